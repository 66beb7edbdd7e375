// SPDX-License-Identifier: Apache-2.0
#include "app/headset/MirrorWindow.h"

#include "app/language/LibraryWords.h"
#include "rendering/DesignTokens.h"
#include "xr/hands/PanelBoard.h"

#include <QCloseEvent>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr qint64 kPeriodMs = 33;   ///< of the desk's picture; the headset's own rate is not its business
constexpr qint64 kStatusMs = 2000; ///< between numbers, and how long a sentence stands at least

} // namespace

MirrorWindow::MirrorWindow(HeadsetStage& stage, QWidget* parent)
    : QWidget(parent, Qt::Window), m_stage(stage), m_picture(new QLabel), m_status(new QLabel), m_camera(new QComboBox) {
  setObjectName(QStringLiteral("mirror"));
  setAttribute(Qt::WA_QuitOnClose, false); // the program ends with its main window, and so does this
  setWindowTitle(tr("Headset – Halsted"));
  resize(960, 720);
  m_picture->setObjectName(QStringLiteral("mirrorPicture"));
  m_picture->setMinimumSize(320, 240);
  m_picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
  m_picture->setAlignment(Qt::AlignCenter);
  m_picture->setStyleSheet(QStringLiteral("background: black"));
  m_picture->installEventFilter(this);
  m_camera->setObjectName(QStringLiteral("mirrorCamera"));
  m_camera->addItems({tr("What the person sees"), tr("From beside (drag to turn)")});
  auto* leave = new QPushButton(tr("Leave the headset"));
  leave->setObjectName(QStringLiteral("mirrorLeave"));
  connect(leave, &QPushButton::clicked, this, &MirrorWindow::leaveRequested);
  auto* bar = new QHBoxLayout;
  bar->addWidget(m_camera);
  bar->addWidget(m_status, 1);
  bar->addWidget(new QLabel(inOwnWords(tokens::kDisclaimer)));
  bar->addWidget(leave);
  auto* column = new QVBoxLayout(this);
  column->addWidget(m_picture, 1);
  column->addLayout(bar);
  m_frame = stage.frame.connect([this] { showFrame(); });
  m_said = stage.said.connect([this](const std::string& sentence) {
    m_status->setText(inOwnWords(sentence));
    m_statusMs = QDateTime::currentMSecsSinceEpoch();
  });
}

void MirrorWindow::showFrame() {
  const qint64 now = QDateTime::currentMSecsSinceEpoch();
  if (!isVisible() || now - m_lastMs < kPeriodMs || !m_stage.loop())
    return;
  m_lastMs = now;
  const QSize size = (QSizeF(m_picture->size()) * devicePixelRatioF()).toSize();
  QImage image;
  if (m_camera->currentIndex() == 0) {
    image = m_stage.loop()->mirror(size.width(), size.height());
  } else {
    const Vec3 centre = m_stage.interaction().view().model.room_T_model.translation();
    const Vec3 eye =
        centre + m_distanceM * Vec3(std::sin(m_turn) * std::cos(m_height), std::sin(m_height), std::cos(m_turn) * std::cos(m_height));
    constexpr double kHalfHeight = 0.4;
    const double halfWidth = std::atan(std::tan(kHalfHeight) * size.width() / std::max(1, size.height()));
    // A pose looks along its own -z: its face is turned away from what it sees.
    image = m_stage.loop()->spectator({facing(eye, 2 * eye - centre), {-halfWidth, halfWidth, kHalfHeight, -kHalfHeight}}, size.width(),
                                      size.height());
  }
  if (image.isNull())
    return;
  image.setDevicePixelRatio(devicePixelRatioF());
  m_picture->setPixmap(QPixmap::fromImage(std::move(image)));
  if (!m_stage.connected() || now - m_statusMs < kStatusMs)
    return;
  m_statusMs = now;
  const FrameReceipt::Summary sum = m_stage.loop()->receipt().summary();
  if (sum.frames > 0)
    m_status->setText(tr("%1 ms a frame; the headset wants one every %2 ms")
                          .arg(QLocale().toString(sum.cpuP50Ms, 'f', 1), QLocale().toString(sum.periodMs, 'f', 1)));
}

void MirrorWindow::drag(const QPointF& to) {
  constexpr double kPerPixel = 0.008;
  m_turn -= kPerPixel * (to.x() - m_from.x());
  m_height = std::clamp(m_height + kPerPixel * (to.y() - m_from.y()), -1.4, 1.4);
  m_from = to;
}

bool MirrorWindow::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_picture) {
    if (event->type() == QEvent::MouseButtonPress)
      m_from = static_cast<QMouseEvent*>(event)->position();
    else if (event->type() == QEvent::MouseMove)
      drag(static_cast<QMouseEvent*>(event)->position());
    else if (event->type() == QEvent::Wheel)
      m_distanceM = std::clamp(m_distanceM * std::pow(0.999, static_cast<QWheelEvent*>(event)->angleDelta().y()), 0.2, 10.0);
  }
  return QWidget::eventFilter(watched, event);
}

void MirrorWindow::closeEvent(QCloseEvent* event) {
  Q_EMIT leaveRequested();
  event->accept();
}

} // namespace halsted
