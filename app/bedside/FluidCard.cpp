// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/FluidCard.h"

#include "app/bedside/Doses.h"
#include "app/bedside/PanelParts.h"

#include <QLabel>
#include <QVBoxLayout>

#include <nlohmann/json.hpp>

#include <array>

namespace halsted {

namespace {

constexpr int kFridgeC = 4, kRoomC = 22, kWarmC = 37;

} // namespace

std::span<const CartFluid> cartFluids() {
  // Volumes and times as bags and guidelines have them: a challenge of 250 to 500 mL in 10 to 15 min, 30 mL/kg in the first hours of
  // septic shock (Evans, Crit Care Med 2021;49:e1063), blood by the unit.
  static const std::vector<CartFluid> fluids = {{"balanced", false, {{250, 10}, {500, 15}, {1000, 30}, {1000, 480}}},
                                                {"saline", false, {{250, 10}, {500, 15}, {1000, 30}, {1000, 480}}},
                                                {"albumin5", false, {{250, 15}, {500, 30}}},
                                                {"albumin20", false, {{100, 30}}},
                                                {"gelatine", false, {{250, 10}, {500, 15}}},
                                                {"dextrose5", false, {{500, 60}, {1000, 480}}},
                                                {"dextrose50", false, {{25, 3}, {50, 5}}},
                                                {"bicarbonate8.4", false, {{50, 5}, {100, 10}}},
                                                {"saline3", false, {{150, 15}, {250, 15}}},
                                                {"mannitol20", false, {{250, 15}, {500, 20}}},
                                                {"rbc", true, {{1, 5}, {2, 10}, {1, 90}}},
                                                {"ffp", true, {{1, 10}, {2, 20}, {4, 30}}},
                                                {"platelets", true, {{4, 15}, {6, 20}}},
                                                {"wholeBlood", true, {{1, 5}, {2, 10}}},
                                                {"cryo", true, {{5, 10}, {10, 15}}}};
  return fluids;
}

FluidCard::FluidCard(const CartFluid& fluid, QWidget* parent)
    : QWidget(parent), m_fluid(fluid), m_temperature(new ChoiceRow(QStringLiteral("bedside.cart.temperature"), tr("Temperature"))) {
  setObjectName(QStringLiteral("bedside.cart.card"));
  setAccessibleName(fluidWords(fluid.id));
  const bool cold = fluid.id == "rbc" || fluid.id == "wholeBlood";
  if (cold)
    m_temperature->add(QString::number(kFridgeC), tr("From the fridge, 4 °C"));
  else
    m_temperature->add(QString::number(kRoomC), tr("Room, 22 °C"));
  m_temperature->add(QString::number(kWarmC), tr("Warmed, 37 °C"));
  m_temperature->setChoice(QString::number(cold ? kFridgeC : kRoomC));

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(makeTitle(fluidWords(fluid.id)));
  column->addWidget(m_temperature);
  column->addWidget(makeNote(tr("Usual")));
  auto* row = new QWidget;
  auto* wrap = new WrapLayout(row);
  for (std::size_t i = 0; i < fluid.usual.size(); ++i) {
    const auto [amount, minutes] = fluid.usual[i];
    const QString text = !fluid.blood  ? tr("%1 mL in %2").arg(figureWords(amount), durationWords(60 * minutes))
                         : amount == 1 ? tr("1 unit in %1").arg(durationWords(60 * minutes))
                                       : tr("%1 units in %2").arg(figureWords(amount), durationWords(60 * minutes));
    auto* button = makeButton(text, QStringLiteral("bedside.cart.fluid.%1").arg(i), tr("Run in %1, %2").arg(fluidWords(fluid.id), text));
    connect(button, &QPushButton::clicked, this, [this, a = amount, m = minutes] { Q_EMIT wanted(act(a, m)); });
    wrap->addWidget(button);
  }
  column->addWidget(row);
  column->addWidget(makeNote(tr("Another amount")));
  StepField::Spec amount{QStringLiteral("bedside.cart.amount"),
                         fluid.blood ? tr("Units") : tr("Volume"),
                         fluid.blood ? tr("units") : tr("mL"),
                         fluid.blood ? 0.5 : 10,
                         fluid.blood ? 20.0 : 5000,
                         fluid.blood ? 1.0 : 50,
                         0};
  StepField::Spec minutes{QStringLiteral("bedside.cart.minutes"), tr("Time"), tr("min"), 1, 1440, 5, 0};
  m_amount = new StepField(amount);
  m_amount->reset(fluid.usual.front().amount);
  m_minutes = new StepField(minutes);
  m_minutes->reset(fluid.usual.front().minutes);
  m_give = makeButton({}, QStringLiteral("bedside.cart.give"));
  auto* own = new QWidget;
  auto* ownWrap = new WrapLayout(own, 8);
  for (QWidget* widget : {static_cast<QWidget*>(m_amount), static_cast<QWidget*>(m_minutes), static_cast<QWidget*>(m_give)})
    ownWrap->addWidget(widget);
  column->addWidget(own);
  for (StepField* field : {m_amount, m_minutes}) {
    connect(field, &StepField::chosen, this, &FluidCard::nameGive);
    connect(field, &StepField::told, this, [this](const QString& sentence) { Q_EMIT told(sentence, true); });
  }
  connect(m_give, &QPushButton::clicked, this, [this] { Q_EMIT wanted(act(m_amount->value(), m_minutes->value())); });
  nameGive();
}

std::string FluidCard::act(double amount, double minutes) const {
  nlohmann::json json{{"act", m_fluid.blood ? "transfuse" : "infuse"}, {"overS", 60 * minutes}, {"tempC", m_temperature->choice().toInt()}};
  json[m_fluid.blood ? "product" : "fluid"] = m_fluid.id;
  json[m_fluid.blood ? "units" : "volumeMl"] = amount;
  return json.dump();
}

void FluidCard::nameGive() {
  const double perHour = 60 * m_amount->value() / m_minutes->value();
  m_give->setText(m_fluid.blood ? tr("Run in") : tr("Run in (%1 mL/h)").arg(figureWords(perHour)));
  m_give->setAccessibleName(QStringLiteral("%1: %2").arg(fluidWords(m_fluid.id), m_give->text()));
}

} // namespace halsted
