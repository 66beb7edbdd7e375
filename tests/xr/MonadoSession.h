// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/xr/Monado.h"
#include "tests/xr/RemoteHeadset.h"
#include "xr/Headset.h"

#include <QTest>

#include <memory>

namespace halsted {

/// A session with a Monado of the test's own, and how a test goes about it.
class MonadoSession : public QObject {
protected:
  void load();
  void unload();
  void reset(); ///< before each test; skips it where there is no Monado
  void open(GlContext::Kind kind = GlContext::Kind::Glx);
  void close();
  void reconnectRemote();
  /// Until the state is reached; frames go round meanwhile.
  bool reach(HeadsetSession::State wanted, int seconds = 20);
  /// One turn; draws when the runtime wants it.
  Result<HeadsetSession::State> turn(FrameLayers& layers);
  bool frames(int count, FrameLayers& layers);
  static void kinds(); ///< rows GLX and EGL of a column "kind"

  std::unique_ptr<Monado> m_monado;
  std::unique_ptr<RemoteHeadset> m_remote;
  RemoteState m_state;
  std::unique_ptr<GlContext> m_context;
  std::unique_ptr<HeadsetSession> m_session;
  FrameLayers m_layers;
  FrameInput m_input;
  FrameTiming m_timing;
  EyeTarget m_target;
  int m_drawn = 0;
};

bool isOneSentence(const QString& text);
QImage panelPicture(int width, int height, const QColor& colour);
PanelLayer panel(int id, std::uint64_t revision, const QImage& picture);

} // namespace halsted
