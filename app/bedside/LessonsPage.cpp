// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/LessonsPage.h"

#include "app/bedside/LessonDesk.h"
#include "app/bedside/PanelParts.h"
#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>

namespace halsted {

namespace {

constexpr int kListWidth = 360, kTextWidth = 720;

/// In the language itself.
QString languageWords(const std::string& code) {
  return code == "en"   ? QStringLiteral("English")
         : code == "de" ? QStringLiteral("Deutsch")
         : code == "es" ? QStringLiteral("Español")
         : code == "fr" ? QStringLiteral("Français")
                        : QLocale(QString::fromStdString(code)).nativeLanguageName();
}

} // namespace

LessonsPage::LessonsPage(LessonDesk& desk)
    : m_desk(desk), m_list(new QListWidget), m_title(new QLabel), m_summary(new QLabel), m_objectives(new QLabel), m_facts(makeNote()),
      m_failure(new QLabel), m_step(makeNote()), m_language(new ChoiceRow(QStringLiteral("lessons.language"), tr("Language"))),
      m_drugs(new ChoiceRow(QStringLiteral("lessons.drugs"), tr("Drugs"))),
      m_hints(new ChoiceRow(QStringLiteral("lessons.hints"), tr("Hints"))),
      m_mode(new ChoiceRow(QStringLiteral("lessons.mode"), tr("Mode"))),
      m_start(makeButton(tr("&Start"), QStringLiteral("primary"), tr("Start the lesson"))),
      m_edit(makeButton(tr("Edit a co&py"), QStringLiteral("lessons.edit"))),
      m_cancel(makeButton(tr("&Cancel"), QStringLiteral("lessons.cancel"), tr("Cancel the preparation"))), m_progress(new QProgressBar) {
  setObjectName(QStringLiteral("lessons"));
  setAccessibleName(tr("Lessons"));
  setStyleSheet(checkedButtonStyle());
  m_list->setObjectName(QStringLiteral("lessons.list"));
  m_list->setAccessibleName(tr("Lessons"));
  m_list->setWordWrap(true);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setMinimumWidth(220);
  m_list->setMaximumWidth(kListWidth);
  auto* left = new QVBoxLayout;
  left->addWidget(makeTitle(tr("Lessons")));
  left->addWidget(m_list, 1);
  auto* records = new QWidget;
  auto* wrap = new WrapLayout(records, 8);
  for (const auto& [page, title] : {std::pair{"mine", tr("&My record")}, std::pair{"class", tr("C&lass view")}}) {
    QPushButton* button = makeButton(title, QStringLiteral("lessons.record.%1").arg(QLatin1String(page)));
    connect(button, &QPushButton::clicked, &m_desk, [this, name = QString::fromLatin1(page)] { Q_EMIT m_desk.recordWanted(name); });
    wrap->addWidget(button);
  }
  left->addWidget(records);
  QPushButton* close = makeButton(tr("&Back to the case"), QStringLiteral("lessons.close"));
  QPushButton* write = makeButton(tr("&Write lessons..."), QStringLiteral("lessons.write"), tr("Write lessons: new ones, and your own"));
  left->addWidget(write, 0, Qt::AlignLeft);
  left->addWidget(close, 0, Qt::AlignLeft);
  auto* scroll = new QScrollArea;
  scroll->setWidget(about());
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 12, 16, 12);
  row->setSpacing(16);
  row->addLayout(left, 1);
  row->addWidget(scroll, 2);
  connect(m_list, &QListWidget::currentRowChanged, this, &LessonsPage::showChosen);
  connect(m_list, &QListWidget::itemActivated, this, &LessonsPage::start);
  connect(m_start, &QPushButton::clicked, this, &LessonsPage::start);
  connect(m_cancel, &QPushButton::clicked, &m_desk, &LessonDesk::cancel);
  connect(close, &QPushButton::clicked, &m_desk, &LessonDesk::close);
  connect(write, &QPushButton::clicked, this, [this] { Q_EMIT m_desk.editWanted({}); });
  connect(m_edit, &QPushButton::clicked, this, [this] {
    if (const OfferedLesson* offered = chosen())
      Q_EMIT m_desk.editWanted(QString::fromStdString(offered->lesson->id));
  });
  connect(&m_desk, &LessonDesk::lessonsChanged, this, &LessonsPage::fill);
  connect(&m_desk, &LessonDesk::busyChanged, this, &LessonsPage::showBusy);
  connect(&m_desk, &LessonDesk::progress, this, [this](double fraction, const QString& step) {
    m_progress->setValue(static_cast<int>(100 * fraction));
    setWords(m_step, step);
  });
  connect(&m_desk, &LessonDesk::failed, this, [this](const QString& sentence) {
    m_failure->setText((m_failure->text().isEmpty() ? QString() : m_failure->text() + QLatin1Char('\n')) + QStringLiteral("⚠ ") + sentence);
    m_failure->show();
  });
  fill();
  showBusy();
}

QWidget* LessonsPage::about() {
  auto* page = new QWidget;
  page->setMaximumWidth(kTextWidth);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  m_title->setStyleSheet(QStringLiteral("font-size: %1px; font-weight: 600;").arg(tokens::kTitle));
  m_failure->setStyleSheet(QStringLiteral("color: %1;").arg(toColor(tokensOf(*this).caution).name()));
  m_failure->setObjectName(QStringLiteral("lessons.failure"));
  m_failure->hide();
  for (QLabel* label : {m_title, m_summary, m_objectives, m_failure}) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
  }
  for (QLabel* label : {m_failure, m_title, m_facts, m_summary, m_objectives})
    column->addWidget(label);
  m_drugs->add(QStringLiteral("dose"), tr("By dose and route"));
  m_drugs->add(QStringLiteral("class"), tr("By class, usual dose"));
  m_drugs->setChoice(QStringLiteral("dose"));
  m_hints->add(QStringLiteral("on"), tr("On"));
  m_hints->add(QStringLiteral("off"), tr("Off"));
  m_hints->setChoice(QStringLiteral("on"));
  m_mode->add(QStringLiteral("practice"), tr("Practice"), tr("Practice: pause and go back as you like"));
  m_mode->add(QStringLiteral("exam"), tr("Exam"), tr("Exam: no hints, no pause, no way back"));
  m_mode->setChoice(QStringLiteral("practice"));
  for (ChoiceRow* choice : {m_language, m_drugs, m_hints, m_mode}) {
    auto* line = new QHBoxLayout;
    auto* name = new QLabel(choice->accessibleName());
    name->setMinimumWidth(96);
    line->addWidget(name);
    line->addWidget(choice, 1);
    column->addLayout(line);
  }
  connect(m_mode, &ChoiceRow::chosen, this, [this](const QString& mode) {
    const bool exam = mode == QStringLiteral("exam");
    m_hints->setEnabled(!exam);
    m_hints->setChoice(exam ? QStringLiteral("off") : QStringLiteral("on"));
  });
  m_start->setMinimumWidth(160);
  m_progress->setObjectName(QStringLiteral("lessons.progress"));
  m_progress->setAccessibleName(tr("Progress"));
  m_progress->setMaximumWidth(320);
  auto* go = new QHBoxLayout;
  go->addWidget(m_start);
  go->addWidget(m_edit);
  go->addWidget(m_progress, 1);
  go->addWidget(m_cancel);
  go->addStretch(1);
  column->addLayout(go);
  column->addWidget(m_step);
  column->addStretch(1);
  return page;
}

void LessonsPage::fill() {
  const QString language = QLocale().name().left(2);
  m_list->clear();
  for (const OfferedLesson& offered : m_desk.lessons()) {
    const course::Lesson& lesson = *offered.lesson;
    auto* item = new QListWidgetItem(QStringLiteral("%1\n%2").arg(
        QString::fromStdString(lesson.words(lesson.title, language.toStdString())), durationWords(lesson.durationS)));
    item->setData(Qt::UserRole, QString::fromStdString(lesson.id));
    item->setSizeHint(QSize(0, 56));
    m_list->addItem(item);
  }
  if (m_list->count() > 0)
    m_list->setCurrentRow(0);
  showChosen();
}

const OfferedLesson* LessonsPage::chosen() const {
  const int row = m_list->currentRow();
  return row >= 0 && static_cast<std::size_t>(row) < m_desk.lessons().size() ? &m_desk.lessons()[static_cast<std::size_t>(row)] : nullptr;
}

void LessonsPage::showChosen() {
  const OfferedLesson* offered = chosen();
  m_start->setEnabled(offered && !m_desk.busy());
  m_edit->setEnabled(offered);
  if (!offered)
    return;
  m_edit->setText(offered->own ? tr("Ed&it") : tr("Edit a co&py"));
  m_edit->setAccessibleName(offered->own ? tr("Edit this lesson") : tr("Edit a copy of this lesson"));
  const course::Lesson& lesson = *offered->lesson;
  const std::string shown = QLocale().name().left(2).toStdString();
  m_title->setText(QString::fromStdString(lesson.words(lesson.title, shown)));
  m_summary->setText(QString::fromStdString(lesson.words(lesson.summary, shown)));
  QStringList objectives;
  for (const course::Text& objective : lesson.objectives)
    objectives << QStringLiteral("•  ") + QString::fromStdString(lesson.words(objective, shown));
  m_objectives->setText(objectives.join(QLatin1Char('\n')));
  m_facts->setText(
      tr("Up to %1 of the patient's time; passed from %2 % of the points").arg(durationWords(lesson.durationS)).arg(lesson.passPercent));
  m_language->clear();
  for (const std::string& language : lesson.languages)
    m_language->add(QString::fromStdString(language), languageWords(language));
  m_language->setChoice(QString::fromStdString(
      std::find(lesson.languages.begin(), lesson.languages.end(), shown) == lesson.languages.end() ? lesson.language : shown));
}

void LessonsPage::showBusy() {
  const bool busy = m_desk.busy();
  m_start->setEnabled(!busy && chosen());
  m_cancel->setVisible(busy);
  m_progress->setVisible(busy);
  m_step->setVisible(busy);
  if (!busy)
    m_progress->setValue(0);
}

void LessonsPage::start() {
  const OfferedLesson* offered = chosen();
  if (!offered || m_desk.busy())
    return;
  m_failure->clear();
  m_failure->hide();
  course::RunOptions options;
  options.seed = static_cast<std::int64_t>(QRandomGenerator::global()->bounded(1, 1'000'000));
  options.language = m_language->choice().toStdString();
  options.drugs = m_drugs->choice() == QStringLiteral("class") ? course::RunOptions::Drugs::ByClass : course::RunOptions::Drugs::ByDose;
  options.exam = m_mode->choice() == QStringLiteral("exam");
  options.hints = !options.exam && m_hints->choice() == QStringLiteral("on");
  if (Result<void> started = m_desk.start(offered->lesson->id, options); !started)
    Q_EMIT m_desk.failed(inOwnWords(started.error().message));
}

} // namespace halsted
