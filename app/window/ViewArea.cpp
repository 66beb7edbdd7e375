// SPDX-License-Identifier: Apache-2.0
#include "app/window/ViewArea.h"

#include "app/window/SliceWidget.h"
#include "app/window/VtkView.h"

#include <QActionGroup>
#include <QEvent>
#include <QGridLayout>
#include <QMenu>
#include <QSettings>

#include <algorithm>

namespace halsted {

namespace {

constexpr std::array kLayoutNames{"2x2", "1+3", "1", "side-by-side"};
constexpr std::array kPlanes{Plane::Axial, Plane::Coronal, Plane::Sagittal};
const QString kLayoutKey = QStringLiteral("views/layout");

QSettings settings() {
  return QSettings(QStringLiteral("halsted"), QStringLiteral("halsted"));
}

} // namespace

const char* layoutName(ViewLayout layout) {
  return kLayoutNames[static_cast<std::size_t>(layout)];
}

ViewArea::ViewArea(Workspace& workspace, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_actions(actions) {
  setObjectName(QStringLiteral("viewGrid"));
  m_grid = new QGridLayout(this);
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setSpacing(2);
  for (const auto shows : {SliceWidget::Shows::First, SliceWidget::Shows::Second})
    for (std::size_t n = 0; n < kPlanes.size(); ++n) {
      auto* slice = new SliceWidget(kPlanes[n], m_state, m_workspace.table(), this, shows);
      (shows == SliceWidget::Shows::First ? m_slices : m_seconds)[n] = slice;
      connect(slice, &SliceWidget::pointedAt, this, &ViewArea::pointedAt);
      connect(slice, &SliceWidget::slabMenuRequested, this, &ViewArea::slabMenu);
      connect(slice, &SliceWidget::maximiseRequested, this, [this, slice] { maximise(m_maximised == slice ? nullptr : slice); });
      slice->installEventFilter(this);
    }
  m_view3d = new VtkView(this);
  m_view3d->installEventFilter(this);
  connect(m_view3d, &VtkView::maximiseRequested, this, [this] { maximise(m_maximised == m_view3d ? nullptr : m_view3d); });
  m_current = m_slices[0];
  m_large = m_view3d;
  const std::string kept = settings().value(kLayoutKey).toString().toStdString();
  for (std::size_t n = 0; n < kLayoutNames.size(); ++n)
    if (kept == kLayoutNames[n])
      m_layout = static_cast<ViewLayout>(n);
  arrange();
  addActions();
  addSecondActions();
}

ViewArea::~ViewArea() = default;

void ViewArea::setCase(const PatientCase* patientCase) {
  m_case = patientCase;
  if (patientCase && !patientCase->series().empty()) {
    const Volume& volume = patientCase->series().front().volume;
    m_state.reset(boundsOf(volume.geometry).centre(), firstWindow(volume));
    if (const Id other = otherSeries())
      chooseSecond(std::to_string(other));
  }
  for (const auto& slices : {m_slices, m_seconds})
    for (SliceWidget* slice : slices)
      slice->setCase(patientCase);
  m_view3d->setCase(patientCase);
  m_maximised = nullptr;
  arrange();
}

Id ViewArea::otherSeries() const {
  return m_case && m_case->series().size() > 1 ? m_case->series()[1].id : 0;
}

bool ViewArea::chooseSecond(const std::string& name) {
  for (std::size_t n = 1; m_case && n < m_case->series().size(); ++n) {
    const CaseSeries& series = m_case->series()[n];
    if (name != std::to_string(series.id) && name != series.info.description)
      continue;
    SecondSeries second = m_state.second();
    second.id = series.id;
    second.window = firstWindow(series.volume);
    m_state.setSecond(second);
    return true;
  }
  return false;
}

bool ViewArea::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn) {
    for (const auto& slices : {m_slices, m_seconds})
      for (SliceWidget* slice : slices)
        if (watched == slice)
          m_current = slice;
  }
  return QWidget::eventFilter(watched, event);
}

void ViewArea::setLayoutKind(ViewLayout layout) {
  m_layout = layout;
  m_maximised = nullptr;
  // One large view: the one that was worked in.
  if (m_view3d->hasFocus() || !m_current->hasFocus())
    m_large = m_view3d;
  else
    m_large = m_current;
  settings().setValue(kLayoutKey, QString::fromLatin1(layoutName(layout)));
  arrange();
}

void ViewArea::maximise(QWidget* view) {
  m_maximised = view;
  arrange();
}

void ViewArea::arrange() {
  std::vector<QWidget*> all(m_slices.begin(), m_slices.end());
  all.insert(all.end(), m_seconds.begin(), m_seconds.end());
  all.push_back(m_view3d);
  // A view keeps its parent: one of OpenGL that loses it would have to make its context anew.
  for (QWidget* view : all)
    m_grid->removeWidget(view);
  for (int i = 0; i < 3; ++i) {
    m_grid->setRowStretch(i, 0);
    m_grid->setColumnStretch(i, 0);
  }
  std::vector<QWidget*> seen;
  const auto put = [&](QWidget* view, int row, int column, int rows = 1, int columns = 1) {
    m_grid->addWidget(view, row, column, rows, columns);
    for (int i = row; i < row + rows; ++i)
      m_grid->setRowStretch(i, 1);
    m_grid->setColumnStretch(column, rows > 1 ? 2 : std::max(1, m_grid->columnStretch(column)));
    seen.push_back(view);
  };
  const auto planeOf = [&](const SliceWidget* slice) { return static_cast<std::size_t>(slice->plane()); };
  const bool second = m_case && otherSeries();
  if (m_layout == ViewLayout::Beside && second) {
    // The plane that is looked at, or all three below each other.
    const auto* chosen = qobject_cast<SliceWidget*>(m_maximised);
    if (chosen) {
      put(m_slices[planeOf(chosen)], 0, 0);
      put(m_seconds[planeOf(chosen)], 0, 1);
    } else {
      for (int n = 0; n < 3; ++n) {
        put(m_slices[static_cast<std::size_t>(n)], 0, n);
        put(m_seconds[static_cast<std::size_t>(n)], 1, n);
      }
    }
  } else if (m_maximised) {
    put(m_maximised, 0, 0);
  } else if (m_layout == ViewLayout::One) {
    put(m_large, 0, 0);
  } else if (m_layout == ViewLayout::OneLeft) {
    put(m_large, 0, 0, 3, 1);
    int row = 0;
    for (QWidget* view : std::array<QWidget*, 4>{m_slices[0], m_slices[1], m_slices[2], m_view3d})
      if (view != m_large && row < 3)
        put(view, row++, 1);
  } else {
    put(m_slices[0], 0, 0);
    put(m_slices[1], 0, 1);
    put(m_slices[2], 1, 0);
    put(m_view3d, 1, 1);
  }
  for (QWidget* view : all)
    view->setVisible(std::find(seen.begin(), seen.end(), view) != seen.end());
}

void ViewArea::slabMenu(const QPoint& at) {
  QMenu menu(this);
  menu.setObjectName(QStringLiteral("slabMenu"));
  const auto add = [&](const QString& title, const char* kind, SlabKind value) {
    QAction* action = menu.addAction(title);
    action->setObjectName(QString::fromLatin1(kind));
    action->setCheckable(true);
    action->setChecked(m_state.slab().kind == value);
    connect(action, &QAction::triggered, this, [this, name = std::string(kind)] { (void)m_actions.trigger("view.slab", {name}); });
  };
  add(tr("Thin: one slice"), "thin", SlabKind::Thin);
  add(tr("MIP: brightest"), "mip", SlabKind::Max);
  add(tr("MinIP: darkest"), "minip", SlabKind::Min);
  add(tr("Mean"), "mean", SlabKind::Mean);
  menu.addSeparator();
  for (const int mm : {5, 10, 20, 40}) {
    QAction* action = menu.addAction(tr("%1 mm thick").arg(mm));
    action->setObjectName(QStringLiteral("%1mm").arg(mm));
    connect(action, &QAction::triggered, this, [this, mm] {
      const char* kind = m_state.slab().kind == SlabKind::Min ? "minip" : m_state.slab().kind == SlabKind::Mean ? "mean" : "mip";
      (void)m_actions.trigger("view.slab", {kind, std::to_string(mm)});
    });
  }
  menu.exec(at);
}

} // namespace halsted
