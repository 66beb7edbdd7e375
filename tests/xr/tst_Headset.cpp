// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "tests/xr/Monado.h"
#include "tests/xr/RemoteHeadset.h"
#include "xr/Headset.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <new>
#include <optional>
#include <thread>

#include <GL/gl.h>
#include <GL/glext.h>
#include <openxr/openxr.h>

using namespace halsted;

namespace {
std::atomic<long> allocations{0};
}

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size ? size : 1))
    return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace {

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

} // namespace

class tst_Headset : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase();
  void cleanupTestCase();
  void init();
  void cleanup();
  void unknownLayerIsNamed();
  void framesGoRound_data();
  void framesGoRound();
  void handsArrive();
  void bareHandPinchesAndMakesAFist();
  void panelsFollowTheirRevisions();
  void steadyFramesAllocateNothing();
  void waitingOnAnotherThreadWorks();
  void recentringPutsTheOriginBelowTheHead();
  void anchorsKeepTheirPlaceWhenRecentred();
  void resolutionScaleNeedsNoNewPictures();
  void exitEndsTheSession();
  void secondSessionIsRefused();
  void killedServiceIsOneSentenceAndComesBack_data();
  void killedServiceIsOneSentenceAndComesBack();
  void absentServiceIsSaid();
  void tenSessionsInOneProgram();
  void validationLayerFindsNothing();

private:
  void open(GlContext::Kind kind = GlContext::Kind::Glx);
  void close();
  /// Until the state is reached; frames go round meanwhile.
  bool reach(HeadsetSession::State wanted, int seconds = 20);
  /// One turn; draws when the runtime wants it.
  Result<HeadsetSession::State> turn(FrameLayers& layers);
  bool frames(int count, FrameLayers& layers);

  QTemporaryDir m_folder;
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

void tst_Headset::initTestCase() {
  if (!Monado::here())
    return;
  auto monado = Monado::start(Monado::Compositor::Null);
  QVERIFY2(monado.ok(), monado ? "" : monado.error().message.c_str());
  m_monado = std::move(*monado);
  auto remote = RemoteHeadset::connect(Monado::kPort, 20);
  QVERIFY2(remote.ok(), remote ? "" : remote.error().message.c_str());
  m_remote = std::move(*remote);
}

void tst_Headset::cleanupTestCase() {
  close();
  m_remote.reset();
  m_monado.reset();
}

void tst_Headset::init() {
  m_layers = {};
  m_drawn = 0;
  m_state = {};
  if (!m_monado)
    QSKIP("NOT TESTED: sessions with the Monado runtime. Run this through tests/in-headset-room.");
  qputenv("XR_RUNTIME_JSON", "/usr/share/openxr/1/openxr_monado.json");
  QVERIFY(m_remote->send(m_state).ok());
}

void tst_Headset::cleanup() {
  close();
}

void tst_Headset::open(GlContext::Kind kind) {
  auto context = GlContext::create(kind);
  QVERIFY2(context.ok(), context ? "" : context.error().message.c_str());
  m_context = std::move(*context);
  m_context->makeCurrent();
  auto session = openHeadset(*m_context);
  QVERIFY2(session.ok(), session ? "" : session.error().message.c_str());
  m_session = std::move(*session);
}

void tst_Headset::close() {
  m_session.reset();
  m_context.reset();
}

Result<HeadsetSession::State> tst_Headset::turn(FrameLayers& layers) {
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

bool tst_Headset::frames(int count, FrameLayers& layers) {
  for (int i = 0; i < count; ++i)
    if (const auto state = turn(layers); !state) {
      qWarning("%s", state.error().message.c_str());
      return false;
    }
  return true;
}

bool tst_Headset::reach(HeadsetSession::State wanted, int seconds) {
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

void tst_Headset::unknownLayerIsNamed() {
  qputenv("XR_ENABLE_API_LAYERS", "XR_APILAYER_nobody");
  const QString problem = QString::fromStdString(describeRuntime().problem);
  qunsetenv("XR_ENABLE_API_LAYERS");
  QVERIFY2(problem.contains("XR_APILAYER_nobody") && isOneSentence(problem), qPrintable(problem));
}

void tst_Headset::framesGoRound_data() {
  QTest::addColumn<int>("kind");
  QTest::newRow("GLX") << static_cast<int>(GlContext::Kind::Glx);
  QTest::newRow("EGL") << static_cast<int>(GlContext::Kind::Egl);
}

void tst_Headset::framesGoRound() {
  QFETCH(int, kind);
  open(static_cast<GlContext::Kind>(kind));
  const HeadsetInfo& info = m_session->info();
  QVERIFY(QString::fromStdString(info.runtime).startsWith("Monado"));
  QCOMPARE(info.graphics, std::string(QTest::currentDataTag()));
  QVERIFY(info.eyeWidth > 100 && info.eyeHeight > 100);
  QVERIFY(info.depthLayer && info.handTracking && info.visibilityMask);
  QVERIFY(reach(HeadsetSession::State::Focused));
  m_layers.panels = {panel(1, 1, panelPicture(200, 150, Qt::red)), panel(2, 1, panelPicture(64, 64, Qt::green))};
  m_drawn = 0;
  QVERIFY(frames(60, m_layers));
  QVERIFY(m_drawn > 50);
  QCOMPARE(glGetError(), GLenum{GL_NO_ERROR});
  QVERIFY(m_target.depth && m_target.depthFormat != 0);
  QVERIFY(m_timing.displayNs > 0 && m_timing.periodNs > 1'000'000);
  QVERIFY(!m_session->visibilityMask(LeftRight::Left).points.empty());
  QCOMPARE(m_session->visibilityMask(LeftRight::Left).points.size() % 3, std::size_t{0});
  QCOMPARE(info.controllers, std::vector<std::string>{"Valve Index controller"});
  const EyeViews eyes = m_layers.eyes;
  QVERIFY(eyes[0].fov.left < 0 && eyes[0].fov.right > 0 && eyes[0].fov.down < 0 && eyes[0].fov.up > 0);
  const double apart = (eyes[1].stage_T_eye.translation() - eyes[0].stage_T_eye.translation()).norm();
  QVERIFY2(apart > 0.05 && apart < 0.08, qPrintable(QString::number(apart)));
}

void tst_Headset::handsArrive() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  m_state.head.translation() = Vec3(0.1, 1.7, 0.2);
  auto& right = m_state.hands[1];
  right.pose.translation() = Vec3(0.25, 1.25, -0.4);
  right.pose.linear() = Eigen::AngleAxisd(0.5, Vec3::UnitY()).toRotationMatrix();
  right.trigger = 0.75F;
  right.squeeze = 0.5F;
  right.stick = {0.5F, -0.25F};
  right.a = true;
  QVERIFY(m_remote->send(m_state).ok());
  QVERIFY(frames(10, m_layers));
  const HandInput& hand = m_input.hands[1];
  QVERIFY(m_input.head.tracked);
  QVERIFY((m_input.head.stage_T_pose.translation() - Vec3(0.1, 1.7, 0.2)).norm() < 1e-3);
  QCOMPARE(hand.source, HandInput::Source::Controller);
  QVERIFY(hand.grip.tracked && hand.aim.tracked && hand.tip.tracked);
  QVERIFY((hand.grip.stage_T_pose.translation() - Vec3(0.25, 1.25, -0.4)).norm() < 1e-3);
  const Eigen::AngleAxisd turn(hand.grip.stage_T_pose.linear().transpose() * right.pose.linear());
  QVERIFY2(turn.angle() < 0.5 * 3.1416 / 180, qPrintable(QString::number(turn.angle())));
  QVERIFY(std::abs(hand.trigger - 0.75) < 0.01);
  QVERIFY(std::abs(hand.squeeze - 0.5) < 0.01);
  QVERIFY((hand.stick - Eigen::Vector2d(0.5, -0.25)).norm() < 0.01);
  QVERIFY(hand.primary && !hand.secondary);
  QVERIFY(!m_input.hands[0].primary && m_input.hands[0].trigger < 0.01);
  m_session->pulse(LeftRight::Right, 0.5, 0.02);
  QVERIFY(frames(2, m_layers));
}

void tst_Headset::bareHandPinchesAndMakesAFist() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  auto& right = m_state.hands[1];
  right.active = false;
  right.pose.translation() = Vec3(0.2, 1.3, -0.4);
  QVERIFY(m_remote->send(m_state).ok());
  QVERIFY(frames(10, m_layers));
  const HandInput& hand = m_input.hands[1];
  QCOMPARE(hand.source, HandInput::Source::Hand);
  QVERIFY(hand.hasJoints && hand.aim.tracked && hand.grip.tracked);
  const double openPinch = hand.trigger, openFist = hand.squeeze;
  right.curl = {1, 1, 1, 1, 1};
  QVERIFY(m_remote->send(m_state).ok());
  QVERIFY(frames(10, m_layers));
  const double closedPinch = hand.trigger, closedFist = hand.squeeze;
  double pinched = 0, pinchedFist = 0;
  for (float thumb = 0; thumb <= 1.01F; thumb += 0.25F)
    for (float index = 0; index <= 1.01F; index += 0.25F) {
      right.curl = {thumb, index, 0, 0, 0};
      QVERIFY(m_remote->send(m_state).ok());
      QVERIFY(frames(4, m_layers));
      if (hand.trigger > pinched) {
        pinched = hand.trigger;
        pinchedFist = hand.squeeze;
      }
      const Vec3 thumbTip = hand.joints.stage_T_joint[HandJoints::kThumbTip].translation();
      const Vec3 indexTip = hand.joints.stage_T_joint[HandJoints::kIndexTip].translation();
      qDebug("thumb %.2f index %.2f: %.1f mm apart, radius %.1f, pinch %.2f, fist %.2f", double(thumb), double(index),
             1000 * (thumbTip - indexTip).norm(), 1000 * hand.joints.radiusM[HandJoints::kIndexTip], hand.trigger, hand.squeeze);
    }
  qDebug("open %.2f %.2f, closed %.2f %.2f, pinched %.2f %.2f", openPinch, openFist, closedPinch, closedFist, pinched, pinchedFist);
  QVERIFY(openPinch < 0.3 && openFist < 0.3);
  QVERIFY(closedFist > 0.8);
  QVERIFY(pinched > 0.8 && pinchedFist < 0.3);
}

void tst_Headset::panelsFollowTheirRevisions() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  for (int i = 0; i < 30; ++i) {
    m_layers.panels.clear();
    for (int id = 0; id < 1 + i % 5; ++id)
      m_layers.panels.push_back(panel(id, static_cast<std::uint64_t>(i / 3), panelPicture(100 + 20 * (i / 10), 80, Qt::blue)));
    QVERIFY(frames(1, m_layers));
  }
  m_layers.panels = {panel(3, 7, QImage())};
  QVERIFY(frames(2, m_layers));
  m_layers.panels.clear();
  for (int id = 0; id < 40; ++id) // more than a runtime need take
    m_layers.panels.push_back(panel(id, 1, panelPicture(32, 32, Qt::yellow)));
  QVERIFY(frames(3, m_layers));
  QCOMPARE(glGetError(), GLenum{GL_NO_ERROR});
}

void tst_Headset::steadyFramesAllocateNothing() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  m_layers.panels = {panel(1, 1, panelPicture(200, 150, Qt::red))};
  QVERIFY(frames(10, m_layers));
  const long before = allocations;
  QVERIFY(frames(20, m_layers));
  QCOMPARE(allocations - before, 0L);
}

void tst_Headset::waitingOnAnotherThreadWorks() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  for (int i = 0; i < 20; ++i) {
    QVERIFY(m_session->poll().ok());
    std::optional<Result<FrameTiming>> timing;
    std::thread([&] { timing = m_session->wait(); }).join();
    QVERIFY(timing->ok());
    QVERIFY((*timing)->displayNs > 0);
    QVERIFY(m_session->begin().ok());
    QVERIFY(m_session->end(**timing, nullptr).ok());
  }
}

void tst_Headset::recentringPutsTheOriginBelowTheHead() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  m_state.head = Eigen::Translation3d(0.7, 1.5, -0.3) * Eigen::AngleAxisd(1.0, Vec3::UnitY()) * Eigen::AngleAxisd(-0.4, Vec3::UnitX());
  QVERIFY(m_remote->send(m_state).ok());
  QVERIFY(frames(5, m_layers));
  QVERIFY((m_input.head.stage_T_pose.translation() - Vec3(0.7, 1.5, -0.3)).norm() < 1e-3);
  m_session->recentre();
  QVERIFY(frames(3, m_layers));
  QVERIFY((m_input.head.stage_T_pose.translation() - Vec3(0, 1.5, 0)).norm() < 1e-3);
  const Vec3 ahead = -m_input.head.stage_T_pose.linear().col(2);
  QVERIFY(std::abs(ahead.x()) < 1e-3 && ahead.z() < -0.9 && ahead.y() < -0.35);
}

void tst_Headset::anchorsKeepTheirPlaceWhenRecentred() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  m_state.head = Eigen::Translation3d(1, 1.6, 0) * Eigen::AngleAxisd(0.0, Vec3::UnitY());
  QVERIFY(m_remote->send(m_state).ok());
  QVERIFY(frames(5, m_layers));
  const auto id = m_session->addAnchor(Eigen::Isometry3d(Eigen::Translation3d(0.5, 1, -1)));
  QVERIFY(id.ok());
  m_session->recentre();
  QVERIFY(frames(3, m_layers));
  const TrackedPose anchor = m_session->anchor(*id, m_timing);
  QVERIFY(anchor.tracked);
  QVERIFY((anchor.stage_T_pose.translation() - Vec3(-0.5, 1, -1)).norm() < 1e-3);
  QVERIFY(!m_session->anchor(99, m_timing).tracked);
}

void tst_Headset::resolutionScaleNeedsNoNewPictures() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  QVERIFY(frames(2, m_layers));
  const int width = m_target.width;
  QCOMPARE(width, m_session->info().eyeWidth);
  m_session->setResolutionScale(0.5);
  const long before = allocations;
  QVERIFY(frames(3, m_layers));
  QCOMPARE(m_target.width, width / 2);
  QCOMPARE(allocations - before, 0L);
  m_session->setResolutionScale(7);
  QVERIFY(frames(2, m_layers));
  QCOMPARE(m_target.width, width);
}

void tst_Headset::exitEndsTheSession() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  m_session->requestExit();
  QVERIFY(reach(HeadsetSession::State::Ended));
}

void tst_Headset::secondSessionIsRefused() {
  open();
  const auto second = openHeadset(*m_context);
  QVERIFY(!second.ok());
  QVERIFY2(isOneSentence(QString::fromStdString(second.error().message)), second.error().message.c_str());
  QVERIFY(reach(HeadsetSession::State::Focused));
}

void tst_Headset::killedServiceIsOneSentenceAndComesBack_data() {
  framesGoRound_data();
}

void tst_Headset::killedServiceIsOneSentenceAndComesBack() {
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
  auto remote = RemoteHeadset::connect(Monado::kPort, 20);
  QVERIFY(remote.ok());
  m_remote = std::move(*remote);
  open(static_cast<GlContext::Kind>(kind));
  QVERIFY(reach(HeadsetSession::State::Focused));
  QVERIFY(frames(5, m_layers));
}

void tst_Headset::absentServiceIsSaid() {
  m_monado->kill();
  const RuntimeReport report = describeRuntime();
  const QString problem = QString::fromStdString(report.problem);
  QVERIFY2(m_monado->restart().ok(), "the service did not start again");
  auto remote = RemoteHeadset::connect(Monado::kPort, 20);
  QVERIFY(remote.ok());
  m_remote = std::move(*remote);
  QVERIFY2(problem.contains("does not answer") && problem.contains("monado-service") && isOneSentence(problem), qPrintable(problem));
  const RuntimeReport back = describeRuntime();
  QVERIFY2(back.problem.empty(), back.problem.c_str());
  QVERIFY(!back.runtime.empty() && !back.system.empty() && back.extensions.size() > 10);
}

void tst_Headset::tenSessionsInOneProgram() {
  for (int i = 0; i < 10; ++i) {
    open(i % 2 == 0 ? GlContext::Kind::Glx : GlContext::Kind::Egl);
    QVERIFY(reach(HeadsetSession::State::Focused));
    m_layers.panels = {panel(1, 1, panelPicture(200, 150, Qt::red))};
    QVERIFY(frames(5, m_layers));
    close();
  }
}

void tst_Headset::validationLayerFindsNothing() {
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

QTEST_GUILESS_MAIN(tst_Headset)
#include "tst_Headset.moc"
