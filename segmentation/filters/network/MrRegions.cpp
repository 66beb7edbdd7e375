// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/network/MrRegions.h"

#include "segmentation/filters/network/NetworkScan.h"

#include <fmt/format.h>

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <map>

namespace halsted {

namespace {

constexpr double kThickestMm = 2;
constexpr double kLeastMl = 900, kMostMl = 2000; ///< of what the network calls brain, in an adult
constexpr double kLeastDice = 0.85;              ///< of it with the brain as the picture alone shows it

/// Region of the network -> structure; "*" stands for the side.
const std::map<std::string, std::string> kParts = {{"cerebellum_white_matter", "cerebellum"},
                                                   {"cerebellum_cortex", "cerebellum"},
                                                   {"brainstem", "brainstem"},
                                                   {"lateral_ventricle", "brain_ventricles"},
                                                   {"inferior_lateral_ventricle", "brain_ventricles"},
                                                   {"third_ventricle", "brain_ventricles"},
                                                   {"fourth_ventricle", "brain_ventricles"},
                                                   {"thalamus", "thalamus_*"},
                                                   {"caudate", "caudate_*"},
                                                   {"putamen", "putamen_*"},
                                                   {"pallidum", "pallidum_*"},
                                                   {"hippocampus", "hippocampus_*"},
                                                   {"amygdala", "amygdala_*"},
                                                   {"accumbens", "accumbens_*"}};
const std::map<std::string, std::string> kTissues = {{"cerebral_cortex", "grey_matter"},
                                                     {"cerebellum_cortex", "grey_matter"},
                                                     {"thalamus", "grey_matter"},
                                                     {"caudate", "grey_matter"},
                                                     {"putamen", "grey_matter"},
                                                     {"hippocampus", "grey_matter"},
                                                     {"amygdala", "grey_matter"},
                                                     {"accumbens", "grey_matter"},
                                                     {"cerebral_white_matter", "white_matter"},
                                                     {"cerebellum_white_matter", "white_matter"},
                                                     {"pallidum", "white_matter"},
                                                     {"brainstem", "white_matter"},
                                                     {"ventral_diencephalon", "white_matter"}};

double medianOf(std::vector<std::int16_t>& voxels) {
  if (voxels.empty())
    return 0;
  const auto middle = voxels.begin() + static_cast<std::ptrdiff_t>(voxels.size() / 2);
  std::nth_element(voxels.begin(), middle, voxels.end());
  return *middle;
}

class Regions {
public:
  Regions(const Volume& mr, const Mask& brain, const Network& net, NetworkLabels found)
      : m_mr(mr), m_brain(brain), m_net(net), m_found(std::move(found)) {}

  /// A sentence where the network's answer cannot be right.
  std::string whyNot() const {
    std::map<std::string, std::vector<std::int16_t>> levels;
    double ours = 0, theirs = 0, both = 0;
    for (std::size_t i = 0; i < m_found.labels.size(); ++i) {
      const std::string& name = m_net.classes[m_found.labels[i]];
      if (name == "cerebral_cortex" || name == "cerebral_white_matter" || name == "lateral_ventricle")
        levels[name].push_back(m_mr.voxels[i]);
      ours += m_found.labels[i] != 0;
      theirs += m_brain.voxels[i];
      both += m_found.labels[i] != 0 && m_brain.voxels[i];
    }
    const double ml = ours * m_mr.geometry.voxelVolumeMm3() / 1000;
    if (ml < kLeastMl || ml > kMostMl)
      return fmt::format("{:.0f} ml of brain were found, and 900 to 2000 ml are usual", ml);
    if (2 * both < kLeastDice * (ours + theirs))
      return "the network and the picture's borders do not agree on the brain";
    const double grey = medianOf(levels["cerebral_cortex"]), white = medianOf(levels["cerebral_white_matter"]),
                 fluid = medianOf(levels["lateral_ventricle"]);
    if (!(fluid < grey && grey < white))
      return "the picture is not T1-weighted";
    return {};
  }

  std::vector<FoundStructure> grouped(const std::map<std::string, std::string>& groups) {
    std::vector<FoundStructure> result;
    std::map<std::string, std::size_t> placeOf;
    std::vector<std::array<int, 2>> structureOf(m_net.classes.size(), {-1, -1}); // right, left
    std::vector<double> weights;
    for (std::size_t c = 0; c < m_net.classes.size(); ++c) {
      const auto it = groups.find(m_net.classes[c]);
      if (it == groups.end())
        continue;
      for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        std::string name = it->second;
        if (name.back() == '*')
          name.replace(name.size() - 1, 1, side ? "left" : "right");
        if (!placeOf.contains(name)) {
          placeOf[name] = result.size();
          result.push_back({name, Mask(m_mr.geometry), 0, {}, {}});
          weights.push_back(0);
        }
        structureOf[c][side] = static_cast<int>(placeOf[name]);
      }
    }
    std::size_t at = 0;
    for (int k = 0; k < m_mr.geometry.size.z(); ++k)
      for (int j = 0; j < m_mr.geometry.size.y(); ++j)
        for (int i = 0; i < m_mr.geometry.size.x(); ++i, ++at) {
          const std::uint8_t label = m_found.labels[at];
          if (structureOf[label][0] < 0)
            continue;
          const auto place = static_cast<std::size_t>(structureOf[label][isLeft(i, j, k) ? 1 : 0]);
          result[place].mask.voxels[at] = 1;
          result[place].confidence += m_found.confidence[label];
          weights[place] += 1;
        }
    std::vector<FoundStructure> there;
    for (std::size_t s = 0; s < result.size(); ++s)
      if (weights[s] > 0) {
        result[s].confidence /= weights[s];
        there.push_back(std::move(result[s]));
      }
    return there;
  }

  /// x = a + b y + c z (patient, mm) by least squares through what lies in the middle.
  void fitMiddle() {
    Eigen::Matrix3d normal = Eigen::Matrix3d::Zero();
    Vec3 right = Vec3::Zero();
    const Eigen::Affine3d patient_T_index = m_mr.geometry.patient_T_index();
    std::size_t at = 0;
    for (int k = 0; k < m_mr.geometry.size.z(); ++k)
      for (int j = 0; j < m_mr.geometry.size.y(); ++j)
        for (int i = 0; i < m_mr.geometry.size.x(); ++i, ++at) {
          const std::string& name = m_net.classes[m_found.labels[at]];
          if (m_found.labels[at] == 0 ||
              (name != "third_ventricle" && name != "fourth_ventricle" && name != "brainstem" && name != "thalamus"))
            continue;
          const Vec3 mm = patient_T_index * Vec3(i, j, k), row(1, mm.y(), mm.z());
          normal += row * row.transpose();
          right += row * mm.x();
        }
    m_middle = normal.ldlt().solve(right);
  }

private:
  bool isLeft(int i, int j, int k) const {
    const Vec3 mm = m_mr.geometry.patient_T_index() * Vec3(i, j, k);
    return mm.x() > m_middle.dot(Vec3(1, mm.y(), mm.z()));
  }

  const Volume& m_mr;
  const Mask& m_brain;
  const Network& m_net;
  NetworkLabels m_found;
  Vec3 m_middle = Vec3::Zero();
};

} // namespace

Result<MrRegions> segmentMrRegions(const Volume& mr, const Mask& brain, const Network& net, const JobContext& job) {
  MrRegions result;
  const auto leftOut = [&](const std::string& why) {
    result.findings.push_back(
        {Finding::Severity::Note, "no-brain-regions", fmt::format("Tissues and parts of the brain were left out: {}.", why), {}});
  };
  const double thickest = mr.geometry.spacingMm.maxCoeff();
  if (thickest > kThickestMm) {
    leftOut(fmt::format("the slices are {:.1f} mm thick, and the network needs 2 mm or less", thickest));
    return result;
  }
  Result<NetworkLabels> found = labelsByNetwork(mr, net, job);
  if (!found)
    return fail(found.error());
  Regions regions(mr, brain, net, std::move(*found));
  if (const std::string why = regions.whyNot(); !why.empty()) {
    leftOut(why);
    return result;
  }
  regions.fitMiddle();
  result.tissues = regions.grouped(kTissues);
  result.parts = regions.grouped(kParts);
  return result;
}

} // namespace halsted
