// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/State.h"
#include "lessons/twin/drugs/DrugTable.h"

#include <QWidget>

#include <string>

class QPushButton;
class QVBoxLayout;

namespace halsted {

class ChoiceRow;
class StepField;

/// One drug of the cart: its usual doses a click away, and any other by amount, unit and route.
class DrugCard final : public QWidget {
  Q_OBJECT
public:
  DrugCard(const twin::DrugTable& drugs, int drug, const twin::State& patient, QWidget* parent);
  int drug() const { return m_drug; }
  void show(const twin::State& patient);
  using QWidget::show;

Q_SIGNALS:
  /// JSON of the act.
  void wanted(const std::string& act);
  void told(const QString& sentence, bool refused);

private:
  void addUsual(const twin::DrugDose& dose, std::size_t index, QVBoxLayout& column);
  void addOwn(QVBoxLayout& column);
  QString doseText(const twin::DrugDose& dose, double amount) const;
  std::string act(double amount, const std::string& unit, const std::string& route) const;
  void chooseUnit(const QString& unit);
  void nameGive();
  const twin::Drug& kind() const { return m_drugs.drugs()[static_cast<std::size_t>(m_drug)]; }
  const twin::DrugTable& m_drugs;
  int m_drug;
  double m_weightKg;
  bool m_child;
  StepField* m_amount = nullptr;
  ChoiceRow *m_unit = nullptr, *m_route = nullptr;
  QPushButton *m_give = nullptr, *m_stop = nullptr;
};

/// A class of drugs, where the lesson is set to classes: the usual dose of what is usually taken.
class ClassCard final : public QWidget {
  Q_OBJECT
public:
  ClassCard(const QString& title, const std::string& drugClass, bool bolus, bool infusion, QWidget* parent);

Q_SIGNALS:
  void wanted(const std::string& act);
};

} // namespace halsted
