// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/lesson/LessonFile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>

namespace halsted::course {

inline const std::filesystem::path kLessonSchema = HALSTED_SOURCE_DIR "/assets/lessons/lesson.schema.json";
inline const std::filesystem::path kGoodLesson = HALSTED_SOURCE_DIR "/tests/course/data/bee-sting";

inline std::shared_ptr<const twin::DrugTable> shippedDrugs() {
  static const std::shared_ptr<const twin::DrugTable> drugs = [] {
    auto loaded = twin::DrugTable::load(HALSTED_SOURCE_DIR "/assets/drugs");
    if (!loaded)
      qFatal("%s", loaded.error().message.c_str());
    return *loaded;
  }();
  return drugs;
}

/// A copy of the good lesson that a test may spoil.
class LessonFolder {
public:
  LessonFolder() {
    std::filesystem::copy(kGoodLesson, path(),
                          std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
  }
  std::filesystem::path path() const { return m_folder.path().toStdString(); }
  QByteArray text(const QString& file) const {
    QFile in(m_folder.filePath(file));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
  }
  bool write(const QString& file, const QByteArray& bytes) const {
    QDir(m_folder.path()).mkpath(QFileInfo(file).path());
    QFile out(m_folder.filePath(file));
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
  }
  /// Puts other text in the place of one that stands there exactly once; the whole file when `from` is empty.
  bool edit(const QString& file, const QByteArray& from, const QByteArray& to) const {
    const QByteArray before = text(file);
    if (from.isEmpty())
      return write(file, to);
    if (before.count(from) != 1)
      return false;
    QByteArray after = before;
    after.replace(from, to);
    return write(file, after);
  }
  bool remove(const QString& file) const { return QFile::remove(m_folder.filePath(file)); }
  /// From 1; 0 when it does not stand there.
  int lineOf(const QString& file, const QByteArray& words) const {
    const QByteArray all = text(file);
    const qsizetype at = all.indexOf(words);
    return at < 0 ? 0 : static_cast<int>(all.left(at).count('\n')) + 1;
  }
  LessonPackage package() const {
    auto opened = LessonPackage::open(path());
    if (!opened)
      qFatal("%s", opened.error().message.c_str());
    return *opened;
  }
  LessonReading read() const { return readLesson(package(), kLessonSchema, shippedDrugs()); }

private:
  QTemporaryDir m_folder;
};

inline QByteArray allLines(const std::vector<Remark>& remarks) {
  QByteArray out;
  for (const Remark& remark : remarks)
    out += (remark.severity == Severity::Caution ? "caution: " : "") + QByteArray::fromStdString(remark.line()) + '\n';
  return out;
}

} // namespace halsted::course
