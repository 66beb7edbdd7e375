// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/DebriefPage.h"
#include "app/bedside/ReportPdf.h"
#include "app/window/Theme.h"
#include "lessons/course/records/LearnerRecord.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QtTest>

using namespace halsted;

namespace {

std::shared_ptr<const twin::DrugTable> drugs() {
  static const auto loaded = twin::DrugTable::load(HALSTED_SOURCE_DIR "/assets/drugs");
  if (!loaded)
    qFatal("%s", loaded.error().message.c_str());
  return *loaded;
}

struct Played {
  std::shared_ptr<const course::LessonPackage> package;
  std::optional<course::LessonRun> run;
};

Played idle() {
  Played played;
  auto package = course::LessonPackage::open(HALSTED_SOURCE_DIR "/tests/course/data/bee-sting");
  if (!package)
    qFatal("%s", package.error().message.c_str());
  played.package = std::make_shared<const course::LessonPackage>(std::move(*package));
  auto lesson = course::openLesson(*played.package, HALSTED_SOURCE_DIR "/assets/lessons/lesson.schema.json", drugs());
  if (!lesson)
    qFatal("%s", lesson.error().message.c_str());
  auto run = course::LessonRun::start(*lesson, drugs(), {}, {});
  if (!run)
    qFatal("%s", run.error().message.c_str());
  run->advance(3000);
  played.run.emplace(std::move(*run));
  return played;
}

} // namespace

class tst_DebriefPage : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp, qEnvironmentVariable("HALSTED_LIGHT").isEmpty()); }

  void ratingIsTheMeanOfFiveItems() {
    QCOMPARE(DebriefPage::ratingPercent({1, 1, 1, 1, 1}), 0.0);
    QCOMPARE(DebriefPage::ratingPercent({5, 5, 5, 5, 5}), 100.0);
    QCOMPARE(DebriefPage::ratingPercent({1, 2, 3, 4, 4}), 45.0);
  }

  void oneRatesBeforeThePointsAreShown() {
    const QTemporaryDir folder;
    const Played played = idle();
    DebriefKeeping keeping;
    keeping.record = folder.filePath("learners.sqlite").toStdString();
    keeping.reports = folder.filePath("reports").toStdString();
    keeping.startedMs = 1'700'000'000'000;
    keeping.endedMs = 1'700'000'900'000;
    DebriefPage page(*played.run, played.package, keeping,
                     [](std::function<void()> call) { QMetaObject::invokeMethod(qApp, std::move(call), Qt::QueuedConnection); });
    page.resize(900, 760);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(page.report(), 60'000);
    auto* text = page.findChild<QTextBrowser*>("bedside.debrief.text");
    QVERIFY(text && text->toPlainText().isEmpty() && !text->isVisible());
    auto* show = page.findChild<QPushButton*>("bedside.debrief.show");
    for (int i = 0; i < 5; ++i) {
      QVERIFY(!show->isEnabled());
      page.findChild<QPushButton*>(QString("bedside.debrief.rate.%1.%2").arg(i).arg(i == 0 ? 1 : 4))->click();
    }
    page.grab().save(QDir::temp().filePath("debrief-rating.png"));
    QVERIFY(show->isEnabled());
    show->click();
    QVERIFY(text->isVisible());
    QVERIFY(text->toPlainText().contains("Not passed"));
    QVERIFY(text->toPlainText().contains("60 %")); // (1 + 4 * 4) / 5 = 3.4 of 1 to 5
    page.grab().save(QDir::temp().filePath("debrief-page.png"));
    auto record = course::LearnerRecord::open(keeping.record);
    QVERIFY(record.ok());
    const auto attempts = record->attempts();
    QVERIFY(attempts.ok());
    QCOMPARE(attempts->size(), std::size_t{1});
    QCOMPARE(attempts->front().sitting.selfRatingPercent.value_or(-1), 60.0);
    QCOMPARE(attempts->front().percent, page.report()->card.percent);

    auto* bar = text->verticalScrollBar();
    page.findChild<QPushButton*>("bedside.debrief.to.items")->click();
    QVERIFY(bar->value() > 500);
    page.findChild<QPushButton*>("bedside.debrief.save.pdf")->click();
    page.findChild<QPushButton*>("bedside.debrief.save.html")->click();
    const QStringList saved = QDir(folder.filePath("reports")).entryList(QDir::Files);
    QCOMPARE(saved.size(), 2);
    QFile pdf(folder.filePath("reports/" + saved.filter(".pdf").value(0)));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");
  }
};

QTEST_MAIN(tst_DebriefPage)
#include "tst_DebriefPage.moc"
