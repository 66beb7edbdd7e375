// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomHeader.h"

#include "segmentation/io/DicomHeaderParser.h"
#include "segmentation/io/DicomNames.h"

#include <algorithm>
#include <cstring>
#include <libdeflate.h>

namespace halsted {
namespace {

constexpr std::size_t kMaxInflated = std::size_t{512} << 20;

bool knownGroup(unsigned group) {
  return group == 0x0002 || group == 0x0004 || group == 0x0008;
}

/// How the first element of a data set is written, whatever the header said: some writers say one and do the other.
DicomEncoding foundEncoding(DicomElements& in, std::uint64_t position, DicomEncoding said) {
  const unsigned char* head = in.peek(position, 8);
  if (!head)
    return said;
  const unsigned little = head[0] | (head[1] << 8);
  const unsigned big = head[1] | (head[0] << 8);
  DicomEncoding found = said;
  if (knownGroup(said.bigEndian ? little : big) && !knownGroup(said.bigEndian ? big : little))
    found.bigEndian = !said.bigEndian;
  const auto isLetter = [](unsigned char c) { return c >= 'A' && c <= 'Z'; };
  found.explicitVr = isLetter(head[4]) && isLetter(head[5]);
  return found;
}

/// Reads group 2 and returns where the data set starts.
std::uint64_t readMeta(DicomElements& in, std::uint64_t position, std::string& syntax, std::string& storageClass) {
  const DicomEncoding meta;
  while (true) {
    std::uint64_t after = position;
    const auto element = in.next(after, in.size(), meta);
    if (!element || (element->tag >> 16) != 0x0002 || element->undefinedLength() || element->length > in.size() - after)
      return position;
    if (element->tag == dicomTag(0x0002, 0x0010))
      syntax = in.text(*element, 64);
    else if (element->tag == dicomTag(0x0002, 0x0002))
      storageClass = in.text(*element, 64);
    position = after + element->length;
  }
}

} // namespace

DicomTransferSyntax dicomTransferSyntax(const std::string& uid) {
  DicomTransferSyntax syntax;
  syntax.uid = uid;
  const auto jpeg = [&](DicomCoding coding, bool lossy) {
    syntax.coding = coding;
    syntax.lossy = lossy;
  };
  if (uid.empty() || uid == "1.2.840.10008.1.2.1")
    return syntax;
  if (uid == "1.2.840.10008.1.2")
    syntax.elements.explicitVr = false;
  else if (uid == "1.2.840.10008.1.2.1.99")
    syntax.deflated = true;
  else if (uid == "1.2.840.10008.1.2.2")
    syntax.elements.bigEndian = syntax.bigEndianPixels = true;
  else if (uid == "1.2.840.113619.5.2") { // GE: implicit little endian with big endian pixels
    syntax.elements.explicitVr = false;
    syntax.bigEndianPixels = true;
  } else if (uid == "1.2.840.10008.1.2.5")
    jpeg(DicomCoding::Rle, false);
  else if (uid == "1.2.840.10008.1.2.4.50" || uid == "1.2.840.10008.1.2.4.51" || uid == "1.2.840.10008.1.2.4.53" ||
           uid == "1.2.840.10008.1.2.4.55")
    jpeg(DicomCoding::Jpeg, true);
  else if (uid == "1.2.840.10008.1.2.4.57" || uid == "1.2.840.10008.1.2.4.70")
    jpeg(DicomCoding::Jpeg, false);
  else if (uid == "1.2.840.10008.1.2.4.80" || uid == "1.2.840.10008.1.2.4.81")
    jpeg(DicomCoding::JpegLs, uid.back() == '1');
  else if (uid == "1.2.840.10008.1.2.4.90" || uid == "1.2.840.10008.1.2.4.91")
    jpeg(DicomCoding::Jpeg2000, uid.back() == '1');
  else
    syntax.coding = DicomCoding::Unsupported;
  return syntax;
}

bool DicomHeader::imageTypeHas(std::string_view word) const {
  return !frames.empty() && frames.front().imageType.find(word) != std::string::npos;
}

std::optional<std::vector<std::byte>> inflateDicom(const ByteSource& source, std::uint64_t datasetOffset) {
  if (datasetOffset >= source.size() || source.size() - datasetOffset > kMaxInflated)
    return std::nullopt;
  std::vector<std::byte> packed(static_cast<std::size_t>(source.size() - datasetOffset));
  if (!source.read(datasetOffset, packed.data(), packed.size()))
    return std::nullopt;
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> inflater(libdeflate_alloc_decompressor(),
                                                                                                   &libdeflate_free_decompressor);
  if (!inflater)
    return std::nullopt;
  for (std::size_t room = std::min(kMaxInflated, packed.size() * 4 + 4096);; room = std::min(kMaxInflated, room * 4)) {
    std::vector<std::byte> plain(room);
    std::size_t size = 0;
    const libdeflate_result result =
        libdeflate_deflate_decompress_ex(inflater.get(), packed.data(), packed.size(), plain.data(), plain.size(), nullptr, &size);
    if (result == LIBDEFLATE_SUCCESS) {
      plain.resize(size);
      return plain;
    }
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE || room == kMaxInflated)
      return std::nullopt;
  }
}

DicomHeader readDicomHeader(const ByteSource& source) {
  DicomHeader header;
  DicomElements in(source, {});
  const unsigned char* magic = in.peek(128, 4);
  const bool hasMagic = magic && std::memcmp(magic, "DICM", 4) == 0;
  std::uint64_t position = hasMagic ? 132 : 0;
  const unsigned char* head = in.peek(position, 8);
  if (!hasMagic && (!head || !(knownGroup(head[0] | (head[1] << 8)) || knownGroup(head[1] | (head[0] << 8)))))
    return header;

  std::string syntaxUid, storageClass;
  position = readMeta(in, position, syntaxUid, storageClass);
  header.syntax = dicomTransferSyntax(syntaxUid);
  header.datasetOffset = position;
  std::vector<std::byte> inflated;
  std::optional<MemoryBytes> memory;
  if (header.syntax.deflated) {
    header.kind = DicomHeader::Kind::NotImage;
    auto plain = inflateDicom(source, position);
    if (!plain) {
      header.problem = "its deflated content is damaged or larger than 512 MiB";
      header.damaged = true;
      return header;
    }
    inflated = std::move(*plain);
    memory.emplace(inflated);
    position = 0;
  }
  const ByteSource& data = memory ? static_cast<const ByteSource&>(*memory) : source;
  DicomElements elements(data, header.syntax.elements);
  header.syntax.elements = foundEncoding(elements, position, header.syntax.elements);
  if (syntaxUid.empty())
    header.syntax.bigEndianPixels = header.syntax.elements.bigEndian;
  elements.setEncoding(header.syntax.elements);
  parseDicomDataset(elements, position, hasMagic, header);
  if (storageClass == kDicomDirectoryClass || header.sopClass == kDicomDirectoryClass)
    header.kind = DicomHeader::Kind::Directory;
  return header;
}

} // namespace halsted
