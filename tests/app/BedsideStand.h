// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"
#include "rendering/DesignTokens.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <nlohmann/json.hpp>

namespace halsted {

inline std::shared_ptr<const twin::DrugTable> table() {
  static const std::shared_ptr<const twin::DrugTable> drugs = [] {
    auto loaded = twin::DrugTable::load(HALSTED_SOURCE_DIR "/assets/drugs");
    if (!loaded)
      qFatal("%s", loaded.error().message.c_str());
    return *loaded;
  }();
  return drugs;
}

/// How the lesson is set.
struct Setting {
  std::vector<std::string> access{"iv"};
  course::RunOptions options{};
};

inline std::unique_ptr<LessonPlayer> play(const Setting& setting = {}) {
  course::Lesson lesson;
  lesson.id = "stand";
  lesson.version = "1.0.0";
  lesson.language = "en";
  lesson.durationS = 7200;
  lesson.start = "first";
  lesson.access = setting.access;
  lesson.states.push_back({});
  lesson.states.back().id = "first";
  auto run = course::LessonRun::start(std::make_shared<const course::Lesson>(lesson), table(), setting.options, {});
  if (!run)
    qFatal("%s", run.error().message.c_str());
  return std::make_unique<LessonPlayer>(std::move(*run), std::filesystem::path(), nullptr);
}

/// One panel on the screen and a run that it plays with.
template <typename Panel> struct Stand {
  explicit Stand(const Setting& setting = {}, QSize size = {420, 900})
      : player(play(setting)), panel(*player, nullptr), told(&panel, &BedsidePanel::told) {
    scroll.setWidgetResizable(true);
    scroll.setWidget(&panel);
    scroll.resize(size);
    scroll.show();
    if (!QTest::qWaitForWindowExposed(&scroll))
      qFatal("no window");
    QApplication::setActiveWindow(&scroll); // the display of the tests has no window manager
    QObject::connect(player.get(), &LessonPlayer::changed, &panel, [this] { panel.show(*player->snapshot()); });
  }
  ~Stand() { scroll.takeWidget(); }

  template <typename Widget = QPushButton> Widget* find(const char* name) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    auto* found = panel.template findChild<Widget*>(QLatin1String(name));
    if (!found)
      qWarning("%s is not there", name);
    return found;
  }
  bool press(const char* name) {
    auto* button = find(name);
    if (!button || !button->isVisible() || !button->isEnabled())
      return false;
    scroll.ensureWidgetVisible(button);
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
  }
  bool type(const char* name, const QString& text) {
    auto* field = find<QLineEdit>(name);
    if (!field || !field->isVisible())
      return false;
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
    return true;
  }
  bool search(const QString& text) {
    auto* field = find<QLineEdit>("bedside.cart.search");
    field->setText(text);
    QTest::qWait(20);
    return true;
  }
  int count(course::EntryKind kind) const {
    int n = 0;
    for (const course::Entry& entry : *player->snapshot()->entries)
      n += entry.kind == kind && entry.who == "trainee";
    return n;
  }
  int acts() const { return count(course::EntryKind::Action); }
  /// The last that the trainee did; waits until there are so many.
  nlohmann::json act(int number) {
    if (!QTest::qWaitFor([&] { return acts() >= number; }, 3000))
      return {};
    nlohmann::json last;
    for (const course::Entry& entry : *player->snapshot()->entries)
      if (entry.kind == course::EntryKind::Action && entry.who == "trainee")
        last = nlohmann::json::parse(entry.json);
    return last;
  }
  void instruct(const char* act) {
    bool done = false;
    player->instruct(act, [&](const Result<void>& result) {
      done = true;
      if (!result)
        qWarning("%s", result.error().message.c_str());
    });
    (void)QTest::qWaitFor([&] { return done; }, 3000);
    settle();
  }
  /// What was asked for has come back.
  void settle() {
    bool done = false;
    player->perform("{}", [&](const Result<void>&) { done = true; });
    (void)QTest::qWaitFor([&] { return done; }, 3000);
    QTest::qWait(50);
    panel.show(*player->snapshot());
  }
  void wait(double seconds) {
    const double until = player->snapshot()->timeS + seconds;
    player->skip(seconds);
    (void)QTest::qWaitFor([&] { return player->snapshot()->timeS >= until - 0.5; }, 20000);
    settle();
  }
  QString words(const char* name) { return find<QLabel>(name)->text(); }

  std::unique_ptr<LessonPlayer> player;
  QScrollArea scroll;
  Panel panel;
  QSignalSpy told;
};

/// Everything in it that takes the keyboard or the mouse.
inline QList<QWidget*> controls(const QWidget& panel) {
  QList<QWidget*> all;
  for (QWidget* widget : panel.findChildren<QWidget*>())
    if (widget->isVisible() && widget->isEnabled() &&
        (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) || qobject_cast<QListWidget*>(widget)))
      all << widget;
  return all;
}

/// Names, size and Tab of all controls: what is wrong, or nothing.
inline QStringList faults(QWidget& window, const QWidget& panel) {
  QStringList wrong;
  QSet<QWidget*> reached;
  const QList<QWidget*> all = controls(panel);
  if (all.isEmpty())
    return {"no controls"};
  all.front()->setFocus();
  for (int i = 0; i < 3 * all.size() + 10; ++i) {
    reached.insert(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key_Tab);
  }
  for (QWidget* widget : all) {
    const QString name = widget->objectName();
    if (name.isEmpty())
      wrong << QString("a %1 without object name").arg(widget->metaObject()->className());
    const auto* button = qobject_cast<QAbstractButton*>(widget);
    const QString spoken = !widget->accessibleName().isEmpty() ? widget->accessibleName() : button ? button->text() : QString();
    if (spoken.size() < 2)
      wrong << name + " has no name to speak";
    if (widget->width() < tokens::kTarget || widget->height() < tokens::kTarget)
      wrong << QString("%1 is %2 x %3").arg(name).arg(widget->width()).arg(widget->height());
    if (!reached.contains(widget))
      wrong << name + " is not reached by Tab";
    if (widget->mapTo(&panel, QPoint(widget->width(), 0)).x() > panel.width())
      wrong << name + " is cut off";
  }
  return wrong;
}

} // namespace halsted
