// SPDX-License-Identifier: Apache-2.0
#include "app/window/PathBar.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace halsted {

const char* stepName(Step step) {
  static constexpr std::array<const char*, kSteps.size()> names{"import", "segment", "plan", "rehearse", "teach"};
  return names[static_cast<std::size_t>(step)];
}

QString stepTitle(Step step) {
  static constexpr std::array<const char*, kSteps.size()> titles{
      QT_TRANSLATE_NOOP("halsted::Steps", "Import"), QT_TRANSLATE_NOOP("halsted::Steps", "Segment"),
      QT_TRANSLATE_NOOP("halsted::Steps", "Plan"), QT_TRANSLATE_NOOP("halsted::Steps", "Rehearse"),
      QT_TRANSLATE_NOOP("halsted::Steps", "Teach")};
  return QCoreApplication::translate("halsted::Steps", titles[static_cast<std::size_t>(step)]);
}

QString stepHint(Step step) {
  static constexpr std::array<const char*, kSteps.size()> hints{
      QT_TRANSLATE_NOOP("halsted::Steps", "Choose a study. What is wrong with it is said here."),
      QT_TRANSLATE_NOOP("halsted::Steps", "Look at each structure in the slices, and correct it where it is wrong."),
      QT_TRANSLATE_NOOP("halsted::Steps", "Measure, mark and plan. Every element can be moved and undone."),
      QT_TRANSLATE_NOOP("halsted::Steps", "Go through the plan on the anatomy, here or in the headset."),
      QT_TRANSLATE_NOOP("halsted::Steps", "Play lessons on a living patient, write your own, look at results.")};
  return QCoreApplication::translate("halsted::Steps", hints[static_cast<std::size_t>(step)]);
}

PathBar::PathBar(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("pathBar"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  for (std::size_t i = 0; i < kSteps.size(); ++i) {
    if (i > 0) {
      auto* arrow = new QLabel(QStringLiteral("›"));
      arrow->setObjectName(QStringLiteral("pathArrow"));
      row->addWidget(arrow);
    }
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("path.%1").arg(QLatin1String(stepName(kSteps[i]))));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setToolTip(QStringLiteral("<qt>%1 (Ctrl+Shift+%2)</qt>").arg(stepHint(kSteps[i]).toHtmlEscaped()).arg(i + 1));
    connect(button, &QToolButton::clicked, this, [this, button, i] {
      button->setChecked(!button->isChecked()); // until the window says so
      Q_EMIT wanted(kSteps[i]);
    });
    row->addWidget(button);
    m_buttons[i] = button;
  }
}

void PathBar::show(Step current, const std::array<Mark, kSteps.size()>& marks) {
  for (std::size_t i = 0; i < kSteps.size(); ++i) {
    QToolButton* button = m_buttons[i];
    const QString title = stepTitle(kSteps[i]);
    button->setText(marks[i].done ? QStringLiteral("✓ %1").arg(title) : title);
    button->setEnabled(marks[i].possible);
    button->setChecked(kSteps[i] == current);
    button->setAccessibleName(marks[i].done ? tr("Step %1 of %2, done: %3").arg(i + 1).arg(kSteps.size()).arg(title)
                                            : tr("Step %1 of %2: %3").arg(i + 1).arg(kSteps.size()).arg(title));
  }
}

} // namespace halsted
