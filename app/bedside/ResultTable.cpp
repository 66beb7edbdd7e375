// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/ResultTable.h"

#include "app/bedside/PanelParts.h"
#include "app/bedside/ReferenceRanges.h"
#include "app/bedside/RunWords.h"
#include "app/window/Theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <string>

namespace halsted {

namespace {

constexpr int kLevelRole = Qt::UserRole;

QString number(double value, const Quantity& how) {
  return QLocale().toString(value * how.scale, 'f', how.decimals);
}

QString rangeText(const ReferenceRange& range, const Quantity& how) {
  if (std::isnan(range.low))
    return ResultTable::tr("up to %1").arg(number(range.high, how));
  if (std::isnan(range.high))
    return ResultTable::tr("from %1").arg(number(range.low, how));
  return QStringLiteral("%1 – %2").arg(number(range.low, how), number(range.high, how));
}

} // namespace

bool isLaboratoryFigure(const twin::Finding& figure) {
  return figure.text == "low" || figure.text == "normal" || figure.text == "high";
}

ResultTable::ResultTable(bool male, QWidget* parent) : QTableWidget(parent), m_male(male) {
  setObjectName(QStringLiteral("bedside.orders.table"));
  setAccessibleName(tr("Laboratory results by time, newest first"));
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setAlternatingRowColors(true);
  setShowGrid(false);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the whole panel scrolls
  verticalHeader()->setDefaultSectionSize(tokens::kTarget);
  verticalHeader()->setMinimumSectionSize(tokens::kTarget);
  verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
  horizontalHeader()->setHighlightSections(false);
  setTabKeyNavigation(false);
  setStyleSheet(QStringLiteral("QTableCornerButton::section { background: palette(window); border: 0; }"));
  setCornerButtonEnabled(false);
  if (auto* corner = findChild<QAbstractButton*>())
    corner->setAccessibleName(tr("All results"));
}

void ResultTable::fill(const std::vector<course::SeenResult>& seen) {
  std::vector<double> times;
  std::vector<const twin::Finding*> names;
  for (const course::SeenResult& result : seen) {
    bool laboratory = false;
    for (const twin::Finding& figure : result.figures)
      if (isLaboratoryFigure(figure)) {
        laboratory = true;
        if (std::none_of(names.begin(), names.end(), [&](const twin::Finding* other) { return other->name == figure.name; }))
          names.push_back(&figure);
      }
    // A sample is of the moment at which it was drawn.
    if (laboratory && std::find(times.begin(), times.end(), result.askedS) == times.end())
      times.push_back(result.askedS);
  }
  std::sort(times.rbegin(), times.rend());
  clear();
  setRowCount(static_cast<int>(names.size()));
  setColumnCount(static_cast<int>(times.size()) + 1);
  QStringList columns;
  for (const double time : times)
    columns << clockWords(time);
  columns << tr("Usual");
  setHorizontalHeaderLabels(columns);
  QStringList rows;
  for (std::size_t row = 0; row < names.size(); ++row) {
    const Quantity how = quantity(names[row]->name, names[row]->unit);
    rows << (how.unit.isEmpty() ? how.title : QStringLiteral("%1  %2").arg(how.title, how.unit));
    const ReferenceRange* range = referenceRange(names[row]->name, m_male);
    for (const course::SeenResult& result : seen)
      for (const twin::Finding& figure : result.figures) {
        if (figure.name != names[row]->name || !isLaboratoryFigure(figure))
          continue;
        const auto column = std::find(times.begin(), times.end(), result.askedS) - times.begin();
        const Level level = levelOf(figure.value, range);
        const QString mark = level == Level::High ? QStringLiteral("↑ ") : level == Level::Low ? QStringLiteral("↓ ") : QString();
        auto* item = new QTableWidgetItem(mark + number(figure.value, how));
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        item->setData(kLevelRole, static_cast<int>(level));
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1 %2%3").arg(rows.back(), number(figure.value, how),
                                                                            level == Level::High  ? tr(", high")
                                                                            : level == Level::Low ? tr(", low")
                                                                                                  : QString()));
        setItem(static_cast<int>(row), static_cast<int>(column), item);
      }
    if (range) {
      auto* usual = new QTableWidgetItem(rangeText(*range, how));
      usual->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      usual->setToolTip(QString::fromUtf8(range->source.data(), static_cast<qsizetype>(range->source.size())));
      setItem(static_cast<int>(row), columnCount() - 1, usual);
    }
  }
  setVerticalHeaderLabels(rows);
  colour();
  resizeColumnsToContents();
  setFixedHeight(horizontalHeader()->sizeHint().height() + tokens::kTarget * rowCount() + 18);
}

void ResultTable::colour() {
  const tokens::Palette& colours = tokensOf(*this);
  for (int row = 0; row < rowCount(); ++row)
    for (int column = 0; column < columnCount(); ++column)
      if (QTableWidgetItem* item = this->item(row, column)) {
        const auto level = static_cast<Level>(item->data(kLevelRole).toInt());
        const bool out = level == Level::Low || level == Level::High;
        QFont bold = font();
        bold.setBold(out);
        item->setFont(bold);
        item->setForeground(toColor(out ? colours.caution : column == columnCount() - 1 ? colours.quiet : colours.text));
      }
}

void ResultTable::changeEvent(QEvent* event) {
  QTableWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange)
    colour();
}

} // namespace halsted
