// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"

#include <vtkCuller.h>

#include <array>
#include <vector>

class vtkProp;

namespace halsted {

/// What of a scene both eyes together see, found once per frame; for each eye it then puts the list into drawing order. First
/// come props without bounds, then opaque ones from near to far, then translucent ones from far to near.
class EyeCuller : public vtkCuller {
public:
  static EyeCuller* New();
  vtkTypeMacro(EyeCuller, vtkCuller)

      /// Planes that bound a view, normals inwards: normal . point + offset >= 0 inside.
      using Frustum = std::array<Eigen::Vector4d, 6>;
  static Frustum frustum(const Eigen::Matrix4d& clip_T_world);

  /// head: between the eyes, world space. Props smaller than this from there are left out unless kept.
  void look(vtkRenderer& renderer, const Frustum& left, const Frustum& right, const Vec3& head, double smallestRadians);
  void keep(vtkProp* prop, bool always);
  int propCount() const { return m_propCount; }
  int drawnCount() const { return static_cast<int>(m_seen.size()); }

  double Cull(vtkRenderer* renderer, vtkProp** props, int& count, int& initialized) override;

private:
  EyeCuller() = default;
  ~EyeCuller() override = default;
  struct Seen {
    vtkProp* prop;
    int pass; ///< 0 without bounds, 1 opaque, 2 translucent
    double nearest, size;
  };
  std::vector<Seen> m_seen;
  std::vector<vtkProp*> m_kept;
  int m_propCount = 0;
};

} // namespace halsted
