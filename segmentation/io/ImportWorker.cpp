// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/ImportWorker.h"
#include "segmentation/io/DicomStudy.h"
#include "segmentation/io/FileTrail.h"
#include "segmentation/io/LabelReader.h"
#include "segmentation/io/MeshReader.h"
#include "segmentation/io/StudyFiles.h"
#include "segmentation/io/VolumeFile.h"
#include "segmentation/io/WorkerProtocol.h"
#include "segmentation/io/WorkerSandbox.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <mutex>
#include <new>
#include <optional>
#include <set>

namespace halsted {
namespace {

using Operation = WorkerRequest::Operation;
using Clock = std::chrono::steady_clock;
using Path = std::filesystem::path;

constexpr std::uint64_t kUnpackedBytes = 50'000'000'000;
constexpr std::chrono::milliseconds kBetweenMessages{40};
/// Slower than any decoder used here on any computer worth having.
constexpr std::uint64_t kBytesPerSecond = 100'000'000;

/// The worker's end of the conversation.
class Parent {
public:
  explicit Parent(const WorkerRequest& request) : m_request(request) {}

  JobContext job() {
    return JobContext([this](double fraction, std::string_view step) { progress(fraction, step); });
  }
  void done(WorkerReply reply) {
    WorkerMessage message;
    message.kind = WorkerMessage::Kind::Done;
    message.reply = std::move(reply);
    send(message);
  }
  void failed(Error error) {
    WorkerMessage message;
    message.kind = WorkerMessage::Kind::Failed;
    message.error = std::move(error);
    send(message);
  }
  /// Announces a step of which nothing will be heard while these bytes are worked on.
  void quiet(std::uint64_t bytes) {
    WorkerMessage message;
    message.kind = WorkerMessage::Kind::Quiet;
    message.amount = bytes / kBytesPerSecond;
    send(message);
  }
  /// Memory that the parent will own.
  Result<std::byte*> memory(std::size_t bytes) {
    const std::lock_guard lock(m_mutex);
    WorkerMessage message;
    message.kind = WorkerMessage::Kind::Memory;
    message.amount = bytes;
    std::string answer;
    int descriptor = -1;
    if (bytes > m_request.memoryBytes || !sendFrame(kWorkerSocket, encode(message)) || !receiveFrame(kWorkerSocket, answer, &descriptor) ||
        descriptor < 0)
      throw std::bad_alloc();
    void* start = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    m_memory = descriptor;
    if (start == MAP_FAILED)
      throw std::bad_alloc();
    ::madvise(start, bytes, MADV_HUGEPAGE);
    return static_cast<std::byte*>(start);
  }

  /// Copies into that memory without the page faults that touching it for the first time costs.
  bool put(std::size_t offset, const void* from, std::size_t bytes) {
    // The kernel lets one write at a time into a file and makes the others spin.
    const std::lock_guard lock(m_putMutex);
    const char* rest = static_cast<const char*>(from);
    while (bytes > 0) {
      const ssize_t written = ::pwrite(m_memory, rest, bytes, static_cast<off_t>(offset));
      if (written <= 0)
        return false;
      rest += written;
      offset += static_cast<std::size_t>(written);
      bytes -= static_cast<std::size_t>(written);
    }
    return true;
  }

private:
  void progress(double fraction, std::string_view step) {
    noteProgress();
    const std::lock_guard lock(m_mutex);
    const Clock::time_point now = Clock::now();
    if (now - m_lastMessage < kBetweenMessages)
      return;
    m_lastMessage = now;
    WorkerMessage message;
    message.fraction = fraction;
    message.step = step;
    if (!sendFrame(kWorkerSocket, encode(message)))
      ::_exit(1);
  }
  void send(const WorkerMessage& message) {
    const std::lock_guard lock(m_mutex);
    sendFrame(kWorkerSocket, encode(message));
  }

  const WorkerRequest& m_request;
  std::mutex m_mutex;
  std::mutex m_putMutex;
  int m_memory = -1;
  Clock::time_point m_lastMessage{};
};

/// One series and where it comes from.
struct Source {
  SeriesInfo info;
  std::size_t volumeFile = 0; ///< index; ignored for DICOM
  int volume = -1;            ///< of that file; -1: a DICOM series
  std::size_t dicomSeries = 0;
};

struct OpenStudy {
  std::optional<DicomStudy> dicom;
  std::vector<VolumeHeader> volumes;
  std::vector<Source> sources; ///< the main one first
  std::vector<Finding> findings;
};

Result<OpenStudy> openStudy(const WorkerRequest& request, const JobContext& job) {
  Result<StudyFiles> files = gatherStudyFiles(request.inputs, request.excluded, job);
  if (!files)
    return fail(files.error());
  OpenStudy study;
  study.findings = std::move(files->findings);
  std::optional<Error> firstError;
  if (!files->dicom.empty()) {
    Result<DicomStudy> dicom = DicomStudy::scan(files->dicom, job);
    if (dicom) {
      study.dicom.emplace(std::move(*dicom));
      study.findings.insert(study.findings.end(), study.dicom->findings().begin(), study.dicom->findings().end());
      for (std::size_t i = 0; i < study.dicom->series().size(); ++i)
        study.sources.push_back({study.dicom->series()[i], 0, -1, i});
    } else if (files->volumes.empty() || dicom.error().code == ErrorCode::Cancelled) {
      return fail(dicom.error());
    }
  }
  std::set<std::string> taken;
  for (const Path& file : files->volumes) {
    const FileInFlight inFlight(file);
    Result<VolumeHeader> header = readVolumeHeader(file, request.memoryBytes);
    if (!header) {
      if (!firstError)
        firstError = header.error();
      SeriesInfo info;
      info.uid = file.filename().string();
      info.description = volumeStem(file);
      info.fileCount = 1;
      info.loadable = false;
      info.findings.push_back({Finding::Severity::Refusal, "unreadable", header.error().message, {}});
      study.sources.push_back({std::move(info), 0, 0, 0});
      continue;
    }
    std::vector<SeriesInfo> series = volumeSeries(*header);
    const bool clash = !taken.insert(series.front().uid).second;
    for (std::size_t i = 0; i < series.size(); ++i) {
      if (clash) // scan.nii and scan.nrrd, or the same name in two folders
        series[i].uid = file.string() + (i == 0 ? "" : fmt::format("#{}", i + 1));
      study.sources.push_back({series[i], study.volumes.size(), static_cast<int>(i), 0});
    }
    study.volumes.push_back(std::move(*header));
  }
  const auto loadable = [](const Source& source) { return source.info.loadable; };
  if (firstError && std::none_of(study.sources.begin(), study.sources.end(), loadable))
    return fail(*firstError);
  if (study.sources.empty() && files->dicom.empty())
    return fail(ErrorCode::NotFound, fmt::format("{} holds no files that could be a study.", request.inputs.front().filename().string()));
  std::stable_sort(study.sources.begin(), study.sources.end(), [&](const Source& a, const Source& b) { return loadable(a) > loadable(b); });
  return study;
}

Result<WorkerReply> listStudy(const WorkerRequest& request, Parent& parent) {
  Result<OpenStudy> study = openStudy(request, parent.job());
  if (!study)
    return fail(study.error());
  WorkerReply reply;
  for (Source& source : study->sources)
    reply.series.push_back(std::move(source.info));
  reply.findings = std::move(study->findings);
  return reply;
}

Result<std::size_t> findSeries(const OpenStudy& study, const WorkerRequest& request) {
  const std::string shown = request.inputs.front().filename().string();
  for (std::size_t i = 0; i < study.sources.size(); ++i) {
    const SeriesInfo& info = study.sources[i].info;
    if (!request.seriesUid.empty() && info.uid != request.seriesUid)
      continue;
    if (info.loadable)
      return i;
    std::string why = "it cannot be read as a volume.";
    for (const Finding& finding : info.findings)
      if (finding.severity == Finding::Severity::Refusal)
        why = finding.sentence;
    return fail(ErrorCode::Unsupported, fmt::format("{} was not loaded: {}", info.description.empty() ? shown : info.description, why));
  }
  if (request.seriesUid.empty()) {
    // With a single file the one thing found is the reason.
    if (study.findings.size() == 1)
      return fail(ErrorCode::NotFound, fmt::format("{} was not loaded: {}", shown, study.findings.front().sentence));
    return fail(ErrorCode::NotFound, fmt::format("{} holds no images that can be read; choose another folder or file.", shown));
  }
  return fail(ErrorCode::NotFound, fmt::format("{} holds no series {}; list the study to see which there are.", shown, request.seriesUid));
}

Result<WorkerReply> loadSeries(const WorkerRequest& request, Parent& parent) {
  const JobContext job = parent.job();
  Result<OpenStudy> study = openStudy(request, job.part(0, 0.2));
  if (!study)
    return fail(study.error());
  const Result<std::size_t> found = findSeries(*study, request);
  if (!found)
    return fail(found.error());
  Source& source = study->sources[*found];
  const std::string shown = request.inputs.front().filename().string();
  const Allocate allocate = [&](std::size_t bytes) { return parent.memory(bytes); };
  WorkerReply reply;
  reply.findings = std::move(study->findings);
  if (source.volume >= 0) {
    const VolumeHeader& header = study->volumes[source.volumeFile];
    const FileInFlight inFlight(header.file);
    parent.quiet(header.decodedBytes());
    Result<VoxelBlock> block = readVolumeVoxels(header, source.volume, allocate, job.part(0.2, 1));
    if (!block)
      return fail(block.error());
    reply.voxelOffset = block->offset;
    reply.slope = block->slope;
    reply.intercept = block->intercept;
    source.info.findings.insert(source.info.findings.end(), block->findings.begin(), block->findings.end());
  } else {
    const std::uint64_t bytes = 2 * std::uint64_t{source.info.geometry.voxelCount()};
    if (bytes > request.memoryBytes)
      return fail(ErrorCode::Refused, fmt::format("{} needs {:.1f} GB of memory and {:.1f} GB may be used; load a part of it.", shown,
                                                  static_cast<double>(bytes) / 1e9, static_cast<double>(request.memoryBytes) / 1e9));
    const Result<std::byte*> memory = parent.memory(bytes);
    if (!memory)
      return fail(memory.error());
    VoxelTarget target(reinterpret_cast<std::int16_t*>(*memory));
    target.put = [&parent](std::size_t first, const std::int16_t* from, std::size_t count) {
      return parent.put(2 * first, from, 2 * count);
    };
    const Result<DicomStudy::Scale> scale = study->dicom->load(source.dicomSeries, target, job.part(0.2, 1));
    if (!scale)
      return fail(scale.error());
    reply.slope = scale->slope;
    reply.intercept = scale->intercept;
    reply.patient = study->dicom->patient(source.dicomSeries);
    source.info = study->dicom->series()[source.dicomSeries];
  }
  reply.series.push_back(std::move(source.info));
  return reply;
}

/// Reads files one at a time. When that ends the worker, its parent knows which file it was.
Result<WorkerReply> probeFiles(const WorkerRequest& request, Parent& parent) {
  const JobContext job = parent.job();
  std::vector<Path> suspects = request.suspects;
  if (suspects.empty()) {
    Result<StudyFiles> files = gatherStudyFiles(request.inputs, request.excluded, job);
    if (!files)
      return fail(files.error());
    suspects = std::move(files->dicom);
  }
  std::vector<std::int16_t> voxels;
  for (std::size_t i = 0; i < suspects.size(); ++i) {
    if (std::find(request.excluded.begin(), request.excluded.end(), suspects[i]) != request.excluded.end())
      continue;
    job.progress(static_cast<double>(i) / static_cast<double>(suspects.size()), "Looking for the damaged file");
    const FileInFlight inFlight(suspects[i]);
    Result<DicomStudy> alone = DicomStudy::scan({suspects[i]}, job);
    for (std::size_t series = 0; alone && series < alone->series().size(); ++series) {
      const SeriesInfo info = alone->series()[series];
      if (!info.loadable || 2 * std::uint64_t{info.geometry.voxelCount()} > request.memoryBytes / 2)
        continue;
      voxels.resize(std::max(voxels.size(), info.geometry.voxelCount()));
      (void)alone->load(series, voxels.data(), job);
    }
  }
  return WorkerReply{};
}

Result<WorkerReply> loadLabels(const WorkerRequest& request, Parent& parent) {
  const Path& file = request.inputs.front();
  const FileInFlight inFlight(file);
  std::error_code error;
  parent.quiet(20 * std::uint64_t{std::filesystem::file_size(file, error)});
  const Result<LabelContent> content = readLabels(
      file, request.memoryBytes, [&](std::size_t bytes) { return parent.memory(bytes); }, parent.job());
  if (!content)
    return fail(content.error());
  WorkerReply reply;
  reply.series.emplace_back().geometry = content->geometry;
  reply.names = content->names;
  reply.findings = content->findings;
  return reply;
}

Result<WorkerReply> loadMesh(const WorkerRequest& request, Parent& parent) {
  const Path& file = request.inputs.front();
  const FileInFlight inFlight(file);
  std::error_code error;
  // Texts are parsed at some 20 MB a second.
  parent.quiet(5 * std::uint64_t{std::filesystem::file_size(file, error)});
  const Result<SurfaceMesh> mesh = readMesh(file, parent.job());
  if (!mesh)
    return fail(mesh.error());
  WorkerReply reply;
  reply.points = mesh->pointsMm.size();
  reply.triangles = mesh->triangles.size();
  const std::size_t pointBytes = 12 * mesh->pointsMm.size(), triangleBytes = 12 * mesh->triangles.size();
  const Result<std::byte*> memory = parent.memory(pointBytes + triangleBytes);
  if (!memory)
    return fail(memory.error());
  std::memcpy(*memory, mesh->pointsMm.data(), pointBytes);
  std::memcpy(*memory + pointBytes, mesh->triangles.data(), triangleBytes);
  return reply;
}

Result<WorkerReply> unpack(const WorkerRequest& request, Parent& parent) {
  const FileInFlight inFlight(request.inputs.front());
  Result<Unpacked> unpacked = unpackZip(request.inputs.front(), request.scratch, parent.job());
  if (!unpacked)
    return fail(unpacked.error());
  WorkerReply reply;
  reply.findings = std::move(unpacked->findings);
  return reply;
}

Result<WorkerReply> serve(const WorkerRequest& request, Parent& parent) {
  switch (request.operation) {
  case Operation::List: return listStudy(request, parent);
  case Operation::Load: return loadSeries(request, parent);
  case Operation::Labels: return loadLabels(request, parent);
  case Operation::Mesh: return loadMesh(request, parent);
  case Operation::Unpack: return unpack(request, parent);
  case Operation::Probe: return probeFiles(request, parent);
  }
  return fail(ErrorCode::Failed, "The import worker was asked for something it does not know.");
}

} // namespace

int runImportWorker() {
  std::string text;
  if (!receiveFrame(kWorkerSocket, text))
    return 1;
  const std::optional<WorkerRequest> request = decodeRequest(text);
  void* trail = ::mmap(nullptr, sizeof(FileTrail), PROT_READ | PROT_WRITE, MAP_SHARED, kWorkerTrail, 0);
  if (!request || request->inputs.empty() || trail == MAP_FAILED)
    return 1;
  ::close(kWorkerTrail);
  useFileTrail(static_cast<FileTrail*>(trail));
  enterSandbox({request->memoryBytes, request->cpuSeconds, request->operation == Operation::Unpack ? kUnpackedBytes : 0});

  Parent parent(*request);
  const std::string shown = request->inputs.front().filename().string();
  try {
    Result<WorkerReply> reply = serve(*request, parent);
    if (reply)
      parent.done(std::move(*reply));
    else
      parent.failed(reply.error());
  } catch (const std::bad_alloc&) {
    parent.failed(
        {ErrorCode::Refused, fmt::format("{} could not be read: it needs more than the {:.1f} GB of memory that an import may use; close "
                                         "other programs or load a part of it.",
                                         shown, static_cast<double>(request->memoryBytes) / 1e9)});
  } catch (const std::exception&) {
    // What a library says here may hold the patient's name.
    parent.failed({ErrorCode::Damaged, fmt::format("{} could not be read: it is damaged; ask for the file again.", shown)});
  }
  // Without the destructors of libraries, which take longer than the system's own tidying up.
  ::_exit(0);
}

} // namespace halsted
