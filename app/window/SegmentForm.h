// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PatientCase.h"
#include "segmentation/core/StructureTable.h"

#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;

namespace halsted {

/// The fields for the parameters of an editing tool (editParameters()), with what they are at first; they are kept from tool to tool.
class SegmentForm final : public QWidget {
  Q_OBJECT
public:
  SegmentForm(const StructureTable& table, QWidget* parent);

  void show(const std::vector<std::string>& parameters);
  /// Null: no structures to choose from.
  void setCase(const PatientCase* patientCase);
  /// "radiusMm=5": of what is shown and has a value.
  std::vector<std::string> arguments() const;
  double number(const std::string& parameter) const;
  void setNumber(const std::string& parameter, double value);
  bool checked(const std::string& parameter) const;
  void setRange(double low, double high, double from, double to);

Q_SIGNALS:
  void changed();

private:
  void addNumber(const char* name, const QString& title, double value, double low, double high, int decimals, const QString& unit);
  void addChoice(const char* name, const QString& title, const std::vector<std::pair<const char*, QString>>& choices);
  void addCheck(const char* name, const QString& title);
  void addText(const char* name, const QString& title);
  void fillStructures();

  const StructureTable& m_table;
  const PatientCase* m_case = nullptr;
  Connection m_connection;
  QFormLayout* m_rows;
  std::map<std::string, QDoubleSpinBox*> m_numbers;
  std::map<std::string, QComboBox*> m_choices;
  std::map<std::string, QCheckBox*> m_checks;
  std::map<std::string, QLineEdit*> m_texts;
  std::vector<std::string> m_shown;
};

} // namespace halsted
