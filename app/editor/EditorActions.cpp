// SPDX-License-Identifier: Apache-2.0
#include "app/editor/EditorActions.h"

#include "app/editor/LessonEditor.h"

#include <QCoreApplication>

#include <fmt/format.h>

namespace halsted {

namespace {

using Arguments = ActionRegistry::Arguments;

std::string words(const char* text) {
  return QCoreApplication::translate("halsted::EditorActions", text).toStdString();
}

} // namespace

void addEditorActions(ActionRegistry& actions, LessonEditor& editor) {
  const auto open = [&editor] { return editor.draft() != nullptr; };
  const auto needs = [](const Arguments& arguments, std::size_t count, const char* usage) -> Result<void> {
    return arguments.size() == count ? Result<void>() : fail(ErrorCode::Refused, usage);
  };
  actions.add({"lesson.write",
               words(QT_TRANSLATE_NOOP("halsted::EditorActions", "Write lessons")),
               [&editor](const Arguments&) -> Result<void> {
                 editor.showStart();
                 return {};
               },
               {}});
  actions.add({"lesson.new",
               {},
               [&editor, needs](const Arguments& arguments) {
                 const Result<void> good =
                     needs(arguments, 2, "lesson.new takes what it begins with (empty, case or a lesson) and a title.");
                 return good ? editor.create(arguments[0], arguments[1]) : good;
               },
               {}});
  actions.add({"lesson.edit",
               {},
               [&editor, needs](const Arguments& arguments) {
                 const Result<void> good = needs(arguments, 1, "lesson.edit takes the name of a lesson, as septic-shock.");
                 return good ? editor.edit(arguments[0]) : good;
               },
               {}});
  actions.add({"lesson.import",
               {},
               [&editor, needs](const Arguments& arguments) {
                 const Result<void> good = needs(arguments, 1, "lesson.import takes a zip or folder.");
                 return good ? editor.importPackage(arguments[0]) : good;
               },
               {}});
  actions.add({"lesson.undo",
               {},
               [&editor](const Arguments&) -> Result<void> {
                 editor.undo();
                 return {};
               },
               [&editor] { return editor.draft() && editor.draft()->canUndo(); }});
  actions.add({"lesson.redo",
               {},
               [&editor](const Arguments&) -> Result<void> {
                 editor.redo();
                 return {};
               },
               [&editor] { return editor.draft() && editor.draft()->canRedo(); }});
  actions.add({"lesson.set",
               {},
               [&editor](const Arguments& arguments) -> Result<void> {
                 if (arguments.size() < 2)
                   return fail(ErrorCode::Refused, "lesson.set takes the keys that lead to a value, and the value.");
                 const course::TreeReading value = course::readTree(arguments.back());
                 if (!value.errors.empty())
                   return fail(ErrorCode::Refused, value.errors.front().message);
                 const course::NodePath path(arguments.begin(), arguments.end() - 1);
                 editor.set(QString::fromStdString(fmt::format("Set {}", path.back())), path, value.root, lessonKeyOrder());
                 return {};
               },
               open});
  actions.add({"lesson.try", words(QT_TRANSLATE_NOOP("halsted::EditorActions", "Try the lesson that is written")),
               [&editor](const Arguments& arguments) { return editor.tryOut(arguments.empty() ? std::string() : arguments[0]); }, open});
  actions.add({"lesson.record",
               {},
               [&editor](const Arguments& arguments) { return editor.record(arguments.empty() ? std::string("expert") : arguments[0]); },
               open});
  actions.add({"lesson.check", words(QT_TRANSLATE_NOOP("halsted::EditorActions", "Check the lesson that is written by playing it")),
               [&editor](const Arguments&) -> Result<void> {
                 editor.check();
                 return {};
               },
               [&editor] { return editor.draft() && !editor.busy(); }});
  actions.add({"lesson.export",
               {},
               [&editor, needs](const Arguments& arguments) {
                 const Result<void> good = needs(arguments, 1, "lesson.export takes the zip file to write.");
                 return good ? editor.exportZip(arguments[0]) : good;
               },
               open});
}

} // namespace halsted
