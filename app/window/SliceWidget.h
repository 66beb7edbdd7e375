// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/SeriesLink.h"
#include "app/window/SliceTool.h"
#include "app/window/ViewState.h"
#include "rendering/PlanePicture.h"
#include "rendering/SlicePainter.h"
#include "segmentation/anatomy/PatientCase.h"
#include "segmentation/core/StructureTable.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QToolButton;

namespace halsted {

/// One plane of a series of the case with its labels. Left button: crosshair, and with Shift, or at the crosshair's rings, its turn;
/// wheel and page keys: slices; Shift+wheel: slab; right button: window/level; middle button: pan; Ctrl+wheel: zoom.
class SliceWidget final : public QWidget {
  Q_OBJECT
public:
  enum class Shows {
    First, ///< the case's first series, with the second over it where that is wanted
    Second ///< the second, in the first's patient space
  };
  /// `table` gives the names under the pointer and must outlive the widget.
  SliceWidget(Plane plane, ViewState& state, const StructureTable& table, QWidget* parent, Shows shows = Shows::First);

  /// Null: nothing to show. The case must outlive the widget or the next call.
  void setCase(const PatientCase* patientCase);
  Plane plane() const { return m_plane; }
  int slice() const; ///< of the first series, nearest to the crosshair
  /// Nothing while there is no case.
  std::optional<SliceCanvas> canvas() const;

  /// One slice after the other, so many a second, and round again; 0 stops.
  void playCine(double slicesPerSecond);
  bool playsCine() const { return m_cine.isActive(); }
  /// Round this view's normal, through the crosshair.
  void turn(double degrees);

  static constexpr double kThinnestMm = 1, kThickestMm = 100; ///< of slabs
  static constexpr double kCinePerSecond = 12;

Q_SIGNALS:
  void pointedAt(const QString& what); ///< structure, value and place under the pointer; empty outside
  void maximiseRequested();
  void slabMenuRequested(const QPoint& at); ///< global
  void cineChanged(bool plays);

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

private:
  enum class Drag { None, Cursor, Turn };
  const CaseSeries* first() const;
  const CaseSeries* shown() const;
  PicturePlane picture() const; ///< with mmPerPixel per device-independent pixel
  double thicknessMm() const;
  void draw();
  PictureLabels labels() const;
  std::array<QPointF, 2> crosshairLines() const;
  std::array<QPointF, 2> rings() const; ///< to turn by
  bool atRing(const QPointF& point) const;
  void zoom(double factor);
  void step(int slices);
  void thicken(double notches);
  void putCursor(const QPointF& point);
  void turnTo(const QPointF& point);
  void describe(const QPointF& point);
  void showSlabButton();
  bool chooseByKey(int key, Qt::KeyboardModifiers modifiers);

  Plane m_plane;
  Shows m_shows;
  ViewState& m_state;
  const StructureTable& m_table;
  const PatientCase* m_case = nullptr;
  std::optional<SlicePlane> m_geometry; ///< of the first series
  QPointF m_dragFrom;
  Drag m_drag = Drag::None;
  bool m_toolPressed = false; ///< the tool of the state has the left button
  double m_wheelRest = 0;
  QTimer m_cine;
  QToolButton* m_slabButton = nullptr;
  /// The picture as it was drawn last, and of what: it stays while only marks move over it.
  QImage m_image;
  std::vector<double> m_imageOf;
  std::vector<Connection> m_connections;
  Connection m_stateConnection;
};

} // namespace halsted
