// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/records/LearnerRecord.h"

#include "lessons/course/records/LogBlob.h"
#include "lessons/course/scoring/Score.h"

#include <QUuid>

#include <algorithm>
#include <cmath>
#include <map>

namespace halsted::course {
namespace {

constexpr const char* kShapes[] = {
    // 1: who played what.
    "CREATE TABLE learners(id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL);"
    "CREATE TABLE attempts(id TEXT PRIMARY KEY NOT NULL, learner TEXT NOT NULL REFERENCES learners(id) ON DELETE CASCADE,"
    " started INTEGER NOT NULL, ended INTEGER NOT NULL, lesson TEXT NOT NULL, version TEXT NOT NULL, lesson_hash TEXT NOT NULL,"
    " engine TEXT NOT NULL, seed INTEGER NOT NULL, by_class INTEGER NOT NULL, hints INTEGER NOT NULL, exam INTEGER NOT NULL,"
    " language TEXT NOT NULL, seconds REAL NOT NULL, percent REAL NOT NULL, outcome TEXT NOT NULL, passed INTEGER NOT NULL,"
    " critical INTEGER NOT NULL, log_hash TEXT NOT NULL, log BLOB NOT NULL);"
    "CREATE INDEX attempts_of_learner ON attempts(learner, lesson, started);",
    // 2: what the learner thought of it, how each goal went, certificates.
    "ALTER TABLE attempts ADD COLUMN self_rating REAL;"
    "CREATE TABLE items(attempt TEXT NOT NULL REFERENCES attempts(id) ON DELETE CASCADE, place INTEGER NOT NULL, item TEXT NOT NULL,"
    " status INTEGER NOT NULL, possible REAL NOT NULL, gained REAL NOT NULL, PRIMARY KEY(attempt, place)) WITHOUT ROWID;"
    "CREATE TABLE certificates(id TEXT PRIMARY KEY NOT NULL, attempt TEXT NOT NULL UNIQUE REFERENCES attempts(id) ON DELETE CASCADE,"
    " date INTEGER NOT NULL, lesson TEXT NOT NULL, version TEXT NOT NULL, percent REAL NOT NULL, log_hash TEXT NOT NULL);"};
constexpr std::int32_t kApplicationId = 0x484c5243; // "HLRC"

constexpr const char* kAttemptColumns =
    "a.id, a.learner, a.started, a.ended, a.lesson, a.version, a.lesson_hash, a.engine, a.seed, a.by_class,"
    " a.hints, a.exam, a.language, a.seconds, a.percent, a.outcome, a.passed, a.critical, a.log_hash,"
    " a.self_rating";

bool isUuid(const std::string& text) {
  const QUuid id = QUuid::fromString(QString::fromStdString(text));
  return !id.isNull() && id.toString(QUuid::WithoutBraces).toStdString() == text;
}

Attempt attemptOf(RecordQuery& row) {
  Attempt attempt;
  attempt.sitting.id = row.text();
  attempt.sitting.learner = row.text();
  attempt.sitting.startedMs = row.integer();
  attempt.sitting.endedMs = row.integer();
  attempt.lessonId = row.text();
  attempt.lessonVersion = row.text();
  attempt.lessonHash = row.text();
  attempt.engine = row.text();
  attempt.options.seed = row.integer();
  attempt.options.drugs = row.flag() ? RunOptions::Drugs::ByClass : RunOptions::Drugs::ByDose;
  attempt.options.hints = row.flag();
  attempt.options.exam = row.flag();
  attempt.options.language = row.text();
  attempt.seconds = row.real();
  attempt.percent = row.real();
  attempt.outcome = row.text();
  attempt.passed = row.flag();
  attempt.criticalError = row.flag();
  attempt.logHash = row.text();
  if (!row.skipNull())
    attempt.sitting.selfRatingPercent = row.real();
  return attempt;
}

void insertAttempt(RecordFile& file, const Attempt& attempt, const std::string& packed) {
  RecordQuery query(file, "INSERT INTO attempts(id, learner, started, ended, lesson, version, lesson_hash, engine, seed, by_class, hints,"
                          " exam, language, seconds, percent, outcome, passed, critical, log_hash, self_rating, log)"
                          " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  query.bind(attempt.sitting.id).bind(attempt.sitting.learner).bind(attempt.sitting.startedMs).bind(attempt.sitting.endedMs);
  query.bind(attempt.lessonId).bind(attempt.lessonVersion).bind(attempt.lessonHash).bind(attempt.engine).bind(attempt.options.seed);
  query.bind(attempt.options.drugs == RunOptions::Drugs::ByClass).bind(attempt.options.hints).bind(attempt.options.exam);
  query.bind(attempt.options.language).bind(attempt.seconds).bind(attempt.percent).bind(attempt.outcome).bind(attempt.passed);
  query.bind(attempt.criticalError).bind(attempt.logHash);
  if (attempt.sitting.selfRatingPercent)
    query.bind(*attempt.sitting.selfRatingPercent);
  else
    query.bindNull();
  query.bindBlob(packed).run();
}

void insertItems(RecordFile& file, const std::string& attempt, const ScoreCard& card) {
  RecordQuery query(file, "INSERT INTO items(attempt, place, item, status, possible, gained) VALUES(?, ?, ?, ?, ?, ?)");
  int place = 0;
  for (const ItemScore& item : card.items)
    query.bind(attempt).bind(place++).bind(item.id).bind(static_cast<int>(item.status)).bind(item.possible).bind(item.gained).run();
}

void insertCertificate(RecordFile& file, const Attempt& attempt) {
  const QUuid run = QUuid::fromString(QString::fromStdString(attempt.sitting.id));
  RecordQuery query(file, "INSERT INTO certificates(id, attempt, date, lesson, version, percent, log_hash) VALUES(?, ?, ?, ?, ?, ?, ?)");
  query.bind(QUuid::createUuidV5(run, QString("certificate")).toString(QUuid::WithoutBraces).toStdString()).bind(attempt.sitting.id);
  query.bind(attempt.sitting.endedMs).bind(attempt.lessonId).bind(attempt.lessonVersion).bind(attempt.percent).bind(attempt.logHash).run();
}

Error noSuch(const std::string& what, const std::string& id, const RecordFile& file) {
  return {ErrorCode::NotFound,
          "There is no " + what + " " + id + " in the learner record " + file.path().string() + "; it may have been deleted."};
}

} // namespace

Result<void> verifyCertificate(const Certificate& certificate, const RunLog& log) {
  const std::string subject = "The certificate " + certificate.id + " is not confirmed: ";
  if (log.hash() != certificate.logHash)
    return fail(ErrorCode::Refused, subject + "the log is not the one that it was given for.");
  const ScoreCard card = score(log);
  if (!log.options.exam || !card.passed)
    return fail(ErrorCode::Refused, subject + "its log does not show an exam that was passed.");
  // To a hundredth, as certificates are printed; the score of another version of the program may differ in the last bits.
  if (log.lessonId != certificate.lessonId || log.lessonVersion != certificate.lessonVersion ||
      std::abs(card.percent - certificate.percent) > 0.005)
    return fail(ErrorCode::Refused, subject + "its log shows another lesson or another score.");
  return {};
}

Result<LearnerRecord> LearnerRecord::open(const std::filesystem::path& file) {
  auto opened = RecordFile::open(file, {"learner record", kApplicationId, kShapes});
  if (!opened)
    return fail(opened.error());
  return LearnerRecord(std::move(*opened));
}

Result<Learner> LearnerRecord::addLearner(const std::string& name) {
  Learner learner{QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(), name};
  const auto written = m_file->write([&] {
    RecordQuery query(*m_file, "INSERT INTO learners(id, name) VALUES(?, ?)");
    query.bind(learner.id).bind(learner.name).run();
  });
  if (!written)
    return fail(written.error());
  return learner;
}

Result<void> LearnerRecord::rename(const std::string& learner, const std::string& name) {
  const auto written = m_file->write([&] {
    RecordQuery query(*m_file, "UPDATE learners SET name = ? WHERE id = ? RETURNING id");
    if (!query.bind(name).bind(learner).step())
      m_file->refuse(noSuch("learner", learner, *m_file));
  });
  // The old name may have been taken out on request.
  return written ? m_file->scrub() : written;
}

Result<std::vector<Learner>> LearnerRecord::learners() {
  std::vector<Learner> list;
  const auto read = m_file->read([&] {
    RecordQuery query(*m_file, "SELECT id, name FROM learners ORDER BY name, id");
    while (query.step()) {
      Learner one;
      one.id = query.text();
      one.name = query.text();
      list.push_back(std::move(one));
    }
  });
  if (!read)
    return fail(read.error());
  return list;
}

Result<Attempt> LearnerRecord::add(const Sitting& sitting, const RunLog& log) {
  if (!isUuid(sitting.id))
    return fail(ErrorCode::Refused,
                "The attempt has the id \"" + sitting.id + "\", which is not a UUID in lower case; it was not recorded.");
  const ScoreCard card = score(log);
  Attempt attempt;
  attempt.sitting = sitting;
  attempt.lessonId = log.lessonId;
  attempt.lessonVersion = log.lessonVersion;
  attempt.lessonHash = log.lessonHash;
  attempt.engine = log.engine;
  attempt.logHash = log.hash();
  attempt.options = log.options;
  attempt.seconds = log.entries.empty() ? 0 : log.entries.back().t;
  attempt.percent = std::isfinite(card.percent) ? card.percent : 0;
  attempt.outcome = card.outcome;
  attempt.passed = card.passed;
  attempt.criticalError = card.criticalError;
  const std::string packed = packLog(log.text());
  const auto written = m_file->write([&] {
    {
      RecordQuery known(*m_file, "SELECT id FROM learners WHERE id = ?");
      if (!known.bind(sitting.learner).step()) {
        m_file->refuse(noSuch("learner", sitting.learner, *m_file));
        return;
      }
    }
    {
      RecordQuery old(*m_file, "SELECT learner, log_hash, outcome FROM attempts WHERE id = ?");
      if (old.bind(sitting.id).step()) {
        const std::string learner = old.text(), hash = old.text(), outcome = old.text();
        if (learner == sitting.learner && hash == attempt.logHash)
          return;
        if (learner != sitting.learner || !outcome.empty()) {
          m_file->refuse({ErrorCode::Refused, "The attempt " + sitting.id + " is already in the learner record " + m_file->path().string() +
                                                  " with another log; it was left as it is."});
          return;
        }
      }
    }
    RecordQuery(*m_file, "DELETE FROM attempts WHERE id = ?").bind(sitting.id).run();
    insertAttempt(*m_file, attempt, packed);
    insertItems(*m_file, sitting.id, card);
    if (attempt.options.exam && attempt.passed && !attempt.outcome.empty())
      insertCertificate(*m_file, attempt);
  });
  if (!written)
    return fail(written.error());
  return attempt;
}

Result<void> LearnerRecord::rate(const std::string& attempt, double selfRatingPercent) {
  if (!(selfRatingPercent >= 0 && selfRatingPercent <= 100))
    return fail(ErrorCode::Refused, "A self-rating lies between 0 and 100 percent; choose one of these.");
  return m_file->write([&] {
    RecordQuery query(*m_file, "UPDATE attempts SET self_rating = ? WHERE id = ? RETURNING id");
    if (!query.bind(selfRatingPercent).bind(attempt).step())
      m_file->refuse(noSuch("attempt", attempt, *m_file));
  });
}

Result<std::vector<Attempt>> LearnerRecord::attempts(const std::string& learner) {
  std::vector<Attempt> list;
  const auto read = m_file->read([&] {
    RecordQuery query(
        *m_file,
        (std::string("SELECT ") + kAttemptColumns + " FROM attempts a WHERE ?1 = '' OR a.learner = ?1 ORDER BY a.started, a.id").c_str());
    query.bind(learner);
    while (query.step())
      list.push_back(attemptOf(query));
  });
  if (!read)
    return fail(read.error());
  return list;
}

Result<RunLog> LearnerRecord::log(const std::string& attempt) {
  std::string packed, hash;
  const auto read = m_file->read([&] {
    RecordQuery query(*m_file, "SELECT log, log_hash FROM attempts WHERE id = ?");
    if (query.bind(attempt).step()) {
      packed = query.blob();
      hash = query.text();
    } else {
      m_file->refuse(noSuch("attempt", attempt, *m_file));
    }
  });
  if (!read)
    return fail(read.error());
  const Error damaged = {ErrorCode::Damaged, "The log of the attempt " + attempt + " in the learner record " + m_file->path().string() +
                                                 " is damaged; its score cannot be shown in detail or confirmed."};
  const auto text = unpackLog(packed);
  if (!text)
    return fail(damaged);
  auto log = RunLog::parse(*text, m_file->path().string());
  if (!log || log->hash() != hash)
    return fail(damaged);
  return log;
}

Result<std::vector<Certificate>> LearnerRecord::certificates(const std::string& learner) {
  std::vector<Certificate> list;
  const auto read = m_file->read([&] {
    RecordQuery query(*m_file, "SELECT c.id, c.attempt, a.learner, c.lesson, c.version, c.log_hash, c.date, c.percent FROM certificates c"
                               " JOIN attempts a ON a.id = c.attempt WHERE ?1 = '' OR a.learner = ?1 ORDER BY c.date, c.id");
    query.bind(learner);
    while (query.step()) {
      Certificate one;
      one.id = query.text();
      one.attempt = query.text();
      one.learner = query.text();
      one.lessonId = query.text();
      one.lessonVersion = query.text();
      one.logHash = query.text();
      one.dateMs = query.integer();
      one.percent = query.real();
      list.push_back(std::move(one));
    }
  });
  if (!read)
    return fail(read.error());
  return list;
}

Result<std::vector<Progress>> LearnerRecord::progress(const std::string& learner) {
  std::vector<Progress> list;
  const auto read = m_file->read([&] {
    // The newest attempt is the last that each group's rows come to.
    RecordQuery query(*m_file, "SELECT a.learner, l.name, a.lesson, a.percent, a.passed, a.exam, a.critical, a.seconds, a.started"
                               " FROM attempts a JOIN learners l ON l.id = a.learner WHERE ?1 = '' OR a.learner = ?1"
                               " ORDER BY l.name, a.learner, a.lesson, a.started, a.id");
    query.bind(learner);
    while (query.step()) {
      const std::string who = query.text(), name = query.text(), lesson = query.text();
      if (list.empty() || list.back().learner != who || list.back().lessonId != lesson) {
        list.emplace_back();
        list.back().learner = who;
        list.back().name = name;
        list.back().lessonId = lesson;
      }
      Progress& row = list.back();
      row.lastPercent = query.real();
      const bool passed = query.flag(), exam = query.flag();
      ++row.attempts;
      row.passes += passed ? 1 : 0;
      row.examPasses += passed && exam ? 1 : 0;
      row.criticalErrors += query.flag() ? 1 : 0;
      row.seconds += query.real();
      row.lastMs = query.integer();
      row.bestPercent = std::max(row.bestPercent, row.lastPercent);
      row.meanPercent += (row.lastPercent - row.meanPercent) / row.attempts;
    }
  });
  if (!read)
    return fail(read.error());
  return list;
}

Result<std::vector<ItemFigures>> LearnerRecord::items(const std::string& lessonId) {
  std::vector<ItemFigures> list;
  const auto read = m_file->read([&] {
    using Status = ItemScore::Status;
    std::map<std::string, std::map<std::string, bool>> newest; // item, learner: whether it was missed
    RecordQuery query(*m_file, "SELECT a.learner, i.item, i.status, i.possible, i.gained FROM items i JOIN attempts a ON a.id = i.attempt"
                               " WHERE a.lesson = ? AND a.outcome <> '' ORDER BY a.started, a.id, i.place");
    query.bind(lessonId);
    while (query.step()) {
      const std::string learner = query.text(), item = query.text();
      const auto status = static_cast<Status>(query.integer());
      const double possible = query.real(), gained = query.real();
      auto figures = std::find_if(list.begin(), list.end(), [&](const ItemFigures& one) { return one.item == item; });
      if (figures == list.end())
        figures = list.insert(list.end(), ItemFigures{item, 0, 0, 0, 0, 0});
      if (status == Status::NotApplicable || status == Status::Open)
        continue;
      ++figures->counted;
      const bool missed = status == Status::Missed || status == Status::Late || status == Status::Incurred;
      figures->missed += missed ? 1 : 0;
      newest[item][learner] = missed;
      const double share = possible > 0 ? gained / possible : gained;
      figures->meanShare += (share - figures->meanShare) / figures->counted;
    }
    for (ItemFigures& figures : list)
      for (const auto& [learner, missed] : newest[figures.item]) {
        ++figures.learners;
        figures.missedBy += missed ? 1 : 0;
      }
  });
  if (!read)
    return fail(read.error());
  std::stable_sort(list.begin(), list.end(), [](const ItemFigures& a, const ItemFigures& b) { return a.meanShare < b.meanShare; });
  return list;
}

Result<void> LearnerRecord::removeLearner(const std::string& learner) {
  const auto deleted = m_file->write([&] {
    RecordQuery query(*m_file, "DELETE FROM learners WHERE id = ?");
    query.bind(learner).run();
  });
  return deleted ? m_file->scrub() : deleted;
}

Result<void> LearnerRecord::removeAttempt(const std::string& attempt) {
  const auto deleted = m_file->write([&] {
    RecordQuery query(*m_file, "DELETE FROM attempts WHERE id = ?");
    query.bind(attempt).run();
  });
  return deleted ? m_file->scrub() : deleted;
}

} // namespace halsted::course
