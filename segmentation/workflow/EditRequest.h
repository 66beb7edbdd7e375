// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"
#include "segmentation/core/Result.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halsted {

/// One use of one editing tool: the same value from the command line, an action of the window or headset, a script or a
/// test. Points are patient space (LPS), millimetres. What a tool needs and what each field means stands in editTools() and
/// editParameters().
struct EditRequest {
  std::string tool;
  std::string structure;
  std::vector<std::string> with;
  std::string into;
  std::vector<Vec3> points;
  std::string plan;
  std::optional<double> radiusMm, thicknessMm, marginMm, sigmaMm, tolerance, multiplier, minimumMl, maximumMl, seedRadiusMm;
  std::optional<int> iterations, count;
  std::optional<std::array<double, 2>> range;
  std::optional<Vec3> direction, normal;
  std::optional<std::array<Vec3, 2>> box;
  std::string axis, mode, cut, shell, operation, keep, what;
  std::vector<std::string> overwrite; ///< "all" for everything
  std::string within, layer;
};

struct EditParameter {
  enum class Kind {
    Text,   ///< one text, or one of the choices
    Names,  ///< one or more names
    Number, ///< from lowest to highest
    Whole,  ///< a whole number in the same range
    Range,  ///< two numbers, the lower first
    Vector, ///< three numbers
    Points  ///< one or more of three numbers
  };
  const char* name; ///< of the JSON field: "radiusMm"
  Kind kind;
  const char* help;
  std::vector<std::string> choices = {};
  double lowest = 0, highest = 0;
};
struct EditTool {
  const char* name;  ///< "smart-brush"
  const char* title; ///< the step of undo is made of it: "Paint edges of liver"
  const char* help;
  std::vector<std::string> required, optional; ///< names of parameters, besides those that every tool takes
};
const std::vector<EditTool>& editTools();
const std::vector<EditParameter>& editParameters();
/// Of the tool, whether it takes this parameter.
bool takes(const EditTool& tool, std::string_view parameter);

/// From one JSON object: {"tool": "brush", "structure": "liver", "points": [[0, 0, 0]], "radiusMm": 5}. Strict: a field that
/// the tool does not take, one of another type, out of range or missing is refused with a sentence that names it.
Result<EditRequest> editFromJson(const std::string& json);
/// From words: {"points", {"0,0,0", "10,0,0"}}; the same checks.
Result<EditRequest> editFromWords(const std::string& tool, const std::map<std::string, std::vector<std::string>>& words);
/// From "radiusMm=5", "points=0,0,0;10,0,0": how actions get them.
Result<EditRequest> editFromArguments(const std::string& tool, const std::vector<std::string>& arguments);

} // namespace halsted
