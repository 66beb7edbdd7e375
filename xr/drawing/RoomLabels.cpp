// SPDX-License-Identifier: Apache-2.0
#include "xr/drawing/RoomLabels.h"

#include "rendering/DesignTokens.h"
#include "xr/drawing/EyeRenderer.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <vtkActor.h>
#include <vtkFloatArray.h>
#include <vtkImageData.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkPlaneSource.h>
#include <vtkPointData.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkTexture.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

namespace halsted {

namespace {

constexpr int kFontPixels = 40, kHeightPixels = 60, kMarginPixels = 18;
constexpr double kCapital = 0.72;       ///< of the font's size, Inter
constexpr double kCapitalDegrees = 0.6; ///< what is read at ease; 0.35 is the least
constexpr double kLeastHeightM = 0.012; ///< close by a label does not shrink to nothing
constexpr double kGap = 0.35;           ///< of its height, above the place it names

} // namespace

void assign(vtkMatrix4x4& matrix, const Eigen::Matrix4d& values) {
  const Eigen::Map<Eigen::Matrix<double, 4, 4, Eigen::RowMajor>> now(matrix.GetData());
  if (now == values)
    return;
  for (int row = 0; row < 4; ++row)
    for (int column = 0; column < 4; ++column)
      matrix.SetElement(row, column, values(row, column));
}

struct RoomLabels::Label {
  explicit Label(EyeRenderer& eyes) {
    vtkNew<vtkPolyData> quad;
    vtkNew<vtkPoints> points;
    vtkNew<vtkFloatArray> across;
    across->SetNumberOfComponents(2);
    for (const auto& [x, y] : {std::array{-0.5, 0.0}, std::array{0.5, 0.0}, std::array{0.5, 1.0}, std::array{-0.5, 1.0}}) {
      points->InsertNextPoint(x, y, 0);
      across->InsertNextTuple2(x + 0.5, y);
    }
    vtkNew<vtkCellArray> cells;
    const vtkIdType corners[] = {0, 1, 2, 3};
    cells->InsertNextCell(4, corners);
    quad->SetPoints(points);
    quad->SetPolys(cells);
    quad->GetPointData()->SetTCoords(across);
    mapper->SetInputData(quad);
    texture->InterpolateOn();
    texture->MipmapOn();
    actor->SetMapper(mapper);
    actor->SetTexture(texture);
    actor->SetUserMatrix(patient_T_label);
    actor->SetPickable(false);
    actor->GetProperty()->LightingOff();
    actor->GetProperty()->SetColor(1, 1, 1);
    eyes.addFurniture(actor);
  }

  void write(const std::string& words, const Rgb& ink) {
    text = words;
    colour = ink;
    QFont font(QString::fromLatin1(tokens::kTypeface));
    font.setPixelSize(kFontPixels);
    font.setWeight(QFont::Medium);
    const QString shown = QString::fromStdString(words);
    const int width = QFontMetrics(font).horizontalAdvance(shown) + 2 * kMarginPixels;
    QImage picture(width, kHeightPixels, QImage::Format_RGB888);
    const auto shade = [](const Rgb& rgb) { return QColor(rgb[0], rgb[1], rgb[2]); };
    picture.fill(shade(tokens::kDark.panel));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    painter.setPen(shade(ink));
    painter.drawText(picture.rect(), Qt::AlignCenter, shown);
    painter.end();
    vtkNew<vtkImageData> image;
    image->SetDimensions(width, kHeightPixels, 1);
    image->AllocateScalars(VTK_UNSIGNED_CHAR, 3);
    const std::size_t row = 3 * static_cast<std::size_t>(width);
    auto* to = static_cast<unsigned char*>(image->GetScalarPointer());
    for (int y = 0; y < kHeightPixels; ++y)
      std::memcpy(to + static_cast<std::size_t>(y) * row, picture.constScanLine(kHeightPixels - 1 - y), row);
    texture->SetInputData(image);
    shape = static_cast<double>(width) / kHeightPixels;
  }

  std::string text;
  Rgb colour{};
  double shape = 1; ///< width : height
  vtkNew<vtkMatrix4x4> patient_T_label;
  vtkNew<vtkTexture> texture;
  vtkNew<vtkPolyDataMapper> mapper;
  vtkNew<vtkActor> actor;
};

RoomLabels::RoomLabels(EyeRenderer& eyes) : m_eyes(eyes) {}

RoomLabels::~RoomLabels() {
  for (const auto& label : m_labels)
    m_eyes.removeFurniture(label->actor);
}

void RoomLabels::begin(const Eigen::Affine3d& patient_T_room, const Vec3& headInRoom) {
  m_patient_T_room = patient_T_room;
  m_head = headInRoom;
  m_used = 0;
}

void RoomLabels::add(const Vec3& at, const std::string& text, const Rgb& colour) {
  // Fonts are Qt's, and those an application object.
  if (text.empty() || !qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
    return;
  if (m_used == m_labels.size())
    m_labels.push_back(std::make_unique<Label>(m_eyes));
  Label& label = *m_labels[m_used++];
  if (label.text != text || label.colour != colour)
    label.write(text, colour);
  const Vec3 towards = m_head - at;
  const double distance = std::max(towards.norm(), 0.05);
  const double height =
      std::max(kLeastHeightM, distance * std::tan(kCapitalDegrees * std::numbers::pi / 180) * kHeightPixels / (kCapital * kFontPixels));
  const Vec3 back = towards / distance;
  const Vec3 across = std::abs(back.y()) > 0.99 ? Vec3(Vec3::UnitX()) : Vec3(Vec3::UnitY().cross(back).normalized());
  Eigen::Affine3d room_T_label = Eigen::Affine3d::Identity();
  room_T_label.linear().col(0) = label.shape * height * across;
  room_T_label.linear().col(1) = height * back.cross(across);
  room_T_label.linear().col(2) = height * back;
  room_T_label.translation() = at + kGap * height * back.cross(across);
  assign(*label.patient_T_label, (m_patient_T_room * room_T_label).matrix());
  label.actor->SetVisibility(true);
}

void RoomLabels::end() {
  for (std::size_t i = m_used; i < m_labels.size(); ++i)
    m_labels[i]->actor->SetVisibility(false);
}

} // namespace halsted
