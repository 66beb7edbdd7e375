// SPDX-License-Identifier: Apache-2.0
#include "app/window/HistoryPanel.h"

#include "app/language/LibraryWords.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace halsted {

HistoryPanel::HistoryPanel(ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_list(new QListWidget), m_undo(new QPushButton(tr("Undo"))),
      m_redo(new QPushButton(tr("Redo"))) {
  setObjectName(QStringLiteral("historyPanel"));
  m_list->setObjectName(QStringLiteral("historyList"));
  m_list->setAccessibleName(tr("Steps that can be undone"));
  m_list->setWordWrap(true);
  m_undo->setObjectName(QStringLiteral("historyUndo"));
  m_redo->setObjectName(QStringLiteral("historyRedo"));
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_undo);
  buttons->addWidget(m_redo);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(8);
  column->addWidget(m_list, 1);
  column->addLayout(buttons);
  connect(m_undo, &QPushButton::clicked, this, [this] { (void)m_actions.trigger("edit.undo"); });
  connect(m_redo, &QPushButton::clicked, this, [this] { (void)m_actions.trigger("edit.redo"); });
  const auto goThere = [this](const QListWidgetItem* item) {
    if (item)
      (void)m_actions.trigger("edit.go-to", {std::to_string(item->data(Qt::UserRole).toInt())});
  };
  connect(m_list, &QListWidget::itemClicked, this, goThere);
  connect(m_list, &QListWidget::itemActivated, this, goThere);
}

void HistoryPanel::setDocument(const CaseDocument* document) {
  m_document = document;
  m_connection = document ? document->historyChanged.connect([this] { refresh(); }) : Connection();
  refresh();
}

void HistoryPanel::refresh() {
  const std::vector<std::string> texts = m_document ? m_document->historyTexts() : std::vector<std::string>();
  const auto done = m_document ? static_cast<int>(m_document->stepsDone()) : 0;
  const bool rebuilt = m_list->count() != static_cast<int>(texts.size()) + 1;
  while (m_list->count() > static_cast<int>(texts.size()) + 1)
    delete m_list->takeItem(m_list->count() - 1);
  while (m_list->count() < static_cast<int>(texts.size()) + 1)
    m_list->addItem(new QListWidgetItem);
  // The newest on top; at the bottom the case as it was before them all.
  for (int row = 0; row < m_list->count(); ++row) {
    const int steps = static_cast<int>(texts.size()) - row;
    QListWidgetItem* item = m_list->item(row);
    const QString text = steps > 0 ? inOwnWords(texts[static_cast<std::size_t>(steps - 1)]) : tr("Before all these steps");
    item->setText(steps == done ? QStringLiteral("▸ %1").arg(text) : text);
    item->setData(Qt::UserRole, steps);
    item->setData(Qt::AccessibleTextRole, steps == done ? tr("Now: %1").arg(text) : steps > done ? tr("Undone: %1").arg(text) : text);
    QFont font = m_list->font();
    font.setBold(steps == done);
    font.setStrikeOut(steps > done);
    item->setFont(font);
    item->setForeground(palette().brush(steps > done ? QPalette::Disabled : QPalette::Active, QPalette::Text));
  }
  if (rebuilt || m_list->currentRow() < 0)
    m_list->setCurrentRow(static_cast<int>(texts.size()) - done);
  m_undo->setEnabled(m_actions.enabled("edit.undo"));
  m_redo->setEnabled(m_actions.enabled("edit.redo"));
}

} // namespace halsted
