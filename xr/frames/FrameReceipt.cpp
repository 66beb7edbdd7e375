// SPDX-License-Identifier: Apache-2.0
#include "xr/frames/FrameReceipt.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr std::size_t kRing = 8192;

/// Nearest rank: the smallest value that this share of all do not exceed.
double percentile(std::vector<double>& values, double share) {
  if (values.empty())
    return -1;
  const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(std::clamp<std::size_t>(rank, 1, values.size()) - 1);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

/// The frame before a gap made the next one late: which part of it was longer than a period, or at least the longest.
DropCause causeOf(const FrameTimes& frame) {
  const double period = 1e-9 * static_cast<double>(frame.periodNs);
  if (frame.deskS > frame.cpuS && frame.deskS + frame.cpuS > period)
    return DropCause::Desk;
  if (frame.gpuS > frame.cpuS && frame.gpuS > period)
    return DropCause::Gpu;
  if (frame.deskS + frame.cpuS > period)
    return DropCause::Cpu;
  return frame.gpuS > period ? DropCause::Gpu : DropCause::Runtime;
}

} // namespace

FrameReceipt::FrameReceipt() : m_ring(kRing) {}

int FrameReceipt::add(const FrameTimes& frame) {
  m_ring[static_cast<std::size_t>(m_frames++) % kRing] = frame;
  int missed = 0;
  if (m_hasLast && frame.periodNs > 0) {
    const double periods = static_cast<double>(frame.displayNs - m_last.displayNs) / static_cast<double>(frame.periodNs);
    missed = std::max(0, static_cast<int>(std::lround(periods)) - 1);
    m_dropped += missed;
    m_droppedBy[static_cast<std::size_t>(causeOf(m_last))] += missed;
  }
  m_last = frame;
  m_hasLast = true;
  return missed;
}

FrameReceipt::Summary FrameReceipt::summary() const {
  Summary summary;
  summary.frames = m_frames;
  summary.dropped = m_dropped;
  summary.droppedBy = m_droppedBy;
  const std::size_t count = std::min<std::size_t>(static_cast<std::size_t>(m_frames), kRing);
  if (!count)
    return summary;
  std::vector<double> cpu, gpu, age;
  for (std::size_t i = 0; i < count; ++i) {
    cpu.push_back(1e3 * m_ring[i].cpuS);
    age.push_back(1e3 * m_ring[i].poseAgeS);
    if (m_ring[i].gpuS >= 0)
      gpu.push_back(1e3 * m_ring[i].gpuS);
  }
  summary.cpuP50Ms = percentile(cpu, 0.5);
  summary.cpuP99Ms = percentile(cpu, 0.99);
  summary.gpuP50Ms = percentile(gpu, 0.5);
  summary.gpuP99Ms = percentile(gpu, 0.99);
  summary.poseAgeP50Ms = percentile(age, 0.5);
  summary.poseAgeP99Ms = percentile(age, 0.99);
  summary.periodMs = 1e-6 * static_cast<double>(m_last.periodNs);
  return summary;
}

} // namespace halsted
