// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/lesson/LessonTree.h"
#include "tests/course/LessonFolder.h"

#include <QElapsedTimer>
#include <QtTest>

#include <cmath>

using namespace halsted::course;

/// What a lesson file says, and what it may not.
class TestLessonFile : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void goodLessonIsReadWhole();
  void textsHaveTheirPlaceAsId();
  void translationsAreTakenElseTheOwnWords();
  void jsonReadsLikeYaml();
  void plainScalarsHaveTypesAndQuotedOnesAreText();
  void everyValueKnowsItsPlace();
  void findsValuesByKey();
  void unsafeYamlIsRefused_data();
  void unsafeYamlIsRefused();
  void hugeFilesAreRefusedQuickly_data();
  void hugeFilesAreRefusedQuickly();
  void allMistakesAreToldAtOnce();
  void schemaAgreesWithReader_data();
  void schemaAgreesWithReader();
  void firstMistakeRefusesOpening();
};

void TestLessonFile::goodLessonIsReadWhole() {
  const LessonReading reading = LessonFolder().read();
  QVERIFY2(reading.lesson, allLines(reading.remarks));
  QCOMPARE(allLines(reading.remarks), QByteArray());
  const Lesson& lesson = *reading.lesson;
  QCOMPARE(lesson.id, std::string("bee-sting"));
  QCOMPARE(lesson.durationS, 1200.0);
  QCOMPARE(lesson.prepareForS, 240.0);
  QCOMPARE(lesson.patient.sex, halsted::twin::Sex::Female);
  QCOMPARE(lesson.patient.heartRate.value_or(0), 72.0);
  QCOMPARE(lesson.patient.conditions.size(), std::size_t{1});
  QCOMPARE(lesson.prepare.size(), std::size_t{1});
  QCOMPARE(lesson.prepare[0].second, std::string(R"({"act":"anaphylaxis","severity":0.6})"));
  QCOMPARE(lesson.states.size(), std::size_t{5});
  const LessonState* arrival = lesson.state("arrival");
  QVERIFY(arrival);
  QCOMPARE(arrival->enter.size(), std::size_t{2});
  QCOMPARE(arrival->enter[0].by, std::string("nurse"));
  QCOMPARE(arrival->on.at("adrenaline"), std::string("treated"));
  QCOMPARE(arrival->when[0].when, std::string("held(MAP < 45, 3min)"));
  QVERIFY(arrival->after == std::pair(480.0, std::string("shocked")));
  QCOMPARE(lesson.state("better")->end, LessonState::End::Success);
  QCOMPARE(lesson.goals.size(), std::size_t{5});
  QCOMPARE(lesson.goals[0].byS, 300.0);
  QCOMPARE(lesson.goals[0].lateS, 600.0);
  QVERIFY(lesson.goals[3].applies.has_value());
  QVERIFY(lesson.goals[4].fraction);
  QCOMPARE(lesson.goals[4].full, 0.8);
  QVERIFY(lesson.penalties[0].critical);
  QVERIFY(lesson.penalties[1].each);
  QVERIFY(lesson.question("route")->choices[0].correct);
  QCOMPARE(lesson.finding("order.tryptase")->afterS, 300.0);
  QCOMPARE(lesson.finding("exam.skin")->variants.size(), std::size_t{2});
  QCOMPARE(lesson.debrief.counterfactuals[0].byS, -120.0);
  QCOMPARE(lesson.debrief.counterfactuals[1].insert[0].first, 300.0);
  QCOMPARE(lesson.errors.size(), std::size_t{2});
  QCOMPARE(lesson.errors[0].loses.at("adrenaline"), 40.0);
  QCOMPARE(lesson.hash.size(), std::size_t{64});
  QVERIFY(lesson.conditionMemory.count > 0);
}

void TestLessonFile::textsHaveTheirPlaceAsId() {
  const LessonReading reading = LessonFolder().read();
  QVERIFY2(reading.lesson, allLines(reading.remarks));
  QStringList ids;
  for (const Text* text : reading.lesson->texts())
    ids.push_back(QString::fromStdString(text->id));
  for (const char* id : {"title", "objectives.1", "roles.nurse", "findings.exam.skin.0.text", "findings.order.tryptase.variants.0.text",
                         "states.arrival.enter.0.say", "states.better.text", "goals.lungs-first.text", "questions.route.choices.1.reply",
                         "hints.give.text", "debrief.questions.0", "debrief.counterfactuals.1.text"})
    QVERIFY2(ids.count(id) == 1, id);
}

void TestLessonFile::translationsAreTakenElseTheOwnWords() {
  const LessonReading reading = LessonFolder().read();
  QVERIFY2(reading.lesson, allLines(reading.remarks));
  const Lesson& lesson = *reading.lesson;
  QCOMPARE(lesson.words(lesson.title, "de"), std::string("Bienenstich"));
  QCOMPARE(lesson.words(lesson.title, "en"), std::string("Bee sting"));
  QCOMPARE(lesson.words(lesson.title, "fr"), std::string("Bee sting"));
}

void TestLessonFile::jsonReadsLikeYaml() {
  const LessonFolder folder;
  const TreeReading tree = readTree(folder.text("lesson.yaml").toStdString());
  QVERIFY(tree.errors.empty());
  QVERIFY(folder.write("lesson.json", QByteArray::fromStdString(tree.root.json())));
  QVERIFY(folder.remove("lesson.yaml"));
  const LessonReading reading = folder.read();
  QVERIFY2(reading.lesson, allLines(reading.remarks));
  QCOMPARE(reading.lesson->goals.size(), std::size_t{5});
}

void TestLessonFile::plainScalarsHaveTypesAndQuotedOnesAreText() {
  const TreeReading tree = readTree("a: 12\nb: \"12\"\nc: true\nd: 'true'\ne: ~\nf: 1.5e3\ng: on\nh: 90s\ni: .inf\nj: -0.5\nk: +3\n");
  QVERIFY(tree.errors.empty());
  const auto kind = [&](const char* key) { return tree.root.find(key)->kind; };
  QCOMPARE(kind("a"), Node::Kind::Number);
  QCOMPARE(kind("b"), Node::Kind::Text);
  QCOMPARE(kind("c"), Node::Kind::Flag);
  QCOMPARE(kind("d"), Node::Kind::Text);
  QCOMPARE(kind("e"), Node::Kind::Null);
  QCOMPARE(tree.root.find("f")->number, 1500.0);
  QCOMPARE(kind("g"), Node::Kind::Text);
  QCOMPARE(kind("h"), Node::Kind::Text);
  QCOMPARE(kind("i"), Node::Kind::Text);
  QCOMPARE(tree.root.find("j")->number, -0.5);
  QCOMPARE(tree.root.find("k")->number, 3.0);
  QCOMPARE(tree.root.json(),
           std::string(R"({"a":12,"b":"12","c":true,"d":"true","e":null,"f":1500,"g":"on","h":"90s","i":".inf","j":-0.5,"k":3})"));
}

void TestLessonFile::everyValueKnowsItsPlace() {
  const TreeReading tree = readTree("states:\n  one:\n    - {say: hello,\n       by: nurse}\n");
  QVERIFY(tree.errors.empty());
  const Node::Key* key = nullptr;
  const Node* node = findNode(tree.root, "states.one.0.by", &key);
  QVERIFY(node && key);
  QCOMPARE(node->line, 4);
  QCOMPARE(node->column, 12);
  QCOMPARE(key->line, 4);
  QCOMPARE(key->column, 8);
}

void TestLessonFile::findsValuesByKey() {
  const TreeReading tree = readTree("findings:\n  exam.lungs: [{text: a}]\n  exam: {lungs: x}\ngoals: [{id: one, by: 3}]\n");
  QVERIFY(tree.errors.empty());
  QCOMPARE(findNode(tree.root, "findings.exam.lungs.0.text")->text, std::string("a"));
  QCOMPARE(findNode(tree.root, "goals.one.by")->number, 3.0);
  QVERIFY(!findNode(tree.root, "goals.two.by"));
  QVERIFY(!findNode(tree.root, "goals.0.by"));
}

void TestLessonFile::unsafeYamlIsRefused_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<int>("line");
  QTest::addColumn<QByteArray>("words");
  QTest::newRow("anchor") << QByteArray("a: &x 1\nb: 2\n") << 1 << QByteArray("Anchors");
  QTest::newRow("alias") << QByteArray("a: 1\nb: *x\n") << 2 << QByteArray();
  QTest::newRow("tag") << QByteArray("a: 1\nb: !!binary abc\n") << 2 << QByteArray("tag");
  QTest::newRow("double key") << QByteArray("a: 1\nb: 2\na: 3\n") << 3 << QByteArray("twice");
  QTest::newRow("two documents") << QByteArray("a: 1\n---\nb: 2\n") << 3 << QByteArray("second");
  QTest::newRow("key that is a list") << QByteArray("a: 1\n[b]: 2\n") << 2 << QByteArray("word");
  QTest::newRow("broken") << QByteArray("a: 1\nb: [1, 2\nc: 3\n") << 3 << QByteArray("YAML");
  QTest::newRow("tab") << QByteArray("a:\n\tb: 1\n") << 2 << QByteArray("YAML");
  QTest::newRow("empty") << QByteArray() << 1 << QByteArray("empty");
  QTest::newRow("bytes") << QByteArray("a: 1\n\0b", 7) << 1 << QByteArray("text");
}

void TestLessonFile::unsafeYamlIsRefused() {
  QFETCH(QByteArray, text);
  QFETCH(int, line);
  QFETCH(QByteArray, words);
  const TreeReading tree = readTree(text.toStdString());
  QCOMPARE(tree.errors.size(), std::size_t{1});
  QCOMPARE(tree.errors[0].line, line);
  QVERIFY2(QByteArray::fromStdString(tree.errors[0].message).contains(words), tree.errors[0].message.c_str());
}

void TestLessonFile::hugeFilesAreRefusedQuickly_data() {
  QTest::addColumn<QByteArray>("text");
  QByteArray states = "states:\n";
  for (int i = 0; i < 1'000'000 && states.size() < (4 << 20) - 100; ++i)
    states += " s" + QByteArray::number(i) + ": {}\n";
  QTest::newRow("states, 4 MB of them") << states;
  QByteArray more = states;
  for (int i = 0; i < 1'000'000; ++i)
    more += " q" + QByteArray::number(i) + ": {}\n";
  QTest::newRow("1e6 states") << more;
  QByteArray many = LessonFolder().text("lesson.yaml");
  QByteArray few = "states:\n";
  for (int i = 0; i < 60'000; ++i)
    few += "  s" + QByteArray::number(i) + ": {after: {1s: s0}}\n";
  many.replace("states:\n", few);
  QTest::newRow("60 000 states in a good lesson") << many;
  QTest::newRow("brackets") << QByteArray(4 << 20, '[').left((4 << 20) - 1);
  QTest::newRow("dashes") << "a:\n" + QByteArray("- ").repeated(2'000'000);
  QTest::newRow("question marks") << QByteArray("? ").repeated(2'000'000);
  QTest::newRow("one long word") << "id: " + QByteArray(4'000'000, 'x') + "\n";
  QTest::newRow("long quoted time") << "duration: \"" + QByteArray(4'000'000, '1') + "\"\n";
  QTest::newRow("keys") << [] {
    QByteArray keys = "x: {";
    for (int i = 0; i < 250'000; ++i)
      keys += "k" + QByteArray::number(i) + ": 1, ";
    return keys + "}\n";
  }();
}

void TestLessonFile::hugeFilesAreRefusedQuickly() {
  QFETCH(QByteArray, text);
  const LessonFolder folder;
  QVERIFY(folder.write("lesson.yaml", text));
  QElapsedTimer timer;
  timer.start();
  const std::clock_t cpu = std::clock();
  const LessonReading reading = folder.read();
  const double cpuS = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
  QVERIFY(!reading.lesson);
  QVERIFY(!reading.remarks.empty());
  QVERIFY(reading.remarks.size() <= 300);
  QVERIFY2(cpuS < 2, qPrintable(QString::number(cpuS)));
}

void TestLessonFile::allMistakesAreToldAtOnce() {
  const LessonFolder folder;
  QVERIFY(folder.edit("lesson.yaml", "duration: 20min", "duration: soon"));
  QVERIFY(folder.edit("lesson.yaml", "ageYears: 40", "ageYears: forty"));
  QVERIFY(folder.edit("lesson.yaml", "volume(crystalloid) >= 300", "volume(cristalloid) >= 300"));
  QVERIFY(folder.edit("lesson.yaml", "hints:", "hint:"));
  const LessonReading reading = folder.read();
  QVERIFY(!reading.lesson);
  const QByteArray lines = allLines(reading.remarks);
  for (const char* key : {" duration: ", " patient.ageYears: ", " goals.fluid.when: ", " hint: "})
    QVERIFY2(lines.contains(key), lines);
}

void TestLessonFile::schemaAgreesWithReader_data() {
  QTest::addColumn<QByteArray>("from");
  QTest::addColumn<QByteArray>("to");
  QTest::newRow("unknown key") << QByteArray("setting:") << QByteArray("settings:");
  QTest::newRow("number for text") << QByteArray("licence: CC-BY-4.0") << QByteArray("licence: 4");
  QTest::newRow("missing key") << QByteArray("complaint: ") << QByteArray("setting: ");
  QTest::newRow("range") << QByteArray("pass: 70") << QByteArray("pass: 170");
  QTest::newRow("choice") << QByteArray("idle: failure") << QByteArray("idle: fail");
}

void TestLessonFile::schemaAgreesWithReader() {
  QFETCH(QByteArray, from);
  QFETCH(QByteArray, to);
  const LessonFolder folder;
  QVERIFY(folder.edit("lesson.yaml", from, to));
  const LessonReading reading = folder.read();
  QVERIFY(!reading.lesson);
  // The reader's words, and not the schema's besides.
  QVERIFY2(!allLines(reading.remarks).contains("schema"), allLines(reading.remarks));
}

void TestLessonFile::firstMistakeRefusesOpening() {
  const LessonFolder folder;
  QVERIFY(folder.edit("lesson.yaml", "pass: 70", "pass: 170"));
  const auto opened = openLesson(folder.package(), kLessonSchema, shippedDrugs());
  QVERIFY(!opened);
  QVERIFY2(opened.error().message.starts_with("lesson.yaml:16:"), opened.error().message.c_str());
}

QTEST_GUILESS_MAIN(TestLessonFile)
#include "tst_LessonFile.moc"
