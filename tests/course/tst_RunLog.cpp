// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/RunLogFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <limits>
#include <sys/resource.h>

namespace halsted::course {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

RunLog sample() {
  RunLog log;
  log.lessonId = "septic-shock", log.lessonVersion = "1.0.0", log.lessonHash = "abc123", log.engine = "halsted 0.3";
  log.options = {.seed = -42, .drugs = RunOptions::Drugs::ByClass, .hints = false, .exam = true, .language = "de"};
  log.sheet.passPercent = 65.5, log.sheet.durationS = 21600;
  ScoreSheet::Item goal;
  goal.id = "lactate", goal.points = 5, goal.untilS = kNever, goal.byS = 3600, goal.lateS = 7200, goal.withinS = kNever,
  goal.conditional = true;
  ScoreSheet::Item map = goal;
  map.id = "map", map.kind = ScoreSheet::Item::Kind::Fraction, map.zero = 0.3, map.full = 0.9, map.conditional = false;
  ScoreSheet::Item penalty = goal;
  penalty.id = "allergy", penalty.kind = ScoreSheet::Item::Kind::Penalty, penalty.each = penalty.critical = true;
  ScoreSheet::Item question = goal;
  question.id = "source", question.kind = ScoreSheet::Item::Kind::Question, question.withinS = 300;
  log.sheet.items = {goal, map, penalty, question};
  const auto add = [&log](double t, EntryKind kind, std::string name, std::string who, std::string text, std::string json, double value) {
    Entry e;
    e.t = t, e.kind = kind, e.name = std::move(name), e.who = std::move(who), e.text = std::move(text), e.json = std::move(json),
    e.value = value;
    log.entries.push_back(std::move(e));
  };
  add(0, EntryKind::State, "arrival", "", "", "", 0);
  add(0, EntryKind::Say, "states.arrival.enter.0.say", "nurse", "", "", 0);
  add(0.14, EntryKind::Action, "", "trainee", "", R"({"act":"bolus","drug":"propofol","amount":150.5,"unit":"mg","b":[1,2],"a":null})", 0);
  add(7 * 0.02, EntryKind::Refused, "", "trainee", "There is no drug \"x\";\nbackslash \\ and \xc3\xa4.", "not JSON {", 0);
  add(0.30000000000000004, EntryKind::Event, "rhythmChange", "", "", "", 1.0 / 3);
  add(60, EntryKind::Asked, "source", "", "", "", 0);
  add(61, EntryKind::Answered, "source", "", "", R"({"choices":[0,2]})", 1);
  add(62, EntryKind::Result, "order.lactate", "", "", R"({"lactate":4.5})", 0);
  add(62, EntryKind::Condition, "goals.map", "", "", "", 1);
  add(1e6, EntryKind::Hint, "fluids", "", "", "", 0);
  add(1e6, EntryKind::Note, "", "instructor", "Good; , \"json\": {", "", -1e-300);
  add(1e6, EntryKind::End, "success", "", "", R"({"twin":"00ff"})", 0);
  return log;
}

std::string bytesOf(const QString& name) {
  QFile file(name);
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string("(missing)");
}

/// Files of this process cannot grow beyond so many bytes meanwhile: a disk that is full.
class FullDisk {
public:
  explicit FullDisk(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    rlimit narrow = m_before;
    narrow.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &narrow);
  }
  ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
  rlimit m_before{};
};

} // namespace

class TestRunLog : public QObject {
  Q_OBJECT
private slots:
  void whatIsReadIsWhatWasWritten() {
    const RunLog log = sample();
    const std::string text = log.text();
    const Result<RunLog> again = RunLog::parse(text, "run.jsonl");
    QVERIFY2(again.ok(), again.ok() ? "" : again.error().message.c_str());
    QCOMPARE(again->text(), text);
    QCOMPARE(again->hash(), log.hash());
    QCOMPARE(again->lessonId, log.lessonId);
    QCOMPARE(again->options.seed, std::int64_t{-42});
    QVERIFY(again->options.drugs == RunOptions::Drugs::ByClass && !again->options.hints && again->options.exam &&
            again->options.language == "de");
    QCOMPARE(again->sheet.items.size(), std::size_t{4});
    const ScoreSheet::Item& goal = again->sheet.items[0];
    QVERIFY(goal.untilS == kNever && goal.byS == 3600 && goal.lateS == 7200 && goal.conditional && !goal.each && goal.withinS == kNever);
    QVERIFY(again->sheet.items[2].critical && again->sheet.items[2].kind == ScoreSheet::Item::Kind::Penalty);
    QCOMPARE(again->entries.size(), log.entries.size());
    for (std::size_t i = 0; i < log.entries.size(); ++i) {
      const Entry &a = log.entries[i], &b = again->entries[i];
      QVERIFY(a.t == b.t && a.kind == b.kind && a.name == b.name && a.who == b.who && a.text == b.text && a.json == b.json &&
              a.value == b.value);
    }
    QVERIFY(again->ended());
  }

  void linesHaveOneForm() {
    Entry e;
    e.t = 5999 * 0.02, e.kind = EntryKind::Condition, e.name = "goals.map", e.value = 1;
    QCOMPARE(RunLog::line(e), std::string(R"({"t":119.98,"kind":"condition","name":"goals.map","value":1})"));
    e = {};
    e.kind = EntryKind::Action, e.who = "trainee", e.json = "{\n  \"act\" : \"bolus\",\n \"amount\": 0.50 }\n";
    QCOMPARE(RunLog::line(e), std::string(R"({"t":0,"kind":"action","who":"trainee","json":{"act":"bolus","amount":0.5}})"));
    e = {};
    e.kind = EntryKind::Event, e.name = "x", e.value = -0.0;
    QCOMPARE(RunLog::line(e), std::string(R"({"t":0,"kind":"event","name":"x"})"));
    e.value = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(RunLog::line(e), std::string(R"({"t":0,"kind":"event","name":"x","value":null})"));
  }

  void everyNumberComesBackExactly() {
    std::uint64_t bits = 88172645463325252ULL;
    RunLog log = sample();
    log.entries.clear();
    while (log.entries.size() < 2000) {
      bits ^= bits << 13, bits ^= bits >> 7, bits ^= bits << 17;
      Entry e;
      std::memcpy(&e.value, &bits, sizeof bits);
      if (std::isfinite(e.value))
        log.entries.push_back(e);
    }
    const Result<RunLog> again = RunLog::parse(log.text(), "run");
    QVERIFY(again.ok());
    for (std::size_t i = 0; i < log.entries.size(); ++i)
      QCOMPARE(std::memcmp(&again->entries[i].value, &log.entries[i].value, sizeof(double)), 0);
  }

  void everyKindHasAName() {
    for (int kind = 0; kind <= static_cast<int>(EntryKind::End); ++kind) {
      RunLog log;
      Entry e;
      e.kind = static_cast<EntryKind>(kind);
      log.entries = {e};
      const Result<RunLog> again = RunLog::parse(log.text(), "run");
      QVERIFY(again.ok() && again->entries[0].kind == e.kind);
      QVERIFY(!entryName(e.kind).empty());
    }
  }

  void badTextDoesNotBreakALine() {
    RunLog log;
    Entry e;
    e.kind = EntryKind::Note, e.text = "broken \xff\xfe utf-8\n\x01", e.json = std::string(100000, '[');
    log.entries = {e};
    const Result<RunLog> again = RunLog::parse(log.text(), "run");
    QVERIFY(again.ok());
    QCOMPARE(again->entries[0].json, e.json);
    QCOMPARE(again->text(), log.text());
  }

  void damageIsNamedByLine_data() {
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("instead");
    QTest::addColumn<QString>("says");
    QTest::newRow("no JSON") << 3 << "{\"t\":0"
                             << "not JSON";
    QTest::newRow("empty line") << 3 << ""
                                << "not JSON";
    QTest::newRow("unknown kind") << 3 << R"({"t":0,"kind":"dance"})"
                                  << "'dance' is an unknown kind";
    QTest::newRow("no kind") << 3 << R"({"t":0})"
                             << "lacks 'kind'";
    QTest::newRow("unknown key") << 4 << R"({"t":0,"kind":"note","colour":"red"})"
                                 << "unknown key 'colour'";
    QTest::newRow("wrong type") << 4 << R"({"t":0,"kind":"note","text":5})"
                                << "'text' is not a text";
    QTest::newRow("time is text") << 4 << R"({"t":"0","kind":"note"})"
                                  << "'t' is not a number";
    QTest::newRow("time is negative") << 2 << R"({"t":-1,"kind":"note"})"
                                      << "not a time";
    QTest::newRow("time is none") << 2 << R"({"t":null,"kind":"note"})"
                                  << "not a time";
    QTest::newRow("back in time") << 11 << R"({"t":3,"kind":"note"})"
                                  << "earlier than the line before";
    QTest::newRow("a list") << 5 << "[1]"
                            << "not an object";
    QTest::newRow("too large a number") << 5 << R"({"t":1e999,"kind":"note"})"
                                        << "";
    QTest::newRow("end too early") << 6 << R"({"t":0.31,"kind":"end","name":"time"})"
                                   << "after the end";
    QTest::newRow("deep") << 5 << QString(200000, '[') << "too deep";
    QTest::newRow("long") << 5 << "\"" + QString(2000000, 'x') + "\""
                          << "1 MB";
    QTest::newRow("header lacks") << 1 << R"({"log":"halsted lesson","version":1})"
                                  << "lacks 'lesson'";
  }
  void damageIsNamedByLine() {
    QFETCH(int, line);
    QFETCH(QString, instead);
    QFETCH(QString, says);
    QStringList lines = QString::fromStdString(sample().text()).split('\n');
    lines[line - 1] = instead;
    const Result<RunLog> log = RunLog::parse(lines.join('\n').toStdString(), "run.jsonl");
    QVERIFY(!log.ok());
    const QString message = QString::fromStdString(log.error().message);
    const int named = QString(QTest::currentDataTag()) == "end too early" ? line + 1 : line;
    QVERIFY2(message.startsWith(QString("run.jsonl, line %1: ").arg(named)), qPrintable(message));
    QVERIFY2(message.contains(says), qPrintable(message));
    QVERIFY(message.size() < 300);
  }

  void noBytesBreakIt() {
    const std::string text = sample().text();
    unsigned state = 7;
    const auto roll = [&state](std::size_t n) {
      state = state * 1664525U + 1013904223U;
      return (state >> 8) % n;
    };
    int read = 0;
    for (int i = 0; i < 3000; ++i) {
      std::string changed = text;
      changed[roll(changed.size())] = static_cast<char>(roll(4) == 0 ? roll(256) : 'a' + roll(26));
      if (const Result<RunLog> log = RunLog::parse(changed, "run")) {
        ++read;
        const Result<RunLog> again = RunLog::parse(log->text(), "run");
        QVERIFY(again.ok());
        QCOMPARE(again->text(), log->text());
      }
    }
    QVERIFY2(read > 100, qPrintable(QString::number(read)));
  }

  void otherFormatsAreRefused() {
    std::string text = sample().text();
    QCOMPARE(RunLog::parse("", "x").error().code, ErrorCode::Damaged);
    QCOMPARE(RunLog::parse("{}\n", "x").error().code, ErrorCode::Unsupported);
    text.replace(text.find("\"version\":1"), 11, "\"version\":2");
    QCOMPARE(RunLog::parse(text, "x").error().code, ErrorCode::Unsupported);
    QVERIFY(RunLog::parse(text, "x").error().message.find("another version") != std::string::npos);
  }

  void aLineThatWasCutOffIsLeftOut() {
    const RunLog log = sample();
    const std::string text = log.text(), head = log.headerLine() + "\n";
    for (std::size_t length = head.size(); length <= text.size(); ++length) {
      const std::string part = text.substr(0, length);
      const Result<RunLog> again = RunLog::parse(part, "run");
      QVERIFY2(again.ok(), part.c_str());
      const auto whole = static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n')) - 1;
      QVERIFY(again->entries.size() == whole || (part.back() == '}' && again->entries.size() == whole + 1));
      QCOMPARE(text.compare(0, again->text().size(), again->text()), 0);
    }
    for (std::size_t length = 0; length < head.size() - 1; length += 7)
      QVERIFY(!RunLog::parse(text.substr(0, length), "run").ok());
  }

  void fileComesBack() {
    QTemporaryDir folder;
    const std::string file = folder.filePath("run.jsonl").toStdString();
    QVERIFY(sample().write(file).ok());
    const Result<RunLog> again = RunLog::read(file);
    QVERIFY(again.ok());
    QCOMPARE(again->text(), sample().text());
    QCOMPARE(RunLog::read(file + "x").error().code, ErrorCode::NotFound);
  }

  void failedWriteLeavesTheOldFile() {
    QTemporaryDir folder;
    const QString file = folder.filePath("run.jsonl");
    RunLog log = sample();
    QVERIFY(log.write(file.toStdString()).ok());
    const std::string before = bytesOf(file);
    log.entries.front().text = std::string(5000, 'x');
    {
      const FullDisk full(3000);
      const Result<void> written = log.write(file.toStdString());
      QVERIFY(!written.ok());
      QCOMPARE(written.error().code, ErrorCode::WriteFailed);
    }
    QCOMPARE(bytesOf(file), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), qsizetype{1});
    QVERIFY(!log.write((folder.path() + "/none/run.jsonl").toStdString()).ok());
  }

  void runsThatSaveThemselvesLoseNothing() {
    QTemporaryDir folder;
    const QString name = folder.filePath("run.jsonl");
    const RunLog all = sample();
    RunLog log = all;
    log.entries.clear();
    Result<RunLogFile> file = RunLogFile::open(name.toStdString(), log);
    QVERIFY(file.ok());
    QCOMPARE(bytesOf(name), log.text());
    for (const Entry& entry : all.entries) {
      log.entries.push_back(entry);
      QVERIFY(file->append(log).ok());
      QVERIFY(file->append(log).ok()); // nothing new
      QCOMPARE(bytesOf(name), log.text());
      QCOMPARE(file->behind(), std::size_t{0});
    }
  }

  void rewoundRunsAreWrittenAnew() {
    QTemporaryDir folder;
    const QString name = folder.filePath("run.jsonl");
    RunLog log = sample();
    Result<RunLogFile> file = RunLogFile::open(name.toStdString(), log);
    QVERIFY(file.ok());
    log.entries.resize(5);
    QVERIFY(file->append(log).ok());
    QCOMPARE(bytesOf(name), log.text());
    log.entries.back().name = "other"; // as long, and another course
    QVERIFY(file->append(log).ok());
    QCOMPARE(bytesOf(name), log.text());
    log.options.seed = 7;
    QVERIFY(file->append(log).ok());
    QCOMPARE(bytesOf(name), log.text());
    log.entries.push_back(sample().entries.back());
    QVERIFY(file->append(log).ok());
    QCOMPARE(bytesOf(name), log.text());
  }

  void fullDiskIsSaidOnceAndMadeUpFor() {
    QTemporaryDir folder;
    const QString name = folder.filePath("run.jsonl");
    RunLog log = sample();
    log.entries.pop_back();
    const RunLog saved = log;
    Result<RunLogFile> file = RunLogFile::open(name.toStdString(), log);
    QVERIFY(file.ok());
    Entry note;
    note.t = 1e6, note.kind = EntryKind::Note, note.text = std::string(300, 'n');
    {
      const FullDisk full(static_cast<rlim_t>(log.text().size()) + 400); // the first fits, the second in part
      log.entries.push_back(note);
      QVERIFY(file->append(log).ok());
      log.entries.push_back(note);
      const Result<void> refused = file->append(log);
      QVERIFY(!refused.ok());
      QVERIFY(refused.error().message.find("not being saved") != std::string::npos);
      QCOMPARE(file->behind(), std::size_t{1});
      log.entries.push_back(note);
      QVERIFY(file->append(log).ok()); // said already
      QCOMPARE(file->behind(), std::size_t{2});
      const Result<RunLog> meanwhile = RunLog::read(name.toStdString());
      QVERIFY(meanwhile.ok());
      QCOMPARE(meanwhile->entries.size(), saved.entries.size() + 1);
    }
    QVERIFY(file->append(log).ok());
    QCOMPARE(file->behind(), std::size_t{0});
    QCOMPARE(bytesOf(name), log.text());
  }

  void fileThatCannotBeMadeIsSaid() {
    const Result<RunLogFile> file = RunLogFile::open("/nonexistent-folder/run.jsonl", sample());
    QVERIFY(!file.ok());
    QCOMPARE(file.error().code, ErrorCode::WriteFailed);
  }
};

} // namespace halsted::course

QTEST_GUILESS_MAIN(halsted::course::TestRunLog)
#include "tst_RunLog.moc"
