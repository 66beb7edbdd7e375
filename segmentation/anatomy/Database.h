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
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace halsted {

/// Order-dependent 64-bit FNV-1a hash (Fowler, Noll, Vo; draft-eastlake-fnv) of the values of a row, which every row of a
/// case file carries, so that a flipped bit is found wherever it is.
class RowHash {
public:
  void add(std::int64_t value);
  void add(double value);
  void add(std::string_view text);
  /// Length and last eight bytes only: blobs are zstd frames, which end with the checksum of their content.
  void addBlob(std::span<const std::uint8_t> blob);
  std::int64_t value() const { return static_cast<std::int64_t>(m_state); }

private:
  void bytes(const void* data, std::size_t size);
  std::uint64_t m_state = 0xcbf29ce484222325ULL;
};

/// One connection to an SQLite file, set up for files from strangers. The first error sticks: everything after it is
/// skipped until the transaction is rolled back, so that only the end needs a check.
class Database {
public:
  enum class Access { Create, ReadWrite };

  /// shownAs: the file that messages name.
  explicit Database(const std::filesystem::path& file, const std::filesystem::path& shownAs = {});
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// Falls back to reading when the file cannot be written. The file is locked for others until the destructor.
  void open(Access access);
  bool readOnly() const;
  void run(const char* sql);
  /// All of what work writes, or nothing.
  Result<void> transaction(const std::function<void()>& work);

  bool ok() const { return m_code == 0; }
  /// What the file holds contradicts itself.
  void setDamaged();
  void setCancelled();
  void setTooLarge();  ///< more than this program takes into memory
  Error error() const; ///< one sentence; only when not ok
  void clearError() { m_code = 0; }

private:
  friend class Statement;
  void check(int code);

  std::filesystem::path m_file, m_shownAs;
  sqlite3* m_handle = nullptr;
  int m_code = 0;
  bool m_writing = false;
};

/// Parameters are bound and columns read from left to right; both feed the row's hash.
class Statement {
public:
  Statement(Database& database, const char* sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(std::int64_t value);
  Statement& bind(int value) { return bind(static_cast<std::int64_t>(value)); }
  Statement& bind(double value);
  Statement& bind(std::string_view text);
  /// Must stay valid until run().
  Statement& bindBlob(std::span<const std::uint8_t> blob);
  Statement& bindHash(); ///< of all that was bound since the last run()
  void bindColumnOf(Statement& row, int column);
  void run(); ///< for statements without rows; ready to be bound anew afterwards

  bool step();  ///< false at the end, and on errors
  void reset(); ///< ends a row before the last, so that its table can be written
  int columnCount() const;
  std::int64_t integer();
  double real();
  std::string text();
  std::span<const std::uint8_t> blob();                ///< valid until the next step()
  void checkHash();                                    ///< the column that bindHash() made
  std::int64_t hash() const { return m_hash.value(); } ///< of the columns read

private:
  bool columnIs(int type);
  void next();

  Database& m_database;
  sqlite3_stmt* m_statement = nullptr;
  int m_parameter = 0;
  int m_column = 0;
  RowHash m_hash;
};

} // namespace halsted
