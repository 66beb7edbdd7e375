// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/FileTrail.h"

#include <algorithm>
#include <cstring>

namespace halsted {
namespace {

// A crash can only be traced through something that every thread of the worker reaches without being handed it.
std::atomic<FileTrail*> g_trail{nullptr};

} // namespace

void useFileTrail(FileTrail* trail) {
  g_trail.store(trail);
}

void noteProgress() {
  if (FileTrail* trail = g_trail.load(std::memory_order_relaxed))
    trail->steps.fetch_add(1, std::memory_order_relaxed);
}

FileInFlight::FileInFlight(const std::filesystem::path& file) {
  FileTrail* trail = g_trail.load();
  if (!trail)
    return;
  noteProgress();
  const std::string& path = file.native();
  for (std::size_t i = 0; i < FileTrail::kSlots; ++i) {
    FileTrail::Slot& slot = trail->slots[i];
    std::uint32_t free = 0;
    if (!slot.taken.compare_exchange_strong(free, 1))
      continue;
    slot.length = static_cast<std::uint32_t>(path.size() <= FileTrail::kPathBytes ? path.size() : 0);
    std::memcpy(slot.path, path.data(), slot.length);
    slot.taken.store(2);
    m_slot = static_cast<int>(i);
    return;
  }
}

FileInFlight::~FileInFlight() {
  if (m_slot >= 0)
    g_trail.load()->slots[m_slot].taken.store(0);
}

std::vector<std::filesystem::path> FileTrail::files() const {
  std::vector<std::filesystem::path> out;
  for (const Slot& slot : slots) {
    const std::size_t length = std::min<std::size_t>(slot.length, kPathBytes);
    if (slot.taken.load() != 2 || length == 0)
      continue;
    std::filesystem::path file(std::string(slot.path, length));
    if (std::find(out.begin(), out.end(), file) == out.end())
      out.push_back(std::move(file));
  }
  return out;
}

} // namespace halsted
