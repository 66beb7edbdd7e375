// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/person/ScanPerson.h"

#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "tests/Phantoms.h"

#include <QTemporaryDir>
#include <QtTest>

#include <numbers>

using namespace halsted;
using namespace halsted::twin;

namespace {

/// A trunk along z with two lungs, a liver, an aorta through all slices and a rim of fat.
struct Trunk {
  phantoms::Canvas canvas{Index3(80, 60, 60), Vec3(4, 4, 5), -1000};
  std::vector<std::uint8_t> anatomy, body;
  std::vector<NewStructure> structures, skin;

  Trunk() : anatomy(canvas.geometry().voxelCount()), body(anatomy.size()) {}
  double add(const std::string& name, const Mask& mask) {
    const auto label = static_cast<std::uint8_t>(structures.size() + 1);
    std::size_t n = 0;
    for (std::size_t i = 0; i < mask.voxels.size(); ++i)
      if (mask.voxels[i])
        anatomy[i] = label, ++n;
    NewStructure structure;
    structure.name = name;
    structure.label = label;
    structures.push_back(structure);
    return static_cast<double>(n) * 0.08; // mL
  }
};

class Case {
public:
  bool make(Trunk& trunk) {
    LoadedSeries series;
    series.info.uid = "1.2.3";
    series.info.modality = Modality::Ct;
    series.info.geometry = trunk.canvas.geometry();
    series.volume = trunk.canvas.volume();
    auto made = CaseDocument::create((m_folder.path() + "/a.halsted").toStdString(), "Case A");
    if (!made || !(*made)->apply(addSeries(series)))
      return false;
    m_document = std::move(*made);
    const Id id = m_document->patientCase().series().front().id;
    return m_document->apply(setLabels("anatomy", id, LabelMap(trunk.canvas.geometry(), trunk.anatomy), trunk.structures)) &&
           (trunk.skin.empty() || m_document->apply(setLabels("body", id, LabelMap(trunk.canvas.geometry(), trunk.body), trunk.skin)));
  }
  ScanFindings findings() const { return scanFindings(m_document->patientCase()); }

private:
  QTemporaryDir m_folder;
  std::unique_ptr<CaseDocument> m_document;
};

bool near(const std::optional<double>& value, double wanted, double share) {
  return value && std::abs(*value - wanted) <= share * wanted;
}

} // namespace

class TestScanPerson : public QObject {
  Q_OBJECT
private slots:
  void phantomTellsLungsOrgansAndVessels();
  void cutOffStructuresGiveNoVolume();
  void caseWithoutAnatomyTellsNothing();
};

void TestScanPerson::phantomTellsLungsOrgansAndVessels() {
  Trunk t;
  const Mask fat = t.canvas.paint(phantoms::cylinder(0, 0, 150, 110), -100);
  const Mask muscle = t.canvas.paint(phantoms::cylinder(0, 0, 130, 90), 50);
  for (std::size_t i = 0; i < fat.voxels.size(); ++i)
    t.body[i] = fat.voxels[i] || muscle.voxels[i];
  NewStructure skin;
  skin.name = "skin";
  skin.label = 1;
  t.skin = {skin};
  const double left = t.add("lung_left", t.canvas.paint(phantoms::ellipsoid(Vec3(70, 0, 40), Vec3(45, 65, 80)), -850));
  const double right = t.add("lung_right", t.canvas.paint(phantoms::ellipsoid(Vec3(-70, 0, 40), Vec3(45, 65, 80)), -960));
  const Mask dense = t.canvas.paint(phantoms::ellipsoid(Vec3(70, 0, 0), Vec3(30, 40, 30)), 30);
  const double liver = t.add("liver", t.canvas.paint(phantoms::ellipsoid(Vec3(-60, 0, -90), Vec3(55, 60, 40)), 60));
  t.add("aorta", t.canvas.paint(phantoms::cylinder(0, 75, 12, 12), 180));
  Case patient;
  QVERIFY(patient.make(t));
  const ScanFindings f = patient.findings();
  QVERIFY(near(f.lungLeftMl, left, 0.01));
  QVERIFY(near(f.lungRightMl, right, 0.01));
  QVERIFY(near(f.liverMl, liver, 0.01));
  std::size_t inLung = 0;
  for (auto v : dense.voxels)
    inLung += v;
  QVERIFY(near(f.consolidatedLeft, static_cast<double>(inLung) * 0.08 / left, 0.02));
  QCOMPARE(*f.consolidatedRight, 0.0);
  QVERIFY(near(f.aeratedLeft, 1 - *f.consolidatedLeft, 0.01));
  QVERIFY(near(f.emphysema, right / (left + right), 0.01));
  QVERIFY(near(f.aortaRadiusMm, 12, 0.06));
  QVERIFY(f.fatMl && *f.fatMl > 1000 && f.muscleMl && *f.muscleMl > 1000);
  const double trunkMl = std::numbers::pi * 150 * 110 * 300 * 1e-3;
  QVERIFY(*f.fatMl + *f.muscleMl + left + right + liver < 1.02 * trunkMl);
  QVERIFY(!f.spleenMl && !f.kidneysMl && !f.heartMl);
}

void TestScanPerson::cutOffStructuresGiveNoVolume() {
  Trunk t;
  t.add("lung_left", t.canvas.paint(phantoms::ellipsoid(Vec3(70, 0, 150), Vec3(45, 65, 120)), -850));
  t.add("spleen", t.canvas.paint(phantoms::ellipsoid(Vec3(70, 0, -150), Vec3(30, 30, 40)), 50));
  Case patient;
  QVERIFY(patient.make(t));
  const ScanFindings f = patient.findings();
  QVERIFY(!f.lungLeftMl && !f.spleenMl);
  QVERIFY(f.aeratedLeft && *f.aeratedLeft > 0.99);
}

void TestScanPerson::caseWithoutAnatomyTellsNothing() {
  Trunk t;
  t.add("tumour", t.canvas.paint(phantoms::ellipsoid(Vec3(0, 0, 0), Vec3(20, 20, 20)), 40));
  Case patient;
  QVERIFY(patient.make(t));
  const ScanFindings f = patient.findings();
  QVERIFY(!f.lungLeftMl && !f.liverMl && !f.fatMl && !f.emphysema && !f.aortaRadiusMm);
}

QTEST_APPLESS_MAIN(TestScanPerson)
#include "tst_ScanPerson.moc"
