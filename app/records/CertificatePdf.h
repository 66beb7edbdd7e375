// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/records/LearnerRecord.h"

#include <QString>

#include <filesystem>

namespace halsted {

/// What a certificate says besides its figures. Without a name the pseudonym stands on it.
struct CertificateWords {
  QString learner, lesson;
};

/// One A4 page. What was there before stays when it fails. Needs a QGuiApplication; any thread.
Result<void> writeCertificatePdf(const std::filesystem::path& file, const course::Certificate& certificate, const CertificateWords& words);

} // namespace halsted
