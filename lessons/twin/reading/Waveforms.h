// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace halsted::twin {

struct State;

enum Lead : std::size_t { kLeadI, kLeadII, kLeadIII, kAvr, kAvl, kAvf, kV1, kV2, kV3, kV4, kV5, kV6, kLeadCount };

/// What a monitor draws, at one instant.
struct WaveSample {
  double timeS = 0;
  std::array<float, kLeadCount> ecgMv{};
  float arterialMmHg = 0, centralVenousMmHg = 0, pulmonaryMmHg = 0;
  float pleth = 0;   ///< 0..1 of the usual pulse
  float co2MmHg = 0; ///< capnogram
  float flowLMin = 0, airwayCmH2O = 0, volumeMl = 0;
  float icpMmHg = 0;
};

/// The wave at the current instant; a pure function of the state.
WaveSample waveSample(const State& state);

/// Receives samples while a twin advances: 250 or 500 Hz.
class WaveRecorder {
public:
  virtual ~WaveRecorder() = default;
  virtual void record(const WaveSample& sample) = 0;
};

} // namespace halsted::twin
