// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/seeds/GrowCut.h"
#include "segmentation/filters/seeds/SeedSession.h"
#include "tests/Phantoms.h"

#include <QTest>

#include <algorithm>

using namespace halsted;
using namespace halsted::phantoms;

namespace {

Seed in(double x, double y, double z, double radius = 0) {
  return {Vec3(x, y, z), radius, true};
}
Seed out(double x, double y, double z, double radius = 0) {
  return {Vec3(x, y, z), radius, false};
}

auto ball(const Vec3& middle, double radius) {
  return [=](const Vec3& p) { return (p - middle).norm() < radius; };
}

FoundStructure grown(const Volume& volume, const std::vector<Seed>& seeds) {
  FoundStructure failed{"", Mask(volume.geometry), 0, {}, {}};
  auto session = SeedSession::open(volume, {});
  if (!session)
    return failed;
  auto found = session->structures({{"thing", seeds}}, {});
  if (!found)
    return failed;
  return std::move(found->front());
}

std::size_t offsetOf(const VolumeGeometry& grid, const Vec3& pointMm) {
  const Index3 at = (grid.index_T_patient() * pointMm).array().round().matrix().cast<int>();
  return grid.offset(at.x(), at.y(), at.z());
}

constexpr std::int16_t kFat = -90, kOrgan = 50;
const Index3 kSize(96, 80, 64);
const Vec3 kSpacing(1.5, 1.5, 2);

} // namespace

class tst_Seeds : public QObject {
  Q_OBJECT

private slots:
  void oneClickGivesBodyInNoise_data() {
    QTest::addColumn<int>("contrast");
    QTest::addColumn<double>("noise");
    QTest::addColumn<double>("wanted");
    QTest::newRow("organ in fat") << 140 << 15.0 << 0.97;
    QTest::newRow("tumour in organ, as strong as the noise") << 40 << 20.0 << 0.93;
    QTest::newRow("dark cyst") << -40 << 12.0 << 0.95;
  }
  void oneClickGivesBodyInNoise() {
    QFETCH(int, contrast);
    QFETCH(double, noise);
    QFETCH(double, wanted);
    Canvas canvas(kSize, kSpacing, 40);
    const Mask truth = canvas.paint(ball({0, 5, 0}, 24), static_cast<std::int16_t>(40 + contrast));
    canvas.addNoise(noise, 3);
    const FoundStructure found = grown(canvas.volume(), {in(2, 3, 1), out(40, 0, 0)});
    qInfo("Dice %.3f, confidence %.2f", dice(found.mask, truth), found.confidence);
    QVERIFY(dice(found.mask, truth) >= wanted);
  }

  void touchingSpheresPartAtTheirNeck_data() {
    QTest::addColumn<bool>("toldApart");
    QTest::addColumn<double>("wanted");
    QTest::newRow("a click in each") << true << 0.95;
    QTest::newRow("a click in one only") << false << 0.9;
  }
  void touchingSpheresPartAtTheirNeck() {
    QFETCH(bool, toldApart);
    QFETCH(double, wanted);
    Canvas canvas(kSize, kSpacing, kFat);
    canvas.paint(ball({20, 0, 0}, 22), kOrgan);
    canvas.paint(ball({-20, 0, 0}, 22), kOrgan);
    const Mask truth = Canvas(kSize, kSpacing, 0).paint([](const Vec3& p) { return p.x() < 0 && ball({-20, 0, 0}, 22)(p); }, 1);
    canvas.addNoise(15, 5);
    const FoundStructure found = grown(canvas.volume(), {in(-18, 4, 2), in(-26, -6, -4), toldApart ? out(24, 3, 0) : out(0, 40, 0)});
    qInfo("Dice %.3f", dice(found.mask, truth));
    QVERIFY(dice(found.mask, truth) >= wanted);
    QVERIFY(!found.mask.voxels[offsetOf(canvas.geometry(), {22, 0, 0})]);
  }

  // Nobody says that the other side is outside: two organs of the same value, joined through a hole in the fat between them.
  void doesNotLeakThroughHoleOfTwoMillimetres() {
    Canvas canvas(kSize, Vec3(1, 1, 1), kFat);
    const Mask truth = canvas.paint([](const Vec3& p) { return p.x() < -2 && p.x() > -40 && std::hypot(p.y(), p.z()) < 24; }, kOrgan);
    canvas.paint([](const Vec3& p) { return p.x() > 2 && p.x() < 40 && std::hypot(p.y(), p.z()) < 28; }, kOrgan);
    canvas.paint([](const Vec3& p) { return std::abs(p.x()) <= 2 && std::hypot(p.y(), p.z()) < 1; }, kOrgan);
    canvas.addNoise(12, 9);
    const FoundStructure found = grown(canvas.volume(), {in(-20, 2, 3), in(-30, -8, 4), out(0, 36, 0)});
    qInfo("Dice %.3f", dice(found.mask, truth));
    QVERIFY(dice(found.mask, truth) >= 0.95);
    QVERIFY(!found.mask.voxels[offsetOf(canvas.geometry(), {20, 0, 0})]);
  }

  void smallNoduleKeepsItsVolume() {
    Canvas canvas(kSize, Vec3(0.8, 0.8, 1), -850);
    const Mask truth = canvas.paint(ball({3, 2, 1}, 5), 30);
    canvas.addNoise(30, 7);
    const FoundStructure found = grown(canvas.volume(), {in(3, 2, 1), out(15, 2, 1)});
    qInfo("Dice %.3f", dice(found.mask, truth));
    QVERIFY(dice(found.mask, truth) >= 0.9);
  }

  // Values of MR have any unit, and grids any direction.
  void unitAndDirectionDoNotMatter() {
    Canvas canvas(kSize, kSpacing, 100);
    canvas.paint(ball({0, 5, 0}, 24), 400);
    canvas.addNoise(30, 4);
    const Volume plain = canvas.volume(Modality::Mr);
    const FoundStructure expected = grown(plain, {in(2, 3, 1), out(40, 0, 0)});
    Volume scaled = plain;
    scaled.slope = 0.01;
    scaled.intercept = -3;
    const FoundStructure same = grown(scaled, {in(2, 3, 1), out(40, 0, 0)});
    QVERIFY(dice(expected.mask, same.mask) > 0.995);
    Volume turned = plain; // the same numbers, lying otherwise in the patient
    turned.geometry.direction.col(0) = -Vec3::UnitX();
    turned.geometry.originMm.x() = -plain.geometry.originMm.x();
    const FoundStructure mirrored = grown(turned, {in(-2, 3, 1), out(-40, 0, 0)});
    QCOMPARE(mirrored.mask.voxels, expected.mask.voxels);
  }

  void clicksAreAlwaysObeyed() {
    Canvas canvas(kSize, kSpacing, kFat);
    const Mask truth = canvas.paint(ball({0, 0, 0}, 24), kOrgan);
    canvas.addNoise(10, 2);
    const Vec3 outsideOrgan(30, 6, 4), insideOrgan(-8, 3, 2);
    const FoundStructure found =
        grown(canvas.volume(), {in(0, 0, 0), in(6, 6, 6), in(outsideOrgan.x(), outsideOrgan.y(), outsideOrgan.z(), 3),
                                out(insideOrgan.x(), insideOrgan.y(), insideOrgan.z()), out(0, 40, 0)});
    QVERIFY(found.mask.voxels[offsetOf(canvas.geometry(), outsideOrgan)]);
    QVERIFY(!found.mask.voxels[offsetOf(canvas.geometry(), insideOrgan)]);
  }

  // An organ with a lobe that touches a neighbour of the same value: the proposal tells them apart, but lacks the lobe and takes in
  // a part of the neighbour.
  void clicksCorrectWhatIsProposed() {
    Canvas canvas(kSize, kSpacing, kFat);
    Mask truth = canvas.paint(ball({-15, 0, 0}, 22), kOrgan);
    const Mask lobe = canvas.paint(ball({-40, 18, 0}, 14), kOrgan), neighbour = canvas.paint(ball({28, 0, 0}, 22), kOrgan);
    for (std::size_t at = 0; at < truth.voxels.size(); ++at)
      truth.voxels[at] = (truth.voxels[at] || lobe.voxels[at]) && !neighbour.voxels[at];
    canvas.addNoise(12, 5);
    const Volume volume = canvas.volume();
    const Mask knob = Canvas(kSize, kSpacing, 0).paint(ball({12, 0, 0}, 9), 1);
    Mask proposed = truth;
    for (std::size_t at = 0; at < truth.voxels.size(); ++at)
      proposed.voxels[at] = (truth.voxels[at] && !lobe.voxels[at]) || knob.voxels[at];
    int asked = 0;
    const SeedProposer propose = [&](const std::string& name, const JobContext&) -> Result<std::optional<SeedProposal>> {
      ++asked;
      if (name != "organ")
        return std::optional<SeedProposal>();
      return std::optional(proposalOf(volume.geometry, [&](std::size_t at) { return proposed.voxels[at] != 0; }));
    };
    auto session = SeedSession::open(volume, propose, {});
    QVERIFY(session.ok());
    const auto maskOf = [&](const char* name, const std::vector<Seed>& seeds) {
      auto found = session->structures({{name, seeds}}, {});
      return found ? found->front().mask : Mask(volume.geometry);
    };
    const std::vector<Seed> agreeing = {in(-15, 0, 0), in(-20, 5, 8), out(40, 0, 0)};
    const Mask kept = maskOf("organ", agreeing);
    qInfo("Dice with the proposal %.3f", dice(kept, proposed));
    QVERIFY2(dice(kept, proposed) > 0.96, "clicks that agree leave it as it is");
    QCOMPARE(session->guidanceOf("organ"), SeedSession::Guidance::Corrected);
    std::vector<Seed> correcting = agreeing;
    correcting.push_back(in(-42, 20, 0));
    const Mask withLobe = maskOf("organ", correcting);
    qInfo("of the lobe %.2f, of the neighbour %.2f", shareIn(lobe, withLobe), shareIn(neighbour, withLobe));
    QVERIFY2(shareIn(lobe, withLobe) > 0.5, "a click in what is missing brings most of it");
    QVERIFY2(shareIn(neighbour, withLobe) < 0.2, "and nothing else");
    correcting.push_back(out(14, 0, 0));
    const Mask both = maskOf("organ", correcting);
    qInfo("of the knob %.2f, then %.2f", shareIn(knob, withLobe), shareIn(knob, both));
    QVERIFY2(shareIn(knob, both) < shareIn(knob, withLobe) - 0.2, "a click outside takes away");
    QVERIFY(dice(both, truth) > dice(kept, truth) + 0.02);
    for (const Seed& seed : correcting)
      QCOMPARE(both.voxels[offsetOf(volume.geometry, seed.pointMm)] != 0, seed.inside);
    QCOMPARE(asked, 1);
    // Other names get nothing from it.
    maskOf("thing", agreeing);
    QCOMPARE(session->guidanceOf("thing"), SeedSession::Guidance::None);
  }

  void proposalThatClicksContradictIsLeft() {
    Canvas canvas(kSize, kSpacing, kFat);
    const Mask truth = canvas.paint(ball({-25, 0, 0}, 18), kOrgan), other = canvas.paint(ball({30, 0, 0}, 18), kOrgan);
    canvas.addNoise(12, 5);
    const Volume volume = canvas.volume();
    auto session =
        SeedSession::open(volume,
                          [&](const std::string&, const JobContext&) -> Result<std::optional<SeedProposal>> {
                            return std::optional(proposalOf(volume.geometry, [&](std::size_t at) { return other.voxels[at] != 0; }));
                          },
                          {});
    QVERIFY(session.ok());
    const auto found = session->structures({{"organ", {in(-25, 0, 0), in(-30, 5, 0), out(30, 0, 0)}}}, {});
    QVERIFY(found.ok());
    QVERIFY(dice(found->front().mask, truth) > 0.93);
    QCOMPARE(session->guidanceOf("organ"), SeedSession::Guidance::Contradicted);
    QVERIFY(std::any_of(found->front().findings.begin(), found->front().findings.end(),
                        [](const Finding& finding) { return finding.code == "seeds-alone"; }));
  }

  void structuresExcludeEachOther() {
    Canvas canvas(kSize, kSpacing, kFat);
    const Mask one = canvas.paint(ball({-22, 0, 0}, 20), kOrgan);
    const Mask two = canvas.paint(ball({22, 0, 0}, 20), 110);
    canvas.addNoise(15, 2);
    auto session = SeedSession::open(canvas.volume(), {});
    QVERIFY(session.ok());
    auto found = session->structures({{"one", {in(-20, 0, 0)}}, {"two", {in(20, 2, 0)}}}, {});
    QVERIFY(found.ok());
    QVERIFY(dice((*found)[0].mask, one) >= 0.95);
    QVERIFY(dice((*found)[1].mask, two) >= 0.95);
    for (std::size_t at = 0; at < one.voxels.size(); ++at)
      QVERIFY(!((*found)[0].mask.voxels[at] && (*found)[1].mask.voxels[at]));
  }

  // Two halves of one ball, told apart by nothing but a wish: the cut is doubtful, the ball's own border is not.
  void doubtLiesWhereThePictureShowsNothing() {
    Canvas canvas(kSize, kSpacing, kFat);
    canvas.paint(ball({0, 0, 0}, 26), kOrgan);
    canvas.addNoise(10, 2);
    const FoundStructure whole = grown(canvas.volume(), {in(0, 0, 0), in(12, 4, 0), in(-12, 0, 4), out(0, 38, 0)});
    QVERIFY(whole.mask.voxels[offsetOf(canvas.geometry(), {0, 0, 0})]);
    QVERIFY(whole.doubt[offsetOf(canvas.geometry(), {0, 0, 0})] < 100);
    QVERIFY(whole.doubt[offsetOf(canvas.geometry(), {-60, -40, 0})] == 0);
    const FoundStructure half = grown(canvas.volume(), {in(-14, 0, 0), in(-12, 8, 5), out(14, 0, 0), out(12, -8, 5)});
    qInfo("confidence of the whole %.2f, of a half %.2f", whole.confidence, half.confidence);
    const auto mostOnTheWay = [&](const FoundStructure& found) {
      int most = 0;
      for (int x = -14; x <= 14; ++x)
        most = std::max<int>(most, found.doubt[offsetOf(canvas.geometry(), {static_cast<double>(x), 0, 0})]);
      return most;
    };
    qInfo("most doubt on the way: %d and %d", mostOnTheWay(whole), mostOnTheWay(half));
    QVERIFY(mostOnTheWay(whole) < 128);
    QVERIFY(mostOnTheWay(half) > 192);
  }

  void badSeedsAreRefused_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("says");
    QTest::newRow("outside the picture") << 0 << "The seed 900,0,0 of liver lies outside the picture; points are LPS millimetres.";
    QTest::newRow("in and out") << 1 << "The seed 1,2,3 of liver is inside and outside at once; leave one of them out.";
    QTest::newRow("none inside") << 2 << "None of the seeds of liver is inside it; give at least one.";
    QTest::newRow("in two structures") << 3 << "The seed 1,2,3 is inside both liver and spleen; leave one of them out.";
  }
  void badSeedsAreRefused() {
    QFETCH(int, which);
    QFETCH(QString, says);
    const std::vector<std::vector<StructureSeeds>> cases = {{{"liver", {in(0, 0, 0), out(900, 0, 0)}}},
                                                            {{"liver", {in(1, 2, 3), out(1, 2, 3)}}},
                                                            {{"liver", {out(0, 0, 0)}}},
                                                            {{"liver", {in(1, 2, 3)}}, {"spleen", {in(1, 2, 3)}}}};
    const Result<void> sound = checkSeeds(Canvas(kSize, kSpacing, 0).geometry(), cases[static_cast<std::size_t>(which)]);
    QVERIFY(!sound.ok());
    QCOMPARE(QString::fromStdString(sound.error().message), says);
  }

  void cancelEndsItWithoutResult() {
    Canvas canvas(kSize, kSpacing, kFat);
    canvas.paint(ball({0, 0, 0}, 24), kOrgan);
    auto session = SeedSession::open(canvas.volume(), {});
    QVERIFY(session.ok());
    std::stop_source stop;
    stop.request_stop();
    const auto region = session->grow({in(0, 0, 0)}, JobContext({}, stop.get_token()));
    QVERIFY(!region.ok());
    QCOMPARE(region.error().code, ErrorCode::Cancelled);
  }

  void seedAtCornerOfTinyPictureDoesNoHarm() {
    for (const Index3& size : {Index3(1, 1, 1), Index3(2, 1, 3), Index3(5, 5, 1)}) {
      const Canvas canvas(size, Vec3(1, 1, 1), 10);
      const Vec3 corner = canvas.geometry().originMm;
      auto session = SeedSession::open(canvas.volume(), {});
      QVERIFY(session.ok());
      auto found = session->structures({{"thing", {in(corner.x(), corner.y(), corner.z())}}}, {});
      QVERIFY(found.ok());
      QVERIFY(found->front().mask.voxels[0]);
    }
  }

  // The bucket queue against the plainest search for the cheapest path.
  void growCutFollowsCheapestPaths() {
    Canvas canvas({9, 8, 7}, Vec3(1, 1, 2), 100);
    canvas.addNoise(40, 8);
    const Volume volume = canvas.volume();
    LabelMap seeds(volume.geometry);
    seeds.editableVoxels()[volume.geometry.offset(1, 1, 1)] = 1;
    seeds.editableVoxels()[volume.geometry.offset(7, 6, 5)] = 2;
    seeds.editableVoxels()[volume.geometry.offset(2, 6, 1)] = 3;
    const auto grown = growCut(volume, seeds, nullptr, {});
    QVERIFY(grown.ok());
    for (std::size_t at = 0; at < volume.geometry.voxelCount(); ++at)
      QVERIFY(grown->labels.voxels()[at] != 0);
    // Every label hangs together with its seed: a path never runs through another label.
    for (std::uint8_t label = 1; label <= 3; ++label) {
      Mask own(volume.geometry), from(volume.geometry);
      for (std::size_t at = 0; at < own.voxels.size(); ++at) {
        own.voxels[at] = grown->labels.voxels()[at] == label;
        from.voxels[at] = seeds.voxels()[at] == label;
      }
      const Components parts = connectedComponents(own, Connectivity::Faces);
      QCOMPARE(parts.components.size(), std::size_t(1));
    }
  }

  void growCutPartsThreeTissues() {
    Canvas canvas({64, 48, 40}, Vec3(1, 1, 1.5), 0);
    const Mask left = canvas.paint([](const Vec3& p) { return p.x() < -10; }, 100);
    const Mask right = canvas.paint([](const Vec3& p) { return p.x() > 12; }, 200);
    canvas.addNoise(12, 1);
    const Volume volume = canvas.volume();
    LabelMap seeds(volume.geometry);
    for (int k = 10; k < 30; ++k)
      for (int j = 10; j < 38; ++j) {
        seeds.editableVoxels()[volume.geometry.offset(8, j, k)] = 1;
        seeds.editableVoxels()[volume.geometry.offset(33, j, k)] = 2;
        seeds.editableVoxels()[volume.geometry.offset(56, j, k)] = 3;
      }
    const auto grown = growCut(volume, seeds, nullptr, {});
    QVERIFY(grown.ok());
    Mask one(volume.geometry), three(volume.geometry);
    for (std::size_t at = 0; at < one.voxels.size(); ++at) {
      one.voxels[at] = grown->labels.voxels()[at] == 1;
      three.voxels[at] = grown->labels.voxels()[at] == 3;
    }
    QVERIFY(dice(one, left) > 0.98);
    QVERIFY(dice(three, right) > 0.98);
    QVERIFY(!growCut(volume, LabelMap(volume.geometry), nullptr, {}).ok());
  }
};

QTEST_APPLESS_MAIN(tst_Seeds)
#include "tst_Seeds.moc"
