// SPDX-License-Identifier: Apache-2.0
#pragma once

#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

namespace halsted::twin {

/// While it lives, this thread's results too small for full precision become zero. Amounts that decay for hours in a dead or
/// untreated patient end there, and numbers below 1e-308 cost a hundred times as much to compute with.
class FlushDenormals {
public:
#if defined(__SSE2__)
  FlushDenormals() : m_before(_mm_getcsr()) {
    _mm_setcsr(m_before | 0x8040u);
  }
  ~FlushDenormals() {
    _mm_setcsr(m_before);
  }

private:
  unsigned m_before;
#else
  FlushDenormals() {}
  ~FlushDenormals() {}
#endif
public:
  FlushDenormals(const FlushDenormals&) = delete;
  FlushDenormals& operator=(const FlushDenormals&) = delete;
};

} // namespace halsted::twin
