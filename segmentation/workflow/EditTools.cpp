// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/EditRequest.h"

namespace halsted {

const std::vector<EditParameter>& editParameters() {
  using Kind = EditParameter::Kind;
  static const std::vector<EditParameter> all{
      {"structure", Kind::Text, "The structure to work on; tools that add voxels make it when it is not there"},
      {"with", Kind::Names, "Other structures that the tool uses"},
      {"into", Kind::Text, "A new structure for the result; the other stays as it is"},
      {"points", Kind::Points, "x,y,z in mm, one after the other: a stroke, a polygon, seeds, or a point of a plane"},
      {"plan", Kind::Text, "A plane or stroke of the plan instead of points"},
      {"radiusMm", Kind::Number, "Radius of the brush", {}, 0.01, 500},
      {"thicknessMm", Kind::Number, "Thickness of the shell, or of a flat brush (one slice otherwise)", {}, 0.01, 500},
      {"marginMm", Kind::Number, "How far to grow; less than 0 shrinks", {}, -100, 100},
      {"sigmaMm", Kind::Number, "Width of the Gaussian", {}, 0.1, 50},
      {"tolerance", Kind::Number, "How many standard deviations are still alike (2.5)", {}, 0.1, 20},
      {"multiplier", Kind::Number, "Standard deviations on both sides of the mean (2.5)", {}, 0.1, 20},
      {"minimumMl", Kind::Number, "Smaller pieces go", {}, 0, 1e6},
      {"maximumMl", Kind::Number, "Larger holes stay", {}, 0, 1e6},
      {"seedRadiusMm", Kind::Number, "Round each seed, what counts as the region at first (3)", {}, 0, 100},
      {"iterations", Kind::Whole, "How often the range is found again (4)", {}, 0, 20},
      {"count", Kind::Whole, "How many pieces to keep (1)", {}, 1, 254},
      {"range", Kind::Range, "LOW,HIGH: values that belong, HU for CT"},
      {"direction", Kind::Vector, "x,y,z: the direction that the polygon was drawn along"},
      {"normal", Kind::Vector, "x,y,z across the plane; its front is where it points to"},
      {"box", Kind::Points, "Two corners x,y,z in mm: only voxels inside change"},
      {"axis", Kind::Text, "The slices to work in", {"axial", "coronal", "sagittal"}},
      {"mode", Kind::Text, "Add to the structure (default) or replace it", {"add", "replace"}},
      {"cut", Kind::Text, "Take away what is inside (default) or outside, or fill the inside", {"inside", "outside", "fill"}},
      {"shell", Kind::Text, "Where the shell lies to the border: inside (default), middle, outside", {"inside", "middle", "outside"}},
      {"operation", Kind::Text, "union: both; subtract: without the others; intersect: what all share", {"union", "subtract", "intersect"}},
      {"keep", Kind::Text, "The side of the plane that stays; both: the front becomes 'into'", {"front", "back", "both"}},
      {"what", Kind::Text, "What to do with pieces", {"keep-largest", "remove-small", "keep-at", "split"}},
      {"overwrite", Kind::Names, "Structures that may lose voxels to this one, or 'all'; otherwise all others are protected"},
      {"within", Kind::Text, "Only voxels of this structure change"},
      {"layer", Kind::Text, "The layer for a new structure"}};
  return all;
}

const std::vector<EditTool>& editTools() {
  static const std::vector<EditTool> all{
      {"paint",
       "Paint",
       "Flat brush along a stroke, in the slices of an axis or across a direction",
       {"points", "radiusMm"},
       {"axis", "normal", "thicknessMm", "layer"}},
      {"brush", "Paint", "Ball along a stroke", {"points", "radiusMm"}, {"layer"}},
      {"erase",
       "Erase from",
       "Ball, or flat brush with an axis or normal, that takes away",
       {"points", "radiusMm"},
       {"axis", "normal", "thicknessMm"}},
      {"smart-brush",
       "Paint along edges",
       "Ball along a stroke that stays within values like those under its centre",
       {"points", "radiusMm"},
       {"tolerance", "layer"}},
      {"threshold", "Threshold", "All voxels with values in a range, within a box or structure", {"range"}, {"mode", "layer"}},
      {"grow",
       "Grow region of",
       "What is joined to the seeds by values in a range, given or found from the seeds (confidence connected)",
       {"points"},
       {"range", "multiplier", "iterations", "seedRadiusMm", "mode", "layer"}},
      {"scissors", "Cut", "The prism of a polygon drawn along a direction of view", {"direction"}, {"points", "plan", "cut"}},
      {"fill-between", "Fill between slices of", "Empty slices between painted ones, by the shape of their outlines", {}, {"axis"}},
      {"islands",
       "Sort pieces of",
       "Keep the largest pieces, those at points or those not small; or make each a structure",
       {"what"},
       {"count", "minimumMl", "points"}},
      {"fill-holes", "Fill holes of", "Background that is closed in, in space or in the slices of an axis", {}, {"axis", "maximumMl"}},
      {"margin", "Change margin of", "Grow or shrink by millimetres, exact on any spacing", {"marginMm"}, {"into", "layer"}},
      {"hollow", "Hollow", "A shell of even thickness", {"thicknessMm"}, {"shell", "into", "layer"}},
      {"smooth", "Smooth", "Smooth the shape and keep its volume", {"sigmaMm"}, {"into", "layer"}},
      {"combine", "Combine", "Boolean logic with other structures", {"operation", "with"}, {"into", "layer"}},
      {"split-sides",
       "Split into sides",
       "NAME_left and NAME_right, through a point or the middle; a piece on one side goes there whole",
       {},
       {"points"}},
      {"cut-plane",
       "Cut by plane",
       "By a point and a normal, three points or a plane of the plan",
       {"keep"},
       {"points", "normal", "plan", "into"}},
      {"copy", "Copy", "The same voxels as a new structure", {"into"}, {"layer"}},
      {"rename", "Rename", "Another name", {"into"}, {}},
      {"merge", "Merge into", "Others become part of this one and are removed", {"with"}, {}}};
  return all;
}

} // namespace halsted
