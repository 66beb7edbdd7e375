// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// The arithmetic of a network on rows of floats, compiled once per instruction set (RowKernelsBody.h). Rows start at any
/// address; kernels read and write whole vectors, so that rows have room for a vector beyond their end.
namespace halsted::network {

enum class Activation : std::uint8_t { None, Relu, LeakyRelu, Elu, Gelu };
enum class Instructions : std::uint8_t { Sse2, Avx2, Avx512 };

constexpr int kMostChannels = 10; ///< of one multiply block
constexpr int kMostVectors = 5;

/// outs[k][o * channelStride + x] += signs[k] * sum over t of weights[t * channels + o] * taps[t][x], for the channels o
/// and the vectors of x of a block, from x = `from` on.
struct Multiply {
  const float* const* taps = nullptr;
  int tapCount = 0;
  const float* weights = nullptr;
  float* const* outs = nullptr;
  const float* signs = nullptr;
  int outCount = 0;
  std::ptrdiff_t channelStride = 0, from = 0;
};

struct RowKernels {
  const char* name = "";
  int lanes = 4;                                                               ///< floats of a vector
  void (*multiply[kMostChannels + 1][kMostVectors + 1])(const Multiply&) = {}; ///< [channels][vectors]; null: too few registers
  /// out = factors[0] * rows[0] + ... of `count` floats.
  void (*combine)(const float* const* rows, const float* factors, int rowCount, int count, float* out) = nullptr;
  /// row = activation(scale * row + shift); slope is LeakyRelu's.
  void (*activate)(float* row, int count, float scale, float shift, Activation activation, float slope) = nullptr;
  /// Adds the sum of the row and of its squares.
  void (*addSums)(const float* row, int count, double* sum, double* squares) = nullptr;
  /// Every second float from the first on, and the others.
  void (*part)(const float* row, int pairs, float* even, float* odd) = nullptr;
};

extern const RowKernels kRowKernelsSse2, kRowKernelsAvx2, kRowKernelsAvx512;

/// Whether this computer has them.
bool has(Instructions instructions);
Instructions bestInstructions();
const RowKernels& rowKernels(Instructions instructions);

} // namespace halsted::network
