// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>

#include "segmentation/core/Result.h"

namespace halsted {

class Database;

/// Version 1 of the format of case files; docs/case-format.md describes it.
inline constexpr std::int32_t kCaseApplicationId = 0x48434153; ///< "HCAS"
inline constexpr std::int32_t kCaseFormatVersion = 1;

/// By the first bytes alone, before SQLite sees the file: whether it is a case file of a version that can be read.
Result<void> checkCaseHeader(const std::filesystem::path& file);
/// Tables of an empty case. Inside a transaction.
void makeCaseSchema(Database& database);
/// Marks the database damaged unless it holds exactly the tables of a case and SQLite finds its pages sound.
void checkCaseSchema(Database& database);
/// False in de-identified copies.
bool hasPatientTable(Database& database);
void dropPatientTable(Database& database);

} // namespace halsted
