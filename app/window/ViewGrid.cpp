// SPDX-License-Identifier: Apache-2.0
#include "app/window/ViewGrid.h"

#include "app/window/SliceWidget.h"
#include "app/window/VtkView.h"

#include <QGridLayout>

namespace halsted {

ViewGrid::ViewGrid(const StructureTable& table, QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("viewGrid"));
  m_layout = new QGridLayout(this);
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(2);
  for (const Plane plane : {Plane::Axial, Plane::Coronal, Plane::Sagittal}) {
    auto* slice = new SliceWidget(plane, m_state, table, this);
    connect(slice, &SliceWidget::pointedAt, this, &ViewGrid::pointedAt);
    connect(slice, &SliceWidget::maximiseRequested, this, [this, slice] { maximise(m_maximised == slice ? nullptr : slice); });
    m_slices.push_back(slice);
  }
  m_view3d = new VtkView(this);
  connect(m_view3d, &VtkView::maximiseRequested, this, [this] { maximise(m_maximised == m_view3d ? nullptr : m_view3d); });
  m_layout->addWidget(m_slices[0], 0, 0);
  m_layout->addWidget(m_slices[1], 0, 1);
  m_layout->addWidget(m_slices[2], 1, 0);
  m_layout->addWidget(m_view3d, 1, 1);
  for (int i = 0; i < 2; ++i) {
    m_layout->setRowStretch(i, 1);
    m_layout->setColumnStretch(i, 1);
  }
}

void ViewGrid::setCase(const PatientCase* patientCase) {
  if (patientCase && !patientCase->series().empty()) {
    const Volume& volume = patientCase->series().front().volume;
    m_state.setWindow(firstWindow(volume));
    m_state.setCursor(boundsOf(volume.geometry).centre());
  }
  m_case = patientCase;
  for (SliceWidget* slice : m_slices)
    slice->setCase(patientCase);
  m_view3d->setCase(patientCase);
}

QImage ViewGrid::picture() const {
  constexpr int kSide = 96;
  if (!m_case || m_case->series().empty())
    return {};
  const CaseSeries& series = m_case->series().front();
  const SlicePlane plane(series.volume.geometry, Plane::Axial);
  return drawSlice(series.volume, overlaysOf(*m_case, series.id), plane, wholeSlice(plane, plane.sliceCount() / 2, kSide, kSide),
                   m_state.window(), kSide, kSide);
}

void ViewGrid::maximise(QWidget* view) {
  m_maximised = view;
  for (SliceWidget* slice : m_slices)
    slice->setVisible(!view || view == slice);
  m_view3d->setVisible(!view || view == m_view3d);
  // A hidden row or column gives its space away.
  for (int i = 0; i < 2; ++i) {
    const bool rowUsed = !view || m_layout->itemAtPosition(i, 0)->widget() == view || m_layout->itemAtPosition(i, 1)->widget() == view;
    const bool columnUsed = !view || m_layout->itemAtPosition(0, i)->widget() == view || m_layout->itemAtPosition(1, i)->widget() == view;
    m_layout->setRowStretch(i, rowUsed);
    m_layout->setColumnStretch(i, columnUsed);
  }
}

} // namespace halsted
