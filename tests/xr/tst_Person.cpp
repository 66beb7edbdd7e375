// SPDX-License-Identifier: Apache-2.0
#include "xr/simulated/SimulatedHeadset.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <fstream>

using namespace halsted;

namespace {

const char* const kScript = R"({
  "periodMs": 20, "passthrough": true,
  "eyes": {"size": [320, 400], "ipdMm": 60, "leftFovDegrees": [-50, 40, 45, -46]},
  "steps": [
    {"seconds": 0, "head": {"at": [0, 1.6, 0]}, "right": {"grip": {"at": [0.2, 1, -0.3]}, "trigger": 0.3}},
    {"seconds": 2, "head": {"at": [1, 1.6, 0], "turn": [90, 0, 0]}, "right": {"grip": {"at": [0.2, 1.4, -0.3]}, "trigger": 1}},
    {"seconds": 3, "note": "seen by cameras", "left": {"source": "hand", "grip": {"at": [-0.2, 1, -0.3]}, "trigger": 1}},
    {"right": {"source": "none"}}
  ]})";

double degreesBetween(const Eigen::Isometry3d& a, const Eigen::Isometry3d& b) {
  return Eigen::AngleAxisd(Mat3(a.linear().transpose() * b.linear())).angle() * 180 / M_PI;
}

} // namespace

class TestPerson : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void scriptIsPlayed();
  void thumbAndIndexFingerMeetInAPinch_data();
  void thumbAndIndexFingerMeetInAPinch();
  void badScriptsAreRefusedInOneSentence_data();
  void badScriptsAreRefusedInOneSentence();
  void scriptIsReadFromAFile();
};

void TestPerson::scriptIsPlayed() {
  const auto person = parsePerson(kScript, "test");
  QVERIFY2(person, person ? "" : person.error().message.c_str());
  QCOMPARE(person->periodS, 0.02);
  QCOMPARE(person->eyeWidth, 320);
  QCOMPARE(person->eyeHeight, 400);
  QCOMPARE(person->secondsLong, 3.0);
  QVERIFY(person->passthrough);
  QVERIFY(std::abs(person->leftFov.left + 50 * M_PI / 180) < 1e-12 && std::abs(person->leftFov.down + 46 * M_PI / 180) < 1e-12);

  const FrameInput middle = person->input(1);
  QVERIFY((middle.head.stage_T_pose.translation() - Vec3(0.5, 1.6, 0)).norm() < 1e-12);
  const Eigen::Isometry3d halfTurned(Eigen::AngleAxisd(M_PI / 4, Vec3::UnitY()));
  QVERIFY(degreesBetween(middle.head.stage_T_pose, halfTurned) < 1e-6);
  const HandInput& right = middle.hands[1];
  QCOMPARE(int(right.source), int(HandInput::Source::Controller));
  QVERIFY(std::abs(right.grip.stage_T_pose.translation().y() - 1.2) < 1e-12);
  QCOMPARE(right.trigger, 0.3); // holds, does not glide
  QCOMPARE(int(middle.hands[0].source), int(HandInput::Source::None));

  const FrameInput late = person->input(100);
  QCOMPARE(int(late.hands[1].source), int(HandInput::Source::None));
  QCOMPARE(int(late.hands[0].source), int(HandInput::Source::Hand));
  QVERIFY(late.hands[0].hasJoints);
  QVERIFY((late.head.stage_T_pose.translation() - Vec3(1, 1.6, 0)).norm() < 1e-12);
}

void TestPerson::thumbAndIndexFingerMeetInAPinch_data() {
  QTest::addColumn<int>("side");
  QTest::newRow("left") << 0;
  QTest::newRow("right") << 1;
}

void TestPerson::thumbAndIndexFingerMeetInAPinch() {
  QFETCH(int, side);
  const auto between = [](const HandJoints& hand, std::size_t a, std::size_t b) {
    return (hand.stage_T_joint[a].translation() - hand.stage_T_joint[b].translation()).norm();
  };
  const Eigen::Isometry3d grip(Eigen::Translation3d(0.2, 1, -0.3));
  const auto hand = [&](double trigger, double squeeze) { return handAt(static_cast<LeftRight>(side), grip, trigger, squeeze); };
  QVERIFY(between(hand(1, 0), HandJoints::kThumbTip, HandJoints::kIndexTip) < 0.005);
  QVERIFY(between(hand(0, 0), HandJoints::kThumbTip, HandJoints::kIndexTip) > 0.04);
  // A fist brings the finger tips to the palm; an open hand is as long as a hand.
  QVERIFY(between(hand(0, 1), HandJoints::kMiddleTip, HandJoints::kPalm) < 0.06);
  QVERIFY(between(hand(0, 0), HandJoints::kMiddleTip, HandJoints::kWrist) > 0.16);
  // Fingers leave the grip along -y, the thumb is at -z, whichever hand it is.
  const HandJoints open = hand(0, 0);
  QVERIFY(open.stage_T_joint[HandJoints::kMiddleTip].translation().y() < 0.9);
  QVERIFY(open.stage_T_joint[HandJoints::kThumbTip].translation().z() < -0.34);
  for (const Eigen::Isometry3d& joint : open.stage_T_joint)
    QVERIFY(std::abs(joint.linear().determinant() - 1) < 1e-9);
  // A left hand is a right hand in a mirror.
  const HandJoints other = handAt(side ? LeftRight::Left : LeftRight::Right, grip, 0.5, 0.2), here = hand(0.5, 0.2);
  for (std::size_t joint = 0; joint < HandJoints::kCount; ++joint) {
    Vec3 mirrored = grip.inverse() * here.stage_T_joint[joint].translation();
    mirrored.x() = -mirrored.x();
    QVERIFY((mirrored - grip.inverse() * other.stage_T_joint[joint].translation()).norm() < 1e-9);
  }
}

void TestPerson::badScriptsAreRefusedInOneSentence_data() {
  QTest::addColumn<QString>("script");
  QTest::addColumn<QString>("names");
  QTest::newRow("no json") << "{"
                           << "not JSON";
  QTest::newRow("no steps") << "{}"
                            << "steps";
  QTest::newRow("empty steps") << R"({"steps": []})"
                               << "steps";
  QTest::newRow("wrong word") << R"({"steps": [{"seconds": 0, "haed": {}}]})"
                              << "haed";
  QTest::newRow("two numbers") << R"({"steps": [{"head": {"at": [0, 1]}}]})"
                               << "steps[0].head.at";
  QTest::newRow("text for number") << R"({"steps": [{"seconds": "now"}]})"
                                   << "steps[0].seconds";
  QTest::newRow("back in time") << R"({"steps": [{"seconds": 2}, {"seconds": 1}]})"
                                << "steps[1].seconds";
  QTest::newRow("no direction") << R"({"steps": [{"head": {"quaternion": [0, 0, 0, 0]}}]})"
                                << "quaternion";
  QTest::newRow("view beyond") << R"({"eyes": {"leftFovDegrees": [-100, 40, 40, -40]}, "steps": [{}]})"
                               << "leftFovDegrees";
  QTest::newRow("source") << R"({"steps": [{"left": {"source": "foot"}}]})"
                          << "steps[0].left.source";
  QTest::newRow("a list") << "[]"
                          << "the script";
}

void TestPerson::badScriptsAreRefusedInOneSentence() {
  QFETCH(QString, script);
  QFETCH(QString, names);
  const auto person = parsePerson(script.toStdString(), "walk.json");
  QVERIFY(!person);
  const QString message = QString::fromStdString(person.error().message);
  QVERIFY2(message.contains(names) && message.contains("walk.json") && message.endsWith('.'), qPrintable(message));
}

void TestPerson::scriptIsReadFromAFile() {
  const QTemporaryDir folder;
  const std::filesystem::path file = folder.filePath("walk.json").toStdString();
  QVERIFY(!loadPerson(file));
  std::ofstream(file) << kScript;
  QVERIFY(loadPerson(file));
}

QTEST_GUILESS_MAIN(TestPerson)
#include "tst_Person.moc"
