// SPDX-License-Identifier: Apache-2.0
#include "rendering/Snapshot.h"
#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/core/LabelHash.h"
#include "tests/Phantoms.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>

#include <unistd.h>

using namespace halsted;

namespace {

constexpr Rgb kRed{230, 30, 30}, kBlue{30, 60, 230};
constexpr double kRadiusMm = 12;
const Vec3 kRedCentre(25, -10, 5), kBlueCentre(-25, -10, 5); // at the patient's left and right

/// Where pixels are of one hue: clearly more of the colour's main channel than of the others.
struct Patch {
  int count = 0;
  double meanX = 0, meanY = 0;
};
Patch patchOf(const QImage& image, const Rgb& colour, const QRect& area) {
  const bool red = colour == kRed;
  Patch patch;
  for (int y = area.top(); y <= area.bottom(); ++y)
    for (int x = area.left(); x <= area.right(); ++x) {
      const QRgb pixel = image.pixel(x, y);
      const int main = red ? qRed(pixel) : qBlue(pixel), other = std::max(qGreen(pixel), red ? qBlue(pixel) : qRed(pixel));
      if (main < 60 || main < 2 * other)
        continue;
      ++patch.count;
      patch.meanX += x;
      patch.meanY += y;
    }
  if (patch.count) {
    patch.meanX /= patch.count;
    patch.meanY /= patch.count;
  }
  return patch;
}

/// Processes that this one started, by name.
QStringList startedProcesses() {
  QStringList names;
  for (const QString& process : QDir("/proc").entryList(QDir::Dirs)) {
    QFile file("/proc/" + process + "/stat");
    if (!file.open(QIODevice::ReadOnly))
      continue;
    const QByteArray stat = file.readAll();
    const QList<QByteArray> rest = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (rest.size() > 1 && rest[1].toInt() == getpid())
      names += process + " " + stat.mid(stat.indexOf('('), 20);
  }
  return names;
}

} // namespace

/// Pictures of two balls of known place and colour, on a computer without a display.
class TestSnapshot : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void cleanup();
  void everyContentIsDrawn_data();
  void everyContentIsDrawn();
  void surfacesLieOnTheirSide_data();
  void surfacesLieOnTheirSide();
  void slicesShowOverlays();
  void hiddenStructuresAreNotDrawn();
  void caseWithoutSurfacesIsDrawn();
  void emptyCaseIsRefusedWithoutFile();
  void unwritableFileIsRefused();

private:
  QImage draw(PictureOptions::Content content, const std::string& view = "anterior");
  std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }

  static constexpr int kWidth = 600, kHeight = 450, kHeaderPixels = 36, kFooterPixels = 64;
  const QRect m_header{0, 0, kWidth, kHeaderPixels}, m_footer{0, kHeight - kFooterPixels, kWidth, kFooterPixels};
  const QRect m_body{0, kHeaderPixels, kWidth, kHeight - kHeaderPixels - kFooterPixels};
  QTemporaryDir m_folder;
  StructureTable m_table;
  std::unique_ptr<CaseDocument> m_document;
};

QImage TestSnapshot::draw(PictureOptions::Content content, const std::string& view) {
  PictureOptions options;
  options.content = content;
  options.view = view;
  options.width = kWidth;
  options.height = kHeight;
  const Result<void> drawn = renderPicture(m_document->patientCase(), m_table, options, path("picture.png"));
  if (!drawn) {
    qWarning("%s", drawn.error().message.c_str());
    return {};
  }
  return QImage(m_folder.filePath("picture.png")).convertToFormat(QImage::Format_RGB32);
}

void TestSnapshot::initTestCase() {
  qunsetenv("DISPLAY");
  qunsetenv("WAYLAND_DISPLAY");
  Result<StructureTable> table = StructureTable::load(HALSTED_SOURCE_DIR "/assets/structures.json");
  QVERIFY(table);
  m_table = std::move(*table);

  phantoms::Canvas canvas({50, 40, 40}, {2, 2, 2}, -1000);
  canvas.paint(phantoms::ellipsoid({0, 0, 0}, {46, 36, 36}), 40);
  const Mask red = canvas.paint(phantoms::ellipsoid(kRedCentre, Vec3::Constant(kRadiusMm)), 60);
  const Mask blue = canvas.paint(phantoms::ellipsoid(kBlueCentre, Vec3::Constant(kRadiusMm)), 60);
  LabelMap labels(canvas.geometry());
  for (std::size_t n = 0; n < red.voxels.size(); ++n)
    labels.editableVoxels()[n] = red.voxels[n] ? 1 : blue.voxels[n] ? 2 : 0;

  auto document = CaseDocument::create(path("balls.hcase"), "balls");
  QVERIFY(document);
  m_document = std::move(*document);
  LoadedSeries series;
  series.info.uid = "1.2.3";
  series.info.modality = Modality::Ct;
  series.info.geometry = canvas.geometry();
  series.volume = canvas.volume();
  QVERIFY(m_document->apply(addSeries(std::move(series))));
  const Id seriesId = m_document->patientCase().series().front().id;
  NewStructure left{"kidney_left", 1, kRed}, right{"kidney_right", 2, kBlue};
  QVERIFY(m_document->apply(setLabels("anatomy", seriesId, labels, {left, right})));
  for (const auto& [name, value, centre] : {std::tuple{"kidney_left", 1, kRedCentre}, {"kidney_right", 2, kBlueCentre}}) {
    const Structure* structure = m_document->patientCase().findStructure(name);
    QVERIFY(structure);
    StructureSurfaces surfaces;
    surfaces.full = phantoms::sphereMesh(centre, kRadiusMm, 16);
    QVERIFY(std::abs(enclosedVolumeMm3(surfaces.full) / (4.0 / 3 * M_PI * std::pow(kRadiusMm, 3)) - 1) < 0.05); // the right way out
    surfaces.labelHash = labelHash(labels, static_cast<std::uint8_t>(value));
    QVERIFY(m_document->storeSurfaces(structure->id, std::move(surfaces)));
    QVERIFY(m_document->patientCase().surfaces(structure->id));
  }
}

void TestSnapshot::cleanup() {
  QCOMPARE(startedProcesses(), QStringList()); // no Xvfb
  while (m_document->canUndo() && m_document->undoText().find("ide") != std::string::npos)
    QVERIFY(m_document->undo());
}

void TestSnapshot::everyContentIsDrawn_data() {
  QTest::addColumn<int>("content");
  using Content = PictureOptions::Content;
  QTest::newRow("overview") << int(Content::Overview);
  QTest::newRow("surfaces") << int(Content::Surfaces);
  QTest::newRow("six sides") << int(Content::SixSides);
  QTest::newRow("slices") << int(Content::Slices);
  QTest::newRow("volume") << int(Content::Volume);
}
void TestSnapshot::everyContentIsDrawn() {
  QFETCH(int, content);
  const QImage image = draw(static_cast<PictureOptions::Content>(content));
  QCOMPARE(image.size(), QSize(kWidth, kHeight));
  // The disclaimer, in its amber, at the right of the header; the legend's two squares below.
  int amber = 0;
  for (int y = 0; y < kHeaderPixels; ++y)
    for (int x = kWidth / 2; x < kWidth; ++x)
      amber += qRed(image.pixel(x, y)) > 150 && qBlue(image.pixel(x, y)) < 120 ? 1 : 0;
  QVERIFY2(amber > 100, qPrintable(QString::number(amber)));
  QVERIFY(patchOf(image, kRed, m_footer).count >= 100);
  QVERIFY(patchOf(image, kBlue, m_footer).count >= 100);
  // Something is in the body, and at the right of it too.
  for (const QRect& half : {m_body.adjusted(0, 0, -kWidth / 2, 0), m_body.adjusted(kWidth / 2, 0, 0, 0)}) {
    int bright = 0;
    for (int y = half.top(); y <= half.bottom(); ++y)
      for (int x = half.left(); x <= half.right(); ++x)
        bright += qGray(image.pixel(x, y)) > 40 ? 1 : 0;
    QVERIFY2(bright > 1000, qPrintable(QString::number(bright)));
  }
}

void TestSnapshot::surfacesLieOnTheirSide_data() {
  QTest::addColumn<int>("redSide"); // 1: right of blue in the picture; 0: behind or before it
  QTest::newRow("anterior") << 1;
  QTest::newRow("posterior") << -1;
  QTest::newRow("superior") << -1;
  QTest::newRow("inferior") << 1;
  QTest::newRow("left") << 0;
  QTest::newRow("right") << 0;
}
void TestSnapshot::surfacesLieOnTheirSide() {
  QFETCH(int, redSide);
  const std::string view = QTest::currentDataTag();
  const QImage image = draw(PictureOptions::Content::Surfaces, view);
  QVERIFY(!image.isNull());
  const Patch red = patchOf(image, kRed, m_body), blue = patchOf(image, kBlue, m_body);
  if (redSide) {
    QVERIFY(red.count > 2000 && blue.count > 2000);
    QVERIFY((red.meanX - kWidth / 2.0) * redSide > 50);
    QVERIFY((blue.meanX - kWidth / 2.0) * redSide < -50);
    QVERIFY(std::abs(red.meanY - blue.meanY) < 5);
    return;
  }
  // One covers the other.
  const Patch &near = view == "left" ? red : blue, &far = view == "left" ? blue : red;
  QVERIFY(near.count > 2000);
  QVERIFY(far.count < near.count / 10);
}

void TestSnapshot::slicesShowOverlays() {
  const QImage image = draw(PictureOptions::Content::Slices);
  QVERIFY(!image.isNull());
  // Fills are faint, outlines are not. The first two rows are axial: the patient's left at the right of each cell.
  const int columns = 6, rows = 4, width = kWidth / columns, height = m_body.height() / rows;
  int cells = 0;
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      const QRect cell(column * width, m_body.top() + row * height, width - 2, height - 2);
      const Patch red = patchOf(image, kRed, cell), blue = patchOf(image, kBlue, cell);
      if (row == 3) // sagittal: one of them, or none between the two
        QVERIFY(red.count < 10 || blue.count < 10);
      else if (red.count > 20 && blue.count > 20) {
        ++cells;
        QVERIFY(red.meanX > cell.center().x() + 5 && blue.meanX < cell.center().x() - 5);
      }
    }
  QVERIFY2(cells >= 5, qPrintable(QString::number(cells)));
  const QRect sagittal(0, m_body.top() + 3 * height, kWidth, height);
  QVERIFY(patchOf(image, kRed, sagittal).count > 50);
  QVERIFY(patchOf(image, kBlue, sagittal).count > 50);
}

void TestSnapshot::hiddenStructuresAreNotDrawn() {
  QVERIFY(m_document->apply(setVisible({m_document->patientCase().findStructure("kidney_left")->id}, false)));
  for (const auto content : {PictureOptions::Content::Surfaces, PictureOptions::Content::Slices}) {
    const QImage image = draw(content);
    QVERIFY(!image.isNull());
    QCOMPARE(patchOf(image, kRed, image.rect()).count, 0);
    QVERIFY(patchOf(image, kBlue, m_body).count > 100);
  }
}

void TestSnapshot::caseWithoutSurfacesIsDrawn() {
  auto document = CaseDocument::create(path("bare.hcase"), "bare");
  QVERIFY(document);
  LoadedSeries series;
  series.volume = m_document->patientCase().series().front().volume;
  series.info.geometry = series.volume.geometry;
  QVERIFY((*document)->apply(addSeries(std::move(series))));
  for (const auto content : {PictureOptions::Content::Overview, PictureOptions::Content::Surfaces, PictureOptions::Content::SixSides,
                             PictureOptions::Content::Slices, PictureOptions::Content::Volume}) {
    PictureOptions options;
    options.content = content;
    options.width = options.height = 200;
    QVERIFY(renderPicture((*document)->patientCase(), m_table, options, path("bare.png")));
    QCOMPARE(QImage(m_folder.filePath("bare.png")).size(), QSize(200, 200));
  }
}

void TestSnapshot::emptyCaseIsRefusedWithoutFile() {
  const PatientCase nothing;
  const Result<void> drawn = renderPicture(nothing, m_table, {}, path("nothing.png"));
  QVERIFY(!drawn);
  QVERIFY(!drawn.error().message.empty());
  QVERIFY(!QFile::exists(m_folder.filePath("nothing.png")));
}

void TestSnapshot::unwritableFileIsRefused() {
  PictureOptions options;
  options.content = PictureOptions::Content::Slices;
  const Result<void> drawn = renderPicture(m_document->patientCase(), m_table, options, path("no folder/picture.png"));
  QVERIFY(!drawn);
  QVERIFY(drawn.error().message.find("no folder/picture.png") != std::string::npos);
}

// renderPicture() makes the application object that text needs, as it does for the command line.
QTEST_APPLESS_MAIN(TestSnapshot)
#include "tst_Snapshot.moc"
