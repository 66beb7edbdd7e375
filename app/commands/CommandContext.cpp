// SPDX-License-Identifier: Apache-2.0
#include "app/commands/CommandContext.h"

#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/workflow/ScanWorkflow.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <mutex>
#include <stop_token>
#include <thread>

#include <sys/ioctl.h>
#include <unistd.h>

namespace halsted {

namespace {

// Set from the signal handler, watched by a thread: request_stop() itself may not be called in a handler.
volatile std::sig_atomic_t interrupted = 0;

/// Turns Ctrl+C and termination into a stop request, so that a job ends in order; a second one ends the program.
std::stop_token stopOnInterrupt() {
  static std::stop_source source;
  static std::once_flag once;
  std::call_once(once, [] {
    struct sigaction action {};
    action.sa_handler = [](int) { interrupted = 1; };
    action.sa_flags = SA_RESETHAND;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    std::thread([] {
      while (!interrupted)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
      source.request_stop();
    }).detach();
  });
  return source.get_token();
}

int terminalWidth() {
  winsize size{};
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 80;
}

void drawBar(double fraction, std::string_view step) {
  static std::mutex mutex;
  static std::chrono::steady_clock::time_point last;
  const auto now = std::chrono::steady_clock::now();
  std::unique_lock lock(mutex, std::try_to_lock);
  if (!lock || now - last < std::chrono::milliseconds(80))
    return;
  last = now;
  constexpr int kBarWidth = 24;
  const int full = static_cast<int>(std::clamp(fraction, 0.0, 1.0) * kBarWidth + 0.5);
  std::string line = fmt::format("[{}{}] {:3.0f} % {}", std::string(static_cast<std::size_t>(full), '#'),
                                 std::string(static_cast<std::size_t>(kBarWidth - full), '.'), 100 * fraction, step);
  line.resize(std::min(line.size(), static_cast<std::size_t>(terminalWidth() - 1)));
  fmt::print(stderr, "\r\033[K{}", line);
  std::fflush(stderr);
}

nlohmann::json toJson(const Vec3& v) {
  return {v.x(), v.y(), v.z()};
}

} // namespace

CommandContext::CommandContext(std::filesystem::path assets) : m_assets(std::move(assets)) {}

Result<StructureTable> CommandContext::structureTable() const {
  return StructureTable::load(m_assets / "structures.json");
}

JobContext CommandContext::job() const {
  const bool terminal = isatty(STDERR_FILENO) == 1;
  return JobContext(terminal ? JobContext::Progress(drawBar) : JobContext::Progress(), stopOnInterrupt());
}

void CommandContext::endProgress() const {
  if (isatty(STDERR_FILENO) == 1)
    fmt::print(stderr, "\r\033[K");
}

void CommandContext::say(const std::string& sentence) const {
  endProgress();
  fmt::print(stderr, "{}\n", sentence);
}

void CommandContext::finish(const Result<void>& result) {
  if (result) {
    endProgress();
    return;
  }
  if (result.error().code == ErrorCode::Cancelled) {
    endProgress();
    status = 130;
    return;
  }
  say("halsted: " + result.error().message);
  status = 1;
}

bool isCaseFile(const std::filesystem::path& path) {
  std::error_code error;
  if (path.extension() == ".hcase" && !std::filesystem::is_directory(path, error))
    return true;
  if (!std::filesystem::is_regular_file(path, error))
    return false;
  char magic[16] = {};
  std::ifstream(path, std::ios::binary).read(magic, sizeof magic);
  return std::memcmp(magic, "SQLite format 3", sizeof magic) == 0;
}

nlohmann::json toJson(const Finding& finding) {
  static const char* const severities[] = {"note", "caution", "refusal"};
  return {{"code", finding.code},
          {"severity", severities[static_cast<int>(finding.severity)]},
          {"sentence", finding.sentence},
          {"slices", finding.slices}};
}

nlohmann::json toJson(const SeriesInfo& series) {
  const VolumeGeometry& grid = series.geometry;
  nlohmann::json findings = nlohmann::json::array(), warnings = nlohmann::json::array();
  for (const Finding& finding : series.findings) {
    findings.push_back(toJson(finding));
    if (finding.severity != Finding::Severity::Note)
      warnings.push_back(finding.sentence);
  }
  nlohmann::json direction = nlohmann::json::array();
  for (int row = 0; row < 3; ++row)
    direction.push_back({grid.direction(row, 0), grid.direction(row, 1), grid.direction(row, 2)});
  return {{"uid", series.uid},
          {"number", series.number},
          {"description", series.description},
          {"modality", modalityName(series.modality)},
          {"files", series.fileCount},
          {"loadable", series.loadable},
          {"size", {grid.size.x(), grid.size.y(), grid.size.z()}},
          {"spacing", toJson(grid.spacingMm)},
          {"origin", toJson(grid.originMm)},
          {"direction", direction},
          {"warnings", warnings},
          {"findings", findings}};
}

nlohmann::json toJson(const Structure& structure) {
  const StructureMeasures& measures = structure.measures;
  nlohmann::json json = {{"name", structure.name},
                         {"voxels", measures.voxelCount},
                         {"volumeMl", measures.volumeMl},
                         {"surfaceCm2", measures.surfaceCm2},
                         {"meanHu", measures.meanValue},
                         {"sdHu", measures.sdValue},
                         {"boundsMm", {{"min", toJson(measures.boundsMm.min)}, {"max", toJson(measures.boundsMm.max)}}},
                         {"origin", structure.origin},
                         {"colour", fmt::format("#{:02X}{:02X}{:02X}", structure.colour[0], structure.colour[1], structure.colour[2])}};
  if (!structure.doubt.empty())
    json["doubt"] = structure.doubt;
  if (structure.confidence != 1)
    json["confidence"] = structure.confidence;
  return json;
}

Result<StudyListing> listSeries(const std::vector<std::string>& study, const CommandContext& context) {
  Result<StudyListing> listing = context.reader().list({study.begin(), study.end()}, context.job());
  if (listing && listing->series.empty())
    return fail(ErrorCode::NotFound, fmt::format("{} holds no picture that can be read.{}", study.front(),
                                                 listing->findings.empty() ? "" : " " + listing->findings.front().sentence));
  return listing;
}

Result<const CaseSeries*> chosenSeries(const CaseDocument& document, const std::string& uid) {
  const auto& all = document.patientCase().series();
  if (all.empty())
    return fail(ErrorCode::NotFound, fmt::format("{} holds no series; import a study first.", document.file().string()));
  const auto found = std::find_if(all.begin(), all.end(), [&](const CaseSeries& s) { return uid.empty() || s.info.uid == uid; });
  if (found == all.end())
    return fail(ErrorCode::NotFound, fmt::format("{} holds no series {}; halsted info lists them.", document.file().string(), uid));
  return &*found;
}

Result<LoadedSeries> loadSeries(const std::vector<std::string>& study, const std::string& uid, const CommandContext& context) {
  Result<LoadedSeries> series = context.reader().load({study.begin(), study.end()}, uid, context.job());
  if (series)
    for (const Finding& finding : series->info.findings)
      if (finding.severity != Finding::Severity::Note)
        context.say(finding.sentence);
  return series;
}

void printJson(const nlohmann::json& json) {
  fmt::print("{}\n", json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

nlohmann::json numberOrNull(double value) {
  return std::isfinite(value) ? nlohmann::json(value) : nlohmann::json(nullptr);
}

namespace {

bool isEmpty(const CaseDocument& document) {
  const PatientCase& patientCase = document.patientCase();
  return patientCase.series().empty() && patientCase.layers().empty() && patientCase.structures().empty() && !document.canUndo() &&
         !document.canRedo() && !document.readOnly();
}

Result<std::unique_ptr<CaseDocument>> emptyCase(const std::filesystem::path& file) {
  std::error_code error;
  if (std::filesystem::is_regular_file(file, error))
    if (auto document = CaseDocument::open(file, {}); document && isEmpty(**document))
      return document;
  return CaseDocument::create(file, file.stem().string());
}

} // namespace

Result<std::unique_ptr<CaseDocument>> makeCase(const std::filesystem::path& file, LoadedSeries series) {
  tellModality(series);
  auto document = emptyCase(file);
  if (!document)
    return document;
  const std::string what = fmt::format("Imported series {} of {} files.", series.info.number, series.info.fileCount);
  Result<void> added = (*document)->apply(addSeries(std::move(series)));
  if (added)
    added = (*document)->addProvenance(what);
  if (!added) {
    document->reset();
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    return fail(added.error());
  }
  return document;
}

} // namespace halsted
