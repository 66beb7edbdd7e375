// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/ImportWorker.h"

#include <cstdio>

int main() {
  const int status = halsted::runImportWorker();
  if (status != 0)
    std::fputs("halsted-import-worker is the part of Halsted that reads files; start halsted instead.\n", stderr);
  return status;
}
