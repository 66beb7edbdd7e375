// SPDX-License-Identifier: Apache-2.0
#include "app/headset/ToolsPanel.h"

#include "app/language/LibraryWords.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace halsted {

ToolsPanel::ToolsPanel(ActionRegistry& actions, RoomInteraction& interaction, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_interaction(interaction) {
  setObjectName(QStringLiteral("roomTools"));
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(12, 12, 12, 12);
  grid->setSpacing(8);
  int row = 0;
  const auto heading = [&](const QString& text) {
    auto* label = new QLabel(text);
    label->setStyleSheet(QStringLiteral("font-weight: 600"));
    grid->addWidget(label, row++, 0, 1, 6);
  };
  int column = 0, columns = 2;
  const auto add = [&](const QString& name, const QString& title, bool checkable) {
    auto* button = new QPushButton(title);
    button->setObjectName(name);
    button->setCheckable(checkable);
    grid->addWidget(button, row, column * (6 / columns), 1, 6 / columns);
    if (++column == columns) {
      column = 0;
      ++row;
    }
    return button;
  };
  const auto newRow = [&] {
    row += column > 0;
    column = 0;
  };
  // A checkable button shows what is, not what was pressed: refresh() sets it from the room.
  const auto onClick = [this](QPushButton* button, std::string action, ActionRegistry::Arguments arguments) {
    connect(button, &QPushButton::clicked, this, [this, action = std::move(action), arguments = std::move(arguments)] {
      (void)m_actions.trigger(action, arguments);
      refresh();
    });
  };

  heading(tr("Tool in the hand"));
  for (const auto& tool : interaction.tools()) {
    const std::string name(tool->name());
    QPushButton* button = add(QStringLiteral("tool-") + QString::fromStdString(name), QString::fromStdString(tool->title()), true);
    m_tools.emplace_back(name, button);
    connect(button, &QPushButton::clicked, this, [this, name] {
      (void)m_actions.trigger("room.tool", {m_interaction.tool() == name ? std::string() : name});
      refresh();
    });
  }
  newRow();
  columns = 3;
  heading(tr("Size"));
  onClick(add(QStringLiteral("sizeLife"), tr("Life size"), false), "room.scale", {"1"});
  onClick(add(QStringLiteral("sizeDouble"), tr("Double"), false), "room.scale", {"2"});
  onClick(add(QStringLiteral("sizeGiant"), tr("Giant"), false), "room.scale", {"6"});
  newRow();
  heading(tr("Room"));
  onClick(add(QStringLiteral("roomArrange"), tr("Bring all here"), false), "room.arrange", {});
  onClick(add(QStringLiteral("roomClipOff"), tr("Remove cut"), false), "room.clip", {"off"});
  onClick(add(QStringLiteral("roomSliceOff"), tr("Remove slice"), false), "room.slice", {"off"});
  if (actions.enabled("lesson.list"))
    connect(add(QStringLiteral("roomLessons"), tr("Lessons"), false), &QPushButton::clicked, this, [this] {
      // A patient is not left alone for a list: the way there is the lesson's own Leave.
      (void)m_actions.trigger(m_actions.enabled("lesson.resume") ? "lesson.resume" : "lesson.list");
    });
  m_leftHand = add(QStringLiteral("leftHanded"), tr("Left-handed"), true);
  m_seated = add(QStringLiteral("seated"), tr("Seated"), true);
  m_passthrough = add(QStringLiteral("passthrough"), tr("Real room"), true);
  connect(m_leftHand, &QPushButton::clicked, this, [this] {
    (void)m_actions.trigger("room.hand", {m_interaction.settings().toolHand == LeftRight::Left ? "right" : "left"});
    refresh();
  });
  connect(m_seated, &QPushButton::clicked, this, [this] {
    (void)m_actions.trigger("room.seated", {m_interaction.settings().seated ? "off" : "on"});
    refresh();
  });
  connect(m_passthrough, &QPushButton::clicked, this, [this] {
    (void)m_actions.trigger("room.passthrough", {m_interaction.view().passthrough ? "off" : "on"});
    refresh();
  });
  newRow();
  grid->setRowStretch(row, 1);
  m_connections.push_back(interaction.toolChanged.connect([this] { refresh(); }));
  m_connections.push_back(actions.triggered.connect([this](const std::string& name, const ActionRegistry::Arguments&) {
    if (name.rfind("room.", 0) == 0)
      refresh();
  }));
  refresh();
}

void ToolsPanel::refresh() {
  for (const auto& [name, button] : m_tools)
    button->setChecked(m_interaction.tool() == name);
  m_leftHand->setChecked(m_interaction.settings().toolHand == LeftRight::Left);
  m_seated->setChecked(m_interaction.settings().seated);
  m_passthrough->setChecked(m_interaction.view().passthrough);
}

} // namespace halsted
