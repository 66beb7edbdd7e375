// SPDX-License-Identifier: Apache-2.0
#include "app/window/PlanTools.h"

#include "app/window/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <fmt/format.h>

#include <utility>

namespace halsted {

PlanTools::PlanTools(Workspace& workspace, ActionRegistry& actions, ViewState& views, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_actions(actions), m_views(views), m_hint(new QLabel) {
  setObjectName(QStringLiteral("planTools"));
  m_actions.add({"plan.tool",
                 {},
                 [this](const ActionRegistry::Arguments& arguments) { return choose(arguments.empty() ? "none" : arguments.front()); },
                 [this] { return m_workspace.document() != nullptr; }});
  auto* grid = new QGridLayout;
  grid->setSpacing(4);
  const std::vector<std::pair<PlanKind, QString>> kinds{
      {PlanKind::Landmark, tr("Landmark")}, {PlanKind::Distance, tr("Distance")}, {PlanKind::Plane, tr("Plane")}};
  for (std::size_t n = 0; n < kinds.size(); ++n) {
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("plan.tool.%1").arg(QLatin1String(infoOf(kinds[n].first).name)));
    button->setText(kinds[n].second);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(button, &QToolButton::clicked, this,
            [this, kind = kinds[n].first](bool on) { (void)m_actions.trigger("plan.tool", {on ? infoOf(kind).name : "none"}); });
    m_buttons.emplace_back(kinds[n].first, button);
    grid->addWidget(button, static_cast<int>(n) / 2, static_cast<int>(n) % 2);
  }
  m_hint->setObjectName(QStringLiteral("planHint"));
  m_hint->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addLayout(grid);
  column->addWidget(m_hint);
  showTool();
}

PlanTools::~PlanTools() {
  if (m_views.tool() == this)
    m_views.setTool(nullptr);
}

Result<void> PlanTools::choose(const std::string& kind) {
  const std::optional<PlanKind> wanted = planKindNamed(kind);
  if (!wanted && kind != "none")
    return fail(ErrorCode::NotFound, fmt::format("There is no plan tool '{}'.", kind));
  m_kind = wanted;
  m_points.clear();
  showTool();
  return {};
}

void PlanTools::setActive(bool active) {
  if (std::exchange(m_active, active) == active)
    return;
  m_points.clear();
  if (active || m_views.tool() == this)
    m_views.setTool(active && m_kind ? this : nullptr);
}

void PlanTools::showTool() {
  for (const auto& [kind, button] : m_buttons)
    button->setChecked(m_kind == kind);
  m_hint->setText(!m_kind                         ? tr("Choose a tool, then click in a slice. The plan is listed at the right.")
                  : *m_kind == PlanKind::Landmark ? tr("Click where it shall be.")
                  : *m_kind == PlanKind::Distance ? tr("Click its two ends, in any slices.")
                                                  : tr("Click three points that it goes through."));
  if (m_active)
    m_views.setTool(m_kind ? this : nullptr);
}

void PlanTools::refresh() {
  for (const auto& [kind, button] : m_buttons)
    button->setEnabled(m_workspace.document() != nullptr);
}

void PlanTools::place(const Vec3& point) {
  m_points.push_back(point);
  if (m_points.size() < infoOf(*m_kind).minPoints)
    return;
  std::vector<std::string> arguments{infoOf(*m_kind).name, freePlanName(*m_kind, m_workspace.document()->patientCase().plan())};
  for (const Vec3& one : std::exchange(m_points, {}))
    arguments.push_back(fmt::format("{:.3f},{:.3f},{:.3f}", one.x(), one.y(), one.z()));
  (void)m_actions.trigger("plan.add", arguments);
}

bool PlanTools::press(const Pointer& pointer) {
  if (!m_kind || !m_workspace.document() || (pointer.modifiers & Qt::AltModifier))
    return false;
  place(pointer.patientMm);
  m_views.changed.emit();
  return true;
}

void PlanTools::move(const Pointer& pointer, bool) {
  m_hover = pointer.patientMm;
  if (!m_points.empty())
    m_views.changed.emit();
}

bool PlanTools::key(const Pointer& pointer, int key) {
  if (!m_kind || !m_workspace.document())
    return false;
  if (key == Qt::Key_Space)
    place(pointer.patientMm);
  else if (key == Qt::Key_Backspace && !m_points.empty())
    m_points.pop_back();
  else
    return false;
  m_views.changed.emit();
  return true;
}

void PlanTools::leave() {
  m_hover.reset();
}

void PlanTools::paint(QPainter& painter, const SliceCanvas& canvas) const {
  if (m_points.empty())
    return;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(toColor(tokens::kDark.accent), 2));
  painter.setBrush(toColor(tokens::kDark.accent));
  QPointF last;
  for (std::size_t n = 0; n < m_points.size(); ++n) {
    const QPointF at = canvas.pixelOf(m_points[n]);
    painter.drawEllipse(at, 4, 4);
    if (n > 0)
      painter.drawLine(last, at);
    last = at;
  }
  if (!m_hover)
    return;
  const QPointF end = canvas.pixelOf(*m_hover);
  painter.drawLine(last, end);
  if (m_kind == PlanKind::Distance)
    painter.drawText(end + QPointF(10, -6), tr("%1 mm").arg(QLocale().toString((*m_hover - m_points.back()).norm(), 'f', 1)));
}

} // namespace halsted
