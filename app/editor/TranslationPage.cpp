// SPDX-License-Identifier: Apache-2.0
#include "app/editor/TranslationPage.h"

#include "app/bedside/PanelParts.h"
#include "app/editor/EditorField.h"
#include "app/editor/LessonEditor.h"
#include "app/window/Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QShortcut>
#include <QTableWidget>

#include <algorithm>

namespace halsted {

namespace {

constexpr int kTypingMs = 200;

QStringList figuresOf(const QString& text) {
  static const QRegularExpression kFigure(QStringLiteral("\\{[^}]*\\}"));
  QStringList out;
  for (auto it = kFigure.globalMatch(text); it.hasNext();)
    out << it.next().captured();
  out.sort();
  return out;
}

} // namespace

TranslationPage::TranslationPage(LessonEditor& editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_languages(new ChoiceRow(QStringLiteral("editor.translate.language"), tr("Language"))),
      m_table(new QTableWidget), m_count(new QLabel), m_source(makeNote()), m_problem(makeNote()),
      m_missing(makeToggle(tr("Only what is missing"), QStringLiteral("editor.translate.missing"))), m_words(new QPlainTextEdit),
      m_new(new QLineEdit), m_add(makeButton(tr("Add a language"), QStringLiteral("editor.translate.add"))),
      m_remove(makeButton(tr("Remove"), QStringLiteral("editor.translate.remove"), tr("Remove this language"))) {
  setObjectName(QStringLiteral("editor.section.translations"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(makeTitle(tr("Translations")));
  column->addWidget(makeNote(tr("Figures in braces, as {MAP}, stay as they are. Ctrl+Return goes on to the next missing text.")));
  auto* bar = new QWidget;
  auto* row = new WrapLayout(bar, 8);
  row->addWidget(m_languages);
  m_new->setObjectName(QStringLiteral("editor.translate.new"));
  m_new->setAccessibleName(tr("Two letters of a language"));
  m_new->setPlaceholderText(tr("de"));
  m_new->setMaxLength(2);
  m_new->setFixedSize(56, tokens::kTarget);
  row->addWidget(m_new);
  row->addWidget(m_add);
  row->addWidget(m_remove);
  row->addWidget(m_missing);
  m_count->setObjectName(QStringLiteral("editor.translate.count"));
  m_count->setMinimumHeight(tokens::kTarget);
  row->addWidget(m_count);
  column->addWidget(bar);
  m_table->setObjectName(QStringLiteral("editor.translate.table"));
  m_table->setAccessibleName(tr("Texts and their translation"));
  m_table->setColumnCount(3);
  m_table->setHorizontalHeaderLabels({tr("Text"), tr("In the lesson"), tr("Translated")});
  m_table->setColumnWidth(0, 190);
  m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
  m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(tokens::kTarget);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setTabKeyNavigation(false);
  m_table->setWordWrap(false);
  column->addWidget(m_table, 1);
  m_source->setObjectName(QStringLiteral("editor.translate.source"));
  column->addWidget(m_source);
  m_words->setObjectName(QStringLiteral("editor.translate.words"));
  m_words->setAccessibleName(tr("Translation"));
  m_words->setTabChangesFocus(true);
  m_words->setFixedHeight(m_words->fontMetrics().lineSpacing() * 3 + 16);
  leaveUndoToTheDraft(m_words);
  column->addWidget(m_words);
  m_problem->setObjectName(QStringLiteral("editor.translate.problem"));
  column->addWidget(m_problem);
  m_soon.setSingleShot(true);
  m_soon.setInterval(kTypingMs);
  connect(&m_soon, &QTimer::timeout, this, &TranslationPage::finish);
  connect(&m_editor, &LessonEditor::flush, this, &TranslationPage::finish);
  connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
    m_pending = true;
    m_soon.start();
  });
  connect(m_languages, &ChoiceRow::chosen, this, [this] {
    finish();
    refresh();
  });
  connect(m_missing, &QPushButton::toggled, this, [this] { refresh(); });
  connect(m_table, &QTableWidget::currentCellChanged, this, [this] {
    finish();
    showRow();
  });
  const auto add = [this] {
    const std::string language = m_new->text().toLower().toStdString();
    if (m_editor.tell(m_editor.draft()->addLanguage(language))) {
      m_new->clear();
      m_languages->setChoice(QString::fromStdString(language));
      refresh();
    }
  };
  connect(m_add, &QPushButton::clicked, this, add);
  connect(m_new, &QLineEdit::returnPressed, this, add);
  connect(m_remove, &QPushButton::clicked, this, [this] { m_editor.tell(m_editor.draft()->removeLanguage(language())); });
  auto* next = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
  next->setContext(Qt::WidgetWithChildrenShortcut);
  connect(next, &QShortcut::activated, this, &TranslationPage::nextMissing);
  refresh();
}

std::string TranslationPage::language() const {
  return m_languages->choice().toStdString();
}

void TranslationPage::read() {
  m_rows.clear();
  const auto words = m_editor.draft()->words(language());
  for (const course::LessonText& text : course::lessonTexts(m_editor.draft()->root())) {
    Row row{text.id, QString::fromStdString(text.source), {}, true};
    if (const auto found = words.find(text.id); found != words.end())
      row.words = QString::fromStdString(found->second);
    row.figures = row.words.isEmpty() || figuresOf(row.words) == figuresOf(row.source);
    m_rows.push_back(std::move(row));
  }
}

void TranslationPage::refresh() {
  if (!m_editor.draft())
    return;
  const std::vector<std::string> languages = m_editor.draft()->languages();
  const QString before = m_languages->choice();
  m_languages->clear();
  QString shown;
  const auto texts = course::lessonTexts(m_editor.draft()->root());
  for (const std::string& language : languages) {
    const auto words = m_editor.draft()->words(language);
    const auto missing =
        std::count_if(texts.begin(), texts.end(), [&](const course::LessonText& text) { return !words.contains(text.id); });
    const QString code = QString::fromStdString(language);
    m_languages->add(code, missing > 0 ? tr("%1: ✗ %2").arg(code).arg(missing) : tr("%1 ✓").arg(code),
                     missing > 0 ? tr("%1, %n text(s) missing", nullptr, static_cast<int>(missing)).arg(code)
                                 : tr("%1, complete").arg(code));
    if (code == before || shown.isEmpty())
      shown = code;
  }
  m_languages->setChoice(shown);
  m_remove->setEnabled(!shown.isEmpty());
  m_words->setEnabled(!shown.isEmpty());
  read();
  if (shown.isEmpty())
    m_rows.clear();
  const std::string current = m_shown;
  {
    const QSignalBlocker quiet(m_table);
    int row = 0, at = 0, missing = 0;
    m_table->setRowCount(static_cast<int>(m_rows.size()));
    for (const Row& one : m_rows) {
      missing += one.words.isEmpty();
      if (m_missing->isChecked() && !one.words.isEmpty() && one.id != current)
        continue;
      const QString mark = one.words.isEmpty() ? tr("✗ missing") : one.figures ? one.words : tr("✗ figures differ: %1").arg(one.words);
      const QStringList cells{QString::fromStdString(one.id), one.source, mark};
      for (int i = 0; i < 3; ++i) {
        if (!m_table->item(row, i))
          m_table->setItem(row, i, new QTableWidgetItem);
        m_table->item(row, i)->setText(cells[i]);
      }
      if (one.id == current)
        at = row;
      ++row;
    }
    m_table->setRowCount(row);
    m_table->setCurrentCell(row > 0 ? at : -1, 0);
    m_count->setText(shown.isEmpty() ? tr("No language yet: add one")
                     : missing > 0   ? tr("✗ %1 of %2 texts missing").arg(missing).arg(m_rows.size())
                                     : tr("✓ All %1 texts translated").arg(m_rows.size()));
  }
  showRow();
}

void TranslationPage::showRow() {
  const QTableWidgetItem* cell = m_table->currentRow() >= 0 ? m_table->item(m_table->currentRow(), 0) : nullptr;
  m_shown = cell ? cell->text().toStdString() : std::string();
  const auto row = std::find_if(m_rows.begin(), m_rows.end(), [this](const Row& one) { return one.id == m_shown; });
  const QString words = row == m_rows.end() ? QString() : row->words;
  m_source->setText(row == m_rows.end() ? QString() : row->source);
  m_problem->setText(
      row == m_rows.end() || row->figures
          ? QString()
          : tr("✗ The figures in braces must be those of the lesson: %1").arg(figuresOf(row->source).join(QStringLiteral(", "))));
  m_problem->setStyleSheet(QStringLiteral("color: %1;").arg(toColor(tokensOf(*this).danger).name()));
  m_problem->setVisible(!m_problem->text().isEmpty());
  if (m_words->toPlainText() != words && !m_pending) {
    const QSignalBlocker quiet(m_words);
    m_words->setPlainText(words);
  }
}

void TranslationPage::finish() {
  m_soon.stop();
  if (!m_pending || !m_editor.draft())
    return;
  m_pending = false;
  if (!m_shown.empty())
    m_editor.tell(m_editor.draft()->setWords(language(), m_shown, m_words->toPlainText().toStdString()));
}

void TranslationPage::nextMissing() {
  finish();
  const auto at = std::find_if(m_rows.begin(), m_rows.end(), [this](const Row& one) { return one.id == m_shown; });
  const auto empty = [](const Row& one) { return one.words.isEmpty(); };
  auto next = at == m_rows.end() ? m_rows.end() : std::find_if(at + 1, m_rows.end(), empty);
  if (next == m_rows.end())
    next = std::find_if(m_rows.begin(), m_rows.end(), empty);
  if (next != m_rows.end())
    take(next->id);
}

void TranslationPage::take(const std::string& textId) {
  for (int row = 0; row < m_table->rowCount(); ++row)
    if (m_table->item(row, 0)->text().toStdString() == textId)
      m_table->setCurrentCell(row, 0);
  m_words->setFocus(Qt::OtherFocusReason);
}

} // namespace halsted
