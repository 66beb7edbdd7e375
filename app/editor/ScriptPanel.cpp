// SPDX-License-Identifier: Apache-2.0
#include "app/editor/ScriptPanel.h"

#include "app/bedside/PanelParts.h"
#include "app/editor/EditorField.h"
#include "app/editor/LessonEditor.h"
#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"
#include "lessons/course/edit/YamlText.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>
#include <QTableWidget>

#include <fmt/format.h>

#include <algorithm>

namespace halsted {

ScriptPanel::ScriptPanel(LessonEditor& editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_files(new QComboBox), m_table(new QTableWidget), m_lines(new QPlainTextEdit),
      m_problem(makeNote()), m_name(new QLineEdit) {
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
  auto* view = new ChoiceRow(QStringLiteral("editor.script.view"), tr("Shown as"));
  view->add(QStringLiteral("table"), tr("Table"));
  view->add(QStringLiteral("text"), tr("Text"));
  view->setChoice(QStringLiteral("table"));
  row->addWidget(view);
  QPushButton* add = makeButton(tr("Add an act"), QStringLiteral("editor.script.add"));
  QPushButton* remove = makeButton(tr("Remove the act"), QStringLiteral("editor.script.remove"));
  row->addWidget(add);
  row->addWidget(remove);
  column->addWidget(makeNote(tr("Record plays the lesson; what you do until you leave the bedside becomes the script.")));
  m_table->setObjectName(QStringLiteral("editor.script.table"));
  m_table->setAccessibleName(tr("Acts of the script"));
  m_table->setColumnCount(3);
  m_table->setHorizontalHeaderLabels({tr("When"), tr("What is done"), tr("How")});
  m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_table->horizontalHeader()->setStretchLastSection(true);
  m_table->setColumnWidth(1, 160);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(tokens::kTarget);
  m_table->setTabKeyNavigation(false);
  column->addWidget(m_table, 1);
  connect(m_table, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem* item) { takeRow(item->row()); });
  connect(add, &QPushButton::clicked, this, [this] {
    finish();
    QString text = m_lines->toPlainText();
    if (!text.isEmpty() && !text.endsWith(QLatin1Char('\n')))
      text += QLatin1Char('\n');
    m_lines->setPlainText(text + QStringLiteral("{\"t\": \"0s\", \"act\": \"exam\", \"part\": \"lungs\"}\n"));
    finish();
    m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    m_table->setFocus(Qt::OtherFocusReason);
  });
  connect(remove, &QPushButton::clicked, this, [this] {
    if (const QTableWidgetItem* item = m_table->item(m_table->currentRow(), 0))
      changeLine(item->data(Qt::UserRole).toInt(), {});
  });
  connect(view, &ChoiceRow::chosen, this, [this](const QString& what) {
    m_lines->setVisible(what == QStringLiteral("text"));
    m_table->setVisible(what == QStringLiteral("table"));
  });
  m_lines->hide();
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
  fill();
}

void ScriptPanel::fill() {
  const QSignalBlocker quiet(m_table);
  const int current = m_table->currentRow(), column = m_table->currentColumn();
  m_table->setRowCount(0);
  int number = 0;
  for (const QString& line : m_lines->toPlainText().split(QLatin1Char('\n'))) {
    const int at = number++;
    if (line.trimmed().isEmpty() || line.trimmed().startsWith(QLatin1Char('#')))
      continue;
    course::TreeReading act = course::readTree(line.toStdString());
    QStringList cells{QString(), QString(), line};
    if (act.errors.empty() && act.root.kind == course::Node::Kind::Map) {
      for (const char* key : {"t", "act"})
        if (const course::Node* value = act.root.find(key)) {
          cells[*key == 't' ? 0 : 1] = QString::fromStdString(value->text);
          course::removeAt(act.root, {key});
        }
      cells[2] = QString::fromStdString(course::writeFlow(act.root));
      cells[2] = cells[2].mid(1, cells[2].size() - 2);
    }
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int i = 0; i < 3; ++i) {
      m_table->setItem(row, i, new QTableWidgetItem(cells[i]));
      m_table->item(row, i)->setData(Qt::UserRole, at);
    }
  }
  m_table->setCurrentCell(std::min(current, m_table->rowCount() - 1), std::max(0, column));
}

void ScriptPanel::changeLine(int line, const std::string& with) {
  QStringList lines = m_lines->toPlainText().split(QLatin1Char('\n'));
  if (line < 0 || line >= lines.size())
    return;
  if (with.empty())
    lines.removeAt(line);
  else
    lines[line] = QString::fromStdString(with);
  m_lines->setPlainText(lines.join(QLatin1Char('\n')));
  finish();
}

/// What was typed into a row; the script stays as it was where this cannot be read.
void ScriptPanel::takeRow(int row) {
  const auto cell = [&](int column) { return m_table->item(row, column)->text().trimmed().toStdString(); };
  const course::TreeReading how = course::readTree(fmt::format("{{{}}}", cell(2)));
  if (!how.errors.empty() || how.root.kind != course::Node::Kind::Map) {
    m_problem->setText(tr("✗ How it is done is written as: drug: propofol, amount: 100, unit: mg, route: iv"));
    m_problem->show();
    return;
  }
  course::Node act = course::mapNode({{"t", course::scalarNode(cell(0))}, {"act", course::textNode(cell(1))}});
  for (std::size_t i = 0; i < how.root.keys.size(); ++i)
    course::setAt(act, {how.root.keys[i].text}, how.root.items[i]);
  changeLine(m_table->item(row, 0)->data(Qt::UserRole).toInt(), act.json());
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
