// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Volume.h"
#include "segmentation/filters/FoundStructure.h"
#include "segmentation/filters/seeds/SeedBorder.h"
#include "segmentation/filters/seeds/SeedProposal.h"

#include <memory>
#include <string>
#include <vector>

namespace halsted {

/// A click, or one point of a stroke.
struct Seed {
  Vec3 pointMm = Vec3::Zero();
  double radiusMm = 0; ///< of a stroke: all within it is sure; 0: the voxel alone
  bool inside = true;
};

/// The seeds of one structure.
struct StructureSeeds {
  std::string name;
  std::vector<Seed> seeds;
};

/// Fails with a sentence when a seed lies outside the picture, when one voxel is both inside and outside, or inside two
/// structures, and when a structure has nothing inside.
Result<void> checkSeeds(const VolumeGeometry& grid, const std::vector<StructureSeeds>& structures);

/// Turns seeds on one scan into structures, again with every added click. What depends on the picture alone is worked out
/// once; a click then costs a fraction of a second. One thread at a time.
///
/// Method: on blocks of about 3 mm, or finer round a small structure, (1) intensity models of inside and outside from
/// the seeds' surroundings; (2) a random walker with these as priors, its steps against the scan's own noise and against thin
/// dark sheets between organs; (3) the body that the seeds mark, without what hangs on by necks or as sheets; (4) the same
/// again with models learnt from the first pass, and growth beyond the body's core made dear; (5) the border at the scan's own
/// resolution by the values on both sides. docs/segmentation.md compares this with others.
class SeedSession {
public:
  static Result<SeedSession> open(Volume volume, const JobContext& job);
  /// With what is known of structures by their names: clicks then correct what is proposed. Each name is asked for once, at
  /// its first click. A proposal that half or more of the inside clicks contradict is not used.
  static Result<SeedSession> open(Volume volume, SeedProposer propose, const JobContext& job);
  SeedSession(SeedSession&&) noexcept;
  SeedSession& operator=(SeedSession&&) noexcept;
  ~SeedSession();

  const Volume& volume() const;
  /// One structure, in the box that holds it. The seeds are sound: checkSeeds().
  Result<SeededRegion> grow(const std::vector<Seed>& seeds, const JobContext& job);
  /// The same, from what is proposed for this name.
  Result<SeededRegion> grow(const std::string& name, const std::vector<Seed>& seeds, const JobContext& job);
  /// Several; inside one is outside the others, and what two claim belongs to the one that doubts it less. Checks the seeds.
  Result<std::vector<FoundStructure>> structures(const std::vector<StructureSeeds>& structures, const JobContext& job);
  /// What came of a proposal for this name at its last click.
  enum class Guidance { None, Corrected, Contradicted };
  Guidance guidanceOf(const std::string& name) const;

private:
  struct State;
  explicit SeedSession(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

/// The region on the whole volume's grid, with findings: cut off by the picture's edge, borders that the picture does not
/// bear out. Its confidence is the share of the border that it does, times how sure the voxels inside are.
FoundStructure asStructure(const SeededRegion& region, const std::string& name, const VolumeGeometry& grid);

} // namespace halsted
