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
  if (!soundName(element.plan))
    return fail(ErrorCode::Refused, "A plan needs a name of at most 100 letters.");
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

Failure noPlan(const std::string& plan) {
  return fail(ErrorCode::NotFound, "The case has no plan " + plan + "; it may have been removed.");
}

class CopyPlan final : public Command {
public:
  CopyPlan(std::string from, std::string to) : m_from(std::move(from)), m_to(std::move(to)) {}
  std::string text() const override { return "Copy plan " + m_from + " to " + m_to; }
  Result<void> redo(CaseEditor& editor) override {
    std::vector<PlanElement> copies;
    for (const PlanElement& element : editor.state().plan) {
      if (element.plan == m_to)
        return fail(ErrorCode::Refused, "The case has a plan " + m_to + " already; choose another name.");
      if (element.plan == m_from)
        copies.push_back(element);
    }
    if (copies.empty())
      return noPlan(m_from);
    for (PlanElement& copy : copies) {
      copy.name = planBaseName(copy) + " (" + m_to + ")";
      copy.plan = m_to;
      copy.id = 0;
      if (const auto sound = checked(copy, editor.state()); !sound)
        return sound;
      editor.addPlanElement(copy);
    }
    return {};
  }

private:
  std::string m_from, m_to;
};

class RemovePlan final : public Command {
public:
  explicit RemovePlan(std::string plan) : m_plan(std::move(plan)) {}
  std::string text() const override { return "Remove plan " + m_plan; }
  Result<void> redo(CaseEditor& editor) override {
    std::vector<Id> elements;
    for (const PlanElement& element : editor.state().plan)
      if (element.plan == m_plan)
        elements.push_back(element.id);
    if (elements.empty())
      return noPlan(m_plan);
    for (const Id id : elements)
      editor.removePlanElement(id);
    return {};
  }

private:
  std::string m_plan;
};

} // namespace

std::unique_ptr<Command> addPlanElement(PlanElement element) {
  return std::make_unique<AddPlanElement>(std::move(element));
}

std::unique_ptr<Command> movePlanElement(Id element, std::vector<Vec3> pointsMm) {
  return std::make_unique<ChangePlanElements>(
      std::vector{element}, "Move",
      [points = std::move(pointsMm)](PlanElement& changed) {
        if (changed.radiiMm.size() != points.size())
          changed.radiiMm.clear();
        changed.pointsMm = points;
      },
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

std::unique_ptr<Command> setPlanNumber(Id element, std::string name, double value) {
  std::string key = "plan number " + name + " " + std::to_string(element);
  return std::make_unique<ChangePlanElements>(
      std::vector{element}, "Change",
      [name = std::move(name), value](PlanElement& changed) {
        const PlanNumberInfo* info = planNumberInfo(changed.kind, name);
        if (info && info->fallback == value)
          changed.numbers.erase(name);
        else
          changed.numbers[name] = value;
      },
      std::move(key));
}

std::unique_ptr<Command> setPlanText(Id element, std::string name, std::string value, std::vector<Vec3> pointsMm) {
  return std::make_unique<ChangePlanElements>(
      std::vector{element}, "Change",
      [name = std::move(name), value = std::move(value), points = std::move(pointsMm)](PlanElement& changed) {
        const PlanTextInfo* info = planTextInfo(changed.kind, name);
        if (info && info->fallback == value)
          changed.texts.erase(name);
        else
          changed.texts[name] = value;
        if (!points.empty())
          changed.pointsMm = points;
      });
}

std::unique_ptr<Command> setPlanPath(Id element, std::vector<Vec3> pointsMm, std::vector<double> radiiMm) {
  return std::make_unique<ChangePlanElements>(std::vector{element}, "Change",
                                              [points = std::move(pointsMm), radii = std::move(radiiMm)](PlanElement& changed) {
                                                changed.pointsMm = points;
                                                changed.radiiMm = radii;
                                              });
}

std::unique_ptr<Command> assignToPlan(Id element, std::string plan) {
  std::string text = "Assign to plan " + plan + ":";
  return std::make_unique<ChangePlanElements>(std::vector{element}, std::move(text),
                                              [plan = std::move(plan)](PlanElement& changed) { changed.plan = plan; });
}

std::unique_ptr<Command> copyPlan(std::string from, std::string to) {
  return std::make_unique<CopyPlan>(std::move(from), std::move(to));
}

std::unique_ptr<Command> removePlan(std::string plan) {
  return std::make_unique<RemovePlan>(std::move(plan));
}

} // namespace halsted
