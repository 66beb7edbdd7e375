// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "app/window/SegmentPointer.h"
#include "app/window/ViewState.h"
#include "segmentation/core/ActionRegistry.h"

#include <QTimer>
#include <QWidget>

#include <string>
#include <vector>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace halsted {

class SegmentForm;

/// The tools of the segment step: the automatic protocol, the structure to work on, every tool of editTools() with its parameters,
/// seeds and tubes. Adds the actions segment.tool NAME|none, segment.structure NAME, segment.apply and segment.clear.
class SegmentPanel final : public QWidget {
  Q_OBJECT
public:
  SegmentPanel(Workspace& workspace, ActionRegistry& actions, ViewState& views, QWidget* parent);
  ~SegmentPanel() override;

  /// Null: nothing to work on. The document must outlive the widget or the next call.
  void setDocument(const CaseDocument* document);
  void setActive(bool active); ///< the step is shown: the pointer in the slices is the tool's
  void setTarget(const QString& structure);
  void refresh();

private:
  struct Tool {
    const char* name; ///< in segment.tool
    const char* edit; ///< of editTools(), or empty
    const char* title;
    const char* hint;
    const char* key;
    SegmentPointer::Mode mode;
    std::vector<std::string> parameters;
  };
  static const std::vector<Tool>& tools();
  void addActions();
  void buildTools();
  Result<void> choose(const std::string& name);
  void showTool();
  void parametersChanged();
  void prepareBrush();
  void strokeDone(const std::vector<Vec3>& points, const Vec3& normal);
  void fillTargets();
  std::string target() const;
  std::string pointsText(bool inside) const;
  /// What apply would do; none while something lacks.
  std::optional<std::vector<std::string>> wanted() const;
  Result<void> apply();
  void preview();

  Workspace& m_workspace;
  ActionRegistry& m_actions;
  ViewState& m_views;
  SegmentPointer m_pointer;
  const CaseDocument* m_document = nullptr;
  const Tool* m_tool = nullptr;
  bool m_active = false;
  QComboBox* m_protocol;
  QPushButton* m_find;
  QComboBox* m_target;
  QButtonGroup* m_group;
  std::vector<QToolButton*> m_buttons;
  QLabel* m_hint;
  SegmentForm* m_form;
  QLabel* m_outcome;
  QPushButton* m_apply;
  QPushButton* m_clear;
  QTimer m_previewSoon;
  Connection m_structures, m_edited;
};

} // namespace halsted
