// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/ActionRegistry.h"

namespace halsted {

class RecordDesk;

/// Adds what can be done with the learner's record:
///   record.mine, record.class, record.lrs, record.add-learner [NAME], record.play-as PSEUDONYM, record.rename-learner PSEUDONYM [NAME],
///   record.delete-learner PSEUDONYM, record.delete-run RUN, record.debrief RUN, record.certificate CERTIFICATE [FILE],
///   record.export [FILE] [names=on|off], record.import FILE..., record.send.
void addRecordActions(ActionRegistry& actions, RecordDesk& desk);

} // namespace halsted
