// SPDX-License-Identifier: Apache-2.0
#include "app/window/MainWindow.h"

#include "app/ActionArguments.h"
#include "app/language/LibraryWords.h"
#include "app/window/Banner.h"
#include "app/window/CommandPalette.h"
#include "app/window/SeriesPanel.h"
#include "app/window/StructurePanel.h"
#include "app/window/Theme.h"
#include "app/window/ViewArea.h"
#include "app/window/WelcomePage.h"
#include "rendering/CaseScene.h"

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QDesktopServices>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>

namespace halsted {

namespace {

using Arguments = ActionRegistry::Arguments;

enum Page { kWelcome, kViews, kSeries };

std::string text(const QString& string) {
  return string.toStdString();
}

} // namespace

MainWindow::MainWindow(Workspace& workspace, ActionRegistry& actions) : m_workspace(workspace), m_actions(actions) {
  setObjectName(QStringLiteral("mainWindow"));
  m_dark = qApp->palette().color(QPalette::Window).lightness() < 128;
  setWindowTitle(QStringLiteral("Halsted"));
  setAcceptDrops(true);
  resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
  addWindowActions();
  buildViews();
  buildPanels();
  buildMenus();

  m_connections.push_back(workspace.documentClosing.connect([this] {
    m_historyConnection.reset();
    m_seriesConnection.reset();
    m_structures->setCase(nullptr);
    m_views->setCase(nullptr);
  }));
  m_connections.push_back(workspace.documentChanged.connect([this] { showDocument(); }));
  m_connections.push_back(workspace.busyChanged.connect([this] { refresh(); }));
  m_connections.push_back(workspace.progress.connect([this](double fraction, const std::string& step) {
    m_jobBar->setValue(static_cast<int>(fraction * 100));
    m_jobStep->setText(inOwnWords(step));
  }));
  m_connections.push_back(workspace.failed.connect([this](const Error& error) { m_banner->fail(inOwnWords(error.message)); }));
  m_connections.push_back(
      workspace.said.connect([this](const std::string& sentence) { statusBar()->showMessage(inOwnWords(sentence), 8000); }));
  m_connections.push_back(workspace.found.connect([this](const Finding& finding) {
    if (finding.severity != Finding::Severity::Note)
      m_banner->warn(inOwnWords(finding.sentence));
  }));
  m_connections.push_back(actions.failed.connect([this](const Error& error) { m_banner->fail(inOwnWords(error.message)); }));
  m_connections.push_back(actions.triggered.connect([this](const std::string& name, const Arguments&) {
    if (name == "case.open")
      m_banner->clear();
  }));
  m_connections.push_back(workspace.seriesFound.connect([this](const StudyListing& listing, const std::filesystem::path& study) {
    m_series->offer(listing, study);
    m_pages->setCurrentIndex(kSeries);
  }));
  showDocument();
  if (!workspace.recoverable().empty())
    statusBar()->showMessage(tr("Unsaved work of earlier is kept: see the menu Unsaved cases."), 10'000);
}

MainWindow::~MainWindow() {
  if (m_guest)
    m_guest->setParent(nullptr); // it is its owner's to delete
}

void MainWindow::addWindowActions() {
  const auto open = [this] { return m_workspace.document() != nullptr; };
  m_actions.add({"app.palette",
                 {},
                 [this](const Arguments&) -> Result<void> {
                   auto* palette = new CommandPalette(m_actions, this);
                   palette->move(mapToGlobal(QPoint((width() - palette->width()) / 2, 80)));
                   palette->show();
                   return {};
                 },
                 {}});
  m_actions.add({"app.theme",
                 text(tr("Switch between dark and light")),
                 [this](const Arguments& arguments) -> Result<void> {
                   m_dark = arguments.empty() ? !m_dark : arguments.front() == "dark";
                   applyTheme(*qApp, m_dark);
                   return {};
                 },
                 {}});
  m_actions.add({"case.open-file",
                 text(tr("Open a case or scan…")),
                 [this](const Arguments&) -> Result<void> {
                   chooseFile(false);
                   return {};
                 },
                 {}});
  m_actions.add({"case.open-folder",
                 text(tr("Open a DICOM folder…")),
                 [this](const Arguments&) -> Result<void> {
                   chooseFile(true);
                   return {};
                 },
                 {}});
  m_actions.add({"case.save-as", text(tr("Save the case as…")),
                 [this](const Arguments&) -> Result<void> {
                   chooseCopy();
                   return {};
                 },
                 [this, open] { return open() && !m_workspace.busy(); }});
}

void MainWindow::buildViews() {
  m_pages = new QStackedWidget;

  m_welcome = new WelcomePage(nullptr);
  connect(m_welcome, &WelcomePage::folderWanted, this, [this] { (void)m_actions.trigger("case.open-folder"); });
  connect(m_welcome, &WelcomePage::fileWanted, this, [this] { (void)m_actions.trigger("case.open-file"); });
  connect(m_welcome, &WelcomePage::languageWanted, this,
          [this](const QString& code) { (void)m_actions.trigger("app.language", {text(code)}); });
  if (m_actions.find("app.language"))
    m_welcome->offerLanguages();
  m_pages->addWidget(m_welcome);

  m_views = new ViewArea(m_workspace, m_actions, nullptr);
  connect(m_views, &ViewArea::pointedAt, this, [this](const QString& what) { m_pointed->setText(what); });
  m_pages->addWidget(m_views);

  m_series = new SeriesPanel(nullptr);
  connect(m_series, &SeriesPanel::chosen, this, [this](const QString& study, const QString& uid) {
    m_pages->setCurrentIndex(m_workspace.document() ? kViews : kWelcome);
    m_workspace.importSeries(text(study), text(uid));
  });
  connect(m_series, &SeriesPanel::dismissed, this, [this] { m_pages->setCurrentIndex(m_workspace.document() ? kViews : kWelcome); });
  m_pages->addWidget(m_series);
}

void MainWindow::buildPanels() {
  auto* centre = new QWidget;
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_banner = new Banner(nullptr);
  column->addWidget(m_banner);
  column->addWidget(m_pages, 1);
  setCentralWidget(centre);

  m_structures = new StructurePanel(m_actions, m_workspace.table(), nullptr);
  auto* dock = new QDockWidget(tr("Structures"));
  m_dock = dock;
  dock->setObjectName(QStringLiteral("structuresDock"));
  dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
  dock->setWidget(m_structures);
  addDockWidget(Qt::RightDockWidgetArea, dock);
  resizeDocks({dock}, {320}, Qt::Horizontal);

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
  m_cancel = new QPushButton(tr("Cancel"));
  m_cancel->setObjectName(QStringLiteral("jobCancel"));
  connect(m_cancel, &QPushButton::clicked, this, [this] { (void)m_actions.trigger("job.cancel"); });
  jobRow->addWidget(m_jobStep);
  jobRow->addWidget(m_jobBar);
  jobRow->addWidget(m_cancel);
  statusBar()->addPermanentWidget(m_jobBox);
  auto* disclaimer = new QLabel(inOwnWords(tokens::kDisclaimer));
  disclaimer->setObjectName(QStringLiteral("disclaimer"));
  statusBar()->addPermanentWidget(disclaimer);
}

QAction* MainWindow::menuAction(const char* name, const QString& title, const QKeySequence& key) {
  auto* action = new QAction(title, this);
  action->setObjectName(QString::fromLatin1(name));
  action->setShortcut(key);
  connect(action, &QAction::triggered, this, [this, name = std::string(name)] { (void)m_actions.trigger(name); });
  m_menuActions.emplace_back(name, action);
  return action;
}

void MainWindow::buildMenus() {
  QMenu* file = menuBar()->addMenu(tr("&File"));
  QAction* openFile = menuAction("case.open-file", tr("&Open a case or scan…"), QKeySequence::Open);
  QAction* openFolder = menuAction("case.open-folder", tr("Open a &DICOM folder…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
  QAction* save = menuAction("case.save-as", tr("&Save the case as…"), QKeySequence::Save);
  file->addActions({openFile, openFolder, save});
  file->addSeparator();
  QAction* quit = file->addAction(tr("&Quit"), QKeySequence(QKeySequence::Quit));
  connect(quit, &QAction::triggered, this, &QWidget::close);

  QMenu* edit = menuBar()->addMenu(tr("&Edit"));
  QAction* undo = menuAction("edit.undo", tr("&Undo"), QKeySequence::Undo);
  QAction* redo = menuAction("edit.redo", tr("&Redo"), QKeySequence::Redo);
  edit->addActions({undo, redo});
  edit->addSeparator();
  edit->addActions({menuAction("structure.show-all", tr("Show &all structures")),
                    menuAction("structure.hide-all", tr("&Hide all structures")), menuAction("case.segment", tr("&Segment again"))});
  QAction* palette = menuAction("app.palette", tr("&Find an action…"), QKeySequence(Qt::CTRL | Qt::Key_K));
  edit->addAction(palette);

  QMenu* view = menuBar()->addMenu(tr("&View"));
  QMenu* windows = view->addMenu(tr("&Window and level"));
  windows->setObjectName(QStringLiteral("windowMenu"));
  int key = Qt::Key_F2;
  windows->addAction(menuAction("view.preset-auto", tr("As fits the scan")));
  for (const WindowPreset& preset : ctWindowPresets())
    windows->addAction(menuAction(("view.preset-" + std::string(preset.name)).c_str(), inOwnWords(preset.title), QKeySequence(key++)));
  QMenu* sides = view->addMenu(tr("&Look from"));
  sides->setObjectName(QStringLiteral("sideMenu"));
  for (int side = 0; side < 6; ++side) {
    const char* name = sideName(static_cast<Side>(side));
    QString title = inOwnWords(name);
    title[0] = title[0].toUpper();
    sides->addAction(
        menuAction((std::string("view.look-") + name).c_str(), title, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + side))));
  }
  QAction* volume = menuAction("view.volume", tr("&Volume rendering"), QKeySequence(Qt::CTRL | Qt::Key_R));
  QAction* all = menuAction("view.all", tr("All &four views"), QKeySequence(Qt::CTRL | Qt::Key_0));
  view->addActions({volume, all, menuAction("app.theme", tr("&Dark or light"))});
  m_views->addToMenu(
      *view, [this](const char* name, const QString& title, const QKeySequence& shortcut) { return menuAction(name, title, shortcut); });
  QAction* panel = m_dock->toggleViewAction();
  panel->setShortcut(Qt::Key_F9);
  view->addAction(panel);
  view->addSeparator();
  QAction* headset = menuAction("headset.start", tr("Put the &headset on"), QKeySequence(Qt::CTRL | Qt::Key_H));
  // Short in the tool bar: undo and redo must fit beside them.
  openFile->setIconText(tr("Open…"));
  openFolder->setIconText(tr("Open folder…"));
  save->setIconText(tr("Save as…"));
  headset->setIconText(tr("Headset"));
  view->addActions({headset, menuAction("headset.preview", tr("&Preview the room without a headset"))});
  m_recovery = menuBar()->addMenu(QString());
  m_recovery->setObjectName(QStringLiteral("recoveryMenu"));

  QAction* lessons = menuAction("lesson.list", tr("L&essons"), QKeySequence(Qt::CTRL | Qt::Key_L));
  view->addAction(lessons);
  QToolBar* bar = m_bar = addToolBar(tr("Main"));
  bar->setObjectName(QStringLiteral("mainToolBar"));
  bar->setMovable(false);
  bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
  bar->addActions({openFolder, openFile, save});
  bar->addSeparator();
  for (QMenu* choices : {windows, sides}) {
    auto* button = new QToolButton;
    button->setObjectName(choices->objectName() + QStringLiteral("Button"));
    button->setText(choices->title());
    button->setMenu(choices);
    button->setPopupMode(QToolButton::InstantPopup);
    m_caseOnly.push_back(bar->addWidget(button));
  }
  bar->addActions({volume, all, headset, lessons});
  auto* space = new QWidget;
  space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  bar->addWidget(space);
  bar->addActions({palette, undo, redo});
}

void MainWindow::showDocument() {
  CaseDocument* document = m_workspace.document();
  const PatientCase* patientCase = document ? &document->patientCase() : nullptr;
  if (document)
    m_historyConnection = document->historyChanged.connect([this] { refresh(); });
  m_structures->setCase(patientCase);
  m_views->setCase(patientCase);
  m_pages->setCurrentIndex(document ? kViews : kWelcome);
  const QString alias = document ? QString::fromStdString(patientCase->alias()) : QString();
  setWindowTitle(!document               ? QStringLiteral("Halsted")
                 : m_workspace.unsaved() ? tr("%1 (not saved yet) – Halsted").arg(alias)
                                         : tr("%1 – Halsted").arg(alias));
  m_dock->setVisible(document); // nothing to list before that
  for (QAction* action : m_caseOnly)
    action->setVisible(document);
  offerRecovery();
  refresh();
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
  // The bedside has keys, tools and structures of its own: it gets the whole window.
  m_bar->setVisible(!page);
  m_dock->setVisible(!page && m_workspace.document());
  refresh();
}

void MainWindow::refresh() {
  for (const auto& [name, action] : m_menuActions)
    action->setEnabled(m_actions.enabled(name) && (!m_guest || name.starts_with("app.") || name.starts_with("headset.")));
  const CaseDocument* document = m_workspace.document();
  for (const auto& [name, action] : m_menuActions) {
    if (name == "edit.undo")
      action->setToolTip(document && document->canUndo() ? tr("Undo: %1").arg(inOwnWords(document->undoText())) : tr("Undo"));
    if (name == "edit.redo")
      action->setToolTip(document && document->canRedo() ? tr("Redo: %1").arg(inOwnWords(document->redoText())) : tr("Redo"));
  }
  m_jobBox->setVisible(m_workspace.busy());
  m_welcome->setBusy(m_workspace.busy());
  if (!m_workspace.busy()) {
    m_jobBar->setValue(0);
    m_jobStep->clear();
  }
}

void MainWindow::offerRecovery() {
  const auto files = m_workspace.recoverable();
  m_recovery->menuAction()->setVisible(!files.empty());
  m_recovery->setTitle(tr("&Unsaved cases (%1)").arg(files.size()));
  m_recovery->clear();
  for (const auto& file : files) {
    const QFileInfo info(QString::fromStdString(file.string()));
    QAction* action = m_recovery->addAction(tr("Open the case of %1").arg(QLocale().toString(info.lastModified(), QLocale::ShortFormat)));
    action->setToolTip(info.fileName());
    connect(action, &QAction::triggered, this, [this, file] { (void)m_actions.trigger("case.open", {file.string()}); });
  }
  m_recovery->addSeparator();
  connect(m_recovery->addAction(tr("Show these &files…")), &QAction::triggered, this,
          [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(m_workspace.unsavedFolder().string()))); });
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
