// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "app/window/SliceTool.h"
#include "app/window/ViewState.h"
#include "segmentation/core/ActionRegistry.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QLabel;
class QToolButton;

namespace halsted {

/// The tools of the plan step that are placed by clicks in the slices. Adds the action plan.tool KIND|none; what is placed comes by
/// plan.add.
class PlanTools final : public QWidget, private SliceTool {
  Q_OBJECT
public:
  PlanTools(Workspace& workspace, ActionRegistry& actions, ViewState& views, QWidget* parent);
  ~PlanTools() override;
  void setActive(bool active); ///< the step is shown: the pointer in the slices is the tool's
  void refresh();

private:
  Result<void> choose(const std::string& kind);
  void place(const Vec3& point);
  void showTool();
  bool press(const Pointer& pointer) override;
  void move(const Pointer& pointer, bool pressed) override;
  void release(const Pointer&) override {}
  bool key(const Pointer& pointer, int key) override;
  void leave() override;
  void paint(QPainter& painter, const SliceCanvas& canvas) const override;

  Workspace& m_workspace;
  ActionRegistry& m_actions;
  ViewState& m_views;
  std::vector<std::pair<PlanKind, QToolButton*>> m_buttons;
  QLabel* m_hint;
  std::optional<PlanKind> m_kind;
  std::vector<Vec3> m_points;
  std::optional<Vec3> m_hover;
  bool m_active = false;
};

} // namespace halsted
