// SPDX-License-Identifier: Apache-2.0
#include "app/editor/ScriptPanel.h"

#include "app/bedside/PanelParts.h"
#include "app/editor/EditorField.h"
#include "app/editor/LessonEditor.h"
#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>

namespace halsted {

ScriptPanel::ScriptPanel(LessonEditor& editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_files(new QComboBox), m_lines(new QPlainTextEdit), m_problem(makeNote()), m_name(new QLineEdit) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 4, 0, 0);
  auto* bar = new QWidget;
  auto* row = new WrapLayout(bar, 8);
  m_name->setObjectName(QStringLiteral("editor.script.name"));
  m_name->setAccessibleName(tr("Name of the script to record"));
  m_name->setPlaceholderText(tr("expert"));
  m_name->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[a-z0-9-]{1,40}")), m_name));
  m_name->setMinimumHeight(tokens::kTarget);
  m_name->setMaximumWidth(180);
  QPushButton* record =
      makeButton(tr("&Record by playing"), QStringLiteral("editor.script.record"), tr("Record a script by playing the lesson"));
  row->addWidget(m_name);
  row->addWidget(record);
  m_files->setObjectName(QStringLiteral("editor.script.file"));
  m_files->setAccessibleName(tr("Script that is shown"));
  m_files->setMinimumHeight(tokens::kTarget);
  row->addWidget(m_files);
  column->addWidget(bar);
  column->addWidget(
      makeNote(tr("One act a line, with its time. Record plays the lesson; what you do until you leave the bedside becomes the script.")));
  m_lines->setObjectName(QStringLiteral("editor.script.lines"));
  m_lines->setAccessibleName(tr("Acts of the script"));
  m_lines->setTabChangesFocus(true);
  m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
  m_lines->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  leaveUndoToTheDraft(m_lines);
  column->addWidget(m_lines, 1);
  m_problem->setObjectName(QStringLiteral("editor.script.problem"));
  m_problem->setStyleSheet(QStringLiteral("color: %1;").arg(toColor(tokensOf(*this).danger).name()));
  column->addWidget(m_problem);
  m_soon.setSingleShot(true);
  m_soon.setInterval(300);
  connect(&m_soon, &QTimer::timeout, this, &ScriptPanel::finish);
  connect(&m_editor, &LessonEditor::flush, this, &ScriptPanel::finish);
  connect(m_lines, &QPlainTextEdit::textChanged, this, [this] {
    m_pending = true;
    judge();
    m_soon.start();
  });
  connect(m_files, qOverload<int>(&QComboBox::activated), this, [this] {
    finish();
    refresh();
  });
  const auto start = [this] {
    const QString name = m_name->text().isEmpty() ? QStringLiteral("expert") : m_name->text();
    if (const Result<void> started = m_editor.record(name.toStdString()); !started)
      Q_EMIT m_editor.failed(inOwnWords(started.error().message));
  };
  connect(record, &QPushButton::clicked, this, start);
  connect(m_name, &QLineEdit::returnPressed, this, start);
  refresh();
}

void ScriptPanel::refresh() {
  if (!m_editor.draft() || m_pending)
    return;
  const QStringList files = m_editor.namesOf(NameSource::Scripts);
  QString shown = m_files->currentText();
  m_files->clear();
  m_files->addItems(files);
  if (files.contains(shown))
    m_files->setCurrentText(shown);
  shown = m_files->currentText();
  const std::string* text = m_editor.draft()->file(shown.toStdString());
  m_shown = shown;
  m_lines->setEnabled(text);
  const QString words = text ? QString::fromStdString(*text) : QString();
  if (m_lines->toPlainText() != words) {
    const QSignalBlocker quiet(m_lines);
    m_lines->setPlainText(words);
  }
  judge();
}

void ScriptPanel::judge() {
  const auto read = course::readScript(m_lines->toPlainText().toStdString(), m_shown.toStdString());
  m_problem->setText(read ? QString() : tr("✗ %1").arg(inOwnWords(read.error().message)));
  m_problem->setVisible(!read);
}

void ScriptPanel::finish() {
  m_soon.stop();
  if (!m_pending || !m_editor.draft())
    return;
  m_pending = false;
  if (!m_shown.isEmpty())
    m_editor.change(
        tr("Edit %1").arg(m_shown),
        [&](course::LessonDraft::Change& change) { change.files[m_shown.toStdString()] = m_lines->toPlainText().toStdString(); },
        "script." + m_shown.toStdString());
}

} // namespace halsted
