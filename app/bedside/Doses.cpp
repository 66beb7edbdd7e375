// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/Doses.h"

#include "app/bedside/PanelParts.h"
#include "app/language/LibraryWords.h"
#include "lessons/twin/drugs/Drugs.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace halsted {

namespace {

constexpr double kTenfold = 10;
constexpr std::array kNice = {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};

QString words(const char* text) {
  return QCoreApplication::translate("halsted::Doses", text);
}

/// The nearest round figure, by ratio.
double round(double value) {
  const double power = std::pow(10, std::floor(std::log10(value)));
  double best = power;
  for (const double nice : kNice)
    if (std::abs(std::log(nice * power / value)) < std::abs(std::log(best / value)))
      best = nice * power;
  return best;
}

} // namespace

QString unitWords(std::string_view unit) {
  QString text = QString::fromUtf8(unit.data(), static_cast<qsizetype>(unit.size()));
  if (text == QLatin1String("ug") || text.startsWith(QLatin1String("ug/")))
    text.replace(0, 2, QStringLiteral("µg"));
  text.replace(QLatin1String("units"), words(QT_TRANSLATE_NOOP("halsted::Doses", "units")));
  return text;
}

QString figureWords(double value) {
  if (value == 0 || !std::isfinite(value))
    return QStringLiteral("0");
  const int decimals = std::clamp(2 - static_cast<int>(std::floor(std::log10(std::abs(value)) + 1e-9)), 0, 6);
  const double scale = std::pow(10, decimals);
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  return locale.toString(std::round(value * scale) / scale, 'g', 10);
}

QString routeWords(std::string_view route) {
  static const std::map<std::string_view, const char*> names = {
      {"iv", QT_TRANSLATE_NOOP("halsted::Doses", "into a vein")},   {"im", QT_TRANSLATE_NOOP("halsted::Doses", "into muscle")},
      {"in", QT_TRANSLATE_NOOP("halsted::Doses", "into the nose")}, {"io", QT_TRANSLATE_NOOP("halsted::Doses", "into bone marrow")},
      {"neb", QT_TRANSLATE_NOOP("halsted::Doses", "by nebuliser")}, {"po", QT_TRANSLATE_NOOP("halsted::Doses", "by mouth")},
      {"sc", QT_TRANSLATE_NOOP("halsted::Doses", "under the skin")}};
  const auto found = names.find(route);
  return found == names.end() ? QString::fromUtf8(route.data(), static_cast<qsizetype>(route.size())) : words(found->second);
}

QString fluidWords(std::string_view fluid) {
  static const std::map<std::string_view, const char*> names = {
      {"saline", QT_TRANSLATE_NOOP("halsted::Doses", "Saline 0.9 %")},
      {"balanced", QT_TRANSLATE_NOOP("halsted::Doses", "Balanced crystalloid")},
      {"albumin5", QT_TRANSLATE_NOOP("halsted::Doses", "Albumin 5 %")},
      {"albumin20", QT_TRANSLATE_NOOP("halsted::Doses", "Albumin 20 %")},
      {"dextrose5", QT_TRANSLATE_NOOP("halsted::Doses", "Glucose 5 %")},
      {"dextrose50", QT_TRANSLATE_NOOP("halsted::Doses", "Glucose 50 %")},
      {"bicarbonate8.4", QT_TRANSLATE_NOOP("halsted::Doses", "Sodium bicarbonate 8.4 %")},
      {"saline3", QT_TRANSLATE_NOOP("halsted::Doses", "Hypertonic saline 3 %")},
      {"mannitol20", QT_TRANSLATE_NOOP("halsted::Doses", "Mannitol 20 %")},
      {"gelatine", QT_TRANSLATE_NOOP("halsted::Doses", "Gelatine 4 %")},
      {"rbc", QT_TRANSLATE_NOOP("halsted::Doses", "Red cells")},
      {"ffp", QT_TRANSLATE_NOOP("halsted::Doses", "Plasma")},
      {"platelets", QT_TRANSLATE_NOOP("halsted::Doses", "Platelets")},
      {"wholeBlood", QT_TRANSLATE_NOOP("halsted::Doses", "Whole blood")},
      {"cryo", QT_TRANSLATE_NOOP("halsted::Doses", "Cryoprecipitate")}};
  const auto found = names.find(fluid);
  return found == names.end() ? QString::fromUtf8(fluid.data(), static_cast<qsizetype>(fluid.size())) : words(found->second);
}

bool isRate(std::string_view unit) {
  return unit.ends_with("/min") || unit.ends_with("/h");
}

std::optional<double> massOf(const twin::State& patient, const twin::DrugTable& drugs, int drug, double amount, const std::string& unit,
                             const std::string& route) {
  twin::State trial = patient;
  trial.drugs = {};
  if (isRate(unit)) {
    if (!twin::setInfusion(trial, drugs, drug, amount, unit) || trial.drugs.usedSlots == 0)
      return std::nullopt;
    return trial.drugs.inUse[0].infusionPerMin;
  }
  const Result<twin::DrugRoute> way = twin::drugRoute(route);
  if (!way || !twin::giveBolus(trial, drugs, drug, amount, unit, *way) || trial.drugs.usedSlots == 0)
    return std::nullopt;
  return trial.drugs.inUse[0].given;
}

std::vector<double> usualAmounts(const twin::DrugDose& dose) {
  if (dose.high <= dose.low * 1.001)
    return {dose.low};
  const double between = round(std::sqrt(dose.low * dose.high));
  if (between <= dose.low * 1.05 || between >= dose.high * 0.95)
    return {dose.low, dose.high};
  return {dose.low, between, dose.high};
}

QString rangeWords(const twin::DrugDose& dose) {
  const QString unit = unitWords(dose.unit);
  return dose.low == dose.high
             ? QStringLiteral("%1 %2").arg(figureWords(dose.low), unit)
             : words(QT_TRANSLATE_NOOP("halsted::Doses", "%1 to %2 %3")).arg(figureWords(dose.low), figureWords(dose.high), unit);
}

QString farFromUsual(const twin::State& patient, const twin::DrugTable& drugs, int drug, double amount, const std::string& unit,
                     const std::string& route) {
  const std::optional<double> given = massOf(patient, drugs, drug, amount, unit, route);
  if (!given)
    return {}; // the run says why it cannot be given
  const twin::Drug& kind = drugs.drugs()[static_cast<std::size_t>(drug)];
  const std::string way = route == "io" ? "iv" : route;
  double most = 0, high = 0;
  QStringList usual;
  for (const twin::DrugDose& dose : kind.doses) {
    if (isRate(dose.unit) != isRate(unit) || dose.route != way)
      continue;
    most = std::max(most, massOf(patient, drugs, drug, dose.maximum, dose.unit, way).value_or(0));
    high = std::max(high, massOf(patient, drugs, drug, dose.high, dose.unit, way).value_or(0));
    usual << rangeWords(dose);
  }
  if (most <= 0 || (*given <= most * 1.0001 && *given < kTenfold * high * 0.9999))
    return {};
  const double times = *given / high;
  return words(QT_TRANSLATE_NOOP("halsted::Doses", "%1 %2 of %3 is %4 times the most that is usual (%5)."))
      .arg(figureWords(amount), unitWords(unit), inOwnWords(kind.name), figureWords(times < 10 ? times : std::round(times)),
           usual.join(words(QT_TRANSLATE_NOOP("halsted::Doses", ", or "))));
}

QString treatmentWords(const std::string& actJson, const twin::DrugTable& drugs) {
  const nlohmann::json act = nlohmann::json::parse(actJson, nullptr, false);
  if (!act.is_object())
    return {};
  const auto text = [&](const char* field) {
    const auto found = act.find(field);
    return found != act.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  const auto number = [&](const char* field, double fallback) {
    const auto found = act.find(field);
    return found != act.end() && found->is_number() ? found->get<double>() : fallback;
  };
  const std::string name = text("act");
  if (name == "bolus" || name == "infusion") {
    const int drug = drugs.find(text("drug"));
    const QString title = drug >= 0 ? inOwnWords(drugs.drugs()[static_cast<std::size_t>(drug)].name) : QString::fromStdString(text("drug"));
    const std::string route = name == "infusion" ? std::string() : text("route").empty() ? "iv" : text("route");
    return QStringLiteral("%1 %2 %3 %4")
        .arg(title, figureWords(number(name == "bolus" ? "amount" : "rate", 0)), unitWords(text("unit")), QString::fromStdString(route))
        .trimmed();
  }
  if (name == "infuse")
    return words(QT_TRANSLATE_NOOP("halsted::Doses", "%1 %2 mL in %3"))
        .arg(fluidWords(text("fluid")), figureWords(number("volumeMl", 0)), durationWords(number("overS", 600)));
  if (name == "transfuse") {
    const double units = number("units", 1);
    return (units == 1 ? words(QT_TRANSLATE_NOOP("halsted::Doses", "%1 %2 unit in %3"))
                       : words(QT_TRANSLATE_NOOP("halsted::Doses", "%1 %2 units in %3")))
        .arg(fluidWords(text("product")), figureWords(units), durationWords(number("overS", 600 * units)));
  }
  return {};
}

} // namespace halsted
