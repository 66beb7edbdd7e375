// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"
#include "app/bedside/RunWords.h"

#include <memory>
#include <vector>

class QListWidget;

namespace halsted {

class ChoiceRow;

/// What was said, done, found and refused, newest at the bottom. Not what only the debrief may tell: goals, states, what the lesson does.
class FeedPanel final : public BedsidePanel {
  Q_OBJECT
public:
  FeedPanel(LessonPlayer& player, QWidget* parent);
  void show(const BedsideSnapshot& now) override;
  using QWidget::show;

protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  enum class Kind { Said, Done, Found, Refused };
  void add(double timeS, Kind kind, const QString& text);
  void append(const course::Entry& entry, const BedsideSnapshot& now);
  QString found(const course::Entry& entry, const BedsideSnapshot& now);
  void showOnly(const QString& kind);
  void colour();
  RunTexts m_texts;
  QString drugName(std::string_view id) const;
  std::shared_ptr<const twin::DrugTable> m_drugs;
  ChoiceRow* m_filter;
  QListWidget* m_list;
  std::shared_ptr<const std::vector<course::Entry>> m_entries;
  std::size_t m_results = 0;
  bool m_follow = true; ///< the end stays in sight until somebody scrolls away from it
};

} // namespace halsted
