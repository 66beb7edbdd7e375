// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomNames.h"

#include <array>
#include <string_view>
#include <utility>

namespace halsted {
namespace {

constexpr std::string_view kStorage = "1.2.840.10008.5.1.4.1.1.";

/// By the start of what follows the storage root; longer beginnings first.
constexpr std::array<std::pair<std::string_view, const char*>, 22> kObjects{{{"481.3", "radiotherapy structure set"},
                                                                             {"481.4", "radiotherapy treatment record"},
                                                                             {"481.5", "radiotherapy plan"},
                                                                             {"481.6", "radiotherapy treatment record"},
                                                                             {"481.7", "radiotherapy treatment record"},
                                                                             {"481.8", "radiotherapy plan"},
                                                                             {"481.9", "radiotherapy treatment record"},
                                                                             {"481.1", ""},
                                                                             {"481.2", ""},
                                                                             {"481.", "radiotherapy object"},
                                                                             {"66.4", "segmentation"},
                                                                             {"66.5", "surface"},
                                                                             {"66.6", "tractography"},
                                                                             {"66.7", "segmentation"},
                                                                             {"66.8", "height map"},
                                                                             {"66", "registration"},
                                                                             {"67", "value mapping"},
                                                                             {"88.", "structured report"},
                                                                             {"104.", "encapsulated document"},
                                                                             {"9.", "waveform"},
                                                                             {"11.", "presentation state"},
                                                                             {"4.2", "spectroscopy"}}};

} // namespace

std::string dicomObjectName(const std::string& sopClass) {
  if (sopClass == kDicomDirectoryClass)
    return "DICOM directory";
  std::string_view name = sopClass;
  if (!name.starts_with(kStorage))
    return {};
  name.remove_prefix(kStorage.size());
  for (const auto& [beginning, object] : kObjects)
    if (name.starts_with(beginning) && (name.size() == beginning.size() || beginning.back() == '.' || name[beginning.size()] == '.'))
      return object;
  return {};
}

std::string dicomCodingName(const std::string& transferSyntax) {
  constexpr std::string_view kRoot = "1.2.840.10008.1.2.4.";
  if (transferSyntax.starts_with(kRoot)) {
    const std::string_view last = std::string_view(transferSyntax).substr(kRoot.size());
    if (last == "92" || last == "93")
      return "JPEG 2000 part 2";
    if (last == "94" || last == "95" || last == "204" || last == "205")
      return "JPIP streaming";
    if (last.starts_with("10"))
      return "MPEG video";
    if (last.starts_with("20"))
      return "High-Throughput JPEG 2000";
    if (last.starts_with("11"))
      return "JPEG XL";
  }
  return "transfer syntax " + (transferSyntax.empty() ? std::string("unknown") : transferSyntax.substr(0, 64));
}

} // namespace halsted
