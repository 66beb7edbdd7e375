// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/ViewState.h"
#include "segmentation/anatomy/PatientCase.h"
#include "segmentation/core/StructureTable.h"

#include <QImage>
#include <QWidget>

#include <vector>

class QGridLayout;

namespace halsted {

class SliceWidget;
class VtkView;

/// The linked views of a case: three slices and 3D, all four or one alone.
class ViewGrid final : public QWidget {
  Q_OBJECT
public:
  ViewGrid(const StructureTable& table, QWidget* parent);

  /// Null: nothing to show. The case must outlive the widget or the next call.
  void setCase(const PatientCase* patientCase);
  ViewState& state() { return m_state; }
  VtkView& view3d() { return *m_view3d; }
  const std::vector<SliceWidget*>& slices() const { return m_slices; }
  void maximise(QWidget* view); ///< null: all four
  QImage picture() const;       ///< of the case, small: the middle axial slice

Q_SIGNALS:
  void pointedAt(const QString& what); ///< structure, value and place under the pointer; empty outside

private:
  const PatientCase* m_case = nullptr;
  ViewState m_state;
  std::vector<SliceWidget*> m_slices;
  VtkView* m_view3d = nullptr;
  QGridLayout* m_layout = nullptr;
  QWidget* m_maximised = nullptr;
};

} // namespace halsted
