// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/Steps.h"

#include <QWidget>

class QToolButton;

namespace halsted {

/// Import > Segment > Plan > Rehearse > Teach: where one is, what is done, what comes next.
class PathBar final : public QWidget {
  Q_OBJECT
public:
  explicit PathBar(QWidget* parent);
  struct Mark {
    bool possible = false, done = false;
  };
  void show(Step current, const std::array<Mark, kSteps.size()>& marks);

Q_SIGNALS:
  void wanted(Step step);

private:
  std::array<QToolButton*, kSteps.size()> m_buttons{};
};

} // namespace halsted
