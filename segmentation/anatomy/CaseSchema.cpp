// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseSchema.h"

#include "segmentation/anatomy/Database.h"

#include <array>
#include <cstring>
#include <fstream>
#include <map>
#include <string>

namespace halsted {
namespace {

struct Table {
  const char* name;
  const char* sql;
  std::int64_t since = 1; ///< version
};

// In the rows of bricks the hash comes first, so that it is read without the overflow pages of the blob behind it.
constexpr std::array<Table, 14> kTables{{
    {"meta", "CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL, hash INTEGER NOT NULL) STRICT, WITHOUT ROWID"},
    {"patient", "CREATE TABLE patient (series_id INTEGER PRIMARY KEY, name TEXT NOT NULL, patient_id TEXT NOT NULL, "
                "birth_date TEXT NOT NULL, sex TEXT NOT NULL, hash INTEGER NOT NULL) STRICT"},
    {"series", "CREATE TABLE series (id INTEGER PRIMARY KEY, present INTEGER NOT NULL, position INTEGER NOT NULL, "
               "info TEXT NOT NULL, volume TEXT NOT NULL, hash INTEGER NOT NULL) STRICT"},
    {"volume_bricks", "CREATE TABLE volume_bricks (key INTEGER PRIMARY KEY, hash INTEGER NOT NULL, data BLOB NOT NULL) STRICT"},
    {"layers", "CREATE TABLE layers (id INTEGER PRIMARY KEY, position INTEGER NOT NULL, data TEXT NOT NULL, "
               "bricks INTEGER NOT NULL, bricks_hash INTEGER NOT NULL, hash INTEGER NOT NULL) STRICT"},
    {"label_bricks", "CREATE TABLE label_bricks (key INTEGER PRIMARY KEY, hash INTEGER NOT NULL, data BLOB NOT NULL) STRICT"},
    {"structures", "CREATE TABLE structures (id INTEGER PRIMARY KEY, position INTEGER NOT NULL, data TEXT NOT NULL, "
                   "hash INTEGER NOT NULL) STRICT"},
    {"plan", "CREATE TABLE plan (id INTEGER PRIMARY KEY, position INTEGER NOT NULL, data TEXT NOT NULL, hash INTEGER NOT NULL) STRICT", 2},
    {"registrations",
     "CREATE TABLE registrations (id INTEGER PRIMARY KEY, position INTEGER NOT NULL, data TEXT NOT NULL, hash INTEGER NOT NULL) STRICT", 3},
    {"surfaces", "CREATE TABLE surfaces (structure_id INTEGER PRIMARY KEY, label_hash INTEGER NOT NULL, "
                 "full_error_mm REAL NOT NULL, light_error_mm REAL NOT NULL, full_mesh BLOB NOT NULL, light_mesh BLOB NOT NULL, "
                 "hash INTEGER NOT NULL) STRICT"},
    {"operations", "CREATE TABLE operations (id INTEGER PRIMARY KEY, done INTEGER NOT NULL, time_utc TEXT NOT NULL, "
                   "text TEXT NOT NULL, bytes INTEGER NOT NULL, bricks INTEGER NOT NULL, changes TEXT NOT NULL, "
                   "hash INTEGER NOT NULL) STRICT"},
    {"operation_bricks", "CREATE TABLE operation_bricks (key INTEGER PRIMARY KEY, layer_id INTEGER NOT NULL, "
                         "brick INTEGER NOT NULL, hash INTEGER NOT NULL, data BLOB NOT NULL) STRICT"},
    {"provenance", "CREATE TABLE provenance (id INTEGER PRIMARY KEY, time_utc TEXT NOT NULL, what TEXT NOT NULL, "
                   "hash INTEGER NOT NULL) STRICT"},
    {"audit", "CREATE TABLE audit (id INTEGER PRIMARY KEY, time_utc TEXT NOT NULL, what TEXT NOT NULL, hash INTEGER NOT NULL) STRICT"},
}};

std::uint32_t bigEndian32(const unsigned char* bytes) {
  return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

std::int64_t versionOf(Database& database) {
  Statement version(database, "PRAGMA user_version");
  return version.step() ? version.integer() : 0;
}

void setVersion(Database& database) {
  database.run(("PRAGMA user_version = " + std::to_string(kCaseFormatVersion)).c_str());
}

bool hasTable(Database& database, std::string_view name) {
  Statement statement(database, "SELECT 1 FROM sqlite_schema WHERE name = ?");
  return statement.bind(name).step();
}

} // namespace

Result<void> checkCaseHeader(const std::filesystem::path& file) {
  std::error_code code;
  if (!std::filesystem::exists(file, code))
    return fail(ErrorCode::NotFound, "There is no case " + file.string() + ".");
  if (!std::filesystem::is_regular_file(file, code))
    return fail(ErrorCode::Refused, file.string() + " is not a file; choose a case file (.hcase).");
  // Where the fields lie: "Database File Format", sqlite.org/fileformat2.html, section 1.3.
  std::array<unsigned char, 100> header{};
  std::ifstream stream(file, std::ios::binary);
  if (!stream)
    return fail(ErrorCode::Refused, "The case " + file.string() + " may not be read; check its permissions.");
  stream.read(reinterpret_cast<char*>(header.data()), header.size());
  if (!stream || std::memcmp(header.data(), "SQLite format 3", 16) != 0 || bigEndian32(&header[68]) != kCaseApplicationId)
    return fail(ErrorCode::Unsupported, file.string() + " is not a Halsted case; to bring in a scan, import it.");
  const std::uint32_t version = bigEndian32(&header[60]);
  if (version > kCaseFormatVersion)
    return fail(ErrorCode::Unsupported, "The case " + file.string() + " was made by a newer version of Halsted (case format " +
                                            std::to_string(version) + "); open it with that version.");
  // Bytes 18 and 19 are 2 for write-ahead logging, which case files never use.
  if (version < 1 || header[18] != 1 || header[19] != 1)
    return fail(ErrorCode::Damaged, "The case file " + file.string() + " is damaged; use a copy of it or import the study again.");
  return {};
}

void makeCaseSchema(Database& database) {
  database.run(("PRAGMA application_id = " + std::to_string(kCaseApplicationId)).c_str());
  setVersion(database);
  for (const Table& table : kTables)
    database.run(table.sql);
}

void upgradeCaseSchema(Database& database) {
  const std::int64_t version = versionOf(database);
  if (version >= kCaseFormatVersion)
    return;
  for (const Table& table : kTables)
    if (table.since > version)
      database.run(table.sql);
  setVersion(database);
}

void checkCaseSchema(Database& database) {
  // Not from the first bytes, which are those of an unfinished step until SQLite has rolled it back.
  const std::int64_t version = versionOf(database);
  if (version < 1 || version > kCaseFormatVersion)
    database.setDamaged();
  std::map<std::string, std::string> found;
  Statement schema(database, "SELECT name, type, tbl_name, sql FROM sqlite_schema");
  while (schema.step()) {
    const std::string name = schema.text();
    if (schema.text() != "table" || schema.text() != name || !found.emplace(name, schema.text()).second)
      database.setDamaged();
  }
  std::size_t known = 0;
  for (const Table& table : kTables) {
    if (table.since > version)
      continue;
    const auto it = found.find(table.name);
    if (it == found.end() ? std::string_view(table.name) != "patient" : it->second != table.sql)
      database.setDamaged();
    known += it != found.end();
  }
  if (known != found.size())
    database.setDamaged();
  Statement check(database, "PRAGMA quick_check(1)");
  if (check.step() && check.text() != "ok")
    database.setDamaged();
}

bool hasPatientTable(Database& database) {
  return hasTable(database, "patient");
}

bool hasPlanTable(Database& database) {
  return hasTable(database, "plan");
}

bool hasRegistrationTable(Database& database) {
  return hasTable(database, "registrations");
}

void dropPatientTable(Database& database) {
  database.run("DROP TABLE patient");
}

} // namespace halsted
