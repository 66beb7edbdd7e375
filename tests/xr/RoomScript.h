// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/core/LabelHash.h"
#include "xr/RoomInteraction.h"

#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace halsted::test {

inline constexpr double kPeriodS = 1.0 / 72;

template <typename T> T must(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", result.error().message.c_str());
    std::abort();
  }
  if constexpr (!std::is_void_v<T>)
    return std::move(*result);
}

/// A closed box, triangles anticlockwise from outside.
inline SurfaceMesh box(const Vec3& min, const Vec3& max) {
  SurfaceMesh mesh;
  for (int i = 0; i < 8; ++i)
    mesh.pointsMm.push_back(Vec3((i & 1) ? max.x() : min.x(), (i & 2) ? max.y() : min.y(), (i & 4) ? max.z() : min.z()).cast<float>());
  mesh.triangles = {{0, 2, 1}, {1, 2, 3}, {4, 5, 6}, {5, 7, 6}, {0, 1, 4}, {1, 5, 4},
                    {2, 6, 3}, {3, 6, 7}, {0, 4, 2}, {2, 4, 6}, {1, 3, 5}, {3, 7, 5}};
  return mesh;
}

/// A case of boxes: "skin" around "liver", 200 mm and 60 mm wide about the origin of patient space.
class BoxCase {
public:
  static constexpr double kSkinMm = 100, kLiverMm = 30; ///< half widths

  BoxCase() {
    m_document = must(CaseDocument::create((m_folder.path() + "/boxes.hcase").toStdString(), "boxes"));
    LoadedSeries series;
    VolumeGeometry& geometry = series.volume.geometry;
    geometry.size = {12, 12, 12};
    geometry.spacingMm = Vec3::Constant(20);
    geometry.originMm = Vec3::Constant(-110);
    series.volume.voxels = std::make_shared<std::int16_t[]>(geometry.voxelCount());
    series.info.uid = "1.2.3";
    series.info.geometry = geometry;
    must(m_document->apply(addSeries(series)));
    const Id seriesId = m_document->patientCase().series()[0].id;
    add(seriesId, "body", "skin", kSkinMm);
    add(seriesId, "anatomy", "liver_left", kLiverMm);
  }
  CaseDocument& document() { return *m_document; }
  const PatientCase& patientCase() const { return m_document->patientCase(); }

private:
  void add(Id seriesId, const char* layer, const char* name, double half) {
    const VolumeGeometry geometry = m_document->patientCase().series()[0].volume.geometry;
    LabelMap labels(geometry);
    std::uint8_t* voxels = labels.editableVoxels();
    for (std::size_t i = 0; i < geometry.voxelCount(); ++i)
      voxels[i] = 1;
    NewStructure structure;
    structure.name = name;
    structure.label = 1;
    structure.measures.boundsMm.add(Vec3::Constant(-half));
    structure.measures.boundsMm.add(Vec3::Constant(half));
    must(m_document->apply(setLabels(layer, seriesId, labels, {structure})));
    StructureSurfaces surfaces;
    surfaces.full = surfaces.light = box(Vec3::Constant(-half), Vec3::Constant(half));
    surfaces.labelHash = labelHash(labels, 1);
    must(m_document->storeSurfaces(m_document->patientCase().findStructure(name)->id, std::move(surfaces)));
  }
  QTemporaryDir m_folder;
  std::unique_ptr<CaseDocument> m_document;
};

/// A room played by hand: poses are set, frames go by, what was triggered and felt is kept.
class Stage {
public:
  using Pulse = std::pair<LeftRight, double>;

  explicit Stage(const BoxCase& boxes) : picker(boxes.patientCase()), room(actions) {
    picker.waitUntilReady();
    room.setCase(&boxes.patientCase(), &picker);
    room.pulse = [this](LeftRight hand, double strength, double) { pulses.push_back({hand, strength}); };
    for (const char* name : {"plan.add", "plan.move", "structure.hide", "edit.undo"})
      actions.add({name,
                   {},
                   [this, name](const ActionRegistry::Arguments& arguments) -> Result<void> {
                     done.push_back({name, arguments});
                     return {};
                   },
                   {}});
    input.head.tracked = true;
    input.head.stage_T_pose = Eigen::Translation3d(0, 1.6, 0) * Eigen::Isometry3d::Identity();
    for (const LeftRight side : kBothSides) {
      HandInput& hand = input.hands[indexOf(side)];
      hand.source = HandInput::Source::Controller;
      hand.grip.tracked = hand.aim.tracked = hand.tip.tracked = true;
      place(side, {side == LeftRight::Left ? -0.3 : 0.3, 1.2, 0.4}, Vec3(0, -1, 0.2)); // away from all
    }
    // The model 0.6 m ahead, upright, its middle at (0, 1, -0.6): patient space's axes are the room's, turned by xr_T_patient.
    room.view().model.room_T_model = Eigen::Translation3d(0, 1, -0.6) * Eigen::Isometry3d::Identity();
    frames(2);
  }

  HandInput& hand(LeftRight side = LeftRight::Right) { return input.hands[indexOf(side)]; }
  /// Grip, aim and tip at one place, so that a test need not tell them apart.
  void place(LeftRight side, const Vec3& at, const Vec3& ahead) {
    Eigen::Isometry3d pose = Eigen::Isometry3d::Identity();
    pose.linear() = Eigen::Quaterniond::FromTwoVectors(-Vec3::UnitZ(), ahead).toRotationMatrix();
    pose.translation() = at;
    place(side, pose);
  }
  void place(LeftRight side, const Eigen::Isometry3d& pose) {
    HandInput& which = hand(side);
    which.grip.stage_T_pose = which.aim.stage_T_pose = which.tip.stage_T_pose = pose;
  }
  void frames(int count) {
    for (int i = 0; i < count; ++i)
      room.update(input, kPeriodS);
  }
  /// Comes to rest where it is: the hand's filter follows a jump only as fast as a hand stops.
  void rest() { frames(300); }
  void press(LeftRight side = LeftRight::Right) {
    hand(side).trigger = 1;
    frames(3);
    hand(side).trigger = 0;
    frames(3);
  }
  Vec3 patientPoint(const Vec3& roomPoint) const { return room.view().model.room_T_patient().inverse() * roomPoint; }

  ActionRegistry actions;
  SurfacePicker picker;
  RoomInteraction room;
  FrameInput input;
  std::vector<Pulse> pulses;
  struct Done {
    std::string name;
    ActionRegistry::Arguments arguments;
  };
  std::vector<Done> done;
};

class PaperPanel : public RoomPanel {
public:
  explicit PaperPanel(std::string name, Eigen::Vector2d sizeM = {0.4, 0.3})
      : m_name(std::move(name)), m_sizeM(sizeM), m_picture(8, 6, QImage::Format_RGBA8888_Premultiplied) {
    events.reserve(4096);
  }
  const std::string& name() const override { return m_name; }
  Eigen::Vector2d sizeM() const override { return m_sizeM; }
  bool visible() const override { return seen; }
  std::uint64_t revision() override { return 1; }
  const QImage& picture() override { return m_picture; }
  void pointer(Pointer what, const QPointF& at, double scroll) override { events.push_back({what, at, scroll}); }
  int targetAt(const QPointF& at) const override { return at.x() < 0.5 ? 1 : -1; }

  int count(Pointer what) const {
    int n = 0;
    for (const Event& event : events)
      n += event.what == what;
    return n;
  }
  struct Event {
    Pointer what;
    QPointF at;
    double scroll;
  };
  std::vector<Event> events;
  bool seen = true;

private:
  std::string m_name;
  Eigen::Vector2d m_sizeM;
  QImage m_picture;
};

inline double difference(const Eigen::Isometry3d& a, const Eigen::Isometry3d& b) {
  return (a.matrix() - b.matrix()).cwiseAbs().maxCoeff();
}

inline Vec3 pointOf(const std::string& text) {
  Vec3 point = Vec3::Constant(std::nan(""));
  std::sscanf(text.c_str(), "%lf,%lf,%lf", &point.x(), &point.y(), &point.z());
  return point;
}

} // namespace halsted::test
