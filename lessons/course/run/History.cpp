// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/History.h"

#include "lessons/twin/scenario/Variables.h"

namespace halsted::course {

std::size_t History::width() {
  return twin::contractVariables().size();
}

void History::record(const twin::State& state) {
  for (const twin::Variable& variable : twin::contractVariables())
    m_values.push_back(static_cast<float>(variable.read(state)));
}

} // namespace halsted::course
