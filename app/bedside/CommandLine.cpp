// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/CommandLine.h"

#include "app/language/LibraryWords.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace halsted {

namespace {

constexpr int kRowHeight = 32, kMostRows = 6;

} // namespace

CommandLine::CommandLine(LessonPlayer& player, std::shared_ptr<const course::Phrases> phrases, QWidget* parent)
    : QWidget(parent), m_player(player), m_phrases(std::move(phrases)), m_input(new QLineEdit), m_list(new QListWidget) {
  setObjectName(QStringLiteral("bedside.command"));
  m_input->setObjectName(QStringLiteral("bedside.command.input"));
  m_input->setAccessibleName(tr("Order by typing"));
  m_input->setPlaceholderText(tr("Type an order: “norepi 0.1”, “2 units RBC”, “intubate 7.5”   (Ctrl+Space)"));
  m_input->setClearButtonEnabled(true);
  m_input->installEventFilter(this);
  m_list->setObjectName(QStringLiteral("bedside.command.list"));
  m_list->setAccessibleName(tr("What was understood"));
  m_list->setVisible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_list);
  column->addWidget(m_input);
  connect(m_input, &QLineEdit::textChanged, this, &CommandLine::fill);
  connect(m_input, &QLineEdit::returnPressed, this, &CommandLine::run);
  connect(m_list, &QListWidget::itemActivated, this, &CommandLine::run);
  connect(m_list, &QListWidget::itemClicked, this, &CommandLine::run);
}

void CommandLine::begin() {
  m_input->setFocus(Qt::ShortcutFocusReason);
  m_input->selectAll();
}

void CommandLine::fill() {
  const QString typed = m_input->text().trimmed();
  m_meanings = typed.isEmpty() ? std::vector<course::PhraseMeaning>() : m_phrases->understand(typed.toStdString());
  m_list->clear();
  for (const course::PhraseMeaning& meaning : m_meanings) {
    auto* item = new QListWidgetItem(inOwnWords(meaning.words));
    if (meaning.act.empty()) {
      item->setText(tr("%1: how much? Usual: %2").arg(inOwnWords(meaning.words), inOwnWords(meaning.missing)));
      item->setFlags(Qt::ItemIsEnabled);
    }
    m_list->addItem(item);
  }
  if (m_meanings.empty() && !typed.isEmpty()) {
    auto* item = new QListWidgetItem(tr("Not understood. A drug with its dose, a fluid, a test, a procedure?"));
    item->setFlags(Qt::ItemIsEnabled);
    m_list->addItem(item);
  }
  m_list->setVisible(m_list->count() > 0);
  m_list->setFixedHeight(std::min(kMostRows, m_list->count()) * (kRowHeight + 2) + 4);
  if (!m_meanings.empty())
    m_list->setCurrentRow(0);
}

void CommandLine::run() {
  const int row = m_list->currentRow();
  if (row < 0 || static_cast<std::size_t>(row) >= m_meanings.size() || m_meanings[static_cast<std::size_t>(row)].act.empty())
    return;
  const course::PhraseMeaning meaning = m_meanings[static_cast<std::size_t>(row)];
  m_player.perform(meaning.act, [this, words = inOwnWords(meaning.words)](Result<void> result) {
    if (result)
      Q_EMIT told(tr("Done: %1").arg(words), false);
    else
      Q_EMIT told(inOwnWords(result.error().message), true);
  });
  m_input->clear();
}

bool CommandLine::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_input && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if ((key == Qt::Key_Down || key == Qt::Key_Up) && m_list->count() > 0) {
      const int count = m_list->count();
      m_list->setCurrentRow((m_list->currentRow() + (key == Qt::Key_Down ? 1 : count - 1)) % count);
      return true;
    }
    if (key == Qt::Key_Escape && !m_input->text().isEmpty()) {
      m_input->clear();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

} // namespace halsted
