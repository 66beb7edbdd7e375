// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/DrugCard.h"

#include "app/bedside/Doses.h"
#include "app/bedside/PanelParts.h"
#include "app/language/LibraryWords.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace halsted {

namespace {

constexpr double kLargestAmount = 1e6;

constexpr double kAdultYears = 16;

/// By weight up to a limit that an adult would pass.
bool forChildren(const twin::DrugDose& dose) {
  return dose.note.starts_with("child");
}

bool perWeight(const std::string& unit) {
  return unit.find("/kg") != std::string::npos;
}

/// Of "mg/kg" what is drawn up: "mg"; "ug/kg/min" -> "ug/min".
std::string withoutWeight(std::string unit) {
  return unit.erase(unit.find("/kg"), 3);
}

} // namespace

DrugCard::DrugCard(const twin::DrugTable& drugs, int drug, const twin::State& patient, QWidget* parent)
    : QWidget(parent), m_drugs(drugs), m_drug(drug), m_weightKg(patient.person.weightKg), m_child(patient.person.ageYears < kAdultYears) {
  setObjectName(QStringLiteral("bedside.cart.card"));
  setAccessibleName(inOwnWords(kind().name));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  auto* title = new QHBoxLayout;
  title->addWidget(makeTitle(inOwnWords(kind().name)));
  title->addWidget(makeNote(tr("%1; patient %2 kg").arg(inOwnWords(kind().drugClass), figureWords(m_weightKg))), 1);
  column->addLayout(title);
  m_stop =
      makeButton(tr("Runs by pump: stop it"), QStringLiteral("bedside.cart.stop"), tr("Stop the pump of %1").arg(inOwnWords(kind().name)));
  column->addWidget(m_stop);
  connect(m_stop, &QPushButton::clicked, this, [this] {
    Q_EMIT wanted(nlohmann::json{{"act", "infusion"}, {"drug", kind().id}, {"rate", 0}, {"unit", kind().massUnit + "/h"}}.dump());
  });
  for (const bool rates : {false, true})
    for (std::size_t i = 0; i < kind().doses.size(); ++i)
      if (isRate(kind().doses[i].unit) == rates && (m_child || !forChildren(kind().doses[i])))
        addUsual(kind().doses[i], i, *column);
  addOwn(*column);
  show(patient);
}

QString DrugCard::doseText(const twin::DrugDose& dose, double amount) const {
  QString text = QStringLiteral("%1 %2").arg(figureWords(amount), unitWords(dose.unit));
  if (!isRate(dose.unit))
    text += QLatin1Char(' ') + QString::fromStdString(dose.route);
  if (perWeight(dose.unit))
    text += QStringLiteral(" = %1 %2").arg(figureWords(amount * m_weightKg), unitWords(withoutWeight(dose.unit)));
  return text;
}

std::string DrugCard::act(double amount, const std::string& unit, const std::string& route) const {
  nlohmann::json json{{"act", isRate(unit) ? "infusion" : "bolus"}, {"drug", kind().id}, {"unit", unit}};
  json[isRate(unit) ? "rate" : "amount"] = amount;
  if (!isRate(unit))
    json["route"] = route;
  return json.dump();
}

void DrugCard::addUsual(const twin::DrugDose& dose, std::size_t index, QVBoxLayout& column) {
  const bool rate = isRate(dose.unit);
  QString heading =
      rate ? tr("By pump, usual %1").arg(rangeWords(dose)) : tr("Dose %1, usual %2").arg(routeWords(dose.route), rangeWords(dose));
  if (!dose.note.empty())
    heading += QStringLiteral(": ") + inOwnWords(dose.note);
  column.addWidget(makeNote(heading));
  auto* row = new QWidget;
  auto* wrap = new WrapLayout(row);
  const std::vector<double> amounts = usualAmounts(dose);
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const QString text = doseText(dose, amounts[i]);
    auto* button = makeButton(text, QStringLiteral("bedside.cart.dose.%1.%2").arg(index).arg(i),
                              (rate ? tr("Run %1 at %2") : tr("Give %1 %2")).arg(inOwnWords(kind().name), text));
    button->setToolTip(button->accessibleName());
    connect(button, &QPushButton::clicked, this, [this, json = act(amounts[i], dose.unit, dose.route)] { Q_EMIT wanted(json); });
    wrap->addWidget(button);
  }
  column.addWidget(row);
}

void DrugCard::addOwn(QVBoxLayout& column) {
  column.addWidget(makeNote(tr("Another dose")));
  std::vector<std::string> units, routes;
  const auto add = [](std::vector<std::string>& list, const std::string& one) {
    if (!one.empty() && std::find(list.begin(), list.end(), one) == list.end())
      list.push_back(one);
  };
  for (const twin::DrugDose& dose : kind().doses) {
    add(units, dose.unit);
    add(routes, dose.route);
  }
  add(units, kind().massUnit);
  if (kind().perMl > 0) {
    add(units, "mL");
    if (std::any_of(units.begin(), units.end(), [](const std::string& unit) { return isRate(unit); }))
      add(units, "mL/h");
  }
  if (std::find(routes.begin(), routes.end(), "iv") != routes.end())
    add(routes, "io");
  StepField::Spec spec;
  spec.objectName = QStringLiteral("bedside.cart.amount");
  spec.name = tr("Amount");
  spec.high = kLargestAmount;
  spec.step = 0;
  m_amount = new StepField(spec);
  m_give = makeButton({}, QStringLiteral("bedside.cart.give"));
  auto* row = new QWidget;
  auto* wrap = new WrapLayout(row, 8);
  wrap->addWidget(m_amount);
  wrap->addWidget(m_give);
  column.addWidget(row);
  m_unit = new ChoiceRow(QStringLiteral("bedside.cart.unit"), tr("Unit"));
  for (const std::string& unit : units)
    m_unit->add(QString::fromStdString(unit), unitWords(unit));
  m_route = new ChoiceRow(QStringLiteral("bedside.cart.route"), tr("Route"));
  for (const std::string& route : routes)
    m_route->add(QString::fromStdString(route), QString::fromStdString(route), routeWords(route));
  m_route->setChoice(QString::fromStdString(routes.empty() ? "iv" : routes.front()));
  column.addWidget(m_unit);
  column.addWidget(m_route);
  if (!kind().doses.empty()) {
    chooseUnit(QString::fromStdString(kind().doses.front().unit));
    m_amount->reset(kind().doses.front().low);
  } else {
    chooseUnit(QString::fromStdString(kind().massUnit));
  }
  nameGive();
  connect(m_amount, &StepField::chosen, this, &DrugCard::nameGive);
  connect(m_amount, &StepField::told, this, [this](const QString& sentence) { Q_EMIT told(sentence, true); });
  connect(m_unit, &ChoiceRow::chosen, this, &DrugCard::chooseUnit);
  connect(m_route, &ChoiceRow::chosen, this, &DrugCard::nameGive);
  connect(m_give, &QPushButton::clicked, this, [this] {
    if (m_amount->value() > 0)
      Q_EMIT wanted(act(m_amount->value(), m_unit->choice().toStdString(), m_route->choice().toStdString()));
    else
      Q_EMIT told(tr("How much %1? Type an amount first.").arg(inOwnWords(kind().name)), true);
  });
}

void DrugCard::chooseUnit(const QString& unit) {
  m_unit->setChoice(unit);
  m_amount->setUnit(unitWords(unit.toStdString()));
  m_route->setVisible(!isRate(unit.toStdString()));
  // The number of another unit would be another dose: begin with the usual one of this unit.
  for (const twin::DrugDose& dose : kind().doses)
    if (dose.unit == unit.toStdString()) {
      m_amount->reset(dose.low);
      m_route->setChoice(QString::fromStdString(dose.route));
      nameGive();
      return;
    }
  m_amount->reset(0);
  nameGive();
}

void DrugCard::nameGive() {
  const std::string unit = m_unit->choice().toStdString();
  const QString amount = QStringLiteral("%1 %2").arg(figureWords(m_amount->value()), unitWords(unit));
  m_give->setText(isRate(unit) ? tr("Run at %1").arg(amount) : tr("Give %1 %2").arg(amount, m_route->choice()));
  m_give->setAccessibleName(QStringLiteral("%1: %2").arg(inOwnWords(kind().name), m_give->text()));
}

void DrugCard::show(const twin::State& patient) {
  bool runs = false;
  for (const twin::DrugSlot& slot : patient.drugs.inUse)
    runs = runs || (slot.drug == m_drug && slot.infusionPerMin > 0);
  m_stop->setVisible(runs);
}

ClassCard::ClassCard(const QString& title, const std::string& drugClass, bool bolus, bool infusion, QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("bedside.cart.card"));
  setAccessibleName(title);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(makeTitle(title));
  column->addWidget(makeNote(tr("This lesson asks for classes: the usual drug of the class is given in its usual dose.")));
  const auto add = [&](const char* what, const QString& heading, const std::vector<std::pair<double, QString>>& steps) {
    column->addWidget(makeNote(heading));
    auto* row = new QWidget;
    auto* wrap = new WrapLayout(row);
    for (const auto& [times, text] : steps) {
      auto* button = makeButton(text, QStringLiteral("bedside.cart.class.%1.%2").arg(QLatin1String(what)).arg(times),
                                QStringLiteral("%1: %2, %3").arg(title, heading, text));
      connect(button, &QPushButton::clicked, this, [this, what = std::string(what), drugClass, times = times] {
        Q_EMIT wanted(nlohmann::json{{"act", what}, {"class", drugClass}, {"times", times}}.dump());
      });
      wrap->addWidget(button);
    }
    column->addWidget(row);
  };
  if (bolus)
    add("bolus", tr("One dose"), {{0.5, tr("Half")}, {1, tr("Usual dose")}, {2, tr("Double")}});
  if (infusion)
    add("infusion", tr("By pump"),
        {{0.5, tr("Half rate")}, {1, tr("Usual rate")}, {2, tr("Double rate")}, {4, tr("Four times")}, {0, tr("Stop")}});
}

} // namespace halsted
