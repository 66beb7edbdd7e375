// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/DebriefPage.h"
#include "app/bedside/LessonDesk.h"
#include "app/records/ProgressPlot.h"
#include "app/records/RecordActions.h"
#include "app/records/RecordDesk.h"
#include "app/window/Theme.h"
#include "tests/course/RecordFixture.h"
#include "tests/course/TestLrs.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QtTest>

using namespace halsted;
using namespace halsted::test;

namespace {

const std::string kSource = HALSTED_SOURCE_DIR;

/// Desks and window of a computer of its own, with one short lesson.
struct Computer {
  explicit Computer(QSize size = {1100, 900}) {
    namespace fs = std::filesystem;
    fs::create_directories(root() / "assets/lessons");
    fs::create_directory_symlink(kSource + "/assets/drugs", root() / "assets/drugs");
    for (const char* file : {"phrases.json", "lesson.schema.json"})
      fs::copy_file(kSource + "/assets/lessons/" + file, root() / "assets/lessons" / file);
    fs::copy(kSource + "/tests/course/data/bee-sting", root() / "assets/lessons/bee-sting", fs::copy_options::recursive);
    const auto dispatch = [](std::function<void()> call) { QMetaObject::invokeMethod(qApp, std::move(call), Qt::QueuedConnection); };
    lessons = std::make_unique<LessonDesk>(root() / "assets", root() / "runs", dispatch, PictureOf());
    records = std::make_unique<RecordDesk>(root() / "runs", *lessons, dispatch);
    addRecordActions(actions, *records);
    const auto show = [this](QWidget* page) {
      if (shown)
        shown->hide();
      shown = page;
      if (!page)
        return;
      window.addWidget(page);
      window.setCurrentWidget(page);
      page->show();
    };
    QObject::connect(lessons.get(), &LessonDesk::pageWanted, &window, show);
    QObject::connect(records.get(), &RecordDesk::pageWanted, &window, show);
    QObject::connect(records.get(), &RecordDesk::told, &window, [this](const QString& sentence, bool refused) {
      said << sentence;
      wrong += refused ? 1 : 0;
    });
    window.resize(size);
    window.show();
    lessons->list();
    if (!QTest::qWaitFor([this] { return !lessons->lessons().empty() && !lessons->busy(); }, 30'000))
      qFatal("no lessons");
  }
  ~Computer() {
    while (window.count() > 0)
      window.widget(0)->setParent(nullptr);
  }
  std::filesystem::path root() const { return folder.path().toStdString(); }
  std::string recordFile() const { return (root() / "runs/learners.sqlite").string(); }
  course::LearnerRecord record() const {
    std::filesystem::create_directories(root() / "runs");
    return take(course::LearnerRecord::open(recordFile()));
  }
  bool act(const char* name, const ActionRegistry::Arguments& arguments = {}) {
    const auto before = records->view();
    const bool done = actions.trigger(name, arguments).ok();
    return done && QTest::qWaitFor([&] { return records->view() != before && !records->busy(); }, 20'000);
  }
  template <typename Widget> Widget* find(const char* name) const {
    auto* found = window.findChild<Widget*>(QLatin1String(name));
    if (!found)
      qFatal("%s is not there", name);
    return found;
  }
  QTreeWidget* table(const char* name) const { return find<QTreeWidget>(name); }
  QString words(const char* name) const { return find<QLabel>(name)->text(); }

  QTemporaryDir folder;
  ActionRegistry actions;
  QStackedWidget window;
  QPointer<QWidget> shown;
  QStringList said;
  int wrong = 0;
  std::unique_ptr<LessonDesk> lessons;
  std::unique_ptr<RecordDesk> records;
};

void picture(QWidget& widget, const char* name) {
  const QString folder = qEnvironmentVariable("HALSTED_TEST_PICTURES");
  QCoreApplication::processEvents(); // what was laid out anew
  if (!folder.isEmpty())
    widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
}

course::RunLog sting(bool good, bool exam, std::int64_t seed) {
  course::RunLog log = sampleRun(good, exam, seed);
  log.lessonId = "bee-sting";
  return log;
}

/// Two learners with four runs.
struct People {
  std::string anna, nobody, exam;
};
People fill(const Computer& computer) {
  course::LearnerRecord record = computer.record();
  People people{take(record.addLearner("Anna Beispiel")).id, take(record.addLearner()).id, {}};
  take(record.add(sitting(people.anna, 0), sting(false, false, 1)));
  take(record.add(sitting(people.anna, 1), sting(true, false, 2)));
  people.exam = take(record.add(sitting(people.anna, 2), sting(true, true, 3))).sitting.id;
  take(record.add(sitting(people.nobody, 1), sting(false, false, 4)));
  return people;
}

/// The expert's run of the short lesson, played.
course::RunLog played(const Computer& computer) {
  const auto drugs = take(twin::DrugTable::load(kSource + "/assets/drugs"));
  const OfferedLesson& offered = computer.lessons->lessons().front();
  const auto script = take(course::readScript(take(offered.package->read("scripts/expert.jsonl")), "expert"));
  return take(course::replay(offered.lesson, drugs, {}, script, course::kNever, {})).log();
}

} // namespace

class tst_Records : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp, qEnvironmentVariable("HALSTED_LIGHT").isEmpty()); }

  void anEmptyRecordSaysWhatToDo() {
    Computer computer;
    QVERIFY(computer.act("record.mine"));
    QVERIFY(computer.find<QPushButton>("record.debrief")->isVisible());
    QVERIFY(!computer.find<QPushButton>("record.debrief")->isEnabled());
    QCOMPARE(computer.table("record.runs")->topLevelItemCount(), 0);
    picture(computer.window, "record-empty");
  }

  void whoPlaysSeesTheirRunsOnly() {
    Computer computer;
    const People people = fill(computer);
    QVERIFY(computer.act("record.mine"));
    QVERIFY(computer.actions.trigger("record.play-as", {people.anna}).ok());
    QCOMPARE(computer.table("record.runs")->topLevelItemCount(), 3);
    QCOMPARE(computer.find<QComboBox>("record.who")->currentText(), QString("Anna Beispiel"));
    const auto* plot = computer.find<QWidget>("record.progress")->findChild<ProgressPlot*>();
    QVERIFY(plot && plot->accessibleName().contains("100 % passed"));
    picture(computer.window, "record");
    QVERIFY(computer.actions.trigger("record.play-as", {people.nobody}).ok());
    QCOMPARE(computer.table("record.runs")->topLevelItemCount(), 1);
    QVERIFY(computer.find<QComboBox>("record.who")->currentText().contains(QString::fromStdString(people.nobody.substr(0, 8))));
    QVERIFY(!computer.actions.trigger("record.play-as", {"somebody"}).ok());
    // Chosen for good: the next start of the program knows.
    QCOMPARE(take(readRecordSettings(computer.root() / "runs")).learner, people.nobody);
  }

  void aCertificateIsCheckedAndSaved() {
    Computer computer;
    const People people = fill(computer);
    QVERIFY(computer.act("record.mine"));
    QVERIFY(computer.actions.trigger("record.play-as", {people.anna}).ok());
    QTreeWidget* list = computer.table("record.certificates");
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(3), QString("✓ confirmed"));
    const QString file = computer.folder.filePath("anna.pdf");
    QVERIFY(computer.act("record.certificate", {computer.records->view()->certificates.front().id, file.toStdString()}));
    const QByteArray bytes = bytesOf(file);
    QVERIFY(bytes.startsWith("%PDF") && bytes.size() > 3000);
    if (const QString folder = qEnvironmentVariable("HALSTED_TEST_PICTURES"); !folder.isEmpty())
      QFile::copy(file, folder + "/certificate.pdf");
  }

  void theClassViewShowsWhoMissedWhat() {
    Computer computer;
    const People people = fill(computer);
    QVERIFY(computer.act("record.class"));
    QTreeWidget* table = computer.table("class.table");
    QCOMPARE(table->topLevelItemCount(), 2);
    QCOMPARE(table->columnCount(), 4);
    QTreeWidgetItem* anna = table->topLevelItem(0);
    QCOMPARE(anna->text(0), QString("Anna Beispiel"));
    QCOMPARE(anna->text(1), QString("3"));
    QCOMPARE(anna->text(3), QString("100 % ✓✓"));
    table->sortByColumn(3, Qt::AscendingOrder);
    QVERIFY(table->topLevelItem(0)->text(0) != "Anna Beispiel");
    table->sortByColumn(3, Qt::DescendingOrder);
    QCOMPARE(table->topLevelItem(0)->text(0), QString("Anna Beispiel"));
    // Anna's newest run missed nothing, the other's did.
    QTreeWidget* items = computer.table("class.items");
    QCOMPARE(items->topLevelItem(0)->text(0), QString("1 of 2 learners; 2 of 4 runs"));
    picture(computer.window, "class");
  }

  void deletingSaysWhatGoesAndLeavesNothing() {
    Computer computer;
    const People people = fill(computer);
    QVERIFY(allBytes(QString::fromStdString(computer.recordFile())).contains("Anna Beispiel"));
    QVERIFY(computer.act("record.class"));
    QTreeWidget* table = computer.table("class.table");
    table->setCurrentItem(table->topLevelItem(0));
    QTest::mouseClick(computer.find<QPushButton>("class.delete"), Qt::LeftButton);
    auto* confirm = computer.find<QFrame>("class.confirm");
    QVERIFY(confirm->isVisible());
    const QString question = confirm->findChild<QLabel*>()->text();
    QVERIFY2(question.contains("Anna Beispiel") && question.contains("logs (3)") && question.contains("certificates (1)"),
             qPrintable(question));
    picture(computer.window, "class-delete");
    QCOMPARE(table->topLevelItemCount(), 2); // asked only
    QVERIFY(computer.act("record.delete-learner", {people.anna}));
    QCOMPARE(computer.table("class.table")->topLevelItemCount(), 1);
    const QByteArray bytes = allBytes(QString::fromStdString(computer.recordFile()));
    QVERIFY(!bytes.contains("Anna") && !bytes.contains(QByteArray::fromStdString(people.anna)));
    QVERIFY(!computer.actions.trigger("record.delete-learner", {people.anna}).ok());
  }

  void theTableHasNamesOnlyWhenAsked() {
    Computer computer;
    fill(computer);
    const QString without = computer.folder.filePath("a.csv"), with = computer.folder.filePath("b.csv");
    QVERIFY(computer.act("record.export", {without.toStdString()}));
    QVERIFY(computer.act("record.export", {with.toStdString(), "names=on"}));
    QVERIFY(!bytesOf(without).contains("Anna") && bytesOf(without).count('\n') == 5);
    QVERIFY(bytesOf(with).contains("Anna Beispiel"));
  }

  void logsFromElsewhereAreAddedOnce() {
    Computer there, here;
    const People people = fill(there);
    const std::string log = here.folder.filePath("run.jsonl").toStdString();
    QVERIFY(sting(true, false, 9).write(log).ok());
    QVERIFY(here.act("record.add-learner", {"Bo"}));
    for (int i = 0; i < 2; ++i) {
      QVERIFY(here.act("record.import", {log, there.recordFile()}));
      QCOMPARE(here.records->view()->attempts.size(), std::size_t{5});
      QCOMPARE(here.records->view()->learners.size(), std::size_t{3});
    }
    QVERIFY(here.records->view()->learner(people.anna));
    QVERIFY2(here.said.back().contains("0 runs and 0 learners added; 5 runs"), qPrintable(here.said.back()));
    QCOMPARE(here.wrong, 0);
    const std::string broken = here.folder.filePath("broken.jsonl").toStdString();
    QFile file(QString::fromStdString(broken));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("nothing\n") > 0);
    file.close();
    QVERIFY(here.act("record.import", {broken}));
    QCOMPARE(here.wrong, 1);
    QVERIFY2(here.said.back().contains("broken.jsonl"), qPrintable(here.said.back()));
  }

  void theSecretIsTheOwnersAlone() {
    Computer computer;
    computer.records->showLrs();
    computer.find<QLineEdit>("lrs.address")->setText("https://lrs.school.example/xapi");
    computer.find<QLineEdit>("lrs.key")->setText("halsted");
    computer.find<QLineEdit>("lrs.secret")->setText("s3cret-Word");
    QCOMPARE(computer.find<QLineEdit>("lrs.secret")->echoMode(), QLineEdit::Password);
    picture(computer.window, "lrs");
    QTest::mouseClick(computer.shown->findChild<QPushButton*>("primary"), Qt::LeftButton);
    const std::filesystem::path runs = computer.root() / "runs";
    namespace fs = std::filesystem;
    QVERIFY(!bytesOf(QString::fromStdString((runs / "records.json").string())).contains("s3cret"));
    QCOMPARE(bytesOf(QString::fromStdString((runs / "lrs-secret").string())), QByteArray("s3cret-Word"));
    QVERIFY((fs::status(runs / "lrs-secret").permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
    QCOMPARE(take(readRecordSettings(runs)).lrs.account.secret, std::string("s3cret-Word"));
    // Without encryption to another computer: refused, and what was there stays.
    LrsSettings open = computer.records->settings().lrs;
    open.on = true;
    open.account.endpoint = "http://lrs.school.example/xapi";
    QVERIFY(!computer.records->setLrs(open).ok());
    QVERIFY(!computer.records->settings().lrs.on);
  }

  void aRunGoesToTheLrsOnceWhateverHappens() {
    Computer computer;
    const People people = fill(computer);
    TestLrs lrs;
    lrs.mood = [](int request) { return request == 0 ? TestLrs::Mood::StoresAndHangsUp : TestLrs::Mood::Well; };
    QVERIFY(computer.act("record.class"));
    computer.records->delivery().options.firstWaitMs = 50;
    LrsSettings settings;
    settings.on = true;
    settings.account = {lrs.endpoint(), "halsted", "s3cret-Word", {}};
    QVERIFY(computer.records->setLrs(settings).ok());
    Q_EMIT computer.lessons->runKept(QString::fromStdString(people.exam));
    const auto counts = [&] { return computer.records->delivery().state().counts; };
    QTRY_VERIFY_WITH_TIMEOUT(counts().sent > 10 && counts().pending == 0, 20'000);
    QCOMPARE(lrs.invalid, 0);
    QCOMPARE(lrs.stores, static_cast<int>(lrs.stored.size()));
    QCOMPARE(lrs.stores, counts().sent);
    for (const QByteArray& statement : lrs.stored)
      QVERIFY(!statement.contains("Anna"));
    // A second time: nothing new. All others too: with theirs.
    Q_EMIT computer.lessons->runKept(QString::fromStdString(people.exam));
    computer.records->queueAll();
    const int one = lrs.stores;
    QTRY_VERIFY_WITH_TIMEOUT(counts().sent > 3 * one && counts().pending == 0, 20'000);
    QCOMPARE(lrs.stores, static_cast<int>(lrs.stored.size()));
    computer.records->showLrs();
    QVERIFY(computer.words("lrs.state").contains(QString::number(counts().sent)));
  }

  void theConnectionIsTestedInPlainWords() {
    Computer computer;
    TestLrs lrs;
    computer.records->showLrs();
    computer.find<QLineEdit>("lrs.address")->setText(QString::fromStdString(lrs.endpoint()));
    computer.find<QLineEdit>("lrs.key")->setText("halsted");
    computer.find<QLineEdit>("lrs.secret")->setText("s3cret-Word");
    const auto test = [&] { QTest::mouseClick(computer.find<QPushButton>("lrs.test"), Qt::LeftButton); };
    test();
    QTRY_VERIFY_WITH_TIMEOUT(computer.words("lrs.told").contains("takes this key"), 10'000);
    computer.find<QLineEdit>("lrs.secret")->setText("wrong");
    test();
    QTRY_VERIFY_WITH_TIMEOUT(computer.words("lrs.told").contains("does not accept"), 10'000);
    lrs.stop();
    test();
    QTRY_VERIFY_WITH_TIMEOUT(computer.words("lrs.told").contains("cannot be reached"), 10'000);
    QVERIFY(lrs.stored.isEmpty());
  }

  void aFormerRunOpensItsDebrief() {
    Computer computer;
    course::Attempt attempt;
    {
      course::LearnerRecord record = computer.record();
      const course::Learner learner = take(record.addLearner());
      course::Sitting one = sitting(learner.id);
      one.selfRatingPercent = 60;
      attempt = take(record.add(one, played(computer)));
    }
    QVERIFY(computer.act("record.mine"));
    QVERIFY(computer.actions.trigger("record.debrief", {attempt.sitting.id}).ok());
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<DebriefPage*>(computer.shown.data()), 60'000);
    auto* page = qobject_cast<DebriefPage*>(computer.shown.data());
    QTRY_VERIFY_WITH_TIMEOUT(page->report(), 60'000);
    QCOMPARE(QString::fromStdString(page->report()->logHash), QString::fromStdString(attempt.logHash));
    QVERIFY(page->report()->sameLog && page->report()->sameLesson);
    QCOMPARE(page->report()->selfRatingPercent, std::optional<double>(60));
    QVERIFY(!page->findChild<QTextBrowser*>("bedside.debrief.text")->toPlainText().isEmpty());
    QCOMPARE(take(computer.record().attempts()).size(), std::size_t{1});
    QTest::mouseClick(page->findChild<QPushButton*>("bedside.debrief.leave"), Qt::LeftButton);
    QTRY_VERIFY(computer.shown && computer.shown->objectName() == "record");
  }

  void everyControlHasANameAndARoom_data() {
    QTest::addColumn<QString>("page");
    for (const char* page : {"record.mine", "record.class", "record.lrs"})
      QTest::newRow(page) << page;
  }
  void everyControlHasANameAndARoom() {
    QFETCH(QString, page);
    Computer computer({720, 540});
    fill(computer);
    QVERIFY(computer.act("record.mine"));
    QVERIFY(computer.actions.trigger(page.toStdString()).ok());
    QVERIFY(QTest::qWaitFor([&] { return !computer.records->busy(); }, 10'000));
    QCoreApplication::processEvents();
    for (const QWidget* widget : computer.shown->findChildren<QWidget*>()) {
      const bool control = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QTreeWidget*>(widget);
      if (!control || !widget->isVisible() || widget->objectName().startsWith("qt_"))
        continue;
      const auto* button = qobject_cast<const QAbstractButton*>(widget);
      QVERIFY2(!widget->objectName().isEmpty(), qPrintable(widget->metaObject()->className()));
      QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), qPrintable(widget->objectName()));
      QVERIFY2(widget->height() >= tokens::kTarget, qPrintable(widget->objectName()));
      QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(widget->objectName()));
      // Nothing is cut off at the side.
      QVERIFY2(widget->mapTo(computer.shown.data(), QPoint(widget->width(), 0)).x() <= computer.shown->width(),
               qPrintable(widget->objectName()));
    }
    picture(computer.window, qPrintable(page + "-narrow"));
  }
};

QTEST_MAIN(tst_Records)
#include "tst_Records.moc"
