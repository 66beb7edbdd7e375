// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/DebriefPage.h"

#include "app/bedside/PanelParts.h"
#include "app/bedside/ReportPdf.h"
#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"
#include "lessons/course/debrief/DebriefWords.h"
#include "lessons/course/records/LearnerRecord.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QUuid>
#include <QVBoxLayout>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace halsted {

namespace {

constexpr course::Word kItems[] = {course::Word::Rate1, course::Word::Rate2, course::Word::Rate3, course::Word::Rate4, course::Word::Rate5};
constexpr double kReadableWidth = 860; ///< px; longer lines are hard to follow

std::string hex(const Rgb& rgb) {
  return fmt::format("#{:02x}{:02x}{:02x}", rgb[0], rgb[1], rgb[2]);
}

/// Shows what it is given and loads nothing.
class ClosedBrowser final : public QTextBrowser {
public:
  using QTextBrowser::QTextBrowser;
  QVariant loadResource(int, const QUrl&) override { return {}; }
};

/// The id of the attempt.
Result<std::string> keepInRecord(const DebriefKeeping& keeping, const course::RunLog& log, std::optional<double> rating) {
  Result<course::LearnerRecord> record = course::LearnerRecord::open(keeping.record);
  if (!record)
    return fail(record.error());
  std::string learner = keeping.learner;
  if (learner.empty()) {
    const Result<std::vector<course::Learner>> learners = record->learners();
    if (!learners)
      return fail(learners.error());
    if (learners->empty()) {
      const Result<course::Learner> added = record->addLearner();
      if (!added)
        return fail(added.error());
      learner = added->id;
    } else {
      learner = learners->front().id;
    }
  }
  course::Sitting sitting;
  // One run, one attempt: looking at its debrief twice keeps it once.
  sitting.id = QUuid::createUuidV5(QUuid(QString::fromStdString(learner)),
                                   QStringLiteral("%1 %2").arg(keeping.startedMs).arg(QString::fromStdString(log.hash())))
                   .toString(QUuid::WithoutBraces)
                   .toStdString();
  sitting.learner = learner;
  sitting.startedMs = keeping.startedMs;
  sitting.endedMs = keeping.endedMs;
  sitting.selfRatingPercent = rating;
  const Result<course::Attempt> added = record->add(sitting, log);
  if (!added)
    return fail(added.error());
  return sitting.id;
}

} // namespace

course::DebriefColours debriefColours(const tokens::Palette& palette) {
  course::DebriefColours colours;
  colours.background = hex(palette.background);
  colours.text = hex(palette.text);
  colours.quiet = colours.expert = hex(palette.quiet);
  colours.line = hex(palette.line);
  colours.soft = colours.band = hex(palette.raised);
  colours.own = colours.up = hex(palette.accent);
  colours.good = hex(palette.good);
  colours.down = colours.caution = hex(palette.caution);
  colours.bad = hex(palette.danger);
  return colours;
}

DebriefPage::DebriefPage(course::LessonRun run, std::shared_ptr<const course::LessonPackage> package, DebriefKeeping keeping,
                         JobRunner::Dispatch dispatch, QWidget* parent)
    : QWidget(parent), m_run(std::move(run)), m_package(std::move(package)), m_keeping(std::move(keeping)), m_jobs(std::move(dispatch)) {
  setObjectName(QStringLiteral("bedside.debrief"));
  setAccessibleName(tr("Debrief"));
  setStyleSheet(checkedButtonStyle());
  auto* layout = new QVBoxLayout(this);
  m_stack = new QStackedWidget;
  m_stack->addWidget(makeRating());
  m_stack->addWidget(makeReading());
  layout->addWidget(m_stack, 1);
  m_step = makeNote();
  m_step->setObjectName(QStringLiteral("bedside.debrief.step"));
  m_progress = new QProgressBar;
  m_progress->setObjectName(QStringLiteral("bedside.debrief.progress"));
  m_progress->setAccessibleName(tr("How far the debrief is"));
  m_progress->setRange(0, 1000);
  m_progress->setTextVisible(false);
  m_cancel = makeButton(tr("&Cancel"), QStringLiteral("bedside.debrief.cancel"), tr("Stop computing the debrief"));
  m_told = makeNote();
  m_told->setObjectName(QStringLiteral("bedside.debrief.told"));
  m_told->hide();
  auto* bar = new QHBoxLayout;
  bar->addWidget(m_step, 1);
  bar->addWidget(m_progress, 1);
  bar->addWidget(m_cancel);
  layout->addWidget(m_told);
  layout->addLayout(bar);
  connect(m_cancel, &QPushButton::clicked, this, [this] {
    if (m_cancelled)
      return compute();
    m_jobs.cancel();
  });
  if (m_keeping.past)
    goOn(m_keeping.pastRating);
  compute();
}

DebriefPage::~DebriefPage() = default;

double DebriefPage::ratingPercent(const std::array<int, 5>& items) {
  const double mean = std::accumulate(items.begin(), items.end(), 0.0) / static_cast<double>(items.size());
  return 100 * (mean - 1) / 4;
}

QWidget* DebriefPage::makeRating() {
  auto* page = new QWidget;
  auto* layout = new QVBoxLayout(page);
  const std::string& language = m_run.log().options.language;
  layout->addWidget(makeTitle(QString::fromUtf8(course::word(course::Word::SelfRating, language))));
  layout->addWidget(makeNote(tr("Answer before you see the points: 1 = not at all, 5 = fully. It is kept with this run, for you.")));
  for (std::size_t i = 0; i < std::size(kItems); ++i) {
    const QString words = QString::fromUtf8(course::word(kItems[i], language));
    auto* label = new QLabel(words);
    label->setWordWrap(true);
    layout->addWidget(label);
    auto* row = new ChoiceRow(QStringLiteral("bedside.debrief.rate.%1").arg(i), words);
    for (int value = 1; value <= 5; ++value)
      row->add(QString::number(value), QString::number(value));
    layout->addWidget(row);
    m_rows.push_back(row);
    connect(row, &ChoiceRow::chosen, this, [this] {
      m_show->setEnabled(std::all_of(m_rows.begin(), m_rows.end(), [](const ChoiceRow* one) { return !one->choice().isEmpty(); }));
    });
  }
  auto* buttons = new QHBoxLayout;
  m_show = makeButton(tr("&Show the debrief"), QStringLiteral("bedside.debrief.show"));
  m_show->setEnabled(false);
  QPushButton* skip = makeButton(tr("&Without rating"), QStringLiteral("bedside.debrief.skip"), tr("Show the debrief without a rating"));
  buttons->addWidget(m_show);
  buttons->addWidget(skip);
  buttons->addStretch(1);
  layout->addLayout(buttons);
  layout->addStretch(1);
  connect(m_show, &QPushButton::clicked, this, [this] {
    std::array<int, 5> items{};
    for (std::size_t i = 0; i < items.size(); ++i)
      items[i] = m_rows[i]->choice().toInt();
    goOn(ratingPercent(items));
  });
  connect(skip, &QPushButton::clicked, this, [this] { goOn(std::nullopt); });
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidget(page);
  return scroll;
}

QWidget* DebriefPage::makeReading() {
  auto* page = new QWidget;
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  auto* bar = new QWidget;
  auto* wrap = new WrapLayout(bar);
  m_text = new ClosedBrowser;
  m_text->setObjectName(QStringLiteral("bedside.debrief.text"));
  m_text->setAccessibleName(tr("Debrief of the run"));
  m_text->setOpenLinks(false);
  m_text->setFrameShape(QFrame::NoFrame);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  const std::pair<const char*, QString> parts[] = {{"", tr("&Points")},
                                                   {"course", tr("C&ourse")},
                                                   {"why", tr("W&hy")},
                                                   {"whatif", tr("What &if")},
                                                   {"items", tr("&Goals")},
                                                   {"timeline", tr("&Timeline")},
                                                   {"questions", tr("&Questions")}};
  for (const auto& [anchor, title] : parts) {
    QPushButton* button = makeButton(title, QStringLiteral("bedside.debrief.to.%1").arg(QLatin1String(*anchor ? anchor : "top")));
    connect(button, &QPushButton::clicked, this, [this, name = QString::fromLatin1(anchor)] {
      if (name.isEmpty())
        m_text->verticalScrollBar()->setValue(0);
      else
        m_text->scrollToAnchor(name);
    });
    wrap->addWidget(button);
    m_needReport.push_back(button);
  }
  for (const auto& [ending, title] : {std::pair{".html", tr("Save as &web page")}, std::pair{".pdf", tr("Save as P&DF")}}) {
    QPushButton* button = makeButton(title, QStringLiteral("bedside.debrief.save%1").arg(QLatin1String(ending)));
    connect(button, &QPushButton::clicked, this, [this, name = ending] { save(name); });
    wrap->addWidget(button);
    m_needReport.push_back(button);
  }
  QPushButton* leave = makeButton(tr("&Leave"), QStringLiteral("bedside.debrief.leave"), tr("Back to the lessons"));
  connect(leave, &QPushButton::clicked, this, &DebriefPage::leaveWanted);
  wrap->addWidget(leave);
  for (QPushButton* button : m_needReport)
    button->setEnabled(false);
  layout->addWidget(bar);
  layout->addWidget(m_text, 1);
  return page;
}

void DebriefPage::compute() {
  m_cancelled = false;
  m_cancel->setText(tr("&Cancel"));
  m_jobs.run(
      [this, run = m_run, package = m_package, past = m_keeping.past,
       same = m_keeping.sameLog](const JobContext& job) -> std::function<void()> {
        auto made = std::make_shared<Result<course::DebriefReport>>(
            past ? course::makeDebrief(*past, course::Repetition{run, same}, package.get(), {}, job)
                 : course::makeDebrief(run, package.get(), {}, job));
        return [this, made] {
          if (!*made) {
            m_cancelled = true;
            m_cancel->setText(tr("&Try again"));
            m_step->setText(made->error().code == ErrorCode::Cancelled ? tr("The debrief was stopped.")
                                                                       : inOwnWords(made->error().message));
            return;
          }
          m_report = std::move(**made);
          m_step->hide();
          m_progress->hide();
          m_cancel->hide();
          showReport();
          Q_EMIT ready();
        };
      },
      [this](double fraction, std::string_view) {
        setWords(m_step, tr("Playing the run again, as it was and as it might have been"));
        m_progress->setValue(static_cast<int>(1000 * fraction));
      });
}

void DebriefPage::goOn(std::optional<double> rating) {
  m_rating = rating;
  m_rated = true;
  m_stack->setCurrentIndex(1);
  keep(rating);
  showReport();
}

void DebriefPage::goOnWithoutRating() {
  if (!m_rated)
    goOn(std::nullopt);
}

void DebriefPage::keep(std::optional<double> rating) {
  if (m_keeping.record.empty() || m_keeping.past)
    return;
  const Result<std::string> attempt = keepInRecord(m_keeping, m_run.log(), rating);
  if (attempt)
    Q_EMIT kept(QString::fromStdString(*attempt));
  else
    tell(inOwnWords(attempt.error().message), true);
}

void DebriefPage::showReport() {
  if (!m_report || !m_rated)
    return;
  m_report->selfRatingPercent = m_rating;
  for (QPushButton* button : m_needReport)
    button->setEnabled(true);
  const int at = m_text->verticalScrollBar()->value();
  const double width = std::min(kReadableWidth, m_text->viewport()->width() - 2 * m_text->document()->documentMargin());
  setDebrief(*m_text->document(), *m_report, debriefColours(tokensOf(*this)), std::max(320.0, width));
  m_text->verticalScrollBar()->setValue(at);
}

void DebriefPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  showReport();
}

void DebriefPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange)
    showReport();
}

void DebriefPage::save(const char* ending) {
  std::error_code error;
  std::filesystem::create_directories(m_keeping.reports, error);
  const std::filesystem::path file = m_keeping.reports / fmt::format("{}-{}{}", m_report->lessonId, m_report->logHash.substr(0, 8), ending);
  const Result<void> written =
      std::string_view(ending) == ".pdf" ? writeReportPdf(file, *m_report) : course::writeDebriefHtml(file, *m_report);
  tell(written ? tr("Saved as %1").arg(QString::fromStdString(file.string())) : inOwnWords(written.error().message), !written);
}

void DebriefPage::tell(const QString& sentence, bool refused) {
  m_told->setText((refused ? QStringLiteral("⚠ ") : QStringLiteral("✓ ")) + sentence);
  m_told->show();
  Q_EMIT told(sentence, refused);
}

} // namespace halsted
