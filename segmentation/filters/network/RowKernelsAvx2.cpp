// SPDX-License-Identifier: Apache-2.0
#define HALSTED_LANES 8
#define HALSTED_REGISTERS 16
#define HALSTED_KERNELS kRowKernelsAvx2
#define HALSTED_KERNELS_NAME "AVX2"
#include "segmentation/filters/network/RowKernelsBody.h"
