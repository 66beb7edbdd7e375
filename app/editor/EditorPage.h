// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace halsted {

class LessonEditor;
class ScriptPanel;
class SectionPage;
class TranslationPage;

/// The editor of one lesson: its parts at the left, the chosen one beside, what the check says below. Keys: Ctrl+Z, Ctrl+Shift+Z, Ctrl+T to
/// try, Ctrl+Return in translations, Ctrl+PageUp and Ctrl+PageDown through the parts, F8 to the next remark.
class EditorPage final : public QWidget {
  Q_OBJECT
public:
  explicit EditorPage(LessonEditor& editor);
  /// To the part and field that a remark names.
  void take(const std::string& key, const std::string& file = "lesson.yaml");

protected:
  void resizeEvent(QResizeEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

private:
  void refresh();
  void refreshRemarks();
  void showBusy();
  void choose(int part);
  void tell(const QString& sentence, bool good);
  QWidget* makeHeader();
  QWidget* makePathBar(QLineEdit* line, const char* object, const QString& name, const QString& button, std::function<void()> act);
  void addPicture(const QString& file);
  int partOf(const std::string& key, const std::string& file) const;
  LessonEditor& m_editor;
  QListWidget *m_parts, *m_remarks;
  QStackedWidget* m_stack;
  std::vector<SectionPage*> m_sections; ///< made when first shown
  TranslationPage* m_translations = nullptr;
  ScriptPanel* m_script = nullptr;
  QLabel *m_title, *m_saved, *m_told, *m_step, *m_summary;
  QProgressBar* m_progress;
  QPushButton *m_undo = nullptr, *m_redo = nullptr, *m_check = nullptr, *m_cancel = nullptr, *m_try = nullptr;
  QWidget *m_export, *m_pictures;
  QLineEdit *m_zip, *m_picture;
};

} // namespace halsted
