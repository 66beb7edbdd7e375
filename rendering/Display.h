// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <memory>

namespace halsted {

/// A display to draw on while this object lives: the user's own, or a private virtual one (Xvfb) that ends with it.
/// VTK as Debian packages it draws through X alone, also off-screen.
class Display {
public:
  static Result<Display> acquire();
  Display(Display&&) noexcept;
  Display& operator=(Display&&) noexcept;
  ~Display();

private:
  Display() = default;
  int m_serverPid = 0; ///< 0: not ours
};

} // namespace halsted
