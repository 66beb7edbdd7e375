// SPDX-License-Identifier: Apache-2.0
// Points and the tip of a tool against known transforms with known noise. Surfaces: tst_SurfaceRegistration.cpp.
#include "xr/registration/PivotCalibration.h"
#include "xr/registration/PointRegistration.h"

#include <QtTest>

#include <cmath>
#include <numbers>
#include <random>

using namespace halsted;

namespace {

constexpr double kDegree = std::numbers::pi / 180;

struct Chance {
  explicit Chance(unsigned seed) : random(seed) {}
  double normal() { return bell(random); }
  double uniform(double low, double high) { return std::uniform_real_distribution<double>(low, high)(random); }
  /// Isotropic, with this root mean square length.
  Vec3 noise(double rms) { return rms / std::sqrt(3.0) * Vec3(normal(), normal(), normal()); }
  Eigen::Isometry3d motion() {
    Eigen::Isometry3d any = Eigen::Isometry3d::Identity();
    any.rotate(Eigen::Quaterniond(normal(), normal(), normal(), normal()).normalized());
    any.translation() = Vec3(uniform(-900, 900), uniform(-900, 900), uniform(-900, 900));
    return any;
  }
  std::mt19937_64 random;
  std::normal_distribution<double> bell;
};

struct Layout {
  const char* name;
  std::vector<Vec3> landmarks, targets;
};

/// LPS, millimetres, about the middle: what is touched in practice.
std::vector<Layout> layouts() {
  const std::vector<Vec3> inHead{{0, 0, 0}, {30, 40, 20}, {-10, 60, -40}, {0, -60, -30}};
  return {
      {"face and ears", {{0, -95, -20}, {-45, -75, 0}, {45, -75, 0}, {-72, 10, -20}, {72, 10, -20}, {0, -70, 60}}, inHead},
      {"four of the face", {{0, -95, -20}, {-45, -75, 0}, {45, -75, 0}, {0, -85, -70}}, inHead},
      {"eight fiducials on the scalp",
       {{0, -90, 30}, {-60, -50, 30}, {60, -50, 30}, {-75, 20, 10}, {75, 20, 10}, {-40, 80, 20}, {40, 80, 20}, {0, 0, 95}},
       inHead},
      {"five of a vertebra", {{0, 35, 0}, {-30, 5, 3}, {30, 5, 3}, {-14, 8, 18}, {14, 8, -16}}, {{0, -15, 0}, {12, -5, 4}, {0, -15, 60}}},
      {"five of the pelvis",
       {{-120, -40, 60}, {120, -40, 60}, {0, -60, -40}, {-60, 70, 40}, {60, 70, 40}},
       {{-90, -10, -20}, {0, 0, 0}, {0, 40, 100}}},
      {"seven of the chest",
       {{0, -100, 120}, {0, -105, 30}, {-110, -60, 0}, {110, -60, 0}, {-150, 0, 60}, {150, 0, 60}, {0, -90, -30}},
       {{60, 0, 40}, {-80, 30, 90}, {0, 20, 0}}},
  };
}

double rms(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values)
    sum += value * value;
  return std::sqrt(sum / static_cast<double>(values.size()));
}

struct Turning {
  double sideDegrees = 30, forwardDegrees = 30; ///< each way
  double noiseMm = 0, noiseDegrees = 0;
  int poses = 150;
};
const Vec3 kTip{12, -8, 160}, kPivot{300, 900, -400};

/// A tool that is led round about its resting tip.
std::vector<Eigen::Isometry3d> turnedAboutTip(const Turning& turning, Chance& chance) {
  std::vector<Eigen::Isometry3d> poses;
  const Eigen::Quaterniond held = Eigen::Quaterniond(0.6, 0.2, -0.7, 0.3).normalized();
  for (int i = 0; i < turning.poses; ++i) {
    const double phase = 2 * std::numbers::pi * 3 * i / turning.poses, share = 0.4 + 0.6 * i / turning.poses;
    const Eigen::AngleAxisd side(turning.sideDegrees * kDegree * share * std::cos(phase), Vec3::UnitX());
    const Eigen::AngleAxisd forward(turning.forwardDegrees * kDegree * share * std::sin(phase), Vec3::UnitY());
    Eigen::Isometry3d pose = Eigen::Isometry3d::Identity();
    const Vec3 jitter = kDegree * turning.noiseDegrees * std::sqrt(3.0) * chance.noise(1);
    pose.linear() = (held * side * forward).toRotationMatrix();
    pose.translation() = kPivot - pose.linear() * kTip + turning.noiseMm * std::sqrt(3.0) * chance.noise(1);
    if (jitter.norm() > 0)
      pose.linear() = pose.linear() * Eigen::AngleAxisd(jitter.norm(), jitter.normalized()).toRotationMatrix();
    poses.push_back(pose);
  }
  return poses;
}

QByteArray sentence(const Error& error) {
  return QByteArray::fromStdString(error.message);
}

} // namespace

class RegistrationTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void pointsWithoutNoiseComeBackExactly() {
    Chance chance(1);
    for (const Layout& layout : layouts()) {
      const Eigen::Isometry3d truth = chance.motion();
      std::vector<Vec3> touched;
      for (const Vec3& landmark : layout.landmarks)
        touched.push_back(truth * landmark);
      const auto fit = registerPoints(layout.landmarks, touched);
      QVERIFY2(fit.ok(), layout.name);
      QVERIFY((fit->b_T_a.matrix() - truth.matrix()).norm() < 1e-9);
      QVERIFY(fit->freMm < 1e-9 && fit->fleMm < 1e-9 && !fit->exchanged);
      QCOMPARE(fit->residualsMm.size(), layout.landmarks.size());
    }
  }

  /// The figures a person acts on.
  void predictedTargetErrorIsTheTrueOne() {
    constexpr int kTrials = 1000;
    constexpr double kFleMm = 1;
    Chance chance(2);
    double worst = 0, worstEstimated = 0;
    for (const Layout& layout : layouts()) {
      std::vector<std::vector<double>> errors(layout.targets.size()), estimates(layout.targets.size());
      std::vector<double> fles, fres;
      PointRegistration last;
      int below = 0;
      for (int trial = 0; trial < kTrials; ++trial) {
        const Eigen::Isometry3d truth = chance.motion();
        std::vector<Vec3> touched;
        for (const Vec3& landmark : layout.landmarks)
          touched.push_back(truth * landmark + chance.noise(kFleMm));
        const auto fit = registerPoints(layout.landmarks, touched);
        QVERIFY2(fit.ok(), layout.name);
        QVERIFY(!fit->exchanged);
        for (std::size_t t = 0; t < layout.targets.size(); ++t) {
          errors[t].push_back((fit->b_T_a * layout.targets[t] - truth * layout.targets[t]).norm());
          estimates[t].push_back(fit->expectedErrorMm(layout.targets[t]));
        }
        fles.push_back(fit->fleMm);
        fres.push_back(fit->freMm);
        below += kFleMm < fit->fleUpperMm;
        last = *fit;
      }
      QVERIFY2(std::abs(rms(fles) / kFleMm - 1) < 0.1, layout.name);
      QVERIFY2(rms(fres) < rms(fles), layout.name);
      QVERIFY2(std::abs(below / double(kTrials) - 0.95) < 0.025, qPrintable(QString("%1: %2").arg(layout.name).arg(below)));
      for (std::size_t t = 0; t < layout.targets.size(); ++t) {
        const double real = rms(errors[t]), predicted = last.expectedErrorMm(layout.targets[t], kFleMm), estimated = rms(estimates[t]);
        worst = std::max(worst, std::abs(predicted / real - 1));
        worstEstimated = std::max(worstEstimated, std::abs(estimated / real - 1));
        qInfo("%-30s target %zu: true %.3f mm, predicted %.3f, from the fits %.3f", layout.name, t, real, predicted, estimated);
        QVERIFY2(std::abs(predicted / real - 1) < 0.1, layout.name);
        QVERIFY2(std::abs(estimated / real - 1) < 0.1, layout.name);
      }
    }
    qInfo("Largest difference: %.1f %% with the true FLE, %.1f %% with FLE from the fits", 100 * worst, 100 * worstEstimated);
  }

  void expectedErrorGrowsAwayFromTheLandmarks() {
    const auto fit = registerPoints(layouts()[0].landmarks, layouts()[0].landmarks);
    QVERIFY(fit.ok());
    QVERIFY(fit->expectedErrorMm({0, 200, 0}, 1) > 2 * fit->expectedErrorMm({0, -50, -10}, 1));
  }

  void pointsThatCannotFixAModelAreRefused() {
    const auto refused = [](const std::vector<Vec3>& a, const std::vector<Vec3>& b, const char* word) {
      const auto fit = registerPoints(a, b);
      if (fit.ok() || fit.error().code != ErrorCode::Refused)
        return false;
      qInfo("%s", sentence(fit.error()).constData());
      return sentence(fit.error()).contains(word);
    };
    Chance chance(3);
    const std::vector<Vec3> three{{0, 0, 0}, {100, 0, 0}, {0, 50, 0}};
    QVERIFY(refused({three[0], three[1]}, {three[0], three[1]}, "three"));
    QVERIFY(refused(three, {three[0], three[1]}, "matched"));
    const Vec3 along = Vec3(1, 2, -1).normalized();
    std::vector<Vec3> line, near;
    for (const double s : {0.0, 40.0, 70.0, 130.0}) {
      line.push_back(Vec3(5, 6, 7) + s * along);
      near.push_back(line.back() + chance.noise(0.5));
    }
    QVERIFY(refused(line, near, "line"));
    QVERIFY(refused({three[0], three[0], three[1]}, three, "line"));
    QVERIFY(refused(three, {three[0], three[1], Vec3(0, std::nan(""), 0)}, "number"));
    for (const Layout& layout : layouts()) {
      std::vector<Vec3> mirrored;
      const Eigen::Isometry3d truth = chance.motion();
      for (const Vec3& landmark : layout.landmarks)
        mirrored.push_back(truth * landmark.cwiseProduct(Vec3(1, 1, -1)) + chance.noise(0.5));
      // Those that are alike on both sides are mirrored by exchanging two.
      const auto fit = registerPoints(layout.landmarks, mirrored);
      const bool alike = layout.landmarks.size() < 6;
      QVERIFY2(refused(layout.landmarks, mirrored, "mirror") || (alike && fit.ok() && fit->exchanged), layout.name);
    }
  }

  void twoExchangedLandmarksAreNamed() {
    Chance chance(4);
    for (const Layout& layout : layouts())
      for (int trial = 0; trial < 20; ++trial) {
        std::vector<Vec3> touched;
        const Eigen::Isometry3d truth = chance.motion();
        for (const Vec3& landmark : layout.landmarks)
          touched.push_back(truth * landmark + chance.noise(0.5));
        std::swap(touched[0], touched[1]);
        const auto fit = registerPoints(layout.landmarks, touched);
        QVERIFY2(fit.ok(), layout.name);
        QVERIFY2(fit->exchanged == std::pair(std::size_t{0}, std::size_t{1}), layout.name);
      }
  }

  void tipWithoutNoiseComesBackExactly() {
    Chance chance(5);
    const auto tip = calibratePivot(turnedAboutTip({}, chance));
    QVERIFY(tip.ok());
    QVERIFY((tip->tipInTool - kTip).norm() < 1e-9 && (tip->pivot - kPivot).norm() < 1e-9 && tip->rms < 1e-9);
  }

  void tipIsFoundWithinHalfAMillimetre() {
    Chance chance(6);
    std::vector<double> errors, expected;
    for (int trial = 0; trial < 200; ++trial) {
      const auto tip = calibratePivot(turnedAboutTip({.noiseMm = 0.2, .noiseDegrees = 0.1}, chance));
      QVERIFY(tip.ok());
      errors.push_back((tip->tipInTool - kTip).norm());
      expected.push_back(tip->tipError);
      QVERIFY2(errors.back() < 0.5, qPrintable(QString::number(errors.back())));
    }
    qInfo("Tip: %.3f mm rms, %.3f expected, %.3f largest", rms(errors), rms(expected), *std::max_element(errors.begin(), errors.end()));
    QVERIFY(std::abs(rms(expected) / rms(errors) - 1) < 0.15);
  }

  void aTipThatJumpsForAMomentIsLeftOut() {
    Chance chance(7);
    auto poses = turnedAboutTip({.noiseMm = 0.2, .noiseDegrees = 0.1}, chance);
    for (std::size_t i = 40; i < 55; ++i)
      poses[i].pretranslate(Vec3(8, -5, 3));
    const auto tip = calibratePivot(poses);
    QVERIFY(tip.ok());
    QVERIFY2((tip->tipInTool - kTip).norm() < 0.5, qPrintable(QString::number((tip->tipInTool - kTip).norm())));
  }

  void tooLittleTurningIsRefused() {
    Chance chance(8);
    for (const Turning& turning : {Turning{.sideDegrees = 6, .forwardDegrees = 6}, Turning{.sideDegrees = 40, .forwardDegrees = 0},
                                   Turning{.sideDegrees = 40, .forwardDegrees = 8, .noiseMm = 0.2, .noiseDegrees = 0.1}}) {
      const auto tip = calibratePivot(turnedAboutTip(turning, chance));
      QVERIFY(!tip.ok());
      qInfo("%s", sentence(tip.error()).constData());
      QVERIFY(sentence(tip.error()).contains("degrees"));
    }
    QVERIFY(!calibratePivot({}).ok());
    QVERIFY(!calibratePivot(turnedAboutTip({.poses = 5}, chance)).ok());
    QVERIFY(calibratePivot(turnedAboutTip({.sideDegrees = 13, .forwardDegrees = 13, .noiseMm = 0.2, .noiseDegrees = 0.1}, chance)).ok());
  }
};

QTEST_GUILESS_MAIN(RegistrationTest)
#include "tst_Registration.moc"
