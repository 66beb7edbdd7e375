// SPDX-License-Identifier: Apache-2.0
#include "app/headset/RoomPanels.h"

#include "app/headset/KeyboardPanel.h"
#include "app/headset/RoomLesson.h"
#include "app/headset/ToolsPanel.h"
#include "app/headset/WristPanel.h"
#include "app/language/LibraryWords.h"
#include "app/window/PlanPanel.h"
#include "app/window/StructurePanel.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace halsted {

namespace {

constexpr QSize kStructuresSize(420, 560), kPlanSize(420, 420), kToolsSize(440, 560), kWristSize(280, 240), kKeyboardSize(760, 300),
    kNoticeSize(560, 110);
constexpr int kNoticeMs = 8000;

/// Larger than at the desk: read and pressed at a metre.
constexpr const char* kRoomStyle = R"(
* { font-size: 16px; }
QPushButton { min-height: 44px; padding: 0 6px; }
QPushButton:checked { background: palette(highlight); color: palette(highlighted-text); }
QTreeView::item { min-height: 44px; border: 1px solid transparent; }
QTreeView::item:!selected { background: transparent; }
QTreeView { icon-size: 24px; }
QTreeView::indicator { width: 24px; height: 24px; margin-right: 8px; }
QListView#lessons\.list { font-size: 14px; }
QLineEdit { min-height: 44px; }
QSlider { min-height: 44px; }
QSlider::groove:horizontal { height: 8px; background: palette(base); border-radius: 4px; }
QSlider::handle:horizontal { width: 32px; margin: -12px 0; border-radius: 16px; background: palette(highlight); }
QScrollBar:vertical { width: 32px; }
)";

} // namespace

struct RoomPanels::State {
  std::vector<std::unique_ptr<WidgetPanel>> panels;
  std::unique_ptr<RoomLesson> lesson; ///< null where no lessons are offered
  QLabel* notice = nullptr;
  QTimer noticeOver;
  std::vector<Connection> connections;
};

RoomPanels::RoomPanels(Workspace& workspace, ActionRegistry& actions, RoomInteraction& interaction, LessonDesk* lessons)
    : m_state(std::make_unique<State>()) {
  const auto add = [&](const char* name, std::unique_ptr<QWidget> widget, QSize size, const PanelMake& make = {}) {
    widget->setStyleSheet(QString::fromLatin1(kRoomStyle));
    widget->setAutoFillBackground(true);
    m_state->panels.push_back(std::make_unique<WidgetPanel>(name, std::move(widget), size, make));
    return m_state->panels.back().get();
  };
  auto structures = std::make_unique<StructurePanel>(actions, workspace.table(), nullptr);
  // Its dialog would open on the desk, where the person in the headset cannot see it.
  structures->findChild<QPushButton*>(QStringLiteral("structureColour"))->hide();
  auto plan = std::make_unique<PlanPanel>(actions, nullptr);
  const auto follow = [structures = structures.get(), plan = plan.get(), &workspace] {
    const PatientCase* patientCase = workspace.document() ? &workspace.document()->patientCase() : nullptr;
    structures->setCase(patientCase);
    plan->setCase(patientCase);
  };
  m_state->connections.push_back(workspace.documentClosing.connect([structures = structures.get(), plan = plan.get()] {
    structures->setCase(nullptr);
    plan->setCase(nullptr);
  }));
  m_state->connections.push_back(workspace.documentChanged.connect(follow));
  follow();
  add("structures", std::move(structures), kStructuresSize);
  add("plan", std::move(plan), kPlanSize);
  add("tools", std::make_unique<ToolsPanel>(actions, interaction, nullptr), kToolsSize);
  add("wrist", std::make_unique<WristPanel>(workspace, actions, nullptr), kWristSize);
  auto notice = std::make_unique<QLabel>();
  m_state->notice = notice.get();
  notice->setObjectName(QStringLiteral("room.notice"));
  notice->setWordWrap(true);
  notice->setTextFormat(Qt::PlainText);
  notice->setAlignment(Qt::AlignCenter);
  PanelMake low;
  low.stand = PanelStand{0, -20, 0.8};
  WidgetPanel* noticePanel = add("notice", std::move(notice), kNoticeSize, low);
  noticePanel->setVisible(false);
  m_state->noticeOver.setSingleShot(true);
  QObject::connect(&m_state->noticeOver, &QTimer::timeout, noticePanel, [noticePanel] { noticePanel->setVisible(false); });
  m_state->connections.push_back(actions.failed.connect([this](const Error& error) { tell(inOwnWords(error.message)); }));
  if (lessons) {
    m_state->lesson = std::make_unique<RoomLesson>(*lessons, add);
    const auto showThem = [this, &workspace, &interaction] {
      for (const char* name : {"structures", "plan"})
        find(name)->setVisible(workspace.document() || !m_state->lesson->shown());
      interaction.arrangePanels();
    };
    m_state->connections.push_back(m_state->lesson->changed.connect(showThem));
  }
  auto keys = std::make_unique<KeyboardPanel>(nullptr);
  KeyboardPanel* keyboard = keys.get();
  WidgetPanel* keyboardPanel = add("keyboard", std::move(keys), kKeyboardSize);
  keyboardPanel->setVisible(false);
  QObject::connect(keyboard, &KeyboardPanel::finished, keyboardPanel, [keyboardPanel] { keyboardPanel->setVisible(false); });
  for (const auto& panel : m_state->panels) {
    if (panel.get() != keyboardPanel)
      QObject::connect(panel.get(), &WidgetPanel::textWanted, keyboardPanel, [keyboard, keyboardPanel](QWidget* field) {
        keyboard->setField(field);
        keyboardPanel->setVisible(field != nullptr);
      });
    interaction.addPanel(*panel);
  }
}

RoomPanels::~RoomPanels() = default;

void RoomPanels::setLive(bool live) {
  if (m_state->lesson)
    m_state->lesson->setLive(live);
}

void RoomPanels::tell(const QString& sentence) {
  if (m_state->lesson && m_state->lesson->tell(sentence, true))
    return;
  m_state->notice->setText(QStringLiteral("⚠ ") + sentence);
  find("notice")->setVisible(true);
  m_state->noticeOver.start(kNoticeMs);
}

WidgetPanel* RoomPanels::find(const std::string& name) const {
  for (const auto& panel : m_state->panels)
    if (panel->name() == name)
      return panel.get();
  return nullptr;
}

std::vector<std::pair<std::string, WidgetPanel::Cost>> RoomPanels::costs() const {
  std::vector<std::pair<std::string, WidgetPanel::Cost>> all;
  for (const auto& panel : m_state->panels)
    all.emplace_back(panel->name(), panel->cost());
  return all;
}

} // namespace halsted
