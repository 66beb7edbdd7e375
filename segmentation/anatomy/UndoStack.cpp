// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/UndoStack.h"

#include <algorithm>

namespace halsted {

UndoStack::UndoStack(std::vector<Step> steps, std::size_t done) : m_steps(std::move(steps)), m_done(done) {
  for (const Step& step : m_steps)
    m_nextId = std::max(m_nextId, step.id + 1);
}

std::vector<std::int64_t> UndoStack::push(Step step) {
  std::vector<std::int64_t> forgotten;
  while (m_steps.size() > m_done) {
    forgotten.push_back(m_steps.back().id);
    m_steps.pop_back();
  }
  m_nextId = std::max(m_nextId, step.id + 1);
  m_steps.push_back(std::move(step));
  std::int64_t bytes = 0;
  for (const Step& kept : m_steps)
    bytes += kept.bytes;
  std::size_t surplus = 0;
  while (m_steps.size() - surplus > kMaxSteps || (bytes > kMaxBytes && m_steps.size() - surplus > kMinSteps))
    bytes -= m_steps[surplus++].bytes;
  for (std::size_t i = 0; i < surplus; ++i)
    forgotten.push_back(m_steps[i].id);
  m_steps.erase(m_steps.begin(), m_steps.begin() + static_cast<std::ptrdiff_t>(surplus));
  m_done = m_steps.size();
  return forgotten;
}

} // namespace halsted
