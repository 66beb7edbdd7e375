// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/SeedWorkflow.h"
#include "tests/Phantoms.h"

#include <QTest>

using namespace halsted;

class tst_SeedWorkflow : public QObject {
  Q_OBJECT

private slots:
  // Its left end is missing: clicks put it right where they contradict it and leave the rest; a further click corrects what came of
  // that.
  void clicksCorrectStructureThatIsThere() {
    phantoms::Canvas canvas({64, 64, 48}, {2, 2, 2}, -90);
    const auto ball = [](const Vec3& middle, double radius) { return [=](const Vec3& p) { return (p - middle).norm() < radius; }; };
    const Mask organ = canvas.paint(ball({0, 0, 0}, 26), 50);
    canvas.addNoise(10, 7);
    const Volume volume = canvas.volume();
    LabelMap labels(volume.geometry);
    for (std::size_t at = 0; at < organ.voxels.size(); ++at)
      if (organ.voxels[at] && static_cast<int>(at % 64) < 38) // the left end is missing
        labels.editableVoxels()[at] = 7;
    Structure there;
    there.name = "organ";
    there.label = 7;
    there.origin = "painted";
    const auto maskOf = [](const LabelMap& map) {
      Mask mask(map.geometry());
      for (std::size_t at = 0; at < mask.voxels.size(); ++at)
        mask.voxels[at] = map.voxels()[at] == 7;
      return mask;
    };
    const double before = phantoms::dice(maskOf(labels), organ);
    const auto seeded = segmentBySeeds(volume, {{"organ", {{{-10, 0, 0}}, {{0, 10, 0}}, {{20, 0, 0}}, {{0, 40, 0}, 0, false}}}}, labels,
                                       {there}, StructureTable(), {}, StepSurfaces::None, {});
    QVERIFY(seeded.ok());
    const NewStructure& made = seeded->step.structures.front();
    QCOMPARE(int(made.label), 7);
    QVERIFY(QString::fromStdString(made.origin).startsWith("seeds 2: "));
    const double after = phantoms::dice(maskOf(seeded->step.labels), organ);
    qInfo("Dice %.3f, after clicks %.3f", before, after);
    QVERIFY(after > before + 0.02);

    there.origin = made.origin;
    const auto again =
        segmentBySeeds(volume, {{"organ", {{{0, 0, 10}}}}}, seeded->step.labels, {there}, StructureTable(), {}, StepSurfaces::None, {});
    QVERIFY(again.ok());
    QCOMPARE(QString::fromStdString(again->step.structures.front().origin), QString::fromStdString(made.origin + " 0,0,10:in"));
    QVERIFY(phantoms::dice(maskOf(again->step.labels), maskOf(seeded->step.labels)) > 0.98);
  }
};

QTEST_GUILESS_MAIN(tst_SeedWorkflow)
#include "tst_SeedWorkflow.moc"
