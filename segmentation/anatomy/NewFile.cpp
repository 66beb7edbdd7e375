// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/NewFile.h"

#include "segmentation/anatomy/CaseSchema.h"
#include "segmentation/anatomy/Database.h"

#include <fcntl.h>
#include <unistd.h>

namespace halsted {
namespace {

/// A rename lasts when the folder is on the disk, too.
void syncFolder(const std::filesystem::path& folder) {
  const int handle = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0)
    return;
  ::fsync(handle);
  ::close(handle);
}

} // namespace

Result<void> writeNewCase(const std::filesystem::path& file, const std::function<void(Database&)>& fill) {
  std::error_code code;
  if (std::filesystem::exists(std::filesystem::symlink_status(file, code)))
    return fail(ErrorCode::Refused, "There is a file " + file.string() + " already; choose another name.");
  const std::filesystem::path folder = file.parent_path();
  if (!folder.empty() && !std::filesystem::is_directory(folder, code))
    return fail(ErrorCode::NotFound, "There is no folder " + folder.string() + " to save the case in.");
  std::filesystem::path partial = folder / ".";
  partial += file.filename();
  partial += ".partial";
  // What a crash left there.
  std::filesystem::remove(partial, code);
  std::filesystem::remove(partial.string() + "-journal", code);
  Result<void> result;
  {
    Database database(partial, file);
    database.open(Database::Access::Create);
    result = database.ok() ? database.transaction([&] {
      makeCaseSchema(database);
      fill(database);
    })
                           : Result<void>(fail(ErrorCode::WriteFailed, "The case could not be saved: nothing can be written at " +
                                                                           file.string() + "; choose another folder."));
  }
  if (result.ok()) {
    std::filesystem::rename(partial, file, code);
    if (code)
      result = fail(ErrorCode::WriteFailed, "The case could not be saved as " + file.string() + "; choose another name or folder.");
  }
  if (result.ok())
    syncFolder(folder);
  else
    std::filesystem::remove(partial, code);
  return result;
}

} // namespace halsted
