// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

class QPushButton;

namespace halsted {

/// Keys for a room without a keyboard; they type into the field they were given, in any of its languages' letters that
/// Qt's layout-free key events carry.
class KeyboardPanel final : public QWidget {
  Q_OBJECT
public:
  explicit KeyboardPanel(QWidget* parent);
  void setField(QWidget* field);

Q_SIGNALS:
  void finished(); ///< Enter, or the field went away

private:
  void type(int key, const QString& text);
  void relabel();
  QPointer<QWidget> m_field;
  std::vector<QPushButton*> m_letters;
  bool m_shift = false;
};

} // namespace halsted
