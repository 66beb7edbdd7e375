// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/planning/SurfaceTree.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace halsted {

namespace {

using V = Eigen::Vector3f;

constexpr std::uint32_t kLeaf = 4;
constexpr std::size_t kDepth = 64;

/// The closest point of a triangle by the region of its plane that the point falls into (Ericson 2005, "Real-time collision detection",
/// 5.1.5).
V closestOf(const V& from, const V& a, const V& b, const V& c) {
  const V ab = b - a, ac = c - a, ap = from - a, bp = from - b, cp = from - c;
  const float d1 = ab.dot(ap), d2 = ac.dot(ap);
  if (d1 <= 0 && d2 <= 0)
    return a;
  const float d3 = ab.dot(bp), d4 = ac.dot(bp);
  if (d3 >= 0 && d4 <= d3)
    return b;
  const float vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0)
    return a + d1 / (d1 - d3) * ab;
  const float d5 = ab.dot(cp), d6 = ac.dot(cp);
  if (d6 >= 0 && d5 <= d6)
    return c;
  const float vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0)
    return a + d2 / (d2 - d6) * ac;
  const float va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0)
    return b + (d4 - d3) / ((d4 - d3) + (d5 - d6)) * (c - b);
  const float whole = va + vb + vc;
  return whole > 0 ? V(a + vb / whole * ab + vc / whole * ac) : a;
}

struct Pair {
  float square = SurfaceTree::kFarMm, along = 0;
  V at = V::Zero();
  void take(float otherSquare, float otherAlong, const V& otherAt) {
    if (otherSquare < square) {
      square = otherSquare;
      along = otherAlong;
      at = otherAt;
    }
  }
};

/// Between p + s (q - p) and the edge a b (Ericson 2005, 5.1.9).
void betweenSegments(const V& p, const V& d1, float e1, const V& a, const V& b, Pair& pair) {
  const V d2 = b - a, r = p - a;
  const float e2 = d2.squaredNorm(), f = d2.dot(r), c = d1.dot(r), d12 = d1.dot(d2), whole = e1 * e2 - d12 * d12;
  if (!(e2 > 0))
    return;
  float s = whole > 1e-7F * e1 * e2 ? std::clamp((d12 * f - c * e2) / whole, 0.0F, 1.0F) : 0.0F;
  float t = (d12 * s + f) / e2;
  if (t < 0 || t > 1) {
    t = std::clamp(t, 0.0F, 1.0F);
    s = std::clamp((d12 * t - c) / e1, 0.0F, 1.0F);
  }
  const V at = a + t * d2;
  pair.take((p + s * d1 - at).squaredNorm(), s, at);
}

/// Where p + t d, t from 0 to 1, goes through the triangle; negative when it does not (Moeller and Trumbore, J. Graphics Tools 2, 1997).
float through(const V& p, const V& d, const V& a, const V& b, const V& c) {
  const V ab = b - a, ac = c - a, h = d.cross(ac);
  const float det = ab.dot(h);
  if (det == 0)
    return -1;
  const V s = p - a, q = s.cross(ab);
  const float u = s.dot(h) / det, v = d.dot(q) / det, t = ac.dot(q) / det;
  return u >= 0 && v >= 0 && u + v <= 1 && t >= 0 && t <= 1 ? t : -1;
}

float squaredToBox(const V& point, const Eigen::Array3f& low, const Eigen::Array3f& high) {
  return (low - point.array()).max(point.array() - high).max(0).matrix().squaredNorm();
}

struct Segment {
  V p, d;
  float square;             ///< of its length
  Eigen::Array3f low, high; ///< of the box round it
  Segment(const V& a, const V& b)
      : p(a), d(b - a), square(d.squaredNorm()), low(a.array().min(b.array())), high(a.array().max(b.array())) {}

  float squaredTo(const V& point) const {
    const V r = point - p;
    const float t = square > 0 ? std::clamp(d.dot(r) / square, 0.0F, 1.0F) : 0.0F;
    return (r - t * d).squaredNorm();
  }
  /// No more than the squared distance to a box.
  float leastSquaredTo(const Eigen::Array3f& boxLow, const Eigen::Array3f& boxHigh) const {
    const float boxes = (boxLow - high).max(low - boxHigh).max(0).matrix().squaredNorm();
    const float ball = std::sqrt(squaredTo(0.5F * (boxLow + boxHigh))) - 0.5F * (boxHigh - boxLow).matrix().norm();
    return ball > 0 ? std::max(boxes, ball * ball) : boxes;
  }
};

} // namespace

SurfaceTree::SurfaceTree(const SurfaceMesh& mesh) {
  std::vector<Triangle> triangles;
  std::vector<V> middles;
  triangles.reserve(mesh.triangles.size());
  middles.reserve(mesh.triangles.size());
  for (const auto& t : mesh.triangles) {
    triangles.push_back({mesh.pointsMm[t[0]], mesh.pointsMm[t[1]], mesh.pointsMm[t[2]]});
    middles.emplace_back((mesh.pointsMm[t[0]] + mesh.pointsMm[t[1]] + mesh.pointsMm[t[2]]) / 3);
  }
  if (triangles.empty())
    return;
  std::vector<std::uint32_t> order(triangles.size());
  std::iota(order.begin(), order.end(), 0U);
  m_nodes.reserve(triangles.size());
  build(order, triangles, middles, 0, static_cast<std::uint32_t>(order.size()));
  m_triangles.reserve(triangles.size());
  for (const std::uint32_t t : order)
    m_triangles.push_back(triangles[t]);
}

void SurfaceTree::build(std::vector<std::uint32_t>& order, const std::vector<Triangle>& triangles, const std::vector<V>& middles,
                        std::uint32_t begin, std::uint32_t end) {
  const std::size_t index = m_nodes.size();
  m_nodes.emplace_back();
  Eigen::Array3f low = Eigen::Array3f::Constant(kFarMm), high = -low, middleLow = low, middleHigh = high;
  for (std::uint32_t n = begin; n < end; ++n) {
    const Triangle& t = triangles[order[n]];
    low = low.min(t.a.array()).min(t.b.array()).min(t.c.array());
    high = high.max(t.a.array()).max(t.b.array()).max(t.c.array());
    middleLow = middleLow.min(middles[order[n]].array());
    middleHigh = middleHigh.max(middles[order[n]].array());
  }
  m_nodes[index].low = low;
  m_nodes[index].high = high;
  if (end - begin <= kLeaf) {
    m_nodes[index].first = begin;
    m_nodes[index].count = end - begin;
    return;
  }
  Eigen::Index axis = 0;
  (middleHigh - middleLow).maxCoeff(&axis);
  const std::uint32_t half = (begin + end) / 2;
  std::nth_element(order.begin() + begin, order.begin() + half, order.begin() + end,
                   [&](std::uint32_t a, std::uint32_t b) { return middles[a][axis] < middles[b][axis]; });
  build(order, triangles, middles, begin, half);
  m_nodes[index].first = static_cast<std::uint32_t>(m_nodes.size());
  build(order, triangles, middles, half, end);
}

BoundsMm SurfaceTree::bounds() const {
  BoundsMm bounds;
  if (!m_nodes.empty()) {
    bounds.min = m_nodes[0].low.matrix().cast<double>();
    bounds.max = m_nodes[0].high.matrix().cast<double>();
  }
  return bounds;
}

V SurfaceTree::normal(std::uint32_t triangle) const {
  const Triangle& t = m_triangles[triangle];
  return (t.b - t.a).cross(t.c - t.a).stableNormalized();
}

SurfaceTree::Closest SurfaceTree::closest(const V& point, float within, const std::uint32_t* hint) const {
  Closest best;
  if (m_nodes.empty())
    return best;
  // Triangles that share the nearest edge or corner are equally near; which of them the point is in front of is told by the one it faces
  // most.
  constexpr float kEqual = 1.0001F;
  float square = within < 1e18F ? within * within : kFarMm, facing = -1;
  bool outside = true;
  const auto look = [&](std::uint32_t index) {
    const Triangle& t = m_triangles[index];
    const V at = closestOf(point, t.a, t.b, t.c);
    const float there = (point - at).squaredNorm();
    if (there > square * kEqual)
      return;
    const V across = (t.b - t.a).cross(t.c - t.a);
    const float size = across.norm();
    const float side = size > 0 ? (point - at).dot(across) / size : 0;
    if (there < square / kEqual || facing < 0) {
      facing = -1;
    }
    if (std::abs(side) > facing) {
      facing = std::abs(side);
      outside = side >= 0;
      best.at = at;
      best.triangle = index;
    }
    square = std::min(square, there);
  };
  if (hint && *hint < m_triangles.size())
    look(*hint);
  std::array<std::pair<std::uint32_t, float>, kDepth> stack;
  std::size_t depth = 0;
  stack[depth++] = {0, squaredToBox(point, m_nodes[0].low, m_nodes[0].high)};
  while (depth > 0) {
    const auto [index, least] = stack[--depth];
    if (least > square * kEqual)
      continue;
    const Node& node = m_nodes[index];
    if (node.count > 0) {
      for (std::uint32_t n = node.first; n < node.first + node.count; ++n)
        look(n);
      continue;
    }
    std::uint32_t near = index + 1, far = node.first;
    float nearSquare = squaredToBox(point, m_nodes[near].low, m_nodes[near].high),
          farSquare = squaredToBox(point, m_nodes[far].low, m_nodes[far].high);
    if (farSquare < nearSquare) {
      std::swap(near, far);
      std::swap(nearSquare, farSquare);
    }
    if (farSquare <= square * kEqual)
      stack[depth++] = {far, farSquare};
    stack[depth++] = {near, nearSquare};
  }
  if (facing >= 0)
    best.distanceMm = outside ? std::sqrt(square) : -std::sqrt(square);
  return best;
}

SurfaceTree::Gap SurfaceTree::gap(const V& a, const V& b, float within, const std::uint32_t* hint) const {
  Gap best;
  if (m_nodes.empty())
    return best;
  const Segment segment(a, b);
  Pair pair;
  pair.square = within < 1e18F ? within * within : kFarMm;
  bool found = false;
  const auto look = [&](std::uint32_t index) {
    const Triangle& t = m_triangles[index];
    const float before = pair.square;
    const float hit = through(segment.p, segment.d, t.a, t.b, t.c);
    if (hit >= 0) {
      pair.take(0, hit, segment.p + hit * segment.d);
    } else {
      for (const float end : {0.0F, 1.0F}) {
        const V point = segment.p + end * segment.d, at = closestOf(point, t.a, t.b, t.c);
        pair.take((point - at).squaredNorm(), end, at);
      }
      if (segment.square > 0) {
        betweenSegments(segment.p, segment.d, segment.square, t.a, t.b, pair);
        betweenSegments(segment.p, segment.d, segment.square, t.b, t.c, pair);
        betweenSegments(segment.p, segment.d, segment.square, t.c, t.a, pair);
      }
    }
    if (pair.square < before) {
      found = true;
      best.triangle = index;
    }
  };
  if (hint && *hint < m_triangles.size())
    look(*hint);
  std::array<std::pair<std::uint32_t, float>, kDepth> stack;
  std::size_t depth = 0;
  stack[depth++] = {0, segment.leastSquaredTo(m_nodes[0].low, m_nodes[0].high)};
  while (depth > 0 && pair.square > 0) {
    const auto [index, least] = stack[--depth];
    if (least >= pair.square)
      continue;
    const Node& node = m_nodes[index];
    if (node.count > 0) {
      for (std::uint32_t n = node.first; n < node.first + node.count; ++n)
        look(n);
      continue;
    }
    std::uint32_t near = index + 1, far = node.first;
    float nearSquare = segment.leastSquaredTo(m_nodes[near].low, m_nodes[near].high),
          farSquare = segment.leastSquaredTo(m_nodes[far].low, m_nodes[far].high);
    const auto middle = [&](std::uint32_t n) { return segment.squaredTo(0.5F * (m_nodes[n].low + m_nodes[n].high)); };
    if (farSquare < nearSquare || (farSquare == nearSquare && middle(far) < middle(near))) {
      std::swap(near, far);
      std::swap(nearSquare, farSquare);
    }
    if (farSquare < pair.square)
      stack[depth++] = {far, farSquare};
    if (nearSquare < pair.square)
      stack[depth++] = {near, nearSquare};
  }
  if (found) {
    best.distanceMm = std::sqrt(pair.square);
    best.along = pair.along;
    best.at = pair.at;
  }
  return best;
}

std::vector<float> SurfaceTree::crossings(const V& a, const V& b) const {
  std::vector<float> at;
  if (m_nodes.empty())
    return at;
  const V d = b - a;
  const Eigen::Array3f inverse = d.array().inverse();
  std::vector<std::uint32_t> stack{0};
  while (!stack.empty()) {
    const std::uint32_t index = stack.back();
    stack.pop_back();
    const Node& node = m_nodes[index];
    float from = 0, to = 1;
    for (Eigen::Index axis = 0; axis < 3; ++axis) {
      if (d[axis] == 0) {
        if (a[axis] < node.low[axis] || a[axis] > node.high[axis])
          to = -1;
        continue;
      }
      const float one = (node.low[axis] - a[axis]) * inverse[axis], other = (node.high[axis] - a[axis]) * inverse[axis];
      from = std::max(from, std::min(one, other));
      to = std::min(to, std::max(one, other));
    }
    if (from > to + 1e-5F)
      continue;
    if (node.count == 0) {
      stack.push_back(index + 1);
      stack.push_back(node.first);
      continue;
    }
    for (std::uint32_t n = node.first; n < node.first + node.count; ++n)
      if (const float t = through(a, d, m_triangles[n].a, m_triangles[n].b, m_triangles[n].c); t >= 0)
        at.push_back(t);
  }
  std::sort(at.begin(), at.end());
  // An edge between two triangles is hit in both.
  at.erase(std::unique(at.begin(), at.end(), [](float one, float other) { return other - one < 1e-6F; }), at.end());
  return at;
}

} // namespace halsted
