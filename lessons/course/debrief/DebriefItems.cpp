// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/debrief/DebriefParts.h"
#include "lessons/course/debrief/DebriefWords.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace halsted::course {

namespace {

template <typename T> const T* byId(const std::vector<T>& all, const std::string& id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
  return found == all.end() ? nullptr : &*found;
}

std::string citation(const Lesson& lesson, const std::string& key) {
  const auto found = lesson.references.find(key);
  return found == lesson.references.end() ? key : found->second;
}

/// The first answer counts.
void fillAnswer(DebriefItem& item, const Question& question, const RunLog& log, const Lesson& lesson, const std::string& language) {
  for (const Choice& choice : question.choices)
    if (choice.correct)
      item.right.push_back(lesson.words(choice.text, language));
  for (const Entry& entry : log.entries) {
    if (entry.kind != EntryKind::Answered || entry.name != question.id)
      continue;
    const nlohmann::json chosen = nlohmann::json::parse(entry.json, nullptr, false);
    const nlohmann::json& list = chosen.is_object() && chosen.contains("choices") ? chosen["choices"] : chosen;
    if (!list.is_array())
      return;
    for (const nlohmann::json& index : list) {
      if (!index.is_number_integer() || index.get<std::int64_t>() < 0 ||
          index.get<std::int64_t>() >= static_cast<std::int64_t>(question.choices.size()))
        continue;
      const Choice& choice = question.choices[index.get<std::size_t>()];
      item.chosen.push_back(lesson.words(choice.text, language));
      if (!choice.reply.empty())
        item.reply += (item.reply.empty() ? "" : " ") + lesson.words(choice.reply, language);
    }
    return;
  }
}

/// Acts that only look, ask or write down leave the patient as he is.
bool changesPatient(const std::string& name) {
  static const std::set<std::string, std::less<>> kLooks = {"exam", "ask",    "call", "order", "attach", "detach",
                                                            "nibp", "answer", "hint", "note",  "confirm"};
  return !kLooks.contains(name);
}

} // namespace

std::vector<DebriefItem> itemsOf(const ScoreCard& card, const RunLog& log, const Lesson& lesson, const std::string& language) {
  std::vector<DebriefItem> items;
  for (std::size_t i = 0; i < card.items.size(); ++i) {
    const ItemScore& score = card.items[i];
    DebriefItem item;
    item.score = score;
    item.text = score.id;
    item.missedPoints = score.status == ItemScore::Status::NotApplicable ? 0 : std::max(0.0, score.possible - score.gained);
    std::string cite;
    if (i < log.sheet.items.size()) {
      item.critical = log.sheet.items[i].critical;
      if (score.kind == ScoreSheet::Item::Kind::Reached)
        item.dueS = log.sheet.items[i].byS;
    }
    if (score.kind == ScoreSheet::Item::Kind::Question) {
      if (const Question* question = lesson.question(score.id)) {
        item.text = lesson.words(question->text, language);
        cite = question->cite;
        fillAnswer(item, *question, log, lesson, language);
      }
    } else if (score.kind == ScoreSheet::Item::Kind::Penalty) {
      if (const Penalty* penalty = byId(lesson.penalties, score.id)) {
        item.text = lesson.words(penalty->text, language);
        cite = penalty->cite;
      }
    } else if (const Goal* goal = byId(lesson.goals, score.id)) {
      item.text = lesson.words(goal->text, language);
      cite = goal->cite;
    }
    if (item.text.empty())
      item.text = score.id;
    if (!cite.empty())
      item.guideline = citation(lesson, cite);
    items.push_back(std::move(item));
  }
  std::stable_partition(items.begin(), items.end(),
                        [](const DebriefItem& item) { return item.critical && item.score.status == ItemScore::Status::Incurred; });
  return items;
}

std::vector<DebriefMark> marksOf(const RunLog& log, const twin::DrugTable& drugs, const std::string& language) {
  std::vector<DebriefMark> marks;
  for (const Entry& entry : log.entries) {
    if (entry.kind != EntryKind::Action || entry.who != "trainee")
      continue;
    const nlohmann::json act = nlohmann::json::parse(entry.json, nullptr, false);
    if (!act.is_object() || !act.contains("act") || !act["act"].is_string() || !changesPatient(act["act"].get<std::string>()))
      continue;
    marks.push_back({static_cast<int>(marks.size()) + 1, entry.t, actOf(entry.json, drugs, language)});
  }
  return marks;
}

std::vector<const DebriefItem*> DebriefReport::good(std::size_t most) const {
  std::vector<const DebriefItem*> found;
  for (const DebriefItem& item : items)
    if (item.score.possible > 0 && item.missedPoints < 1e-9 && item.score.status != ItemScore::Status::NotApplicable &&
        item.score.status != ItemScore::Status::Open)
      found.push_back(&item);
  std::stable_sort(found.begin(), found.end(),
                   [](const DebriefItem* a, const DebriefItem* b) { return a->score.gained > b->score.gained; });
  found.resize(std::min(found.size(), most));
  return found;
}

std::vector<const DebriefItem*> DebriefReport::bad(std::size_t most) const {
  std::vector<const DebriefItem*> found;
  const auto severe = [](const DebriefItem* item) { return item->critical && item->score.status == ItemScore::Status::Incurred; };
  for (const DebriefItem& item : items)
    if (severe(&item) || (item.missedPoints > 1e-9 && item.score.status != ItemScore::Status::Open))
      found.push_back(&item);
  std::stable_sort(found.begin(), found.end(), [&](const DebriefItem* a, const DebriefItem* b) {
    return severe(a) != severe(b) ? severe(a) : a->missedPoints > b->missedPoints;
  });
  found.resize(std::min(found.size(), most));
  return found;
}

int DebriefReport::sourceNumber(const std::string& guideline) const {
  const auto found = std::find(sources.begin(), sources.end(), guideline);
  return found == sources.end() || guideline.empty() ? 0 : static_cast<int>(found - sources.begin()) + 1;
}

} // namespace halsted::course
