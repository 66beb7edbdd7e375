// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/io/WorkerProtocol.h"

#include <memory>

namespace halsted {

/// Memory that a worker filled and nobody can change any more.
struct WorkerMemory {
  std::shared_ptr<const std::byte[]> bytes;
  std::size_t size = 0;
};

/// How one run of the import worker ended.
struct WorkerEnd {
  enum class Kind {
    Done,
    Failed,    ///< it said why: error
    Cancelled, ///< by the user
    NotStarted,
    Signal,  ///< it crashed
    Endless, ///< computing without an end
    Silent,  ///< waiting without an end
    CpuLimit,
    Killed,  ///< by the system, for memory as a rule
    Nonsense ///< answers that no worker gives
  };
  Kind kind = Kind::Nonsense;
  WorkerReply reply;
  Error error;
  WorkerMemory memory;
  int signal = 0;
  std::vector<std::filesystem::path> filesInFlight; ///< being read when it died

  bool died() const { return kind == Kind::Signal || kind == Kind::Endless || kind == Kind::Silent || kind == Kind::CpuLimit; }
};

struct WorkerPatience {
  int idleSeconds = 60; ///< without a sign of progress
  int busySeconds = 5;  ///< of computing without a sign of progress
};

/// Starts an import worker, hands it the request, waits and cleans up after it. Nothing of the worker is left when this
/// returns. Safe in a program with many threads.
WorkerEnd runWorker(const std::filesystem::path& program, const WorkerRequest& request, const WorkerPatience& patience,
                    const JobContext& job);

} // namespace halsted
