// SPDX-License-Identifier: Apache-2.0
#define HALSTED_LANES 4
#define HALSTED_REGISTERS 15
#define HALSTED_KERNELS kRowKernelsSse2
#define HALSTED_KERNELS_NAME "SSE2"
#include "segmentation/filters/network/RowKernelsBody.h"
