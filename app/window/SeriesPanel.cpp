// SPDX-License-Identifier: Apache-2.0
#include "app/window/SeriesPanel.h"

#include "app/language/LibraryWords.h"
#include "rendering/SliceImage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace halsted {

namespace {

constexpr int kPicture = 280; ///< pixels of the picture's sides

QString describe(const SeriesInfo& series) {
  const VolumeGeometry& grid = series.geometry;
  QString text = SeriesPanel::tr("%1 %2: %3")
                     .arg(QString::fromLatin1(modalityName(series.modality)))
                     .arg(series.number)
                     .arg(QString::fromStdString(series.description));
  if (series.loadable)
    text += SeriesPanel::tr("\n%1 × %2 × %3 voxels of %4 × %5 × %6 mm")
                .arg(grid.size.x())
                .arg(grid.size.y())
                .arg(grid.size.z())
                .arg(grid.spacingMm.x(), 0, 'g', 3)
                .arg(grid.spacingMm.y(), 0, 'g', 3)
                .arg(grid.spacingMm.z(), 0, 'g', 3);
  for (const Finding& finding : series.findings)
    if (finding.severity != Finding::Severity::Note)
      text += QStringLiteral("\n⚠ ") + inOwnWords(finding.sentence);
  return text;
}

} // namespace

SeriesPanel::SeriesPanel(Preview preview, QWidget* parent)
    : QWidget(parent), m_preview(std::move(preview)), m_findings(new QLabel), m_list(new QListWidget), m_picture(new QLabel),
      m_open(new QPushButton(tr("Open this series"))) {
  setObjectName(QStringLiteral("seriesPanel"));
  m_findings->setObjectName(QStringLiteral("studyFindings"));
  m_findings->setWordWrap(true);
  m_findings->setTextFormat(Qt::PlainText);
  m_list->setObjectName(QStringLiteral("seriesList"));
  m_list->setAccessibleName(tr("Series of the study"));
  m_list->setWordWrap(true);
  m_picture->setObjectName(QStringLiteral("seriesPicture"));
  m_picture->setFixedSize(kPicture, kPicture);
  m_picture->setAlignment(Qt::AlignCenter);
  m_picture->setWordWrap(true);
  m_open->setObjectName(QStringLiteral("primary"));
  auto* heading = new QLabel(tr("This study holds several series. Which one shall be opened?"));
  heading->setWordWrap(true);
  auto* hint = new QLabel(tr("Tick several to have them in one case; the first is segmented."));
  hint->setObjectName(QStringLiteral("stepHint"));
  hint->setWordWrap(true);
  auto* back = new QPushButton(tr("Cancel"));
  back->setObjectName(QStringLiteral("seriesBack"));
  auto* middle = new QHBoxLayout;
  middle->setSpacing(16);
  middle->addWidget(m_list, 1);
  middle->addWidget(m_picture, 0, Qt::AlignTop);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(back);
  buttons->addWidget(m_open);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 24, 24, 24);
  layout->setSpacing(12);
  layout->addWidget(heading);
  layout->addWidget(hint);
  layout->addWidget(m_findings);
  layout->addLayout(middle, 1);
  layout->addLayout(buttons);
  connect(m_open, &QPushButton::clicked, this, &SeriesPanel::choose);
  connect(m_list, &QListWidget::itemActivated, this, &SeriesPanel::choose);
  connect(m_list, &QListWidget::currentItemChanged, this, &SeriesPanel::showCurrent);
  connect(m_list, &QListWidget::itemChanged, this, &SeriesPanel::countChosen);
  connect(back, &QPushButton::clicked, this, &SeriesPanel::dismissed);
}

void SeriesPanel::offer(const StudyListing& listing, const std::filesystem::path& study) {
  {
    const QSignalBlocker quiet(m_list);
    m_study = study;
    m_list->clear();
    QStringList said;
    for (const Finding& finding : listing.findings)
      said << (finding.severity == Finding::Severity::Note ? QString() : QStringLiteral("⚠ ")) + inOwnWords(finding.sentence);
    m_findings->setText(said.join(QLatin1Char('\n')));
    m_findings->setVisible(!said.isEmpty());
    for (const SeriesInfo& series : listing.series) {
      auto* item = new QListWidgetItem(describe(series), m_list);
      item->setData(Qt::UserRole, QString::fromStdString(series.uid));
      if (!series.loadable) {
        item->setFlags(Qt::NoItemFlags);
        continue;
      }
      item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
      item->setCheckState(Qt::Unchecked);
      if (!m_list->currentItem())
        m_list->setCurrentItem(item);
    }
  }
  countChosen();
  showCurrent();
  m_list->setFocus();
}

QStringList SeriesPanel::ticked() const {
  QStringList uids;
  for (int row = 0; row < m_list->count(); ++row)
    if (m_list->item(row)->checkState() == Qt::Checked)
      uids << m_list->item(row)->data(Qt::UserRole).toString();
  return uids;
}

void SeriesPanel::countChosen() {
  const auto count = static_cast<int>(ticked().size());
  m_open->setText(count > 1 ? tr("Open %n series", nullptr, count) : tr("Open this series"));
}

void SeriesPanel::showCurrent() {
  const QListWidgetItem* item = m_list->currentItem();
  m_picture->setPixmap(QPixmap());
  if (!item)
    return;
  m_picture->setText(tr("Reading…"));
  m_preview(m_study, item->data(Qt::UserRole).toString().toStdString(), [this](const Volume* volume) {
    if (!volume) {
      m_picture->setText(tr("No picture"));
      return;
    }
    const SlicePlane plane(volume->geometry, Plane::Axial);
    const double ratio = devicePixelRatioF();
    const int side = static_cast<int>(kPicture * ratio);
    QImage image = drawSlice(*volume, {}, plane, wholeSlice(plane, plane.sliceCount() / 2, side, side), firstWindow(*volume), side, side);
    image.setDevicePixelRatio(ratio);
    m_picture->setPixmap(QPixmap::fromImage(image));
  });
}

void SeriesPanel::choose() {
  QStringList uids = ticked();
  if (const QListWidgetItem* item = m_list->currentItem(); item && uids.isEmpty())
    uids << item->data(Qt::UserRole).toString();
  if (!uids.isEmpty())
    Q_EMIT chosen(QString::fromStdString(m_study.string()), uids);
}

} // namespace halsted
