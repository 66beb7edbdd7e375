// SPDX-License-Identifier: Apache-2.0
#include "app/records/RecordParts.h"

#include "app/records/RecordDesk.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTreeWidget>

#include <algorithm>

namespace halsted {

namespace {

constexpr int kRowHeight = 34, kHeaderHeight = 32, kScrollBar = 20;

} // namespace

void SortedRow::setCell(int column, const QString& text, const QVariant& sortBy) {
  setText(column, text);
  setData(column, kSortRole, sortBy);
}

bool SortedRow::operator<(const QTreeWidgetItem& other) const {
  const int column = treeWidget() ? treeWidget()->sortColumn() : 0;
  const QVariant mine = data(column, kSortRole), theirs = other.data(column, kSortRole);
  if (mine.typeId() == QMetaType::QString || theirs.typeId() == QMetaType::QString)
    return mine.toString().localeAwareCompare(theirs.toString()) < 0;
  return mine.toDouble() < theirs.toDouble();
}

QTreeWidget* makeTable(const QString& objectName, const QString& accessibleName, const QStringList& columns) {
  auto* table = new QTreeWidget;
  table->setObjectName(objectName);
  table->setAccessibleName(accessibleName);
  table->setColumnCount(static_cast<int>(columns.size()));
  table->setHeaderLabels(columns);
  table->setRootIsDecorated(false);
  table->setUniformRowHeights(true);
  table->setAllColumnsShowFocus(true);
  table->setSortingEnabled(true);
  table->setStyleSheet(QStringLiteral("QTreeView::item { padding: 0 8px 0 4px; } QHeaderView::section { padding: 4px 8px 4px 7px; }"));
  table->header()->setSectionsClickable(true);
  table->header()->setStretchLastSection(true);
  return table;
}

void fitHeight(QTreeWidget& table, int mostRows) {
  for (int column = 0; column < table.columnCount(); ++column)
    table.resizeColumnToContents(column);
  const int rows = std::clamp(table.topLevelItemCount(), 1, mostRows);
  table.setFixedHeight(kHeaderHeight + rows * kRowHeight + kScrollBar);
}

std::string chosenId(const QTreeWidget& table) {
  const QTreeWidgetItem* row = table.currentItem();
  return row ? row->data(0, SortedRow::kIdRole).toString().toStdString() : std::string();
}

void fillLearners(QComboBox& box, const RecordDesk& desk, const std::string& current) {
  const QSignalBlocker quiet(box);
  box.clear();
  for (const course::Learner& learner : desk.view()->learners)
    box.addItem(desk.nameOf(learner.id), QString::fromStdString(learner.id));
  box.setCurrentIndex(box.findData(QString::fromStdString(current)));
}

void tellIn(QLabel& label, const QString& sentence, bool refused) {
  label.setText((refused ? QStringLiteral("⚠ ") : QStringLiteral("✓ ")) + sentence);
  label.show();
}

} // namespace halsted
