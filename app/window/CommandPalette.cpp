// SPDX-License-Identifier: Apache-2.0
#include "app/window/CommandPalette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace halsted {

CommandPalette::CommandPalette(ActionRegistry& actions, QWidget* parent)
    : QDialog(parent, Qt::Popup), m_actions(actions), m_input(new QLineEdit), m_list(new QListWidget) {
  setObjectName(QStringLiteral("commandPalette"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_input->setObjectName(QStringLiteral("paletteInput"));
  m_list->setObjectName(QStringLiteral("paletteList"));
  m_input->setPlaceholderText(tr("What would you like to do?"));
  m_input->setAccessibleName(tr("Search for an action"));
  m_list->setFocusPolicy(Qt::NoFocus);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->addWidget(m_input);
  layout->addWidget(m_list);
  resize(480, 400);
  m_input->installEventFilter(this);
  connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::fill);
  connect(m_input, &QLineEdit::returnPressed, this, &CommandPalette::run);
  connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
  fill({});
}

void CommandPalette::fill(const QString& typed) {
  m_list->clear();
  for (const std::string& name : m_actions.names()) {
    const ActionRegistry::Action* action = m_actions.find(name);
    // Those that want an argument say so by an empty title: they belong to lists and sliders.
    if (action->title.empty() || !m_actions.enabled(name))
      continue;
    const QString title = QString::fromStdString(action->title);
    bool all = true;
    for (const QString& word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts))
      all = all && (title.contains(word, Qt::CaseInsensitive) || QString::fromStdString(name).contains(word, Qt::CaseInsensitive));
    if (!all)
      continue;
    auto* item = new QListWidgetItem(title, m_list);
    item->setData(Qt::UserRole, QString::fromStdString(name));
  }
  m_list->setCurrentRow(0);
}

void CommandPalette::run() {
  const QListWidgetItem* item = m_list->currentItem();
  if (!item)
    return;
  const std::string name = item->data(Qt::UserRole).toString().toStdString();
  ActionRegistry& actions = m_actions;
  close();
  (void)actions.trigger(name); // its owner shows what went wrong
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (step && m_list->count()) {
      m_list->setCurrentRow((m_list->currentRow() + step + m_list->count()) % m_list->count());
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

} // namespace halsted
