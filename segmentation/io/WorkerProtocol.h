// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"
#include "segmentation/core/Study.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What the import worker and its parent say to each other: frames of a 32-bit length and JSON. The parent believes
/// nothing of it without a check.
namespace halsted {

inline constexpr int kWorkerSocket = 3;
inline constexpr int kWorkerTrail = 4;

struct WorkerRequest {
  enum class Operation { List, Load, Labels, Mesh, Unpack, Probe };
  Operation operation = Operation::List;
  std::vector<std::filesystem::path> inputs;
  std::vector<std::filesystem::path> excluded; ///< files that killed a worker before
  std::vector<std::filesystem::path> suspects; ///< Probe: the files to try one by one; none: all of the study
  std::string seriesUid;
  std::filesystem::path scratch; ///< Unpack: an empty folder of the parent's
  std::uint64_t memoryBytes = 0;
  int cpuSeconds = 0;
};

struct WorkerReply {
  std::vector<SeriesInfo> series; ///< Load: the one loaded; Labels: its geometry
  std::vector<Finding> findings;
  PatientIdentity patient;
  std::uint64_t voxelOffset = 0; ///< into the shared memory
  double slope = 1, intercept = 0;
  std::vector<std::map<int, std::string>> names; ///< Labels: of each map
  std::uint64_t points = 0, triangles = 0;       ///< Mesh: floats, then indices
  std::vector<std::filesystem::path> files;
};

/// From the worker.
struct WorkerMessage {
  enum class Kind {
    Progress, ///< fraction, step
    Quiet,    ///< no sign of progress is due for this many seconds
    Memory,   ///< wants shared memory of this many bytes; the parent answers with a descriptor
    Done,
    Failed
  };
  Kind kind = Kind::Progress;
  double fraction = 0;
  std::string step;
  std::uint64_t amount = 0; ///< bytes or seconds
  WorkerReply reply;
  Error error;
};

std::string encode(const WorkerRequest& request);
std::optional<WorkerRequest> decodeRequest(const std::string& text);
std::string encode(const WorkerMessage& message);
/// Nothing unless all of it is as it should be: finite numbers, known names, a geometry that can be.
std::optional<WorkerMessage> decodeMessage(const std::string& text);

/// Writes a whole frame, with a descriptor where not negative; false when the other side is gone.
bool sendFrame(int socket, const std::string& text, int descriptor = -1);
/// Waits for a whole frame; false when the other side is gone or the frame is longer than kLongestFrame.
bool receiveFrame(int socket, std::string& text, int* descriptor = nullptr);
inline constexpr std::uint32_t kLongestFrame = 64u << 20;

} // namespace halsted
