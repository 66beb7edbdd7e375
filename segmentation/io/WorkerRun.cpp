// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/WorkerRun.h"
#include "segmentation/io/FileTrail.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>

extern char** environ;

namespace halsted {
namespace {

using Clock = std::chrono::steady_clock;
using Kind = WorkerEnd::Kind;

constexpr int kPollMs = 50;

class Descriptor {
public:
  explicit Descriptor(int value = -1) : m_value(value) {}
  Descriptor(Descriptor&& other) noexcept : m_value(std::exchange(other.m_value, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(m_value, other.m_value);
    return *this;
  }
  ~Descriptor() { reset(); }
  int get() const { return m_value; }
  void reset() {
    if (m_value >= 0)
      ::close(m_value);
    m_value = -1;
  }

private:
  int m_value;
};

class SpawnSetup {
public:
  SpawnSetup() {
    ::posix_spawn_file_actions_init(&m_actions);
    ::posix_spawnattr_init(&m_attributes);
  }
  ~SpawnSetup() {
    ::posix_spawn_file_actions_destroy(&m_actions);
    ::posix_spawnattr_destroy(&m_attributes);
  }
  SpawnSetup(const SpawnSetup&) = delete;
  SpawnSetup& operator=(const SpawnSetup&) = delete;
  posix_spawn_file_actions_t* actions() { return &m_actions; }
  posix_spawnattr_t* attributes() { return &m_attributes; }

private:
  posix_spawn_file_actions_t m_actions;
  posix_spawnattr_t m_attributes;
};

/// A copy above the numbers that the worker's own descriptors get, so that none is overwritten before it is used.
Descriptor movedUp(Descriptor descriptor) {
  return Descriptor(::fcntl(descriptor.get(), F_DUPFD_CLOEXEC, 10));
}

Descriptor memoryFile(const char* name, std::uint64_t bytes) {
  Descriptor file(::memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (file.get() >= 0 && ::ftruncate(file.get(), static_cast<off_t>(bytes)) == 0 &&
      ::fcntl(file.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW) == 0)
    return file;
  return Descriptor();
}

class Worker {
public:
  Worker(const std::filesystem::path& program, const WorkerPatience& patience) : m_patience(patience), m_started(start(program)) {}
  ~Worker() {
    finish();
    if (m_trail)
      ::munmap(m_trail, sizeof(FileTrail));
  }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  WorkerEnd run(const WorkerRequest& request, const JobContext& job);

private:
  bool start(const std::filesystem::path& program);
  int finish(); ///< kills what still runs; the wait status, or -1
  void pump(const WorkerRequest& request, const JobContext& job, WorkerEnd& end);
  bool handle(const std::string& frame, const WorkerRequest& request, const JobContext& job, WorkerEnd& end);
  void checkPatience(WorkerEnd& end);
  double cpuSeconds() const;
  void takeMemory(WorkerEnd& end);

  WorkerPatience m_patience;
  pid_t m_pid = -1;
  Descriptor m_socket;
  Descriptor m_memory;
  std::size_t m_memoryBytes = 0;
  FileTrail* m_trail = nullptr;
  std::string m_buffer;
  bool m_ended = false;
  bool m_killedByUs = false;

  std::uint64_t m_steps = 0;
  Clock::time_point m_lastSign = Clock::now();
  double m_cpuAtSign = 0;
  int m_quietSeconds = 0;
  bool m_started; ///< last: set by start(), which needs all of the above
};

bool Worker::start(const std::filesystem::path& program) {
  std::array<int, 2> pair{-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
    return false;
  m_socket = Descriptor(pair[0]);
  const Descriptor theirs = movedUp(Descriptor(pair[1]));
  const timeval patience{10, 0};
  ::setsockopt(m_socket.get(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  const Descriptor trail = movedUp(memoryFile("halsted-trail", sizeof(FileTrail)));
  if (trail.get() < 0 || theirs.get() < 0)
    return false;
  void* mapped = ::mmap(nullptr, sizeof(FileTrail), PROT_READ, MAP_SHARED, trail.get(), 0);
  if (mapped == MAP_FAILED)
    return false;
  m_trail = static_cast<FileTrail*>(mapped);

  SpawnSetup setup;
  // What the libraries print may name the patient.
  ::posix_spawn_file_actions_addopen(setup.actions(), 0, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_addopen(setup.actions(), 1, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addopen(setup.actions(), 2, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_adddup2(setup.actions(), theirs.get(), kWorkerSocket);
  ::posix_spawn_file_actions_adddup2(setup.actions(), trail.get(), kWorkerTrail);
  ::posix_spawn_file_actions_addclosefrom_np(setup.actions(), kWorkerTrail + 1);
  sigset_t none, all;
  ::sigemptyset(&none);
  ::sigfillset(&all);
  ::posix_spawnattr_setsigmask(setup.attributes(), &none);
  ::posix_spawnattr_setsigdefault(setup.attributes(), &all);
  // A group of its own: Ctrl-C in the terminal is for the program, which then ends the worker.
  ::posix_spawnattr_setpgroup(setup.attributes(), 0);
  ::posix_spawnattr_setflags(setup.attributes(), POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  std::string name = program.native();
  std::array<char*, 2> arguments{name.data(), nullptr};
  if (::posix_spawn(&m_pid, name.c_str(), setup.actions(), setup.attributes(), arguments.data(), environ) != 0) {
    m_pid = -1;
    return false;
  }
  return true;
}

int Worker::finish() {
  if (m_pid < 0)
    return -1;
  siginfo_t info{};
  // Only a worker that has not yet ended by itself is killed, so that the status tells why it ended.
  if (!m_ended || m_killedByUs)
    ::kill(m_pid, SIGKILL);
  else
    for (int wait = 0; wait < 200 && ::waitid(P_PID, static_cast<id_t>(m_pid), &info, WEXITED | WNOWAIT | WNOHANG) == 0 && info.si_pid == 0;
         ++wait)
      ::poll(nullptr, 0, 5);
  ::kill(m_pid, SIGKILL);
  int status = -1;
  while (::waitpid(m_pid, &status, 0) < 0)
    if (errno != EINTR) {
      status = -1;
      break;
    }
  m_pid = -1;
  return status;
}

double Worker::cpuSeconds() const {
  clockid_t clock{};
  timespec used{};
  if (::clock_getcpuclockid(m_pid, &clock) != 0 || ::clock_gettime(clock, &used) != 0)
    return 0;
  return static_cast<double>(used.tv_sec) + 1e-9 * static_cast<double>(used.tv_nsec);
}

void Worker::checkPatience(WorkerEnd& end) {
  const std::uint64_t steps = m_trail->steps.load(std::memory_order_relaxed);
  if (steps != m_steps) {
    m_steps = steps;
    m_lastSign = Clock::now();
    m_cpuAtSign = cpuSeconds();
    return;
  }
  const double waited = std::chrono::duration<double>(Clock::now() - m_lastSign).count();
  const int busy = m_patience.busySeconds + m_quietSeconds;
  if (waited > m_patience.idleSeconds + m_quietSeconds)
    end.kind = Kind::Silent;
  // A computer busy with other things gives the worker less than its time.
  else if (waited > busy && cpuSeconds() - m_cpuAtSign > 0.7 * busy)
    end.kind = Kind::Endless;
  else
    return;
  m_killedByUs = true;
}

/// False when the worker is done with.
bool Worker::handle(const std::string& frame, const WorkerRequest& request, const JobContext& job, WorkerEnd& end) {
  std::optional<WorkerMessage> message = decodeMessage(frame);
  if (!message) {
    m_killedByUs = true;
    return false;
  }
  m_lastSign = Clock::now();
  m_cpuAtSign = cpuSeconds();
  switch (message->kind) {
  case WorkerMessage::Kind::Progress: job.progress(std::clamp(message->fraction, 0.0, 1.0), message->step); return true;
  case WorkerMessage::Kind::Quiet: m_quietSeconds = static_cast<int>(std::min<std::uint64_t>(message->amount, 600)); return true;
  case WorkerMessage::Kind::Memory: {
    if (m_memory.get() < 0 && message->amount > 0 && message->amount <= request.memoryBytes) {
      m_memory = memoryFile("halsted-voxels", message->amount);
      m_memoryBytes = m_memory.get() >= 0 ? message->amount : 0;
    }
    return sendFrame(m_socket.get(), {}, m_memory.get());
  }
  case WorkerMessage::Kind::Done:
    end.kind = Kind::Done;
    end.reply = std::move(message->reply);
    m_killedByUs = true; // its memory need not be tidied up
    return false;
  case WorkerMessage::Kind::Failed:
    end.kind = Kind::Failed;
    end.error = std::move(message->error);
    m_killedByUs = true;
    return false;
  }
  return false;
}

void Worker::pump(const WorkerRequest& request, const JobContext& job, WorkerEnd& end) {
  std::array<char, 65536> chunk;
  while (true) {
    pollfd ready{m_socket.get(), POLLIN, 0};
    ::poll(&ready, 1, kPollMs);
    if (job.cancelled()) {
      end.kind = Kind::Cancelled;
      m_killedByUs = true;
      return;
    }
    if (!(ready.revents & (POLLIN | POLLHUP | POLLERR))) {
      checkPatience(end);
      if (m_killedByUs)
        return;
      continue;
    }
    const ssize_t got = ::recv(m_socket.get(), chunk.data(), chunk.size(), MSG_DONTWAIT);
    if (got < 0 && (errno == EINTR || errno == EAGAIN))
      continue;
    if (got <= 0) {
      m_ended = true;
      return;
    }
    m_buffer.append(chunk.data(), static_cast<std::size_t>(got));
    std::size_t used = 0;
    while (m_buffer.size() - used >= sizeof(std::uint32_t)) {
      std::uint32_t length = 0;
      std::memcpy(&length, m_buffer.data() + used, sizeof length);
      if (length > kLongestFrame) {
        m_killedByUs = true;
        return;
      }
      if (m_buffer.size() - used < sizeof length + length)
        break;
      if (!handle(m_buffer.substr(used + sizeof length, length), request, job, end))
        return;
      used += sizeof length + length;
    }
    m_buffer.erase(0, used);
  }
}

void Worker::takeMemory(WorkerEnd& end) {
  if (m_memory.get() < 0)
    return;
  // The worker is gone, and with it every mapping that could write.
  ::fcntl(m_memory.get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SEAL);
  void* start = ::mmap(nullptr, m_memoryBytes, PROT_READ, MAP_PRIVATE, m_memory.get(), 0);
  if (start == MAP_FAILED)
    return;
  const std::size_t size = m_memoryBytes;
  end.memory.size = size;
  end.memory.bytes = std::shared_ptr<const std::byte[]>(static_cast<const std::byte*>(start),
                                                        [size](const std::byte* bytes) { ::munmap(const_cast<std::byte*>(bytes), size); });
}

WorkerEnd Worker::run(const WorkerRequest& request, const JobContext& job) {
  WorkerEnd end;
  end.kind = Kind::NotStarted;
  if (!m_started || !sendFrame(m_socket.get(), encode(request)))
    return end;
  end.kind = Kind::Nonsense;
  pump(request, job, end);
  end.filesInFlight = m_trail->files();
  const int status = finish();
  if (end.kind == Kind::Done) {
    takeMemory(end);
  } else if (end.kind == Kind::Nonsense && m_ended && status >= 0 && WIFSIGNALED(status)) {
    end.signal = WTERMSIG(status);
    end.kind = end.signal == SIGXCPU ? Kind::CpuLimit : end.signal == SIGKILL ? Kind::Killed : Kind::Signal;
  }
  return end;
}

} // namespace

WorkerEnd runWorker(const std::filesystem::path& program, const WorkerRequest& request, const WorkerPatience& patience,
                    const JobContext& job) {
  Worker worker(program, patience);
  return worker.run(request, job);
}

} // namespace halsted
