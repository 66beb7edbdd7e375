// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/PlanNumbers.h"

#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/PlanCommands.h"
#include "segmentation/anatomy/RegistrationCommands.h"
#include "segmentation/filters/Measure.h"
#include "tests/anatomy/CaseChecks.h"
#include "tests/anatomy/CaseFixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <numbers>

using namespace halsted;
using namespace halsted::test;

namespace {

constexpr double kPi = std::numbers::pi;

/// A case of one series, 2 mm voxels about the origin: a liver of 40 mm with a tumour of 8 mm 20 mm above its middle, a vein across
/// it and an aorta beside it.
class Stand {
public:
  Stand() {
    LoadedSeries series = phantomSeries({64, 64, 64}, 1);
    VolumeGeometry& geometry = series.volume.geometry;
    geometry.spacingMm = Vec3::Constant(2);
    geometry.direction = Mat3::Identity();
    geometry.originMm = Vec3::Constant(-63);
    LabelMap labels(geometry);
    std::uint8_t* voxels = labels.editableVoxels();
    auto grey = std::make_shared_for_overwrite<std::int16_t[]>(geometry.voxelCount());
    std::size_t n = 0;
    for (int k = 0; k < 64; ++k)
      for (int j = 0; j < 64; ++j)
        for (int i = 0; i < 64; ++i, ++n) {
          const Vec3 p = geometry.originMm + 2 * Vec3(i, j, k);
          voxels[n] = p.norm() < 40 ? 1 : 0;
          if (voxels[n] && std::hypot(p.x() - 15, p.y()) < 4)
            voxels[n] = 3;
          if ((p - Vec3(0, 0, 20)).norm() < 8)
            voxels[n] = 2;
          if (std::hypot(p.x() - 52, p.y()) < 6)
            voxels[n] = 4;
          grey[n] = voxels[n] == 0 ? -100 : voxels[n] == 2 ? 20 : voxels[n] >= 3 ? 160 : 90;
        }
    series.volume.voxels = grey;
    series.volume.modality = Modality::Ct;
    const auto measures = measureLabels(labels, series.volume);
    m_document = std::move(*CaseDocument::create(m_folder.filePath("case.hcase").toStdString(), "Patient P"));
    must(m_document->apply(addSeries(series)));
    must(m_document->apply(setLabels("anatomy", 1, labels,
                                     {{.name = "liver", .label = 1, .measures = measures.at(1)},
                                      {.name = "tumour", .label = 2, .measures = measures.at(2)},
                                      {.name = "portal_vein", .label = 3, .measures = measures.at(3)},
                                      {.name = "aorta", .label = 4, .measures = measures.at(4)}})));
  }
  CaseDocument& document() { return *m_document; }
  const PatientCase& shown() const { return m_document->patientCase(); }
  void add(PlanElement element) { must(m_document->apply(addPlanElement(std::move(element)))); }
  Result<PlanNumbers> numbers(const char* name) {
    const PlanSnapshot snapshot(shown());
    return planNumbers(snapshot, cache, *shown().findPlanElement(name), JobContext());
  }
  static void must(const Result<void>& result) {
    if (!result)
      qFatal("%s", result.error().message.c_str());
  }
  PlanCache cache;

private:
  QTemporaryDir m_folder;
  std::unique_ptr<CaseDocument> m_document;
};

const PlanNumber* find(const PlanNumbers& numbers, const char* name, const char* about = "") {
  for (const PlanNumber& number : numbers.numbers)
    if (number.name == name && number.about == about)
      return &number;
  return nullptr;
}

} // namespace

class TestPlanNumbers : public QObject {
  Q_OBJECT
private slots:
  void eachKindHasItsNumbers();
  void structureThatIsNotThereIsOneSentence();
  void plansAreComparedNumberByNumber();
  void anotherSeriesBringsItsRegistrationsError();
  void cacheFollowsTheLabels();
};

void TestPlanNumbers::eachKindHasItsNumbers() {
  Stand stand;
  stand.add({0, PlanKind::Distance, "Width", {{0, 0, 0}, {30, 40, 0}}});
  stand.add({0, PlanKind::Angle, "Bend", {{10, 0, 0}, {0, 0, 0}, {0, 10, 0}}});
  stand.add({0, PlanKind::Area, "Patch", {{0, 0, 0}, {10, 0, 0}, {10, 10, 0}, {0, 10, 0}}});
  stand.add({0, PlanKind::Roi, "Spot", {{-15, 0, -10}, {-15, 8, -10}}});
  stand.add({0, PlanKind::Trajectory, "Needle", {{0, -60, 20}, {0, 0, 20}}});
  PlanElement cut{0, PlanKind::Resection, "Cut", {{0, 0, 0}, {9, 0, 0}, {0, 9, 0}}};
  cut.texts = {{"structure", "liver"}, {"tumour", "tumour"}};
  stand.add(cut);
  PlanElement round{0, PlanKind::Resection, "Round", {{0, 0, 20}}};
  round.texts = {{"structure", "liver"}, {"tumour", "tumour"}, {"surface", "margin"}};
  round.numbers["marginMm"] = 5;
  stand.add(round);
  PlanElement screw{0, PlanKind::Implant, "Screw 1", {{-50, 0, -10}, {0, 0, -10}}};
  screw.texts["structure"] = "liver";
  stand.add(screw);

  const auto distance = stand.numbers("Width");
  QVERIFY(distance.ok() && find(*distance, "lengthMm")->value.holds(50) && find(*distance, "lengthMm")->value.halfWidth() < 3);
  QVERIFY(find(*stand.numbers("Bend"), "angleDeg")->value.holds(90));
  QVERIFY(std::abs(find(*stand.numbers("Patch"), "areaMm2")->value.value - 100) < 1e-9);
  const auto spot = stand.numbers("Spot");
  QVERIFY(std::abs(find(*spot, "meanValue")->value.value - 90) < 1 && find(*spot, "meanValue")->unit == "HU");
  QVERIFY(std::abs(find(*spot, "volumeMl")->value.value - 4 * kPi / 3 * 0.512) < 1e-6);

  // The tumour is the target and so not to be kept away from.
  const auto needle = stand.numbers("Needle");
  QVERIFY(needle.ok() && needle->clearances.size() == 3 && !find(*needle, "clearanceMm", "tumour"));
  QVERIFY(find(*needle, "clearanceMm", "liver")->alarm && !find(*needle, "clearanceMm", "aorta")->alarm);
  QVERIFY(find(*needle, "clearanceMm", "aorta")->value.holds(52 - 6 - 1));

  const auto cutNumbers = stand.numbers("Cut");
  QVERIFY2(cutNumbers.ok(), cutNumbers ? "" : cutNumbers.error().message.c_str());
  const double half = 2 * kPi / 3 * 64;
  QVERIFY(find(*cutNumbers, "marginMm")->value.holds(12) && !find(*cutNumbers, "marginMm")->alarm);
  QVERIFY(std::abs(find(*cutNumbers, "specimenMl")->value.value - (half - kPi * 0.16 * 3.7)) < 3);
  QVERIFY(find(*cutNumbers, "crossedCm2", "portal_vein") && !find(*cutNumbers, "crossedCm2", "aorta"));
  QVERIFY(find(*cutNumbers, "functionalPercent")->value.value > find(*cutNumbers, "remnantPercent")->value.value);
  QVERIFY(find(*stand.numbers("Round"), "specimenMl")->value.holds(4 * kPi / 3 * 2.197));

  const auto screwed = stand.numbers("Screw 1");
  QVERIFY(screwed.ok() && screwed->screw && screwed->screw->grade == 'A');
  QVERIFY(find(*screwed, "insideMm", "liver")->value.holds(std::sqrt(1500)));
}

void TestPlanNumbers::structureThatIsNotThereIsOneSentence() {
  Stand stand;
  PlanElement cut{0, PlanKind::Resection, "Cut", {{0, 0, 0}, {9, 0, 0}, {0, 9, 0}}};
  stand.add(cut);
  const auto nameless = stand.numbers("Cut");
  QVERIFY(!nameless && nameless.error().message.find("structure") != std::string::npos && nameless.error().message.back() == '.');
  QVERIFY_OK(stand.document().apply(setPlanText(stand.shown().findPlanElement("Cut")->id, "structure", "pancreas")));
  const auto missing = stand.numbers("Cut");
  QVERIFY(!missing && missing.error().message.find("pancreas") != std::string::npos);
  PlanElement needle{0, PlanKind::Trajectory, "Needle", {{0, -60, 20}, {0, 0, 20}}};
  needle.texts["critical"] = "spleen";
  stand.add(needle);
  QVERIFY(!stand.numbers("Needle"));
}

void TestPlanNumbers::plansAreComparedNumberByNumber() {
  Stand stand;
  PlanElement cut{0, PlanKind::Resection, "Cut", {{0, 0, 0}, {9, 0, 0}, {0, 9, 0}}};
  cut.texts = {{"structure", "liver"}, {"tumour", "tumour"}};
  stand.add(cut);
  stand.add({0, PlanKind::Distance, "Width", {{0, 0, 0}, {30, 40, 0}}});
  QVERIFY_OK(stand.document().apply(copyPlan("A", "B")));
  QVERIFY_OK(stand.document().apply(movePlanElement(stand.shown().findPlanElement("Cut (B)")->id, {{0, 0, -8}, {9, 0, -8}, {0, 9, -8}})));
  QVERIFY_OK(stand.document().apply(movePlanElement(stand.shown().findPlanElement("Width (B)")->id, {{0, 0, 0}, {30, 40.5, 0}})));
  QVERIFY_OK(stand.document().apply(removePlanElement(stand.shown().findPlanElement("Width")->id)));
  stand.add({0, PlanKind::Distance, "Width", {{0, 0, 0}, {30, 40, 0}}});
  const PlanSnapshot snapshot(stand.shown());
  const auto rows = comparePlans(snapshot, stand.cache, "A", "B", JobContext());
  QVERIFY(rows.ok());
  int seen = 0;
  for (const PlanDifference& row : *rows) {
    if (row.element == "Cut" && row.a.name == "specimenMl") {
      QVERIFY(row.beyond && std::abs(row.difference.value - 39.7) < 2);
      ++seen;
    } else if (row.element == "Cut" && row.a.name == "marginMm") {
      QVERIFY(row.beyond && std::abs(row.difference.value - 8) < 0.5);
      ++seen;
    } else if (row.element == "Width") {
      QVERIFY(!row.beyond && row.difference.value > 0.3);
      ++seen;
    }
  }
  QCOMPARE(seen, 3);
  QVERIFY(!comparePlans(snapshot, stand.cache, "A", "C", JobContext()));
}

void TestPlanNumbers::anotherSeriesBringsItsRegistrationsError() {
  Stand stand;
  LoadedSeries second = phantomSeries({16, 16, 16}, 2);
  second.info.uid = "second";
  QVERIFY_OK(stand.document().apply(addSeries(second)));
  const Id first = stand.shown().series()[0].id, other = stand.shown().series()[1].id;
  PlanElement needle{0, PlanKind::Trajectory, "Needle", {{0, -60, 20}, {0, 0, 20}}};
  needle.texts["critical"] = "aorta";
  stand.add(needle);
  needle.name = "Far needle";
  needle.seriesId = other;
  stand.add(needle);
  const auto unregistered = stand.numbers("Far needle");
  QVERIFY(unregistered.ok() && unregistered->cautions.size() == 1);
  SeriesRegistration registration;
  registration.fixedSeries = first;
  registration.movingSeries = other;
  registration.predictedErrorMm = 1.596;
  registration.bound95Mm = 2.795;
  registration.verdict = "good";
  registration.sentence = "Good.";
  registration.origin = "test";
  QVERIFY_OK(stand.document().apply(setRegistration(registration)));
  const auto near = stand.numbers("Needle"), far = stand.numbers("Far needle");
  QVERIFY(near.ok() && far.ok() && far->cautions.empty());
  const Measured a = find(*near, "clearanceMm", "aorta")->value, b = find(*far, "clearanceMm", "aorta")->value;
  QCOMPARE(a.value, b.value);
  QVERIFY(std::abs(std::sqrt(b.halfWidth() * b.halfWidth() - a.halfWidth() * a.halfWidth()) - kSigmas) < 0.01);
}

void TestPlanNumbers::cacheFollowsTheLabels() {
  Stand stand;
  const auto get = [&] { return *stand.cache.structure(PlanSnapshot(stand.shown()), "aorta", 0, JobContext()); };
  const auto first = get();
  QVERIFY(first == get());
  LabelMap labels = stand.shown().layers()[0].labels;
  for (int n = 0; n < 64 * 64 * 64; ++n)
    if (labels.voxels()[n] == 4 && n % 64 > 58)
      labels.editableVoxels()[n] = 0;
  QVERIFY_OK(stand.document().apply(setLabels("anatomy", 1, labels, {})));
  const auto second = get();
  QVERIFY(first != second && second->volumeMl.value < first->volumeMl.value);
}

QTEST_GUILESS_MAIN(TestPlanNumbers)
#include "tst_PlanNumbers.moc"
