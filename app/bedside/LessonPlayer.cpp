// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/LessonPlayer.h"

#include "app/language/LibraryWords.h"
#include "lessons/course/run/RunLogFile.h"

#include <QMetaObject>

#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace halsted {

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr double kChunkS = 0.04;    ///< of real time, at the bedside's own pace
constexpr double kFastChunkS = 0.5; ///< at more than twice that pace: the waves are those of the last so long
constexpr double kFastFrom = 2;
constexpr int kRateHz = 250;
constexpr double kSkipStepS = 1;
constexpr double kSnapshotS = 0.05;
constexpr double kLateS = 1; ///< so far behind, the clock is taken as it is

class Recorder final : public twin::WaveRecorder {
public:
  void record(const twin::WaveSample& sample) override { samples.push_back(sample); }
  std::vector<twin::WaveSample> samples;
};

/// What monitors showed in the last seconds before that moment. From its keepsakes, so that the waves are those that were.
std::vector<twin::WaveSample> wavesBefore(const course::LessonRun& run, double seconds) {
  Recorder recorder;
  std::vector<double> stops{std::max(0.0, seconds - WaveTape::kSeconds)};
  for (const course::Entry& entry : run.log().entries)
    if ((entry.kind == course::EntryKind::Action || entry.kind == course::EntryKind::Refused) && entry.t > stops.back() &&
        entry.t < seconds)
      stops.push_back(entry.t);
  stops.push_back(seconds);
  for (std::size_t i = 0; i + 1 < stops.size(); ++i)
    if (Result<course::LessonRun> part = run.at(stops[i]))
      part->advance(stops[i + 1] - part->timeS(), &recorder, kRateHz);
  return std::move(recorder.samples);
}

} // namespace

struct LessonPlayer::Worker {
  Worker(course::LessonRun started, std::filesystem::path file, LessonPlayer& owner)
      : run(std::move(started)), logFile(std::move(file)), player(owner) {
    publish(true);
    thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
  }
  ~Worker() {
    thread.request_stop();
    wake.notify_all();
  }

  void post(std::function<void()> task) {
    {
      const std::lock_guard lock(mutex);
      tasks.push_back(std::move(task));
    }
    wake.notify_all();
  }

  /// For the GUI thread, from this one.
  template <typename Call> void tell(Call call) { QMetaObject::invokeMethod(&player, std::move(call), Qt::QueuedConnection); }

  void work(const std::stop_token& stop) {
    pthread_setname_np(pthread_self(), "lesson"); // for who measures or debugs
    Clock::time_point next = Clock::now();
    openLog();
    while (!stop.stop_requested()) {
      std::deque<std::function<void()>> now;
      {
        std::unique_lock lock(mutex);
        if (const bool still = paused || run.ended(); still && tasks.empty())
          wake.wait(lock, stop, [&] { return !tasks.empty() || !(paused || run.ended()); });
        else if (tasks.empty())
          wake.wait_until(lock, stop, next, [&] { return !tasks.empty(); });
        now.swap(tasks);
      }
      for (const auto& task : now)
        task();
      if (!now.empty())
        publish(true);
      if (stop.stop_requested())
        break;
      if (paused || run.ended() || Clock::now() < next) {
        if (paused || run.ended())
          next = Clock::now();
        continue;
      }
      const double chunk = speed > kFastFrom ? kFastChunkS : kChunkS;
      if (Seconds(Clock::now() - next).count() > kLateS)
        next = Clock::now();
      step(chunk, next);
      next += std::chrono::duration_cast<Clock::duration>(Seconds(chunk));
      publish(false);
    }
  }

  void step(double chunkS, Clock::time_point shownAt) {
    recorder.samples.clear();
    {
      const std::lock_guard lock(runMutex);
      const double simulated = chunkS * speed;
      const double shown = std::min(simulated, chunkS);
      if (simulated > shown)
        run.advance(simulated - shown);
      run.advance(shown, &recorder, kRateHz);
    }
    // A fast chunk is shown over the real time that it stands for, not at once.
    tape->append(recorder.samples, shownAt, chunkS);
  }

  /// On without pause; ends early at what somebody must see.
  void skipAhead(double seconds) {
    const std::size_t questions = run.openQuestions().size();
    const std::size_t seen = run.seen().size();
    recorder.samples.clear();
    const auto enough = static_cast<std::ptrdiff_t>(WaveTape::kSeconds * kRateHz);
    for (double done = 0; done < seconds && !run.ended() && run.openQuestions().size() <= questions && run.seen().size() == seen;
         done += kSkipStepS) {
      {
        const std::lock_guard lock(runMutex);
        run.advance(kSkipStepS, &recorder, kRateHz);
      }
      if (std::ssize(recorder.samples) > 4 * enough)
        recorder.samples.erase(recorder.samples.begin(), recorder.samples.end() - enough);
      publish(false);
      const std::lock_guard lock(mutex);
      if (thread.get_stop_token().stop_requested() || !tasks.empty())
        break;
    }
    tape->goOn(recorder.samples);
  }

  void openLog() {
    if (logFile.empty())
      return;
    Result<course::RunLogFile> opened = course::RunLogFile::open(logFile, run.log());
    if (opened)
      log = std::make_unique<course::RunLogFile>(std::move(*opened));
    else
      tell([&owner = player, words = inOwnWords(opened.error().message)] { Q_EMIT owner.told(words); });
  }

  void publish(bool atOnce) {
    const Clock::time_point at = Clock::now();
    const bool grown = run.log().entries.size() != written;
    if (!atOnce && !grown && Seconds(at - lastSnapshot).count() < kSnapshotS && !run.ended())
      return;
    lastSnapshot = at;
    auto made = std::make_shared<BedsideSnapshot>();
    made->timeS = run.timeS();
    made->speed = speed;
    made->paused = paused;
    made->ended = run.ended();
    made->outcome = run.outcome();
    made->stateId = run.stateId();
    made->patient = run.twin().state();
    for (const char* device :
         {"ecg", "spo2", "nibp", "arterialLine", "cvp", "co2", "temperature", "iv", "io", "centralLine", "urinaryCatheter"})
      if (run.attached(device))
        made->attached.emplace_back(device);
    made->seen = run.seen();
    made->pending = run.pending();
    made->openQuestions = run.openQuestions();
    made->hints = run.hintsOffered();
    if (grown || !entries) {
      entries = std::make_shared<const std::vector<course::Entry>>(run.log().entries);
      score = run.scoreNow();
    } else if (std::floor(made->timeS) != std::floor(scoredAtS)) {
      score = run.scoreNow();
    }
    scoredAtS = made->timeS;
    made->entries = entries;
    made->score = score;
    const bool over = run.ended() && !toldEnd;
    toldEnd = toldEnd || over;
    written = run.log().entries.size();
    if (log && grown)
      if (const Result<void> appended = log->append(run.log()); !appended)
        tell([&owner = player, words = inOwnWords(appended.error().message)] { Q_EMIT owner.told(words); });
    {
      const std::lock_guard lock(mutex);
      snapshot = std::move(made);
    }
    tell([&owner = player, grown, over] {
      Q_EMIT owner.changed();
      if (grown)
        Q_EMIT owner.entryAdded();
      if (over)
        Q_EMIT owner.ended();
    });
  }

  course::LessonRun run; // changed on the thread alone, under runMutex
  std::filesystem::path logFile;
  const std::filesystem::path firstFile = logFile;
  LessonPlayer& player;
  double speed = 1;
  bool paused = true, toldEnd = false;
  std::unique_ptr<course::RunLogFile> log;
  std::size_t written = 0;
  std::shared_ptr<const std::vector<course::Entry>> entries;
  course::ScoreCard score;
  double scoredAtS = -1;
  int branches = 0;
  Recorder recorder;
  const std::shared_ptr<WaveTape> tape = std::make_shared<WaveTape>();
  Clock::time_point lastSnapshot;

  std::mutex mutex, runMutex; // mutex: what follows
  std::condition_variable_any wake;
  std::deque<std::function<void()>> tasks;
  std::shared_ptr<const BedsideSnapshot> snapshot;
  std::jthread thread; // last: ends first
};

LessonPlayer::LessonPlayer(course::LessonRun run, std::filesystem::path logFile, QObject* parent)
    : QObject(parent), m_lesson(run.sharedLesson()), m_options(run.log().options),
      m_worker(std::make_unique<Worker>(std::move(run), std::move(logFile), *this)) {}

LessonPlayer::~LessonPlayer() = default;

std::shared_ptr<const BedsideSnapshot> LessonPlayer::snapshot() const {
  const std::lock_guard lock(m_worker->mutex);
  return m_worker->snapshot;
}

std::shared_ptr<const WaveTape> LessonPlayer::waves() const {
  return m_worker->tape;
}

void LessonPlayer::setSpeed(double timesReal) {
  m_worker->post([worker = m_worker.get(), speed = std::clamp(timesReal, 1.0, 60.0)] { worker->speed = speed; });
}

void LessonPlayer::setPaused(bool paused) {
  if (paused && m_options.exam)
    return;
  m_worker->post([worker = m_worker.get(), paused] { worker->paused = paused; });
}

namespace {

using Done = std::function<void(Result<void>)>;

} // namespace

void LessonPlayer::perform(std::string actJson, Done done) {
  m_worker->post([worker = m_worker.get(), act = std::move(actJson), done = std::move(done)] {
    Result<void> result = [&] {
      const std::lock_guard lock(worker->runMutex);
      return worker->run.perform(act);
    }();
    if (done)
      worker->tell([done, result = std::move(result)] { done(result); });
  });
}

void LessonPlayer::instruct(std::string actJson, Done done) {
  m_worker->post([worker = m_worker.get(), act = std::move(actJson), done = std::move(done)] {
    Result<void> result = [&] {
      const std::lock_guard lock(worker->runMutex);
      return worker->run.instruct(act);
    }();
    if (done)
      worker->tell([done, result = std::move(result)] { done(result); });
  });
}

void LessonPlayer::rewind(double seconds, Done done) {
  m_worker->post([worker = m_worker.get(), seconds, done = std::move(done), exam = m_options.exam] {
    Result<course::LessonRun> earlier =
        exam ? Result<course::LessonRun>(
                   fail(ErrorCode::Refused, "An exam cannot be rewound; finish it, then try other ways in the debrief."))
             : worker->run.at(seconds);
    Result<void> result;
    if (earlier) {
      worker->tape->goBack(wavesBefore(worker->run, earlier->timeS()));
      const std::lock_guard lock(worker->runMutex);
      worker->run = std::move(*earlier);
      worker->toldEnd = false;
      worker->entries.reset();
      worker->written = 0;
      // What was played stays in its file; the new course gets another.
      if (!worker->logFile.empty()) {
        worker->log.reset();
        const std::filesystem::path& old = worker->firstFile;
        worker->logFile.replace_filename(old.stem().string() + "-" + std::to_string(++worker->branches + 1) + old.extension().string());
        worker->openLog();
      }
    } else {
      result = fail(earlier.error());
    }
    if (done)
      worker->tell([done, result] { done(result); });
  });
}

void LessonPlayer::skip(double seconds) {
  m_worker->post([worker = m_worker.get(), seconds] { worker->skipAhead(seconds); });
}

void LessonPlayer::stop() {
  m_worker->post([worker = m_worker.get()] {
    const std::lock_guard lock(worker->runMutex);
    worker->run.stop();
  });
}

course::LessonRun LessonPlayer::run() const {
  const std::lock_guard lock(m_worker->runMutex);
  return m_worker->run;
}

} // namespace halsted
