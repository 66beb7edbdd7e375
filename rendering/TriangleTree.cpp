// SPDX-License-Identifier: Apache-2.0
#include "rendering/TriangleTree.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace halsted {

namespace {

constexpr std::uint32_t kLeaf = 4; ///< triangles are cheap to test beside a step in the tree
constexpr int kBins = 16;

struct Box {
  Eigen::Vector3f low = Eigen::Vector3f::Constant(std::numeric_limits<float>::infinity());
  Eigen::Vector3f high = Eigen::Vector3f::Constant(-std::numeric_limits<float>::infinity());
  void add(const Eigen::Vector3f& point) {
    low = low.cwiseMin(point);
    high = high.cwiseMax(point);
  }
  void add(const Box& box) {
    low = low.cwiseMin(box.low);
    high = high.cwiseMax(box.high);
  }
  float halfArea() const {
    const Eigen::Vector3f side = (high - low).cwiseMax(0);
    return side.x() * side.y() + side.y() * side.z() + side.z() * side.x();
  }
};

/// C. Ericson, Real-Time Collision Detection, 2005, 5.1.5.
Vec3 closestOnTriangle(const Vec3& p, const Vec3& a, const Vec3& b, const Vec3& c) {
  const Vec3 ab = b - a, ac = c - a, ap = p - a;
  const double d1 = ab.dot(ap), d2 = ac.dot(ap);
  if (d1 <= 0 && d2 <= 0)
    return a;
  const Vec3 bp = p - b;
  const double d3 = ab.dot(bp), d4 = ac.dot(bp);
  if (d3 >= 0 && d4 <= d3)
    return b;
  const double vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0)
    return d1 > d3 ? Vec3(a + d1 / (d1 - d3) * ab) : a;
  const Vec3 cp = p - c;
  const double d5 = ab.dot(cp), d6 = ac.dot(cp);
  if (d6 >= 0 && d5 <= d6)
    return c;
  const double vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0)
    return d2 > d6 ? Vec3(a + d2 / (d2 - d6) * ac) : a;
  const double va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0)
    return (d4 - d3) + (d5 - d6) > 0 ? Vec3(b + (d4 - d3) / ((d4 - d3) + (d5 - d6)) * (c - b)) : b;
  const double sum = va + vb + vc;
  return sum > 0 ? Vec3(a + vb / sum * ab + vc / sum * ac) : a;
}

} // namespace

class TriangleTree::Builder {
public:
  Builder(const SurfaceMesh& mesh, TriangleTree& tree) : m_tree(tree) {
    const auto points = static_cast<std::uint32_t>(mesh.pointsMm.size());
    m_triangles.reserve(mesh.triangles.size());
    m_parts.reserve(mesh.triangles.size());
    for (const auto& [i, j, k] : mesh.triangles) {
      if (i >= points || j >= points || k >= points)
        continue;
      const Triangle triangle{mesh.pointsMm[i], mesh.pointsMm[j], mesh.pointsMm[k]};
      if (!triangle.a.allFinite() || !triangle.b.allFinite() || !triangle.c.allFinite())
        continue;
      Part part;
      part.triangle = static_cast<std::uint32_t>(m_triangles.size());
      for (const auto* corner : {&triangle.a, &triangle.b, &triangle.c})
        part.box.add(*corner);
      part.centre = 0.5F * (part.box.low + part.box.high);
      m_triangles.push_back(triangle);
      m_parts.push_back(part);
    }
  }

  bool run(const std::stop_token& stop) {
    const auto count = static_cast<std::uint32_t>(m_parts.size());
    if (!count)
      return true;
    m_tree.m_nodes.reserve(count);
    m_tree.m_nodes.emplace_back();
    std::vector<Work> stack{{0, 0, count, 0}};
    while (!stack.empty()) {
      const Work work = stack.back();
      stack.pop_back();
      if (work.end - work.begin > 256 && stop.stop_requested())
        return false;
      const std::uint32_t middle = divide(work);
      if (middle == work.begin)
        continue; // a leaf
      const auto children = static_cast<std::uint32_t>(m_tree.m_nodes.size());
      m_tree.m_nodes[work.node].first = children;
      m_tree.m_nodes.resize(m_tree.m_nodes.size() + 2);
      stack.push_back({children, work.begin, middle, work.depth + 1});
      stack.push_back({children + 1, middle, work.end, work.depth + 1});
    }
    m_tree.m_triangles.reserve(count);
    for (const Part& part : m_parts)
      m_tree.m_triangles.push_back(m_triangles[part.triangle]);
    return true;
  }

private:
  struct Part {
    Box box;
    Eigen::Vector3f centre;
    std::uint32_t triangle = 0;
  };
  struct Work {
    std::uint32_t node, begin, end;
    int depth;
  };

  /// Fills the node's box; returns where its parts, now in order, are cut in two, or begin when it is a leaf.
  std::uint32_t divide(const Work& work) {
    Box box, centres;
    for (std::uint32_t i = work.begin; i < work.end; ++i) {
      box.add(m_parts[i].box);
      centres.add(m_parts[i].centre);
    }
    Node& node = m_tree.m_nodes[work.node];
    node.low = box.low;
    node.high = box.high;
    const std::uint32_t count = work.end - work.begin;
    if (count <= kLeaf) {
      node.first = work.begin;
      node.count = count;
      return work.begin;
    }
    int axis = 0;
    const float width = (centres.high - centres.low).maxCoeff(&axis);
    if (!(width > 0) || work.depth >= kDeepest)
      return halve(work, axis);
    const float low = centres.low[axis], scale = kBins * (1 - 1e-6F) / width;
    const auto binOf = [&](const Part& part) { return std::clamp(static_cast<int>((part.centre[axis] - low) * scale), 0, kBins - 1); };
    std::array<Box, kBins> boxes;
    std::array<std::uint32_t, kBins> counts{};
    for (std::uint32_t i = work.begin; i < work.end; ++i) {
      const auto bin = static_cast<std::size_t>(binOf(m_parts[i]));
      boxes[bin].add(m_parts[i].box);
      ++counts[bin];
    }
    std::array<float, kBins> costOfRest{}; // of the bins from here on
    Box rest;
    std::uint32_t restCount = 0;
    for (std::size_t bin = kBins; bin-- > 1;) {
      rest.add(boxes[bin]);
      restCount += counts[bin];
      costOfRest[bin] = restCount ? rest.halfArea() * static_cast<float>(restCount) : 0;
    }
    Box left;
    std::uint32_t leftCount = 0;
    float best = std::numeric_limits<float>::infinity();
    int cut = -1;
    for (std::size_t bin = 1; bin < kBins; ++bin) {
      left.add(boxes[bin - 1]);
      leftCount += counts[bin - 1];
      if (!leftCount || leftCount == count)
        continue;
      const float cost = left.halfArea() * static_cast<float>(leftCount) + costOfRest[bin];
      if (cost < best) {
        best = cost;
        cut = static_cast<int>(bin);
      }
    }
    if (cut < 0)
      return halve(work, axis);
    const auto middle =
        std::partition(m_parts.begin() + work.begin, m_parts.begin() + work.end, [&](const Part& part) { return binOf(part) < cut; });
    return static_cast<std::uint32_t>(middle - m_parts.begin());
  }

  std::uint32_t halve(const Work& work, int axis) {
    const std::uint32_t middle = work.begin + (work.end - work.begin) / 2;
    std::nth_element(m_parts.begin() + work.begin, m_parts.begin() + middle, m_parts.begin() + work.end,
                     [axis](const Part& a, const Part& b) { return a.centre[axis] < b.centre[axis]; });
    return middle;
  }

  TriangleTree& m_tree;
  std::vector<Triangle> m_triangles;
  std::vector<Part> m_parts;
};

std::unique_ptr<const TriangleTree> TriangleTree::build(const SurfaceMesh& mesh, const std::stop_token& stop) {
  auto tree = std::make_unique<TriangleTree>();
  return Builder(mesh, *tree).run(stop) ? std::move(tree) : nullptr;
}

bool TriangleTree::alongRay(const Vec3& origin, const Vec3& direction, Hit& hit) const {
  if (m_nodes.empty())
    return false;
  // No division by zero, so that 0 * infinity never comes up.
  constexpr double kTiny = 1e-30;
  Vec3 inverse;
  for (int axis = 0; axis < 3; ++axis)
    inverse[axis] = 1 / (std::abs(direction[axis]) < kTiny ? std::copysign(kTiny, direction[axis]) : direction[axis]);
  // Rounding must not lose a box that the ray only grazes.
  constexpr double kGenerous = 1 + 1e-12;
  const auto entry = [&](const Node& node) {
    const Vec3 toLow = (node.low.cast<double>() - origin).cwiseProduct(inverse);
    const Vec3 toHigh = (node.high.cast<double>() - origin).cwiseProduct(inverse);
    const double enters = std::max(0.0, toLow.cwiseMin(toHigh).maxCoeff());
    const double leaves = toLow.cwiseMax(toHigh).minCoeff() * kGenerous;
    return enters <= leaves ? enters : std::numeric_limits<double>::infinity();
  };
  struct Waiting {
    double entry;
    std::uint32_t node;
  };
  std::array<Waiting, kStack> stack;
  std::size_t waiting = 0;
  stack[waiting++] = {entry(m_nodes[0]), 0};
  const Triangle* found = nullptr;
  while (waiting) {
    const Waiting next = stack[--waiting];
    if (!(next.entry < hit.distance))
      continue;
    const Node& node = m_nodes[next.node];
    if (node.count) {
      for (std::uint32_t i = node.first; i < node.first + node.count; ++i) {
        // T. Möller, B. Trumbore, "Fast, minimum storage ray/triangle intersection", 1997.
        const Triangle& triangle = m_triangles[i];
        const Vec3 a = triangle.a.cast<double>(), ab = triangle.b.cast<double>() - a, ac = triangle.c.cast<double>() - a;
        const Vec3 p = direction.cross(ac);
        const double determinant = ab.dot(p);
        if (determinant == 0)
          continue;
        // A ray through the edge of two triangles meets one of them.
        constexpr double kEdge = 1e-9;
        const Vec3 s = origin - a;
        const double u = s.dot(p) / determinant;
        if (!(u >= -kEdge && u <= 1 + kEdge))
          continue;
        const Vec3 q = s.cross(ab);
        const double v = direction.dot(q) / determinant;
        if (!(v >= -kEdge && u + v <= 1 + kEdge))
          continue;
        const double distance = ac.dot(q) / determinant;
        if (distance >= 0 && distance < hit.distance) {
          hit.distance = distance;
          found = &triangle;
        }
      }
      continue;
    }
    Waiting near{entry(m_nodes[node.first]), node.first}, far{entry(m_nodes[node.first + 1]), node.first + 1};
    if (far.entry < near.entry)
      std::swap(near, far);
    if (far.entry < hit.distance)
      stack[waiting++] = far;
    if (near.entry < hit.distance)
      stack[waiting++] = near;
  }
  if (!found)
    return false;
  hit.point = origin + hit.distance * direction;
  hit.normal = (found->b - found->a).cast<double>().cross((found->c - found->a).cast<double>()).normalized();
  return true;
}

bool TriangleTree::nearest(const Vec3& point, Hit& hit) const {
  if (m_nodes.empty())
    return false;
  const auto squaredDistance = [&](const Node& node) {
    return (point - point.cwiseMax(node.low.cast<double>()).cwiseMin(node.high.cast<double>())).squaredNorm();
  };
  struct Waiting {
    double squared;
    std::uint32_t node;
  };
  std::array<Waiting, kStack> stack;
  std::size_t waiting = 0;
  stack[waiting++] = {squaredDistance(m_nodes[0]), 0};
  double best = hit.distance * hit.distance;
  const Triangle* found = nullptr;
  Vec3 closest = Vec3::Zero();
  while (waiting) {
    const Waiting next = stack[--waiting];
    if (!(next.squared < best))
      continue;
    const Node& node = m_nodes[next.node];
    if (node.count) {
      for (std::uint32_t i = node.first; i < node.first + node.count; ++i) {
        const Triangle& triangle = m_triangles[i];
        const Vec3 candidate = closestOnTriangle(point, triangle.a.cast<double>(), triangle.b.cast<double>(), triangle.c.cast<double>());
        const double squared = (candidate - point).squaredNorm();
        if (squared < best) {
          best = squared;
          closest = candidate;
          found = &triangle;
        }
      }
      continue;
    }
    Waiting near{squaredDistance(m_nodes[node.first]), node.first}, far{squaredDistance(m_nodes[node.first + 1]), node.first + 1};
    if (far.squared < near.squared)
      std::swap(near, far);
    if (far.squared < best)
      stack[waiting++] = far;
    if (near.squared < best)
      stack[waiting++] = near;
  }
  if (!found)
    return false;
  hit.distance = std::sqrt(best);
  hit.point = closest;
  hit.normal = (found->b - found->a).cast<double>().cross((found->c - found->a).cast<double>()).normalized();
  return true;
}

} // namespace halsted
