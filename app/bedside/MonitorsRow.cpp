// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/MonitorsRow.h"

#include "app/bedside/PanelParts.h"
#include "app/bedside/RunWords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace halsted {

namespace {

constexpr const char* kDevices[] = {"ecg", "spo2", "nibp", "co2", "temperature", "arterialLine", "cvp"};
constexpr int kMinutes[] = {1, 3, 5, 10, 15};

} // namespace

MonitorsRow::MonitorsRow(LessonPlayer& player, QWidget* parent)
    : BedsidePanel(player, parent), m_every(new ChoiceRow(QStringLiteral("bedside.monitors.every"), tr("Cuff measures every"))) {
  setObjectName(QStringLiteral("bedside.monitors"));
  setAccessibleName(tr("Monitors on the patient"));
  setStyleSheet(checkedButtonStyle());
  auto* place = new QWidget;
  auto* wrap = new WrapLayout(place, 6);
  for (const char* name : kDevices) {
    QPushButton* button =
        makeButton(termWords(name), QStringLiteral("bedside.monitors.") + QLatin1String(name), tr("Monitor: %1").arg(termWords(name)));
    button->setCheckable(true);
    wrap->addWidget(button);
    m_devices.push_back({name, button});
    connect(button, &QPushButton::clicked, this, [this, button, device = std::string(name)](bool on) {
      button->setChecked(!on); // until the patient has it
      perform(nlohmann::json{{"act", on ? "attach" : "detach"}, {"device", device}}.dump());
    });
  }
  for (const int minutes : kMinutes)
    m_every->add(QString::number(minutes), tr("%1 min").arg(minutes));
  auto* row = new QHBoxLayout;
  row->addWidget(makeNote(tr("Cuff every")));
  row->addWidget(m_every, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(makeTitle(tr("Monitors")));
  column->addWidget(place);
  column->addLayout(row);
  connect(m_every, &ChoiceRow::chosen, this, [this](const QString& minutes) {
    perform(nlohmann::json{{"act", "nibp"}, {"everyMin", minutes.toInt()}}.dump());
  });
}

void MonitorsRow::show(const BedsideSnapshot& now) {
  for (const Device& device : m_devices)
    device.button->setChecked(std::find(now.attached.begin(), now.attached.end(), device.name) != now.attached.end());
}

} // namespace halsted
