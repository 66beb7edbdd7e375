// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

/// A layer under SQLite that behaves like a disk in trouble; becomes the default for all databases opened afterwards.
namespace halsted::test {

struct Disk {
  std::int64_t room = -1;       ///< bytes that files may still grow by, then "disk full"; -1: as many as there are
  std::int64_t writesLeft = -1; ///< calls that change files, then all fail like a disk pulled out; -1: never
  bool writeProtected = false;  ///< files can be opened for reading only
};
Disk& disk();
void installFaultyVfs();

} // namespace halsted::test
