// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>

#include "segmentation/core/Result.h"

namespace halsted {

class Database;

/// docs/case-format.md describes the versions of the format.
inline constexpr std::int32_t kCaseApplicationId = 0x48434153; ///< "HCAS"
inline constexpr std::int32_t kCaseFormatVersion = 5;

/// By the first bytes alone, before SQLite sees the file: whether it is a case file of a version that can be read.
Result<void> checkCaseHeader(const std::filesystem::path& file);
/// Tables of an empty case. Inside a transaction.
void makeCaseSchema(Database& database);
/// Brings a case of an older version to this one; does nothing to others. Inside a transaction.
void upgradeCaseSchema(Database& database);
/// Marks the database damaged unless it holds exactly the tables of a case of its version and SQLite finds its pages sound.
void checkCaseSchema(Database& database);
/// False in de-identified copies.
bool hasPatientTable(Database& database);
/// False in files of version 1 that nothing was written to since.
bool hasPlanTable(Database& database);
/// False in files of versions 1 and 2 that nothing was written to since.
bool hasRegistrationTable(Database& database);
void dropPatientTable(Database& database);

} // namespace halsted
