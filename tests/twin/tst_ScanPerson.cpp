// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/person/ScanPerson.h"

#include "lessons/twin/person/ScanScaling.h"
#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "tests/Phantoms.h"
#include "tests/twin/TwinFixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
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

/// Fat round muscle round a vertebra of 28 mm, on a trunk with these half-axes.
Trunk lumbar(double rx, double ry) {
  Trunk t;
  const Mask fat = t.canvas.paint(phantoms::cylinder(0, 0, rx, ry), -100);
  for (std::size_t i = 0; i < fat.voxels.size(); ++i)
    t.body[i] = fat.voxels[i];
  NewStructure skin;
  skin.name = "skin";
  skin.label = 1;
  t.skin = {skin};
  t.add("muscle", t.canvas.paint(phantoms::cylinder(0, 0, 80, 60), 50));
  t.add("vertebrae_L3", t.canvas.paint(phantoms::ellipsoid(Vec3(0, 30, 0), Vec3(25, 20, 14)), 250));
  return t;
}

State made(const PersonSpec& spec) {
  Result<State> state = makePatient(spec, *testDrugs(), 1);
  if (!state)
    qFatal("%s", state.error().message.c_str());
  return *state;
}

/// M1 with these findings, breathing quietly.
Twin rested(const ScanFindings& scan) {
  PersonSpec spec;
  spec.scan = scan;
  auto twin = Twin::create(spec, testDrugs(), 1);
  if (!twin)
    qFatal("%s", twin.error().message.c_str());
  twin->advance(60);
  return *twin;
}

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
  void lobesAreALung();
  void sliceThroughL3TellsMuscleAndFat();
  void trunkPastThePictureTellsNoMuscle();
  void leanMassSetsOxygenAndBlood();
  void healthyLungsStayHealthy();
  void consolidationShunts();
  void poorlyAeratedLungLowersOxygen();
  void emphysemaAddsDeadSpaceAndCompliance();
  void wideHeartEjectsASmallerShare();
  void smallKidneysFilterLess();
  void smallLiverClearsLess();
  void wideAortaNarrowsThePulse();
  void lumenLimitsABleed();
  void absurdFindingsStillGiveAPerson();
  void reportSaysWhatIsTakenAndWhatIsNot();
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
  QCOMPARE(*f.poorlyAeratedLeft, 0.0);
  QVERIFY(near(f.emphysema, right / (left + right), 0.01));
  QVERIFY(near(f.chestAortaRadiusMm, 12, 0.06));
  QVERIFY2(!f.abdomenAortaRadiusMm, "nothing tells where the belly is");
  QVERIFY2(!f.muscleCm2 && !f.fatCm2, "there is no L3");
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
  QVERIFY(f.poorlyAeratedLeft && *f.poorlyAeratedLeft < 0.01);
}

void TestScanPerson::caseWithoutAnatomyTellsNothing() {
  Trunk t;
  t.add("tumour", t.canvas.paint(phantoms::ellipsoid(Vec3(0, 0, 0), Vec3(20, 20, 20)), 40));
  Case patient;
  QVERIFY(patient.make(t));
  const ScanFindings f = patient.findings();
  QVERIFY(!f.lungLeftMl && !f.liverMl && !f.fatCm2 && !f.emphysema && !f.chestAortaRadiusMm && !f.cavaMm2);
}

void TestScanPerson::lobesAreALung() {
  Trunk t;
  const double upper = t.add("lung_upper_lobe_left", t.canvas.paint(phantoms::ellipsoid(Vec3(70, 0, 60), Vec3(45, 65, 50)), -850));
  const double lower = t.add("lung_lower_lobe_left", t.canvas.paint(phantoms::ellipsoid(Vec3(70, 0, -50), Vec3(45, 65, 50)), -850));
  Case patient;
  QVERIFY(patient.make(t));
  QVERIFY(near(patient.findings().lungLeftMl, upper + lower, 1e-9));
}

void TestScanPerson::sliceThroughL3TellsMuscleAndFat() {
  Trunk t = lumbar(140, 100);
  Case patient;
  QVERIFY(patient.make(t));
  const ScanFindings f = patient.findings();
  QVERIFY(near(f.muscleCm2, std::numbers::pi * (80 * 60 - 25 * 20) * 1e-2, 0.03));
  QVERIFY(near(f.fatCm2, std::numbers::pi * (140 * 100 - 80 * 60) * 1e-2, 0.03));
}

void TestScanPerson::trunkPastThePictureTellsNoMuscle() {
  Trunk t = lumbar(170, 140); // the picture is 320 x 240 mm
  Case patient;
  QVERIFY(patient.make(t));
  QVERIFY(!patient.findings().muscleCm2);
}

void TestScanPerson::leanMassSetsOxygenAndBlood() {
  PersonSpec spec;
  const State usual = made(spec);
  spec.scan.muscleCm2 = 110, spec.scan.fatCm2 = 450;
  const State frail = made(spec);
  // Mourtzakis: 39.06 kg lean, 30.1 kg fat
  QVERIFY(std::abs(frail.person.leanKg - 70 * 39.06 / (39.06 + 30.1)) < 1e-9);
  QVERIFY(frail.tissues.parameters.restingVo2 < 0.85 * usual.tissues.parameters.restingVo2);
  QVERIFY(std::abs(frail.circulation.parameters.bloodVolumeMl / usual.circulation.parameters.bloodVolumeMl -
                   frail.person.leanKg / usual.person.leanKg) < 1e-9);
  spec.ageYears = 10, spec.heightCm = 140, spec.weightKg = 32;
  const State child = made(spec);
  spec.scan = {};
  QCOMPARE(child.person.leanKg, made(spec).person.leanKg);
}

void TestScanPerson::healthyLungsStayHealthy() {
  ScanFindings scan;
  scan.consolidatedLeft = scan.consolidatedRight = 0.012;
  scan.poorlyAeratedLeft = scan.poorlyAeratedRight = 0.05;
  scan.emphysema = 0.015;
  PersonSpec spec;
  spec.scan = scan;
  QCOMPARE(made(spec).gases.parameters.lowVentilationShare, made(PersonSpec{}).gases.parameters.lowVentilationShare);
  Twin usual = testPatient(), scanned = rested(scan);
  usual.advance(60);
  QVERIFY(std::abs(read(usual, "PaO2") - read(scanned, "PaO2")) < 0.5);
}

void TestScanPerson::consolidationShunts() {
  ScanFindings scan;
  scan.consolidatedRight = 0.4, scan.consolidatedLeft = 0.01;
  const Twin usual = rested({}), ill = rested(scan);
  const double more = read(ill, "shunt") - read(usual, "shunt");
  QVERIFY2(more > 0.05 && more < 0.25, qPrintable(QString::number(more)));
  QVERIFY(read(ill, "PaO2") < read(usual, "PaO2") - 15);
  QVERIFY(read(ill, "compliance") < read(usual, "compliance"));
}

void TestScanPerson::poorlyAeratedLungLowersOxygen() {
  ScanFindings scan;
  scan.poorlyAeratedLeft = scan.poorlyAeratedRight = 0.3;
  const Twin usual = rested({}), ill = rested(scan);
  QVERIFY(read(ill, "PaO2") < read(usual, "PaO2") - 5);
}

void TestScanPerson::emphysemaAddsDeadSpaceAndCompliance() {
  ScanFindings scan;
  scan.emphysema = 0.3;
  const Twin usual = rested({}), ill = rested(scan);
  QVERIFY(ill.state().gases.deadLung > usual.state().gases.deadLung + 0.1);
  QVERIFY(read(ill, "VE") > 1.05 * read(usual, "VE"));
  QVERIFY(ill.state().lungs.parameters.functionalResidualL > 1.2 * usual.state().lungs.parameters.functionalResidualL);
}

void TestScanPerson::wideHeartEjectsASmallerShare() {
  ScanFindings scan;
  scan.heartMl = 1200;
  const Twin usual = rested({}), wide = rested(scan);
  QVERIFY2(std::abs(read(wide, "CO") / read(usual, "CO") - 1) < 0.06, "output at rest is the person's");
  QVERIFY2(read(wide, "EF") < 0.85 * read(usual, "EF"), qPrintable(QString::number(read(wide, "EF"))));
  QVERIFY(wide.state().circulation.beat.endDiastolicMl > 1.15 * usual.state().circulation.beat.endDiastolicMl);
  scan.heartMl = 650;
  QVERIFY(std::abs(read(rested(scan), "EF") - read(usual, "EF")) < 1e-9);
}

void TestScanPerson::smallKidneysFilterLess() {
  ScanFindings scan;
  scan.kidneysMl = 160; // half
  const Twin usual = rested({}), small = rested(scan);
  const double share = read(small, "GFR") / read(usual, "GFR");
  QVERIFY2(share > 0.55 && share < 0.75, qPrintable(QString::number(share)));
  QVERIFY(small.state().circulation.bedFlow[kRenalBed] < 0.85 * usual.state().circulation.bedFlow[kRenalBed]);
}

void TestScanPerson::smallLiverClearsLess() {
  PersonSpec spec;
  spec.scan.liverMl = 700;
  const State small = made(spec);
  QVERIFY(small.tissues.parameters.liver > 0.4 && small.tissues.parameters.liver < 0.5);
  QVERIFY(small.circulation.parameters.anchorFlow[kSplanchnicBed] <
          0.85 * made(PersonSpec{}).circulation.parameters.anchorFlow[kSplanchnicBed]);
}

void TestScanPerson::wideAortaNarrowsThePulse() {
  ScanFindings scan;
  scan.chestAortaRadiusMm = 12.9; // a man's mean
  const Twin usual = rested({});
  QVERIFY(std::abs(read(rested(scan), "PP") - read(usual, "PP")) < 0.1);
  scan.chestAortaRadiusMm = 15.5;
  QVERIFY(read(rested(scan), "PP") < 0.9 * read(usual, "PP"));
}

void TestScanPerson::lumenLimitsABleed() {
  ScanFindings scan;
  scan.cavaMm2 = 60; // flat
  Twin usual = rested({}), flat = rested(scan);
  for (Twin* twin : {&usual, &flat}) {
    act(*twin, R"({"act":"hemorrhage","site":"venaCava","areaMm2":100})");
    twin->advance(5);
  }
  const double share = read(flat, "bloodLoss") / read(usual, "bloodLoss");
  QVERIFY2(std::abs(share - 1 / std::sqrt(2)) < 0.05, qPrintable(QString::number(share)));
}

void TestScanPerson::absurdFindingsStillGiveAPerson() {
  for (const double size : {0.01, 100.0}) {
    ScanFindings scan;
    scan.lungLeftMl = 2500 * size, scan.lungRightMl = 2900 * size;
    scan.liverMl = 1550 * size, scan.spleenMl = 200 * size, scan.kidneysMl = 320 * size, scan.heartMl = 640 * size;
    scan.chestAortaRadiusMm = scan.abdomenAortaRadiusMm = 12 * size, scan.cavaMm2 = 300 * size;
    scan.muscleCm2 = 160 * size, scan.fatCm2 = 300 / size;
    const Twin twin = rested(scan);
    for (const char* name : {"MAP", "CO", "PaO2", "PaCO2", "EF", "GFR", "VT"})
      QVERIFY2(std::isfinite(read(twin, name)) && read(twin, name) > 0, name);
    QVERIFY2(read(twin, "MAP") > 60 && read(twin, "MAP") < 130, qPrintable(QString::number(read(twin, "MAP"))));
  }
  ScanFindings destroyed;
  destroyed.emphysema = destroyed.consolidatedLeft = 1;
  destroyed.poorlyAeratedRight = 1;
  const Twin twin = rested(destroyed);
  for (const char* name : {"MAP", "CO", "PaO2", "PaCO2", "pH"})
    QVERIFY2(std::isfinite(read(twin, name)), name);
}

void TestScanPerson::reportSaysWhatIsTakenAndWhatIsNot() {
  PersonSpec spec;
  spec.scan.emphysema = 0.14;
  spec.scan.liverMl = 1550;
  const ScanReport report = scanReport(spec);
  QCOMPARE(report.used.size(), std::size_t(2));
  QVERIFY2(report.used[0].find("dead alveoli 5.0 -> 10.8 %") != std::string::npos, report.used[0].c_str());
  QVERIFY2(report.used[1].find("clearance 100 -> 100 %") != std::string::npos, report.used[1].c_str());
  const auto tells = [&](const char* word) {
    return std::any_of(report.unused.begin(), report.unused.end(), [&](const std::string& s) { return s.rfind(word, 0) == 0; });
  };
  for (const char* word : {"lung volumes", "muscle and fat", "heart", "aorta", "inferior vena cava", "spleen", "kidneys"})
    QVERIFY2(tells(word), word);
}

QTEST_APPLESS_MAIN(TestScanPerson)
#include "tst_ScanPerson.moc"
