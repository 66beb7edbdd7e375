// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/report/ReportFacts.h"
#include "rendering/ReportPictures.h"
#include "segmentation/core/StructureTable.h"
#include "segmentation/io/DicomSr.h"

#include <QString>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace halsted {

enum class ReportKind { Html, Pdf, Sr };
/// By extension: .html .htm, .pdf, .dcm; fails for another.
Result<ReportKind> reportKindOf(const std::filesystem::path& file);

/// In the language that the program speaks now. Written beside the target and renamed. Needs a QGuiApplication.
Result<void> writeReportPage(const ReportFacts& facts, const std::vector<ReportPicture>& pictures, const QString& pictureProblem,
                             const StructureTable& table, const QString& language, const std::filesystem::path& file);

/// The numbers alone, for other programs. segments: of the DICOM Segmentation that it refers to, by the structures' names.
SrReport srReport(const ReportFacts& facts, const StructureTable& table, const QString& language,
                  const std::map<std::string, int>& segments);

} // namespace halsted
