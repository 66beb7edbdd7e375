// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/breathing/Airway.h"

#include "lessons/twin/Lag.h"
#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

constexpr double kRoomFio2 = 0.2093;

struct Path {
  double linear, turbulent; ///< cmH2O s/L and cmH2O s2/L2, for an adult
  double deadSpaceShare;    ///< of the anatomical dead space that remains
  double deadSpaceMl;       ///< added by device and connector
};

// Natural throat: about a third of a whole resistance of 1 to 2 (DuBois 1956). Tracheal tube of 7.5 to 8 mm: Rohrer constants by Guttmann,
// Anesthesiology 1993;79:503, mean 5 to 7 cmH2O s/L with connector. Larynx mask: Reissmann, Anaesthesia 2000;55:1170. A tube bypasses
// the half of the dead space that lies above the glottis (Nunn 1959).
Path pathOf(AirwayKind kind) {
  switch (kind) {
  case AirwayKind::Oropharyngeal: return {0.6, 0.4, 1, 0};
  case AirwayKind::Laryngeal: return {1.6, 2.0, 0.9, 10};
  case AirwayKind::Tracheal: return {3.0, 5.5, 0.5, 30};
  case AirwayKind::RightMainstem: return {3.6, 6.0, 0.4, 30};
  case AirwayKind::Oesophageal: return {6, 6, 1, 0};
  default: return {0.4, 0.35, 1, 0};
  }
}

bool sealed(AirwayKind kind) {
  return kind == AirwayKind::Tracheal || kind == AirwayKind::RightMainstem || kind == AirwayKind::Laryngeal;
}

struct Inspired {
  double fio2, pharynx, pressure;
};

/// What a device gives, by its flow and the patient's own mean inspiratory flow and ventilation (L/min): what it does not deliver is
/// drawn from the room.
Inspired fromDevice(const Airway& a, double inspiredLMin, double minuteLMin, double size) {
  const double flow = std::max(a.flowLMin, 0.0), own = std::max(inspiredLMin, 0.5), oxygen = 1 - kRoomFio2;
  switch (a.device) {
  case OxygenDevice::Nasal: {
    // Nose and throat hold a few more mL of oxygen at the start of the breath; the prongs leak at high flow.
    const double share = std::min(flow * (1.05 - 0.012 * std::min(flow, 15.0)) / own, 0.55 + 0.025 * std::min(flow, 15.0));
    return {kRoomFio2 + oxygen * share, std::clamp(flow / 20, 0.0, 1.0), 0};
  }
  case OxygenDevice::Mask:
    // A Venturi valve, or a tight mask, gives a set share at a flow beyond the patient's own.
    if (a.setFio2 > 0)
      return {a.setFio2, std::clamp(flow / 15, 0.0, 0.8), 0};
    return {kRoomFio2 + oxygen * std::min(0.95 * flow / own, 0.62), std::clamp(flow / 15, 0.0, 0.8), 0};
  case OxygenDevice::NonRebreather: {
    const double supply = flow / std::max(minuteLMin, 0.5); // the bag fills throughout the cycle; the fit leaks
    return {kRoomFio2 + oxygen * 0.92 * supply / (supply + 0.4), std::clamp(flow / 12, 0.0, 0.95), 0};
  }
  case OxygenDevice::HighFlow: {
    const double set = flow > 0 ? flow : 50, share = std::min(1.0, set / (1.15 * own));
    // About 0.06 cmH2O per L/min with the mouth mostly closed: Parke, Respir Care 2011;56:1151.
    return {kRoomFio2 + (a.setFio2 - kRoomFio2) * share, 1, std::min(0.06 * set / size, 6.0)};
  }
  case OxygenDevice::Cpap: return {a.setFio2, 1, flow > 0 ? std::clamp(0.35 * flow / size, 4.0, 12.0) : 7.5};
  default: return {kRoomFio2, 0, 0};
  }
}

} // namespace

void stepAirway(State& state, double dtS) {
  Airway& a = state.airway;
  const Lungs& l = state.lungs;
  const Ventilator& machine = state.ventilator;

  Path path = pathOf(a.kind);
  // Asleep, the throat narrows unless something holds it open (Hillman, Br J Anaesth 2003;91:31); more so in the obese.
  const double lost = a.kind == AirwayKind::Natural ? 1 - std::clamp(state.brain.consciousness * 1.6, 0.0, 1.0) : 0;
  a.toneLost = toward(a.toneLost, lost, dtS, 10);
  if (a.toneLost < 1e-6)
    a.toneLost = 0;
  const double heightM = 0.01 * state.person.heightCm, bmi = state.person.weightKg / (heightM * heightM);
  path.linear += a.toneLost * (2 + 0.2 * std::clamp(bmi - 25, 0.0, 30.0));
  // A narrowing of the bore: a little at first, an orifice of high resistance late.
  const double open = 1 - std::clamp(a.obstruction, 0.0, 0.985), narrow = 1 / (open * open) - 1;
  a.linearCmH2OsL = path.linear + 3 * narrow;
  a.turbulentCmH2OsL = path.turbulent + 1.5 * narrow * (1 + narrow);

  const double size = std::clamp(state.person.idealKg / 70, 0.05, 2.0);
  const double inspired = 60 * l.sums.meanInspiredLS;
  Inspired given = fromDevice(a, inspired, l.minuteLMin, size);
  const bool onMachine = machine.mode != VentilatorMode::Off && a.kind != AirwayKind::Oesophageal;
  if (onMachine) {
    const double tight = 1 - std::clamp(machine.failure, 0.0, 1.0), leak = sealed(a.kind) ? 0 : std::clamp(machine.maskLeak, 0.0, 1.0);
    given = {kRoomFio2 + (machine.fio2 - kRoomFio2) * tight * (1 - 0.5 * leak), tight, 0};
  } else if (a.kind == AirwayKind::Oesophageal)
    given = {kRoomFio2, 0, 0};
  if (a.preoxygenateS > 0) {
    a.preoxygenateS = std::max(0.0, a.preoxygenateS - dtS);
    if (!onMachine)
      given = {1.0, 1, 0};
  }
  a.fio2 = toward(a.fio2, std::clamp(given.fio2, 0.0, 1.0), dtS, 1.5);
  a.deviceCmH2O = given.pressure;
  a.apnoeicOxygen = a.obstruction >= 0.99 ? 0 : given.pharynx * (given.fio2 > kRoomFio2 + 0.02 ? 1 : 0);
  a.deadSpaceMl = l.parameters.anatomicalDeadSpaceMl * path.deadSpaceShare + path.deadSpaceMl * size;
}

} // namespace halsted::twin
