// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomSrWriter.h"

#include "segmentation/io/AtomicFile.h"
#include "segmentation/io/DicomDataset.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmsr/cmr/tid1500.h>
#include <dcmtk/dcmsr/codes/dcm.h>
#include <dcmtk/dcmsr/dsrdoc.h>
#include <dcmtk/oflog/oflog.h>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cmath>
#include <ctime>
#include <map>
#include <stdexcept>

namespace halsted {

namespace {

void require(const OFCondition& condition, const std::string& what) {
  if (condition.bad())
    throw std::runtime_error(fmt::format("{} ({})", condition.text(), what));
}

OFString text(const std::string& utf8) {
  return {utf8.data(), utf8.size()};
}

DSRCodedEntryValue coded(const DicomCode& code) {
  return {text(code.value), text(code.scheme), text(longString(code.meaning))};
}

template <typename Measured> void setNumber(Measured& numeric, double value, const DicomCode& unit) {
  require(numeric.setValue(text(decimalString(value)), coded(unit)), "value");
  // A decimal string holds 15 digits at most.
  require(numeric.setFloatingPointRepresentation(value), "value");
}

template <typename Template> void describe(Template& group, const SrGroup& from, const std::string& uid) {
  require(group.setTrackingIdentifier(text(from.name)), "name");
  require(group.setTrackingUniqueIdentifier(text(uid)), "tracking UID");
  if (from.finding)
    require(group.setFinding(coded(*from.finding)), "finding");
  if (from.site)
    require(group.addFindingSite(coded(*from.site), from.side ? CID244e_Laterality(coded(*from.side)) : CID244e_Laterality()), "site");
  for (const SrMeasurement& measurement : from.measurements) {
    typename Template::MeasurementValue value;
    setNumber(value, measurement.value, measurement.unit);
    require(group.addMeasurement(coded(measurement.what), value), "measurement");
    if (measurement.derivation)
      require(group.getMeasurement().setDerivation(coded(*measurement.derivation)), "derivation");
  }
  for (const std::string& remark : from.remarks)
    require(group.addQualitativeEvaluation(CODE_DCM_Comment, text(remark)), "remark");
}

DSRCodedEntryValue language(const std::string& code) {
  if (code == "de")
    return CID5000_Languages(CID5000_Languages::German);
  if (code == "fr")
    return CID5000_Languages(CID5000_Languages::French);
  if (code == "es")
    return {"es", "RFC5646", "Spanish"};
  return CID5000_Languages(CID5000_Languages::English);
}

DSRCodedEntryValue procedure(Modality modality) {
  if (modality == Modality::Ct)
    return CID100_QuantitativeDiagnosticImagingProcedures(CID100_QuantitativeDiagnosticImagingProcedures::CTUnspecifiedBodyRegion);
  if (modality == Modality::Mr)
    return CID100_QuantitativeDiagnosticImagingProcedures(CID100_QuantitativeDiagnosticImagingProcedures::MRIUnspecifiedBodyRegion);
  return CID100_QuantitativeDiagnosticImagingProcedures(CID100_QuantitativeDiagnosticImagingProcedures::ImagingProcedure);
}

void fill(TID1500_MeasurementReport& tree, const SrReport& report, const std::vector<std::string>& uids) {
  require(tree.setLanguage(language(report.language)), "language");
  require(tree.getObservationContext().addDeviceObserver(text(randomUid()), "Halsted", "Halsted", "Halsted", HALSTED_VERSION), "observer");
  require(tree.addProcedureReported(procedure(report.modality)), "procedure");
  const bool source = report.segmentation && validUid(report.seriesUid);
  for (std::size_t g = 0; g < report.groups.size(); ++g) {
    const SrGroup& from = report.groups[g];
    if (source && from.segment > 0) {
      require(tree.addVolumetricROIMeasurements(), "group");
      auto& group = tree.getVolumetricROIMeasurements();
      DSRImageReferenceValue segment(UID_SegmentationStorage, text(report.segmentation->instanceUid));
      segment.getSegmentList().addItem(static_cast<Uint16>(from.segment));
      describe(group, from, uids[g]);
      require(group.setReferencedSegment(segment), "segment");
      require(group.setSourceSeriesForSegmentation(text(report.seriesUid)), "series");
    } else {
      require(tree.addIndividualMeasurements(), "group");
      describe(tree.getIndividualMeasurements(), from, uids[g]);
    }
  }
  for (const std::string& remark : report.remarks)
    require(tree.addQualitativeEvaluation(CODE_DCM_Comment, text(remark)), "remark");
}

void addLimit(DSRDocumentTree& tree, const DicomCode& what, double value, const DicomCode& unit) {
  DSRNumericMeasurementValue numeric;
  setNumber(numeric, value, unit);
  if (tree.addContentItem(DSRTypes::RT_hasProperties, DSRTypes::VT_Num, DSRTypes::AM_belowCurrent) == 0)
    throw std::runtime_error("no place for an interval");
  require(tree.getCurrentContentItem().setConceptName(coded(what)), "interval");
  require(tree.getCurrentContentItem().setNumericValue(numeric), "interval");
  tree.goUp();
}

void addPoints(DSRDocumentTree& tree, const std::vector<Vec3>& pointsMm, const std::string& frameOfReference) {
  const DSRTypes::E_GraphicType3D kind = pointsMm.size() == 1 ? DSRTypes::GT3_Point : DSRTypes::GT3_Polyline;
  DSRSpatialCoordinates3DValue value(kind);
  for (const Vec3& point : pointsMm)
    value.getGraphicDataList().addItem(static_cast<Float32>(point.x()), static_cast<Float32>(point.y()), static_cast<Float32>(point.z()));
  require(value.setFrameOfReferenceUID(text(frameOfReference)), "points");
  if (tree.addContentItem(DSRTypes::RT_inferredFrom, DSRTypes::VT_SCoord3D, DSRTypes::AM_belowCurrent) == 0)
    throw std::runtime_error("no place for points");
  require(tree.getCurrentContentItem().setConceptName(CODE_DCM_Path), "points");
  require(tree.getCurrentContentItem().setSpatialCoordinates3D(value), "points");
  tree.goUp();
}

/// What DCMTK's templates have no call for.
void extend(DSRDocumentTree& tree, const SrReport& report, const std::vector<std::string>& uids) {
  std::map<std::string, const SrGroup*> groups;
  for (std::size_t g = 0; g < uids.size(); ++g)
    groups[uids[g]] = &report.groups[g];
  const std::string frame = report.segmentation ? report.segmentation->frameOfReferenceUid : std::string();
  const SrGroup* group = nullptr;
  std::size_t next = 0;
  if (tree.gotoRoot() == 0)
    return;
  while (tree.iterate() > 0) {
    DSRContentItem& item = tree.getCurrentContentItem();
    if (item.getValueType() == DSRTypes::VT_UIDRef) {
      if (const auto found = groups.find(item.getStringValue().c_str()); found != groups.end()) {
        group = found->second;
        next = 0;
      }
    } else if (item.getValueType() == DSRTypes::VT_Num && item.getRelationshipType() == DSRTypes::RT_contains && group) {
      const SrMeasurement& measurement = group->measurements.at(next++);
      if (measurement.interval95) {
        addLimit(tree, sr::kLow, measurement.interval95->low, measurement.unit);
        addLimit(tree, sr::kHigh, measurement.interval95->high, measurement.unit);
      }
      if (next == 1 && !group->pointsMm.empty() && validUid(frame))
        addPoints(tree, group->pointsMm, frame);
    }
  }
}

/// Study and series; who, when and by what. Nothing of DCMTK's own UIDs, which hold the machine's address.
void identify(DcmDataset& dataset, const SrReport& report) {
  const bool known = report.segmentation && validUid(report.segmentation->studyUid);
  const PatientIdentity nobody{"Anonymous^Patient", "Anonymous", "", ""};
  const PatientIdentity& patient = report.patient ? *report.patient : nobody;
  putText(dataset, DCM_PatientName, patient.name);
  putText(dataset, DCM_PatientID, patient.id);
  putText(dataset, DCM_PatientBirthDate, patient.birthDate);
  putText(dataset, DCM_PatientSex, patient.sex);
  if (!report.patient) {
    putText(dataset, DCM_PatientIdentityRemoved, "YES");
    putText(dataset, DCM_DeidentificationMethod, "Written without patient identity by Halsted");
  }
  const std::tm now = fmt::gmtime(std::time(nullptr));
  const std::string date = fmt::format("{:%Y%m%d}", now), time = fmt::format("{:%H%M%S}", now);
  putText(dataset, DCM_StudyInstanceUID, known ? report.segmentation->studyUid : randomUid());
  putText(dataset, DCM_SeriesInstanceUID, randomUid());
  putText(dataset, DCM_SOPInstanceUID, randomUid());
  delete dataset.remove(DCM_InstanceCreatorUID);
  delete dataset.remove(DCM_InstanceCreationDate);
  delete dataset.remove(DCM_InstanceCreationTime);
  putText(dataset, DCM_ContentDate, date);
  putText(dataset, DCM_ContentTime, time);
  putText(dataset, DCM_TimezoneOffsetFromUTC, "+0000");
  putText(dataset, DCM_StudyDate, "");
  putText(dataset, DCM_StudyTime, "");
  putText(dataset, DCM_SeriesNumber, "1");
  putText(dataset, DCM_InstanceNumber, "1");
  putText(dataset, DCM_SeriesDescription, "Measurements");
  putText(dataset, DCM_Manufacturer, "Halsted");
  putText(dataset, DCM_ManufacturerModelName, "Halsted");
  putText(dataset, DCM_DeviceSerialNumber, "1");
  putText(dataset, DCM_SoftwareVersions, HALSTED_VERSION);
  if (DcmItem* observation = nullptr; dataset.findAndGetSequenceItem(DCM_ContentSequence, observation, 0).good())
    delete dataset.remove(DCM_ObservationDateTime);
}

Result<void> checked(const SrReport& report) {
  if (report.groups.empty())
    return fail(ErrorCode::NotFound, "There is nothing to report: segment the case or measure something first.");
  for (const SrGroup& group : report.groups) {
    if (group.name.empty() || group.measurements.empty())
      return fail(ErrorCode::NotFound, fmt::format("'{}' has no number to report.", group.name));
    for (const SrMeasurement& measurement : group.measurements)
      if (!std::isfinite(measurement.value) ||
          (measurement.interval95 && !(std::isfinite(measurement.interval95->low) && std::isfinite(measurement.interval95->high))))
        return fail(ErrorCode::Refused, fmt::format("'{}' of '{}' is no number, which a DICOM report cannot hold; leave it out.",
                                                    measurement.what.meaning, group.name));
  }
  return {};
}

} // namespace

Result<void> writeDicomSr(const SrReport& report, const std::filesystem::path& path, const JobContext& job) {
  const std::string fileName = path.filename().string();
  if (auto sound = checked(report); !sound)
    return sound;
  if (const std::string problem = dictionaryProblem(fileName); !problem.empty())
    return fail(ErrorCode::Failed, problem);
  OFLog::configure(OFLogger::OFF_LOG_LEVEL); // what it says on standard error is nothing for users
  std::vector<std::string> uids;
  for (const SrGroup& group : report.groups)
    uids.push_back(validUid(group.uid) ? group.uid : randomUid());
  try {
    TID1500_MeasurementReport tree(CMR_CID7021::ImagingMeasurementReport);
    fill(tree, report, uids);
    DSRDocument document;
    require(document.createNewDocument(DSRTypes::DT_Comprehensive3DSR), "document");
    require(document.setSpecificCharacterSetType(DSRTypes::CS_UTF8), "characters");
    if (report.segmentation) {
      const SrSegmentation& from = *report.segmentation;
      require(document.getCurrentRequestedProcedureEvidence().addItem(text(from.studyUid), text(from.seriesUid), UID_SegmentationStorage,
                                                                      text(from.instanceUid)),
              "evidence");
    }
    require(document.getCodingSchemeIdentification().addItem(sr::kOwnScheme), "coding scheme");
    require(document.getCodingSchemeIdentification().setCodingSchemeName("Codes of the Halsted program, explained in its documentation"),
            "coding scheme");
    require(document.setTreeFromRootTemplate(tree), "tree");
    // DCMTK's template asks for an Enhanced SR, which has no place for points in space; the standard allows this kind, too.
    require(document.changeDocumentType(DSRTypes::DT_Comprehensive3DSR), "document");
    extend(document.getTree(), report, uids);
    DcmFileFormat format;
    DcmDataset& dataset = *format.getDataset();
    require(document.write(dataset), "document");
    identify(dataset, report);
    if (job.cancelled())
      return cancelled();
    Result<AtomicFile> file = AtomicFile::create(path);
    if (!file)
      return fail(file.error());
    if (auto written = writeDicom(*file, format, job); !written)
      return written;
    return file->commit();
  } catch (const std::runtime_error& e) {
    return fail(ErrorCode::Failed,
                fmt::format("{} was not written: DCMTK says \"{}\"; write the report as .pdf instead.", fileName, e.what()));
  }
}

Result<SegmentNumbers> segmentNumbers(const std::filesystem::path& path) {
  OFLog::configure(OFLogger::OFF_LOG_LEVEL);
  DcmFileFormat format;
  DcmDataset& dataset = *format.getDataset();
  const Failure refused = fail(
      ErrorCode::Unsupported, fmt::format("{} is no DICOM Segmentation; write one with 'halsted export CASE -o FILE.dcm'.", path.string()));
  // Stops before the voxels.
  if (format.loadFileUntilTag(path.c_str(), EXS_Unknown, EGL_noChange, 4096, ERM_autoDetect, DCM_PixelData).bad())
    return refused;
  const auto textOf = [&](const DcmTagKey& tag) {
    OFString found;
    return dataset.findAndGetOFString(tag, found).good() ? std::string(found.c_str()) : std::string();
  };
  SegmentNumbers made;
  SrSegmentation& found = made.segmentation;
  found = SrSegmentation{textOf(DCM_StudyInstanceUID), textOf(DCM_SeriesInstanceUID), textOf(DCM_SOPInstanceUID),
                         textOf(DCM_FrameOfReferenceUID)};
  if (textOf(DCM_SOPClassUID) != UID_SegmentationStorage || !validUid(found.studyUid) || !validUid(found.seriesUid) ||
      !validUid(found.instanceUid))
    return refused;
  DcmItem* segment = nullptr;
  for (signed long n = 0; dataset.findAndGetSequenceItem(DCM_SegmentSequence, segment, n).good(); ++n) {
    OFString label;
    Uint16 number = 0;
    if (segment->findAndGetOFString(DCM_SegmentLabel, label).good() && segment->findAndGetUint16(DCM_SegmentNumber, number).good())
      made.numbers.emplace(label.c_str(), number);
  }
  return made;
}

} // namespace halsted
