// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <memory>
#include <string>

namespace halsted {

class CaseEditor;

/// One undoable change of a case. Holds what was and what is to be; label edits as sparse brick deltas.
class Command {
public:
  virtual ~Command() = default;
  /// For the undo menu, a verb first: "Hide bone".
  virtual std::string text() const = 0;
  /// When it fails, the case is as it was.
  virtual Result<void> redo(CaseEditor& editor) = 0;
  virtual void undo(CaseEditor& editor) = 0;
};

} // namespace halsted
