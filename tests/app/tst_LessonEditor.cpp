// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/BedsidePage.h"
#include "app/bedside/LessonDesk.h"
#include "app/editor/EditorPage.h"
#include "app/editor/LessonEditor.h"
#include "app/editor/StateGraph.h"
#include "app/window/Theme.h"
#include "lessons/course/check/LessonCheck.h"
#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "tests/Phantoms.h"
#include "tests/app/EditorStudio.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace halsted;
namespace fs = std::filesystem;

class tst_LessonEditor : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp, qEnvironmentVariable("HALSTED_LIGHT").isEmpty()); }

  void aLessonIsWrittenByKeysAlone() {
    Studio studio;
    QVERIFY(QTest::qWaitForWindowActive(&studio.window));
    QVERIFY(studio.actions.trigger("lesson.write"));
    auto* templates = studio.find<QListWidget>(QStringLiteral("editor.start.templates"));
    QTRY_VERIFY_WITH_TIMEOUT(templates->count() >= 9, kLong);
    QVERIFY(studio.type(QStringLiteral("editor.start.title"), QStringLiteral("Breathless at night")));
    picture(&studio.window, "editor-start");
    QTest::keyClick(studio.find<QWidget>(QStringLiteral("editor.start.title")), Qt::Key_Return);
    QTRY_VERIFY(studio.editor->draft());
    QCOMPARE(studio.draft().id(), std::string("breathless-at-night"));
    const std::string first = studio.yaml();
    QTRY_COMPARE_WITH_TIMEOUT(studio.find<QLabel>(QStringLiteral("editor.summary"))->text().left(1), QStringLiteral("✓"), kLong);

    // The head.
    QVERIFY(studio.type(QStringLiteral("editor.field.summary"), QStringLiteral("He wakes at three. Help him.")));
    QTRY_VERIFY(studio.yaml().find("He wakes at three. Help him.") != std::string::npos);
    QCOMPARE(bytesOf(studio.draft().folder() / "lesson.yaml"), studio.yaml());

    // A state, reached from the first by a condition; a mistake in it appears beside it and goes.
    studio.part(QStringLiteral("states"));
    QVERIFY(studio.press(QStringLiteral("editor.section.states.add")));
    QVERIFY(studio.type(QStringLiteral("editor.section.states.name"), QStringLiteral("tired")));
    studio.leaveField();
    QVERIFY(studio.draft().root().find("states")->find("tired"));
    QTRY_VERIFY_WITH_TIMEOUT(studio.says("states.tired", "leads"), kLong);
    auto* lost = studio.find(QStringLiteral("editor.graph.tired"));
    QVERIFY(lost && lost->text().startsWith(QStringLiteral("⚠")));
    QTest::keyClick(studio.find(QStringLiteral("editor.graph.arrival")), Qt::Key_Return);
    QTRY_COMPARE(studio.find<QLineEdit>(QStringLiteral("editor.section.states.name"))->text(), QStringLiteral("arrival"));
    QVERIFY(studio.press(QStringLiteral("editor.field.states.arrival.when.add")));
    QVERIFY(studio.type(QStringLiteral("editor.field.states.arrival.when.1.if"), QStringLiteral("held(SpO2 < 0.85, 2mins)")));
    auto* problem = studio.find<QLabel>(QStringLiteral("editor.field.states.arrival.when.1.if.problem"));
    QTRY_VERIFY(problem->isVisible() && problem->text().contains(QStringLiteral("Column")));
    QTRY_VERIFY_WITH_TIMEOUT(studio.mistakes() > 0, kLong);
    QTRY_VERIFY(studio.find<QListWidget>(QStringLiteral("editor.parts"))->item(4)->text().contains(QStringLiteral("✗")));
    picture(&studio.window, "editor-mistake");
    QVERIFY(studio.type(QStringLiteral("editor.field.states.arrival.when.1.if"), QStringLiteral("held(SpO2 < 0.85, 2min)")));
    QTRY_VERIFY(!problem->isVisible());
    QVERIFY(studio.type(QStringLiteral("editor.field.states.arrival.when.1.go"), QStringLiteral("tired")));
    studio.leaveField();
    QTRY_COMPARE_WITH_TIMEOUT(studio.mistakes(), 0, kLong);
    QVERIFY(!studio.find(QStringLiteral("editor.graph.tired"))->text().startsWith(QStringLiteral("⚠")));
    QTest::keyClick(studio.find(QStringLiteral("editor.graph.tired")), Qt::Key_Return);
    QTRY_COMPARE(studio.find<QLineEdit>(QStringLiteral("editor.section.states.name"))->text(), QStringLiteral("tired"));
    QVERIFY(studio.press(QStringLiteral("editor.field.states.tired.enter.add.say")));
    QVERIFY(studio.type(QStringLiteral("editor.field.states.tired.enter.0.say"), QStringLiteral("He is getting tired!")));
    QVERIFY(studio.type(QStringLiteral("editor.section.states.name"), QStringLiteral("exhausted")));
    studio.leaveField();
    QVERIFY(studio.yaml().find("go: exhausted") != std::string::npos);
    QVERIFY(studio.press(QStringLiteral("editor.field.states.exhausted.after.add")));
    QVERIFY(studio.type(QStringLiteral("editor.field.states.exhausted.after.10min"), QStringLiteral("arrival")));
    studio.leaveField();

    // A goal, with a condition from the builder.
    studio.part(QStringLiteral("goals"));
    QVERIFY(studio.press(QStringLiteral("editor.section.goals.add")));
    QVERIFY(studio.type(QStringLiteral("editor.field.goals.2.text"), QStringLiteral("Put the oximeter on")));
    QVERIFY(studio.type(QStringLiteral("editor.field.goals.2.id"), QStringLiteral("oximeter")));
    studio.leaveField();
    QTRY_VERIFY(studio.find<QLineEdit>(QStringLiteral("editor.field.goals.2.when")));
    QVERIFY(studio.type(QStringLiteral("editor.field.goals.2.when"), QStringLiteral(" ")));
    QVERIFY(studio.press(QStringLiteral("editor.field.goals.2.when.build")));
    auto* shape = studio.find<QComboBox>(QStringLiteral("editor.field.goals.2.when.build.shape"));
    shape->setCurrentIndex(shape->findText(QStringLiteral("Something was done"), Qt::MatchStartsWith));
    QVERIFY(studio.type(QStringLiteral("editor.field.goals.2.when.build.0"), QStringLiteral("attach.spo2")));
    QVERIFY(studio.press(QStringLiteral("editor.field.goals.2.when.build.put")));
    QTRY_COMPARE(studio.find<QLineEdit>(QStringLiteral("editor.field.goals.2.when"))->text(), QStringLiteral("count(attach.spo2) >= 1"));
    QTRY_COMPARE_WITH_TIMEOUT(studio.mistakes(), 0, kLong);
    picture(&studio.window, "editor-goals");

    // A translation of one text; the others are counted as missing.
    studio.find<QListWidget>(QStringLiteral("editor.parts"))->setCurrentRow(static_cast<int>(editorSections().size()));
    QVERIFY(studio.type(QStringLiteral("editor.translate.new"), QStringLiteral("de")));
    QVERIFY(studio.press(QStringLiteral("editor.translate.add")));
    auto* count = studio.find<QLabel>(QStringLiteral("editor.translate.count"));
    QTRY_VERIFY(count->text().contains(QStringLiteral("missing")));
    const int texts = studio.find<QTableWidget>(QStringLiteral("editor.translate.table"))->rowCount();
    QVERIFY(studio.type(QStringLiteral("editor.translate.words"), QStringLiteral("Atemlos in der Nacht")));
    QTest::keyClick(studio.find<QWidget>(QStringLiteral("editor.translate.words")), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(studio.draft().words("de").at("title"), std::string("Atemlos in der Nacht"));
    QTRY_VERIFY(count->text().contains(QStringLiteral("%1 of %2").arg(texts - 1).arg(texts)));
    QCOMPARE(studio.find<QLabel>(QStringLiteral("editor.translate.source"))->text(), QStringLiteral("He wakes at three. Help him."));
    QTRY_VERIFY_WITH_TIMEOUT(studio.mistakes() > 0, kLong);
    picture(&studio.window, "editor-translate");

    // Undone to the first byte, and done again.
    const std::string last = studio.yaml();
    int steps = 0;
    while (studio.draft().canUndo() && ++steps < 200)
      QTest::keyClick(studio.find<QWidget>(QStringLiteral("editor")), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(steps > 10);
    QCOMPARE(studio.yaml(), first);
    QCOMPARE(bytesOf(studio.draft().folder() / "lesson.yaml"), first);
    QVERIFY(!fs::exists(studio.draft().folder() / "lang/de.yaml"));
    while (studio.draft().canRedo())
      QVERIFY(studio.actions.trigger("lesson.redo"));
    QCOMPARE(studio.yaml(), last);

    // Without the unfinished language the lesson passes, played too.
    QVERIFY(studio.press(QStringLiteral("editor.translate.remove")));
    course::CheckOptions options;
    options.trainees = 3;
    options.traineesS = 3000;
    const auto checked = course::checkLesson(*course::LessonPackage::open(studio.draft().folder()),
                                             HALSTED_SOURCE_DIR "/assets/lessons/lesson.schema.json", studio.desk->drugs(), options, {});
    QByteArray remarks;
    for (const course::Remark& one : checked->remarks)
      if (one.severity == course::Severity::Mistake)
        remarks += QByteArray::fromStdString(one.line()) + '\n';
    // The expert of the template does not put the oximeter on for points; all else is whole.
    QCOMPARE(remarks, QByteArray());
    QCOMPARE(studio.failures, QStringList());
  }

  void aShippedLessonIsEditedAsACopy() {
    Studio studio;
    QVERIFY(studio.actions.trigger("lesson.write"));
    QTRY_VERIFY_WITH_TIMEOUT(!studio.desk->lessons().empty(), kLong);
    QVERIFY(studio.actions.trigger("lesson.edit", {"septic-shock"}));
    QVERIFY(studio.draft().folder().string().find("septic-shock-the-first-six-hours-copy") != std::string::npos);
    QVERIFY(QTest::qWaitForWindowActive(&studio.window));
    QTRY_COMPARE_WITH_TIMEOUT(studio.mistakes(), 0, kLong);
    for (const char* part :
         {"head", "patient", "before", "findings", "states", "rules", "goals", "penalties", "questions", "hints", "debrief", "scripts"}) {
      studio.part(QLatin1String(part));
      QTest::qWait(50);
      picture(&studio.window, qPrintable(QStringLiteral("editor-copy-%1").arg(QLatin1String(part))));
    }
    // Showing it has changed nothing but what the copy is called.
    QVERIFY(!studio.draft().canUndo());
    std::string shipped = bytesOf(HALSTED_SOURCE_DIR "/assets/lessons/septic-shock/lesson.yaml");
    std::string copy = studio.yaml();
    const auto without = [](std::string text) {
      QStringList kept;
      for (const QString& line : QString::fromStdString(text).split(QLatin1Char('\n')))
        if (!line.startsWith(QStringLiteral("id:")) && !line.startsWith(QStringLiteral("title:")))
          kept << line;
      return kept;
    };
    QCOMPARE(without(copy), without(shipped));
  }

  void theCourseIsAPictureThatKeysWalk() {
    Studio studio;
    QVERIFY(studio.actions.trigger("lesson.edit", {"septic-shock"}));
    studio.part(QStringLiteral("states"));
    auto* graph = studio.find<StateGraph>(QStringLiteral("editor.graph"));
    QVERIFY(QTest::qWaitForWindowActive(&studio.window));
    QCOMPARE(graph->places().size(), studio.draft().root().find("states")->items.size());
    auto* start = studio.find(QStringLiteral("editor.graph.arrival"));
    QVERIFY(start->text().startsWith(QStringLiteral("▶")));
    for (const QPushButton* button : graph->findChildren<QPushButton*>()) {
      const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(const_cast<QPushButton*>(button));
      QVERIFY(interface && !interface->text(QAccessible::Name).isEmpty());
      QVERIFY(button->focusPolicy() & Qt::TabFocus);
      QVERIFY(button->height() >= 32);
    }
    start->setFocus();
    QTest::keyClick(start, Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("editor.graph.arrival.way0"));
    const StateWay& way = graph->places().front().ways.front();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("editor.graph.%1").arg(QString::fromStdString(way.to)));
    // Of ways, Enter opens the field.
    QTest::keyClick(studio.find(QStringLiteral("editor.graph.arrival.way0")), Qt::Key_Return);
    QTRY_VERIFY(QApplication::focusWidget() &&
                QApplication::focusWidget()->objectName().startsWith(QStringLiteral("editor.field.states.arrival.on")));
    // No two cards lie on each other.
    for (const StatePlace& a : graph->places())
      for (const StatePlace& b : graph->places())
        QVERIFY(&a == &b || a.layer != b.layer || a.row != b.row);
  }

  void aRemarkLeadsToItsField() {
    Studio studio;
    QVERIFY(studio.actions.trigger("lesson.new", {"empty", "One"}));
    QVERIFY(QTest::qWaitForWindowActive(&studio.window));
    QVERIFY(studio.actions.trigger("lesson.set", {"goals", "1", "points", "many"}));
    QTRY_VERIFY_WITH_TIMEOUT(studio.mistakes() > 0, kLong);
    auto* remarks = studio.find<QListWidget>(QStringLiteral("editor.remarks"));
    QVERIFY(remarks->item(0)->text().contains(QStringLiteral("goals.oxygen.points")));
    QTest::keyClick(studio.find<QWidget>(QStringLiteral("editor")), Qt::Key_F8);
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QStringLiteral("editor.field.goals.1.points"));
    auto* beside = studio.find<QLabel>(QStringLiteral("editor.field.goals.1.points.remark"));
    QVERIFY(beside->isVisible() && beside->text().startsWith(QStringLiteral("✗")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(studio.mistakes(), 0, kLong);
    QVERIFY(!beside->isVisible());
  }

  void theDraftIsTriedFromAnyStateAndRecorded() {
    Studio studio;
    QVERIFY(studio.actions.trigger("lesson.new", {"empty", "One"}));
    QVERIFY(QTest::qWaitForWindowActive(&studio.window));
    QTRY_VERIFY_WITH_TIMEOUT(studio.desk->drugs(), kLong);
    QTRY_VERIFY_WITH_TIMEOUT(!studio.desk->busy(), kLong);
    QVERIFY(studio.actions.trigger("lesson.set", {"states", "middle", "{enter: [{say: \"In the middle.\"}], after: {5min: better}}"}));
    studio.part(QStringLiteral("states"));
    QTest::keyClick(studio.find(QStringLiteral("editor.graph.middle")), Qt::Key_Return);
    QTRY_COMPARE(studio.find<QLineEdit>(QStringLiteral("editor.section.states.name"))->text(), QStringLiteral("middle"));
    QVERIFY(studio.press(QStringLiteral("editor.section.states.try")));
    QTRY_VERIFY_WITH_TIMEOUT(studio.desk->bedside() && studio.desk->bedside()->isVisible(), kLong);
    QCOMPARE(studio.desk->player()->snapshot()->stateId, std::string("middle"));
    const std::string before = studio.yaml();
    studio.desk->leave();
    QTRY_VERIFY(studio.editor->page()->isVisible());
    QCOMPARE(studio.yaml(), before);
    QVERIFY(!studio.desk->player());
    QVERIFY(studio.failures.isEmpty());

    studio.part(QStringLiteral("scripts"));
    QVERIFY(studio.type(QStringLiteral("editor.script.name"), QStringLiteral("listen")));
    QVERIFY(studio.press(QStringLiteral("editor.script.record")));
    QTRY_VERIFY_WITH_TIMEOUT(studio.desk->player() && studio.desk->bedside()->isVisible(), kLong);
    QVERIFY(studio.actions.trigger("lesson.perform", {R"({"act": "exam", "part": "lungs"})"}));
    QVERIFY(studio.actions.trigger("lesson.skip", {"60"}));
    QTRY_VERIFY_WITH_TIMEOUT(studio.desk->player()->snapshot()->timeS >= 60, kLong);
    QVERIFY(studio.actions.trigger("lesson.perform", {R"({"act": "oxygen", "device": "nrb", "flowLMin": 15})"}));
    QTRY_VERIFY(studio.desk->player()->snapshot()->entries->back().t >= 60 || studio.desk->player()->snapshot()->timeS > 60);
    QTest::qWait(200);
    studio.desk->leave();
    QTRY_VERIFY(studio.editor->page()->isVisible());
    const std::string* script = studio.draft().file("scripts/listen.jsonl");
    QVERIFY(script);
    const auto acts = course::readScript(*script, "listen");
    QVERIFY(acts);
    QCOMPARE(acts->size(), std::size_t(2));
    QVERIFY(acts->back().t >= 60);
    // Its table says the same, and changes a time.
    auto* files = studio.find<QComboBox>(QStringLiteral("editor.script.file"));
    files->setCurrentText(QStringLiteral("scripts/listen.jsonl"));
    Q_EMIT files->activated(files->currentIndex());
    auto* table = studio.find<QTableWidget>(QStringLiteral("editor.script.table"));
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(1, 1)->text(), QStringLiteral("oxygen"));
    QVERIFY(table->item(1, 2)->text().contains(QStringLiteral("device: nrb")));
    picture(&studio.window, "editor-scripts");
    table->item(1, 0)->setText(QStringLiteral("2min"));
    QCOMPARE(course::readScript(*studio.draft().file("scripts/listen.jsonl"), "listen")->back().t, 120.0);
    QVERIFY(studio.actions.trigger("lesson.undo"));
    QVERIFY(studio.actions.trigger("lesson.undo"));
    QVERIFY(!studio.draft().file("scripts/listen.jsonl"));
  }

  void theCheckPlaysAsAJobThatCanBeCancelled() {
    Studio studio;
    QVERIFY(studio.actions.trigger("lesson.new", {"empty", "One"}));
    QVERIFY(QTest::qWaitForWindowActive(&studio.window));
    QTRY_VERIFY_WITH_TIMEOUT(!studio.desk->busy(), kLong);
    QTRY_VERIFY(studio.find(QStringLiteral("editor.check"))->isEnabled());
    QVERIFY(studio.press(QStringLiteral("editor.check")));
    QTRY_VERIFY(studio.editor->busy());
    auto* told = studio.find<QLabel>(QStringLiteral("editor.told"));
    QVERIFY(studio.press(QStringLiteral("editor.cancel")));
    QTRY_VERIFY_WITH_TIMEOUT(!studio.editor->busy(), kLong);
    QVERIFY(!told->isVisible());
    QTRY_VERIFY(studio.find(QStringLiteral("editor.check"))->isEnabled());
    QVERIFY(studio.press(QStringLiteral("editor.check")));
    QTRY_VERIFY_WITH_TIMEOUT(told->isVisible(), 4 * kLong);
    QVERIFY2(told->text().contains(QStringLiteral("200")) && told->text().contains(QStringLiteral("no mistake")), qPrintable(told->text()));
  }

  void nothingIsLostWhenTheProgramIsKilled() {
    QTemporaryDir folder;
    for (int round = 0; round < 3; ++round) {
      QProcess child;
      child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
      QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
      environment.insert(QStringLiteral("HALSTED_EDITOR_VICTIM"), folder.path());
      child.setProcessEnvironment(environment);
      child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("victimTypesUntilItIsKilled")});
      QVERIFY(child.waitForStarted());
      QByteArray out, last;
      while (!last.startsWith("typed 40")) {
        QVERIFY(child.waitForReadyRead(kLong));
        out += child.readAllStandardOutput();
        for (const QByteArray& line : out.split('\n'))
          if (line.startsWith("typed "))
            last = line;
      }
      ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
      child.waitForFinished();
      out += child.readAllStandardOutput();
      int typed = 0;
      for (const QByteArray& line : out.split('\n'))
        if (line.startsWith("typed ") && line.endsWith('.'))
          typed = qMax(typed, line.mid(6).chopped(1).toInt());
      const auto draft = course::LessonDraft::open(fs::path(folder.path().toStdString()) / "victim");
      QVERIFY(draft);
      const std::string summary = draft->root().find("summary")->text;
      QVERIFY2(std::stoi(summary) >= typed, summary.c_str());
    }
  }

  void victimTypesUntilItIsKilled() {
    const QByteArray folder = qgetenv("HALSTED_EDITOR_VICTIM");
    if (folder.isEmpty())
      QSKIP("for another test");
    Studio studio(fs::path(folder.toStdString()));
    if (fs::exists(studio.lessons / "victim"))
      QVERIFY(studio.actions.trigger("lesson.edit", {"victim"}));
    else
      QVERIFY(studio.actions.trigger("lesson.new", {"empty", "Victim"}));
    QVERIFY(QTest::qWaitForWindowActive(&studio.window));
    for (int i = 1; i < 100'000; ++i) {
      QVERIFY(studio.type(QStringLiteral("editor.field.summary"), QString::number(i)));
      studio.leaveField();
      fprintf(stdout, "typed %d.\n", i);
      fflush(stdout);
    }
  }

  void everyControlHasANameAndFitsASmallWindow() {
    Studio studio;
    QVERIFY(studio.actions.trigger("lesson.edit", {"tutorial"}));
    studio.window.resize(720, 700);
    QVERIFY(QTest::qWaitForWindowActive(&studio.window));
    for (int part = 0; part <= static_cast<int>(editorSections().size()); ++part) {
      studio.find<QListWidget>(QStringLiteral("editor.parts"))->setCurrentRow(part);
      QTest::qWait(30);
      picture(&studio.window, qPrintable(QStringLiteral("editor-small-%1").arg(part)));
      QVERIFY2(studio.window.width() <= 720, qPrintable(QString::number(part)));
      // Nothing is cut off at the side.
      for (const QScrollArea* area : studio.editor->page()->findChildren<QScrollArea*>())
        if (area->isVisible() && area->widget() && area->objectName() != QStringLiteral("editor.graph"))
          QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(QString::number(part)));
    }
    for (const QWidget* widget : studio.editor->page()->findChildren<QWidget*>()) {
      const bool control = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
      if (!control || qobject_cast<QComboBox*>(widget->parent()) || widget->objectName().startsWith(QStringLiteral("qt_")) ||
          qobject_cast<QAbstractItemView*>(widget->parent()))
        continue;
      const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
      QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
               qPrintable(widget->objectName() + QLatin1Char(' ') + QLatin1String(widget->metaObject()->className())));
      QVERIFY2(!widget->objectName().isEmpty(), qPrintable(interface->text(QAccessible::Name)));
      QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(widget->objectName()));
    }
  }

  void aLessonBeginsWithTheCaseThatIsOpen() {
    // A trunk with a liver inside the picture.
    phantoms::Canvas canvas{Index3(60, 50, 40), Vec3(4, 4, 5), -1000};
    const Mask liver = canvas.paint(phantoms::ellipsoid(Vec3(0, 0, 0), Vec3(70, 60, 60)), 60);
    std::vector<std::uint8_t> labels(liver.voxels.begin(), liver.voxels.end());
    const double millilitres = 0.08 * static_cast<double>(std::count(labels.begin(), labels.end(), 1));
    LoadedSeries series;
    series.info.uid = "1.2.3";
    series.info.modality = Modality::Ct;
    series.info.geometry = canvas.geometry();
    series.volume = canvas.volume();
    QTemporaryDir folder;
    auto document = CaseDocument::create((folder.path() + QStringLiteral("/a.hcase")).toStdString(), "Case A");
    QVERIFY(document && (*document)->apply(addSeries(series)));
    NewStructure structure;
    structure.name = "liver";
    structure.label = 1;
    QVERIFY((*document)->apply(
        setLabels("anatomy", (*document)->patientCase().series().front().id, LabelMap(canvas.geometry(), labels), {structure})));

    Studio studio({}, {[] { return true; }, [&](const fs::path& file) { return (*document)->saveCopy(file, true, {}); }});
    QVERIFY(studio.actions.trigger("lesson.new", {"case", "From a case"}));
    QTRY_VERIFY_WITH_TIMEOUT(studio.editor->draft(), kLong);
    const course::Node* scan = course::nodeAt(studio.draft().root(), {"patient", "scan", "liverMl"});
    QVERIFY(scan);
    QVERIFY2(std::abs(scan->number - millilitres) < 0.02 * millilitres, qPrintable(QString::number(scan->number)));
    QVERIFY(studio.yaml().find("case:axial") != std::string::npos);
    QTRY_VERIFY_WITH_TIMEOUT(studio.find<QLabel>(QStringLiteral("editor.summary"))->text().startsWith(QStringLiteral("✓")), kLong);
    QCOMPARE(studio.mistakes(), 0);
    for (const auto& entry : fs::directory_iterator(studio.lessons))
      QVERIFY2(entry.path().extension() != ".hcase", entry.path().c_str());
    QTRY_VERIFY_WITH_TIMEOUT(studio.desk->drugs(), kLong);
    const auto lesson = course::openLesson(*course::LessonPackage::open(studio.draft().folder()),
                                           HALSTED_SOURCE_DIR "/assets/lessons/lesson.schema.json", studio.desk->drugs());
    QVERIFY(lesson && (*lesson)->patient.scan.liverMl);
  }

  void lessonsComeAndGoAsZips() {
    Studio studio;
    QVERIFY(studio.actions.trigger("lesson.new", {"empty", "One"}));
    const std::string zip = (studio.path() / "one.zip").string();
    QVERIFY(studio.actions.trigger("lesson.export", {zip}));
    QVERIFY(studio.actions.trigger("lesson.import", {zip}));
    QCOMPARE(studio.draft().id(), std::string("one-2"));
    QCOMPARE(studio.editor->ownLessons().size(), std::size_t(2));
    QVERIFY(studio.editor->remove("one"));
    QCOMPARE(studio.editor->ownLessons().size(), std::size_t(1));
    QVERIFY(studio.editor->restore("one"));
    QCOMPARE(studio.editor->ownLessons().size(), std::size_t(2));
    // Pictures come into the lesson, and go with undo; what is none is refused.
    QVERIFY(studio.press(QStringLiteral("editor.pictures")));
    QVERIFY(
        studio.type(QStringLiteral("editor.media.file"), QStringLiteral(HALSTED_SOURCE_DIR "/assets/lessons/septic-shock/media/film.png")));
    QVERIFY(studio.press(QStringLiteral("editor.media.go")));
    QVERIFY(studio.draft().file("media/film.png"));
    QCOMPARE(bytesOf(studio.draft().folder() / "media/film.png"),
             bytesOf(HALSTED_SOURCE_DIR "/assets/lessons/septic-shock/media/film.png"));
    QVERIFY(studio.editor->namesOf(NameSource::Media).contains(QStringLiteral("media/film.png")));
    QVERIFY(studio.actions.trigger("lesson.undo"));
    QVERIFY(!fs::exists(studio.draft().folder() / "media/film.png"));
    QVERIFY(!studio.draft().addMedia(HALSTED_SOURCE_DIR "/CHANGELOG.md"));
  }
};

QTEST_MAIN(tst_LessonEditor)
#include "tst_LessonEditor.moc"
