// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomCodecs.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <openjpeg.h>

namespace halsted {
namespace {

struct Stream {
  std::span<const unsigned char> bytes;
  std::size_t at = 0;
};

OPJ_SIZE_T readStream(void* to, OPJ_SIZE_T count, void* user) {
  auto& stream = *static_cast<Stream*>(user);
  const std::size_t got = std::min<std::size_t>(count, stream.bytes.size() - stream.at);
  if (got == 0)
    return static_cast<OPJ_SIZE_T>(-1);
  std::memcpy(to, stream.bytes.data() + stream.at, got);
  stream.at += got;
  return got;
}

OPJ_OFF_T skipStream(OPJ_OFF_T count, void* user) {
  auto& stream = *static_cast<Stream*>(user);
  if (count < 0 || static_cast<std::uint64_t>(count) > stream.bytes.size() - stream.at)
    return -1;
  stream.at += static_cast<std::size_t>(count);
  return count;
}

OPJ_BOOL seekStream(OPJ_OFF_T to, void* user) {
  auto& stream = *static_cast<Stream*>(user);
  if (to < 0 || static_cast<std::uint64_t>(to) > stream.bytes.size())
    return OPJ_FALSE;
  stream.at = static_cast<std::size_t>(to);
  return OPJ_TRUE;
}

void silent(const char*, void*) {}

} // namespace

Result<DicomSamples> decodeDicomJpeg2000(const DicomPixelLayout& layout, std::span<const unsigned char> bytes) {
  const auto damaged = [] { return fail(ErrorCode::Damaged, "its JPEG 2000 stream is damaged"); };
  constexpr unsigned char kBoxes[] = {0, 0, 0, 12, 'j', 'P', ' ', ' '};
  const bool boxed = bytes.size() > sizeof kBoxes && std::memcmp(bytes.data(), kBoxes, sizeof kBoxes) == 0;
  const std::unique_ptr<opj_codec_t, decltype(&opj_destroy_codec)> codec(opj_create_decompress(boxed ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K),
                                                                         &opj_destroy_codec);
  const std::unique_ptr<opj_stream_t, decltype(&opj_stream_destroy)> stream(opj_stream_create(65536, OPJ_TRUE), &opj_stream_destroy);
  if (!codec || !stream)
    return damaged();
  Stream user{bytes, 0};
  opj_stream_set_user_data(stream.get(), &user, nullptr);
  opj_stream_set_user_data_length(stream.get(), bytes.size());
  opj_stream_set_read_function(stream.get(), readStream);
  opj_stream_set_skip_function(stream.get(), skipStream);
  opj_stream_set_seek_function(stream.get(), seekStream);
  opj_set_info_handler(codec.get(), silent, nullptr);
  opj_set_warning_handler(codec.get(), silent, nullptr);
  opj_set_error_handler(codec.get(), silent, nullptr);
  opj_dparameters_t parameters;
  opj_set_default_decoder_parameters(&parameters);
  opj_image_t* raw = nullptr;
  if (!opj_setup_decoder(codec.get(), &parameters) || !opj_read_header(stream.get(), codec.get(), &raw))
    return damaged();
  const std::unique_ptr<opj_image_t, decltype(&opj_image_destroy)> image(raw, &opj_image_destroy);
  const auto fits = [&] {
    if (image->numcomps != layout.samples)
      return false;
    for (unsigned c = 0; c < image->numcomps; ++c) {
      const opj_image_comp_t& component = image->comps[c];
      if (component.w != layout.columns || component.h != layout.rows || component.prec < 1 || component.prec > 16)
        return false;
    }
    return true;
  };
  if (layout.bitsAllocated > 16 || !fits())
    return fail(ErrorCode::Damaged, "its picture is not of the size that its header says");
  if (!opj_decode(codec.get(), stream.get(), image.get()) || !opj_end_decompress(codec.get(), stream.get()) || !fits())
    return damaged();

  DicomSamples result;
  result.samples = layout.samples;
  result.isSigned = layout.isSigned;
  // The stream's own depth is right where the two differ; the sign is the header's, as with native pixels.
  result.bitsStored = image->comps[0].prec;
  result.highBit = result.bitsStored - 1;
  result.photometric = layout.photometric.starts_with("YBR_RCT") || layout.photometric.starts_with("YBR_ICT") ? "RGB" : layout.photometric;
  const std::size_t plane = static_cast<std::size_t>(layout.planePixels());
  result.bytes.resize(plane * layout.samples * 2);
  for (unsigned c = 0; c < layout.samples; ++c) {
    if (!image->comps[c].data || image->comps[c].prec != result.bitsStored)
      return damaged();
    for (std::size_t i = 0; i < plane; ++i) {
      const auto value = static_cast<std::uint32_t>(image->comps[c].data[i]);
      unsigned char* out = result.bytes.data() + 2 * (i * layout.samples + c);
      out[0] = static_cast<unsigned char>(value);
      out[1] = static_cast<unsigned char>(value >> 8);
    }
  }
  return result;
}

} // namespace halsted
