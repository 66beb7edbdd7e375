// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/LimitsPanel.h"

#include "app/bedside/MonitorPanel.h"
#include "app/bedside/PanelParts.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace halsted {

namespace {

struct Loudness {
  const char* key;
  double share;
};
constexpr std::array kLoudness = {Loudness{"off", 0}, Loudness{"soft", 0.25}, Loudness{"middle", 0.5}, Loudness{"loud", 1}};

} // namespace

LimitsPanel::LimitsPanel(LessonPlayer& player, MonitorPanel& monitor, QWidget* parent)
    : BedsidePanel(player, parent), m_monitor(monitor),
      m_beeps(new ChoiceRow(QStringLiteral("bedside.limits.beeps"), tr("Beep of the heart"))) {
  setObjectName(QStringLiteral("bedside.limits"));
  setAccessibleName(tr("Limits and beeps"));
  setStyleSheet(checkedButtonStyle());
  m_beeps->add(QStringLiteral("off"), tr("Off"));
  m_beeps->add(QStringLiteral("soft"), tr("Soft"));
  m_beeps->add(QStringLiteral("middle"), tr("Middle"));
  m_beeps->add(QStringLiteral("loud"), tr("Loud"));
  m_beeps->setChoice(QStringLiteral("middle"));
  connect(m_beeps, &ChoiceRow::chosen, this, [this] { Q_EMIT beatVolumeChosen(beatVolume()); });

  auto* limits = new QWidget;
  auto* grid = new QGridLayout(limits);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setVerticalSpacing(2);
  addRow(*grid, MonitorReading::HeartRate, {20, 250, 5});
  addRow(*grid, MonitorReading::Systolic, {30, 250, 5});
  addRow(*grid, MonitorReading::MeanPressure, {20, 180, 5});
  addRow(*grid, MonitorReading::Spo2, {50, 99, 1}, false, 0, 100);
  addRow(*grid, MonitorReading::RespiratoryRate, {0, 80, 1});
  addRow(*grid, MonitorReading::EndTidalCo2, {5, 100, 1});
  addRow(*grid, MonitorReading::Temperature, {30, 42, 0.5}, true, 1);
  addRow(*grid, MonitorReading::CentralVenous, {-10, 40, 1});
  grid->setColumnStretch(2, 1);
  auto* usual = makeButton(tr("Usual for this age"), QStringLiteral("bedside.limits.usual"), tr("Limits that are usual for this age"));
  connect(usual, &QPushButton::clicked, this, &LimitsPanel::useUsual);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(8);
  column->addWidget(makeTitle(tr("Beep of the heart")));
  column->addWidget(m_beeps);
  column->addWidget(makeNote(tr("It falls by half a tone for each 2 % of saturation, and is heard up to twice real time.")));
  column->addWidget(makeTitle(tr("No alarm between")));
  column->addWidget(limits);
  column->addWidget(usual, 0, Qt::AlignLeft);
  column->addStretch(1);
  show(*player.snapshot());
}

void LimitsPanel::addRow(QGridLayout& grid, MonitorReading::Channel channel, std::array<double, 3> lowHighStep, bool both, int decimals,
                         double scale) {
  const QString name = channelWords(channel);
  const int line = grid.rowCount();
  const auto field = [&](const char* side, const QString& spoken) {
    auto* made = new StepField({QStringLiteral("bedside.limits.%1.%2").arg(static_cast<int>(channel)).arg(QLatin1String(side)),
                                spoken,
                                {},
                                lowHighStep[0],
                                lowHighStep[1],
                                lowHighStep[2],
                                decimals,
                                false});
    connect(made, &StepField::told, this, [this](const QString& sentence) { Q_EMIT told(sentence, true); });
    return made;
  };
  grid.addWidget(makeNote(name), line, 0, 1, 3);
  Row row{channel, field("low", tr("%1, lower limit").arg(name)), nullptr, scale};
  grid.addWidget(row.low, line + 1, 0);
  if (both) {
    row.high = field("high", tr("%1, upper limit").arg(name));
    grid.addWidget(row.high, line + 1, 1);
  }
  for (StepField* one : {row.low, row.high})
    if (one)
      connect(one, &StepField::chosen, this, [this, row] { take(row); });
  m_rows.push_back(row);
}

double LimitsPanel::beatVolume() const {
  for (const Loudness& one : kLoudness)
    if (m_beeps->choice() == QLatin1String(one.key))
      return one.share;
  return 0;
}

void LimitsPanel::take(const Row& row) {
  const AlarmLimits now = m_monitor.alarms().limits(row.channel);
  const AlarmLimits wanted{row.low->value() / row.scale, row.high ? row.high->value() / row.scale : now.high};
  if (wanted.low < wanted.high) {
    m_monitor.setLimits(row.channel, wanted);
    return;
  }
  row.low->reset(now.low * row.scale);
  row.high->reset(now.high * row.scale);
  Q_EMIT told(tr("The lower limit must be below the upper one."), true);
}

void LimitsPanel::useUsual() {
  const auto usual = usualLimits(m_player.snapshot()->patient.person.ageYears);
  for (const Row& row : m_rows) {
    m_monitor.setLimits(row.channel, usual[row.channel]);
    row.low->reset(usual[row.channel].low * row.scale);
    if (row.high)
      row.high->reset(usual[row.channel].high * row.scale);
  }
}

void LimitsPanel::show(const BedsideSnapshot&) {
  for (const Row& row : m_rows) {
    const AlarmLimits limits = m_monitor.alarms().limits(row.channel);
    row.low->setValue(limits.low * row.scale);
    if (row.high)
      row.high->setValue(limits.high * row.scale);
  }
}

} // namespace halsted
