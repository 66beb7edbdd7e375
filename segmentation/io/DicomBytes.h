// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <utility>

namespace halsted {

/// Bytes that a parser asks for piece by piece, so that headers are read without the pixels behind them.
class ByteSource {
public:
  virtual ~ByteSource() = default;
  virtual std::uint64_t size() const = 0;
  /// All count bytes from offset, or false. Any thread.
  virtual bool read(std::uint64_t offset, void* to, std::size_t count) const = 0;

protected:
  ByteSource() = default;
  ByteSource(const ByteSource&) = default;
  ByteSource& operator=(const ByteSource&) = default;
};

/// Bytes that someone else keeps alive.
class MemoryBytes final : public ByteSource {
public:
  explicit MemoryBytes(std::span<const std::byte> bytes) : m_bytes(bytes) {}
  std::uint64_t size() const override { return m_bytes.size(); }
  bool read(std::uint64_t offset, void* to, std::size_t count) const override;

private:
  std::span<const std::byte> m_bytes;
};

/// An open regular file. Opening never waits for a pipe or device.
class FileBytes final : public ByteSource {
public:
  static Result<FileBytes> open(const std::filesystem::path& file);
  FileBytes(FileBytes&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)), m_size(other.m_size) {}
  FileBytes& operator=(FileBytes&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    return *this;
  }
  ~FileBytes() override;
  std::uint64_t size() const override { return m_size; }
  bool read(std::uint64_t offset, void* to, std::size_t count) const override;

private:
  FileBytes(int descriptor, std::uint64_t size) : m_descriptor(descriptor), m_size(size) {}
  int m_descriptor = -1;
  std::uint64_t m_size = 0;
};

} // namespace halsted
