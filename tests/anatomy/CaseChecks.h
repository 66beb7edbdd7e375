// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseDocument.h"

#include <QFile>
#include <QtTest>

#include <filesystem>
#include <memory>

/// Ends the test with the error's sentence.
#define QVERIFY_OK(expression)                                                                                                             \
  do {                                                                                                                                     \
    const auto& outcome = (expression);                                                                                                    \
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : outcome.error().message.c_str());                                                           \
  } while (false)

namespace halsted::test {

/// Null, and a warning, when it does not open.
inline std::unique_ptr<CaseDocument> opened(const std::filesystem::path& file) {
  auto document = CaseDocument::open(file, JobContext());
  if (!document)
    qWarning("%s", document.error().message.c_str());
  return document ? std::move(*document) : nullptr;
}

inline QByteArray bytesOf(const std::filesystem::path& file) {
  QFile reader(QString::fromStdString(file.string()));
  return reader.open(QIODevice::ReadOnly) ? reader.readAll() : QByteArray();
}

} // namespace halsted::test
