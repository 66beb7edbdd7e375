// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <memory>
#include <string>

namespace halsted {

class CaseEditor;

/// One undoable change of a case. What it changes through the editor is recorded there, old and new, label edits as sparse
/// brick deltas; undo and redo follow that record, which lies in the case file and so outlives the program.
class Command {
public:
  virtual ~Command() = default;
  /// For the undo menu, a verb first: "Hide bone".
  virtual std::string text() const = 0;
  /// When it fails, the case is as it was, whatever the editor had been told until then.
  virtual Result<void> redo(CaseEditor& editor) = 0;
  /// Commands that follow each other with the same key, not empty, and change fields of the same one structure or plan
  /// element are one step of undo.
  virtual std::string mergeKey() const { return {}; }
};

} // namespace halsted
