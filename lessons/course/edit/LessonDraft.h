// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/edit/LessonRename.h"
#include "lessons/course/edit/LessonTexts.h"
#include "lessons/course/lesson/LessonFile.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace halsted::course {

/// A lesson that is being written: a folder whose files are always what was done last. Each step is in the files before it returns, by a
/// rename that leaves the old file or the new one whatever happens to the program; undo brings back the very bytes. Not for several
/// threads.
class LessonDraft {
public:
  /// What a step may change.
  struct Change {
    Node root;                                               ///< of lesson.yaml
    std::map<std::string, std::optional<std::string>> files; ///< others that are written, or removed (none)
  };

  static Result<LessonDraft> open(const std::filesystem::path& folder);

  const std::filesystem::path& folder() const { return m_folder; }
  const Node& root() const { return m_root; }
  const std::string& yaml() const { return m_files.at("lesson.yaml"); }
  /// lesson.yaml, scripts and translations are held; other files only by name.
  const std::string* file(const std::string& name) const;
  std::vector<std::string> names() const;
  std::string id() const;
  std::string title() const;

  /// One step, with its name for "Undo". Nothing when nothing differs. Steps in a row with the same `joins` are undone together (typing in
  /// one field). Translations go with texts that move, are renamed or go. Refused: nothing has changed; WriteFailed: changed here, but not
  /// on disk, and written with the next step.
  Result<void> change(const std::string& step, const std::function<void(Change&)>& act, const std::string& joins = {});
  Result<void> set(const std::string& step, const NodePath& path, Node value, const std::vector<std::string>& order = {},
                   const std::string& joins = {});
  /// A name and all places that use it, in scripts and translations too. Refused when it is taken or no name.
  Result<void> rename(LessonName kind, const std::string& from, const std::string& to);
  /// The whole text of lesson.yaml. Refused with the place when it is no YAML.
  Result<void> setYaml(const std::string& text);
  /// Copies a picture into media/; its name in the lesson.
  Result<std::string> addMedia(const std::filesystem::path& picture);

  /// A language's words by text id; empty words are missing.
  std::map<std::string, std::string> words(const std::string& language) const;
  std::vector<std::string> languages() const; ///< of `translations`
  Result<void> setWords(const std::string& language, const std::string& textId, const std::string& words);
  Result<void> addLanguage(const std::string& language);
  Result<void> removeLanguage(const std::string& language);

  bool canUndo() const { return m_done > 0; }
  bool canRedo() const { return m_done < m_steps.size(); }
  std::string undoName() const { return canUndo() ? m_steps[m_done - 1].name : std::string(); }
  std::string redoName() const { return canRedo() ? m_steps[m_done].name : std::string(); }
  Result<void> undo();
  Result<void> redo();
  /// What comes next is a step of its own.
  void endJoin() { m_joins.clear(); }

private:
  using Bytes = std::optional<std::string>;
  struct Step {
    std::string name;
    std::map<std::string, std::pair<Bytes, Bytes>> files; ///< before, after
  };
  LessonDraft() = default;
  Result<void> push(const std::string& name, std::map<std::string, Bytes> files, const std::string& joins);
  Result<void> apply(const Step& step, bool forward);
  Result<void> write(const std::string& name);
  std::filesystem::path m_folder;
  std::map<std::string, std::string> m_files;
  Node m_root;
  std::vector<Step> m_steps;
  std::size_t m_done = 0;
  std::string m_joins;
  std::vector<std::string> m_unwritten;
};

/// An id that no folder has yet: the name as it is, or with a number.
std::string freeLessonId(const std::filesystem::path& lessons, const std::string& name);
/// Letters of a title as an id ("Septic shock" -> "septic-shock").
std::string idFromTitle(const std::string& title);
/// A lesson's files under a new id in a folder of its own; the folder. Comments stay.
Result<std::filesystem::path> copyLesson(const LessonPackage& package, const std::filesystem::path& lessons, const std::string& title);
/// A short lesson that can be played and passes the check, to begin with.
Result<std::filesystem::path> newLesson(const std::filesystem::path& lessons, const std::string& title);

} // namespace halsted::course
