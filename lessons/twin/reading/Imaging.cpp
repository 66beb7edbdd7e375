// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/reading/Imaging.h"

#include "lessons/twin/State.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace halsted::twin {

namespace {

constexpr std::array<const char*, kSideCount> kSideName{"left", "right"};

enum EchoValue : std::size_t {
  kEjectionFraction,
  kLeftVolume,
  kRightOverLeft,
  kCavaMm,
  kCavaCollapse,
  kEffusionMl,
  kPericardialPressure,
  kOutput,
  kSlidingLeft,
  kSlidingRight,
  kWallMotion,
  kRightWallMotion,
  kStandstill,
  kStenosis,
  kRegurgitation
};
enum FilmValue : std::size_t {
  kAirLeft,
  kAirRight,
  kFluidLeft,
  kFluidRight,
  kTension,
  kAirlessLeft,
  kAirlessRight,
  kWaterMl,
  kSacMl,
  kTube,
  kInjury,
  kEmphysema,
  kLungMl,
  kDrainLeft,
  kDrainRight,
  kPneumonia
};

Finding said(std::string text) {
  return {"finding", 1, "", std::move(text)};
}

} // namespace

void drawEcho(const State& state, std::span<double, kOrderValues> v) {
  const Circulation& c = state.circulation;
  const BeatFigures& b = c.beat;
  v[kEjectionFraction] = b.ejectionFraction;
  v[kLeftVolume] = b.endDiastolicMl;
  // Areas in the four-chamber view: about 0.6 when the volumes are as in health.
  v[kRightOverLeft] = 0.6 * b.rightEndDiastolicMl / std::max(b.endDiastolicMl, 10.0);
  // Inferior vena cava: up to 21 mm and collapsing by more than half at 0-5 mmHg, wide and stiff above 10 (Rudski, ASE 2010).
  v[kCavaMm] = std::clamp(13 + 1.1 * b.centralVenous, 5.0, 30.0);
  v[kCavaCollapse] = std::clamp(0.78 - 0.05 * b.centralVenous, 0.05, 0.95);
  v[kEffusionMl] = c.pericardialMl;
  v[kPericardialPressure] = c.pericardialPressure - state.lungs.pleuralMmHg;
  v[kOutput] = b.outputLMin;
  for (std::size_t side = 0; side < kSideCount; ++side)
    v[kSlidingLeft + side] = state.lungs.pleuralAirMl[side] > 50 ? 0 : 1;
  v[kWallMotion] = state.heart.infarctLeft;
  v[kRightWallMotion] = state.heart.infarctRight;
  v[kStandstill] = state.heart.ventricularStrength < 0.05 ? 1 : 0;
  v[kStenosis] = c.parameters.stenosis[kAortic];
  v[kRegurgitation] = std::max(c.parameters.regurgitation[kMitral], c.parameters.regurgitation[kAortic]);
}

std::vector<Finding> readEcho(std::span<const double, kOrderValues> v) {
  std::vector<Finding> f;
  if (v[kStandstill] > 0) {
    f.push_back(said("the heart does not contract"));
  } else {
    const double ef = v[kEjectionFraction];
    const char* words = ef > 0.7    ? "the left ventricle empties almost completely"
                        : ef > 0.52 ? "the left ventricle contracts normally"
                        : ef > 0.40 ? "the left ventricle contracts slightly less than normal"
                        : ef > 0.30 ? "the left ventricle contracts clearly less than normal"
                                    : "the left ventricle hardly contracts";
    f.push_back({"EF", ef, "1", words});
    f.push_back({"CO", v[kOutput], "L/min", "by Doppler in the outflow tract"});
  }
  f.push_back({"leftEndDiastolicVolume", v[kLeftVolume], "mL",
               v[kLeftVolume] < 70    ? "a small, empty left ventricle"
               : v[kLeftVolume] > 170 ? "a wide left ventricle"
                                      : "a left ventricle of usual size"});
  f.push_back({"rightOverLeft", v[kRightOverLeft], "1",
               v[kRightOverLeft] > 1     ? "the right ventricle is wider than the left and presses on the septum"
               : v[kRightOverLeft] > 0.8 ? "the right ventricle is wide"
                                         : "the right ventricle is smaller than the left"});
  f.push_back({"venaCava", v[kCavaMm], "mm",
               fmt::format("the inferior vena cava is {}, {} with breathing",
                           v[kCavaMm] > 21   ? "wide"
                           : v[kCavaMm] < 14 ? "narrow"
                                             : "normal",
                           v[kCavaCollapse] > 0.5 ? "and collapses" : "and hardly moves")});
  if (v[kEffusionMl] > 20) {
    const bool tamponade = v[kPericardialPressure] > 6;
    f.push_back({"effusion", v[kEffusionMl], "mL",
                 tamponade ? "fluid around the heart, and the right atrium and ventricle collapse in diastole: tamponade"
                           : "fluid around the heart; its chambers fill freely"});
  }
  if (v[kWallMotion] > 0.1)
    f.push_back(said("the front wall and the apex of the left ventricle do not move"));
  if (v[kRightWallMotion] > 0.1)
    f.push_back(said("the free wall of the right ventricle hardly moves"));
  if (v[kStenosis] > 3)
    f.push_back(said("the aortic valve is thick and opens little"));
  if (v[kRegurgitation] > 0.02)
    f.push_back(said("a valve of the left heart leaks"));
  for (std::size_t side = 0; side < kSideCount; ++side)
    if (v[kSlidingLeft + side] < 1)
      f.push_back(said(fmt::format("the lung does not slide on the {}", kSideName[side])));
  return f;
}

void drawChestFilm(const State& state, std::span<double, kOrderValues> v) {
  const Lungs& l = state.lungs;
  for (std::size_t side = 0; side < kSideCount; ++side) {
    v[kAirLeft + side] = l.pleuralAirMl[side];
    v[kFluidLeft + side] = l.pleuralFluidMl[side];
    v[kAirlessLeft + side] = l.collapsed[side];
    v[kDrainLeft + side] = l.drain[side];
  }
  v[kTension] = l.pleuralCmH2O[kLeft] - l.pleuralCmH2O[kRight];
  v[kWaterMl] = l.edemaMl;
  v[kSacMl] = state.circulation.pericardialMl;
  v[kTube] = static_cast<double>(state.airway.kind);
  v[kInjury] = l.injury;
  v[kEmphysema] = l.parameters.emphysema;
  v[kLungMl] = 1000 * l.parameters.functionalResidualL;
  const Infection& infection = state.illness.infection;
  v[kPneumonia] = infection.source == InfectionSource::Lung ? infection.inflammation : 0;
}

std::vector<Finding> readChestFilm(std::span<const double, kOrderValues> v) {
  std::vector<Finding> f;
  for (std::size_t side = 0; side < kSideCount; ++side) {
    const double air = v[kAirLeft + side], fluid = v[kFluidLeft + side], lung = std::max(v[kLungMl] / 2, 50.0);
    const double above = side == kLeft ? v[kTension] : -v[kTension];
    // A film of a lying patient shows about 100 mL of air; fluid shows from about 200 mL on.
    if (air > 0.08 * lung)
      f.push_back({"pneumothorax", std::min(air / lung, 1.0), "1",
                   fmt::format("{} pneumothorax on the {}{}", air < 0.3 * lung ? "small" : "large", kSideName[side],
                               above > 6 && air > 0.3 * lung ? fmt::format(", mediastinum shifted to the {}", kSideName[1 - side]) : "")});
    if (fluid > 0.15 * lung)
      f.push_back({"effusion", fluid, "mL",
                   fmt::format("{} of the {} side: fluid", fluid > 0.8 * lung ? "white-out" : "veiled lower field", kSideName[side])});
    if (v[kAirlessLeft + side] > 0.12)
      f.push_back(
          {"airless", v[kAirlessLeft + side], "1",
           fmt::format("{} lung without air on the {}", v[kAirlessLeft + side] > 0.5 ? "most of the" : "part of the", kSideName[side])});
    if (v[kDrainLeft + side] > 0.5)
      f.push_back(said(fmt::format("a drain on the {}", kSideName[side])));
  }
  if (v[kWaterMl] > 150)
    f.push_back({"oedema", v[kWaterMl], "mL",
                 v[kWaterMl] > 500 ? "both lungs cloudy: water in the alveoli" : "thick vessels and lines: water in the lungs"});
  if (v[kPneumonia] > 0.15)
    f.push_back({"consolidation", v[kPneumonia], "1",
                 v[kPneumonia] > 0.6 ? "dense shadow with open bronchi in the right lower field, spreading"
                                     : "shadow with open bronchi in the right lower field"});
  if (v[kInjury] > 0.25)
    f.push_back({"infiltrates", v[kInjury], "1", "patchy shadows on both sides"});
  if (v[kEmphysema] > 0.1)
    f.push_back(said("large dark lungs and flat diaphragms"));
  if (v[kSacMl] > 250)
    f.push_back(said("the shadow of the heart is large and round"));
  switch (static_cast<AirwayKind>(v[kTube])) {
  case AirwayKind::Tracheal: f.push_back(said("the tip of the tube lies above the carina")); break;
  case AirwayKind::RightMainstem: f.push_back(said("the tip of the tube lies in the right main bronchus")); break;
  case AirwayKind::Oesophageal: f.push_back(said("the tube does not lie in the trachea")); break;
  default: break;
  }
  if (f.empty())
    f.push_back(said("lungs, heart and mediastinum are normal"));
  return f;
}

} // namespace halsted::twin
