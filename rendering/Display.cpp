// SPDX-License-Identifier: Apache-2.0
#include "rendering/Display.h"

#include <X11/Xlib.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace halsted {

namespace {

bool usable() {
  ::Display* display = XOpenDisplay(nullptr);
  if (!display)
    return false;
  XCloseDisplay(display);
  return true;
}

void end(int pid) {
  kill(pid, SIGTERM);
  while (waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
  }
}

} // namespace

Result<Display> Display::acquire() {
  if (usable())
    return Display();
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0)
    return fail(ErrorCode::Failed, "No picture could be drawn: the system has no file handles left.");
  const int pid = fork();
  if (pid == 0) {
    // Only what may be called after a fork in a program with threads.
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    fcntl(ends[1], F_SETFD, 0);
    const int nothing = open("/dev/null", O_RDWR);
    dup2(nothing, STDIN_FILENO);
    dup2(nothing, STDOUT_FILENO);
    dup2(nothing, STDERR_FILENO);
    char number[16];
    int digits = 0;
    for (int value = ends[1]; value || !digits; value /= 10)
      number[digits++] = static_cast<char>('0' + value % 10);
    for (int i = 0; i < digits / 2; ++i)
      std::swap(number[i], number[digits - 1 - i]);
    number[digits] = 0;
    execlp("Xvfb", "Xvfb", "-displayfd", number, "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "+extension", "GLX", nullptr);
    _exit(127);
  }
  close(ends[1]);
  std::string name;
  constexpr int kPatienceMs = 20'000;
  pollfd wait{ends[0], POLLIN, 0};
  while (pid > 0 && poll(&wait, 1, kPatienceMs) > 0) {
    char buffer[32];
    const ssize_t got = read(ends[0], buffer, sizeof buffer);
    if (got <= 0)
      break;
    name.append(buffer, static_cast<std::size_t>(got));
    if (name.back() == '\n')
      break;
  }
  close(ends[0]);
  Display display;
  display.m_serverPid = pid > 0 ? pid : 0;
  if (name.empty() || name.back() != '\n')
    return fail(ErrorCode::Unsupported, "No picture could be drawn: there is no display, and the virtual one (Xvfb) did not start; install "
                                        "the package xvfb.");
  name.pop_back();
  setenv("DISPLAY", (":" + name).c_str(), 1);
  return display;
}

Display::Display(Display&& other) noexcept : m_serverPid(std::exchange(other.m_serverPid, 0)) {}

Display& Display::operator=(Display&& other) noexcept {
  std::swap(m_serverPid, other.m_serverPid);
  return *this;
}

Display::~Display() {
  if (m_serverPid)
    end(m_serverPid);
}

} // namespace halsted
