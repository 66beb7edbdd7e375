// SPDX-License-Identifier: Apache-2.0
#include "LessonFolder.h"
#include "RunStand.h"

#include "lessons/course/debrief/Debrief.h"
#include "lessons/course/debrief/DebriefHtml.h"
#include "lessons/course/debrief/DebriefWords.h"
#include "lessons/course/debrief/Turning.h"

#include <QRegularExpression>
#include <QtTest>

#include <cmath>
#include <limits>
#include <set>

using namespace halsted;
using namespace halsted::course;

namespace {

const DebriefItem& item(const DebriefReport& report, const std::string& id) {
  for (const DebriefItem& one : report.items)
    if (one.score.id == id)
      return one;
  qFatal("no item %s", id.c_str());
}

DebriefReport made(const LessonRun& run, const DebriefOptions& options = {}) {
  Result<DebriefReport> report = makeDebrief(run, nullptr, options, {});
  if (!report)
    qFatal("%s", report.error().message.c_str());
  return *report;
}

/// Oxygen half too late, a hypnotic that kills the lesson, one goal never reached.
LessonStand smallLesson() {
  LessonStand stand;
  stand->title = {"title", "Small"};
  stand->durationS = 200;
  stand->references = {{"a", "First guideline"}, {"b", "Second guideline"}};
  stand.state("first");
  stand.goal("oxygen", "count(oxygen.nrb) > 0", 10);
  stand->goals.back().byS = 60;
  stand->goals.back().lateS = 120;
  stand->goals.back().text = {"goals.oxygen.text", "Oxygen"};
  stand->goals.back().cite = "b";
  stand.goal("never", "count(shock) > 0", 8);
  stand->goals.back().cite = "a";
  stand.goal("cuff", "count(nibp) > 0", 2);
  Penalty penalty;
  penalty.id = "asleep";
  penalty.condition = stand.condition("count(bolus.propofol) > 0");
  penalty.points = 3;
  penalty.critical = true;
  penalty.text = {"penalties.asleep.text", "Asleep"};
  stand->penalties.push_back(std::move(penalty));
  return stand;
}

LessonRun played(const LessonStand& stand, const RunOptions& options = {}) {
  LessonRun run = stand.start(options);
  run.advance(10);
  static_cast<void>(run.perform(R"({"act":"nibp","everyMin":0})"));
  run.advance(80);
  static_cast<void>(run.perform(R"({"act":"oxygen","device":"nrb"})"));
  run.advance(10);
  static_cast<void>(run.perform(R"({"act":"bolus","drug":"propofol","amount":20,"unit":"mg"})"));
  run.advance(300);
  return run;
}

/// A leg bleeds; somebody presses on it late.
LessonRun bled() {
  LessonStand stand;
  stand->durationS = 1200;
  stand.state("first").enter = {LessonStand::act(R"({"act":"hemorrhage","site":"leg","rateMlMin":150})")};
  stand.goal("map", "MAP >= 65", 10);
  stand->debrief.show = {"MAP", "lactate"};
  stand->debrief.targets["MAP"] = {65, 85};
  stand->debrief.explain = {"MAP", "bloodLoss"};
  CounterfactualSpec earlier;
  earlier.text = {"debrief.counterfactuals.0.text", "Pressing earlier"};
  earlier.shift = "compress.leg";
  earlier.byS = -400;
  CounterfactualSpec none;
  none.text = {"debrief.counterfactuals.1.text", "Without antibiotic"};
  none.remove = "antibiotic";
  stand->debrief.counterfactuals = {earlier, none};
  LessonRun run = stand.start();
  run.advance(600);
  static_cast<void>(run.perform(R"({"act":"compress","site":"leg","share":1})"));
  run.advance(60);
  static_cast<void>(run.perform(R"({"act":"infuse","fluid":"saline","volumeMl":1000,"overS":300})"));
  run.advance(1000);
  return run;
}

} // namespace

class tst_Debrief : public QObject {
  Q_OBJECT

private slots:
  void pointsAreThoseComputedByHand() {
    const DebriefReport report = made(played(smallLesson()));
    // Oxygen at 90 s, half way from 60 to 120 s: 5 of 10. The cuff: 2 of 2. Shock: 0 of 8. Propofol: -3.
    QCOMPARE(report.card.possible, 20.0);
    QCOMPARE(report.card.gained, 4.0);
    QCOMPARE(report.card.percent, 20.0);
    QVERIFY(report.card.criticalError && !report.card.passed);
    QCOMPARE(report.items.front().score.id, "asleep");
    QCOMPARE(item(report, "oxygen").score.metS, 90.0);
    QCOMPARE(item(report, "oxygen").dueS, 60.0);
    QCOMPARE(item(report, "oxygen").missedPoints, 5.0);
    QCOMPARE(item(report, "oxygen").guideline, "Second guideline");
    QCOMPARE(item(report, "asleep").missedPoints, 3.0);
    QCOMPARE(report.sources, (std::vector<std::string>{"Second guideline", "First guideline"}));
    QCOMPARE(report.sourceNumber("First guideline"), 2);
    std::vector<std::string> bad, good;
    for (const DebriefItem* one : report.bad(10))
      bad.push_back(one->score.id);
    for (const DebriefItem* one : report.good(10))
      good.push_back(one->score.id);
    QCOMPARE(bad, (std::vector<std::string>{"asleep", "never", "oxygen"}));
    QCOMPARE(good, (std::vector<std::string>{"cuff"}));
    QCOMPARE(report.marks.size(), std::size_t{2});
    QCOMPARE(report.marks[1].t, 100.0);
    QVERIFY(QString::fromStdString(report.marks[1].text).startsWith("Propofol 20 mg"));
    const std::string html = debriefHtml(report);
    QVERIFY(html.find("Not passed: 20 %") != std::string::npos);
    QVERIFY(html.find("Not for diagnosis or treatment") != std::string::npos);
    QVERIFY(html.find("ducational simulation") != std::string::npos);
    QVERIFY(html.find("critical") < html.find("What went well"));
  }

  void answersTellWhatWasChosenAndWhatIsRight() {
    LessonStand stand;
    stand->durationS = 60;
    stand.state("first").enter = {};
    Question question;
    question.id = "where";
    question.text = {"questions.where.text", "Where?"};
    question.points = 4;
    question.choices = {{{"a", "Here"}, {"ra", "Not here."}, false}, {{"b", "There"}, {"rb", "Yes."}, true}};
    stand->questions.push_back(question);
    Effect ask;
    ask.kind = Effect::Kind::Ask;
    ask.name = "where";
    stand->states.front().enter = {ask};
    LessonRun run = stand.start();
    run.advance(5);
    const auto answered = run.perform(R"({"act":"answer","question":"where","choices":[0]})");
    QVERIFY2(answered.ok(), answered ? "" : answered.error().message.c_str());
    run.advance(100);
    const DebriefReport report = made(run);
    QCOMPARE(report.items.size(), std::size_t{1});
    QCOMPARE(report.items[0].chosen, std::vector<std::string>{"Here"});
    QCOMPARE(report.items[0].right, std::vector<std::string>{"There"});
    QCOMPARE(report.items[0].reply, "Not here.");
    QCOMPARE(report.items[0].missedPoints, 4.0);
  }

  void hostileWordsOfALessonStayWords() {
    const std::string hostile = "</td><script>alert(1)</script>\"'><img src=x onerror=alert(2)>&lt;\xE2\x80\xAE";
    LessonStand stand = smallLesson();
    stand->title.source = stand->complaint.source = stand->setting.source = hostile;
    stand->version = stand->language = hostile;
    stand->roles.push_back({"nurse", {"roles.nurse", hostile}});
    Effect said = LessonStand::say("states.first.enter.0.say", hostile);
    said.by = "nurse";
    stand->states.front().enter = {said};
    for (Goal& goal : stand->goals)
      goal.text.source = hostile;
    stand->references["a"] = stand->references["b"] = hostile;
    stand->penalties.front().text.source = hostile;
    stand->debrief.show = {"MAP"};
    stand->debrief.questions = {{"debrief.questions.0", hostile}};
    CounterfactualSpec change;
    change.text = {"debrief.counterfactuals.0.text", hostile};
    change.shift = "oxygen.nrb";
    change.byS = -60;
    stand->debrief.counterfactuals = {change};
    LessonRun run = stand.start();
    run.advance(20);
    static_cast<void>(run.perform(R"({"act":"note","text":"<script>alert(3)</script><b onclick='x'>"})"));
    run.advance(70);
    static_cast<void>(run.perform(R"({"act":"oxygen","device":"nrb"})"));
    run.advance(300);
    DebriefOptions options;
    DebriefReport report = made(run, options);
    report.learner = hostile;
    const QString html = QString::fromStdString(debriefHtml(report));
    QVERIFY(html.contains("&lt;script&gt;alert(1)"));
    QVERIFY(html.contains("&lt;script&gt;alert(3)"));
    QVERIFY(!html.contains(QChar(0x202E)));
    static const QSet<QString> kKnown = {"html", "head", "meta", "title", "style", "body", "p",  "span", "h1",   "h2",   "h3",   "table",
                                         "tr",   "td",   "th",   "div",   "br",    "ol",   "li", "svg",  "rect", "line", "path", "text"};
    static const QSet<QString> kAttributes = {"lang",
                                              "charset",
                                              "http-equiv",
                                              "content",
                                              "name",
                                              "class",
                                              "id",
                                              "width",
                                              "height",
                                              "xmlns",
                                              "viewBox",
                                              "role",
                                              "aria-label",
                                              "font-family",
                                              "x",
                                              "y",
                                              "text-anchor",
                                              "fill",
                                              "font-size",
                                              "font-weight",
                                              "x1",
                                              "y1",
                                              "x2",
                                              "y2",
                                              "stroke",
                                              "d",
                                              "stroke-width",
                                              "stroke-dasharray",
                                              "stroke-linejoin"};
    const QRegularExpression tag("<([/!]?)([a-zA-Z0-9]+)((?:\\s+[^<>]*)?)/?>");
    const QRegularExpression attribute("([a-zA-Z0-9:-]+)=\"[^\"<>]*\"");
    int tags = 0, angles = 0;
    for (auto found = tag.globalMatch(html); found.hasNext(); ++tags) {
      const auto match = found.next();
      if (match.captured(1) == "!")
        continue;
      QVERIFY2(kKnown.contains(match.captured(2)), qPrintable(match.captured(0)));
      for (auto inside = attribute.globalMatch(match.captured(3)); inside.hasNext();) {
        const QString name = inside.next().captured(1);
        QVERIFY2(kAttributes.contains(name), qPrintable(match.captured(0)));
      }
    }
    angles = static_cast<int>(html.count('<'));
    QVERIFY(tags > 100);
    QCOMPARE(tags, angles);
  }

  void causesAddUpToTheChange() {
    const LessonRun run = bled();
    const DebriefReport report = made(run);
    QCOMPARE(report.why.size(), std::size_t{2});
    const DebriefWhy& why = report.why[0];
    QVERIFY(!why.movements.empty() && why.movements.size() <= 6);
    const twin::Variable* map = twin::findVariable("MAP");
    for (const DebriefMovement& movement : why.movements) {
      QVERIFY(movement.fromS < movement.toS);
      QVERIFY(std::fabs(movement.why.after - movement.why.before) >= 7);
      QCOMPARE(movement.why.before, map->read(run.at(movement.fromS)->twin().state()));
      QCOMPARE(movement.why.after, map->read(run.at(movement.toS)->twin().state()));
      const double change = movement.why.after - movement.why.before;
      double sum = 0, rest = 0;
      for (const twin::Contribution& c : movement.why.contributions) {
        sum += c.amount;
        if (c.cause == "not accounted for")
          rest += c.amount;
      }
      QVERIFY2(std::fabs(sum - change) <= 0.05 * std::fabs(change), movement.why.sentence.c_str());
      QVERIFY2(std::fabs(rest) <= 0.25 * std::fabs(change), movement.why.sentence.c_str());
    }
    const DebriefMovement& fall = why.movements.front();
    QVERIFY(fall.why.after < fall.why.before);
    double bleeding = 0;
    for (const twin::Contribution& c : fall.why.contributions)
      if (c.cause == "bleeding")
        bleeding += c.amount;
    QVERIFY2(bleeding < -5, fall.why.sentence.c_str());
    // What the twin cannot split is not explained, and what moved with it is told.
    const DebriefMovement& loss = report.why[1].movements.front();
    QVERIFY(loss.why.contributions.empty());
    QVERIFY(loss.why.after > loss.why.before + 500);
    QVERIFY(
        std::any_of(loss.beside.begin(), loss.beside.end(), [](const auto& one) { return one.variable == "MAP" || one.variable == "CO"; }));
  }

  void sentencesSaySharesInPercentAndNoUnitOfOne() {
    LessonStand stand;
    stand->durationS = 400;
    stand.state("first");
    stand->debrief.explain = {"SaO2", "pH"};
    LessonRun run = stand.start();
    run.advance(60);
    static_cast<void>(run.instruct(R"({"act":"airway","state":"obstructed","severity":1})"));
    run.advance(300);
    const struct {
      const char *language, *begins, *to;
    } all[] = {{"en", "Arterial saturation fell from 9", " to "},
               {"de", "Arterielle Sättigung fiel von 9", " auf "},
               {"es", "Saturación arterial bajó de 9", " a "},
               {"fr", "Saturation artérielle a diminué de 9", " à "}};
    for (const auto& one : all) {
      DebriefOptions options;
      options.language = one.language;
      const DebriefReport report = made(run, options);
      QVERIFY(!report.why.empty());
      const std::string& sentence = report.why.front().movements.front().why.sentence;
      QVERIFY2(sentence.starts_with(one.begins), sentence.c_str());
      const QRegularExpression percent(QStringLiteral(" 9\\d%1\\d+%").arg(QString::fromUtf8(one.to)));
      QVERIFY2(QString::fromStdString(sentence).contains(percent), sentence.c_str());
      QVERIFY2(sentence.find("0.") == std::string::npos && sentence.find("0,") == std::string::npos, sentence.c_str());
      for (const DebriefWhy& why : report.why)
        for (const DebriefMovement& movement : why.movements)
          QVERIFY2(!QString::fromStdString(movement.why.sentence).contains(QRegularExpression(QStringLiteral("\\d 1\\b"))),
                   movement.why.sentence.c_str());
    }
  }

  void otherCoursesBranchBitForBit() {
    const LessonRun run = bled();
    const DebriefReport report = made(run);
    QCOMPARE(report.counterfactuals.size(), std::size_t{2});
    const Counterfactual& early = report.counterfactuals[0];
    QVERIFY(early.applies && early.sameUntilBranch);
    QCOMPARE(early.branchS, 200.0);
    QCOMPARE(early.branchHash, run.before(200)->hash());
    QCOMPARE(early.variables.front(), "MAP");
    for (std::size_t i = 0; i <= 40; ++i)
      QCOMPARE(early.would.series[0][i], report.series[0].values[i]);
    QVERIFY(early.would.series[0][100] > report.series[0].values[100] + 3);
    QVERIFY(!report.counterfactuals[1].applies);
    const std::string html = debriefHtml(report);
    QVERIFY(html.find("Pressing earlier") != std::string::npos);
    QVERIFY(html.find("Does not apply") != std::string::npos);
  }

  void aLogIsRepeatedBitForBitOrSaysThatItIsNot() {
    const LessonStand stand = smallLesson();
    const LessonRun run = played(stand);
    const auto report = makeDebrief(run.log(), stand.lesson(), standDrugs(), nullptr, {}, {});
    QVERIFY(report.ok());
    QVERIFY(report->sameLog && report->sameLesson);
    QCOMPARE(report->card.percent, 20.0);

    LessonRun stopped = stand.start();
    stopped.advance(33.5);
    stopped.stop();
    const auto again = repeat(stand.lesson(), standDrugs(), stopped.log(), {});
    QVERIFY(again.ok());
    QVERIFY(again->sameLog);
    QCOMPARE(again->run.outcome(), "stopped");

    RunLog other = run.log();
    other.entries[other.entries.size() / 2].t += 0.02;
    const auto differs = makeDebrief(other, stand.lesson(), standDrugs(), nullptr, {}, {});
    QVERIFY(differs.ok());
    QVERIFY(!differs->sameLog);
    QVERIFY(debriefHtml(*differs).find(escaped(word(Word::LogDiffers, "en"))) != std::string::npos);
    QVERIFY(debriefHtml(*report).find(escaped(word(Word::LogDiffers, "en"))) == std::string::npos);

    RunLog foreign = run.log();
    foreign.lessonId = "another";
    QVERIFY(!makeDebrief(foreign, stand.lesson(), standDrugs(), nullptr, {}, {}));
  }

  void theExpertPlaysTheSamePatient() {
    const LessonFolder folder;
    const LessonPackage package = folder.package();
    const LessonReading reading = folder.read();
    QVERIFY2(reading.lesson != nullptr, allLines(reading.remarks));
    Result<LessonRun> run = LessonRun::start(reading.lesson, shippedDrugs(), {}, {});
    QVERIFY(run.ok());
    run->advance(2000);
    DebriefOptions options;
    options.language = "de";
    const auto report = makeDebrief(*run, &package, options, {});
    QVERIFY2(report.ok(), report ? "" : report.error().message.c_str());
    QVERIFY(report->expert && report->expert->percent >= 95);
    QVERIFY(report->expert->percent > report->card.percent);
    QVERIFY(report->series.front().expert.size() > 20);
    QCOMPARE(report->series.front().expert.front(), report->series.front().values.front());
    QCOMPARE(*item(*report, "adrenaline").expertGained, 40.0);
    const std::string html = debriefHtml(*report);
    QVERIFY(html.find("Nicht bestanden") != std::string::npos);
    QVERIFY(html.find("Nicht für Diagnose oder Behandlung") != std::string::npos);
    QVERIFY(html.find("Not passed") == std::string::npos);
  }

  void curvesTurnWhereTheyTurn() {
    std::vector<double> curve(50, 100);
    for (std::size_t i = 10; i < 50; ++i)
      curve[i] = i <= 20 ? 100 - 4.0 * static_cast<double>(i - 10) : i <= 30 ? 60 : i <= 40 ? 60 + 3.0 * static_cast<double>(i - 30) : 90;
    curve[45] = 86; // too little to matter
    const std::vector<Movement> movements = movementsOf(curve, 10, 6);
    QCOMPARE(movements.size(), std::size_t{2});
    QCOMPARE(movements[0].from, std::size_t{10});
    QCOMPARE(movements[0].to, std::size_t{20});
    QCOMPARE(movements[1].from, std::size_t{30});
    QCOMPARE(movements[1].to, std::size_t{40});
    std::vector<double> waves;
    for (int i = 0; i < 400; ++i)
      waves.push_back(50 + 0.1 * i * std::sin(i * 0.3));
    QVERIFY(!movementsOf(waves, 5, 6).empty());
    QVERIFY(movementsOf(waves, 5, 6).size() <= 6);
    QVERIFY(movementsOf(std::vector<double>(20, std::numeric_limits<double>::quiet_NaN()), 5, 6).empty());
    QVERIFY(movementsOf(std::vector<double>(20, 7), 5, 6).empty());
    QVERIFY(movementsOf({}, 5, 6).empty());
  }

  void everyWordIsThereInEveryLanguage() {
    for (std::size_t i = 0; i < static_cast<std::size_t>(Word::Count); ++i)
      for (const char* language : {"en", "de", "es", "fr"})
        QVERIFY2(!word(static_cast<Word>(i), language).empty(), qPrintable(QString::number(i)));
    QCOMPARE(word(Word::Passed, "fr"), std::string_view("Réussi"));
    QCOMPARE(word(Word::Rate5, "de"), std::string_view("Ich arbeitete gut mit dem Team"));
    QCOMPARE(numberWords(4.25, 1, "de"), "4,2");
    QCOMPARE(numberWords(-0.01, 1, "en"), "0.0");
    QCOMPARE(valueWords(0.934, figureOf("SpO2", "en"), "en"), "93%");
    QCOMPARE(clockOf(3723), "1:02:03");
    QCOMPARE(actOf(R"({"act":"position","tiltDeg":-15})", *standDrugs(), "en"), "Position: -15°");
  }

  void cancellingEndsIt() {
    const LessonRun run = bled();
    std::stop_source source;
    source.request_stop();
    const auto report = makeDebrief(run, nullptr, {}, JobContext({}, source.get_token()));
    QVERIFY(!report);
    QVERIFY(report.error().code == ErrorCode::Cancelled);
  }
};

QTEST_GUILESS_MAIN(tst_Debrief)
#include "tst_Debrief.moc"
