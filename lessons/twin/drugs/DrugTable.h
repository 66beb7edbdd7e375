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

/// What a drug can act on. Names in drug files as in drugTargetName(). State::drugs.effects holds one number for each, 0 = nothing given.
/// Targets marked (Drugs) have their whole effect written into influences[Drugs] by applyDrugEffects; the others are read by the module
/// named, which does the rest.
enum class DrugTarget : std::int64_t {
  Alpha1,                   ///< 0..1 stimulated by drugs; resistance and veins (Drugs)
  Beta1,                    ///< 0..1; rate and contractility (Drugs)
  Beta2,                    ///< 0..1; resistance, bronchi, potassium (Drugs; Blood through PotassiumShift)
  Vasopressin1,             ///< 0..1; resistance and veins (Drugs)
  Dopamine1,                ///< 0..1; kidney and gut (Drugs)
  Muscarinic2Block,         ///< 0..1 of vagal action on the heart blocked (Reflexes)
  Beta1Block,               ///< 0..1 of the body's own beta-1 tone blocked (Reflexes); drugs' own agonists are already shifted by it
  Beta2Block,               ///< 0..1, likewise; bronchi (Drugs), potassium (Blood)
  Alpha1Block,              ///< 0..1 of sympathetic tone of vessels blocked (Reflexes)
  Adenosine1,               ///< 0..1; sinus and AV node; ends re-entry through the node above about 0.5 (Heart)
  Glucagon,                 ///< 0..1; rate and contractility past beta receptors (Drugs), glucose (Blood)
  Resistance,               ///< change of systemic resistance from 1 (Drugs)
  VenousTone,               ///< -1..1, negative = veins relaxed (Drugs)
  Contractility,            ///< change from 1 (Drugs)
  HeartRate,                ///< change of the sinus node from 1 (Drugs)
  PulmonaryResistance,      ///< change from 1 (Drugs)
  SympatheticOutflow,       ///< change from 1, negative = centres depressed, positive = stimulated (Reflexes)
  BaroreflexGain,           ///< change from 1 (Reflexes)
  AtrioventricularBlock,    ///< 0..1 conduction of the AV node slowed (Heart)
  Antiarrhythmic,           ///< 0..1 ventricular and atrial irritability damped (Heart)
  SodiumChannelBlock,       ///< 0..1 (Heart)
  QtProlongation,           ///< 0..1 (Heart)
  BreathingDrive,           ///< change from 1 at unchanged carbon dioxide (Drugs)
  BreathingRate,            ///< change from 1 at the same drive (Drugs)
  Bronchodilation,          ///< 0..1 by all drugs, beta-2 included (Drugs)
  NeuromuscularBlock,       ///< 0..1 at the adductor pollicis, by all relaxants, net of reversal; breathing reads Drugs::diaphragmBlock
  DepolarisingBlock,        ///< 0..1 the part by suxamethonium
  RelaxantBinding,          ///< 0..1 (Drugs: kinetics)
  CholinesteraseBlock,      ///< 0..1 (Drugs)
  Hypnosis,                 ///< 0..1 same as Drugs::hypnosis (Brain)
  Analgesia,                ///< 0..1 (Brain: pain)
  OpioidAntagonism,         ///< 0..1, already in the others
  BenzodiazepineAntagonism, ///< 0..1, already in the others
  OxygenDemand,             ///< change from 1 (Drugs)
  TemperatureSet,           ///< degC (Drugs)
  Histamine1Block,          ///< 0..1 (Illness)
  MastCellStabilising,      ///< 0..1 (Illness)
  Diuresis,                 ///< change of urine from 1, positive (Drugs)
  Antidiuresis,             ///< change of urine from 1, negative (Drugs)
  PotassiumShift,           ///< mmol/L added to plasma potassium, by insulin, beta-2, suxamethonium, potassium given (Blood)
  InsulinAction,            ///< x resting insulin action that drugs add: 0 none, 10 = an insulin drip of 0.1 units/kg/h (Blood)
  AntifibrinolyticAction,   ///< 0..1 of lysis stopped (Blood)
  Anticoagulation,          ///< 0..1 of clotting factor activity lost, net of reversal (Blood)
  AnticoagulationReversal,  ///< 0..1, already in Anticoagulation
  CalciumGiven,             ///< mmol/L added to plasma ionised calcium (Blood)
  Steroid,                  ///< 0..1 (Illness; also makes vessels answer)
  IntracranialOsmosis,      ///< 0..1 (Brain)
  Antibacterial,            ///< 0..1 (Illness)
  Antipyretic,              ///< 0..1 of fever taken away (Drugs)
  PlateletInhibition,       ///< 0..1 of platelets' answer lost (Blood)
  Methaemoglobin,           ///< 0..1 share of haemoglobin (Gases)
  Count
};
constexpr std::size_t kDrugTargetCount = static_cast<std::size_t>(DrugTarget::Count);
std::string_view drugTargetName(DrugTarget target);

/// How the effects of several drugs on one target join. Shares (0..1) add as doses do (Loewe); factors multiply; amounts add.
enum class DrugCombination { Share, Factor, Amount };
DrugCombination drugCombination(DrugTarget target);

enum class DrugRoute : std::int64_t { Intravenous, Intramuscular, Intranasal, Intraosseous, Nebulised, Oral, Subcutaneous, Count };
constexpr std::size_t kDrugRouteCount = static_cast<std::size_t>(DrugRoute::Count);
/// As in scenario files: iv, im, in, io, neb, po, sc.
std::string_view drugRouteName(DrugRoute route);
Result<DrugRoute> drugRoute(std::string_view name);

/// Classes that matter to how drugs act together; all others are Other.
enum class DrugFamily : std::int64_t { Other, Opioid, Hypnotic, Benzodiazepine, SteroidRelaxant, Relaxant, Depolariser };

struct DrugEffect {
  DrugTarget target;
  double emax = 0, ec50 = 1, gamma = 1; ///< ec50 in the drug's concentration unit, at the effect site
};

struct DrugDose {
  std::string route, unit;
  double low = 0, high = 0, maximum = 0; ///< usual range and limit of one dose or rate
  std::string note;
};

/// One drug, from assets/drugs/ID.json. Amounts in the drug's mass unit (mg, ug, units or mmol), concentrations per litre.
struct Drug {
  std::string id, name, massUnit;
  std::vector<std::string> synonyms;
  std::string drugClass;
  DrugFamily family = DrugFamily::Other;
  std::string antibioticClass;                         ///< empty when it is none
  double molarMass = 0;                                ///< g/mol; 0 = unknown
  double perMl = 0;                                    ///< mass units in 1 mL of the usual syringe; 0 = not given in mL
  double bolusS = 5;                                   ///< time that a bolus takes to run in
  double v1 = 10, v2 = 0, v3 = 0;                      ///< L for the reference person
  double cl1 = 0.1, cl2 = 0, cl3 = 0;                  ///< L/min
  double ke0 = 0.2;                                    ///< 1/min
  double weightExponentV = 1, weightExponentCl = 0.75; ///< allometric, on weight / 70 kg (lean weight / 56 kg where said)
  bool leanWeight = false;
  double ageVolumePerYear = 0, ageClearancePerYear = 0; ///< relative fall per year above 40
  double renalShare = 0;                                ///< of clearance by the kidney
  double hepaticShare = 0;                              ///< of clearance that follows liver and its flow
  std::array<double, kDrugRouteCount> bioavailability{};
  std::array<double, kDrugRouteCount> absorptionPerMin{};
  double lungConcentrationPerDepot = 0; ///< 1/L: what the depot in the lungs adds to the concentration that bronchi see
  double longTermConcentration = 0;     ///< mean of people who take it every day; 0 = nobody does
  double ageC50PerYear = 0;             ///< relative fall of every ec50 per year above 40
  std::vector<DrugEffect> effects;
  bool bindsRelaxants = false;       ///< has the target RelaxantBinding
  std::vector<std::string> reverses; ///< ids of the drugs that AnticoagulationReversal undoes
  std::vector<int> reversedDrugs;    ///< the same as indices in the table
  std::vector<DrugDose> doses;
  std::vector<std::string> sources;
};

/// All drugs the program knows, read once; immutable and shared by all twins. A new drug needs only a file.
class DrugTable {
public:
  /// Every *.json in the folder but the schema, in order of id. Refuses unknown fields and targets, and numbers that cannot be.
  static Result<std::shared_ptr<const DrugTable>> load(const std::filesystem::path& folder);
  /// By id, name or synonym, without regard to case; -1 when unknown.
  int find(std::string_view name) const;
  /// Up to three names that are like it, for the message that refuses it.
  std::vector<std::string> near(std::string_view name) const;
  const std::vector<Drug>& drugs() const { return m_drugs; }

private:
  std::vector<Drug> m_drugs; // by id
};

} // namespace halsted::twin
