// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/filters/registration/Matching.h"

#include <cstdint>
#include <functional>

namespace halsted {

/// Where the patient is in a picture, coarsely: what is outside (table, air, noise) says nothing on how he lies.
struct RegistrationBody {
  Mask around;                  ///< body with a margin, on a coarse grid of the volume's directions; everything where no body can be told
  BoundsMm boundsMm;            ///< of `around`, patient space
  Vec3 centreMm = Vec3::Zero(); ///< centre of mass of the body without the margin

  bool contains(const Vec3& pointMm) const;
};
RegistrationBody findRegistrationBody(const Volume& volume, const JobContext& job);

/// At most `count` points within the body, spread evenly, at random places inside their voxels; the same for the same seed. None in
/// the outermost layers: so many voxels where smoothed, at most a seventh of the picture on each side.
FixedSamples sampleBody(const LevelImage& image, const RegistrationBody& body, std::size_t count, std::uint32_t seed, double marginVoxels);
/// Those for which take(point relative to centreMm) is true.
FixedSamples subset(const FixedSamples& samples, const std::function<bool(const Eigen::Vector3f&)>& take);

} // namespace halsted
