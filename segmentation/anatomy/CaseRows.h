// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseChanges.h"
#include "segmentation/anatomy/Database.h"
#include "segmentation/anatomy/LabelDelta.h"
#include "segmentation/anatomy/PatientCase.h"
#include "segmentation/core/Job.h"

#include <cstdint>
#include <vector>

namespace halsted {

struct CaseState;

/// Writing and reading of single kinds of rows. Errors stick in the database. Writing happens inside a transaction.

/// Keys of bricks: whose they are in the upper half, which one in the lower.
inline std::int64_t brickKey(std::int64_t owner, std::uint32_t number) {
  return owner << 32 | number;
}

void writeMeta(Database& database, const std::string& key, const std::string& value);
/// Counts the transactions of the file.
std::int64_t readRevision(Database& database);

void writeSeriesRow(Database& database, const CaseSeries& series, bool present, std::size_t position);
void writeVolumeBricks(Database& database, Id seriesId, const Volume& volume);
/// Allocates and fills the voxels; the rest of the volume is there.
void readVolumeBricks(Database& database, Id seriesId, Volume& volume, const JobContext& job);

void writeLayerRow(Database& database, const LabelLayer& layer, std::size_t position);
/// Those that became empty are deleted.
void writeLabelBricks(Database& database, const LabelLayer& layer, const std::vector<std::uint32_t>& bricks);
void writeLabelBricks(Database& database, const LabelBricks& bricks);
/// Fills labels that are all 0, and checks that no brick is missing.
void readLabelBricks(Database& database, Id layerId, std::int64_t count, std::int64_t hash, LabelMap& labels);

void writeStructures(Database& database, const std::vector<Structure>& structures);
/// Those that came, went or changed; all of them when the order did.
void writePlan(Database& database, const std::vector<PlanElement>& plan, const std::vector<PlanChange>& changes);
void writeRegistrations(Database& database, const std::vector<SeriesRegistration>& registrations);
void writePatient(Database& database, Id seriesId, const PatientIdentity& patient);
void writeProvenance(Database& database, const ProvenanceEntry& entry);
void writeAudit(Database& database, const std::string& what);

void writeSurfaces(Database& database, Id structureId, const StructureSurfaces& surfaces);
/// Those of all structures, damaged ones included: then the database is marked so. budget: bytes they may take.
void readSurfaces(Database& database, std::uint64_t& budget, CaseState& state);

std::string nowUtc(); ///< ISO 8601

} // namespace halsted
