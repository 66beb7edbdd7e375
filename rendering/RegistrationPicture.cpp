// SPDX-License-Identifier: Apache-2.0
#include "rendering/RegistrationPicture.h"

#include "rendering/DesignTokens.h"
#include "rendering/SliceImage.h"
#include "rendering/SlicePainter.h"
#include "rendering/TextApplication.h"

#include <QImageWriter>
#include <QPainter>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

constexpr int kLine = 34, kGap = 2;
constexpr double kSquareMm = 25;

QColor colour(const Rgb& rgb) {
  return QColor(rgb[0], rgb[1], rgb[2]);
}

QFont font(int pixels) {
  QFont font(QString::fromLatin1(tokens::kTypeface));
  font.setPixelSize(pixels);
  return font;
}

QImage chessboard(const QImage& fixed, const QImage& moved, double mmPerPixel) {
  QImage result = fixed;
  const double square = kSquareMm / mmPerPixel;
  for (int y = 0; y < result.height(); ++y)
    for (int x = 0; x < result.width(); ++x)
      if ((static_cast<int>(x / square) + static_cast<int>(y / square)) & 1)
        result.setPixel(x, y, moved.pixel(x, y));
  return result;
}

QImage twoColours(const QImage& fixed, const QImage& moved) {
  QImage result = fixed;
  for (int y = 0; y < result.height(); ++y)
    for (int x = 0; x < result.width(); ++x) {
      const int magenta = qGreen(moved.pixel(x, y));
      result.setPixel(x, y, qRgb(magenta, qGreen(fixed.pixel(x, y)), magenta));
    }
  return result;
}

} // namespace

QImage registrationPicture(const Volume& fixed, const Volume& moved, const Vec3& centreMm, const std::string& sentence, int width,
                           int height) {
  const TextApplication application;
  QImage page(width, height, QImage::Format_RGB32);
  page.fill(colour(tokens::kDark.background));
  QPainter painter(&page);
  painter.setRenderHint(QPainter::Antialiasing);
  const WindowLevel fixedWindow = firstWindow(fixed), movedWindow = firstWindow(moved);
  constexpr std::array kPlanes{Plane::Axial, Plane::Coronal, Plane::Sagittal};
  const int rowHeight = (height - 2 * kLine) / 2;
  for (int column = 0; column < 3; ++column) {
    const SlicePlane plane(fixed.geometry, kPlanes[static_cast<std::size_t>(column)]);
    const int left = width * column / 3, cellWidth = width * (column + 1) / 3 - left - kGap, cellHeight = rowHeight - kGap;
    const SliceView view = wholeSlice(plane, plane.sliceOf(centreMm), cellWidth, cellHeight);
    const QImage a = drawSlice(fixed, {}, plane, view, fixedWindow, cellWidth, cellHeight);
    const QImage b = drawSlice(moved, {}, plane, view, movedWindow, cellWidth, cellHeight);
    for (int row = 0; row < 2; ++row) {
      const QRect area(left, kLine + row * rowHeight, cellWidth, cellHeight);
      painter.drawImage(area.topLeft(), row == 0 ? chessboard(a, b, view.mmPerPixel) : twoColours(a, b));
      SliceAnnotation annotation;
      annotation.compact = true;
      annotateSlice(painter, area, plane, view, fixedWindow, annotation);
    }
  }
  painter.setFont(font(tokens::kBody));
  painter.setPen(colour(tokens::kDark.text));
  const QRect head(12, 0, width - 24, kLine), foot(12, height - kLine, width - 24, kLine);
  painter.drawText(head, Qt::AlignVCenter | Qt::AlignLeft,
                   painter.fontMetrics().elidedText(QString::fromStdString(sentence), Qt::ElideRight, width * 2 / 3));
  painter.drawText(foot, Qt::AlignVCenter | Qt::AlignLeft,
                   QStringLiteral("Above: squares of 25 mm from both series by turns. Below: fixed series green, moving series magenta."));
  painter.setPen(colour(tokens::kDark.caution));
  painter.drawText(head, Qt::AlignVCenter | Qt::AlignRight, QString::fromLatin1(tokens::kDisclaimer));
  painter.end();
  return page;
}

Result<void> writeRegistrationPicture(const Volume& fixed, const Volume& moved, const Vec3& centreMm, const std::string& sentence,
                                      const std::filesystem::path& file) {
  QImageWriter writer(QString::fromStdString(file.string()), "png");
  if (!writer.write(registrationPicture(fixed, moved, centreMm, sentence, 1600, 1100)))
    return fail(ErrorCode::WriteFailed,
                fmt::format("The picture {} could not be written: {}.", file.string(), writer.errorString().toStdString()));
  return {};
}

} // namespace halsted
