// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTreeWidgetItem>

#include <string>

class QComboBox;
class QLabel;
class QTreeWidget;

namespace halsted {

class RecordDesk;

/// A row that sorts numbers and dates by value: what SortRole holds, not what is shown.
class SortedRow final : public QTreeWidgetItem {
public:
  static constexpr int kSortRole = Qt::UserRole + 1, kIdRole = Qt::UserRole;
  using QTreeWidgetItem::QTreeWidgetItem;
  void setCell(int column, const QString& text, const QVariant& sortBy);
  bool operator<(const QTreeWidgetItem& other) const override;
};

/// A table of rows, reached and read by keyboard; a column is sorted by its title.
QTreeWidget* makeTable(const QString& objectName, const QString& accessibleName, const QStringList& columns);
/// As high as its rows, at most so many.
void fitHeight(QTreeWidget& table, int mostRows);
/// The id (SortedRow::kIdRole) of the chosen row; empty: none.
std::string chosenId(const QTreeWidget& table);

/// Whoever is in the record, `current` chosen; without telling.
void fillLearners(QComboBox& box, const RecordDesk& desk, const std::string& current);
/// What came of something, with a sign.
void tellIn(QLabel& label, const QString& sentence, bool refused);

} // namespace halsted
