// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/CasePicture.h"

#include "app/window/Theme.h"
#include "rendering/DesignTokens.h"
#include "rendering/SliceImage.h"

#include <QPainter>

namespace halsted {

namespace {

constexpr int kSide = 640, kMargin = 8; ///< pixels

} // namespace

QImage casePicture(const PatientCase& patientCase, const std::string& what) {
  struct Named {
    const char* name;
    Plane plane;
  };
  static constexpr Named kPlanes[] = {{"case:axial", Plane::Axial}, {"case:coronal", Plane::Coronal}, {"case:sagittal", Plane::Sagittal}};
  for (const auto& [name, side] : kPlanes) {
    if (what != name || patientCase.series().empty())
      continue;
    const Volume& volume = patientCase.series().front().volume;
    const SlicePlane plane(volume.geometry, side);
    QImage image = drawSlice(volume, {}, plane, wholeSlice(plane, plane.sliceCount() / 2, kSide, kSide), firstWindow(volume), kSide, kSide);
    QPainter painter(&image);
    QFont font;
    font.setPixelSize(tokens::kTitle);
    painter.setFont(font);
    painter.setPen(toColor(tokens::kDark.text));
    const QRect inside = image.rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const auto letter = [&](Qt::Alignment where, char text) {
      painter.drawText(inside, static_cast<int>(where), QString(QLatin1Char(text)));
    };
    letter(Qt::AlignLeft | Qt::AlignVCenter, plane.leftLetter());
    letter(Qt::AlignRight | Qt::AlignVCenter, plane.rightLetter());
    letter(Qt::AlignTop | Qt::AlignHCenter, plane.topLetter());
    letter(Qt::AlignBottom | Qt::AlignHCenter, plane.bottomLetter());
    return image;
  }
  return {};
}

} // namespace halsted
