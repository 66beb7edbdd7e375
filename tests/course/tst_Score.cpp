// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/lesson/Lesson.h"
#include "lessons/course/scoring/Score.h"

#include <QtTest>

namespace halsted::course {

namespace {

using Item = ScoreSheet::Item;
using Status = ItemScore::Status;

Item item(Item::Kind kind, double points) {
  Item made;
  made.id = "x", made.kind = kind, made.points = points;
  made.untilS = made.byS = made.lateS = made.withinS = kNever;
  return made;
}

Entry entry(double t, EntryKind kind, const std::string& name, double value = 0) {
  Entry e;
  e.t = t, e.kind = kind, e.name = name, e.value = value;
  return e;
}
Entry begins(double t, const std::string& name = "goals.x") {
  return entry(t, EntryKind::Condition, name, 1);
}
Entry ceases(double t, const std::string& name = "goals.x") {
  return entry(t, EntryKind::Condition, name, 0);
}
Entry end(double t, const std::string& how = "time") {
  return entry(t, EntryKind::End, how);
}

ScoreCard card(const std::vector<Item>& items, const std::vector<Entry>& entries, double nowS = 0) {
  ScoreSheet sheet;
  sheet.items = items;
  sheet.passPercent = 70, sheet.durationS = 1000;
  return score(sheet, entries, nowS);
}
ItemScore only(const Item& i, const std::vector<Entry>& entries, double nowS = 0) {
  return card({i}, entries, nowS).items.at(0);
}

} // namespace

class TestScore : public QObject {
  Q_OBJECT
private slots:
  void pointsFallFromDeadlineToNothing_data() {
    QTest::addColumn<double>("at");
    QTest::addColumn<double>("gained");
    QTest::addColumn<int>("status");
    QTest::newRow("at once") << 0.0 << 20.0 << int(Status::Met);
    QTest::newRow("deadline exactly met") << 300.0 << 20.0 << int(Status::Met);
    QTest::newRow("a tick late") << 300.02 << 20.0 * 299.98 / 300 << int(Status::Late);
    QTest::newRow("half") << 450.0 << 10.0 << int(Status::Late);
    QTest::newRow("nearly nothing") << 597.0 << 0.2 << int(Status::Late);
    QTest::newRow("nothing") << 600.0 << 0.0 << int(Status::Missed);
    QTest::newRow("later") << 700.0 << 0.0 << int(Status::Missed);
  }
  void pointsFallFromDeadlineToNothing() {
    QFETCH(double, at);
    QFETCH(double, gained);
    QFETCH(int, status);
    Item goal = item(Item::Kind::Reached, 20);
    goal.byS = 300, goal.lateS = 600;
    const ItemScore s = only(goal, {begins(at), end(1000)});
    QVERIFY(std::fabs(s.gained - gained) < 1e-9);
    QCOMPARE(int(s.status), status);
    QCOMPARE(s.metS, at);
    QCOMPARE(s.possible, 20.0);
  }

  void withoutGraceTheDeadlineIsHard() {
    Item goal = item(Item::Kind::Reached, 10);
    goal.byS = 300;
    QCOMPARE(only(goal, {begins(300), end(1000)}).gained, 10.0);
    QCOMPARE(only(goal, {begins(15000 * 0.02), end(1000)}).gained, 10.0);
    const ItemScore late = only(goal, {begins(300.02), end(1000)});
    QCOMPARE(late.gained, 0.0);
    QVERIFY(late.status == Status::Missed && late.metS == 300.02);
    QVERIFY(only(goal, {end(1000)}).metS == -1);
  }

  void onlyTheWindowCounts() {
    Item goal = item(Item::Kind::Reached, 10);
    goal.fromS = 100, goal.untilS = 200;
    QCOMPARE(only(goal, {begins(150), end(1000)}).metS, 150.0);
    QCOMPARE(only(goal, {begins(100), end(1000)}).metS, 100.0);
    QCOMPARE(only(goal, {begins(200), end(1000)}).gained, 10.0);
    QVERIFY(only(goal, {begins(200.02), end(1000)}).status == Status::Missed); // reached only after until
    QCOMPARE(only(goal, {begins(200.02), end(1000)}).metS, -1.0);
    QVERIFY(only(goal, {begins(50), ceases(99), end(1000)}).status == Status::Missed);  // over before
    QVERIFY(only(goal, {begins(50), ceases(100), end(1000)}).status == Status::Missed); // over as it begins
    QCOMPARE(only(goal, {begins(50), end(1000)}).metS, 100.0);                          // holds as the window begins
    QCOMPARE(only(goal, {begins(50), ceases(90), begins(180), end(1000)}).metS, 180.0); // again
    QCOMPARE(only(goal, {begins(150), ceases(150), end(1000)}).gained, 10.0);           // for a moment only
    QCOMPARE(only(goal, {begins(100), ceases(100), end(1000)}).gained, 10.0);
  }

  void repeatedEntriesChangeNothing() {
    Item goal = item(Item::Kind::Fraction, 10);
    QCOMPARE(only(goal, {begins(0), begins(100), ceases(500), ceases(600), end(1000)}).fraction, 0.5);
  }

  void runningGoalsAreOpenUntilTheirDeadline() {
    Item goal = item(Item::Kind::Reached, 10);
    goal.byS = 300, goal.lateS = 600;
    QVERIFY(only(goal, {}, 300).status == Status::Open);
    QVERIFY(only(goal, {}, 600).status == Status::Open);
    QVERIFY(only(goal, {}, 601).status == Status::Missed);
    goal.untilS = 400;
    QVERIFY(only(goal, {}, 401).status == Status::Missed);
    QVERIFY(only(item(Item::Kind::Reached, 10), {}, 5000).status == Status::Open);
    const ScoreCard open = card({goal}, {}, 10);
    QVERIFY(!open.ended && !open.passed && open.outcome.empty() && open.possible == 10 && open.percent == 0);
  }

  void whatHadNotComeIsMissedButNotAfterSuccess() {
    Item goal = item(Item::Kind::Reached, 10);
    goal.byS = 300;
    for (const char* how : {"failure", "stopped", "time"}) {
      const ItemScore s = only(goal, {end(200, how)});
      QVERIFY(s.status == Status::Missed && s.possible == 10 && s.gained == 0);
    }
    const ItemScore spared = only(goal, {end(200, "success")});
    QVERIFY(spared.status == Status::NotApplicable && spared.possible == 0);
    QVERIFY(only(goal, {end(301, "success")}).status == Status::Missed);
    // Without a deadline it had the whole lesson.
    QVERIFY(only(item(Item::Kind::Reached, 10), {end(200, "success")}).status == Status::Missed);
    Item later = item(Item::Kind::Reached, 10);
    later.fromS = 500;
    QVERIFY(only(later, {begins(0), end(200, "success")}).status == Status::NotApplicable);
    QVERIFY(only(later, {begins(0), end(200, "failure")}).status == Status::Missed);
    QVERIFY(only(later, {begins(0), end(500, "success")}).status == Status::Met);
  }

  void conditionalGoalsCountOnceTheirConditionHeld() {
    Item goal = item(Item::Kind::Reached, 10);
    goal.conditional = true;
    const ItemScore none = only(goal, {begins(5), end(1000)});
    QVERIFY(none.status == Status::NotApplicable && none.possible == 0 && none.gained == 0);
    const ItemScore met = only(goal, {begins(5), begins(800, "goals.x.if"), ceases(801, "goals.x.if"), end(1000)});
    QVERIFY(met.status == Status::Met && met.possible == 10 && met.gained == 10);
    QVERIFY(only(goal, {begins(800, "goals.x.if"), end(1000)}).status == Status::Missed);
    QVERIFY(only(goal, {begins(0, "goals.y.if"), end(1000)}).status == Status::NotApplicable);
  }

  void fractionsAreIntegratedOverTheirWindow() {
    Item goal = item(Item::Kind::Fraction, 30);
    goal.fromS = 100, goal.untilS = 600, goal.zero = 0.3, goal.full = 0.9;
    // 50 (from 100) + 100 + 150 (until 600) of 500 s = 0.6: half way from 0.3 to 0.9.
    const ItemScore s = only(goal, {begins(0), ceases(150), begins(200), ceases(300), begins(450), end(1000)});
    QVERIFY(std::fabs(s.fraction - 0.6) < 1e-12);
    QVERIFY(std::fabs(s.gained - 15) < 1e-9);
    QVERIFY(s.status == Status::Partly);
    // Exactly full: 450 of 500 s. Exactly zero: 150 of 500 s.
    QVERIFY(only(goal, {begins(100), ceases(550), end(1000)}).status == Status::Met);
    QCOMPARE(only(goal, {begins(100), ceases(550), end(1000)}).gained, 30.0);
    QVERIFY(only(goal, {begins(100), ceases(250), end(1000)}).status == Status::Missed);
    QCOMPARE(only(goal, {begins(100), ceases(250), end(1000)}).gained, 0.0);
    QCOMPARE(only(goal, {end(1000)}).fraction, 0.0);
  }

  void fractionsWithoutEndLastAsLongAsTheLesson() {
    const Item goal = item(Item::Kind::Fraction, 10);
    const ItemScore s = only(goal, {begins(400), end(1000)});
    QCOMPARE(s.fraction, 0.6);
    QCOMPARE(s.gained, 6.0);
  }

  void emptyWindowsDoNotApply() {
    Item goal = item(Item::Kind::Fraction, 10);
    goal.fromS = goal.untilS = 500;
    QVERIFY(only(goal, {begins(0), end(1000)}).status == Status::NotApplicable);
    goal.fromS = 600;
    QVERIFY(only(goal, {begins(0), end(1000)}).status == Status::NotApplicable);
    goal.fromS = 1000, goal.untilS = kNever; // begins as the lesson is over
    QVERIFY(only(goal, {begins(0), end(1000)}).status == Status::NotApplicable);
  }

  void successShortensTheWindowAndFailureDoesNot() {
    Item goal = item(Item::Kind::Fraction, 10);
    goal.fromS = 100, goal.untilS = 500;
    const ItemScore won = only(goal, {begins(100), ceases(150), end(200, "success")});
    QCOMPARE(won.fraction, 0.5);
    for (const char* how : {"failure", "stopped"}) {
      const ItemScore lost = only(goal, {begins(100), ceases(150), end(200, how)});
      QCOMPARE(lost.fraction, 50.0 / 400);
      QVERIFY(lost.status == Status::Partly);
      // Still holding as the patient dies: nothing of the rest.
      QCOMPARE(only(goal, {begins(100), end(200, how)}).fraction, 0.25);
      QVERIFY(only(goal, {begins(0), end(50, how)}).status == Status::Missed);
    }
    QVERIFY(only(goal, {begins(0), end(50, "success")}).status == Status::NotApplicable);
    QVERIFY(only(goal, {begins(0), end(100, "success")}).status == Status::NotApplicable);
  }

  void runningFractionsShowTheirShareSoFar() {
    Item goal = item(Item::Kind::Fraction, 10);
    goal.fromS = 100, goal.untilS = 500;
    QVERIFY(only(goal, {begins(0)}, 50).status == Status::Open);
    const ItemScore s = only(goal, {begins(0), ceases(150)}, 300);
    QVERIFY(s.status == Status::Open && s.fraction == 0.25 && s.gained == 2.5);
    QVERIFY(only(goal, {begins(0), ceases(150)}, 500).status == Status::Partly);
    QVERIFY(only(goal, {begins(0)}, 500).status == Status::Met);
  }

  void penaltiesAreTakenOnceOrEachTime() {
    Item once = item(Item::Kind::Penalty, 8);
    const std::vector<Entry> thrice = {begins(10, "penalties.x"), ceases(20, "penalties.x"), begins(30, "penalties.x"),
                                       ceases(31, "penalties.x"), begins(90, "penalties.x"), end(1000)};
    ItemScore s = only(once, thrice);
    QVERIFY(s.gained == -8 && s.times == 3 && s.metS == 10 && s.possible == 0 && s.status == Status::Incurred);
    Item each = once;
    each.each = true;
    QCOMPARE(only(each, thrice).gained, -24.0);
    s = only(each, {begins(10), end(1000)}); // a goal of the same name
    QVERIFY(s.gained == 0 && s.times == 0 && s.status == Status::Clean && !std::signbit(s.gained));
  }

  void criticalErrorsFailTheLesson() {
    Item goal = item(Item::Kind::Reached, 100);
    Item critical = item(Item::Kind::Penalty, 0);
    critical.id = "fatal", critical.critical = true;
    const std::vector<Entry> clean = {begins(1), end(1000, "success")};
    QVERIFY(card({goal, critical}, clean).passed);
    const ScoreCard c = card({goal, critical}, {begins(1), begins(2, "penalties.fatal"), end(1000, "success")});
    QVERIFY(c.percent == 100 && c.criticalError && !c.passed);
  }

  void questionsAreAnsweredOnceAndInTime() {
    Item q = item(Item::Kind::Question, 5);
    q.withinS = 60;
    const Entry asked = entry(100, EntryKind::Asked, "x");
    const auto answered = [](double t, double value) { return entry(t, EntryKind::Answered, "x", value); };
    QVERIFY(only(q, {asked, answered(160, 1), end(1000)}).gained == 5);
    QVERIFY(only(q, {asked, answered(160, 1), end(1000)}).status == Status::Met);
    const ItemScore late = only(q, {asked, answered(160.02, 1), end(1000)});
    QVERIFY(late.gained == 0 && late.status == Status::Late && late.metS == 160.02);
    QVERIFY(only(q, {asked, answered(110, 0), answered(120, 1), end(1000)}).status == Status::Missed); // the first counts
    QVERIFY(only(q, {asked, answered(110, 1), answered(120, 0), end(1000)}).gained == 5);
    QVERIFY(only(q, {asked, entry(150, EntryKind::Asked, "x"), answered(170, 1), end(1000)}).gained == 0); // asked again
    QVERIFY(only(q, {asked, end(1000)}).status == Status::Missed);
    QVERIFY(only(q, {asked}, 160).status == Status::Open);
    QVERIFY(only(q, {asked}, 161).status == Status::Missed);
    QVERIFY(only(q, {asked, end(120, "success")}).status == Status::NotApplicable);
    QVERIFY(only(q, {asked, end(120, "failure")}).status == Status::Missed);
    const ItemScore never = only(q, {end(1000)});
    QVERIFY(never.status == Status::NotApplicable && never.possible == 0);
    QVERIFY(only(q, {answered(50, 1), end(1000)}).status == Status::NotApplicable);
    q.withinS = kNever;
    QVERIFY(only(q, {asked, answered(900, 1), end(1000)}).gained == 5);
    QVERIFY(only(q, {asked, end(120, "success")}).status == Status::Missed);
  }

  void percentIsOfWhatWasPossible() {
    Item a = item(Item::Kind::Reached, 60), b = item(Item::Kind::Reached, 30), c = item(Item::Kind::Reached, 500),
         p = item(Item::Kind::Penalty, 15);
    a.id = "a", b.id = "b", c.id = "c", p.id = "p";
    c.conditional = true; // never applies
    ScoreCard all = card({a, b, c, p}, {begins(1, "goals.a"), begins(2, "goals.b"), begins(3, "penalties.p"), end(1000)});
    QCOMPARE(all.possible, 90.0);
    QCOMPARE(all.gained, 75.0);
    QCOMPARE(all.percent, 100 * 75.0 / 90);
    QVERIFY(all.passed && all.ended && all.outcome == "time");
    QCOMPARE(all.items.size(), std::size_t{4});
    QCOMPARE(all.items[3].id, std::string("p"));
    all = card({a, p}, {begins(3, "penalties.p"), end(1000)});
    QCOMPARE(all.gained, -15.0);
    QCOMPARE(all.percent, 0.0);
    QCOMPARE(card({}, {end(10)}).percent, 100.0);
    QCOMPARE(card({p}, {begins(3, "penalties.p"), end(1000)}).percent, 0.0);
  }

  void passNeedsThePercentAndNoFailure() {
    Item a = item(Item::Kind::Reached, 70), b = item(Item::Kind::Reached, 30);
    a.id = "a", b.id = "b";
    const auto passed = [&](const char* goal, const char* how) { return card({a, b}, {begins(1, goal), end(1000, how)}).passed; };
    QVERIFY(passed("goals.a", "success"));
    QVERIFY(passed("goals.a", "time"));
    QVERIFY(!passed("goals.a", "failure"));
    QVERIFY(!passed("goals.b", "success"));
    QVERIFY(!card({a}, {begins(1, "goals.a")}, 1000).passed);
  }

  void theLogAloneTellsTheScore() {
    RunLog log;
    log.sheet.passPercent = 50, log.sheet.durationS = 1000;
    Item goal = item(Item::Kind::Fraction, 30);
    goal.fromS = 100, goal.zero = 0.3, goal.full = 0.9;
    Item question = item(Item::Kind::Question, 5);
    question.id = "q", question.withinS = 60;
    log.sheet.items = {goal, question};
    log.entries = {begins(0), entry(10, EntryKind::Asked, "q"), entry(20, EntryKind::Answered, "q", 1), ceases(640), end(1000, "time")};
    const Result<RunLog> again = RunLog::parse(log.text(), "run");
    QVERIFY(again.ok());
    const ScoreCard a = score(log), b = score(*again);
    QCOMPARE(a.percent, b.percent);
    QVERIFY(std::fabs(a.gained - 20) < 1e-9); // 540 of 900 s = 0.6: 15, and 5
    QVERIFY(a.passed && b.passed);
    QCOMPARE(score(RunLog{}).percent, 100.0);
  }

  void sheetFollowsTheLesson() {
    Lesson lesson;
    lesson.passPercent = 80, lesson.durationS = 3600;
    Goal g;
    g.id = "map", g.fraction = true, g.fromS = 60, g.untilS = 600, g.zero = 0.2, g.full = 0.8, g.points = 12, g.applies = Expression();
    Goal r;
    r.id = "abx", r.byS = 100, r.lateS = 200, r.points = 3;
    lesson.goals = {g, r};
    Penalty p;
    p.id = "over", p.points = 4, p.each = true;
    lesson.penalties = {p};
    Question q;
    q.id = "why", q.points = 2, q.withinS = 90;
    lesson.questions = {q};
    const ScoreSheet sheet = ScoreSheet::of(lesson);
    QVERIFY(sheet.passPercent == 80 && sheet.durationS == 3600 && sheet.items.size() == 4);
    const Item &a = sheet.items[0], &b = sheet.items[1], &c = sheet.items[2], &d = sheet.items[3];
    QVERIFY(a.id == "map" && a.kind == Item::Kind::Fraction && a.fromS == 60 && a.untilS == 600 && a.zero == 0.2 && a.full == 0.8 &&
            a.conditional);
    QVERIFY(b.id == "abx" && b.kind == Item::Kind::Reached && b.byS == 100 && b.lateS == 200 && b.untilS == kNever && !b.conditional);
    QVERIFY(c.id == "over" && c.kind == Item::Kind::Penalty && c.points == 4 && c.each && !c.critical);
    QVERIFY(d.id == "why" && d.kind == Item::Kind::Question && d.points == 2 && d.withinS == 90);
  }
};

} // namespace halsted::course

QTEST_GUILESS_MAIN(halsted::course::TestScore)
#include "tst_Score.moc"
