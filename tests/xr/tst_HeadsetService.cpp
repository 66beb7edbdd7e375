// SPDX-License-Identifier: Apache-2.0
#include "tests/xr/MonadoSession.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstring>

#include <malloc.h>
#include <openxr/openxr.h>

using namespace halsted;

/// The service comes and goes, sessions too.
class tst_HeadsetService : public MonadoSession {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { load(); }
  void cleanupTestCase() { unload(); }
  void init() { reset(); }
  void cleanup() { close(); }

  void unknownLayerIsNamed();
  void exitEndsTheSession();
  void secondSessionIsRefused();
  void killedServiceIsOneSentenceAndComesBack_data() { kinds(); }
  void killedServiceIsOneSentenceAndComesBack();
  void absentServiceIsSaid();
  void tenSessionsInOneProgram_data() { kinds(); }
  void tenSessionsInOneProgram();
  void validationLayerFindsNothing();

private:
  QTemporaryDir m_folder;
};

void tst_HeadsetService::unknownLayerIsNamed() {
  qputenv("XR_ENABLE_API_LAYERS", "XR_APILAYER_nobody");
  const QString problem = QString::fromStdString(describeRuntime().problem);
  qunsetenv("XR_ENABLE_API_LAYERS");
  QVERIFY2(problem.contains("XR_APILAYER_nobody") && isOneSentence(problem), qPrintable(problem));
}

void tst_HeadsetService::exitEndsTheSession() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  m_session->requestExit();
  QVERIFY(reach(HeadsetSession::State::Ended));
}

void tst_HeadsetService::secondSessionIsRefused() {
  open();
  const auto second = openHeadset(*m_context);
  QVERIFY(!second.ok());
  QVERIFY2(isOneSentence(QString::fromStdString(second.error().message)), second.error().message.c_str());
  QVERIFY(reach(HeadsetSession::State::Focused));
}

void tst_HeadsetService::killedServiceIsOneSentenceAndComesBack() {
  QFETCH(int, kind);
  open(static_cast<GlContext::Kind>(kind));
  QVERIFY(reach(HeadsetSession::State::Focused));
  m_layers.panels = {panel(1, 1, panelPicture(200, 150, Qt::red))};
  QVERIFY(frames(5, m_layers));
  m_monado->kill();
  QString sentence;
  for (int i = 0; i < 20 && sentence.isEmpty(); ++i)
    if (const auto state = turn(m_layers); !state)
      sentence = QString::fromStdString(state.error().message);
  QCOMPARE(sentence, QString("The headset's runtime stopped; Halsted goes on at the desk and connects again when it is back."));
  // Whatever is called afterwards says the same, and nothing crashes.
  QVERIFY(!m_session->poll().ok());
  QVERIFY(!m_session->wait().ok());
  QVERIFY(!m_session->begin().ok());
  QVERIFY(!m_session->input(m_timing).ok());
  QVERIFY(!m_session->eyes(m_timing).ok());
  QVERIFY(!m_session->acquire(LeftRight::Left).ok());
  QVERIFY(!m_session->release(LeftRight::Left).ok());
  QVERIFY(!m_session->end(m_timing, &m_layers).ok());
  m_session->pulse(LeftRight::Left, 1, 1);
  m_session->recentre();
  m_session->requestExit();
  close();
  QVERIFY2(m_monado->restart().ok(), "the service did not start again");
  reconnectRemote();
  open(static_cast<GlContext::Kind>(kind));
  QVERIFY(reach(HeadsetSession::State::Focused));
  QVERIFY(frames(5, m_layers));
}

void tst_HeadsetService::absentServiceIsSaid() {
  m_monado->kill();
  const RuntimeReport report = describeRuntime();
  const QString problem = QString::fromStdString(report.problem);
  QVERIFY2(m_monado->restart().ok(), "the service did not start again");
  reconnectRemote();
  QVERIFY2(problem.contains("does not answer") && problem.contains("monado-service") && isOneSentence(problem), qPrintable(problem));
  const RuntimeReport back = describeRuntime();
  QVERIFY2(back.problem.empty(), back.problem.c_str());
  QVERIFY(!back.runtime.empty() && !back.system.empty() && back.extensions.size() > 10);
}

void tst_HeadsetService::tenSessionsInOneProgram() {
  QFETCH(int, kind);
  auto context = GlContext::create(static_cast<GlContext::Kind>(kind));
  QVERIFY(context.ok());
  m_context = std::move(*context);
  m_context->makeCurrent();
  std::array<double, 10> kib{};
  for (double& after : kib) {
    auto session = openHeadset(*m_context);
    QVERIFY2(session.ok(), session ? "" : session.error().message.c_str());
    m_session = std::move(*session);
    QVERIFY(reach(HeadsetSession::State::Focused));
    m_layers.panels = {panel(1, 1, panelPicture(200, 150, Qt::red))};
    QVERIFY(frames(5, m_layers));
    m_session.reset();
    after = static_cast<double>(mallinfo2().uordblks) / 1024;
  }
  // Caches may grow at once, a leak grows every time; the loader of Debian 12 loses 1.5 KiB of its own with each instance.
  std::array<double, 6> grown{};
  for (std::size_t i = 0; i < grown.size(); ++i)
    grown[i] = kib[i + 4] - kib[i + 3];
  std::sort(grown.begin(), grown.end());
  QVERIFY2(grown[3] < 4, qPrintable(QString("%1 KiB more with each session").arg(grown[3])));
}

void tst_HeadsetService::validationLayerFindsNothing() {
  const QByteArray layers = "/opt/halsted/layers";
  if (!QFile::exists(layers + "/core_validation.json"))
    QSKIP("NOT TESTED: the calls against OpenXR's validation layer; openxr-layer-corevalidation is not installed.");
  const QString findings = m_folder.filePath("findings.txt");
  qputenv("XR_API_LAYER_PATH", layers);
  qputenv("XR_ENABLE_API_LAYERS", "XR_APILAYER_LUNARG_core_validation");
  qputenv("XR_CORE_VALIDATION_EXPORT_TYPE", "text");
  qputenv("XR_CORE_VALIDATION_FILE_NAME", findings.toUtf8());
  // The layer is there and finds what is wrong.
  XrInstanceCreateInfo info{};
  info.type = XR_TYPE_INSTANCE_CREATE_INFO;
  std::strcpy(info.applicationInfo.applicationName, "Wrong");
  info.applicationInfo.apiVersion = XR_MAKE_VERSION(1, 0, 0);
  XrInstance instance = XR_NULL_HANDLE;
  QCOMPARE(xrCreateInstance(&info, &instance), XR_SUCCESS);
  XrSystemGetInfo wrong{};
  XrSystemId system = 0;
  QVERIFY(XR_FAILED(xrGetSystem(instance, &wrong, &system)));
  QCOMPARE(xrDestroyInstance(instance), XR_SUCCESS);
  QFile file(findings);
  QVERIFY2(file.open(QIODevice::ReadOnly) && file.readAll().contains("VUID"), "the layer does not work");
  file.close();
  QVERIFY(file.remove());

  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  m_layers.panels = {panel(1, 1, panelPicture(200, 150, Qt::red))};
  m_session->recentre();
  QVERIFY(frames(300, m_layers));
  m_session->pulse(LeftRight::Left, 1, 0.1);
  m_session->requestExit();
  QVERIFY(reach(HeadsetSession::State::Ended));
  close();
  qunsetenv("XR_ENABLE_API_LAYERS");
  if (file.open(QIODevice::ReadOnly)) {
    const QByteArray text = file.readAll();
    QVERIFY2(text.isEmpty(), text.left(2000).constData());
  }
}

QTEST_GUILESS_MAIN(tst_HeadsetService)
#include "tst_HeadsetService.moc"
