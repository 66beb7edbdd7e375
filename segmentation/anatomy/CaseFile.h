// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseChanges.h"
#include "segmentation/anatomy/UndoStack.h"
#include "segmentation/core/Job.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace halsted {

struct CaseState;
class Database;

/// What a step did to the undo history.
struct HistoryChange {
  enum class Kind { Added, Merged, Undone, Redone };
  Kind kind = Kind::Added;
  UndoStack::Step step;
  std::string changesJson;             ///< of steps added or merged
  std::vector<std::int64_t> forgotten; ///< of steps added
};

/// An open case file. Each write is one transaction: when it fails, the file is as it was. docs/case-format.md describes
/// the format and what it promises. One thread.
class CaseFile {
public:
  /// Voxels, labels and surfaces of a case may take so much memory.
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
  static constexpr std::uint64_t kMaxBytes = 64ULL << 20;
#else
  static constexpr std::uint64_t kMaxBytes = 32ULL << 30;
#endif

  /// Writes a new, empty case under another name and renames it when complete.
  static Result<void> make(const std::filesystem::path& file, const std::string& alias);
  /// Locks the file for others and checks it. Files from strangers may come here.
  static Result<std::unique_ptr<CaseFile>> open(const std::filesystem::path& file);
  ~CaseFile();

  bool readOnly() const;
  Result<void> load(CaseState& state, UndoStack& history, const JobContext& job, std::uint64_t maxBytes = kMaxBytes);

  /// `after` is the state that the changes led to, in either direction, but for the labels of these bricks, which it gets later.
  Result<void> writeStep(const CaseState& after, const CaseChanges& changes, const std::vector<LabelBricks>& bricks,
                         const HistoryChange& history);
  /// structures: all of the case, when a measure of one comes with the surfaces.
  Result<void> writeSurfaces(Id structureId, const StructureSurfaces& surfaces, const std::vector<Structure>* structures = nullptr);
  Result<void> writeProvenance(const ProvenanceEntry& entry);
  Result<void> writeAudit(const std::string& what);

  Result<CaseChanges> readStep(std::int64_t id);
  /// Also one that undo took out of the case.
  Result<CaseSeries> readSeries(Id id, const JobContext& job);

  /// Writes a copy beside `file` and renames it. A de-identified one holds what `state` shows, without patient and undo
  /// history, and with texts and UIDs that could lead to the patient blotted out.
  Result<void> copyTo(const std::filesystem::path& file, const CaseState& state, bool deidentified, const JobContext& job);

private:
  CaseFile();
  Result<void> write(const std::function<void(Database&)>& work);

  std::filesystem::path m_file;
  std::unique_ptr<Database> m_database;
  std::int64_t m_revision = 0; ///< of what was read or written last
};

} // namespace halsted
