// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/Twin.h"
#include "lessons/twin/scenario/Acts.h"
#include "lessons/twin/scenario/Variables.h"

#include <QString>
#include <QTest>

#include <string>

namespace halsted::twin {

inline std::shared_ptr<const DrugTable> testDrugs() {
  static const std::shared_ptr<const DrugTable> drugs = [] {
    auto loaded = DrugTable::load(HALSTED_SOURCE_DIR "/assets/drugs");
    if (!loaded)
      qFatal("%s", loaded.error().message.c_str());
    return *loaded;
  }();
  return drugs;
}

inline Twin testPatient(const std::string& name = "M1", std::int64_t seed = 1) {
  auto twin = Twin::create(*namedPerson(name), testDrugs(), seed);
  if (!twin)
    qFatal("%s", twin.error().message.c_str());
  return *twin;
}

inline double read(const Twin& twin, const char* name) {
  const Variable* v = findVariable(name);
  if (!v)
    qFatal("no variable %s", name);
  return v->read(twin.state());
}

inline void act(Twin& twin, const std::string& json) {
  if (auto ok = applyAct(twin, json); !ok)
    qFatal("%s: %s", json.c_str(), ok.error().message.c_str());
}

/// Mean over the next seconds, sampled 10 times a second; the patient moves on.
inline double meanOver(Twin& twin, const char* name, double seconds) {
  double sum = 0;
  const int n = static_cast<int>(seconds * 10);
  for (int i = 0; i < n; ++i) {
    twin.advance(0.1);
    sum += read(twin, name);
  }
  return sum / n;
}

} // namespace halsted::twin
