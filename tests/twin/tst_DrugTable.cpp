// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/drugs/DrugTable.h"

#include <QtTest>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <filesystem>
#include <fstream>
#include <functional>

using namespace halsted::twin;
using nlohmann::json;

namespace {

const std::filesystem::path kFolder = std::filesystem::path(HALSTED_SOURCE_DIR) / "assets/drugs";

json read(const std::filesystem::path& path) {
  std::ifstream in(path);
  return json::parse(in, nullptr, false);
}

std::vector<std::filesystem::path> drugFiles() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder))
    if (entry.path().filename() != "drug.schema.json")
      files.push_back(entry.path());
  return files;
}

/// The sentence that refuses a drug file changed so.
std::string refusal(const std::function<void(json&)>& change) {
  json drug = read(kFolder / "morphine.json");
  change(drug);
  const QTemporaryDir folder;
  std::ofstream(folder.filePath("morphine.json").toStdString()) << drug.dump();
  const auto table = DrugTable::load(folder.path().toStdString());
  return table ? std::string{} : table.error().message;
}

} // namespace

/// The drugs that the program knows.
class TestDrugTable : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void everyFileFitsSchema();
  void schemaNamesEveryTarget();
  void everyFileLoads();
  void drugIsFoundByAnyName();
  void unknownDrugHasNearNames();
  void wrongFieldIsNamed_data();
  void wrongFieldIsNamed();
  void emptyFolderIsRefused();
  void brokenJsonIsRefused();
  void nameOfTwoDrugsIsRefused();
  void usualDosesAreWithinLimits();
};

void TestDrugTable::everyFileFitsSchema() {
  const json document = read(kFolder / "drug.schema.json");
  QVERIFY(!document.is_discarded());
  valijson::Schema schema;
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(document), schema);
  valijson::Validator validator;
  for (const auto& path : drugFiles()) {
    const json drug = read(path);
    valijson::ValidationResults results;
    const bool fits = validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(drug), &results);
    std::string why;
    for (const auto& error : results)
      why += error.description + " ";
    QVERIFY2(fits, (path.filename().string() + ": " + why).c_str());
  }
  json wrong = read(kFolder / "morphine.json");
  wrong["kinetics"]["volumes"] = 3;
  QVERIFY(!validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(wrong), nullptr));
}

void TestDrugTable::schemaNamesEveryTarget() {
  const json schema = read(kFolder / "drug.schema.json");
  const json& names = schema["properties"]["effects"]["items"]["properties"]["target"]["enum"];
  QCOMPARE(names.size(), kDrugTargetCount);
  for (std::size_t i = 0; i < kDrugTargetCount; ++i)
    QCOMPARE(names[i].get<std::string>(), std::string(drugTargetName(static_cast<DrugTarget>(i))));
}

void TestDrugTable::everyFileLoads() {
  const auto table = DrugTable::load(kFolder);
  QVERIFY2(table.ok(), table.ok() ? "" : table.error().message.c_str());
  QCOMPARE((*table)->drugs().size(), drugFiles().size());
  QVERIFY((*table)->drugs().size() >= 45);
  for (const Drug& drug : (*table)->drugs())
    QVERIFY2(!drug.effects.empty() && !drug.sources.empty() && !drug.doses.empty(), drug.id.c_str());
}

void TestDrugTable::drugIsFoundByAnyName() {
  const auto table = DrugTable::load(kFolder);
  QVERIFY(table.ok());
  const int index = (*table)->find("norepinephrine");
  QVERIFY(index >= 0);
  for (const char* name : {"Noradrenaline", "noradrenaline", "NOREPINEPHRINE", "levarterenol"})
    QCOMPARE((*table)->find(name), index);
  QCOMPARE((*table)->find("noradrenalin"), -1);
  QCOMPARE((*table)->find(""), -1);
}

void TestDrugTable::unknownDrugHasNearNames() {
  const auto table = DrugTable::load(kFolder);
  QVERIFY(table.ok());
  QCOMPARE((*table)->near("noradrenalin").front(), std::string("norepinephrine"));
  QCOMPARE((*table)->near("propofoll").front(), std::string("propofol"));
  QCOMPARE((*table)->near("Norepi").front(), std::string("norepinephrine"));
  QVERIFY((*table)->near("zzz").size() <= 3);
}

void TestDrugTable::wrongFieldIsNamed_data() {
  QTest::addColumn<int>("which");
  QTest::addColumn<QString>("word");
  int i = 0;
  for (const char* word : {"colour", "Sleepiness", "volumesL", "ke0PerMin", "massUnit", "emax", "bioavailability", "sources",
                           "clearancesLMin", "renalShare", "maximum", "id"})
    QTest::newRow(word) << i++ << QString(word);
}

void TestDrugTable::wrongFieldIsNamed() {
  static const std::vector<std::function<void(json&)>> changes = {
      [](json& d) { d["colour"] = "white"; },
      [](json& d) { d["effects"][0]["target"] = "Sleepiness"; },
      [](json& d) { d["kinetics"]["volumesL"] = json::array({-1}); },
      [](json& d) { d["kinetics"].erase("ke0PerMin"); },
      [](json& d) { d["massUnit"] = "drops"; },
      [](json& d) { d["effects"][0]["emax"] = 3; },
      [](json& d) { d["routes"]["im"]["bioavailability"] = 2; },
      [](json& d) { d["sources"] = json::array(); },
      [](json& d) { d["kinetics"]["volumesL"] = json::array({3}); },
      [](json& d) { d["kinetics"]["renalShare"] = 0.9; },
      [](json& d) { d["doses"][0]["maximum"] = 0; },
      [](json& d) { d["id"] = "morphia"; },
  };
  QFETCH(int, which);
  QFETCH(QString, word);
  const QString sentence = QString::fromStdString(refusal(changes[static_cast<std::size_t>(which)]));
  QVERIFY2(sentence.contains("morphine.json"), qPrintable(sentence));
  QVERIFY2(sentence.contains(word), qPrintable(sentence));
  QCOMPARE(refusal([](json&) {}), std::string{});
}

void TestDrugTable::emptyFolderIsRefused() {
  const QTemporaryDir folder;
  QVERIFY(!DrugTable::load(folder.path().toStdString()).ok());
  QVERIFY(!DrugTable::load("/nowhere/at/all").ok());
}

void TestDrugTable::brokenJsonIsRefused() {
  const QTemporaryDir folder;
  std::ofstream(folder.filePath("x.json").toStdString()) << "{ \"id\": ";
  const auto table = DrugTable::load(folder.path().toStdString());
  QVERIFY(!table.ok());
  QVERIFY(QString::fromStdString(table.error().message).contains("x.json"));
}

void TestDrugTable::nameOfTwoDrugsIsRefused() {
  const QTemporaryDir folder;
  json drug = read(kFolder / "morphine.json");
  std::ofstream(folder.filePath("morphine.json").toStdString()) << drug.dump();
  drug["id"] = "opium";
  drug["name"] = "Opium";
  std::ofstream(folder.filePath("opium.json").toStdString()) << drug.dump();
  QVERIFY(DrugTable::load(folder.path().toStdString()).ok());
  drug["synonyms"] = json::array({"morphine"});
  std::ofstream(folder.filePath("opium.json").toStdString()) << drug.dump();
  QVERIFY(!DrugTable::load(folder.path().toStdString()).ok());
}

void TestDrugTable::usualDosesAreWithinLimits() {
  const auto table = DrugTable::load(kFolder);
  QVERIFY(table.ok());
  for (const Drug& drug : (*table)->drugs())
    for (const DrugDose& dose : drug.doses)
      QVERIFY2(dose.low <= dose.high && dose.high <= dose.maximum && dose.low > 0, drug.id.c_str());
}

QTEST_GUILESS_MAIN(TestDrugTable)
#include "tst_DrugTable.moc"
