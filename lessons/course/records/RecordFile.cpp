// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/records/RecordFile.h"

#include <sqlite3.h>

#include <system_error>

namespace halsted::course {
namespace {

constexpr int kWaitForOthersMs = 5000;

} // namespace

RecordFile::RecordFile(std::filesystem::path file, std::string what) : m_file(std::move(file)), m_what(std::move(what)) {}

RecordFile::~RecordFile() {
  sqlite3_close(m_handle);
}

Result<std::unique_ptr<RecordFile>> RecordFile::open(const std::filesystem::path& file, const Kind& kind) {
  std::unique_ptr<RecordFile> made(new RecordFile(file, kind.what));
  made->prepare(kind);
  if (!made->ok())
    return fail(made->error());
  return made;
}

void RecordFile::prepare(const Kind& kind) {
  std::error_code ignored;
  std::filesystem::path log = m_file;
  log += "-wal";
  const bool hadLog = std::filesystem::exists(log, ignored);
  check(sqlite3_open_v2(m_file.c_str(), &m_handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                        nullptr));
  if (!ok())
    return;
  sqlite3_busy_timeout(m_handle, kWaitForOthersMs);
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  // Until the file is known to be sound, closing it must not write what stands in the log beside it.
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, hadLog ? 1 : 0, nullptr);
  sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 1); // VACUUM needs one
  run("PRAGMA cell_size_check = ON");
  run("PRAGMA mmap_size = 0");
  run("PRAGMA temp_store = MEMORY");
  const auto tables = number("SELECT count(*) FROM sqlite_schema");
  const auto application = number("PRAGMA application_id"), version = number("PRAGMA user_version");
  if (ok() && !(tables == 0 && version == 0) && application != kind.applicationId)
    refuse({ErrorCode::Refused, "The file " + m_file.string() + " is not a " + m_what + "; choose another one."});
  if (ok()) {
    RecordQuery sound(*this, "PRAGMA quick_check(1)");
    if (sound.step() && sound.text() != "ok")
      setDamaged();
  }
  const auto newest = static_cast<std::int64_t>(kind.shapes.size());
  if (ok() && version > newest)
    refuse({ErrorCode::Unsupported,
            "The " + m_what + " " + m_file.string() + " was written by a newer version of Halsted; open it with that version."});
  run("PRAGMA journal_mode = WAL");
  run("PRAGMA synchronous = FULL");
  run("PRAGMA secure_delete = ON");
  run("PRAGMA foreign_keys = ON");
  if (ok() && version < newest) {
    const auto upgraded = transaction("BEGIN IMMEDIATE", [&] {
      // Another program may have done it in between.
      for (auto next = number("PRAGMA user_version"); ok() && next < newest; ++next)
        run(kind.shapes[static_cast<std::size_t>(next)]);
      run(("PRAGMA application_id = " + std::to_string(kind.applicationId)).c_str());
      run(("PRAGMA user_version = " + std::to_string(newest)).c_str());
    });
    if (!upgraded)
      refuse(upgraded.error());
  }
  if (ok())
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
}

void RecordFile::run(const char* sql) {
  if (ok())
    check(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr));
}

std::int64_t RecordFile::number(const char* sql) {
  RecordQuery query(*this, sql);
  return query.step() ? query.integer() : 0;
}

Result<void> RecordFile::transaction(const char* begin, const std::function<void()>& work) {
  run(begin);
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
    m_code = 0;
    m_refused = false;
    if (sqlite3_get_autocommit(m_handle) == 0)
      sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
  }
  return result;
}

Result<void> RecordFile::write(const std::function<void()>& work) {
  return transaction("BEGIN IMMEDIATE", work);
}

Result<void> RecordFile::read(const std::function<void()>& work) {
  return transaction("BEGIN", work);
}

Result<void> RecordFile::scrub() {
  // secure_delete overwrites deleted cells, but pages that were balanced may keep copies in their unused middle: VACUUM writes the file
  // anew.
  run("VACUUM");
  int busy = 0;
  if (ok()) {
    RecordQuery query(*this, "PRAGMA wal_checkpoint(TRUNCATE)");
    busy = query.step() ? static_cast<int>(query.integer()) : 0;
  }
  Result<void> result;
  if (!ok())
    result = fail(error());
  else if (busy != 0)
    result = fail(ErrorCode::Failed, "The data are deleted from the " + m_what + " " + m_file.string() +
                                         ", but traces remain because another program has it open; close that and delete again.");
  m_code = 0;
  return result;
}

void RecordFile::refuse(Error error) {
  if (!ok())
    return;
  m_code = SQLITE_ABORT;
  m_refused = true;
  m_refusal = std::move(error);
}

void RecordFile::setDamaged() {
  check(SQLITE_CORRUPT);
}

void RecordFile::check(int code) {
  if (m_code == 0 && code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
    m_code = code;
}

Error RecordFile::error() const {
  if (m_refused)
    return m_refusal;
  const std::string subject = "The " + m_what + " " + m_file.string();
  switch (m_code & 0xff) {
  case SQLITE_FULL: return {ErrorCode::WriteFailed, subject + " could not be written: the disk is full. Free some space and try again."};
  case SQLITE_BUSY:
  case SQLITE_LOCKED: return {ErrorCode::Failed, subject + " is in use by another program; wait until that has finished and try again."};
  case SQLITE_READONLY:
  case SQLITE_PERM:
  case SQLITE_AUTH: return {ErrorCode::WriteFailed, subject + " cannot be written; check its permissions and those of its folder."};
  case SQLITE_CANTOPEN:
    return {ErrorCode::Failed, subject + " cannot be opened; check that its folder exists and that you may write in it."};
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
  case SQLITE_CONSTRAINT:
  case SQLITE_MISMATCH:
  case SQLITE_SCHEMA:
  case SQLITE_ERROR:
    return {ErrorCode::Damaged, subject + " is damaged and was left as it is; use a copy of it, or move it away to begin a new one."};
  case SQLITE_NOMEM: return {ErrorCode::Failed, "There is not enough memory for the " + m_what + "; close other programs and try again."};
  default: return {ErrorCode::Failed, subject + " could not be read or written; check the disk or network drive it is on."};
  }
}

RecordQuery::RecordQuery(RecordFile& file, const char* sql) : m_file(file) {
  if (m_file.ok())
    m_file.check(sqlite3_prepare_v2(m_file.m_handle, sql, -1, &m_statement, nullptr));
}

RecordQuery::~RecordQuery() {
  sqlite3_finalize(m_statement);
}

RecordQuery& RecordQuery::bind(std::int64_t value) {
  if (m_file.ok())
    m_file.check(sqlite3_bind_int64(m_statement, ++m_parameter, value));
  return *this;
}

RecordQuery& RecordQuery::bind(double value) {
  if (m_file.ok())
    m_file.check(sqlite3_bind_double(m_statement, ++m_parameter, value));
  return *this;
}

RecordQuery& RecordQuery::bind(std::string_view text) {
  if (m_file.ok())
    m_file.check(
        sqlite3_bind_text64(m_statement, ++m_parameter, text.empty() ? "" : text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

RecordQuery& RecordQuery::bindBlob(std::string_view bytes) {
  if (m_file.ok())
    m_file.check(sqlite3_bind_blob64(m_statement, ++m_parameter, bytes.empty() ? "" : bytes.data(), bytes.size(), SQLITE_TRANSIENT));
  return *this;
}

RecordQuery& RecordQuery::bindNull() {
  if (m_file.ok())
    m_file.check(sqlite3_bind_null(m_statement, ++m_parameter));
  return *this;
}

void RecordQuery::run() {
  if (m_file.ok()) {
    m_file.check(sqlite3_step(m_statement));
    m_file.check(sqlite3_reset(m_statement));
  }
  m_parameter = m_column = 0;
}

bool RecordQuery::step() {
  if (!m_file.ok())
    return false;
  const int code = sqlite3_step(m_statement);
  m_file.check(code);
  m_parameter = m_column = 0;
  if (code != SQLITE_ROW)
    sqlite3_reset(m_statement);
  return code == SQLITE_ROW;
}

bool RecordQuery::columnIs(int type) {
  if (m_file.ok() && sqlite3_column_type(m_statement, m_column) != type)
    m_file.setDamaged();
  return m_file.ok();
}

std::int64_t RecordQuery::integer() {
  const std::int64_t value = columnIs(SQLITE_INTEGER) ? sqlite3_column_int64(m_statement, m_column) : 0;
  ++m_column;
  return value;
}

double RecordQuery::real() {
  const double value = columnIs(SQLITE_FLOAT) ? sqlite3_column_double(m_statement, m_column) : 0;
  ++m_column;
  return value;
}

std::string RecordQuery::text() {
  std::string value;
  if (columnIs(SQLITE_TEXT)) {
    if (const auto* words = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, m_column)))
      value.assign(words, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, m_column)));
    else
      m_file.check(SQLITE_NOMEM);
  }
  ++m_column;
  return value;
}

std::string RecordQuery::blob() {
  std::string value;
  if (columnIs(SQLITE_BLOB)) {
    if (const void* data = sqlite3_column_blob(m_statement, m_column))
      value.assign(static_cast<const char*>(data), static_cast<std::size_t>(sqlite3_column_bytes(m_statement, m_column)));
  }
  ++m_column;
  return value;
}

bool RecordQuery::skipNull() {
  if (!m_file.ok() || sqlite3_column_type(m_statement, m_column) != SQLITE_NULL)
    return false;
  ++m_column;
  return true;
}

} // namespace halsted::course
