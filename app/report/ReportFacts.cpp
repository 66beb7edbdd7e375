// SPDX-License-Identifier: Apache-2.0
#include "app/report/ReportFacts.h"

#include "segmentation/core/Redaction.h"
#include "segmentation/workflow/StructureVolume.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>

namespace halsted {

namespace {

/// Numbers enter as 8 bytes of IEEE or two's complement form, low byte first, texts as their length and their bytes.
class Hash {
public:
  void add(double value) { addBytes(&value, sizeof value); }
  void add(std::int64_t value) { addBytes(&value, sizeof value); }
  void add(const std::string& text) {
    add(static_cast<std::int64_t>(text.size()));
    addBytes(text.data(), text.size());
  }
  void add(const VolumeGeometry& grid) {
    for (int axis = 0; axis < 3; ++axis) {
      add(static_cast<std::int64_t>(grid.size[axis]));
      add(grid.spacingMm[axis]);
      add(grid.originMm[axis]);
      for (int row = 0; row < 3; ++row)
        add(grid.direction(row, axis));
    }
  }
  void addBytes(const void* bytes, std::size_t count) {
    m_hash.addData(QByteArrayView(static_cast<const char*>(bytes), static_cast<qsizetype>(count)));
  }
  std::string hex() { return m_hash.result().toHex().toStdString(); }

private:
  QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

/// Of what a person wrote or a scanner told, never the patient's name.
class Redactor {
public:
  Redactor(const ReportOptions& options) : m_options(options) {}
  std::string operator()(const std::string& text) const { return m_options.withName ? text : redacted(text, m_options.patient); }

private:
  const ReportOptions& m_options;
};

ReportStructure describe(const PatientCase& patientCase, const Structure& structure) {
  ReportStructure out;
  out.name = structure.name;
  out.volumeMl = structure.measures.volumeMl;
  out.surfaceCm2 = structure.measures.surfaceCm2;
  out.meanValue = structure.measures.meanValue;
  out.sdValue = structure.measures.sdValue;
  out.confidence = structure.confidence;
  out.origin = structure.origin;
  out.doubt = structure.doubt;
  if (structure.measures.voxelCount > 0)
    if (const std::optional<VolumeInterval> interval = volumeIntervalOf(patientCase, structure))
      out.volume = ReportNumber::Interval{interval->lowMl, interval->highMl};
  return out;
}

} // namespace

std::string caseHash(const PatientCase& patientCase) {
  Hash hash;
  for (const CaseSeries& series : patientCase.series()) {
    hash.add(series.volume.geometry);
    hash.add(series.volume.slope);
    hash.add(series.volume.intercept);
    if (series.volume.voxels)
      hash.addBytes(series.volume.voxels.get(), series.volume.geometry.voxelCount() * sizeof(std::int16_t));
  }
  for (const LabelLayer& layer : patientCase.layers()) {
    hash.add(layer.name);
    hash.add(layer.labels.geometry());
    if (!layer.labels.empty())
      hash.addBytes(layer.labels.voxels(), layer.labels.geometry().voxelCount());
  }
  for (const Structure& structure : patientCase.structures()) {
    hash.add(structure.name);
    hash.add(static_cast<std::int64_t>(structure.layerId));
    hash.add(static_cast<std::int64_t>(structure.label));
  }
  for (const PlanElement& element : patientCase.plan()) {
    hash.add(std::string(infoOf(element.kind).name));
    hash.add(element.plan);
    for (const Vec3& point : element.pointsMm)
      for (int axis = 0; axis < 3; ++axis)
        hash.add(point[axis]);
    for (const auto& [name, value] : element.numbers) {
      hash.add(name);
      hash.add(value);
    }
    for (const auto& [name, value] : element.texts) {
      hash.add(name);
      hash.add(value);
    }
  }
  return hash.hex();
}

std::vector<PlanElement> shownPlan(const PatientCase& patientCase, const ReportOptions& options) {
  const Redactor clean(options);
  std::vector<PlanElement> plan = patientCase.plan();
  for (PlanElement& element : plan)
    element.name = clean(element.name);
  return plan;
}

Result<ReportFacts> reportFacts(const PatientCase& patientCase, const ReportOptions& options, const JobContext& job) {
  if (patientCase.series().empty())
    return fail(ErrorCode::NotFound, "There is nothing to report: the case holds no series; import a study first.");
  const Redactor clean(options);
  ReportFacts facts;
  facts.alias = clean(patientCase.alias());
  facts.madeUtc = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
  facts.version = HALSTED_VERSION;
  if (options.withName)
    facts.patient = options.patient;
  for (const CaseSeries& series : patientCase.series()) {
    SeriesInfo info = series.info;
    if (!options.withName)
      redact(info, options.patient);
    facts.series.push_back(std::move(info));
  }
  const double all = static_cast<double>(patientCase.structures().size() + patientCase.plan().size() + 1);
  double done = 0;
  for (const Structure& structure : patientCase.structures()) {
    if (job.cancelled())
      return cancelled();
    job.progress(done++ / all, "Measuring structures");
    ReportStructure described = describe(patientCase, structure);
    described.name = clean(described.name);
    described.doubt = clean(described.doubt);
    facts.structures.push_back(std::move(described));
  }
  const PlanSnapshot snapshot(patientCase);
  PlanCache cache;
  for (const PlanElement& element : snapshot.plan) {
    if (job.cancelled())
      return cancelled();
    job.progress(done / all, "Measuring the plan");
    Result<ReportElement> described = reportElement(snapshot, cache, element, job.part(done / all, (done + 1) / all));
    if (!described)
      return fail(described.error());
    done += 1;
    described->name = clean(described->name);
    described->plan = clean(described->plan);
    for (ReportNumber& number : described->numbers)
      number.about = clean(number.about);
    for (std::string& remark : described->remarks)
      remark = clean(remark);
    facts.elements.push_back(std::move(*described));
  }
  const auto nameOf = [&](Id id) {
    for (std::size_t i = 0; i < patientCase.series().size(); ++i)
      if (patientCase.series()[i].id == id)
        return facts.series[i].description.empty() ? fmt::format("{}", facts.series[i].number) : facts.series[i].description;
    return std::string();
  };
  for (const SeriesRegistration& registration : patientCase.registrations())
    facts.registrations.push_back({nameOf(registration.movingSeries), nameOf(registration.fixedSeries), registration.predictedErrorMm,
                                   registration.bound95Mm, registration.verdict, clean(registration.sentence)});
  for (const ProvenanceEntry& entry : patientCase.provenance())
    facts.provenance.push_back({entry.timeUtc, clean(entry.what)});
  facts.caseHash = caseHash(patientCase);
  job.progress(1, "Measuring");
  return facts;
}

} // namespace halsted
