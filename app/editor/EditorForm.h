// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor/EditorField.h"

class QVBoxLayout;

namespace halsted {

/// The fields of one thing, below each other; short ones beside each other where there is room.
class EditorForm final : public QWidget {
  Q_OBJECT
public:
  EditorForm(LessonEditor& editor, const std::vector<FieldSpec>& fields, course::NodePath base, QWidget* parent);
  void refresh();
  void refreshRemarks();
  /// The field that a remark's key concerns most closely takes the keyboard.
  bool take(const std::string& key);

private:
  LessonEditor& m_editor;
  std::vector<EditorField*> m_fields;
};

/// Its own editor for ids that other places use: changed everywhere when the field is left.
std::unique_ptr<EditorField> makeNameField(LessonEditor& editor, const FieldSpec& spec, course::NodePath path, course::LessonName name,
                                           QWidget* parent);

} // namespace halsted
