// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/CaseActions.h"
#include "app/PlanActions.h"
#include "app/Workspace.h"
#include "app/window/MainWindow.h"
#include "app/window/SliceWidget.h"
#include "tests/Phantoms.h"

#include <QApplication>
#include <QTest>

#include <cstring>
#include <fstream>

namespace halsted {

/// The program's window over a workspace, driven by actions and object names.
struct WindowStand {
  explicit WindowStand(const std::filesystem::path& unsaved, bool samples = false)
      : workspace(StudyReader(), *StructureTable::load(HALSTED_SOURCE_DIR "/assets/structures.json"), unsaved,
                  [](std::function<void()> call) { QMetaObject::invokeMethod(qApp, std::move(call), Qt::QueuedConnection); }) {
    addCaseActions(actions, workspace);
    if (samples)
      addSampleActions(actions, workspace, HALSTED_SOURCE_DIR "/assets");
    addPlanActions(actions, workspace);
    window = std::make_unique<MainWindow>(workspace, actions);
    window->resize(1200, 800); // software GL draws every pixel on the processor
    window->show();
  }
  template <typename T> T* find(const char* name) const { return window->findChild<T*>(QString::fromLatin1(name)); }
  SliceWidget* slices(const char* name) const { return find<SliceWidget>(name); }
  const PatientCase& patientCase() const { return workspace.document()->patientCase(); }
  bool trigger(const char* action, const ActionRegistry::Arguments& arguments = {}) { return actions.trigger(action, arguments).ok(); }
  double volumeMl(const char* structure) const {
    const Structure* found = patientCase().findStructure(structure);
    return found ? found->measures.volumeMl : 0;
  }
  /// Nothing is on its way: neither a job nor an edit.
  bool idle(int ms = 30'000) {
    return QTest::qWaitFor([this] { return !workspace.busy() && workspace.editsToCome() == 0; }, ms);
  }

  Workspace workspace;
  ActionRegistry actions;
  std::unique_ptr<MainWindow> window;
};

/// A NIfTI file of 16 bits that lies in LPS as the canvas does.
inline void writeNifti(const std::filesystem::path& file, const Volume& volume) {
  std::array<char, 352> header{};
  const auto put = [&header](std::size_t at, auto value) { std::memcpy(header.data() + at, &value, sizeof value); };
  const VolumeGeometry& grid = volume.geometry;
  const Vec3 s = grid.spacingMm;
  put(0, std::int32_t{348});
  put(40, std::array<std::int16_t, 5>{3, static_cast<std::int16_t>(grid.size.x()), static_cast<std::int16_t>(grid.size.y()),
                                      static_cast<std::int16_t>(grid.size.z()), 1});
  put(70, std::int16_t{4}); // 16 bits with sign
  put(72, std::int16_t{16});
  put(76, std::array<float, 5>{1, static_cast<float>(s.x()), static_cast<float>(s.y()), static_cast<float>(s.z()), 1});
  put(108, 352.0F);
  put(112, 1.0F);
  header[123] = 2;           // millimetres
  put(254, std::int16_t{1}); // sform, which points right, anterior and superior: x and y turned
  const Vec3 o = grid.originMm;
  put(280, std::array<float, 12>{static_cast<float>(-s.x()), 0, 0, static_cast<float>(-o.x()), 0, static_cast<float>(-s.y()), 0,
                                 static_cast<float>(-o.y()), 0, 0, static_cast<float>(s.z()), static_cast<float>(o.z())});
  std::memcpy(header.data() + 344, "n+1", 4);
  std::ofstream out(file, std::ios::binary);
  out.write(header.data(), header.size());
  out.write(reinterpret_cast<const char*>(volume.voxels.get()), static_cast<std::streamsize>(grid.voxelCount() * 2));
}

/// A body of soft tissue with an uneven rod of bone of 10 mm radius 15 mm behind the middle, in air; 64 voxels of 2 mm.
inline Volume bodyWithRod() {
  phantoms::Canvas canvas(Index3(64, 64, 64), Vec3(2, 2, 2), -1000);
  canvas.paint(phantoms::cylinder(0, 0, 52, 40), 40);
  canvas.paint(phantoms::cylinder(0, 15, 10, 10), 700);
  canvas.paint(phantoms::cylinder(0, 15, 8, 8), 1100);
  canvas.paint(phantoms::cylinder(0, 15, 6, 6), 300);
  canvas.addNoise(8, 1);
  return canvas.volume();
}

} // namespace halsted
