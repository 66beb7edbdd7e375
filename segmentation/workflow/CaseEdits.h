// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/Command.h"
#include "segmentation/anatomy/LabelEdits.h"
#include "segmentation/anatomy/PatientCase.h"
#include "segmentation/core/Job.h"
#include "segmentation/core/StructureTable.h"
#include "segmentation/workflow/EditRequest.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace halsted {

class CaseDocument;

/// What an edit did, or would do.
struct EditOutcome {
  struct Change {
    std::string structure;
    std::size_t added = 0, removed = 0; ///< voxels
    double addedMl = 0, removedMl = 0;
    bool isNew = false, gone = false; ///< the structure itself
  };
  std::string text; ///< of the step of undo: "Paint liver"
  std::vector<Change> changes;
  std::map<std::string, std::size_t> kept; ///< voxels that the edit wanted, but that are protected, by structure
  std::vector<std::string> notes;          ///< for the user, one sentence each

  bool changed() const { return !changes.empty(); }
};

/// An edit that is worked out, but not made: a preview.
struct PreparedEdit {
  EditOutcome outcome;
  LabelEdits edits;                 ///< the labels that boxes of the case would get
  std::unique_ptr<Command> command; ///< for CaseDocument::apply(); null when nothing would change
};

/// Fails with one sentence and has no effect. The cost is that of the box in which the tool works.
Result<PreparedEdit> prepareEdit(const PatientCase& patientCase, const EditRequest& request, const StructureTable& table,
                                 const JobContext& job);
/// As one step of undo; none when nothing changes.
Result<EditOutcome> applyEdit(CaseDocument& document, const EditRequest& request, const StructureTable& table, const JobContext& job);

/// The labels of a structure that has no surfaces, or stale ones, by themselves: values for a job.
struct StaleSurface {
  Id structure = 0;
  LabelMap labels; ///< its box and what is beside it
  std::uint8_t label = 0;
  std::uint64_t labelHash = 0; ///< of the whole layer
};
std::vector<StaleSurface> staleSurfaces(const PatientCase& patientCase);
Result<StructureSurfaces> makeSurfaces(const StaleSurface& stale, const JobContext& job);
/// Makes them all and stores them; no step of undo.
Result<void> remakeSurfaces(CaseDocument& document, const JobContext& job);

} // namespace halsted
