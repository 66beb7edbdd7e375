// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QTextBrowser;

namespace halsted {

class DebriefPage;
class LessonDesk;

/// The debrief in short, as a panel of the room: the result at once, goals, curves and timeline as soon as the desk has computed them, and
/// what can come next. The long form with causes and other courses is at the desk.
class DebriefCard final : public QWidget {
  Q_OBJECT
public:
  DebriefCard(LessonDesk& desk, QWidget* parent);

Q_SIGNALS:
  void againWanted();
  void leaveWanted();

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void showReport();
  LessonDesk& m_desk;
  QPointer<DebriefPage> m_page;
  QLabel *m_result, *m_step;
  QTextBrowser* m_text;
};

} // namespace halsted
