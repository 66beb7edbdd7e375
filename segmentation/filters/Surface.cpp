// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Surface.h"

#include "segmentation/core/LabelHash.h"
#include "segmentation/filters/Decimation.h"
#include "segmentation/filters/Deviation.h"
#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/SurfaceSmoothing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace halsted {

namespace {

using Points = std::vector<Eigen::Vector3f>;
using Quads = std::vector<SurfaceNet::Quad>;

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kQuadsPerPart = 40000;
/// Of the allowed error: for the root mean square and for the largest distance that the decimation keeps to. It follows
/// the largest by bounds from the points it removes, which can miss a little.
constexpr double kMean = 0.35, kLargest = 0.75;

struct Part {
  DecimationMesh mesh;
  std::vector<std::uint32_t> ids; ///< the net's, of all points before the decimation, of those left after it
};

/// Some of the quads as triangles cut along the shorter diagonal. Points that other quads use as well are locked.
Part partOf(const Points& points, const Quads& quads, const std::vector<std::uint8_t>& shared, std::size_t begin, std::size_t end) {
  Part part;
  std::uint32_t low = kNone, high = 0;
  for (std::size_t q = begin; q < end; ++q)
    for (const std::uint32_t p : quads[q]) {
      low = std::min(low, p);
      high = std::max(high, p);
    }
  std::vector<std::uint32_t> local(high - low + 1, kNone);
  part.mesh.triangles.reserve(2 * (end - begin));
  for (std::size_t q = begin; q < end; ++q) {
    std::array<std::uint32_t, 4> corner;
    for (int n = 0; n < 4; ++n) {
      std::uint32_t& index = local[quads[q][n] - low];
      if (index == kNone) {
        index = static_cast<std::uint32_t>(part.ids.size());
        part.ids.push_back(quads[q][n]);
        part.mesh.points.push_back(points[quads[q][n]]);
        part.mesh.locked.push_back(shared.empty() ? 0 : shared[quads[q][n]]);
      }
      corner[n] = index;
    }
    const auto& at = part.mesh.points;
    if ((at[corner[0]] - at[corner[2]]).squaredNorm() <= (at[corner[1]] - at[corner[3]]).squaredNorm()) {
      part.mesh.triangles.push_back({corner[0], corner[1], corner[2]});
      part.mesh.triangles.push_back({corner[0], corner[2], corner[3]});
    } else {
      part.mesh.triangles.push_back({corner[1], corner[2], corner[3]});
      part.mesh.triangles.push_back({corner[1], corner[3], corner[0]});
    }
  }
  return part;
}

std::vector<std::uint8_t> sharedPoints(std::size_t pointCount, const Quads& quads, std::size_t parts) {
  std::vector<std::uint8_t> shared(pointCount);
  std::vector<std::uint32_t> user(pointCount, kNone);
  for (std::size_t part = 0; part < parts; ++part)
    for (std::size_t q = quads.size() * part / parts; q < quads.size() * (part + 1) / parts; ++q)
      for (const std::uint32_t p : quads[q]) {
        shared[p] |= user[p] != kNone && user[p] != part;
        user[p] = static_cast<std::uint32_t>(part);
      }
  return shared;
}

/// The net as triangles within errorMm of it. Part by part on all threads, the seams at the end: that needs a fraction
/// of the memory that the whole would.
DecimationMesh decimated(const Points& points, Quads quads, double errorMm, const JobContext& job) {
  const DecimationLimit limit{kMean * errorMm, kLargest * errorMm, 0, 0};
  const std::size_t partCount = std::max<std::size_t>(1, quads.size() / kQuadsPerPart);
  const auto shared = partCount > 1 ? sharedPoints(points.size(), quads, partCount) : std::vector<std::uint8_t>();
  std::vector<Part> parts(partCount);
  parallelRanges(static_cast<int>(partCount), 1, [&](int begin, int end) {
    for (int n = begin; n < end && !job.cancelled(); ++n) {
      Part part = partOf(points, quads, shared, quads.size() * n / partCount, quads.size() * (n + 1) / partCount);
      std::vector<std::uint32_t> left;
      decimate(part.mesh, limit, &left);
      for (std::uint32_t& id : left)
        id = part.ids[id];
      part.ids = std::move(left);
      parts[n] = std::move(part);
    }
  });
  if (partCount == 1)
    return std::move(parts.front().mesh);

  quads = Quads(); // gives the memory back, as = {} would not
  DecimationMesh mesh;
  std::size_t pointCount = 0, triangleCount = 0;
  for (const Part& part : parts) {
    pointCount += part.mesh.points.size();
    triangleCount += part.mesh.triangles.size();
  }
  mesh.points.reserve(pointCount);
  mesh.quadrics.reserve(pointCount);
  mesh.triangles.reserve(triangleCount);
  std::vector<std::uint32_t> seam(points.size(), kNone);
  for (Part& part : parts) {
    std::vector<std::uint32_t> index(part.ids.size());
    for (std::size_t p = 0; p < index.size(); ++p) {
      std::uint32_t& known = seam[part.ids[p]];
      if (part.mesh.locked[p] != 0 && known != kNone) {
        index[p] = known;
        mesh.quadrics[known].add(part.mesh.quadrics[p]);
        continue;
      }
      index[p] = static_cast<std::uint32_t>(mesh.points.size());
      if (part.mesh.locked[p] != 0)
        known = index[p];
      mesh.points.push_back(part.mesh.points[p]);
      mesh.quadrics.push_back(part.mesh.quadrics[p]);
    }
    for (const auto& [a, b, c] : part.mesh.triangles)
      mesh.triangles.push_back({index[a], index[b], index[c]});
    part = {};
  }
  seam = std::vector<std::uint32_t>();
  decimate(mesh, limit);
  return mesh;
}

/// Without the smallest of its unconnected parts, so that no more triangles are left than this; never without the largest.
void dropSmallest(DecimationMesh& mesh, std::size_t triangles) {
  std::vector<std::uint32_t> part(mesh.points.size());
  std::iota(part.begin(), part.end(), 0U);
  const auto root = [&part](std::uint32_t p) {
    while (part[p] != p)
      p = part[p] = part[part[p]];
    return p;
  };
  for (const auto& [a, b, c] : mesh.triangles) {
    part[root(b)] = root(a);
    part[root(c)] = root(a);
  }
  std::vector<double> area(mesh.points.size());
  std::vector<std::size_t> count(mesh.points.size());
  for (const auto& [a, b, c] : mesh.triangles) {
    area[root(a)] += (mesh.points[b] - mesh.points[a]).cross(mesh.points[c] - mesh.points[a]).norm();
    ++count[root(a)];
  }
  std::vector<std::uint32_t> roots;
  for (std::uint32_t p = 0; p < part.size(); ++p)
    if (count[p] > 0)
      roots.push_back(p);
  std::sort(roots.begin(), roots.end(), [&](std::uint32_t a, std::uint32_t b) { return std::pair(area[a], a) < std::pair(area[b], b); });
  std::size_t left = mesh.triangles.size();
  std::vector<std::uint8_t> dropped(part.size());
  for (std::size_t n = 0; n + 1 < roots.size() && left > triangles; ++n) {
    dropped[roots[n]] = 1;
    left -= count[roots[n]];
  }
  std::erase_if(mesh.triangles, [&](const auto& triangle) { return dropped[root(triangle[0])] != 0; });
}

/// Of the points that are used: one for each, by the angles of the triangles around it (Thuermer, Wuethrich 1998).
void addNormals(SurfaceMesh& mesh) {
  mesh.normals.assign(mesh.pointsMm.size(), Eigen::Vector3f::Zero());
  for (const auto& triangle : mesh.triangles) {
    Eigen::Vector3f side[3]; // from each corner to the next
    for (int n = 0; n < 3; ++n)
      side[n] = (mesh.pointsMm[triangle[(n + 1) % 3]] - mesh.pointsMm[triangle[n]]).stableNormalized();
    const Eigen::Vector3f normal = side[0].cross(side[1]).stableNormalized();
    for (int n = 0; n < 3; ++n)
      mesh.normals[triangle[n]] += std::acos(std::clamp(-side[n].dot(side[(n + 2) % 3]), -1.0F, 1.0F)) * normal;
  }
  for (Eigen::Vector3f& normal : mesh.normals) {
    normal.stableNormalize();
    if (!(normal.squaredNorm() > 0.5F)) // only where triangles fold onto each other
      normal = Eigen::Vector3f::UnitZ();
  }
}

/// localMm: along the grid's axes, from its origin.
SurfaceMesh inPatientSpace(const DecimationMesh& localMm, const VolumeGeometry& geometry) {
  SurfaceMesh mesh;
  mesh.pointsMm.reserve(localMm.points.size());
  for (const Eigen::Vector3f& point : localMm.points)
    mesh.pointsMm.push_back((geometry.originMm + geometry.direction * point.cast<double>()).cast<float>());
  mesh.triangles = localMm.triangles;
  if (geometry.direction.determinant() < 0)
    for (auto& triangle : mesh.triangles)
      std::swap(triangle[1], triangle[2]);
  addNormals(mesh);
  return mesh;
}

bool usable(const VolumeGeometry& geometry) {
  return (geometry.size.array() > 0).all() && geometry.spacingMm.allFinite() && (geometry.spacingMm.array() > 0).all() &&
         geometry.originMm.allFinite() && geometry.direction.allFinite() && std::abs(geometry.direction.determinant()) > 0.5;
}

} // namespace

Result<StructureSurfaces> makeSurfaces(const LabelMap& labels, std::uint8_t value, const Volume* grey, const SurfaceOptions& options,
                                       const JobContext& job) {
  StructureSurfaces surfaces;
  if (labels.empty())
    return surfaces;
  const VolumeGeometry& geometry = labels.geometry();
  if (!usable(geometry))
    return fail(ErrorCode::Damaged, "The labels' grid has no size or no direction, so no surface can be made from them.");
  surfaces.labelHash = labelHash(labels, value);
  if (surfaces.labelHash == 0)
    return surfaces;

  job.progress(0, "Finding the surface");
  const bool follow = grey != nullptr && grey->voxels && options.isoValue && grey->slope != 0 && grey->geometry.sameGrid(geometry);
  SurfaceNet net =
      surfaceNet(labels, value, follow ? grey : nullptr, follow ? std::optional(grey->voxelOf(*options.isoValue)) : std::nullopt);
  if (job.cancelled())
    return cancelled();
  job.progress(0.2, "Smoothing the surface");
  smoothNet(net, geometry.spacingMm);
  net.anchors = decltype(net.anchors)();
  net.crossings = decltype(net.crossings)();
  if (job.cancelled())
    return cancelled();

  job.progress(0.5, "Simplifying the surface");
  const double errorMm = options.fullErrorMm > 0 ? options.fullErrorMm : 0.2 * geometry.spacingMm.minCoeff();
  const Eigen::Vector3f spacing = geometry.spacingMm.cast<float>();
  for (Eigen::Vector3f& point : net.points)
    point = point.cwiseProduct(spacing);
  DecimationMesh mesh = decimated(net.points, std::move(net.quads), errorMm, job);
  if (job.cancelled())
    return cancelled();
  surfaces.full = inPatientSpace(mesh, geometry);
  surfaces.fullErrorMm = TriangleGrid(mesh.points, mesh.triangles).largestDistance(net.points, static_cast<float>(errorMm));
  if (job.cancelled())
    return cancelled();

  if (options.lightTriangles == 0)
    return surfaces;
  job.progress(0.8, "Making a light copy");
  if (mesh.triangles.size() <= options.lightTriangles) {
    surfaces.light = surfaces.full;
    surfaces.lightErrorMm = surfaces.fullErrorMm;
    return surfaces;
  }
  const double extentMm = geometry.spacingMm.cwiseProduct(geometry.size.cast<double>()).norm();
  decimate(mesh, {kMean * errorMm, kLargest * errorMm, options.lightTriangles, extentMm});
  if (mesh.triangles.size() > options.lightTriangles) {
    dropSmallest(mesh, options.lightTriangles);
    decimate(mesh, {kMean * errorMm, kLargest * errorMm, options.lightTriangles, kMean * errorMm});
  }
  surfaces.light = inPatientSpace(mesh, geometry);
  surfaces.lightErrorMm = TriangleGrid(mesh.points, mesh.triangles).largestDistance(net.points, static_cast<float>(errorMm));
  job.progress(1, "Surface made");
  return surfaces;
}

} // namespace halsted
