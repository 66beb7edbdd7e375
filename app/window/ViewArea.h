// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "app/window/ViewState.h"
#include "segmentation/core/ActionRegistry.h"

#include <QKeySequence>
#include <QWidget>

#include <array>
#include <functional>
#include <string>
#include <vector>

class QAction;
class QGridLayout;
class QMenu;

namespace halsted {

class SliceWidget;
class VtkView;

/// How the views share the room.
enum class ViewLayout {
  Four,    ///< "2x2": three planes and 3D
  OneLeft, ///< "1+3": one large, three beside it
  One,     ///< "1"
  Beside   ///< "side-by-side": a plane of the first series and the same of the second
};

/// The views of the open case, laid out in one of several ways that are kept over restarts, and the actions on them (ViewActions.cpp).
class ViewArea final : public QWidget {
  Q_OBJECT
public:
  /// Adds actions view.*; they do nothing while no case is open.
  ViewArea(Workspace& workspace, ActionRegistry& actions, QWidget* parent);
  ~ViewArea() override;

  /// Null: nothing to show. The case must outlive the area or the next call.
  void setCase(const PatientCase* patientCase);
  ViewState& state() { return m_state; }
  VtkView& view3d() { return *m_view3d; }
  const std::array<SliceWidget*, 3>& slices() const { return m_slices; } ///< axial, coronal, sagittal

  ViewLayout layoutKind() const { return m_layout; }
  void setLayoutKind(ViewLayout layout);
  void maximise(QWidget* view); ///< null: as the layout has it
  /// Of the view that had the keys last: what actions on one view act on.
  SliceWidget* current() const { return m_current; }
  /// The case's series besides the first; 0: none.
  Id otherSeries() const;
  /// Chooses a second series by id or description and gives it a fitting window. False: there is none such.
  bool chooseSecond(const std::string& name);

  /// What a menu offers of the views; `make` gives an action of the window for a name of the registry.
  using MakeAction = std::function<QAction*(const char* name, const QString& title, const QKeySequence& key)>;
  static void addToMenu(QMenu& menu, const MakeAction& make);

Q_SIGNALS:
  void pointedAt(const QString& what);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void addActions();
  void addVolumeActions();
  void addSecondActions();
  void arrange();
  void slabMenu(const QPoint& at);
  bool shows(const QWidget* view) const;

  Workspace& m_workspace;
  ActionRegistry& m_actions;
  ViewState m_state;
  const PatientCase* m_case = nullptr;
  QGridLayout* m_grid = nullptr;
  std::array<SliceWidget*, 3> m_slices{}, m_seconds{};
  VtkView* m_view3d = nullptr;
  SliceWidget* m_current = nullptr;
  QWidget* m_large = nullptr; ///< in the layouts that have one
  QWidget* m_maximised = nullptr;
  ViewLayout m_layout = ViewLayout::Four;
};

const char* layoutName(ViewLayout layout);

} // namespace halsted
