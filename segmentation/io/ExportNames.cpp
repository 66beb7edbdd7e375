// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/ExportNames.h"

#include <set>

namespace halsted {

std::vector<std::string> uniqueNames(std::vector<std::string> names) {
  std::set<std::string> taken(names.begin(), names.end());
  std::set<std::string> given;
  for (std::string& name : names) {
    std::string unique = name;
    for (int count = 2; !given.insert(unique).second || (unique != name && taken.contains(unique)); ++count)
      unique = name + "_" + std::to_string(count);
    name = unique;
  }
  return names;
}

} // namespace halsted
