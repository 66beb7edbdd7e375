// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/network/RowKernels.h"

#include <initializer_list>

namespace halsted::network {

bool has(Instructions instructions) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  switch (instructions) {
  case Instructions::Sse2: return true;
  case Instructions::Avx2: return avx2;
  case Instructions::Avx512:
    return avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512bw");
  }
#endif
  return instructions == Instructions::Sse2;
}

Instructions bestInstructions() {
  for (const Instructions best : {Instructions::Avx512, Instructions::Avx2})
    if (has(best))
      return best;
  return Instructions::Sse2;
}

const RowKernels& rowKernels(Instructions instructions) {
#if defined(__x86_64__)
  if (instructions == Instructions::Avx512)
    return kRowKernelsAvx512;
  if (instructions == Instructions::Avx2)
    return kRowKernelsAvx2;
#else
  (void)instructions;
#endif
  return kRowKernelsSse2;
}

} // namespace halsted::network
