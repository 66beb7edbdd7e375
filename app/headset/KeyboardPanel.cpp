// SPDX-License-Identifier: Apache-2.0
#include "app/headset/KeyboardPanel.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace halsted {

KeyboardPanel::KeyboardPanel(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("keyboard"));
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(8, 8, 8, 8);
  grid->setSpacing(4);
  const auto add = [&](const QString& label, int row, int column, int span) {
    auto* button = new QPushButton(label);
    button->setFocusPolicy(Qt::NoFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    grid->addWidget(button, row, column, 1, span);
    return button;
  };
  const QStringList rows{tr("1234567890"), tr("qwertyuiop"), tr("asdfghjkl-"), tr("zxcvbnm,._")};
  for (int row = 0; row < rows.size(); ++row)
    for (int column = 0; column < rows[row].size(); ++column) {
      QPushButton* button = add(rows[row].mid(column, 1), row, 2 * column, 2);
      m_letters.push_back(button);
      connect(button, &QPushButton::clicked, this, [this, button] {
        type(0, button->text());
        if (m_shift) {
          m_shift = false;
          relabel();
        }
      });
    }
  QPushButton* shift = add(tr("Shift"), 4, 0, 4);
  shift->setObjectName(QStringLiteral("keyShift"));
  connect(shift, &QPushButton::clicked, this, [this] {
    m_shift = !m_shift;
    relabel();
  });
  connect(add(tr("Space"), 4, 4, 8), &QPushButton::clicked, this, [this] { type(Qt::Key_Space, QStringLiteral(" ")); });
  connect(add(tr("Delete"), 4, 12, 4), &QPushButton::clicked, this, [this] { type(Qt::Key_Backspace, {}); });
  QPushButton* enter = add(tr("Done"), 4, 16, 4);
  enter->setObjectName(QStringLiteral("primary"));
  connect(enter, &QPushButton::clicked, this, [this] {
    type(Qt::Key_Return, QStringLiteral("\r"));
    Q_EMIT finished();
  });
}

void KeyboardPanel::setField(QWidget* field) {
  if (m_field)
    disconnect(m_field, nullptr, this, nullptr);
  m_field = field;
  if (field)
    connect(field, &QObject::destroyed, this, &KeyboardPanel::finished);
}

void KeyboardPanel::relabel() {
  for (QPushButton* button : m_letters)
    button->setText(m_shift ? button->text().toUpper() : button->text().toLower());
}

void KeyboardPanel::type(int key, const QString& text) {
  if (!m_field)
    return;
  for (const QEvent::Type kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
    QKeyEvent event(kind, key ? key : text.at(0).toUpper().unicode(), Qt::NoModifier, text);
    if (m_field)
      QApplication::sendEvent(m_field, &event);
  }
}

} // namespace halsted
