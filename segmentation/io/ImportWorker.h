// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace halsted {

/// The import worker's main: reads one request from the socket it inherited, answers, and ends the process; returns an
/// exit status only where there is no request.
int runImportWorker();

} // namespace halsted
