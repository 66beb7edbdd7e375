// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/SurfaceNet.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <limits>

namespace halsted {

namespace {

constexpr int kNone = -1;

// Corner c of a cell is at (c & 1, c >> 1 & 1, c >> 2). Edge 4 * axis + q runs along axis at q = first other + 2 * second
// other coordinate, the others in the order axis + 1, axis + 2. Face 2 * axis + side.
int cornerOfEdge(int edge) {
  const int axis = edge / 4;
  const int u = (axis + 1) % 3, v = (axis + 2) % 3;
  return ((edge & 1) << u) | ((edge >> 1 & 1) << v);
}

struct CellCase {
  std::array<std::int8_t, 12> sheetOfEdge{}; ///< kNone where the edge is not crossed
  int sheets = 0;
  int ambiguousFace = kNone; ///< the one face whose corners are inside and outside by turns; kNone also for several
  bool tunnel = false;       ///< one sheet crosses that face twice
};

int edgeBetween(int cornerA, int cornerB) {
  const int bit = cornerA ^ cornerB;
  const int axis = bit == 1 ? 0 : bit == 2 ? 1 : 2;
  const int low = cornerA & cornerB;
  return 4 * axis + (low >> ((axis + 1) % 3) & 1) + 2 * (low >> ((axis + 2) % 3) & 1);
}

CellCase traced(int config, bool joined) {
  std::array<int, 12> parent;
  for (int e = 0; e < 12; ++e)
    parent[e] = e;
  const auto root = [&parent](int e) {
    while (parent[e] != e)
      e = parent[e];
    return e;
  };
  const auto inside = [config](int corner) { return (config >> corner & 1) != 0; };
  std::vector<std::pair<int, std::array<int, 4>>> ambiguous;
  for (int face = 0; face < 6; ++face) {
    const int axis = face / 2, u = (axis + 1) % 3, v = (axis + 2) % 3;
    const int base = (face & 1) << axis;
    const std::array<int, 4> corners{base, base | 1 << u, base | 1 << u | 1 << v, base | 1 << v};
    std::array<int, 4> edges;
    int crossed = 0;
    for (int n = 0; n < 4; ++n) {
      edges[n] = edgeBetween(corners[n], corners[(n + 1) % 4]);
      crossed += inside(corners[n]) != inside(corners[(n + 1) % 4]);
    }
    if (crossed == 4)
      ambiguous.emplace_back(face, edges);
    int open = kNone;
    for (int n = 0; n < 4; ++n) {
      if (crossed == 4) { // two arcs, each cutting off a corner
        if (inside(corners[n]) != joined)
          parent[root(edges[(n + 3) % 4])] = root(edges[n]);
      } else if (inside(corners[n]) != inside(corners[(n + 1) % 4])) {
        if (open != kNone)
          parent[root(open)] = root(edges[n]);
        open = edges[n];
      }
    }
  }
  CellCase result;
  std::array<int, 12> sheetOfRoot;
  sheetOfRoot.fill(kNone);
  for (int e = 0; e < 12; ++e) {
    const int low = cornerOfEdge(e);
    result.sheetOfEdge[e] = kNone;
    if (inside(low) == inside(low | 1 << e / 4))
      continue;
    int& sheet = sheetOfRoot[root(e)];
    if (sheet == kNone)
      sheet = result.sheets++;
    result.sheetOfEdge[e] = static_cast<std::int8_t>(sheet);
  }
  if (ambiguous.size() == 1) {
    const auto& [face, edges] = ambiguous.front();
    result.ambiguousFace = face;
    result.tunnel = root(edges[0]) == root(edges[1]) && root(edges[1]) == root(edges[2]);
  }
  return result;
}

struct CellTable {
  std::array<CellCase, 512> cases; ///< by config, inside corners joined across ambiguous faces; plus 256 with them apart
  CellTable() {
    for (int config = 0; config < 256; ++config) {
      cases[config] = traced(config, true);
      cases[config + 256] = traced(config, false);
    }
  }
};

const CellTable& table() {
  static const CellTable instance;
  return instance;
}

bool anyByte(std::uint64_t word, std::uint64_t pattern) {
  const std::uint64_t x = word ^ pattern;
  return ((x - 0x0101010101010101ULL) & ~x & 0x8080808080808080ULL) != 0;
}

/// Where the grey image crosses the level between two voxels.
class Crossings {
public:
  Crossings(const Volume& grey, double isoVoxel)
      : m_voxels(grey.voxels.get()), m_geometry(grey.geometry), m_iso(static_cast<float>(isoVoxel)) {}

  /// +1 bright inside, -1 dark inside, 0 the level is not between them. Both voxels in the picture.
  int direction(std::size_t inside, std::size_t outside) const {
    const float in = m_voxels[inside] - m_iso, out = m_voxels[outside] - m_iso;
    return in >= 0 && out < 0 ? 1 : in < 0 && out >= 0 ? -1 : 0;
  }
  void setDirection(int direction) { m_direction = direction; }

  /// How far from `from` to its neighbour `to` along the axis, 0 to 1; negative when the image does not say.
  float along(const Index3& from, const Index3& to, bool fromInside) const {
    if (!m_geometry.contains(from) || !m_geometry.contains(to))
      return -1;
    const std::size_t a = m_geometry.offset(from.x(), from.y(), from.z()), b = m_geometry.offset(to.x(), to.y(), to.z());
    if (direction(fromInside ? a : b, fromInside ? b : a) != m_direction)
      return -1;
    const float at = (m_iso - m_voxels[a]) / static_cast<float>(m_voxels[b] - m_voxels[a]);
    return std::clamp(at, 0.02F, 0.98F);
  }
  /// Whether the image joins the inside corners a and c of a face whose corners b and d are outside: by the value where
  /// the bilinear image has its saddle (Nielson, Hamann 1991). True where the image does not tell.
  bool joins(const Index3& a, const Index3& b, const Index3& c, const Index3& d) const {
    float value[4];
    int n = 0;
    for (const Index3* at : {&a, &b, &c, &d}) {
      if (!m_geometry.contains(*at))
        return true;
      value[n++] = static_cast<float>(m_direction) * (static_cast<float>(m_voxels[offset(*at)]) - m_iso);
    }
    if (value[0] < 0 || value[2] < 0 || value[1] >= 0 || value[3] >= 0)
      return true;
    return value[0] * value[2] >= value[1] * value[3];
  }
  std::size_t offset(const Index3& at) const { return m_geometry.offset(at.x(), at.y(), at.z()); }

private:
  const std::int16_t* m_voxels;
  const VolumeGeometry& m_geometry;
  float m_iso;
  int m_direction = 1;
};

/// Finds the cells that the surface crosses. Cell (x, y, z) has its corners at voxels x ... x + 1 and so on; cells begin at -1.
class Scanner {
public:
  Scanner(const LabelMap& labels, std::uint8_t value)
      : m_voxels(labels.voxels()), m_size(labels.geometry().size), m_value(value), m_outside(m_size.x() + 16, value == 0 ? 1 : 0) {
    m_rows.resize(static_cast<std::size_t>(m_size.y()) * m_size.z());
    parallelRanges(m_size.z(), 4, [this](int begin, int end) {
      for (int z = begin; z < end; ++z)
        for (int y = 0; y < m_size.y(); ++y)
          m_rows[rowIndex(y, z)] = extentOf(row(y, z));
    });
  }

  void decideBy(const Crossings* crossings) { m_crossings = crossings; }

  const Index3& size() const { return m_size; }
  bool inside(int x, int y, int z) const {
    return x >= 0 && y >= 0 && z >= 0 && x < m_size.x() && y < m_size.y() && z < m_size.z() && row(y, z)[x] == m_value;
  }
  int config(int x, int y, int z) const {
    int bits = 0;
    for (int corner = 0; corner < 8; ++corner)
      bits |= inside(x + (corner & 1), y + (corner >> 1 & 1), z + (corner >> 2)) << corner;
    return bits;
  }

  /// visit(x, y, case index) in order for the slice of cells at z.
  template <typename Visit> void slice(int z, Visit visit) const {
    for (int y = -1; y < m_size.y(); ++y) {
      Extent extent;
      std::array<const std::uint8_t*, 4> rows;
      for (int r = 0; r < 4; ++r) {
        const int yy = y + (r & 1), zz = z + (r >> 1);
        const bool exists = yy >= 0 && zz >= 0 && yy < m_size.y() && zz < m_size.z();
        rows[r] = exists ? row(yy, zz) : m_outside.data();
        if (exists) {
          extent.first = std::min(extent.first, m_rows[rowIndex(yy, zz)].first);
          extent.last = std::max(extent.last, m_rows[rowIndex(yy, zz)].last);
        }
      }
      if (extent.last >= extent.first)
        cells(y, z, extent, rows, visit);
    }
  }

private:
  struct Extent {
    int first = std::numeric_limits<int>::max(), last = -1;
  };

  template <typename Visit>
  void cells(int y, int z, const Extent& extent, const std::array<const std::uint8_t*, 4>& rows, Visit& visit) const {
    const std::uint64_t pattern = 0x0101010101010101ULL * m_value;
    const auto column = [&](int x) {
      return (rows[0][x] == m_value) | (rows[1][x] == m_value) << 2 | (rows[2][x] == m_value) << 4 | (rows[3][x] == m_value) << 6;
    };
    int left = 0;
    for (int x = extent.first - 1; x <= extent.last; ++x) {
      const int right = x + 1 < m_size.x() ? column(x + 1) : 0;
      const int bits = left | right << 1;
      left = right;
      if (bits != 0 && bits != 255) {
        visit(x, y, caseOf(bits, x, y, z));
        continue;
      }
      while (x + 9 <= extent.last) { // eight columns at a time while nothing changes
        bool same = true;
        for (const std::uint8_t* r : rows) {
          std::uint64_t word;
          std::memcpy(&word, r + x + 2, 8);
          same &= bits != 0 ? word == pattern : !anyByte(word, pattern);
        }
        if (!same)
          break;
        x += 8;
      }
    }
  }

  /// Both cells at an ambiguous face decide alike. Where it is not the only one of both, the corners are joined.
  int caseOf(int bits, int x, int y, int z) const {
    const int face = table().cases[bits].ambiguousFace;
    if (face == kNone)
      return bits;
    const int axis = face / 2;
    const Index3 cell(x, y, z);
    const Index3 other = cell + ((face & 1) != 0 ? 1 : -1) * Index3::Unit(axis);
    const int otherBits = config(other.x(), other.y(), other.z());
    if (table().cases[otherBits].ambiguousFace != (face ^ 1))
      return bits;
    int apart = m_crossings != nullptr && !imageJoins(cell + (face & 1) * Index3::Unit(axis), axis) ? 256 : 0;
    if (table().cases[bits + apart].tunnel && table().cases[otherBits + apart].tunnel)
      apart = 256 - apart; // else two quads too many would meet at one edge
    return bits + apart;
  }
  bool imageJoins(const Index3& low, int axis) const {
    const Index3 u = Index3::Unit((axis + 1) % 3), v = Index3::Unit((axis + 2) % 3);
    if (inside(low.x(), low.y(), low.z()))
      return m_crossings->joins(low, low + u, low + u + v, low + v);
    return m_crossings->joins(low + u, low, low + v, low + u + v);
  }
  std::size_t rowIndex(int y, int z) const { return static_cast<std::size_t>(z) * m_size.y() + y; }
  const std::uint8_t* row(int y, int z) const { return m_voxels + rowIndex(y, z) * m_size.x(); }
  Extent extentOf(const std::uint8_t* voxels) const {
    Extent extent;
    const void* hit = std::memchr(voxels, m_value, m_size.x());
    if (hit == nullptr)
      return extent;
    extent.first = static_cast<int>(static_cast<const std::uint8_t*>(hit) - voxels);
    for (extent.last = m_size.x() - 1; voxels[extent.last] != m_value;)
      --extent.last;
    return extent;
  }

  const std::uint8_t* m_voxels;
  Index3 m_size;
  std::uint8_t m_value;
  const Crossings* m_crossings = nullptr;
  std::vector<std::uint8_t> m_outside;
  std::vector<Extent> m_rows;
};

bool crossesFirst(int bits, int axis) {
  return (bits & 1) != (bits >> (1 << axis) & 1);
}

int mostCommonDirection(const Scanner& scanner, const Crossings& crossings) {
  std::atomic<long> bright = 0;
  parallelRanges(scanner.size().z(), 4, [&](int begin, int end) {
    long brightHere = 0;
    for (int z = begin; z < end; ++z)
      scanner.slice(z, [&](int x, int y, int caseIndex) {
        for (int axis = 0; axis < 2; ++axis) {
          const Index3 low(x, y, z), high = low + Index3::Unit(axis);
          if (!crossesFirst(caseIndex, axis) || (low.array() < 0).any() || (high.array() >= scanner.size().array()).any())
            continue;
          const bool insideFirst = (caseIndex & 1) != 0;
          brightHere += crossings.direction(crossings.offset(insideFirst ? low : high), crossings.offset(insideFirst ? high : low));
        }
      });
    bright += brightHere;
  });
  return bright >= 0 ? 1 : -1;
}

struct SliceCount {
  std::uint32_t points = 0, quads = 0;
};

/// Fills the part of a net that belongs to a range of slices of cells.
class Filler {
public:
  Filler(const Scanner& scanner, const Crossings* crossings, const std::vector<SliceCount>& starts, SurfaceNet& net)
      : m_scanner(scanner), m_crossings(crossings), m_starts(starts), m_net(net), m_width(scanner.size().x() + 1),
        m_above(static_cast<std::size_t>(m_width) * (scanner.size().y() + 1)), m_below(m_above.size()) {}

  void run(int zBegin, int zEnd) {
    if (zBegin > -1)
      number(zBegin - 1);
    for (int z = zBegin; z < zEnd; ++z) {
      std::swap(m_above, m_below);
      number(z);
      emit(z);
    }
  }

private:
  struct Cell {
    std::uint32_t firstPoint;
    std::int32_t caseIndex;
  };
  Cell& cell(std::vector<Cell>& slice, int x, int y) const { return slice[static_cast<std::size_t>(y + 1) * m_width + (x + 1)]; }

  void number(int z) {
    std::uint32_t next = m_starts[z + 1].points;
    m_scanner.slice(z, [&](int x, int y, int caseIndex) {
      cell(m_above, x, y) = {next, caseIndex};
      next += static_cast<std::uint32_t>(table().cases[caseIndex].sheets);
    });
  }

  void emit(int z) {
    std::uint32_t nextQuad = m_starts[z + 1].quads;
    m_scanner.slice(z, [&](int x, int y, int caseIndex) {
      place({x, y, z}, caseIndex, cell(m_above, x, y).firstPoint);
      for (int axis = 0; axis < 3; ++axis)
        if (crossesFirst(caseIndex, axis)) {
          const bool insideFirst = (caseIndex & 1) != 0;
          if (m_crossings != nullptr) {
            const Index3 low(x, y, z);
            const float along = m_crossings->along(low, low + Index3::Unit(axis), insideFirst);
            m_net.crossings[nextQuad] = static_cast<std::uint8_t>((along >= 0 ? along : 0.5F) * 255 + 0.5F);
          }
          m_net.quads[nextQuad++] = quadAround(x, y, axis, insideFirst);
        }
    });
  }

  SurfaceNet::Quad quadAround(int x, int y, int axis, bool insideFirst) {
    constexpr std::array<std::array<int, 2>, 4> kAround{{{1, 1}, {0, 1}, {0, 0}, {1, 0}}};
    SurfaceNet::Quad quad;
    for (int n = 0; n < 4; ++n) {
      const auto [du, dv] = kAround[n];
      std::array<int, 3> back{};
      back[(axis + 1) % 3] = du;
      back[(axis + 2) % 3] = dv;
      const Cell& at = cell(back[2] != 0 ? m_below : m_above, x - back[0], y - back[1]);
      quad[insideFirst ? n : 3 - n] =
          at.firstPoint + static_cast<std::uint32_t>(table().cases[at.caseIndex].sheetOfEdge[4 * axis + du + 2 * dv]);
    }
    return quad;
  }

  void place(const Index3& at, int caseIndex, std::uint32_t firstPoint) {
    const CellCase& cellCase = table().cases[caseIndex];
    std::array<Eigen::Vector3f, 4> sum;
    std::array<int, 4> count{}, told{};
    sum.fill(Eigen::Vector3f::Zero());
    for (int edge = 0; edge < 12; ++edge) {
      const int sheet = cellCase.sheetOfEdge[edge];
      if (sheet == kNone)
        continue;
      const int low = cornerOfEdge(edge), axis = edge / 4;
      Eigen::Vector3f crossing(static_cast<float>(low & 1), static_cast<float>(low >> 1 & 1), static_cast<float>(low >> 2));
      float along = -1;
      if (m_crossings != nullptr) {
        const Index3 from = at + crossing.cast<int>();
        along = m_crossings->along(from, from + Index3::Unit(axis), (caseIndex >> low & 1) != 0);
      }
      told[sheet] += along >= 0;
      crossing[axis] = along >= 0 ? along : 0.5F;
      sum[sheet] += crossing;
      ++count[sheet];
    }
    for (int sheet = 0; sheet < cellCase.sheets; ++sheet) {
      const Eigen::Vector3f inCell = sum[sheet] / static_cast<float>(count[sheet]);
      m_net.points[firstPoint + sheet] = at.cast<float>() + inCell;
      if (m_crossings == nullptr)
        continue;
      auto& anchor = m_net.anchors[firstPoint + sheet];
      for (int axis = 0; axis < 3; ++axis)
        anchor[axis] = static_cast<std::uint8_t>(inCell[axis] * 255 + 0.5F);
      anchor[3] = static_cast<std::uint8_t>(255 * told[sheet] / count[sheet]);
    }
  }

  const Scanner& m_scanner;
  const Crossings* m_crossings;
  const std::vector<SliceCount>& m_starts;
  SurfaceNet& m_net;
  int m_width;
  std::vector<Cell> m_above, m_below;
};

} // namespace

SurfaceNet surfaceNet(const LabelMap& labels, std::uint8_t value, const Volume* grey, std::optional<double> isoVoxel) {
  SurfaceNet net;
  Scanner scanner(labels, value);
  std::optional<Crossings> crossings;
  if (grey != nullptr && isoVoxel) {
    crossings.emplace(*grey, *isoVoxel);
    crossings->setDirection(mostCommonDirection(scanner, *crossings));
    scanner.decideBy(&*crossings);
  }

  const int slices = scanner.size().z() + 1;
  std::vector<SliceCount> starts(slices + 1);
  parallelRanges(slices, 4, [&](int begin, int end) {
    for (int slice = begin; slice < end; ++slice)
      scanner.slice(slice - 1, [&](int, int, int caseIndex) {
        starts[slice + 1].points += static_cast<std::uint32_t>(table().cases[caseIndex].sheets);
        for (int axis = 0; axis < 3; ++axis)
          starts[slice + 1].quads += crossesFirst(caseIndex, axis);
      });
  });
  for (int slice = 0; slice < slices; ++slice) {
    starts[slice + 1].points += starts[slice].points;
    starts[slice + 1].quads += starts[slice].quads;
  }
  net.points.resize(starts.back().points);
  net.quads.resize(starts.back().quads);
  if (crossings) {
    net.anchors.resize(net.points.size());
    net.crossings.resize(net.quads.size());
  }
  parallelRanges(slices, 24, [&](int begin, int end) {
    Filler filler(scanner, crossings ? &*crossings : nullptr, starts, net);
    filler.run(begin - 1, end - 1);
  });
  return net;
}

} // namespace halsted
