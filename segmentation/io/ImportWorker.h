// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace halsted {

/// First argument that makes the program an import worker.
inline constexpr const char* kImportWorkerFlag = "--import-worker";

/// The worker's main: reads one request from the socket it inherited, answers, returns the exit status.
/// Called before anything else of the program is set up.
int runImportWorker();

} // namespace halsted
