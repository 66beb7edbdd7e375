// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Decimation.h"

#include "segmentation/filters/Deviation.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace halsted {

void Quadric::addPlane(const Eigen::Vector3f& normal, float planeWeight) {
  const Eigen::Vector3f scaled = planeWeight * normal;
  a[0] += scaled.x() * normal.x();
  a[1] += scaled.x() * normal.y();
  a[2] += scaled.x() * normal.z();
  a[3] += scaled.y() * normal.y();
  a[4] += scaled.y() * normal.z();
  a[5] += scaled.z() * normal.z();
  weight += planeWeight;
}

void Quadric::add(const Quadric& other) {
  for (int n = 0; n < 6; ++n)
    a[n] += other.a[n];
  b += other.b;
  c += other.c;
  weight += other.weight;
  strayMm = std::max(strayMm, other.strayMm);
}

namespace {

Eigen::Vector3f product(const std::array<float, 6>& a, const Eigen::Vector3f& x) {
  return {a[0] * x.x() + a[1] * x.y() + a[2] * x.z(), a[1] * x.x() + a[3] * x.y() + a[4] * x.z(),
          a[2] * x.x() + a[4] * x.y() + a[5] * x.z()};
}

} // namespace

Quadric Quadric::movedBy(const Eigen::Vector3f& shift) const {
  Quadric moved = *this;
  const Eigen::Vector3f ax = product(a, shift);
  moved.b += ax;
  moved.c += shift.dot(ax + 2 * b);
  return moved;
}

float Quadric::meanSquare(const Eigen::Vector3f& at) const {
  return std::max(0.0F, at.dot(product(a, at) + 2 * b) + c) / std::max(weight, 1e-30F);
}

Eigen::Vector3f Quadric::best() const {
  // The little added to the diagonal holds the point where the planes leave it free: on flat parts and along creases.
  const float hold = 1e-3F * (a[0] + a[3] + a[5]) + 1e-20F;
  const float xx = a[0] + hold, yy = a[3] + hold, zz = a[5] + hold;
  const float c0 = yy * zz - a[4] * a[4], c1 = a[2] * a[4] - a[1] * zz, c2 = a[1] * a[4] - a[2] * yy;
  const float determinant = xx * c0 + a[1] * c1 + a[2] * c2;
  if (!(determinant > 0))
    return Eigen::Vector3f::Zero();
  const float c4 = xx * zz - a[2] * a[2], c5 = a[1] * a[2] - xx * a[4], c8 = xx * yy - a[1] * a[1];
  return -Eigen::Vector3f(c0 * b.x() + c1 * b.y() + c2 * b.z(), c1 * b.x() + c4 * b.y() + c5 * b.z(),
                          c2 * b.x() + c5 * b.y() + c8 * b.z()) /
         determinant;
}

namespace {

constexpr std::uint32_t kEnd = std::numeric_limits<std::uint32_t>::max();
constexpr float kWorstTurn = 0.5F;   // cosine of how far a triangle may turn in one collapse
constexpr float kWorstShape = 0.08F; // 1 for an equilateral triangle, 0 for a needle
constexpr double kRaise = 1.6;       // of the error from pass to pass

class Decimator {
public:
  explicit Decimator(DecimationMesh& mesh) : m_mesh(mesh), m_alive(mesh.triangles.size()) {
    link();
    if (mesh.quadrics.empty())
      makeQuadrics();
  }

  void run(const DecimationLimit& limit) {
    double error = limit.errorMm, stray = limit.strayMm;
    for (const double part : {0.25, 0.5, 1.0}) // cheap edges first, so that the dear ones find the good places taken
      if (m_alive > limit.triangles)
        pass(part * error, part * stray, limit.triangles);
    for (int again = 0; again < 2 && m_alive > limit.triangles; ++again)
      if (pass(error, stray, limit.triangles) * 50 < m_alive)
        break;
    while (m_alive > limit.triangles && error < limit.growTo) {
      error = std::min(error * kRaise, limit.growTo);
      stray = limit.strayMm / limit.errorMm * error;
      pass(error, stray, limit.triangles);
    }
  }

  void compact(std::vector<std::uint32_t>* ids) {
    auto& [points, triangles, quadrics, locked] = m_mesh;
    std::vector<std::uint32_t> index(points.size(), kEnd);
    std::size_t count = 0;
    for (const auto& triangle : triangles) {
      if (dead(triangle))
        continue;
      for (const std::uint32_t p : triangle)
        index[p] = 0;
      triangles[count++] = triangle;
    }
    triangles.resize(count);
    triangles.shrink_to_fit();
    std::uint32_t next = 0;
    if (ids != nullptr)
      ids->clear();
    for (std::size_t p = 0; p < points.size(); ++p) {
      if (index[p] == kEnd)
        continue;
      points[next] = points[p];
      quadrics[next] = quadrics[p];
      if (!locked.empty())
        locked[next] = locked[p];
      if (ids != nullptr)
        ids->push_back(static_cast<std::uint32_t>(p));
      index[p] = next++;
    }
    points.resize(next);
    points.shrink_to_fit();
    quadrics.resize(next);
    quadrics.shrink_to_fit();
    if (!locked.empty())
      locked.resize(next);
    for (auto& triangle : triangles)
      for (std::uint32_t& p : triangle)
        p = index[p];
  }

private:
  using Triangle = std::array<std::uint32_t, 3>;

  static bool dead(const Triangle& triangle) { return triangle[0] == triangle[1]; }
  bool isLocked(std::uint32_t p) const { return !m_mesh.locked.empty() && m_mesh.locked[p] != 0; }

  void link() {
    m_first.assign(m_mesh.points.size(), kEnd);
    m_next.resize(3 * m_mesh.triangles.size());
    for (std::size_t t = m_mesh.triangles.size(); t-- > 0;)
      for (std::uint32_t corner = 0; corner < 3; ++corner) {
        std::uint32_t& first = m_first[m_mesh.triangles[t][corner]];
        m_next[3 * t + corner] = first;
        first = static_cast<std::uint32_t>(3 * t + corner);
      }
  }

  void makeQuadrics() {
    m_mesh.quadrics.assign(m_mesh.points.size(), {});
    for (const Triangle& triangle : m_mesh.triangles) {
      const Eigen::Vector3f& at = m_mesh.points[triangle[0]];
      Eigen::Vector3f normal = (m_mesh.points[triangle[1]] - at).cross(m_mesh.points[triangle[2]] - at);
      const float length = normal.norm();
      if (length <= 0)
        continue;
      normal /= length;
      for (const std::uint32_t p : triangle)
        m_mesh.quadrics[p].addPlane(normal, length);
    }
  }

  /// How many triangles went away.
  std::size_t pass(double errorMm, double strayMm, std::size_t enough) {
    const std::size_t before = m_alive;
    m_error2 = static_cast<float>(errorMm * errorMm);
    m_planeLimit = static_cast<float>(2 * errorMm);
    m_strayLimit = static_cast<float>(strayMm);
    for (std::size_t t = 0; t < m_mesh.triangles.size() && m_alive > enough; ++t)
      for (int side = 0; side < 3; ++side) {
        const Triangle& triangle = m_mesh.triangles[t];
        if (dead(triangle))
          break;
        const std::uint32_t u = triangle[side], v = triangle[(side + 1) % 3];
        if (u < v) // the triangle across sees the edge the other way round; rims are locked
          collapse(u, v);
      }
    return before - m_alive;
  }

  bool collapse(std::uint32_t u, std::uint32_t v) {
    if (isLocked(u) || isLocked(v)) // what else meets there is not known here
      return false;
    const Eigen::Vector3f pu = m_mesh.points[u], pv = m_mesh.points[v];
    const Eigen::Vector3f from = 0.5F * (pu + pv);
    Quadric sum = m_mesh.quadrics[u].movedBy(from - pu);
    sum.add(m_mesh.quadrics[v].movedBy(from - pv));
    Eigen::Vector3f shift = sum.best();
    if (shift.squaredNorm() > (pu - pv).squaredNorm())
      shift.setZero();
    if (!(sum.meanSquare(shift) <= m_error2))
      return false;
    if (!gather(u, m_ringU) || !gather(v, m_ringV) || !linksMeetWell(u, v))
      return false;
    shift = keepingVolume(u, v, from, shift);
    if (!(shift.squaredNorm() <= (pu - pv).squaredNorm()) || !(sum.meanSquare(shift) <= m_error2))
      return false;
    const Eigen::Vector3f to = from + shift;
    if (!keepsShape(u, v, m_ringU, to) || !keepsShape(v, u, m_ringV, to))
      return false;
    const float stray =
        std::max(m_mesh.quadrics[u].strayMm + distanceToRings(u, v, pu, to), m_mesh.quadrics[v].strayMm + distanceToRings(u, v, pv, to));
    if (!(stray <= m_strayLimit))
      return false;

    for (const std::uint32_t corner : m_ringV) {
      Triangle& triangle = m_mesh.triangles[corner / 3];
      if (triangle[0] == u || triangle[1] == u || triangle[2] == u) {
        triangle.fill(u);
        --m_alive;
      } else {
        triangle[corner % 3] = u;
      }
    }
    // One list of both, without the two triangles that went.
    std::uint32_t* tail = &m_first[u];
    for (const auto* ring : {&m_ringU, &m_ringV})
      for (const std::uint32_t corner : *ring)
        if (!dead(m_mesh.triangles[corner / 3])) {
          *tail = corner;
          tail = &m_next[corner];
        }
    *tail = kEnd;
    m_first[v] = kEnd;
    m_mesh.points[u] = to;
    m_mesh.quadrics[u] = sum.movedBy(shift);
    m_mesh.quadrics[u].strayMm = stray;
    return true;
  }

  /// The living corners at a point; drops the dead ones on the way.
  bool gather(std::uint32_t p, std::vector<std::uint32_t>& ring) {
    ring.clear();
    std::uint32_t* link = &m_first[p];
    while (*link != kEnd) {
      const std::uint32_t corner = *link;
      if (dead(m_mesh.triangles[corner / 3])) {
        *link = m_next[corner];
        continue;
      }
      ring.push_back(corner);
      link = &m_next[corner];
    }
    return ring.size() >= 3 && ring.size() <= 60;
  }

  /// The link condition: the ends may share no neighbours but the two across the edge, or a handle would be pinched off;
  /// nor may a tetrahedron fold up.
  bool linksMeetWell(std::uint32_t u, std::uint32_t v) {
    m_around.clear();
    int onEdge = 0;
    for (const std::uint32_t corner : m_ringU) {
      const Triangle& triangle = m_mesh.triangles[corner / 3];
      m_around.push_back(triangle[(corner % 3 + 1) % 3]); // each neighbour is ahead of u once
      onEdge += triangle[0] == v || triangle[1] == v || triangle[2] == v;
    }
    if (onEdge != 2 || m_ringU.size() + m_ringV.size() <= 6)
      return false;
    int shared = 0;
    for (const std::uint32_t corner : m_ringV) {
      const Triangle& triangle = m_mesh.triangles[corner / 3];
      const std::uint32_t ahead = triangle[(corner % 3 + 1) % 3];
      shared += ahead != u && std::find(m_around.begin(), m_around.end(), ahead) != m_around.end();
    }
    return shared == 2;
  }

  /// The nearest place where the collapse leaves the enclosed volume as it is (Lindstrom, Turk 1998): least squares alone
  /// let round surfaces shrink.
  Eigen::Vector3f keepingVolume(std::uint32_t u, std::uint32_t v, const Eigen::Vector3f& origin, const Eigen::Vector3f& shift) const {
    Eigen::Vector3f area = Eigen::Vector3f::Zero();
    float before = 0;
    for (const auto& [p, other, ring] : {std::tuple(u, v, &m_ringU), std::tuple(v, u, &m_ringV)})
      for (const std::uint32_t corner : *ring) {
        const Triangle& triangle = m_mesh.triangles[corner / 3];
        const std::uint32_t q = triangle[(corner % 3 + 1) % 3], r = triangle[(corner % 3 + 2) % 3];
        const Eigen::Vector3f across = (m_mesh.points[q] - origin).cross(m_mesh.points[r] - origin);
        const bool goes = q == other || r == other; // and comes twice
        before += (goes ? 0.5F : 1.0F) * across.dot(m_mesh.points[p] - origin);
        if (!goes)
          area += across;
      }
    const float square = area.squaredNorm();
    return square > 0 ? Eigen::Vector3f(shift + (before - area.dot(shift)) / square * area) : shift;
  }

  /// From a point to the triangles as they will be.
  float distanceToRings(std::uint32_t u, std::uint32_t v, const Eigen::Vector3f& from, const Eigen::Vector3f& to) const {
    float nearest = (from - to).squaredNorm();
    for (const auto& [other, ring] : {std::pair(v, &m_ringU), std::pair(u, &m_ringV)})
      for (const std::uint32_t corner : *ring) {
        const Triangle& triangle = m_mesh.triangles[corner / 3];
        const std::uint32_t q = triangle[(corner % 3 + 1) % 3], r = triangle[(corner % 3 + 2) % 3];
        if (q != other && r != other)
          nearest = std::min(nearest, squaredDistance(from, to, m_mesh.points[q], m_mesh.points[r]));
      }
    return std::sqrt(nearest);
  }

  bool keepsShape(std::uint32_t p, std::uint32_t other, const std::vector<std::uint32_t>& ring, const Eigen::Vector3f& to) const {
    const Eigen::Vector3f& at = m_mesh.points[p];
    for (const std::uint32_t corner : ring) {
      const Triangle& triangle = m_mesh.triangles[corner / 3];
      const std::uint32_t q = triangle[(corner % 3 + 1) % 3], r = triangle[(corner % 3 + 2) % 3];
      if (q == other || r == other)
        continue;
      const Eigen::Vector3f& pq = m_mesh.points[q];
      const Eigen::Vector3f& pr = m_mesh.points[r];
      const Eigen::Vector3f across = pr - pq;
      const Eigen::Vector3f before = (pq - at).cross(pr - at), after = (pq - to).cross(pr - to);
      const float beforeLength = before.norm(), afterLength = after.norm();
      if (afterLength <= 0)
        return false;
      if (beforeLength <= 0)
        continue;
      if (before.dot(after) < kWorstTurn * beforeLength * afterLength)
        return false;
      if (std::abs(before.dot(to - pq)) > m_planeLimit * beforeLength)
        return false;
      constexpr float kEquilateral = 3.4641016F;
      const float afterShape = kEquilateral * afterLength / ((pq - to).squaredNorm() + (pr - to).squaredNorm() + across.squaredNorm());
      if (afterShape < kWorstShape) {
        const float beforeShape = kEquilateral * beforeLength / ((pq - at).squaredNorm() + (pr - at).squaredNorm() + across.squaredNorm());
        if (afterShape < beforeShape)
          return false;
      }
    }
    return true;
  }

  DecimationMesh& m_mesh;
  std::size_t m_alive;
  std::vector<std::uint32_t> m_first, m_next; ///< the corners (3 * triangle + 0 ... 2) at each point, as linked lists
  std::vector<std::uint32_t> m_ringU, m_ringV, m_around;
  float m_error2 = 0, m_planeLimit = 0, m_strayLimit = 0;
};

} // namespace

void decimate(DecimationMesh& mesh, const DecimationLimit& limit, std::vector<std::uint32_t>* ids) {
  Decimator decimator(mesh);
  decimator.run(limit);
  decimator.compact(ids);
}

} // namespace halsted
