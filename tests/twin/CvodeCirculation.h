// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/State.h"

#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sundials/sundials_context.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#include <algorithm>

namespace halsted::twin {

/// The fast equations of the circulation solved by SUNDIALS CVODE (BDF, dense Newton), with everything slower held as the state has it.
class CvodeCirculation {
public:
  /// The state must outlive this; it is read, never written.
  CvodeCirculation(const State& state, double relativeTolerance, double absoluteTolerance) : m_state(state) {
    start();
    const auto n = static_cast<sunindextype>(m_y.size());
    SUNContext_Create(nullptr, &m_context);
    m_vector = N_VMake_Serial(n, m_y.data(), m_context);
    m_cvode = CVodeCreate(CV_BDF, m_context);
    CVodeInit(m_cvode, derivative, 0, m_vector);
    CVodeSStolerances(m_cvode, relativeTolerance, absoluteTolerance);
    CVodeSetUserData(m_cvode, const_cast<State*>(&state));
    m_matrix = SUNDenseMatrix(n, n, m_context);
    m_solver = SUNLinSol_Dense(m_vector, m_matrix, m_context);
    CVodeSetLinearSolver(m_cvode, m_solver, m_matrix);
    CVodeSetMaxNumSteps(m_cvode, 1000000);
  }
  ~CvodeCirculation() {
    CVodeFree(&m_cvode);
    SUNLinSolFree(m_solver);
    SUNMatDestroy(m_matrix);
    N_VDestroy(m_vector);
    SUNContext_Free(&m_context);
  }
  CvodeCirculation(const CvodeCirculation&) = delete;
  CvodeCirculation& operator=(const CvodeCirculation&) = delete;

  /// Takes volumes and aortic flow as the state has them now.
  void start() {
    std::copy(m_state.circulation.volumeMl.begin(), m_state.circulation.volumeMl.end(), m_y.begin());
    m_y[kVesselCount] = m_state.circulation.aorticFlow;
  }
  /// Moves them on, without a memory of steps before; false when CVODE gives up.
  bool advance(double dtS) {
    CVodeReInit(m_cvode, 0, m_vector);
    CVodeSetStopTime(m_cvode, dtS);
    realtype t = 0;
    return CVode(m_cvode, dtS, m_vector, &t, CV_NORMAL) >= 0;
  }
  const CirculationVector& value() const { return m_y; }

private:
  static int derivative(realtype t, N_Vector y, N_Vector dy, void* user) {
    CirculationVector in{};
    std::copy(N_VGetArrayPointer(y), N_VGetArrayPointer(y) + in.size(), in.begin());
    const CirculationVector out = circulationDerivative(*static_cast<const State*>(user), in, t);
    std::copy(out.begin(), out.end(), N_VGetArrayPointer(dy));
    return 0;
  }

  const State& m_state;
  CirculationVector m_y{};
  SUNContext m_context = nullptr;
  N_Vector m_vector = nullptr;
  void* m_cvode = nullptr;
  SUNMatrix m_matrix = nullptr;
  SUNLinearSolver m_solver = nullptr;
};

} // namespace halsted::twin
