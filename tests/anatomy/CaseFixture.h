// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/anatomy/Command.h"
#include "segmentation/anatomy/PlanCommands.h"
#include "segmentation/anatomy/RegistrationCommands.h"

#include <cstdint>
#include <memory>
#include <random>

namespace halsted::test {

VolumeGeometry obliqueGrid(const Index3& size);
/// A ball of soft tissue in air, with noise.
LoadedSeries phantomSeries(const Index3& size, unsigned seed);
PatientIdentity patient();
/// A ball of this label painted over what is there.
LabelMap painted(LabelMap labels, const Index3& centre, int radius, std::uint8_t label);
SurfaceMesh tetrahedron(float edgeMm);
StructureSurfaces someSurfaces(std::uint64_t labelHash);

/// Over all that a case shows but provenance and surfaces.
std::uint64_t caseHash(const PatientCase& patientCase);

/// Edits of every kind, drawn at random, that suit a case with at least one series.
class RandomEdits {
public:
  explicit RandomEdits(unsigned seed) : m_random(seed) {}
  std::unique_ptr<Command> next(const PatientCase& patientCase);
  int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }

private:
  std::unique_ptr<Command> paint(const PatientCase& patientCase);
  std::unique_ptr<Command> plan(const PatientCase& patientCase);
  std::mt19937 m_random;
};

/// The case that tests/anatomy/data/v1.hcase was made of.
void fillGoldenCase(CaseDocument& document);
/// What v2.hcase holds besides.
void fillGoldenPlan(CaseDocument& document);
/// What v5.hcase holds: two plans with every kind of element that came with it.
void fillGoldenPlans(CaseDocument& document);

} // namespace halsted::test
