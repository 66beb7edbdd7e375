// SPDX-License-Identifier: Apache-2.0
#include "app/window/Theme.h"

#include <QApplication>
#include <QColor>
#include <QFont>
#include <QFontDatabase>
#include <QPalette>

namespace halsted {

namespace {

QString hex(const Rgb& rgb) {
  return toColor(rgb).name();
}

} // namespace

QColor toColor(const Rgb& rgb) {
  return QColor(rgb[0], rgb[1], rgb[2]);
}

void applyTheme(QApplication& application, bool dark) {
  const tokens::Palette& colours = dark ? tokens::kDark : tokens::kLight;
  QFont font = application.font();
  if (QFontDatabase::families().contains(QString::fromLatin1(tokens::kTypeface)))
    font.setFamily(QString::fromLatin1(tokens::kTypeface));
  font.setPixelSize(tokens::kBody);
  application.setFont(font);
  application.setStyle(QStringLiteral("Fusion"));

  QPalette palette;
  palette.setColor(QPalette::Window, toColor(colours.panel));
  palette.setColor(QPalette::Base, toColor(colours.background));
  palette.setColor(QPalette::AlternateBase, toColor(colours.raised));
  palette.setColor(QPalette::Button, toColor(colours.raised));
  palette.setColor(QPalette::ToolTipBase, toColor(colours.raised));
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
    palette.setColor(role, toColor(colours.text));
  palette.setColor(QPalette::PlaceholderText, toColor(colours.quiet));
  palette.setColor(QPalette::Highlight, toColor(colours.accent));
  palette.setColor(QPalette::HighlightedText, toColor(dark ? colours.background : colours.panel));
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, toColor(colours.quiet));
  application.setPalette(palette);

  const QString style =
      QStringLiteral(R"(
QToolTip { color: %4; background: %2; border: 1px solid %3; padding: 4px; }
QToolBar { background: %1; border: 0; border-bottom: 1px solid %3; spacing: 4px; padding: 4px; }
QToolBar QToolButton, QPushButton { min-height: %8px; padding: 0 12px; border: 1px solid %3; border-radius: 4px; background: %2; }
QToolBar QToolButton:hover, QPushButton:hover { border-color: %5; }
QToolBar QToolButton:checked { background: %5; color: %7; }
QToolBar QToolButton:disabled, QPushButton:disabled { color: %6; }
#segmentPanel QToolButton, #planTools QToolButton { min-height: %8px; padding: 0 6px; border: 1px solid %3; border-radius: 4px; background: %2; }
#segmentPanel QToolButton:hover, #planTools QToolButton:hover { border-color: %5; }
#segmentPanel QToolButton:checked, #planTools QToolButton:checked { background: %5; color: %7; }
#segmentPanel QToolButton:disabled, #planTools QToolButton:disabled { color: %6; }
#pathBar QToolButton { border: 0; border-radius: 0; padding: 0 8px; background: transparent; color: %4; border-bottom: 3px solid transparent; }
#pathBar QToolButton:hover { color: %5; }
#pathBar QToolButton:checked { background: transparent; color: %4; border-bottom: 3px solid %5; }
#pathBar QToolButton:focus { border: 2px solid %5; }
#pathBar QToolButton:disabled { color: %6; }
#pathArrow, #stepHint, #segmentHint, #planHint { color: %6; }
QPushButton[obvious="true"] { background: %5; color: %7; border-color: %5; }
QPushButton[obvious="true"]:disabled { background: %2; color: %6; border-color: %3; }
QTabBar::tab { min-height: %8px; padding: 0 10px; border: 0; border-bottom: 3px solid transparent; background: %1; color: %6; }
QTabBar::tab:selected { color: %4; border-bottom: 3px solid %5; }
QTabBar::tab:focus { color: %5; }
QDoubleSpinBox, QSpinBox { min-height: %8px; padding: 0 8px; border: 1px solid %3; border-radius: 4px; background: %9; }
QDoubleSpinBox:focus, QSpinBox:focus { border: 2px solid %5; }
QPushButton#primary { background: %5; color: %7; border-color: %5; }
QToolButton:focus, QPushButton:focus, QComboBox:focus, QLineEdit:focus, QTreeView:focus, QListView:focus { border: 2px solid %5; }
QComboBox { min-height: %8px; padding: 0 8px; border: 1px solid %3; border-radius: 4px; background: %2; }
QLineEdit { min-height: %8px; padding: 0 8px; border: 1px solid %3; border-radius: 4px; background: %9; }
QTreeView, QListView { border: 1px solid %3; background: %9; }
QTreeView::item, QListView::item { min-height: %8px; }
QTreeView::item:selected, QListView::item:selected { background: %3; color: %4; }
QTreeView::indicator, QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid %6; border-radius: 3px; background: %9; }
QTreeView::indicator:checked, QCheckBox::indicator:checked { border-color: %5; background: %5; }
QToolBar::separator { background: %3; width: 1px; margin: 8px 4px; }
QToolButton::menu-indicator { image: none; }
QHeaderView::section { background: %1; color: %6; border: 0; padding: 4px; }
QDockWidget::title { background: %1; padding: 8px; }
QStatusBar { border-top: 1px solid %3; }
QStatusBar::item { border: 0; }
QProgressBar { border: 1px solid %3; border-radius: 4px; background: %9; text-align: center; min-height: 20px; }
QProgressBar::chunk { background: %5; }
QMenu::item { padding: 8px 24px; }
QMenu::item:selected { background: %5; color: %7; }
)")
          .arg(hex(colours.panel), hex(colours.raised), hex(colours.line), hex(colours.text), hex(colours.accent), hex(colours.quiet),
               hex(dark ? colours.background : colours.panel), QString::number(tokens::kTarget), hex(colours.background));
  application.setStyleSheet(style);
}

} // namespace halsted
