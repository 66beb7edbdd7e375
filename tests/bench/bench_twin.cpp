// SPDX-License-Identifier: Apache-2.0
// Speed of the patient twin in CPU time on one core, beside a general-purpose solver on a part of its equations. Prints JSON.
#include "lessons/twin/Twin.h"
#include "lessons/twin/scenario/Acts.h"
#include "lessons/twin/scenario/Variables.h"

#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sundials/sundials_context.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

using namespace halsted;
using namespace halsted::twin;

namespace {

double cpuSeconds() {
  timespec t{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

struct Counter : WaveRecorder {
  double sum = 0;
  void record(const WaveSample& sample) override { sum += sample.arterialMmHg + sample.ecgMv[kLeadII]; }
};

template <typename T> T orEnd(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", result.error().message.c_str());
    std::exit(1);
  }
  return std::move(*result);
}

int derivative(realtype t, N_Vector y, N_Vector dy, void* user) {
  CirculationVector in{};
  std::copy(N_VGetArrayPointer(y), N_VGetArrayPointer(y) + in.size(), in.begin());
  const CirculationVector out = circulationDerivative(*static_cast<const State*>(user), in, t);
  std::copy(out.begin(), out.end(), N_VGetArrayPointer(dy));
  return 0;
}

/// Seconds of life per CPU second when CVODE (BDF) solves the circulation alone, restarted at every tick as the rest of the model needs.
double cvodeRealTimes(const Twin& patient, double seconds) {
  State s = patient.state();
  CirculationVector y{};
  std::copy(s.circulation.volumeMl.begin(), s.circulation.volumeMl.end(), y.begin());
  y[kVesselCount] = s.circulation.aorticFlow;
  SUNContext context = nullptr;
  SUNContext_Create(nullptr, &context);
  const auto n = static_cast<sunindextype>(y.size());
  N_Vector vector = N_VMake_Serial(n, y.data(), context);
  void* cvode = CVodeCreate(CV_BDF, context);
  CVodeInit(cvode, derivative, 0, vector);
  CVodeSStolerances(cvode, 1e-5, 1e-4);
  CVodeSetUserData(cvode, &s);
  SUNMatrix matrix = SUNDenseMatrix(n, n, context);
  SUNLinearSolver solver = SUNLinSol_Dense(vector, matrix, context);
  CVodeSetLinearSolver(cvode, solver, matrix);
  CVodeSetMaxNumSteps(cvode, 1000000);
  const double start = cpuSeconds();
  for (double done = 0; done < seconds; done += kTickS) {
    CVodeReInit(cvode, 0, vector);
    CVodeSetStopTime(cvode, kTickS);
    realtype t = 0;
    CVode(cvode, kTickS, vector, &t, CV_NORMAL);
    stepRhythm(s, kTickS);
  }
  const double spent = cpuSeconds() - start;
  CVodeFree(&cvode);
  SUNLinSolFree(solver);
  SUNMatDestroy(matrix);
  N_VDestroy(vector);
  SUNContext_Free(&context);
  return seconds / spent;
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: bench_twin DRUGS_FOLDER\n");
    return 2;
  }
  const std::shared_ptr<const DrugTable> drugs = orEnd(DrugTable::load(argv[1]));
  const PersonSpec person = *namedPerson("M1");
  orEnd(Twin::create(person, drugs));
  double start = cpuSeconds();
  constexpr int kPatients = 10;
  for (int i = 0; i < kPatients; ++i)
    orEnd(Twin::create(person, drugs, i));
  const double createMs = 1000 * (cpuSeconds() - start) / kPatients;

  Twin rest = orEnd(Twin::create(person, drugs));
  Counter counter;
  start = cpuSeconds();
  rest.advance(600, &counter, 250);
  const double waves = 600 / (cpuSeconds() - start);
  start = cpuSeconds();
  rest.advance(600);
  const double silent = 600 / (cpuSeconds() - start);

  Twin ill = orEnd(Twin::create(person, drugs));
  for (const char* act :
       {R"({"act":"sepsis","source":"lung","severity":0.6})", R"({"act":"ventilator","mode":"vc","VTml":450,"RR":18,"PEEP":8,"FiO2":0.5})",
        R"({"act":"infusion","drug":"norepinephrine","rate":0.1,"unit":"ug/kg/min"})",
        R"({"act":"infusion","drug":"propofol","rate":2,"unit":"mg/kg/h"})"})
    if (auto ok = applyAct(ill, act); !ok) {
      std::fprintf(stderr, "%s\n", ok.error().message.c_str());
      return 1;
    }
  start = cpuSeconds();
  ill.advance(6 * 3600, &counter, 250);
  const double sepsisS = cpuSeconds() - start;
  std::printf("{\"createMs\": %.2f, \"withWaves\": %.0f, \"withoutWaves\": %.0f, \"sepsis6hS\": %.2f, \"stateKiB\": %.1f, "
              "\"cvodeCirculationOnly\": %.0f}\n",
              createMs, waves, silent, sepsisS, sizeof(State) / 1024.0, cvodeRealTimes(rest, 60));
  return counter.sum == 0.5; // keeps the recorder from being optimised away
}
