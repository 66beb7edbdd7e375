// SPDX-License-Identifier: Apache-2.0
#include "app/editor/EditorStart.h"

#include "app/bedside/LessonDesk.h"
#include "app/bedside/PanelParts.h"
#include "app/editor/LessonEditor.h"
#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>

namespace halsted {

EditorStart::EditorStart(LessonEditor& editor)
    : m_editor(editor), m_own(new QListWidget), m_templates(new QListWidget), m_title(new QLineEdit), m_file(new QLineEdit),
      m_open(makeButton(tr("Ed&it"), QStringLiteral("editor.start.edit"), tr("Edit the chosen lesson"))),
      m_remove(makeButton(tr("&Remove"), QStringLiteral("editor.start.remove"), tr("Remove the chosen lesson"))),
      m_restore(makeButton(tr("Bring it back"), QStringLiteral("editor.start.restore"))),
      m_create(makeButton(tr("&Create"), QStringLiteral("primary"), tr("Create the lesson"))),
      m_cancel(makeButton(tr("Cancel"), QStringLiteral("editor.start.cancel"))), m_failure(new QLabel),
      m_none(makeNote(tr("None yet. Begin one at the right."))), m_progress(new QProgressBar) {
  setObjectName(QStringLiteral("editor.start"));
  setAccessibleName(tr("Write lessons"));
  auto* own = new QVBoxLayout;
  own->addWidget(makeTitle(tr("Your lessons")));
  own->addWidget(m_none);
  m_own->setObjectName(QStringLiteral("editor.start.own"));
  m_own->setAccessibleName(tr("Your lessons"));
  own->addWidget(m_own, 1);
  auto* bar = new QWidget;
  auto* row = new WrapLayout(bar, 8);
  for (QPushButton* button : {m_open, m_remove, m_restore})
    row->addWidget(button);
  own->addWidget(bar);
  m_file->setObjectName(QStringLiteral("editor.start.file"));
  m_file->setAccessibleName(tr("Zip or folder of a lesson to bring in"));
  m_file->setPlaceholderText(tr("/path/to/lesson.zip"));
  m_file->setMinimumHeight(tokens::kTarget);
  auto* bring = new QHBoxLayout;
  QPushButton* import = makeButton(tr("&Bring in"), QStringLiteral("editor.start.import"), tr("Bring a lesson in from a zip or folder"));
  bring->addWidget(m_file, 1);
  bring->addWidget(import);
  own->addLayout(bring);
  QPushButton* back = makeButton(tr("&Lessons"), QStringLiteral("editor.start.leave"), tr("Back to the lessons"));
  own->addWidget(back, 0, Qt::AlignLeft);

  auto* fresh = new QVBoxLayout;
  fresh->addWidget(makeTitle(tr("A new lesson")));
  m_title->setObjectName(QStringLiteral("editor.start.title"));
  m_title->setMinimumHeight(tokens::kTarget);
  m_title->setPlaceholderText(tr("Short of breath after surgery"));
  m_title->setAccessibleName(tr("Title of the new lesson"));
  fresh->addWidget(makeTitled(tr("Title"), m_title));
  m_templates->setObjectName(QStringLiteral("editor.start.templates"));
  m_templates->setAccessibleName(tr("What it begins with"));
  m_templates->setWordWrap(true);
  fresh->addWidget(makeTitled(tr("Begin with"), m_templates), 1);
  m_failure->setObjectName(QStringLiteral("editor.start.failure"));
  m_failure->setWordWrap(true);
  m_failure->setTextFormat(Qt::PlainText);
  m_failure->hide();
  fresh->addWidget(m_failure);
  auto* go = new QHBoxLayout;
  m_create->setMinimumWidth(140);
  m_progress->setAccessibleName(tr("Progress"));
  m_progress->hide();
  m_cancel->hide();
  go->addWidget(m_create);
  go->addWidget(m_progress, 1);
  go->addWidget(m_cancel);
  go->addStretch(1);
  fresh->addLayout(go);
  auto* across = new QHBoxLayout(this);
  across->setContentsMargins(16, 12, 16, 12);
  across->setSpacing(24);
  across->addLayout(own, 1);
  across->addLayout(fresh, 1);

  const auto tell = [this](const QString& sentence) {
    m_failure->setStyleSheet(QStringLiteral("color: %1;").arg(toColor(tokensOf(*this).caution).name()));
    m_failure->setText(QStringLiteral("⚠ ") + sentence);
    m_failure->setVisible(!sentence.isEmpty());
  };
  const auto done = [tell](const Result<void>& result) { tell(result ? QString() : inOwnWords(result.error().message)); };
  connect(m_create, &QPushButton::clicked, this, &EditorStart::create);
  connect(m_title, &QLineEdit::returnPressed, this, &EditorStart::create);
  connect(m_open, &QPushButton::clicked, this, &EditorStart::open);
  connect(m_own, &QListWidget::itemActivated, this, &EditorStart::open);
  connect(m_templates, &QListWidget::itemActivated, this, &EditorStart::create);
  connect(back, &QPushButton::clicked, &m_editor, &LessonEditor::leave);
  connect(m_cancel, &QPushButton::clicked, &m_editor, &LessonEditor::cancel);
  connect(m_remove, &QPushButton::clicked, this, [this, done] {
    if (!m_own->currentItem())
      return;
    m_removed = m_own->currentItem()->data(Qt::UserRole).toString();
    done(m_editor.remove(m_removed.toStdString()));
  });
  connect(m_restore, &QPushButton::clicked, this, [this, done] {
    const std::string id = std::exchange(m_removed, QString()).toStdString();
    done(m_editor.restore(id));
  });
  connect(import, &QPushButton::clicked, this, [this, done] { done(m_editor.importPackage(m_file->text().toStdString())); });
  connect(&m_editor, &LessonEditor::failed, this, tell);
  connect(&m_editor, &LessonEditor::ownChanged, this, &EditorStart::fill);
  connect(&m_editor, &LessonEditor::busyChanged, this, [this] {
    m_progress->setVisible(m_editor.busy());
    m_cancel->setVisible(m_editor.busy());
    m_create->setEnabled(!m_editor.busy());
  });
  connect(&m_editor, &LessonEditor::progress, this, [this](double fraction) { m_progress->setValue(static_cast<int>(100 * fraction)); });
  connect(&m_editor.desk(), &LessonDesk::lessonsChanged, this, &EditorStart::fill);
  fill();
}

void EditorStart::fill() {
  const QString chosen = m_templates->currentItem() ? m_templates->currentItem()->data(Qt::UserRole).toString() : QString();
  m_own->clear();
  for (const OwnLesson& one : m_editor.ownLessons()) {
    auto* item = new QListWidgetItem(QString::fromStdString(one.title));
    item->setData(Qt::UserRole, QString::fromStdString(one.id));
    item->setSizeHint(QSize(0, 40));
    m_own->addItem(item);
  }
  m_none->setVisible(m_own->count() == 0);
  m_own->setCurrentRow(m_own->count() > 0 ? 0 : -1);
  m_open->setEnabled(m_own->count() > 0);
  m_remove->setEnabled(m_own->count() > 0);
  m_restore->setVisible(!m_removed.isEmpty());
  m_templates->clear();
  const auto add = [&](const QString& words, const QString& id) {
    auto* item = new QListWidgetItem(words);
    item->setData(Qt::UserRole, id);
    item->setSizeHint(QSize(0, 40));
    m_templates->addItem(item);
    if (id == chosen)
      m_templates->setCurrentItem(item);
  };
  add(tr("A short lesson to fill in"), QStringLiteral("empty"));
  if (m_editor.caseIsOpen())
    add(tr("The case that is open: its body and its pictures"), QStringLiteral("case"));
  for (const OfferedLesson& offered : m_editor.desk().lessons())
    add(tr("Copy of: %1").arg(QString::fromStdString(offered.lesson->title.source)), QString::fromStdString(offered.lesson->id));
  if (!m_templates->currentItem())
    m_templates->setCurrentRow(0);
}

void EditorStart::create() {
  const QListWidgetItem* item = m_templates->currentItem();
  m_failure->hide();
  if (!item)
    return;
  if (const Result<void> made = m_editor.create(item->data(Qt::UserRole).toString().toStdString(), m_title->text().trimmed().toStdString());
      !made) {
    Q_EMIT m_editor.failed(inOwnWords(made.error().message));
    m_title->setFocus(Qt::OtherFocusReason);
    return;
  }
  m_title->clear();
}

void EditorStart::open() {
  if (const QListWidgetItem* item = m_own->currentItem())
    if (const Result<void> opened = m_editor.edit(item->data(Qt::UserRole).toString().toStdString()); !opened)
      Q_EMIT m_editor.failed(inOwnWords(opened.error().message));
}

} // namespace halsted
