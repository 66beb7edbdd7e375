// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/WorkerSandbox.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <vector>

namespace halsted {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t kArchitecture = 0;
#endif

std::uint64_t addressSpaceNow() {
  unsigned long pages = 0;
  if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
    if (std::fscanf(file, "%lu", &pages) != 1)
      pages = 0;
    std::fclose(file);
  }
  return std::uint64_t{pages} * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

void setLimit(int which, std::uint64_t soft, std::uint64_t hard) {
  const rlimit limit{soft, hard};
  ::setrlimit(static_cast<__rlimit_resource_t>(which), &limit);
}

/// Refuses (EPERM) the calls a reader of files has no use for. All others stay, so that no library is surprised. False where
/// the kernel cannot.
bool denyCalls(bool mayWriteFiles) {
  if (kArchitecture == 0)
    return false;
  std::vector<int> denied{
      __NR_socket,   __NR_connect,   __NR_bind,     __NR_listen,    __NR_accept,   __NR_accept4,         __NR_execve,
      __NR_execveat, __NR_ptrace,    __NR_mount,    __NR_umount2,   __NR_unshare,  __NR_setns,           __NR_process_vm_readv,
      __NR_unlinkat, __NR_renameat2, __NR_linkat,   __NR_symlinkat, __NR_fchmodat, __NR_fchownat,        __NR_process_vm_writev,
      __NR_truncate, __NR_mknodat,   __NR_mkdirat,  __NR_keyctl,    __NR_bpf,      __NR_perf_event_open, __NR_userfaultfd,
      __NR_io_uring_setup, __NR_pidfd_getfd,
#ifdef __NR_open // the older calls exist on some processors only
      __NR_unlink,   __NR_rename,    __NR_renameat, __NR_link,      __NR_symlink,  __NR_chmod,           __NR_chown,
      __NR_mknod,    __NR_mkdir,     __NR_rmdir,    __NR_fork,      __NR_vfork,
#endif
  };
  std::vector<sock_filter> code;
  const auto load = [&](std::uint32_t offset) { code.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset)); };
  const auto refuseIf = [&](std::uint32_t value, std::uint32_t error) {
    code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1));
    code.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | error));
  };
  load(offsetof(seccomp_data, arch));
  code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0));
  code.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
  load(offsetof(seccomp_data, nr));
#if defined(__x86_64__)
  constexpr std::uint32_t kX32 = 0x40000000;
  code.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, kX32, 0, 1));
  code.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
#endif
  for (const int call : denied)
    refuseIf(static_cast<std::uint32_t>(call), EPERM);
  // A filter cannot see into the arguments of these; the C library then falls back to clone and openat.
  refuseIf(__NR_clone3, ENOSYS);
  refuseIf(__NR_openat2, ENOSYS);
  const auto refuseWriting = [&](std::uint32_t call, std::uint32_t flagsArgument) {
    code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 4));
    load(static_cast<std::uint32_t>(offsetof(seccomp_data, args) + 8 * flagsArgument));
    code.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1));
    code.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    code.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  };
  if (!mayWriteFiles) {
    refuseWriting(__NR_openat, 2);
#ifdef __NR_open
    refuseWriting(__NR_open, 1);
    refuseIf(__NR_creat, EPERM);
#endif
  }
  // Threads, but no processes.
  code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 3));
  load(offsetof(seccomp_data, args));
  code.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0));
  code.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
  code.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  sock_fprog program{static_cast<unsigned short>(code.size()), code.data()};
  // A kernel without seccomp leaves the other limits.
  return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

} // namespace

void enterSandbox(const SandboxLimits& limits) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  ::prctl(PR_SET_DUMPABLE, 0);
  setLimit(RLIMIT_CORE, 0, 0);
  if (limits.cpuSeconds > 0)
    setLimit(RLIMIT_CPU, static_cast<std::uint64_t>(limits.cpuSeconds), static_cast<std::uint64_t>(limits.cpuSeconds) + 5);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // whose shadow memory is larger than any limit
  if (limits.memoryBytes > 0) {
    const std::uint64_t bytes = addressSpaceNow() + limits.memoryBytes;
    setLimit(RLIMIT_AS, bytes, bytes);
  }
#endif
  // A worker that cannot open a file for writing still writes into the memory its parent gave it.
  ::signal(SIGXFSZ, SIG_IGN);
  const bool sealed = denyCalls(limits.fileBytes > 0);
  const std::uint64_t longest = limits.fileBytes == 0 && sealed ? limits.memoryBytes : limits.fileBytes;
  setLimit(RLIMIT_FSIZE, longest, longest);
}

} // namespace halsted
