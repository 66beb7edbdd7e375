// SPDX-License-Identifier: Apache-2.0
#include "tests/xr/FakeHeadset.h"

using namespace halsted;

namespace {
constexpr const char* kStopped = "The headset's runtime stopped; Halsted goes on at the desk and connects again when it is back.";
}

/// What no real runtime does on demand: the headset put off and on, sessions and instances lost.
class tst_HeadsetLife : public FakeHeadset {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { load(); }
  void init() { reset(); }
  void cleanup() {
    m_session.reset();
    QCOMPARE(m_fake->live, 0);
  }

  void absentHeadsetIsOneSentence();
  void runtimeWithoutOpenGlIsOneSentence();
  void oldOpenGlIsOneSentence();
  void silentServiceIsOneSentence();
  void anotherProgramInTheHeadsetIsOneSentence();
  void otherGraphicsCardIsOneSentence();
  void unknownPicturesAreOneSentence();
  void headsetPutOffAndOn();
  void stoppedSessionStartsAgain();
  void endedSessionIsEnded();
  void lossIsOneSentence_data();
  void lossIsOneSentence();
  void stoppingWhileWaitingLosesNothing();
  void everyHandleIsDestroyed();
};

void tst_HeadsetLife::absentHeadsetIsOneSentence() {
  m_fake->getSystem = XR_ERROR_FORM_FACTOR_UNAVAILABLE;
  QCOMPARE(openProblem(),
           QString("Fake 3.1.4 runs, but no headset is there; plug it in, switch it on and wait until its software shows it."));
  QVERIFY(QString::fromStdString(describeRuntime().problem).contains("no headset is there"));
  m_fake->getSystem = XR_ERROR_FORM_FACTOR_UNSUPPORTED;
  QVERIFY(openProblem().contains("serves no headsets"));
}

void tst_HeadsetLife::runtimeWithoutOpenGlIsOneSentence() {
  m_fake->extensions.erase("XR_KHR_opengl_enable");
  QVERIFY2(openProblem().startsWith("Fake 3.1.4 takes no pictures from OpenGL;"), qPrintable(openProblem()));
  QVERIFY(QString::fromStdString(describeRuntime().problem).contains("OpenGL"));
}

void tst_HeadsetLife::oldOpenGlIsOneSentence() {
  m_fake->minOpenGl = XR_MAKE_VERSION(7, 3, 0);
  QVERIFY2(openProblem().startsWith("Fake 3.1.4 wants OpenGL 7.3, this computer's graphics driver has"), qPrintable(openProblem()));
}

void tst_HeadsetLife::silentServiceIsOneSentence() {
  m_fake->createInstance = XR_ERROR_RUNTIME_FAILURE;
  QVERIFY2(openProblem().contains("fake.json) does not answer; start its service"), qPrintable(openProblem()));
}

void tst_HeadsetLife::anotherProgramInTheHeadsetIsOneSentence() {
  m_fake->createSession = XR_ERROR_LIMIT_REACHED;
  QVERIFY2(openProblem().contains("Another program has the headset"), qPrintable(openProblem()));
}

void tst_HeadsetLife::otherGraphicsCardIsOneSentence() {
  m_fake->createSession = XR_ERROR_GRAPHICS_DEVICE_INVALID;
  QVERIFY2(openProblem().contains("another graphics card"), qPrintable(openProblem()));
}

void tst_HeadsetLife::unknownPicturesAreOneSentence() {
  m_fake->formats = {1, 2, 3};
  QVERIFY2(openProblem().contains("no picture format"), qPrintable(openProblem()));
}

void tst_HeadsetLife::headsetPutOffAndOn() {
  using State = HeadsetSession::State;
  open();
  QCOMPARE(*m_session->poll(), State::Idle);
  QCOMPARE(stateAfter(XR_SESSION_STATE_IDLE), State::Idle);
  QVERIFY(!m_fake->sessionRunning);
  QCOMPARE(stateAfter(XR_SESSION_STATE_READY), State::Running);
  QVERIFY(m_fake->sessionRunning);
  QCOMPARE(stateAfter(XR_SESSION_STATE_SYNCHRONIZED), State::Running);
  QCOMPARE(stateAfter(XR_SESSION_STATE_VISIBLE), State::Running);
  QCOMPARE(stateAfter(XR_SESSION_STATE_FOCUSED), State::Focused);
  for (int i = 0; i < 3; ++i) {
    QVERIFY(turn().ok());
    QCOMPARE(m_fake->layers.size(), std::size_t{1});
    QCOMPARE(stateAfter(XR_SESSION_STATE_VISIBLE), State::Running);
    QCOMPARE(stateAfter(XR_SESSION_STATE_SYNCHRONIZED), State::Running);
    m_fake->shouldRender = XR_FALSE; // put off
    QVERIFY(turn().ok());
    QVERIFY(m_fake->layers.empty());
    m_fake->shouldRender = XR_TRUE;
    QCOMPARE(stateAfter(XR_SESSION_STATE_VISIBLE), State::Running);
    QCOMPARE(stateAfter(XR_SESSION_STATE_FOCUSED), State::Focused);
  }
}

void tst_HeadsetLife::stoppedSessionStartsAgain() {
  open();
  focus();
  QVERIFY(turn().ok());
  QCOMPARE(stateAfter(XR_SESSION_STATE_STOPPING), HeadsetSession::State::Idle);
  QVERIFY(!m_fake->sessionRunning);
  const int frames = m_fake->frames;
  QVERIFY(turn().ok()); // harmless: there is no frame to draw
  QCOMPARE(m_fake->frames, frames);
  focus();
  QVERIFY(turn().ok());
  QCOMPARE(m_fake->frames, frames + 1);
}

void tst_HeadsetLife::endedSessionIsEnded() {
  open();
  focus();
  m_session->requestExit();
  QCOMPARE(*m_session->poll(), HeadsetSession::State::Ended);
  QVERIFY(!m_fake->sessionRunning);
  m_session.reset();
  open();
  m_session->requestExit(); // before it ever ran
  QCOMPARE(*m_session->poll(), HeadsetSession::State::Ended);
}

void tst_HeadsetLife::lossIsOneSentence_data() {
  QTest::addColumn<QByteArray>("call");
  QTest::addColumn<int>("result");
  QTest::addColumn<QString>("sentence");
  for (const char* call :
       {"xrPollEvent", "xrWaitFrame", "xrBeginFrame", "xrEndFrame", "xrLocateSpace", "xrSyncActions", "xrWaitSwapchainImage"}) {
    QTest::addRow("instance %s", call) << QByteArray(call) << static_cast<int>(XR_ERROR_INSTANCE_LOST) << kStopped;
    QTest::addRow("session %s", call) << QByteArray(call) << static_cast<int>(XR_ERROR_SESSION_LOST)
                                      << "The headset was disconnected; Halsted goes on at the desk and connects again when it is back.";
    QTest::addRow("other %s", call) << QByteArray(call) << static_cast<int>(XR_ERROR_OUT_OF_MEMORY) << "(XR_ERROR_OUT_OF_MEMORY)";
  }
  QTest::addRow("no picture") << QByteArray("xrWaitSwapchainImage") << static_cast<int>(XR_TIMEOUT_EXPIRED) << "did not answer for seconds";
  QTest::addRow("instance pending") << QByteArray() << 1 << kStopped;
  QTest::addRow("session pending") << QByteArray() << 2 << "The headset was disconnected";
}

void tst_HeadsetLife::lossIsOneSentence() {
  QFETCH(QByteArray, call);
  QFETCH(int, result);
  QFETCH(QString, sentence);
  open();
  focus();
  QVERIFY(turn().ok());
  if (!call.isEmpty())
    m_fake->failing[call.toStdString()] = static_cast<XrResult>(result);
  else if (result == 1)
    m_fake->say(event<XrEventDataInstanceLossPending>(XR_TYPE_EVENT_DATA_INSTANCE_LOSS_PENDING));
  else
    m_fake->say(XR_SESSION_STATE_LOSS_PENDING);
  const auto lost = turn();
  QVERIFY(!lost.ok());
  const QString said = QString::fromStdString(lost.error().message);
  QVERIFY2(said.contains(sentence) && said.endsWith('.') && !said.contains(". "), qPrintable(said));
  // It stays lost, and says the same, even if the runtime comes round.
  m_fake->failing.clear();
  for (const std::string& again : {m_session->poll().error().message, m_session->wait().error().message, m_session->begin().error().message,
                                   m_session->input(m_timing).error().message, m_session->eyes(m_timing).error().message,
                                   m_session->acquire(LeftRight::Left).error().message, m_session->end(m_timing, nullptr).error().message})
    QCOMPARE(QString::fromStdString(again), said);
  m_session.reset();
  open();
  focus();
  QVERIFY(turn().ok());
}

void tst_HeadsetLife::stoppingWhileWaitingLosesNothing() {
  open();
  focus();
  m_fake->sessionRunning = false; // as if it had stopped since the last poll
  QVERIFY(turn().ok());
  QCOMPARE(m_timing.displayNs, std::int64_t{0});
  QVERIFY(!m_timing.draw);
  QCOMPARE(m_fake->frames, 0);
}

void tst_HeadsetLife::everyHandleIsDestroyed() {
  m_fake->extensions.insert({"XR_FB_passthrough", "XR_MSFT_spatial_anchor", "XR_KHR_composition_layer_depth"});
  for (int i = 0; i < 10; ++i) {
    open();
    QVERIFY(m_fake->live > 10);
    focus();
    FrameLayers layers;
    PanelLayer panel;
    panel.picture = QImage(64, 32, QImage::Format_RGBA8888_Premultiplied);
    panel.picture.fill(Qt::red);
    panel.revision = 1;
    layers.panels = {panel};
    QVERIFY(turn(layers).ok());
    QVERIFY(m_session->addAnchor(Eigen::Isometry3d::Identity()).ok());
    m_session->recentre();
    QVERIFY(turn(layers).ok());
    const int made = m_fake->swapchains;
    QVERIFY(turn(layers).ok());
    QCOMPARE(m_fake->swapchains, made);
    m_session.reset();
    QCOMPARE(m_fake->live, 0);
  }
}

QTEST_GUILESS_MAIN(tst_HeadsetLife)
#include "tst_HeadsetLife.moc"
