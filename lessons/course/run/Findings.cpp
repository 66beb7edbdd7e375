// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/RunSteps.h"
#include "lessons/twin/NearNames.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace halsted::course {

namespace {

using nlohmann::json;

/// Inflation and stepwise deflation of an adult's cuff (Ramsey, J Clin Monit 1991;7:56: 20 to 45 s).
constexpr double kCuffS = 30;

std::string suffix(const std::string& name) {
  const std::size_t point = name.find('.');
  return point == std::string::npos ? name : name.substr(point + 1);
}

/// The first variant whose condition held at the last look.
const FindingVariant* chosen(const RunBody& run, const LessonFinding& wanted) {
  std::size_t i = 0;
  for (const LessonFinding& finding : run.lesson->findings)
    for (const FindingVariant& variant : finding.variants) {
      const bool holds = !variant.condition || run.memory.findingHolds[i++];
      if (&finding == &wanted && holds)
        return &variant;
    }
  return nullptr;
}

twin::Finding figure(const twin::State& state, const char* name) {
  const twin::Variable* variable = twin::findVariable(name);
  return {name, variable->read(state), std::string(variable->unit), {}};
}

struct Part {
  const char *name, *variable;
};
constexpr Part kParts[] = {{"lungs", "RR"},       {"breathing", "RR"},          {"chest", "RR"},          {"pulse", "pulseRate"},
                           {"heart", "HR"},       {"circulation", "pulseRate"}, {"consciousness", "GCS"}, {"neurology", "GCS"},
                           {"disability", "GCS"}, {"skin", "Tshell"},           {"temperature", "T"}};

/// What eyes, hands and a stethoscope count where the lesson says nothing.
std::vector<twin::Finding> bedsideFigures(const twin::State& state, const std::string& part) {
  std::vector<twin::Finding> figures;
  for (const Part& p : kParts)
    if (part == p.name)
      figures.push_back(figure(state, p.variable));
  return figures;
}

/// What the twin's test would say of a sample drawn now.
Result<std::vector<twin::Finding>> drawTest(twin::State state, const std::string& test) {
  state.orders = {};
  if (Result<void> placed = twin::placeOrder(state, test); !placed)
    return fail(placed.error());
  state.orders.orders[0].readyS = state.clock.timeS();
  return twin::readyResults(state).front().findings;
}

bool isTwinTest(const std::string& test) {
  for (std::int64_t i = 0; i < static_cast<std::int64_t>(twin::TestKind::Count); ++i)
    if (twin::testName(static_cast<twin::TestKind>(i)) == test)
      return true;
  return false;
}

/// Where the lesson reads a picture or culture itself, the twin's reading of it would contradict; what was measured stays.
void leaveToLesson(SeenResult& result) {
  if (result.name == "order.chestFilm" || result.name == "order.bloodCulture" || result.name == "order.crossmatch")
    result.figures.clear();
  if (result.name == "order.echo")
    std::erase_if(result.figures, [](const twin::Finding& f) { return f.name == "finding"; });
}

/// Fills in what the lesson says of it.
void tell(const RunBody& run, const LessonFinding* finding, SeenResult& result) {
  const FindingVariant* variant = finding ? chosen(run, *finding) : nullptr;
  if (!variant)
    return;
  const std::string& language = run.log.options.language;
  result.text = variant->text;
  result.media = variant->media;
  result.words = fillWords(run.lesson->words(variant->text, language), run.twin.state(), result.figures, language);
  if (!variant->text.empty())
    leaveToLesson(result);
}

void deliver(RunBody& run, SeenResult result, bool tellWorld) {
  result.readyS = run.timeS();
  json said = json::object();
  if (!result.text.id.empty())
    said["text"] = result.text.id;
  if (!result.media.empty())
    said["media"] = result.media;
  for (const twin::Finding& f : result.figures) {
    json one{{"name", f.name}, {"value", f.value}};
    if (!f.unit.empty())
      one["unit"] = f.unit;
    if (!f.text.empty())
      one["text"] = f.text;
    said["figures"].push_back(std::move(one));
  }
  addEntry(run, {run.timeS(), EntryKind::Result, result.name, {}, {}, said.dump(), 0});
  const std::string event = "result." + suffix(result.name);
  run.memory.seen.push_back(std::move(result));
  if (tellWorld)
    publish(run, event);
}

void await(RunBody& run, SeenResult result, double afterS, UnderWay::Kind kind) {
  run.memory.pending.push_back({result.name, run.timeS(), run.timeS() + afterS});
  UnderWay way;
  way.kind = kind;
  way.result = std::move(result);
  run.memory.underWay.push_back(std::move(way));
}

bool cuffBusy(const RunBody& run) {
  return std::any_of(run.memory.underWay.begin(), run.memory.underWay.end(),
                     [](const UnderWay& way) { return way.kind == UnderWay::Kind::Cuff; });
}

/// A cuff finds no pressure without pulse waves: in arrest, and in the deepest shock.
std::vector<twin::Finding> readCuff(const twin::State& state) {
  const bool arrest = state.events.watches[static_cast<std::size_t>(twin::EventKind::Arrest)].active != 0;
  if (arrest || state.circulation.beat.pulsePressure < 10 || state.circulation.beat.systolic < 40)
    return {{"finding", 0, "", "no pulse wave found"}};
  return {figure(state, "SBP"), figure(state, "DBP"), figure(state, "MAP")};
}

} // namespace

bool answeredWithoutLesson(std::string_view event) {
  return event.starts_with("exam.") &&
         std::any_of(std::begin(kParts), std::end(kParts), [&](const Part& part) { return event.substr(5) == part.name; });
}

void lookAtFinding(RunBody& run, const std::string& name) {
  const LessonFinding* finding = run.lesson->finding(name);
  SeenResult result;
  result.askedS = run.timeS();
  result.name = name;
  if (finding)
    tell(run, finding, result);
  else if (name.starts_with("exam."))
    result.figures = bedsideFigures(run.twin.state(), suffix(name));
  if (finding && finding->afterS > 0)
    await(run, std::move(result), finding->afterS, UnderWay::Kind::Result);
  else
    deliver(run, std::move(result), false);
}

Result<void> placeTest(RunBody& run, const std::string& test) {
  const LessonFinding* finding = run.lesson->finding("order." + test);
  SeenResult result;
  result.askedS = run.timeS();
  result.name = "order." + test;
  double afterS = finding ? finding->afterS : 0;
  if (isTwinTest(test)) {
    Result<std::vector<twin::Finding>> figures = drawTest(run.twin.state(), test);
    if (!figures)
      return fail(figures.error());
    result.figures = std::move(*figures);
    twin::State& state = run.twin.state();
    if (Result<void> placed = twin::placeOrder(state, test); !placed)
      return fail(placed.error());
    for (twin::Order& order : state.orders.orders)
      if (order.kind >= 0 && order.orderedS == state.clock.timeS() && twin::testName(static_cast<twin::TestKind>(order.kind)) == test) {
        if (afterS > 0)
          order.readyS = order.orderedS + afterS;
        afterS = order.readyS - order.orderedS;
      }
  } else if (!finding) {
    std::vector<std::string> names;
    for (std::int64_t i = 0; i < static_cast<std::int64_t>(twin::TestKind::Count); ++i)
      names.emplace_back(twin::testName(static_cast<twin::TestKind>(i)));
    for (const LessonFinding& other : run.lesson->findings)
      if (other.name.starts_with("order."))
        names.push_back(suffix(other.name));
    return fail(ErrorCode::NotFound,
                fmt::format("There is no test '{}' here; did you mean {}?", test, fmt::join(twin::nearNames(test, names), ", ")));
  }
  tell(run, finding, result);
  await(run, std::move(result), afterS, UnderWay::Kind::Result);
  return {};
}

void startCuff(RunBody& run) {
  if (cuffBusy(run))
    return;
  SeenResult result;
  result.askedS = run.timeS();
  result.name = "nibp";
  await(run, std::move(result), kCuffS, UnderWay::Kind::Cuff);
}

void deliverResults(RunBody& run) {
  RunMemory& m = run.memory;
  const double now = run.timeS();
  if (m.cuffEveryS > 0 && now >= m.cuffNextS && m.onPatient.contains("nibp")) {
    m.cuffNextS = now + m.cuffEveryS;
    startCuff(run);
  }
  std::vector<UnderWay> due;
  for (std::size_t i = 0; i < m.pending.size();) {
    if (m.underWay[i].kind == UnderWay::Kind::Procedure || m.pending[i].endS > now) {
      ++i;
      continue;
    }
    due.push_back(std::move(m.underWay[i]));
    m.pending.erase(m.pending.begin() + static_cast<std::ptrdiff_t>(i));
    m.underWay.erase(m.underWay.begin() + static_cast<std::ptrdiff_t>(i));
  }
  for (UnderWay& way : due) {
    if (way.kind == UnderWay::Kind::Cuff)
      way.result.figures = readCuff(run.twin.state());
    deliver(run, std::move(way.result), true);
  }
}

void deliverUnasked(RunBody& run, const std::string& name) {
  SeenResult result;
  result.askedS = run.timeS();
  result.name = name;
  if (name.starts_with("order.") && isTwinTest(suffix(name)))
    if (Result<std::vector<twin::Finding>> figures = drawTest(run.twin.state(), suffix(name)))
      result.figures = std::move(*figures);
  tell(run, run.lesson->finding(name), result);
  deliver(run, std::move(result), true);
}

void showMedia(RunBody& run, const std::string& file) {
  SeenResult result;
  result.askedS = run.timeS();
  result.name = "show";
  result.media = file;
  deliver(run, std::move(result), false);
}

} // namespace halsted::course
