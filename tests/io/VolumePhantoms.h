// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace halsted::test {

inline void writeFile(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

template <typename T> std::string bytesOf(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

inline std::string gzipped(const std::string& bytes) {
  const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> coder(libdeflate_alloc_compressor(6),
                                                                                            &libdeflate_free_compressor);
  std::string out(libdeflate_gzip_compress_bound(coder.get(), bytes.size()), '\0');
  out.resize(libdeflate_gzip_compress(coder.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

inline std::string zlibbed(const std::string& bytes) {
  const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> coder(libdeflate_alloc_compressor(6),
                                                                                            &libdeflate_free_compressor);
  std::string out(libdeflate_zlib_compress_bound(coder.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(coder.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

/// A NIfTI-1 file, field by field.
struct Nifti {
  std::array<std::int16_t, 8> dim{3, 4, 3, 2, 1, 1, 1, 1};
  std::int16_t datatype = 4, bits = 16;
  std::array<float, 8> pixdim{1, 1, 1, 1, 0, 0, 0, 0};
  float offset = 352, slope = 0, intercept = 0;
  char units = 2;
  std::int16_t qformCode = 0, sformCode = 0;
  std::array<float, 3> quaternion{}, shift{};
  std::array<float, 12> sform{};
  bool bigEndian = false;
  std::string voxels;

  std::string bytes() const {
    std::string out(352, '\0');
    const auto put = [&](std::size_t at, auto value) {
      std::array<char, sizeof value> raw;
      std::memcpy(raw.data(), &value, sizeof value);
      if (bigEndian)
        std::reverse(raw.begin(), raw.end());
      std::copy(raw.begin(), raw.end(), out.begin() + static_cast<std::ptrdiff_t>(at));
    };
    put(0, std::int32_t{348});
    for (std::size_t i = 0; i < 8; ++i) {
      put(40 + 2 * i, dim[i]);
      put(76 + 4 * i, pixdim[i]);
    }
    put(70, datatype);
    put(72, bits);
    put(108, offset);
    put(112, slope);
    put(116, intercept);
    out[123] = units;
    put(252, qformCode);
    put(254, sformCode);
    for (std::size_t i = 0; i < 3; ++i) {
      put(256 + 4 * i, quaternion[i]);
      put(268 + 4 * i, shift[i]);
    }
    for (std::size_t i = 0; i < 12; ++i)
      put(280 + 4 * i, sform[i]);
    out.replace(344, 4, std::string("n+1\0", 4));
    return out + voxels;
  }
};

/// 4 x 3 x 2 voxels of 16 bits, all different, as NIfTI with an oblique sform.
inline Nifti smallNifti() {
  std::vector<std::int16_t> values;
  for (int i = 0; i < 24; ++i)
    values.push_back(static_cast<std::int16_t>(100 * i - 1000));
  Nifti out;
  out.sformCode = 1;
  out.pixdim = {1, 2, 3, 4, 0, 0, 0, 0};
  out.sform = {0, -3, 0, 10, 2, 0, 0, 20, 0, 0, 4, 30};
  out.voxels = bytesOf(values);
  return out;
}

inline std::string smallNrrd(const std::string& space = "left-posterior-superior", const std::string& sizes = "4 3 2") {
  const std::string voxels = smallNifti().voxels;
  return "NRRD0004\ntype: short\ndimension: 3\nspace: " + space + "\nsizes: " + sizes +
         "\nspace directions: (2,0,0) (0,3,0) (0,0,4)\nspace origin: (10,20,30)\nendian: little\nencoding: raw\n\n" + voxels;
}

inline std::string smallMeta(const std::string& data = "LOCAL") {
  return "ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\nCompressedData = False\n"
         "TransformMatrix = 0 1 0 -1 0 0 0 0 1\nOffset = 10 20 30\nElementSpacing = 2 3 4\nDimSize = 4 3 2\nElementType = MET_SHORT\n"
         "ElementDataFile = " +
         data + "\n";
}

} // namespace halsted::test
