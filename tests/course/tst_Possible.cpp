// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/logic/Limits.h"
#include "tests/course/ExpressionStand.h"
#include "tests/twin/TwinFixture.h"

#include <QtTest>

#include <cmath>

namespace halsted::course {

namespace {

bool possible(const std::string& text) {
  ExpressionSlots needs;
  const Result<Expression> expression = Expression::compile(text, names(), needs);
  if (!expression)
    qFatal("%s: %s", text.c_str(), expression.error().message.c_str());
  return expression->possible();
}

} // namespace

class TestPossible : public QObject {
  Q_OBJECT
private slots:
  void whatNoRunCanReachIsImpossible_data() {
    QTest::addColumn<bool>("expected");
    for (const char* text : {
             "1 > 2",
             "2 < 1 and MAP < 65",
             "MAP < 5 and MAP > 10",
             "SpO2 > 2",
             "SpO2 > 92",
             "SpO2 == 92",
             "mean(SpO2, 1min) > 1",
             "count(shock) < 0",
             "count(shock) > 0 and count(shock) < 1",
             "count(shock) == 1.5",
             "MAP > 65 and MAP < 65",
             "MAP >= 66 and MAP <= 65",
             "pH < 5",
             "t < 0",
             "not (t >= 0)",
             "volume(crystalloid) < 0",
             "(MAP < 5 and MAP > 10) or pH > 9",
             "MAP < 5 and (MAP > 10 or pH > 9)",
             "held(MAP < 50, 2min) and MAP > 60",
             "rising(MAP < 50) and MAP > 60",
             "ever(SpO2 > 2)",
             "in(arrival) and in(late-crash)",
             "in(arrival) and not in(arrival)",
             "answered(source) and not answered(source)",
             "MAP - 5 > 400",
             "2 * MAP < 20 and MAP > 12",
             "volume(crystalloid) / weight < -1",
             "not (MAP < 65 or MAP > 60)",
             "MAP != MAP and 1 > 2",
             "weight < 1",
             "age > 200",
             "abs(BE) < 0",
             "lower(SpO2, 5) > 1",
             "MAP < SBP and SBP < 50 and MAP > 60",
             "5 == 6",
             "not alive and alive",
             "not ever(MAP < 65) and MAP < 60",
             "0 * MAP > 1",
             "5 - MAP > 60",
             "GCS < 3",
             "BIS > 100",
         })
      QTest::newRow(text) << false;
    for (const char* text : {"MAP < 65",
                             "1 < 2",
                             "SpO2 > 0.92",
                             "SpO2 > 92 %",
                             "MAP >= 65 and MAP <= 65",
                             "count(shock) > 0 and count(shock) < 2",
                             "count(shock) >= 1",
                             "ever(MAP < 50) and MAP > 60",
                             "at(MAP, 60min) < 50 and MAP > 60",
                             "not held(MAP < 50, 2min) and MAP < 40",
                             "mean(MAP, 1min) < 50 and MAP > 60",
                             "min(MAP, 1min) < 50 and max(MAP, 1min) > 80",
                             "count(shock) == 2",
                             "since(shock) > 100h",
                             "MAP < 5 or MAP > 10",
                             "not (MAP < 60 and MAP > 50)",
                             "in(arrival) or in(late-crash)",
                             "not at(SpO2, 60min) <= 1",
                             "lactate < 0.9 * at(lactate, 60min)",
                             "first(shock) - first(antibiotic) < 5min",
                             "volume(crystalloid) > 60 * weight",
                             "PaO2 / FiO2 < 300",
                             "MAP / count(shock) < 5",
                             "T < 30",
                             "HR > 200",
                             "GCS == 3",
                             "not alive",
                             "VT < 8 * idealWeight",
                             "1 / MAP > 0.5",
                             "before(order.lactate, antibiotic)",
                             "MAP",
                             "3",
                             "t > 5h and held(MAP >= 65, 30min) and lactate < 2.5"})
      QTest::newRow(text) << true;
  }
  void whatNoRunCanReachIsImpossible() {
    QFETCH(bool, expected);
    QCOMPARE(possible(QTest::currentDataTag()), expected);
  }

  void possibleIsNeverWrong() {
    // Random conjunctions against random worlds: what once held was possible.
    unsigned state = 12345;
    const auto roll = [&state](unsigned n) {
      state = state * 1664525U + 1013904223U;
      return (state >> 16) % n;
    };
    const char* terms[] = {"MAP", "SpO2", "HR", "GCS", "lactate", "count(shock)", "volume(crystalloid)", "t"};
    const char* signs[] = {"<", "<=", ">", ">=", "==", "!="};
    int held = 0, refused = 0;
    for (int i = 0; i < 4000; ++i) {
      std::string text;
      for (unsigned part = 0, parts = 1 + roll(4); part < parts; ++part) {
        text += part == 0 ? "" : roll(3) == 0 ? " or " : " and ";
        text += roll(4) == 0 ? "not (" : "(";
        text +=
            std::string(terms[roll(8)]) + (roll(2) == 0 ? " * 2 - " : " / 3 + ") + std::to_string(roll(20)) + " " + signs[roll(6)] + " ";
        text += roll(3) == 0 ? terms[roll(8)] : std::to_string(roll(120));
        text += ")";
      }
      TestWorld world = usual();
      world.now = roll(100);
      world.set("MAP", roll(140)), world.set("SpO2", roll(101) / 100.0), world.set("HR", roll(200)), world.set("GCS", 3 + roll(13));
      world.set("lactate", roll(200) / 10.0);
      world.happened["shock"].assign(roll(4), 0.0);
      world.amounts["crystalloid"] = roll(100);
      const bool can = possible(text), does = value(text, world) == 1;
      held += does, refused += !can;
      QVERIFY2(can || !does, text.c_str());
    }
    QVERIFY(held > 500 && refused > 50);
  }

  void everyVariableHasLimitsThatPatientsKeep() {
    const std::vector<std::string> courses[] = {
        {},
        {R"({"act": "hemorrhage", "site": "aorta", "rateMlMin": 2000})"},
        {R"({"act": "pneumothorax", "side": "left", "severity": 1, "tension": true})"},
        {R"({"act": "airway", "state": "obstructed", "severity": 1})"},
        {R"({"act": "environment", "tempC": -50, "water": true})"},
        {R"({"act": "exercise", "watts": 400})"},
        {R"({"act": "bolus", "drug": "epinephrine", "amount": 10, "unit": "mg"})"},
        {R"({"act": "bolus", "drug": "propofol", "amount": 2000, "unit": "mg"})"},
        {R"({"act": "infuse", "fluid": "saline", "volumeMl": 10000, "overS": 300})"},
        {R"({"act": "rhythm", "name": "vf"})", R"({"act": "cpr"})"},
        {R"({"act": "setParameter", "name": "heartRateFactor", "value": 20})",
         R"({"act": "setParameter", "name": "svrFactor", "value": 20})"},
        {R"({"act": "setParameter", "name": "lactate", "value": 30})", R"({"act": "setParameter", "name": "K", "value": 12})"},
        {R"({"act": "setParameter", "name": "barometricMmHg", "value": 1600})",
         R"({"act": "ventilator", "mode": "pc", "PinspCmH2O": 80, "FiO2": 1})"},
        {R"({"act": "pericardialEffusion", "volumeMl": 400, "overS": 60})", R"({"act": "pneumoperitoneum", "mmHg": 40})"},
    };
    for (const std::vector<std::string>& acts : courses) {
      twin::Twin patient = twin::testPatient();
      for (const std::string& act : acts) {
        const Result<void> done = twin::applyAct(patient, act);
        QVERIFY2(done.ok(), done.ok() ? "" : done.error().message.c_str());
      }
      for (int minute = 0; minute < 10; ++minute) {
        patient.advance(60);
        for (const twin::Variable& v : twin::variables()) {
          const Limits limits = possibleLimits(v.name);
          const double now = v.read(patient.state());
          QVERIFY2(now >= limits.low && now <= limits.high,
                   qPrintable(QString("%1 is %2 after %3").arg(v.name.data()).arg(now).arg(acts.empty() ? "" : acts[0].c_str())));
        }
      }
    }
    for (const twin::Variable& v : twin::contractVariables())
      if (v.name != "SVR") // a flow near zero makes it any number
        QVERIFY2(std::isfinite(possibleLimits(v.name).low), v.name.data());
  }

  void theLongestAreJudgedToo() {
    std::string sum = "1", alternatives = "SpO2>2", both = "MAP<90";
    while (sum.size() + 4 <= 990)
      sum += "+MAP";
    while (alternatives.size() + 8 <= 1000)
      alternatives += "||SpO2>2";
    while (both.size() + 8 <= 1000)
      both += "&&MAP>80";
    QVERIFY(possible(sum + " > 90"));
    QVERIFY(!possible(sum + " < -9999"));
    QVERIFY(!possible(alternatives));
    QVERIFY(possible(both));
  }
};

} // namespace halsted::course

QTEST_GUILESS_MAIN(halsted::course::TestPossible)
#include "tst_Possible.moc"
