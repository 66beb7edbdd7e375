// SPDX-License-Identifier: Apache-2.0
#include "ShippedLesson.h"

#include "lessons/course/debrief/DebriefWords.h"
#include "lessons/course/phrases/Terms.h"
#include "lessons/course/run/LessonActs.h"

#include <QtTest>

#include <nlohmann/json.hpp>

#include <set>

using namespace halsted;
using namespace halsted::course;
using namespace halsted::test;

namespace {

/// What stands in acts that is a name and no number: tests, body parts, people, devices, procedures.
void addNames(const std::string& actJson, std::set<std::string>& names) {
  const nlohmann::json act = nlohmann::json::parse(actJson);
  names.insert(act.at("act"));
  for (const char* field : {"part", "about", "whom", "test", "device", "what", "side"})
    if (act.contains(field))
      names.insert(act.at(field));
}

QByteArray joined(const std::set<std::string>& words) {
  QByteArray line;
  for (const std::string& word : words)
    line += QByteArray::fromStdString(word) + ' ';
  return line;
}

} // namespace

class tst_Terms : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void whatLessonsNameHasWordsInFourLanguages() {
    std::set<std::string> names, without;
    for (const Procedure& procedure : procedures())
      names.insert(procedure.name);
    for (const IntubationDevice& device : intubationOdds().devices)
      names.insert(device.name);
    for (const std::string& id : shippedLessons()) {
      const ShippedLesson shipped(id);
      for (const LessonFinding& finding : shipped.lesson->findings)
        names.insert(finding.name.substr(finding.name.find('.') + 1));
      std::vector<std::string> files{shipped.lesson->expert->file};
      for (const ScriptSpec& error : shipped.lesson->errors)
        files.push_back(error.file);
      for (const std::string& file : files)
        for (const Entry& entry : take(readScript(take(shipped.package.read(file)), file)))
          addNames(entry.json, names);
    }
    QVERIFY(names.size() > 60);
    for (const char* quiet : {"answer", "bolus", "infusion", "airway", "hint", "note"}) // said in other ways
      names.erase(quiet);
    const std::vector<std::string_view> known = termNames();
    names.insert(known.begin(), known.end());
    for (const std::string& name : names)
      for (const char* language : {"en", "de_CH", "es", "fr"})
        if (findTerm(name, language).value_or("").empty())
          without.insert(name);
    QVERIFY2(without.empty(), joined(without));
  }

  void figuresOfDebriefsHaveTitlesAndSharesAreInPercent() {
    const std::set<std::string> symbols{"SpO2", "PaO2", "PaCO2", "pH"}; // the same in all languages
    std::set<std::string> without;
    std::set<std::string> shown{"EF", "SaO2", "SvO2", "shunt", "FiO2", "deadSpace", "hematocrit"};
    for (const std::string& name : shown)
      QCOMPARE(valueWords(0.5, figureOf(name, "de"), "de"), std::string("50%"));
    for (const std::string& id : shippedLessons()) {
      const ShippedLesson shipped(id);
      shown.insert(shipped.lesson->debrief.show.begin(), shipped.lesson->debrief.show.end());
      shown.insert(shipped.lesson->debrief.explain.begin(), shipped.lesson->debrief.explain.end());
    }
    for (const std::string& name : shown)
      if (!symbols.count(name) && figureOf(name, "de").title == name)
        without.insert(name);
    without.erase("PF");
    QVERIFY2(without.empty(), joined(without));
  }
};

QTEST_APPLESS_MAIN(tst_Terms)
#include "tst_Terms.moc"
