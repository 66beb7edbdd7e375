// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace halsted {

class ChoiceRow;
class LessonEditor;

/// All texts of the lesson beside their translation: missing ones marked, counted per language, and the next one a key away (Ctrl+Return).
class TranslationPage final : public QWidget {
  Q_OBJECT
public:
  TranslationPage(LessonEditor& editor, QWidget* parent);
  void refresh();
  void take(const std::string& textId);

private:
  struct Row {
    std::string id;
    QString source, words;
    bool figures = true; ///< the same in both
  };
  void read();
  void showRow();
  void finish();
  void nextMissing();
  std::string language() const;
  LessonEditor& m_editor;
  ChoiceRow* m_languages;
  QTableWidget* m_table;
  QLabel *m_count, *m_source, *m_problem;
  QPushButton* m_missing;
  QPlainTextEdit* m_words;
  QLineEdit* m_new;
  QPushButton *m_add, *m_remove;
  std::vector<Row> m_rows;
  std::string m_shown; ///< id of the text in the field
  QTimer m_soon;
  bool m_pending = false;
};

} // namespace halsted
