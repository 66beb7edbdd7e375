// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::twin {

class DrugTable;
struct State;

/// A word that a field may hold, and what it stands for. Several words may stand for one value; the first is the one shown.
struct Choice {
  std::string name;
  std::int64_t value = 0;
};

enum class FieldKind { Number, Flag, Text, Choice, Drug };

/// One parameter of an act.
struct ActField {
  std::string_view name;
  FieldKind kind = FieldKind::Number;
  bool required = false;
  double low = 0, high = 1;         ///< of numbers
  std::vector<Choice> choices = {}; ///< of words; of drugs: what else may be named, with values below 0
};

/// The parameters of one act as given, checked against its fields. Drugs are indices in the table.
class ActValues {
public:
  explicit ActValues(std::span<const ActField> fields) : m_fields(fields), m_numbers(fields.size()), m_texts(fields.size()) {}

  bool has(std::string_view name) const;
  /// Of a number, flag (0 or 1), choice or drug.
  double number(std::string_view name, double fallback = 0) const;
  template <typename T> T choice(std::string_view name, T fallback) const {
    return has(name) ? static_cast<T>(static_cast<std::int64_t>(number(name))) : fallback;
  }
  const std::string& text(std::string_view name) const;
  void set(std::size_t field, double value) { m_numbers[field] = value; }
  void set(std::size_t field, std::string value) { m_texts[field] = std::move(value); }

private:
  std::size_t index(std::string_view name) const;
  std::span<const ActField> m_fields;
  std::vector<std::optional<double>> m_numbers;
  std::vector<std::string> m_texts;
};

/// An act of the scenario contract: what it takes, and what it does. May leave the state half changed when it fails; callers
/// apply it to a copy.
struct ActKind {
  std::string_view name, meaning;
  std::vector<ActField> fields;
  Result<void> (*apply)(State& state, const DrugTable& drugs, const ActValues& values);
  /// What the fields together must meet, where each alone does not say it.
  Result<void> (*check)(const ActValues& values) = nullptr;
};

std::span<const ActKind> injuryActs();    ///< what befalls a patient
std::span<const ActKind> treatmentActs(); ///< drugs, fluids, airway, procedures
std::span<const ActKind> settingActs();   ///< surroundings, tests, parameters
/// All of them.
std::vector<const ActKind*> actKinds();

/// Names, fields, words and limits of one act, as far as they can be judged without a patient.
Result<void> checkActText(std::string_view actJson, const DrugTable& drugs);

} // namespace halsted::twin
