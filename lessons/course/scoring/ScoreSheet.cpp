// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/lesson/Lesson.h"
#include "lessons/course/run/RunLog.h"

namespace halsted::course {

ScoreSheet ScoreSheet::of(const Lesson& lesson) {
  ScoreSheet sheet;
  sheet.passPercent = lesson.passPercent;
  sheet.durationS = lesson.durationS;
  for (const Goal& goal : lesson.goals) {
    Item item;
    item.id = goal.id;
    item.kind = goal.fraction ? Item::Kind::Fraction : Item::Kind::Reached;
    item.points = goal.points;
    item.fromS = goal.fromS, item.untilS = goal.untilS, item.byS = goal.byS, item.lateS = goal.lateS;
    item.zero = goal.zero, item.full = goal.full;
    item.withinS = kNever;
    item.conditional = goal.applies.has_value();
    sheet.items.push_back(item);
  }
  for (const Penalty& penalty : lesson.penalties) {
    Item item;
    item.id = penalty.id;
    item.kind = Item::Kind::Penalty;
    item.points = penalty.points;
    item.untilS = item.byS = item.lateS = item.withinS = kNever;
    item.each = penalty.each, item.critical = penalty.critical;
    sheet.items.push_back(item);
  }
  for (const Question& question : lesson.questions) {
    Item item;
    item.id = question.id;
    item.kind = Item::Kind::Question;
    item.points = question.points;
    item.untilS = item.byS = item.lateS = kNever;
    item.withinS = question.withinS;
    sheet.items.push_back(item);
  }
  return sheet;
}

} // namespace halsted::course
