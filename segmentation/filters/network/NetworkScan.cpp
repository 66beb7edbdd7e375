// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/network/NetworkScan.h"

#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/network/NetworkRun.h"

#include <fmt/format.h>

#include <Eigen/LU>

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

using network::FeatureMap;

/// Patient axis (0 L, 1 P, 2 S) and direction of a letter.
std::pair<int, int> axisOf(char letter) {
  switch (letter) {
  case 'L': return {0, 1};
  case 'R': return {0, -1};
  case 'P': return {1, 1};
  case 'A': return {1, -1};
  case 'S': return {2, 1};
  default: return {2, -1};
  }
}

/// From the tensor's voxels (depth, height, width) to the scan's.
Eigen::Affine3d scanOfTensor(const VolumeGeometry& geometry, const NetworkInput& input) {
  Eigen::Affine3d transform = Eigen::Affine3d::Identity();
  transform.linear().setZero();
  if (input.grid == NetworkInput::Grid::Millimetres) {
    // The picture's middle is at size / 2, as in the program that the networks for heads were trained with (FreeSurfer's conform).
    const Vec3 middle = geometry.patient_T_index() * Vec3(0.5 * geometry.size.cast<double>());
    Eigen::Affine3d patient = Eigen::Affine3d::Identity();
    patient.linear().setZero();
    patient.translation() = middle;
    for (int t = 0; t < 3; ++t) {
      const auto [axis, sign] = axisOf(input.axes[static_cast<std::size_t>(t)]);
      patient.linear()(axis, t) = sign * input.spacingMm;
      patient.translation()[axis] -= sign * input.spacingMm * input.size[static_cast<std::size_t>(t)] / 2;
    }
    return geometry.index_T_patient() * patient;
  }
  const AxisOrientation orientation = nearestOrientation(geometry);
  for (int t = 0; t < 3; ++t) {
    const auto [axis, sign] = axisOf(input.axes[static_cast<std::size_t>(t)]);
    for (int i = 0; i < 3; ++i) {
      if (orientation.axis[static_cast<std::size_t>(i)] != axis)
        continue;
      const double scale = static_cast<double>(geometry.size[i]) / input.size[static_cast<std::size_t>(t)];
      const bool backwards = sign * orientation.sign[static_cast<std::size_t>(i)] < 0;
      transform.linear()(i, t) = backwards ? -scale : scale;
      transform.translation()[i] = backwards ? geometry.size[i] - 0.5 - 0.5 * scale : 0.5 * scale - 0.5;
    }
  }
  return transform;
}

NetworkPicture sampled(const Volume& volume, const NetworkInput& input, const Eigen::Affine3d& scan_T_tensor) {
  NetworkPicture picture{input.size, {}};
  const auto height = static_cast<std::size_t>(input.size[1]), width = static_cast<std::size_t>(input.size[2]);
  picture.values.resize(static_cast<std::size_t>(input.size[0]) * height * width);
  const Index3 last = volume.geometry.size - Index3::Ones();
  const bool clamped = input.grid == NetworkInput::Grid::Box;
  const std::int16_t* voxels = volume.voxels.get();
  parallelRanges(input.size[0], 1, [&](int begin, int end) {
    for (int d = begin; d < end; ++d)
      for (std::size_t h = 0; h < height; ++h)
        for (std::size_t w = 0; w < width; ++w) {
          Vec3 at = scan_T_tensor * Vec3(d, static_cast<double>(h), static_cast<double>(w));
          const Vec3 held = at.cwiseMax(0).cwiseMin(last.cast<double>());
          if (!clamped && (at - held).cwiseAbs().maxCoeff() > 1e-9)
            continue;
          at = held;
          const Index3 low = at.cast<int>(), high = (low + Index3::Ones()).cwiseMin(last);
          const Vec3 share = at - low.cast<double>();
          double sum = 0;
          for (int corner = 0; corner < 8; ++corner) {
            const bool i = corner & 1, j = corner & 2, k = corner & 4;
            sum += (i ? share.x() : 1 - share.x()) * (j ? share.y() : 1 - share.y()) * (k ? share.z() : 1 - share.z()) *
                   voxels[volume.geometry.offset(i ? high.x() : low.x(), j ? high.y() : low.y(), k ? high.z() : low.z())];
          }
          picture.values[(static_cast<std::size_t>(d) * height + h) * width + w] = static_cast<float>(volume.value(0) + volume.slope * sum);
        }
  });
  return picture;
}

/// The smallest value becomes 0 and the 99.9th percentile of what is not 0 becomes 255; then 0 to 1 between the extremes.
void toEightBit(const Volume& volume, NetworkPicture& picture) {
  const std::size_t count = volume.geometry.voxelCount();
  const auto [low, high] = std::minmax_element(volume.voxels.get(), volume.voxels.get() + count);
  const double least = volume.value(*low), most = volume.value(*high);
  if (most <= least)
    return;
  constexpr std::size_t kBins = 1000;
  std::vector<std::size_t> histogram(kBins);
  std::size_t notZero = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double value = volume.value(volume.voxels[i]);
    notZero += value != 0;
    ++histogram[std::min(kBins - 1, static_cast<std::size_t>((value - least) / (most - least) * kBins))];
  }
  const std::size_t wanted = count - static_cast<std::size_t>(0.001 * static_cast<double>(notZero));
  std::size_t bin = 0, below = histogram[0];
  while (bin + 1 < kBins && below < wanted)
    below += histogram[++bin];
  const double top = least + static_cast<double>(bin) * (most - least) / kBins;
  const double scale = 255 / std::max(1e-9, top - least);
  float smallest = 255, greatest = 0;
  for (float& value : picture.values) {
    value = static_cast<float>(std::floor(std::clamp((static_cast<double>(value) - least) * scale, 0.0, 255.0)));
    smallest = std::min(smallest, value);
    greatest = std::max(greatest, value);
  }
  for (float& value : picture.values)
    value = greatest > smallest ? (value - smallest) / (greatest - smallest) : 0;
}

struct Crop {
  NetworkPicture picture;
  std::array<int, 3> first{};
};
Crop cropped(NetworkPicture picture, const NetworkInput& input) {
  if (input.grid != NetworkInput::Grid::Millimetres || input.foregroundAbove < 0)
    return {std::move(picture), {}};
  const float most = *std::max_element(picture.values.begin(), picture.values.end());
  const auto above = static_cast<float>(input.foregroundAbove) * most;
  std::array<int, 3> low = picture.size, high{-1, -1, -1};
  std::size_t at = 0;
  for (int d = 0; d < picture.size[0]; ++d)
    for (int h = 0; h < picture.size[1]; ++h)
      for (int w = 0; w < picture.size[2]; ++w)
        if (picture.values[at++] > above) {
          const std::array<int, 3> here{d, h, w};
          for (std::size_t a = 0; a < 3; ++a) {
            low[a] = std::min(low[a], here[a]);
            high[a] = std::max(high[a], here[a]);
          }
        }
  if (high[0] < 0)
    return {std::move(picture), {}};
  Crop crop;
  for (std::size_t a = 0; a < 3; ++a) {
    crop.first[a] = std::max(0, low[a] - input.foregroundMargin);
    crop.picture.size[a] = std::min(picture.size[a], high[a] + input.foregroundMargin + 1) - crop.first[a];
  }
  for (int d = 0; d < crop.picture.size[0]; ++d)
    for (int h = 0; h < crop.picture.size[1]; ++h) {
      const auto from = picture.values.begin() +
                        (static_cast<std::ptrdiff_t>(d + crop.first[0]) * picture.size[1] + h + crop.first[1]) * picture.size[2] +
                        crop.first[2];
      crop.picture.values.insert(crop.picture.values.end(), from, from + crop.picture.size[2]);
    }
  return crop;
}

/// Scores to chances, added to what is there.
void addChances(FeatureMap& scores, float weight, FeatureMap* sum) {
  parallelRanges(scores.depth, 1, [&](int begin, int end) {
    for (int z = begin; z < end; ++z)
      for (int y = 0; y < scores.height; ++y)
        for (int x = 0; x < scores.width; ++x) {
          float most = -1e30F, all = 0;
          for (int c = 0; c < scores.channels; ++c)
            most = std::max(most, scores.row(c, z, y)[x]);
          for (int c = 0; c < scores.channels; ++c)
            all += scores.row(c, z, y)[x] = std::exp(scores.row(c, z, y)[x] - most);
          for (int c = 0; c < scores.channels; ++c) {
            float& chance = scores.row(c, z, y)[x];
            chance *= weight / all;
            if (sum)
              sum->row(c, z, y)[x] += chance;
          }
        }
  });
}

std::vector<std::uint8_t> likeliest(const FeatureMap& chances, bool largestComponentOnly) {
  VolumeGeometry geometry;
  geometry.size = Index3(chances.width, chances.height, chances.depth);
  Mask found(geometry);
  std::vector<std::uint8_t> best(found.voxels.size());
  parallelRanges(chances.depth, 1, [&](int begin, int end) {
    for (int z = begin; z < end; ++z)
      for (int y = 0; y < chances.height; ++y)
        for (int x = 0; x < chances.width; ++x) {
          int label = 0;
          for (int c = 1; c < chances.channels; ++c)
            if (chances.row(c, z, y)[x] > chances.row(label, z, y)[x])
              label = c;
          const std::size_t at = geometry.offset(x, y, z);
          best[at] = static_cast<std::uint8_t>(label);
          found.voxels[at] = label != 0;
        }
  });
  if (largestComponentOnly) {
    const Mask kept = largestComponent(found, Connectivity::Corners);
    for (std::size_t i = 0; i < best.size(); ++i)
      best[i] = kept.voxels[i] ? best[i] : std::uint8_t{0};
  }
  return best;
}

} // namespace

Result<NetworkLabels> labelsByNetwork(const Volume& volume, const Network& net, const JobContext& job) {
  const NetworkInput& input = net.input;
  const Modality wanted = input.modality == "CT" ? Modality::Ct : input.modality == "MR" ? Modality::Mr : volume.modality;
  if (volume.modality != wanted && (volume.modality == Modality::Ct || volume.modality == Modality::Mr))
    return fail(ErrorCode::Refused, fmt::format("The network {} is for {}, and this is {}; choose another.", net.name, input.modality,
                                                modalityName(volume.modality)));
  job.progress(0, net.title);
  const Eigen::Affine3d scan_T_tensor = scanOfTensor(volume.geometry, input);
  NetworkPicture whole = sampled(volume, input, scan_T_tensor);
  if (input.intensity == NetworkInput::Intensity::EightBit)
    toEightBit(volume, whole);
  else
    for (float& value : whole.values)
      value = static_cast<float>(input.scale) * value + static_cast<float>(input.offset);
  const Crop crop = cropped(std::move(whole), input);
  FeatureMap chances;
  for (int member = 0; member < net.members; ++member) {
    auto scores = runNetwork(net, member, crop.picture, job.part(0.9 * member / net.members, 0.9 * (member + 1) / net.members));
    if (!scores)
      return fail(scores.error());
    addChances(*scores, 1.0F / static_cast<float>(net.members), member == 0 ? nullptr : &chances);
    if (member == 0)
      chances = std::move(*scores);
  }
  const std::vector<std::uint8_t> best = likeliest(chances, net.largestComponent);
  const auto bestAt = [&](int z, int y, int x) {
    return best[(static_cast<std::size_t>(z) * static_cast<std::size_t>(chances.height) + static_cast<std::size_t>(y)) *
                    static_cast<std::size_t>(chances.width) +
                static_cast<std::size_t>(x)];
  };

  NetworkLabels result;
  result.labels.resize(volume.geometry.voxelCount());
  const Eigen::Affine3d tensor_T_scan = scan_T_tensor.inverse();
  const Vec3 first(crop.first[0], crop.first[1], crop.first[2]), last(chances.depth - 1, chances.height - 1, chances.width - 1);
  std::vector<std::vector<double>> sums(static_cast<std::size_t>(volume.geometry.size.z()), std::vector<double>(net.classes.size() * 2));
  parallelRanges(volume.geometry.size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < volume.geometry.size.y(); ++j)
        for (int i = 0; i < volume.geometry.size.x(); ++i) {
          const Vec3 at = tensor_T_scan * Vec3(i, j, k) - first;
          if ((at.array() < -0.5).any() || ((last - at).array() < -0.5).any())
            continue;
          const Vec3 held = at.cwiseMax(0).cwiseMin(last);
          const Index3 low = held.cast<int>(), high = (low + Index3::Ones()).cwiseMin(last.cast<int>());
          const Vec3 share = held - low.cast<double>();
          std::uint8_t label = bestAt(low.x(), low.y(), low.z());
          bool same = true, any = label != 0;
          for (int corner = 1; corner < 8; ++corner) {
            const std::uint8_t other =
                bestAt(corner & 1 ? high.x() : low.x(), corner & 2 ? high.y() : low.y(), corner & 4 ? high.z() : low.z());
            same = same && other == label;
            any = any || other != 0;
          }
          float chance = 1;
          if (any) {
            float most = -1;
            for (int c = 0; c < chances.channels; ++c) {
              if (same && c != label)
                continue;
              float sum = 0;
              for (int corner = 0; corner < 8; ++corner)
                sum += static_cast<float>((corner & 1 ? share.x() : 1 - share.x()) * (corner & 2 ? share.y() : 1 - share.y()) *
                                          (corner & 4 ? share.z() : 1 - share.z())) *
                       chances.row(c, corner & 1 ? high.x() : low.x(), corner & 2 ? high.y() : low.y())[corner & 4 ? high.z() : low.z()];
              if (sum > most) {
                most = sum;
                label = static_cast<std::uint8_t>(c);
              }
            }
            chance = most;
          }
          result.labels[volume.geometry.offset(i, j, k)] = label;
          sums[static_cast<std::size_t>(k)][label * 2U] += static_cast<double>(chance);
          sums[static_cast<std::size_t>(k)][label * 2U + 1] += 1;
        }
  });
  for (std::size_t c = 0; c < net.classes.size(); ++c) {
    double sum = 0, count = 0;
    for (const std::vector<double>& slice : sums) {
      sum += slice[2 * c];
      count += slice[2 * c + 1];
    }
    result.confidence.push_back(count > 0 ? sum / count : 0);
  }
  return result;
}

} // namespace halsted
