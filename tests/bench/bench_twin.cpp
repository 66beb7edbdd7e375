// SPDX-License-Identifier: Apache-2.0
// Speed of the patient twin in CPU time on one core, beside a general-purpose solver on a part of its equations. Prints JSON.
#include "lessons/twin/Twin.h"
#include "lessons/twin/scenario/Acts.h"
#include "tests/twin/CvodeCirculation.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>

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

/// Seconds of life per CPU second when CVODE (BDF) solves the circulation alone, restarted at every tick as the rest of the model needs.
double cvodeRealTimes(const Twin& patient, double seconds) {
  State s = patient.state();
  CvodeCirculation cvode(s, 1e-5, 1e-4);
  const double start = cpuSeconds();
  for (double done = 0; done < seconds; done += kTickS) {
    if (!cvode.advance(kTickS)) {
      std::fprintf(stderr, "CVODE gave up.\n");
      std::exit(1);
    }
    stepRhythm(s, kTickS);
  }
  return seconds / (cpuSeconds() - start);
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
