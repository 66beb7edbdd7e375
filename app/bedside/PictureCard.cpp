// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/PictureCard.h"

#include "app/bedside/PanelParts.h"
#include "app/window/Theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace halsted {

namespace {

constexpr int kHighest = 320; ///< of a picture that was not enlarged
constexpr double kLarger = 2;

} // namespace

PictureCard::PictureCard(const QString& title, const QString& time, const QString& words, QImage picture, bool fresh)
    : m_picture(std::move(picture)) {
  setFrameShape(QFrame::StyledPanel);
  setAccessibleName(QStringLiteral("%1, %2: %3").arg(title, time, words));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(10, 8, 10, 8);
  column->setSpacing(4);
  column->addWidget(makeTitle(QStringLiteral("%1  %2%3").arg(time, title, fresh ? QStringLiteral("  ● ") + tr("new") : QString())));
  auto* said = new QLabel(words);
  said->setWordWrap(true);
  column->addWidget(said);
  if (m_picture.isNull())
    return;
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setAlignment(Qt::AlignCenter);
  m_view = new QLabel;
  m_view->setAccessibleName(tr("Picture of %1").arg(title));
  area->setWidget(m_view);
  area->setFixedHeight(kHighest + 16);
  m_larger = makeButton(tr("Larger"), QStringLiteral("bedside.picture.larger"), tr("Larger picture of %1").arg(title));
  m_larger->setCheckable(true);
  m_larger->setStyleSheet(checkedButtonStyle());
  column->addWidget(area);
  column->addWidget(m_larger, 0, Qt::AlignLeft);
  connect(m_larger, &QPushButton::toggled, this, &PictureCard::showPicture);
}

void PictureCard::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  showPicture();
}

void PictureCard::showPicture() {
  if (!m_view)
    return;
  const double ratio = devicePixelRatioF();
  QSize size = m_picture.size().scaled(std::max(80, width() - 40), kHighest, Qt::KeepAspectRatio);
  if (m_larger->isChecked())
    size = size * kLarger;
  QPixmap pixmap = QPixmap::fromImage(m_picture.scaled(size * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
  pixmap.setDevicePixelRatio(ratio);
  m_view->setPixmap(pixmap);
  m_view->resize(size);
}

} // namespace halsted
