// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/scenario/Acts.h"

#include "lessons/twin/NearNames.h"
#include "tests/twin/TwinFixture.h"

#include <QtTest>

#include <set>

using namespace halsted;
using namespace halsted::twin;

namespace {

/// A resting standard patient, made once for all rows.
Twin patient() {
  static const Twin made = testPatient();
  return made;
}

} // namespace

/// Acts of the scenario contract.
class TestActs : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void everyActOfContractIsKnown();
  void everyFieldOfContractIsTaken_data();
  void everyFieldOfContractIsTaken();
  void wrongActIsRefusedInOneSentence_data();
  void wrongActIsRefusedInOneSentence();
  void refusedActChangesNothing();
  void checkingChangesNothing();
  void nearNamesAreNear();
  void bleedingIsAtItsSite();
  void clampOnAortaBlocksIt();
  void openAirwayClearsItFirst();
  void everyParameterReadsWhatWasWritten();
  void bloodVolumeTakesItsCellsAlong();
  void everyVariableOfContractReadsANumber();
};

void TestActs::everyActOfContractIsKnown() {
  const std::vector<std::string> known = actNames();
  for (const char* name : {"hemorrhage",
                           "stopBleed",
                           "compress",
                           "clamp",
                           "tourniquet",
                           "infuse",
                           "transfuse",
                           "bolus",
                           "infusion",
                           "oxygen",
                           "preoxygenate",
                           "airway",
                           "ventilator",
                           "bvm",
                           "pneumothorax",
                           "haemothorax",
                           "needleDecompress",
                           "chestTube",
                           "infarct",
                           "sepsis",
                           "antibiotic",
                           "sourceControl",
                           "anaphylaxis",
                           "bronchospasm",
                           "rhythm",
                           "cpr",
                           "shock",
                           "pace",
                           "pneumoperitoneum",
                           "position",
                           "environment",
                           "exercise",
                           "coreTemperature",
                           "headInjury",
                           "embolism",
                           "order",
                           "setParameter",
                           "pericardialEffusion",
                           "pericardiocentesis"})
    QVERIFY2(std::find(known.begin(), known.end(), name) != known.end(), name);
}

void TestActs::everyFieldOfContractIsTaken_data() {
  QTest::addColumn<QString>("act");
  const char* acts[] = {R"({"act":"hemorrhage","site":"leg","rateMlMin":175,"internal":true})",
                        R"({"act":"hemorrhage","site":"aorta","areaMm2":12})",
                        R"({"act":"stopBleed","site":"spleen"})",
                        R"({"act":"compress","site":"liver"})",
                        R"({"act":"tourniquet","site":"arm"})",
                        R"({"act":"infuse","fluid":"bicarbonate8.4","volumeMl":50,"overS":60,"tempC":37})",
                        R"({"act":"infuse","fluid":"albumin5","volumeMl":250,"overS":60})",
                        R"({"act":"infuse","fluid":"dextrose5","volumeMl":250,"overS":60})",
                        R"({"act":"transfuse","product":"rbc","units":2,"overS":600,"tempC":4})",
                        R"({"act":"transfuse","product":"ffp","units":2})",
                        R"({"act":"transfuse","product":"cryo","units":1})",
                        R"({"act":"transfuse","product":"platelets","units":1})",
                        R"({"act":"transfuse","product":"wholeBlood","units":1})",
                        R"({"act":"bolus","drug":"propofol","amount":2,"unit":"mg/kg","route":"iv"})",
                        R"({"act":"bolus","drug":"epinephrine","amount":0.5,"unit":"mg","route":"im"})",
                        R"({"act":"bolus","drug":"salbutamol","amount":5,"unit":"mg","route":"neb"})",
                        R"({"act":"infusion","drug":"norepinephrine","rate":0.1,"unit":"ug/kg/min"})",
                        R"({"act":"bolus","drug":"bicarbonate","amount":1,"unit":"mmol/kg","route":"iv"})",
                        R"({"act":"bolus","drug":"mannitol","amount":0.5,"unit":"g/kg"})",
                        R"({"act":"infusion","drug":"norepinephrine","rate":0})",
                        R"({"act":"oxygen","device":"hfnc","flowLMin":60,"FiO2":0.6})",
                        R"({"act":"preoxygenate","overS":180})",
                        R"({"act":"airway","state":"obstructed","severity":0.6})",
                        R"({"act":"airway","state":"rightMainstem"})",
                        R"({"act":"ventilator","mode":"pc","PinspCmH2O":14,"RR":14,"PEEP":5,"FiO2":0.5})",
                        R"({"act":"ventilator","mode":"vc","VTml":490})",
                        R"({"act":"bvm","RR":12,"VTml":500,"FiO2":1.0})",
                        R"({"act":"pneumothorax","side":"left","severity":0.8,"tension":true})",
                        R"({"act":"haemothorax","side":"right","rateMlMin":100})",
                        R"({"act":"needleDecompress","side":"left"})",
                        R"({"act":"chestTube","side":"left"})",
                        R"({"act":"pericardialEffusion","volumeMl":200,"overS":60})",
                        R"({"act":"pericardiocentesis","volumeMl":50})",
                        R"({"act":"infarct","territory":"rv","severity":0.5})",
                        R"({"act":"sepsis","source":"abdomen","severity":0.7})",
                        R"({"act":"antibiotic","adequate":false})",
                        R"({"act":"sourceControl"})",
                        R"({"act":"anaphylaxis","severity":0.9})",
                        R"({"act":"bronchospasm","severity":0.5})",
                        R"({"act":"rhythm","name":"avb3"})",
                        R"({"act":"rhythm","name":"af"})",
                        R"({"act":"rhythm","name":"svt"})",
                        R"({"act":"rhythm","name":"vf"})",
                        R"({"act":"cpr","rate":110,"depthCm":5.5})",
                        R"({"act":"shock","J":200,"sync":false})",
                        R"({"act":"pace","rate":70})",
                        R"({"act":"pneumoperitoneum","mmHg":14})",
                        R"({"act":"position","tiltDeg":-15})",
                        R"({"act":"environment","tempC":14,"water":true})",
                        R"({"act":"coreTemperature","degC":32,"forced":true})",
                        R"({"act":"exercise","watts":90})",
                        R"({"act":"headInjury","severity":0.6})",
                        R"({"act":"embolism","kind":"air","mL":70})",
                        R"({"act":"order","test":"bloodGas"})",
                        R"({"act":"setParameter","name":"svrFactor","value":0.7})"};
  for (const char* act : acts)
    QTest::newRow(act) << act;
}

void TestActs::everyFieldOfContractIsTaken() {
  QFETCH(QString, act);
  Twin twin = patient();
  const Result<void> done = applyAct(twin, act.toStdString());
  QVERIFY2(done.ok(), done ? "" : done.error().message.c_str());
  twin.advance(1);
  for (const Variable& variable : variables())
    QVERIFY2(std::isfinite(variable.read(twin.state())), std::string(variable.name).c_str());
}

void TestActs::wrongActIsRefusedInOneSentence_data() {
  QTest::addColumn<QString>("act");
  QTest::addColumn<QString>("says");
  QTest::newRow("no JSON") << "{"
                           << "not JSON";
  QTest::newRow("no object") << "[]"
                             << "object";
  QTest::newRow("no name") << R"({"drug":"propofol"})"
                           << "'act'";
  QTest::newRow("unknown act") << R"({"act":"haemorrhage","site":"leg"})"
                               << "hemorrhage";
  QTest::newRow("unknown field") << R"({"act":"hemorrhage","site":"leg","rate":100})"
                                 << "rateMlMin";
  QTest::newRow("unknown site") << R"({"act":"hemorrhage","site":"splen","rateMlMin":100})"
                                << "spleen";
  QTest::newRow("both rate and hole") << R"({"act":"hemorrhage","site":"leg","rateMlMin":1,"areaMm2":1})"
                                      << "either";
  QTest::newRow("unknown drug") << R"({"act":"bolus","drug":"propofl","amount":1,"unit":"mg"})"
                                << "propofol";
  QTest::newRow("unknown unit") << R"({"act":"bolus","drug":"propofol","amount":1,"unit":"stone"})"
                                << "stone";
  QTest::newRow("unknown rhythm") << R"({"act":"rhythm","name":"sinsu"})"
                                  << "sinus";
  QTest::newRow("missing field") << R"({"act":"bolus","drug":"propofol","unit":"mg"})"
                                 << "'amount'";
  QTest::newRow("text for number") << R"({"act":"exercise","watts":"90"})"
                                   << "number";
  QTest::newRow("negative") << R"({"act":"exercise","watts":-1})"
                            << "0 to 800";
  QTest::newRow("variable as parameter") << R"({"act":"setParameter","name":"MAP","value":60})"
                                         << "cannot be set";
  QTest::newRow("unknown parameter") << R"({"act":"setParameter","name":"svr","value":60})"
                                     << "svrFactor";
  QTest::newRow("parameter out of range") << R"({"act":"setParameter","name":"hb","value":60})"
                                          << "1 to 25";
  QTest::newRow("tourniquet on the trunk") << R"({"act":"tourniquet","site":"liver"})"
                                           << "leg or an arm";
  QTest::newRow("field for act without") << R"({"act":"sourceControl","severity":1})"
                                         << "leave out";
  QTest::newRow("no mode") << R"({"act":"ventilator","PEEP":5})"
                           << "mode";
}

void TestActs::wrongActIsRefusedInOneSentence() {
  QFETCH(QString, act);
  QFETCH(QString, says);
  Twin twin = patient();
  const Result<void> done = applyAct(twin, act.toStdString());
  QVERIFY(!done.ok());
  const QString message = QString::fromStdString(done.error().message);
  QVERIFY2(message.contains(says), qPrintable(message));
  QVERIFY2(!message.contains('\n') && (message.endsWith('.') || message.endsWith('?')), qPrintable(message));
}

void TestActs::refusedActChangesNothing() {
  Twin twin = patient();
  const std::uint64_t before = twin.hash();
  for (const char* act : {R"({"act":"bolus","drug":"propofol","amount":1,"unit":"stone"})", R"({"act":"tourniquet","site":"liver"})",
                          R"({"act":"exercise","watts":90,"speed":1})"}) {
    QVERIFY(!applyAct(twin, act).ok());
    QCOMPARE(twin.hash(), before);
  }
}

void TestActs::checkingChangesNothing() {
  const Twin twin = patient();
  const std::uint64_t before = twin.hash();
  QVERIFY(checkAct(twin, R"({"act":"exercise","watts":90})").ok());
  QVERIFY(!checkAct(twin, R"({"act":"exercise","watts":9000})").ok());
  QCOMPARE(twin.hash(), before);
}

void TestActs::nearNamesAreNear() {
  QCOMPARE(nearNames("hart", {"spleen", "heart", "leg", "liver"}).front(), std::string("heart"));
  QCOMPARE(nearNames("x", {"a", "b", "c", "d"}).size(), std::size_t{3});
  QVERIFY(nearNames("x", {}).empty());
}

void TestActs::bleedingIsAtItsSite() {
  Twin twin = patient();
  QVERIFY(applyAct(twin, R"({"act":"hemorrhage","site":"leg","rateMlMin":300})").ok());
  twin.advance(60);
  const Wounds& wounds = twin.state().wounds;
  QVERIFY(std::abs(wounds.sites[static_cast<std::size_t>(WoundSite::Leg)].lostMl - 300) < 6);
  QVERIFY(std::abs(wounds.lossMl - 300) < 6);
  QVERIFY(applyAct(twin, R"({"act":"stopBleed","site":"leg"})").ok());
  const double lost = wounds.lossMl;
  twin.advance(10);
  QCOMPARE(twin.state().wounds.lossMl, lost);
}

void TestActs::clampOnAortaBlocksIt() {
  Twin twin = patient();
  QVERIFY(applyAct(twin, R"({"act":"clamp","site":"aorta"})").ok());
  QCOMPARE(twin.state().circulation.aorticClamp, 1.0);
  QVERIFY(applyAct(twin, R"({"act":"clamp","site":"aorta","share":0})").ok());
  QCOMPARE(twin.state().circulation.aorticClamp, 0.0);
}

void TestActs::openAirwayClearsItFirst() {
  Twin twin = patient();
  QVERIFY(applyAct(twin, R"({"act":"airway","state":"ett"})").ok());
  QVERIFY(applyAct(twin, R"({"act":"airway","state":"obstructed","severity":0.5})").ok());
  QCOMPARE(twin.state().airway.obstruction, 0.5);
  QVERIFY(applyAct(twin, R"({"act":"airway","state":"open"})").ok());
  QCOMPARE(twin.state().airway.obstruction, 0.0);
  QVERIFY(twin.state().airway.kind == AirwayKind::Tracheal);
  QVERIFY(applyAct(twin, R"({"act":"airway","state":"open"})").ok());
  QVERIFY(twin.state().airway.kind == AirwayKind::Natural);
}

void TestActs::everyParameterReadsWhatWasWritten() {
  std::set<std::string_view> names;
  for (const Parameter& one : parameters()) {
    QVERIFY2(names.insert(one.name).second, "two parameters of one name");
    Twin twin = patient();
    const double value = one.low + 0.3 * (one.high - one.low);
    one.write(twin.state(), value);
    QVERIFY2(std::abs(one.read(twin.state()) - value) < 1e-9 * std::max(1.0, value), std::string(one.name).c_str());
  }
}

void TestActs::bloodVolumeTakesItsCellsAlong() {
  Twin twin = patient();
  const double volume = twin.state().circulation.bloodVolumeMl, cells = twin.state().blood.hbG;
  (*parameter("bloodVolumeMl"))->write(twin.state(), 0.8 * volume);
  double sum = 0;
  for (double part : twin.state().circulation.volumeMl)
    sum += part;
  QVERIFY(std::abs(sum - 0.8 * volume) < 1);
  QVERIFY(std::abs(twin.state().blood.hbG - 0.8 * cells) < 1e-3 * cells);
}

void TestActs::everyVariableOfContractReadsANumber() {
  QCOMPARE(contractVariables().size(), std::size_t{55});
  const Twin twin = patient();
  std::set<std::string_view> names;
  for (const Variable& one : variables()) {
    QVERIFY2(names.insert(one.name).second, "two variables of one name");
    QVERIFY2(std::isfinite(one.read(twin.state())), std::string(one.name).c_str());
    QVERIFY(!one.unit.empty() && !one.meaning.empty());
  }
  QVERIFY(!variable("heartrate").ok());
}

QTEST_GUILESS_MAIN(TestActs)
#include "tst_Acts.moc"
