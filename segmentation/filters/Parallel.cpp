// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Parallel.h"

#include <tbb/parallel_for.h>

#include <algorithm>

namespace halsted {

void parallelRanges(int count, int grain, const std::function<void(int begin, int end)>& body) {
  if (count <= 0)
    return;
  const int step = std::max(1, grain);
  const int parts = (count + step - 1) / step;
  tbb::parallel_for(tbb::blocked_range<int>(0, parts),
                    [&](const tbb::blocked_range<int>& range) { body(range.begin() * step, std::min(count, range.end() * step)); });
}

} // namespace halsted
