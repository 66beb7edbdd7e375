// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace halsted::course {

/// One connection to an SQLite file that keeps what must not be lost: WAL, synchronous FULL, deleted bytes overwritten. Several programs
/// may have it open. The first error of a transaction sticks, what follows it is skipped, and all of it is rolled back. For one thread at a
/// time.
class RecordFile {
public:
  struct Kind {
    std::string what;                    ///< for messages: "learner record"
    std::int32_t applicationId = 0;      ///< in the header of the file (SQLite file format, section 1.3.15)
    std::span<const char* const> shapes; ///< SQL that makes version 1 of the schema, 2 from 1, ...
  };
  /// Makes the file, or brings an older version up to date. What is damaged, newer or of another program is refused in one sentence and
  /// left as it is.
  static Result<std::unique_ptr<RecordFile>> open(const std::filesystem::path& file, const Kind& kind);
  ~RecordFile();
  RecordFile(const RecordFile&) = delete;
  RecordFile& operator=(const RecordFile&) = delete;

  /// All of what work writes, or nothing.
  Result<void> write(const std::function<void()>& work);
  /// One consistent view of the file.
  Result<void> read(const std::function<void()>& work);
  /// Makes sure that nothing deleted is left in any byte of the file or of those beside it.
  Result<void> scrub();
  /// From within work: ends it as a failure with a sentence of the caller.
  void refuse(Error error);
  /// What was read contradicts itself.
  void setDamaged();
  bool ok() const { return m_code == 0; }
  const std::filesystem::path& path() const { return m_file; }

private:
  friend class RecordQuery;
  RecordFile(std::filesystem::path file, std::string what);
  void check(int code);
  void run(const char* sql);
  std::int64_t number(const char* sql);
  void prepare(const Kind& kind);
  Result<void> transaction(const char* begin, const std::function<void()>& work);
  Error error() const;

  std::filesystem::path m_file;
  std::string m_what;
  sqlite3* m_handle = nullptr;
  int m_code = 0;
  bool m_refused = false;
  Error m_refusal;
};

/// A statement of SQL: parameters bound and columns read from left to right.
class RecordQuery {
public:
  RecordQuery(RecordFile& file, const char* sql);
  ~RecordQuery();
  RecordQuery(const RecordQuery&) = delete;
  RecordQuery& operator=(const RecordQuery&) = delete;

  RecordQuery& bind(std::int64_t value);
  RecordQuery& bind(int value) { return bind(static_cast<std::int64_t>(value)); }
  RecordQuery& bind(bool value) { return bind(static_cast<std::int64_t>(value)); }
  RecordQuery& bind(double value);
  RecordQuery& bind(std::string_view text);
  RecordQuery& bind(const std::string& text) { return bind(std::string_view(text)); }
  RecordQuery& bind(const char* text) { return bind(std::string_view(text)); }
  RecordQuery& bindBlob(std::string_view bytes);
  RecordQuery& bindNull();
  /// For statements without rows; ready to be bound anew afterwards.
  void run();
  bool step(); ///< false at the end, and on errors

  /// Of the row; another type than asked for means that the file is damaged.
  std::int64_t integer();
  bool flag() { return integer() != 0; }
  double real();
  std::string text();
  std::string blob();
  bool skipNull(); ///< true, and past it, when the next column is null

private:
  bool columnIs(int type);

  RecordFile& m_file;
  sqlite3_stmt* m_statement = nullptr;
  int m_parameter = 0, m_column = 0;
};

} // namespace halsted::course
