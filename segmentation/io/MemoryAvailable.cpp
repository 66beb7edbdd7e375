// SPDX-License-Identifier: Apache-2.0
// Files and their meaning: Linux Documentation/admin-guide/cgroup-v2.rst and cgroup-v1/memory.rst.
#include "segmentation/io/MemoryAvailable.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <regex>
#include <string>

namespace halsted {
namespace {

namespace fs = std::filesystem;

/// The lowest limit of a group and of those above it; `most` where there is none ("max", or a number beyond any memory).
std::uint64_t lowestLimit(const fs::path& mount, const fs::path& group, const char* name, std::uint64_t most) {
  fs::path folder = mount / group.relative_path();
  while (true) {
    std::uint64_t limit = 0;
    if (std::ifstream(folder / name) >> limit && limit > 0)
      most = std::min(most, limit);
    if (folder == mount || !folder.has_relative_path() || folder.native().size() <= mount.native().size())
      return most;
    folder = folder.parent_path();
  }
}

} // namespace

std::uint64_t memoryOfThisProcess(const fs::path& root) {
  std::uint64_t most = static_cast<std::uint64_t>(::sysconf(_SC_PHYS_PAGES)) * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
  std::ifstream groups(root / "proc/self/cgroup");
  const fs::path mount = root / "sys/fs/cgroup";
  for (std::string line; std::getline(groups, line);) { // ID:CONTROLLERS:/GROUP
    const std::size_t first = line.find(':'), second = line.find(':', first + 1);
    if (first == std::string::npos || second == std::string::npos)
      continue;
    const std::string controllers = line.substr(first, second - first) + ':'; // ":cpu,memory:"
    const fs::path group = line.substr(second + 1);
    if (controllers == "::")
      most = lowestLimit(mount, group, "memory.max", most);
    else if (std::regex_search(controllers, std::regex("[:,]memory[:,]")))
      most = lowestLimit(mount / "memory", group, "memory.limit_in_bytes", most);
  }
  return most;
}

} // namespace halsted
