// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/commands/CommandContext.h"

#include "segmentation/io/LabelWriter.h"
#include "segmentation/io/MeshWriter.h"
#include "segmentation/workflow/ScanWorkflow.h"

#include <filesystem>
#include <string>
#include <vector>

namespace halsted {

/// Collects structures, from a case or fresh from a protocol, and writes them in the format that a file's name asks for.
class CaseExport {
public:
  /// Whether a file of this name holds labels or surfaces (and is not a case).
  static bool writes(const std::filesystem::path& file);

  static bool wantsSurfaces(const std::filesystem::path& file);

  explicit CaseExport(const SeriesInfo& series);
  explicit CaseExport(const PatientCase& patientCase);
  void add(SegmentationStep step);

  /// Those named, in that order; all when none is named. Returns what the user should know about the file.
  Result<std::vector<std::string>> write(const std::filesystem::path& file, const std::vector<std::string>& names,
                                         const CommandContext& context) const;

private:
  struct Item {
    std::string name, layer;
    LabelMap labels;
    std::uint8_t value = 0;
    std::shared_ptr<const StructureSurfaces> surfaces;
    Rgb colour{};
    double opacity = 1;
  };
  std::vector<Item> m_items;
  ExportSource m_source;
};

} // namespace halsted
