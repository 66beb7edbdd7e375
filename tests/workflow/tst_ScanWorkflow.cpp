// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/LabelComparison.h"
#include "segmentation/workflow/ScanWorkflow.h"
#include "tests/Phantoms.h"

#include <QtTest>

#include <cmath>

using namespace halsted;

namespace {

/// A ball of 800 HU and 20 mm radius in air, 2 mm voxels.
Volume ball() {
  Volume volume;
  volume.modality = Modality::Ct;
  volume.geometry.size = Index3(32, 32, 32);
  volume.geometry.spacingMm = Vec3(2, 2, 2);
  auto voxels = std::make_shared<std::int16_t[]>(volume.geometry.voxelCount());
  for (int k = 0; k < 32; ++k)
    for (int j = 0; j < 32; ++j)
      for (int i = 0; i < 32; ++i)
        voxels[volume.geometry.offset(i, j, k)] = 2 * (Vec3(i, j, k) - Vec3::Constant(15.5)).norm() <= 20 ? 800 : -1000;
  volume.voxels = voxels;
  return volume;
}

/// The same as MR shows it, with a little noise around it.
Volume mrBall() {
  phantoms::Canvas canvas({40, 40, 40}, {2, 2, 2}, 20);
  canvas.paint([](const Vec3& p) { return p.norm() <= 30; }, 400);
  canvas.addNoise(4, 1);
  return canvas.volume(Modality::Mr);
}

StructureTable table() {
  return std::move(*StructureTable::load(std::filesystem::path(HALSTED_SOURCE_DIR) / "assets/structures.json"));
}

LabelFile labels(const VolumeGeometry& grid, std::vector<std::pair<int, std::string>> names) {
  LabelFile file;
  file.labels = LabelMap(grid);
  for (std::size_t i = 0; i < grid.voxelCount(); ++i)
    file.labels.editableVoxels()[i] = static_cast<std::uint8_t>(names[i % names.size()].first);
  for (const auto& [value, name] : names)
    file.names[value] = name;
  return file;
}

} // namespace

class tst_ScanWorkflow : public QObject {
  Q_OBJECT

private slots:
  void unknownProtocolIsOneSentence() {
    const auto done = segmentScan(ball(), "ct-toe", table(), {}, StepSurfaces::None, [](SegmentationStep) { return Result<void>(); }, {});
    QVERIFY(!done);
    QVERIFY(done.error().message.find("ct-toe") != std::string::npos);
  }

  void thresholdGivesOneMeasuredStructure() {
    std::vector<SegmentationStep> steps;
    const auto sink = [&](SegmentationStep step) {
      steps.push_back(std::move(step));
      return Result<void>();
    };
    QVERIFY(segmentByThreshold(ball(), "bone", 300, 3000, table(), StepSurfaces::FullAndLight, sink, {}).ok());
    QCOMPARE(steps.size(), std::size_t(1));
    const NewStructure& bone = steps[0].structures.at(0);
    QCOMPARE(bone.measures.meanValue, 800.0);
    const double truth = 4.0 / 3 * M_PI * 8; // ml
    QVERIFY(std::abs(bone.measures.volumeMl - truth) < 0.03 * truth);
    QVERIFY(std::abs(enclosedVolumeMm3(steps[0].surfaces.at("bone").full) / 1000 - bone.measures.volumeMl) < 0.02 * truth);
    QVERIFY(!steps[0].surfaces.at("bone").light.empty());
  }

  void onlyWantedSurfacesAreMade() {
    for (const StepSurfaces wanted : {StepSurfaces::None, StepSurfaces::Full}) {
      const auto sink = [&](SegmentationStep step) {
        if (wanted == StepSurfaces::None)
          return step.surfaces.empty() ? Result<void>() : Result<void>(fail(ErrorCode::Failed, "surfaces"));
        return step.surfaces.at("bone").light.empty() ? Result<void>() : Result<void>(fail(ErrorCode::Failed, "light"));
      };
      QVERIFY(segmentByThreshold(ball(), "bone", 300, 3000, table(), wanted, sink, {}).ok());
    }
  }

  void emptyThresholdIsOneSentence() {
    const auto done =
        segmentByThreshold(ball(), "bone", 2000, 3000, table(), StepSurfaces::None, [](SegmentationStep) { return Result<void>(); }, {});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Refused);
  }

  void failingSinkEndsTheProtocol() {
    const auto done = segmentByThreshold(ball(), "bone", 300, 3000, table(), StepSurfaces::None,
                                         [](SegmentationStep) { return Result<void>(fail(ErrorCode::WriteFailed, "Full.")); }, {});
    QCOMPARE(done.error().message, std::string("Full."));
  }

  void pictureOfAirIsOneSentence_data() {
    QTest::addColumn<QString>("protocol");
    for (const char* protocol : {"ct", "ct-chest", "ct-bone"})
      QTest::newRow(protocol) << protocol;
  }
  void pictureOfAirIsOneSentence() {
    QFETCH(QString, protocol);
    phantoms::Canvas air({40, 40, 30}, {3, 3, 3}, -1000);
    air.addNoise(10, 1);
    int structures = 0;
    const auto sink = [&](const SegmentationStep& step) {
      structures += static_cast<int>(step.structures.size());
      return Result<void>();
    };
    const auto done = segmentScan(air.volume(), protocol.toStdString(), table(), {}, StepSurfaces::None, sink, {});
    QCOMPARE(structures, 0);
    QVERIFY(!done);
    QVERIFY2(done.error().message.find("found nothing") != std::string::npos, done.error().message.c_str());
  }

  void protocolOfTheOtherModalityIsRefused() {
    const auto sink = [](const SegmentationStep&) { return Result<void>(); };
    const auto mrOnCt = segmentScan(ball(), "mr-head", table(), {}, StepSurfaces::None, sink, {});
    QVERIFY(!mrOnCt);
    QCOMPARE(mrOnCt.error().message, std::string("The protocol mr-head is for MR, and this is CT; choose auto or a protocol for CT."));
    const auto ctOnMr = segmentScan(mrBall(), "ct", table(), {}, StepSurfaces::None, sink, {});
    QVERIFY(!ctOnMr);
    QCOMPARE(ctOnMr.error().message, std::string("The protocol ct is for CT, and this is MR; choose auto or a protocol for MR."));
  }

  void protocolOfAnotherModalityThanThePictureLooksLikeIsCautioned() {
    Volume scan = mrBall();
    scan.modality = Modality::Unknown;
    std::vector<SegmentationStep> steps;
    const auto sink = [&](SegmentationStep step) {
      steps.push_back(std::move(step));
      return Result<void>();
    };
    const auto done = segmentScan(scan, "ct-bone", table(), {}, StepSurfaces::None, sink, {});
    QVERIFY2(done.ok(), done.ok() ? "" : done.error().message.c_str());
    QCOMPARE(steps.at(0).findings.at(0).code, std::string("other-modality"));
    QVERIFY(steps.at(0).structures.at(0).doubt.find("looks like MR") != std::string::npos);
  }

  void modalityToldByThePictureIsNotTheFiles() {
    LoadedSeries series;
    series.volume = mrBall();
    series.volume.modality = Modality::Unknown;
    tellModality(series);
    QVERIFY(series.volume.modality == Modality::Mr);
    const auto sink = [](const SegmentationStep&) { return Result<void>(); };
    const auto told = segmentScan(asRead(series.volume, series.info), "auto", table(), {}, StepSurfaces::None, sink, {});
    QVERIFY2(told.ok(), told.ok() ? "" : told.error().message.c_str());
    QVERIFY2(told->reason.find("the file says") == std::string::npos, told->reason.c_str());
    const auto said = segmentScan(mrBall(), "auto", table(), {}, StepSurfaces::None, sink, {});
    QVERIFY2(said->reason.find("as the file says") != std::string::npos, said->reason.c_str());
  }

  void modalityIsToldOnlyWhereUnknown() {
    LoadedSeries series;
    series.volume = ball();
    series.volume.modality = series.info.modality = Modality::Mr;
    tellModality(series);
    QVERIFY(series.volume.modality == Modality::Mr && series.info.findings.empty());
  }

  void namesPairAndMergesUnite() {
    VolumeGeometry grid;
    grid.size = Index3(10, 10, 10);
    const LabelFile a = labels(grid, {{1, "bone"}, {2, "liver"}, {0, ""}});
    const LabelFile b = labels(grid, {{7, "rib_left_1"}, {9, "liver"}, {0, ""}});
    const auto plain = compareLabelFiles({a}, {b}, {}, {});
    QCOMPARE(plain->structures.size(), std::size_t(1));
    QCOMPARE(plain->structures[0].first, std::string("liver"));
    QCOMPARE(plain->structures[0].second.dice, 1.0);
    QCOMPARE(plain->onlyInA, std::vector<std::string>{"bone"});
    const auto merged = compareLabelFiles({a}, {b}, {*parseMerge("bone=vertebrae_*,rib_*")}, {});
    QCOMPARE(merged->structures.size(), std::size_t(2));
    QCOMPARE(merged->structures[0].second.dice, 1.0);
  }

  void otherGridIsResampledAndSaid() {
    VolumeGeometry fine, coarse;
    fine.size = Index3(20, 20, 20);
    coarse.size = Index3(10, 10, 10);
    coarse.spacingMm = Vec3(2, 2, 2);
    coarse.originMm = Vec3(0.5, 0.5, 0.5);
    const auto comparison = compareLabelFiles({labels(fine, {{1, "liver"}})}, {labels(coarse, {{1, "liver"}})}, {}, {});
    QCOMPARE(comparison->structures.at(0).second.dice, 1.0);
    QCOMPARE(comparison->notes.size(), std::size_t(1));
    coarse.originMm = Vec3(500, 0, 0);
    QVERIFY(!compareLabelFiles({labels(fine, {{1, "liver"}})}, {labels(coarse, {{1, "liver"}})}, {}, {}));
  }

  void mergeWithoutPatternsIsRefused() {
    QVERIFY(!parseMerge("bone"));
    QVERIFY(!parseMerge("bone="));
    QVERIFY(!parseMerge("=rib_*"));
  }
};

QTEST_GUILESS_MAIN(tst_ScanWorkflow)
#include "tst_ScanWorkflow.moc"
