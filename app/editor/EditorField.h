// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor/EditorFields.h"
#include "lessons/course/edit/NodeEdit.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QCompleter;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace halsted {

class LessonEditor;

/// One value of the lesson with its label, and what the check says of it below. Shows the draft, and writes to it as one types.
/// Object name: "editor.field.goals.0.points" by the keys and numbers that lead to it.
class EditorField : public QWidget {
  Q_OBJECT
public:
  EditorField(LessonEditor& editor, const FieldSpec& spec, course::NodePath path, std::vector<std::string> order, QWidget* parent);
  /// From the draft.
  virtual void refresh() = 0;
  void refreshRemarks();
  const course::NodePath& path() const { return m_path; }
  /// Takes the keyboard.
  virtual void take();

protected:
  const course::Node* node() const;
  QString text() const; ///< of a scalar; empty when there is none
  /// Null takes the value out.
  void commit(course::Node value, bool typing = false);
  void setContent(QWidget* content, bool focus = true);
  QString objectNameOf() const;
  QString labelWords() const;
  virtual bool showsRemarksBelow() const { return true; } ///< of the values within it too
  LessonEditor& m_editor;
  FieldSpec m_spec;
  course::NodePath m_path;
  std::vector<std::string> m_order;
  QVBoxLayout* m_column;
  QLabel *m_label, *m_remark;
  QWidget* m_content = nullptr;
};

/// Commits what is typed a moment later, and when the field is left.
class TypedField : public EditorField {
  Q_OBJECT
public:
  using EditorField::EditorField;
  void refresh() override;

protected:
  virtual QString shown() const = 0;
  virtual void show(const QString& text) = 0;
  using QWidget::show;
  virtual course::Node valueOf(const QString& text) const = 0;
  virtual QString textOf(const course::Node* node) const;
  void start(QWidget* input); ///< watches it
  void typed();
  void finish();
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QTimer m_soon;
  bool m_pending = false;
};

/// The words of a name under the cursor are completed, also in the midst of a line.
QCompleter* completeWords(QLineEdit* line, const std::function<QStringList()>& names, const QString& separators);
/// Yes or no, with a sign that can be seen in both themes.
QPushButton* makeToggle(const QString& words, const QString& objectName);
/// Undo and redo are those of the draft, not of the line.
void leaveUndoToTheDraft(QWidget* input);

/// `choices` instead of the names that the kind of field would offer.
std::unique_ptr<EditorField> makeField(LessonEditor& editor, const FieldSpec& spec, course::NodePath path, std::vector<std::string> order,
                                       QWidget* parent, const QStringList& choices = {});
std::unique_ptr<EditorField> makeListField(LessonEditor& editor, const FieldSpec& spec, course::NodePath path,
                                           std::vector<std::string> order, QWidget* parent);
std::unique_ptr<EditorField> makeConditionField(LessonEditor& editor, const FieldSpec& spec, course::NodePath path,
                                                std::vector<std::string> order, QWidget* parent);
/// Words of the tables of fields, in the user's language.
QString fieldWords(const char* words);

} // namespace halsted
