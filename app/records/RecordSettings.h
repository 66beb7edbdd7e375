// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/records/LrsClient.h"
#include "segmentation/core/Result.h"

#include <filesystem>
#include <string>

namespace halsted {

/// Where runs are sent, if anywhere.
struct LrsSettings {
  bool on = false;
  course::LrsAccount account;
  std::string site;   ///< home page of school or department, under which accounts go; empty: this computer
  bool names = false; ///< a learner's name goes with the pseudonym, where one was given
};

struct RecordSettings {
  std::string learner; ///< who plays (Learner::id); empty: nobody chosen yet
  LrsSettings lrs;
};

/// The secret of the LRS stands in a file of its own that only its owner may read; the system's key ring is not used.
std::filesystem::path lrsSecretFile(const std::filesystem::path& folder);

/// Defaults where nothing was written yet.
Result<RecordSettings> readRecordSettings(const std::filesystem::path& folder);
Result<void> writeRecordSettings(const std::filesystem::path& folder, const RecordSettings& settings);

} // namespace halsted
