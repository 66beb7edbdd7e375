// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/network/Convolution.h"

#include "segmentation/filters/network/ConvolutionPlan.h"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <new>

namespace halsted::network {

void FreeFloats::operator()(float* p) const {
  std::free(p);
}

namespace {

Plane floats(std::size_t count) {
  const std::size_t bytes = (count * sizeof(float) + 63) / 64 * 64;
  auto* p = static_cast<float*>(std::aligned_alloc(64, bytes));
  if (!p)
    throw std::bad_alloc();
  std::memset(p, 0, bytes);
  return Plane(p);
}

constexpr float kEpsilon = 1e-5F; ///< of the instance norm, as everywhere

/// Winograd's F(2,3): what is multiplied is rows[first] + sign * rows[second] of four rows, and goes into two results.
struct Step {
  int first, second;
  float sign;
  float out[2];
};
constexpr Step kSteps[4] = {{0, 2, -1, {1, 0}}, {1, 2, 1, {1, 1}}, {2, 1, -1, {1, -1}}, {1, 3, -1, {0, -1}}};

class Layer {
public:
  Layer(const NetworkLayer& layer, const float* weights, const std::vector<ConvolutionSource>& sources, int margin,
        const RowKernels& kernels)
      : m_layer(layer), m_sources(sources), m_kernels(kernels), m_bias(weights + layer.kernelCount()) {
    const ConvolutionSource& first = sources.front();
    m_depth = first.depth ? static_cast<int>(first.depth->share.size()) : first.map->depth;
    m_height = first.height ? static_cast<int>(first.height->share.size()) : first.map->height;
    m_width = first.map->width;
    const int stride = layer.stride;
    m_out.channels = layer.out;
    m_out.depth = (m_depth + stride - 1) / stride;
    m_out.height = (m_height + stride - 1) / stride;
    m_out.width = (m_width + stride - 1) / stride;
    m_out.margin = margin;
    m_out.planes.resize(static_cast<std::size_t>(m_out.depth));
    // With few channels the sums of products cost less than what goes before and after them.
    m_paired = layer.kernel == 3 && stride == 1 && layer.in >= 4;
    m_plan = planFor(layer, weights, FeatureMap::roundedUp(m_out.width), m_paired, kernels);
    m_zeros = floats(static_cast<std::size_t>(first.map->stride() + first.map->margin));
    if (layer.instanceNorm)
      m_sums.assign(static_cast<std::size_t>(m_out.depth) * static_cast<std::size_t>(layer.out) * 2, 0.0);
    makeTasks();
  }

  FeatureMap run(const JobContext& job, const std::function<void(double)>& advance) {
    std::atomic<int> next{0};
    const int threads = std::max(1, tbb::this_task_arena::max_concurrency());
    // Tasks are taken in their order: neighbours in z are near in time, so that rows are still in the cache and planes go early.
    tbb::parallel_for(0, threads, [&](int) {
      Worker worker(*this);
      for (int task = next++; task < static_cast<int>(m_tasks.size()) && !job.cancelled(); task = next++) {
        m_paired ? worker.paired(m_tasks[static_cast<std::size_t>(task)]) : worker.direct(m_tasks[static_cast<std::size_t>(task)]);
        release(m_tasks[static_cast<std::size_t>(task)]);
        advance(1.0 / static_cast<double>(m_tasks.size()));
      }
    });
    m_spare.clear();
    if (m_layer.instanceNorm && !job.cancelled())
      normalise();
    return std::move(m_out);
  }

private:
  struct Task {
    int z = 0;        ///< first plane of the result
    bool two = false; ///< and that `dilation` further
  };

  void makeTasks() {
    const int step = m_layer.dilation;
    if (m_paired) {
      for (int r = 0; r < step; ++r)
        for (int z = r; z < m_out.depth; z += 2 * step)
          m_tasks.push_back({z, z + step < m_out.depth});
    } else {
      for (int z = 0; z < m_out.depth; ++z)
        m_tasks.push_back({z, false});
    }
    m_uses = std::vector<std::atomic<int>>(static_cast<std::size_t>(m_depth));
    for (const Task& task : m_tasks)
      forEachPlane(task, [&](int z) { ++m_uses[static_cast<std::size_t>(z)]; });
  }

  /// Of the source.
  template <typename Visit> void forEachPlane(const Task& task, const Visit& visit) const {
    const int step = m_layer.dilation, first = task.z * m_layer.stride;
    const int reach = m_layer.kernel == 1 ? 0 : 1;
    for (int k = -reach; k <= (m_paired ? 2 : reach); ++k)
      if (const int z = first + k * step; z >= 0 && z < m_depth)
        visit(z);
  }

  void release(const Task& task) {
    forEachPlane(task, [&](int z) {
      if (--m_uses[static_cast<std::size_t>(z)] > 0)
        return;
      for (const ConvolutionSource& source : m_sources) {
        if (!source.lastUse || source.depth)
          continue;
        Plane& plane = source.map->planes[static_cast<std::size_t>(z)];
        if (source.map->sameLayout(m_out)) {
          const std::lock_guard lock(m_spareLock);
          m_spare.push_back(std::move(plane));
        } else {
          plane.reset();
        }
      }
    });
  }

  float* newPlane(int z) {
    Plane plane;
    {
      const std::lock_guard lock(m_spareLock);
      if (!m_spare.empty()) {
        plane = std::move(m_spare.back());
        m_spare.pop_back();
      }
    }
    if (!plane)
      plane = m_out.newPlane();
    const int length = m_out.rowLength();
    for (int y = 0; y < m_out.height; ++y)
      for (int c = 0; c < m_out.channels; ++c)
        std::fill_n(plane.get() + m_out.offset(c, y), length, m_bias[c]);
    Plane& place = m_out.planes[static_cast<std::size_t>(z)];
    place = std::move(plane);
    return place.get();
  }

  /// Activation, or sums for the norm; zeros beyond the end of each row.
  void finish(int z) {
    for (int y = 0; y < m_out.height; ++y)
      for (int c = 0; c < m_out.channels; ++c) {
        float* row = m_out.row(c, z, y);
        if (m_layer.instanceNorm) {
          double* sums =
              &m_sums[(static_cast<std::size_t>(z) * static_cast<std::size_t>(m_out.channels) + static_cast<std::size_t>(c)) * 2];
          m_kernels.addSums(row, m_out.width, sums, sums + 1);
        } else if (m_layer.activation != Activation::None) {
          m_kernels.activate(row, m_out.width, 1, 0, m_layer.activation, m_layer.slope);
        }
        std::fill(row + m_out.width, row + m_out.rowLength(), 0.0F);
      }
  }

  void normalise() {
    const double count = static_cast<double>(m_out.depth) * m_out.height * m_out.width;
    std::vector<float> scale, shift;
    for (int c = 0; c < m_out.channels; ++c) {
      double sum = 0, squares = 0;
      for (int z = 0; z < m_out.depth; ++z) {
        const std::size_t at = (static_cast<std::size_t>(z) * static_cast<std::size_t>(m_out.channels) + static_cast<std::size_t>(c)) * 2;
        sum += m_sums[at];
        squares += m_sums[at + 1];
      }
      const double mean = sum / count, variance = std::max(0.0, squares / count - mean * mean);
      scale.push_back(static_cast<float>(1 / std::sqrt(variance + kEpsilon)));
      shift.push_back(static_cast<float>(-mean / std::sqrt(variance + kEpsilon)));
    }
    tbb::parallel_for(0, m_out.depth, [&](int z) {
      for (int y = 0; y < m_out.height; ++y)
        for (int c = 0; c < m_out.channels; ++c) {
          const auto i = static_cast<std::size_t>(c);
          float* row = m_out.row(c, z, y);
          m_kernels.activate(row, m_out.width, scale[i], shift[i], m_layer.activation, m_layer.slope);
          std::fill(row + m_out.width, row + m_out.rowLength(), 0.0F);
        }
    });
  }

  /// What one thread needs.
  class Worker {
  public:
    explicit Worker(Layer& layer) : m_of(layer) {
      const FeatureMap& map = *layer.m_sources.front().map;
      const int length = std::max(map.stride(), layer.m_out.stride()) + 2 * map.margin;
      const int in = layer.m_layer.in, taps = layer.m_layer.kernel * layer.m_layer.kernel;
      if (layer.m_paired) {
        m_rows = floats(static_cast<std::size_t>(in) * static_cast<std::size_t>(length));
        for (int c = 0; c < in; ++c)
          m_row.push_back(m_rows.get() + static_cast<std::ptrdiff_t>(c) * length + map.margin);
        for (int c = 0; c < in; ++c)
          for (int k = -1; k <= 1; ++k)
            m_taps.push_back(m_row[static_cast<std::size_t>(c)] + k * layer.m_layer.dilation);
      } else {
        m_taps.resize(static_cast<std::size_t>(in * taps * layer.m_layer.kernel));
        if (layer.m_layer.stride == 2)
          m_rows = floats(static_cast<std::size_t>(in * taps * 2) * static_cast<std::size_t>(length));
        m_length = length;
      }
      m_held.resize(layer.m_sources.size());
    }

    void paired(const Task& task);
    void direct(const Task& task);

  private:
    /// Plane z of source s, made when it is resized; null beyond the edge.
    const float* plane(std::size_t s, int z);
    /// Rows of all channels at (z, y): where they begin.
    void rowsAt(int z, int y, const float** rows);
    void multiply(const float* weights, float* const* outs, const float* signs, int outCount, std::ptrdiff_t channelStride);

    struct Held {
      Plane plane;
      int z = -1;
      long used = 0;
    };
    Layer& m_of;
    Plane m_rows;
    std::vector<float*> m_row;
    std::vector<const float*> m_taps;
    std::vector<std::vector<Held>> m_held; ///< resized planes, by source
    long m_clock = 0;
    int m_length = 0;
  };

  const NetworkLayer& m_layer;
  const std::vector<ConvolutionSource>& m_sources;
  const RowKernels& m_kernels;
  const float* m_bias;
  int m_depth = 0, m_height = 0, m_width = 0; ///< of the sources
  bool m_paired = false;
  ConvolutionPlan m_plan;
  FeatureMap m_out;
  Plane m_zeros;
  std::vector<double> m_sums;
  std::vector<Task> m_tasks;
  std::vector<std::atomic<int>> m_uses;
  std::vector<Plane> m_spare;
  std::mutex m_spareLock;
};

const float* Layer::Worker::plane(std::size_t s, int z) {
  if (z < 0 || z >= m_of.m_depth)
    return nullptr;
  const ConvolutionSource& source = m_of.m_sources[s];
  if (!source.depth)
    return source.map->planes[static_cast<std::size_t>(z)].get();
  std::vector<Held>& held = m_held[s];
  const auto known = std::find_if(held.begin(), held.end(), [&](const Held& h) { return h.z == z; });
  if (known != held.end()) {
    known->used = ++m_clock;
    return known->plane.get();
  }
  const FeatureMap& map = *source.map;
  if (held.size() < 4)
    held.push_back({floats(static_cast<std::size_t>(map.stride()) * static_cast<std::size_t>(map.channels * m_of.m_height) +
                           static_cast<std::size_t>(map.margin)),
                    -1, 0});
  Held& place = held.back().z < 0
                    ? held.back()
                    : *std::min_element(held.begin(), held.end(), [](const Held& a, const Held& b) { return a.used < b.used; });
  const auto at = static_cast<std::size_t>(z);
  const float down = source.depth->share[at];
  for (int y = 0; y < m_of.m_height; ++y) {
    const auto line = static_cast<std::size_t>(y);
    const float right = source.height->share[line];
    const float factors[4] = {(1 - down) * (1 - right), (1 - down) * right, down * (1 - right), down * right};
    for (int c = 0; c < map.channels; ++c) {
      const float* rows[4] = {map.row(c, source.depth->first[at], source.height->first[line]),
                              map.row(c, source.depth->first[at], source.height->second[line]),
                              map.row(c, source.depth->second[at], source.height->first[line]),
                              map.row(c, source.depth->second[at], source.height->second[line])};
      m_of.m_kernels.combine(rows, factors, 4, map.rowLength(), place.plane.get() + map.offset(c, y));
    }
  }
  place.z = z;
  place.used = ++m_clock;
  return place.plane.get();
}

void Layer::Worker::rowsAt(int z, int y, const float** rows) {
  const bool inside = y >= 0 && y < m_of.m_height;
  for (std::size_t s = 0; s < m_of.m_sources.size(); ++s) {
    const FeatureMap& map = *m_of.m_sources[s].map;
    const float* base = inside ? plane(s, z) : nullptr;
    for (int c = 0; c < map.channels; ++c)
      *rows++ = base ? base + map.offset(c, y) : m_of.m_zeros.get() + map.margin;
  }
}

void Layer::Worker::multiply(const float* weights, float* const* outs, const float* signs, int outCount, std::ptrdiff_t channelStride) {
  float* shifted[4];
  Multiply m{m_taps.data(), static_cast<int>(m_taps.size()), weights, shifted, signs, outCount, channelStride, 0};
  for (const ConvolutionPlan::Channels& block : m_of.m_plan.blocks) {
    for (int k = 0; k < outCount; ++k)
      shifted[k] = outs[k] + block.first * channelStride;
    m.weights = weights + block.weightsAt;
    m.from = 0;
    for (const int vectors : m_of.m_plan.vectors) {
      m_of.m_kernels.multiply[block.count][vectors](m);
      m.from += static_cast<std::ptrdiff_t>(vectors) * m_of.m_kernels.lanes;
    }
  }
}

void Layer::Worker::paired(const Task& task) {
  const int in = m_of.m_layer.in, step = m_of.m_layer.dilation;
  FeatureMap& out = m_of.m_out;
  m_of.newPlane(task.z);
  if (task.two)
    m_of.newPlane(task.z + step);
  std::vector<const float*> rows(static_cast<std::size_t>(in) * 16);
  const auto row = [&](int z, int y, int c) { return rows[static_cast<std::size_t>((z * 4 + y) * in + c)]; };
  const int length = m_of.m_sources.front().map->rowLength();
  for (int r = 0; r < step; ++r)
    for (int y = r; y < out.height; y += 2 * step) {
      for (int a = 0; a < 4; ++a)
        for (int b = 0; b < 4; ++b)
          rowsAt(task.z + (a - 1) * step, y + (b - 1) * step, &rows[static_cast<std::size_t>((a * 4 + b) * in)]);
      for (int g = 0; g < 16; ++g) {
        const Step &dz = kSteps[g / 4], &dy = kSteps[g % 4];
        float* outs[4];
        float signs[4];
        int outCount = 0;
        for (int a = 0; a < (task.two ? 2 : 1); ++a)
          for (int b = 0; b < (y + step < out.height ? 2 : 1); ++b)
            if (const float sign = dz.out[a] * dy.out[b]; sign != 0) {
              outs[outCount] = out.row(0, task.z + a * step, y + b * step);
              signs[outCount++] = sign;
            }
        if (outCount == 0)
          continue;
        const float factors[4] = {1, dy.sign, dz.sign, dz.sign * dy.sign};
        for (int c = 0; c < in; ++c) {
          const float* four[4] = {row(dz.first, dy.first, c), row(dz.first, dy.second, c), row(dz.second, dy.first, c),
                                  row(dz.second, dy.second, c)};
          m_of.m_kernels.combine(four, factors, 4, length, m_row[static_cast<std::size_t>(c)]);
        }
        multiply(m_of.m_plan.weights.data() + static_cast<std::size_t>(g) * m_of.m_plan.weightsPerPart, outs, signs, outCount,
                 out.stride());
      }
    }
  m_of.finish(task.z);
  if (task.two)
    m_of.finish(task.z + step);
}

void Layer::Worker::direct(const Task& task) {
  const NetworkLayer& layer = m_of.m_layer;
  const int in = layer.in, reach = layer.kernel == 1 ? 0 : 1;
  FeatureMap& out = m_of.m_out;
  m_of.newPlane(task.z);
  std::vector<const float*> rows(static_cast<std::size_t>(in));
  const float sign = 1;
  const int margin = m_of.m_sources.front().map->margin;
  for (int y = 0; y < out.height; ++y) {
    std::size_t tap = 0;
    int scratch = 0;
    for (int a = -reach; a <= reach; ++a)
      for (int b = -reach; b <= reach; ++b) {
        rowsAt(task.z * layer.stride + a * layer.dilation, y * layer.stride + b * layer.dilation, rows.data());
        for (int c = 0; c < in; ++c) {
          const float* from = rows[static_cast<std::size_t>(c)];
          if (layer.stride == 2) {
            float* even = m_rows.get() + static_cast<std::ptrdiff_t>(scratch++) * m_length + margin;
            float* odd = m_rows.get() + static_cast<std::ptrdiff_t>(scratch++) * m_length + margin;
            m_of.m_kernels.part(from, out.rowLength(), even, odd);
            if (reach) {
              m_taps[tap++] = odd - 1;
              m_taps[tap++] = even;
              m_taps[tap++] = odd;
            } else {
              m_taps[tap++] = even;
            }
          } else {
            for (int k = -reach; k <= reach; ++k)
              m_taps[tap++] = from + k * layer.dilation;
          }
        }
      }
    float* outs[1] = {out.row(0, task.z, y)};
    multiply(m_of.m_plan.weights.data(), outs, &sign, 1, out.stride());
  }
  m_of.finish(task.z);
}

} // namespace

std::size_t FeatureMap::planeFloats() const {
  // A vector's load may begin in the last row's margin.
  return static_cast<std::size_t>(margin) +
         static_cast<std::size_t>(height) * static_cast<std::size_t>(channels) * static_cast<std::size_t>(stride()) + 16;
}

Plane FeatureMap::newPlane() const {
  return floats(planeFloats());
}

Between::Between(int from, int count) {
  const float scale = static_cast<float>(from) / static_cast<float>(count);
  for (int i = 0; i < count; ++i) {
    const float at = std::max(0.0F, (static_cast<float>(i) + 0.5F) * scale - 0.5F);
    const int below = std::min(static_cast<int>(at), from - 1);
    first.push_back(below);
    second.push_back(std::min(below + 1, from - 1));
    share.push_back(at - static_cast<float>(below));
  }
}

FeatureMap resizedRows(const FeatureMap& map, int width, int margin) {
  FeatureMap out{map.channels, map.depth, map.height, width, margin, {}};
  out.planes.resize(static_cast<std::size_t>(map.depth));
  const Between x(map.width, width);
  tbb::parallel_for(0, map.depth, [&](int z) {
    out.planes[static_cast<std::size_t>(z)] = out.newPlane();
    for (int y = 0; y < map.height; ++y)
      for (int c = 0; c < map.channels; ++c) {
        const float* from = map.row(c, z, y);
        float* to = out.row(c, z, y);
        for (std::size_t i = 0; i < x.share.size(); ++i)
          to[i] = from[x.first[i]] + (from[x.second[i]] - from[x.first[i]]) * x.share[i];
      }
  });
  return out;
}

FeatureMap convolve(const NetworkLayer& layer, const float* weights, const std::vector<ConvolutionSource>& sources, int margin,
                    const RowKernels& kernels, const JobContext& job, const std::function<void(double)>& advance) {
  return Layer(layer, weights, sources, margin, kernels).run(job, advance);
}

} // namespace halsted::network
