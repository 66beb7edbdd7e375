// SPDX-License-Identifier: Apache-2.0
#include "app/window/SliceWidget.h"

#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"
#include "rendering/SliceFrame.h"

#include <QLocale>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halsted {

namespace {

constexpr double kDegree = std::numbers::pi / 180;

QString slabWord(SlabKind kind) {
  switch (kind) {
  case SlabKind::Max: return SliceWidget::tr("MIP");
  case SlabKind::Min: return SliceWidget::tr("MinIP");
  case SlabKind::Mean: return SliceWidget::tr("Mean");
  case SlabKind::Thin: break;
  }
  return SliceWidget::tr("Slab");
}

} // namespace

SliceWidget::SliceWidget(Plane plane, ViewState& state, const StructureTable& table, QWidget* parent, Shows shows)
    : QWidget(parent), m_plane(plane), m_shows(shows), m_state(state), m_table(table) {
  const QString name = QString::fromLatin1(planeName(plane));
  setObjectName(shows == Shows::First ? QStringLiteral("view%1").arg(name) : QStringLiteral("view%1Second").arg(name));
  setAccessibleName(shows == Shows::First ? tr("%1 slices").arg(inOwnWords(planeName(plane)))
                                          : tr("%1 slices of the second series").arg(inOwnWords(planeName(plane))));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setMinimumSize(160, 120);
  setAttribute(Qt::WA_OpaquePaintEvent);
  m_slabButton = new QToolButton(this);
  m_slabButton->setObjectName(QStringLiteral("slab%1").arg(objectName().mid(4)));
  m_slabButton->setAccessibleName(tr("Thick slab"));
  m_slabButton->setToolTip(tr("Thick slab: S its kind, T thicker, Shift+T thinner, or Shift and the wheel"));
  m_slabButton->setFocusPolicy(Qt::NoFocus); // its keys are those of the view
  m_slabButton->setCursor(Qt::ArrowCursor);
  connect(m_slabButton, &QToolButton::clicked, this,
          [this] { Q_EMIT slabMenuRequested(m_slabButton->mapToGlobal(QPoint(0, m_slabButton->height()))); });
  connect(&m_cine, &QTimer::timeout, this, [this] {
    if (m_geometry && !m_state.turned() && slice() + 1 >= m_geometry->sliceCount())
      step(-m_geometry->sliceCount());
    else
      step(1);
  });
  m_stateConnection = state.changed.connect([this] {
    showSlabButton();
    update();
  });
  showSlabButton();
}

void SliceWidget::setCase(const PatientCase* patientCase) {
  m_connections.clear();
  m_case = patientCase;
  playCine(0);
  const auto refresh = [this] {
    m_geometry.reset();
    m_imageOf.clear();
    if (const CaseSeries* series = first())
      m_geometry.emplace(series->volume.geometry, m_plane);
    showSlabButton();
    update();
  };
  if (m_case) {
    m_connections.push_back(m_case->structuresChanged.connect(refresh));
    m_connections.push_back(m_case->seriesChanged.connect(refresh));
    m_connections.push_back(m_case->registrationsChanged.connect(refresh));
    m_connections.push_back(m_case->planChanged.connect([this] { update(); }));
    m_connections.push_back(m_case->labelsChanged.connect([refresh](Id) { refresh(); }));
  }
  refresh();
}

const CaseSeries* SliceWidget::first() const {
  return m_case && !m_case->series().empty() ? &m_case->series().front() : nullptr;
}

const CaseSeries* SliceWidget::shown() const {
  return m_shows == Shows::First ? first() : m_case ? m_case->findSeries(m_state.second().id) : nullptr;
}

int SliceWidget::slice() const {
  return m_geometry ? m_geometry->sliceOf(m_state.cursorMm()) : 0;
}

PicturePlane SliceWidget::picture() const {
  const ViewState::Frame& frame = m_state.frame(m_plane);
  const SliceView whole = wholeSlice(*m_geometry, slice(), width(), height());
  PicturePlane plane;
  plane.mmPerPixel = whole.mmPerPixel / frame.zoom;
  plane.right = m_geometry->right();
  plane.down = m_geometry->down();
  Vec3 middle = m_geometry->patientAt(whole.slice, whole.centreMm.x(), whole.centreMm.y());
  if (m_state.turned()) {
    // The normal turns with the crosshair; the picture stays as upright as it can.
    const Vec3 normal = m_state.turn() * plane.through();
    const Vec3 down = plane.down - plane.down.dot(normal) * normal;
    if (constexpr double kUpright = 0.3; down.norm() > kUpright) {
      plane.down = down.normalized();
      plane.right = plane.down.cross(normal);
    } else {
      plane.right = (plane.right - plane.right.dot(normal) * normal).normalized();
      plane.down = normal.cross(plane.right);
    }
    // Through the crosshair, over the middle of the volume.
    middle = m_geometry->patientAt(m_geometry->sliceCount() / 2, whole.centreMm.x(), whole.centreMm.y());
    middle += (m_state.cursorMm() - middle).dot(normal) * normal;
  }
  plane.centreMm = middle + frame.panMm.x() * plane.right + frame.panMm.y() * plane.down;
  return plane;
}

double SliceWidget::thicknessMm() const {
  const CaseSeries* series = first();
  if (!series)
    return 1;
  return SlabSampler(series->volume, series->volume.geometry.index_T_patient(), picture(), m_state.slab(), true, 1, 1).thicknessMm();
}

std::optional<SliceCanvas> SliceWidget::canvas() const {
  if (!m_geometry)
    return std::nullopt;
  const PicturePlane plane = picture();
  return SliceCanvas{rect(), plane.centreMm, plane.right, plane.down, plane.mmPerPixel, thicknessMm()};
}

void SliceWidget::draw() {
  const CaseSeries* series = shown();
  const double ratio = devicePixelRatioF();
  PicturePlane plane = picture();
  plane.mmPerPixel /= ratio;
  const int columns = static_cast<int>(std::lround(width() * ratio)), rows = static_cast<int>(std::lround(height() * ratio));
  const SecondSeries& second = m_state.second();
  const WindowLevel& window = m_shows == Shows::First ? m_state.window() : second.window;
  const bool fused = m_shows == Shows::First && second.fused && m_case->findSeries(second.id);
  std::vector<double> of{plane.mmPerPixel,
                         window.window,
                         window.level,
                         static_cast<double>(m_state.slab().kind),
                         m_state.slab().thicknessMm,
                         static_cast<double>(m_state.smooth()),
                         static_cast<double>(columns),
                         static_cast<double>(rows),
                         static_cast<double>(series->id)};
  for (const Vec3* vector : {&plane.centreMm, &plane.right, &plane.down})
    of.insert(of.end(), vector->data(), vector->data() + 3);
  if (fused) {
    const auto& names = colourMapNames();
    const auto colours = std::find(names.begin(), names.end(), second.colours) - names.begin();
    of.insert(of.end(),
              {static_cast<double>(second.id), second.opacity, static_cast<double>(colours), second.window.window, second.window.level});
  }
  if (of == m_imageOf && !m_image.isNull())
    return;
  // The overlays share the case's labels for no longer than it takes to draw: an edit copies labels that someone else holds.
  const std::vector<LayerOverlay> overlays = overlaysOf(*m_case, series->id);
  PlaneContent content;
  content.series = {&series->volume, Eigen::Affine3d::Identity(), window};
  if (m_shows == Shows::Second)
    content.series.own_T_patient = linkOf(*m_case, first()->id, series->id).second_T_first;
  content.overlays = &overlays;
  content.smooth = m_state.smooth();
  FusedSeries over;
  if (fused) {
    over.series = {&m_case->findSeries(second.id)->volume, linkOf(*m_case, series->id, second.id).second_T_first, second.window};
    over.colours = &colourMap(second.colours);
    over.opacity = second.opacity;
    content.fused = &over;
  }
  m_image = drawPlane(content, plane, m_state.slab(), columns, rows);
  m_image.setDevicePixelRatio(ratio);
  m_imageOf = std::move(of);
}

std::array<QPointF, 2> SliceWidget::crosshairLines() const {
  if (!m_state.turned())
    return {QPointF(1, 0), QPointF(0, 1)};
  // Where the two other planes cut this one.
  const PicturePlane plane = picture();
  const Vec3 straight[] = {m_geometry->right(), m_geometry->down()};
  std::array<QPointF, 2> lines;
  for (std::size_t n = 0; n < 2; ++n) {
    const Vec3 otherNormal = m_state.turn() * straight[1 - n];
    const Vec3 line = otherNormal.cross(plane.through()).normalized();
    const QPointF direction(line.dot(plane.right), line.dot(plane.down));
    lines[n] = direction.x() + direction.y() < 0 ? -direction : direction;
  }
  return lines;
}

std::array<QPointF, 2> SliceWidget::rings() const {
  const QPointF middle = canvas()->pixelOf(m_state.cursorMm()), line = crosshairLines()[0];
  const double reach = 0.32 * std::min(width(), height());
  return {middle - reach * line, middle + reach * line};
}

bool SliceWidget::atRing(const QPointF& point) const {
  constexpr double kReach = 12;
  if (!m_geometry || !m_state.crosshair() || m_state.tool())
    return false;
  for (const QPointF& ring : rings())
    if (std::hypot(ring.x() - point.x(), ring.y() - point.y()) <= kReach)
      return true;
  return false;
}

PictureLabels SliceWidget::labels() const {
  const CaseSeries* series = shown();
  const PicturePlane plane = picture();
  PictureLabels labels;
  if (m_state.turned()) {
    const auto letters = [](const Vec3& direction) { return QString::fromStdString(directionLetters(direction)); };
    labels.left = letters(-plane.right);
    labels.right = letters(plane.right);
    labels.top = letters(-plane.down);
    labels.bottom = letters(plane.down);
    const double cosine = std::abs(m_geometry->right().cross(m_geometry->down()).dot(plane.through()));
    labels.name = tr("%1, turned %2°").arg(inOwnWords(planeName(m_plane))).arg(std::acos(std::min(1.0, cosine)) / kDegree, 0, 'f', 0);
    labels.position = QString::fromStdString(placeText(m_state.cursorMm()));
    labels.mmPerPixel = plane.mmPerPixel;
  } else {
    SliceView view = wholeSlice(*m_geometry, slice(), width(), height());
    view.mmPerPixel = plane.mmPerPixel;
    labels = sliceLabels(*m_geometry, view, {}, {});
  }
  labels.window = m_shows == Shows::First ? m_state.window() : m_state.second().window;
  labels.title = QString::fromStdString(series->info.description);
  if (m_state.slab().kind != SlabKind::Thin)
    labels.notes << tr("%1 of %2 mm").arg(slabWord(m_state.slab().kind)).arg(thicknessMm(), 0, 'f', 1);
  if (m_state.crosshair()) {
    const QPointF at = canvas()->pixelOf(m_state.cursorMm());
    labels.crosshair = at - QRectF(rect()).center();
    labels.crosshairLines = crosshairLines();
  }
  const CaseSeries* second = m_case->findSeries(m_state.second().id);
  if (second && (m_shows == Shows::Second || m_state.second().fused)) {
    const SeriesLink link = linkOf(*m_case, first()->id, second->id);
    if (m_shows == Shows::First)
      labels.notes
          << tr("+ %1, %2 %").arg(QString::fromStdString(second->info.description)).arg(std::lround(100 * m_state.second().opacity));
    (link.caution ? labels.cautions : labels.notes) << link.note;
  }
  if (m_shows == Shows::First && !m_state.turned() && m_geometry->throughAxis() == 2)
    for (const Finding& finding : series->info.findings)
      if (std::find(finding.slices.begin(), finding.slices.end(), slice()) != finding.slices.end()) {
        labels.cautions << tr("This slice was repaired");
        break;
      }
  return labels;
}

void SliceWidget::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (!m_geometry || !shown() || !shown()->volume.voxels) {
    painter.fillRect(rect(), toColor(tokens::kPicture));
    return;
  }
  draw();
  painter.drawImage(0, 0, m_image);
  const SliceCanvas seen = *canvas();
  if (const SliceTool* tool = m_state.tool())
    tool->paint(painter, seen);
  markPlan(painter, SliceFrame(rect(), picture(), seen.thicknessMm), m_case->plan());
  annotatePicture(painter, rect(), labels());
  if (m_state.crosshair() && !m_state.tool() && underMouse()) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const QPointF& ring : rings())
      for (const QPen& pen : {QPen(QColor(0, 0, 0, 170), 4), QPen(toColor(tokens::kDark.accent), 2)}) {
        painter.setPen(pen);
        painter.drawEllipse(ring, 6, 6);
      }
    painter.setRenderHint(QPainter::Antialiasing, false);
  }
  if (hasFocus()) {
    painter.setPen(QPen(toColor(tokens::kDark.accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
  }
}

void SliceWidget::showSlabButton() {
  const Slab& slab = m_state.slab();
  m_slabButton->setVisible(m_case && m_shows == Shows::First);
  m_slabButton->setText(slab.kind == SlabKind::Thin ? slabWord(slab.kind)
                                                    : tr("%1 %2 mm").arg(slabWord(slab.kind)).arg(slab.thicknessMm, 0, 'f', 0));
  const QSize size = m_slabButton->sizeHint().expandedTo(QSize(tokens::kTarget, tokens::kTarget));
  constexpr int kMargin = 8, kAboveWindow = 24; // window/level stand in the corner
  m_slabButton->setGeometry(width() - size.width() - kMargin, height() - size.height() - kAboveWindow, size.width(), size.height());
}

void SliceWidget::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  showSlabButton();
}

void SliceWidget::describe(const QPointF& point) {
  const CaseSeries* series = shown();
  if (!series || !m_geometry)
    return;
  const Vec3 patient = canvas()->patientAt(point);
  const Eigen::Affine3d own =
      m_shows == Shows::First ? Eigen::Affine3d::Identity() : linkOf(*m_case, first()->id, series->id).second_T_first;
  const Index3 voxel = (series->volume.geometry.index_T_patient() * (own * patient)).array().round().cast<int>();
  if (!series->volume.geometry.contains(voxel)) {
    Q_EMIT pointedAt({});
    return;
  }
  const double value = series->volume.value(series->volume.at(voxel.x(), voxel.y(), voxel.z()));
  std::string name;
  for (const LabelLayer& layer : m_case->layers()) {
    if (layer.seriesId != series->id || layer.labels.empty() || layer.doubtOf)
      continue;
    const std::uint8_t label = layer.labels.at(voxel.x(), voxel.y(), voxel.z());
    for (const Structure& structure : m_case->structures())
      if (label && structure.layerId == layer.id && structure.label == label && (name.empty() || structure.name != "skin"))
        name = structure.name;
  }
  const std::string language = QLocale().name().left(2).toStdString();
  Q_EMIT pointedAt(QStringLiteral("%1   %2 %3   L %4  P %5  S %6 mm")
                       .arg(name.empty() ? tr("no structure") : QString::fromStdString(m_table.kindOf(name).title(language)))
                       .arg(value, 0, 'f', 0)
                       .arg(series->volume.modality == Modality::Ct ? QStringLiteral("HU") : QString())
                       .arg(patient.x(), 0, 'f', 1)
                       .arg(patient.y(), 0, 'f', 1)
                       .arg(patient.z(), 0, 'f', 1));
}

} // namespace halsted
