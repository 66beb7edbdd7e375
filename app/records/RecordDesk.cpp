// SPDX-License-Identifier: Apache-2.0
#include "app/records/RecordDesk.h"

#include "app/bedside/LessonDesk.h"
#include "app/language/LibraryWords.h"
#include "app/records/CertificatePdf.h"
#include "app/records/ClassPage.h"
#include "app/records/LrsPage.h"
#include "app/records/MyRecordPage.h"
#include "lessons/course/records/Xapi.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace halsted {

namespace {

std::string shown() {
  return QLocale().name().left(2).toStdString();
}

QString sentenceOf(const Error& error) {
  return inOwnWords(error.message);
}

} // namespace

const course::Learner* RecordView::learner(const std::string& id) const {
  const auto found = std::find_if(learners.begin(), learners.end(), [&](const course::Learner& one) { return one.id == id; });
  return found == learners.end() ? nullptr : &*found;
}

RecordDesk::RecordDesk(std::filesystem::path folder, LessonDesk& lessons, JobRunner::Dispatch dispatch)
    : m_folder(std::move(folder)), m_lessons(lessons), m_view(std::make_shared<const RecordView>()),
      m_delivery(m_folder / "xapi-outbox.sqlite", dispatch), m_jobs(std::move(dispatch)) {
  // Damaged settings are told when a page is open; until then nothing is sent.
  if (Result<RecordSettings> settings = readRecordSettings(m_folder))
    m_settings = std::move(*settings);
  m_lessons.setLearner(m_settings.learner);
  if (m_settings.lrs.on)
    m_delivery.configure(m_settings.lrs.account);
  connect(&m_lessons, &LessonDesk::recordWanted, this, [this](const QString& page) {
    if (page == QStringLiteral("class"))
      showClass();
    else
      showMine();
  });
  connect(&m_lessons, &LessonDesk::recallLeft, this, [this] { m_fromClass ? showClass() : showMine(); });
  connect(&m_lessons, &LessonDesk::runKept, this, [this](const QString& attempt) {
    if (m_settings.lrs.on)
      queue({attempt.toStdString()});
  });
  if (m_settings.lrs.on)
    m_delivery.deliver(); // what an earlier day could not send
}

RecordDesk::~RecordDesk() = default;

void RecordDesk::showMine() {
  if (!m_mine)
    m_mine = std::make_unique<MyRecordPage>(*this);
  m_fromClass = false;
  refresh();
  Q_EMIT pageWanted(m_mine.get());
}

void RecordDesk::showClass() {
  if (!m_class)
    m_class = std::make_unique<ClassPage>(*this);
  m_fromClass = true;
  refresh();
  Q_EMIT pageWanted(m_class.get());
}

void RecordDesk::showLrs() {
  if (!m_lrs)
    m_lrs = std::make_unique<LrsPage>(*this);
  Q_EMIT pageWanted(m_lrs.get());
}

void RecordDesk::leave() {
  m_lessons.list();
}

QString RecordDesk::nameOf(const std::string& learner) const {
  const course::Learner* known = m_view->learner(learner);
  return known && !known->name.empty() ? QString::fromStdString(known->name)
                                       : tr("Learner %1").arg(QString::fromStdString(learner.substr(0, 8)));
}

void RecordDesk::read(const JobContext& job, course::LearnerRecord& record, RecordView& view) const {
  const auto take = [](auto& into, auto result) {
    if (result)
      into = std::move(*result);
  };
  take(view.learners, record.learners());
  take(view.attempts, record.attempts());
  take(view.progress, record.progress());
  take(view.certificates, record.certificates());
  std::set<std::string> lessons;
  for (const course::Progress& one : view.progress)
    lessons.insert(one.lessonId);
  for (const std::string& lesson : lessons)
    take(view.items[lesson], record.items(lesson));
  for (const course::Certificate& one : view.certificates) {
    if (job.cancelled())
      return;
    const Result<course::RunLog> log = record.log(one.attempt);
    const Result<void> good = log ? course::verifyCertificate(one, *log) : Result<void>(fail(log.error()));
    view.doubts[one.id] = good ? "" : good.error().message;
  }
}

void RecordDesk::work(Work work) {
  auto view = std::make_shared<RecordView>();
  for (const OfferedLesson& offered : m_lessons.lessons()) {
    const course::Lesson& lesson = *offered.lesson;
    view->titles[lesson.id] = lesson.words(lesson.title, shown());
    view->passPercent[lesson.id] = lesson.passPercent;
    auto& texts = view->texts[lesson.id];
    for (const course::Goal& goal : lesson.goals)
      texts[goal.id] = lesson.words(goal.text, shown());
    for (const course::Penalty& penalty : lesson.penalties)
      texts[penalty.id] = lesson.words(penalty.text, shown());
    for (const course::Question& question : lesson.questions)
      texts[question.id] = lesson.words(question.text, shown());
  }
  m_jobs.run([this, view, work = std::move(work)](const JobContext& job) -> std::function<void()> {
    std::error_code error;
    std::filesystem::create_directories(m_folder, error);
    Result<course::LearnerRecord> record = course::LearnerRecord::open(file());
    auto done = std::make_shared<Result<QString>>(record && work ? work(*record) : Result<QString>(QString()));
    if (record)
      read(job, *record, *view);
    else
      *done = fail(record.error());
    return [this, view, done] {
      m_view = view;
      // Somebody plays, even where nobody was ever chosen.
      if (!m_view->learner(m_settings.learner))
        m_settings.learner = m_view->learners.empty() ? std::string() : m_view->learners.front().id;
      m_lessons.setLearner(m_settings.learner);
      if (!*done)
        Q_EMIT told(sentenceOf(done->error()), true);
      else if (!(*done)->isEmpty())
        Q_EMIT told(**done, false);
      Q_EMIT changed();
    };
  });
}

void RecordDesk::refresh() {
  work({});
}

Result<void> RecordDesk::playAs(const std::string& learner) {
  if (!m_view->learner(learner))
    return fail(ErrorCode::NotFound, "There is nobody with this pseudonym; add a learner first.");
  m_settings.learner = learner;
  m_lessons.setLearner(learner);
  Q_EMIT changed();
  return writeRecordSettings(m_folder, m_settings);
}

void RecordDesk::addLearner(const QString& name, bool play) {
  auto added = std::make_shared<std::string>();
  work([this, name = name.trimmed(), added](course::LearnerRecord& record) -> Result<QString> {
    const Result<course::Learner> learner = record.addLearner(name.toStdString());
    if (!learner)
      return fail(learner.error());
    *added = learner->id;
    return name.isEmpty() ? tr("Added without a name, as Learner %1.").arg(QString::fromStdString(learner->id.substr(0, 8)))
                          : tr("Added: %1.").arg(name);
  });
  if (play)
    m_jobs.run([this, added](const JobContext&) -> std::function<void()> {
      return [this, added] {
        if (const Result<void> chosen = playAs(*added); !chosen)
          Q_EMIT told(sentenceOf(chosen.error()), true);
      };
    });
}

void RecordDesk::rename(const std::string& learner, const QString& name) {
  work([learner, name = name.trimmed()](course::LearnerRecord& record) -> Result<QString> {
    if (const Result<void> done = record.rename(learner, name.toStdString()); !done)
      return fail(done.error());
    return name.isEmpty() ? tr("The name is gone; the pseudonym stays.") : tr("The name is now %1.").arg(name);
  });
}

void RecordDesk::removeLearner(const std::string& learner) {
  const QString name = nameOf(learner);
  m_delivery.forget(learner);
  work([learner, name](course::LearnerRecord& record) -> Result<QString> {
    if (const Result<void> done = record.removeLearner(learner); !done)
      return fail(done.error());
    return tr("%1 and all that was kept of them are deleted.").arg(name);
  });
}

void RecordDesk::removeAttempt(const std::string& attempt) {
  work([attempt](course::LearnerRecord& record) -> Result<QString> {
    if (const Result<void> done = record.removeAttempt(attempt); !done)
      return fail(done.error());
    return tr("The run, its log and its certificate are deleted.");
  });
}

void RecordDesk::openDebrief(const std::string& attempt) {
  auto log = std::make_shared<std::optional<course::RunLog>>();
  work([attempt, log](course::LearnerRecord& record) -> Result<QString> {
    Result<course::RunLog> read = record.log(attempt);
    if (!read)
      return fail(read.error());
    *log = std::move(*read);
    return QString();
  });
  m_jobs.run([this, log, attempt](const JobContext&) -> std::function<void()> {
    return [this, log, attempt] {
      if (!*log)
        return;
      std::optional<double> rating;
      for (const course::Attempt& one : m_view->attempts)
        if (one.sitting.id == attempt)
          rating = one.sitting.selfRatingPercent;
      if (const Result<void> shown = m_lessons.recall(std::move(**log), rating); !shown)
        Q_EMIT told(sentenceOf(shown.error()), true);
    };
  });
}

void RecordDesk::saveCertificate(const std::string& id, std::filesystem::path path) {
  const auto found =
      std::find_if(m_view->certificates.begin(), m_view->certificates.end(), [&](const course::Certificate& one) { return one.id == id; });
  if (found == m_view->certificates.end()) {
    Q_EMIT told(tr("There is no such certificate; it may have been deleted."), true);
    return;
  }
  const course::Certificate certificate = *found;
  const course::Learner* learner = m_view->learner(certificate.learner);
  const auto title = m_view->titles.find(certificate.lessonId);
  CertificateWords words;
  words.learner = learner ? QString::fromStdString(learner->name) : QString();
  words.lesson = QString::fromStdString(title == m_view->titles.end() ? certificate.lessonId : title->second);
  if (path.empty())
    path = m_folder / "reports" / fmt::format("certificate-{}-{}.pdf", certificate.lessonId, certificate.id.substr(0, 8));
  work([certificate, words, path](course::LearnerRecord& record) -> Result<QString> {
    const Result<course::RunLog> log = record.log(certificate.attempt);
    if (!log)
      return fail(log.error());
    if (const Result<void> good = course::verifyCertificate(certificate, *log); !good)
      return fail(good.error());
    if (const Result<void> written = writeCertificatePdf(path, certificate, words); !written)
      return fail(written.error());
    return tr("Saved as %1").arg(QString::fromStdString(path.string()));
  });
}

void RecordDesk::exportTable(std::filesystem::path path, bool withNames) {
  if (path.empty())
    path = m_folder / "reports" /
           fmt::format("class-{}.csv", QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss")).toStdString());
  work([path, withNames](course::LearnerRecord& record) -> Result<QString> {
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    if (const Result<void> written = record.exportCsv(path, withNames); !written)
      return fail(written.error());
    return withNames ? tr("Saved with names as %1").arg(QString::fromStdString(path.string()))
                     : tr("Saved without names as %1").arg(QString::fromStdString(path.string()));
  });
}

void RecordDesk::import(const std::vector<std::filesystem::path>& files, const std::string& learner) {
  work([files, learner](course::LearnerRecord& record) -> Result<QString> {
    int runs = 0, known = 0, learners = 0;
    const auto one = [&](const std::filesystem::path& path) -> Result<void> {
      if (path.extension() == ".sqlite") {
        Result<course::LearnerRecord> other = course::LearnerRecord::open(path);
        if (!other)
          return fail(other.error());
        const auto merged = record.merge(*other);
        if (!merged)
          return fail(merged.error());
        learners += merged->learners;
        runs += merged->attempts;
        known += merged->known;
        return {};
      }
      const Result<course::RunLog> log = course::RunLog::read(path);
      if (!log)
        return fail(log.error());
      const QDateTime written = QFileInfo(QString::fromStdString(path.string())).lastModified();
      const auto added = record.addLog(learner, *log, written.toMSecsSinceEpoch());
      if (!added)
        return fail(added.error());
      ++(*added ? runs : known);
      return {};
    };
    QStringList problems;
    for (const std::filesystem::path& path : files)
      if (const Result<void> read = one(path); !read)
        problems << sentenceOf(read.error());
    const QString summary = tr("%1 runs and %2 learners added; %3 runs were here already.").arg(runs).arg(learners).arg(known);
    if (problems.isEmpty())
      return summary;
    problems.prepend(summary);
    return fail(ErrorCode::Damaged, problems.join(QLatin1Char('\n')).toStdString());
  });
}

Result<void> RecordDesk::setLrs(const LrsSettings& settings) {
  if (settings.on)
    if (const auto possible = course::LrsClient::open(settings.account, 1000); !possible)
      return fail(possible.error());
  m_settings.lrs = settings;
  m_delivery.configure(settings.on ? std::optional(settings.account) : std::nullopt);
  if (Result<void> written = writeRecordSettings(m_folder, m_settings); !written)
    return written;
  if (settings.on)
    m_delivery.deliver();
  return {};
}

void RecordDesk::queue(std::vector<std::string> attempts) {
  std::map<std::string, std::shared_ptr<const course::Lesson>> lessons;
  for (const OfferedLesson& offered : m_lessons.lessons())
    lessons[offered.lesson->id] = offered.lesson;
  m_delivery.add(
      [path = file(), attempts = std::move(attempts), lessons, lrs = m_settings.lrs]() -> Result<std::vector<std::string>> {
        Result<course::LearnerRecord> record = course::LearnerRecord::open(path);
        if (!record)
          return fail(record.error());
        const auto learners = record->learners();
        const auto all = record->attempts();
        if (!learners || !all)
          return fail(learners ? all.error() : learners.error());
        std::vector<std::string> statements;
        for (const course::Attempt& attempt : *all) {
          if (!attempts.empty() && std::find(attempts.begin(), attempts.end(), attempt.sitting.id) == attempts.end())
            continue;
          const Result<course::RunLog> log = record->log(attempt.sitting.id);
          if (!log)
            return fail(log.error());
          course::XapiRun run;
          run.run = attempt.sitting.id;
          // Played faster than real time, its last second would lie in the future.
          run.startMs = std::min(attempt.sitting.startedMs, attempt.sitting.endedMs - static_cast<std::int64_t>(1000 * attempt.seconds));
          run.learner.account = attempt.sitting.learner;
          if (lrs.names)
            for (const course::Learner& learner : *learners)
              if (learner.id == attempt.sitting.learner)
                run.learner.name = learner.name;
          if (!lrs.site.empty())
            run.site = lrs.site;
          run.selfRatingPercent = attempt.sitting.selfRatingPercent;
          run.abandoned = attempt.outcome.empty();
          const auto lesson = lessons.find(attempt.lessonId);
          const auto made = course::xapiStatements(*log, lesson == lessons.end() ? nullptr : lesson->second.get(), run);
          if (!made)
            return fail(made.error());
          statements.insert(statements.end(), made->begin(), made->end());
        }
        return statements;
      },
      [this](Result<void> added) {
        if (!added)
          Q_EMIT told(sentenceOf(added.error()), true);
      });
}

void RecordDesk::queueAll() {
  queue({});
}

} // namespace halsted
