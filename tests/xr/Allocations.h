// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Who takes memory on this thread while counting is on. To be included by one file of a program: it replaces operator new.

#include <array>
#include <cstdlib>
#include <cstring>
#include <new>

#include <dlfcn.h>
#include <execinfo.h>

namespace halsted::allocations {

struct Counts {
  int ours = 0, vtk = 0, driver = 0;
  std::array<void*, 32> firstOfOurs{}; ///< where the first of ours came from
  int firstDepth = 0;
};
inline thread_local Counts* counting = nullptr;

inline void note() {
  Counts* counts = counting;
  if (!counts)
    return;
  counting = nullptr; // what follows may allocate itself
  std::array<void*, 32> stack{};
  const int depth = backtrace(stack.data(), static_cast<int>(stack.size()));
  Dl_info own{};
  dladdr(reinterpret_cast<void*>(&note), &own);
  // The innermost that is neither this, nor operator new, nor a general library says whose it is.
  for (int n = 1; n < depth; ++n) {
    Dl_info info{};
    if (!dladdr(stack[static_cast<std::size_t>(n)], &info) || !info.dli_fname)
      continue;
    // The program's copy of a template of the standard library serves VTK, too.
    if (info.dli_sname && (std::strncmp(info.dli_sname, "_ZNSt", 5) == 0 || std::strncmp(info.dli_sname, "_ZNKSt", 6) == 0 ||
                           std::strncmp(info.dli_sname, "_ZSt", 4) == 0 || std::strncmp(info.dli_sname, "_Zn", 3) == 0))
      continue;
    if (std::strstr(info.dli_fname, "libvtk")) {
      ++counts->vtk;
      break;
    }
    if (std::strstr(info.dli_fname, "swrast") || std::strstr(info.dli_fname, "libGL") || std::strstr(info.dli_fname, "gallium") ||
        std::strstr(info.dli_fname, "_dri")) {
      ++counts->driver;
      break;
    }
    if (info.dli_fbase == own.dli_fbase) {
      if (++counts->ours == 1) {
        counts->firstOfOurs = stack;
        counts->firstDepth = depth;
      }
      break;
    }
  }
  counting = counts;
}

} // namespace halsted::allocations

void* operator new(std::size_t size) {
  halsted::allocations::note();
  if (void* memory = std::malloc(size ? size : 1))
    return memory;
  throw std::bad_alloc();
}
void* operator new(std::size_t size, std::align_val_t alignment) {
  halsted::allocations::note();
  const auto step = static_cast<std::size_t>(alignment);
  if (void* memory = std::aligned_alloc(step, (size + step - 1) / step * step))
    return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
  std::free(memory);
}
