// SPDX-License-Identifier: Apache-2.0
#include "tests/anatomy/FaultyVfs.h"

#include <sqlite3.h>

#include <cstddef>

namespace halsted::test {
namespace {

struct File {
  sqlite3_file base;
  alignas(std::max_align_t) unsigned char real[1];
};

sqlite3_vfs* g_real = nullptr;
sqlite3_vfs g_vfs;
Disk g_disk;

sqlite3_file* real(sqlite3_file* file) {
  return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file)->real);
}

/// Whether a call that changes a file goes through.
bool allowed() {
  if (g_disk.writesLeft < 0)
    return true;
  if (g_disk.writesLeft == 0)
    return false;
  --g_disk.writesLeft;
  return true;
}

int closeFile(sqlite3_file* file) {
  return real(file)->pMethods ? real(file)->pMethods->xClose(real(file)) : SQLITE_OK;
}
int readFile(sqlite3_file* file, void* data, int size, sqlite3_int64 offset) {
  return real(file)->pMethods->xRead(real(file), data, size, offset);
}
int writeFile(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
  if (!allowed())
    return SQLITE_IOERR_WRITE;
  if (g_disk.room >= 0) {
    sqlite3_int64 end = 0;
    real(file)->pMethods->xFileSize(real(file), &end);
    const sqlite3_int64 growth = offset + size > end ? offset + size - end : 0;
    if (growth > g_disk.room)
      return SQLITE_FULL;
    g_disk.room -= growth;
  }
  return real(file)->pMethods->xWrite(real(file), data, size, offset);
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
  return allowed() ? real(file)->pMethods->xTruncate(real(file), size) : SQLITE_IOERR_TRUNCATE;
}
int syncFile(sqlite3_file* file, int flags) {
  return allowed() ? real(file)->pMethods->xSync(real(file), flags) : SQLITE_IOERR_FSYNC;
}
int fileSize(sqlite3_file* file, sqlite3_int64* size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
int lockFile(sqlite3_file* file, int level) {
  return real(file)->pMethods->xLock(real(file), level);
}
int unlockFile(sqlite3_file* file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}
int checkReserved(sqlite3_file* file, int* result) {
  return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
int controlFile(sqlite3_file* file, int op, void* argument) {
  // Reserving space ahead would go past our account of it.
  return op == SQLITE_FCNTL_SIZE_HINT ? SQLITE_OK : real(file)->pMethods->xFileControl(real(file), op, argument);
}
int sectorSize(sqlite3_file* file) {
  return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file* file) {
  return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

const sqlite3_io_methods kMethods{1,        closeFile,  readFile,      writeFile,   truncateFile, syncFile,        fileSize,
                                  lockFile, unlockFile, checkReserved, controlFile, sectorSize,   characteristics, nullptr,
                                  nullptr,  nullptr,    nullptr,       nullptr,     nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
  file->pMethods = nullptr;
  if (g_disk.writeProtected && (flags & SQLITE_OPEN_READWRITE) != 0) {
    if ((flags & SQLITE_OPEN_MAIN_DB) == 0)
      return SQLITE_CANTOPEN;
    flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
  }
  const int code = g_real->xOpen(g_real, name, real(file), flags, outFlags);
  if (code == SQLITE_OK)
    file->pMethods = &kMethods;
  return code;
}

} // namespace

Disk& disk() {
  return g_disk;
}

void installFaultyVfs() {
  g_real = sqlite3_vfs_find(nullptr);
  g_vfs = *g_real;
  g_vfs.zName = "faulty";
  g_vfs.szOsFile = static_cast<int>(offsetof(File, real)) + g_real->szOsFile;
  g_vfs.xOpen = openFile;
  sqlite3_vfs_register(&g_vfs, 1);
}

} // namespace halsted::test
