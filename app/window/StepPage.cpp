// SPDX-License-Identifier: Apache-2.0
#include "app/window/StepPage.h"

#include "rendering/DesignTokens.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

namespace halsted {

namespace {

/// As wide as what it shows asks for, so that nothing is cut off at the side.
class Sheet final : public QScrollArea {
public:
  explicit Sheet(QWidget* content) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
  }
  QSize sizeHint() const override { return {wanted(), 200}; }
  QSize minimumSizeHint() const override { return {wanted(), 120}; }

private:
  int wanted() const { return widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(); }
};

} // namespace

StepPage::StepPage(Step step, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_step(step), m_actions(actions), m_column(new QVBoxLayout), m_next(new QPushButton) {
  const QString name = QLatin1String(stepName(step));
  setObjectName(QStringLiteral("step.%1").arg(name));
  auto* title = new QLabel(stepTitle(step));
  title->setObjectName(QStringLiteral("stepTitle"));
  QFont big = title->font();
  big.setPixelSize(tokens::kTitle);
  big.setWeight(QFont::DemiBold);
  title->setFont(big);
  auto* hint = new QLabel(stepHint(step));
  hint->setObjectName(QStringLiteral("stepHint"));
  hint->setWordWrap(true);
  auto* content = new QWidget;
  m_column->setContentsMargins(12, 4, 12, 12);
  m_column->setSpacing(8);
  auto* inner = new QVBoxLayout(content);
  inner->setContentsMargins(0, 0, 0, 0);
  inner->addLayout(m_column);
  inner->addStretch();
  m_next->setObjectName(QStringLiteral("stepNext.%1").arg(name));
  m_next->setMinimumHeight(36);
  connect(m_next, &QPushButton::clicked, this, [this] {
    if (m_nextStep)
      (void)m_actions.trigger(std::string("path.") + stepName(*m_nextStep));
  });
  auto* head = new QVBoxLayout;
  head->setContentsMargins(12, 12, 12, 4);
  head->addWidget(title);
  head->addWidget(hint);
  auto* foot = new QVBoxLayout;
  foot->setContentsMargins(12, 4, 12, 12);
  foot->addWidget(m_next);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addLayout(head);
  column->addWidget(new Sheet(content), 1);
  column->addLayout(foot);
  setNext(std::nullopt, false);
}

QPushButton* StepPage::addAction(const char* name, const QString& text) {
  if (!m_actions.find(name))
    return nullptr;
  auto* button = new QPushButton(text);
  button->setObjectName(QStringLiteral("step.%1").arg(QLatin1String(name)));
  connect(button, &QPushButton::clicked, this, [this, name = std::string(name)] { (void)m_actions.trigger(name); });
  m_buttons.emplace_back(name, button);
  m_column->addWidget(button);
  return button;
}

void StepPage::addHeading(const QString& text) {
  auto* label = new QLabel(text);
  label->setObjectName(QStringLiteral("stepHeading"));
  label->setWordWrap(true);
  QFont strong = label->font();
  strong.setWeight(QFont::DemiBold);
  label->setFont(strong);
  m_column->addSpacing(4);
  m_column->addWidget(label);
}

void StepPage::addTools(QWidget* tools) {
  m_column->addWidget(tools);
}

void StepPage::setNext(std::optional<Step> next, bool obvious) {
  m_nextStep = next;
  m_next->setVisible(next.has_value());
  if (!next)
    return;
  m_next->setText(tr("Next: %1 ›").arg(stepTitle(*next)));
  if (m_next->property("obvious").toBool() != obvious) {
    m_next->setProperty("obvious", obvious);
    m_next->style()->unpolish(m_next);
    m_next->style()->polish(m_next);
  }
}

void StepPage::refresh() {
  for (const auto& [name, button] : m_buttons)
    button->setEnabled(m_actions.enabled(name));
  if (m_nextStep)
    m_next->setEnabled(m_actions.enabled(std::string("path.") + stepName(*m_nextStep)));
}

} // namespace halsted
