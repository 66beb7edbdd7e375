// SPDX-License-Identifier: Apache-2.0
#include "rendering/Snapshot.h"

#include "rendering/DesignTokens.h"
#include "rendering/Display.h"
#include "rendering/Offscreen.h"
#include "rendering/SlicePainter.h"
#include "rendering/TextApplication.h"

#include <QImageWriter>
#include <QPainter>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace halsted {

namespace {

constexpr int kGap = 2, kFooter = 64, kHeader = 36;

QColor colour(const Rgb& rgb) {
  return QColor(rgb[0], rgb[1], rgb[2]);
}

QFont font(int pixels, QFont::Weight weight = QFont::Normal) {
  QFont font(QString::fromLatin1(tokens::kTypeface));
  font.setPixelSize(pixels);
  font.setWeight(weight);
  return font;
}

const CaseSeries* mainSeries(const PatientCase& patientCase) {
  return patientCase.series().empty() ? nullptr : &patientCase.series().front();
}

/// Where the anatomy is: around what has been segmented, else the whole picture.
BoundsMm anatomyBounds(const PatientCase& patientCase, const Volume& volume) {
  BoundsMm bounds;
  for (const Structure& structure : patientCase.structures())
    if (structure.measures.voxelCount) {
      bounds.add(structure.measures.boundsMm.min);
      bounds.add(structure.measures.boundsMm.max);
    }
  return bounds.empty() ? boundsOf(volume.geometry) : bounds;
}

class Page {
public:
  Page(const PatientCase& patientCase, const StructureTable& table, const PictureOptions& options)
      : m_case(patientCase), m_table(table), m_options(options), m_image(options.width, options.height, QImage::Format_RGB32),
        m_painter(&m_image) {
    m_image.fill(colour(tokens::kDark.background));
    m_painter.setRenderHint(QPainter::Antialiasing);
  }

  QRect body() const { return QRect(0, kHeader, m_image.width(), m_image.height() - kHeader - kFooter); }

  void header(const QString& what) {
    const QRect line(12, 0, m_image.width() - 24, kHeader);
    m_painter.setFont(font(tokens::kStrong, QFont::DemiBold));
    m_painter.setPen(colour(tokens::kDark.text));
    m_painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, QString::fromStdString(m_case.alias()) + "  " + what);
    m_painter.setFont(font(tokens::kBody));
    m_painter.setPen(colour(tokens::kDark.caution));
    m_painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, QString::fromLatin1(tokens::kDisclaimer));
  }

  /// What is what: colour, name, volume of each visible structure, and what is doubtful.
  void legend() {
    int x = 12, y = m_image.height() - kFooter + 8;
    m_painter.setFont(font(tokens::kBody));
    const QFontMetrics metrics(m_painter.font());
    QString doubt;
    for (const Structure& structure : m_case.structures())
      if (!structure.doubt.empty() && doubt.isEmpty())
        doubt = QString::fromStdString(structure.doubt);
    const int lastLine = m_image.height() - (doubt.isEmpty() ? 24 : 48);
    int left = static_cast<int>(std::count_if(m_case.structures().begin(), m_case.structures().end(),
                                              [](const Structure& structure) { return structure.visible; }));
    for (const Structure& structure : m_case.structures()) {
      if (!structure.visible)
        continue;
      const QString text = QStringLiteral("%1  %2 ml")
                               .arg(QString::fromStdString(m_table.kindOf(structure.name).title(m_options.language)))
                               .arg(structure.measures.volumeMl, 0, 'f', structure.measures.volumeMl < 10 ? 1 : 0);
      const int width = metrics.horizontalAdvance(text) + 40;
      constexpr int kMoreWidth = 110;
      if (x + width > m_image.width() - 12 && y + 24 <= lastLine) {
        x = 12;
        y += 24;
      }
      if (y + 24 > lastLine && x + width > m_image.width() - 12 - (left > 1 ? kMoreWidth : 0)) {
        m_painter.setPen(colour(tokens::kDark.quiet));
        m_painter.drawText(QRect(x, y, kMoreWidth, 20), Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("and %1 more").arg(left));
        break;
      }
      --left;
      m_painter.setPen(Qt::NoPen);
      m_painter.setBrush(colour(structure.colour));
      m_painter.drawRoundedRect(QRect(x, y + 4, 12, 12), 2, 2);
      m_painter.setPen(colour(tokens::kDark.text));
      m_painter.drawText(QRect(x + 18, y, width, 20), Qt::AlignVCenter | Qt::AlignLeft, text);
      x += width;
    }
    if (!doubt.isEmpty()) {
      m_painter.setPen(colour(tokens::kDark.caution));
      const QRect line(12, m_image.height() - 26, m_image.width() - 24, 20);
      m_painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(doubt, Qt::ElideRight, line.width()));
    }
  }

  void slice(const QRect& area, const CaseSeries& series, Plane which, int slice, bool compact, const Vec3& crosshair) {
    const SlicePlane plane(series.volume.geometry, which);
    const SliceView view = wholeSlice(plane, slice, area.width(), area.height());
    const WindowLevel window = firstWindow(series.volume);
    m_painter.drawImage(area.topLeft(),
                        drawSlice(series.volume, overlaysOf(m_case, series.id), plane, view, window, area.width(), area.height()));
    SliceAnnotation annotation;
    annotation.title = QString::fromStdString(series.info.description);
    annotation.compact = compact;
    if (!compact)
      annotation.crosshairMm = plane.positionOf(crosshair);
    if (plane.throughAxis() == 2)
      for (const Finding& finding : series.info.findings)
        annotation.caution = annotation.caution || (std::find(finding.slices.begin(), finding.slices.end(), slice) != finding.slices.end());
    annotateSlice(m_painter, area, plane, view, window, annotation);
  }

  void side(const QRect& area, Offscreen& offscreen, Side side) {
    m_painter.drawImage(area.topLeft(), offscreen.draw(side, area.width(), area.height()));
    const SideLetters letters = sideLetters(side);
    const QRect inner = area.adjusted(8, 6, -8, -6);
    m_painter.setPen(colour(tokens::kDark.text));
    m_painter.setFont(font(tokens::kStrong, QFont::DemiBold));
    m_painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, QString(QChar(letters.left)));
    m_painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, QString(QChar(letters.right)));
    m_painter.drawText(inner, Qt::AlignTop | Qt::AlignHCenter, QString(QChar(letters.top)));
    m_painter.drawText(inner, Qt::AlignBottom | Qt::AlignHCenter, QString(QChar(letters.bottom)));
    m_painter.setFont(font(tokens::kBody));
    QString name = QStringLiteral("%1 view").arg(QString::fromLatin1(sideName(side)));
    name[0] = name[0].toUpper();
    m_painter.drawText(inner, Qt::AlignTop | Qt::AlignLeft, name);
  }

  QImage finish() {
    m_painter.end();
    return std::move(m_image);
  }

private:
  const PatientCase& m_case;
  const StructureTable& m_table;
  const PictureOptions& m_options;
  QImage m_image;
  QPainter m_painter;
};

QRect cell(const QRect& area, int column, int row, int columns, int rows) {
  const int left = area.left() + area.width() * column / columns, right = area.left() + area.width() * (column + 1) / columns;
  const int top = area.top() + area.height() * row / rows, bottom = area.top() + area.height() * (row + 1) / rows;
  return QRect(left, top, right - left - kGap, bottom - top - kGap);
}

void drawSlices(Page& page, const PatientCase& patientCase, const CaseSeries& series) {
  constexpr int kColumns = 6, kRows = 4;
  const BoundsMm bounds = anatomyBounds(patientCase, series.volume);
  // Two rows of axial slices, one each of coronal and sagittal ones.
  const std::pair<Plane, std::pair<int, int>> rows[] = {
      {Plane::Axial, {0, 2 * kColumns}}, {Plane::Coronal, {2, kColumns}}, {Plane::Sagittal, {3, kColumns}}};
  for (const auto& [which, place] : rows) {
    const SlicePlane plane(series.volume.geometry, which);
    const auto& [firstRow, count] = place;
    const int from = plane.sliceOf(bounds.min), to = plane.sliceOf(bounds.max);
    for (int i = 0; i < count; ++i) {
      const int slice = static_cast<int>(std::lround(from + (i + 0.5) * (to - from) / count));
      page.slice(cell(page.body(), i % kColumns, firstRow + i / kColumns, kColumns, kRows), series, which, slice, true, bounds.centre());
    }
  }
}

Result<QImage> drawPage(const PatientCase& patientCase, const StructureTable& table, const PictureOptions& options) {
  using Content = PictureOptions::Content;
  const CaseSeries* series = mainSeries(patientCase);
  if (!series)
    return fail(ErrorCode::NotFound, "There is nothing to draw: the case holds no series; import a study first.");
  Page page(patientCase, table, options);
  const Vec3 middle = anatomyBounds(patientCase, series->volume).centre();
  if (options.content == Content::Slices) {
    page.header("Slices");
    drawSlices(page, patientCase, *series);
    page.legend();
    return page.finish();
  }

  Result<Display> display = Display::acquire();
  if (!display)
    return fail(display.error());
  Offscreen offscreen(patientCase);
  if (options.content == Content::Volume)
    offscreen.scene().show(CaseScene::Show::Volume);
  switch (options.content) {
  case Content::Overview: {
    page.header("Overview");
    const Plane planes[] = {Plane::Axial, Plane::Coronal, Plane::Sagittal};
    for (int i = 0; i < 3; ++i)
      page.slice(cell(page.body(), i % 2, i / 2, 2, 2), *series, planes[i], SlicePlane(series->volume.geometry, planes[i]).sliceOf(middle),
                 false, middle);
    page.side(cell(page.body(), 1, 1, 2, 2), offscreen, Side::Anterior);
    break;
  }
  case Content::SixSides: {
    page.header("Six sides");
    for (int i = 0; i < 6; ++i)
      page.side(cell(page.body(), i % 3, i / 3, 3, 2), offscreen, static_cast<Side>(i));
    break;
  }
  case Content::Surfaces:
  case Content::Volume:
    page.header(options.content == Content::Volume ? "Volume rendering" : "Surfaces");
    page.side(page.body(), offscreen, sideNamed(options.view));
    break;
  case Content::Slices: break;
  }
  page.legend();
  return page.finish();
}

} // namespace

Result<void> renderPicture(const PatientCase& patientCase, const StructureTable& table, const PictureOptions& options,
                           const std::filesystem::path& file) {
  const TextApplication application;
  Result<QImage> image = drawPage(patientCase, table, options);
  if (!image)
    return fail(image.error());
  QImageWriter writer(QString::fromStdString(file.string()), "png");
  if (!writer.write(*image))
    return fail(ErrorCode::WriteFailed,
                fmt::format("The picture {} could not be written: {}.", file.string(), writer.errorString().toStdString()));
  return {};
}

Result<GraphicsInfo> graphicsInfo() {
  Result<Display> display = Display::acquire();
  if (!display)
    return fail(display.error());
  const PatientCase nothing;
  const Offscreen offscreen(nothing);
  return GraphicsInfo{offscreen.rendererName(), offscreen.softwareGl()};
}

} // namespace halsted
