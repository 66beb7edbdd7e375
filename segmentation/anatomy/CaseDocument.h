// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PatientCase.h"
#include "segmentation/core/Job.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace halsted {

class Command;
enum class Direction;
struct CaseChanges;
struct LabelBricks;
struct CaseState;

/// A case, its undo history and its file, as one thing: whatever apply() did is on disk when it returns. One thread.
class CaseDocument {
public:
  /// A change that is worked out and written on another thread while this one goes on showing the case as it was.
  class Pending {
  public:
    ~Pending();
    /// Once, on any thread; whoever calls it meanwhile or later waits and gets the same answer.
    Result<void> work();

  private:
    friend class CaseDocument;
    struct State;
    explicit Pending(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
  };

  /// Makes a new case file. Fails, and changes nothing, where a file is already.
  static Result<std::unique_ptr<CaseDocument>> create(const std::filesystem::path& file, const std::string& alias);
  /// Fails, with one sentence, when another program has the case open, or when the file is damaged or of a newer version.
  static Result<std::unique_ptr<CaseDocument>> open(const std::filesystem::path& file, const JobContext& job);
  ~CaseDocument();
  CaseDocument(const CaseDocument&) = delete;
  CaseDocument& operator=(const CaseDocument&) = delete;

  const PatientCase& patientCase() const;
  PatientIdentity patient() const; ///< empty in de-identified cases
  const std::filesystem::path& file() const;
  bool readOnly() const; ///< on a disk that cannot be written: every change fails, saveCopy() works

  /// Runs a command, adds it to the undo history and commits all of it to the file in one transaction. When it fails,
  /// case, history and file are as they were. A command that changes nothing makes no step.
  Result<void> apply(std::unique_ptr<Command> command);
  Result<void> undo();
  Result<void> redo();
  bool canUndo() const;
  bool canRedo() const;
  std::string undoText() const; ///< what undo would take back: "Hide bone"; empty when nothing
  std::string redoText() const;
  std::vector<std::string> historyTexts() const; ///< of all steps, the oldest first, those that were taken back last
  std::size_t stepsDone() const;                 ///< how many of them are done now
  Signal<> historyChanged;

  /// The long way of apply(), for a window that must not wait: begin() here, work() on any thread, finish() here, which shows the
  /// change. One at a time: whatever else is asked of the document before finish() ends it first, on this thread. The surfaces
  /// are of structures that the command makes or changes, by name; the sentence goes into the record of what was done.
  std::shared_ptr<Pending> begin(std::unique_ptr<Command> command, std::map<std::string, StructureSurfaces> surfaces = {},
                                 std::string provenance = {});
  std::shared_ptr<Pending> begin(Id structureId, StructureSurfaces surfaces); ///< of storeSurfaces()
  std::shared_ptr<Pending> beginCopy(const std::filesystem::path& file);      ///< of saveCopy(), not de-identified
  Result<void> finish(const std::shared_ptr<Pending>& pending);
  /// The case as it is now, with shared voxels: for a job on another thread.
  std::unique_ptr<const PatientCase> snapshot() const;

  /// Keeps derived surfaces in the file, and their area, where it is not known; no step of the undo history.
  Result<void> storeSurfaces(Id structureId, StructureSurfaces surfaces);
  /// Names of the patient in it are blotted out.
  Result<void> addProvenance(const std::string& what);

  /// A complete copy under a name that is not taken, written beside it and renamed. deidentified: without the patient
  /// table and the undo history, with new series UIDs, and with the patient's name and number blotted out of all texts.
  Result<void> saveCopy(const std::filesystem::path& file, bool deidentified, const JobContext& job) const;

private:
  CaseDocument();
  struct Staged;
  Result<void> travel(Direction direction);
  Result<Staged> stage(CaseState before, Command& command) const;
  void settle() const;
  std::shared_ptr<Pending> begin(std::function<Result<void>()> work, std::function<void()> land);
  void show(std::unique_ptr<CaseState> next, const CaseChanges& changes, const std::vector<LabelBricks>& bricks);
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
