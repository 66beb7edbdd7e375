// SPDX-License-Identifier: Apache-2.0
#include "app/window/SeriesPanel.h"

#include "app/language/LibraryWords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace halsted {

SeriesPanel::SeriesPanel(QWidget* parent) : QWidget(parent), m_list(new QListWidget), m_open(new QPushButton(tr("Open this series"))) {
  setObjectName(QStringLiteral("seriesPanel"));
  m_list->setObjectName(QStringLiteral("seriesList"));
  m_list->setAccessibleName(tr("Series of the study"));
  m_list->setWordWrap(true);
  m_open->setObjectName(QStringLiteral("primary"));
  auto* heading = new QLabel(tr("This study holds several series. Which one shall be opened?"));
  auto* back = new QPushButton(tr("Cancel"));
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(back);
  buttons->addWidget(m_open);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 24, 24, 24);
  layout->setSpacing(12);
  layout->addWidget(heading);
  layout->addWidget(m_list, 1);
  layout->addLayout(buttons);
  connect(m_open, &QPushButton::clicked, this, &SeriesPanel::choose);
  connect(m_list, &QListWidget::itemActivated, this, &SeriesPanel::choose);
  connect(back, &QPushButton::clicked, this, &SeriesPanel::dismissed);
}

void SeriesPanel::offer(const StudyListing& listing, const std::filesystem::path& study) {
  m_study = study;
  m_list->clear();
  for (const SeriesInfo& series : listing.series) {
    const VolumeGeometry& grid = series.geometry;
    QString text = tr("%1 %2: %3")
                       .arg(QString::fromLatin1(modalityName(series.modality)))
                       .arg(series.number)
                       .arg(QString::fromStdString(series.description));
    if (series.loadable)
      text += tr("\n%1 × %2 × %3 voxels of %4 × %5 × %6 mm")
                  .arg(grid.size.x())
                  .arg(grid.size.y())
                  .arg(grid.size.z())
                  .arg(grid.spacingMm.x(), 0, 'g', 3)
                  .arg(grid.spacingMm.y(), 0, 'g', 3)
                  .arg(grid.spacingMm.z(), 0, 'g', 3);
    for (const Finding& finding : series.findings)
      if (finding.severity != Finding::Severity::Note)
        text += QStringLiteral("\n⚠ ") + inOwnWords(finding.sentence);
    auto* item = new QListWidgetItem(text, m_list);
    item->setData(Qt::UserRole, QString::fromStdString(series.uid));
    if (!series.loadable)
      item->setFlags(Qt::NoItemFlags);
    else if (!m_list->currentItem())
      m_list->setCurrentItem(item);
  }
  m_list->setFocus();
}

void SeriesPanel::choose() {
  if (const QListWidgetItem* item = m_list->currentItem())
    Q_EMIT chosen(QString::fromStdString(m_study.string()), item->data(Qt::UserRole).toString());
}

} // namespace halsted
