// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/SliceTool.h"
#include "segmentation/anatomy/LabelEdits.h"
#include "segmentation/anatomy/PatientCase.h"

#include <array>
#include <cstdlib>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace halsted {

/// The pointer of the segment step in the slices: strokes of a brush, points, outlines; and what an edit would do, before it is made.
class SegmentPointer final : public SliceTool {
public:
  enum class Mode {
    Show,   ///< nothing but previews
    Stroke, ///< painting
    Points, ///< each click is a point; with Ctrl, or the right key, one outside
    Outline ///< points that close to a polygon
  };
  struct Brush {
    bool flat = false, smart = false, erases = false;
    double radiusMm = 5, tolerance = 2.5;
    std::string structure;     ///< whose voxels the brush makes or takes
    bool takesFromAll = false; ///< other structures may lose voxels to it
  };
  struct Point {
    Vec3 mm;
    bool inside = true;
  };
  struct Listener {
    std::function<void(const std::vector<Vec3>& points, const Vec3& normal)> stroke; ///< one is over
    std::function<void()> points;                                                    ///< others than before
    std::function<void()> apply;                                                     ///< Enter, double click
    std::function<void(double factor)> resize;                                       ///< of the brush
    std::function<void()> repaint;
  };

  explicit SegmentPointer(Listener listener) : m_listener(std::move(listener)) {}

  /// Null: nothing. The case must outlive the next call.
  void setCase(const PatientCase* patientCase);
  void setMode(Mode mode);
  void setBrush(const Brush& brush) { m_brush = brush; }
  const std::vector<Point>& points() const { return m_points; }
  const Vec3& normal() const { return m_normal; } ///< of the slices that the points were set in
  void clearPoints();
  void removePoint();
  /// Values that would belong, over the slices; none: off.
  void previewRange(const std::optional<std::array<double, 2>>& range) { m_range = range; }
  /// What an edit would make of the labels; none: off.
  void previewEdit(std::shared_ptr<const LabelEdits> edit);
  /// The strokes so far are in the case now.
  void forgetStrokes();
  bool drawing() const { return m_pressed; }

  bool press(const Pointer& pointer) override;
  void move(const Pointer& pointer, bool pressed) override;
  void release(const Pointer& pointer) override;
  bool doubleClick(const Pointer& pointer) override;
  bool key(const Pointer& pointer, int key) override;
  bool wheel(const Pointer& pointer, double notches) override;
  void leave() override;
  void paint(QPainter& painter, const SliceCanvas& canvas) const override;

private:
  const CaseSeries* series() const;
  void addToStroke(const Vec3& point, const Vec3& normal);
  void addPoint(const Pointer& pointer);
  void paintStroke(QPainter& painter, const SliceCanvas& canvas) const;
  void paintPreview(QPainter& painter, const SliceCanvas& canvas) const;
  void paintPoints(QPainter& painter, const SliceCanvas& canvas) const;

  /// A byte for each voxel; pages that no stroke reached take no memory.
  struct Freed {
    void operator()(std::uint8_t* bytes) const { std::free(bytes); }
  };
  Listener m_listener;
  const PatientCase* m_case = nullptr;
  Mode m_mode = Mode::Show;
  Brush m_brush;
  std::unique_ptr<std::uint8_t[], Freed> m_painted;
  bool m_anyPainted = false;
  bool m_pressed = false;
  std::vector<Vec3> m_stroke;
  std::vector<Point> m_points;
  Vec3 m_normal = Vec3::UnitZ();
  std::optional<Vec3> m_hover;
  std::optional<std::array<double, 2>> m_range;
  std::shared_ptr<const LabelEdits> m_edit;
};

} // namespace halsted
