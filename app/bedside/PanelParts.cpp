// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/PanelParts.h"

#include "app/bedside/Doses.h"
#include "app/window/Theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

constexpr qint64 kHoldMs = 400; ///< longer than a snapshot needs to come back with what was chosen
constexpr std::array kLadder = {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};

/// The next rung above or below, whatever the power of ten.
double nextRung(double value, int direction) {
  if (value <= 0)
    return value;
  const double power = std::pow(10, std::floor(std::log10(value) + 1e-9)), mantissa = value / power;
  if (direction > 0) {
    for (const double rung : kLadder)
      if (rung > mantissa * 1.001)
        return rung * power;
    return 12 * power;
  }
  for (auto rung = kLadder.rbegin(); rung != kLadder.rend(); ++rung)
    if (*rung < mantissa * 0.999)
      return *rung * power;
  return 0.8 * power;
}

} // namespace

const tokens::Palette& tokensOf(const QWidget& widget) {
  return widget.palette().color(QPalette::Window).lightness() < 128 ? tokens::kDark : tokens::kLight;
}

QString checkedButtonStyle() {
  return QStringLiteral("QPushButton:checked { background: palette(highlight); color: palette(highlighted-text); }");
}

QPushButton* makeButton(const QString& text, const QString& objectName, const QString& accessibleName) {
  auto* button = new QPushButton(text);
  button->setObjectName(objectName);
  if (!accessibleName.isEmpty())
    button->setAccessibleName(accessibleName);
  button->setAutoDefault(false);
  return button;
}

QLabel* makeTitle(const QString& text) {
  auto* label = new QLabel(text);
  label->setStyleSheet(QStringLiteral("font-size: %1px; font-weight: 600;").arg(tokens::kStrong));
  label->setWordWrap(true);
  return label;
}

QLabel* makeNote(const QString& text) {
  auto* label = new QLabel(text);
  label->setForegroundRole(QPalette::PlaceholderText);
  label->setWordWrap(true);
  return label;
}

QWidget* makeTitled(const QString& title, QWidget* control) {
  auto* frame = new QWidget;
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  QLabel* label = makeNote(title);
  label->setWordWrap(false);
  column->addWidget(label);
  column->addWidget(control);
  return frame;
}

void setWords(QLabel* label, const QString& text) {
  if (label->text() != text)
    label->setText(text);
}

QString durationWords(double seconds) {
  const qint64 s = std::llround(std::max(0.0, seconds));
  if (s < 60)
    return StepField::tr("%1 s").arg(s);
  if (s < 600 && s % 60 != 0)
    return StepField::tr("%1 min %2 s").arg(s / 60).arg(s % 60);
  const qint64 minutes = (s + 30) / 60;
  return minutes < 90 ? StepField::tr("%1 min").arg(minutes)
                      : StepField::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

WrapLayout::WrapLayout(QWidget* parent, int gap) : QLayout(parent), m_gap(gap) {
  setContentsMargins(0, 0, 0, 0);
}

WrapLayout::~WrapLayout() {
  for (QLayoutItem* item : m_items)
    delete item;
}

QLayoutItem* WrapLayout::itemAt(int index) const {
  return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* WrapLayout::takeAt(int index) {
  QLayoutItem* item = itemAt(index);
  if (item)
    m_items.erase(m_items.begin() + index);
  return item;
}

QSize WrapLayout::sizeHint() const {
  int width = 0, height = 0;
  for (const QLayoutItem* item : m_items)
    if (!item->isEmpty()) {
      width += item->sizeHint().width() + m_gap;
      height = std::max(height, item->sizeHint().height());
    }
  return {std::min(width, 360), height};
}

QSize WrapLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : m_items)
    if (!item->isEmpty())
      size = size.expandedTo(item->minimumSize());
  return size;
}

void WrapLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  place(rect, true);
}

int WrapLayout::place(const QRect& rect, bool move) const {
  int x = rect.x(), y = rect.y(), high = 0;
  std::vector<std::pair<QLayoutItem*, QRect>> row;
  const auto endRow = [&] {
    for (const auto& [item, at] : row)
      if (move)
        item->setGeometry(at.translated(0, (high - at.height()) / 2));
    row.clear();
  };
  for (QLayoutItem* item : m_items) {
    if (item->isEmpty())
      continue;
    const int width = std::min(item->sizeHint().width(), rect.width());
    const int height = item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
    if (x > rect.x() && x + width > rect.x() + rect.width()) {
      endRow();
      x = rect.x();
      y += high + m_gap;
      high = 0;
    }
    row.emplace_back(item, QRect(x, y, width, height));
    x += width + m_gap;
    high = std::max(high, height);
  }
  endRow();
  return y + high - rect.y();
}

ChoiceRow::ChoiceRow(const QString& objectName, const QString& accessibleName, QWidget* parent) : QWidget(parent) {
  setObjectName(objectName);
  setAccessibleName(accessibleName);
  new WrapLayout(this);
}

QPushButton* ChoiceRow::add(const QString& key, const QString& text, const QString& accessible) {
  QPushButton* button = makeButton(text, objectName() + QLatin1Char('.') + key,
                                   QStringLiteral("%1: %2").arg(accessibleName(), accessible.isEmpty() ? text : accessible));
  button->setCheckable(true);
  layout()->addWidget(button);
  m_buttons.emplace_back(key, button);
  connect(button, &QPushButton::clicked, this, [this, key] {
    setChoice(key);
    Q_EMIT chosen(key);
  });
  return button;
}

void ChoiceRow::clear() {
  for (const auto& [key, button] : m_buttons)
    delete button;
  m_buttons.clear();
  m_choice.clear();
}

void ChoiceRow::setChoice(const QString& choice) {
  m_choice = choice;
  for (const auto& [key, button] : m_buttons)
    button->setChecked(key == choice);
}

QPushButton* ChoiceRow::button(const QString& wanted) const {
  for (const auto& [key, button] : m_buttons)
    if (key == wanted)
      return button;
  return nullptr;
}

StepField::StepField(const Spec& spec, QWidget* parent)
    : QWidget(parent), m_spec(spec), m_field(new QLineEdit), m_unit(new QLabel(spec.unit)),
      m_less(makeButton(QStringLiteral("−"), spec.objectName + QStringLiteral(".less"), tr("%1: less").arg(spec.name))),
      m_more(makeButton(QStringLiteral("+"), spec.objectName + QStringLiteral(".more"), tr("%1: more").arg(spec.name))) {
  setObjectName(spec.objectName);
  m_field->setObjectName(spec.objectName + QStringLiteral(".value"));
  m_field->setAlignment(Qt::AlignRight);
  m_field->setFixedWidth(72);
  m_field->installEventFilter(this);
  for (QPushButton* button : {m_less, m_more}) {
    button->setFixedWidth(40);
    button->setStyleSheet(QStringLiteral("padding: 0;"));
    button->setAutoRepeat(true);
    button->setAutoRepeatDelay(500);
    button->setAutoRepeatInterval(200);
  }
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  row->addWidget(m_less);
  row->addWidget(m_field);
  row->addWidget(m_more);
  row->addWidget(m_unit);
  row->addStretch(1);
  setUnit(spec.unit);
  connect(m_less, &QPushButton::clicked, this, [this] { step(-1); });
  connect(m_more, &QPushButton::clicked, this, [this] { step(1); });
  connect(m_field, &QLineEdit::editingFinished, this, &StepField::take);
  reset(spec.low);
}

QString StepField::words(double value) const {
  return m_spec.step > 0 ? QLocale().toString(value, 'f', m_spec.decimals) : figureWords(value);
}

void StepField::setUnit(const QString& unit) {
  m_spec.unit = unit;
  m_unit->setText(unit);
  m_unit->setVisible(m_spec.showUnit && !unit.isEmpty());
  m_field->setAccessibleName(unit.isEmpty() ? m_spec.name : tr("%1 in %2").arg(m_spec.name, unit));
}

void StepField::setValue(double value) {
  if (m_field->isModified() || (m_sinceChosen.isValid() && m_sinceChosen.elapsed() < kHoldMs))
    return;
  m_value = value;
  if (const QString text = words(value); m_field->text() != text)
    m_field->setText(text);
}

void StepField::reset(double value) {
  m_sinceChosen.invalidate();
  m_field->setModified(false);
  setValue(value);
}

void StepField::step(int direction) {
  take();
  const double next = m_spec.step > 0 ? m_value + direction * m_spec.step : nextRung(m_value, direction);
  // As it would be typed: 0.15, not 0.15000000000000002.
  const double value = QString::number(std::clamp(next, m_spec.low, m_spec.high), 'g', 6).toDouble();
  if (value == m_value)
    return;
  reset(value);
  m_sinceChosen.start();
  Q_EMIT chosen(value);
}

void StepField::take() {
  if (!m_field->isModified())
    return;
  bool read = false;
  double value = QLocale().toDouble(m_field->text().trimmed(), &read);
  if (!read)
    value = m_field->text().trimmed().replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&read);
  if (!read || value < m_spec.low || value > m_spec.high) {
    Q_EMIT told(tr("%1 can be %2 to %3 %4.").arg(m_spec.name, words(m_spec.low), words(m_spec.high), m_spec.unit));
    reset(m_value);
    return;
  }
  const bool changed = value != m_value;
  reset(value);
  if (changed) {
    m_sinceChosen.start();
    Q_EMIT chosen(value);
  }
}

bool StepField::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_field && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
      step(key == Qt::Key_Up ? 1 : -1);
      return true;
    }
    if (key == Qt::Key_Escape && m_field->isModified()) {
      reset(m_value);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

ConfirmBar::ConfirmBar(const QString& objectName, QWidget* parent)
    : QFrame(parent), m_question(new QLabel), m_yes(makeButton({}, objectName + QStringLiteral(".yes"))),
      m_no(makeButton(tr("No, leave it"), objectName + QStringLiteral(".no"))) {
  setObjectName(objectName);
  m_question->setWordWrap(true);
  m_question->setObjectName(objectName + QStringLiteral(".question"));
  auto* buttons = new QWidget;
  auto* row = new WrapLayout(buttons, 8);
  row->addWidget(m_no);
  row->addWidget(m_yes);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 8);
  column->addWidget(m_question);
  column->addWidget(buttons);
  connect(m_no, &QPushButton::clicked, this, &ConfirmBar::dismiss);
  connect(m_yes, &QPushButton::clicked, this, [this] {
    const std::function<void()> then = std::move(m_then);
    dismiss();
    if (then)
      then();
  });
  hide();
}

void ConfirmBar::ask(const QString& question, const QString& yes, std::function<void()> then) {
  setStyleSheet(
      QStringLiteral("halsted--ConfirmBar { border: 2px solid %1; border-radius: 4px; }").arg(toColor(tokensOf(*this).caution).name()));
  m_question->setText(QStringLiteral("⚠ ") + question);
  m_question->setAccessibleName(question);
  m_yes->setText(yes);
  m_then = std::move(then);
  show();
  m_no->setFocus(Qt::OtherFocusReason);
}

void ConfirmBar::dismiss() {
  m_then = {};
  hide();
}

} // namespace halsted
