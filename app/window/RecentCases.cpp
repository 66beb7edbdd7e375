// SPDX-License-Identifier: Apache-2.0
#include "app/window/RecentCases.h"

#include <QBuffer>
#include <QSettings>

#include <algorithm>

namespace halsted {

namespace {

constexpr std::size_t kMost = 8;
constexpr int kPicture = 96; ///< pixels along the longer side

QSettings settings() {
  return QSettings(QStringLiteral("halsted"), QStringLiteral("recent"));
}

void write(const std::vector<RecentCases::Entry>& entries) {
  QSettings kept = settings();
  kept.remove(QStringLiteral("cases"));
  kept.beginWriteArray(QStringLiteral("cases"));
  for (std::size_t n = 0; n < entries.size(); ++n) {
    kept.setArrayIndex(static_cast<int>(n));
    kept.setValue(QStringLiteral("file"), QString::fromStdString(entries[n].file.string()));
    kept.setValue(QStringLiteral("opened"), entries[n].opened);
    if (!entries[n].alias.isEmpty())
      kept.setValue(QStringLiteral("alias"), entries[n].alias);
    if (!entries[n].picture.isNull()) {
      QByteArray bytes;
      QBuffer buffer(&bytes);
      if (entries[n].picture.save(&buffer, "PNG"))
        kept.setValue(QStringLiteral("picture"), bytes);
    }
  }
  kept.endArray();
}

} // namespace

bool RecentCases::namesAllowed() {
  return settings().value(QStringLiteral("names"), false).toBool();
}

void RecentCases::allowNames(bool allowed) {
  settings().setValue(QStringLiteral("names"), allowed);
  if (allowed)
    return;
  std::vector<Entry> entries = list();
  for (Entry& entry : entries) {
    entry.alias.clear();
    entry.picture = QImage();
  }
  write(entries);
}

std::vector<RecentCases::Entry> RecentCases::list() {
  QSettings kept = settings();
  std::vector<Entry> entries;
  const int count = kept.beginReadArray(QStringLiteral("cases"));
  for (int n = 0; n < count; ++n) {
    kept.setArrayIndex(n);
    Entry entry;
    entry.file = kept.value(QStringLiteral("file")).toString().toStdString();
    entry.opened = kept.value(QStringLiteral("opened")).toDateTime();
    entry.alias = kept.value(QStringLiteral("alias")).toString();
    entry.picture = QImage::fromData(kept.value(QStringLiteral("picture")).toByteArray(), "PNG");
    std::error_code error;
    if (std::filesystem::is_regular_file(entry.file, error))
      entries.push_back(std::move(entry));
  }
  kept.endArray();
  return entries;
}

void RecentCases::add(const std::filesystem::path& file, const QString& alias, const QImage& picture) {
  std::vector<Entry> entries = list();
  std::erase_if(entries, [&](const Entry& entry) { return entry.file == file; });
  Entry fresh{file, QDateTime::currentDateTime(), {}, {}};
  if (namesAllowed()) {
    fresh.alias = alias;
    fresh.picture = picture.isNull() ? picture : picture.scaled(kPicture, kPicture, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  }
  entries.insert(entries.begin(), std::move(fresh));
  if (entries.size() > kMost)
    entries.resize(kMost);
  write(entries);
}

void RecentCases::forgetAll() {
  settings().remove(QStringLiteral("cases"));
}

} // namespace halsted
