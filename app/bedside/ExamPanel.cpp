// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/ExamPanel.h"

#include "app/bedside/BodyMap.h"
#include "app/bedside/MonitorsRow.h"
#include "app/bedside/PanelParts.h"
#include "app/bedside/RunWords.h"
#include "app/window/Theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace halsted {

namespace {

constexpr int kNarrow = 340, kBodyWidth = 190, kWideBody = 240, kWide = 560;

} // namespace

ExamPanel::ExamPanel(LessonPlayer& player, QWidget* parent)
    : BedsidePanel(player, parent), m_body(new BodyMap(this)), m_monitors(new MonitorsRow(player, this)), m_list(new QWidget(this)) {
  setObjectName(QStringLiteral("bedside.exam"));
  setAccessibleName(tr("Examination"));
  auto* rows = new QVBoxLayout(m_list);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(4);
  std::size_t number = 0;
  for (const BodyRegion& region : bodyRegions())
    addRow(region.part, QStringLiteral("%1  %2").arg(++number).arg(termWords(region.part)));
  addRow("temperature", termWords("temperature"));
  for (const course::LessonFinding& finding : player.lesson().findings)
    if (finding.name.starts_with("exam."))
      if (const std::string part(termOf(finding.name));
          std::none_of(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.part == part; }))
        addRow(part, termWords(part));
  rows->addStretch(1);
  auto* both = new QBoxLayout(QBoxLayout::LeftToRight);
  both->setSpacing(12);
  both->addWidget(m_body, 0, Qt::AlignTop);
  both->addWidget(m_list, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 12, 12);
  column->addWidget(makeNote(tr("Choose where to look, listen and feel.")));
  column->addLayout(both);
  column->addWidget(m_monitors);
  column->addStretch(1);
  m_body->setFixedSize(kBodyWidth, m_body->heightForWidth(kBodyWidth));
  connect(m_monitors, &BedsidePanel::told, this, &BedsidePanel::told);
  connect(m_body, &BodyMap::chosen, this, &ExamPanel::examine);
  connect(m_body, &BodyMap::pointedAt, this, [this](const std::string& part) {
    for (const Row& row : m_rows)
      row.button->setDown(row.part == part);
  });
}

void ExamPanel::addRow(const std::string& part, const QString& title) {
  Row row{part, makeButton(title, QStringLiteral("bedside.exam.") + QString::fromStdString(part), tr("Examine: %1").arg(termWords(part))),
          new QLabel};
  row.button->setStyleSheet(QStringLiteral("text-align: left;"));
  row.found->setObjectName(row.button->objectName() + QStringLiteral(".found"));
  row.found->setWordWrap(true);
  row.found->setContentsMargins(14, 0, 0, 6);
  row.found->setTextInteractionFlags(Qt::NoTextInteraction);
  row.found->hide();
  m_list->layout()->addWidget(row.button);
  m_list->layout()->addWidget(row.found);
  connect(row.button, &QPushButton::clicked, this, [this, part] { examine(part); });
  m_rows.push_back(row);
}

void ExamPanel::examine(const std::string& part) {
  perform(nlohmann::json{{"act", "exam"}, {"part", part}}.dump());
}

void ExamPanel::resizeEvent(QResizeEvent* event) {
  BedsidePanel::resizeEvent(event);
  auto* both = static_cast<QBoxLayout*>(layout()->itemAt(1)->layout());
  const bool narrow = width() < kNarrow;
  both->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  both->setAlignment(m_body, narrow ? Qt::AlignHCenter : Qt::AlignTop);
  const int body = width() >= kWide ? kWideBody : kBodyWidth;
  m_body->setFixedSize(body, m_body->heightForWidth(body));
}

void ExamPanel::show(const BedsideSnapshot& now) {
  m_monitors->show(now);
  const auto waits = [&](const Row& row) {
    return std::any_of(now.pending.begin(), now.pending.end(),
                       [&](const course::Pending& pending) { return pending.name == "exam." + row.part; });
  };
  const auto waiting = static_cast<std::size_t>(std::count_if(m_rows.begin(), m_rows.end(), waits));
  if (now.seen.size() == m_seen && waiting == m_waiting && now.timeS >= m_lastS) {
    m_lastS = now.timeS;
    return;
  }
  m_seen = now.seen.size();
  m_waiting = waiting;
  m_lastS = now.timeS;
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const Row& row = m_rows[i];
    const course::SeenResult* last = nullptr;
    for (const course::SeenResult& seen : now.seen)
      if (seen.name == "exam." + row.part)
        last = &seen;
    QString text;
    if (waits(row))
      text = tr("being looked at …");
    else if (last)
      text = QStringLiteral("✓ %1   %2").arg(clockWords(last->readyS), resultWords(*last));
    setWords(row.found, text);
    row.found->setVisible(!text.isEmpty());
    row.found->setAccessibleName(text);
    if (i < bodyRegions().size())
      m_body->setExamined(i, last != nullptr);
  }
}

} // namespace halsted
