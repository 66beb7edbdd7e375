// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/lesson/LessonReader.h"

#include "lessons/course/lesson/ScanFields.h"
#include "lessons/course/run/LessonActs.h"
#include "lessons/twin/Twin.h"
#include "lessons/twin/scenario/Acts.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace halsted::course {

namespace {

constexpr double kLongestS = 24 * 3600.0;

const std::vector<std::string> kDevices = {"ecg", "spo2", "nibp", "arterialLine", "cvp", "co2", "temperature"};
const std::vector<std::string> kAccess = {"iv", "io", "arterialLine", "centralLine", "urinaryCatheter"};

struct Observed {
  const char* name;
  std::optional<double> twin::PersonSpec::*field;
  double low, high;
};
// Limits as for the `rest` of a scenario.
const Observed kObserved[] = {{"heartRate", &twin::PersonSpec::heartRate, 20, 250},
                              {"systolic", &twin::PersonSpec::systolic, 40, 260},
                              {"diastolic", &twin::PersonSpec::diastolic, 20, 180},
                              {"meanPressure", &twin::PersonSpec::meanPressure, 30, 200},
                              {"spo2", &twin::PersonSpec::spo2, 0.4, 1},
                              {"respiratoryRate", &twin::PersonSpec::respiratoryRate, 4, 80},
                              {"temperatureC", &twin::PersonSpec::temperatureC, 25, 43},
                              {"hb", &twin::PersonSpec::hb, 2, 24},
                              {"creatinineUmolL", &twin::PersonSpec::creatinineUmolL, 20, 1500},
                              {"lactate", &twin::PersonSpec::lactate, 0.2, 25},
                              {"cardiacOutputLMin", &twin::PersonSpec::cardiacOutputLMin, 0.5, 20},
                              {"potassium", &twin::PersonSpec::potassium, 1.5, 9},
                              {"ejectionFraction", &twin::PersonSpec::ejectionFraction, 0.08, 0.8}};

/// What in braces is a name, as "MAP" or "lactate:1".
bool looksLikeFigure(std::string_view inside) {
  return !inside.empty() && std::isalpha(static_cast<unsigned char>(inside.front())) &&
         std::all_of(inside.begin(), inside.end(), [](unsigned char c) { return std::isalnum(c) || c == ':' || c == '_'; });
}

bool versionLike(const std::string& text) {
  int points = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '.' && i > 0 && text[i - 1] != '.' && i + 1 < text.size())
      ++points;
    else if (!std::isdigit(static_cast<unsigned char>(text[i])))
      return false;
  }
  return points == 2;
}

bool languageLike(const std::string& text) {
  return text.size() == 2 && std::islower(static_cast<unsigned char>(text[0])) && std::islower(static_cast<unsigned char>(text[1]));
}

} // namespace

LessonReader::LessonReader(const LessonPackage& package, const Part& root, std::shared_ptr<const twin::DrugTable> drugs)
    : m_package(package), m_root(root), m_drugs(std::move(drugs)), m_names(LessonNames::collect(root.node(), *m_drugs)) {}

LessonReader::~LessonReader() = default;

Lesson LessonReader::read() {
  if (!m_root.map({"format",     "id",      "version",          "language",   "translations", "licence",  "title",   "summary",
                   "objectives", "setting", "complaint",        "references", "duration",     "pass",     "patient", "prepare",
                   "attached",   "access",  "airwayDifficulty", "groups",     "roles",        "findings", "start",   "states",
                   "rules",      "goals",   "penalties",        "questions",  "hints",        "debrief",  "scripts", "$schema"}))
    return {};
  m_lesson.names = m_names.forConditions;
  readHead();
  readPatient();
  readSituation();
  readFindings();
  readStates();
  readRules();
  readGoals();
  readPenalties();
  readQuestions();
  readHints();
  readDebrief();
  readScripts();
  return std::move(m_lesson);
}

void LessonReader::readHead() {
  if (const auto format = m_root.need("format"))
    if (format->node().kind != Node::Kind::Number || format->node().number != 1)
      format->mistake("This program reads lessons of format 1.");
  if (const auto part = m_root.need("id")) {
    m_lesson.id = part->text();
    const bool lower = std::none_of(m_lesson.id.begin(), m_lesson.id.end(), [](unsigned char c) { return std::isupper(c) || c == '_'; });
    if (!m_lesson.id.empty() && (!goodId(m_lesson.id) || !lower))
      part->mistake("The id of a lesson has lower-case letters, digits and hyphens only.");
  }
  if (const auto part = m_root.need("version")) {
    m_lesson.version = part->text();
    if (!m_lesson.version.empty() && !versionLike(m_lesson.version))
      part->mistake("The version has three numbers, as 1.0.0.");
  }
  if (const auto part = m_root.need("language")) {
    m_lesson.language = part->text();
    if (!m_lesson.language.empty() && !languageLike(m_lesson.language))
      part->mistake("The language is two letters, as en, de, es or fr.");
  }
  m_lesson.languages = {m_lesson.language};
  for (const Part& part : m_root.items("translations")) {
    const std::string language = part.text();
    if (!languageLike(language) || std::find(m_lesson.languages.begin(), m_lesson.languages.end(), language) != m_lesson.languages.end())
      part.mistake("Each translation is a language of two letters, once, and not the lesson's own.");
    else
      m_lesson.languages.push_back(language);
  }
  if (const auto part = m_root.need("licence"))
    m_lesson.licence = part->text();
  for (const std::string& event : m_names.events)
    if (event.starts_with("confirm."))
      m_lesson.checklist.push_back(event.substr(event.find('.') + 1));
  m_lesson.title = text(m_root, "title", true);
  m_lesson.summary = text(m_root, "summary", true);
  m_lesson.setting = text(m_root, "setting", false);
  m_lesson.complaint = text(m_root, "complaint", true);
  for (const Part& part : m_root.items("objectives"))
    m_lesson.objectives.push_back(text(part));
  for (const auto& [key, part] : m_root.members("references"))
    m_lesson.references[key.text] = part.text();
  if (const auto part = m_root.need("duration"))
    m_lesson.durationS = part->seconds(60, kLongestS);
  if (const auto part = m_root.find("pass"))
    m_lesson.passPercent = part->number(0, 100);
}

void LessonReader::readPatient() {
  const auto part = m_root.need("patient");
  if (!part)
    return;
  std::vector<std::string> known = {"sex", "ageYears", "heightCm", "weightKg", "pregnancyWeeks", "conditions", "medications", "scan"};
  for (const Observed& one : kObserved)
    known.emplace_back(one.name);
  if (!part->map(known))
    return;
  const std::size_t before = part->remarks().remarks.size();
  twin::PersonSpec& person = m_lesson.patient;
  person.label = "patient";
  if (const auto sex = part->need("sex"))
    person.sex = sex->oneOf({"M", "F"}, "sex") == "F" ? twin::Sex::Female : twin::Sex::Male;
  if (const auto age = part->need("ageYears"))
    person.ageYears = age->number(0, 130);
  if (const auto height = part->need("heightCm"))
    person.heightCm = height->number(20, 260);
  if (const auto weight = part->need("weightKg"))
    person.weightKg = weight->number(1, 500);
  if (const auto weeks = part->find("pregnancyWeeks"))
    person.pregnancyWeeks = weeks->number(0, 42);
  for (const Part& item : part->items("conditions")) {
    const std::string word = item.text();
    if (Result<twin::Condition> condition = twin::conditionFromName(word))
      person.conditions.push_back(*condition);
    else if (!word.empty())
      item.mistake(condition.error().message);
  }
  for (const Part& item : part->items("medications")) {
    const std::string drug = item.text();
    if (!drug.empty() && m_drugs->find(drug) < 0)
      item.mistake(fmt::format("There is no drug '{}'{}", drug, didYouMean(drug, m_names.forConditions.drugs)));
    else
      person.medications.push_back(drug);
  }
  for (const Observed& one : kObserved)
    if (const auto value = part->find(one.name))
      person.*one.field = value->number(one.low, one.high);
  if (const auto scan = part->find("scan")) {
    std::vector<std::string> fields;
    for (const ScanField& one : kScanFields)
      fields.emplace_back(one.name);
    if (scan->map(fields))
      for (const ScanField& one : kScanFields)
        if (const auto value = scan->find(one.name))
          person.scan.*one.field = value->number(one.low, one.high);
  }
  Result<void> good = part->remarks().remarks.size() > before ? Result<void>() : twin::checkPerson(person, *m_drugs);
  if (!good)
    part->mistake(good.error().message);
  // Acts are tried on somebody else when there is no such patient, so that their mistakes are told too.
  const bool usable = good.ok() && part->remarks().remarks.size() == before;
  if (Result<twin::Twin> dry = twin::Twin::create(usable ? person : twin::PersonSpec(), m_drugs))
    m_dry = std::make_unique<twin::Twin>(std::move(*dry));
  else
    part->mistake(dry.error().message);
}

void LessonReader::readSituation() {
  if (const auto prepare = m_root.find("prepare"); prepare && prepare->map({"for", "acts"})) {
    if (const auto time = prepare->need("for"))
      m_lesson.prepareForS = time->seconds(0, kLongestS);
    if (const auto acts = prepare->find("acts"))
      m_lesson.prepare = timedActs(*acts, m_lesson.prepareForS);
  }
  for (const Part& part : m_root.items("attached"))
    m_lesson.attached.push_back(part.oneOf(kDevices, "monitor"));
  for (const Part& part : m_root.items("access"))
    m_lesson.access.push_back(part.oneOf(kAccess, "access"));
  if (const auto part = m_root.find("airwayDifficulty"))
    m_lesson.airwayDifficulty = part->number(0, 1);
  const std::vector<std::string> builtIn = builtInGroupNames();
  for (const auto& [key, part] : m_root.members("groups")) {
    if (std::find(builtIn.begin(), builtIn.end(), key.text) != builtIn.end())
      part.mistake(fmt::format("The group '{}' is built in already; give yours another name.", key.text));
    std::vector<std::string>& group = m_lesson.groups[key.text];
    for (const Part& item : part.items())
      group.push_back(name(item, m_names.events, "event"));
    if (std::find(group.begin(), group.end(), key.text) != group.end())
      part.mistake("A group cannot hold itself.");
  }
  for (const auto& [key, part] : m_root.members("roles"))
    m_lesson.roles.push_back({key.text, text(part)});
}

Text LessonReader::text(const Part& part) {
  Text out{part.key(), part.text()};
  for (std::size_t open = out.source.find('{'); open != std::string::npos; open = out.source.find('{', open + 1)) {
    const std::size_t close = out.source.find('}', open);
    if (close == std::string::npos)
      break;
    const std::string inside = out.source.substr(open + 1, close - open - 1);
    if (!looksLikeFigure(inside))
      continue;
    const std::size_t colon = inside.find(':');
    const std::string digits = colon == std::string::npos ? "0" : inside.substr(colon + 1);
    if (!twin::findVariable(inside.substr(0, colon)))
      part.mistake(fmt::format("The figure {{{}}} is unknown{}", inside, didYouMean(inside.substr(0, colon), m_names.variables)));
    else if (digits.size() != 1 || !std::isdigit(static_cast<unsigned char>(digits[0])))
      part.mistake(fmt::format("The digits of the figure {{{}}} are one number, as {{lactate:1}}.", inside));
  }
  return out;
}

Text LessonReader::text(const Part& parent, std::string_view name, bool needed) {
  const auto part = needed ? parent.need(name) : parent.find(name);
  return part ? text(*part) : Text();
}

std::string LessonReader::id(const Part& item, std::set<std::string>& taken) {
  const auto part = item.need("id");
  if (!part)
    return {};
  std::string id = part->text();
  if (!id.empty() && !goodId(id))
    part->mistake(fmt::format("'{}' is no id; use letters, digits and hyphens.", id));
  else if (!id.empty() && !taken.insert(id).second)
    part->mistake(fmt::format("The id '{}' is here twice; give each its own.", id));
  return id;
}

Expression LessonReader::condition(const Part& part) {
  if (part.node().kind == Node::Kind::List || part.node().kind == Node::Kind::Map || part.node().text.empty()) {
    part.mistake("Here a condition is expected, as \"MAP < 65\".");
    return {};
  }
  Result<Expression> expression = Expression::compile(part.node().text, m_names.forConditions, m_lesson.conditionMemory);
  if (expression)
    return std::move(*expression);
  part.mistake(expression.error().message);
  return {};
}

std::string LessonReader::name(const Part& part, const std::vector<std::string>& names, std::string_view what) {
  return part.oneOf(names, what);
}

std::string LessonReader::cite(const Part& parent) {
  const auto part = parent.find("cite");
  return part ? name(*part, m_names.references, "reference") : std::string();
}

std::string LessonReader::file(const Part& part) {
  std::string name = part.text();
  if (!name.empty() && !m_package.has(name))
    part.mistake(fmt::format("The lesson has no file '{}'{}", name, didYouMean(name, m_package.names())));
  return name;
}

std::string LessonReader::media(const Part& part) {
  const std::string name = part.text();
  if (!name.starts_with("case:"))
    return file(part);
  if (name != "case:axial" && name != "case:coronal" && name != "case:sagittal")
    part.mistake("Of the case, case:axial, case:coronal and case:sagittal can be shown.");
  return name;
}

std::string LessonReader::act(const Part& part, const std::vector<std::string>& without) {
  Node copy = part.node();
  for (const std::string& key : without)
    for (std::size_t i = 0; i < copy.keys.size(); ++i)
      if (copy.keys[i].text == key) {
        copy.keys.erase(copy.keys.begin() + static_cast<std::ptrdiff_t>(i));
        copy.items.erase(copy.items.begin() + static_cast<std::ptrdiff_t>(i));
        break;
      }
  std::string json = copy.json();
  const auto kindPart = part.need("act");
  const std::string kindName = kindPart ? name(*kindPart, m_names.acts, "act") : std::string();
  if (kindName.empty())
    return json;
  const auto kinds = lessonActs();
  const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const LessonActKind& one) { return one.name == kindName; });
  if (kind == kinds.end() || kind->twin) {
    if (m_dry)
      if (Result<void> good = twin::checkAct(*m_dry, json); !good)
        part.mistake(good.error().message);
    return json;
  }
  if (!kind->qualifier.empty()) {
    const auto qualifier = part.need(kind->qualifier);
    const std::string event = qualifier ? eventOf(json) : std::string();
    if (qualifier && !event.empty() && std::find(m_names.events.begin(), m_names.events.end(), event) == m_names.events.end())
      qualifier->mistake(fmt::format("Nothing is known of the act '{}'{}", event, didYouMean(event, m_names.events)));
  }
  return json;
}

std::vector<std::pair<double, std::string>> LessonReader::timedActs(const Part& list, double untilS) {
  std::vector<std::pair<double, std::string>> acts;
  for (const Part& item : list.items()) {
    if (!item.map())
      continue;
    const auto time = item.need("t");
    const double t = time ? time->seconds(0, untilS) : 0;
    acts.emplace_back(t, act(item, {"t"}));
  }
  std::stable_sort(acts.begin(), acts.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return acts;
}

std::vector<Effect> LessonReader::effects(const Part& list) {
  std::vector<Effect> out;
  for (const Part& item : list.items())
    out.push_back(effect(item));
  return out;
}

Effect LessonReader::effect(const Part& part) {
  Effect effect;
  effect.place = part.place();
  if (!part.map())
    return effect;
  static const std::vector<std::string> kinds = {"act", "say", "ask", "show", "result"};
  std::vector<std::string> given;
  for (const std::string& kind : kinds)
    if (part.has(kind))
      given.push_back(kind);
  if (given.size() != 1) {
    if (given.empty() && !part.node().keys.empty())
      part.map(kinds); // tells the key that was meant
    else
      part.mistake("Each entry does one thing: act, say, ask, show or result.");
    return effect;
  }
  if (given[0] == "act") {
    effect.kind = Effect::Kind::Act;
    effect.act = act(part, {});
    return effect;
  }
  part.map(given[0] == "say" ? std::vector<std::string>{"say", "by"} : given);
  const Part value = *part.find(given[0]);
  if (given[0] == "say") {
    effect.kind = Effect::Kind::Say;
    effect.say = text(value);
    if (const auto by = part.find("by"))
      effect.by = name(*by, m_names.roles, "role");
  } else if (given[0] == "ask") {
    effect.kind = Effect::Kind::Ask;
    effect.name = name(value, m_names.questions, "question");
  } else if (given[0] == "show") {
    effect.kind = Effect::Kind::Show;
    effect.name = media(value);
  } else {
    effect.kind = Effect::Kind::Result;
    effect.name = name(value, m_names.findings, "finding");
  }
  return effect;
}

} // namespace halsted::course
