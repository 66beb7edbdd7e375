// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/headset/HeadsetStage.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace halsted {

/// The desk's window on the room: what the person sees, or the view of a camera that stands in the room and is turned by
/// dragging. Closing it leaves the headset.
class MirrorWindow final : public QWidget {
  Q_OBJECT
public:
  MirrorWindow(HeadsetStage& stage, QWidget* parent);

Q_SIGNALS:
  void leaveRequested();

protected:
  void closeEvent(QCloseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void showFrame();
  void drag(const QPointF& to);

  HeadsetStage& m_stage;
  QLabel* m_picture;
  QLabel* m_status;
  QComboBox* m_camera;
  QPointF m_from;
  double m_turn = 0.4, m_height = 0.3, m_distanceM = 1.8; ///< of the spectator about the model, radians and metres
  qint64 m_lastMs = 0, m_statusMs = 0;
  Connection m_frame, m_said;
};

} // namespace halsted
