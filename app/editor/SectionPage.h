// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor/EditorForm.h"
#include "app/editor/LessonEditor.h"

class QPushButton;
class QScrollArea;
class QSplitter;
class QTableWidget;

namespace halsted {

class StateGraph;

/// One section: a form, or a table of things with the form of the chosen one below; of states, their picture too.
class SectionPage final : public QWidget {
  Q_OBJECT
public:
  SectionPage(LessonEditor& editor, const SectionSpec& spec, QWidget* parent);
  void refresh();
  void refreshRemarks();
  /// The thing and field that a remark's key names.
  void take(const std::string& key);
  std::string chosen() const; ///< the name of the thing, empty: none

private:
  const course::Node* list() const;
  course::NodePath pathOf(int row) const;
  int count() const;
  void fill();
  void choose(int row);
  void showForm();
  void add(bool copy);
  void remove();
  void move(int by);
  void rename();
  QWidget* makeBar();
  LessonEditor& m_editor;
  const SectionSpec& m_spec;
  QTableWidget* m_table = nullptr;
  StateGraph* m_graph = nullptr;
  QScrollArea* m_scroll;
  EditorForm* m_form = nullptr;
  QWidget* m_nameRow = nullptr;
  class QLineEdit* m_name = nullptr;
  QPushButton *m_copy = nullptr, *m_remove = nullptr, *m_up = nullptr, *m_down = nullptr, *m_try = nullptr, *m_start = nullptr;
  int m_row = -1;
  std::string m_shown; ///< name and shape of what the form shows
};

} // namespace halsted
