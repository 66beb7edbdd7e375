// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/explain/Explanation.h"

#include "lessons/twin/explain/Shapley.h"
#include "lessons/twin/gases/BloodGas.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace halsted::twin {

namespace {

constexpr const char* kCauseNames[kCauseCount] = {"reflexes",    "drugs",          "infection",
                                                  "allergy",     "temperature",    "oxygen lack",
                                                  "acid-base",   "blood",          "pressure from outside",
                                                  "obstruction", "injury",         "effort and stress",
                                                  "hormones",    "illness before", "setting"};

double logRatio(double after, double before) {
  constexpr double kLeast = 1e-4;
  return std::log(std::max(after, kLeast) / std::max(before, kLeast));
}

/// Turns shares of ln(after / before) into shares of after - before.
double logarithmicMean(double after, double before) {
  const double ratio = logRatio(after, before);
  return std::fabs(ratio) < 1e-9 ? before : (after - before) / ratio;
}

using Parts = std::vector<Contribution>;

/// Parts of a logarithmic change; what they leave out goes to `rest`.
void addRest(Parts& parts, double total, const std::string& mechanism, const std::string& rest) {
  for (const Contribution& part : parts)
    total -= part.amount;
  parts.push_back({mechanism, rest, total, 0, 0, true});
}

/// ln of one drug's own share of an influence, so that all drugs together give the column Cause::Drugs.
Parts splitDrugs(const State& before, const State& after, const DrugTable& table, const std::string& mechanism, double total,
                 const std::function<double(const Influences&)>& column) {
  struct Share {
    std::string name;
    double weight;
  };
  std::vector<Share> shares;
  double sum = 0;
  for (const DrugSlot& slot : after.drugs.inUse) {
    if (slot.drug < 0)
      continue;
    const auto effect = [&](const State& state) {
      State without = state;
      applyDrugEffects(drugEffectsWithout(state, table, slot.drug), without);
      return column(state.influences) - column(without.influences);
    };
    const double weight = effect(after) - effect(before);
    if (std::fabs(weight) < 1e-9)
      continue;
    shares.push_back({table.drugs()[static_cast<std::size_t>(slot.drug)].name, weight});
    sum += weight;
  }
  Parts parts;
  if (shares.empty() || std::fabs(sum) < 0.05 * std::fabs(total))
    return {{mechanism, "drugs", total, 0, 0}};
  for (const Share& share : shares)
    parts.push_back({mechanism, share.name, total * share.weight / sum, 0, 0});
  return parts;
}

void append(Parts& to, const Parts& from, double scale = 1) {
  for (Contribution part : from) {
    part.amount *= scale;
    to.push_back(std::move(part));
  }
}

/// Logarithmic parts of a product of factors, one for each cause.
Parts splitInfluence(const State& before, const State& after, const DrugTable& table, const std::string& mechanism,
                     Influence Influences::*influence) {
  Parts parts;
  for (std::size_t c = 0; c < kCauseCount; ++c) {
    const auto cause = static_cast<Cause>(c);
    const double amount = logRatio((after.influences.*influence)[cause], (before.influences.*influence)[cause]);
    if (std::fabs(amount) < 1e-9)
      continue;
    if (cause == Cause::Drugs)
      append(parts, splitDrugs(before, after, table, mechanism, amount,
                               [influence](const Influences& i) { return std::log(std::max((i.*influence)[Cause::Drugs], 1e-4)); }));
    else
      parts.push_back({mechanism, kCauseNames[c], amount, 0, 0});
  }
  return parts;
}

Parts heartRateParts(const State& before, const State& after, const DrugTable& table) {
  const std::string name = "heart rate";
  Parts parts = splitInfluence(before, after, table, name, &Influences::heartRate);
  const double total = logRatio(after.heart.ratePerMin, before.heart.ratePerMin);
  addRest(parts, total, name,
          after.heart.rhythm == before.heart.rhythm ? "lag and limits" : std::string("rhythm ") + rhythmName(after.heart.rhythm));
  return parts;
}

/// Flow through each bed over the pressure across all of them: what the bed lets through, back pressure and all.
std::array<double, kBedCount> conductances(const State& s) {
  const auto& beat = s.circulation.beat;
  std::array<double, kBedCount> g{};
  for (std::size_t b = 0; b < kBedCount; ++b)
    g[b] = std::max(s.circulation.bedFlow[b], 1e-3) / std::max(0.5, beat.mean - beat.centralVenous);
  return g;
}

/// Resistance of parallel beds by the logarithms of their influences; what else changed a bed is its local regulation.
Parts resistanceParts(const State& before, const State& after, const DrugTable& table) {
  const std::string name = "systemic vascular resistance";
  const auto g0 = conductances(before), g1 = conductances(after);
  std::array<double, kCauseCount> weight{};
  double local = 0;
  constexpr int kPoints = 64;
  for (int i = 0; i < kPoints; ++i) {
    const double x = (i + 0.5) / kPoints;
    std::array<double, kBedCount> conductance{};
    double sum = 0;
    for (std::size_t b = 0; b < kBedCount; ++b)
      sum += conductance[b] = std::exp((1 - x) * std::log(g0[b]) + x * std::log(g1[b]));
    for (std::size_t b = 0; b < kBedCount; ++b) {
      const double share = conductance[b] / sum / kPoints, sensitivity = after.circulation.parameters.bedSensitivity[b];
      double other = -logRatio(g1[b], g0[b]);
      for (std::size_t c = 0; c < kCauseCount; ++c) {
        const double d = sensitivity * logRatio(after.influences.resistance.factor[c], before.influences.resistance.factor[c]);
        weight[c] += share * d;
        other -= d;
      }
      local += share * other;
    }
  }
  Parts parts;
  for (std::size_t c = 0; c < kCauseCount; ++c) {
    if (std::fabs(weight[c]) < 1e-9)
      continue;
    if (static_cast<Cause>(c) == Cause::Drugs)
      append(parts, splitDrugs(before, after, table, name, weight[c],
                               [](const Influences& i) { return std::log(std::max(i.resistance[Cause::Drugs], 1e-4)); }));
    else
      parts.push_back({name, kCauseNames[c], weight[c], 0, 0});
  }
  parts.push_back({name, "local regulation", local, 0, 0});
  for (Contribution& part : parts)
    part.from = before.circulation.beat.resistance, part.to = after.circulation.beat.resistance;
  // Arteries fill and empty: what leaves them is not what enters while pressure changes.
  addRest(parts, logRatio(after.circulation.beat.resistance, before.circulation.beat.resistance), "arteries", "filling or emptying");
  parts.back().remainder = false;
  return parts;
}

double compliantVeins(const State& s) {
  const auto& c = s.circulation.parameters.compliance;
  return c[kUpperVeins] + c[kAbdominalVeins] + c[kLegVeins] + c[kThoracicVeins];
}

/// What filled or emptied the heart: volumes, and pressures from outside as the volumes that would do the same.
Parts preloadParts(const State& before, const State& after, const DrugTable& table, double total) {
  const std::string name = "preload";
  Parts volumes;
  volumes.push_back({name, "bleeding", before.wounds.lossMl - after.wounds.lossMl, 0, 0});
  volumes.push_back({name, "fluids given", after.fluids.givenMl - before.fluids.givenMl, 0, 0});
  const double blood = after.circulation.bloodVolumeMl - before.circulation.bloodVolumeMl;
  volumes.push_back({name, "capillary exchange and urine", blood - volumes[0].amount - volumes[1].amount, 0, 0});
  for (std::size_t c = 0; c < kCauseCount; ++c) {
    const auto cause = static_cast<Cause>(c);
    const double pooled = after.influences.venousUnstressedMl[cause] - before.influences.venousUnstressedMl[cause];
    if (std::fabs(pooled) < 1e-6)
      continue;
    if (cause == Cause::Drugs)
      append(volumes,
             splitDrugs(before, after, table, name, -pooled, [](const Influences& i) { return -i.venousUnstressedMl[Cause::Drugs]; }));
    else
      volumes.push_back({name, std::string(kCauseNames[c]) + " (veins)", -pooled, 0, 0});
  }
  const double veins = compliantVeins(after);
  const auto chest = [](const State& s) { return s.circulation.beat.centralVenous - s.circulation.transmuralFilling; };
  const double outside = chest(after) - chest(before);
  volumes.push_back({name, "pressure in the chest", -outside * veins, 0, 0});
  const double sac = (after.circulation.pericardialPressure - after.lungs.pleuralMmHg) -
                     (before.circulation.pericardialPressure - before.lungs.pleuralMmHg);
  if (std::fabs(after.circulation.pericardialMl - before.circulation.pericardialMl) > 1)
    volumes.push_back({name, "pericardial effusion", -sac * veins, 0, 0});
  // Slower beats fill longer.
  const double mean = 0.5 * (before.circulation.beat.endDiastolicMl + after.circulation.beat.endDiastolicMl);
  volumes.push_back({name, "filling time", -0.25 * logRatio(after.heart.ratePerMin, before.heart.ratePerMin) * mean, 0, 0});
  double sum = 0, size = 0;
  for (const Contribution& v : volumes)
    sum += v.amount, size += std::fabs(v.amount);
  Parts parts;
  if (size < 1)
    return {{name, "small shifts", total, 0, 0}};
  // Where causes nearly cancel, their ratio to the outcome means little: each then counts by the usual slope of filling on
  // volume (about half of ln output per fifth of the blood), and the rest stays with the heart's own side.
  const double usual = 0.5 / (0.2 * after.circulation.parameters.bloodVolumeMl);
  const double slope = std::fabs(sum) > 0.35 * size && total / sum > 0 ? total / sum : usual;
  for (const Contribution& v : volumes)
    if (std::fabs(v.amount) > 0.01 * size)
      parts.push_back({name, v.cause, v.amount * slope, before.circulation.beat.endDiastolicMl, after.circulation.beat.endDiastolicMl});
  addRest(parts, total, name, "heart's own side (stiffness, emptying, valves)");
  parts.back().remainder = false;
  return parts;
}

/// Stroke volume = (EDV - V0) Ees / (Ees + Ea): preload, contractility, afterload (Sunagawa 1983). Ea is the effective arterial
/// elastance: what the ventricle met, valves and the time to eject included.
Parts strokeParts(const State& before, const State& after, const DrugTable& table, double strokeBefore, double strokeAfter) {
  const auto reach = [](const State& s) {
    return std::max(1.0, s.circulation.beat.endDiastolicMl - s.circulation.parameters.leftUnstressedMl);
  };
  const auto ees = [](const State& s) {
    return s.circulation.parameters.leftElastance * std::max(0.02, s.influences.contractility.product());
  };
  const auto ejected = [&](const State& s, double stroke) { return std::clamp(stroke / reach(s), 1e-3, 0.98); };
  Parts parts = preloadParts(before, after, table, logRatio(reach(after), reach(before)));
  const double f0 = ejected(before, strokeBefore), f1 = ejected(after, strokeAfter);
  const double e0 = ees(before), e1 = ees(after), a0 = e0 * (1 - f0) / f0, a1 = e1 * (1 - f1) / f1;
  // d ln(E/(E+A)) = A/(E+A) (d ln E - d ln A), along the straight line between the logarithms
  double weight = 0;
  constexpr int kPoints = 64;
  for (int i = 0; i < kPoints; ++i) {
    const double x = (i + 0.5) / kPoints, e = std::exp((1 - x) * std::log(e0) + x * std::log(e1)),
                 a = std::exp((1 - x) * std::log(a0) + x * std::log(a1));
    weight += a / (e + a) / kPoints;
  }
  append(parts, splitInfluence(before, after, table, "contractility", &Influences::contractility), weight);
  parts.push_back({"afterload", "effective arterial elastance", -weight * std::log(a1 / a0), a0, a1});
  addRest(parts, logRatio(strokeAfter, strokeBefore), "ejection", "limits");
  return parts;
}

/// Mean stroke volume over the time that output is averaged over, so that rate times stroke is output exactly.
double meanStroke(const State& s) {
  return s.circulation.beat.outputLMin * 1000 / std::max(s.heart.ratePerMin, 1.0);
}

Parts outputParts(const State& before, const State& after, const DrugTable& table) {
  Parts parts = heartRateParts(before, after, table);
  append(parts, strokeParts(before, after, table, meanStroke(before), meanStroke(after)));
  return parts;
}

Parts pressureParts(const State& before, const State& after, const DrugTable& table) {
  const auto& b0 = before.circulation.beat;
  const auto& b1 = after.circulation.beat;
  const double drop0 = std::max(0.5, b0.mean - b0.centralVenous), drop1 = std::max(0.5, b1.mean - b1.centralVenous);
  Parts parts = outputParts(before, after, table);
  append(parts, resistanceParts(before, after, table));
  addRest(parts, logRatio(drop1, drop0), "mean pressure", "averaging");
  for (Contribution& part : parts)
    part.amount *= logarithmicMean(drop1, drop0);
  parts.push_back({"central venous pressure", "back pressure", b1.centralVenous - b0.centralVenous, b0.centralVenous, b1.centralVenous});
  return parts;
}

Parts carbonDioxideParts(const State& before, const State& after) {
  const auto share = [](const State& s) { return std::max(0.02, 1 - s.gases.deadSpaceShare); };
  Parts parts{
      {"carbon dioxide made", "metabolism", logRatio(after.tissues.vco2, before.tissues.vco2), before.tissues.vco2, after.tissues.vco2},
      {"breathing", "rate", -logRatio(after.lungs.ratePerMin, before.lungs.ratePerMin), before.lungs.ratePerMin, after.lungs.ratePerMin},
      {"breathing", "depth", -logRatio(after.lungs.tidalMl, before.lungs.tidalMl), before.lungs.tidalMl, after.lungs.tidalMl},
      {"dead space", "share of each breath", -logRatio(share(after), share(before)), 1 - share(before), 1 - share(after)}};
  addRest(parts, logRatio(after.gases.paco2, before.gases.paco2), "stores", "not yet in balance");
  parts.back().remainder = false; // the body holds 50 times more carbon dioxide than it makes in a minute
  return parts;
}

/// Arterial oxygen from alveolar oxygen by the shunt equation; Shapley value of each of its terms. The alveolar part is split by the
/// alveolar gas equation.
Parts oxygenParts(const State& before, const State& after, bool saturation) {
  struct Terms {
    double alveolar, shunt, difference, hb, pH, celsius, pco2;
  };
  const auto terms = [](const State& s) {
    const double co = std::max(0.05, s.circulation.beat.outputLMin) * 10;
    return Terms{s.gases.alveolarO2, std::clamp(s.gases.shunt, 0.0, 0.95), s.tissues.vo2 / co, s.blood.hb, s.gases.pH, s.heat.coreC,
                 s.gases.paco2};
  };
  const Terms t0 = terms(before), t1 = terms(after);
  const auto value = [&](unsigned mask) {
    const auto pick = [&](int bit, double Terms::*m) { return (mask >> bit & 1u) ? t1.*m : t0.*m; };
    const double pH = pick(4, &Terms::pH), pco2 = pick(4, &Terms::pco2), celsius = pick(5, &Terms::celsius), hb = pick(3, &Terms::hb),
                 alveolar = std::max(5.0, pick(0, &Terms::alveolar));
    const double capillary = oxygenContent(alveolar, oxygenSaturation(alveolar, pH, pco2, celsius), hb);
    const double shunt = pick(1, &Terms::shunt);
    const double po2 = oxygenPressure(std::max(0.3, capillary - shunt / (1 - shunt) * pick(2, &Terms::difference)), hb, pH, pco2, celsius);
    return saturation ? oxygenSaturation(po2, pH, pco2, celsius) : po2;
  };
  constexpr const char* kMechanism[] = {"alveolar oxygen", "shunt and uneven ventilation", "oxygen taken out per litre of flow",
                                        "haemoglobin",     "pH and carbon dioxide",        "temperature"};
  constexpr double Terms::*kMembers[] = {&Terms::alveolar, &Terms::shunt, &Terms::difference, &Terms::hb, &Terms::pH, &Terms::celsius};
  const std::vector<double> shapley = shapleyValues(6, value);
  Parts parts;
  const double change = t1.alveolar - t0.alveolar;
  if (std::fabs(change) > 0.5) {
    const double inspired =
        after.airway.fio2 * (after.airway.environmentMmHg - 47) - before.airway.fio2 * (before.airway.environmentMmHg - 47);
    const double displaced = -(after.gases.alveolarCo2 - before.gases.alveolarCo2) / 0.8;
    for (const auto& [cause, amount] : {std::pair{"inspired oxygen", inspired}, std::pair{"ventilation (carbon dioxide)", displaced},
                                        std::pair{"uptake against supply", change - inspired - displaced}})
      parts.push_back({kMechanism[0], cause, shapley[0] * amount / change, t0.alveolar, t1.alveolar});
  } else {
    parts.push_back({kMechanism[0], "", shapley[0], t0.alveolar, t1.alveolar});
  }
  for (std::size_t i = 1; i < 6; ++i)
    parts.push_back({kMechanism[i], "", shapley[i], t0.*kMembers[i], t1.*kMembers[i]});
  return parts;
}

Parts deliveryParts(const State& before, const State& after, const DrugTable& table) {
  Parts parts = outputParts(before, after, table);
  parts.push_back({"haemoglobin", "", logRatio(after.blood.hb, before.blood.hb), before.blood.hb, after.blood.hb});
  parts.push_back({"saturation", "", logRatio(after.gases.sao2, before.gases.sao2), before.gases.sao2, after.gases.sao2});
  addRest(parts, logRatio(after.tissues.delivery, before.tissues.delivery), "flow and dissolved oxygen", "on their way to the tissues");
  parts.back().remainder = false;
  return parts;
}

std::string sentenceOf(const Explanation& e) {
  const double change = e.after - e.before;
  const auto number = [](double v) { return std::fabs(v) < 3 ? fmt::format("{:.2f}", v) : fmt::format("{:.0f}", v); };
  std::string text = fmt::format("{} {} from {} to {} {}", e.variable,
                                 std::fabs(change) < 0.005 * std::max(1e-9, std::fabs(e.before)) ? "stayed"
                                 : change < 0                                                    ? "fell"
                                                                                                 : "rose",
                                 number(e.before), number(e.after), e.unit);
  const char* separator = ": ";
  int told = 0;
  for (const Contribution& c : e.contributions) {
    if (told == 5 || std::fabs(c.amount) < 0.04 * std::max(std::fabs(change), 0.02 * std::fabs(e.before)))
      break;
    text += fmt::format("{}{} {:+.{}f}{}", separator, c.mechanism, c.amount, std::fabs(c.amount) < 3 ? 2 : 0,
                        c.cause.empty() ? "" : " (" + c.cause + ")");
    separator = ", ";
    ++told;
  }
  return text + ".";
}

} // namespace

Result<Explanation> explain(const State& before, const State& after, const std::string& name, const DrugTable& drugs) {
  Result<const Variable*> found = variable(name);
  if (!found)
    return fail(found.error());
  Explanation e{name, std::string((*found)->unit), (*found)->read(before), (*found)->read(after), {}, 0, {}};
  const double scale = logarithmicMean(e.after, e.before);
  bool logarithmic = true;
  if (name == "MAP")
    e.contributions = pressureParts(before, after, drugs), logarithmic = false;
  else if (name == "CO")
    e.contributions = outputParts(before, after, drugs);
  else if (name == "SV")
    e.contributions = strokeParts(before, after, drugs, e.before, e.after);
  else if (name == "HR")
    e.contributions = heartRateParts(before, after, drugs);
  else if (name == "SVR")
    e.contributions = resistanceParts(before, after, drugs);
  else if (name == "DO2")
    e.contributions = deliveryParts(before, after, drugs);
  else if (name == "PaCO2")
    e.contributions = carbonDioxideParts(before, after);
  else if (name == "PaO2" || name == "SaO2")
    e.contributions = oxygenParts(before, after, name == "SaO2"), logarithmic = false;
  else
    return fail(ErrorCode::Unsupported, fmt::format("{} cannot be split into mechanisms; ask for MAP, CO, SV, HR, SVR, DO2, PaCO2, PaO2 or "
                                                    "SaO2, or for the share of each act.",
                                                    name));
  double sum = 0;
  for (Contribution& c : e.contributions) {
    if (logarithmic)
      c.amount *= scale;
    if (!c.remainder)
      sum += c.amount;
  }
  e.unexplained = e.after - e.before - sum;
  std::sort(e.contributions.begin(), e.contributions.end(),
            [](const Contribution& a, const Contribution& b) { return std::fabs(a.amount) > std::fabs(b.amount); });
  std::erase_if(e.contributions, [&](const Contribution& c) { return std::fabs(c.amount) < 1e-9; });
  e.sentence = sentenceOf(e);
  return e;
}

} // namespace halsted::twin
