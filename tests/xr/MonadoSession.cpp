// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "tests/xr/MonadoSession.h"

#include <QDeadlineTimer>
#include <QThread>

#include <GL/gl.h>
#include <GL/glext.h>

namespace halsted {

void MonadoSession::load() {
  if (!Monado::here())
    return;
  auto monado = Monado::start(Monado::Compositor::Null);
  QVERIFY2(monado.ok(), monado ? "" : monado.error().message.c_str());
  m_monado = std::move(*monado);
  reconnectRemote();
}

void MonadoSession::unload() {
  close();
  m_remote.reset();
  m_monado.reset();
}

void MonadoSession::reset() {
  m_layers = {};
  m_drawn = 0;
  m_state = {};
  if (!m_monado)
    QSKIP("NOT TESTED: sessions with the Monado runtime. Run this through tests/in-headset-room.");
  qputenv("XR_RUNTIME_JSON", "/usr/share/openxr/1/openxr_monado.json");
  QVERIFY(m_remote->send(m_state).ok());
}

void MonadoSession::open(GlContext::Kind kind) {
  auto context = GlContext::create(kind);
  QVERIFY2(context.ok(), context ? "" : context.error().message.c_str());
  m_context = std::move(*context);
  m_context->makeCurrent();
  auto session = openHeadset(*m_context);
  QVERIFY2(session.ok(), session ? "" : session.error().message.c_str());
  m_session = std::move(*session);
}

void MonadoSession::close() {
  m_session.reset();
  m_context.reset();
}

Result<HeadsetSession::State> MonadoSession::turn(FrameLayers& layers) {
  const auto state = m_session->poll();
  if (!state || (*state != HeadsetSession::State::Running && *state != HeadsetSession::State::Focused)) {
    QThread::msleep(2);
    return state;
  }
  const auto timing = m_session->wait();
  if (!timing)
    return fail(timing.error());
  m_timing = *timing;
  if (const auto begun = m_session->begin(); !begun)
    return fail(begun.error());
  const auto input = m_session->input(m_timing);
  if (!input)
    return fail(input.error());
  m_input = *input;
  const auto eyes = m_session->eyes(m_timing);
  if (!eyes)
    return fail(eyes.error());
  layers.eyes = *eyes;
  if (m_timing.draw) {
    for (const LeftRight eye : kBothSides) {
      const auto target = m_session->acquire(eye);
      if (!target)
        return fail(target.error());
      m_target = *target;
      glBindFramebuffer(GL_FRAMEBUFFER, target->framebuffer);
      glViewport(0, 0, target->width, target->height);
      glClearColor(eye == LeftRight::Left ? 0.8F : 0.1F, 0.2F, 0.3F, 1);
      glClearDepth(0.7);
      glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
      glBindFramebuffer(GL_FRAMEBUFFER, 0);
      if (const auto released = m_session->release(eye); !released)
        return fail(released.error());
    }
    ++m_drawn;
  }
  if (const auto ended = m_session->end(m_timing, m_timing.draw ? &layers : nullptr); !ended)
    return fail(ended.error());
  return state;
}

bool MonadoSession::frames(int count, FrameLayers& layers) {
  for (int i = 0; i < count; ++i)
    if (const auto state = turn(layers); !state) {
      qWarning("%s", state.error().message.c_str());
      return false;
    }
  return true;
}

bool MonadoSession::reach(HeadsetSession::State wanted, int seconds) {
  for (QDeadlineTimer deadline(seconds * 1000); !deadline.hasExpired();) {
    const auto state = turn(m_layers);
    if (!state) {
      qWarning("%s", state.error().message.c_str());
      return false;
    }
    if (*state == wanted)
      return true;
  }
  return false;
}

void MonadoSession::reconnectRemote() {
  auto remote = RemoteHeadset::connect(Monado::kPort, 20);
  QVERIFY2(remote.ok(), remote ? "" : remote.error().message.c_str());
  m_remote = std::move(*remote);
}

void MonadoSession::kinds() {
  QTest::addColumn<int>("kind");
  QTest::newRow("GLX") << static_cast<int>(GlContext::Kind::Glx);
  QTest::newRow("EGL") << static_cast<int>(GlContext::Kind::Egl);
}

bool isOneSentence(const QString& text) {
  return text.endsWith('.') && !text.contains('\n') && !text.contains(". ") && text.at(0).isUpper();
}

QImage panelPicture(int width, int height, const QColor& colour) {
  QImage picture(width, height, QImage::Format_RGBA8888_Premultiplied);
  picture.fill(colour);
  return picture;
}

PanelLayer panel(int id, std::uint64_t revision, const QImage& picture) {
  PanelLayer layer;
  layer.id = id;
  layer.revision = revision;
  layer.picture = picture;
  layer.stage_T_panel.translation() = Vec3(0.2 * id, 1.5, -1);
  layer.sizeM = Eigen::Vector2d(0.4, 0.3);
  return layer;
}

} // namespace halsted
