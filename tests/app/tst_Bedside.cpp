// SPDX-License-Identifier: Apache-2.0
#include "app/CaseActions.h"
#include "app/LessonActions.h"
#include "app/Workspace.h"
#include "app/bedside/BedsidePage.h"
#include "app/bedside/BodyMap.h"
#include "app/bedside/DebriefPage.h"
#include "app/bedside/LessonDesk.h"
#include "app/bedside/LessonsPage.h"
#include "app/bedside/MonitorPanel.h"
#include "app/window/MainWindow.h"
#include "app/window/Theme.h"
#include "lessons/course/run/LessonActs.h"
#include "lessons/course/run/RunLogFile.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace halsted;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr int kLong = 120'000; // ms: preparing a patient on a busy machine

/// The program as a learner starts it.
struct Program {
  Program()
      : workspace(StudyReader(), *StructureTable::load(HALSTED_SOURCE_DIR "/assets/structures.json"), path() / "unsaved", dispatch()),
        desk(HALSTED_SOURCE_DIR "/assets", path() / "runs", dispatch(), {}) {
    addCaseActions(actions, workspace);
    addLessonActions(actions, desk);
    window = std::make_unique<MainWindow>(workspace, actions);
    QObject::connect(&desk, &LessonDesk::pageWanted, window.get(), &MainWindow::showPage);
    window->resize(1280, 800);
    window->show();
    window->activateWindow();
  }
  static JobRunner::Dispatch dispatch() {
    return [](std::function<void()> call) { QMetaObject::invokeMethod(qApp, std::move(call), Qt::QueuedConnection); };
  }
  fs::path path() const { return folder.path().toStdString(); }

  template <typename T = QPushButton> T* find(const QString& name) const {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    T* found = window->findChild<T*>(name);
    if (!found)
      qWarning("%s is not there", qPrintable(name));
    return found;
  }
  /// Of a label or button; empty while it is not there.
  QString text(const QString& name) const {
    if (const auto* label = window->findChild<QLabel*>(name))
      return label->text();
    const auto* button = window->findChild<QPushButton*>(name);
    return button ? button->text() : QString();
  }
  /// By the mouse, as a learner would: on the page where it is, scrolled to.
  bool press(const QString& name) {
    auto* button = find(name);
    if (!button)
      return false;
    for (QWidget* up = button->parentWidget(); up; up = up->parentWidget())
      if (auto* scroll = qobject_cast<QScrollArea*>(up))
        scroll->ensureWidgetVisible(button, 0, 40);
    QCoreApplication::processEvents();
    if (!button->isVisible() || !button->isEnabled()) {
      qWarning("%s cannot be pressed", qPrintable(name));
      return false;
    }
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
  }
  bool type(const QString& order) {
    auto* input = find<QLineEdit>(QStringLiteral("bedside.command.input"));
    if (!input)
      return false;
    QTest::keyClick(window.get(), Qt::Key_Space, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return input->hasFocus(); }, 5000))
      return false;
    QTest::keyClicks(input, order);
    QTest::keyClick(input, Qt::Key_Return);
    return true;
  }
  std::shared_ptr<const BedsideSnapshot> now() const { return desk.player()->snapshot(); }
  int acts() const {
    const auto held = now();
    const auto& entries = *held->entries;
    return static_cast<int>(std::count_if(entries.begin(), entries.end(), [](const course::Entry& entry) {
      return entry.kind == course::EntryKind::Action && entry.who == "trainee";
    }));
  }
  /// The act that was done last, once there are so many.
  json act(int number) const {
    if (!QTest::qWaitFor([&] { return acts() >= number; }, 20'000))
      return {};
    json last;
    const auto held = now();
    for (const course::Entry& entry : *held->entries)
      if (entry.kind == course::EntryKind::Action && entry.who == "trainee")
        last = json::parse(entry.json);
    return last;
  }
  bool seen(const char* name) const {
    return QTest::qWaitFor(
        [&] {
          const auto held = now();
          const auto& results = held->seen;
          return std::any_of(results.begin(), results.end(), [&](const course::SeenResult& result) { return result.name == name; });
        },
        20'000);
  }
  /// On to that second of the lesson, however often something stops the wait.
  bool until(double seconds) {
    while (now()->timeS < seconds && !now()->ended) {
      // A wait ends early at a result, a question and the end.
      const std::size_t results = now()->seen.size(), questions = now()->openQuestions.size();
      if (!actions.trigger("lesson.skip", {std::to_string(seconds - now()->timeS)}) ||
          !QTest::qWaitFor(
              [&] {
                return now()->timeS >= seconds || now()->ended || now()->seen.size() != results || now()->openQuestions.size() > questions;
              },
              kLong))
        return false;
    }
    return true;
  }
  bool begin(const QString& id, const ActionRegistry::Arguments& more = {}) {
    ActionRegistry::Arguments arguments{id.toStdString()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return static_cast<bool>(actions.trigger("lesson.start", arguments)) &&
           QTest::qWaitFor([&] { return desk.bedside() && desk.bedside()->isVisible(); }, kLong);
  }

  QTemporaryDir folder;
  Workspace workspace;
  ActionRegistry actions;
  LessonDesk desk;
  std::unique_ptr<MainWindow> window;
};

void picture(QWidget* widget, const char* name) {
  const QByteArray folder = qgetenv("HALSTED_TEST_PICTURES");
  if (folder.isEmpty())
    return;
  QTest::qWait(200); // until all is laid out
  widget->grab().save(QString::fromLocal8Bit(folder) + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
}

} // namespace

class tst_Bedside : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp, true); }

  void theListShowsEachLessonAndStartsOneAsChosen() {
    Program program;
    QVERIFY(QTest::qWaitForWindowActive(program.window.get()));
    program.find<QAction>(QStringLiteral("lesson.list"))->trigger();
    auto* list = program.find<QListWidget>(QStringLiteral("lessons.list"));
    QVERIFY(list);
    QTRY_VERIFY_WITH_TIMEOUT(list->count() > 0, kLong);
    QVERIFY(list->isVisible());
    const auto row = list->findItems(QStringLiteral("Septic shock"), Qt::MatchContains);
    QCOMPARE(row.size(), 1);
    QVERIFY(row.front()->text().contains(QStringLiteral("6 h")));
    list->setCurrentItem(row.front());
    QVERIFY(program.press(QStringLiteral("lessons.drugs.class")));
    QVERIFY(program.press(QStringLiteral("lessons.mode.exam")));
    auto* page = program.find<LessonsPage>(QStringLiteral("lessons"));
    picture(program.window.get(), "lessons");
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("primary")), Qt::LeftButton);
    QVERIFY(program.desk.busy());
    QVERIFY(program.press(QStringLiteral("lessons.cancel")));
    QTRY_VERIFY_WITH_TIMEOUT(page->findChild<QPushButton*>(QStringLiteral("primary"))->isEnabled(), kLong);
    QVERIFY(!program.desk.busy() && !program.desk.player());
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("primary")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(program.desk.bedside() && program.desk.bedside()->isVisible(), kLong);
    const course::RunOptions& options = program.desk.player()->options();
    QVERIFY(options.exam && !options.hints && options.drugs == course::RunOptions::Drugs::ByClass);
    QVERIFY(program.press(QStringLiteral("bedside.leave")));
    QTRY_VERIFY(!program.desk.player());
    QVERIFY(program.find<QListWidget>(QStringLiteral("lessons.list"))->isVisible());
    QVERIFY(program.press(QStringLiteral("lessons.close")));
    QVERIFY(!page->isVisible());
  }

  void aRunOfSepticShockIsPlayedThroughTheWindows() {
    Program program;
    QVERIFY(QTest::qWaitForWindowActive(program.window.get()));
    QVERIFY(program.begin(QStringLiteral("septic-shock"), {"seed=7"}));
    std::vector<std::string> done; // what the log must say, in order
    int acts = 0;
    const auto did = [&](const char* event) {
      const json act = program.act(++acts);
      done.emplace_back(event);
      const std::string is = course::eventOf(act.dump());
      if (is != event)
        qWarning("%s, not %s", is.c_str(), event);
      return is == event;
    };

    // What it is about, then the clock runs; 60 times as fast, then it stands while the learner acts.
    QVERIFY(program.text(QStringLiteral("bedside.question.words")).contains(QStringLiteral("58 years")));
    picture(program.window.get(), "begin");
    QVERIFY(program.press(QStringLiteral("bedside.question.begin")));
    QTRY_VERIFY(!program.now()->paused);
    QVERIFY(program.press(QStringLiteral("bedside.speed60")));
    QTRY_VERIFY_WITH_TIMEOUT(program.now()->timeS > 10, 30'000);
    QVERIFY(program.press(QStringLiteral("bedside.pause")));
    QTRY_VERIFY(program.now()->paused);
    QVERIFY(program.now()->timeS < 180);

    // Examination: on the body by mouse and by keys, and from the list.
    QTest::keyClick(program.window.get(), Qt::Key_F1);
    auto* body = program.find<BodyMap>(QStringLiteral("bedside.exam.body"));
    QTRY_VERIFY(body->isVisible());
    std::size_t lungs = 0;
    while (std::string_view(bodyRegions()[lungs].part) != "lungs")
      ++lungs;
    QTest::mouseClick(body, Qt::LeftButton, {}, body->centreOf(lungs));
    QVERIFY(did("exam.lungs"));
    QTRY_VERIFY(program.text(QStringLiteral("bedside.exam.lungs.found")).contains(QStringLiteral("bronchial breathing")));
    QVERIFY(program.text(QStringLiteral("bedside.exam.lungs.found")).contains(QStringLiteral("0:0")));
    body->setFocus(Qt::TabFocusReason);
    QTest::keyClick(body, Qt::Key_Right);
    QTest::keyClick(body, Qt::Key_Return);
    QVERIFY(did("exam.heart"));
    QVERIFY(program.press(QStringLiteral("bedside.exam.capillaryRefill")));
    QVERIFY(did("exam.capillaryRefill"));
    program.find(QStringLiteral("bedside.exam.neurology"))->setFocus();
    QTest::keyClick(program.find(QStringLiteral("bedside.exam.neurology")), Qt::Key_Space);
    QVERIFY(did("exam.neurology"));
    QVERIFY(program.press(QStringLiteral("bedside.monitors.every.5")));
    QVERIFY(did("nibp"));

    QVERIFY(program.type(QStringLiteral("reservoir mask 15")));
    QVERIFY(did("oxygen.nrb"));
    QTest::keyClick(program.window.get(), Qt::Key_F7);
    QVERIFY(program.press(QStringLiteral("bedside.ask.allergies")));
    QVERIFY(did("ask.allergies"));
    QTRY_VERIFY(program.text(QStringLiteral("bedside.team.answer")).contains(QStringLiteral("Penicillin")));
    auto* note = program.find<QLineEdit>(QStringLiteral("bedside.team.note"));
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("Pneumonia with septic shock"));
    QTest::keyClick(note, Qt::Key_Return);
    QVERIFY(program.act(++acts)["act"] == "note");
    done.emplace_back("");

    // The lesson asks; the answer gets a reply.
    QVERIFY(program.until(200));
    QTRY_VERIFY(!program.now()->openQuestions.empty());
    QTRY_VERIFY(program.window->findChild<QPushButton*>(QStringLiteral("bedside.question.choice0")));
    picture(program.window.get(), "question");
    QVERIFY(!program.find(QStringLiteral("bedside.question.answer"))->isEnabled());
    QVERIFY(program.press(QStringLiteral("bedside.question.choice0")));
    QVERIFY(program.press(QStringLiteral("bedside.question.answer")));
    QVERIFY(did("answer.source"));
    QTRY_VERIFY(program.window->findChild<QPushButton*>(QStringLiteral("bedside.question.goOn")));
    QVERIFY(program.text(QStringLiteral("bedside.question.words")).contains(QStringLiteral("the film confirms")));
    QVERIFY(program.press(QStringLiteral("bedside.question.goOn")));

    // Tests; a result that nobody has looked at is counted on the page's button.
    QTest::keyClick(program.window.get(), Qt::Key_F2);
    for (const char* test : {"bloodGas", "bloodCulture", "chestFilm"}) {
      QVERIFY(program.press(QStringLiteral("bedside.orders.") + QLatin1String(test)));
      QVERIFY(did((std::string("order.") + test).c_str()));
    }
    picture(program.window.get(), "pending");
    QTest::keyClick(program.window.get(), Qt::Key_F7);
    QVERIFY(program.until(540));
    QVERIFY(program.seen("order.bloodGas"));
    QTRY_VERIFY(program.text(QStringLiteral("bedside.page.orders")).contains(QStringLiteral("● 1")));
    QTest::keyClick(program.window.get(), Qt::Key_F2);
    QTRY_VERIFY(!program.text(QStringLiteral("bedside.page.orders")).contains(QStringLiteral("●")));
    auto* table = program.find<QTableWidget>(QStringLiteral("bedside.orders.table"));
    QTRY_VERIFY(table->rowCount() > 10);
    bool lactateHigh = false;
    for (int row = 0; row < table->rowCount(); ++row)
      lactateHigh = lactateHigh || (table->verticalHeaderItem(row)->text().startsWith(QStringLiteral("Lactate")) &&
                                    table->item(row, 0)->text().startsWith(QStringLiteral("↑")));
    QVERIFY(lactateHigh);
    picture(program.window.get(), "orders");

    // Treatment, typed.
    for (const auto& [order, event] : {std::pair{"balanced 1 l in 25 min", "infuse.balanced"},
                                       {"ceftriaxone 2 g", "bolus.ceftriaxone"},
                                       {"foley", "procedure.urinaryCatheter"}}) {
      QVERIFY2(program.type(QString::fromUtf8(order)), order);
      QVERIFY2(did(event), order);
    }
    QTest::keyClick(program.window.get(), Qt::Key_F7);
    QVERIFY(program.press(QStringLiteral("bedside.call.intensiveCare")));
    QVERIFY(did("call.intensiveCare"));
    QVERIFY(program.until(2040));
    QVERIFY(program.type(QStringLiteral("norepi 0.1")));
    QVERIFY(did("infusion.norepinephrine"));
    QVERIFY(program.type(QStringLiteral("balanced 1500 ml in 90 min")));
    QVERIFY(did("infuse.balanced"));
    QTRY_VERIFY(program.window->findChild<QPushButton*>(QStringLiteral("bedside.question.choice1")));
    QVERIFY(program.press(QStringLiteral("bedside.question.choice1")));
    QVERIFY(program.press(QStringLiteral("bedside.question.answer")));
    QVERIFY(did("answer.target"));
    QVERIFY(program.type(QStringLiteral("art line")));
    QVERIFY(did("procedure.arterialLine"));
    QVERIFY(program.until(2760));
    QTest::keyClick(program.window.get(), Qt::Key_F1);
    QTRY_VERIFY(program.find(QStringLiteral("bedside.monitors.arterialLine"))->isChecked());
    QVERIFY(program.press(QStringLiteral("bedside.monitors.temperature")));
    QVERIFY(did("attach.temperature"));
    QVERIFY(program.type(QStringLiteral("hfnc 50")));
    QVERIFY(did("oxygen.hfnc"));
    QVERIFY(program.press(QStringLiteral("bedside.exam.capillaryRefill")));
    QVERIFY(did("exam.capillaryRefill"));
    QVERIFY(program.until(7500));
    QVERIFY(program.type(QStringLiteral("abg")));
    QVERIFY(did("order.bloodGas"));

    // What cannot be done says so, and the record has it.
    QTest::keyClick(program.window.get(), Qt::Key_F1);
    QVERIFY(program.press(QStringLiteral("bedside.monitors.cvp")));
    auto* told = program.find<QLabel>(QStringLiteral("bedside.told"));
    QTRY_VERIFY(told->isVisible() && told->text().startsWith(QStringLiteral("⚠")));
    QVERIFY(program.until(11'000));
    if (program.window->findChild<QPushButton*>(QStringLiteral("bedside.question.goOn")))
      QVERIFY(program.press(QStringLiteral("bedside.question.goOn")));
    QVERIFY(program.press(QStringLiteral("bedside.speed1")));
    QVERIFY(program.press(QStringLiteral("bedside.pause")));
    QTest::qWait(3000); // waves
    QVERIFY(program.press(QStringLiteral("bedside.pause")));
    QTest::keyClick(program.window.get(), Qt::Key_F2);
    picture(program.window.get(), "bedside");
    QVERIFY(program.press(QStringLiteral("bedside.trends")));
    QTRY_VERIFY(program.find<QWidget>(QStringLiteral("bedside.trends.view"))->isVisible());
    picture(program.window.get(), "trends");
    QVERIFY(program.press(QStringLiteral("bedside.twelveLead")));
    QTRY_VERIFY(program.find<QWidget>(QStringLiteral("bedside.trends.ecg"))->isVisible());
    picture(program.window.get(), "ecg");
    QVERIFY(program.until(21'600));

    QTRY_VERIFY(program.now()->ended);
    QCOMPARE(program.now()->outcome, std::string("success"));
    QVERIFY(program.now()->score.passed);
    QTRY_VERIFY(program.text(QStringLiteral("bedside.question.words")).contains(QStringLiteral("intensive care"), Qt::CaseInsensitive));
    picture(program.window.get(), "end");

    // The log says what was done, in that order, and the score follows from it alone; the file holds all of it.
    const course::RunLog log = program.desk.player()->run().log();
    std::vector<std::string> logged;
    int refused = 0;
    for (const course::Entry& entry : log.entries) {
      if (entry.kind == course::EntryKind::Action && entry.who == "trainee")
        logged.push_back(course::eventOf(entry.json));
      refused += entry.kind == course::EntryKind::Refused && entry.who == "trainee";
    }
    QCOMPARE(logged, done);
    QCOMPARE(refused, 1);
    QCOMPARE(course::score(log).gained, program.now()->score.gained);
    fs::path file;
    for (const auto& entry : fs::directory_iterator(program.path() / "runs"))
      file = entry.path();
    const Result<course::RunLog> kept = course::RunLog::read(file);
    QVERIFY(kept);
    QCOMPARE(kept->hash(), log.hash());
    auto* feed = program.find<QListWidget>(QStringLiteral("bedside.feed.list"));
    QVERIFY(feed->count() > 30);
    for (int i = 0; i < feed->count(); ++i)
      QVERIFY2(!feed->item(i)->text().contains(QLatin1Char('{')) && !feed->item(i)->text().contains(QStringLiteral("anaphylaxis")),
               qPrintable(feed->item(i)->text()));

    // Then it is talked through: the rating first, the report after it.
    QVERIFY(program.press(QStringLiteral("bedside.debrief")));
    QTRY_VERIFY(program.desk.debriefing() && program.desk.debriefing()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(program.desk.debriefing()->report(), 120'000);
    QCOMPARE(program.desk.debriefing()->report()->card.percent, course::score(log).percent);
    picture(program.window.get(), "rating");
    QVERIFY(program.press(QStringLiteral("bedside.debrief.skip")));
    QTRY_VERIFY(program.find<QWidget>(QStringLiteral("bedside.debrief.text"))->isVisible());
    QTest::qWait(500); // the plots are drawn
    picture(program.window.get(), "debrief");
  }

  void everyControlHasANameAndCanBeReachedByKeys() {
    Program program;
    QVERIFY(program.begin(QStringLiteral("septic-shock"), {"seed=7"}));
    for (const QAbstractButton* button : program.desk.bedside()->findChildren<QAbstractButton*>()) {
      if (qobject_cast<QLineEdit*>(button->parent()) || button->objectName().startsWith(QStringLiteral("_q_")) ||
          button->objectName().startsWith(QStringLiteral("qt_")))
        continue; // parts that Qt makes
      if (button->objectName().endsWith(QStringLiteral(".confirm.yes")))
        continue; // named by what is asked, and hidden until then
      const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(const_cast<QAbstractButton*>(button));
      QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
               qPrintable(button->objectName() + QLatin1Char(0x20) + QLatin1String(button->metaObject()->className()) +
                          QLatin1String(" in ") + button->parent()->objectName()));
      if (!button->objectName().isEmpty())
        QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(button->objectName()));
    }
    for (const QWidget* widget : program.desk.bedside()->findChildren<QLineEdit*>())
      QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
  }

  void theMonitorHasAtLeastHalfOfTheWindow_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("1280x800") << QSize(1280, 800);
    QTest::newRow("1920x1080") << QSize(1920, 1080);
    QTest::newRow("960x540, full HD at 200 %") << QSize(960, 540);
  }
  void theMonitorHasAtLeastHalfOfTheWindow() {
    QFETCH(QSize, size);
    Program program;
    QVERIFY(program.begin(QStringLiteral("septic-shock"), {"seed=7"}));
    program.desk.player()->setPaused(false);
    program.window->resize(size);
    QVERIFY(QTest::qWaitFor([&] { return program.now()->timeS > 3; }, 30'000));
    QCOMPARE(program.window->size(), size);
    const QWidget& monitor = program.desk.bedside()->monitor();
    picture(program.window.get(), qPrintable(QStringLiteral("bedside-%1").arg(size.width())));
    const double share = static_cast<double>(monitor.width()) * monitor.height() / (size.width() * size.height());
    QVERIFY2(share >= (size.height() < 600 ? 0.3 : 0.45), qPrintable(QString::number(share)));
  }
};

QTEST_MAIN(tst_Bedside)
#include "tst_Bedside.moc"
