// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/records/LearnerRecord.h"

#include <QUuid>

#include <algorithm>
#include <cmath>
#include <set>

namespace halsted::course {

Result<bool> LearnerRecord::addKnown(const Learner& learner) {
  const QUuid id = QUuid::fromString(QString::fromStdString(learner.id));
  if (id.isNull() || id.toString(QUuid::WithoutBraces).toStdString() != learner.id)
    return fail(ErrorCode::Refused, "The learner has the id \"" + learner.id + "\", which is not a UUID in lower case; it was not added.");
  bool added = false;
  const auto written = m_file->write([&] {
    RecordQuery query(*m_file, "INSERT INTO learners(id, name) VALUES(?, ?) ON CONFLICT(id) DO NOTHING RETURNING id");
    added = query.bind(learner.id).bind(learner.name).step();
  });
  if (!written)
    return fail(written.error());
  return added;
}

Result<std::optional<Attempt>> LearnerRecord::addLog(const std::string& learner, const RunLog& log, std::int64_t endedMs) {
  const auto before = attempts(learner);
  if (!before)
    return fail(before.error());
  const std::string hash = log.hash();
  if (std::any_of(before->begin(), before->end(), [&](const Attempt& one) { return one.logHash == hash; }))
    return std::optional<Attempt>();
  Sitting sitting;
  sitting.id = QUuid::createUuidV5(QUuid(QString::fromStdString(learner)), QString::fromStdString("log " + hash))
                   .toString(QUuid::WithoutBraces)
                   .toStdString();
  sitting.learner = learner;
  sitting.endedMs = endedMs;
  sitting.startedMs = endedMs - static_cast<std::int64_t>(log.entries.empty() ? 0 : std::llround(1000 * log.entries.back().t));
  auto added = add(sitting, log);
  if (!added)
    return fail(added.error());
  return std::optional<Attempt>(std::move(*added));
}

Result<LearnerRecord::Merged> LearnerRecord::merge(LearnerRecord& other) {
  Merged merged;
  const auto people = other.learners();
  if (!people)
    return fail(people.error());
  for (const Learner& learner : *people) {
    const auto added = addKnown(learner);
    if (!added)
      return fail(added.error());
    merged.learners += *added ? 1 : 0;
  }
  const auto theirs = other.attempts();
  const auto ours = attempts();
  if (!theirs || !ours)
    return fail(theirs ? ours.error() : theirs.error());
  std::set<std::string> known;
  for (const Attempt& one : *ours)
    known.insert(one.sitting.id);
  for (const Attempt& one : *theirs) {
    if (known.contains(one.sitting.id)) {
      ++merged.known;
      continue;
    }
    const auto log = other.log(one.sitting.id);
    if (!log)
      return fail(log.error());
    if (const auto added = add(one.sitting, *log); !added)
      return fail(added.error());
    ++merged.attempts;
  }
  return merged;
}

} // namespace halsted::course
