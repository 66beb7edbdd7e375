// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::twin {

struct Person;

/// What a drug can act on. Names in drug files as in drugTargetName(). For factors, emax is the change at full effect:
/// factor = 1 + emax E; for receptors and blocks, emax is the share occupied.
enum class DrugTarget : std::int64_t {
  Alpha1,
  Beta1,
  Beta2,
  Vasopressin1,
  Dopamine1,
  Muscarinic2Block,
  Beta1Block,
  Beta2Block,
  Alpha1Block,
  Adenosine1,
  Glucagon,
  Resistance,
  VenousTone,
  Contractility,
  HeartRate,
  PulmonaryResistance,
  SympatheticOutflow,
  BaroreflexGain,
  AtrioventricularBlock,
  Antiarrhythmic,
  SodiumChannelBlock,
  QtProlongation,
  BreathingDrive,
  BreathingRate,
  Bronchodilation,
  NeuromuscularBlock,
  DepolarisingBlock,
  RelaxantBinding,
  CholinesteraseBlock,
  Hypnosis,
  Analgesia,
  OpioidAntagonism,
  BenzodiazepineAntagonism,
  OxygenDemand,
  TemperatureSet,
  Histamine1Block,
  MastCellStabilising,
  Diuresis,
  Antidiuresis,
  PotassiumShift,
  InsulinAction,
  AntifibrinolyticAction,
  Anticoagulation,
  AnticoagulationReversal,
  CalciumGiven,
  Steroid,
  IntracranialOsmosis,
  Antibacterial,
  Antipyretic,
  Methaemoglobin,
  Count
};
constexpr std::size_t kDrugTargetCount = static_cast<std::size_t>(DrugTarget::Count);
std::string_view drugTargetName(DrugTarget target);

enum class DrugRoute : std::int64_t { Intravenous, Intramuscular, Intranasal, Intraosseous, Nebulised, Oral, Subcutaneous, Count };

struct DrugEffect {
  DrugTarget target;
  double emax = 0, ec50 = 1, gamma = 1; ///< ec50 in the drug's concentration unit, at the effect site
};

struct DrugDose {
  std::string route, unit;
  double low = 0, high = 0, maximum = 0; ///< usual range and limit of one dose or rate
  std::string note;
};

/// One drug, from assets/drugs/ID.json. Amounts in the drug's mass unit (mg, ug or units), concentrations per litre.
struct Drug {
  std::string id, name, massUnit;
  std::vector<std::string> synonyms;
  std::string drugClass;
  std::string antibioticClass;                         ///< empty when it is none
  double v1 = 10, v2 = 0, v3 = 0;                      ///< L for the reference person
  double cl1 = 0.1, cl2 = 0, cl3 = 0;                  ///< L/min
  double ke0 = 0.2;                                    ///< 1/min
  double weightExponentV = 1, weightExponentCl = 0.75; ///< allometric, on weight / 70 kg (or lean weight where said)
  bool leanWeight = false;
  double renalShare = 0;   ///< of clearance by the kidney
  double hepaticShare = 0; ///< of clearance that follows liver and its flow
  std::array<double, static_cast<std::size_t>(DrugRoute::Count)> bioavailability{};
  std::array<double, static_cast<std::size_t>(DrugRoute::Count)> absorptionPerMin{};
  double ageC50PerYear = 0; ///< relative fall of every ec50 per year above 40
  std::vector<DrugEffect> effects;
  std::vector<DrugDose> doses;
  std::vector<std::string> sources;
};

/// All drugs the program knows, read once; immutable and shared by all twins. A new drug needs only a file.
class DrugTable {
public:
  static Result<std::shared_ptr<const DrugTable>> load(const std::filesystem::path& folder);
  /// By id, name or synonym, without regard to case; -1 when unknown.
  int find(std::string_view name) const;
  /// Up to three names that are like it, for the message that refuses it.
  std::vector<std::string> near(std::string_view name) const;
  const std::vector<Drug>& drugs() const { return m_drugs; }

private:
  std::vector<Drug> m_drugs;
};

} // namespace halsted::twin
