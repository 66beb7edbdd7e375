// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/io/FileTrail.h"
#include "segmentation/io/WorkerProtocol.h"

#include <QtTest>

#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace halsted::test {

/// Makes the test program play a worker that fails in a certain way: "abort", "spin", "sleep", "babble", "die at NAME", or
/// "die unseen at NAME", where only reading files one by one shows which it is.
inline constexpr const char* kWorkerRole = "HALSTED_TEST_WORKER_ROLE";

inline std::filesystem::path thisProgram() {
  return std::filesystem::read_symlink("/proc/self/exe");
}

/// Dies at one file until its parent leaves it out; then answers with a series of one voxel.
inline int dieAtFile(std::string_view name, bool seen) {
  std::string text;
  if (!receiveFrame(kWorkerSocket, text))
    return 1;
  const std::optional<WorkerRequest> request = decodeRequest(text);
  void* trail = ::mmap(nullptr, sizeof(FileTrail), PROT_READ | PROT_WRITE, MAP_SHARED, kWorkerTrail, 0);
  if (!request || trail == MAP_FAILED)
    return 1;
  useFileTrail(static_cast<FileTrail*>(trail));
  const std::filesystem::path deadly = request->inputs.front() / name;
  bool excluded = false;
  for (const std::filesystem::path& file : request->excluded)
    excluded = excluded || file == deadly;
  if (!excluded && !seen && request->operation != WorkerRequest::Operation::Probe)
    std::abort();
  if (!excluded) {
    const FileInFlight inFlight(deadly);
    std::abort();
  }
  WorkerMessage message;
  message.kind = WorkerMessage::Kind::Done;
  message.reply.series.emplace_back().uid = "survivor";
  message.reply.series.front().geometry.size = {1, 1, 1};
  return sendFrame(kWorkerSocket, encode(message)) ? 0 : 1;
}

inline int playWorker(std::string_view role) {
  if (role == "abort")
    std::abort();
  if (role == "spin") {
    std::atomic<bool> stop = false;
    while (!stop) {
    }
  }
  if (role == "sleep")
    ::sleep(600);
  if (role == "babble")
    return sendFrame(kWorkerSocket, R"({"kind": 3, "reply": {"series": [{"uid": 7}]}})") ? 0 : 1;
  if (role.substr(0, 7) == "die at ")
    return dieAtFile(role.substr(7), true);
  if (role.substr(0, 14) == "die unseen at ")
    return dieAtFile(role.substr(14), false);
  return 1;
}

template <typename Test> int mainOf(int argc, char** argv) {
  if (const char* role = std::getenv(kWorkerRole))
    return playWorker(role);
  Test test;
  return QTest::qExec(&test, argc, argv);
}

} // namespace halsted::test
