// SPDX-License-Identifier: Apache-2.0
#include "app/records/MyRecordPage.h"

#include "app/bedside/LessonDesk.h"
#include "app/bedside/PanelParts.h"
#include "app/bedside/RunWords.h"
#include "app/language/LibraryWords.h"
#include "app/records/ProgressPlot.h"
#include "app/records/RecordDesk.h"
#include "app/records/RecordParts.h"

#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QScrollArea>
#include <QTreeWidget>

#include <map>

namespace halsted {

namespace {

constexpr int kMostRows = 8;

QString dayWords(std::int64_t ms) {
  return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
}

QString titleOf(const RecordView& view, const std::string& lesson) {
  const auto title = view.titles.find(lesson);
  return QString::fromStdString(title == view.titles.end() ? lesson : title->second);
}

} // namespace

MyRecordPage::MyRecordPage(RecordDesk& desk)
    : m_desk(desk), m_who(new QComboBox), m_name(new QLineEdit), m_told(makeNote()),
      m_none(makeNote(tr("No runs yet. Play a lesson to its end, and it stands here after its debrief."))), m_step(makeNote()),
      m_progress(new QGridLayout), m_runs(nullptr), m_certificates(nullptr), m_bar(new QProgressBar),
      m_confirm(new ConfirmBar(QStringLiteral("record.confirm"))) {
  setObjectName(QStringLiteral("record"));
  setAccessibleName(tr("My record"));
  m_told->setObjectName(QStringLiteral("record.told"));
  m_told->setForegroundRole(QPalette::WindowText);
  m_told->hide();
  auto* inner = new QWidget;
  auto* column = new QVBoxLayout(inner);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(12);
  auto* head = new QWidget;
  auto* bar = new WrapLayout(head, 8);
  QPushButton* back = makeButton(tr("&Back to the lessons"), QStringLiteral("record.back"));
  QPushButton* ofClass = makeButton(tr("C&lass view"), QStringLiteral("record.class"));
  QPushButton* lrs = makeButton(tr("Sending to an L&RS"), QStringLiteral("record.lrs"), tr("Settings of a learning record store"));
  for (QPushButton* button : {back, ofClass, lrs})
    bar->addWidget(button);
  connect(back, &QPushButton::clicked, &m_desk, &RecordDesk::leave);
  connect(ofClass, &QPushButton::clicked, &m_desk, &RecordDesk::showClass);
  connect(lrs, &QPushButton::clicked, &m_desk, &RecordDesk::showLrs);
  column->addWidget(makeTitle(tr("My record")));
  column->addWidget(head);
  column->addWidget(makeWho());
  column->addWidget(m_told);
  column->addWidget(m_confirm);
  column->addWidget(m_none);
  auto* progress = new QWidget;
  progress->setObjectName(QStringLiteral("record.progress"));
  progress->setAccessibleName(tr("Progress in each lesson"));
  progress->setLayout(m_progress);
  m_progress->setContentsMargins(0, 0, 0, 0);
  m_progress->setHorizontalSpacing(16);
  m_progress->setColumnStretch(0, 2);
  m_progress->setColumnStretch(1, 2);
  m_progress->setColumnStretch(2, 1);
  column->addWidget(progress);
  column->addWidget(makeRuns());
  column->addWidget(makeCertificates());
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  scroll->setWidget(inner);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(scroll);
  connect(&m_desk, &RecordDesk::changed, this, &MyRecordPage::show);
  connect(&m_desk, &RecordDesk::told, this, [this](const QString& sentence, bool refused) { tellIn(*m_told, sentence, refused); });
  connect(&m_desk.lessons(), &LessonDesk::busyChanged, this, &MyRecordPage::showBusy);
  connect(&m_desk.lessons(), &LessonDesk::failed, this, [this](const QString& sentence) { tellIn(*m_told, sentence, true); });
  connect(&m_desk.lessons(), &LessonDesk::progress, this, [this](double fraction, const QString&) {
    m_bar->setValue(static_cast<int>(1000 * fraction));
    setWords(m_step, tr("Playing the run again"));
  });
  show();
  showBusy();
}

QWidget* MyRecordPage::makeWho() {
  auto* box = new QWidget;
  auto* wrap = new WrapLayout(box, 8);
  m_who->setObjectName(QStringLiteral("record.who"));
  m_who->setAccessibleName(tr("Who plays"));
  m_who->setMinimumWidth(200);
  wrap->addWidget(makeTitled(tr("Who plays"), m_who));
  m_name->setObjectName(QStringLiteral("record.name"));
  m_name->setAccessibleName(tr("Name, may stay empty"));
  m_name->setPlaceholderText(tr("none: a pseudonym is enough"));
  m_name->setMinimumWidth(220);
  wrap->addWidget(makeTitled(tr("Name, may stay empty"), m_name));
  QPushButton* add = makeButton(tr("&Add a learner"), QStringLiteral("record.add"), tr("Add a learner with this name, or without one"));
  QPushButton* rename = makeButton(tr("Re&name"), QStringLiteral("record.rename"), tr("Give who plays this name, or none"));
  m_deleteAll = makeButton(tr("Delete &everything of me…"), QStringLiteral("record.deleteAll"));
  for (QPushButton* button : {add, rename, m_deleteAll})
    wrap->addWidget(makeTitled(QString(QChar(0x00A0)), button));
  connect(m_who, &QComboBox::activated, this, [this](int index) {
    if (const Result<void> chosen = m_desk.playAs(m_who->itemData(index).toString().toStdString()); !chosen)
      tellIn(*m_told, inOwnWords(chosen.error().message), true);
  });
  const auto addOne = [this] {
    m_desk.addLearner(m_name->text(), true);
    m_name->clear();
  };
  connect(add, &QPushButton::clicked, this, addOne);
  connect(m_name, &QLineEdit::returnPressed, this, addOne);
  connect(rename, &QPushButton::clicked, this, [this] {
    m_desk.rename(m_desk.settings().learner, m_name->text());
    m_name->clear();
  });
  connect(m_deleteAll, &QPushButton::clicked, this, &MyRecordPage::askToDeleteAll);
  return box;
}

QWidget* MyRecordPage::makeRuns() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(makeTitle(tr("Runs")));
  m_runs = makeTable(QStringLiteral("record.runs"), tr("Runs, one a row"),
                     {tr("When"), tr("Lesson"), tr("Mode"), tr("Points"), tr("Result"), tr("Played"), tr("Own rating")});
  m_runs->sortByColumn(0, Qt::DescendingOrder);
  column->addWidget(m_runs);
  auto* buttons = new QWidget;
  auto* wrap = new WrapLayout(buttons, 8);
  m_debrief = makeButton(tr("Open the &debrief"), QStringLiteral("record.debrief"), tr("Open the debrief of the chosen run"));
  m_deleteRun = makeButton(tr("Delete the r&un…"), QStringLiteral("record.deleteRun"), tr("Delete the chosen run"));
  m_cancel = makeButton(tr("&Cancel"), QStringLiteral("record.cancel"), tr("Stop playing the run again"));
  m_bar->setObjectName(QStringLiteral("record.progressBar"));
  m_bar->setAccessibleName(tr("How far the run has been played again"));
  m_bar->setRange(0, 1000);
  m_bar->setTextVisible(false);
  m_bar->setFixedWidth(160);
  m_step->setWordWrap(false);
  for (QWidget* one : std::initializer_list<QWidget*>{m_debrief, m_deleteRun, m_step, m_bar, m_cancel})
    wrap->addWidget(one);
  column->addWidget(buttons);
  connect(m_runs, &QTreeWidget::itemSelectionChanged, this, &MyRecordPage::showBusy);
  connect(m_runs, &QTreeWidget::itemActivated, this, [this] { m_desk.openDebrief(chosenId(*m_runs)); });
  connect(m_debrief, &QPushButton::clicked, this, [this] { m_desk.openDebrief(chosenId(*m_runs)); });
  connect(m_deleteRun, &QPushButton::clicked, this, &MyRecordPage::askToDeleteRun);
  connect(m_cancel, &QPushButton::clicked, &m_desk.lessons(), &LessonDesk::cancel);
  return box;
}

QWidget* MyRecordPage::makeCertificates() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(makeTitle(tr("Certificates")));
  column->addWidget(makeNote(tr("A lesson that is passed in exam mode gives one. It is checked against the log of its run.")));
  m_certificates = makeTable(QStringLiteral("record.certificates"), tr("Certificates, one a row"),
                             {tr("When"), tr("Lesson"), tr("Points"), tr("Checked against its log")});
  m_certificates->sortByColumn(0, Qt::DescendingOrder);
  column->addWidget(m_certificates);
  m_save = makeButton(tr("Save as &PDF"), QStringLiteral("record.certificate"), tr("Save the chosen certificate as PDF"));
  auto* buttons = new QWidget;
  auto* wrap = new WrapLayout(buttons, 8);
  wrap->addWidget(m_save);
  column->addWidget(buttons);
  connect(m_certificates, &QTreeWidget::itemSelectionChanged, this, &MyRecordPage::showBusy);
  connect(m_save, &QPushButton::clicked, this, [this] { m_desk.saveCertificate(chosenId(*m_certificates), {}); });
  return box;
}

void MyRecordPage::show() {
  m_confirm->dismiss();
  fillLearners(*m_who, m_desk, m_desk.settings().learner);
  showProgress();
  showRuns();
  showCertificates();
  showBusy();
}

void MyRecordPage::showProgress() {
  while (QLayoutItem* item = m_progress->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const RecordView& view = *m_desk.view();
  int row = 0;
  for (const course::Progress& one : view.progress) {
    if (one.learner != m_desk.settings().learner)
      continue;
    auto* title = new QLabel(titleOf(view, one.lessonId));
    title->setWordWrap(true);
    QString words = one.attempts == 1 ? tr("1 run, %1 %").arg(one.bestPercent, 0, 'f', 0)
                                      : tr("%1 runs, best %2 %").arg(one.attempts).arg(one.bestPercent, 0, 'f', 0);
    words += QLatin1Char('\n');
    words += one.examPasses > 0 ? tr("✓ passed in an exam") : one.passes > 0 ? tr("✓ passed in practice") : tr("not passed yet");
    auto* figures = new QLabel(words);
    figures->setWordWrap(true);
    std::vector<ProgressPlot::Point> points;
    for (const course::Attempt& attempt : view.attempts)
      if (attempt.sitting.learner == one.learner && attempt.lessonId == one.lessonId)
        points.push_back({attempt.percent, attempt.passed});
    const auto pass = view.passPercent.find(one.lessonId);
    auto* plot = new ProgressPlot(std::move(points), pass == view.passPercent.end() ? 70 : pass->second);
    int column = 0;
    for (QWidget* widget : std::initializer_list<QWidget*>{title, plot, figures}) {
      m_progress->addWidget(widget, row, column++);
      widget->show(); // the page may be on the screen already
    }
    ++row;
  }
  m_none->setVisible(row == 0);
}

void MyRecordPage::showRuns() {
  const std::string chosen = chosenId(*m_runs);
  m_runs->clear();
  const RecordView& view = *m_desk.view();
  for (const course::Attempt& one : view.attempts) {
    if (one.sitting.learner != m_desk.settings().learner)
      continue;
    auto* row = new SortedRow(m_runs);
    row->setData(0, SortedRow::kIdRole, QString::fromStdString(one.sitting.id));
    row->setCell(0, dayWords(one.sitting.startedMs), static_cast<double>(one.sitting.startedMs));
    row->setCell(1, titleOf(view, one.lessonId), titleOf(view, one.lessonId));
    row->setCell(2, one.options.exam ? tr("exam") : tr("practice"), one.options.exam ? 1.0 : 0.0);
    row->setCell(3, tr("%1 %").arg(one.percent, 0, 'f', 0), one.percent);
    QString result = one.outcome.empty() ? tr("broken off") : one.passed ? tr("✓ passed") : tr("not passed");
    if (one.criticalError)
      result = tr("⚠ critical error, not passed");
    row->setCell(4, result, result);
    row->setCell(5, durationWords(one.seconds), one.seconds);
    const std::optional<double>& rating = one.sitting.selfRatingPercent;
    row->setCell(6, rating ? tr("%1 %").arg(*rating, 0, 'f', 0) : QStringLiteral("–"), rating.value_or(-1));
    if (one.sitting.id == chosen)
      m_runs->setCurrentItem(row);
  }
  fitHeight(*m_runs, kMostRows);
}

void MyRecordPage::showCertificates() {
  m_certificates->clear();
  const RecordView& view = *m_desk.view();
  for (const course::Certificate& one : view.certificates) {
    if (one.learner != m_desk.settings().learner)
      continue;
    auto* row = new SortedRow(m_certificates);
    row->setData(0, SortedRow::kIdRole, QString::fromStdString(one.id));
    row->setCell(0, dayWords(one.dateMs), static_cast<double>(one.dateMs));
    row->setCell(1, titleOf(view, one.lessonId), titleOf(view, one.lessonId));
    row->setCell(2, tr("%1 %").arg(one.percent, 0, 'f', 1), one.percent);
    const auto doubt = view.doubts.find(one.id);
    const QString checked =
        doubt == view.doubts.end() || doubt->second.empty() ? tr("✓ confirmed") : QStringLiteral("⚠ ") + inOwnWords(doubt->second);
    row->setCell(3, checked, checked);
  }
  fitHeight(*m_certificates, kMostRows);
}

void MyRecordPage::showBusy() {
  const bool playing = m_desk.lessons().busy();
  const bool chosen = !chosenId(*m_runs).empty();
  m_debrief->setEnabled(chosen && !playing);
  m_deleteRun->setEnabled(chosen);
  m_save->setEnabled(!chosenId(*m_certificates).empty());
  m_deleteAll->setEnabled(!m_desk.settings().learner.empty());
  for (QWidget* one : std::initializer_list<QWidget*>{m_step, m_bar, m_cancel})
    one->setVisible(playing);
  if (!playing)
    m_bar->setValue(0);
}

void MyRecordPage::askToDeleteRun() {
  const std::string id = chosenId(*m_runs);
  if (id.empty())
    return;
  m_confirm->ask(tr("Delete this run for good: its points, its log and the certificate that it gave? What was sent to an LRS or saved "
                    "as a file stays there."),
                 tr("Delete the run"), [this, id] { m_desk.removeAttempt(id); });
}

void MyRecordPage::askToDeleteAll() {
  const std::string learner = m_desk.settings().learner;
  int runs = 0, certificates = 0;
  for (const course::Attempt& one : m_desk.view()->attempts)
    runs += one.sitting.learner == learner ? 1 : 0;
  for (const course::Certificate& one : m_desk.view()->certificates)
    certificates += one.learner == learner ? 1 : 0;
  m_confirm->ask(
      tr("Delete %1 for good: name and pseudonym, all runs with their logs (%2), all certificates (%3), and what still waits for an LRS? "
         "What was sent to an LRS or saved as a file stays there.")
          .arg(m_desk.nameOf(learner))
          .arg(runs)
          .arg(certificates),
      tr("Delete all of it"), [this, learner] { m_desk.removeLearner(learner); });
}

} // namespace halsted
