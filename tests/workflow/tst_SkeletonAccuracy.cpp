// SPDX-License-Identifier: Apache-2.0
// Single bones of the labelled scan, as it is and changed, against its labels. The figures asked for are those reached, less a margin.
#include "segmentation/filters/CtAnatomy.h"
#include "segmentation/filters/CtGrid.h"
#include "segmentation/filters/skeleton/Skeleton.h"
#include "segmentation/io/StudyReader.h"
#include "tests/Phantoms.h"

#include <QtTest>

#include <map>
#include <random>

using namespace halsted;

namespace {

const std::filesystem::path kDemo = std::filesystem::path(HALSTED_SOURCE_DIR) / "assets/demo";

struct Scan {
  Volume ct;
  Mask bone;
};

Mask boneOf(const Volume& ct) {
  const Result<Mask> body = segmentCtBody(ct, {});
  const Result<CtBone> bone = segmentCtBone(ct, body.value(), {});
  return bone.value().bone;
}

using Found = std::map<std::string, Mask>;

Found bonesOf(const Scan& scan) {
  const Result<SeparateBones> separate = separateBones(scan.ct, scan.bone, {});
  Found found;
  for (std::size_t n = 0; separate && n < separate->bones.size(); ++n)
    found.emplace(separate->bones[n].name, maskOf(*separate, n));
  return found;
}

/// Slices from ... to - 1 alone.
template <typename Voxel> std::vector<Voxel> slices(const Voxel* voxels, const VolumeGeometry& grid, int from, int to) {
  return {voxels + grid.offset(0, 0, from), voxels + grid.offset(0, 0, to)};
}

Scan cropped(const Scan& scan, int from, int to) {
  Scan part = scan;
  VolumeGeometry& grid = part.ct.geometry;
  grid.originMm = scan.ct.geometry.patient_T_index() * Vec3(0, 0, from);
  grid.size.z() = to - from;
  const std::vector<std::int16_t> voxels = slices(scan.ct.voxels.get(), scan.ct.geometry, from, to);
  const std::shared_ptr<std::int16_t[]> own(new std::int16_t[voxels.size()]);
  std::copy(voxels.begin(), voxels.end(), own.get());
  part.ct.voxels = own;
  part.bone = boneOf(part.ct);
  return part;
}

std::string joined(const Found& found) {
  std::string all;
  for (const auto& [name, mask] : found)
    all += name + " ";
  return all;
}

} // namespace

class tst_SkeletonAccuracy : public QObject {
  Q_OBJECT

private:
  Scan m_scan;
  LabelFile m_labels;

  Mask labelled(const std::string& name) const {
    Mask mask(m_labels.labels.geometry());
    for (const auto& [value, what] : m_labels.names)
      if (what == name)
        for (std::size_t n = 0; n < mask.voxels.size(); ++n)
          mask.voxels[n] = m_labels.labels.voxels()[n] == value;
    return mask;
  }

private slots:
  void initTestCase() {
    const Result<LoadedSeries> series = StudyReader().load({kDemo / "abdomen_ct.nii.gz"}, {}, {});
    const Result<std::vector<LabelFile>> labels = StudyReader().loadLabels(kDemo / "abdomen_ct_labels.nii.gz", {});
    QVERIFY(series.ok() && labels.ok());
    m_scan.ct = series->volume;
    m_scan.bone = boneOf(m_scan.ct);
    m_labels = labels->front();
  }

  void bonesAgreeWithTheLabels() {
    const Found found = bonesOf(m_scan);
    // The left femur holds a nail; the labels leave out the bone around it.
    const std::map<std::string, double> least{{"hip_left", 0.925},    {"hip_right", 0.925},   {"femur_right", 0.945},
                                              {"sacrum", 0.82},       {"vertebrae_L5", 0.80}, {"vertebrae_L4", 0.89},
                                              {"vertebrae_L3", 0.90}, {"vertebrae_L2", 0.89}, {"vertebrae_L1", 0.87}};
    for (const auto& [name, dice] : least) {
      QVERIFY2(found.contains(name), joined(found).c_str());
      const double reached = phantoms::dice(found.at(name), labelled(name));
      qInfo("%s: Dice %.3f", name.c_str(), reached);
      QVERIFY2(reached >= dice, qPrintable(QString("%1: %2").arg(QString::fromStdString(name)).arg(reached)));
    }
    for (const char* name : {"vertebrae_T12", "rib_left_12", "rib_right_12", "femur_left"})
      QVERIFY2(found.contains(name), name);
    QVERIFY(!found.contains("vertebrae") && !found.contains("vertebrae_L6"));
  }

  void noiseLeavesBonesAndNumbers() {
    Scan noisy = m_scan;
    const std::size_t count = m_scan.ct.geometry.voxelCount();
    const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[count]);
    std::mt19937 random(3);
    std::normal_distribution<double> noise(0, 20);
    for (std::size_t n = 0; n < count; ++n)
      voxels[n] = static_cast<std::int16_t>(m_scan.ct.voxels[n] + std::lround(noise(random)));
    noisy.ct.voxels = voxels;
    noisy.bone = boneOf(noisy.ct);
    const Found found = bonesOf(noisy);
    for (const auto& [name, dice] : std::map<std::string, double>{{"hip_left", 0.91}, {"hip_right", 0.91}, {"femur_right", 0.93}}) {
      QVERIFY2(found.contains(name), joined(found).c_str());
      const double reached = phantoms::dice(found.at(name), labelled(name));
      qInfo("%s: Dice %.3f", name.c_str(), reached);
      QVERIFY2(reached >= dice, qPrintable(QString("%1: %2").arg(QString::fromStdString(name)).arg(reached)));
    }
    for (const char* name : {"vertebrae_L5", "vertebrae_T12", "sacrum", "rib_left_12"})
      QVERIFY2(found.contains(name), joined(found).c_str());
  }

  void lumbarVertebraeAloneAreNotNumbered() {
    const Found found = bonesOf(cropped(m_scan, 66, 102));
    QCOMPARE(joined(found), std::string("vertebrae "));
  }

  void upperHalfIsNumberedByItsRib() {
    const Found found = bonesOf(cropped(m_scan, 62, m_scan.ct.geometry.size.z()));
    for (const char* name : {"vertebrae_T12", "vertebrae_L1", "vertebrae_L2", "vertebrae_L3"})
      QVERIFY2(found.contains(name), joined(found).c_str());
    QVERIFY(!found.contains("sacrum") && !found.contains("vertebrae_L5"));
  }

  void mirroredGridSwapsTheSides() {
    Scan mirrored = m_scan;
    for (VolumeGeometry* grid : {&mirrored.ct.geometry, &mirrored.bone.geometry})
      grid->direction.col(0) *= -1;
    const Found found = bonesOf(mirrored);
    for (const auto& [here, there] : std::map<std::string, std::string>{{"hip_left", "hip_right"}, {"hip_right", "hip_left"}}) {
      QVERIFY2(found.contains(here), joined(found).c_str());
      QVERIFY(phantoms::dice(found.at(here), labelled(there)) > 0.8);
    }
    QVERIFY(found.contains("vertebrae_L5") && found.contains("vertebrae_T12"));
  }

  void chestHasTwelveThoracicVertebrae() {
    const Result<LoadedSeries> series = StudyReader().load({kDemo / "chest_ct_lungdx_A0001.nii.gz"}, {}, {});
    QVERIFY(series.ok());
    const Found found = bonesOf({series->volume, boneOf(series->volume)});
    for (int n = 1; n <= 12; ++n)
      QVERIFY2(found.contains(std::string("vertebrae_T").append(std::to_string(n))), joined(found).c_str());
    QVERIFY(!found.contains("vertebrae_L1"));
    for (const char* name : {"scapula_left", "scapula_right", "humerus_left", "humerus_right", "sternum", "rib_left_1", "rib_right_1"})
      QVERIFY2(found.contains(name), joined(found).c_str());
    const auto xOf = [](const Mask& mask) {
      const CtGrid grid(mask.geometry);
      double sum = 0, count = 0;
      for (std::size_t n = 0; n < mask.voxels.size(); ++n)
        if (mask.voxels[n] != 0) {
          sum += grid.indexOf(n).x();
          ++count;
        }
      return sum / count;
    };
    QVERIFY(xOf(found.at("scapula_left")) > xOf(found.at("scapula_right")) + 100);
  }
};

QTEST_GUILESS_MAIN(tst_SkeletonAccuracy)
#include "tst_SkeletonAccuracy.moc"
