// SPDX-License-Identifier: Apache-2.0
#include "NiftiForTests.h"
#include "segmentation/filters/network/MrRegions.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace halsted;

namespace {

const QString kAssets = QStringLiteral(HALSTED_SOURCE_DIR "/assets/");

const Network& regionsNetwork() {
  static const Result<Network> net = readNetwork((kAssets + "networks/model30chan18cls.hnet").toStdString());
  if (!net)
    qFatal("%s", net.error().message.c_str());
  return *net;
}

const FoundStructure* find(const std::vector<FoundStructure>& all, const std::string& name) {
  const auto it = std::find_if(all.begin(), all.end(), [&](const FoundStructure& s) { return s.name == name; });
  return it != all.end() ? &*it : nullptr;
}

double dice(const Mask& ours, const Volume& truth) {
  double a = 0, b = 0, both = 0;
  for (std::size_t i = 0; i < ours.voxels.size(); ++i) {
    const bool is = truth.voxels[i] > 127; // half of 255
    a += ours.voxels[i];
    b += is;
    both += ours.voxels[i] && is;
  }
  return 2 * both / (a + b);
}

struct Extent {
  double ml = 0, meanX = 0;
};
Extent extentOf(const FoundStructure& s) {
  Extent extent;
  const VolumeGeometry& grid = s.mask.geometry;
  double voxels = 0;
  for (int k = 0; k < grid.size.z(); ++k)
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i)
        if (s.mask.voxels[grid.offset(i, j, k)]) {
          voxels += 1;
          extent.meanX += (grid.patient_T_index() * Vec3(i, j, k)).x();
        }
  extent.meanX /= std::max(1.0, voxels);
  extent.ml = voxels * grid.voxelVolumeMm3() / 1000;
  return extent;
}

} // namespace

class tst_MrRegions : public QObject {
  Q_OBJECT

private slots:
  /// The head is symmetric: each side must be the mirror of the other, and on its own side.
  void tissuesAndPartsOfTheDemoHead() {
    const std::optional<Volume> head = readNifti(kAssets + "demo/head_mri_icbm152_t1.nii.gz");
    QVERIFY(head);
    Mask brain(head->geometry); // the picture shows the brain alone
    for (std::size_t i = 0; i < brain.voxels.size(); ++i)
      brain.voxels[i] = head->voxels[i] > 60;
    const Result<MrRegions> regions = segmentMrRegions(*head, brain, regionsNetwork(), {});
    QVERIFY(regions);
    QVERIFY(regions->findings.empty());
    for (const char* part : {"thalamus", "caudate", "putamen", "pallidum", "hippocampus", "amygdala", "accumbens"}) {
      const FoundStructure* left = find(regions->parts, std::string(part) + "_left");
      const FoundStructure* right = find(regions->parts, std::string(part) + "_right");
      QVERIFY2(left && right, part);
      const Extent l = extentOf(*left), r = extentOf(*right);
      QVERIFY2(l.meanX > 3 && r.meanX < -3, part);
      QVERIFY2(std::abs(l.ml - r.ml) < 0.15 * (l.ml + r.ml), part);
      QVERIFY2(left->confidence > 0.7, part);
    }
    QVERIFY(extentOf(*find(regions->parts, "cerebellum")).ml > 100);
    const QString folder = qEnvironmentVariable("HALSTED_TEST_DATA") + "/accuracy/";
    const std::optional<Volume> grey = readNifti(folder + "head_mri_icbm152_gm.nii.gz"),
                                white = readNifti(folder + "head_mri_icbm152_wm.nii.gz");
    if (!grey || !white)
      QSKIP("Tissues were NOT compared with the template's: HALSTED_TEST_DATA has no accuracy/head_mri_icbm152_gm, _wm.");
    const double greyDice = dice(find(regions->tissues, "grey_matter")->mask, *grey);
    const double whiteDice = dice(find(regions->tissues, "white_matter")->mask, *white);
    qInfo("grey %.3f white %.3f", greyDice, whiteDice);
    QVERIFY(greyDice >= 0.82);
    QVERIFY(whiteDice >= 0.86);
  }

  void thickSlicesAreRefused() {
    Volume thick;
    thick.modality = Modality::Mr;
    thick.geometry.size = Index3(20, 20, 5);
    thick.geometry.spacingMm = Vec3(1, 1, 6.5);
    thick.voxels = std::shared_ptr<const std::int16_t[]>(new std::int16_t[thick.geometry.voxelCount()]());
    const Result<MrRegions> regions = segmentMrRegions(thick, Mask(thick.geometry), regionsNetwork(), {});
    QVERIFY(regions);
    QVERIFY(regions->tissues.empty() && regions->parts.empty());
    QCOMPARE(regions->findings.size(), std::size_t{1});
    QVERIFY(regions->findings.front().sentence.find("6.5 mm") != std::string::npos);
  }

  void aNetworkForMrRefusesCt() {
    Volume ct;
    ct.modality = Modality::Ct;
    ct.geometry.size = Index3(20, 20, 20);
    ct.voxels = std::shared_ptr<const std::int16_t[]>(new std::int16_t[ct.geometry.voxelCount()]());
    const Result<MrRegions> regions = segmentMrRegions(ct, Mask(ct.geometry), regionsNetwork(), {});
    QVERIFY(!regions);
    QVERIFY(regions.error().message.find("MR") != std::string::npos);
  }
};

QTEST_GUILESS_MAIN(tst_MrRegions)
#include "tst_MrRegions.moc"
