// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/records/Xapi.h"

#include "lessons/course/lesson/Lesson.h"
#include "lessons/course/records/XapiWords.h"
#include "lessons/course/run/LessonActs.h"
#include "lessons/course/scoring/Score.h"

#include <QDateTime>
#include <QSaveFile>
#include <QUrl>
#include <QUuid>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace halsted::course {
namespace {

using Json = nlohmann::json;

// 253402300799999 = 9999-12-31: timestamps have four digits of year.
constexpr std::int64_t kLastMs = 253402300799999;

std::string plainUuid(const QUuid& id) {
  return id.toString(QUuid::WithoutBraces).toStdString();
}

/// ISO 8601, to hundredths of a second (xAPI 1.0.3, part two, 4.6).
std::string duration(double seconds) {
  const auto hundredths = static_cast<std::int64_t>(std::llround(std::max(seconds, 0.0) * 100));
  return hundredths % 100 == 0 ? fmt::format("PT{}S", hundredths / 100) : fmt::format("PT{}.{:02}S", hundredths / 100, hundredths % 100);
}

std::string escaped(std::string_view text) {
  return QUrl::toPercentEncoding(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))).toStdString();
}

std::string name(std::string_view tail) {
  return std::string(kXapiNames) + std::string(tail);
}

std::string textOf(const Json& object, const char* field) {
  const Json value = object.is_object() ? object.value(field, Json()) : Json();
  return value.is_string() ? value.get<std::string>() : std::string();
}

Json idOf(const std::string& iri) {
  Json one = Json::object();
  one["id"] = iri;
  return one;
}

Json idList(const std::string& iri) {
  Json list = Json::array();
  list.push_back(idOf(iri));
  return list;
}

class Writer {
public:
  Writer(const RunLog& log, const Lesson* lesson, const XapiRun& run, const QUuid& runId)
      : m_log(log), m_lesson(lesson), m_run(run), m_runId(runId), m_lessonIri(run.site + "/lesson/" + escaped(log.lessonId)) {}

  std::vector<std::string> all();

private:
  struct Made {
    double t = 0;
    Json json;
  };

  Json actor(const XapiPerson& person) const;
  Json instructor() const;
  Json words(const Text& text) const;
  Json lessonActivity() const;
  Json part(const std::string& fragment, const std::string& type, Json title) const;
  Json verb(XapiVerb verb) const;
  /// Adds a statement as cmi5 allows it, about something in the lesson.
  Json& add(const std::string& key, XapiVerb what, double t, Json object);
  /// Adds a cmi5 defined statement about the lesson.
  Json& addDefined(XapiVerb what, double t);
  void entry(const Entry& entry, std::size_t line);
  void action(const Entry& entry, const std::string& key);
  void answer(const Entry& entry, const std::string& key);
  void item(const ItemScore& item, double endS);
  void ending(const Entry& end);
  void debrief(double endS);
  Json goalTitle(const ItemScore& item) const;
  Json eventPart(const std::string& event) const;

  const RunLog& m_log;
  const Lesson* m_lesson;
  const XapiRun& m_run;
  const QUuid m_runId;
  const std::string m_lessonIri;
  std::set<std::string, std::less<>> m_answered;
  std::vector<Made> m_made;
};

Json Writer::actor(const XapiPerson& person) const {
  Json agent = {{"objectType", "Agent"}, {"account", {{"homePage", m_run.site}, {"name", person.account}}}};
  if (!person.name.empty())
    agent["name"] = person.name;
  return agent;
}

Json Writer::instructor() const {
  return actor(m_run.instructor ? *m_run.instructor : XapiPerson{plainUuid(QUuid::createUuidV5(m_runId, QString("instructor"))), {}});
}

Json Writer::words(const Text& text) const {
  Json map = Json::object();
  if (m_lesson && !text.empty())
    for (const std::string& language : m_lesson->languages)
      map[language] = m_lesson->words(text, language);
  return map;
}

Json Writer::lessonActivity() const {
  Json definition = {{"type", "http://adlnet.gov/expapi/activities/lesson"}};
  if (m_lesson) {
    definition["name"] = words(m_lesson->title);
    if (!m_lesson->summary.empty())
      definition["description"] = words(m_lesson->summary);
  } else {
    definition["name"] = {{"en", m_log.lessonId}};
  }
  return {{"objectType", "Activity"}, {"id", m_lessonIri}, {"definition", std::move(definition)}};
}

Json Writer::part(const std::string& fragment, const std::string& type, Json title) const {
  if (title.empty())
    title = {{"en", fragment}};
  return {{"objectType", "Activity"},
          {"id", m_lessonIri + "#" + escaped(fragment)},
          {"definition", {{"type", type}, {"name", std::move(title)}}}};
}

Json Writer::verb(XapiVerb what) const {
  const XapiVerbWords& words = xapiVerb(what);
  Json display = Json::object();
  for (std::size_t i = 0; i < kXapiLanguages.size(); ++i)
    display[std::string(kXapiLanguages[i])] = std::string(words.display[i]);
  return {{"id", words.id.starts_with('/') ? name(words.id) : std::string(words.id)}, {"display", std::move(display)}};
}

Json& Writer::add(const std::string& key, XapiVerb what, double t, Json object) {
  const auto ms = m_run.startMs + static_cast<std::int64_t>(std::llround(t * 1000));
  Json extensions = {{kCmi5Session, m_run.session.empty() ? plainUuid(m_runId) : m_run.session},
                     {name("/extensions/simTime"), t},
                     {name("/extensions/seed"), m_log.options.seed},
                     {name("/extensions/engineVersion"), m_log.engine},
                     {name("/extensions/lessonVersion"), m_log.lessonVersion},
                     {name("/extensions/speed"), m_run.speed}};
  Json context = {{"registration", m_run.registration.empty() ? plainUuid(m_runId) : m_run.registration},
                  {"platform", "Halsted"},
                  {"revision", m_log.lessonVersion},
                  {"language", m_log.options.language},
                  {"contextActivities", {{"grouping", idList(m_lessonIri)}}},
                  {"extensions", std::move(extensions)}};
  if (object["id"] != m_lessonIri)
    context["contextActivities"]["parent"] = idList(m_lessonIri);
  Json statement = {{"id", plainUuid(QUuid::createUuidV5(m_runId, QString::fromStdString(key)))},
                    {"actor", actor(m_run.learner)},
                    {"verb", verb(what)},
                    {"object", std::move(object)},
                    {"context", std::move(context)},
                    {"timestamp", QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs).toStdString()}};
  m_made.push_back({t, std::move(statement)});
  return m_made.back().json;
}

Json& Writer::addDefined(XapiVerb what, double t) {
  const std::string key = "cmi5 " + std::string(xapiVerb(what).display[0]);
  Json& statement = add(key, what, t, lessonActivity());
  statement["context"]["contextActivities"]["category"] = idList(kCmi5Category);
  return statement;
}

Json Writer::eventPart(const std::string& event) const {
  return part(event, name("/activities/act"), Json::object());
}

void Writer::action(const Entry& entry, const std::string& key) {
  if (entry.who == "lesson")
    return; // nobody's act
  const Json act = Json::parse(entry.json, nullptr, false);
  const std::string kind = textOf(act, "act");
  // They have entries of their own.
  if (kind == "answer" || kind == "note")
    return;
  if (kind == "hint" && entry.kind == EntryKind::Action) {
    add(key, XapiVerb::Viewed, entry.t, part("hints." + textOf(act, "id"), name("/activities/hint"), Json::object()));
    return;
  }
  const bool byInstructor = entry.who == "instructor";
  const bool asks = kind == "exam" || kind == "ask" || kind == "order" || kind == "call";
  std::string event = eventOf(entry.json);
  if (event.empty())
    event = kind.empty() ? "act" : kind;
  const XapiVerb what = byInstructor                       ? XapiVerb::Overrode
                        : entry.kind == EntryKind::Refused ? XapiVerb::Attempted
                        : asks                             ? XapiVerb::Requested
                                                           : XapiVerb::Performed;
  Json& statement = add(key, what, entry.t, eventPart(event));
  if (byInstructor)
    statement["actor"] = instructor();
  Json extensions = Json::object();
  if (act.is_object())
    for (const auto& [field, value] : act.items())
      if (field != "act" && field != "t" && !value.is_null() && !value.is_structured())
        extensions[name("/extensions/" + (field == "amount" ? std::string("dose") : escaped(field)))] = value;
  if (entry.kind == EntryKind::Refused) {
    statement["result"]["success"] = false;
    if (!entry.text.empty())
      extensions[name("/extensions/reason")] = entry.text;
  }
  if (!extensions.empty())
    statement["result"]["extensions"] = std::move(extensions);
}

void Writer::answer(const Entry& entry, const std::string& key) {
  m_answered.insert(entry.name);
  const Question* question = m_lesson ? m_lesson->question(entry.name) : nullptr;
  Json object = part("questions." + entry.name, "http://adlnet.gov/expapi/activities/cmi.interaction",
                     question ? words(question->text) : Json::object());
  Json& definition = object["definition"];
  definition["interactionType"] = "choice";
  if (question && !question->choices.empty()) {
    std::string right;
    for (std::size_t i = 0; i < question->choices.size(); ++i) {
      const std::string id = std::to_string(i);
      definition["choices"].push_back({{"id", id}, {"description", words(question->choices[i].text)}});
      if (question->choices[i].correct)
        right += (right.empty() ? "" : "[,]") + id;
    }
    definition["correctResponsesPattern"] = Json::array({right});
  }
  std::string response;
  if (const Json chosen = Json::parse(entry.json, nullptr, false); chosen.is_array())
    for (const Json& index : chosen)
      if (index.is_number_integer())
        response += (response.empty() ? "" : "[,]") + std::to_string(index.get<int>());
  Json& statement = add(key, XapiVerb::Answered, entry.t, std::move(object));
  statement["result"] = {{"response", response}, {"success", entry.value >= 0.5}};
}

void Writer::entry(const Entry& entry, std::size_t line) {
  const std::string key = "line " + std::to_string(line);
  switch (entry.kind) {
  case EntryKind::Action:
  case EntryKind::Refused: action(entry, key); break;
  case EntryKind::State: {
    Json& statement = add(key, XapiVerb::Progressed, entry.t, part("states." + entry.name, name("/activities/state"), Json::object()));
    const double share = m_log.sheet.durationS > 0 ? entry.t / m_log.sheet.durationS : 0;
    statement["result"]["extensions"][kCmi5Progress] = static_cast<int>(std::clamp(share, 0.0, 1.0) * 100);
    break;
  }
  case EntryKind::Answered: answer(entry, key); break;
  case EntryKind::Result: add(key, XapiVerb::Viewed, entry.t, part(entry.name, name("/activities/finding"), Json::object())); break;
  case EntryKind::Note:
    if (m_run.ownWords && !entry.text.empty()) {
      const bool byInstructor = entry.who == "instructor";
      Json& statement = add(key, byInstructor ? XapiVerb::Annotated : XapiVerb::Commented, entry.t, lessonActivity());
      statement["result"]["response"] = entry.text;
      if (byInstructor)
        statement["actor"] = instructor();
    }
    break;
  // What the patient, the roles or the lesson do or offer by themselves stays in the log; conditions come as goals, from the score.
  case EntryKind::Event:
  case EntryKind::Say:
  case EntryKind::Hint:
  case EntryKind::Asked:
  case EntryKind::Condition:
  case EntryKind::End: break;
  }
}

Json Writer::goalTitle(const ItemScore& item) const {
  if (!m_lesson)
    return Json::object();
  for (const Goal& goal : m_lesson->goals)
    if (goal.id == item.id && item.kind != ScoreSheet::Item::Kind::Penalty && item.kind != ScoreSheet::Item::Kind::Question)
      return words(goal.text);
  for (const Penalty& penalty : m_lesson->penalties)
    if (penalty.id == item.id && item.kind == ScoreSheet::Item::Kind::Penalty)
      return words(penalty.text);
  if (const Question* question = m_lesson->question(item.id))
    return words(question->text);
  return Json::object();
}

void Writer::item(const ItemScore& item, double endS) {
  using Kind = ScoreSheet::Item::Kind;
  using Status = ItemScore::Status;
  const double when = item.metS >= 0 ? std::min(item.metS, endS) : endS;
  if (item.kind == Kind::Penalty) {
    if (item.status != Status::Incurred)
      return;
    Json& statement =
        add("penalty " + item.id, XapiVerb::Erred, when, part("penalties." + item.id, name("/activities/error"), goalTitle(item)));
    const auto rule = std::find_if(m_log.sheet.items.begin(), m_log.sheet.items.end(),
                                   [&](const ScoreSheet::Item& of) { return of.kind == Kind::Penalty && of.id == item.id; });
    const bool critical = rule != m_log.sheet.items.end() && rule->critical;
    statement["result"] = {{"success", false},
                           {"extensions",
                            {{name("/extensions/severity"), critical ? "critical" : "error"},
                             {name("/extensions/pointsLost"), std::abs(item.gained)},
                             {name("/extensions/times"), item.times}}}};
    return;
  }
  const bool met = item.status == Status::Met || item.status == Status::Late;
  const bool partly = item.status == Status::Partly;
  if (!met && !partly && item.status != Status::Missed)
    return;
  const bool asked = item.kind == Kind::Question;
  // An answer, right or wrong, is told by its own statement.
  if (asked && (met || m_answered.contains(item.id)))
    return;
  const XapiVerb what = met ? XapiVerb::Met : partly ? XapiVerb::Scored : XapiVerb::Missed;
  Json& statement =
      add((asked ? "question " : "goal ") + item.id, what, met ? when : endS,
          part((asked ? "questions." : "goals.") + item.id, "http://adlnet.gov/expapi/activities/objective", goalTitle(item)));
  if (!partly)
    statement["result"]["success"] = met;
  if (item.possible > 0)
    statement["result"]["score"] = {{"scaled", std::clamp(item.gained / item.possible, 0.0, 1.0)},
                                    {"raw", std::clamp(item.gained, 0.0, item.possible)},
                                    {"min", 0},
                                    {"max", item.possible}};
  if (item.status == Status::Late)
    statement["result"]["extensions"][name("/extensions/late")] = true;
}

void Writer::debrief(double endS) {
  if (m_run.selfRatingPercent) {
    Json& statement = add("self rating", XapiVerb::Answered, endS,
                          part("selfRating", "http://adlnet.gov/expapi/activities/cmi.interaction", Json::object()));
    statement["object"]["definition"]["interactionType"] = "numeric";
    statement["result"]["response"] = std::to_string(std::lround(*m_run.selfRatingPercent));
  }
  if (!m_run.ownWords)
    return;
  for (std::size_t i = 0; i < m_run.debriefAnswers.size(); ++i) {
    if (m_run.debriefAnswers[i].empty())
      continue;
    const std::string place = "debrief.questions." + std::to_string(i);
    const bool known = m_lesson && i < m_lesson->debrief.questions.size();
    Json& statement = add(
        place, XapiVerb::Answered, endS,
        part(place, "http://adlnet.gov/expapi/activities/cmi.interaction", known ? words(m_lesson->debrief.questions[i]) : Json::object()));
    statement["object"]["definition"]["interactionType"] = "long-fill-in";
    statement["result"]["response"] = m_run.debriefAnswers[i];
  }
}

void Writer::ending(const Entry& end) {
  const ScoreCard card = score(m_log);
  const std::string length = duration(end.t);
  const double scaled = std::clamp(card.percent / 100, 0.0, 1.0), mastery = std::clamp(m_log.sheet.passPercent / 100, 0.0, 1.0);
  for (const ItemScore& each : card.items)
    item(each, end.t);
  debrief(end.t);
  Json& scored = add("scored", XapiVerb::Scored, end.t, lessonActivity());
  scored["result"] = {{"score", {{"scaled", scaled}, {"raw", std::clamp(card.percent, 0.0, 100.0)}, {"min", 0}, {"max", 100}}},
                      {"duration", length},
                      {"extensions",
                       {{name("/extensions/outcome"), card.outcome},
                        {name("/extensions/criticalError"), card.criticalError},
                        {name("/extensions/exam"), m_log.options.exam},
                        {name("/extensions/logHash"), m_log.hash()}}}};
  Json& judged = addDefined(card.passed ? XapiVerb::Passed : XapiVerb::Failed, end.t);
  judged["context"]["contextActivities"]["category"].push_back(idOf(kCmi5MoveOn));
  judged["result"] = {{"success", card.passed}, {"duration", length}};
  // A score beside "failed" must lie below the mastery score (cmi5, 9.3.5): one that was failed for another reason goes without.
  if (card.passed ? scaled >= mastery : scaled < mastery) {
    judged["result"]["score"] = {
        {"scaled", scaled}, {"raw", static_cast<int>(std::floor(scaled * 100))}, {"min", 0}, {"max", 100}}; // whole numbers: cmi5, 9.5.1
    judged["context"]["extensions"][kCmi5Mastery] = mastery;
  }
  if (card.outcome != "stopped") {
    Json& completed = addDefined(XapiVerb::Completed, end.t);
    completed["context"]["contextActivities"]["category"].push_back(idOf(kCmi5MoveOn));
    completed["result"] = {{"completion", true}, {"duration", length}};
  }
  if (!m_run.course.empty() && card.passed && card.outcome != "stopped") {
    Json& satisfied = addDefined(XapiVerb::Satisfied, end.t);
    satisfied["object"] = {{"objectType", "Activity"}, {"id", m_run.course}, {"definition", {{"type", kCmi5Course}}}};
  }
  addDefined(XapiVerb::Terminated, end.t)["result"]["duration"] = length;
}

std::vector<std::string> Writer::all() {
  addDefined(XapiVerb::Initialized, 0);
  for (std::size_t i = 0; i < m_log.entries.size(); ++i)
    entry(m_log.entries[i], i + 2); // line 1 is the header
  if (m_log.ended())
    ending(m_log.entries.back());
  else if (m_run.abandoned) {
    const double last = m_log.entries.empty() ? 0 : m_log.entries.back().t;
    addDefined(XapiVerb::Abandoned, last)["result"]["duration"] = duration(last);
  }
  // Goals were met in the middle; what happened at one moment stays in the order above, so that the first and last remain so.
  std::stable_sort(m_made.begin(), m_made.end(), [](const Made& a, const Made& b) { return a.t < b.t; });
  std::vector<std::string> lines;
  lines.reserve(m_made.size());
  for (const Made& made : m_made)
    lines.push_back(made.json.dump(-1, ' ', false, Json::error_handler_t::replace));
  return lines;
}

bool isIri(const std::string& text) {
  const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
  return url.isValid() && (url.scheme() == "https" || url.scheme() == "http" || url.scheme() == "urn") && url.userInfo().isEmpty() &&
         text.find_first_of(" \t\r\n<>\"{}|\\^`#") == std::string::npos && !text.ends_with('/');
}

Result<QUuid> uuid(const std::string& text, const std::string& what) {
  const QUuid id = QUuid::fromString(QString::fromStdString(text));
  if (id.isNull() || plainUuid(id) != QString::fromStdString(text).toLower().toStdString())
    return fail(ErrorCode::Refused, "The " + what + " of the xAPI statements, \"" + text +
                                        "\", is not a UUID; give one like "
                                        "123e4567-e89b-42d3-a456-426614174000.");
  return id;
}

} // namespace

Result<std::vector<std::string>> xapiStatements(const RunLog& log, const Lesson* lesson, const XapiRun& run) {
  const auto runId = uuid(run.run, "run");
  if (!runId)
    return fail(runId.error());
  if (const auto learner = uuid(run.learner.account, "learner's pseudonym"); !learner)
    return fail(learner.error());
  if (run.instructor)
    if (const auto instructor = uuid(run.instructor->account, "instructor's pseudonym"); !instructor)
      return fail(instructor.error());
  if (!run.registration.empty())
    if (const auto registration = uuid(run.registration, "registration"); !registration)
      return fail(registration.error());
  for (const std::string& iri : {run.site, run.course.empty() ? run.site : run.course})
    if (!isIri(iri))
      return fail(ErrorCode::Refused, "\"" + iri +
                                          "\" cannot be the name of a school or course in xAPI statements; give an address that "
                                          "begins with https:// and does not end with a slash.");
  const double lengthS = log.entries.empty() ? 0 : log.entries.back().t;
  if (run.startMs < 0 || !std::isfinite(lengthS) || lengthS > 1e9 || run.startMs > kLastMs - static_cast<std::int64_t>(lengthS * 1000) - 1)
    return fail(ErrorCode::Refused, "The start of the run lies outside of the years 1970 to 9999; give the time when it was played.");
  const bool known = lesson && lesson->hash == log.lessonHash;
  return Writer(log, known ? lesson : nullptr, run, *runId).all();
}

Result<void> writeXapiLines(const std::filesystem::path& file, const std::vector<std::string>& statements) {
  QSaveFile out(QString::fromStdString(file.string()));
  bool written = out.open(QIODevice::WriteOnly);
  for (const std::string& statement : statements)
    written = written && out.write((statement + "\n").c_str()) >= 0;
  if (!written || !out.commit())
    return fail(ErrorCode::WriteFailed, "The xAPI statements could not be written to " + file.string() +
                                            "; check that the disk has space and that you may write there.");
  return {};
}

} // namespace halsted::course
