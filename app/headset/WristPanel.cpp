// SPDX-License-Identifier: Apache-2.0
#include "app/headset/WristPanel.h"

#include "app/language/LibraryWords.h"
#include "rendering/DesignTokens.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace halsted {

WristPanel::WristPanel(Workspace& workspace, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_actions(actions), m_undo(new QPushButton(tr("Undo"))), m_redo(new QPushButton(tr("Redo"))),
      m_next(new QLabel) {
  setObjectName(QStringLiteral("wrist"));
  m_undo->setObjectName(QStringLiteral("wristUndo"));
  m_redo->setObjectName(QStringLiteral("wristRedo"));
  m_next->setWordWrap(true);
  m_next->setTextFormat(Qt::PlainText);
  auto* recentre = new QPushButton(tr("Recentre"));
  recentre->setObjectName(QStringLiteral("wristRecentre"));
  auto* leave = new QPushButton(tr("Leave"));
  leave->setObjectName(QStringLiteral("wristLeave"));
  auto* disclaimer = new QLabel(inOwnWords(tokens::kDisclaimer));
  disclaimer->setWordWrap(true);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(8, 8, 8, 8);
  grid->setSpacing(8);
  grid->addWidget(m_undo, 0, 0);
  grid->addWidget(m_redo, 0, 1);
  grid->addWidget(m_next, 1, 0, 1, 2);
  grid->addWidget(recentre, 2, 0);
  grid->addWidget(leave, 2, 1);
  grid->addWidget(disclaimer, 3, 0, 1, 2);
  for (const auto& [button, action] : {std::pair(m_undo, "edit.undo"), std::pair(m_redo, "edit.redo"), std::pair(recentre, "room.recentre"),
                                       std::pair(leave, "headset.leave")})
    connect(button, &QPushButton::clicked, this, [this, name = std::string(action)] { (void)m_actions.trigger(name); });
  m_closing = workspace.documentClosing.connect([this] { m_history.reset(); });
  m_document = workspace.documentChanged.connect([this] { follow(); });
  follow();
}

void WristPanel::follow() {
  if (CaseDocument* document = m_workspace.document())
    m_history = document->historyChanged.connect([this] { refresh(); });
  refresh();
}

void WristPanel::refresh() {
  const CaseDocument* document = m_workspace.document();
  m_undo->setEnabled(document && document->canUndo());
  m_redo->setEnabled(document && document->canRedo());
  m_next->setText(document && document->canUndo() ? tr("Last: %1").arg(inOwnWords(document->undoText())) : tr("Nothing to undo"));
}

} // namespace halsted
