// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/DesignTokens.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QLayout>
#include <QPushButton>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;

namespace halsted {

/// The tokens of the theme that a widget stands in.
const tokens::Palette& tokensOf(const QWidget& widget);
/// Colours of what is pressed in, for a panel's own style sheet: the theme styles only those of tool bars.
QString checkedButtonStyle();

QPushButton* makeButton(const QString& text, const QString& objectName, const QString& accessibleName = {});
/// A title within a panel.
QLabel* makeTitle(const QString& text);
/// Quiet words that wrap.
QLabel* makeNote(const QString& text = {});
/// With its title above.
QWidget* makeTitled(const QString& title, QWidget* control);
/// Only when it differs: setting a text lays a panel out anew.
void setWords(QLabel* label, const QString& text);
/// "4 min 30 s", "2 h 05 min"
QString durationWords(double seconds);

/// Children beside each other, in as many rows as it takes.
class WrapLayout final : public QLayout {
  Q_OBJECT
public:
  explicit WrapLayout(QWidget* parent = nullptr, int gap = 4);
  ~WrapLayout() override;
  void addItem(QLayoutItem* item) override { m_items.push_back(item); }
  int count() const override { return static_cast<int>(m_items.size()); }
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return {}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
  QSize sizeHint() const override;
  QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

private:
  int place(const QRect& rect, bool move) const;
  std::vector<QLayoutItem*> m_items;
  int m_gap;
};

/// One of a few, each a button that can be seen: popups of combo boxes do not show in the headset.
class ChoiceRow final : public QWidget {
  Q_OBJECT
public:
  ChoiceRow(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);
  QPushButton* add(const QString& key, const QString& text, const QString& accessibleName = {});
  void clear();
  const QString& choice() const { return m_choice; }
  /// Without telling.
  void setChoice(const QString& key);
  QPushButton* button(const QString& key) const;

Q_SIGNALS:
  void chosen(const QString& key);

private:
  std::vector<std::pair<QString, QPushButton*>> m_buttons;
  QString m_choice;
};

/// A number with its unit, typed or stepped: buttons large enough to poke, arrow keys in the field.
class StepField final : public QWidget {
  Q_OBJECT
public:
  struct Spec {
    QString objectName, name, unit;
    double low = 0, high = 100;
    double step = 1; ///< 0: along 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, as doses go
    int decimals = 0;
    bool showUnit = true; ///< beside the field; else a title says it
  };
  explicit StepField(const Spec& spec, QWidget* parent = nullptr);
  double value() const { return m_value; }
  /// From the patient: left alone while somebody types, and for a moment after a step, until the patient follows.
  void setValue(double value);
  /// Shows this at once.
  void reset(double value);
  void setUnit(const QString& unit);

Q_SIGNALS:
  void chosen(double value);
  void told(const QString& sentence); ///< why what was typed cannot be

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void step(int direction);
  void take();
  QString words(double value) const;
  Spec m_spec;
  double m_value = 0;
  QLineEdit* m_field;
  QLabel* m_unit;
  QPushButton *m_less, *m_more;
  QElapsedTimer m_sinceChosen;
};

/// Asks once more, in place: for what is far from usual or cannot be undone.
class ConfirmBar final : public QFrame {
  Q_OBJECT
public:
  explicit ConfirmBar(const QString& objectName, QWidget* parent = nullptr);
  void ask(const QString& question, const QString& yes, std::function<void()> then);
  void dismiss();

private:
  QLabel* m_question;
  QPushButton *m_yes, *m_no;
  std::function<void()> m_then;
};

} // namespace halsted
