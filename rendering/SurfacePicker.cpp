// SPDX-License-Identifier: Apache-2.0
#include "rendering/SurfacePicker.h"

#include "rendering/TriangleTree.h"

#include <atomic>
#include <cmath>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace halsted {

namespace {

/// Shared by the picker and the thread that builds; whoever lets go last frees it.
struct Slot {
  std::shared_ptr<const StructureSurfaces> surfaces;
  std::stop_source stop;
  std::unique_ptr<const TriangleTree> built;
  std::atomic<const TriangleTree*> ready = nullptr;
};

} // namespace

struct SurfacePicker::State {
  struct Visible {
    Id id;
    const Slot* slot;
  };

  const PatientCase* patientCase = nullptr;
  std::map<Id, std::shared_ptr<Slot>> slots;
  std::vector<Visible> visible; ///< what queries look at
  std::vector<Connection> connections;

  std::mutex mutex;
  std::condition_variable_any changed;
  std::deque<std::shared_ptr<Slot>> queue;
  bool building = false;
  std::jthread builder; ///< started by the first surface; last, so that it ends first

  ~State() {
    for (const auto& [id, slot] : slots)
      slot->stop.request_stop();
  }

  void follow();
  void build(const std::stop_token& stop);
};

void SurfacePicker::State::follow() {
  std::map<Id, std::shared_ptr<Slot>> kept;
  std::vector<std::shared_ptr<Slot>> added;
  visible.clear();
  for (const Structure& structure : patientCase->structures()) {
    auto surfaces = patientCase->surfaces(structure.id);
    if (!surfaces || surfaces->full.empty())
      continue;
    std::shared_ptr<Slot> slot;
    if (const auto it = slots.find(structure.id); it != slots.end() && it->second->surfaces == surfaces) {
      slot = it->second;
    } else {
      slot = std::make_shared<Slot>();
      slot->surfaces = std::move(surfaces);
      added.push_back(slot);
    }
    if (structure.visible && structure.opacity > 0)
      visible.push_back({structure.id, slot.get()});
    kept.emplace(structure.id, std::move(slot));
  }
  for (const auto& [id, slot] : slots)
    if (const auto it = kept.find(id); it == kept.end() || it->second != slot)
      slot->stop.request_stop();
  slots = std::move(kept);
  if (added.empty())
    return;
  {
    const std::lock_guard lock(mutex);
    queue.insert(queue.end(), added.begin(), added.end());
  }
  if (!builder.joinable())
    builder = std::jthread([this](const std::stop_token& stop) { build(stop); });
  changed.notify_all();
}

void SurfacePicker::State::build(const std::stop_token& stop) {
  std::unique_lock lock(mutex);
  while (true) {
    if (!changed.wait(lock, stop, [this] { return !queue.empty(); }) || stop.stop_requested())
      return;
    std::shared_ptr<Slot> slot = std::move(queue.front());
    queue.pop_front();
    building = true;
    lock.unlock();
    if (!slot->stop.stop_requested()) {
      try {
        slot->built = TriangleTree::build(slot->surfaces->full, slot->stop.get_token());
        slot->ready.store(slot->built.get(), std::memory_order_release);
      } catch (const std::bad_alloc&) {
        // Not found by rays, which is all that is lost.
      }
    }
    slot.reset();
    lock.lock();
    building = false;
    changed.notify_all();
  }
}

SurfacePicker::SurfacePicker(const PatientCase& patientCase) : m_state(std::make_unique<State>()) {
  State* state = m_state.get();
  state->patientCase = &patientCase;
  state->connections.push_back(patientCase.structuresChanged.connect([state] { state->follow(); }));
  state->connections.push_back(patientCase.surfacesChanged.connect([state](Id) { state->follow(); }));
  state->follow();
}

SurfacePicker::~SurfacePicker() = default;

std::optional<SurfacePicker::Hit> SurfacePicker::alongRay(const Vec3& originMm, const Vec3& direction, double reachMm) const {
  const double length = direction.norm();
  if (!(length > 0) || !std::isfinite(length) || !originMm.allFinite() || !(reachMm > 0))
    return std::nullopt;
  TriangleTree::Hit hit;
  hit.distance = reachMm;
  const Vec3 unit = direction / length;
  Id id = 0;
  for (const State::Visible& item : m_state->visible)
    if (const TriangleTree* tree = item.slot->ready.load(std::memory_order_acquire); tree && tree->alongRay(originMm, unit, hit))
      id = item.id;
  if (!id)
    return std::nullopt;
  return Hit{id, hit.point, hit.normal, hit.distance};
}

std::optional<SurfacePicker::Hit> SurfacePicker::nearest(const Vec3& tipMm, double reachMm) const {
  if (!tipMm.allFinite() || !(reachMm > 0))
    return std::nullopt;
  TriangleTree::Hit hit;
  hit.distance = reachMm;
  Id id = 0;
  for (const State::Visible& item : m_state->visible)
    if (const TriangleTree* tree = item.slot->ready.load(std::memory_order_acquire); tree && tree->nearest(tipMm, hit))
      id = item.id;
  if (!id)
    return std::nullopt;
  return Hit{id, hit.point, hit.normal, hit.distance};
}

void SurfacePicker::waitUntilReady() const {
  std::unique_lock lock(m_state->mutex);
  m_state->changed.wait(lock, [this] { return m_state->queue.empty() && !m_state->building; });
}

} // namespace halsted
