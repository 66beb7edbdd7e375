// SPDX-License-Identifier: Apache-2.0
#include "segmentation/core/StructureTable.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <map>
#include <set>

using namespace halsted;

namespace {

const char* const kFile = HALSTED_SOURCE_DIR "/assets/structures.json";

std::string hex(const Rgb& colour) {
  return QString::asprintf("#%02X%02X%02X", colour[0], colour[1], colour[2]).toStdString();
}

/// The check digit of a SNOMED CT identifier (Verhoeff 1969; SNOMED CT release file specification, 6.2).
bool hasValidCheckDigit(const std::string& code) {
  static const int kMultiply[10][10] = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5}, {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
                                        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7}, {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
                                        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3}, {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
                                        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}};
  static const int kPermute[10] = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
  int sum = 0;
  for (std::size_t i = 0; i < code.size(); ++i) {
    int digit = code[code.size() - 1 - i] - '0';
    for (std::size_t times = 0; times < i % 8; ++times)
      digit = kPermute[digit];
    sum = kMultiply[sum][digit];
  }
  return sum == 0;
}

} // namespace

class TestStructureTable : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() {
    auto table = StructureTable::load(kFile);
    QVERIFY2(table.ok(), table.ok() ? "" : table.error().message.c_str());
    m_table = *table;
  }

  void holdsEveryNameThatTheDesignAndTheDemoLabelsUse() {
    for (const char* name :
         {"skin",  "bone",   "skull", "lung_left",   "lung_right", "airway",      "fat",   "muscle",       "brain",    "tumour",
          "heart", "artery", "vein",  "portal_vein", "liver",      "kidney_left", "aorta", "vertebrae_L3", "hip_left", "rib_left_7"})
      QVERIFY2(m_table.find(name), name);
    QFile file(HALSTED_SOURCE_DIR "/assets/demo/abdomen_ct_labels.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject names = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(names.size(), 60);
    for (const QString& name : names.keys())
      QVERIFY2(m_table.find(name.toStdString()), qPrintable(name));
  }

  void labelsAreUniqueAndFitOneByte() {
    std::set<int> labels;
    for (const StructureKind& kind : m_table.kinds()) {
      QVERIFY2(kind.label >= 1 && kind.label <= 255, kind.name.c_str());
      QVERIFY2(labels.insert(kind.label).second, kind.name.c_str());
    }
  }

  void labelsThatFilesInTheWorldAlreadyHaveNeverChange() {
    const std::map<std::string, int> fixed{{"spleen", 1},
                                           {"kidney_right", 2},
                                           {"kidney_left", 3},
                                           {"liver", 5},
                                           {"sacrum", 25},
                                           {"vertebrae_L3", 29},
                                           {"vertebrae_C1", 50},
                                           {"heart", 51},
                                           {"aorta", 52},
                                           {"hip_left", 77},
                                           {"brain", 90},
                                           {"skull", 91},
                                           {"rib_left_7", 98},
                                           {"rib_right_12", 115},
                                           {"skin", 118},
                                           {"bone", 119},
                                           {"lung_left", 120},
                                           {"airway", 122},
                                           {"fat", 123},
                                           {"muscle", 124},
                                           {"tumour", 125},
                                           {"lung_right", 121},
                                           {"costal_cartilages", 117}};
    for (const auto& [name, label] : fixed) {
      QVERIFY2(m_table.find(name), name.c_str());
      QCOMPARE(m_table.find(name)->label, label);
    }
  }

  void namesAreUniqueLowerCaseIdentifiers() {
    std::set<std::string> names;
    // Upper case only where a vertebra is named.
    const QRegularExpression pattern("^[a-z0-9]+(_[a-z0-9]+|_[CTLS][0-9]+)*$");
    for (const StructureKind& kind : m_table.kinds()) {
      QVERIFY2(pattern.match(QString::fromStdString(kind.name)).hasMatch(), kind.name.c_str());
      QVERIFY2(names.insert(kind.name).second, kind.name.c_str());
    }
  }

  void coloursAreThoseOfTheDesign() {
    const std::map<std::string, std::string> design{
        {"bone", "#F1D691"},        {"skin", "#D9A387"},  {"lung_left", "#C9A0A0"},   {"airway", "#9CCEE0"}, {"heart", "#C8534F"},
        {"artery", "#E0453C"},      {"vein", "#3F7FC4"},  {"portal_vein", "#6FB1E0"}, {"liver", "#C9705A"},  {"spleen", "#9C6B9E"},
        {"kidney_left", "#B9703F"}, {"brain", "#E3C6B1"}, {"tumour", "#A6C84A"}};
    for (const auto& [name, colour] : design)
      QCOMPARE(hex(m_table.find(name)->colour), colour);
  }

  void everyColourOfASetIsUsedOnce() {
    std::set<Rgb> colours, safeColours;
    for (const StructureKind& kind : m_table.kinds()) {
      QVERIFY2(colours.insert(kind.colour).second, kind.name.c_str());
      QVERIFY2(safeColours.insert(kind.safeColour).second, kind.name.c_str());
    }
  }

  void neighbouringVertebraeAndRibsCanBeToldApart() {
    const auto apart = [&](const std::string& a, const std::string& b) {
      const StructureKind *first = m_table.find(a), *second = m_table.find(b);
      int distance = 0, safeDistance = 0;
      for (std::size_t c = 0; c < 3; ++c) {
        distance += std::abs(first->colour[c] - second->colour[c]);
        safeDistance += std::abs(first->safeColour[c] - second->safeColour[c]);
      }
      return distance >= 15 && safeDistance >= 15;
    };
    for (int n = 1; n < 12; ++n) {
      const std::string here = std::to_string(n), next = std::to_string(n + 1);
      for (const std::string& row : {std::string("vertebrae_T"), std::string("rib_left_"), std::string("rib_right_")})
        QVERIFY2(apart(row + here, row + next), (row + here).c_str());
    }
  }

  void everyCodeIsASnomedConceptIdentifier() {
    for (const StructureKind& kind : m_table.kinds())
      for (const auto& [code, meaning] :
           {std::pair(kind.snomedCode, kind.snomedMeaning), std::pair(kind.lateralityCode, kind.lateralityMeaning)}) {
        QCOMPARE(code.empty(), meaning.empty());
        if (code.empty())
          continue;
        // Concepts of the international release: 6 to 18 digits, "00" before the check digit.
        QVERIFY2(code.size() >= 6 && code.size() <= 18 && code.find_first_not_of("0123456789") == std::string::npos, kind.name.c_str());
        QVERIFY2(code.substr(code.size() - 3, 2) == "00", kind.name.c_str());
        QVERIFY2(hasValidCheckDigit(code), (kind.name + " " + code).c_str());
      }
  }

  void sidesAgreeWithNames() {
    for (const StructureKind& kind : m_table.kinds()) {
      const bool left = kind.name.find("_left") != std::string::npos;
      const bool right = kind.name.find("_right") != std::string::npos;
      const QString title = QString::fromStdString(kind.title("en"));
      QVERIFY2(left == title.contains("left", Qt::CaseInsensitive) || kind.name.starts_with("heart_"), kind.name.c_str());
      QVERIFY2(right == title.contains("right", Qt::CaseInsensitive) || kind.name.starts_with("heart_"), kind.name.c_str());
      if (!kind.lateralityCode.empty())
        QCOMPARE(kind.lateralityCode, std::string(left ? "7771000" : "24028007"));
    }
  }

  void everyKindHasATitleInFourLanguages() {
    for (const StructureKind& kind : m_table.kinds())
      for (const char* language : {"en", "de", "fr", "es"})
        QVERIFY2(kind.translations.contains(language) && !kind.title(language).empty(), kind.name.c_str());
    QCOMPARE(m_table.find("lung_left")->title("de"), std::string("Lunge links"));
    QCOMPARE(m_table.find("lung_left")->title("xx"), m_table.find("lung_left")->title("en"));
  }

  void anUnknownNameGetsAKindOfItsOwn() {
    const StructureKind kind = m_table.kindOf("my_new_thing");
    QCOMPARE(kind.label, 0);
    QCOMPARE(kind.title("en"), std::string("My new thing"));
    QVERIFY(kind.snomedCode.empty());
  }

  void aDamagedTableIsOneSentence_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"structures\": [{\"name\": \"liver\"");
    QTest::newRow("colour") << QByteArray("{\"structures\":[{\"name\":\"a\",\"label\":1,\"colour\":\"red\",\"title\":{\"en\":\"A\"}}]}");
    QTest::newRow("title") << QByteArray("{\"structures\":[{\"name\":\"a\",\"label\":1,\"colour\":\"#010203\",\"title\":{\"de\":\"A\"}}]}");
  }

  void aDamagedTableIsOneSentence() {
    QFETCH(QByteArray, text);
    const QTemporaryDir folder;
    QFile file(folder.filePath("structures.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const auto table = StructureTable::load(file.fileName().toStdString());
    QVERIFY(!table.ok());
    QCOMPARE(table.error().code, ErrorCode::Damaged);
    QVERIFY(table.error().message.find("structures.json") != std::string::npos);
  }

private:
  StructureTable m_table;
};

QTEST_GUILESS_MAIN(TestStructureTable)
#include "tst_StructureTable.moc"
