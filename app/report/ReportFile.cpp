// SPDX-License-Identifier: Apache-2.0
#include "app/report/ReportFile.h"

#include "app/language/LibraryWords.h"
#include "app/report/ReportPage.h"
#include "rendering/DesignTokens.h"
#include "segmentation/io/AtomicFile.h"

#include <fmt/format.h>

#include <algorithm>

namespace halsted {

namespace {

/// What a number of a plan is, in words of the standard where it has some, else in ours.
DicomCode conceptOf(const ReportNumber& number, const std::string& words) {
  if (number.unit == "ml" || number.unit == "mL")
    return sr::kVolume;
  if (number.unit == "mm")
    return number.what == "Length" ? sr::kLength : sr::kDistance;
  if (number.unit == "°")
    return sr::kAngle;
  if (number.unit == "cm²" || number.unit == "mm²")
    return sr::kArea;
  if (number.unit == "HU")
    return sr::kAttenuation;
  return {"number", sr::kOwnScheme, words};
}

DicomCode unitOf(const std::string& unit) {
  if (unit == "ml" || unit == "mL")
    return sr::kMillilitre;
  if (unit == "mm")
    return sr::kMillimetre;
  if (unit == "°")
    return sr::kDegree;
  if (unit == "cm²")
    return sr::kSquareCentimetre;
  if (unit == "mm²")
    return sr::kSquareMillimetre;
  if (unit == "HU")
    return sr::kHounsfield;
  if (unit == "%")
    return sr::kPercent;
  return sr::kNoUnit;
}

SrGroup groupOf(const ReportStructure& structure, const StructureTable& table, const QString& language, Modality modality,
                const std::map<std::string, int>& segments) {
  const StructureKind kind = table.kindOf(structure.name);
  SrGroup group;
  group.name = kind.title(language.toStdString());
  if (!kind.snomedCode.empty())
    group.finding = DicomCode{kind.snomedCode, "SCT", kind.snomedMeaning};
  if (!kind.snomedCode.empty() && !kind.lateralityCode.empty()) {
    group.site = group.finding;
    group.side = DicomCode{kind.lateralityCode, "SCT", kind.lateralityMeaning};
  }
  if (const auto segment = segments.find(structure.name); segment != segments.end())
    group.segment = segment->second;
  SrMeasurement volume{sr::kVolume, sr::kMillilitre, structure.volumeMl, std::nullopt, std::nullopt};
  if (structure.volume)
    volume.interval95 = SrMeasurement::Interval{structure.volume->low, structure.volume->high};
  group.measurements.push_back(std::move(volume));
  if (modality == Modality::Ct)
    group.measurements.push_back({sr::kAttenuation, sr::kHounsfield, structure.meanValue, sr::kMean, std::nullopt});
  if (structure.confidence < 1)
    group.measurements.push_back({sr::kConfidence, sr::kNoUnit, structure.confidence, std::nullopt, std::nullopt});
  if (!structure.doubt.empty())
    group.remarks.push_back(inOwnWords(structure.doubt).toStdString());
  return group;
}

} // namespace

Result<ReportKind> reportKindOf(const std::filesystem::path& file) {
  const std::string extension = file.extension().string();
  if (extension == ".html" || extension == ".htm")
    return ReportKind::Html;
  if (extension == ".pdf")
    return ReportKind::Pdf;
  if (extension == ".dcm")
    return ReportKind::Sr;
  return fail(ErrorCode::Unsupported, fmt::format("{}: choose a name that ends in .pdf, .html or .dcm (DICOM SR).", file.string()));
}

Result<void> writeReportPage(const ReportFacts& facts, const std::vector<ReportPicture>& pictures, const QString& pictureProblem,
                             const StructureTable& table, const QString& language, const std::filesystem::path& file) {
  const Result<ReportKind> kind = reportKindOf(file);
  if (!kind)
    return fail(kind.error());
  const ReportPage page = reportPage(facts, pictures, pictureProblem, table, language);
  const QByteArray bytes = *kind == ReportKind::Pdf ? reportPdf(page) : reportHtml(page);
  return writeFileAtomically(file, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

SrReport srReport(const ReportFacts& facts, const StructureTable& table, const QString& language,
                  const std::map<std::string, int>& segments) {
  SrReport report;
  report.language = language.toStdString();
  report.modality = facts.series.front().modality;
  report.seriesUid = facts.series.front().uid;
  report.patient = facts.patient;
  for (const ReportStructure& structure : facts.structures)
    report.groups.push_back(groupOf(structure, table, language, report.modality, segments));
  for (const ReportElement& element : facts.elements) {
    if (element.numbers.empty())
      continue;
    SrGroup group;
    group.name = element.plan == kFirstPlan ? element.name : fmt::format("{} ({})", element.name, element.plan);
    group.pointsMm = element.pointsMm;
    for (const ReportNumber& number : element.numbers) {
      std::string words = inOwnWords(number.what).toStdString();
      if (!number.about.empty())
        words += ": " + number.about;
      SrMeasurement measurement{conceptOf(number, words), unitOf(number.unit), number.value, std::nullopt, std::nullopt};
      if (number.interval)
        measurement.interval95 = SrMeasurement::Interval{number.interval->low, number.interval->high};
      group.measurements.push_back(std::move(measurement));
      group.remarks.push_back(fmt::format("{}. {}", group.measurements.size(), words)); // codes are coarser than words
    }
    for (const std::string& remark : element.remarks)
      group.remarks.push_back(inOwnWords(remark).toStdString());
    report.groups.push_back(std::move(group));
  }
  report.remarks.push_back(inOwnWords(tokens::kDisclaimer).toStdString());
  for (const SeriesInfo& series : facts.series)
    for (const Finding& finding : series.findings)
      if (finding.severity != Finding::Severity::Note)
        report.remarks.push_back(inOwnWords(finding.sentence).toStdString());
  report.remarks.push_back(fmt::format("Halsted {}, SHA-256 {}", facts.version, facts.caseHash));
  return report;
}

} // namespace halsted
