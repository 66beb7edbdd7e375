// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomHeaderParser.h"

#include "segmentation/io/DicomNames.h"
#include "segmentation/io/DicomText.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace halsted {
namespace {

constexpr int kMaxDepth = 64;
constexpr std::size_t kMaxFrames = 200000;

constexpr std::uint32_t kItem = dicomTag(0xFFFE, 0xE000);
constexpr std::uint32_t kItemEnd = dicomTag(0xFFFE, 0xE00D);
constexpr std::uint32_t kSequenceEnd = dicomTag(0xFFFE, 0xE0DD);
constexpr std::uint32_t kShared = dicomTag(0x5200, 0x9229);
constexpr std::uint32_t kPerFrame = dicomTag(0x5200, 0x9230);

/// Functional groups (PS3.3 C.7.6.16.2 and the MR, CT ones) that say where a frame lies and what it is.
bool isFunctionalGroup(std::uint32_t tag) {
  switch (tag) {
  case dicomTag(0x0020, 0x9113): // plane position
  case dicomTag(0x0020, 0x9116): // plane orientation
  case dicomTag(0x0028, 0x9110): // pixel measures
  case dicomTag(0x0020, 0x9111): // frame content
  case dicomTag(0x0028, 0x9145): // pixel value transformation
  case dicomTag(0x0018, 0x9114): // MR echo
  case dicomTag(0x0018, 0x9117): // MR diffusion
  case dicomTag(0x0018, 0x9076): // diffusion gradient direction
  case dicomTag(0x0018, 0x9226): // MR frame type
  case dicomTag(0x0018, 0x9329): // CT frame type
  case dicomTag(0x0018, 0x9314): // CT reconstruction
  case dicomTag(0x0018, 0x9118): // cardiac synchronisation
    return true;
  default: return false;
  }
}

class Parser {
public:
  Parser(DicomElements& in, DicomHeader& header) : m_in(in), m_header(header) {}

  void run(std::uint64_t position, bool certain);

private:
  enum class Level { Top, Group, Skipped }; ///< Group: inside shared or per-frame functional groups

  bool dataset(std::uint64_t& position, std::uint64_t end, int depth, DicomEncoding encoding, Level level, DicomFrame* target);
  bool sequence(const DicomElement& element, std::uint64_t& position, std::uint64_t end, int depth, DicomEncoding encoding, Level level,
                DicomFrame* target);
  bool skipFragments(std::uint64_t& position, std::uint64_t end);
  bool damaged(std::string problem) {
    setDicomProblem(m_header, true, std::move(problem));
    return false;
  }
  void fileElement(const DicomElement& element);
  bool pixelElement(const DicomElement& element);
  void frameElement(const DicomElement& element, DicomFrame& frame);
  void paletteElement(const DicomElement& element);
  void finishFrames();
  void checkRescale();
  void finishText();

  DicomElements& m_in;
  DicomHeader& m_header;
  DicomFrame m_classic, m_shared;
  std::vector<DicomFrame> m_perFrame;
  std::optional<DicomElement> m_pixelData, m_padding, m_paletteRed, m_paletteGreen, m_paletteBlue;
  std::vector<double> m_doseOffsets;
  std::optional<double> m_doseScaling;
  std::string m_characterSet;
  long m_frameCount = 1;
  unsigned m_paletteEntries = 0, m_paletteBits = 0;
  bool m_directory = false, m_perFrameSeen = false, m_segmentedPalette = false;
};

void Parser::run(std::uint64_t position, bool certain) {
  dataset(position, m_in.size(), 0, m_in.encoding(), Level::Top, &m_classic);
  finishText();
  m_header.objectName = dicomObjectName(m_header.sopClass);
  const DicomPixelLayout& pixels = m_header.pixels;
  if (m_directory) {
    m_header.kind = DicomHeader::Kind::Directory;
    return;
  }
  const bool looksLikeImage = m_pixelData || pixels.rows > 0;
  if (!certain && !looksLikeImage && m_header.sopClass.empty() && m_header.modality.empty()) {
    m_header.kind = DicomHeader::Kind::NotDicom;
    return;
  }
  if (!m_header.objectName.empty() || !looksLikeImage) {
    m_header.kind = DicomHeader::Kind::NotImage;
    return;
  }
  m_header.kind = DicomHeader::Kind::Image;
  finishFrames();
  checkRescale();
  if (!m_pixelData)
    setDicomProblem(m_header, true, "it has no pixels");
  else
    locateDicomPixels(m_in, *m_pixelData, m_header);
}

bool Parser::dataset(std::uint64_t& position, std::uint64_t end, int depth, DicomEncoding encoding, Level level, DicomFrame* target) {
  while (position < end) {
    const auto element = m_in.next(position, end, encoding);
    if (!element) {
      position = end;
      return level == Level::Top || damaged("it ends in the middle of its header");
    }
    if (element->tag == kItemEnd || element->tag == kSequenceEnd) {
      if (level == Level::Top)
        continue;
      return true;
    }
    if (level == Level::Top && (element->tag == dicomTag(0x7FE0, 0x0010) || element->tag == dicomTag(0x7FE0, 0x0008) ||
                                element->tag == dicomTag(0x7FE0, 0x0009))) {
      m_pixelData = element;
      return true;
    }
    const bool isGroup = (level == Level::Top && (element->tag == kShared || element->tag == kPerFrame)) ||
                         (level == Level::Group && isFunctionalGroup(element->tag));
    if (element->undefinedLength()) {
      const bool fragments =
          element->vr == dicomVr('O', 'B') || element->vr == dicomVr('O', 'W') || element->tag == dicomTag(0x7FE0, 0x0010);
      if (!(fragments ? skipFragments(position, end)
                      : sequence(*element, position, end, depth + 1, encoding, isGroup ? Level::Group : Level::Skipped, target)))
        return false;
      continue;
    }
    if (element->length > end - position) {
      // Keep what the caller may still use: a file cut in a late comment has no pixels, and is found out by that.
      return damaged("it ends in the middle of its header");
    }
    const std::uint64_t next = position + element->length;
    if (isGroup) {
      if (!sequence(*element, position, next, depth + 1, encoding, Level::Group, target))
        return false;
    } else if (level == Level::Top) {
      // What is wrong here leaves the rest readable, so that a damaged slice can still be given its place.
      pixelElement(*element);
      fileElement(*element);
      frameElement(*element, m_classic);
    } else if (level == Level::Group && target)
      frameElement(*element, *target);
    position = next;
  }
  return true;
}

bool Parser::sequence(const DicomElement& element, std::uint64_t& position, std::uint64_t end, int depth, DicomEncoding encoding,
                      Level level, DicomFrame* target) {
  if (depth > kMaxDepth)
    return damaged("its sequences are nested deeper than 64 levels");
  // PS3.5 6.2.2: a sequence whose VR became UN is implicit little endian.
  if (element.vr == dicomVr('U', 'N'))
    encoding = {false, false};
  while (position < end) {
    const auto item = m_in.next(position, end, encoding);
    if (!item)
      return damaged("it ends in the middle of its header");
    if (item->tag == kSequenceEnd)
      return true;
    if (item->tag != kItem)
      return damaged("a sequence in its header is broken");
    if (!item->undefinedLength() && item->length > end - position)
      return damaged("an item in its header is longer than the file");
    DicomFrame* itemTarget = target;
    if (level == Level::Group && element.tag == kShared)
      itemTarget = &m_shared;
    else if (level == Level::Group && element.tag == kPerFrame) {
      m_perFrameSeen = true;
      if (m_perFrame.size() >= kMaxFrames)
        return damaged("it describes more than 200000 frames");
      itemTarget = &m_perFrame.emplace_back(m_shared);
    }
    const std::uint64_t itemEnd = item->undefinedLength() ? end : position + item->length;
    if (level == Level::Skipped && !item->undefinedLength()) {
      position = itemEnd;
      continue;
    }
    if (!dataset(position, itemEnd, depth, encoding, level, itemTarget))
      return false;
    if (!item->undefinedLength())
      position = itemEnd;
  }
  return true;
}

bool Parser::skipFragments(std::uint64_t& position, std::uint64_t end) {
  while (position < end) {
    const auto item = m_in.next(position, end, {});
    if (!item)
      break;
    if (item->tag == kSequenceEnd)
      return true;
    if (item->tag != kItem || item->undefinedLength() || item->length > end - position)
      break;
    position += item->length;
  }
  return damaged("a value in its header has no end");
}

void Parser::fileElement(const DicomElement& e) {
  DicomHeader& h = m_header;
  switch (e.tag) {
  case dicomTag(0x0004, 0x1220): m_directory = true; break;
  case dicomTag(0x0008, 0x0005): m_characterSet = m_in.text(e, 256); break;
  case dicomTag(0x0008, 0x0016): h.sopClass = m_in.text(e, 64); break;
  case dicomTag(0x0008, 0x0018): h.sopInstance = m_in.text(e, 64); break;
  case dicomTag(0x0008, 0x0032):
    if (const auto time = m_in.decimals(e, 1); time && !time->empty()) {
      const double hours = std::floor(time->front() / 10000);
      const double minutes = std::floor((time->front() - hours * 10000) / 100);
      h.acquisitionSeconds = hours * 3600 + minutes * 60 + (time->front() - hours * 10000 - minutes * 100);
    }
    break;
  case dicomTag(0x0008, 0x0060): h.modality = m_in.text(e, 16); break;
  case dicomTag(0x0008, 0x103E): h.description = m_in.text(e, 256); break;
  case dicomTag(0x0010, 0x0010): h.patient.name = m_in.text(e, 256); break;
  case dicomTag(0x0010, 0x0020): h.patient.id = m_in.text(e, 128); break;
  case dicomTag(0x0010, 0x0030): h.patient.birthDate = m_in.text(e, 16); break;
  case dicomTag(0x0010, 0x0040): h.patient.sex = m_in.text(e, 16); break;
  case dicomTag(0x0018, 0x0015): h.bodyPart = m_in.text(e, 64); break;
  case dicomTag(0x0020, 0x000D): h.studyUid = m_in.text(e, 64); break;
  case dicomTag(0x0020, 0x000E): h.seriesUid = m_in.text(e, 64); break;
  case dicomTag(0x0020, 0x0011): h.seriesNumber = m_in.integer(e).value_or(0); break;
  case dicomTag(0x0020, 0x0013): h.instanceNumber = m_in.integer(e).value_or(0); break;
  case dicomTag(0x0020, 0x1002): h.announcedImages = m_in.integer(e).value_or(0); break; // images in acquisition
  case dicomTag(0x0054, 0x0081): h.announcedImages = m_in.u16(e).value_or(0); break;     // number of slices
  case dicomTag(0x0020, 0x0052): h.frameOfReference = m_in.text(e, 64); break;
  case dicomTag(0x0028, 0x0301): h.burnedIn = m_in.text(e, 16) == "YES"; break;
  case dicomTag(0x0028, 0x3000): h.modalityTable = e.length > 0; break;
  case dicomTag(0x3004, 0x000C):
    if (const auto offsets = m_in.decimals(e, 4096))
      m_doseOffsets = *offsets;
    break;
  case dicomTag(0x3004, 0x000E):
    if (const auto scaling = m_in.decimals(e, 1); scaling && !scaling->empty())
      m_doseScaling = scaling->front();
    break;
  default: break;
  }
}

bool Parser::pixelElement(const DicomElement& e) {
  if ((e.tag >> 16) != 0x0028)
    return true;
  DicomPixelLayout& p = m_header.pixels;
  const auto read = [&](unsigned& to) {
    const auto value = m_in.u16(e);
    if ((e.vr != 0 && e.vr != dicomVr('U', 'S') && e.vr != dicomVr('U', 'N')) || !value)
      return damaged("a number that describes its pixels is of the wrong kind");
    to = *value;
    return true;
  };
  unsigned flag = 0;
  switch (e.tag & 0xFFFFu) {
  case 0x0002: return read(p.samples);
  case 0x0004: p.photometric = m_in.text(e, 32); break;
  case 0x0006:
    if (e.length == 0)
      break;
    if (!read(flag))
      return false;
    p.planar = flag == 1;
    break;
  case 0x0008:
    if (e.length > 0) {
      const auto count = m_in.integer(e);
      if (!count || *count < 1 || *count > static_cast<long>(kMaxFrames))
        return damaged("its number of frames is not a sensible number");
      m_frameCount = *count;
    }
    break;
  case 0x0010: return read(p.rows);
  case 0x0011: return read(p.columns);
  case 0x0100: return read(p.bitsAllocated);
  case 0x0101: return read(p.bitsStored);
  case 0x0102: return read(p.highBit);
  case 0x0103:
    if (!read(flag))
      return false;
    if (flag > 1)
      return damaged("its pixel representation is neither signed nor unsigned");
    p.isSigned = flag == 1;
    break;
  case 0x0120: m_padding = e; break;
  default: paletteElement(e); break;
  }
  return true;
}

void Parser::paletteElement(const DicomElement& e) {
  switch (e.tag & 0xFFFFu) {
  case 0x1101:
    m_paletteEntries = m_in.u16(e, 0).value_or(0);
    m_header.pixels.paletteFirst = m_in.u16(e, 1).value_or(0);
    m_paletteBits = m_in.u16(e, 2).value_or(0);
    if (m_paletteEntries == 0)
      m_paletteEntries = 65536;
    break;
  case 0x1201: m_paletteRed = e; break;
  case 0x1202: m_paletteGreen = e; break;
  case 0x1203: m_paletteBlue = e; break;
  case 0x1221: m_segmentedPalette = true; break;
  default: break;
  }
}

void Parser::frameElement(const DicomElement& e, DicomFrame& f) {
  const auto first = [&](double& to) {
    if (const auto values = m_in.decimals(e, 1); values && !values->empty())
      to = values->front();
  };
  switch (e.tag) {
  case dicomTag(0x0008, 0x0008):
  case dicomTag(0x0008, 0x9007): f.imageType = m_in.text(e, 256); break;
  case dicomTag(0x0018, 0x0050): first(f.thicknessMm); break;
  case dicomTag(0x0018, 0x0081): first(f.echoTimeMs); break;
  case dicomTag(0x0018, 0x0086): f.echo = m_in.integer(e).value_or(0); break;
  case dicomTag(0x0018, 0x1060): first(f.triggerMs); break;
  case dicomTag(0x0018, 0x1210): f.kernel = m_in.text(e, 64); break;
  case dicomTag(0x0018, 0x9082): f.echoTimeMs = m_in.f64(e).value_or(0); break;
  case dicomTag(0x0018, 0x9087): f.bValue = m_in.f64(e).value_or(0); break;
  case dicomTag(0x0018, 0x9089):
    f.gradient.clear();
    for (std::size_t i = 0; i < 3; ++i)
      f.gradient += std::to_string(std::lround(std::clamp(m_in.f64(e, i).value_or(0), -2.0, 2.0) * 1e4)) + " ";
    break;
  case dicomTag(0x0020, 0x0012): f.acquisition = m_in.integer(e).value_or(0); break;
  case dicomTag(0x0020, 0x9156): f.acquisition = m_in.u16(e).value_or(0); break;
  case dicomTag(0x0020, 0x0100): f.temporal = m_in.integer(e).value_or(0); break;
  case dicomTag(0x0020, 0x9128): f.temporal = static_cast<long>(m_in.u32(e).value_or(0)); break;
  case dicomTag(0x0020, 0x9056): f.stackId = m_in.text(e, 32); break;
  case dicomTag(0x0020, 0x9153): f.triggerMs = m_in.f64(e).value_or(0); break;
  case dicomTag(0x0020, 0x9157):
    for (std::size_t i = 0; i < f.dimensions.size(); ++i)
      f.dimensions[i] = m_in.u32(e, i).value_or(0);
    break;
  case dicomTag(0x0020, 0x0032):
    f.positionMm.reset();
    if (const auto v = m_in.decimals(e, 3); v && v->size() == 3 && Vec3((*v)[0], (*v)[1], (*v)[2]).norm() < 1e6)
      f.positionMm = Vec3((*v)[0], (*v)[1], (*v)[2]);
    break;
  case dicomTag(0x0020, 0x0037):
    f.axes.reset();
    if (const auto v = m_in.decimals(e, 6); v && v->size() == 6) {
      const Vec3 i((*v)[0], (*v)[1], (*v)[2]), j((*v)[3], (*v)[4], (*v)[5]);
      // Rounded cosines are made orthonormal; anything worse is no orientation.
      if (std::abs(i.norm() - 1) < 0.02 && std::abs(j.norm() - 1) < 0.02 && std::abs(i.dot(j)) < 0.02) {
        Mat3 axes;
        axes.col(0) = i.normalized();
        axes.col(1) = (j - j.dot(axes.col(0)) * axes.col(0)).normalized();
        axes.col(2) = axes.col(0).cross(axes.col(1));
        f.axes = axes;
      }
    }
    break;
  case dicomTag(0x0028, 0x0030):
  case dicomTag(0x0018, 0x1164): // at the detector; PixelSpacing, which comes later, is better
    f.spacingMm.reset();
    if (const auto v = m_in.decimals(e, 2); v && v->size() == 2 && v->at(0) > 1e-4 && v->at(1) > 1e-4 && v->at(0) < 1e3 && v->at(1) < 1e3)
      f.spacingMm = Eigen::Vector2d(v->at(1), v->at(0));
    break;
  case dicomTag(0x0028, 0x1052):
    first(f.intercept);
    f.rescaled = true;
    break;
  case dicomTag(0x0028, 0x1053): first(f.slope); break;
  case dicomTag(0x0028, 0x1054): f.rescaleType = m_in.text(e, 16); break;
  default: break;
  }
}

void Parser::finishFrames() {
  const std::size_t count = static_cast<std::size_t>(m_frameCount);
  std::vector<DicomFrame>& frames = m_header.frames;
  if (m_perFrameSeen) {
    if (m_perFrame.size() != count)
      setDicomProblem(m_header, true, "it has " + std::to_string(count) + " frames but describes " + std::to_string(m_perFrame.size()));
    frames = std::move(m_perFrame);
    for (DicomFrame& frame : frames)
      if (frame.imageType.empty())
        frame.imageType = m_classic.imageType;
    return;
  }
  frames.assign(count, m_classic);
  if (m_doseScaling)
    for (DicomFrame& frame : frames) {
      frame.slope = *m_doseScaling;
      frame.rescaled = true;
    }
  if (count == 1)
    return;
  const bool dose = m_doseOffsets.size() == count && m_classic.positionMm && m_classic.axes;
  for (std::size_t i = 0; i < count; ++i) {
    if (!dose)
      frames[i].positionMm.reset();
    // PS3.3 C.8.8.3.2: offsets from the first frame when they start at 0, else patient coordinates along the normal.
    else if (m_doseOffsets.front() == 0)
      *frames[i].positionMm += m_classic.axes->col(2) * m_doseOffsets[i];
    else
      frames[i].positionMm = *m_classic.positionMm + m_classic.axes->col(2) * (m_doseOffsets[i] - m_doseOffsets.front());
  }
}

/// A rescale that no scanner writes would make every value wrong.
void Parser::checkRescale() {
  for (const DicomFrame& frame : m_header.frames)
    if (std::abs(frame.slope) < 1e-12 || std::abs(frame.slope) > 1e12 || std::abs(frame.intercept) > 1e12)
      setDicomProblem(m_header, true, "its rescale slope or intercept is not possible");
}

void Parser::finishText() {
  DicomHeader& h = m_header;
  h.patient.name = dicomPersonName(dicomUtf8(h.patient.name, m_characterSet));
  h.patient.id = dicomUtf8(h.patient.id, m_characterSet);
  h.patient.birthDate = dicomUtf8(h.patient.birthDate, "");
  h.patient.sex = dicomUtf8(h.patient.sex, "");
  h.description = dicomUtf8(h.description, m_characterSet);
  h.bodyPart = dicomUtf8(h.bodyPart, "");
  for (std::string* uid : {&h.seriesUid, &h.studyUid, &h.sopClass, &h.sopInstance, &h.frameOfReference, &h.modality})
    *uid = dicomUtf8(*uid, "");
  DicomPixelLayout& p = h.pixels;
  if (m_padding)
    if (const auto value = m_in.u16(*m_padding))
      p.padding = p.isSigned ? static_cast<std::int16_t>(*value) : *value;
  if (m_paletteRed && m_paletteGreen && m_paletteBlue && m_paletteBits <= 16) {
    auto table = std::make_shared<std::vector<std::uint16_t>>(std::size_t{3} * m_paletteEntries);
    std::size_t at = 0;
    for (const auto* e : {&*m_paletteRed, &*m_paletteGreen, &*m_paletteBlue}) {
      // Eight-bit tables come as bytes, or as words of which the low byte counts.
      const bool bytes = e->length < 2 * m_paletteEntries;
      for (std::size_t i = 0; i < m_paletteEntries; ++i, ++at) {
        const auto word = m_in.u16(*e, bytes ? i / 2 : i).value_or(0);
        const unsigned entry = bytes ? (word >> (8 * (i % 2))) & 0xFF : word;
        (*table)[at] = static_cast<std::uint16_t>(bytes || m_paletteBits == 8 ? (entry & 0xFF) * 257 : entry);
      }
    }
    p.palette = std::move(table);
  }
}

} // namespace

void setDicomProblem(DicomHeader& header, bool damaged, std::string problem) {
  if (!header.problem.empty())
    return;
  header.problem = std::move(problem);
  header.damaged = damaged;
}

void parseDicomDataset(DicomElements& in, std::uint64_t position, bool certain, DicomHeader& header) {
  Parser(in, header).run(position, certain);
}

} // namespace halsted
