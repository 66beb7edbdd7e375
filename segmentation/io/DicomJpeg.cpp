// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomCodecs.h"

#include <dcmtk/config/osconfig.h>
// After osconfig, which the others rely on.
#include <dcmtk/dcmdata/dcdatset.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dcvrcs.h>
#include <dcmtk/dcmdata/dcvrus.h>
#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpls/djdecode.h>
#include <dcmtk/oflog/oflog.h>

#include <memory>
#include <mutex>

namespace halsted {
namespace {

struct JpegSize {
  unsigned precision = 0, rows = 0, columns = 0, components = 0;
};

/// The frame header of a JPEG or JPEG-LS stream (ITU-T T.81 B.2.2).
std::optional<JpegSize> jpegSize(std::span<const unsigned char> s) {
  if (s.size() < 4 || s[0] != 0xFF || s[1] != 0xD8)
    return std::nullopt;
  std::size_t at = 2;
  while (at + 4 <= s.size()) {
    if (s[at] != 0xFF)
      return std::nullopt;
    const unsigned marker = s[at + 1];
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    const std::size_t length = (std::size_t{s[at + 2]} << 8) | s[at + 3];
    const bool frame = (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) || marker == 0xF7;
    if (frame) {
      if (length < 8 || at + 10 > s.size())
        return std::nullopt;
      return JpegSize{s[at + 4], (unsigned{s[at + 5]} << 8) | s[at + 6], (unsigned{s[at + 7]} << 8) | s[at + 8], s[at + 9]};
    }
    if (marker == 0xDA || length < 2)
      return std::nullopt;
    at += 2 + length;
  }
  return std::nullopt;
}

void registerDecoders() {
  static std::once_flag once;
  std::call_once(once, [] {
    OFLog::configure(OFLogger::OFF_LOG_LEVEL);
    DJDecoderRegistration::registerCodecs(EDC_photometricInterpretation, EUC_never, EPC_colorByPixel);
    DJLSDecoderRegistration::registerCodecs(EJLSUC_never, EJLSPC_colorByPixel);
  });
}

void insertShort(DcmDataset& dataset, const DcmTagKey& key, unsigned value) {
  // With the VR, so that no data dictionary is needed at run time.
  auto element = std::make_unique<DcmUnsignedShort>(DcmTag(key, EVR_US));
  element->putUint16(static_cast<Uint16>(value));
  dataset.insert(element.release());
}

void insertCode(DcmDataset& dataset, const DcmTagKey& key, const std::string& value) {
  auto element = std::make_unique<DcmCodeString>(DcmTag(key, EVR_CS));
  element->putString(value.c_str());
  dataset.insert(element.release());
}

} // namespace

Result<DicomSamples> decodeDicomJpeg(const DicomHeader& header, std::span<const unsigned char> stream) {
  const bool ls = header.syntax.coding == DicomCoding::JpegLs;
  const auto damaged = [&] { return fail(ErrorCode::Damaged, ls ? "its JPEG-LS stream is damaged" : "its JPEG stream is damaged"); };
  const DicomPixelLayout& layout = header.pixels;
  const auto size = jpegSize(stream);
  if (!size || size->precision < 2 || size->precision > 16 || stream.size() > 0x7FFFFFF0u)
    return damaged();
  if (size->rows != layout.rows || size->columns != layout.columns || size->components != layout.samples)
    return fail(ErrorCode::Damaged, "its picture is not of the size that its header says");
  if (layout.bitsAllocated > 16)
    return fail(ErrorCode::Damaged, "its JPEG stream does not hold as many bits as its header says");
  registerDecoders();

  const unsigned allocated = size->precision > 8 ? 16 : 8;
  DcmDataset dataset;
  insertShort(dataset, DCM_SamplesPerPixel, layout.samples);
  insertCode(dataset, DCM_PhotometricInterpretation, layout.photometric);
  insertShort(dataset, DCM_PlanarConfiguration, 0);
  insertShort(dataset, DCM_Rows, layout.rows);
  insertShort(dataset, DCM_Columns, layout.columns);
  insertShort(dataset, DCM_BitsAllocated, allocated);
  insertShort(dataset, DCM_BitsStored, size->precision);
  insertShort(dataset, DCM_HighBit, size->precision - 1);
  insertShort(dataset, DCM_PixelRepresentation, 0);

  auto sequence = std::make_unique<DcmPixelSequence>(DcmTag(DCM_PixelData, EVR_OB));
  sequence->insert(new DcmPixelItem(DcmTag(DCM_PixelItemTag, EVR_OB)));
  auto item = std::make_unique<DcmPixelItem>(DcmTag(DCM_PixelItemTag, EVR_OB));
  // DICOM values have even lengths.
  std::vector<unsigned char> padded;
  if (stream.size() % 2) {
    padded.assign(stream.begin(), stream.end());
    padded.push_back(0);
    stream = padded;
  }
  if (item->putUint8Array(stream.data(), static_cast<unsigned long>(stream.size())).bad())
    return damaged();
  sequence->insert(item.release());
  auto pixels = std::make_unique<DcmPixelData>(DcmTag(DCM_PixelData, EVR_OB));
  pixels->putOriginalRepresentation(DcmXfer(header.syntax.uid.c_str()).getXfer(), nullptr, sequence.release());
  DcmPixelData* data = pixels.get();
  dataset.insert(pixels.release());

  DicomSamples result{layout.samples, allocated, std::min(layout.bitsStored, allocated), 0, layout.isSigned, false, false, {}, {}};
  result.highBit = result.bitsStored - 1;
  const std::size_t needed = static_cast<std::size_t>(layout.planePixels()) * layout.samples * (allocated / 8);
  if (needed > 0xFFFFFFF0u)
    return damaged();
  result.bytes.resize(needed + needed % 2);
  Uint32 fragment = 1;
  OFString model;
  if (data->getUncompressedFrame(&dataset, 0, fragment, result.bytes.data(), static_cast<Uint32>(result.bytes.size()), model, nullptr)
          .bad())
    return damaged();
  result.bytes.resize(needed);
  result.photometric = model.empty() ? layout.photometric : std::string(model.c_str());
  return result;
}

} // namespace halsted
