// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace halsted::twin {

struct State;

enum class AirwayKind : std::int64_t { Natural, Oropharyngeal, Laryngeal, Tracheal, Oesophageal, RightMainstem, Count };
enum class OxygenDevice : std::int64_t { RoomAir, Nasal, Mask, NonRebreather, HighFlow, Cpap, Count };

/// From the gas source to the carina.
struct Airway {
  AirwayKind kind = AirwayKind::Natural;
  double obstruction = 0; ///< 0 open .. 1 closed, above the carina
  OxygenDevice device = OxygenDevice::RoomAir;
  double flowLMin = 0;            ///< of the device
  double setFio2 = 0.21;          ///< of devices that blend
  double deviceCmH2O = 0;         ///< output: pressure that the device holds (CPAP, high flow)
  double fio2 = 0.21;             ///< output: inspired share of oxygen, by device, flow and the patient's own peak flow, or the ventilator
  double resistanceCmH2OsL = 1.5; ///< output: upper airway and tube
  double deadSpaceMl = 150;       ///< output: anatomical and apparatus
  double inspiredNitrousOxide = 0;
  double apnoeicOxygen = 0;     ///< output 0..1: share of oxygen in the throat that flows in without breaths (open airway)
  double environmentMmHg = 760; ///< barometric
  double preoxygenateS = 0;     ///< seconds still to go at tight mask with pure oxygen
  double linearCmH2OsL = 0.4, turbulentCmH2OsL = 0.3; ///< output for a body of 70 kg: R = linear + turbulent |flow|
  double toneLost = 0;                                ///< 0..1 of the throat's muscles, lagged: partly closes an airway without a device
};

/// 50 Hz.
void stepAirway(State& state, double dtS);

} // namespace halsted::twin
