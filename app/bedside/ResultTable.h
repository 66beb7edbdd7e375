// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/run/RunBody.h"

#include <QTableWidget>

#include <vector>

namespace halsted {

/// Laboratory figures: a row for each, a column for each time, newest first; what is out of range carries an arrow, bold type and a colour.
class ResultTable final : public QTableWidget {
  Q_OBJECT
public:
  ResultTable(bool male, QWidget* parent);
  /// Those of `seen` that are laboratory figures. Results that came at one time share a column.
  void fill(const std::vector<course::SeenResult>& seen);

protected:
  void changeEvent(QEvent* event) override;

private:
  void colour();
  bool m_male;
};

/// Whether a figure belongs in the table.
bool isLaboratoryFigure(const twin::Finding& figure);

} // namespace halsted
