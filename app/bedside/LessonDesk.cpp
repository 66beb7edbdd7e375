// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/LessonDesk.h"

#include "app/bedside/BedsidePage.h"
#include "app/bedside/DebriefPage.h"
#include "app/bedside/LessonsPage.h"
#include "app/language/LibraryWords.h"

#include <QBuffer>
#include <QDateTime>
#include <QImageReader>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace halsted {

namespace {

constexpr int kMostPixels = 8192; ///< of one side of a lesson's picture

/// PNG and JPEG only, and none that would fill the memory.
QImage readPicture(const std::string& bytes) {
  QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
  QBuffer buffer(&data);
  QImageReader reader(&buffer);
  reader.setDecideFormatFromContent(true);
  if (const QByteArray format = reader.format(); format != "png" && format != "jpeg")
    return {};
  const QSize size = reader.size();
  return size.width() > kMostPixels || size.height() > kMostPixels ? QImage() : reader.read();
}

} // namespace

/// What a job has read.
struct LessonDesk::Shelf {
  std::shared_ptr<const twin::DrugTable> drugs;
  std::shared_ptr<const course::Phrases> phrases;
  std::vector<OfferedLesson> lessons;
  std::vector<std::string> problems;
};

LessonDesk::LessonDesk(std::filesystem::path assets, std::filesystem::path runs, JobRunner::Dispatch dispatch, PictureOf casePicture,
                       std::filesystem::path own)
    : m_assets(std::move(assets)), m_runs(std::move(runs)), m_own(std::move(own)), m_dispatch(dispatch),
      m_casePicture(std::move(casePicture)), m_jobs(std::move(dispatch)) {}

LessonDesk::~LessonDesk() = default;

void LessonDesk::list() {
  if (!m_page)
    m_page = std::make_unique<LessonsPage>(*this);
  prepare();
  Q_EMIT pageWanted(m_page.get());
}

void LessonDesk::prepare() {
  if (!m_read)
    read();
}

void LessonDesk::read() {
  m_read = true;
  m_jobs.run(
      [this, assets = m_assets, own = m_own](const JobContext& job) -> std::function<void()> {
        auto shelf = std::make_shared<Shelf>();
        const auto drugs = twin::DrugTable::load(assets / "drugs");
        if (!drugs)
          return [this, sentence = drugs.error().message] { Q_EMIT failed(inOwnWords(sentence)); };
        shelf->drugs = *drugs;
        if (auto phrases = course::Phrases::load(assets / "lessons/phrases.json", *drugs))
          shelf->phrases = std::make_shared<const course::Phrases>(std::move(*phrases));
        else
          return [this, sentence = phrases.error().message] { Q_EMIT failed(inOwnWords(sentence)); };
        std::vector<std::filesystem::path> folders;
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator(assets / "lessons", error))
          if (entry.is_directory() || entry.path().extension() == ".zip")
            folders.push_back(entry.path());
        std::sort(folders.begin(), folders.end());
        const std::size_t shipped = folders.size();
        if (!own.empty())
          for (const auto& entry : std::filesystem::directory_iterator(own, error))
            if (const std::string name = entry.path().filename().string();
                !name.starts_with('.') && (entry.is_directory() || entry.path().extension() == ".zip"))
              folders.push_back(entry.path());
        std::sort(folders.begin() + static_cast<std::ptrdiff_t>(shipped), folders.end());
        for (std::size_t i = 0; i < folders.size() && !job.cancelled(); ++i) {
          job.progress(static_cast<double>(i) / static_cast<double>(folders.size()), "Reading the lessons");
          auto package = course::LessonPackage::open(folders[i]);
          auto lesson = package ? course::openLesson(*package, assets / "lessons/lesson.schema.json", *drugs)
                                : Result<std::shared_ptr<const course::Lesson>>(fail(package.error()));
          if (lesson)
            shelf->lessons.push_back({*lesson, std::make_shared<const course::LessonPackage>(std::move(*package)), i >= shipped});
          else if (i < shipped) // of one's own, half written ones are shown where they are edited
            shelf->problems.push_back(fmt::format("{}: {}", folders[i].filename().string(), lesson.error().message));
        }
        if (job.cancelled())
          return [this] {
            m_read = false;
            Q_EMIT busyChanged();
          };
        return [this, shelf] {
          m_drugs = shelf->drugs;
          m_phrases = shelf->phrases;
          m_lessons = std::move(shelf->lessons);
          Q_EMIT lessonsChanged();
          Q_EMIT busyChanged();
          for (const std::string& problem : shelf->problems)
            Q_EMIT failed(inOwnWords(problem));
          if (m_next) {
            const auto next = *m_next;
            m_next.reset();
            if (Result<void> started = start(next.first, next.second); !started)
              Q_EMIT failed(inOwnWords(started.error().message));
          }
        };
      },
      [this](double fraction, std::string_view step) { Q_EMIT progress(fraction, inOwnWords(step)); });
  Q_EMIT busyChanged();
}

Result<void> LessonDesk::start(const std::string& id, const course::RunOptions& options) {
  if (!m_page || !m_drugs) {
    m_next.emplace(id, options);
    list();
    return {};
  }
  const auto found = std::find_if(m_lessons.begin(), m_lessons.end(), [&](const OfferedLesson& one) { return one.lesson->id == id; });
  if (found == m_lessons.end())
    return fail(ErrorCode::NotFound, fmt::format("There is no lesson '{}' here; choose one of the list.", id));
  if (busy())
    return fail(ErrorCode::Refused, "Another lesson is being prepared; cancel it, or wait a moment.");
  m_back = {};
  Q_EMIT pageWanted(m_page.get());
  m_jobs.run(
      [this, lesson = *found, drugs = m_drugs, options](const JobContext& job) -> std::function<void()> {
        auto run = std::make_shared<Result<course::LessonRun>>(course::LessonRun::start(lesson.lesson, drugs, options, job));
        return [this, run, lesson] {
          if (*run)
            play(std::move(**run), lesson);
          else if (run->error().code != ErrorCode::Cancelled)
            Q_EMIT failed(inOwnWords(run->error().message));
          Q_EMIT busyChanged();
        };
      },
      [this](double fraction, std::string_view step) { Q_EMIT progress(fraction, inOwnWords(step)); });
  Q_EMIT busyChanged();
  return {};
}

Result<void> LessonDesk::tryOut(const OfferedLesson& lesson, const course::RunOptions& options, const std::string& state,
                                std::function<void(course::LessonRun)> back) {
  if (!m_drugs)
    return fail(ErrorCode::Refused, "The drugs are still being read; try again in a moment.");
  if (busy())
    return fail(ErrorCode::Refused, "Another lesson is being prepared; cancel it, or wait a moment.");
  m_jobs.run(
      [this, lesson, drugs = m_drugs, options, state, back = std::move(back)](const JobContext& job) -> std::function<void()> {
        auto run = std::make_shared<Result<course::LessonRun>>(course::LessonRun::start(lesson.lesson, drugs, options, job));
        if (*run && !state.empty() && state != lesson.lesson->start)
          if (Result<void> gone = (*run)->instruct(fmt::format(R"({{"act": "goState", "state": "{}"}})", state)); !gone)
            *run = fail(gone.error());
        return [this, run, lesson, back] {
          if (*run) {
            m_back = back;
            play(std::move(**run), lesson);
          } else if (run->error().code != ErrorCode::Cancelled) {
            Q_EMIT failed(inOwnWords(run->error().message));
          }
          Q_EMIT busyChanged();
        };
      },
      [this](double fraction, std::string_view step) { Q_EMIT progress(fraction, inOwnWords(step)); });
  Q_EMIT busyChanged();
  return {};
}

void LessonDesk::refresh() {
  if (!busy())
    read();
}

void LessonDesk::play(course::LessonRun run, const OfferedLesson& lesson) {
  std::filesystem::path file;
  std::error_code error;
  if (!m_back && !m_runs.empty() && (std::filesystem::create_directories(m_runs, error) || !error)) {
    const std::string stem =
        fmt::format("{}-{}", lesson.lesson->id, QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss")).toStdString());
    file = m_runs / (stem + ".jsonl");
    for (int n = 2; std::filesystem::exists(file, error); ++n)
      file = m_runs / fmt::format("{}_{}.jsonl", stem, n);
  }
  m_debrief.reset();
  m_bedside.reset();
  m_package = lesson.package;
  m_startedMs = QDateTime::currentMSecsSinceEpoch();
  m_player = std::make_unique<LessonPlayer>(std::move(run), file, nullptr);
  m_picture = [package = lesson.package, ofCase = m_casePicture](const std::string& what) {
    if (what.starts_with("case:"))
      return ofCase ? ofCase(what) : QImage();
    const Result<std::string> bytes = package->read(what);
    return bytes ? readPicture(*bytes) : QImage();
  };
  m_bedside = std::make_unique<BedsidePage>(*m_player, m_phrases, m_picture, nullptr);
  connect(m_bedside.get(), &BedsidePage::leaveWanted, this, &LessonDesk::leave, Qt::QueuedConnection);
  connect(m_bedside.get(), &BedsidePage::debriefWanted, this, [this] {
    if (const Result<void> shown = debrief(); !shown)
      Q_EMIT failed(inOwnWords(shown.error().message));
  });
  Q_EMIT pageWanted(m_bedside.get());
}

void LessonDesk::cancel() {
  m_next.reset();
  m_jobs.cancel();
  // A job that had not begun yet reports nothing.
  if (!m_drugs)
    m_read = false;
  Q_EMIT busyChanged();
}

Result<void> LessonDesk::debrief() {
  if (!m_player || !m_player->snapshot()->ended)
    return fail(ErrorCode::Refused, "The debrief comes after the lesson; finish it first.");
  if (!m_debrief) {
    DebriefKeeping keeping;
    if (!m_runs.empty() && !m_back) {
      keeping.record = m_runs / "learners.sqlite";
      keeping.reports = m_runs / "reports";
    }
    keeping.learner = m_learner;
    keeping.startedMs = m_startedMs;
    keeping.endedMs = QDateTime::currentMSecsSinceEpoch();
    m_debrief = std::make_unique<DebriefPage>(m_player->run(), m_package, std::move(keeping), m_dispatch);
    connect(m_debrief.get(), &DebriefPage::leaveWanted, this, &LessonDesk::leave, Qt::QueuedConnection);
    connect(m_debrief.get(), &DebriefPage::kept, this, &LessonDesk::runKept);
  }
  Q_EMIT pageWanted(m_debrief.get());
  return {};
}

Result<void> LessonDesk::recall(course::RunLog log, std::optional<double> rating) {
  const auto found =
      std::find_if(m_lessons.begin(), m_lessons.end(), [&](const OfferedLesson& one) { return one.lesson->id == log.lessonId; });
  if (found == m_lessons.end())
    return fail(ErrorCode::NotFound,
                fmt::format("The lesson '{}' of this run is not on this computer; put it among the lessons first.", log.lessonId));
  if (busy() || m_player)
    return fail(ErrorCode::Refused, "A lesson is being prepared or played; finish it first.");
  auto past = std::make_shared<const course::RunLog>(std::move(log));
  m_jobs.run(
      [this, lesson = *found, drugs = m_drugs, past, rating](const JobContext& job) -> std::function<void()> {
        auto again = std::make_shared<Result<course::Repetition>>(course::repeat(lesson.lesson, drugs, *past, job));
        return [this, again, lesson, past, rating] {
          if (*again) {
            DebriefKeeping keeping;
            keeping.reports = m_runs / "reports";
            keeping.past = past;
            keeping.sameLog = (*again)->sameLog;
            keeping.pastRating = rating;
            m_debrief = std::make_unique<DebriefPage>(std::move((*again)->run), lesson.package, std::move(keeping), m_dispatch);
            connect(m_debrief.get(), &DebriefPage::leaveWanted, this, &LessonDesk::recallLeft, Qt::QueuedConnection);
            Q_EMIT pageWanted(m_debrief.get());
          } else if (again->error().code != ErrorCode::Cancelled) {
            Q_EMIT failed(inOwnWords(again->error().message));
          }
          Q_EMIT busyChanged();
        };
      },
      [this](double fraction, std::string_view step) { Q_EMIT progress(fraction, inOwnWords(step)); });
  Q_EMIT busyChanged();
  return {};
}

void LessonDesk::resume() {
  if (m_debrief)
    Q_EMIT pageWanted(m_debrief.get());
  else if (m_bedside)
    Q_EMIT pageWanted(m_bedside.get());
}

void LessonDesk::leave() {
  if (m_player && !m_player->snapshot()->ended)
    m_player->setPaused(true);
  if (m_player && m_back)
    std::exchange(m_back, {})(m_player->run());
  else
    list();
  m_debrief.reset();
  m_bedside.reset();
  m_player.reset();
}

void LessonDesk::close() {
  cancel();
  m_back = {};
  Q_EMIT pageWanted(nullptr);
  m_debrief.reset();
  m_bedside.reset();
  m_player.reset();
}

} // namespace halsted
