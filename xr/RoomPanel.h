// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <QImage>
#include <QPointF>

#include <cstdint>
#include <optional>
#include <string>

namespace halsted {

/// Metres of a pixel of a panel a metre away: what is kTarget (rendering/DesignTokens.h) wide spans 1.5 degrees, and capitals
/// of the smallest type 0.35 degrees and more.
inline constexpr double kPanelMetresPerPixel = 0.00085;

/// Where a panel stands at first, seen from the eyes, its face to them.
struct PanelStand {
  double asideDegrees = 0; ///< to the right
  double aboveDegrees = 0;
  double distanceM = 1;
};

/// A panel of the program that can stand in the room. The app draws its real widgets into it.
class RoomPanel {
public:
  enum class Pointer { Move, Press, Release, Leave, Scroll };

  virtual ~RoomPanel() = default;
  virtual const std::string& name() const = 0; ///< "structures", "tools", "wrist", "keyboard", "monitor"
  virtual Eigen::Vector2d sizeM() const = 0;   ///< in the room
  virtual bool visible() const = 0;            ///< the program wants it seen
  /// None: in turns to the right and left of those that have one.
  virtual std::optional<PanelStand> stand() const { return std::nullopt; }
  virtual std::uint64_t revision() = 0; ///< grows when the picture has changed
  virtual const QImage& picture() = 0;  ///< RGBA8888_Premultiplied; drawn anew only when the revision grew
  /// at: 0 to 1 from the top left corner. scroll: lines, for Scroll. A Leave takes back a press that was not released.
  virtual void pointer(Pointer what, const QPointF& at, double scroll = 0) = 0;
  /// A number for each thing that can be pressed, the same wherever on it; < 0 where there is none. The hand feels its edges.
  virtual int targetAt(const QPointF& at) const {
    (void)at;
    return -1;
  }
};

} // namespace halsted
