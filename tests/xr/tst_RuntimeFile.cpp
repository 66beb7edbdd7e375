// SPDX-License-Identifier: Apache-2.0
#include "xr/Headset.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

#include <unistd.h>

using namespace halsted;

namespace {

/// What is written to standard error while this lives.
class StandardError {
public:
  explicit StandardError(const QString& file) : m_file(file), m_before(dup(2)) {
    FILE* to = std::fopen(qPrintable(file), "w");
    dup2(fileno(to), 2);
    std::fclose(to);
  }
  ~StandardError() {
    dup2(m_before, 2);
    close(m_before);
  }
  QByteArray text() const {
    std::fflush(stderr);
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

private:
  QString m_file;
  int m_before;
};

QString problemWith(const QByteArray& runtimeFile) {
  qputenv("XR_RUNTIME_JSON", runtimeFile);
  return QString::fromStdString(describeRuntime().problem);
}

bool isOneSentence(const QString& text) {
  return text.endsWith('.') && !text.contains('\n') && !text.contains(". ") && text.at(0).isUpper();
}

} // namespace

/// What is said where there is no runtime, or a wrong one. Needs neither runtime nor headset.
class tst_RuntimeFile : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void missingRuntimeFileIsNamed();
  void brokenRuntimeFileIsNamed();
  void runtimeFileWithoutLibraryIsNamed();
  void missingLibraryIsNamed();
  void libraryThatIsNoRuntimeIsNamed();

private:
  QTemporaryDir m_folder;
};

void tst_RuntimeFile::missingRuntimeFileIsNamed() {
  const StandardError errors(m_folder.filePath("errors"));
  const QString problem = problemWith("/nowhere/runtime.json");
  QCOMPARE(problem, QString("The OpenXR runtime file /nowhere/runtime.json (named by XR_RUNTIME_JSON) does not exist; correct or unset "
                            "XR_RUNTIME_JSON."));
  QCOMPARE(errors.text(), QByteArray());
}

void tst_RuntimeFile::brokenRuntimeFileIsNamed() {
  QFile file(m_folder.filePath("broken.json"));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("{ \"runtime\": ");
  file.close();
  const StandardError errors(m_folder.filePath("errors"));
  const QString problem = problemWith(file.fileName().toUtf8());
  QVERIFY2(problem.contains("broken.json") && problem.contains("cannot be read as JSON") && isOneSentence(problem), qPrintable(problem));
  QCOMPARE(errors.text(), QByteArray());
}

void tst_RuntimeFile::runtimeFileWithoutLibraryIsNamed() {
  for (const char* text :
       {"{}", "[1]", "null", "{\"runtime\": 3}", "{\"file_format_version\": \"1.0.0\", \"runtime\": {\"name\": \"x\"}}"}) {
    QFile file(m_folder.filePath("empty.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const QString problem = problemWith(file.fileName().toUtf8());
    QVERIFY2(problem.contains("empty.json") && problem.contains("names no runtime") && isOneSentence(problem), qPrintable(problem));
  }
}

void tst_RuntimeFile::missingLibraryIsNamed() {
  QFile file(m_folder.filePath("missing.json"));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(R"({"file_format_version": "1.0.0", "runtime": {"library_path": "./libnothing.so"}})");
  file.close();
  const StandardError errors(m_folder.filePath("errors"));
  const QString problem = problemWith(file.fileName().toUtf8());
  QVERIFY2(problem.contains("missing.json") && problem.contains("libnothing.so, which does not exist") && isOneSentence(problem),
           qPrintable(problem));
  QCOMPARE(errors.text(), QByteArray());
}

void tst_RuntimeFile::libraryThatIsNoRuntimeIsNamed() {
  QFile library(m_folder.filePath("libtext.so"));
  QVERIFY(library.open(QIODevice::WriteOnly));
  library.write("no library");
  library.close();
  QFile file(m_folder.filePath("text.json"));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(R"({"file_format_version": "1.0.0", "runtime": {"library_path": "./libtext.so"}})");
  file.close();
  const StandardError errors(m_folder.filePath("errors"));
  const QString problem = problemWith(file.fileName().toUtf8());
  QVERIFY2(problem.contains("libtext.so") && problem.contains("cannot be loaded") && isOneSentence(problem), qPrintable(problem));
  QCOMPARE(errors.text(), QByteArray());
}

QTEST_GUILESS_MAIN(tst_RuntimeFile)
#include "tst_RuntimeFile.moc"
