// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/scoring/Score.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>

namespace halsted::course {

namespace {

using Item = ScoreSheet::Item;
using Status = ItemScore::Status;

constexpr double kNever = std::numeric_limits<double>::infinity();
// Times are sums of ticks, shares are quotients of them.
constexpr double kSameTimeS = 1e-6, kSameShare = 1e-9;

struct Span {
  double beginS, endS; // still holding: endS infinite
};

/// When a run is judged, and how far its course can be.
struct Moment {
  double nowS = 0;
  bool ended = false, success = false;
  double durationS = 0;
  /// What had not come to pass when the run ended counts as missed, but after a success as not needed.
  Status undecided() const { return !ended ? Status::Open : success ? Status::NotApplicable : Status::Missed; }
};

std::vector<Span> spansOf(const std::vector<Entry>& entries, const std::string& name) {
  std::vector<Span> spans;
  for (const Entry& entry : entries) {
    if (entry.kind != EntryKind::Condition || entry.name != name)
      continue;
    const bool holding = !spans.empty() && spans.back().endS == kNever;
    if (entry.value != 0 && !holding)
      spans.push_back({entry.t, kNever});
    else if (entry.value == 0 && holding)
      spans.back().endS = entry.t;
  }
  return spans;
}

/// First moment of the window at which it holds; infinite: never so far.
double reachedS(const std::vector<Span>& spans, const Item& item) {
  for (const Span& span : spans) {
    const double at = std::max(span.beginS, item.fromS);
    const bool holdsThen = span.endS > at + kSameTimeS || span.beginS >= item.fromS - kSameTimeS;
    if (holdsThen && at <= item.untilS + kSameTimeS)
      return at;
  }
  return kNever;
}

void scoreReached(const Item& item, const std::vector<Span>& spans, const Moment& moment, ItemScore& out) {
  const bool grace = std::isfinite(item.lateS) && item.lateS > item.byS;
  const double reached = reachedS(spans, item);
  if (reached <= moment.nowS + kSameTimeS) {
    out.metS = reached;
    if (reached <= item.byS + kSameTimeS) {
      out.status = Status::Met;
      out.gained = item.points;
    } else if (grace && reached < item.lateS - kSameTimeS) {
      out.status = Status::Late;
      out.gained = item.points * (item.lateS - reached) / (item.lateS - item.byS);
    } else {
      out.status = Status::Missed;
    }
    return;
  }
  const double deadline = std::min(item.untilS, grace ? item.lateS : item.byS);
  if (moment.nowS > deadline + kSameTimeS)
    out.status = Status::Missed;
  else if (moment.ended && deadline == kNever && item.fromS <= moment.nowS + kSameTimeS)
    out.status = Status::Missed; // it had the whole lesson
  else
    out.status = moment.undecided();
}

void scoreFraction(const Item& item, const std::vector<Span>& spans, const Moment& moment, ItemScore& out) {
  const double begin = item.fromS;
  const double planned = moment.durationS > 0 ? std::min(item.untilS, moment.durationS) : item.untilS;
  if (planned <= begin + kSameTimeS) {
    out.status = Status::NotApplicable;
    return;
  }
  // A patient who was lost, or left, had nothing of the rest of the window.
  const bool brokenOff = moment.ended && !moment.success;
  const double seen = std::min(planned, moment.nowS), end = brokenOff && planned != kNever ? planned : seen;
  if (end <= begin + kSameTimeS) {
    out.status = moment.undecided();
    return;
  }
  double held = 0;
  for (const Span& span : spans)
    held += std::max(0.0, std::min(span.endS, seen) - std::max(span.beginS, begin));
  out.fraction = held / (end - begin);
  if (out.fraction >= item.full - kSameShare)
    out.gained = item.points;
  else if (out.fraction > item.zero + kSameShare)
    out.gained = item.points * (out.fraction - item.zero) / (item.full - item.zero);
  if (!moment.ended && moment.nowS < planned - kSameTimeS)
    out.status = Status::Open;
  else
    out.status = out.fraction >= item.full - kSameShare  ? Status::Met
                 : out.fraction > item.zero + kSameShare ? Status::Partly
                                                         : Status::Missed;
}

void scorePenalty(const Item& item, const std::vector<Span>& spans, ItemScore& out) {
  out.possible = 0;
  out.times = static_cast<int>(spans.size());
  out.status = spans.empty() ? Status::Clean : Status::Incurred;
  if (spans.empty())
    return;
  out.metS = spans.front().beginS;
  if (item.points > 0)
    out.gained = -item.points * (item.each ? out.times : 1);
}

void scoreQuestion(const Item& item, const std::vector<Entry>& entries, const Moment& moment, ItemScore& out) {
  std::optional<double> asked;
  const Entry* answer = nullptr;
  for (const Entry& entry : entries) {
    if (entry.name != item.id)
      continue;
    if (entry.kind == EntryKind::Asked && !asked)
      asked = entry.t;
    if (entry.kind == EntryKind::Answered && asked && answer == nullptr)
      answer = &entry;
  }
  if (!asked) {
    out.status = Status::NotApplicable;
    return;
  }
  const double deadline = *asked + item.withinS;
  if (answer != nullptr) {
    out.metS = answer->t;
    const bool right = answer->value == 1, inTime = answer->t <= deadline + kSameTimeS;
    out.status = !right ? Status::Missed : inTime ? Status::Met : Status::Late;
    out.gained = right && inTime ? item.points : 0;
  } else if (moment.nowS > deadline + kSameTimeS || (moment.ended && deadline == kNever)) {
    out.status = Status::Missed;
  } else {
    out.status = moment.undecided();
  }
}

ItemScore scoreItem(const Item& item, const std::vector<Entry>& entries, const Moment& moment) {
  ItemScore out;
  out.id = item.id;
  out.kind = item.kind;
  out.possible = item.points;
  if (item.kind == Item::Kind::Penalty) {
    scorePenalty(item, spansOf(entries, "penalties." + item.id), out);
  } else if (item.kind == Item::Kind::Question) {
    scoreQuestion(item, entries, moment, out);
  } else if (item.conditional && spansOf(entries, "goals." + item.id + ".if").empty()) {
    out.status = Status::NotApplicable;
  } else {
    const std::vector<Span> spans = spansOf(entries, "goals." + item.id);
    (item.kind == Item::Kind::Fraction ? scoreFraction : scoreReached)(item, spans, moment, out);
  }
  if (out.status == Status::NotApplicable)
    out.possible = out.gained = 0;
  return out;
}

} // namespace

ScoreCard score(const ScoreSheet& sheet, const std::vector<Entry>& entries, double nowS) {
  ScoreCard card;
  Moment moment{.nowS = nowS, .durationS = sheet.durationS};
  if (!entries.empty() && entries.back().kind == EntryKind::End) {
    card.ended = moment.ended = true;
    card.outcome = entries.back().name;
    moment.success = card.outcome == "success";
    moment.nowS = entries.back().t;
  }
  for (const Item& item : sheet.items) {
    card.items.push_back(scoreItem(item, entries, moment));
    const ItemScore& scored = card.items.back();
    card.possible += scored.possible;
    card.gained += scored.gained;
    card.criticalError = card.criticalError || (item.critical && scored.status == Status::Incurred);
  }
  card.percent = card.possible > 0 ? 100 * std::max(0.0, card.gained) / card.possible : card.gained < 0 ? 0 : 100;
  card.passed = card.ended && card.outcome != "failure" && !card.criticalError && card.percent >= sheet.passPercent - 1e-9;
  return card;
}

ScoreCard score(const RunLog& log) {
  return score(log.sheet, log.entries, log.entries.empty() ? 0 : log.entries.back().t);
}

} // namespace halsted::course
