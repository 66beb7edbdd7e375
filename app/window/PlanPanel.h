// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PatientCase.h"
#include "segmentation/core/ActionRegistry.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace halsted {

/// The list of what was placed in the patient: visible or not, name, length. Changes nothing itself: triggers actions.
class PlanPanel final : public QWidget {
  Q_OBJECT
public:
  PlanPanel(ActionRegistry& actions, QWidget* parent);
  void setCase(const PatientCase* patientCase);

private:
  void rebuild();
  void showChosen();
  std::string chosen() const;

  ActionRegistry& m_actions;
  const PatientCase* m_case = nullptr;
  QTreeWidget* m_list;
  QLabel* m_empty;
  QLineEdit* m_name;
  QPushButton* m_remove;
  bool m_filling = false;
  Connection m_connection;
};

} // namespace halsted
