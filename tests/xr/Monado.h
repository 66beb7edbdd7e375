// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <QImage>

#include <memory>

namespace halsted {

/// A Monado service of the test's own with an X display beside it; both end with this. Runs only in the root that
/// packaging/xr-root makes: HALSTED_XR_MONADO is set there. Its remote driver listens on kPort.
class Monado {
public:
  enum class Compositor {
    Null,   ///< 20 Hz, shows nothing
    Picture ///< draws on the X display
  };
  static constexpr int kPort = 4242;
  static bool here(); ///< in the root

  static Result<std::unique_ptr<Monado>> start(Compositor compositor);
  ~Monado();
  Monado(const Monado&) = delete;
  Monado& operator=(const Monado&) = delete;

  void kill(); ///< the service, with SIGKILL; the display stays
  Result<void> restart();
  /// What the compositor shows, both eyes side by side. Not in step with its frames: ask twice and compare.
  QImage screen() const;

private:
  Monado();
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
