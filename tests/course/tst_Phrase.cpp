// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/phrases/Phrase.h"
#include "tests/twin/TwinFixture.h"

using namespace halsted;
using namespace halsted::course;

class TestPhrase : public QObject {
  Q_OBJECT
private slots:
  void initTestCase() {
    auto read = Phrases::load(HALSTED_SOURCE_DIR "/assets/lessons/phrases.json", twin::testDrugs());
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
    m_phrases = std::make_unique<Phrases>(std::move(*read));
  }

  void shortOrdersAreUnderstood_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("act");
    const auto row = [](const char* typed, const char* act) { QTest::newRow(typed) << QString(typed) << QString(act); };
    row("norepi 0.1", R"({"act":"infusion","drug":"norepinephrine","rate":0.1,"unit":"ug/kg/min"})");
    row("noradrenaline 0,2 mcg/kg/min", R"({"act":"infusion","drug":"norepinephrine","rate":0.2,"unit":"ug/kg/min"})");
    row("2 units RBC", R"({"act":"transfuse","product":"rbc","units":2.0})");
    row("4 ffp", R"({"act":"transfuse","product":"ffp","units":4.0})");
    row("intubate 7.5", R"({"act":"procedure","name":"intubate","sizeMm":7.5})");
    row("intubieren", R"({"act":"procedure","name":"intubate"})");
    row("adrenaline 0.5mg im", R"({"act":"bolus","drug":"epinephrine","amount":0.5,"unit":"mg","route":"im"})");
    row("adrenaline 1 mg", R"({"act":"bolus","drug":"epinephrine","amount":1.0,"unit":"mg","route":"iv"})");
    row("adrenaline 0.5 mg", R"({"act":"bolus","drug":"epinephrine","amount":0.5,"unit":"mg","route":"im"})");
    row("propofol 2 mg/kg", R"({"act":"bolus","drug":"propofol","amount":2.0,"unit":"mg/kg","route":"iv"})");
    row("stop norepinephrine", R"({"act":"infusion","drug":"norepinephrine","rate":0})");
    row("1 l balanced crystalloid in 15 min", R"({"act":"infuse","fluid":"balanced","volumeMl":1000.0,"overS":900.0})");
    row("saline 500", R"({"act":"infuse","fluid":"saline","volumeMl":500.0})");
    row("abg", R"({"act":"order","test":"bloodGas"})");
    row("hémocultures", R"({"act":"order","test":"bloodCulture"})");
    row("BGA", R"({"act":"order","test":"bloodGas"})");
    row("chest tube left", R"({"act":"procedure","name":"chestTube","side":"left"})");
    row("fio2 60%", R"({"act":"ventilator","FiO2":0.6})");
    row("defib 200 J", R"({"act":"shock","J":200.0})");
    row("tazocin 4.5 g", R"({"act":"bolus","drug":"piperacillintazobactam","amount":4.5,"unit":"g","route":"iv"})");
    row("vasopressin 0.03 u/min", R"({"act":"infusion","drug":"vasopressin","rate":0.03,"unit":"units/min"})");
  }
  void shortOrdersAreUnderstood() {
    QFETCH(QString, typed);
    QFETCH(QString, act);
    const auto meanings = m_phrases->understand(typed.toStdString());
    QVERIFY(!meanings.empty());
    QCOMPARE(QString::fromStdString(meanings.front().act), act);
  }

  void aDoseThatFitsNoUsualOneIsNotGuessed() {
    const auto meanings = m_phrases->understand("norepinephrine 37000");
    QVERIFY(!meanings.empty());
    QVERIFY(meanings.front().act.empty());
    QVERIFY(meanings.front().missing.find("ug/kg/min") != std::string::npos);
  }

  void aDrugWithoutDoseAsksForIt() {
    const auto meanings = m_phrases->understand("ketamine");
    QVERIFY(!meanings.empty() && meanings.front().act.empty() && !meanings.front().missing.empty());
  }

  void nonsenseMeansNothing() {
    QVERIFY(m_phrases->understand("xyzzy 12 quux").empty());
    QVERIFY(m_phrases->understand("").empty());
    QVERIFY(m_phrases->understand(std::string(100000, '7')).empty());
  }

  void anAmbiguousNumberIsNotGuessed() {
    // 10 may be mg or mg/h of morphine: both are usual.
    const auto meanings = m_phrases->understand("morphine 10");
    QVERIFY(!meanings.empty());
    QVERIFY(meanings.front().act.empty());
  }

private:
  std::unique_ptr<Phrases> m_phrases;
};

QTEST_GUILESS_MAIN(TestPhrase)
#include "tst_Phrase.moc"
