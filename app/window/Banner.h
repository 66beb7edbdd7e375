// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/StructureTable.h"

#include <QStringList>
#include <QWidget>

class QLabel;

namespace halsted {

/// The line above the views that says what went wrong or wants a second look, until it is dismissed.
class Banner final : public QWidget {
  Q_OBJECT
public:
  explicit Banner(QWidget* parent);
  void warn(const QString& sentence); ///< a caution
  void fail(const QString& sentence); ///< an error
  void clear();

private:
  void add(const QString& sentence);
  QLabel* m_text;
  QStringList m_sentences;
  bool m_failed = false;
};

} // namespace halsted
