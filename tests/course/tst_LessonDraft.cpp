// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/check/LessonCheck.h"
#include "lessons/course/edit/LessonDraft.h"
#include "lessons/course/edit/YamlText.h"
#include "tests/course/LessonFolder.h"

#include <QtTest>

#include <fstream>

using namespace halsted;
using namespace halsted::course;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::vector<fs::path> shipped() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(HALSTED_SOURCE_DIR "/assets/lessons"))
    if (entry.is_directory())
      out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

/// All paths of a tree, deepest last.
void paths(const Node& node, const NodePath& path, std::vector<NodePath>& out) {
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    NodePath child = path;
    child.push_back(node.kind == Node::Kind::Map ? node.keys[i].text : std::to_string(i));
    out.push_back(child);
    paths(node.items[i], child, out);
  }
}

std::size_t commentsOf(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("# "); at != std::string::npos; at = text.find("# ", at + 1))
    ++count;
  return count;
}

/// A copy of a lesson that ships.
struct Copy {
  QTemporaryDir temporary;
  fs::path folder;
  std::optional<LessonDraft> draft;
  explicit Copy(const char* id) {
    const auto package = LessonPackage::open(fs::path(HALSTED_SOURCE_DIR "/assets/lessons") / id);
    const auto made = copyLesson(*package, temporary.path().toStdString(), id);
    if (!made)
      qFatal("%s", made.error().message.c_str());
    folder = *made;
    auto opened = LessonDraft::open(folder);
    if (!opened)
      qFatal("%s", opened.error().message.c_str());
    draft.emplace(std::move(*opened));
  }
  QByteArray remarks(bool mistakesOnly = true) const {
    CheckOptions options;
    options.play = false;
    const auto checked = checkLesson(*LessonPackage::open(folder), kLessonSchema, shippedDrugs(), options, {});
    QByteArray out;
    for (const Remark& one : checked->remarks)
      if (!mistakesOnly || one.severity == Severity::Mistake)
        out += QByteArray::fromStdString(one.line()) + '\n';
    return out;
  }
};

} // namespace

/// A lesson is changed in its text, and only where it changes.
class TestLessonDraft : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void textsAreThoseOfTheReader();
  void writtenLessonReadsTheSame();
  void anyValueIsChangedWhereItStands();
  void anyPartIsTakenOutAndPutBack();
  void oneWordChangesOneLine();
  void commentsAndOrderStayAroundAnAddedItem();
  void oddShapesAreWrittenAnew_data();
  void oddShapesAreWrittenAnew();
  void renamedStateIsRenamedEverywhere();
  void renamedQuestionIsRenamedInScriptsToo();
  void takenOrWrongNamesAreRefused();
  void wordsGoWithTheirTexts();
  void undoBringsBackTheBytes();
  void typingInOneFieldIsOneStep();
  void everyStepIsInTheFiles();
  void whatAKilledProgramLeftIsCleared();
  void newLessonPassesTheCheck();
  void languagesAreAddedAndTranslated();
};

void TestLessonDraft::textsAreThoseOfTheReader() {
  for (const fs::path& folder : shipped()) {
    const auto package = LessonPackage::open(folder);
    const auto lesson = openLesson(*package, kLessonSchema, shippedDrugs());
    QVERIFY2(lesson, folder.c_str());
    const auto draft = LessonDraft::open(folder);
    QVERIFY(draft);
    std::vector<std::string> ids, expected;
    for (const LessonText& text : lessonTexts(draft->root()))
      ids.push_back(text.id + " " + text.source);
    for (const Text* text : (*lesson)->texts())
      expected.push_back(text->id + " " + text->source);
    QCOMPARE(ids, expected);
  }
}

void TestLessonDraft::writtenLessonReadsTheSame() {
  for (const fs::path& folder : shipped()) {
    const Node root = readTree(bytesOf(folder / "lesson.yaml")).root;
    const TreeReading again = readTree(writeYaml(root));
    QVERIFY(again.errors.empty());
    QVERIFY2(sameNode(again.root, root), folder.c_str());
  }
}

void TestLessonDraft::anyValueIsChangedWhereItStands() {
  for (const fs::path& folder : shipped()) {
    const std::string text = bytesOf(folder / "lesson.yaml");
    const Node root = readTree(text).root;
    std::vector<NodePath> all;
    paths(root, {}, all);
    for (std::size_t i = 0; i < all.size(); i += 7) {
      if (nodeAt(root, all[i])->kind == Node::Kind::Map || nodeAt(root, all[i])->kind == Node::Kind::List)
        continue;
      Node after = root;
      setAt(after, all[i], textNode("\"Ä\": {x}, # \\ 'y'\nz"));
      const auto patched = patchYaml(text, root, after);
      QVERIFY(patched);
      QVERIFY(sameNode(readTree(*patched).root, after));
      // One line differs.
      const std::size_t same =
          static_cast<std::size_t>(std::mismatch(text.begin(), text.end(), patched->begin(), patched->end()).first - text.begin());
      const std::size_t tail =
          static_cast<std::size_t>(std::mismatch(text.rbegin(), text.rend(), patched->rbegin(), patched->rend()).first - text.rbegin());
      QVERIFY2(same + tail >= text.size() || text.substr(same, text.size() - tail - same).find('\n') == std::string::npos,
               keyOf(root, all[i]).c_str());
      const auto back = patchYaml(*patched, readTree(*patched).root, root);
      QVERIFY(back);
      QVERIFY(sameNode(readTree(*back).root, root));
    }
  }
}

void TestLessonDraft::anyPartIsTakenOutAndPutBack() {
  for (const fs::path& folder : shipped()) {
    const std::string text = bytesOf(folder / "lesson.yaml");
    const Node root = readTree(text).root;
    std::vector<NodePath> all;
    paths(root, {}, all);
    for (std::size_t i = 0; i < all.size(); i += 5) {
      Node after = root;
      removeAt(after, all[i]);
      const auto patched = patchYaml(text, root, after);
      QVERIFY2(patched, keyOf(root, all[i]).c_str());
      QVERIFY(sameNode(readTree(*patched).root, after));
      QVERIFY2(commentsOf(*patched) >= commentsOf(text), keyOf(root, all[i]).c_str());
      const auto back = patchYaml(*patched, after = readTree(*patched).root, root);
      QVERIFY(back);
      QVERIFY(sameNode(readTree(*back).root, root));
      QVERIFY2(commentsOf(*back) >= commentsOf(text), keyOf(root, all[i]).c_str());
    }
  }
}

void TestLessonDraft::oneWordChangesOneLine() {
  Copy copy("septic-shock");
  const std::string before = copy.draft->yaml();
  QVERIFY(copy.draft->set("Points", {"goals", "1", "points"}, numberNode(17)));
  const QList<QByteArray> old = QByteArray::fromStdString(before).split('\n'),
                          now = QByteArray::fromStdString(copy.draft->yaml()).split('\n');
  QCOMPARE(now.size(), old.size());
  int changed = 0;
  for (int i = 0; i < now.size(); ++i)
    if (now[i] != old[i]) {
      ++changed;
      QVERIFY(now[i].contains("points: 17"));
    }
  QCOMPARE(changed, 1);
}

void TestLessonDraft::commentsAndOrderStayAroundAnAddedItem() {
  const std::string text = "# head\na: 1 # one\nstates:\n  # the first\n  x: {end: success} # ends\n  # the second\n  y:\n    on: {a: x}\n"
                           "# tail\nlist:\n- 1\n# two\n- 2\n";
  const Node root = readTree(text).root;
  Node after = root;
  setAt(after, {"states", "z"}, mapNode({{"end", textNode("failure")}}));
  setAt(after, {"list", "9"}, numberNode(3));
  setAt(after, {"a"}, textNode("yes: no"));
  const auto patched = patchYaml(text, root, after);
  QVERIFY(patched);
  QCOMPARE(*patched, std::string("# head\na: \"yes: no\" # one\nstates:\n  # the first\n  x: {end: success} # ends\n  # the second\n  y:\n"
                                 "    on: {a: x}\n  z: {end: failure}\n# tail\nlist:\n- 1\n# two\n- 2\n- 3\n"));
}

void TestLessonDraft::oddShapesAreWrittenAnew_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::newRow("empty value") << QByteArray("a:\nb: 1\nc:   # why\nd: [1,\n 2]\n");
  QTest::newRow("folded words") << QByteArray("a: one\n  two\n  three\nb: >\n  x\n  y\n\nc: 'it''s'\nd: |-\n  q\n");
  QTest::newRow("lists of lists") << QByteArray("a:\n- - 1\n  - 2\n- [3, {b: 'x, }'}]\nb: 1\nc: 2\nd: 3\n");
  QTest::newRow("values below their dash") << QByteArray("a:\n  -\n    b: 1\n    c: 2\n  - d: 1\n    e: 2\nb: 1\nc: 2\nd: 3\n");
  QTest::newRow("one line") << QByteArray("{a: {b: 1}, b: 2, c: [1, 2], d: x}");
  QTest::newRow("carriage returns") << QByteArray("a: 1\r\nb:\r\n  - 1\r\n  - 2\r\nc: x\r\nd: y");
  QTest::newRow("question marks") << QByteArray("? a\n: 1\n? b\n: 2\nc: 3\nd: 4\n");
}

void TestLessonDraft::oddShapesAreWrittenAnew() {
  QFETCH(QByteArray, text);
  const TreeReading reading = readTree(text.toStdString());
  QVERIFY(reading.errors.empty());
  std::vector<NodePath> all;
  paths(reading.root, {}, all);
  const std::vector<Node> values = {textNode("new words"), numberNode(0.5), listNode(), mapNode(),
                                    mapNode({{"k", listNode({numberNode(1), mapNode({{"m", textNode("n")}})})}})};
  for (const NodePath& path : all)
    for (std::size_t kind = 0; kind <= values.size(); ++kind) {
      Node after = reading.root;
      if (kind == values.size())
        removeAt(after, path);
      else
        setAt(after, path, values[kind]);
      const auto patched = patchYaml(text.toStdString(), reading.root, after);
      QVERIFY(patched);
      const TreeReading again = readTree(*patched);
      QVERIFY(again.errors.empty());
      QVERIFY2(sameNode(again.root, after), patched->c_str());
    }
}

void TestLessonDraft::renamedStateIsRenamedEverywhere() {
  Copy copy("septic-shock");
  const auto uses = usesOf(copy.draft->root(), LessonName::State, "treated");
  QVERIFY(uses.size() >= 3);
  QVERIFY(copy.draft->rename(LessonName::State, "treated", "covered"));
  QCOMPARE(copy.draft->yaml().find("go: treated"), std::string::npos);
  QVERIFY(copy.draft->yaml().find("cover: covered") != std::string::npos);
  QCOMPARE(copy.remarks(), QByteArray());
  QVERIFY(copy.draft->words("de").contains("states.covered.enter.0.say"));
  QVERIFY(usesOf(copy.draft->root(), LessonName::State, "treated").empty());
  QCOMPARE(renameInCondition("in(a) and count(a) > 0 or not in( a )", LessonName::State, "a", "b"),
           std::string("in(b) and count(a) > 0 or not in( b )"));
  QCOMPARE(renameInCondition("count(looked) + since(looked) > MAP", LessonName::Group, "looked", "seen"),
           std::string("count(seen) + since(seen) > MAP"));
}

void TestLessonDraft::renamedQuestionIsRenamedInScriptsToo() {
  Copy copy("tutorial");
  QVERIFY(copy.draft->rename(LessonName::Question, "why", "cause"));
  QCOMPARE(copy.remarks(false), QByteArray());
  QVERIFY(copy.draft->file("scripts/expert.jsonl")->find("\"cause\"") != std::string::npos);
  QVERIFY(copy.draft->file("scripts/expert.jsonl")->starts_with("# Monitors"));
  QVERIFY(copy.draft->undo());
  QCOMPARE(copy.remarks(false), QByteArray());
}

void TestLessonDraft::takenOrWrongNamesAreRefused() {
  Copy copy("tutorial");
  QVERIFY(!copy.draft->rename(LessonName::State, "line", "fluid"));
  QVERIFY(!copy.draft->rename(LessonName::State, "line", "a b"));
  QVERIFY(!copy.draft->rename(LessonName::Goal, "line", "why"));
  QVERIFY(!copy.draft->canUndo());
}

void TestLessonDraft::wordsGoWithTheirTexts() {
  Copy copy("tutorial");
  const std::string first = copy.draft->words("de").at("objectives.0"), second = copy.draft->words("de").at("objectives.1");
  QVERIFY(copy.draft->change("Move", [](LessonDraft::Change& c) { moveAt(c.root, {"objectives"}, 0, 1); }));
  QCOMPARE(copy.draft->words("de").at("objectives.1"), first);
  QCOMPARE(copy.draft->words("de").at("objectives.0"), second);
  QVERIFY(copy.draft->set("Edit", {"objectives", "1"}, textNode("Other words")));
  QCOMPARE(copy.draft->words("de").at("objectives.1"), first);
  QVERIFY(copy.draft->change("Remove", [](LessonDraft::Change& c) { removeAt(c.root, {"objectives", "0"}); }));
  QCOMPARE(copy.draft->words("de").at("objectives.0"), first);
  QCOMPARE(copy.draft->words("de").count("objectives.3"), std::size_t(0));
  QCOMPARE(copy.remarks(), QByteArray());
  QVERIFY(copy.draft->undo());
  QCOMPARE(copy.draft->words("de").at("objectives.0"), second);
}

void TestLessonDraft::undoBringsBackTheBytes() {
  for (const char* id : {"septic-shock", "tutorial"}) {
    Copy copy(id);
    const std::string yaml = copy.draft->yaml(), german = *copy.draft->file("lang/de.yaml");
    const auto onDisk = bytesOf(copy.folder / "lesson.yaml");
    std::vector<NodePath> all;
    paths(copy.draft->root(), {}, all);
    int steps = 0;
    for (std::size_t i = 3; i < all.size(); i += 11)
      if (nodeAt(copy.draft->root(), all[i])) {
        QVERIFY(copy.draft->change("Remove", [&](LessonDraft::Change& c) { removeAt(c.root, all[i]); }));
        ++steps;
      }
    QVERIFY(steps > 20);
    const std::string after = copy.draft->yaml();
    QVERIFY(*copy.draft->file("lang/de.yaml") != german);
    while (copy.draft->canUndo())
      QVERIFY(copy.draft->undo());
    QCOMPARE(copy.draft->yaml(), yaml);
    QCOMPARE(*copy.draft->file("lang/de.yaml"), german);
    QCOMPARE(bytesOf(copy.folder / "lesson.yaml"), onDisk);
    QCOMPARE(bytesOf(copy.folder / "lang/de.yaml"), german);
    while (copy.draft->canRedo())
      QVERIFY(copy.draft->redo());
    QCOMPARE(copy.draft->yaml(), after);
  }
}

void TestLessonDraft::typingInOneFieldIsOneStep() {
  Copy copy("tutorial");
  const std::string before = copy.draft->yaml();
  for (const char* words : {"F", "Fi", "First"})
    QVERIFY(copy.draft->set("Title", {"title"}, textNode(words), {}, "title"));
  QVERIFY(copy.draft->set("Summary", {"summary"}, textNode("S"), {}, "summary"));
  copy.draft->endJoin();
  QVERIFY(copy.draft->set("Summary", {"summary"}, textNode("So"), {}, "summary"));
  QVERIFY(copy.draft->undo());
  QVERIFY(copy.draft->undo());
  QCOMPARE(copy.draft->title(), std::string("First"));
  QVERIFY(copy.draft->undo());
  QVERIFY(!copy.draft->canUndo());
  QCOMPARE(copy.draft->yaml(), before);
}

void TestLessonDraft::everyStepIsInTheFiles() {
  Copy copy("tutorial");
  QVERIFY(copy.draft->set("Title", {"title"}, textNode("Ä \"new\" title")));
  QCOMPARE(bytesOf(copy.folder / "lesson.yaml"), copy.draft->yaml());
  QVERIFY(copy.draft->setWords("de", "title", "Neu"));
  const auto again = LessonDraft::open(copy.folder);
  QCOMPARE(again->title(), std::string("Ä \"new\" title"));
  QCOMPARE(again->words("de").at("title"), std::string("Neu"));
  for (const auto& entry : fs::recursive_directory_iterator(copy.folder))
    QVERIFY(entry.path().extension() != ".new");
}

void TestLessonDraft::whatAKilledProgramLeftIsCleared() {
  Copy copy("tutorial");
  std::ofstream(copy.folder / "lesson.yaml.new") << "half";
  QVERIFY(LessonDraft::open(copy.folder));
  QVERIFY(!fs::exists(copy.folder / "lesson.yaml.new"));
}

void TestLessonDraft::newLessonPassesTheCheck() {
  QTemporaryDir temporary;
  const fs::path lessons = temporary.path().toStdString();
  const auto folder = newLesson(lessons, "Short of breath!");
  QVERIFY(folder);
  QCOMPARE(folder->filename().string(), std::string("short-of-breath"));
  QCOMPARE(newLesson(lessons, "Short of breath!")->filename().string(), std::string("short-of-breath-2"));
  CheckOptions options;
  options.trainees = 4;
  options.traineesS = 4000;
  const auto checked = checkLesson(*LessonPackage::open(*folder), kLessonSchema, shippedDrugs(), options, {});
  QByteArray mistakes;
  for (const Remark& one : checked->remarks)
    mistakes += QByteArray::fromStdString(one.line()) + '\n';
  QCOMPARE(mistakes, QByteArray());
  QVERIFY(checked->expert && checked->expert->percent >= 90);
}

void TestLessonDraft::languagesAreAddedAndTranslated() {
  QTemporaryDir temporary;
  auto draft = LessonDraft::open(*newLesson(temporary.path().toStdString(), "One"));
  QVERIFY(draft);
  QVERIFY(!draft->addLanguage("en"));
  QVERIFY(draft->addLanguage("de"));
  QVERIFY(!draft->addLanguage("de"));
  QVERIFY(draft->setWords("de", "summary", "Zweites"));
  QVERIFY(draft->setWords("de", "title", "Erstes: \"Wort\""));
  const std::string text = *draft->file("lang/de.yaml");
  QVERIFY(text.find("title") < text.find("summary"));
  QCOMPARE(draft->words("de").at("title"), std::string("Erstes: \"Wort\""));
  QVERIFY(draft->setWords("de", "title", ""));
  QVERIFY(!draft->words("de").contains("title"));
  QVERIFY(draft->removeLanguage("de"));
  QVERIFY(!draft->file("lang/de.yaml"));
}

QTEST_GUILESS_MAIN(TestLessonDraft)
#include "tst_LessonDraft.moc"
