// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/seeds/CtProposals.h"

#include "segmentation/filters/CtAnatomy.h"
#include "segmentation/filters/CtGrid.h"
#include "segmentation/filters/ScanKind.h"
#include "segmentation/filters/network/AbdomenPrior.h"
#include "segmentation/filters/network/OrganRefine.h"
#include "segmentation/filters/tubes/CtVessels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace halsted {

namespace {

constexpr std::array kVessels = {"aorta", "inferior_vena_cava", "heart", "urinary_bladder"};

/// Linear between the network's voxels; 0 outside of its box.
float chanceAt(const AbdomenPrior& prior, const std::vector<std::uint8_t>& chances, const Vec3& mm) {
  const Vec3 at = (mm - prior.box.low).cwiseQuotient(prior.spacingMm()) - Vec3::Constant(0.5);
  const Vec3 last = (prior.size - Index3::Ones()).cast<double>();
  if ((at.array() < -0.5).any() || (at.array() > last.array() + 0.5).any())
    return 0;
  const Vec3 held = at.cwiseMax(Vec3::Zero().eval()).cwiseMin(last);
  const Index3 low = held.cast<int>(), high = (low + Index3::Ones()).cwiseMin((prior.size - Index3::Ones()).eval());
  const Vec3 part = held - low.cast<double>();
  double sum = 0;
  for (int corner = 0; corner < 8; ++corner) {
    Index3 voxel;
    double weight = 1;
    for (int axis = 0; axis < 3; ++axis) {
      const bool up = corner >> axis & 1;
      voxel[axis] = up ? high[axis] : low[axis];
      weight *= up ? part[axis] : 1 - part[axis];
    }
    sum += weight * chances[prior.offset(voxel.x(), voxel.y(), voxel.z())];
  }
  return static_cast<float>(sum / 255);
}

class CtProposals {
public:
  CtProposals(Volume volume, std::filesystem::path networkFile) : m_volume(std::move(volume)), m_networkFile(std::move(networkFile)) {}

  Result<std::optional<SeedProposal>> propose(const std::string& name, const JobContext& job) {
    if (std::find(kVessels.begin(), kVessels.end(), name) != kVessels.end())
      return vessel(name, job);
    return organ(name, job);
  }

private:
  bool isCt() {
    if (!m_isCt)
      m_isCt = recogniseScan(m_volume).modality == Modality::Ct;
    return *m_isCt;
  }

  Result<std::optional<SeedProposal>> organ(const std::string& name, const JobContext& job) {
    if (!m_network) {
      m_network = readNetwork(m_networkFile);
      m_networkFile.clear();
    }
    if (!*m_network)
      return std::optional<SeedProposal>();
    const std::vector<std::string>& classes = (*m_network)->classes;
    if (name != "kidney_right" && (name == classes.front() || std::find(classes.begin(), classes.end(), name) == classes.end()))
      return std::optional<SeedProposal>();
    if (!isCt())
      return std::optional<SeedProposal>();
    if (!m_prior) {
      Result<AbdomenPrior> prior = abdomenPrior(m_volume, **m_network, job.part(0, 0.85));
      if (!prior)
        return fail(prior.error());
      if (prior->found()) {
        Result<RefinedOrgans> refined = refineOrgans(m_volume, *prior, job.part(0.85, 1));
        if (!refined)
          return fail(refined.error());
        m_labels = std::move(refined->labels);
        // As CtOrgans has it.
        std::vector<double> voxels(prior->names.size()), sure(voxels.size());
        for (std::size_t at = 0; at < m_labels.size(); ++at) {
          voxels[m_labels[at]] += 1;
          sure[m_labels[at]] += 1 - refined->doubt[at] / 510.0;
        }
        for (std::size_t each = 0; each < voxels.size(); ++each)
          m_confidence.push_back(voxels[each] > 0 ? std::sqrt(prior->agreement[each] * sure[each] / voxels[each]) : 0);
      }
      m_prior = std::make_shared<const AbdomenPrior>(std::move(*prior));
    }
    const auto it = std::find(m_prior->names.begin(), m_prior->names.end(), name);
    if (!m_prior->found() || it == m_prior->names.end())
      return std::optional<SeedProposal>();
    const auto index = static_cast<std::size_t>(it - m_prior->names.begin());
    SeedProposal proposal = proposalOf(m_volume.geometry, [&](std::size_t at) { return m_labels[at] == index; });
    if (proposal.box.empty())
      return std::optional<SeedProposal>();
    proposal.confidence = m_confidence[index];
    // From voxels of the volume to millimetres in the order of the patient.
    const AxisOrientation order = nearestOrientation(m_volume.geometry);
    proposal.chance = [prior = m_prior, index, order, size = m_volume.geometry.size,
                       spacing = m_volume.geometry.spacingMm](const Vec3& voxel) {
      Vec3 mm;
      for (std::size_t a = 0; a < 3; ++a) {
        const auto axis = static_cast<Eigen::Index>(a);
        const double steps = order.sign[a] > 0 ? voxel[axis] : size[axis] - 1 - voxel[axis];
        mm[order.axis[a]] = (steps + 0.5) * spacing[axis];
      }
      return chanceAt(*prior, prior->chances[index], mm);
    };
    return std::optional(std::move(proposal));
  }

  Result<std::optional<SeedProposal>> vessel(const std::string& name, const JobContext& job) {
    if (!isCt())
      return std::optional<SeedProposal>();
    if (!m_vessels) {
      const Result<Mask> body = segmentCtBody(m_volume, job.part(0, 0.2));
      if (!body)
        return fail(body.error());
      const Result<CtBone> bone = segmentCtBone(m_volume, *body, job.part(0.2, 0.5));
      if (!bone)
        return fail(bone.error());
      const Result<CtChest> chest = segmentCtChest(m_volume, *body, job.part(0.5, 0.7));
      if (!chest)
        return fail(chest.error());
      auto found = findCtVessels(m_volume, {*body, bone->bone, chest->lungLeft, chest->lungRight, false}, job.part(0.7, 1));
      if (!found)
        return fail(found.error());
      m_vessels.emplace();
      for (const FoundStructure& structure : *found) {
        m_vessels->emplace_back(structure.name,
                                proposalOf(m_volume.geometry, [&](std::size_t at) { return structure.mask.voxels[at] != 0; }));
      }
    }
    for (const auto& [found, proposal] : *m_vessels)
      if (found == name && !proposal.box.empty())
        return std::optional(proposal);
    return std::optional<SeedProposal>();
  }

  Volume m_volume;
  std::filesystem::path m_networkFile;
  std::optional<bool> m_isCt;
  std::optional<Result<Network>> m_network;
  std::shared_ptr<const AbdomenPrior> m_prior;
  std::vector<std::uint8_t> m_labels; ///< index into the prior's names, on the volume's grid
  std::vector<double> m_confidence;   ///< by the prior's names
  std::optional<std::vector<std::pair<std::string, SeedProposal>>> m_vessels;
};

} // namespace

SeedProposer proposeCtAnatomy(Volume volume, std::filesystem::path networkFile) {
  auto proposals = std::make_shared<CtProposals>(std::move(volume), std::move(networkFile));
  return [proposals](const std::string& name, const JobContext& job) { return proposals->propose(name, job); };
}

} // namespace halsted
