// SPDX-License-Identifier: Apache-2.0
#include "app/headset/DebriefCard.h"

#include "app/bedside/DebriefPage.h"
#include "app/bedside/LessonDesk.h"
#include "app/bedside/PanelParts.h"
#include "app/bedside/ReportPdf.h"
#include "app/bedside/RunWords.h"
#include "app/window/Theme.h"

#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace halsted {

namespace {

/// Shows what it is given and loads nothing.
class ClosedBrowser final : public QTextBrowser {
public:
  using QTextBrowser::QTextBrowser;
  QVariant loadResource(int, const QUrl&) override { return {}; }
};

} // namespace

DebriefCard::DebriefCard(LessonDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_page(desk.debriefing()), m_result(new QLabel), m_step(makeNote()), m_text(new ClosedBrowser) {
  setObjectName(QStringLiteral("room.debrief"));
  setAccessibleName(tr("Debrief"));
  const std::shared_ptr<const BedsideSnapshot> end = desk.player()->snapshot();
  auto* outcome = new QLabel(outcomeWords(end->outcome));
  outcome->setWordWrap(true);
  m_result->setObjectName(QStringLiteral("room.debrief.result"));
  m_result->setText(tr("%1 % of the points: %2")
                        .arg(QLocale().toString(end->score.percent, 'f', 0), end->score.passed ? tr("passed") : tr("not passed")));
  m_result->setStyleSheet(QStringLiteral("font-size: %1px; font-weight: 600; color: %2;")
                              .arg(tokens::kFigure)
                              .arg(toColor(end->score.passed ? tokensOf(*this).good : tokensOf(*this).caution).name()));
  m_step->setObjectName(QStringLiteral("room.debrief.step"));
  m_text->setObjectName(QStringLiteral("room.debrief.text"));
  m_text->setAccessibleName(tr("Debrief of the run"));
  m_text->setOpenLinks(false);
  m_text->setFrameShape(QFrame::NoFrame);
  m_text->setTextInteractionFlags(Qt::NoTextInteraction);
  auto* bar = new QWidget;
  auto* wrap = new WrapLayout(bar, 8);
  const auto add = [&](const QString& title, const char* object, auto act) {
    QPushButton* button = makeButton(title, QStringLiteral("room.debrief.") + QLatin1String(object), title);
    connect(button, &QPushButton::clicked, this, act);
    wrap->addWidget(button);
  };
  for (const auto& [anchor, title] : {std::pair{"", tr("Points")}, std::pair{"course", tr("Course")}, std::pair{"items", tr("Goals")},
                                      std::pair{"timeline", tr("Timeline")}})
    add(title, *anchor ? anchor : "top", [this, name = QString::fromLatin1(anchor)] {
      if (name.isEmpty())
        m_text->verticalScrollBar()->setValue(0);
      else
        m_text->scrollToAnchor(name);
    });
  add(tr("Play it again"), "again", [this] { Q_EMIT againWanted(); });
  add(tr("Other lessons"), "leave", [this] { Q_EMIT leaveWanted(); });
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(8);
  column->addWidget(m_result);
  column->addWidget(outcome);
  column->addWidget(bar);
  column->addWidget(m_step);
  column->addWidget(m_text, 1);
  connect(m_page, &DebriefPage::ready, this, &DebriefCard::showReport);
  showReport();
}

void DebriefCard::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  showReport();
}

void DebriefCard::showReport() {
  if (!m_page || !m_page->report()) {
    setWords(m_step, tr("The run is played again, as it was and as it might have been. That takes a moment."));
    return;
  }
  m_step->hide();
  course::DebriefReport brief = *m_page->report();
  brief.why.clear();
  brief.counterfactuals.clear();
  brief.counterfactualTexts.clear();
  brief.questions.clear();
  const int margin = 2 * static_cast<int>(m_text->document()->documentMargin()), bar = m_text->verticalScrollBar()->sizeHint().width();
  setDebrief(*m_text->document(), brief, debriefColours(tokensOf(*this)), std::max(320, width() - 32 - margin - bar));
}

} // namespace halsted
