// SPDX-License-Identifier: Apache-2.0
#define HALSTED_LANES 16
#define HALSTED_REGISTERS 32
#define HALSTED_KERNELS kRowKernelsAvx512
#define HALSTED_KERNELS_NAME "AVX-512"
#include "segmentation/filters/network/RowKernelsBody.h"
