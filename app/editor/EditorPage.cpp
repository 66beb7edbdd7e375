// SPDX-License-Identifier: Apache-2.0
#include "app/editor/EditorPage.h"

#include "app/bedside/LessonDesk.h"
#include "app/bedside/PanelParts.h"
#include "app/editor/LessonEditor.h"
#include "app/editor/ScriptPanel.h"
#include "app/editor/SectionPage.h"
#include "app/editor/TranslationPage.h"
#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"

#include <QDir>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QProgressBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>

namespace halsted {

namespace {

constexpr int kPartsWidth = 168, kRemarksHeight = 92;

QString fromStd(const std::string& text) {
  return QString::fromStdString(text);
}

} // namespace

EditorPage::EditorPage(LessonEditor& editor)
    : m_editor(editor), m_parts(new QListWidget), m_remarks(new QListWidget), m_stack(new QStackedWidget), m_title(new QLabel),
      m_saved(makeNote(tr("✓ Saved as you type"))), m_told(new QLabel), m_step(makeNote()), m_summary(makeNote()),
      m_progress(new QProgressBar), m_zip(new QLineEdit), m_picture(new QLineEdit) {
  setObjectName(QStringLiteral("editor"));
  setAccessibleName(tr("Lesson editor"));
  setStyleSheet(checkedButtonStyle() + QStringLiteral("QPlainTextEdit { border: 1px solid %1; border-radius: 4px; }"
                                                      "QPlainTextEdit:focus { border: 2px solid palette(highlight); }")
                                           .arg(toColor(tokensOf(*this).line).name()));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 8);
  column->setSpacing(6);
  column->addWidget(makeHeader());
  m_told->setObjectName(QStringLiteral("editor.told"));
  m_told->setWordWrap(true);
  m_told->setTextFormat(Qt::PlainText);
  m_told->hide();
  column->addWidget(m_told);

  m_export = makePathBar(m_zip, "editor.export", tr("Zip file to write"), tr("Write the zip"), [this] {
    if (const Result<void> done = m_editor.exportZip(m_zip->text().toStdString()); !done)
      tell(inOwnWords(done.error().message), false);
    else
      m_export->hide();
  });
  m_pictures = makePathBar(m_picture, "editor.media", tr("Picture to copy into the lesson"), tr("Add the picture"),
                           [this] { addPicture(m_picture->text()); });
  m_picture->setPlaceholderText(tr("/path/to/film.png, or drop it anywhere here"));
  setAcceptDrops(true);
  column->addWidget(m_export);
  column->addWidget(m_pictures);

  m_parts->setObjectName(QStringLiteral("editor.parts"));
  m_parts->setAccessibleName(tr("Parts of the lesson"));
  m_parts->setFixedWidth(kPartsWidth);
  m_parts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  for (const SectionSpec& section : editorSections()) {
    m_parts->addItem(fieldWords(section.title));
    m_sections.push_back(nullptr);
    m_stack->addWidget(new QWidget);
  }
  m_parts->addItem(tr("Translations"));
  m_stack->addWidget(new QWidget);
  for (int i = 0; i < m_parts->count(); ++i)
    m_parts->item(i)->setSizeHint(QSize(0, tokens::kTarget + 4));
  auto* middle = new QWidget;
  auto* across = new QHBoxLayout(middle);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(12);
  across->addWidget(m_parts);
  across->addWidget(m_stack, 1);
  m_remarks->setObjectName(QStringLiteral("editor.remarks"));
  m_remarks->setAccessibleName(tr("What the check says; Enter goes there"));
  m_remarks->setWordWrap(true);
  auto* below = new QWidget;
  auto* bottom = new QVBoxLayout(below);
  bottom->setContentsMargins(0, 0, 0, 0);
  bottom->setSpacing(2);
  m_summary->setObjectName(QStringLiteral("editor.summary"));
  bottom->addWidget(m_summary);
  bottom->addWidget(m_remarks);
  m_remarks->setMaximumHeight(kRemarksHeight);
  column->addWidget(middle, 1);
  column->addWidget(below);

  connect(m_parts, &QListWidget::currentRowChanged, this, &EditorPage::choose);
  const auto go = [this](const QListWidgetItem* item) {
    take(item->data(Qt::UserRole).toString().toStdString(), item->data(Qt::UserRole + 1).toString().toStdString());
  };
  connect(m_remarks, &QListWidget::itemActivated, this, go);
  connect(m_remarks, &QListWidget::itemClicked, this, go);
  const auto key = [this](const QKeySequence& sequence, auto act) {
    auto* shortcut = new QShortcut(sequence, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
  };
  key(QKeySequence::Undo, [this] { m_editor.undo(); });
  key(QKeySequence::Redo, [this] { m_editor.redo(); });
  key(Qt::CTRL | Qt::Key_PageDown, [this] { m_parts->setCurrentRow(std::min(m_parts->count() - 1, m_parts->currentRow() + 1)); });
  key(Qt::CTRL | Qt::Key_PageUp, [this] { m_parts->setCurrentRow(std::max(0, m_parts->currentRow() - 1)); });
  key(Qt::Key_F8, [this, go] {
    if (m_remarks->count() == 0)
      return;
    m_remarks->setCurrentRow((m_remarks->currentRow() + 1) % m_remarks->count());
    go(m_remarks->currentItem());
  });
  connect(&m_editor, &LessonEditor::changed, this, &EditorPage::refresh);
  connect(&m_editor, &LessonEditor::remarksChanged, this, &EditorPage::refreshRemarks);
  connect(&m_editor, &LessonEditor::busyChanged, this, &EditorPage::showBusy);
  connect(&m_editor.desk(), &LessonDesk::busyChanged, this, &EditorPage::showBusy);
  const auto progress = [this](double fraction, const QString& step) {
    m_progress->setValue(static_cast<int>(100 * fraction));
    setWords(m_step, step);
  };
  connect(&m_editor, &LessonEditor::progress, this, progress);
  connect(&m_editor.desk(), &LessonDesk::progress, this, progress);
  connect(&m_editor.desk(), &LessonDesk::failed, this, [this](const QString& sentence) { tell(sentence, false); });
  connect(&m_editor, &LessonEditor::failed, this, [this](const QString& sentence) { tell(sentence, false); });
  connect(&m_editor, &LessonEditor::said, this, [this](const QString& sentence) { tell(sentence, true); });
  m_parts->setCurrentRow(0);
  refresh();
  refreshRemarks();
  showBusy();
}

QWidget* EditorPage::makeHeader() {
  auto* header = new QWidget;
  auto* column = new QVBoxLayout(header);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  m_title->setObjectName(QStringLiteral("editor.title"));
  m_title->setStyleSheet(QStringLiteral("font-size: %1px; font-weight: 600;").arg(tokens::kTitle));
  m_title->setTextFormat(Qt::PlainText);
  m_title->setWordWrap(true);
  auto* bar = new QWidget;
  auto* row = new WrapLayout(bar, 8);
  const auto button = [&](const QString& words, const char* object, const QString& accessible, auto act) {
    QPushButton* one = makeButton(words, QLatin1String(object), accessible);
    row->addWidget(one);
    connect(one, &QPushButton::clicked, this, act);
    return one;
  };
  button(tr("&Lessons"), "editor.leave", tr("Back to the lessons; all is saved"), [this] { m_editor.leave(); });
  m_undo = button(tr("&Undo"), "editor.undo", tr("Undo"), [this] { m_editor.undo(); });
  m_redo = button(tr("Redo"), "editor.redo", tr("Redo"), [this] { m_editor.redo(); });
  m_try = button(tr("Try &it"), "editor.try", tr("Play the lesson as it is now"), [this] {
    if (const Result<void> tried = m_editor.tryOut(); !tried)
      tell(inOwnWords(tried.error().message), false);
  });
  m_try->setToolTip(tr("Ctrl+T"));
  m_try->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
  m_check = button(tr("&Play the check"), "editor.check", tr("Play the lesson with its scripts and 200 random trainees"),
                   [this] { m_editor.check(); });
  button(tr("E&xport..."), "editor.export", tr("Export as a zip"), [this] {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_zip->setText(QDir(folder).filePath(fromStd(m_editor.draft()->id()) + QStringLiteral(".zip")));
    m_export->setVisible(!m_export->isVisible());
    if (m_export->isVisible())
      m_zip->setFocus(Qt::OtherFocusReason);
  });
  button(tr("Pi&ctures..."), "editor.pictures", tr("Copy a picture into the lesson"), [this] {
    m_pictures->setVisible(!m_pictures->isVisible());
    if (m_pictures->isVisible())
      m_picture->setFocus(Qt::OtherFocusReason);
  });
  m_progress->setObjectName(QStringLiteral("editor.progress"));
  m_progress->setAccessibleName(tr("Progress"));
  m_progress->setFixedWidth(140);
  row->addWidget(m_progress);
  m_cancel = button(tr("Ca&ncel"), "editor.cancel", tr("Cancel what runs"), [this] { m_editor.cancel(); });
  m_step->setMinimumHeight(tokens::kTarget);
  row->addWidget(m_step);
  m_saved->setObjectName(QStringLiteral("editor.saved"));
  m_saved->setWordWrap(false);
  m_saved->setMinimumHeight(tokens::kTarget);
  row->addWidget(m_saved);
  column->addWidget(m_title);
  column->addWidget(bar);
  return header;
}

QWidget* EditorPage::makePathBar(QLineEdit* line, const char* object, const QString& name, const QString& button,
                                 std::function<void()> act) {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(0, 0, 0, 0);
  line->setObjectName(QLatin1String(object) + QStringLiteral(".file"));
  line->setAccessibleName(name);
  line->setMinimumHeight(tokens::kTarget);
  QPushButton* go = makeButton(button, QLatin1String(object) + QStringLiteral(".go"));
  row->addWidget(line, 1);
  row->addWidget(go);
  bar->hide();
  connect(go, &QPushButton::clicked, this, act);
  connect(line, &QLineEdit::returnPressed, this, act);
  return bar;
}

void EditorPage::addPicture(const QString& file) {
  const Result<std::string> name = m_editor.draft()->addMedia(file.toStdString());
  if (!m_editor.tell(name ? Result<void>() : Result<void>(fail(name.error()))))
    return;
  m_pictures->hide();
  tell(tr("The picture is %1 in this lesson; choose it in a finding.").arg(fromStd(*name)), true);
}

void EditorPage::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls() && event->mimeData()->urls().front().isLocalFile())
    event->acceptProposedAction();
}

void EditorPage::dropEvent(QDropEvent* event) {
  for (const QUrl& url : event->mimeData()->urls())
    addPicture(url.toLocalFile());
}

void EditorPage::tell(const QString& sentence, bool good) {
  const tokens::Palette& palette = tokensOf(*this);
  m_told->setStyleSheet(QStringLiteral("color: %1;").arg(toColor(good ? palette.good : palette.caution).name()));
  m_told->setText((good ? QStringLiteral("✓ ") : QStringLiteral("⚠ ")) + sentence);
  m_told->show();
}

void EditorPage::refresh() {
  course::LessonDraft* draft = m_editor.draft();
  if (!draft)
    return;
  setWords(m_title, fromStd(draft->title()));
  m_undo->setEnabled(draft->canUndo());
  m_redo->setEnabled(draft->canRedo());
  m_undo->setToolTip(draft->canUndo() ? tr("Undo: %1").arg(fromStd(draft->undoName())) : QString());
  m_undo->setAccessibleName(draft->canUndo() ? tr("Undo: %1").arg(fromStd(draft->undoName())) : tr("Undo"));
  m_redo->setToolTip(draft->canRedo() ? tr("Redo: %1").arg(fromStd(draft->redoName())) : QString());
  const auto row = static_cast<std::size_t>(std::max(0, m_parts->currentRow()));
  // Only what can be seen; others when they are turned to.
  if (row < m_sections.size() && m_sections[row])
    m_sections[row]->refresh();
  if (row == m_sections.size() && m_translations)
    m_translations->refresh();
  if (m_script)
    m_script->refresh();
}

void EditorPage::choose(int part) {
  if (part < 0)
    return;
  Q_EMIT m_editor.flush();
  if (m_editor.draft())
    m_editor.draft()->endJoin();
  const auto row = static_cast<std::size_t>(part);
  QWidget* made = nullptr;
  if (row < m_sections.size() && !m_sections[row]) {
    m_sections[row] = new SectionPage(m_editor, editorSections()[row], nullptr);
    made = m_sections[row];
    if (std::string(editorSections()[row].id) == "scripts") {
      auto* splitter = new QSplitter(Qt::Vertical);
      splitter->addWidget(m_sections[row]);
      splitter->addWidget(m_script = new ScriptPanel(m_editor, nullptr));
      splitter->setChildrenCollapsible(false);
      made = splitter;
    }
  } else if (row == m_sections.size() && !m_translations) {
    made = m_translations = new TranslationPage(m_editor, nullptr);
  }
  if (made) {
    QWidget* empty = m_stack->widget(part);
    m_stack->insertWidget(part, made);
    m_stack->removeWidget(empty);
    empty->deleteLater();
  }
  m_stack->setCurrentIndex(part);
  refresh();
  refreshRemarks();
}

int EditorPage::partOf(const std::string& key, const std::string& file) const {
  const auto& sections = editorSections();
  if (file.starts_with("lang/"))
    return static_cast<int>(sections.size());
  std::string first = key.substr(0, key.find('.'));
  if (first == "start")
    first = "states";
  if (file.starts_with("scripts/"))
    first = "scripts";
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].kind != SectionSpec::Kind::Form && first == sections[i].key)
      return static_cast<int>(i);
    if (sections[i].kind == SectionSpec::Kind::Form)
      for (const FieldSpec& field : *sections[i].fields)
        if (const std::string its = field.key; its == first || its.starts_with(first + "."))
          return static_cast<int>(i);
  }
  return first == "translations" ? static_cast<int>(sections.size()) : 0;
}

void EditorPage::take(const std::string& key, const std::string& file) {
  const int part = partOf(key, file);
  m_parts->setCurrentRow(part);
  if (static_cast<std::size_t>(part) < m_sections.size())
    m_sections[static_cast<std::size_t>(part)]->take(key);
  else if (m_translations)
    m_translations->take(key);
}

void EditorPage::refreshRemarks() {
  const QString current = m_remarks->currentItem() ? m_remarks->currentItem()->text() : QString();
  m_remarks->clear();
  int mistakes = 0, cautions = 0;
  std::vector<std::pair<int, int>> counts(static_cast<std::size_t>(m_parts->count()));
  for (const course::Severity severity : {course::Severity::Mistake, course::Severity::Caution})
    for (const course::Remark& one : m_editor.remarks()) {
      if (one.severity != severity)
        continue;
      const bool mistake = severity == course::Severity::Mistake;
      auto& count = counts[static_cast<std::size_t>(partOf(one.key, one.place.file))];
      ++(mistake ? count.first : count.second);
      ++(mistake ? mistakes : cautions);
      const QString where =
          one.place.file == "lesson.yaml" ? fromStd(one.key) : QStringLiteral("%1 %2").arg(fromStd(one.place.file), fromStd(one.key));
      auto* item = new QListWidgetItem(mistake ? tr("✗ %1: %2").arg(where, inOwnWords(one.message))
                                               : tr("⚠ %1: %2").arg(where, inOwnWords(one.message)));
      item->setData(Qt::UserRole, fromStd(one.key));
      item->setData(Qt::UserRole + 1, fromStd(one.place.file));
      m_remarks->addItem(item);
      if (item->text() == current)
        m_remarks->setCurrentItem(item);
    }
  m_summary->setText(mistakes > 0 ? tr("✗ Mistakes: %1; cautions: %2. Choose one to go there (F8: the next).").arg(mistakes).arg(cautions)
                     : cautions > 0 ? tr("✓ No mistake. ⚠ Cautions: %1.").arg(cautions)
                                    : tr("✓ Nothing is wrong, as far as can be told without playing."));
  m_remarks->setVisible(mistakes + cautions > 0);
  for (int i = 0; i < m_parts->count(); ++i) {
    const auto index = static_cast<std::size_t>(i);
    const QString title = index < editorSections().size() ? fieldWords(editorSections()[index].title) : tr("Translations");
    const auto [wrong, careful] = counts[index];
    m_parts->item(i)->setText(wrong > 0     ? tr("%1  ✗ %2").arg(title).arg(wrong)
                              : careful > 0 ? tr("%1  ⚠ %2").arg(title).arg(careful)
                                            : title);
  }
  const auto row = static_cast<std::size_t>(std::max(0, m_parts->currentRow()));
  if (row < m_sections.size() && m_sections[row])
    m_sections[row]->refreshRemarks();
}

void EditorPage::showBusy() {
  const bool busy = m_editor.busy() || m_editor.desk().busy();
  m_check->setEnabled(!busy);
  m_try->setEnabled(!busy);
  m_cancel->setVisible(busy);
  m_progress->setVisible(busy);
  m_step->setVisible(busy);
  m_saved->setVisible(!busy);
  if (!busy)
    m_progress->setValue(0);
}

void EditorPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_parts->setFixedWidth(width() < 800 ? 124 : kPartsWidth);
}

} // namespace halsted
