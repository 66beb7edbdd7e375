// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"

#include <vtkNew.h>

class vtkActor;
class vtkMatrix4x4;

namespace halsted {

class EyeRenderer;

/// Where one stands: a grid on the floor that fades with distance, and the table with its soft shadow.
class RoomFurniture {
public:
  explicit RoomFurniture(EyeRenderer& eyes);
  ~RoomFurniture();
  void update(const Eigen::Affine3d& patient_T_room, const Eigen::Isometry3d& room_T_stage, const Eigen::Isometry3d& room_T_table,
              bool visible);

private:
  EyeRenderer& m_eyes;
  vtkNew<vtkActor> m_floor, m_shadow, m_table;
  vtkNew<vtkMatrix4x4> m_patient_T_floor, m_patient_T_shadow, m_patient_T_table;
};

} // namespace halsted
