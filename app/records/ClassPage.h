// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace halsted {

class ConfirmBar;
class RecordDesk;

/// For instructors: who has passed what, and where many stumble.
class ClassPage final : public QWidget {
  Q_OBJECT
public:
  explicit ClassPage(RecordDesk& desk);

private:
  QWidget* makeLearners();
  QWidget* makeFiles();
  QWidget* makeItems();
  void show();
  void showTable();
  void showItems();
  void showChosen();
  void askToDelete();
  void chooseFiles();
  RecordDesk& m_desk;
  QLabel *m_told, *m_none, *m_itemsNote;
  QTreeWidget *m_table, *m_items;
  QLineEdit* m_name;
  QComboBox* m_lesson;
  QCheckBox* m_names;
  QPushButton *m_rename = nullptr, *m_delete = nullptr;
  ConfirmBar* m_confirm;
};

} // namespace halsted
