// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/CaseScene.h"

#include <QImage>

#include <memory>

namespace halsted {

/// Draws a case into pictures without a window. Needs a Display while it lives.
class Offscreen {
public:
  explicit Offscreen(const PatientCase& patientCase);
  ~Offscreen();

  CaseScene& scene();
  QImage draw(Side side, int width, int height);
  /// With the case turned under the eye by so many degrees about the axis that is upright in the picture; what is at the
  /// picture's right comes to the front first. Far enough away that nothing leaves the picture while it turns.
  QImage drawTurned(Side side, double degrees, int width, int height);
  bool softwareGl() const;
  std::string rendererName() const; ///< OpenGL's own words

private:
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
