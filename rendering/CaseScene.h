// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/ClipPlane.h"
#include "segmentation/anatomy/PatientCase.h"

#include <memory>
#include <optional>
#include <string>

class vtkRenderer;

namespace halsted {

/// The side one looks at: from the front is "anterior".
enum class Side { Anterior, Posterior, Left, Right, Superior, Inferior };
Side sideNamed(const std::string& name); ///< anterior when unknown
const char* sideName(Side side);         ///< "anterior"
struct SideLetters {
  char left, right, top, bottom; ///< what lies towards each edge of the picture
};
SideLetters sideLetters(Side side);

/// Backdrop, lights and sorted transparency of a window on the desk; a headset's room has its own.
void setDeskLook(vtkRenderer* renderer, bool softwareGl);

/// The props of a case in one renderer: a surface per structure, or a volume rendering, and the plan. Follows the case's signals and
/// asks for a new frame by `changed`. Points are patient space, LPS millimetres.
class CaseScene {
public:
  enum class Detail {
    Full, ///< at rest
    Light ///< while moving, or for a headset
  };
  enum class Show { Surfaces, Volume };

  /// softwareGl: chooses the processor's volume renderer and leaves out what only a GPU draws in time.
  CaseScene(const PatientCase& patientCase, vtkRenderer* renderer, bool softwareGl);
  ~CaseScene();
  CaseScene(const CaseScene&) = delete;
  CaseScene& operator=(const CaseScene&) = delete;

  void show(Show what);
  void setDetail(Detail detail);
  /// Volume rendering: see volumePresets(); empty chooses by modality.
  void setVolumePreset(const std::string& preset);
  /// Light and shadow on the volume rendering; without them it shows density alone, and sooner.
  void setShading(bool on);
  /// Of the volume rendering: 1 as fine as the voxels deserve, larger faster.
  void setVolumeStepFactor(double factor);
  /// Of surfaces and volume; the inside of a surface that is cut open is flat and darker.
  void setClipPlane(const std::optional<ClipPlane>& plane);
  /// The same, to what lies in a box.
  void setClipBox(const std::optional<BoundsMm>& box);
  /// A slice of the first series through the body, of so many pixels in each direction: few while it moves, 512 at rest.
  void setSlicePlane(const std::optional<ClipPlane>& plane, int pixels = 256);
  /// Puts the camera so that all that is visible fills the view, seen from this side, standing upright.
  void look(Side side);

  Signal<> changed;

private:
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
