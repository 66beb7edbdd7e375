// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QImage>
#include <QString>

#include <filesystem>
#include <vector>

namespace halsted {

/// Which case files were opened last, for the start page; kept in the user's settings. What a case is called and a small picture of it
/// are kept only while the user allows it, and are deleted when that ends.
class RecentCases {
public:
  struct Entry {
    std::filesystem::path file;
    QDateTime opened;
    QString alias;  ///< empty unless allowed
    QImage picture; ///< null unless allowed
  };

  static bool namesAllowed();
  static void allowNames(bool allowed);
  /// The newest first; those whose file is gone are left out.
  static std::vector<Entry> list();
  static void add(const std::filesystem::path& file, const QString& alias, const QImage& picture);
  static void forgetAll();
};

} // namespace halsted
