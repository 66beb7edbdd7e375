// SPDX-License-Identifier: Apache-2.0
#include "tests/course/LessonFolder.h"

#include <archive.h>
#include <archive_entry.h>

#include <QtTest>

#include <ctime>

using namespace halsted;
using namespace halsted::course;

namespace {

struct Member {
  QByteArray name, bytes;
  bool link = false;
};

/// A zip as others may make it.
void zip(const QString& file, const std::vector<Member>& members) {
  archive* writer = archive_write_new();
  archive_write_set_format_zip(writer);
  QCOMPARE(archive_write_open_filename(writer, file.toUtf8()), ARCHIVE_OK);
  for (const Member& member : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.name);
    archive_entry_set_perm(entry, 0644);
    if (member.link) {
      archive_entry_set_filetype(entry, AE_IFLNK);
      archive_entry_set_symlink(entry, member.bytes);
      archive_entry_set_size(entry, 0);
    } else {
      archive_entry_set_filetype(entry, AE_IFREG);
      archive_entry_set_size(entry, member.bytes.size());
    }
    QVERIFY(archive_write_header(writer, entry) == ARCHIVE_OK);
    if (!member.link)
      archive_write_data(writer, member.bytes, static_cast<std::size_t>(member.bytes.size()));
    archive_entry_free(entry);
  }
  QCOMPARE(archive_write_close(writer), ARCHIVE_OK);
  archive_write_free(writer);
}

const Member kLesson{"lesson.yaml", "format: 1\n"};

} // namespace

/// The files of a lesson, in a folder or a zip.
class TestLessonPackage : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void folderAndItsZipHoldTheSame();
  void sameFolderSameZip();
  void zipOfAFolderOpens();
  void lessonFileItselfOpensItsFolder();
  void hostileZipsAreRefused_data();
  void hostileZipsAreRefused();
  void bombIsRefusedQuickly();
  void tooManyFilesAreRefused();
  void cutOffZipIsRefused();
  void linksInFoldersAreRefused();
  void foldersWithoutLessonAreRefused();
  void failedPackLeavesOldZip();

private:
  QString path(const QString& name) const { return m_folder.filePath(name); }
  QTemporaryDir m_folder;
};

void TestLessonPackage::folderAndItsZipHoldTheSame() {
  const LessonFolder lesson;
  const std::string zipped = path("bee.zip").toStdString();
  QVERIFY(LessonPackage::pack(lesson.path(), zipped));
  const auto package = LessonPackage::open(zipped);
  QVERIFY2(package, package ? "" : package.error().message.c_str());
  const LessonPackage folder = lesson.package();
  QVERIFY(package->names() == folder.names());
  for (const std::string& name : folder.names())
    QVERIFY2(*package->read(name) == *folder.read(name), name.c_str());
  QVERIFY(!package->has("lesson.json"));
  QVERIFY(!package->read("none"));
  const LessonReading reading = readLesson(*package, kLessonSchema, shippedDrugs());
  QVERIFY2(reading.lesson, allLines(reading.remarks));
}

void TestLessonPackage::sameFolderSameZip() {
  const LessonFolder one, two;
  QVERIFY(LessonPackage::pack(one.path(), path("one.zip").toStdString()));
  QVERIFY(LessonPackage::pack(two.path(), path("two.zip").toStdString()));
  QFile first(path("one.zip")), second(path("two.zip"));
  QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
  QCOMPARE(first.readAll(), second.readAll());
}

void TestLessonPackage::zipOfAFolderOpens() {
  zip(path("folder.zip"), {{"bee/lesson.yaml", "format: 1\n"}, {"bee/media/a.png", "x"}, {"bee/.DS_Store", "y"}});
  const auto package = LessonPackage::open(path("folder.zip").toStdString());
  QVERIFY2(package, package ? "" : package.error().message.c_str());
  QVERIFY(package->names() == (std::vector<std::string>{"lesson.yaml", "media/a.png"}));
}

void TestLessonPackage::lessonFileItselfOpensItsFolder() {
  const auto package = LessonPackage::open(kGoodLesson / "lesson.yaml");
  QVERIFY(package);
  QVERIFY(package->has("scripts/expert.jsonl"));
}

void TestLessonPackage::hostileZipsAreRefused_data() {
  QTest::addColumn<QByteArray>("name");
  QTest::addColumn<bool>("link");
  QTest::newRow("up") << QByteArray("../evil") << false;
  QTest::newRow("up inside") << QByteArray("media/../../evil") << false;
  QTest::newRow("absolute") << QByteArray("/etc/passwd") << false;
  QTest::newRow("backslash") << QByteArray("..\\evil") << false;
  QTest::newRow("drive") << QByteArray("C:evil") << false;
  QTest::newRow("point") << QByteArray("./a/./b") << false;
  QTest::newRow("too long") << QByteArray(300, 'a') << false;
  QTest::newRow("link") << QByteArray("media/link") << true;
  QTest::newRow("twice") << QByteArray("lesson.yaml") << false;
}

void TestLessonPackage::hostileZipsAreRefused() {
  QFETCH(QByteArray, name);
  QFETCH(bool, link);
  zip(path("hostile.zip"), {kLesson, {name, "/etc/passwd", link}});
  const auto package = LessonPackage::open(path("hostile.zip").toStdString());
  QVERIFY(!package);
  QCOMPARE(package.error().code, ErrorCode::Refused);
  QVERIFY(package.error().message.find("hostile.zip") != std::string::npos);
}

void TestLessonPackage::bombIsRefusedQuickly() {
  std::vector<Member> members{kLesson};
  const QByteArray zeros(50 << 20, '\0');
  for (int i = 0; i < 8; ++i)
    members.push_back({"media/" + QByteArray::number(i), zeros});
  zip(path("bomb.zip"), members);
  QVERIFY(QFileInfo(path("bomb.zip")).size() < (1 << 20));
  const std::clock_t cpu = std::clock();
  const auto package = LessonPackage::open(path("bomb.zip").toStdString());
  const double cpuS = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
  QVERIFY(!package);
  QCOMPARE(package.error().code, ErrorCode::Refused);
  QVERIFY2(cpuS < 2, qPrintable(QString::number(cpuS)));
}

void TestLessonPackage::tooManyFilesAreRefused() {
  std::vector<Member> members{kLesson};
  for (int i = 0; i < 2001; ++i)
    members.push_back({"media/" + QByteArray::number(i), "x"});
  zip(path("many.zip"), members);
  const auto package = LessonPackage::open(path("many.zip").toStdString());
  QVERIFY(!package);
  QCOMPARE(package.error().code, ErrorCode::Refused);
}

void TestLessonPackage::cutOffZipIsRefused() {
  QVERIFY(LessonPackage::pack(kGoodLesson, path("whole.zip").toStdString()));
  QFile file(path("whole.zip"));
  QVERIFY(file.open(QIODevice::ReadWrite));
  const qint64 size = file.size();
  for (const qint64 left : {size / 2, qint64{20}, qint64{0}}) {
    QVERIFY(file.resize(left));
    const auto package = LessonPackage::open(path("whole.zip").toStdString());
    QVERIFY(!package);
    QVERIFY(!package.error().message.empty());
  }
}

void TestLessonPackage::linksInFoldersAreRefused() {
  const LessonFolder lesson;
  QVERIFY(QFile::link("/etc/hostname", QString::fromStdString((lesson.path() / "media/link").string())));
  const auto package = LessonPackage::open(lesson.path());
  QVERIFY(!package);
  QCOMPARE(package.error().code, ErrorCode::Refused);
}

void TestLessonPackage::foldersWithoutLessonAreRefused() {
  const QTemporaryDir empty;
  const auto package = LessonPackage::open(empty.path().toStdString());
  QVERIFY(!package);
  QCOMPARE(package.error().code, ErrorCode::NotFound);
  QVERIFY(!LessonPackage::open(path("nowhere").toStdString()));
}

void TestLessonPackage::failedPackLeavesOldZip() {
  QVERIFY(LessonPackage::pack(kGoodLesson, path("kept.zip").toStdString()));
  const LessonFolder lesson;
  QVERIFY(lesson.remove("lesson.yaml"));
  QVERIFY(!LessonPackage::pack(lesson.path(), path("kept.zip").toStdString()));
  QVERIFY(LessonPackage::open(path("kept.zip").toStdString()));
}

QTEST_GUILESS_MAIN(TestLessonPackage)
#include "tst_LessonPackage.moc"
