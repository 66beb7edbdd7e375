// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace halsted {

/// Calls body(begin, end) for parts of 0 ... count on the threads of the machine, in no order; a part has at least
/// `grain` elements, unless it is the last. Comes back when all are done.
void parallelRanges(int count, int grain, const std::function<void(int begin, int end)>& body);

} // namespace halsted
