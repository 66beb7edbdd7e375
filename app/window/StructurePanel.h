// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PatientCase.h"
#include "segmentation/core/ActionRegistry.h"
#include "segmentation/core/StructureTable.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QSlider;
class QTreeWidget;

namespace halsted {

/// The list of structures: visible or not, colour, name, volume; opacity and colour of the chosen one below. Changes
/// nothing itself: triggers actions.
class StructurePanel final : public QWidget {
  Q_OBJECT
public:
  StructurePanel(ActionRegistry& actions, const StructureTable& table, QWidget* parent);

  void setCase(const PatientCase* patientCase);

Q_SIGNALS:
  void chosenChanged(const QString& name);

private:
  void rebuild();
  void showChosen();
  const Structure* chosen() const;

  ActionRegistry& m_actions;
  const StructureTable& m_table;
  const PatientCase* m_case = nullptr;
  QTreeWidget* m_list;
  QLabel* m_details;
  QSlider* m_opacity;
  QPushButton* m_colour;
  bool m_filling = false; ///< while the list is rebuilt, its own signals mean nothing
  std::vector<Connection> m_connections;
};

} // namespace halsted
