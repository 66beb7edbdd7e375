// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/person/FhirBundle.h"
#include "lessons/twin/person/FhirPerson.h"
#include "tests/twin/TwinFixture.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <string>

using namespace halsted::twin;

namespace {

std::string observation(const std::string& loinc, const std::string& value, const std::string& unit, const std::string& time,
                        const std::string& more = {}) {
  return R"({"resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":")" + loinc +
         R"("}]},"effectiveDateTime":")" + time + R"(","valueQuantity":{"value":)" + value + R"(,"code":")" + unit + "\"}" + more + "}}";
}

std::string condition(const std::string& system, const std::string& code, const std::string& text, const std::string& status = "active") {
  return R"({"resource":{"resourceType":"Condition","clinicalStatus":{"coding":[{"code":")" + status + R"("}]},"code":{"text":")" + text +
         R"(","coding":[{"system":")" + system + R"(","code":")" + code + "\"}]}}}";
}

std::string bundle(const std::string& entries, const std::string& gender = "female", const std::string& birth = "1959-03-01") {
  return R"({"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","id":"p1",)"
         R"("name":[{"family":"Example","given":["Anna"]}],"identifier":[{"value":"12345"}],"gender":")" +
         gender + R"(","birthDate":")" + birth + "\"}}" + (entries.empty() ? "" : ",") + entries + "]}";
}

const std::string kBody = observation("8302-2", "1.64", "m", "2026-01-10") + "," + observation("29463-7", "154.3", "[lb_av]", "2026-01-10");

bool has(const PersonSpec& spec, Condition c) {
  return std::find(spec.conditions.begin(), spec.conditions.end(), c) != spec.conditions.end();
}

bool near(std::optional<double> value, double wanted, double within) {
  return value && std::abs(*value - wanted) <= within;
}

} // namespace

class TestFhirPerson : public QObject {
  Q_OBJECT
private slots:
  void readsSexAgeAndSize();
  void convertsUnits();
  void lastValueBeforeTheDateCounts();
  void readsConditionsByCodeAndByWord();
  void skipsWhatIsOverRefutedOrMeantOtherwise();
  void keepsMedicationsThatTheTableKnows();
  void keepsNoNameOrNumber();
  void wrongInputGetsOneSentence_data();
  void wrongInputGetsOneSentence();
  void timesAreReadWithZones();
  void seriesIsInOrderAndInTheProgramsUnits();
  void damagedBytesNeverCrash();
};

void TestFhirPerson::readsSexAgeAndSize() {
  const auto spec = personFromFhir(bundle(kBody), "2026-03-01", *testDrugs());
  QVERIFY2(spec.ok(), spec.ok() ? "" : spec.error().message.c_str());
  QCOMPARE(spec->sex, Sex::Female);
  QVERIFY(std::abs(spec->ageYears - 67) < 0.01);
  QVERIFY(std::abs(spec->heightCm - 164) < 1e-9);
  QVERIFY(std::abs(spec->weightKg - 69.99) < 0.01);
  QVERIFY(!spec->heartRate);
}

void TestFhirPerson::convertsUnits() {
  const std::string panel =
      R"({"resource":{"resourceType":"Observation","status":"final","effectiveDateTime":"2026-02-01",)"
      R"("code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"component":[)"
      R"({"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":20,"code":"kPa"}},)"
      R"({"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":80,"unit":"mmHg"}}]}})";
  const auto spec = personFromFhir(
      bundle(kBody + "," + panel + "," + observation("8310-5", "98.6", "[degF]", "2026-02-01") + "," +
             observation("59408-5", "97", "%", "2026-02-01") + "," + observation("718-7", "131", "g/L", "2026-02-01") + "," +
             observation("2160-0", "1.1", "mg/dL", "2026-02-01") + "," + observation("2524-7", "18.016", "mg/dL", "2026-02-01") + "," +
             observation("9279-1", "15", "{breaths}/min", "2026-02-01") + "," + observation("10230-1", "58", "%", "2026-02-01")),
      "2026-03-01", *testDrugs());
  QVERIFY2(spec.ok(), spec.ok() ? "" : spec.error().message.c_str());
  QVERIFY(near(spec->systolic, 150.0, 0.1));
  QVERIFY(near(spec->diastolic, 80, 0));
  QVERIFY(near(spec->temperatureC, 37, 1e-9));
  QVERIFY(near(spec->spo2, 0.97, 1e-9));
  QVERIFY(near(spec->hb, 13.1, 1e-9));
  QVERIFY(near(spec->creatinineUmolL, 97.3, 0.1));
  QVERIFY(near(spec->lactate, 2.0, 1e-3));
  QVERIFY(near(spec->respiratoryRate, 15, 0));
  QVERIFY(near(spec->ejectionFraction, 0.58, 1e-9));
}

void TestFhirPerson::lastValueBeforeTheDateCounts() {
  const auto spec = personFromFhir(
      bundle(kBody + "," + observation("8867-4", "66", "/min", "2026-02-20T10:00:00Z") + "," +
             observation("8867-4", "90", "/min", "2026-02-10T10:00:00Z") + "," +
             observation("8867-4", "140", "/min", "2026-03-20T10:00:00Z") + "," +
             R"({"resource":{"resourceType":"Observation","status":"entered-in-error","code":{"coding":[{"system":)"
             R"("http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"2026-02-25","valueQuantity":{"value":11,"code":"/min"}}})"),
      "2026-03-01", *testDrugs());
  QVERIFY(spec.ok());
  QVERIFY(near(spec->heartRate, 66, 0));
}

void TestFhirPerson::readsConditionsByCodeAndByWord() {
  const auto spec = personFromFhir(bundle(kBody + "," + condition("http://snomed.info/sct", "59621000", "") + "," +
                                          condition("http://hl7.org/fhir/sid/icd-10", "J44.1", "") + "," +
                                          condition("http://example.org", "x", "Type 2 Diabetes mellitus")),
                                   "2026-03-01", *testDrugs());
  QVERIFY(spec.ok());
  QCOMPARE(spec->conditions.size(), std::size_t(3));
  QVERIFY(has(*spec, Condition::Hypertension) && has(*spec, Condition::Copd) && has(*spec, Condition::Diabetes));
}

void TestFhirPerson::skipsWhatIsOverRefutedOrMeantOtherwise() {
  const auto spec = personFromFhir(bundle(kBody + "," + condition("http://snomed.info/sct", "195967001", "Asthma", "resolved") + "," +
                                          condition("x", "y", "Pulmonary hypertension") + "," + condition("x", "y", "No diabetes") + "," +
                                          condition("x", "y", "Family history of heart failure")),
                                   "2026-03-01", *testDrugs());
  QVERIFY(spec.ok());
  QVERIFY(spec->conditions.empty());
}

void TestFhirPerson::keepsMedicationsThatTheTableKnows() {
  const std::string known = R"({"resource":{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":)"
                            R"({"text":"Metoprolol succinate 50 mg tablet"}}})";
  const std::string stopped = R"({"resource":{"resourceType":"MedicationStatement","status":"stopped","medicationCodeableConcept":)"
                              R"({"text":"Warfarin"}}})";
  const std::string unknown = R"({"resource":{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":)"
                              R"({"text":"Homoeopathic globules"}}})";
  const std::string referred = R"({"resource":{"resourceType":"Medication","id":"m7","code":{"text":"Amlodipine 5 mg"}}},)"
                               R"({"resource":{"resourceType":"MedicationStatement","status":"active","medicationReference":)"
                               R"({"reference":"Medication/m7"}}})";
  const auto spec =
      personFromFhir(bundle(kBody + "," + known + "," + stopped + "," + unknown + "," + referred), "2026-03-01", *testDrugs());
  QVERIFY2(spec.ok(), spec.ok() ? "" : spec.error().message.c_str());
  QVERIFY(std::find(spec->medications.begin(), spec->medications.end(), "metoprolol") != spec->medications.end());
  QVERIFY(std::find(spec->medications.begin(), spec->medications.end(), "warfarin") == spec->medications.end());
  QVERIFY(std::find(spec->medications.begin(), spec->medications.end(), "amlodipine") != spec->medications.end());
  QCOMPARE(spec->medications.size(), std::size_t(2));
}

void TestFhirPerson::keepsNoNameOrNumber() {
  const auto spec = personFromFhir(bundle(kBody), "2026-03-01", *testDrugs());
  QVERIFY(spec.ok());
  QVERIFY(spec->label.find("Example") == std::string::npos && spec->label.find("12345") == std::string::npos);
}

void TestFhirPerson::wrongInputGetsOneSentence_data() {
  QTest::addColumn<QString>("json");
  QTest::addColumn<QString>("says");
  const auto row = [](const char* name, const std::string& json, const char* says) {
    QTest::newRow(name) << QString::fromStdString(json) << QString(says);
  };
  row("no JSON", "hello", "not JSON");
  row("no bundle", R"({"resourceType":"Patient"})", "no FHIR Bundle");
  row("no entries", R"({"resourceType":"Bundle"})", "no entries");
  row("no patient", R"({"resourceType":"Bundle","entry":[]})", "0 Patient");
  row("no birth date", bundle(kBody, "female", "soon"), "birth date");
  row("born later", bundle(kBody, "female", "2030-01-01"), "after the date");
  row("gender", bundle(kBody, "unknown"), "gender");
  row("no height", bundle(observation("29463-7", "70", "kg", "2026-01-10")), "body height");
  row("wrong unit", bundle(kBody + "," + observation("8867-4", "70", "kg", "2026-01-10")), "cannot be converted");
  row("no unit", bundle(kBody + "," + observation("8867-4", "70", "", "2026-01-10")), "no unit");
  row("no number", bundle(kBody + "," + observation("8867-4", "\"fast\"", "/min", "2026-01-10")), "not a number");
  row("absurd", bundle(kBody + "," + observation("8867-4", "900", "/min", "2026-01-10")), "heart rate");
}

void TestFhirPerson::wrongInputGetsOneSentence() {
  QFETCH(QString, json);
  QFETCH(QString, says);
  const auto spec = personFromFhir(json.toStdString(), "2026-03-01", *testDrugs());
  QVERIFY(!spec.ok());
  const QString message = QString::fromStdString(spec.error().message);
  QVERIFY2(message.contains(says), qPrintable(message));
  QVERIFY(message.endsWith('.'));
}

void TestFhirPerson::timesAreReadWithZones() {
  QCOMPARE(*fhirTime("1970-01-02"), 86400.0);
  QCOMPARE(*fhirTime("1970-01-01T01:30:00+01:00"), 1800.0);
  QCOMPARE(*fhirTime("1970-01-01T00:00:01.5Z"), 1.5);
  QCOMPARE(*fhirTime("1970"), 0.0);
  for (const char* wrong : {"", "70", "1970-13-01", "1970-02-30", "1970-01-01T25:61", "1970-01-01X", "1970-1-1"})
    QVERIFY2(!fhirTime(wrong), wrong);
}

void TestFhirPerson::seriesIsInOrderAndInTheProgramsUnits() {
  const std::string json =
      bundle(observation("8867-4", "110", "/min", "2026-03-01T08:10:00Z") + "," +
             observation("8867-4", "80", "/min", "2026-03-01T09:00:00+01:00") + "," +
             observation("2708-6", "93", "%", "2026-03-01T08:05:00Z") + "," + observation("8302-2", "164", "cm", "2026-03-01T08:05:00Z"));
  const auto series = observationsFromFhir(json);
  QVERIFY(series.ok());
  QCOMPARE(series->size(), std::size_t(3));
  QCOMPARE((*series)[0].timeS, 0.0);
  QCOMPARE((*series)[0].value, 80.0);
  QCOMPARE((*series)[1].variable, std::string("SpO2"));
  QVERIFY(std::abs((*series)[1].value - 0.93) < 1e-12);
  QCOMPARE((*series)[2].timeS, 600.0);
  const auto later = observationsFromFhir(json, "2026-03-01T08:04:00Z");
  QVERIFY(later.ok());
  QCOMPARE(later->size(), std::size_t(2));
  QCOMPARE((*later)[0].timeS, 60.0);
}

void TestFhirPerson::damagedBytesNeverCrash() {
  const std::string whole = bundle(kBody + "," + condition("http://snomed.info/sct", "59621000", "x"));
  unsigned state = 7;
  for (int i = 0; i < 400; ++i) {
    std::string broken = whole;
    for (int n = 0; n < 4; ++n) {
      state = state * 1664525u + 1013904223u;
      broken[(state >> 8) % broken.size()] = static_cast<char>("{}[]\",:0ax"[(state >> 4) % 10]);
    }
    const auto spec = personFromFhir(broken, "2026-03-01", *testDrugs());
    QVERIFY(spec.ok() || !spec.error().message.empty());
  }
  QVERIFY(!personFromFhir(std::string(200000, '['), "2026-03-01", *testDrugs()).ok());
}

QTEST_APPLESS_MAIN(TestFhirPerson)
#include "tst_FhirPerson.moc"
