// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/edit/LessonRename.h"

#include <optional>
#include <string_view>
#include <vector>

namespace halsted {

/// How one value of a lesson is edited.
enum class FieldKind {
  Line,      ///< words in one line
  Words,     ///< words for the trainee, in several
  Plain,     ///< a number, time or version, as typed
  Flag,      ///< yes or no
  Name,      ///< one of many names, with completion
  Condition, ///< a formula
  Names,     ///< several names, with completion
  Checks,    ///< several of a few names
  Numbers,   ///< a list of numbers
  Texts,     ///< a list of words
  Items,     ///< a list of maps
  Effects,   ///< what happens: say, ask, show, result, act
  Acts,      ///< acts at times
  Pairs,     ///< a map
};

/// Where names come from: the lesson's own, or the program's.
enum class NameSource {
  None,
  States,
  Events,
  Roles,
  Questions,
  References,
  Variables,
  Findings,
  FindingNames, ///< what may be examined, asked, ordered, called
  Media,
  Drugs,
  Scored,
  Scripts,
  Conditions,
  Devices,
  Access,
  Sexes,
  Ends,
  IdleEnds,
  Acts,
  Languages
};

struct FieldSpec {
  const char* key;   ///< with points between the keys of maps; "" for the value itself
  const char* label; ///< to be translated in the context halsted::EditorFields
  FieldKind kind = FieldKind::Line;
  const char* help = "";
  NameSource names = NameSource::None;    ///< of values
  NameSource keyNames = NameSource::None; ///< of the keys of Pairs
  FieldKind valueKind = FieldKind::Line;  ///< of the values of Pairs
  const std::vector<FieldSpec>* items = nullptr;
  bool renames = false; ///< an id, or keys, that other places name: changed everywhere at once
};

/// One page of the editor.
struct SectionSpec {
  enum class Kind { Form, List, Map } kind = Kind::Form;
  const char* id;    ///< "goals"
  const char* key;   ///< of the lesson; "" for forms over the whole of it
  const char* title; ///< to be translated
  const char* about;
  const std::vector<FieldSpec>* fields;
  std::vector<const char*> columns = {}; ///< keys of the table, after the name
  std::optional<course::LessonName> name = {};
  const char* newName = "new"; ///< of what is added
};

const std::vector<SectionSpec>& editorSections();
/// Keys of the file in their usual order.
const std::vector<std::string>& lessonKeyOrder();

} // namespace halsted
