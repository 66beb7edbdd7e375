// SPDX-License-Identifier: Apache-2.0
#include "app/commands/Computer.h"

#include "rendering/Snapshot.h"
#include "xr/Headset.h"

#include <fmt/format.h>

#include <thread>

#include <sys/sysinfo.h>

namespace halsted {

namespace {

ComputerCheck memory() {
  struct sysinfo info {};
  sysinfo(&info);
  const double gib = static_cast<double>(info.totalram) * info.mem_unit / (1 << 30);
  // A thin-slice CT of the trunk has 400 MB; the protocol takes up to six times that.
  if (gib < 3.5)
    return {"Memory", false, fmt::format("{:.1f} GiB; a large CT needs 4 GiB or more.", gib)};
  return {"Memory", true, fmt::format("{:.1f} GiB.", gib)};
}

ComputerCheck graphics() {
  Result<GraphicsInfo> info = graphicsInfo();
  if (!info)
    return {"Graphics", false, info.error().message};
  if (info->software)
    return {"Graphics", true, fmt::format("{}: drawn by the processor, so large scenes move slowly.", info->renderer)};
  return {"Graphics", true, info->renderer + "."};
}

ComputerCheck headset() {
  const RuntimeReport report = describeRuntime();
  if (report.problem.empty())
    return {"Headset", true, fmt::format("{}, by {}.", report.system, report.runtime)};
  // Nothing that the desk needs: no headset is no fault of the computer.
  return {"Headset", true, report.problem + " Halsted works at the desk without one."};
}

} // namespace

std::vector<ComputerCheck> examineThisComputer() {
  return {{"Processor", true, fmt::format("{} threads.", std::thread::hardware_concurrency())}, memory(), graphics(), headset()};
}

} // namespace halsted
