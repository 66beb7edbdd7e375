// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/GlContext.h"
#include "xr/HeadsetSession.h"

#include <memory>

class vtkProp;
class vtkRenderer;

namespace halsted {

/// The projection of these angles as OpenGL has it, from eye space in metres to clip space.
Eigen::Matrix4d projection(const Fov& fov, double nearM, double farM);

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
  bool software() const;
  /// Once per frame, before the eyes: what neither eye sees is left out, lights follow the head. patient_T_stage turns, moves and
  /// scales evenly.
  void prepare(const EyeViews& eyes, const Eigen::Affine3d& patient_T_stage, double nearM, double farM);
  void setMask(LeftRight eye, const VisibilityMask& mask);
  void setSamples(int samples); ///< of multisampling; 0 off
  /// Layers of translucency that are sorted pixel by pixel; 0: whole structures are sorted by distance.
  void setPeels(int peels);
  /// Props that look smaller are left out, but not furniture.
  void setSmallest(double degrees);
  void addFurniture(vtkProp* prop);
  void removeFurniture(vtkProp* prop);
  void setPassthrough(bool on); ///< the background is transparent
  /// Depth too, where the target has it.
  void draw(LeftRight eye, const EyeTarget& target);
  /// From any other place, as large as the last eye's picture and scaled into the target: nothing is allocated anew for it.
  /// Between frames; the target's depth is left alone.
  void drawView(const EyeView& view, const Eigen::Affine3d& patient_T_stage, const EyeTarget& target);

  struct Seen {
    int props = 0, drawn = 0;
  };
  Seen seen() const; ///< of the last prepare()

private:
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
