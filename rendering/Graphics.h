// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

class vtkRenderWindow;

namespace halsted {

/// Keeps VTK's own chatter off standard error; what it reports is not for the user.
void routeVtkMessages();
/// The same for Qt's warnings; what is fatal is still told.
void routeQtMessages();
/// "llvmpipe (LLVM 15.0.6, 256 bits)"; of a window that has rendered once.
std::string openGlRenderer(vtkRenderWindow& window);
bool isSoftwareGl(const std::string& renderer);

} // namespace halsted
