// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"
#include "segmentation/core/Volume.h"

#include <QImage>

#include <filesystem>
#include <string>

namespace halsted {

/// Whether two series lie on each other, to be judged by eye, in axial, coronal and sagittal slices through the middle of what both show.
/// Above, squares of a chessboard from one and the other by turns: edges must run on across them. Below, the fixed series in
/// green and the moving one in magenta: what fits is grey where both have the same contrast.
/// moved: the moving series on the grid of the fixed one; centreMm: where the slices cross.
QImage registrationPicture(const Volume& fixed, const Volume& moved, const Vec3& centreMm, const std::string& sentence, int width,
                           int height);

Result<void> writeRegistrationPicture(const Volume& fixed, const Volume& moved, const Vec3& centreMm, const std::string& sentence,
                                      const std::filesystem::path& file);

} // namespace halsted
