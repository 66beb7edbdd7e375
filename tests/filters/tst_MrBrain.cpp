// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/MrBrain.h"

#include "HeadPhantom.h"
#include "NiftiForTests.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <optional>

using namespace halsted;

namespace {

double dice(const Mask& a, const Mask& b) {
  if (a.voxels.size() != b.voxels.size())
    return 0;
  double both = 0, sum = 0;
  for (std::size_t at = 0; at < a.voxels.size(); ++at) {
    both += a.voxels[at] && b.voxels[at];
    sum += a.voxels[at] + b.voxels[at];
  }
  return sum > 0 ? 2 * both / sum : 1;
}

double shareInside(const Mask& part, const Mask& whole) {
  if (part.voxels.size() != whole.voxels.size())
    return 0;
  double inside = 0, count = 0;
  for (std::size_t at = 0; at < part.voxels.size(); ++at) {
    inside += part.voxels[at] && whole.voxels[at];
    count += part.voxels[at];
  }
  return count > 0 ? inside / count : 0;
}

bool hasFinding(const MrBrain& brain, const char* code) {
  return std::any_of(brain.findings.begin(), brain.findings.end(), [&](const Finding& finding) { return finding.code == code; });
}

MrBrain brainOf(const Volume& picture) {
  const Result<Mask> body = segmentMrBody(picture, {});
  if (!body)
    return MrBrain{Mask(), {}};
  Result<MrBrain> brain = segmentMrBrain(picture, *body, {});
  return brain ? std::move(*brain) : MrBrain{Mask(), {}};
}

QString testData(const QString& name) {
  const QString folder = qEnvironmentVariable("HALSTED_TEST_DATA");
  return folder.isEmpty() || !QFile::exists(folder + "/" + name) ? QString() : folder + "/" + name;
}

} // namespace

class TestMrBrain : public QObject {
  Q_OBJECT

private slots:
  void brainOfAPhantomIsFound_data();
  void brainOfAPhantomIsFound();
  void outlineOfTheBodyIsTheSkin();
  void storageOrderChangesNothing();
  void brainCutByTheTopOfThePictureIsKeptAndSaid();
  void strippedBrainIsSaid();
  void tumourAtTheSurfaceIsBrain();
  void brightFluidIsSaidAndEyesStayOut();
  void bellyHasNoBrain();
  void emptyPictureHasNoBrain();
  void wrongOutlineIsRefused();
  void cancelledWorkSaysSo();
  void demoTemplateAgreesWithItsTissueMaps();
  void colinAgreesWithItsBrain();
};

void TestMrBrain::brainOfAPhantomIsFound_data() {
  QTest::addColumn<double>("tilt");
  QTest::addColumn<double>("shading");
  QTest::addColumn<double>("noise");
  QTest::addColumn<double>("slice");
  QTest::newRow("upright") << 0.0 << 0.0 << 3.0 << 1.5;
  QTest::newRow("tilted by 25 degrees") << 25.0 << 0.0 << 3.0 << 1.5;
  QTest::newRow("shaded by 40 %") << 0.0 << 0.4 << 3.0 << 1.5;
  QTest::newRow("noisy") << 0.0 << 0.0 << 8.0 << 1.5;
  QTest::newRow("slices of 5 mm") << 0.0 << 0.0 << 3.0 << 5.0;
}

void TestMrBrain::brainOfAPhantomIsFound() {
  QFETCH(double, tilt);
  QFETCH(double, shading);
  QFETCH(double, noise);
  QFETCH(double, slice);
  phantom::HeadOptions options;
  options.tiltDegrees = tilt;
  options.shading = shading;
  options.noise = noise;
  options.sliceMm = slice;
  const phantom::Head head = phantom::makeHead(options);
  const MrBrain found = brainOf(head.picture);
  const double agreement = dice(found.brain, head.brain);
  QVERIFY2(agreement > 0.94, qPrintable(QString("Dice %1").arg(agreement)));
  QVERIFY(shareInside(head.eyes, found.brain) < 0.02);
  QVERIFY(!hasFinding(found, "no-brain") && !hasFinding(found, "bright-fluid") && !hasFinding(found, "skull-stripped"));
}

void TestMrBrain::outlineOfTheBodyIsTheSkin() {
  phantom::HeadOptions options;
  options.noise = 6;
  const phantom::Head head = phantom::makeHead(options);
  const Result<Mask> body = segmentMrBody(head.picture, {});
  QVERIFY(body.ok());
  const double agreement = dice(*body, head.body);
  QVERIFY2(agreement > 0.98, qPrintable(QString("Dice %1").arg(agreement)));
  QVERIFY(shareInside(head.brain, *body) > 0.9999); // no holes at dark fluid
  QVERIFY(shareInside(head.eyes, *body) > 0.999);
}

void TestMrBrain::storageOrderChangesNothing() {
  phantom::HeadOptions options;
  options.sagittal = true;
  const phantom::Head head = phantom::makeHead(options);
  const double agreement = dice(brainOf(head.picture).brain, head.brain);
  QVERIFY2(agreement > 0.94, qPrintable(QString("Dice %1").arg(agreement)));
}

void TestMrBrain::brainCutByTheTopOfThePictureIsKeptAndSaid() {
  phantom::HeadOptions options;
  options.topMm = 25;
  const phantom::Head head = phantom::makeHead(options);
  const MrBrain found = brainOf(head.picture);
  const double agreement = dice(found.brain, head.brain);
  QVERIFY2(agreement > 0.94, qPrintable(QString("Dice %1").arg(agreement)));
  const auto cut = std::find_if(found.findings.begin(), found.findings.end(), [](const Finding& f) { return f.code == "brain-cut-off"; });
  QVERIFY(cut != found.findings.end());
  QVERIFY(cut->sentence.find("upper") != std::string::npos);
  QVERIFY(cut->sentence.find("lower") == std::string::npos);
}

void TestMrBrain::strippedBrainIsSaid() {
  phantom::HeadOptions options;
  options.stripped = true;
  const phantom::Head head = phantom::makeHead(options);
  const MrBrain found = brainOf(head.picture);
  QVERIFY(hasFinding(found, "skull-stripped"));
  QVERIFY(dice(found.brain, head.brain) > 0.94);
}

void TestMrBrain::tumourAtTheSurfaceIsBrain() {
  phantom::HeadOptions options;
  options.tumour = true;
  const phantom::Head head = phantom::makeHead(options);
  const MrBrain found = brainOf(head.picture);
  QVERIFY(shareInside(head.tumour, found.brain) > 0.95);
  QVERIFY(dice(found.brain, head.brain) > 0.94);
}

void TestMrBrain::brightFluidIsSaidAndEyesStayOut() {
  phantom::HeadOptions options;
  options.brightFluid = true;
  const phantom::Head head = phantom::makeHead(options);
  const MrBrain found = brainOf(head.picture);
  QVERIFY(hasFinding(found, "bright-fluid"));
  const double agreement = dice(found.brain, head.brain);
  QVERIFY2(agreement > 0.92, qPrintable(QString("Dice %1").arg(agreement)));
  QVERIFY(shareInside(head.eyes, found.brain) < 0.02);
}

void TestMrBrain::bellyHasNoBrain() {
  const MrBrain found = brainOf(phantom::makeBelly());
  QVERIFY(found.brain.voxels.empty());
  QVERIFY(hasFinding(found, "no-brain"));
}

void TestMrBrain::emptyPictureHasNoBrain() {
  VolumeGeometry grid;
  grid.size = {40, 40, 40};
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[grid.voxelCount()]());
  const Volume black{grid, Modality::Mr, 1, 0, voxels};
  const Result<Mask> body = segmentMrBody(black, {});
  QVERIFY(body.ok());
  QCOMPARE(std::count(body->voxels.begin(), body->voxels.end(), 1), 0);
  QVERIFY(brainOf(black).brain.voxels.empty());
  QVERIFY(!segmentMrBody(Volume{}, {}).ok());
}

void TestMrBrain::wrongOutlineIsRefused() {
  const phantom::Head head = phantom::makeHead({});
  QVERIFY(!segmentMrBrain(head.picture, Mask(), {}).ok());
}

void TestMrBrain::cancelledWorkSaysSo() {
  const phantom::Head head = phantom::makeHead({});
  std::stop_source stop;
  stop.request_stop();
  const JobContext job({}, stop.get_token());
  const Result<Mask> body = segmentMrBody(head.picture, job);
  QVERIFY(!body.ok() && body.error().code == ErrorCode::Cancelled);
  const Result<MrBrain> brain = segmentMrBrain(head.picture, head.body, job);
  QVERIFY(!brain.ok() && brain.error().code == ErrorCode::Cancelled);
}

void TestMrBrain::demoTemplateAgreesWithItsTissueMaps() {
  const std::optional<Volume> head = readNifti(QStringLiteral(HALSTED_SOURCE_DIR "/assets/demo/head_mri_icbm152_t1.nii.gz"));
  QVERIFY(head);
  const MrBrain found = brainOf(*head);
  const double ml = static_cast<double>(std::count(found.brain.voxels.begin(), found.brain.voxels.end(), 1)) / 1000;
  QVERIFY2(ml > 1650 && ml < 1900, qPrintable(QString("%1 ml").arg(ml))); // grey and white matter are 1730 ml, and there are ventricles
  QVERIFY(hasFinding(found, "skull-stripped"));
  const std::optional<Volume> grey = readNifti(testData("accuracy/head_mri_icbm152_gm.nii.gz"));
  const std::optional<Volume> white = readNifti(testData("accuracy/head_mri_icbm152_wm.nii.gz"));
  if (!grey || !white)
    QSKIP("The brain of the demo head was NOT compared with its tissue maps: HALSTED_TEST_DATA has no accuracy/head_mri_icbm152_gm, _wm.");
  Mask truth(grey->geometry);
  for (std::size_t at = 0; at < truth.voxels.size(); ++at)
    truth.voxels[at] = grey->voxels[at] + white->voxels[at] >= 128;
  const double agreement = dice(found.brain, truth);
  QVERIFY2(agreement > 0.95, qPrintable(QString("Dice %1").arg(agreement)));
}

void TestMrBrain::colinAgreesWithItsBrain() {
  const std::optional<Volume> head = readNifti(testData("accuracy/colin27/ch2.nii.gz"));
  const std::optional<Volume> brain = readNifti(testData("accuracy/colin27/ch2bet.nii.gz"));
  if (!head || !brain)
    QSKIP("The brain was NOT tried on a real head with skin and skull: HALSTED_TEST_DATA has no accuracy/colin27.");
  Mask truth(brain->geometry);
  for (std::size_t at = 0; at < truth.voxels.size(); ++at)
    truth.voxels[at] = brain->voxels[at] > 0;
  const double agreement = dice(brainOf(*head).brain, truth);
  QVERIFY2(agreement > 0.95, qPrintable(QString("Dice %1").arg(agreement)));
}

QTEST_GUILESS_MAIN(TestMrBrain)
#include "tst_MrBrain.moc"
