// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/StudyReader.h"
#include "segmentation/io/MemoryAvailable.h"
#include "segmentation/io/ScratchFolder.h"
#include "segmentation/io/StudyFiles.h"
#include "segmentation/io/WorkerRun.h"

#include <fmt/format.h>
#include <string.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <list>

namespace halsted {
namespace {

using Operation = WorkerRequest::Operation;
using Path = std::filesystem::path;

constexpr std::size_t kMostExcluded = 24;

Path withoutSlash(const Path& input) {
  std::error_code error;
  Path path = std::filesystem::absolute(input, error).lexically_normal();
  return path.has_filename() ? path : path.parent_path();
}

/// Why a worker ended, as the end of a sentence on the file it was at.
std::string reasonOf(const WorkerEnd& end, const WorkerRequest& request) {
  switch (end.kind) {
  case WorkerEnd::Kind::Signal: {
    const char* name = ::sigabbrev_np(end.signal);
    return fmt::format("its decoder stopped (SIG{})", name ? name : std::to_string(end.signal));
  }
  case WorkerEnd::Kind::Endless: return "its decoder came to no end";
  case WorkerEnd::Kind::CpuLimit: return fmt::format("reading it took more than {} s of computing", request.cpuSeconds);
  case WorkerEnd::Kind::Silent: return "the disk or network it is on does not answer";
  default: return "its decoder stopped";
  }
}

std::string adviceFor(const WorkerEnd& end) {
  return end.kind == WorkerEnd::Kind::Silent ? "copy it to this computer first." : "it is damaged, ask for it again.";
}

Error errorOf(const WorkerEnd& end, const WorkerRequest& request, const Path& worker) {
  const Path& file = end.filesInFlight.size() == 1 ? end.filesInFlight.front() : request.inputs.front();
  const std::string name = file.filename().string();
  switch (end.kind) {
  case WorkerEnd::Kind::Failed: return end.error;
  case WorkerEnd::Kind::Cancelled: return cancelled().error;
  case WorkerEnd::Kind::NotStarted:
    return {ErrorCode::Failed,
            fmt::format("{} could not be read: {}, the part of Halsted that reads files, is missing or cannot be started; install Halsted "
                        "again.",
                        name, worker.string())};
  case WorkerEnd::Kind::Killed:
    return {ErrorCode::Refused,
            fmt::format("{} could not be read: the system ended the import, for lack of memory as a rule; close other programs "
                        "and try again.",
                        name)};
  case WorkerEnd::Kind::Nonsense:
  case WorkerEnd::Kind::Done:
    return {ErrorCode::Failed,
            fmt::format("{} could not be read: the import worker gave no sensible answer; it is damaged, ask for it again.", name)};
  default: return {ErrorCode::Damaged, fmt::format("{} could not be read: {}; {}", name, reasonOf(end, request), adviceFor(end))};
  }
}

bool isRightAngled(const Mat3& direction) {
  return (direction.transpose() * direction - Mat3::Identity()).cwiseAbs().maxCoeff() < 1e-3;
}

/// The inputs with archives unpacked, for as long as it lives.
struct Prepared {
  std::vector<Path> inputs;
  std::list<ScratchFolder> folders;
  std::vector<Finding> findings;
};

class Reading {
public:
  Reading(const Path& worker, const ImportLimits& limits, const JobContext& job) : m_worker(worker), m_limits(limits), m_job(job) {}

  WorkerRequest request(Operation operation, std::vector<Path> inputs) const {
    WorkerRequest out;
    out.operation = operation;
    out.inputs = std::move(inputs);
    out.memoryBytes = m_limits.memoryBytes > 0 ? m_limits.memoryBytes : memoryOfThisProcess() / 10 * 6;
    out.cpuSeconds = m_limits.cpuSeconds;
    return out;
  }

  WorkerEnd run(const WorkerRequest& request) const { return run(request, m_job); }
  WorkerEnd run(const WorkerRequest& request, const JobContext& job) const {
    return runWorker(m_worker, request, {m_limits.idleSeconds, m_limits.busySeconds}, job);
  }

  /// Runs, and runs again without the files that end the worker; what was left out is among the findings.
  Result<WorkerEnd> runWithout(WorkerRequest request) const;
  Result<Prepared> prepare(const std::vector<Path>& study) const;

private:
  /// The files that end a worker when it reads them alone, of those it had open when it died.
  std::vector<Path> culprits(const WorkerEnd& end, const WorkerRequest& request) const;

  const Path& m_worker;
  const ImportLimits& m_limits;
  const JobContext& m_job;
};

std::vector<Path> Reading::culprits(const WorkerEnd& end, const WorkerRequest& request) const {
  if (end.filesInFlight.size() == 1)
    return end.filesInFlight;
  WorkerRequest probe = request;
  probe.operation = Operation::Probe;
  probe.suspects = end.filesInFlight;
  const WorkerEnd alone = run(probe, JobContext({}, m_job.stopToken()));
  // Files that are harmless alone and deadly together are left out together.
  return alone.died() ? alone.filesInFlight : end.filesInFlight;
}

Result<WorkerEnd> Reading::runWithout(WorkerRequest request) const {
  std::vector<Finding> leftOut;
  std::optional<Error> firstDeath;
  std::error_code error;
  const bool oneFile = request.inputs.size() == 1 && std::filesystem::is_regular_file(request.inputs.front(), error);
  while (true) {
    WorkerEnd end = run(request);
    if (end.kind == WorkerEnd::Kind::Done) {
      end.reply.findings.insert(end.reply.findings.end(), leftOut.begin(), leftOut.end());
      // Whoever loads a series sees its findings only.
      if (request.operation == Operation::Load && !end.reply.series.empty())
        end.reply.series.front().findings.insert(end.reply.series.front().findings.end(), leftOut.begin(), leftOut.end());
      return end;
    }
    if (end.kind == WorkerEnd::Kind::Failed && end.error.code == ErrorCode::NotFound && firstDeath)
      return fail(*firstDeath);
    if (!end.died() || oneFile || request.excluded.size() >= kMostExcluded)
      return fail(errorOf(end, request, m_worker));
    std::vector<Path> files = culprits(end, request);
    std::erase_if(files, [&](const Path& file) {
      return std::find(request.excluded.begin(), request.excluded.end(), file) != request.excluded.end();
    });
    if (m_job.cancelled())
      return cancelled();
    if (files.empty())
      return fail(errorOf(end, request, m_worker));
    for (const Path& file : files) {
      request.excluded.push_back(file);
      leftOut.push_back({Finding::Severity::Caution,
                         "file-left-out",
                         fmt::format("{} was left out: {}.", file.filename().string(), reasonOf(end, request)),
                         {}});
    }
    if (!firstDeath) {
      end.filesInFlight = {files.front()};
      firstDeath = errorOf(end, request, m_worker);
    }
  }
}

Result<Prepared> Reading::prepare(const std::vector<Path>& study) const {
  Prepared out;
  if (study.empty())
    return fail(ErrorCode::NotFound, "No study was named; name a folder or a file.");
  for (const Path& named : study) {
    const Path input = withoutSlash(named);
    std::error_code error;
    if (!std::filesystem::exists(input, error))
      return fail(ErrorCode::NotFound, fmt::format("{} was not found; check the path.", named.string()));
    if (!std::filesystem::is_regular_file(input, error) || !isZip(input)) {
      out.inputs.push_back(input);
      continue;
    }
    Result<ScratchFolder> folder = ScratchFolder::create(input.filename().string());
    if (!folder)
      return fail(folder.error());
    WorkerRequest unpack = request(Operation::Unpack, {input});
    unpack.scratch = folder->path();
    WorkerEnd end = run(unpack);
    if (end.kind != WorkerEnd::Kind::Done)
      return fail(errorOf(end, unpack, m_worker));
    out.findings.insert(out.findings.end(), end.reply.findings.begin(), end.reply.findings.end());
    out.inputs.push_back(folder->path());
    out.folders.push_back(std::move(*folder));
  }
  return out;
}

} // namespace

Path importWorkerProgram() {
  std::error_code error;
  const Path program = std::filesystem::read_symlink("/proc/self/exe", error);
  return program.parent_path() / "halsted-import-worker";
}

StudyReader::StudyReader(ImportLimits limits, Path worker) : m_limits(limits), m_worker(std::move(worker)) {}

Result<StudyListing> StudyReader::list(const std::vector<Path>& study, const JobContext& job) const {
  const Reading reading(m_worker, m_limits, job);
  const Result<Prepared> prepared = reading.prepare(study);
  if (!prepared)
    return fail(prepared.error());
  Result<WorkerEnd> end = reading.runWithout(reading.request(Operation::List, prepared->inputs));
  if (!end)
    return fail(end.error());
  StudyListing out{std::move(end->reply.series), prepared->findings};
  out.findings.insert(out.findings.end(), end->reply.findings.begin(), end->reply.findings.end());
  return out;
}

Result<LoadedSeries> StudyReader::load(const std::vector<Path>& study, const std::string& seriesUid, const JobContext& job) const {
  const Reading reading(m_worker, m_limits, job);
  const Result<Prepared> prepared = reading.prepare(study);
  if (!prepared)
    return fail(prepared.error());
  WorkerRequest request = reading.request(Operation::Load, prepared->inputs);
  request.seriesUid = seriesUid;
  Result<WorkerEnd> end = reading.runWithout(request);
  if (!end)
    return fail(end.error());
  WorkerReply& reply = end->reply;
  const bool sound = reply.series.size() == 1 && end->memory.bytes && reply.voxelOffset % 2 == 0 && reply.voxelOffset <= end->memory.size &&
                     reply.slope != 0 && isRightAngled(reply.series.front().geometry.direction) &&
                     reply.series.front().geometry.voxelCount() <= (end->memory.size - reply.voxelOffset) / 2 &&
                     reply.series.front().geometry.voxelCount() > 0;
  if (!sound) {
    end->kind = WorkerEnd::Kind::Nonsense;
    return fail(errorOf(*end, request, m_worker));
  }
  LoadedSeries out;
  out.info = std::move(reply.series.front());
  out.patient = std::move(reply.patient);
  out.volume.geometry = out.info.geometry;
  out.volume.modality = out.info.modality;
  out.volume.slope = reply.slope;
  out.volume.intercept = reply.intercept;
  const auto* voxels = reinterpret_cast<const std::int16_t*>(end->memory.bytes.get() + reply.voxelOffset);
  out.volume.voxels = std::shared_ptr<const std::int16_t[]>(end->memory.bytes, voxels);
  return out;
}

Result<std::vector<LabelFile>> StudyReader::loadLabels(const Path& file, const JobContext& job) const {
  const Reading reading(m_worker, m_limits, job);
  const WorkerRequest request = reading.request(Operation::Labels, {withoutSlash(file)});
  WorkerEnd end = reading.run(request);
  if (end.kind != WorkerEnd::Kind::Done)
    return fail(errorOf(end, request, m_worker));
  std::vector<LabelFile> out;
  const VolumeGeometry geometry = end.reply.series.size() == 1 ? end.reply.series.front().geometry : VolumeGeometry();
  const std::size_t voxels = geometry.voxelCount();
  if (!end.memory.bytes || end.reply.names.empty() || voxels == 0 || end.memory.size / voxels < end.reply.names.size() ||
      !isRightAngled(geometry.direction))
    return fail(errorOf(end, request, m_worker));
  const auto* labels = reinterpret_cast<const std::uint8_t*>(end.memory.bytes.get());
  for (auto& names : end.reply.names) {
    out.push_back({LabelMap(geometry, LabelMap::Voxels(labels, labels + voxels)), std::move(names), {}});
    labels += voxels;
  }
  out.front().findings = std::move(end.reply.findings);
  return out;
}

Result<SurfaceMesh> StudyReader::loadMesh(const Path& file, const JobContext& job) const {
  const Reading reading(m_worker, m_limits, job);
  const WorkerRequest request = reading.request(Operation::Mesh, {withoutSlash(file)});
  const WorkerEnd end = reading.run(request);
  const std::size_t most = end.memory.size / 12;
  if (end.kind != WorkerEnd::Kind::Done || !end.memory.bytes || end.reply.points > most || end.reply.triangles > most - end.reply.points)
    return fail(errorOf(end, request, m_worker));
  SurfaceMesh mesh;
  mesh.pointsMm.resize(end.reply.points);
  mesh.triangles.resize(end.reply.triangles);
  std::memcpy(static_cast<void*>(mesh.pointsMm.data()), end.memory.bytes.get(), 12 * mesh.pointsMm.size());
  std::memcpy(mesh.triangles.data(), end.memory.bytes.get() + 12 * mesh.pointsMm.size(), 12 * mesh.triangles.size());
  for (const auto& triangle : mesh.triangles)
    if (*std::max_element(triangle.begin(), triangle.end()) >= mesh.pointsMm.size())
      return fail(errorOf({}, request, m_worker));
  return mesh;
}

} // namespace halsted
