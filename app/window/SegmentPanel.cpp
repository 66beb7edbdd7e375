// SPDX-License-Identifier: Apache-2.0
#include "app/window/SegmentPanel.h"

#include "app/language/LibraryWords.h"
#include "app/window/SegmentForm.h"
#include "segmentation/workflow/EditRequest.h"
#include "segmentation/workflow/ScanWorkflow.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <fmt/format.h>

#include <algorithm>

namespace halsted {

namespace {

using Arguments = ActionRegistry::Arguments;
using Mode = SegmentPointer::Mode;

constexpr int kPreviewAfterMs = 250; ///< of stillness

std::string text(const Vec3& point) {
  return fmt::format("{:.3f},{:.3f},{:.3f}", point.x(), point.y(), point.z());
}

} // namespace

SegmentPanel::SegmentPanel(Workspace& workspace, ActionRegistry& actions, ViewState& views, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_actions(actions), m_views(views),
      m_pointer({[this](const std::vector<Vec3>& points, const Vec3& normal) { strokeDone(points, normal); },
                 [this] { parametersChanged(); }, [this] { (void)m_actions.trigger("segment.apply"); },
                 [this](double factor) { m_form->setNumber("radiusMm", m_form->number("radiusMm") * factor); },
                 [this] { m_views.changed.emit(); }}),
      m_protocol(new QComboBox), m_find(new QPushButton(tr("Find structures"))), m_target(new QComboBox), m_group(new QButtonGroup(this)),
      m_hint(new QLabel), m_form(new SegmentForm(workspace.table(), nullptr)), m_outcome(new QLabel), m_apply(new QPushButton(tr("Apply"))),
      m_clear(new QPushButton(tr("Clear points"))) {
  setObjectName(QStringLiteral("segmentPanel"));
  addActions();
  m_protocol->setObjectName(QStringLiteral("segmentProtocol"));
  m_protocol->setAccessibleName(tr("Protocol"));
  m_protocol->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_protocol->setMinimumContentsLength(10);
  m_protocol->addItem(tr("as the scan asks for"), QStringLiteral("auto"));
  for (const auto& [name, help] : protocols())
    if (name != "auto") {
      m_protocol->addItem(inOwnWords(help), QString::fromStdString(name));
      m_protocol->setItemData(m_protocol->count() - 1, inOwnWords(help), Qt::ToolTipRole);
    }
  m_find->setObjectName(QStringLiteral("segmentFind"));
  connect(m_find, &QPushButton::clicked, this,
          [this] { (void)m_actions.trigger("case.segment", {m_protocol->currentData().toString().toStdString()}); });
  m_target->setObjectName(QStringLiteral("segmentTarget"));
  m_target->setAccessibleName(tr("Structure to work on"));
  m_target->setEditable(true);
  m_target->setInsertPolicy(QComboBox::NoInsert);
  m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_target->setMinimumContentsLength(10);
  m_target->lineEdit()->setPlaceholderText(tr("Choose, or type a new name"));
  m_target->lineEdit()->setObjectName(QStringLiteral("segmentTargetName"));
  m_hint->setObjectName(QStringLiteral("segmentHint"));
  m_hint->setWordWrap(true);
  m_outcome->setObjectName(QStringLiteral("segmentOutcome"));
  m_outcome->setWordWrap(true);
  m_apply->setObjectName(QStringLiteral("segmentApply"));
  m_clear->setObjectName(QStringLiteral("segmentClear"));

  const auto heading = [](const QString& words) {
    auto* label = new QLabel(words);
    QFont strong = label->font();
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    return label;
  };
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  column->addWidget(heading(tr("By itself")));
  column->addWidget(m_protocol);
  column->addWidget(m_find);
  column->addSpacing(4);
  column->addWidget(heading(tr("By hand: structure")));
  column->addWidget(m_target);
  buildTools();
  column->addWidget(m_hint);
  column->addWidget(m_form);
  column->addWidget(m_outcome);
  column->addWidget(m_apply);
  column->addWidget(m_clear);

  connect(m_form, &SegmentForm::changed, this, &SegmentPanel::parametersChanged);
  connect(m_target, &QComboBox::currentTextChanged, this, &SegmentPanel::parametersChanged);
  connect(m_apply, &QPushButton::clicked, this, [this] { (void)m_actions.trigger("segment.apply"); });
  connect(m_clear, &QPushButton::clicked, this, [this] { (void)m_actions.trigger("segment.clear"); });
  m_previewSoon.setSingleShot(true);
  m_previewSoon.setInterval(kPreviewAfterMs);
  connect(&m_previewSoon, &QTimer::timeout, this, &SegmentPanel::preview);
  m_edited = workspace.edited.connect([this](const Result<EditOutcome>&) {
    if (m_workspace.editsToCome() == 0)
      m_pointer.forgetStrokes();
    parametersChanged();
  });
  showTool();
}

SegmentPanel::~SegmentPanel() {
  if (m_views.tool() == &m_pointer)
    m_views.setTool(nullptr);
}

void SegmentPanel::buildTools() {
  auto* grid = new QGridLayout;
  grid->setSpacing(4);
  m_group->setExclusive(false); // a second click lays the tool down
  for (std::size_t n = 0; n < tools().size(); ++n) {
    const Tool& tool = tools()[n];
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("segment.tool.%1").arg(QLatin1String(tool.name)));
    button->setText(tr(tool.title));
    button->setAccessibleName(tr(tool.title));
    button->setToolTip(QStringLiteral("<qt>%1 (%2)</qt>").arg(tr(tool.hint).toHtmlEscaped(), QLatin1String(tool.key)));
    button->setShortcut(QKeySequence(QLatin1String(tool.key)));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(button, &QToolButton::clicked, this,
            [this, name = std::string(tool.name)](bool on) { (void)m_actions.trigger("segment.tool", {on ? name : "none"}); });
    m_group->addButton(button);
    m_buttons.push_back(button);
    grid->addWidget(button, static_cast<int>(n) / 2, static_cast<int>(n) % 2);
  }
  static_cast<QVBoxLayout*>(layout())->addLayout(grid);
}

void SegmentPanel::addActions() {
  const auto open = [this] { return m_document != nullptr; };
  m_actions.add(
      {"segment.tool", {}, [this](const Arguments& arguments) { return choose(arguments.empty() ? "none" : arguments.front()); }, open});
  for (const Tool& tool : tools())
    m_actions.add({std::string("segment.tool-") + tool.name, tr("Tool: %1").arg(tr(tool.title)).toStdString(),
                   [this, name = std::string(tool.name)](const Arguments&) -> Result<void> {
                     if (Result<void> shown = m_actions.trigger("path.segment"); !shown)
                       return shown;
                     return m_actions.trigger("segment.tool", {name});
                   },
                   open});
  m_actions.add({"segment.structure",
                 {},
                 [this](const Arguments& arguments) -> Result<void> {
                   if (arguments.size() != 1)
                     return fail(ErrorCode::Refused, "segment.structure takes the name of a structure.");
                   setTarget(QString::fromStdString(arguments.front()));
                   return {};
                 },
                 open});
  m_actions.add({"segment.apply", tr("Apply the tool").toStdString(), [this](const Arguments&) { return apply(); },
                 [this] { return m_document && m_tool && wanted(); }});
  m_actions.add({"segment.clear", tr("Clear the tool's points").toStdString(),
                 [this](const Arguments&) -> Result<void> {
                   m_pointer.clearPoints();
                   return {};
                 },
                 [this] { return m_document && !m_pointer.points().empty(); }});
}

Result<void> SegmentPanel::choose(const std::string& name) {
  const auto found = std::find_if(tools().begin(), tools().end(), [&](const Tool& tool) { return name == tool.name; });
  if (found == tools().end() && name != "none")
    return fail(ErrorCode::NotFound, fmt::format("There is no segmenting tool '{}'.", name));
  m_tool = found == tools().end() ? nullptr : &*found;
  showTool();
  return {};
}

void SegmentPanel::showTool() {
  for (std::size_t n = 0; n < m_buttons.size(); ++n)
    m_buttons[n]->setChecked(m_tool == &tools()[n]);
  m_hint->setText(m_tool ? tr(m_tool->hint) : tr("Choose a tool. Every step can be undone with Ctrl+Z."));
  m_form->show(m_tool ? m_tool->parameters : std::vector<std::string>());
  m_pointer.setMode(m_tool ? m_tool->mode : Mode::Show);
  m_views.setTool(m_active && m_tool ? &m_pointer : nullptr);
  m_apply->setVisible(m_tool && m_tool->mode != Mode::Stroke);
  parametersChanged();
}

void SegmentPanel::setActive(bool active) {
  if (active == m_active)
    return;
  m_active = active;
  m_views.setTool(m_active && m_tool ? &m_pointer : nullptr);
  parametersChanged();
}

void SegmentPanel::setDocument(const CaseDocument* document) {
  m_document = document;
  const PatientCase* patientCase = document ? &document->patientCase() : nullptr;
  m_pointer.setCase(patientCase);
  m_form->setCase(patientCase);
  m_structures = patientCase ? patientCase->structuresChanged.connect([this] { fillTargets(); }) : Connection();
  if (patientCase && !patientCase->series().empty() && patientCase->series().front().volume.modality == Modality::Ct)
    m_form->setRange(-2000, 32000, 150, 3000);
  fillTargets();
  refresh();
}

void SegmentPanel::fillTargets() {
  const std::string language = QLocale().name().left(2).toStdString();
  const std::string before = target();
  const QSignalBlocker quiet(m_target);
  m_target->clear();
  if (m_document)
    for (const Structure& structure : m_document->patientCase().structures())
      m_target->addItem(QString::fromStdString(m_workspace.table().kindOf(structure.name).title(language)),
                        QString::fromStdString(structure.name));
  setTarget(QString::fromStdString(before));
}

void SegmentPanel::setTarget(const QString& structure) {
  if (structure.isEmpty())
    return;
  const int row = m_target->findData(structure);
  if (row >= 0) {
    m_target->setCurrentIndex(row);
    return;
  }
  const std::string language = QLocale().name().left(2).toStdString();
  m_target->setCurrentIndex(-1);
  m_target->setEditText(QString::fromStdString(m_workspace.table().kindOf(structure.toStdString()).title(language)));
}

std::string SegmentPanel::target() const {
  const QString written = m_target->currentText().trimmed();
  if (const int row = m_target->findText(written, Qt::MatchFixedString); row >= 0)
    return m_target->itemData(row).toString().toStdString();
  const std::string language = QLocale().name().left(2).toStdString();
  for (const StructureKind& kind : m_workspace.table().kinds())
    if (written.compare(QString::fromStdString(kind.title(language)), Qt::CaseInsensitive) == 0)
      return kind.name;
  return written.simplified().replace(QLatin1Char(' '), QLatin1Char('_')).toStdString();
}

void SegmentPanel::refresh() {
  m_find->setEnabled(m_actions.enabled("case.segment"));
  const bool possible = m_document && !m_workspace.segmenting();
  for (QToolButton* button : m_buttons)
    button->setEnabled(possible);
  m_apply->setEnabled(possible && m_actions.enabled("segment.apply"));
  m_clear->setVisible(!m_pointer.points().empty());
}

void SegmentPanel::prepareBrush() {
  m_pointer.setBrush({m_form->checked("flat"), m_tool && std::string_view(m_tool->name) == "smart",
                      m_tool && std::string_view(m_tool->name) == "erase", m_form->number("radiusMm"), m_form->number("tolerance"),
                      target(), m_form->checked("overwrite")});
}

void SegmentPanel::parametersChanged() {
  prepareBrush();
  const bool threshold = m_active && m_tool && std::string_view(m_tool->name) == "threshold";
  m_pointer.previewRange(threshold ? std::optional(std::array{m_form->number("low"), m_form->number("high")}) : std::nullopt);
  m_pointer.previewEdit(nullptr);
  m_workspace.preview(std::nullopt, {});
  m_outcome->clear();
  m_outcome->hide();
  refresh();
  // A threshold is shown as it is moved, what others do when they have been worked out.
  if (m_active && m_tool && m_tool->mode != Mode::Stroke && !threshold && *m_tool->edit && wanted())
    m_previewSoon.start();
  else
    m_previewSoon.stop();
}

std::string SegmentPanel::pointsText(bool inside) const {
  std::string all;
  for (const SegmentPointer::Point& point : m_pointer.points())
    if (point.inside == inside)
      all.append(all.empty() ? 0 : 1, ';').append(text(point.mm));
  return all;
}

std::optional<std::vector<std::string>> SegmentPanel::wanted() const {
  const std::string structure = target();
  if (!m_document || !m_tool || structure.empty() || m_tool->mode == Mode::Stroke)
    return std::nullopt;
  const std::string name = m_tool->name;
  const bool there = m_document->patientCase().findStructure(structure);
  if (!there && name != "threshold" && name != "grow" && name != "seeds" && name != "tube")
    return std::nullopt;
  const std::size_t least = m_tool->mode == Mode::Outline ? 3 : m_tool->mode == Mode::Points ? 1 : 0;
  if (m_pointer.points().size() < least)
    return std::nullopt;
  std::vector<std::string> arguments{"structure=" + structure};
  for (const std::string& argument : m_form->arguments())
    arguments.push_back(argument);
  const auto drop = [&](std::string_view parameter) {
    std::erase_if(arguments, [&](const std::string& one) { return one.starts_with(std::string(parameter) + "="); });
  };
  if (name == "islands") {
    const bool smallOnes = std::find(arguments.begin(), arguments.end(), "what=remove-small") != arguments.end();
    drop(smallOnes ? "count" : "minimumMl");
    if (std::find(arguments.begin(), arguments.end(), "what=split") != arguments.end())
      drop("count");
  }
  if (name == "combine" && std::find(arguments.begin(), arguments.end(), "with=" + structure) != arguments.end())
    return std::nullopt;
  if (const std::string inside = pointsText(true); !inside.empty() && name != "seeds" && name != "tube")
    arguments.push_back("points=" + inside);
  if (name == "scissors")
    arguments.push_back("direction=" + text(m_pointer.normal()));
  if (name == "cut-plane") {
    // The normal of a slice points away from who looks at it.
    arguments.push_back("normal=" + text(-m_pointer.normal()));
    const bool both = std::find(arguments.begin(), arguments.end(), "keep=both") != arguments.end();
    const bool named = std::any_of(arguments.begin(), arguments.end(), [](const std::string& one) { return one.starts_with("into="); });
    if (both && !named)
      return std::nullopt;
    if (!both)
      drop("into");
  }
  if (name == "seeds") {
    if (pointsText(true).empty())
      return std::nullopt;
    arguments = {structure, pointsText(true), pointsText(false)};
  }
  if (name == "tube")
    arguments = {structure, text(m_pointer.points().front().mm),
                 m_pointer.points().size() > 1 ? text(m_pointer.points().back().mm) : std::string()};
  return arguments;
}

Result<void> SegmentPanel::apply() {
  const auto arguments = wanted();
  if (!arguments)
    return fail(ErrorCode::Refused, "Choose a tool, a structure and what the tool asks for first.");
  const std::string action = *m_tool->edit ? std::string("edit.") + m_tool->edit : std::string("segment.") + m_tool->name;
  Result<void> begun = m_actions.trigger(action, *arguments);
  if (begun)
    m_pointer.clearPoints();
  return begun;
}

void SegmentPanel::preview() {
  const auto arguments = wanted();
  if (!arguments || !m_tool || !*m_tool->edit)
    return;
  const Result<EditRequest> request = editFromArguments(m_tool->edit, *arguments);
  if (!request)
    return;
  m_workspace.preview(*request, [this](const Result<PreparedEdit>& prepared) {
    m_outcome->show();
    if (!prepared) {
      if (prepared.error().code == ErrorCode::Cancelled)
        m_outcome->hide();
      else
        m_outcome->setText(inOwnWords(prepared.error().message));
      return;
    }
    double added = 0, removed = 0;
    for (const EditOutcome::Change& change : prepared->outcome.changes) {
      added += change.addedMl;
      removed += change.removedMl;
    }
    const QLocale locale;
    m_outcome->setText(
        prepared->outcome.changed()
            ? tr("Would add %1 ml and take %2 ml away.").arg(locale.toString(added, 'f', 1), locale.toString(removed, 'f', 1))
            : tr("Would change nothing."));
    m_pointer.previewEdit(std::make_shared<LabelEdits>(prepared->edits));
  });
}

void SegmentPanel::strokeDone(const std::vector<Vec3>& points, const Vec3& normal) {
  std::string all;
  for (const Vec3& point : points)
    all.append(all.empty() ? 0 : 1, ';').append(text(point));
  std::vector<std::string> arguments{"structure=" + target(), "points=" + all, fmt::format("radiusMm={:g}", m_form->number("radiusMm"))};
  const std::string name = m_tool->name;
  const bool flat = m_form->checked("flat");
  if (name == "smart")
    arguments.push_back(fmt::format("tolerance={:g}", m_form->number("tolerance")));
  if (flat)
    arguments.push_back("normal=" + text(normal));
  if (m_form->checked("overwrite"))
    arguments.push_back("overwrite=all");
  const std::string edit = name == "brush" && flat ? "paint" : m_tool->edit;
  if (!m_actions.trigger("edit." + edit, arguments))
    m_pointer.forgetStrokes();
}

} // namespace halsted
