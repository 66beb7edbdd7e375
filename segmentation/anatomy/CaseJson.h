// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseChanges.h"

#include <optional>
#include <string>

namespace halsted {

/// The JSON texts in the columns of a case file; docs/case-format.md lists their keys. Numbers come back exactly. What
/// is not UTF-8 is replaced by U+FFFD. Reading gives nothing when a text is not what the format says.
std::string seriesInfoJson(const SeriesInfo& info);
std::optional<SeriesInfo> seriesInfoFromJson(const std::string& text);

std::string volumeJson(const Volume& volume); ///< all but the voxels
std::optional<Volume> volumeFromJson(const std::string& text);

std::string layerJson(const LabelLayer& layer); ///< all but the labels
std::optional<LabelLayer> layerFromJson(const std::string& text, VolumeGeometry& geometry);

std::string structureJson(const Structure& structure);
std::optional<Structure> structureFromJson(const std::string& text);

std::string planJson(const PlanElement& element);
std::optional<PlanElement> planFromJson(const std::string& text);

std::string registrationJson(const SeriesRegistration& registration);
std::optional<SeriesRegistration> registrationFromJson(const std::string& text);

std::string changesJson(const CaseChanges& changes); ///< all but label deltas
std::optional<CaseChanges> changesFromJson(const std::string& text);

} // namespace halsted
