// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/Database.h"

#include <sqlite3.h>

#include <bit>
#include <cstring>

namespace halsted {
namespace {

constexpr std::uint64_t kFnvPrime = 0x100000001b3ULL;

std::uint64_t littleEndian(std::uint64_t value) {
  if constexpr (std::endian::native == std::endian::big)
    value = __builtin_bswap64(value);
  return value;
}

} // namespace

void RowHash::bytes(const void* data, std::size_t size) {
  const auto* byte = static_cast<const std::uint8_t*>(data);
  for (std::size_t i = 0; i < size; ++i)
    m_state = (m_state ^ byte[i]) * kFnvPrime;
}

void RowHash::add(std::int64_t value) {
  const std::uint64_t stored = littleEndian(static_cast<std::uint64_t>(value));
  bytes(&stored, sizeof stored);
}

void RowHash::add(double value) {
  add(std::bit_cast<std::int64_t>(value));
}

void RowHash::add(std::string_view text) {
  add(static_cast<std::int64_t>(text.size()));
  bytes(text.data(), text.size());
}

void RowHash::addBlob(std::span<const std::uint8_t> blob) {
  add(static_cast<std::int64_t>(blob.size()));
  const auto tail = blob.last(std::min<std::size_t>(8, blob.size()));
  bytes(tail.data(), tail.size());
}

Database::Database(const std::filesystem::path& file, const std::filesystem::path& shownAs)
    : m_file(file), m_shownAs(shownAs.empty() ? file : shownAs) {}

Database::~Database() {
  sqlite3_close(m_handle);
}

void Database::open(Access access) {
  const int flags =
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | (access == Access::Create ? SQLITE_OPEN_CREATE : 0);
  check(sqlite3_open_v2(m_file.c_str(), &m_handle, flags, nullptr));
  if (!ok())
    return;
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(m_handle, SQLITE_LIMIT_SQL_LENGTH, 100000); // ours, those of the schema of a stranger included, are short
  if (access == Access::Create)
    run("PRAGMA page_size = 8192");
  run("PRAGMA cell_size_check = ON");
  run("PRAGMA mmap_size = 0");
  run("PRAGMA temp_store = MEMORY");
  run("PRAGMA locking_mode = EXCLUSIVE");
  run("PRAGMA journal_mode = DELETE");
  run("PRAGMA synchronous = EXTRA");
  // Takes the lock at once and, after a crash, rolls back what was not finished.
  run(readOnly() ? "BEGIN" : "BEGIN EXCLUSIVE");
  run("SELECT count(*) FROM sqlite_schema");
  run("COMMIT");
}

bool Database::readOnly() const {
  return m_handle && sqlite3_db_readonly(m_handle, "main") == 1;
}

void Database::run(const char* sql) {
  if (ok())
    check(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr));
}

Result<void> Database::transaction(const std::function<void()>& work) {
  m_writing = true;
  run("BEGIN EXCLUSIVE");
  // Memory may run out while bricks are packed; the transaction must not stay open then.
  try {
    if (ok())
      work();
  } catch (const std::bad_alloc&) {
    check(SQLITE_NOMEM);
  }
  run("COMMIT");
  Result<void> result;
  if (!ok()) {
    result = fail(error());
    clearError();
    if (sqlite3_get_autocommit(m_handle) == 0)
      sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
  }
  m_writing = false;
  return result;
}

void Database::check(int code) {
  if (m_code == 0 && code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
    m_code = code;
}

void Database::setDamaged() {
  check(SQLITE_CORRUPT);
}

void Database::setCancelled() {
  check(SQLITE_INTERRUPT);
}

void Database::setTooLarge() {
  check(SQLITE_TOOBIG);
}

Error Database::error() const {
  const std::string file = m_shownAs.string();
  const std::string saving = "The case could not be saved: ";
  switch (m_code & 0xff) {
  case SQLITE_FULL: return {ErrorCode::WriteFailed, saving + "the disk is full. Free some space where " + file + " is and try again."};
  case SQLITE_BUSY:
  case SQLITE_LOCKED: return {ErrorCode::Refused, "The case " + file + " is open in another window or program; close it there first."};
  case SQLITE_READONLY:
    if (m_code == SQLITE_READONLY_ROLLBACK || m_code == SQLITE_READONLY_CANTINIT || m_code == SQLITE_READONLY_RECOVERY)
      return {ErrorCode::Refused, "The case " + file +
                                      " was not closed properly and cannot be repaired where nothing can be written; copy it, with the "
                                      "-journal file beside it, to a disk that can be written."};
    return {ErrorCode::WriteFailed, saving + file + " cannot be written; save a copy elsewhere and go on with that."};
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
  case SQLITE_CONSTRAINT:
  case SQLITE_MISMATCH:
  case SQLITE_SCHEMA:
  case SQLITE_ERROR: return {ErrorCode::Damaged, "The case file " + file + " is damaged; use a copy of it or import the study again."};
  case SQLITE_INTERRUPT: return {ErrorCode::Cancelled, "Cancelled."};
  case SQLITE_TOOBIG:
    return {ErrorCode::Refused, "The case " + file + " is larger than this version of Halsted takes; use a part of the study."};
  case SQLITE_NOMEM:
    return {ErrorCode::Failed, "There is not enough memory for the case " + file + "; close other programs and try again."};
  case SQLITE_CANTOPEN:
    if (m_writing)
      return {ErrorCode::WriteFailed, saving + "nothing can be written in the folder of " + file + "; save a copy elsewhere."};
    return {ErrorCode::Failed, "The case " + file + " cannot be opened; check that you may read and write it and its folder."};
  case SQLITE_PERM:
  case SQLITE_AUTH: return {ErrorCode::Refused, "The case " + file + " may not be opened; check its permissions."};
  default: break;
  }
  if (m_writing)
    return {ErrorCode::WriteFailed, saving + "writing " + file + " failed; check the disk or network drive, or save a copy elsewhere."};
  return {ErrorCode::Failed, "The case " + file + " could not be read; check the disk or network drive it is on."};
}

Statement::Statement(Database& database, const char* sql) : m_database(database) {
  if (m_database.ok())
    m_database.check(sqlite3_prepare_v2(m_database.m_handle, sql, -1, &m_statement, nullptr));
}

Statement::~Statement() {
  sqlite3_finalize(m_statement);
}

Statement& Statement::bind(std::int64_t value) {
  if (m_database.ok())
    m_database.check(sqlite3_bind_int64(m_statement, ++m_parameter, value));
  m_hash.add(value);
  return *this;
}

Statement& Statement::bind(double value) {
  if (m_database.ok())
    m_database.check(sqlite3_bind_double(m_statement, ++m_parameter, value));
  m_hash.add(value);
  return *this;
}

Statement& Statement::bind(std::string_view text) {
  if (m_database.ok())
    m_database.check(
        sqlite3_bind_text64(m_statement, ++m_parameter, text.empty() ? "" : text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  m_hash.add(text);
  return *this;
}

Statement& Statement::bindBlob(std::span<const std::uint8_t> blob) {
  static constexpr std::uint8_t kNone = 0;
  if (m_database.ok())
    m_database.check(sqlite3_bind_blob64(m_statement, ++m_parameter, blob.empty() ? &kNone : blob.data(), blob.size(), SQLITE_STATIC));
  m_hash.addBlob(blob);
  return *this;
}

Statement& Statement::bindHash() {
  if (m_database.ok())
    m_database.check(sqlite3_bind_int64(m_statement, ++m_parameter, m_hash.value()));
  return *this;
}

void Statement::bindColumnOf(Statement& row, int column) {
  if (m_database.ok())
    m_database.check(sqlite3_bind_value(m_statement, ++m_parameter, sqlite3_column_value(row.m_statement, column)));
}

void Statement::run() {
  if (m_database.ok()) {
    m_database.check(sqlite3_step(m_statement));
    m_database.check(sqlite3_reset(m_statement));
  }
  next();
}

void Statement::next() {
  m_parameter = 0;
  m_column = 0;
  m_hash = {};
}

bool Statement::step() {
  if (!m_database.ok())
    return false;
  const int code = sqlite3_step(m_statement);
  m_database.check(code);
  next();
  if (code != SQLITE_ROW)
    sqlite3_reset(m_statement);
  return code == SQLITE_ROW;
}

void Statement::reset() {
  sqlite3_reset(m_statement);
  next();
}

int Statement::columnCount() const {
  return m_database.ok() ? sqlite3_column_count(m_statement) : 0;
}

bool Statement::columnIs(int type) {
  if (!m_database.ok())
    return false;
  if (sqlite3_column_type(m_statement, m_column) != type)
    m_database.setDamaged();
  return m_database.ok();
}

std::int64_t Statement::integer() {
  const std::int64_t value = columnIs(SQLITE_INTEGER) ? sqlite3_column_int64(m_statement, m_column) : 0;
  ++m_column;
  m_hash.add(value);
  return value;
}

double Statement::real() {
  const double value = columnIs(SQLITE_FLOAT) ? sqlite3_column_double(m_statement, m_column) : 0;
  ++m_column;
  m_hash.add(value);
  return value;
}

std::string Statement::text() {
  std::string value;
  if (columnIs(SQLITE_TEXT)) {
    if (const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, m_column)))
      value.assign(text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, m_column)));
    else
      m_database.check(SQLITE_NOMEM);
  }
  ++m_column;
  m_hash.add(std::string_view(value));
  return value;
}

std::span<const std::uint8_t> Statement::blob() {
  std::span<const std::uint8_t> value;
  if (columnIs(SQLITE_BLOB)) {
    const void* data = sqlite3_column_blob(m_statement, m_column);
    if (data)
      value = {static_cast<const std::uint8_t*>(data), static_cast<std::size_t>(sqlite3_column_bytes(m_statement, m_column))};
  }
  ++m_column;
  m_hash.addBlob(value);
  return value;
}

void Statement::checkHash() {
#ifndef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION // a fuzzer would never get past the hashes
  if (columnIs(SQLITE_INTEGER) && sqlite3_column_int64(m_statement, m_column) != m_hash.value())
    m_database.setDamaged();
#endif
  ++m_column;
}

} // namespace halsted
