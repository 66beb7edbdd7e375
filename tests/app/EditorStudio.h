// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/LessonActions.h"
#include "app/bedside/LessonDesk.h"
#include "app/editor/EditorActions.h"
#include "app/editor/LessonEditor.h"

#include <QApplication>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>

namespace halsted {

inline constexpr int kLong = 120'000; // ms: preparing a patient on a busy machine

inline std::string bytesOf(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

/// Lessons and their editor in a window, as an instructor has them.
struct Studio {
  explicit Studio(std::filesystem::path own = {}, OpenCase openCase = {}) : lessons(own.empty() ? path() / "lessons" : std::move(own)) {
    const std::string assets = HALSTED_SOURCE_DIR "/assets";
    desk = std::make_unique<LessonDesk>(assets, path() / "runs", dispatch(), PictureOf(), lessons);
    editor = std::make_unique<LessonEditor>(*desk, assets, lessons, dispatch(), std::move(openCase));
    addLessonActions(actions, *desk);
    addEditorActions(actions, *editor);
    const auto show = [this](QWidget* page) {
      if (page && window.indexOf(page) < 0)
        window.addWidget(page);
      if (page)
        window.setCurrentWidget(page);
    };
    QObject::connect(desk.get(), &LessonDesk::pageWanted, show);
    QObject::connect(editor.get(), &LessonEditor::pageWanted, show);
    QObject::connect(editor.get(), &LessonEditor::failed, [this](const QString& sentence) { failures << sentence; });
    window.resize(1280, 900);
    window.show();
    window.activateWindow();
  }
  ~Studio() {
    editor.reset();
    desk.reset();
  }
  static JobRunner::Dispatch dispatch() {
    return [](std::function<void()> call) { QMetaObject::invokeMethod(qApp, std::move(call), Qt::QueuedConnection); };
  }
  std::filesystem::path path() const { return folder.path().toStdString(); }
  template <typename T = QPushButton> T* find(const QString& name) const {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    T* found = window.findChild<T*>(name);
    if (!found)
      qWarning("%s is not there", qPrintable(name));
    return found;
  }
  bool press(const QString& name) const {
    auto* button = find(name);
    if (!button || !QTest::qWaitFor([button] { return button->isVisible(); }) || !button->isEnabled()) {
      qWarning("%s cannot be pressed", qPrintable(name));
      return false;
    }
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    return true;
  }
  /// Instead of what stands in the field, by keys.
  bool type(const QString& name, const QString& words) const {
    auto* field = find<QWidget>(name);
    if (!field || !QTest::qWaitFor([field] { return field->isVisible(); }))
      return false;
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, words);
    QTest::keyClick(field, Qt::Key_Escape); // names that are offered
    return true;
  }
  bool leaveField() const {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    return true;
  }
  bool part(const QString& id) const {
    int index = 0;
    for (const SectionSpec& section : editorSections()) {
      if (id == QLatin1String(section.id))
        break;
      ++index;
    }
    find<QListWidget>(QStringLiteral("editor.parts"))->setCurrentRow(index);
    return true;
  }
  course::LessonDraft& draft() const { return *editor->draft(); }
  const std::string& yaml() const { return draft().yaml(); }
  bool says(const std::string& key, const char* words) const {
    for (const course::Remark* one : editor->remarksOf(key))
      if (QString::fromStdString(one->message).contains(QLatin1String(words)))
        return true;
    return false;
  }
  int mistakes() const {
    return static_cast<int>(std::count_if(editor->remarks().begin(), editor->remarks().end(),
                                          [](const course::Remark& one) { return one.severity == course::Severity::Mistake; }));
  }

  QTemporaryDir folder;
  std::filesystem::path lessons;
  ActionRegistry actions;
  QStackedWidget window;
  std::unique_ptr<LessonDesk> desk;
  std::unique_ptr<LessonEditor> editor;
  QStringList failures;
};

inline void picture(QWidget* widget, const char* name) {
  const QByteArray folder = qgetenv("HALSTED_TEST_PICTURES");
  if (folder.isEmpty())
    return;
  QTest::qWait(600); // until all is laid out and checked
  widget->grab().save(QString::fromLocal8Bit(folder) + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
}

} // namespace halsted
