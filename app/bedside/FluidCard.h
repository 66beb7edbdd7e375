// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <span>
#include <string>
#include <string_view>
#include <vector>

class QPushButton;

namespace halsted {

class ChoiceRow;
class StepField;

/// A fluid or blood product as the cart offers it.
struct CartFluid {
  std::string_view id; ///< as in acts
  bool blood = false;  ///< by the unit, else by mL
  struct Usual {
    double amount, minutes;
  };
  std::vector<Usual> usual;
};
std::span<const CartFluid> cartFluids();

/// One fluid or blood product: what is usual a click away, and any other by volume, time and temperature.
class FluidCard final : public QWidget {
  Q_OBJECT
public:
  FluidCard(const CartFluid& fluid, QWidget* parent);

Q_SIGNALS:
  void wanted(const std::string& act);
  void told(const QString& sentence, bool refused);

private:
  std::string act(double amount, double minutes) const;
  void nameGive();
  const CartFluid& m_fluid;
  ChoiceRow* m_temperature;
  StepField *m_amount, *m_minutes;
  QPushButton* m_give;
};

} // namespace halsted
