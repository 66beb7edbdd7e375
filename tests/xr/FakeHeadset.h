// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/xr/FakeRuntime.h"
#include "xr/Headset.h"

#include <QFile>
#include <QLibrary>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace halsted {

/// A session with the fake runtime, and how a test goes about it.
class FakeHeadset : public QObject {
protected:
  void load();
  void reset(); ///< before each test: the runtime offers what FakeRuntime says
  void open(const HeadsetWishes& wishes = {});
  QString openProblem(); ///< "no sentence: ..." where it is not one sentence
  void focus();
  /// A frame; nothing is drawn, all is handed in.
  Result<HeadsetSession::State> turn(FrameLayers layers = {});
  HeadsetSession::State stateAfter(XrSessionState said) {
    m_fake->say(said);
    const auto state = m_session->poll();
    return state ? *state : HeadsetSession::State::Ended;
  }
  template <typename Event> static Event event(XrStructureType type) {
    Event result{};
    result.type = type;
    return result;
  }

  QTemporaryDir m_folder;
  QLibrary m_library;
  FakeRuntime* m_fake = nullptr;
  std::unique_ptr<GlContext> m_context;
  std::unique_ptr<HeadsetSession> m_session;
  FrameInput m_input;
  FrameTiming m_timing;
};

inline void FakeHeadset::load() {
  m_library.setFileName(HALSTED_FAKE_RUNTIME);
  QVERIFY2(m_library.load(), qPrintable(m_library.errorString()));
  const auto of = reinterpret_cast<FakeRuntimeOf>(m_library.resolve("fakeRuntime"));
  QVERIFY(of);
  m_fake = of();
  QFile file(m_folder.filePath("fake.json"));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(R"({"file_format_version": "1.0.0", "runtime": {"library_path": ")" + QByteArray(HALSTED_FAKE_RUNTIME) + "\"}}");
  file.close();
  qputenv("XR_RUNTIME_JSON", file.fileName().toUtf8());
  auto context = GlContext::create();
  QVERIFY2(context.ok(), context ? "" : context.error().message.c_str());
  m_context = std::move(*context);
  m_context->makeCurrent();
}

inline void FakeHeadset::reset() {
  *m_fake = FakeRuntime();
  m_fake->formats = {0x8C43, 0x81A6}; // GL_SRGB8_ALPHA8, GL_DEPTH_COMPONENT24
}

inline void FakeHeadset::open(const HeadsetWishes& wishes) {
  auto session = openHeadset(*m_context, wishes);
  QVERIFY2(session.ok(), session ? "" : session.error().message.c_str());
  m_session = std::move(*session);
}

inline QString FakeHeadset::openProblem() {
  const auto session = openHeadset(*m_context);
  const QString text = session ? QString() : QString::fromStdString(session.error().message);
  if (!text.endsWith('.') || text.contains('\n') || text.contains(". "))
    return "no sentence: " + text;
  return text;
}

inline void FakeHeadset::focus() {
  for (const XrSessionState state :
       {XR_SESSION_STATE_IDLE, XR_SESSION_STATE_READY, XR_SESSION_STATE_SYNCHRONIZED, XR_SESSION_STATE_VISIBLE, XR_SESSION_STATE_FOCUSED})
    m_fake->say(state);
  const auto state = m_session->poll();
  QVERIFY(state.ok() && *state == HeadsetSession::State::Focused);
}

inline Result<HeadsetSession::State> FakeHeadset::turn(FrameLayers layers) {
  const auto state = m_session->poll();
  if (!state)
    return state;
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
  if (m_timing.draw)
    for (const LeftRight eye : kBothSides) {
      if (const auto target = m_session->acquire(eye); !target)
        return fail(target.error());
      if (const auto released = m_session->release(eye); !released)
        return fail(released.error());
    }
  if (const auto ended = m_session->end(m_timing, m_timing.draw ? &layers : nullptr); !ended)
    return fail(ended.error());
  return state;
}

} // namespace halsted
