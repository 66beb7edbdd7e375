// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/RunWords.h"

#include "app/bedside/Doses.h"
#include "app/bedside/PanelParts.h"
#include "app/language/LibraryWords.h"
#include "lessons/course/phrases/Terms.h"
#include "lessons/course/run/LessonActs.h"
#include "lessons/course/run/RunSteps.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <cmath>

namespace halsted {

namespace {

QString words(const char* text) {
  return QCoreApplication::translate("halsted::RunWords", text);
}

QString fromView(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

struct QuantityRow {
  const char *name, *title, *unit;
  int decimals;
  double scale;
};
#define ROW(name, title, unit, decimals, scale)                                                                                            \
  QuantityRow {                                                                                                                            \
    name, QT_TRANSLATE_NOOP("halsted::RunWords", title), unit, decimals, scale                                                             \
  }
constexpr QuantityRow kQuantities[] = {ROW("pH", "pH", "", 2, 1),
                                       ROW("PaCO2", "PaCO2", "mmHg", 0, 1),
                                       ROW("PaO2", "PaO2", "mmHg", 0, 1),
                                       ROW("HCO3", "Bicarbonate", "mmol/L", 0, 1),
                                       ROW("BE", "Base excess", "mmol/L", 1, 1),
                                       ROW("SaO2", "Arterial saturation", "%", 0, 100),
                                       ROW("SpO2", "SpO2", "%", 0, 100),
                                       ROW("lactate", "Lactate", "mmol/L", 1, 1),
                                       ROW("Hb", "Haemoglobin", "g/dL", 1, 1),
                                       ROW("hematocrit", "Haematocrit", "%", 0, 100),
                                       ROW("platelets", "Platelets", "10⁹/L", 0, 1),
                                       ROW("whiteCells", "White cells", "10⁹/L", 1, 1),
                                       ROW("K", "Potassium", "mmol/L", 1, 1),
                                       ROW("Na", "Sodium", "mmol/L", 0, 1),
                                       ROW("iCa", "Ionised calcium", "mmol/L", 2, 1),
                                       ROW("Cl", "Chloride", "mmol/L", 0, 1),
                                       ROW("glucose", "Glucose", "mmol/L", 1, 1),
                                       ROW("PF", "PaO2/FiO2", "mmHg", 0, 1),
                                       ROW("urea", "Urea", "mmol/L", 1, 1),
                                       ROW("creatinine", "Creatinine", "µmol/L", 0, 1),
                                       ROW("Mg", "Magnesium", "mmol/L", 2, 1),
                                       ROW("albumin", "Albumin", "g/L", 0, 1),
                                       ROW("troponin", "Troponin T", "ng/L", 0, 1),
                                       ROW("INR", "INR", "", 1, 1),
                                       ROW("APTT", "APTT", "s", 0, 1),
                                       ROW("fibrinogen", "Fibrinogen", "g/L", 1, 1),
                                       ROW("R", "TEG R", "min", 1, 1),
                                       ROW("angle", "TEG angle", "°", 0, 1),
                                       ROW("MA", "TEG MA", "mm", 0, 1),
                                       ROW("LY30", "TEG LY30", "%", 1, 1),
                                       ROW("HR", "Heart rate", "/min", 0, 1),
                                       ROW("pulseRate", "Pulse", "/min", 0, 1),
                                       ROW("RR", "Breathing rate", "/min", 0, 1),
                                       ROW("GCS", "Glasgow coma scale", "", 0, 1),
                                       ROW("Tshell", "Skin temperature", "°C", 1, 1),
                                       ROW("T", "Temperature", "°C", 1, 1),
                                       ROW("SBP", "Systolic pressure", "mmHg", 0, 1),
                                       ROW("DBP", "Diastolic pressure", "mmHg", 0, 1),
                                       ROW("MAP", "Mean pressure", "mmHg", 0, 1),
                                       ROW("EF", "Ejection fraction", "%", 0, 100)};
#undef ROW

QString withName(const char* act, const std::string& name) {
  return words(QT_TRANSLATE_NOOP("halsted::RunWords", "%1: %2")).arg(termWords(act), termWords(name));
}

} // namespace

QString clockWords(double seconds) {
  const qint64 s = static_cast<qint64>(std::floor(seconds + 1e-6));
  return QStringLiteral("%1:%2:%3").arg(s / 3600).arg(s / 60 % 60, 2, 10, QLatin1Char('0')).arg(s % 60, 2, 10, QLatin1Char('0'));
}

std::string_view termOf(std::string_view name) {
  const std::size_t point = name.find('.');
  return point == std::string_view::npos ? name : name.substr(point + 1);
}

QString termWords(std::string_view name) {
  if (const auto said = course::findTerm(name, QLocale().name().toStdString()))
    return fromView(*said);
  if (const course::Procedure* procedure = course::findProcedure(name))
    return inOwnWords(procedure->title);
  QString apart;
  for (const QChar c : fromView(name)) {
    if (c.isUpper() && !apart.isEmpty() && !apart.back().isUpper() && !apart.back().isSpace())
      apart += QLatin1Char(' ');
    apart += apart.isEmpty() ? c.toUpper() : c.toLower();
  }
  return apart.replace(QLatin1Char('-'), QLatin1Char(' ')).replace(QLatin1Char('_'), QLatin1Char(' '));
}

Quantity quantity(std::string_view name, std::string_view twinUnit) {
  for (const QuantityRow& row : kQuantities)
    if (name == row.name)
      return {words(row.title), QString::fromUtf8(row.unit), row.decimals, row.scale};
  return {termWords(name), unitWords(twinUnit == "1" ? std::string_view() : twinUnit), 1, 1};
}

QString valueWords(const twin::Finding& figure) {
  const Quantity how = quantity(figure.name, figure.unit);
  const QString number = QLocale().toString(figure.value * how.scale, 'f', how.decimals);
  return how.unit.isEmpty()                                                   ? number
         : how.unit == QStringLiteral("%") || how.unit == QStringLiteral("°") ? number + how.unit
                                                                              : number + QLatin1Char(' ') + how.unit;
}

QString figureLine(const std::vector<twin::Finding>& figures) {
  QStringList parts;
  for (const twin::Finding& figure : figures) {
    const bool level = figure.text == "low" || figure.text == "normal" || figure.text == "high";
    if (!figure.text.empty() && !level)
      parts << inOwnWords(figure.text);
    else
      parts << QStringLiteral("%1 %2").arg(quantity(figure.name, figure.unit).title, valueWords(figure));
  }
  return parts.join(QStringLiteral(", "));
}

QString resultWords(const course::SeenResult& result) {
  const QString figures = figureLine(result.figures);
  if (!result.words.empty())
    return QString::fromStdString(result.words);
  if (!figures.isEmpty())
    return figures;
  if (!result.media.empty())
    return words(QT_TRANSLATE_NOOP("halsted::RunWords", "See the picture."));
  return std::string_view(result.name).starts_with("exam.") ? words(QT_TRANSLATE_NOOP("halsted::RunWords", "Nothing stands out."))
                                                            : words(QT_TRANSLATE_NOOP("halsted::RunWords", "Nobody can say."));
}

QString actWords(const std::string& actJson, const twin::DrugTable& drugs) {
  const nlohmann::json act = nlohmann::json::parse(actJson, nullptr, false);
  if (!act.is_object())
    return {};
  const auto text = [&](const char* field) {
    const auto found = act.find(field);
    return found != act.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  const auto number = [&](const char* field) {
    const auto found = act.find(field);
    return found != act.end() && found->is_number() ? found->get<double>() : 0.0;
  };
  const std::string name = text("act");
  if (name == "infusion" && number("rate") == 0) {
    const int drug = drugs.find(text("drug"));
    return words(QT_TRANSLATE_NOOP("halsted::RunWords", "%1 stopped"))
        .arg(drug >= 0 ? inOwnWords(drugs.drugs()[static_cast<std::size_t>(drug)].name) : QString::fromStdString(text("drug")));
  }
  if (const QString treatment = treatmentWords(actJson, drugs); !treatment.isEmpty())
    return treatment;
  if (name == "note")
    return words(QT_TRANSLATE_NOOP("halsted::RunWords", "Note: %1")).arg(QString::fromStdString(text("text")));
  if (name == "nibp")
    return number("everyMin") > 0 ? words(QT_TRANSLATE_NOOP("halsted::RunWords", "Cuff pressure every %1 min")).arg(number("everyMin"))
                                  : words(QT_TRANSLATE_NOOP("halsted::RunWords", "Cuff pressure measured"));
  if (name == "answer")
    return words(QT_TRANSLATE_NOOP("halsted::RunWords", "Question answered"));
  if (name == "hint")
    return words(QT_TRANSLATE_NOOP("halsted::RunWords", "Hint taken"));
  for (const auto& [kind, field] : std::initializer_list<std::pair<const char*, const char*>>{{"exam", "part"},
                                                                                              {"ask", "about"},
                                                                                              {"call", "whom"},
                                                                                              {"order", "test"},
                                                                                              {"attach", "device"},
                                                                                              {"detach", "device"},
                                                                                              {"confirm", "what"}})
    if (name == kind)
      return withName(kind, text(field));
  if (name == "procedure") {
    const QString begun = withName("procedure", text("name"));
    return text("side").empty() ? begun : begun + QStringLiteral(", ") + termWords(text("side"));
  }
  QStringList fields;
  for (const auto& [key, value] : act.items()) {
    if (key == "act" || key == "confirmed")
      continue;
    if (value.is_string())
      fields << termWords(value.get<std::string>());
    else if (value.is_number())
      fields << QString::fromStdString(key) + QLatin1Char(' ') + figureWords(value.get<double>());
  }
  return fields.isEmpty() ? termWords(name)
                          : words(QT_TRANSLATE_NOOP("halsted::RunWords", "%1: %2")).arg(termWords(name), fields.join(QStringLiteral(", ")));
}

QString outcomeWords(const std::string& outcome) {
  return outcome == "success"   ? words(QT_TRANSLATE_NOOP("halsted::RunWords", "The patient is better"))
         : outcome == "failure" ? words(QT_TRANSLATE_NOOP("halsted::RunWords", "The patient could not be saved"))
         : outcome == "time"    ? words(QT_TRANSLATE_NOOP("halsted::RunWords", "The time of the lesson is over"))
                                : words(QT_TRANSLATE_NOOP("halsted::RunWords", "The lesson was stopped"));
}

RunTexts::RunTexts(const LessonPlayer& player) : m_lesson(player.lesson()), m_language(player.options().language) {
  for (const course::Text* text : m_lesson.texts())
    m_texts[text->id] = text;
}

QString RunTexts::words(const std::string& id, const twin::State& patient) const {
  const auto found = m_texts.find(id);
  return found == m_texts.end() ? QString() : words(*found->second, patient);
}

QString RunTexts::words(const course::Text& text, const twin::State& patient) const {
  return QString::fromStdString(course::fillWords(m_lesson.words(text, m_language), patient, {}, m_language));
}

QString RunTexts::role(const std::string& id) const {
  for (const course::Role& role : m_lesson.roles)
    if (role.id == id)
      return QString::fromStdString(m_lesson.words(role.name, m_language));
  return {};
}

} // namespace halsted
