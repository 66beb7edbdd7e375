// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/State.h"
#include "lessons/twin/drugs/DrugTable.h"
#include "lessons/twin/reading/Waveforms.h"
#include "segmentation/core/Result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace halsted::twin {

/// A patient that lives: a State, the drugs it may get, and time. Copies are cheap (under 64 KB) and independent.
class Twin {
public:
  static Result<Twin> create(const PersonSpec& spec, std::shared_ptr<const DrugTable> drugs, std::int64_t seed = 1);
  Twin(const State& state, std::shared_ptr<const DrugTable> drugs);

  /// Moves on by whole ticks of 20 ms (the nearest number). The recorder gets a sample every 1/rateHz s (250 or 500).
  void advance(double seconds, WaveRecorder* recorder = nullptr, int rateHz = 250);

  const State& state() const { return m_state; }
  State& state() { return m_state; } ///< for acts, which change it between ticks
  const DrugTable& drugs() const { return *m_drugs; }
  std::shared_ptr<const DrugTable> drugTable() const { return m_drugs; }
  double timeS() const { return m_state.clock.timeS(); }

  /// FNV-1a over every byte of the state: equal states, equal hashes, on machines of one kind.
  std::uint64_t hash() const;
  /// Bytes with version and checksum; restore refuses others in one sentence.
  std::vector<std::byte> save() const;
  static Result<Twin> restore(std::span<const std::byte> bytes, std::shared_ptr<const DrugTable> drugs);

private:
  State m_state;
  std::shared_ptr<const DrugTable> m_drugs;
};

/// One tick: fast steps, slow modules, and chemistry and events when their tick has come.
void stepTick(State& state, const DrugTable& drugs, WaveRecorder* recorder = nullptr, int rateHz = 250);

} // namespace halsted::twin
