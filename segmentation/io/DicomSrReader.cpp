// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomSrReader.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmsr/codes/dcm.h>
#include <dcmtk/dcmsr/dsrdoc.h>
#include <dcmtk/oflog/oflog.h>
#include <fmt/format.h>

#include <cstdlib>

namespace halsted {

namespace {

constexpr std::uintmax_t kMostBytes = std::uintmax_t{64} << 20;

std::string text(const OFString& from) {
  return {from.data(), from.size()};
}

DicomCode codeOf(const DSRCodedEntryValue& from) {
  return {text(from.getCodeValue()), text(from.getCodingSchemeDesignator()), text(from.getCodeMeaning())};
}

bool is(const DSRContentItem& item, const DSRBasicCodedEntry& concept_) {
  return item.getConceptName() == DSRCodedEntryValue(concept_);
}

bool same(const DicomCode& a, const DicomCode& b) {
  return a.value == b.value && a.scheme == b.scheme;
}

double numberOf(const DSRContentItem& item) {
  const DSRNumericMeasurementValue& value = item.getNumericValue();
  Float64 exact = 0;
  return value.getFloatingPointRepresentation(exact).good() ? exact : std::strtod(value.getNumericValue().c_str(), nullptr);
}

/// Goes through one document; where it is is told by the depth of containers.
class Reading {
public:
  explicit Reading(SrReport& report) : m_report(report) {}

  void item(const DSRContentItem& item, std::size_t level) {
    if (m_group && level <= m_groupLevel)
      m_group = nullptr;
    switch (item.getValueType()) {
    case DSRTypes::VT_Container:
      if (is(item, CODE_DCM_MeasurementGroup)) {
        m_group = &m_report.groups.emplace_back();
        m_groupLevel = level;
      }
      break;
    case DSRTypes::VT_Num: number(item); break;
    case DSRTypes::VT_Code: code(item); break;
    case DSRTypes::VT_Text: words(item); break;
    case DSRTypes::VT_UIDRef: reference(item); break;
    case DSRTypes::VT_Image: segment(item); break;
    case DSRTypes::VT_SCoord3D: points(item); break;
    default: break;
    }
  }

private:
  void number(const DSRContentItem& item) {
    if (!m_group)
      return;
    const DicomCode what = codeOf(item.getConceptName());
    if (item.getRelationshipType() == DSRTypes::RT_contains) {
      SrMeasurement& made = m_group->measurements.emplace_back();
      made.what = what;
      made.unit = codeOf(item.getNumericValue().getMeasurementUnit());
      made.value = numberOf(item);
    } else if (!m_group->measurements.empty() && (same(what, sr::kLow) || same(what, sr::kHigh))) {
      auto& interval = m_group->measurements.back().interval95;
      if (!interval)
        interval.emplace();
      (same(what, sr::kLow) ? interval->low : interval->high) = numberOf(item);
    }
  }

  void code(const DSRContentItem& item) {
    const DicomCode value = codeOf(item.getCodeValue());
    if (is(item, CODE_DCM_LanguageOfContentItemAndDescendants))
      m_report.language = value.value.substr(0, 2);
    else if (item.getConceptName().getCodeValue() == "363698007" && m_group) // Finding site
      m_group->site = value;
    else if (item.getConceptName().getCodeValue() == "272741003" && m_group) // Laterality
      m_group->side = value;
    else if (is(item, CODE_DCM_Finding) && m_group)
      m_group->finding = value;
    else if (is(item, CODE_DCM_Derivation) && m_group && !m_group->measurements.empty())
      m_group->measurements.back().derivation = value;
    else if (is(item, CODE_DCM_ProcedureReported))
      m_report.modality = value.value == "25045-6" ? Modality::Ct : value.value == "25056-3" ? Modality::Mr : Modality::Unknown;
  }

  void words(const DSRContentItem& item) {
    if (is(item, CODE_DCM_TrackingIdentifier) && m_group)
      m_group->name = text(item.getStringValue());
    else if (is(item, CODE_DCM_Comment))
      (m_group ? m_group->remarks : m_report.remarks).push_back(text(item.getStringValue()));
  }

  void reference(const DSRContentItem& item) {
    if (is(item, CODE_DCM_TrackingUniqueIdentifier) && m_group)
      m_group->uid = text(item.getStringValue());
    else if (is(item, CODE_DCM_SourceSeriesForSegmentation))
      m_report.seriesUid = text(item.getStringValue());
  }

  void segment(const DSRContentItem& item) {
    Uint16 number = 0;
    if (m_group && is(item, CODE_DCM_ReferencedSegment) && item.getImageReference().getSegmentList().getItem(1, number).good()) {
      m_group->segment = number;
      if (!m_report.segmentation)
        m_report.segmentation.emplace();
      m_report.segmentation->instanceUid = text(item.getImageReference().getSOPInstanceUID());
    }
  }

  void points(const DSRContentItem& item) {
    if (!m_group)
      return;
    DSRSpatialCoordinates3DValue value = item.getSpatialCoordinates3D();
    const DSRGraphicData3DList& list = value.getGraphicDataList();
    for (std::size_t i = 1; i <= list.getNumberOfItems(); ++i) {
      Float32 x = 0, y = 0, z = 0;
      if (list.getItem(i, x, y, z).good())
        m_group->pointsMm.emplace_back(x, y, z);
    }
    if (!m_report.segmentation)
      m_report.segmentation.emplace();
    m_report.segmentation->frameOfReferenceUid = text(value.getFrameOfReferenceUID());
  }

  SrReport& m_report;
  SrGroup* m_group = nullptr;
  std::size_t m_groupLevel = 0;
};

std::string elementText(DcmDataset& dataset, const DcmTagKey& tag) {
  OFString found;
  return dataset.findAndGetOFString(tag, found).good() ? text(found) : std::string();
}

} // namespace

Result<SrReport> readDicomSr(const std::filesystem::path& path) {
  std::error_code error;
  if (const auto size = std::filesystem::file_size(path, error); error || size > kMostBytes)
    return fail(ErrorCode::NotFound, fmt::format("{} is not there or longer than a report can be; choose another file.", path.string()));
  OFLog::configure(OFLogger::OFF_LOG_LEVEL);
  DcmFileFormat format;
  DSRDocument document;
  if (format.loadFile(path.c_str()).bad() || document.read(*format.getDataset()).bad())
    return fail(ErrorCode::Damaged, fmt::format("{} is no DICOM structured report that can be read; choose another file.", path.string()));
  SrReport report;
  Reading reading(report);
  DSRDocumentTree& tree = document.getTree();
  if (tree.gotoRoot() > 0)
    do {
      reading.item(tree.getCurrentContentItem(), tree.getLevel());
    } while (tree.iterate() > 0);
  DcmDataset& dataset = *format.getDataset();
  if (report.segmentation)
    report.segmentation->studyUid = elementText(dataset, DCM_StudyInstanceUID);
  if (DcmItem* study = nullptr, *series = nullptr;
      report.segmentation && dataset.findAndGetSequenceItem(DCM_CurrentRequestedProcedureEvidenceSequence, study).good() &&
      study->findAndGetSequenceItem(DCM_ReferencedSeriesSequence, series).good()) {
    OFString uid;
    series->findAndGetOFString(DCM_SeriesInstanceUID, uid);
    report.segmentation->seriesUid = text(uid);
  }
  if (elementText(dataset, DCM_PatientIdentityRemoved) != "YES")
    report.patient = PatientIdentity{elementText(dataset, DCM_PatientName), elementText(dataset, DCM_PatientID),
                                     elementText(dataset, DCM_PatientBirthDate), elementText(dataset, DCM_PatientSex)};
  return report;
}

} // namespace halsted
