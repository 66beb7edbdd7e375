// SPDX-License-Identifier: Apache-2.0
#include "DicomPhantom.h"

#include <dcmtk/config/osconfig.h>
// After osconfig, which the others rely on.
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dcrleerg.h>
#include <dcmtk/dcmdata/dcrlerp.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djencode.h>
#include <dcmtk/dcmjpeg/djrplol.h>
#include <dcmtk/dcmjpls/djencode.h>
#include <dcmtk/dcmjpls/djrparam.h>

#include <cmath>
#include <cstring>
#include <fmt/format.h>
#include <openjpeg.h>

namespace halsted {
namespace {

std::string text(const Vec3& v) {
  return fmt::format("{:.9g}\\{:.9g}\\{:.9g}", v.x(), v.y(), v.z());
}

void encoders() {
  static const bool once = [] {
    DcmRLEEncoderRegistration::registerCodecs();
    DJEncoderRegistration::registerCodecs(ECC_lossyYCbCr, EUC_never);
    DJLSEncoderRegistration::registerCodecs();
    return true;
  }();
  (void)once;
}

OPJ_SIZE_T writeBytes(void* from, OPJ_SIZE_T count, void* to) {
  auto& bytes = *static_cast<std::vector<unsigned char>*>(to);
  const auto* begin = static_cast<const unsigned char*>(from);
  bytes.insert(bytes.end(), begin, begin + count);
  return count;
}

std::vector<unsigned char> jpeg2000(const DicomPhantom& p, const std::vector<Uint16>& words) {
  opj_cparameters_t parameters;
  opj_set_default_encoder_parameters(&parameters);
  parameters.tcp_numlayers = 1;
  parameters.cp_disto_alloc = 1;
  parameters.numresolution = 2;
  opj_image_cmptparm_t component{};
  component.dx = component.dy = 1;
  component.w = static_cast<OPJ_UINT32>(p.columns);
  component.h = static_cast<OPJ_UINT32>(p.rows);
  component.prec = static_cast<OPJ_UINT32>(p.bitsStored);
  component.sgnd = p.isSigned ? 1 : 0;
  opj_image_t* image = opj_image_create(1, &component, OPJ_CLRSPC_GRAY);
  image->x1 = component.w;
  image->y1 = component.h;
  for (std::size_t i = 0; i < words.size(); ++i)
    image->comps[0].data[i] = p.isSigned ? static_cast<Sint16>(words[i]) : words[i];
  std::vector<unsigned char> bytes;
  opj_codec_t* codec = opj_create_compress(OPJ_CODEC_J2K);
  opj_stream_t* stream = opj_stream_create(65536, OPJ_FALSE);
  opj_stream_set_user_data(stream, &bytes, nullptr);
  opj_stream_set_write_function(stream, writeBytes);
  const bool done = opj_setup_encoder(codec, &parameters, image) && opj_start_compress(codec, image, stream) && opj_encode(codec, stream) &&
                    opj_end_compress(codec, stream);
  opj_stream_destroy(stream);
  opj_destroy_codec(codec);
  opj_image_destroy(image);
  return done ? bytes : std::vector<unsigned char>();
}

void putEncapsulated(DcmDataset& dataset, E_TransferSyntax syntax, std::vector<unsigned char> stream) {
  if (stream.size() % 2)
    stream.push_back(0);
  auto* sequence = new DcmPixelSequence(DcmTag(DCM_PixelData, EVR_OB));
  sequence->insert(new DcmPixelItem(DcmTag(DCM_PixelItemTag, EVR_OB)));
  auto* item = new DcmPixelItem(DcmTag(DCM_PixelItemTag, EVR_OB));
  item->putUint8Array(stream.data(), static_cast<unsigned long>(stream.size()));
  sequence->insert(item);
  auto* pixels = new DcmPixelData(DcmTag(DCM_PixelData, EVR_OB));
  pixels->putOriginalRepresentation(syntax, nullptr, sequence);
  dataset.insert(pixels, OFTrue);
}

void putFrames(const DicomPhantom& p, DcmDataset& dataset) {
  DcmItem *shared = nullptr, *group = nullptr;
  dataset.findOrCreateSequenceItem(DCM_SharedFunctionalGroupsSequence, shared, 0);
  shared->findOrCreateSequenceItem(DCM_PixelMeasuresSequence, group, 0);
  group->putAndInsertString(DCM_PixelSpacing, fmt::format("{}\\{}", p.spacingJ, p.spacingI).c_str());
  group->putAndInsertString(DCM_SliceThickness, fmt::format("{}", p.thicknessMm).c_str());
  shared->findOrCreateSequenceItem(DCM_PlaneOrientationSequence, group, 0);
  group->putAndInsertString(DCM_ImageOrientationPatient, (text(p.axes.col(0)) + "\\" + text(p.axes.col(1))).c_str());
  shared->findOrCreateSequenceItem(DCM_PixelValueTransformationSequence, group, 0);
  group->putAndInsertString(DCM_RescaleSlope, fmt::format("{}", p.slope).c_str());
  group->putAndInsertString(DCM_RescaleIntercept, fmt::format("{}", p.intercept).c_str());
  for (std::size_t f = 0; f < p.frames.size(); ++f) {
    DcmItem* frame = nullptr;
    dataset.findOrCreateSequenceItem(DCM_PerFrameFunctionalGroupsSequence, frame, -2);
    frame->findOrCreateSequenceItem(DCM_FrameContentSequence, group, 0);
    group->putAndInsertUint32(DCM_TemporalPositionIndex, static_cast<Uint32>(p.frames[f].temporal));
    frame->findOrCreateSequenceItem(DCM_PlanePositionSequence, group, 0);
    group->putAndInsertString(DCM_ImagePositionPatient, text(p.frames[f].positionMm).c_str());
  }
}

std::vector<Uint16> wordsOf(const DicomPhantom& p) {
  std::vector<Vec3> positions;
  for (const DicomPhantom::Frame& frame : p.frames)
    positions.push_back(frame.positionMm);
  if (positions.empty())
    positions.push_back(p.positionMm);
  std::vector<Uint16> words;
  for (const Vec3& position : positions)
    for (int j = 0; j < p.rows; ++j)
      for (int i = 0; i < p.columns; ++i) {
        const Vec3 at = position + p.axes.col(0) * (i * p.spacingI) + p.axes.col(1) * (j * p.spacingJ);
        const long stored = std::lround((p.value(at) - p.intercept) / p.slope);
        words.push_back(static_cast<Uint16>(static_cast<unsigned long>(stored) & ((1ul << p.bitsStored) - 1)));
      }
  return words;
}

} // namespace

bool writeDicomPhantom(const DicomPhantom& p, const std::filesystem::path& file) {
  encoders();
  DcmFileFormat format;
  DcmDataset& dataset = *format.getDataset();
  const bool enhanced = !p.frames.empty();
  dataset.putAndInsertString(DCM_SOPClassUID, enhanced             ? UID_EnhancedMRImageStorage
                                              : p.modality == "CT" ? UID_CTImageStorage
                                                                   : UID_MRImageStorage);
  dataset.putAndInsertString(DCM_SOPInstanceUID, fmt::format("{}.{}.{}", p.seriesUid, p.instance, std::hash<std::string>()(file)).c_str());
  dataset.putAndInsertString(DCM_StudyInstanceUID, "1.2.826.0.1.3680043.9.7000");
  dataset.putAndInsertString(DCM_SeriesInstanceUID, p.seriesUid.c_str());
  dataset.putAndInsertString(DCM_FrameOfReferenceUID, "1.2.826.0.1.3680043.9.7000.9");
  dataset.putAndInsertString(DCM_Modality, p.modality.c_str());
  dataset.putAndInsertString(DCM_SeriesDescription, p.description.c_str());
  dataset.putAndInsertString(DCM_ImageType, p.imageType.c_str());
  dataset.putAndInsertString(DCM_PatientName, "Phantom^Made Up");
  dataset.putAndInsertString(DCM_PatientID, "P1");
  dataset.putAndInsertString(DCM_InstanceNumber, std::to_string(p.instance).c_str());
  if (enhanced) {
    dataset.putAndInsertString(DCM_NumberOfFrames, std::to_string(p.frames.size()).c_str());
    putFrames(p, dataset);
  } else {
    dataset.putAndInsertString(DCM_ImagePositionPatient, text(p.positionMm).c_str());
    dataset.putAndInsertString(DCM_ImageOrientationPatient, (text(p.axes.col(0)) + "\\" + text(p.axes.col(1))).c_str());
    dataset.putAndInsertString(DCM_PixelSpacing, fmt::format("{}\\{}", p.spacingJ, p.spacingI).c_str());
    dataset.putAndInsertString(DCM_SliceThickness, fmt::format("{}", p.thicknessMm).c_str());
    if (p.rescaled) {
      dataset.putAndInsertString(DCM_RescaleSlope, fmt::format("{}", p.slope).c_str());
      dataset.putAndInsertString(DCM_RescaleIntercept, fmt::format("{}", p.intercept).c_str());
    }
  }
  dataset.putAndInsertUint16(DCM_SamplesPerPixel, 1);
  dataset.putAndInsertString(DCM_PhotometricInterpretation, p.photometric.c_str());
  dataset.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(p.rows));
  dataset.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(p.columns));
  dataset.putAndInsertUint16(DCM_BitsAllocated, static_cast<Uint16>(p.bitsAllocated));
  dataset.putAndInsertUint16(DCM_BitsStored, static_cast<Uint16>(p.bitsStored));
  dataset.putAndInsertUint16(DCM_HighBit, static_cast<Uint16>(p.bitsStored - 1));
  dataset.putAndInsertUint16(DCM_PixelRepresentation, p.isSigned ? 1 : 0);
  if (p.padding) {
    // The dictionary leaves its VR open.
    auto* padding = new DcmSignedShort(DcmTag(DCM_PixelPaddingValue, EVR_SS));
    padding->putSint16(static_cast<Sint16>(*p.padding));
    dataset.insert(padding);
  }
  for (const auto& [tag, value] : p.values) {
    const DcmTagKey key(static_cast<Uint16>(tag >> 16), static_cast<Uint16>(tag & 0xFFFF));
    if (value.empty())
      dataset.findAndDeleteElement(key);
    else
      dataset.putAndInsertString(key, value.c_str());
  }
  const std::vector<Uint16> words = wordsOf(p);
  E_TransferSyntax syntax = EXS_LittleEndianExplicit;
  using enum DicomPhantom::Syntax;
  if (p.syntax == Jpeg2000) {
    syntax = EXS_JPEG2000LosslessOnly;
    putEncapsulated(dataset, syntax, jpeg2000(p, words));
  } else {
    dataset.putAndInsertUint16Array(DCM_PixelData, words.data(), static_cast<unsigned long>(words.size()));
    const DcmRLERepresentationParameter rle;
    const DJ_RPLossless jpeg;
    const DJLSRepresentationParameter ls(2, OFTrue);
    OFCondition done = EC_Normal;
    switch (p.syntax) {
    case Implicit: syntax = EXS_LittleEndianImplicit; break;
    case BigEndian: syntax = EXS_BigEndianExplicit; break;
    case Deflated: syntax = EXS_DeflatedLittleEndianExplicit; break;
    case Rle: done = dataset.chooseRepresentation(syntax = EXS_RLELossless, &rle); break;
    case JpegLossless: done = dataset.chooseRepresentation(syntax = EXS_JPEGProcess14SV1, &jpeg); break;
    case JpegLs: done = dataset.chooseRepresentation(syntax = EXS_JPEGLSLossless, &ls); break;
    default: break;
    }
    if (done.bad())
      return false;
  }
  return format
      .saveFile(file.c_str(), syntax, EET_UndefinedLength, EGL_recalcGL, EPD_noChange, 0, 0, p.withoutMeta ? EWM_dataset : EWM_fileformat)
      .good();
}

} // namespace halsted
