// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/run/RunBody.h"

namespace halsted::course {

/// A run as conditions see it.
class RunWorld final : public ExpressionWorld {
public:
  explicit RunWorld(const RunBody& run) : m_run(run) {}
  double timeS() const override { return m_run.timeS(); }
  double variable(int index) const override;
  double variableAt(int index, double timeS) const override;
  double variableOver(int index, double lastS, Window what) const override;
  int count(std::string_view event) const override;
  double firstS(std::string_view event) const override;
  double lastS(std::string_view event) const override;
  bool before(std::string_view first, std::string_view second) const override;
  double given(std::string_view drug) const override;
  double rate(std::string_view drug) const override;
  double volumeMl(std::string_view fluid) const override;
  bool inState(std::string_view state) const override { return m_run.memory.stateId == state; }
  bool answered(std::string_view question, bool correctly) const override;
  double person(std::string_view what) const override;

private:
  const RunBody& m_run;
};

} // namespace halsted::course
