// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomDataset.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdict.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcostrmb.h>
#include <dcmtk/dcmdata/dcvrui.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>
#include <stdexcept>
#include <vector>

namespace halsted {

namespace {

void require(const OFCondition& condition) {
  if (condition.bad())
    throw std::runtime_error(condition.text());
}

} // namespace

void putText(DcmItem& item, const DcmTagKey& tag, const std::string& text) {
  require(item.putAndInsertString(tag, text.c_str()));
}

void putNumber(DcmItem& item, const DcmTagKey& tag, std::size_t number) {
  require(item.putAndInsertUint16(tag, static_cast<Uint16>(number)));
}

DcmItem& addItem(DcmItem& parent, const DcmTagKey& sequence) {
  DcmItem* item = nullptr;
  require(parent.findOrCreateSequenceItem(sequence, item, -2));
  return *item;
}

std::string decimalString(double value) {
  for (int digits = 15; digits > 8; --digits)
    if (std::string text = fmt::format("{:.{}g}", value == 0 ? 0.0 : value, digits); text.size() <= 16)
      return text;
  return fmt::format("{:.8g}", value);
}

std::string randomUid() {
  std::random_device random;
  std::array<std::uint32_t, 4> words{};
  for (std::uint32_t& word : words)
    word = random();
  words[1] = (words[1] & 0xFFFF0FFFU) | 0x00004000U; // version 4
  words[2] = (words[2] & 0x3FFFFFFFU) | 0x80000000U; // variant 1
  std::string digits;
  while (std::any_of(words.begin(), words.end(), [](std::uint32_t word) { return word != 0; })) {
    std::uint64_t remainder = 0;
    for (std::uint32_t& word : words) {
      const std::uint64_t value = (remainder << 32U) | word;
      word = static_cast<std::uint32_t>(value / 10);
      remainder = value % 10;
    }
    digits.push_back(static_cast<char>('0' + remainder));
  }
  std::reverse(digits.begin(), digits.end());
  return fmt::format("2.25.{}", digits);
}

bool validUid(const std::string& uid) {
  return !uid.empty() && DcmUniqueIdentifier::checkStringValue(uid.c_str(), "1").good();
}

std::string longString(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\\' || static_cast<unsigned char>(c) < 32; }, ' ');
  std::size_t size = std::min<std::size_t>(text.size(), 64);
  while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
    --size;
  text.resize(size);
  return text;
}

std::string dictionaryProblem(const std::string& fileName) {
  if (dcmDataDict.isDictionaryLoaded())
    return {};
  return fileName + " was not written: DCMTK's data dictionary is missing; install the package libdcmtk17.";
}

Result<void> writeDicom(AtomicFile& file, DcmFileFormat& format, const JobContext& job) {
  std::vector<char> buffer(std::size_t{1} << 20);
  DcmOutputBufferStream stream(buffer.data(), static_cast<offile_off_t>(buffer.size()));
  format.transferInit();
  while (true) {
    if (job.cancelled())
      return cancelled();
    const OFCondition condition = format.write(stream, EXS_LittleEndianExplicit, EET_ExplicitLength, nullptr);
    void* bytes = nullptr;
    offile_off_t count = 0;
    stream.flushBuffer(bytes, count);
    if (auto written = file.write(bytes, static_cast<std::size_t>(count)); !written)
      return written;
    if (condition.good())
      break;
    if (condition != EC_StreamNotifyClient)
      throw std::runtime_error(condition.text());
  }
  format.transferEnd();
  return file.flush();
}

} // namespace halsted
