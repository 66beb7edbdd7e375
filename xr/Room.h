// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/ClipPlane.h"
#include "segmentation/core/Geometry.h"
#include "segmentation/core/StructureTable.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The room is where model and panels stand: metres, y up. It is the stage as long as nobody teleports or turns.
namespace halsted {

/// Where the anatomy is in the room, and how large.
struct ModelPlacement {
  Eigen::Isometry3d room_T_model = Eigen::Isometry3d::Identity(); ///< model: xr_T_patient() of the patient, metres
  double scale = 1;                                               ///< 1 is life size

  Eigen::Affine3d room_T_patient() const { return Eigen::Affine3d(room_T_model) * Eigen::Scaling(scale) * xr_T_patient(); }
};

/// What the room shows besides the case. Tools change it; nothing of it is in the case file.
struct RoomView {
  ModelPlacement model;
  Eigen::Isometry3d room_T_stage = Eigen::Isometry3d::Identity();     ///< where the person stands: teleport, snap turn
  Eigen::Isometry3d room_T_table{Eigen::Translation3d(0, 0.8, -0.6)}; ///< middle of its top; y up, x along it
  bool modelLocked = false;                                           ///< registered to the real patient: hands leave the model where it is
  std::optional<ClipPlane> clip;
  std::optional<ClipPlane> slice; ///< a slice of the scan through the body in this plane
  bool passthrough = false;
  double vignette = 0; ///< 0 none to 1: how much of the edge of the view is dark
};

/// What is drawn for a moment: rays, tips, a measurement in the making. Room space. Made anew each frame.
struct RoomMarks {
  struct Line {
    Vec3 from, to;
    Rgb colour{};
    double widthM = 0.002;
  };
  struct Ball {
    Vec3 centre;
    double radiusM = 0.005;
    Rgb colour{};
  };
  static constexpr Rgb kText{0xE6, 0xEA, 0xEE};
  struct Text {
    Vec3 at; ///< below its middle; always turned to the head
    std::string text;
    Rgb colour = kText;
  };
  std::vector<Line> lines;
  std::vector<Ball> balls;
  std::vector<Text> texts;
  void addText(const Vec3& at, std::string_view text, const Rgb& colour = kText) {
    if (m_spare.empty())
      m_spare.emplace_back();
    texts.push_back({at, std::move(m_spare.back()), colour});
    m_spare.pop_back();
    texts.back().text = text;
  }
  /// Keeps the memory, of texts too: marks come and go each frame.
  void clear() {
    lines.clear();
    balls.clear();
    for (Text& text : texts)
      m_spare.push_back(std::move(text.text));
    texts.clear();
  }

private:
  std::vector<std::string> m_spare;
};

} // namespace halsted
