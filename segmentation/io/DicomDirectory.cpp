// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/StudyFiles.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcitem.h>
#include <dcmtk/dcmdata/dcsequen.h>
#include <dcmtk/oflog/oflog.h>

#include <algorithm>

namespace halsted {

std::optional<std::vector<std::string>> dicomDirReferences(const std::filesystem::path& file) {
  OFLog::configure(OFLogger::OFF_LOG_LEVEL);
  DcmFileFormat directory;
  DcmSequenceOfItems* records = nullptr;
  if (directory.loadFile(file.c_str()).bad() || directory.getDataset()->findAndGetSequence(DCM_DirectoryRecordSequence, records).bad() ||
      !records || records->card() == 0)
    return std::nullopt;
  std::vector<std::string> out;
  for (unsigned long i = 0; i < records->card(); ++i) {
    OFString name;
    if (records->getItem(i)->findAndGetOFStringArray(DCM_ReferencedFileID, name).bad() || name.empty())
      continue;
    std::string path(name.c_str(), name.size());
    std::replace(path.begin(), path.end(), '\\', '/');
    out.push_back(std::move(path));
  }
  return out;
}

} // namespace halsted
