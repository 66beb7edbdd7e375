// SPDX-License-Identifier: Apache-2.0
#include "BedsideStand.h"

#include "app/bedside/BedsidePage.h"
#include "app/bedside/LimitsPanel.h"
#include "app/bedside/LoopView.h"
#include "app/bedside/MonitorPanel.h"
#include "app/bedside/VentilatorPanel.h"
#include "app/window/Theme.h"

#include <QAccessible>
#include <QLineEdit>
#include <QStackedWidget>

using namespace halsted;

namespace {

/// The bedside of a ventilated patient with all monitors on.
struct Bedside {
  explicit Bedside(QSize size = {1280, 800}, const Setting& setting = {}) : player(play(setting)) {
    auto phrases = course::Phrases::load(HALSTED_SOURCE_DIR "/assets/lessons/phrases.json", table());
    if (!phrases)
      qFatal("%s", phrases.error().message.c_str());
    page = std::make_unique<BedsidePage>(*player, std::make_shared<const course::Phrases>(std::move(*phrases)), PictureOf(), nullptr);
    QObject::connect(page.get(), &BedsidePage::debriefWanted, page.get(), [] {});
    page->resize(size);
    page->show();
    if (!QTest::qWaitForWindowExposed(page.get()))
      qFatal("no window");
    QApplication::setActiveWindow(page.get());
  }
  void ventilate() {
    int left = 0;
    for (const char* act :
         {R"({"act":"attach","device":"ecg"})", R"({"act":"attach","device":"spo2"})", R"({"act":"attach","device":"co2"})",
          R"({"act":"attach","device":"nibp"})", R"({"act":"attach","device":"temperature"})", R"({"act":"airway","state":"ett"})",
          R"({"act":"ventilator","mode":"vc","VTml":450,"RR":14,"PEEP":6,"FiO2":0.5})",
          R"({"act":"infusion","drug":"norepinephrine","rate":0.1,"unit":"ug/kg/min"})",
          R"({"act":"infusion","drug":"propofol","rate":2,"unit":"mg/kg/h"})",
          R"({"act":"infuse","fluid":"balanced","volumeMl":1000,"overS":1800})", R"({"act":"order","test":"bloodGas"})"}) {
      ++left;
      player->instruct(act, [&left, act](const Result<void>& result) {
        --left;
        if (!result)
          qWarning("%s: %s", act, result.error().message.c_str());
      });
    }
    (void)QTest::qWaitFor([&] { return left == 0; }, 10'000);
    player->skip(400);
    (void)QTest::qWaitFor([&] { return player->snapshot()->timeS > 60; }, 20'000);
    QTest::qWait(400);
  }
  void turn(int functionKey) {
    QTest::keyClick(page.get(), static_cast<Qt::Key>(Qt::Key_F1 + functionKey - 1));
    QTest::qWait(120);
  }
  std::unique_ptr<LessonPlayer> player;
  std::unique_ptr<BedsidePage> page;
};

QString spoken(QWidget* widget) {
  const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
  return interface ? interface->text(QAccessible::Name) : QString();
}

/// The letter after the single & of a text.
QChar mnemonic(const QString& text) {
  for (qsizetype i = 0; i + 1 < text.size(); ++i)
    if (text[i] == u'&') {
      if (text[i + 1] != u'&')
        return text[i + 1].toLower();
      ++i;
    }
  return {};
}

/// What keeps who has a keyboard only from what can be seen in it.
QStringList faultsByKeys(QWidget& page) {
  QStringList wrong;
  QSet<QWidget*> reached;
  QList<QWidget*> all = controls(page);
  page.setFocus();
  QTest::keyClick(&page, Qt::Key_Tab);
  for (int i = 0; i < 2 * all.size() + 40; ++i) {
    QWidget* at = QApplication::focusWidget();
    if (!at)
      break;
    reached.insert(at);
    QTest::keyClick(at, Qt::Key_Tab);
  }
  QMap<QChar, QString> letters;
  for (QWidget* control : all) {
    const QString name = control->objectName();
    if (control->objectName().startsWith(QStringLiteral("_q_")) || control->objectName().startsWith(QStringLiteral("qt_")))
      continue; // parts that Qt makes
    if (name.isEmpty())
      wrong << QString("a %1 without object name in %2").arg(control->metaObject()->className(), control->parent()->objectName());
    if (spoken(control).size() < 2)
      wrong << name + " has no name to speak";
    if (!reached.contains(control))
      wrong << name + " is not reached by Tab";
    if (control->height() < tokens::kTarget || control->width() < tokens::kTarget)
      wrong << QString("%1 is %2 x %3").arg(name).arg(control->width()).arg(control->height());
    if (const auto* button = qobject_cast<QAbstractButton*>(control))
      if (const QChar letter = mnemonic(button->text()); !letter.isNull()) {
        if (letters.contains(letter))
          wrong << QString("Alt+%1 is of %2 and %3").arg(letter).arg(letters[letter], name);
        letters[letter] = name;
      }
  }
  return wrong;
}

void picture(QWidget& widget, const QString& name) {
  const QByteArray folder = qgetenv("HALSTED_TEST_PICTURES");
  if (!folder.isEmpty())
    widget.grab().save(QString::fromLocal8Bit(folder) + QLatin1Char('/') + name + QStringLiteral(".png"));
}

/// Columns of a picture in which that ink is seen.
int inked(const QImage& picture, const Rgb& ink) {
  int count = 0;
  for (int x = 0; x < picture.width(); ++x)
    for (int y = 0; y < picture.height(); ++y) {
      const QRgb pixel = picture.pixel(x, y);
      if (std::abs(qRed(pixel) - ink[0]) + std::abs(qGreen(pixel) - ink[1]) + std::abs(qBlue(pixel) - ink[2]) < 60) {
        ++count;
        break;
      }
    }
  return count;
}

} // namespace

class tst_BedsideKeys : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void init() { applyTheme(*qApp, true); }

  void everyPageIsThereForWhoHasOnlyKeys() {
    Bedside bedside;
    bedside.ventilate();
    auto* stack = bedside.page->findChild<QStackedWidget*>();
    QStringList wrong;
    QSet<int> seen;
    for (int key = 1; key <= 9; ++key) {
      bedside.turn(key);
      seen.insert(stack->currentIndex());
      for (const QString& fault : faultsByKeys(*bedside.page))
        wrong << QString("F%1: %2").arg(key).arg(fault);
    }
    QCOMPARE(seen.size(), 9);
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
  }

  void nothingIsCutWhereTheWindowIsNarrow_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("720 wide") << QSize(720, 900);
    QTest::newRow("1280 x 720") << QSize(1280, 720);
    QTest::newRow("960 x 540, full HD at 200 %") << QSize(960, 540);
    QTest::newRow("1920 x 1080") << QSize(1920, 1080);
  }
  void nothingIsCutWhereTheWindowIsNarrow() {
    QFETCH(QSize, size);
    Bedside bedside(size);
    bedside.ventilate();
    QCOMPARE(bedside.page->size(), size);
    QStringList wrong;
    for (int key = 1; key <= 9; ++key) {
      bedside.turn(key);
      auto* scroll = qobject_cast<QScrollArea*>(bedside.page->findChild<QStackedWidget*>()->currentWidget());
      picture(*bedside.page, QString("keys-%1-f%2").arg(size.width()).arg(key));
      if (scroll && scroll->widget() && scroll->widget()->width() > scroll->viewport()->width())
        wrong << QString("F%1 is %2 wide in %3").arg(key).arg(scroll->widget()->width()).arg(scroll->viewport()->width());
    }
    for (QWidget* control : controls(*bedside.page))
      if (const QRect place(control->mapTo(bedside.page.get(), QPoint(0, 0)), control->size());
          place.right() > size.width() || place.left() < 0)
        wrong << control->objectName() + " is cut off";
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    applyTheme(*qApp, false);
    QTest::qWait(100);
    for (const int key : {2, 6, 9}) {
      bedside.turn(key);
      picture(*bedside.page, QString("keys-light-%1-f%2").arg(size.width()).arg(key));
    }
  }

  void anExamTakesAwayWhatItMust() {
    Setting exam;
    exam.options.exam = true;
    Bedside bedside({1280, 800}, exam);
    QVERIFY(!bedside.page->findChild<QPushButton*>("bedside.rewind")->isEnabled());
    bedside.player->setPaused(false);
    auto* pause = bedside.page->findChild<QPushButton*>("bedside.pause");
    QTRY_VERIFY(!pause->isEnabled());
    QTest::keyClick(bedside.page.get(), Qt::Key_Left, Qt::AltModifier);
    auto* told = bedside.page->findChild<QLabel*>("bedside.told");
    QTRY_VERIFY(told->isVisible() && told->text().contains("exam"));
    picture(*bedside.page, "keys-exam");
  }

  void limitsAreSetByKeysAndAlarm() {
    Bedside bedside;
    bedside.ventilate();
    bedside.turn(9);
    auto* field = bedside.page->findChild<QLineEdit*>("bedside.limits.0.high.value");
    QVERIFY(field && field->isVisible());
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, "30");
    QTest::keyClick(field, Qt::Key_Return);
    auto* told = bedside.page->findChild<QLabel*>("bedside.told");
    QVERIFY(told->isVisible() && told->text().contains("below")); // 30 is under the lower limit
    QCOMPARE(field->text(), QString("120"));
    field->selectAll();
    QTest::keyClicks(field, "55");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bedside.page->monitor().alarms().limits(MonitorReading::HeartRate).high, 55.0);
    bedside.player->setPaused(false);
    const auto alarmed = [&] {
      const auto& alarms = bedside.page->monitor().alarms().current();
      return std::any_of(alarms.begin(), alarms.end(), [](const Alarm& alarm) { return alarm.id == "heartRate.high" && alarm.active; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(alarmed(), 20'000);
    auto* silence = bedside.page->findChild<QPushButton*>("bedside.silence");
    QTest::keyClick(bedside.page.get(), Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY(silence->text().contains("1:5") || silence->text().contains("2:00"));
    const QString first = silence->text();
    QTRY_VERIFY(silence->text() != first);
    QTest::mouseClick(bedside.page->findChild<QPushButton*>("bedside.limits.usual"), Qt::LeftButton);
    QCOMPARE(bedside.page->monitor().alarms().limits(MonitorReading::HeartRate).high, 120.0);
    QCOMPARE(field->text(), QString("120"));
  }

  void beatsAreHeardAsOftenAsTheHeartBeats() {
    const auto beats = [](const char* rhythm, double seconds) {
      const auto player = play();
      course::LessonRun run = player->run();
      if (rhythm && !run.instruct(std::string(R"({"act":"rhythm","name":")") + rhythm + "\"}"))
        return -1;
      run.advance(30);
      struct Listener final : twin::WaveRecorder {
        BeatFinder ecg{0.15F}, pulse{0.03F};
        int heard = 0, felt = 0;
        void record(const twin::WaveSample& sample) override {
          heard += ecg.next(sample.timeS, sample.ecgMv[twin::kLeadII]);
          felt += pulse.next(sample.timeS, sample.pleth);
        }
      } listener;
      const double rate = run.twin().state().monitor.heartRatePerMin;
      run.advance(seconds, &listener, 250);
      const double expected = rate * seconds / 60;
      return std::abs(listener.heard - expected) <= 3 && std::abs(listener.felt - expected) <= 3 ? 0 : listener.heard;
    };
    QCOMPARE(beats(nullptr, 60), 0);
    QCOMPARE(beats("svt", 20), 0);
    BeatFinder still(0.15F);
    for (int i = 0; i < 2500; ++i)
      QVERIFY(!still.next(i * 0.004, static_cast<float>(0.05 * std::sin(i * 0.004))));
  }

  void theVentilatorDrawsItsBreaths() {
    Stand<VentilatorPanel> stand({}, {420, 1100});
    auto* loop = stand.panel.findChild<LoopView*>("bedside.ventilator.loop");
    QVERIFY(loop);
    QVERIFY(inked(loop->grab().toImage(), tokens::kPressure) == 0);
    stand.instruct(R"({"act":"airway","state":"ett"})");
    stand.instruct(R"({"act":"ventilator","mode":"vc","VTml":450,"RR":14,"PEEP":6,"FiO2":0.5})");
    stand.wait(60);
    QTRY_VERIFY(loop->breaths() >= 2);
    QVERIFY(inked(loop->grab().toImage(), tokens::kPressure) > 60);
    auto* waves = stand.find<QWidget>("bedside.ventilator.waves");
    const QImage picture = waves->grab().toImage();
    QVERIFY(inked(picture, tokens::kPressure) > picture.width() * 0.8);
    QVERIFY(inked(picture, tokens::kEcg) > picture.width() * 0.8);
    QVERIFY(inked(picture, tokens::kOximeter) > picture.width() * 0.8);
    ::picture(stand.panel, "ventilator-panel");
    QVERIFY(stand.press("bedside.ventilator.loopKind.flowVolume"));
    QVERIFY(inked(loop->grab().toImage(), tokens::kPressure) > 60);
  }
};

QTEST_MAIN(tst_BedsideKeys)
#include "tst_BedsideKeys.moc"
