// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/CaseScene.h"
#include "segmentation/core/Result.h"

#include <filesystem>
#include <memory>

namespace halsted {

struct TurntableOptions {
  int width = 960, height = 720; ///< even
  double seconds = 8;            ///< for one turn
  int framesPerSecond = 25;
  Side from = Side::Anterior; ///< where it starts and ends
  bool volume = false;        ///< volume rendering instead of surfaces
};
/// Fails where there can be no such movie.
Result<void> checkTurntable(const TurntableOptions& options);

/// A movie (Ogg Theora) of a case that turns once about the axis that is upright in the picture, to the patient's left first. Drawn a frame
/// at a time, so that a window stays alive meanwhile and a command can be stopped. Each frame says what the case is called and that it is
/// not for diagnosis. Starts a private display where there is none. The case must outlive it; one thread.
class Turntable {
public:
  /// file: written as it grows; a half one is the caller's to remove.
  static Result<std::unique_ptr<Turntable>> start(const PatientCase& patientCase, const TurntableOptions& options,
                                                  const std::filesystem::path& file);
  ~Turntable();
  Turntable(const Turntable&) = delete;
  Turntable& operator=(const Turntable&) = delete;

  int frameCount() const;
  int framesDone() const;
  /// Draws and writes the next frame; after the last the file is complete.
  Result<void> step();
  bool done() const { return framesDone() == frameCount(); }

private:
  Turntable();
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
