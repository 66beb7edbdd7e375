// SPDX-License-Identifier: Apache-2.0
#include "tests/twin/TwinFixture.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

const Finding* findingOf(const TestResult& result, const std::string& name) {
  const auto it = std::find_if(result.findings.begin(), result.findings.end(), [&](const Finding& f) { return f.name == name; });
  return it == result.findings.end() ? nullptr : &*it;
}

bool says(const TestResult& result, const std::string& words) {
  return std::any_of(result.findings.begin(), result.findings.end(),
                     [&](const Finding& f) { return f.text.find(words) != std::string::npos; });
}

/// Result of a test drawn now, however long it takes.
TestResult resultOf(State state, const std::string& test) {
  if (auto ok = placeOrder(state, test); !ok)
    qFatal("%s", ok.error().message.c_str());
  state.clock.tick += 10'000'000;
  const auto results = readyResults(state);
  return results.back();
}

} // namespace

class TestOrders : public QObject {
  Q_OBJECT
private slots:
  void resultComesAfterItsTurnaroundAndIsOfTheMomentOfDrawing() {
    Twin twin = testPatient();
    const double then = read(twin, "PaCO2");
    QVERIFY(placeOrder(twin.state(), "bloodGas").ok());
    twin.advance(60);
    QVERIFY(readyResults(twin.state()).empty());
    twin.state().gases.paco2 = 80;
    twin.advance(241);
    const auto results = readyResults(twin.state());
    QCOMPARE(results.size(), std::size_t{1});
    QVERIFY(results[0].readyS - results[0].orderedS >= 299);
    QVERIFY(findingOf(results[0], "PaCO2"));
    QCOMPARE(findingOf(results[0], "PaCO2")->value, then);
  }
  void unknownTestIsRefusedWithTheRightNames() {
    State state{};
    const auto refused = placeOrder(state, "horoscope");
    QVERIFY(!refused);
    QVERIFY(refused.error().message.find("bloodGas") != std::string::npos);
    QCOMPARE(state.orders.count, std::int64_t{0});
  }
  void restIsNormalInEveryTest() {
    const State state = testPatient().state();
    for (const char* test : {"bloodGas", "lactate", "fullBloodCount", "chemistry", "coagulation", "teg"})
      for (const Finding& f : resultOf(state, test).findings)
        QVERIFY2(f.text == "normal", (std::string(test) + " " + f.name + " " + std::to_string(f.value)).c_str());
    QVERIFY(says(resultOf(state, "chestFilm"), "normal"));
    QVERIFY(says(resultOf(state, "echo"), "contracts normally"));
    QVERIFY(says(resultOf(state, "bloodCulture"), "nothing grows"));
  }
  void onlyPendingTestsFillTheBook() {
    State state{};
    for (std::size_t i = 0; i < kOrderCount; ++i)
      QVERIFY(placeOrder(state, "lactate").ok());
    QVERIFY(!placeOrder(state, "lactate").ok());
    state.clock.tick += static_cast<std::int64_t>(301 / kTickS);
    QVERIFY(placeOrder(state, "bloodGas").ok());
    QCOMPARE(readyResults(state).size(), kOrderCount - 1);
  }
  void filmShowsAirWithItsSideAndShift() {
    State state = testPatient().state();
    state.lungs.pleuralAirMl[kLeft] = 900;
    state.lungs.pleuralCmH2O = {12, -4};
    const auto film = resultOf(state, "chestFilm");
    QVERIFY(says(film, "large pneumothorax on the left, mediastinum shifted to the right"));
    state.lungs.pleuralAirMl = {};
    state.lungs.pleuralFluidMl[kRight] = 600;
    QVERIFY(says(resultOf(state, "chestFilm"), "right side: fluid"));
    state.airway.kind = AirwayKind::RightMainstem;
    QVERIFY(says(resultOf(state, "chestFilm"), "right main bronchus"));
  }
  void echoTellsTamponadeFromEffusionAndStandstill() {
    State state = testPatient().state();
    state.circulation.pericardialMl = 250;
    state.circulation.pericardialPressure = state.lungs.pleuralMmHg + 14;
    QVERIFY(says(resultOf(state, "echo"), "tamponade"));
    state.circulation.pericardialPressure = state.lungs.pleuralMmHg + 2;
    QVERIFY(says(resultOf(state, "echo"), "fill freely"));
    state.heart.ventricularStrength = 0;
    QVERIFY(says(resultOf(state, "echo"), "does not contract"));
  }
  void tegFollowsPlateletsFactorsAndLysis() {
    State state = testPatient().state();
    const auto value = [&](const char* name) { return findingOf(resultOf(state, "teg"), name)->value; };
    const double ma = value("MA"), r = value("R"), lysis = value("LY30");
    state.blood.plateletCount = 40;
    QVERIFY(value("MA") < ma - 10);
    state.blood.inr = 3;
    QVERIFY(value("R") > 1.5 * r);
    state.blood.lysis = 0.5;
    QVERIFY(value("LY30") > lysis + 10);
  }
  void culturesGrowOnlyBeforeAntibiotics() {
    State state = testPatient().state();
    state.illness.infection.source = InfectionSource::Lung;
    state.illness.infection.pathogen = 0.7;
    QVERIFY(says(resultOf(state, "bloodCulture"), "bacteria grow"));
    state.illness.infection.antibiotic = 0.8;
    QVERIFY(says(resultOf(state, "bloodCulture"), "nothing grows"));
  }
};

} // namespace halsted::twin

QTEST_GUILESS_MAIN(halsted::twin::TestOrders)
#include "tst_Orders.moc"
