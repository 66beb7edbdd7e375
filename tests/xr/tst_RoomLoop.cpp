// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "rendering/DesignTokens.h"
#include "rendering/SurfacePicker.h"
#include "segmentation/core/ActionRegistry.h"
#include "tests/xr/Allocations.h"
#include "tests/xr/BareRoom.h"
#include "tests/xr/EyeBench.h"
#include "tests/xr/RoomBench.h"
#include "xr/RoomLoop.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>

#include <GL/gl.h>
#include <GL/glext.h>

using namespace halsted;
using namespace halsted::eyes;
using namespace halsted::rooms;
using State = HeadsetSession::State;

namespace {

class StillPanel : public RoomPanel {
public:
  StillPanel() : m_picture(200, 120, QImage::Format_RGBA8888_Premultiplied) { m_picture.fill(Qt::magenta); }
  const std::string& name() const override { return m_name; }
  Eigen::Vector2d sizeM() const override { return {0.5, 0.3}; }
  bool visible() const override { return true; }
  std::uint64_t revision() override { return 1; }
  const QImage& picture() override { return m_picture; }
  void pointer(Pointer, const QPointF&, double) override {}

private:
  std::string m_name = "structures";
  QImage m_picture;
};

double differenceOf(const QImage& a, const QImage& b) {
  double sum = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x)
      sum += std::abs(qRed(a.pixel(x, y)) - qRed(b.pixel(x, y))) + std::abs(qGreen(a.pixel(x, y)) - qGreen(b.pixel(x, y)));
  return sum / (2.0 * a.width() * a.height());
}

} // namespace

/// The loop with a case of twelve balls and a simulated headset.
class TestRoomLoop : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void cleanupTestCase() { m_document.reset(), m_context.reset(); }
  void turnsDrawBothEyes();
  void posesAreAskedForLast();
  void lostSessionIsToldOnceAndAnotherGoesOn();
  void headsetPutOffStopsFramesButNotTheLoop();
  void exitIsToldAfterSomeFrames();
  void mirrorShowsTheLeftEyeWithItsPanels();
  void spectatorStandsInTheRoom();
  void framesComeByWordFromAnotherThread();
  void lateFramesLowerTheQuality();
  void roomShowsThroughWhereTheHeadsetCan();
  void planeCutsTheModel();
  void edgeOfTheViewDarkens();
  void handsMarksAndLabelsAreAtTheirPlaces();
  void ownCodeTakesNoMemoryPerFrame();

private:
  SimulatedHeadset& start(SimulatedPerson person);
  void turn(int frames);
  void placeModel(const Vec3& at, double scale = 1);

  std::unique_ptr<GlContext> m_context;
  QTemporaryDir m_folder;
  std::unique_ptr<CaseDocument> m_document;
  std::unique_ptr<SurfacePicker> m_picker;
  std::unique_ptr<ActionRegistry> m_actions;
  std::unique_ptr<RoomInteraction> m_interaction;
  std::unique_ptr<RoomLoop> m_loop;
};

void TestRoomLoop::initTestCase() {
  auto context = GlContext::create();
  QVERIFY2(context, context ? "" : context.error().message.c_str());
  m_context = std::move(*context);
  auto document = rooms::ballCase(m_folder.filePath("balls.hcase").toStdString(), 12, 12'000);
  QVERIFY2(document, document ? "" : document.error().message.c_str());
  m_document = std::move(*document);
}

void TestRoomLoop::init() {
  m_picker = std::make_unique<SurfacePicker>(m_document->patientCase());
  m_actions = std::make_unique<ActionRegistry>();
  m_interaction = std::make_unique<RoomInteraction>(*m_actions);
  m_interaction->setCase(&m_document->patientCase(), m_picker.get());
  m_loop = std::make_unique<RoomLoop>(*m_context, m_document->patientCase(), *m_interaction);
  m_loop->governed = false;
}

void TestRoomLoop::cleanup() {
  m_loop.reset();
  m_interaction.reset();
  m_picker.reset();
}

SimulatedHeadset& TestRoomLoop::start(SimulatedPerson person) {
  m_context->makeCurrent();
  auto made = simulateHeadset(*m_context, std::move(person));
  SimulatedHeadset& headset = **made;
  m_loop->setSession(std::move(*made));
  return headset;
}

void TestRoomLoop::turn(int frames) {
  for (int frame = 0; frame < frames; ++frame) {
    const auto state = m_loop->turn();
    QVERIFY2(state, state ? "" : state.error().message.c_str());
    QCOMPARE(int(*state), int(State::Focused));
  }
}

void TestRoomLoop::placeModel(const Vec3& at, double scale) {
  m_interaction->view().model.room_T_model = pose(at);
  m_interaction->view().model.scale = scale;
}

void TestRoomLoop::turnsDrawBothEyes() {
  SimulatedHeadset& headset = start(personLookingAhead());
  placeModel({0, 1.5, -0.8});
  turn(8);
  m_loop->finish();
  QCOMPARE(m_loop->receipt().summary().frames, 8);
  QCOMPARE(m_loop->receipt().summary().dropped, 0);
  QVERIFY(m_loop->receipt().summary().cpuP50Ms > 0);
  QVERIFY(m_loop->receipt().summary().gpuP50Ms > 0);
  QCOMPARE(glGetError(), GLenum(GL_NO_ERROR));
  // The balls stand 60 mm apart: the first is at the patient's right, low, and so at the left of the picture.
  const Eigen::Affine3d room_T_patient = m_interaction->view().model.room_T_patient();
  for (const LeftRight eye : kBothSides) {
    const QImage picture = headset.picture(eye);
    for (const int n : {0, 3, 8, 11}) {
      const Vec3 centre(60 * (n % 4 - 1.5), 60 * (n / 4 % 3 - 1), 0);
      // From the front only the row that is nearest shows: y towards the back.
      if (n / 4 != 0)
        continue;
      const Eigen::Vector2d at = pixelOf(m_loop->eyes()[indexOf(eye)], room_T_patient * centre, picture.width(), picture.height());
      const QColor colour(picture.pixel(static_cast<int>(at.x()), static_cast<int>(at.y())));
      const int tone = 80 + 14 * n;
      // Shaded: the hue is the structure's.
      QVERIFY2(std::abs(colour.redF() * (255 - tone) - colour.greenF() * tone) < 25, qPrintable(colour.name()));
      QVERIFY(colour.lightness() > 60);
    }
  }
}

void TestRoomLoop::posesAreAskedForLast() {
  SimulatedPerson person = personLookingAhead();
  int asked = 0;
  person.input = [&asked](double) {
    FrameInput input;
    input.head = {pose({0.01 * ++asked, 1.5, 0}), true};
    return input;
  };
  SimulatedHeadset& headset = start(person);
  placeModel({0, 1.5, -0.8});
  turn(3);
  // The frame's eyes are newer than its hands, and the picture is the one of these eyes.
  const double eyesX = 0.5 * (m_loop->eyes()[0].stage_T_eye.translation().x() + m_loop->eyes()[1].stage_T_eye.translation().x());
  QVERIFY(std::abs(eyesX - 0.01 * asked) < 1e-9);
  QVERIFY(m_loop->input().head.stage_T_pose.translation().x() < eyesX);
  const QImage picture = headset.picture(LeftRight::Left);
  const Vec3 place = m_interaction->view().model.room_T_patient() * Vec3(-90, -60 - 24, 0);
  const Eigen::Vector2d at = pixelOf(m_loop->eyes()[0], place, picture.width(), picture.height());
  QVERIFY(picture.pixel(static_cast<int>(at.x()), static_cast<int>(at.y())) != qRgb(tokens::kRoom[0], tokens::kRoom[1], tokens::kRoom[2]));
}

void TestRoomLoop::lostSessionIsToldOnceAndAnotherGoesOn() {
  QCOMPARE(int(*m_loop->turn()), int(State::Idle)); // none yet
  SimulatedHeadset& headset = start(personLookingAhead());
  placeModel({0.1, 1.4, -0.7}, 2);
  turn(3);
  headset.lose();
  const auto lost = m_loop->turn();
  QVERIFY(!lost);
  QVERIFY(lost.error().message.ends_with('.'));
  QVERIFY(!m_loop->session());
  QCOMPARE(int(*m_loop->turn()), int(State::Idle));
  m_interaction->pulse(LeftRight::Left, 1, 0.1); // reaches nobody
  start(personLookingAhead());
  turn(3);
  QCOMPARE(m_interaction->view().model.scale, 2.0);
  m_loop->finish();
  QCOMPARE(m_loop->receipt().summary().dropped, 0);
}

void TestRoomLoop::headsetPutOffStopsFramesButNotTheLoop() {
  SimulatedHeadset& headset = start(personLookingAhead());
  turn(2);
  headset.putOff(true);
  turn(0);
  QCOMPARE(int(*m_loop->turn()), int(State::Idle)); // the frame under way is the last
  const auto frames = m_loop->receipt().summary().frames;
  for (int n = 0; n < 5; ++n)
    QCOMPARE(int(*m_loop->turn()), int(State::Idle));
  QCOMPARE(m_loop->receipt().summary().frames, frames);
  headset.putOff(false);
  turn(2);
}

void TestRoomLoop::exitIsToldAfterSomeFrames() {
  SimulatedHeadset& headset = start(personLookingAhead());
  turn(2);
  headset.requestExit();
  int frames = 0;
  while (frames < 20 && *m_loop->turn() != State::Ended)
    ++frames;
  QVERIFY(frames < 10);
}

void TestRoomLoop::mirrorShowsTheLeftEyeWithItsPanels() {
  StillPanel panel;
  m_interaction->addPanel(panel);
  SimulatedHeadset& headset = start(personLookingAhead());
  m_interaction->arrange({pose({0, 1.5, 0}), true});
  placeModel({0, 1.5, -0.8});
  QVERIFY(m_loop->mirror(kWidth, kHeight).isNull());
  QImage mirror;
  for (int frame = 0; frame < 6; ++frame) {
    turn(1);
    mirror = m_loop->mirror(kWidth, kHeight);
  }
  QCOMPARE(mirror.size(), QSize(kWidth, kHeight));
  const QImage left = headset.picture(LeftRight::Left).scaled(kWidth, kHeight, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  QVERIFY2(differenceOf(mirror, left) < 2, qPrintable(QString::number(differenceOf(mirror, left))));
  QVERIFY(patchOf(mirror, {255, 0, 255}).count > 100);
  // Another shape: the middle of the view, nothing stretched.
  for (int frame = 0; frame < 6; ++frame) {
    turn(1);
    mirror = m_loop->mirror(480, 270);
  }
  QCOMPARE(mirror.size(), QSize(480, 270));
  const QImage whole = headset.picture(LeftRight::Left);
  const int rows = static_cast<int>(std::lround(whole.width() * 270.0 / 480));
  const QImage middle =
      whole.copy(0, (whole.height() - rows) / 2, whole.width(), rows).scaled(480, 270, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  QVERIFY2(differenceOf(mirror, middle) < 3, qPrintable(QString::number(differenceOf(mirror, middle))));
}

void TestRoomLoop::spectatorStandsInTheRoom() {
  start(personLookingAhead());
  placeModel({0, 1.5, -0.8});
  // From the patient's left, where the person has turned and gone: the room stays.
  m_interaction->view().room_T_stage = pose({0.2, 0, 0.3}, 0.5);
  const EyeView view{pose({1.0, 1.5, -0.8}, M_PI / 2), {-0.5, 0.5, 0.3, -0.3}};
  QImage picture;
  for (int frame = 0; frame < 6; ++frame) {
    turn(1);
    picture = m_loop->spectator(view, 320, 180);
  }
  QCOMPARE(picture.size(), QSize(320, 180));
  // The ball at the patient's left and front, as seen from his left: towards the right of the picture... of the room's +z.
  const Vec3 place = m_interaction->view().model.room_T_patient() * Vec3(90, -60, 0);
  const Eigen::Vector2d at = pixelOf(view, place, 320, 180);
  const QColor colour(picture.pixel(static_cast<int>(at.x()), static_cast<int>(at.y())));
  const int tone = 80 + 14 * 3;
  QVERIFY2(std::abs(colour.redF() * (255 - tone) - colour.greenF() * tone) < 25 && colour.lightness() > 60, qPrintable(colour.name()));
}

void TestRoomLoop::framesComeByWordFromAnotherThread() {
  std::atomic<int> due = 0;
  m_loop->frameDue = [&due] { ++due; };
  SimulatedPerson person = personLookingAhead();
  person.realTime = true;
  person.periodS = 0.02;
  start(person);
  turn(1);
  int frames = 1;
  QElapsedTimer patience;
  patience.start();
  while (frames < 10 && patience.elapsed() < 20'000) {
    if (!m_loop->ready()) {
      QTest::qSleep(1); // the desktop does other things
      continue;
    }
    turn(1);
    ++frames;
  }
  QCOMPARE(frames, 10);
  QTRY_VERIFY(due >= 10);
  m_loop->setSession(nullptr); // while a frame is waited for
  QVERIFY(m_loop->ready());
  QCOMPARE(int(*m_loop->turn()), int(State::Idle));
}

void TestRoomLoop::lateFramesLowerTheQuality() {
  m_loop->governed = true;
  SimulatedPerson person = personLookingAhead();
  person.periodS = 1e-4; // nobody can
  SimulatedHeadset& headset = start(person);
  placeModel({0, 1.5, -0.8});
  turn(2);
  const int before = headset.picture(LeftRight::Left).width();
  turn(80);
  QVERIFY(m_loop->governor().levelIndex() > 0);
  const int after = headset.picture(LeftRight::Left).width();
  QVERIFY2(after < before, qPrintable(QString("%1 %2").arg(before).arg(after)));
  QCOMPARE(after, static_cast<int>(std::lround(kWidth * m_loop->governor().level().resolution)));
  m_loop->governed = false;
  turn(2);
  QCOMPARE(headset.picture(LeftRight::Left).width(), before);
}

void TestRoomLoop::roomShowsThroughWhereTheHeadsetCan() {
  for (const bool can : {false, true}) {
    SimulatedPerson person = personLookingAhead();
    person.passthrough = can;
    SimulatedHeadset& headset = start(person);
    QCOMPARE(m_interaction->setPassthrough(true).ok(), can);
    m_interaction->view().passthrough = true; // of a headset that could, before
    placeModel({0, 1.5, -0.8});
    turn(2);
    QCOMPARE(m_interaction->view().passthrough, can);
    const QRgb corner = headset.picture(LeftRight::Left).pixel(3, 3);
    QCOMPARE(corner, can ? qRgb(96, 96, 96) : qRgb(tokens::kRoom[0], tokens::kRoom[1], tokens::kRoom[2]));
  }
}

void TestRoomLoop::planeCutsTheModel() {
  SimulatedHeadset& headset = start(personLookingAhead());
  placeModel({0, 1.5, -0.8});
  turn(1);
  const auto shownAt = [&](const Vec3& patient) {
    const QImage picture = headset.picture(LeftRight::Left);
    const Eigen::Vector2d at =
        pixelOf(m_loop->eyes()[0], m_interaction->view().model.room_T_patient() * patient, picture.width(), picture.height());
    return QColor(picture.pixel(static_cast<int>(at.x()), static_cast<int>(at.y()))).lightness() > 60;
  };
  const Vec3 left(90, -84, 0), right(-90, -84, 0);
  QVERIFY(shownAt(left) && shownAt(right));
  m_interaction->view().clip = ClipPlane{Vec3::Zero(), Vec3(1, 0, 0)}; // keeps the patient's left
  turn(2);
  QVERIFY(shownAt(left) && !shownAt(right));
  m_interaction->view().clip.reset();
  turn(2);
  QVERIFY(shownAt(left) && shownAt(right));
}

void TestRoomLoop::edgeOfTheViewDarkens() {
  m_context->makeCurrent();
  BareRoom room(*m_context);
  room.draw();
  const QImage before = room.headset->picture(LeftRight::Left);
  room.view.vignette = 1;
  room.draw();
  const QImage after = room.headset->picture(LeftRight::Left);
  const Eigen::Vector2d ahead = pixelOf(room.views[0], room.views[0].stage_T_eye * Vec3(0, 0, -1), after.width(), after.height());
  const QPoint middle(static_cast<int>(ahead.x()), static_cast<int>(ahead.y()));
  QCOMPARE(after.pixel(middle), before.pixel(middle));
  // 25 degrees around straight ahead stay, 37 are dark: in each direction the same angle, however lopsided the view is.
  const auto ringIs = [&](double degrees, bool dark) {
    for (int n = 0; n < 12; ++n) {
      const double around = n * M_PI / 6, away = degrees * M_PI / 180;
      const Vec3 direction(std::sin(away) * std::cos(around), std::sin(away) * std::sin(around), -std::cos(away));
      const Eigen::Vector2d at = pixelOf(room.views[0], room.views[0].stage_T_eye * direction, after.width(), after.height());
      const int x = static_cast<int>(at.x()), y = static_cast<int>(at.y());
      if (dark ? qBlue(after.pixel(x, y)) > 0.6 * tokens::kRoom[2] : after.pixel(x, y) != before.pixel(x, y))
        return false;
    }
    return true;
  };
  QVERIFY(ringIs(24, false));
  QVERIFY(ringIs(38, true));
}

void TestRoomLoop::handsMarksAndLabelsAreAtTheirPlaces() {
  m_context->makeCurrent();
  BareRoom room(*m_context);
  auto& [renderer, scene, view, input, marks, views, headset] = room;
  view.model.room_T_model = pose({0.3, 1.2, -0.5}, 0.4);
  view.model.scale = 3;
  view.room_T_stage = pose({0, 0, 0.1}, 0.2);
  const auto inRoom = [&](const Vec3& stage) { return Vec3(view.room_T_stage * stage); };
  input.hands[1].source = HandInput::Source::Hand;
  input.hands[1].hasJoints = true;
  input.hands[1].joints = handAt(LeftRight::Right, pose({0.25, 1.35, -0.5}, 0, 1.2), 0, 0);
  marks.balls.push_back({inRoom({-0.1, 1.6, -0.8}), 0.02, kGreen});
  marks.lines.push_back({inRoom({-0.3, 1.3, -0.7}), inRoom({-0.1, 1.3, -0.7}), kRed, 0.02});
  room.draw();
  for (const LeftRight eye : kBothSides) {
    const QImage picture = headset->picture(eye);
    const auto hueAt = [&](const Vec3& stage) {
      const Eigen::Vector2d at = pixelOf(views[indexOf(eye)], stage, picture.width(), picture.height());
      return QColor(picture.pixel(static_cast<int>(at.x()), static_cast<int>(at.y()))).hue();
    };
    QVERIFY(std::abs(hueAt({-0.1, 1.6, -0.8}) - 120) < 10);
    QVERIFY(std::abs((hueAt({-0.2, 1.3, -0.7}) + 180) % 360 - 180) < 10);
    const QColor accent(tokens::kDark.accent[0], tokens::kDark.accent[1], tokens::kDark.accent[2]);
    QVERIFY(std::abs(hueAt(input.hands[1].joints.stage_T_joint[HandJoints::kIndexTip].translation()) - accent.hue()) < 12);
  }
  // A label stands above its place, turned to the head, in the panel's colour with light letters.
  const Vec3 place(-0.2, 1.5, -0.9);
  marks.addText(inRoom(place), "123.4 mm");
  room.draw();
  const QImage picture = headset->picture(LeftRight::Left);
  const Eigen::Vector2d at = pixelOf(views[0], place, picture.width(), picture.height());
  const int x = static_cast<int>(at.x());
  int rows = 0, letters = 0;
  for (int y = static_cast<int>(at.y()) - 40; y < static_cast<int>(at.y()); ++y) {
    rows += picture.pixel(x, y) != qRgb(tokens::kRoom[0], tokens::kRoom[1], tokens::kRoom[2]) ? 1 : 0;
    for (int across = x - 40; across < x + 40; ++across)
      letters += qGray(picture.pixel(across, y)) > 70 ? 1 : 0;
  }
  // 0.9 degrees and a bit of a view of 80 over 400 pixels.
  QVERIFY2(rows >= 4 && rows <= 14, qPrintable(QString::number(rows)));
  QVERIFY(letters > 10);
  marks.clear();
  room.draw();
  QVERIFY(patchOf(headset->picture(LeftRight::Left), kGreen).count == 0);
}

void TestRoomLoop::ownCodeTakesNoMemoryPerFrame() {
  allocations::Counts planted;
  allocations::counting = &planted;
  const auto one = std::make_unique<std::vector<int>>(10);
  allocations::counting = nullptr;
  QCOMPARE(planted.ours, 2); // the vector and what is in it

  StillPanel panel;
  m_interaction->addPanel(panel);
  for (const bool byCamera : {false, true}) {
    SimulatedPerson person = standingPerson();
    person.eyeWidth = kWidth;
    person.eyeHeight = kHeight;
    if (byCamera)
      person.input = [controllers = person.input](double seconds) {
        FrameInput input = controllers(seconds);
        for (const LeftRight side : kBothSides) {
          HandInput& hand = input.hands[indexOf(side)];
          hand.source = HandInput::Source::Hand;
          hand.hasJoints = true;
          hand.joints = handAt(side, hand.grip.stage_T_pose, 0.3, 0.2);
        }
        return input;
      };
    m_interaction->arrange(person.input(0).head);
    start(person);
    turn(12);
    allocations::Counts counts;
    allocations::counting = &counts;
    for (int frame = 0; frame < 30; ++frame)
      if (!m_loop->turn())
        counts.ours += 1000;
    allocations::counting = nullptr;
    qInfo("%s, 30 frames: ours %d, VTK %d, driver %d", byCamera ? "hands" : "controllers", counts.ours, counts.vtk, counts.driver);
    if (counts.ours)
      backtrace_symbols_fd(counts.firstOfOurs.data(), counts.firstDepth, 2);
    QCOMPARE(counts.ours, 0);
    QVERIFY(counts.vtk + counts.driver > 0); // else nothing was counted
  }
}

QTEST_MAIN(TestRoomLoop)
#include "tst_RoomLoop.moc"
