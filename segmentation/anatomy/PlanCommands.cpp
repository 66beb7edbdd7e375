// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/PlanCommands.h"

#include "segmentation/anatomy/CaseEditor.h"
#include "segmentation/anatomy/CaseState.h"
#include "segmentation/anatomy/Naming.h"

#include <functional>
#include <utility>

namespace halsted {
namespace {

Failure noElement(Id id) {
  return fail(ErrorCode::NotFound, "The plan has no element with number " + std::to_string(id) + "; it may have been removed.");
}

Result<void> checked(const PlanElement& element, const CaseState& state) {
  if (!soundName(element.name))
    return fail(ErrorCode::Refused, "A " + std::string(infoOf(element.kind).name) + " needs a name of at most 100 letters.");
  if (const std::string problem = planProblem(element); !problem.empty())
    return fail(ErrorCode::Refused, problem);
  for (const PlanElement& other : state.plan)
    if (other.id != element.id && other.name == element.name)
      return fail(ErrorCode::Refused, "The plan has an element named " + element.name + " already; choose another name.");
  return {};
}

class AddPlanElement final : public Command {
public:
  explicit AddPlanElement(PlanElement element) : m_element(std::move(element)) { m_element.id = 0; }
  std::string text() const override { return "Add " + m_element.name; }
  Result<void> redo(CaseEditor& editor) override {
    if (m_element.name.empty())
      m_element.name = freePlanName(m_element.kind, editor.state().plan);
    if (const auto sound = checked(m_element, editor.state()); !sound)
      return sound;
    editor.addPlanElement(m_element);
    return {};
  }

private:
  PlanElement m_element;
};

/// Any change of the fields of some elements that are all there.
class ChangePlanElements final : public Command {
public:
  using Change = std::function<void(PlanElement&)>;
  ChangePlanElements(std::vector<Id> elements, std::string text, Change change, std::string mergeKey = {})
      : m_elements(std::move(elements)), m_text(std::move(text)), m_mergeKey(std::move(mergeKey)), m_change(std::move(change)) {}

  std::string text() const override {
    return m_elements.size() == 1 ? m_text + " " + m_name : m_text + " " + std::to_string(m_elements.size()) + " plan elements";
  }
  std::string mergeKey() const override { return m_mergeKey; }
  Result<void> redo(CaseEditor& editor) override {
    for (const Id id : m_elements) {
      const PlanElement* old = findById(editor.state().plan, id);
      if (!old)
        return noElement(id);
      m_name = old->name;
      PlanElement changed = *old;
      m_change(changed);
      if (const auto sound = checked(changed, editor.state()); !sound)
        return sound;
      editor.changePlanElement(changed);
    }
    return {};
  }

private:
  std::vector<Id> m_elements;
  std::string m_text, m_name, m_mergeKey;
  Change m_change;
};

class RemovePlanElement final : public Command {
public:
  explicit RemovePlanElement(Id element) : m_element(element) {}
  std::string text() const override { return "Remove " + m_name; }
  Result<void> redo(CaseEditor& editor) override {
    const PlanElement* old = findById(editor.state().plan, m_element);
    if (!old)
      return noElement(m_element);
    m_name = old->name;
    editor.removePlanElement(m_element);
    return {};
  }

private:
  Id m_element;
  std::string m_name;
};

} // namespace

std::unique_ptr<Command> addPlanElement(PlanElement element) {
  return std::make_unique<AddPlanElement>(std::move(element));
}

std::unique_ptr<Command> movePlanElement(Id element, std::vector<Vec3> pointsMm) {
  return std::make_unique<ChangePlanElements>(
      std::vector{element}, "Move", [points = std::move(pointsMm)](PlanElement& changed) { changed.pointsMm = points; },
      "move plan " + std::to_string(element));
}

std::unique_ptr<Command> renamePlanElement(Id element, std::string name) {
  return std::make_unique<ChangePlanElements>(std::vector{element}, "Rename",
                                              [name = std::move(name)](PlanElement& changed) { changed.name = name; });
}

std::unique_ptr<Command> removePlanElement(Id element) {
  return std::make_unique<RemovePlanElement>(element);
}

std::unique_ptr<Command> setPlanVisible(std::vector<Id> elements, bool visible) {
  return std::make_unique<ChangePlanElements>(std::move(elements), visible ? "Show" : "Hide",
                                              [visible](PlanElement& changed) { changed.visible = visible; });
}

std::unique_ptr<Command> setPlanColour(Id element, Rgb colour) {
  return std::make_unique<ChangePlanElements>(std::vector{element}, "Colour", [colour](PlanElement& changed) { changed.colour = colour; });
}

} // namespace halsted
