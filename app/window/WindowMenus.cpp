// SPDX-License-Identifier: Apache-2.0
#include "app/window/WindowMenus.h"

#include "app/language/LibraryWords.h"
#include "app/window/PathBar.h"
#include "app/window/ViewArea.h"
#include "rendering/CaseScene.h"
#include "rendering/SliceImage.h"

#include <QAction>
#include <QDateTime>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLocale>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

namespace halsted {

WindowMenus::WindowMenus(QMainWindow& window, Workspace& workspace, ActionRegistry& actions, const std::vector<QAction*>& panels)
    : QObject(&window), m_window(window), m_workspace(workspace), m_actions(actions) {
  buildMenus(panels);
  buildBars();
}

QAction* WindowMenus::entry(const char* name, const QString& title, const QKeySequence& key) {
  auto* action = new QAction(title, &m_window);
  action->setObjectName(QString::fromLatin1(name));
  action->setShortcut(key);
  connect(action, &QAction::triggered, this, [this, name = std::string(name)] { (void)m_actions.trigger(name); });
  m_entries.emplace_back(name, action);
  return action;
}

void WindowMenus::buildMenus(const std::vector<QAction*>& panels) {
  QMenuBar* menus = m_window.menuBar();
  QMenu* file = menus->addMenu(tr("&File"));
  file->addActions({entry("case.open-file", tr("&Open a case or scan…"), QKeySequence::Open),
                    entry("case.open-folder", tr("Open a &DICOM folder…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)),
                    entry("case.save-as", tr("&Save the case as…"), QKeySequence::Save),
                    entry("case.close", tr("&Close the case"), QKeySequence::Close)});
  file->addSeparator();
  QAction* quit = file->addAction(tr("&Quit"), QKeySequence(QKeySequence::Quit));
  connect(quit, &QAction::triggered, &m_window, &QWidget::close);

  QMenu* edit = menus->addMenu(tr("&Edit"));
  QAction* undo = entry("edit.undo", tr("&Undo"), QKeySequence::Undo);
  QAction* redo = entry("edit.redo", tr("&Redo"), QKeySequence::Redo);
  edit->addActions({undo, redo});
  edit->addSeparator();
  edit->addActions({entry("structure.show-all", tr("Show &all structures")), entry("structure.hide-all", tr("&Hide all structures")),
                    entry("case.segment", tr("&Segment again"))});
  edit->addAction(entry("app.palette", tr("&Find an action…"), QKeySequence(Qt::CTRL | Qt::Key_K)));

  QMenu* way = menus->addMenu(tr("Steps"));
  for (std::size_t i = 0; i < kSteps.size(); ++i)
    way->addAction(entry((std::string("path.") + stepName(kSteps[i])).c_str(),
                         QStringLiteral("&%1 %2").arg(i + 1).arg(stepTitle(kSteps[i])),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)))));

  QMenu* view = menus->addMenu(tr("&View"));
  m_windows = view->addMenu(tr("&Window and level"));
  m_windows->setObjectName(QStringLiteral("windowMenu"));
  int key = Qt::Key_F2;
  m_windows->addAction(entry("view.preset-auto", tr("As fits the scan")));
  for (const WindowPreset& preset : ctWindowPresets())
    m_windows->addAction(entry(("view.preset-" + std::string(preset.name)).c_str(), inOwnWords(preset.title), QKeySequence(key++)));
  m_sides = view->addMenu(tr("&Look from"));
  m_sides->setObjectName(QStringLiteral("sideMenu"));
  for (int side = 0; side < 6; ++side) {
    const char* name = sideName(static_cast<Side>(side));
    QString title = inOwnWords(name);
    title[0] = title[0].toUpper();
    m_sides->addAction(
        entry((std::string("view.look-") + name).c_str(), title, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + side))));
  }
  view->addActions({entry("view.volume", tr("&Volume rendering"), QKeySequence(Qt::CTRL | Qt::Key_R)),
                    entry("view.all", tr("All &four views"), QKeySequence(Qt::CTRL | Qt::Key_0)),
                    entry("app.theme", tr("&Dark or light"))});
  ViewArea::addToMenu(
      *view, [this](const char* name, const QString& title, const QKeySequence& shortcut) { return entry(name, title, shortcut); });
  for (QAction* panel : panels)
    view->addAction(panel);
  view->addSeparator();
  view->addActions({entry("headset.start", tr("Put the &headset on"), QKeySequence(Qt::CTRL | Qt::Key_H)),
                    entry("headset.preview", tr("&Preview the room without a headset")),
                    entry("lesson.list", tr("L&essons"), QKeySequence(Qt::CTRL | Qt::Key_L))});
  m_recovery = menus->addMenu(QString());
  m_recovery->setObjectName(QStringLiteral("recoveryMenu"));
}

void WindowMenus::buildBars() {
  const auto named = [this](const char* name) {
    return std::find_if(m_entries.begin(), m_entries.end(), [&](const auto& one) { return one.first == name; })->second;
  };
  m_bar = m_window.addToolBar(tr("Main"));
  m_bar->setObjectName(QStringLiteral("mainToolBar"));
  m_bar->setMovable(false);
  m_bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
  m_path = new PathBar(nullptr);
  connect(m_path, &PathBar::wanted, this, [this](Step step) { (void)m_actions.trigger(std::string("path.") + stepName(step)); });
  m_bar->addWidget(m_path);
  auto* space = new QWidget;
  space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  m_bar->addWidget(space);
  // Short in the tool bar: undo and redo must fit beside the path.
  named("app.palette")->setIconText(tr("Find… Ctrl+K"));
  m_bar->addActions({named("edit.undo"), named("edit.redo"), named("app.palette")});

  m_viewBar = new QToolBar(tr("Views"));
  m_viewBar->setObjectName(QStringLiteral("viewToolBar"));
  m_viewBar->setToolButtonStyle(Qt::ToolButtonTextOnly);
  for (QMenu* choices : {m_windows, m_sides}) {
    auto* button = new QToolButton;
    button->setObjectName(choices->objectName() + QStringLiteral("Button"));
    button->setText(choices->title());
    button->setMenu(choices);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    m_viewBar->addWidget(button);
  }
  m_viewBar->addActions({named("view.volume"), named("view.all")});
}

void WindowMenus::refresh(bool guest) {
  const CaseDocument* document = m_workspace.document();
  for (const auto& [name, action] : m_entries) {
    action->setEnabled(m_actions.enabled(name) &&
                       (!guest || name.starts_with("app.") || name.starts_with("headset.") || name.starts_with("path.")));
    if (name == "edit.undo")
      action->setToolTip(document && document->canUndo() ? tr("Undo: %1").arg(inOwnWords(document->undoText())) : tr("Undo"));
    if (name == "edit.redo")
      action->setToolTip(document && document->canRedo() ? tr("Redo: %1").arg(inOwnWords(document->redoText())) : tr("Redo"));
  }
}

void WindowMenus::offerRecovery() {
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

} // namespace halsted
