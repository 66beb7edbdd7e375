// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/skeleton/FemurHead.h"
#include "segmentation/filters/skeleton/GridCut.h"
#include "segmentation/filters/skeleton/Skeleton.h"
#include "segmentation/filters/skeleton/SpineNumbers.h"
#include "tests/Phantoms.h"

#include <QTest>

#include <map>

using namespace halsted;
using namespace halsted::phantoms;

namespace {

constexpr double kHeight = 34; ///< of a vertebra with its disc
constexpr double kSacrumTop = -140;

struct Build {
  int mobile = 7; ///< vertebrae above the sacrum
  int lumbar = 5; ///< of which so many bear no rib
  bool sacrum = true;
  bool rightLastRib = true;
  double noise = 0;
};

std::string numbered(std::string name, int number) {
  return name.append(std::to_string(number));
}

struct Toy {
  Canvas canvas;
  Mask bone;
  std::map<std::string, Mask> parts;
};

/// Blocks with canal, pedicles, arches and ribs on a sacrum between hip bones with the heads of the femurs. x is to the left.
Toy makeToy(const Build& build) {
  const Vec3 spacing(2.5, 2.5, 2.5);
  Toy toy{Canvas(Vec3(300, 200, 440).cwiseQuotient(spacing).cast<int>(), spacing, -1000), Mask(), {}};
  Canvas& canvas = toy.canvas;
  canvas.paint(cylinder(0, 0, 145, 95), 40);
  toy.bone = Mask(canvas.geometry());
  const auto add = [&](const std::string& name, const auto& inside, std::int16_t hu = 300) {
    const Mask mask = canvas.paint(inside, hu);
    toy.bone = united(std::move(toy.bone), mask);
    auto [it, fresh] = toy.parts.try_emplace(name, mask);
    if (!fresh)
      it->second = united(std::move(it->second), mask);
  };
  const auto ring = [](const Vec3& p) { // around the canal, whose middle is at y = 50
    const double r = std::hypot(p.x() / 1.2, p.y() - 50);
    return r > 8 && r < 14;
  };
  for (int n = 0; n < build.mobile; ++n) {
    const double low = kSacrumTop + 8 + n * kHeight, high = low + kHeight - 8;
    const std::string name = n < build.lumbar ? numbered("L", build.lumbar - n) : numbered("T", 12 - (n - build.lumbar));
    add(name, [&](const Vec3& p) { return p.z() > low && p.z() < high && std::hypot(p.x() / 22, (p.y() - 22) / 18) < 1; });
    // Arch and spinous process at the level of the lower half, pedicles in the upper half.
    add(name,
        [&](const Vec3& p) { return p.z() > low + 10 && p.z() < high && (ring(p) || (std::abs(p.x()) < 4 && p.y() > 60 && p.y() < 78)); });
    if (n < build.lumbar)
      continue;
    for (const int side : {-1, 1})
      if (side > 0 || n > build.lumbar || build.rightLastRib)
        add(std::string(name).append(side > 0 ? "_left" : "_right"), [&](const Vec3& p) {
          const double x = side * p.x();
          return x > 20 && x < 110 && std::hypot(p.y() - 50 + std::max(0.0, x - 60) * 0.7, p.z() - (high - 6) + 0.25 * (x - 20)) < 5;
        });
  }
  if (build.sacrum) {
    add("sacrum", [&](const Vec3& p) {
      return p.z() < kSacrumTop && p.z() > kSacrumTop - 58 && std::abs(p.x()) < 50 - 0.3 * (kSacrumTop - p.z()) && p.y() > 6 &&
             p.y() < 66 && std::hypot(p.x() / 1.2, p.y() - 50) > 8;
    });
    for (const int side : {-1, 1}) {
      const Vec3 head(side * 88, 20, kSacrumTop - 60);
      const std::string which = side > 0 ? "left" : "right";
      add(std::string("hip_").append(which), [&](const Vec3& p) {
        const double x = side * p.x();
        const double socket = (p - head).norm();
        const bool wing = p.z() > head.z() + 20 && p.z() < kSacrumTop + 40 && x > 53 - 0.3 * std::clamp(kSacrumTop - p.z(), 0.0, 60.0) &&
                          x < 72 && p.y() > -10 && p.y() < 66;
        const bool cup = socket > 26.5 && socket < 34 && (p.z() > head.z() - 5) && x < 100;
        return (wing && socket > 26.5) || cup;
      });
      add(std::string("femur_").append(which), [&](const Vec3& p) {
        const Vec3 neck = Vec3(side * 0.8, 0, -0.6);
        const double along = (p - head).dot(neck);
        return (p - head).norm() < 23 || (along > 0 && along < 45 && (p - head - along * neck).norm() < 12);
      });
    }
  }
  if (build.noise > 0)
    canvas.addNoise(build.noise, 7);
  return toy;
}

/// A part of a picture along z, with its grid.
std::pair<Volume, Mask> cropped(const Volume& ct, const Mask& bone, double lowMm, double highMm) {
  const VolumeGeometry& grid = ct.geometry;
  const auto sliceOf = [&](double mm) { return static_cast<int>(std::lround((mm - grid.originMm.z()) / grid.spacingMm.z())); };
  const int from = std::clamp(sliceOf(lowMm), 0, grid.size.z() - 1), to = std::clamp(sliceOf(highMm), from, grid.size.z() - 1);
  Volume part = ct;
  part.geometry.size.z() = to - from + 1;
  part.geometry.originMm.z() += from * grid.spacingMm.z();
  const std::size_t first = grid.offset(0, 0, from), count = part.geometry.voxelCount();
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[count]);
  std::copy_n(ct.voxels.get() + first, count, voxels.get());
  part.voxels = voxels;
  Mask mask(part.geometry);
  std::copy_n(bone.voxels.begin() + static_cast<std::ptrdiff_t>(first), count, mask.voxels.begin());
  return {part, mask};
}

std::map<std::string, std::size_t> namesOf(const SeparateBones& separate) {
  std::map<std::string, std::size_t> names;
  for (std::size_t n = 0; n < separate.bones.size(); ++n)
    names[separate.bones[n].name] = n;
  return names;
}

std::string joined(const std::map<std::string, std::size_t>& names) {
  std::string all;
  for (const auto& [name, index] : names)
    all += name + " ";
  return all;
}

bool saysNumbering(const SeparateBones& separate) {
  return std::any_of(separate.findings.begin(), separate.findings.end(),
                     [](const Finding& finding) { return finding.code == "vertebrae-numbering"; });
}

SpineSeen seenSpine(int pieces, int sacral, int lowestRib, int highestRib) {
  SpineSeen seen;
  seen.pieces.resize(static_cast<std::size_t>(pieces));
  for (int n = std::max(lowestRib, 0); lowestRib >= 0 && n <= highestRib; ++n)
    seen.pieces[static_cast<std::size_t>(n)].ribbed = true;
  if (sacral >= 0)
    seen.sacral = static_cast<std::size_t>(sacral);
  return seen;
}

} // namespace

class tst_Skeleton : public QObject {
  Q_OBJECT

private slots:
  void cutGoesWhereItIsCheapest() {
    // A bar of 3 x 3 x 9 voxels with a border on it: parting 4 from 5 costs little, one way only.
    const Index3 size(11, 5, 5);
    std::vector<GridCut::Place> places(static_cast<std::size_t>(size.prod()), GridCut::Place::Outside);
    const auto at = [&](int x, int y, int z) { return static_cast<std::size_t>(x + size.x() * (y + size.y() * z)); };
    for (int z = 1; z < 4; ++z)
      for (int y = 1; y < 4; ++y)
        for (int x = 1; x < 10; ++x)
          places[at(x, y, z)] = x == 1 ? GridCut::Place::Near : x == 9 ? GridCut::Place::Far : GridCut::Place::Free;
    for (const bool forward : {true, false}) {
      GridCut cut(size, places);
      for (int z = 1; z < 4; ++z)
        for (int y = 1; y < 4; ++y)
          for (int x = 1; x < 10; ++x)
            for (std::size_t direction = 0; direction < 6; ++direction) {
              const Index3 next = Index3(x, y, z) + (direction % 2 == 1 ? 1 : -1) * Index3::Unit(static_cast<int>(direction / 2));
              if (places[at(next.x(), next.y(), next.z())] == GridCut::Place::Outside)
                continue;
              const bool cheap = forward ? x == 4 && next.x() == 5 : x == 5 && next.x() == 4;
              // A hole in the border that is dear to go round through.
              cut.setPrice(at(x, y, z), direction, cheap && !(y == 2 && z == 2) ? 0.1F : x == 6 && next.x() == 7 ? 0.9F : 1.0F);
            }
      const std::vector<std::uint8_t> near = cut.solve();
      for (int x = 1; x < 10; ++x)
        QCOMPARE(int(near[at(x, 1, 3)]), x <= (forward ? 4 : 6) ? 1 : 0);
      QCOMPARE(int(near[at(5, 2, 2)]), forward ? 0 : 1);
    }
  }

  void headsOfFemursAreFittedAsBallsOfOneSize() {
    const Toy toy = makeToy({});
    const BoneGrid grid = makeBoneGrid(toy.canvas.volume(), toy.bone, CtGrid(toy.canvas.geometry()));
    const Vec3 first = toy.canvas.geometry().originMm;
    std::array<std::optional<Vec3>, 2> near;
    for (std::size_t side = 0; side < 2; ++side)
      near[side] = Vec3(side == 1 ? 88 : -88, 20, kSacrumTop - 60) - first + Vec3(6, -5, 8);
    const auto heads = fittedHeads(grid, near);
    for (std::size_t side = 0; side < 2; ++side) {
      QVERIFY(heads[side].has_value());
      const Vec3 off = heads[side]->centreMm - (Vec3(side == 1 ? 88 : -88, 20, kSacrumTop - 60) - first);
      QVERIFY2(off.norm() < 3, qPrintable(QString("%1 %2 %3").arg(off.x()).arg(off.y()).arg(off.z())));
      QVERIFY2(std::abs(heads[side]->radiusMm - 23) <= 1.5, qPrintable(QString::number(heads[side]->radiusMm)));
    }
    near[0].reset();
    QVERIFY(!fittedHeads(grid, near)[0].has_value() && fittedHeads(grid, near)[1].has_value());
  }

  void numbersConcernVertebraeAndRibsAlone() {
    for (const char* name : {"vertebrae", "vertebrae_L3", "rib_left_7"})
      QVERIFY2(isNumberedBone(name), name);
    for (const char* name : {"sacrum", "scapula_left", "hip_right", "femur_left", "sternum"})
      QVERIFY2(!isNumberedBone(name), name);
  }

  void ribsAndSacrumThatAgreeNumberTheSpine() {
    const SpineNumbers numbers = numberSpine(seenSpine(9, 1, 7, 8));
    QCOMPARE(numbers.names, (std::vector<std::string>{"sacrum", "sacrum", "vertebrae_L5", "vertebrae_L4", "vertebrae_L3", "vertebrae_L2",
                                                      "vertebrae_L1", "vertebrae_T12", "vertebrae_T11"}));
    QCOMPARE(numbers.ribs.at(7), 12);
    QVERIFY(numbers.findings.empty());
  }
  void sixOrFourLumbarVertebraeAreNotNumbered() {
    for (const int lowestRib : {7, 5}) {
      const SpineNumbers numbers = numberSpine(seenSpine(9, 0, lowestRib, 8));
      QCOMPARE(numbers.names.at(0), std::string("sacrum"));
      QCOMPARE(numbers.names.at(1), std::string("vertebrae"));
      QCOMPARE(numbers.ribs.at(8), 0);
      QCOMPARE(numbers.findings.size(), std::size_t(1));
    }
  }
  void oneLandmarkNumbersWithCaution() {
    const SpineNumbers fromSacrum = numberSpine(seenSpine(4, 0, -1, -1));
    QCOMPARE(fromSacrum.names.at(1), std::string("vertebrae_L5"));
    QCOMPARE(fromSacrum.findings.size(), std::size_t(1));
    QVERIFY(fromSacrum.confidence < 0.75);
    const SpineNumbers fromRib = numberSpine(seenSpine(4, -1, 2, 3));
    QCOMPARE(fromRib.names.at(0), std::string("vertebrae_L2"));
    QCOMPARE(fromRib.findings.size(), std::size_t(1));
  }
  void nothingToCountFromNumbersNothing() {
    // One vertebra without ribs below the last that bears one: the next could bear one again.
    for (const SpineSeen& seen : {seenSpine(3, -1, -1, -1), seenSpine(4, -1, 1, 3)}) {
      const SpineNumbers numbers = numberSpine(seen);
      for (const std::string& name : numbers.names)
        QCOMPARE(name, std::string("vertebrae"));
      QCOMPARE(numbers.findings.size(), std::size_t(1));
    }
  }

  void toySkeletonIsTakenApart_data() {
    QTest::addColumn<double>("noise");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("plain") << 0.0 << false;
    QTest::newRow("noisy") << 20.0 << false;
    QTest::newRow("stored from left to right, head first") << 0.0 << true;
  }
  void toySkeletonIsTakenApart() {
    QFETCH(double, noise);
    QFETCH(bool, mirrored);
    Build build;
    build.noise = noise;
    const Toy toy = makeToy(build);
    Volume ct = toy.canvas.volume();
    Mask bone = toy.bone;
    if (mirrored) // the same voxels on a grid that runs the other way: left becomes right, and the grid says so
      for (VolumeGeometry* grid : {&ct.geometry, &bone.geometry})
        grid->direction.col(0) *= -1;
    const Result<SeparateBones> separate = separateBones(ct, bone, {});
    QVERIFY(separate.ok());
    const auto names = namesOf(*separate);
    for (int n = 1; n <= 5; ++n) {
      const auto found = names.find(numbered("vertebrae_L", n));
      QVERIFY2(found != names.end(), joined(names).c_str());
      const double overlap = dice(maskOf(*separate, found->second), toy.parts.at(numbered("L", n)));
      QVERIFY2(overlap > 0.9, qPrintable(QString("L%1: %2").arg(n).arg(overlap)));
    }
    QVERIFY2(names.contains("vertebrae_T12") && names.contains("sacrum"), joined(names).c_str());
    for (const std::string side : {"left", "right"}) {
      const std::string other = !mirrored ? side : side == "left" ? "right" : "left";
      for (const std::string kind : {"hip_", "femur_"}) {
        const auto found = names.find(kind + side);
        QVERIFY2(found != names.end(), joined(names).c_str());
        const double overlap = dice(maskOf(*separate, found->second), toy.parts.at(kind + other));
        QVERIFY2(overlap > 0.85, qPrintable(QString("%1: %2").arg(QString::fromStdString(kind + side)).arg(overlap)));
      }
      const auto rib = names.find(side == "left" ? "rib_left_12" : "rib_right_12");
      QVERIFY2(rib != names.end(), joined(names).c_str());
      QVERIFY(dice(maskOf(*separate, rib->second), toy.parts.at(std::string("T12_").append(other))) > 0.8);
    }
    QVERIFY(!saysNumbering(*separate));
  }
  void sixLumbarVertebraeAreSaid() {
    Build build;
    build.lumbar = 6;
    build.mobile = 8;
    const Toy toy = makeToy(build);
    const Result<SeparateBones> separate = separateBones(toy.canvas.volume(), toy.bone, {});
    QVERIFY(separate.ok());
    const auto names = namesOf(*separate);
    QVERIFY2(names.contains("vertebrae") && names.contains("sacrum") && !names.contains("vertebrae_L5"), joined(names).c_str());
    QVERIFY(saysNumbering(*separate));
  }
  void aRibOnOneSideIsEnough() {
    Build build;
    build.rightLastRib = false;
    const Toy toy = makeToy(build);
    const Result<SeparateBones> separate = separateBones(toy.canvas.volume(), toy.bone, {});
    QVERIFY(separate.ok());
    const auto names = namesOf(*separate);
    QVERIFY2(names.contains("rib_left_12") && !names.contains("rib_right_12") && names.contains("vertebrae_L1"), joined(names).c_str());
  }
  void lumbarVertebraeAloneAreNotNumbered() {
    const Toy toy = makeToy({});
    const auto [ct, bone] = cropped(toy.canvas.volume(), toy.bone, kSacrumTop + 60, kSacrumTop + 5 * kHeight);
    const Result<SeparateBones> separate = separateBones(ct, bone, {});
    QVERIFY(separate.ok());
    const auto names = namesOf(*separate);
    QCOMPARE(joined(names), std::string("vertebrae "));
    QVERIFY(saysNumbering(*separate));
  }
  void noBoneGivesNothing() {
    const Canvas canvas({40, 40, 40}, {2, 2, 2}, 40);
    const Result<SeparateBones> separate = separateBones(canvas.volume(), Mask(canvas.geometry()), {});
    QVERIFY(separate.ok());
    QVERIFY(separate->bones.empty());
  }
  void cancelledJobStops() {
    const Toy toy = makeToy({});
    std::stop_source stop;
    stop.request_stop();
    const Result<SeparateBones> separate = separateBones(toy.canvas.volume(), toy.bone, JobContext({}, stop.get_token()));
    QVERIFY(!separate.ok());
    QCOMPARE(separate.error().code, ErrorCode::Cancelled);
  }
};

QTEST_APPLESS_MAIN(tst_Skeleton)
#include "tst_Skeleton.moc"
