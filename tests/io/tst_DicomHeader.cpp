// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomHeader.h"

#include "DicomPhantom.h"

#include "segmentation/io/DicomText.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace halsted;

namespace {

using Bytes = std::vector<unsigned char>;

void put(Bytes& bytes, std::uint32_t value, int width) {
  for (int b = 0; b < width; ++b)
    bytes.push_back(static_cast<unsigned char>(value >> (8 * b)));
}

/// An implicit little-endian element.
void element(Bytes& bytes, std::uint32_t tag, const Bytes& value, std::optional<std::uint32_t> length = {}) {
  put(bytes, tag >> 16, 2);
  put(bytes, tag & 0xFFFF, 2);
  put(bytes, length.value_or(static_cast<std::uint32_t>(value.size())), 4);
  bytes.insert(bytes.end(), value.begin(), value.end());
}

Bytes textOf(std::string text) {
  if (text.size() % 2)
    text += ' ';
  return {text.begin(), text.end()};
}

Bytes word(unsigned value) {
  Bytes bytes;
  put(bytes, value, 2);
  return bytes;
}

struct Picture {
  unsigned rows = 4, columns = 4, bits = 16, stored = 16, samples = 1;
  std::string frames;
  std::size_t pixelBytes = 32;
  Bytes between; ///< elements between group 8 and group 28
};

Bytes picture(const Picture& p) {
  Bytes bytes;
  element(bytes, 0x00080016, textOf("1.2.840.10008.5.1.4.1.1.2"));
  element(bytes, 0x00080060, textOf("CT"));
  bytes.insert(bytes.end(), p.between.begin(), p.between.end());
  element(bytes, 0x00280002, word(p.samples));
  element(bytes, 0x00280004, textOf("MONOCHROME2"));
  if (!p.frames.empty())
    element(bytes, 0x00280008, textOf(p.frames));
  element(bytes, 0x00280010, word(p.rows));
  element(bytes, 0x00280011, word(p.columns));
  element(bytes, 0x00280100, word(p.bits));
  element(bytes, 0x00280101, word(p.stored));
  element(bytes, 0x00280102, word(p.stored - 1));
  element(bytes, 0x00280103, word(0));
  element(bytes, 0x7FE00010, Bytes(p.pixelBytes));
  return bytes;
}

DicomHeader parse(const Bytes& bytes) {
  return readDicomHeader(MemoryBytes(std::as_bytes(std::span(bytes))));
}

} // namespace

class TestDicomHeader : public QObject {
  Q_OBJECT

private slots:
  void soundPictureHasNoProblem() {
    const DicomHeader header = parse(picture({}));
    QCOMPARE(header.kind, DicomHeader::Kind::Image);
    QCOMPARE(QString::fromStdString(header.problem), QString());
    QCOMPARE(header.pixels.rows, 4u);
    QCOMPARE(header.pixels.length, std::uint64_t{32});
  }

  void contradictionsAreProblems_data() {
    QTest::addColumn<int>("which");
    for (int which = 0; which < 10; ++which)
      QTest::addRow("%d", which) << which;
  }
  void contradictionsAreProblems() {
    QFETCH(int, which);
    Picture p;
    switch (which) {
    case 0: p.rows = 0; break;
    case 1: p.columns = 65535; break;
    case 2: p.bits = 12; break;
    case 3: p.bits = 17; break;
    case 4: p.stored = 20; break;
    case 5: p.samples = 0; break;
    case 6: p.samples = 65535; break;
    case 7: p.frames = "1A"; break;
    case 8: p.frames = "-3"; break;
    default: p.pixelBytes = 20; break;
    }
    const DicomHeader header = parse(picture(p));
    QCOMPARE(header.kind, DicomHeader::Kind::Image);
    QVERIFY(!header.problem.empty());
    QVERIFY(header.damaged);
  }

  void morePixelsThanSaidIsAProblem() {
    Picture p;
    p.pixelBytes = 64;
    QVERIFY(!parse(picture(p)).problem.empty());
  }

  void framesThatAreNotThereAreNotCounted() {
    Picture p;
    p.frames = "5";
    p.pixelBytes = 3 * 32;
    const DicomHeader header = parse(picture(p));
    QCOMPARE(header.frames.size(), std::size_t{5});
    QCOMPARE(header.pixels.length, std::uint64_t{96});
  }

  void nestedSequencesEndAtTheLimit() {
    for (const int depth : {10, 60, 10000}) {
      Picture p;
      for (int d = 0; d < depth; ++d) {
        element(p.between, 0x00081140, {}, kUndefinedLength);
        element(p.between, 0xFFFEE000, {}, kUndefinedLength);
      }
      for (int d = 0; d < depth; ++d) {
        element(p.between, 0xFFFEE00D, {});
        element(p.between, 0xFFFEE0DD, {});
      }
      const DicomHeader header = parse(picture(p));
      QCOMPARE(header.problem.empty() && header.kind == DicomHeader::Kind::Image, depth < 64);
    }
  }

  void privateAndUnknownSequencesAreSteppedOver() {
    Picture p;
    // A private sequence holds what would be a position if it stood elsewhere.
    Bytes inner;
    element(inner, 0x00280010, word(9));
    element(p.between, 0x00091001, {}, kUndefinedLength);
    element(p.between, 0xFFFEE000, inner);
    element(p.between, 0xFFFEE000, {}, kUndefinedLength);
    p.between.insert(p.between.end(), inner.begin(), inner.end());
    element(p.between, 0xFFFEE00D, {});
    element(p.between, 0xFFFEE0DD, {});
    const DicomHeader header = parse(picture(p));
    QCOMPARE(QString::fromStdString(header.problem), QString());
    QCOMPARE(header.pixels.rows, 4u);
  }

  void lengthBeyondTheFileIsDamage() {
    Picture p;
    element(p.between, 0x00100010, textOf("Name"), 0x7FFFFFFFu);
    const DicomHeader header = parse(picture(p));
    QVERIFY(!header.problem.empty());
  }

  void everyCutOfAFileIsNoticed_data() {
    QTest::addColumn<int>("syntax");
    for (int syntax = 0; syntax <= static_cast<int>(DicomPhantom::Syntax::JpegLs); ++syntax)
      QTest::addRow("%d", syntax) << syntax;
  }
  void everyCutOfAFileIsNoticed() {
    QFETCH(int, syntax);
    QTemporaryDir folder;
    DicomPhantom phantom;
    phantom.columns = phantom.rows = 8;
    phantom.value = [](const Vec3& at) { return at.x() * 30 + at.y(); };
    phantom.syntax = static_cast<DicomPhantom::Syntax>(syntax);
    const std::filesystem::path file = (folder.path() + "/a").toStdString();
    QVERIFY(writeDicomPhantom(phantom, file));
    std::ifstream in(file, std::ios::binary);
    const Bytes whole{std::istreambuf_iterator<char>(in), {}};
    QVERIFY(parse(whole).problem.empty());
    QCOMPARE(parse(whole).kind, DicomHeader::Kind::Image);
    // The last eight bytes may be the delimiter after compressed pixels.
    for (std::size_t size = 0; size + 8 < whole.size(); ++size) {
      const DicomHeader header = parse(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)));
      const bool usable = header.kind == DicomHeader::Kind::Image && header.problem.empty();
      QVERIFY2(!usable, std::to_string(size).c_str());
    }
  }

  void namesBecomeUtf8() {
    QCOMPARE(QString::fromStdString(dicomUtf8("Mus\xE9", "ISO_IR 100")), QString::fromUtf8("Mus\xC3\xA9"));
    QCOMPARE(QString::fromStdString(dicomUtf8("\xC3\x89t\xC3\xA9", "ISO_IR 192")), QString::fromUtf8("\xC3\x89t\xC3\xA9"));
    QVERIFY(QString::fromStdString(dicomUtf8("a\x1b\x07\xFF", "ISO_IR 192")).startsWith("a"));
    QCOMPARE(dicomPersonName("Yamada^Tarou=x=y"), std::string("Yamada^Tarou"));
  }
};

QTEST_APPLESS_MAIN(TestDicomHeader)
#include "tst_DicomHeader.moc"
