// SPDX-License-Identifier: Apache-2.0
#include "app/window/Banner.h"

#include "app/window/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace halsted {

Banner::Banner(QWidget* parent) : QWidget(parent), m_text(new QLabel) {
  setObjectName(QStringLiteral("bannerBox"));
  setAutoFillBackground(true);
  m_text->setObjectName(QStringLiteral("banner"));
  m_text->setWordWrap(true);
  m_text->setTextFormat(Qt::PlainText);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* dismiss = new QPushButton(tr("Dismiss"));
  dismiss->setObjectName(QStringLiteral("bannerDismiss"));
  connect(dismiss, &QPushButton::clicked, this, &Banner::clear);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 4, 12, 4);
  row->addWidget(m_text, 1);
  row->addWidget(dismiss);
  hide();
}

void Banner::warn(const QString& sentence) {
  add(sentence);
}

void Banner::fail(const QString& sentence) {
  m_failed = true;
  add(sentence);
}

void Banner::clear() {
  m_sentences.clear();
  m_failed = false;
  hide();
}

void Banner::add(const QString& sentence) {
  constexpr int kShown = 4; // more would cover the views
  m_sentences.removeAll(sentence);
  m_sentences.append(sentence);
  while (m_sentences.size() > kShown)
    m_sentences.removeFirst();
  QPalette colours = palette();
  colours.setColor(QPalette::Window, toColor(m_failed ? tokens::kDark.danger : tokens::kDark.caution));
  colours.setColor(QPalette::WindowText, toColor(tokens::kDark.background));
  setPalette(colours);
  m_text->setPalette(colours);
  m_text->setText(m_sentences.join(QLatin1Char('\n')));
  show();
}

} // namespace halsted
