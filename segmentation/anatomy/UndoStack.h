// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace halsted {

/// The list of steps that can be taken back or done again. What the steps changed is in the case file only, so that a long
/// history costs no memory.
class UndoStack {
public:
  /// Older steps are forgotten beyond these: many hours of work, and a case file that stays easy to send. The last
  /// steps stay whatever their size.
  static constexpr std::size_t kMaxSteps = 500;
  static constexpr std::int64_t kMaxBytes = 512LL << 20;
  static constexpr std::size_t kMinSteps = 20;

  struct Step {
    std::int64_t id = 0; ///< ascending, never used twice
    std::string text;
    std::int64_t bytes = 0; ///< it takes in the file
  };

  UndoStack() = default;
  /// The first `done` steps can be taken back, the others done again.
  UndoStack(std::vector<Step> steps, std::size_t done);

  bool canUndo() const { return m_done > 0; }
  bool canRedo() const { return m_done < m_steps.size(); }
  const Step& undoStep() const { return m_steps[m_done - 1]; }
  const Step& redoStep() const { return m_steps[m_done]; }
  std::size_t size() const { return m_steps.size(); }
  std::size_t done() const { return m_done; }
  const std::vector<Step>& steps() const { return m_steps; }

  /// Adds a step that was just done; returns those forgotten by this: what could have been done again, and the oldest.
  std::vector<std::int64_t> push(Step step);
  void replaceUndoStep(Step step) { m_steps[m_done - 1] = std::move(step); }
  void undone() { --m_done; }
  void redone() { ++m_done; }
  std::int64_t nextId() const { return m_nextId; }

private:
  std::vector<Step> m_steps;
  std::size_t m_done = 0;
  std::int64_t m_nextId = 1;
};

} // namespace halsted
