// SPDX-License-Identifier: Apache-2.0
#include "tests/course/ExpressionStand.h"

#include <QtTest>

namespace halsted::course {

namespace {

std::string refusal(const std::string& text) {
  ExpressionSlots needs;
  const Result<Expression> expression = Expression::compile(text, names(), needs);
  return expression ? "" : expression.error().message;
}

/// An expression and its memory, for looks one after the other.
struct Watch {
  explicit Watch(const std::string& text) {
    ExpressionSlots needs;
    Result<Expression> made = Expression::compile(text, names(), needs);
    if (made)
      expression = *made;
    memory.resize(static_cast<std::size_t>(needs.count));
  }
  bool look(TestWorld& world, double timeS, double map) {
    world.now = timeS;
    world.set("MAP", map);
    return expression.holds(world, memory);
  }
  Expression expression;
  std::vector<double> memory;
};

} // namespace

class TestExpression : public QObject {
  Q_OBJECT
private slots:
  void arithmeticFollowsTheUsualOrder_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected");
    const std::pair<const char*, double> rows[] = {
        {"1 + 2 * 3", 7},
        {"(1 + 2) * 3", 9},
        {"10 - 4 - 3", 3},
        {"24 / 4 / 2", 3},
        {"-2 * -3", 6},
        {"2 - -3", 5},
        {"--2", 2},
        {"65 %", 0.65},
        {"65%", 0.65},
        {"90s", 90},
        {"1.5min", 90},
        {"5h45min", 20700},
        {"1h 30min", 5400},
        {"1h30min10s", 5410},
        {"2min30s", 150},
        {"1h20s", 3620},
        {"2 h", 7200},
        {".5", 0.5},
        {"1e3", 1000},
        {"2h - 30min", 5400},
        {"weight", 84},
        {"8 * idealWeight", 544},
        {"age + height", 239},
        {"MAP / 2", 30},
        {"abs(BE)", 8},
        {"lower(MAP, 20)", 20},
        {"higher(MAP, 20 * 4)", 80},
        {"PaO2 / FiO2", 160},
        {"MAP < 65", 1},
        {"MAP < 60", 0},
        {"MAP <= 60", 1},
        {"MAP >= 60", 1},
        {"MAP > 60", 0},
        {"MAP == 60", 1},
        {"MAP != 60", 0},
        {"MAP != 61", 1},
        {"SpO2 > 92 %", 1},
        {"MAP < 65 and SpO2 < 0.9", 0},
        {"MAP < 65 or SpO2 < 0.9", 1},
        {"MAP<65&&SpO2<0.95", 1},
        {"MAP > 65||SpO2<0.95", 1},
        {"not MAP < 65", 0},
        {"!MAP < 65", 0},
        {"not not MAP < 65", 1},
        {"1 < 2 or 1 < 2 and 2 < 1", 1},
        {"(1 < 2 or 1 < 2) and 2 < 1", 0},
        {"not 2 < 1 and 1 < 2", 1},
        {"alive", 1},
        {"not alive", 0},
        {"alive == 1", 1},
        {"  MAP\n <\t65 ", 1},
    };
    for (const auto& [text, expected] : rows)
      QTest::newRow(text) << QString(text) << expected;
  }
  void arithmeticFollowsTheUsualOrder() {
    QFETCH(QString, text);
    QFETCH(double, expected);
    QCOMPARE(value(text.toStdString(), usual()), expected);
  }

  void runsCanBeAsked() {
    TestWorld world = usual();
    world.now = 600;
    world.happened["order.lactate"] = {100, 400};
    world.happened["antibiotic"] = {300};
    world.happened["infuse.bicarbonate8.4"] = {500};
    world.amounts = {{"propofol", 150}, {"norepinephrine", 80}, {"crystalloid", 2000}, {"bicarbonate8.4", 50}};
    world.state = "late-crash";
    world.right = {"source"};
    world.wrong = {"why-now"};
    QCOMPARE(value("t", world), 600.0);
    QCOMPARE(value("count(order.lactate)", world), 2.0);
    QCOMPARE(value("count(shock)", world), 0.0);
    QCOMPARE(value("since(order.lactate)", world), 200.0);
    QCOMPARE(value("since(shock)", world), kInfinity);
    QCOMPARE(value("since(shock) < 5min", world), 0.0);
    QCOMPARE(value("since(shock) > 5min", world), 1.0);
    QCOMPARE(value("first(order.lactate)", world), 100.0);
    QCOMPARE(value("first(shock)", world), kInfinity);
    QCOMPARE(value("before(order.lactate, antibiotic)", world), 1.0);
    QCOMPARE(value("before(antibiotic, order.lactate)", world), 0.0);
    QCOMPARE(value("before(antibiotic, shock)", world), 1.0);
    QCOMPARE(value("before(shock, antibiotic)", world), 0.0);
    QCOMPARE(value("before(shock, confirm.site-marked)", world), 0.0);
    QCOMPARE(value("count(infuse.bicarbonate8.4)", world), 1.0);
    QCOMPARE(value("given(propofol) / weight", world), 150.0 / 84);
    QCOMPARE(value("rate( norepinephrine )", world), 8.0);
    QCOMPARE(value("volume(crystalloid) + volume(bicarbonate8.4)", world), 2050.0);
    QCOMPARE(value("in(late-crash)", world), 1.0);
    QCOMPARE(value("in(arrival)", world), 0.0);
    QCOMPARE(value("answered(source) and answered(why-now)", world), 1.0);
    QCOMPARE(value("correct(source)", world), 1.0);
    QCOMPARE(value("correct(why-now)", world), 0.0);
    QCOMPARE(value("at(MAP, 590s)", world), 50.0);
    QCOMPARE(value("at(MAP, t - 20s)", world), 40.0);
    QCOMPARE(value("mean(MAP, 10)", world), 55.0);
    QCOMPARE(value("min(MAP, 10s)", world), 50.0);
    QCOMPARE(value("max(MAP, 2 * 5s)", world), 60.0);
  }

  void whatIsNotANumberMakesComparisonsFalse() {
    TestWorld world = usual();
    world.now = 60;
    for (const char* sign : {"<", "<=", ">", ">=", "==", "!="})
      QCOMPARE(value(std::string("at(MAP, 60min) ") + sign + " MAP", world), 0.0);
    QCOMPARE(value("not at(MAP, 60min) > 5", world), 1.0);
    QCOMPARE(value("lower(at(MAP, 60min), 3) < 100", world), 0.0);
    QCOMPARE(value("higher(3, at(MAP, 60min)) < 100", world), 0.0);
    QCOMPARE(value("0 / 0 != 1", world), 0.0);
    QCOMPARE(value("at(MAP, first(shock)) < 100", world), 0.0);
    Watch watch("at(MAP, 60min)");
    QVERIFY(!watch.look(world, 60, 70));
  }

  void heldNeedsTheWholeTimeWithoutABreak() {
    TestWorld world = usual();
    Watch watch("held(MAP < 65, 120s)");
    QVERIFY(!watch.look(world, 0, 60));
    QVERIFY(!watch.look(world, 119, 60));
    QVERIFY(watch.look(world, 120, 60));
    QVERIFY(!watch.look(world, 121, 66));
    QVERIFY(!watch.look(world, 122, 60));
    QVERIFY(!watch.look(world, 241, 60));
    QVERIFY(watch.look(world, 242, 60));
    Watch atOnce("held(MAP < 65, 0)");
    QVERIFY(atOnce.look(world, 1, 60));
  }

  void heldIsExactOnTicks() {
    // 0.14 s and 120.14 s are sums of 20 ms that no double holds exactly.
    TestWorld world = usual();
    for (int start = 0; start < 50; ++start) {
      Watch watch("held(MAP < 65, 120s)");
      QVERIFY(!watch.look(world, start * 0.02, 60));
      QVERIFY(!watch.look(world, (start + 5999) * 0.02, 60));
      QVERIFY(watch.look(world, (start + 6000) * 0.02, 60));
    }
  }

  void risingIsTrueOnce() {
    TestWorld world = usual();
    Watch watch("rising(MAP < 65)");
    QVERIFY(watch.look(world, 0, 60)); // it did not hold before the beginning
    QVERIFY(!watch.look(world, 1, 60));
    QVERIFY(!watch.look(world, 2, 70));
    QVERIFY(watch.look(world, 3, 60));
    QVERIFY(!watch.look(world, 4, 60));
  }

  void everStaysTrue() {
    TestWorld world = usual();
    Watch watch("ever(MAP < 65)");
    QVERIFY(!watch.look(world, 0, 70));
    QVERIFY(watch.look(world, 1, 60));
    QVERIFY(watch.look(world, 2, 90));
  }

  void bothSidesRememberWhateverTheOtherIs() {
    TestWorld world = usual();
    Watch watch("MAP > 70 or held(MAP < 65, 10s)");
    QVERIFY(!watch.look(world, 0, 60));
    QVERIFY(watch.look(world, 5, 75)); // breaks it
    QVERIFY(!watch.look(world, 6, 60));
    QVERIFY(!watch.look(world, 15, 60));
    QVERIFY(watch.look(world, 16, 60));
    Watch nested("ever(held(MAP < 65, 10s)) and rising(MAP > 70)");
    QCOMPARE(nested.memory.size(), std::size_t{3});
    QVERIFY(!nested.look(world, 0, 60));
    QVERIFY(!nested.look(world, 10, 60));
    QVERIFY(nested.look(world, 11, 80));
  }

  void expressionsOfOneLessonShareNoMemory() {
    ExpressionSlots needs;
    const Result<Expression> a = Expression::compile("ever(MAP < 65)", names(), needs);
    const Result<Expression> b = Expression::compile("ever(MAP > 100)", names(), needs);
    QVERIFY(a.ok() && b.ok());
    QCOMPARE(needs.count, 2);
    std::vector<double> memory(2);
    TestWorld world = usual();
    QVERIFY(a->holds(world, memory));
    QVERIFY(!b->holds(world, memory));
    QVERIFY(!Expression::compile("ever(MAP < 65) and", names(), needs).ok());
    QCOMPARE(needs.count, 2); // what is refused takes none
  }

  void mistakesAreNamedWithColumn_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("says");
    const std::tuple<const char*, int, const char*> rows[] = {
        {"", 1, "no condition"},
        {"   ", 1, "no condition"},
        {"MPA < 65", 1, "MAP"},
        {"MAP < 65 and lactat > 2", 14, "lactate"},
        {"MAP <", 6, "ends too early"},
        {"MAP < 65 and", 13, "ends too early"},
        {"(MAP < 65", 10, ") is missing"},
        {"MAP < 65)", 9, "')'"},
        {"MAP = 65", 5, "=="},
        {"MAP := 65", 5, "':'"},
        {"x = 5", 1, "no variable 'x'"},
        {"MAP < 65; MAP > 5", 9, "';'"},
        {"while (MAP < 65) shock", 1, "cannot do anything"},
        {"while MAP < 65", 1, "cannot do anything"},
        {"if MAP < 65", 1, "cannot do anything"},
        {"system(rm)", 1, "no function 'system'"},
        {"hold(MAP < 65, 5s)", 1, "held"},
        {"held(MAP, 120s)", 6, "condition is needed"},
        {"held(MAP < 65)", 14, "held(MAP < 65, 120s)"},
        {"held(MAP < 65, MAP)", 16, "fixed time"},
        {"held(MAP < 65, -5s)", 16, "positive"},
        {"held(MAP < 65, 5s, 6s)", 18, "fewer"},
        {"held MAP < 65", 1, "parentheses"},
        {"mean(MAP + 5, 10min)", 6, "variable of the twin alone"},
        {"mean(MPA, 10min)", 6, "MAP"},
        {"mean(MAP, 0s)", 11, "positive"},
        {"mean(MAP, 2000h)", 11, "week"},
        {"min(MAP, SBP)", 10, "lower(a, b)"},
        {"max(5, 6)", 5, "higher(a, b)"},
        {"at(MAP)", 4, "at(MAP, 60min)"},
        {"at(MAP, MAP < 5) > 3", 9, "number is needed"},
        {"count(order.lactat) > 0", 7, "order.lactate"},
        {"count(order.troponin) > 0", 7, "order."},
        {"count(order) > 0", 7, "order.lactate"},
        {"count(bolus.propofl) > 0", 7, "bolus.propofol"},
        {"count() > 0", 7, "name of an event"},
        {"count(shock, shock) > 0", 12, "fewer"},
        {"before(shock)", 13, "before("},
        {"given(propofl) > 0", 7, "propofol"},
        {"volume(cristalloid) > 0", 8, "crystalloid"},
        {"in(arival)", 4, "arrival"},
        {"answered(sauce)", 10, "source"},
        {"MAP and SpO2", 1, "condition is needed"},
        {"MAP < 65 and SpO2", 14, "condition is needed"},
        {"not MAP", 5, "condition is needed"},
        {"(MAP < 65) + 1", 1, "number is needed"},
        {"5 * (MAP < 65)", 5, "number is needed"},
        {"-(MAP < 65)", 2, "number is needed"},
        {"60 < MAP < 80", 10, "chained"},
        {"(MAP < 65) == (SpO2 < 0.9)", 1, "number is needed"},
        {"MAP < 65 mmHg", 10, "'mmHg'"},
        {"MAP % 5", 5, "after a number"},
        {"t > 5 days", 7, "'days'"},
        {"t > 5min3h", 9, "5h45min"},
        {"t > 5h45", 7, "5h45min"},
        {"t > 1h2h", 7, "5h45min"},
        {"and MAP < 5", 1, "missing before"},
        {"MAP < 65 SpO2", 10, "'SpO2'"},
        {"MAP 65", 5, "not expected"},
        {"MAP < 1e999", 7, "out of range"},
        {"MAP < \"65\"", 7, "'\"'"},
        {"MAP < 65 \xc3\xa4", 10, "do not know"},
    };
    for (const auto& [text, column, says] : rows)
      QTest::newRow(text) << QString::fromUtf8(text) << column << QString(says);
  }
  void mistakesAreNamedWithColumn() {
    QFETCH(QString, text);
    QFETCH(int, column);
    QFETCH(QString, says);
    const QString message = QString::fromStdString(refusal(text.toStdString()));
    QVERIFY2(message.startsWith(QString("Column %1: ").arg(column)), qPrintable(message));
    QVERIFY2(message.contains(says), qPrintable(message));
    QVERIFY2((message.endsWith('.') || message.endsWith('?')) && !message.contains('\n'), qPrintable(message));
  }

  void numbersAreNoConditions() {
    ExpressionSlots needs;
    for (const char* text : {"MAP", "5", "count(shock)", "MAP + 3", "given(propofol)"})
      QVERIFY2(!Expression::compileCondition(text, names(), needs).ok(), text);
    for (const char* text :
         {"MAP < 5", "not (MAP < 5)", "alive", "in(arrival)", "held(MAP < 5, 3s)", "before(shock, antibiotic)", "correct(source)"})
      QVERIFY2(Expression::compileCondition(text, names(), needs).ok(), text);
    QCOMPARE(Expression().evaluate(usual(), {}), 0.0);
  }

  void lengthAndDepthHaveLimits() {
    const std::string long1000 = "MAP < 65" + std::string(992, ' '), long1001 = long1000 + " ";
    QVERIFY(refusal(long1000).empty());
    QVERIFY(refusal(long1001).find("1000") != std::string::npos);
    const auto nested = [](int depth) { return std::string(depth, '(') + "1 < 2" + std::string(depth, ')'); };
    QVERIFY(refusal(nested(64)).empty());
    QVERIFY(refusal(nested(65)).find("64") != std::string::npos);
    std::string nots, minuses = std::string(400, '-') + "1", evers;
    for (int i = 0; i < 200; ++i)
      nots += "not ";
    for (int i = 0; i < 100; ++i)
      evers += "ever(";
    QVERIFY(refusal(nots + "1 < 2").find("64") != std::string::npos);
    QVERIFY(refusal(minuses).find("64") != std::string::npos);
    QVERIFY(refusal(evers).find("64") != std::string::npos);
    QVERIFY(refusal(std::string(1000000, '(')).size() < 200);
    QVERIFY(refusal(std::string(900, 'x')).size() < 200);
  }

  void noTextBreaksIt() {
    const char* parts[] = {"MAP",   "held(", "ever(", "not ", "(", ")", ",",  "5",      "65 %",  "3min",
                           "<",     "==",    "and ",  "or ",  "-", "*", "/",  "count(", "shock", "at(",
                           "mean(", "in(",   "\xff",  "!",    "=", ".", "1e", "\n",     "lower("};
    unsigned state = 7;
    const auto roll = [&state](unsigned n) {
      state = state * 1664525U + 1013904223U;
      return (state >> 16) % n;
    };
    int good = 0;
    for (int i = 0; i < 100000; ++i) {
      std::string text;
      for (unsigned part = 0, count = 1 + roll(12); part < count; ++part)
        text += parts[roll(static_cast<unsigned>(std::size(parts)))];
      ExpressionSlots needs;
      const Result<Expression> expression = Expression::compile(text, names(), needs);
      if (!expression)
        continue;
      std::vector<double> memory(static_cast<std::size_t>(needs.count));
      TestWorld world = usual();
      static_cast<void>(expression->evaluate(world, memory));
      static_cast<void>(expression->possible());
      ++good;
    }
    QVERIFY(good > 100);
  }

  void theLongestExpressionsAreEvaluated() {
    std::string sum = "1";
    while (sum.size() + 2 <= 1000)
      sum += "+1";
    QCOMPARE(value(sum, usual()), 500.0);
    std::string alternatives = "1<2";
    while (alternatives.size() + 5 <= 1000)
      alternatives += "||2<1";
    QCOMPARE(value(alternatives, usual()), 1.0);
  }

  void whatItAsksForIsKnown() {
    ExpressionSlots needs;
    const Result<Expression> e = Expression::compile(
        "before(order.lactate, antibiotic) and count(shock) + since(order.lactate) > MAP + mean(SpO2, 1min) + MAP", names(), needs);
    QVERIFY(e.ok());
    QCOMPARE(e->events(), (std::vector<std::string>{"order.lactate", "antibiotic", "shock"}));
    QCOMPARE(e->variables(), (std::vector<int>{indexOf("MAP"), indexOf("SpO2")}));
  }
};

} // namespace halsted::course

QTEST_GUILESS_MAIN(halsted::course::TestExpression)
#include "tst_Expression.moc"
