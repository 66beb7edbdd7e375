// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/Command.h"
#include "segmentation/anatomy/PatientCase.h"

#include <memory>
#include <string>
#include <vector>

namespace halsted {

/// A structure to come into a layer with the labels given beside it.
struct NewStructure {
  std::string name = {};
  std::uint8_t label = 0;
  Rgb colour{};
  double opacity = 1;
  bool visible = true;
  std::string origin = {};
  std::string doubt = {};
  StructureMeasures measures = {};
  double confidence = 1; ///< 0 to 1
};

/// The identity goes to the patient table only; where the series' own texts name the patient, that is blotted out.
std::unique_ptr<Command> addSeries(LoadedSeries series);
/// Gives a layer of this series these labels and makes or updates the structures named; structures of the layer that
/// are not named stay. One that is there already keeps its colour, opacity and visibility. The layer is made when the
/// series has none of this name. doubt: of every voxel of the layer, see LabelLayer::doubtOf; where it is empty, what is known of
/// doubt is kept for the voxels that keep their label.
std::unique_ptr<Command> setLabels(std::string layerName, Id seriesId, LabelMap labels, std::vector<NewStructure> structures,
                                   LabelMap doubt = {});
std::unique_ptr<Command> setVisible(std::vector<Id> structures, bool visible);
std::unique_ptr<Command> setColour(Id structure, Rgb colour);
std::unique_ptr<Command> setOpacity(Id structure, double opacity); ///< 0 to 1; a run of them on one structure is one step of undo
std::unique_ptr<Command> renameStructure(Id structure, std::string name);
std::unique_ptr<Command> removeStructure(Id structure); ///< and its voxels

} // namespace halsted
