// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/History.h"

#include "lessons/twin/scenario/Variables.h"

namespace halsted::course {

std::size_t History::width() {
  return twin::variables().size();
}

void History::record(const twin::State& state) {
  for (const twin::Variable& variable : twin::variables())
    m_values.push_back(static_cast<float>(variable.read(state)));
}

} // namespace halsted::course
