// SPDX-License-Identifier: Apache-2.0
#include "app/editor/StateGraph.h"

#include "app/bedside/PanelParts.h"
#include "app/editor/LessonEditor.h"
#include "app/window/Theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>
#include <deque>
#include <map>

namespace halsted {

namespace {

constexpr int kCardWidth = 190, kGapX = 84, kGapY = 18, kMargin = 14, kRow = tokens::kTarget;

QString fromStd(const std::string& text) {
  return QString::fromStdString(text);
}

/// The usual shapes in words; other formulas as they are.
QString inWords(const QString& formula) {
  static const QRegularExpression kHeld(QStringLiteral("^held\\(([^(),]+), *([^(),]+)\\)$")),
      kDone(QStringLiteral("^count\\(([^()]+)\\) *(> *0|>= *1)$"));
  if (const auto held = kHeld.match(formula); held.hasMatch())
    return StateGraph::tr("%1 for %2").arg(held.captured(1), held.captured(2));
  const auto done = kDone.match(formula);
  return done.hasMatch() ? done.captured(1) : formula;
}

} // namespace

std::vector<StatePlace> placeStates(const course::Node& root) {
  std::vector<StatePlace> places;
  const course::Node* states = root.find("states");
  if (!states || states->kind != course::Node::Kind::Map)
    return places;
  std::map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < states->items.size(); ++i) {
    const course::Node& state = states->items[i];
    StatePlace place;
    place.name = states->keys[i].text;
    index[place.name] = i;
    const std::string key = "states." + place.name;
    if (const course::Node* end = state.find("end"))
      place.end = end->text;
    if (const course::Node* on = state.find("on"))
      for (std::size_t k = 0; k < on->keys.size(); ++k)
        place.ways.push_back({place.name, on->items[k].text, key + ".on." + on->keys[k].text, fromStd(on->keys[k].text)});
    if (const course::Node* when = state.find("when"))
      for (std::size_t k = 0; k < when->items.size(); ++k) {
        const course::Node *condition = when->items[k].find("if"), *go = when->items[k].find("go");
        place.ways.push_back({place.name, go ? go->text : std::string(), key + ".when." + std::to_string(k),
                              condition ? inWords(fromStd(condition->text)) : QString()});
      }
    if (const course::Node* after = state.find("after"))
      for (std::size_t k = 0; k < after->keys.size(); ++k)
        place.ways.push_back({place.name, after->items[k].text, key + ".after." + after->keys[k].text,
                              StateGraph::tr("after %1").arg(fromStd(after->keys[k].text))});
    places.push_back(std::move(place));
  }
  const course::Node* start = root.find("start");
  std::deque<std::size_t> open;
  if (start && index.contains(start->text)) {
    open.push_back(index[start->text]);
    places[open.front()].reached = true;
  }
  int deepest = -1;
  while (!open.empty()) {
    const StatePlace& from = places[open.front()];
    open.pop_front();
    deepest = std::max(deepest, from.layer);
    for (const StateWay& way : from.ways)
      if (const auto to = index.find(way.to); to != index.end() && !places[to->second].reached) {
        places[to->second].reached = true;
        places[to->second].layer = from.layer + 1;
        open.push_back(to->second);
      }
  }
  std::map<int, int> rows;
  for (StatePlace& place : places) {
    if (!place.reached)
      place.layer = deepest + 1;
    place.row = rows[place.layer]++;
  }
  return places;
}

/// Draws the ways between the cards that lie on it.
class StateGraph::Canvas final : public QWidget {
public:
  explicit Canvas(const std::vector<StatePlace>& places) : m_places(places) {}
  struct Card {
    QRect frame;
    QPushButton* head = nullptr;
    std::vector<QPushButton*> ways;
  };
  std::map<std::string, Card> cards;
  QString current;

protected:
  void paintEvent(QPaintEvent*) override {
    const tokens::Palette& palette = tokensOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const StatePlace& place : m_places) {
      const Card& card = cards[place.name];
      QPen pen(toColor(place.reached ? palette.line : palette.caution), 1.5);
      if (!place.reached)
        pen.setStyle(Qt::DashLine);
      painter.setPen(pen);
      painter.setBrush(toColor(palette.panel));
      painter.drawRoundedRect(card.frame, 6, 6);
    }
    painter.setBrush(Qt::NoBrush);
    for (const StatePlace& place : m_places)
      for (std::size_t i = 0; i < place.ways.size(); ++i) {
        const auto to = cards.find(place.ways[i].to);
        if (to == cards.end())
          continue;
        const bool chosen = current == QString::fromStdString(place.name);
        drawWay(painter, cards[place.name].ways[i]->geometry(), to->second.frame, chosen, palette);
      }
  }

private:
  static void drawWay(QPainter& painter, const QRect& from, const QRect& to, bool chosen, const tokens::Palette& palette) {
    const QColor colour = toColor(chosen ? palette.accent : palette.quiet);
    painter.setPen(QPen(colour, chosen ? 2.5 : 1.2));
    const QPointF a(from.right() + 6, from.center().y());
    const bool on = to.left() > from.right();
    const QPointF b(to.left() - 2, to.top() + kRow / 2.0);
    QPainterPath path(a);
    if (on) {
      const double pull = std::max(30.0, (b.x() - a.x()) / 2);
      path.cubicTo(a + QPointF(pull, 0), b - QPointF(pull, 0), b);
    } else {
      // Back: around, above the card that it leads to.
      const double out = 34, up = to.top() - 9;
      path.cubicTo(a + QPointF(out, 0), QPointF(a.x() + out, up), QPointF(a.x() - 20, up));
      path.lineTo(QPointF(b.x() - 4, up));
      path.cubicTo(QPointF(b.x() - 24, up), QPointF(b.x() - 24, b.y()), b);
    }
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    QPainterPath head(b);
    head.lineTo(b + QPointF(-8, -4.5));
    head.lineTo(b + QPointF(-8, 4.5));
    head.closeSubpath();
    painter.fillPath(head, colour);
  }
  const std::vector<StatePlace>& m_places;
};

StateGraph::StateGraph(LessonEditor& editor, QWidget* parent) : QScrollArea(parent), m_editor(editor), m_canvas(new Canvas(m_places)) {
  setObjectName(QStringLiteral("editor.graph"));
  setAccessibleName(tr("The states as a picture"));
  setWidget(m_canvas);
  setFocusPolicy(Qt::NoFocus);
  setMinimumHeight(160);
  refresh();
}

StateGraph::~StateGraph() = default;

void StateGraph::refresh() {
  std::vector<StatePlace> now = m_editor.draft() ? placeStates(m_editor.draft()->root()) : std::vector<StatePlace>();
  const QWidget* focused = focusWidget();
  const QString name = focused && m_canvas->isAncestorOf(focused) && focused->hasFocus() ? focused->objectName() : QString();
  m_places = std::move(now);
  for (auto& [state, card] : m_canvas->cards) {
    for (QPushButton* way : card.ways)
      way->deleteLater();
    card.head->deleteLater();
    for (QPushButton* way : card.ways)
      way->setParent(nullptr);
    card.head->setParent(nullptr);
  }
  m_canvas->cards.clear();
  const course::Node* start = m_editor.draft() ? m_editor.draft()->root().find("start") : nullptr;
  std::map<int, int> bottom;
  int width = 0, height = 0;
  for (const StatePlace& place : m_places) {
    Canvas::Card& card = m_canvas->cards[place.name];
    const int x = kMargin + 14 + place.layer * (kCardWidth + kGapX);
    int& y = bottom.try_emplace(place.layer, kMargin).first->second;
    const int cardHeight = kRow + static_cast<int>(place.ways.size()) * kRow + 4;
    card.frame = QRect(x, y, kCardWidth, cardHeight);
    const auto make = [&](const QString& words, const QString& object, const QString& accessible, int top, bool head) {
      auto* button = new QPushButton(m_canvas);
      button->setObjectName(object);
      button->setAccessibleName(accessible);
      button->setToolTip(accessible);
      button->setText(button->fontMetrics().elidedText(words, Qt::ElideRight, kCardWidth - 22));
      button->setStyleSheet(
          head ? QStringLiteral("text-align: left; padding: 0 8px; font-weight: 600; min-height: 0;")
               : QStringLiteral("text-align: left; padding: 0 8px; border: none; background: transparent; min-height: 0;"));
      button->setGeometry(x + 2, top, kCardWidth - 4, kRow);
      button->installEventFilter(this);
      button->show();
      return button;
    };
    const QString state = fromStd(place.name);
    QString words = state;
    QString accessible = tr("State %1").arg(state);
    if (start && start->text == place.name) {
      words = tr("▶ %1").arg(state);
      accessible = tr("State %1, where the lesson begins").arg(state);
    }
    if (!place.end.empty()) {
      words = place.end == "success" ? tr("✓ %1").arg(state) : tr("✕ %1").arg(state);
      accessible = place.end == "success" ? tr("State %1, ends in success").arg(state) : tr("State %1, ends in failure").arg(state);
    }
    if (!place.reached) {
      words = tr("⚠ %1").arg(state);
      accessible = tr("State %1: no way leads here").arg(state);
    }
    card.head = make(words, QStringLiteral("editor.graph.%1").arg(state), accessible, y + 2, true);
    connect(
        card.head, &QPushButton::clicked, this, [this, state] { Q_EMIT stateChosen(state); }, Qt::QueuedConnection);
    for (std::size_t i = 0; i < place.ways.size(); ++i) {
      const StateWay& way = place.ways[i];
      const bool leads = std::any_of(m_places.begin(), m_places.end(), [&](const StatePlace& one) { return one.name == way.to; });
      QPushButton* button =
          make(leads ? QStringLiteral("%1 →").arg(way.words) : tr("✗ %1: no state %2").arg(way.words, fromStd(way.to)),
               QStringLiteral("editor.graph.%1.way%2").arg(state).arg(i),
               tr("From %1 to %2, when: %3").arg(state, fromStd(way.to), way.words), y + 2 + kRow * (static_cast<int>(i) + 1), false);
      connect(
          button, &QPushButton::clicked, this, [this, key = fromStd(way.key)] { Q_EMIT wayChosen(key); }, Qt::QueuedConnection);
      card.ways.push_back(button);
    }
    y += cardHeight + kGapY;
    width = std::max(width, x + kCardWidth + kMargin + 40);
    height = std::max(height, y + kMargin);
  }
  m_canvas->resize(width, height);
  m_canvas->update();
  if (!name.isEmpty())
    if (auto* again = m_canvas->findChild<QPushButton*>(name))
      again->setFocus(Qt::OtherFocusReason);
}

void StateGraph::setCurrent(const QString& state) {
  m_current = state;
  m_canvas->current = state;
  m_canvas->update();
  if (const auto card = m_canvas->cards.find(state.toStdString()); card != m_canvas->cards.end())
    ensureWidgetVisible(card->second.head, 30, 30);
}

bool StateGraph::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down) {
      walk(static_cast<QWidget*>(watched), key);
      return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      static_cast<QPushButton*>(watched)->click();
      return true;
    }
  }
  if (event->type() == QEvent::FocusIn)
    ensureWidgetVisible(static_cast<QWidget*>(watched), 30, 30);
  return QScrollArea::eventFilter(watched, event);
}

/// To the nearest button on that side; along a way, right goes where it leads.
void StateGraph::walk(QWidget* from, int key) {
  for (const StatePlace& place : m_places) {
    const Canvas::Card& card = m_canvas->cards[place.name];
    for (std::size_t i = 0; i < card.ways.size(); ++i)
      if (card.ways[i] == from && key == Qt::Key_Right)
        if (const auto to = m_canvas->cards.find(place.ways[i].to); to != m_canvas->cards.end()) {
          to->second.head->setFocus(Qt::OtherFocusReason);
          return;
        }
  }
  const QPoint at = from->geometry().center();
  QWidget* best = nullptr;
  int nearest = 0;
  const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
  for (auto* button : m_canvas->findChildren<QPushButton*>()) {
    const QPoint by = button->geometry().center() - at;
    const int ahead = key == Qt::Key_Left ? -by.x() : key == Qt::Key_Right ? by.x() : key == Qt::Key_Up ? -by.y() : by.y();
    const int aside = std::abs(across ? by.y() : by.x());
    if (ahead < 10 || (!across && aside > kCardWidth / 2))
      continue;
    const int distance = ahead + 2 * aside;
    if (!best || distance < nearest) {
      best = button;
      nearest = distance;
    }
  }
  if (best)
    best->setFocus(Qt::OtherFocusReason);
}

} // namespace halsted
