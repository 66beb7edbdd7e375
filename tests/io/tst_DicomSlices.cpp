// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomStudy.h"

#include "DicomPhantom.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace halsted;

namespace {

const Finding* find(const std::vector<Finding>& findings, const std::string& code) {
  const auto at = std::find_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.code == code; });
  return at == findings.end() ? nullptr : &*at;
}

DicomPhantom slice(int n) {
  DicomPhantom phantom;
  phantom.instance = n + 1;
  phantom.positionMm = Vec3(0, 0, n);
  phantom.value = [](const Vec3& p) { return 40 + 3 * p.x() + 5 * p.y() - 7 * p.z(); };
  return phantom;
}

} // namespace

/// Slices that are not all there, and the ways of their voxels into memory.
class TestDicomSlices : public QObject {
  Q_OBJECT

private slots:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_files.clear();
  }

  void slicesMissingAtTheEndsAreCautioned_data() {
    QTest::addColumn<unsigned>("tag");
    QTest::addColumn<int>("announced");
    QTest::addColumn<int>("expected"); // slices that may be missing
    QTest::newRow("images in acquisition") << 0x00201002u << 15 << 3;
    QTest::newRow("number of slices") << 0x00540081u << 15 << 3;
    QTest::newRow("all there but one inside") << 0x00201002u << 12 << 0;
    QTest::newRow("fewer than there are") << 0x00201002u << 4 << 0;
  }
  void slicesMissingAtTheEndsAreCautioned() {
    QFETCH(unsigned, tag);
    QFETCH(int, announced);
    QFETCH(int, expected);
    for (int n = 0; n < 12; ++n)
      if (n != 4) {
        DicomPhantom p = slice(n);
        p.values[tag] = std::to_string(announced);
        add(p);
      }
    DicomStudy study = scan();
    const SeriesInfo& info = study.series()[0];
    QVERIFY(find(info.findings, "missing-slice"));
    const Finding* finding = find(info.findings, "missing-at-ends");
    QCOMPARE(finding != nullptr, expected > 0);
    if (finding)
      QCOMPARE(QString::fromStdString(finding->sentence),
               QString("The header announces %1 slices and 11 are there: %2 may be missing at the ends.").arg(announced).arg(expected));
  }

  void voxelsThatArePutAreThoseThatAreWritten() {
    for (int n = 0; n < 12; ++n)
      if (n != 4)
        add(slice(n));
    DicomStudy study = scan();
    std::vector<std::int16_t> written(study.series()[0].geometry.voxelCount()), voxels(written.size());
    QVERIFY(study.load(0, written.data(), {}).ok());
    std::atomic<int> puts = 0;
    VoxelTarget target(voxels.data());
    target.put = [&](std::size_t first, const std::int16_t* from, std::size_t count) {
      if (++puts % 2 == 0) // what is not put is written
        return false;
      std::copy_n(from, count, voxels.data() + first);
      return true;
    };
    QVERIFY(study.load(0, target, {}).ok());
    QCOMPARE(puts.load(), 11);
    QVERIFY(voxels == written);
  }

private:
  void add(const DicomPhantom& phantom) {
    m_files.push_back(m_folder->filePath(QString("%1.dcm").arg(m_files.size())).toStdString());
    QVERIFY(writeDicomPhantom(phantom, m_files.back()));
  }
  DicomStudy scan() { return std::move(*DicomStudy::scan(m_files, {})); }

  std::unique_ptr<QTemporaryDir> m_folder;
  std::vector<std::filesystem::path> m_files;
};

QTEST_GUILESS_MAIN(TestDicomSlices)
#include "tst_DicomSlices.moc"
