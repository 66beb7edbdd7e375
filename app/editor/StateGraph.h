// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>
#include <QString>

#include <string>
#include <vector>

class QPushButton;

namespace halsted {

class LessonEditor;

/// One way from a state to another.
struct StateWay {
  std::string from, to, key; ///< key of remarks: "states.arrival.when.0"
  QString words;             ///< "MAP < 50 for 2 min", "antibiotic", "after 90min"
};
/// A state in its layer: those from the start by the fewest ways; what nothing leads to comes last.
struct StatePlace {
  std::string name;
  int layer = 0, row = 0;
  bool reached = false;
  std::string end; ///< success, failure, or empty
  std::vector<StateWay> ways;
};

/// The states of a lesson as a picture: cards in layers from left to right, the ways out of each state listed on its card and drawn to
/// where they lead. Cards and ways are buttons: Tab and arrow keys walk through them, Enter opens what is chosen in the form.
class StateGraph final : public QScrollArea {
  Q_OBJECT
public:
  StateGraph(LessonEditor& editor, QWidget* parent);
  ~StateGraph() override;
  void refresh();
  void setCurrent(const QString& state);
  const std::vector<StatePlace>& places() const { return m_places; }

Q_SIGNALS:
  void stateChosen(const QString& state);
  void wayChosen(const QString& key);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  class Canvas;
  void walk(QWidget* from, int key);
  LessonEditor& m_editor;
  std::vector<StatePlace> m_places;
  Canvas* m_canvas;
  QString m_current;
};

/// Where the states of a lesson's tree stand.
namespace course {
struct Node;
}
std::vector<StatePlace> placeStates(const course::Node& root);

} // namespace halsted
