// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/GlContext.h"
#include "xr/HeadsetSession.h"

#include <QImage>

#include <memory>

class vtkRenderer;

namespace halsted {

/// Draws one VTK scene for both eyes on the headset's own context. VTK's world is patient space, so the anatomy never moves
/// there: eyes do. Both eyes share what is culled and uploaded; an eye's picture is copied once, from VTK's
/// framebuffer into the eye's.
class EyeRenderer {
public:
  explicit EyeRenderer(GlContext& context); ///< current
  ~EyeRenderer();                           ///< the context is current
  EyeRenderer(const EyeRenderer&) = delete;
  EyeRenderer& operator=(const EyeRenderer&) = delete;

  vtkRenderer& renderer();
  /// Once per frame, before the eyes: what neither eye sees is left out, lights follow the head.
  void prepare(const EyeViews& eyes, const Eigen::Affine3d& patient_T_stage, double nearM, double farM);
  void setMask(LeftRight eye, VisibilityMask mask);
  void setSamples(int samples); ///< of multisampling; 0 off
  /// Depth too, where the target has it.
  void draw(LeftRight eye, const EyeTarget& target);
  /// A picture from any other place, for the desk: spectator camera, or tests.
  QImage picture(const EyeView& view, const Eigen::Affine3d& patient_T_stage, int width, int height);

private:
  struct State;
  std::unique_ptr<State> m_state;
};

/// The projection of these angles as OpenGL has it, from eye space in metres to clip space.
Eigen::Matrix4d projection(const Fov& fov, double nearM, double farM);

} // namespace halsted
