// SPDX-License-Identifier: Apache-2.0
#include "app/headset/KeyboardPanel.h"
#include "app/headset/WidgetPanel.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

using namespace halsted;
using Pointer = RoomPanel::Pointer;

namespace {

/// Where the middle of a child is on its panel, 0 to 1.
QPointF middle(const WidgetPanel& panel, const QWidget& child) {
  QWidget& top = const_cast<WidgetPanel&>(panel).widget();
  const QPoint at = child.mapTo(&top, child.rect().center());
  return {static_cast<double>(at.x()) / top.width(), static_cast<double>(at.y()) / top.height()};
}

} // namespace

class tst_RoomPanels : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void init() {
    auto widget = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(widget.get());
    m_label = new QLabel("one");
    m_button = new QPushButton("Press");
    m_field = new QLineEdit;
    m_list = new QListWidget;
    for (int i = 0; i < 100; ++i)
      m_list->addItem(QString::number(i));
    for (QWidget* child :
         {static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_button), static_cast<QWidget*>(m_field), static_cast<QWidget*>(m_list)})
      column->addWidget(child);
    m_panel = std::make_unique<WidgetPanel>("test", std::move(widget), QSize(300, 400));
    QCoreApplication::processEvents();
    (void)m_panel->revision();
  }
  void cleanup() { m_panel.reset(); }

  void itIsNeverOnTheScreen() {
    QVERIFY(m_panel->widget().testAttribute(Qt::WA_DontShowOnScreen));
    QCOMPARE(m_panel->picture().size(), QSize(600, 800));
    QCOMPARE(m_panel->picture().format(), QImage::Format_RGBA8888_Premultiplied);
    QVERIFY((m_panel->sizeM() - kPanelMetresPerPixel * Eigen::Vector2d(300, 400)).norm() < 1e-9);
  }

  void programEndsWithItsLastWindowOnTheScreen() {
    QWidget window;
    window.show();
    QTimer::singleShot(0, &window, &QWidget::close);
    QTimer::singleShot(5000, qApp, [] { QCoreApplication::exit(1); });
    QCOMPARE(QCoreApplication::exec(), 0);
  }

  void handsFeelButtons() {
    QVERIFY(m_panel->targetAt(middle(*m_panel, *m_button)) >= 0);
    QCOMPARE(m_panel->targetAt(middle(*m_panel, *m_label)), -1);
    m_button->setEnabled(false);
    QCOMPARE(m_panel->targetAt(middle(*m_panel, *m_button)), -1);
  }

  void pressAndReleaseClick() {
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    const QPointF at = middle(*m_panel, *m_button);
    m_panel->pointer(Pointer::Move, at, 0);
    m_panel->pointer(Pointer::Press, at, 0);
    QVERIFY(m_button->isDown());
    QCOMPARE(clicked.count(), 0);
    m_panel->pointer(Pointer::Release, at, 0);
    QCOMPARE(clicked.count(), 1);
  }

  void releaseElsewhereIsNoClick() {
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    m_panel->pointer(Pointer::Press, middle(*m_panel, *m_button), 0);
    m_panel->pointer(Pointer::Move, middle(*m_panel, *m_list), 0);
    m_panel->pointer(Pointer::Release, middle(*m_panel, *m_list), 0);
    m_panel->pointer(Pointer::Press, middle(*m_panel, *m_button), 0);
    m_panel->pointer(Pointer::Leave, {}, 0);
    QCOMPARE(clicked.count(), 0);
    QVERIFY(!m_button->isDown());
  }

  void pictureIsDrawnAnewOnlyWhenItChanged() {
    // Settle: what showing and laying out asked for.
    for (int i = 0; i < 5; ++i) {
      QCoreApplication::processEvents();
      (void)m_panel->revision();
    }
    const auto before = m_panel->revision();
    const QImage old = m_panel->picture().copy();
    for (int i = 0; i < 5; ++i) {
      QCoreApplication::processEvents();
      QCOMPARE(m_panel->revision(), before);
    }
    m_label->setText("two");
    QTRY_VERIFY(m_panel->revision() > before);
    QVERIFY(m_panel->picture() != old);
  }

  void hoverShows() {
    const auto before = m_panel->revision();
    m_panel->pointer(Pointer::Move, middle(*m_panel, *m_button), 0);
    QVERIFY(m_button->underMouse());
    QTRY_VERIFY(m_panel->revision() > before);
    m_panel->pointer(Pointer::Leave, {}, 0);
    QVERIFY(!m_button->underMouse());
  }

  void stickScrolls() {
    m_panel->pointer(Pointer::Scroll, middle(*m_panel, *m_list), -5);
    QVERIFY(m_list->verticalScrollBar()->value() > 0);
  }

  void stickScrollsWhatIsAroundAButton() {
    auto content = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(content.get());
    for (int i = 0; i < 40; ++i)
      column->addWidget(new QPushButton(QString::number(i)));
    auto area = std::make_unique<QScrollArea>();
    area->setWidget(content.release());
    auto* bar = area->verticalScrollBar();
    WidgetPanel panel("scrolled", std::move(area), QSize(300, 400));
    QCoreApplication::processEvents();
    panel.pointer(Pointer::Scroll, {0.2, 0.5}, -5);
    QVERIFY(bar->value() > 0);
  }

  void picturePaintedInPartsIsTheWhole() {
    const auto made = [](bool inParts, QLabel*& label, QPushButton*& button) {
      auto widget = std::make_unique<QWidget>();
      widget->setAutoFillBackground(true);
      auto* column = new QVBoxLayout(widget.get());
      label = new QLabel("one");
      button = new QPushButton("Press");
      column->addWidget(label);
      column->addWidget(button);
      PanelMake make;
      make.inParts = inParts;
      make.pixelRatio = 1.5;
      return std::make_unique<WidgetPanel>("parts", std::move(widget), QSize(300, 200), make);
    };
    QLabel *first = nullptr, *second = nullptr;
    QPushButton *firstButton = nullptr, *secondButton = nullptr;
    const auto whole = made(false, first, firstButton), parts = made(true, second, secondButton);
    const auto settle = [&] {
      for (int i = 0; i < 5; ++i) {
        QCoreApplication::processEvents();
        (void)whole->revision();
        (void)parts->revision();
      }
    };
    settle();
    QCOMPARE(parts->picture(), whole->picture());
    first->setText("two");
    second->setText("two");
    settle();
    QCOMPARE(parts->picture(), whole->picture());
    // A widget that comes later, in one that comes later.
    for (const auto& panel : {whole.get(), parts.get()}) {
      auto* box = new QWidget;
      auto* row = new QVBoxLayout(box);
      auto* late = new QLabel("late");
      late->setObjectName("late");
      row->addWidget(late);
      panel->widget().layout()->addWidget(box);
    }
    settle();
    QCOMPARE(parts->picture(), whole->picture());
    for (const auto& panel : {whole.get(), parts.get()})
      panel->widget().findChild<QLabel*>("late")->setText("later");
    settle();
    QCOMPARE(parts->picture(), whole->picture());
    firstButton->hide();
    secondButton->hide();
    settle();
    QCOMPARE(parts->picture(), whole->picture());
  }

  void paintingKeepsToItsPace() {
    auto widget = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(widget.get());
    auto* label = new QLabel;
    column->addWidget(label);
    PanelMake make;
    make.mostPerSecond = 5;
    WidgetPanel panel("slow", std::move(widget), QSize(200, 100), make);
    QElapsedTimer clock;
    clock.start();
    const int before = panel.cost().times;
    for (int i = 0; clock.elapsed() < 1000; ++i) {
      label->setNum(i);
      QCoreApplication::processEvents();
      (void)panel.revision();
      QTest::qWait(2);
    }
    const int painted = panel.cost().times - before;
    QVERIFY2(painted >= 2 && painted <= 6, qPrintable(QString::number(painted)));
  }

  void keyboardTypesIntoTheFieldThatWasPressed() {
    QSignalSpy wanted(m_panel.get(), &WidgetPanel::textWanted);
    m_panel->pointer(Pointer::Press, middle(*m_panel, *m_field), 0);
    m_panel->pointer(Pointer::Release, middle(*m_panel, *m_field), 0);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<QWidget*>(), m_field);
    KeyboardPanel keyboard(nullptr);
    keyboard.setField(m_field);
    QSignalSpy finished(&keyboard, &KeyboardPanel::finished), entered(m_field, &QLineEdit::returnPressed);
    const auto press = [&](const QString& label) {
      for (QPushButton* key : keyboard.findChildren<QPushButton*>())
        if (key->text() == label) {
          key->click();
          return true;
        }
      return false;
    };
    QVERIFY(press("Shift") && press("A") && press("b") && press("Space") && press("7") && press("x") && press("Delete"));
    QCOMPARE(m_field->text(), QString("Ab 7"));
    QVERIFY(press("Done"));
    QCOMPARE(entered.count(), 1);
    QCOMPARE(finished.count(), 1);
    m_panel->pointer(Pointer::Press, middle(*m_panel, *m_button), 0);
    QCOMPARE(wanted.count(), 2);
    QVERIFY(!wanted.last().first().value<QWidget*>());
  }

private:
  std::unique_ptr<WidgetPanel> m_panel;
  QLabel* m_label = nullptr;
  QPushButton* m_button = nullptr;
  QLineEdit* m_field = nullptr;
  QListWidget* m_list = nullptr;
};

QTEST_MAIN(tst_RoomPanels)
#include "tst_RoomPanels.moc"
