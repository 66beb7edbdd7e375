// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/explain/ActShares.h"
#include "lessons/twin/explain/Explanation.h"
#include "lessons/twin/explain/Shapley.h"
#include "tests/twin/TwinFixture.h"

#include <cmath>

using namespace halsted;
using namespace halsted::twin;

namespace {

/// Share of the change that went to contributions naming this cause (or mechanism).
double amountOf(const Explanation& e, const char* mechanism, const char* cause) {
  double sum = 0;
  for (const Contribution& c : e.contributions)
    if ((!*mechanism || c.mechanism == mechanism) && (!*cause || QString::fromStdString(c.cause).contains(cause, Qt::CaseInsensitive)))
      sum += c.amount;
  return sum;
}

double told(const Explanation& e) {
  double sum = 0;
  for (const Contribution& c : e.contributions)
    if (!c.remainder)
      sum += c.amount;
  return sum;
}

} // namespace

class TestExplanation : public QObject {
  Q_OBJECT
private slots:
  void shapleyValuesShareFairly() {
    // Gloves: players 0 and 1 hold left gloves, 2 a right one; a pair is worth 1. Known: 1/6, 1/6, 2/3.
    const auto pair = [](unsigned mask) { return (mask & 4u) && (mask & 3u) ? 1.0 : 0.0; };
    const std::vector<double> values = shapleyValues(3, pair);
    QVERIFY(std::fabs(values[0] - 1.0 / 6) < 1e-12);
    QVERIFY(std::fabs(values[1] - 1.0 / 6) < 1e-12);
    QVERIFY(std::fabs(values[2] - 2.0 / 3) < 1e-12);
  }

  void contributionsSumToTheChange_data() {
    QTest::addColumn<QString>("person");
    QTest::addColumn<QStringList>("script");
    QTest::addColumn<double>("seconds");
    const QString bleed = R"({"act":"hemorrhage","site":"leg","rateMlMin":150})",
                  propofol = R"({"act":"bolus","drug":"propofol","amount":1.5,"unit":"mg/kg","route":"iv"})";
    QTest::newRow("bleeding") << "M1" << QStringList{bleed} << 480.0;
    QTest::newRow("propofol") << "M1" << QStringList{propofol} << 120.0;
    QTest::newRow("both") << "E1" << QStringList{bleed, propofol} << 180.0;
    QTest::newRow("noradrenaline") << "F1" << QStringList{R"({"act":"infusion","drug":"norepinephrine","rate":0.15,"unit":"ug/kg/min"})"}
                                   << 600.0;
    QTest::newRow("tamponade") << "M1" << QStringList{R"({"act":"pericardialEffusion","volumeMl":250,"overS":60})"} << 240.0;
    QTest::newRow("anaphylaxis") << "M1" << QStringList{R"({"act":"anaphylaxis","severity":0.7})"} << 480.0;
    QTest::newRow("sepsis") << "M1" << QStringList{R"({"act":"sepsis","source":"lung","severity":0.6})"} << 7200.0;
    QTest::newRow("bad lung") << "O1" << QStringList{R"({"act":"setParameter","name":"shunt","value":0.3})"} << 300.0;
  }
  void contributionsSumToTheChange() {
    QFETCH(QString, person);
    QFETCH(QStringList, script);
    QFETCH(double, seconds);
    Twin twin = testPatient(person.toStdString());
    twin.advance(30);
    const State before = twin.state();
    for (const QString& json : script)
      act(twin, json.toStdString());
    twin.advance(seconds);
    for (const char* name : {"MAP", "CO", "SV", "HR", "SVR", "DO2", "PaCO2", "PaO2", "SaO2"}) {
      const auto e = explain(before, twin.state(), name, *testDrugs());
      QVERIFY2(e.ok(), e.ok() ? "" : e.error().message.c_str());
      const double change = e->after - e->before;
      qInfo("%s (%.1f %% left over)", e->sentence.c_str(), change != 0 ? 100 * e->unexplained / change : 0);
      if (std::fabs(change) < 0.08 * std::fabs(e->before))
        continue; // the rest of a change of nothing says nothing
      QVERIFY2(std::fabs(told(*e) - change) <= 0.05 * std::fabs(change),
               qPrintable(QString("%1: %2 of %3").arg(name).arg(told(*e)).arg(change)));
      QVERIFY(std::fabs(told(*e) + e->unexplained - change) < 1e-6 * std::max(1.0, std::fabs(change)));
    }
  }

  void theRightCauseGetsTheBlame() {
    Twin bleeding = testPatient();
    bleeding.advance(30);
    const State before = bleeding.state();
    Twin asleep = bleeding;
    act(bleeding, R"({"act":"hemorrhage","site":"leg","rateMlMin":175})");
    bleeding.advance(480);
    const auto lost = explain(before, bleeding.state(), "SV", *testDrugs());
    QVERIFY(lost.ok());
    QCOMPARE(lost->contributions.front().cause, std::string("bleeding"));
    act(asleep, R"({"act":"bolus","drug":"propofol","amount":2,"unit":"mg/kg","route":"iv"})");
    asleep.advance(120);
    const auto dilated = explain(before, asleep.state(), "SVR", *testDrugs());
    QVERIFY(dilated.ok());
    QVERIFY2(amountOf(*dilated, "", "propofol") < 0, dilated->sentence.c_str());
    QVERIFY(amountOf(*dilated, "", "ketamine") == 0);
  }

  void actsGetTheirShareOfTheChange() {
    const Twin start = testPatient();
    const double t = start.timeS();
    const std::vector<TimedAct> acts{{t + 1, R"({"act":"hemorrhage","site":"leg","rateMlMin":150})"},
                                     {t + 60, R"({"act":"bolus","drug":"propofol","amount":1,"unit":"mg/kg","route":"iv"})"},
                                     {t + 70, R"({"act":"order","test":"lactate"})"}};
    const auto e = explainByActs(start, acts, t + 240, "MAP", {});
    QVERIFY2(e.ok(), e.ok() ? "" : e.error().message.c_str());
    qInfo("%s", e->sentence.c_str());
    QVERIFY(std::fabs(told(*e) - (e->after - e->before)) < 1e-6);
    QVERIFY(amountOf(*e, "bolus propofol", "") < -3);
    QVERIFY(amountOf(*e, "hemorrhage leg", "") < -1);
    QVERIFY(std::fabs(amountOf(*e, "order", "")) < 1e-9);
  }

  void unknownVariablesAreRefused() {
    const State s = testPatient().state();
    QVERIFY(!explain(s, s, "MAPP", *testDrugs()).ok());
    QVERIFY(!explain(s, s, "platelets", *testDrugs()).ok());
  }
};

QTEST_GUILESS_MAIN(TestExplanation)
#include "tst_Explanation.moc"
