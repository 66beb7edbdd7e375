// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"
#include "segmentation/core/StructureTable.h"

#include <memory>
#include <string>
#include <vector>

class vtkMatrix4x4;
class vtkRenderer;

namespace halsted {

class EyeRenderer;

/// Short texts that stand in the room, turned to the head, large enough to read from where it is. A label keeps its picture
/// until its text changes.
class RoomLabels {
public:
  explicit RoomLabels(EyeRenderer& eyes);
  ~RoomLabels();

  void begin(const Eigen::Affine3d& patient_T_room, const Vec3& headInRoom);
  /// at: below its middle.
  void add(const Vec3& at, const std::string& text, const Rgb& colour);
  void end();

private:
  struct Label;
  EyeRenderer& m_eyes;
  std::vector<std::unique_ptr<Label>> m_labels;
  std::size_t m_used = 0;
  Eigen::Affine3d m_patient_T_room = Eigen::Affine3d::Identity();
  Vec3 m_head = Vec3::Zero();
};

/// Changes the matrix only if it differs, so that what depends on it is not made anew.
void assign(vtkMatrix4x4& matrix, const Eigen::Matrix4d& values);

} // namespace halsted
