// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/MemoryAvailable.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace halsted;
namespace fs = std::filesystem;

class TestMemoryAvailable : public QObject {
  Q_OBJECT

private slots:
  void lowestLimitOfTheGroupsCounts_data() {
    QTest::addColumn<QByteArray>("groups");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<qulonglong>("expected"); // 0: that of the computer
    const QByteArray v2 = "0::/user.slice/app\n", v1 = "7:cpu,memory:/docker/a\n1:name=systemd:/docker/a\n";
    QTest::newRow("v2") << v2 << QByteArray("user.slice/app/memory.max") << QByteArray("50000000\n") << 50'000'000ull;
    QTest::newRow("v2, group above") << v2 << QByteArray("user.slice/memory.max") << QByteArray("60000000\n") << 60'000'000ull;
    QTest::newRow("v2, container") << v2 << QByteArray("memory.max") << QByteArray("70000000\n") << 70'000'000ull;
    QTest::newRow("v2, none") << v2 << QByteArray("user.slice/app/memory.max") << QByteArray("max\n") << 0ull;
    QTest::newRow("v1") << v1 << QByteArray("memory/docker/a/memory.limit_in_bytes") << QByteArray("80000000\n") << 80'000'000ull;
    QTest::newRow("v1, none") << v1 << QByteArray("memory/memory.limit_in_bytes") << QByteArray("9223372036854771712\n") << 0ull;
    QTest::newRow("other controller") << QByteArray("7:cpu:/docker/a\n") << QByteArray("memory/memory.limit_in_bytes")
                                      << QByteArray("80000000\n") << 0ull;
    QTest::newRow("no groups") << QByteArray() << QByteArray("memory.max") << QByteArray("50000000\n") << 0ull;
  }
  void lowestLimitOfTheGroupsCounts() {
    QFETCH(QByteArray, groups);
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, limit);
    QFETCH(qulonglong, expected);
    const QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    const auto write = [](const fs::path& path, const QByteArray& text) {
      fs::create_directories(path.parent_path());
      std::ofstream(path) << text.toStdString();
    };
    const std::uint64_t whole = memoryOfThisProcess(root);
    QVERIFY(whole > 100'000'000);
    write(root / "proc/self/cgroup", groups);
    write(root / "sys/fs/cgroup" / file.toStdString(), limit);
    QCOMPARE(memoryOfThisProcess(root), expected > 0 ? expected : whole);
  }
};

QTEST_GUILESS_MAIN(TestMemoryAvailable)
#include "tst_MemoryAvailable.moc"
