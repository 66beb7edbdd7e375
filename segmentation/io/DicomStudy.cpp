// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomStudy.h"

#include "segmentation/core/Redaction.h"
#include "segmentation/io/DicomPixels.h"
#include "segmentation/io/DicomStack.h"
#include "segmentation/io/DicomVolume.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <set>
#include <tbb/parallel_for.h>

namespace halsted {
namespace {

using Severity = Finding::Severity;

DicomHeader headerOf(const std::filesystem::path& path) {
  DicomHeader header;
  try {
    const auto file = FileBytes::open(path);
    if (file)
      header = readDicomHeader(*file);
    else {
      header.kind = DicomHeader::Kind::NotImage;
      header.problem = "it cannot be opened";
      header.damaged = true;
    }
  } catch (const std::bad_alloc&) {
    header = {};
    header.kind = DicomHeader::Kind::NotImage;
    header.problem = "its header needs more memory than is free";
    header.damaged = true;
  }
  return header;
}

Modality modalityOf(const DicomFrameRef& first) {
  const DicomHeader& header = first.file->header;
  const std::string& type = first->rescaleType;
  if (isColour(header.pixels) || header.modality.empty())
    return header.modality.empty() ? Modality::Unknown : Modality::Other;
  // Dual-energy maps and the like come as CT, but their values are no Hounsfield units.
  if (header.modality == "CT")
    return type.empty() || type == "HU" || type == "HU_MOD" || type == "US" ? Modality::Ct : Modality::Other;
  return header.modality == "MR" ? Modality::Mr : Modality::Other;
}

bool isScout(const DicomFrameRef& frame) {
  return frame->imageType.find("LOCALIZER") != std::string::npos || frame->imageType.find("SCOUT") != std::string::npos;
}

/// What a series' headers say of the values and the kind of picture.
void addContentFindings(const DicomFrameRef& first, SeriesInfo& info) {
  const DicomHeader& header = first.file->header;
  const auto add = [&](Severity severity, const char* code, std::string sentence) {
    info.findings.push_back({severity, code, std::move(sentence), {}});
  };
  if (isScout(first))
    add(Severity::Note, "scout", "This is a scout (localizer), made to plan the scan.");
  else if (first->imageType.starts_with("DERIVED"))
    add(Severity::Note, "derived", "These pictures were computed from others (derived), not scanned.");
  if (header.imageTypeHas("SECONDARY") && header.modality != "CT" && header.modality != "MR")
    add(Severity::Note, "secondary-capture", "These are secondary pictures (captures), not the scanner's own.");
  if (header.burnedIn)
    add(Severity::Caution, "burned-in", "The pictures have writing burned in, which may name the patient.");
  if (isColour(header.pixels))
    add(Severity::Caution, "colour", "Colour pictures are read as brightness; the values are no measurement.");
  if (header.modalityTable)
    add(Severity::Caution, "value-table", "The values are meant to pass through a table that was not applied.");
  if (info.modality == Modality::Ct && !first->rescaled)
    add(Severity::Caution, "no-hounsfield-scale", "The scanner wrote no Hounsfield scale; the values may not be Hounsfield units.");
  if (info.modality == Modality::Other && header.modality == "CT" && !isColour(header.pixels))
    add(Severity::Caution, "not-hounsfield",
        fmt::format("The values are \"{}\", not Hounsfield units, so this is not used as a CT.", first->rescaleType));
  if (info.modality != Modality::Ct && header.pixels.photometric == "MONOCHROME1")
    add(Severity::Note, "inverted", "The pictures were stored with bright and dark exchanged and were turned round.");
  if (header.syntax.lossy && !isColour(header.pixels))
    add(Severity::Note, "lossy", "The pictures were compressed with loss before they came here.");
}

/// How much anatomy a series shows: more of it, and finer, is more.
double mainScore(const SeriesInfo& info, const DicomFrameRef& first) {
  if (!info.loadable)
    return -1;
  const double litres = info.geometry.voxelVolumeMm3() * static_cast<double>(info.geometry.voxelCount()) * 1e-6;
  double score = std::min(litres, 200.0) * std::sqrt(static_cast<double>(info.geometry.size.z()));
  if (info.modality != Modality::Ct && info.modality != Modality::Mr)
    score *= 1e-3;
  if (info.geometry.size.z() < 3 || isScout(first))
    score *= 1e-3;
  if (!first->imageType.starts_with("ORIGINAL"))
    score *= 0.3;
  if (std::any_of(info.findings.begin(), info.findings.end(), [](const Finding& f) { return f.code == "no-position"; }))
    score *= 1e-3;
  return score;
}

std::string nameWithoutEnding(const std::filesystem::path& path) {
  const std::string ending = path.extension().string();
  return ending == ".dcm" || ending == ".DCM" ? path.stem().string() : path.filename().string();
}

/// Damaged before anything was said of its picture.
bool withoutPicture(const DicomHeader& header) {
  if (header.problem.empty() || !header.objectName.empty())
    return false;
  return header.kind == DicomHeader::Kind::NotImage ||
         (header.kind == DicomHeader::Kind::Image && (header.pixels.rows == 0 || header.pixels.columns == 0));
}

/// What slices of one stack share, where nothing names their series.
std::string likeness(const DicomHeader& header) {
  const DicomFrame& frame = header.frames.front();
  if (header.frames.size() != 1 || !frame.positionMm || !frame.axes || !frame.spacingMm)
    return {};
  std::string axes;
  for (int i = 0; i < 6; ++i)
    axes += fmt::format("{:.3f} ", frame.axes->data()[i] + 0.0);
  return fmt::format("{}|{}|{}|{}|{}|{}|{}x{}|{:.4f} {:.4f}|{}|{}|{}", header.patient.id, header.studyUid, header.frameOfReference,
                     header.modality, header.description, header.seriesNumber, header.pixels.columns, header.pixels.rows,
                     frame.spacingMm->x(), frame.spacingMm->y(), axes, frame.imageType, frame.kernel);
}

std::string countOf(std::size_t count, const char* one, const char* many) {
  return count == 1 ? fmt::format("1 {}", one) : fmt::format("{} {}", count, many);
}

/// Pictures that the headers announce and that are not there; 0 where they announce none.
long absentImages(const std::vector<DicomFrameRef>& frames) {
  std::map<long, long> announced; // by acquisition
  for (const DicomFrameRef& frame : frames) {
    const DicomHeader& header = frame.file->header;
    if (header.frames.size() != 1 || header.announcedImages <= 0 || header.announcedImages > 100'000)
      return 0;
    announced[frame->acquisition] = std::max(announced[frame->acquisition], header.announcedImages);
  }
  long absent = -static_cast<long>(frames.size());
  for (const auto& [acquisition, count] : announced)
    absent += count;
  return frames.size() > 1 ? std::max<long>(0, absent) : 0;
}

} // namespace

struct DicomStudy::State {
  struct Series {
    DicomVolumePlan plan;
    PatientIdentity patient;
    double score = 0;
    std::size_t order = 0;
  };
  std::vector<DicomFile> files;
  std::vector<Series> plans;
  std::vector<SeriesInfo> series;
  std::vector<Finding> findings;

  void reportOthers();
  /// The files of each series; those that lost their series' name, or got one each, by what they share.
  std::vector<std::vector<const DicomFile*>> groups() const;
  void addSeries(const std::vector<const DicomFile*>& group);
  void sortSeries();
};

/// Files that are no part of any series.
void DicomStudy::State::reportOthers() {
  std::size_t foreign = 0, objects = 0;
  std::map<std::string, std::size_t> kinds;
  std::vector<const DicomFile*> damaged;
  std::set<std::pair<std::string, std::string>> patients;
  for (const DicomFile& file : files) {
    const DicomHeader& header = file.header;
    if (header.kind == DicomHeader::Kind::NotDicom)
      ++foreign;
    else if (withoutPicture(header))
      damaged.push_back(&file);
    else if (header.kind == DicomHeader::Kind::NotImage) {
      ++objects;
      ++kinds[header.objectName.empty() ? "without pictures" : header.objectName];
    } else if (header.kind == DicomHeader::Kind::Image)
      patients.insert({header.patient.id, header.patient.name});
  }
  if (patients.size() > 1)
    findings.push_back({Severity::Caution,
                        "several-patients",
                        fmt::format("The files belong to {} different patients; check that the right series is used.", patients.size()),
                        {}});
  if (objects > 0) {
    std::string list;
    for (const auto& [name, count] : kinds)
      list += fmt::format("{}{} {}", list.empty() ? "" : ", ", count, name);
    findings.push_back({Severity::Note,
                        "not-images",
                        fmt::format("{} ({}) and {} left out.", countOf(objects, "file is not an image", "files are not images"), list,
                                    objects == 1 ? "was" : "were"),
                        {}});
  }
  if (foreign > 0)
    findings.push_back(
        {Severity::Note,
         "not-dicom",
         fmt::format("{} not DICOM and {} left out.", countOf(foreign, "file is", "files are"), foreign == 1 ? "was" : "were"),
         {}});
  constexpr std::size_t kNamed = 20;
  for (std::size_t i = 0; i < std::min(damaged.size(), kNamed); ++i)
    findings.push_back(
        {Severity::Caution,
         "damaged-file",
         fmt::format("{} is damaged and was left out: {}.", damaged[i]->path.filename().string(), damaged[i]->header.problem),
         {}});
  if (damaged.size() > kNamed)
    findings.push_back(
        {Severity::Caution, "damaged-file", fmt::format("{} more files are damaged and were left out.", damaged.size() - kNamed), {}});
}

std::vector<std::vector<const DicomFile*>> DicomStudy::State::groups() const {
  std::map<std::string, std::size_t> filesOfSeries, loneLikenesses;
  for (const DicomFile& file : files)
    if (file.header.kind == DicomHeader::Kind::Image && !withoutPicture(file.header))
      ++filesOfSeries[file.header.seriesUid];
  const auto isLone = [&](const DicomHeader& header) { return header.seriesUid.empty() || filesOfSeries[header.seriesUid] == 1; };
  for (const DicomFile& file : files)
    if (file.header.kind == DicomHeader::Kind::Image && !withoutPicture(file.header) && isLone(file.header))
      ++loneLikenesses[likeness(file.header)];
  std::map<std::string, std::size_t> groupOf;
  std::vector<std::vector<const DicomFile*>> result;
  for (const DicomFile& file : files) {
    const DicomHeader& header = file.header;
    if (header.kind != DicomHeader::Kind::Image || withoutPicture(header))
      continue;
    const std::string like = isLone(header) ? likeness(header) : std::string();
    std::string key = header.seriesUid.empty() ? "file:" + file.path.string() : "uid:" + header.seriesUid;
    if (!like.empty() && loneLikenesses[like] >= 3)
      key = "like:" + like;
    const auto [at, isNew] = groupOf.emplace(key, result.size());
    if (isNew)
      result.emplace_back();
    result[at->second].push_back(&file);
  }
  return result;
}

void DicomStudy::State::addSeries(const std::vector<const DicomFile*>& group) {
  std::vector<DicomFrameRef> frames;
  std::vector<const DicomFile*> wrecks;
  for (const DicomFile* file : group) {
    const DicomHeader& header = file->header;
    // Without a size or a place a damaged picture cannot be given its slice.
    const bool wreck =
        !header.problem.empty() && header.damaged && group.size() > 1 &&
        (header.pixels.rows == 0 || header.pixels.columns == 0 || !header.frames.front().positionMm || !header.frames.front().axes);
    if (wreck)
      wrecks.push_back(file);
    else
      for (std::size_t f = 0; f < header.frames.size(); ++f)
        frames.push_back({file, f});
  }
  if (frames.empty() && !wrecks.empty()) {
    frames.push_back({wrecks.front(), 0});
    wrecks.erase(wrecks.begin());
  }
  std::size_t number = 0;
  const long absent = absentImages(frames);
  for (const DicomStack& stack : splitDicomSeries(frames))
    for (DicomVolumePlan& plan : planDicomVolumes(stack)) {
      const DicomFrameRef first = stack.frames.front();
      const DicomHeader& header = first.file->header;
      SeriesInfo info;
      ++number;
      const std::string uid = header.seriesUid.empty() ? nameWithoutEnding(first.file->path) : header.seriesUid;
      info.uid = number == 1 ? uid : fmt::format("{}#{}", uid, number);
      info.description = header.description;
      info.modality = modalityOf(first);
      info.bodyPart = header.bodyPart;
      info.number = static_cast<int>(header.seriesNumber);
      info.geometry = plan.geometry;
      info.loadable = plan.loadable;
      info.findings = plan.findings;
      addContentFindings(first, info);
      const bool unnamed =
          std::any_of(group.begin(), group.end(), [&](const DicomFile* f) { return f->header.seriesUid != header.seriesUid; });
      std::set<const DicomFile*> used;
      std::set<std::string> patients;
      for (const DicomSourceSlice& source : plan.sources) {
        used.insert(source.ref.file);
        patients.insert(source.ref.file->header.patient.id);
      }
      info.fileCount = static_cast<int>(std::max<std::size_t>(used.size(), 1));
      if (plan.sources.size() > 1 && (unnamed || (header.seriesUid.empty() && group.size() > 1)))
        info.findings.push_back({Severity::Caution,
                                 "no-common-series",
                                 "The files do not say that they are one series; they were put together because they look alike.",
                                 {}});
      if (patients.size() > 1)
        info.findings.push_back({Severity::Caution, "several-patients", "The slices of this series carry different patient numbers.", {}});
      // Those missing inside were named when the volume was planned.
      const long atEnds = absent - std::max<long>(0, plan.geometry.size.z() - static_cast<long>(frames.size()));
      if (number == 1 && stack.frames.size() == frames.size() && plan.loadable && atEnds > 0)
        info.findings.push_back({Severity::Caution,
                                 "missing-at-ends",
                                 fmt::format("The header announces {} slices and {} are there: {} may be missing at the ends.",
                                             absent + static_cast<long>(frames.size()), frames.size(), atEnds),
                                 {}});
      if (number == 1 && !wrecks.empty())
        info.findings.push_back(
            {Severity::Caution,
             "damaged-file",
             fmt::format("{} damaged and left out ({}: {}).", countOf(wrecks.size(), "file of this series is", "files of this series are"),
                         wrecks.front()->path.filename().string(), wrecks.front()->header.problem),
             {}});
      const double score = mainScore(info, first);
      redact(info, header.patient); // some scanners write the patient's name into descriptions
      plans.push_back({std::move(plan), header.patient, score, plans.size()});
      series.push_back(std::move(info));
    }
}

void DicomStudy::State::sortSeries() {
  std::vector<std::size_t> order(series.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return plans[a].score > plans[b].score; });
  std::vector<SeriesInfo> sortedSeries;
  std::vector<Series> sortedPlans;
  for (const std::size_t i : order) {
    sortedSeries.push_back(std::move(series[i]));
    sortedPlans.push_back(std::move(plans[i]));
  }
  series = std::move(sortedSeries);
  plans = std::move(sortedPlans);
}

DicomStudy::DicomStudy() : m_state(std::make_unique<State>()) {}
DicomStudy::DicomStudy(DicomStudy&&) noexcept = default;
DicomStudy::~DicomStudy() = default;

Result<DicomStudy> DicomStudy::scan(const std::vector<std::filesystem::path>& files, const JobContext& job) {
  DicomStudy study;
  State& state = *study.m_state;
  state.files.resize(files.size());
  std::atomic<std::size_t> done = 0;
  tbb::parallel_for(std::size_t{0}, files.size(), [&](std::size_t i) {
    if (job.cancelled())
      return;
    state.files[i] = {files[i], headerOf(files[i])};
    if (const std::size_t n = ++done; n % 64 == 0 || n == files.size())
      job.progress(static_cast<double>(n) / static_cast<double>(files.size()), "Reading headers");
  });
  if (job.cancelled())
    return cancelled();
  try {
    state.reportOthers();
    for (const auto& group : state.groups()) {
      if (job.cancelled())
        return cancelled();
      state.addSeries(group);
    }
  } catch (const std::bad_alloc&) {
    return fail(
        ErrorCode::Refused,
        fmt::format("Sorting {} DICOM files needs more memory than is free. Close other programs or choose fewer files.", files.size()));
  }
  state.sortSeries();
  return study;
}

const std::vector<SeriesInfo>& DicomStudy::series() const {
  return m_state->series;
}

const std::vector<Finding>& DicomStudy::findings() const {
  return m_state->findings;
}

PatientIdentity DicomStudy::patient(std::size_t series) const {
  return m_state->plans[series].patient;
}

Result<DicomStudy::Scale> DicomStudy::load(std::size_t series, const VoxelTarget& target, const JobContext& job) {
  SeriesInfo& info = m_state->series[series];
  if (!info.loadable) {
    const auto refusal =
        std::find_if(info.findings.begin(), info.findings.end(), [](const Finding& f) { return f.severity == Severity::Refusal; });
    return fail(ErrorCode::Unsupported, refusal != info.findings.end() ? refusal->sentence : "This series cannot be loaded.");
  }
  auto loaded = loadDicomVolume(m_state->plans[series].plan, info.modality, target, job);
  if (!loaded)
    return fail(loaded.error());
  info.findings.insert(info.findings.end(), loaded->findings.begin(), loaded->findings.end());
  return Scale{loaded->slope, loaded->intercept};
}

} // namespace halsted
