// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace halsted {

class CommandContext;

void addReportCommand(CLI::App& app, CommandContext& context);

} // namespace halsted
