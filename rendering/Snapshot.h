// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PatientCase.h"
#include "segmentation/core/Result.h"
#include "segmentation/core/StructureTable.h"

#include <filesystem>
#include <optional>
#include <string>

namespace halsted {

/// What a picture of a case shows.
struct PictureOptions {
  enum class Content {
    Overview, ///< three slices and the surfaces, as in the window
    Surfaces, ///< the surfaces from one side
    SixSides, ///< the surfaces from all six sides
    Slices,   ///< slices through the whole case in three directions, labels over them
    Volume    ///< volume rendering from one side
  };
  Content content = Content::Overview;
  std::string view = "anterior"; ///< anterior posterior left right superior inferior; the side one looks at
  int width = 1600, height = 1200;
  std::string language = "en";
};

/// Draws off-screen into a PNG file. Without a display it starts a private virtual one (Xvfb) for the time it takes.
/// Each panel names its view and sides; the picture says what is what and that it is not for diagnosis.
Result<void> renderPicture(const PatientCase& patientCase, const StructureTable& table, const PictureOptions& options,
                           const std::filesystem::path& file);

struct GraphicsInfo {
  std::string renderer; ///< OpenGL's own words: "llvmpipe (LLVM 15.0.6, 256 bits)"
  bool software = false;
};
Result<GraphicsInfo> graphicsInfo();

} // namespace halsted
