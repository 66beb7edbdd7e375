// SPDX-License-Identifier: Apache-2.0
#include "app/window/MainWindow.h"

#include "app/language/LibraryWords.h"
#include "app/window/Banner.h"
#include "app/window/CommandPalette.h"
#include "app/window/HistoryPanel.h"
#include "app/window/PathBar.h"
#include "app/window/PlanPanel.h"
#include "app/window/PlanTools.h"
#include "app/window/RecentCases.h"
#include "app/window/SegmentPanel.h"
#include "app/window/SeriesPanel.h"
#include "app/window/StepPage.h"
#include "app/window/StructurePanel.h"
#include "app/window/Theme.h"
#include "app/window/ViewArea.h"
#include "app/window/WelcomePage.h"
#include "app/window/WindowMenus.h"
#include "rendering/SliceImage.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLayout>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>

namespace halsted {

namespace {

using Arguments = ActionRegistry::Arguments;

enum Page { kWelcome, kViews, kSeries };

constexpr int kNarrow = 1000; ///< pixels; below, panels at both sides would leave the views less than half
constexpr int kTools = 272, kInspector = 300;

std::string text(const QString& string) {
  return string.toStdString();
}

/// The middle axial slice, for the list of recent cases.
QImage smallPicture(const PatientCase& patientCase) {
  constexpr int kSide = 96;
  if (patientCase.series().empty())
    return {};
  const CaseSeries& series = patientCase.series().front();
  const SlicePlane plane(series.volume.geometry, Plane::Axial);
  return drawSlice(series.volume, overlaysOf(patientCase, series.id), plane, wholeSlice(plane, plane.sliceCount() / 2, kSide, kSide),
                   firstWindow(series.volume), kSide, kSide);
}

} // namespace

MainWindow::MainWindow(Workspace& workspace, ActionRegistry& actions) : m_workspace(workspace), m_actions(actions) {
  setObjectName(QStringLiteral("mainWindow"));
  m_dark = qApp->palette().color(QPalette::Window).lightness() < 128;
  setWindowTitle(QStringLiteral("Halsted"));
  setAcceptDrops(true);
  layout()->setSizeConstraint(QLayout::SetNoConstraint); // layOut() fits the panels to any width
  setMinimumSize(640, 480);
  resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
  addWindowActions();
  m_views = new ViewArea(workspace, actions, nullptr);
  buildSteps();
  buildInspector();
  m_tools->toggleViewAction()->setShortcut(Qt::Key_F8);
  m_inspector->toggleViewAction()->setShortcut(Qt::Key_F9);
  m_menus = new WindowMenus(*this, workspace, actions, {m_tools->toggleViewAction(), m_inspector->toggleViewAction()});
  buildCentre();
  buildStatus();
  listen();
  showDocument();
  if (!workspace.recoverable().empty())
    statusBar()->showMessage(tr("Unsaved work of earlier is kept: see the menu Unsaved cases."), 10'000);
}

MainWindow::~MainWindow() {
  if (m_guest)
    m_guest->setParent(nullptr); // it is its owner's to delete
}

void MainWindow::listen() {
  m_connections.push_back(m_workspace.documentClosing.connect([this] {
    m_ofDocument.clear();
    m_segment->setDocument(nullptr);
    m_structures->setCase(nullptr);
    m_plan->setCase(nullptr);
    m_history->setDocument(nullptr);
    m_views->setCase(nullptr);
  }));
  m_connections.push_back(m_workspace.documentChanged.connect([this] { showDocument(); }));
  m_connections.push_back(m_workspace.busyChanged.connect([this] { refresh(); }));
  m_connections.push_back(m_workspace.progress.connect([this](double fraction, const std::string& step) {
    m_jobBar->setValue(static_cast<int>(fraction * 100));
    m_jobStep->setText(inOwnWords(step));
  }));
  m_connections.push_back(m_workspace.failed.connect([this](const Error& error) { m_banner->fail(inOwnWords(error.message)); }));
  m_connections.push_back(
      m_workspace.said.connect([this](const std::string& sentence) { statusBar()->showMessage(inOwnWords(sentence), 8000); }));
  m_connections.push_back(m_workspace.found.connect([this](const Finding& finding) {
    if (finding.severity != Finding::Severity::Note)
      m_banner->warn(inOwnWords(finding.sentence));
  }));
  m_connections.push_back(m_actions.failed.connect([this](const Error& error) { m_banner->fail(inOwnWords(error.message)); }));
  m_connections.push_back(m_actions.triggered.connect([this](const std::string& name, const Arguments&) {
    if (name == "case.open")
      m_banner->clear();
  }));
  m_connections.push_back(m_workspace.seriesFound.connect([this](const StudyListing& listing, const std::filesystem::path& study) {
    m_series->offer(listing, study);
    m_pages->setCurrentIndex(kSeries);
    layOut();
  }));
}

void MainWindow::addWindowActions() {
  for (const Step step : kSteps)
    m_actions.add({std::string("path.") + stepName(step), text(tr("Step: %1").arg(stepTitle(step))),
                   [this, step](const Arguments&) -> Result<void> {
                     goTo(step);
                     return {};
                   },
                   [this, step] { return possible(step); }});
  const auto add = [this](const char* name, const QString& title, auto act, std::function<bool()> enabled = {}) {
    m_actions.add({name, text(title),
                   [act](const Arguments&) -> Result<void> {
                     act();
                     return {};
                   },
                   std::move(enabled)});
  };
  const auto open = [this] { return m_workspace.document() != nullptr; };
  add("app.palette", {}, [this] {
    auto* palette = new CommandPalette(m_actions, this);
    palette->move(mapToGlobal(QPoint((width() - palette->width()) / 2, 80)));
    palette->show();
  });
  m_actions.add({"app.theme",
                 text(tr("Switch between dark and light")),
                 [this](const Arguments& arguments) -> Result<void> {
                   m_dark = arguments.empty() ? !m_dark : arguments.front() == "dark";
                   applyTheme(*qApp, m_dark);
                   return {};
                 },
                 {}});
  add("case.open-file", tr("Open a case or scan…"), [this] { chooseFile(false); });
  add("case.open-folder", tr("Open a DICOM folder…"), [this] { chooseFile(true); });
  add(
      "case.save-as", tr("Save the case as…"), [this] { chooseCopy(); }, [this, open] { return open() && !m_workspace.busy(); });
  add(
      "case.close", tr("Close the case"), [this] { m_workspace.close(); }, open);
}

void MainWindow::buildCentre() {
  m_pages = new QStackedWidget;
  m_welcome = new WelcomePage(m_actions, nullptr);
  connect(m_welcome, &WelcomePage::languageWanted, this,
          [this](const QString& code) { (void)m_actions.trigger("app.language", {text(code)}); });
  if (m_actions.find("app.language"))
    m_welcome->offerLanguages();
  m_pages->addWidget(m_welcome);

  auto* views = new QWidget;
  auto* viewColumn = new QVBoxLayout(views);
  viewColumn->setContentsMargins(0, 0, 0, 0);
  viewColumn->setSpacing(0);
  viewColumn->addWidget(m_menus->viewBar());
  viewColumn->addWidget(m_views, 1);
  connect(m_views, &ViewArea::pointedAt, this, [this](const QString& what) { m_pointed->setText(what); });
  m_pages->addWidget(views);

  m_series = new SeriesPanel(
      [this](const auto& study, const std::string& uid, auto done) { m_workspace.previewSeries(study, uid, std::move(done)); }, nullptr);
  const auto back = [this] {
    m_pages->setCurrentIndex(m_workspace.document() ? kViews : kWelcome);
    layOut();
  };
  connect(m_series, &SeriesPanel::chosen, this, [this, back](const QString& study, const QStringList& uids) {
    back();
    std::vector<std::string> wanted;
    for (const QString& uid : uids)
      wanted.push_back(text(uid));
    m_workspace.importSeries(text(study), wanted);
  });
  connect(m_series, &SeriesPanel::dismissed, this, back);
  m_pages->addWidget(m_series);

  auto* centre = new QWidget;
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_banner = new Banner(nullptr);
  column->addWidget(m_banner);
  column->addWidget(m_pages, 1);
  setCentralWidget(centre);
}

void MainWindow::buildSteps() {
  m_stepPages = new QStackedWidget;
  for (const Step step : kSteps) {
    auto* page = new StepPage(step, m_actions, nullptr);
    m_steps[static_cast<std::size_t>(step)] = page;
    m_stepPages->addWidget(page);
  }
  StepPage& import = *m_steps[static_cast<std::size_t>(Step::Import)];
  import.addHeading(tr("In this case"));
  m_seriesOfCase = new QLabel;
  m_seriesOfCase->setObjectName(QStringLiteral("seriesOfCase"));
  m_seriesOfCase->setWordWrap(true);
  m_seriesOfCase->setTextFormat(Qt::PlainText);
  import.addTools(m_seriesOfCase);
  import.addHeading(tr("Another case"));
  import.addAction("case.open-folder", tr("Open a DICOM folder…"));
  import.addAction("case.open-file", tr("Open a case or file…"));
  import.addAction("case.close", tr("Close the case"));
  import.addHeading(tr("Keep it"));
  import.addAction("case.save-as", tr("Save the case as…"));

  m_segment = new SegmentPanel(m_workspace, m_actions, m_views->state(), nullptr);
  m_steps[static_cast<std::size_t>(Step::Segment)]->addTools(m_segment);

  if (m_actions.find("plan.add")) {
    m_planTools = new PlanTools(m_workspace, m_actions, m_views->state(), nullptr);
    m_steps[static_cast<std::size_t>(Step::Plan)]->addTools(m_planTools);
  }

  StepPage& rehearse = *m_steps[static_cast<std::size_t>(Step::Rehearse)];
  rehearse.addHeading(tr("In the headset"));
  rehearse.addAction("headset.start", tr("Put the headset on"));
  rehearse.addAction("headset.preview", tr("Preview the room"));
  rehearse.addHeading(tr("On this screen"));
  rehearse.addAction("view.look-anterior", tr("Look from the front"));
  rehearse.addAction("view.look-superior", tr("Look from above"));
  rehearse.addAction("view.volume", tr("Volume rendering"));

  StepPage& teach = *m_steps[static_cast<std::size_t>(Step::Teach)];
  teach.addHeading(tr("Lessons"));
  teach.addAction("lesson.list", tr("Show the lessons"));
  teach.addAction("lesson.write", tr("Write a lesson"));
  teach.addHeading(tr("Results"));
  teach.addAction("record.mine", tr("My record"));
  teach.addAction("record.class", tr("The class"));

  m_tools = new QDockWidget(tr("Tools of the step"));
  m_tools->setObjectName(QStringLiteral("stepDock"));
  m_tools->setFeatures(QDockWidget::DockWidgetClosable);
  m_tools->setTitleBarWidget(new QWidget); // the page says itself what it is
  m_tools->setWidget(m_stepPages);
  addDockWidget(Qt::LeftDockWidgetArea, m_tools);
  connect(m_tools->toggleViewAction(), &QAction::triggered, this, [this](bool shown) { m_wantTools = shown; });
}

void MainWindow::buildInspector() {
  m_structures = new StructurePanel(m_actions, m_workspace.table(), nullptr);
  m_plan = new PlanPanel(m_actions, nullptr);
  m_history = new HistoryPanel(m_actions, nullptr);
  m_tabs = new QTabWidget;
  m_tabs->setObjectName(QStringLiteral("inspectorTabs"));
  m_tabs->setAccessibleName(tr("What is in the case"));
  m_tabs->setDocumentMode(true);
  m_tabs->addTab(m_structures, tr("Structures"));
  m_tabs->addTab(m_plan, tr("Plan"));
  m_tabs->addTab(m_history, tr("History"));
  // Qt's own words for these are not in its translations.
  for (auto* scroll : m_tabs->tabBar()->findChildren<QToolButton*>())
    scroll->setAccessibleName(scroll->objectName().contains(QLatin1String("Left")) ? tr("Earlier tabs") : tr("Later tabs"));
  m_inspector = new QDockWidget(tr("Inspector"));
  m_inspector->setObjectName(QStringLiteral("structuresDock"));
  m_inspector->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
  m_inspector->setTitleBarWidget(new QWidget);
  m_inspector->setWidget(m_tabs);
  addDockWidget(Qt::RightDockWidgetArea, m_inspector);
  resizeDocks({m_tools, m_inspector}, {kTools, kInspector}, Qt::Horizontal);
  connect(m_inspector->toggleViewAction(), &QAction::triggered, this, [this](bool shown) { m_wantInspector = shown; });
  connect(m_structures, &StructurePanel::chosenChanged, m_segment, &SegmentPanel::setTarget);
}

void MainWindow::buildStatus() {
  m_pointed = new QLabel;
  m_pointed->setObjectName(QStringLiteral("pointed"));
  m_pointed->setTextFormat(Qt::PlainText);
  statusBar()->addWidget(m_pointed, 1);
  m_jobBox = new QWidget;
  auto* jobRow = new QHBoxLayout(m_jobBox);
  jobRow->setContentsMargins(0, 0, 0, 0);
  m_jobStep = new QLabel;
  m_jobStep->setObjectName(QStringLiteral("jobStep"));
  m_jobBar = new QProgressBar;
  m_jobBar->setObjectName(QStringLiteral("jobBar"));
  m_jobBar->setAccessibleName(tr("Progress"));
  m_jobBar->setFixedWidth(180);
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setObjectName(QStringLiteral("jobCancel"));
  connect(cancel, &QPushButton::clicked, this, [this] { (void)m_actions.trigger("job.cancel"); });
  jobRow->addWidget(m_jobStep);
  jobRow->addWidget(m_jobBar);
  jobRow->addWidget(cancel);
  statusBar()->addPermanentWidget(m_jobBox);
  auto* disclaimer = new QLabel(inOwnWords(tokens::kDisclaimer));
  disclaimer->setObjectName(QStringLiteral("disclaimer"));
  statusBar()->addPermanentWidget(disclaimer);
}

bool MainWindow::possible(Step step) const {
  return step == Step::Import || step == Step::Teach || m_workspace.document();
}

bool MainWindow::done(Step step) const {
  const PatientCase* patientCase = m_workspace.document() ? &m_workspace.document()->patientCase() : nullptr;
  switch (step) {
  case Step::Import: return patientCase && !patientCase->series().empty();
  case Step::Segment: return patientCase && !patientCase->structures().empty() && !m_workspace.segmenting();
  case Step::Plan: return patientCase && !patientCase->plan().empty();
  case Step::Rehearse:
  case Step::Teach: return false;
  }
  return false;
}

void MainWindow::goTo(Step step) {
  m_step = step;
  m_segment->setActive(step == Step::Segment);
  if (m_planTools)
    m_planTools->setActive(step == Step::Plan);
  if (step == Step::Segment)
    m_tabs->setCurrentWidget(m_structures);
  if (step == Step::Plan)
    m_tabs->setCurrentWidget(m_plan);
  if (m_pages->currentIndex() == kSeries)
    m_pages->setCurrentIndex(m_workspace.document() ? kViews : kWelcome);
  refresh();
  layOut();
}

void MainWindow::showDocument() {
  CaseDocument* document = m_workspace.document();
  const PatientCase* patientCase = document ? &document->patientCase() : nullptr;
  m_ofDocument.clear();
  if (document) {
    m_ofDocument.push_back(document->historyChanged.connect([this] { refresh(); }));
    m_ofDocument.push_back(patientCase->seriesChanged.connect([this] { showSeriesOfCase(); }));
  }
  m_structures->setCase(patientCase);
  m_plan->setCase(patientCase);
  m_history->setDocument(document);
  m_segment->setDocument(document);
  m_views->setCase(patientCase);
  m_pages->setCurrentIndex(document ? kViews : kWelcome);
  const QString alias = document ? QString::fromStdString(patientCase->alias()) : QString();
  setWindowTitle(!document               ? QStringLiteral("Halsted")
                 : m_workspace.unsaved() ? tr("%1 (not saved yet) – Halsted").arg(alias)
                                         : tr("%1 – Halsted").arg(alias));
  showSeriesOfCase();
  m_menus->offerRecovery();
  if (document)
    RecentCases::add(document->file(), alias, RecentCases::namesAllowed() ? smallPicture(*patientCase) : QImage());
  goTo(document ? (patientCase->plan().empty() ? Step::Segment : Step::Plan) : Step::Import);
}

void MainWindow::showSeriesOfCase() {
  QStringList lines;
  if (const CaseDocument* document = m_workspace.document())
    for (const CaseSeries& series : document->patientCase().series()) {
      const VolumeGeometry& grid = series.volume.geometry;
      lines << tr("%1 %2\n%3 × %4 × %5 voxels of %6 × %7 × %8 mm")
                   .arg(inOwnWords(modalityName(series.info.modality)), QString::fromStdString(series.info.description))
                   .arg(grid.size.x())
                   .arg(grid.size.y())
                   .arg(grid.size.z())
                   .arg(grid.spacingMm.x(), 0, 'g', 3)
                   .arg(grid.spacingMm.y(), 0, 'g', 3)
                   .arg(grid.spacingMm.z(), 0, 'g', 3);
      for (const Finding& finding : series.info.findings)
        if (finding.severity != Finding::Severity::Note)
          lines << QStringLiteral("⚠ ") + inOwnWords(finding.sentence);
    }
  m_seriesOfCase->setText(lines.join(QLatin1Char('\n')));
}

void MainWindow::showPage(QWidget* page) {
  if (m_guest && m_guest != page) {
    m_pages->removeWidget(m_guest);
    m_guest->setParent(nullptr);
  }
  m_guest = page;
  if (page) {
    m_pages->addWidget(page);
    m_pages->setCurrentWidget(page);
  } else {
    m_pages->setCurrentIndex(m_workspace.document() ? kViews : kWelcome);
  }
  refresh();
  layOut();
}

void MainWindow::layOut() {
  const int tools = m_tools->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent, nullptr, this);
  const int views = centralWidget()->minimumSizeHint().width();
  const bool narrow = width() < std::max(kNarrow, tools + views + m_inspector->minimumSizeHint().width());
  // Where they do not fit beside each other, the tools lie below the views.
  const Qt::DockWidgetArea area = width() < tools + views ? Qt::BottomDockWidgetArea : Qt::LeftDockWidgetArea;
  if (dockWidgetArea(m_tools) != area)
    addDockWidget(area, m_tools);
  const bool pages = m_guest || m_pages->currentIndex() == kSeries;
  // The bedside has keys, tools and structures of its own: it gets the whole window. The start page has all that can be done.
  m_menus->mainBar()->setVisible(!m_guest);
  m_tools->setVisible(!pages && m_wantTools && (m_workspace.document() || m_step == Step::Teach));
  m_inspector->setVisible(!pages && m_wantInspector && !narrow && m_workspace.document());
}

void MainWindow::refresh() {
  m_menus->refresh(m_guest);
  std::array<PathBar::Mark, kSteps.size()> marks{};
  for (const Step step : kSteps)
    marks[static_cast<std::size_t>(step)] = {possible(step), done(step)};
  m_menus->path().show(m_step, marks);
  for (const Step step : kSteps) {
    StepPage& page = *m_steps[static_cast<std::size_t>(step)];
    page.setNext(step == Step::Teach ? std::nullopt : std::optional(static_cast<Step>(static_cast<int>(step) + 1)), done(step));
    page.refresh();
  }
  m_stepPages->setCurrentIndex(static_cast<int>(m_step));
  m_segment->refresh();
  if (m_planTools)
    m_planTools->refresh();
  m_history->refresh();
  m_jobBox->setVisible(m_workspace.busy());
  m_welcome->setBusy(m_workspace.busy());
  if (!m_workspace.busy()) {
    m_jobBar->setValue(0);
    m_jobStep->clear();
  }
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  layOut();
}

void MainWindow::chooseFile(bool folder) {
  const QString path =
      folder ? QFileDialog::getExistingDirectory(this, tr("Open a DICOM folder"))
             : QFileDialog::getOpenFileName(
                   this, tr("Open a case or scan"), {},
                   tr("Cases and scans (*.hcase *.dcm *.zip *.nii *.nii.gz *.nrrd *.nhdr *.mha *.mhd DICOMDIR);;All files (*)"));
  if (!path.isEmpty())
    (void)m_actions.trigger("case.open", {text(path)});
}

void MainWindow::chooseCopy() {
  QString path = QFileDialog::getSaveFileName(this, tr("Save the case as"), {}, tr("Halsted cases (*.hcase)"));
  if (path.isEmpty())
    return;
  if (!path.endsWith(QStringLiteral(".hcase")))
    path += QStringLiteral(".hcase");
  (void)m_actions.trigger("case.save-copy", {text(path)});
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls())
    event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  for (const QUrl& url : event->mimeData()->urls())
    if (url.isLocalFile()) {
      (void)m_actions.trigger("case.open", {text(url.toLocalFile())});
      return;
    }
}

} // namespace halsted
