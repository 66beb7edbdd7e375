// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/AtomicFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace halsted;

namespace {

QByteArray contentOf(const QString& name) {
  QFile file(name);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<missing>");
}

/// While it lives, no file of this process grows beyond the limit, as if the disk were full.
class FileSizeLimit {
public:
  explicit FileSizeLimit(rlim_t bytes) {
    m_oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &m_old);
    const rlimit limit{bytes, m_old.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    setrlimit(RLIMIT_FSIZE, &m_old);
    std::signal(SIGXFSZ, m_oldHandler);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
  rlimit m_old{};
  void (*m_oldHandler)(int) = SIG_DFL;
};

} // namespace

class TestAtomicFile : public QObject {
  Q_OBJECT

private slots:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_name = m_folder->filePath("labels.nii");
  }

  void writesEveryByte() {
    std::string bytes;
    for (int i = 0; i < 3'000'000; ++i)
      bytes += static_cast<char>(i * 7 + i / 251);
    auto file = AtomicFile::create(path());
    QVERIFY(file.ok());
    for (std::size_t at = 0, step = 1; at < bytes.size(); at += step, step = step * 3 % 700'001 + 1) {
      step = std::min(step, bytes.size() - at);
      QVERIFY(file->write(bytes.data() + at, step).ok());
    }
    QVERIFY(file->commit().ok());
    QCOMPARE(contentOf(m_name), QByteArray(bytes.data(), static_cast<int>(bytes.size())));
    QCOMPARE(filesInFolder(), QStringList{"labels.nii"});
  }

  void targetIsTheOldOneUntilCommit() {
    QVERIFY(writeFileAtomically(path(), "old").ok());
    auto file = AtomicFile::create(path());
    QVERIFY(file.ok());
    QVERIFY(file->write("new").ok());
    QVERIFY(file->flush().ok());
    QCOMPARE(contentOf(m_name), QByteArray("old"));
    QVERIFY(file->commit().ok());
    QCOMPARE(contentOf(m_name), QByteArray("new"));
  }

  void withoutCommitNothingIsLeft() {
    QVERIFY(writeFileAtomically(path(), "old").ok());
    {
      auto file = AtomicFile::create(path());
      QVERIFY(file.ok());
      QVERIFY(file->write(std::string(2'000'000, 'x')).ok());
    }
    QCOMPARE(contentOf(m_name), QByteArray("old"));
    QCOMPARE(filesInFolder(), QStringList{"labels.nii"});
  }

  void aFullDiskLeavesTheOldFileAndSaysSo() {
    QVERIFY(writeFileAtomically(path(), "old").ok());
    {
      const FileSizeLimit limit(100'000);
      const auto written = writeFileAtomically(path(), std::string(3'000'000, 'x'));
      QVERIFY(!written.ok());
      QCOMPARE(written.error().code, ErrorCode::WriteFailed);
      QVERIFY(written.error().message.find("labels.nii") != std::string::npos);
    }
    QCOMPARE(contentOf(m_name), QByteArray("old"));
    QCOMPARE(filesInFolder(), QStringList{"labels.nii"});
  }

  void aDiskThatIsFullOnlyAtTheEndLeavesTheOldFile() {
    QVERIFY(writeFileAtomically(path(), "old").ok());
    {
      // Less than the buffer: the failure comes at flush.
      const FileSizeLimit limit(1000);
      auto file = AtomicFile::create(path());
      QVERIFY(file.ok());
      QVERIFY(file->write(std::string(2000, 'x')).ok());
      QVERIFY(!file->commit().ok());
    }
    QCOMPARE(contentOf(m_name), QByteArray("old"));
    QCOMPARE(filesInFolder(), QStringList{"labels.nii"});
  }

  void aLinkStaysALink() {
    const QString real = m_folder->filePath("real.nii");
    QVERIFY(writeFileAtomically(real.toStdString(), "old").ok());
    QCOMPARE(::symlink("real.nii", m_name.toLocal8Bit().constData()), 0);
    QVERIFY(writeFileAtomically(path(), "new").ok());
    QVERIFY(QFileInfo(m_name).isSymLink());
    QCOMPARE(contentOf(real), QByteArray("new"));
  }

  void permissionsOfTheOldFileStay() {
    QVERIFY(writeFileAtomically(path(), "old").ok());
    QCOMPARE(::chmod(m_name.toLocal8Bit().constData(), 0640), 0);
    QVERIFY(writeFileAtomically(path(), "new").ok());
    struct stat status = {};
    QCOMPARE(::stat(m_name.toLocal8Bit().constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0640U);
  }

  void placesThatCannotBeWrittenAreOneSentence() {
    QVERIFY(QDir(m_folder->path()).mkdir("labels.dcm"));
    for (const QString& name : {m_folder->filePath("labels.dcm"), m_folder->filePath("no/such/folder/a.nii"), QString("/dev/null")}) {
      const auto written = writeFileAtomically(name.toStdString(), "x");
      QVERIFY2(!written.ok(), qPrintable(name));
      QCOMPARE(written.error().code, ErrorCode::WriteFailed);
      QVERIFY(written.error().message.find(name.toStdString()) != std::string::npos);
    }
    QVERIFY(QFileInfo("/dev/null").exists());
  }

  void aProtectedFolderIsRefused() {
    if (::geteuid() == 0)
      QSKIP("NOT TESTED: a folder without write permission, because root may write everywhere; run as another user.");
    QVERIFY(QFile(m_folder->path()).setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    const auto written = writeFileAtomically(path(), "x");
    QVERIFY(QFile(m_folder->path()).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!written.ok());
  }

private:
  std::filesystem::path path() const { return m_name.toStdString(); }
  QStringList filesInFolder() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

  std::unique_ptr<QTemporaryDir> m_folder;
  QString m_name;
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_AtomicFile.moc"
