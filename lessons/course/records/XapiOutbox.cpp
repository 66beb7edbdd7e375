// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/records/XapiOutbox.h"

#include "lessons/course/records/XapiWords.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <span>

namespace halsted::course {
namespace {

using Json = nlohmann::json;

enum State : int { kPending = 0, kSent = 1, kRefused = 2 };

// Of a statement that was sent only its id stays, so that it is not sent again.
constexpr const char* kShapes[] = {"CREATE TABLE statements(position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, account TEXT NOT NULL,"
                                   " session TEXT NOT NULL, body TEXT NOT NULL, state INTEGER NOT NULL, sentence TEXT NOT NULL);"
                                   "CREATE INDEX pending ON statements(state, position);"};
constexpr std::int32_t kApplicationId = 0x48584f42; // "HXOB"
constexpr std::size_t kLongestRequest = 1024 * 1024;

struct Waiting {
  std::int64_t position = 0;
  std::string id, body;
};

/// What an LRS says, short and without line breaks, for a sentence.
std::string saying(const std::string& body) {
  const QString words = QString::fromUtf8(body.c_str()).left(200).simplified();
  return words.isEmpty() ? "" : ": " + words.toStdString();
}

/// The cmi5 session, or nothing.
std::string sessionOf(const Json& statement) {
  static const Json::json_pointer kPlace = Json::json_pointer("/context/extensions") / std::string(kCmi5Session);
  const Json session = statement.contains(kPlace) ? statement.at(kPlace) : Json();
  return session.is_string() ? session.get<std::string>() : "";
}

/// What of a statement counts when two are compared (xAPI 1.0.3, part two, 2.3.1).
Json compared(Json statement) {
  if (!statement.is_object())
    return statement;
  for (const char* assigned : {"stored", "authority", "version", "attachments"})
    statement.erase(assigned);
  const auto forget = [](Json& owner, const char* name) {
    if (owner.is_object())
      owner.erase(name);
  };
  if (statement.contains("verb"))
    forget(statement["verb"], "display");
  if (statement.contains("object"))
    forget(statement["object"], "definition");
  if (statement.contains("timestamp") && statement["timestamp"].is_string())
    statement["timestamp"] =
        QDateTime::fromString(QString::fromStdString(statement["timestamp"].get<std::string>()), Qt::ISODateWithMs).toMSecsSinceEpoch();
  if (statement.contains("context") && statement["context"].is_object() && statement["context"].contains("contextActivities") &&
      statement["context"]["contextActivities"].is_object())
    for (auto& [kind, list] : statement["context"]["contextActivities"].items()) {
      if (!list.is_array())
        list = Json::array({list});
      for (Json& one : list) {
        forget(one, "definition");
        forget(one, "objectType");
      }
    }
  // Type is optional where only one is possible.
  for (const char* name : {"actor", "object"})
    if (statement.contains(name) && statement[name].is_object()) {
      const Json type = statement[name].value("objectType", Json());
      if (type == "Agent" || type == "Activity")
        statement[name].erase("objectType");
    }
  return statement;
}

bool same(const std::string& ours, const std::string& theirs) {
  const Json a = Json::parse(ours, nullptr, false), b = Json::parse(theirs, nullptr, false);
  return !a.is_discarded() && !b.is_discarded() && compared(a) == compared(b);
}

/// Whether this is how an LRS confirms a POST: the ids. A page of a hotel's network that says "200" must not pass for one.
bool confirms(const LrsAnswer& answer, std::span<const Waiting> batch) {
  if (answer.status == 204)
    return true;
  if (answer.status != 200)
    return false;
  const Json ids = Json::parse(answer.body, nullptr, false);
  if (!ids.is_array() || ids.size() != batch.size())
    return false;
  return std::all_of(batch.begin(), batch.end(), [&](const Waiting& one) {
    return std::any_of(ids.begin(), ids.end(), [&](const Json& id) {
      return id.is_string() &&
             QString::fromStdString(id.get<std::string>()).compare(QString::fromStdString(one.id), Qt::CaseInsensitive) == 0;
    });
  });
}

class Sender {
public:
  Sender(RecordFile& file, LrsClient& lrs, const DeliveryOptions& options, const JobContext& job)
      : m_file(file), m_lrs(lrs), m_options(options), m_job(job) {}

  Result<Delivery> all();

private:
  enum class Outcome { Done, Later, Stop };
  Outcome send(std::span<const Waiting> batch);
  Outcome conflict(const Waiting& statement, const LrsAnswer& answer);
  Outcome refused(const Waiting& statement, const std::string& sentence);
  Outcome mark(std::span<const Waiting> batch, State state, const std::string& sentence);
  Outcome stop(Error error);
  Outcome later(const LrsAnswer& answer);
  Result<std::vector<Waiting>> next();
  Result<int> pending();

  RecordFile& m_file;
  LrsClient& m_lrs;
  const DeliveryOptions& m_options;
  const JobContext& m_job;
  Delivery m_delivery;
  Error m_error;
  int m_retryAfterS = -1;
};

Result<std::vector<Waiting>> Sender::next() {
  std::vector<Waiting> batch;
  const auto read = m_file.read([&] {
    RecordQuery query(m_file, "SELECT position, id, body FROM statements WHERE state = ? ORDER BY position LIMIT ?");
    query.bind(kPending).bind(std::clamp(m_options.batch, 1, 50));
    std::size_t bytes = 0;
    while (query.step()) {
      Waiting one;
      one.position = query.integer();
      one.id = query.text();
      one.body = query.text();
      bytes += one.body.size() + 1;
      if (!batch.empty() && bytes > kLongestRequest)
        break;
      batch.push_back(std::move(one));
    }
  });
  if (!read)
    return fail(read.error());
  return batch;
}

Result<int> Sender::pending() {
  std::int64_t left = 0;
  const auto read = m_file.read([&] {
    RecordQuery query(m_file, "SELECT count(*) FROM statements WHERE state = ?");
    query.bind(kPending);
    if (query.step())
      left = query.integer();
  });
  if (!read)
    return fail(read.error());
  return static_cast<int>(left);
}

Sender::Outcome Sender::stop(Error error) {
  m_error = std::move(error);
  return Outcome::Stop;
}

Sender::Outcome Sender::mark(std::span<const Waiting> batch, State state, const std::string& sentence) {
  const auto written = m_file.write([&] {
    // Only what is still the same: another program may have added a newer one, or have deleted it.
    RecordQuery update(m_file, "UPDATE statements SET state = ?1, sentence = ?2, body = CASE WHEN ?1 = 1 THEN '' ELSE body END"
                               " WHERE position = ?3 AND id = ?4 AND body = ?5 AND state = 0");
    for (const Waiting& one : batch)
      update.bind(static_cast<int>(state)).bind(sentence).bind(one.position).bind(one.id).bind(one.body).run();
  });
  if (!written)
    return stop(written.error());
  (state == kSent ? m_delivery.sent : m_delivery.refused) += static_cast<int>(batch.size());
  return Outcome::Done;
}

Sender::Outcome Sender::refused(const Waiting& statement, const std::string& sentence) {
  return mark({&statement, 1}, kRefused, sentence);
}

Sender::Outcome Sender::later(const LrsAnswer& answer) {
  m_retryAfterS = answer.retryAfterS;
  m_delivery.trouble = answer.status == 0 ? "The LRS " + m_lrs.place() + " cannot be reached; the statements wait until it can."
                                          : "The LRS " + m_lrs.place() + " is in trouble (HTTP " + std::to_string(answer.status) +
                                                "); the statements wait until it has recovered.";
  return Outcome::Later;
}

Sender::Outcome Sender::conflict(const Waiting& statement, const LrsAnswer& answer) {
  const LrsAnswer theirs = m_lrs.get(statement.id, m_job);
  if (m_job.cancelled())
    return stop(cancelled().error);
  if (theirs.status == 0 || theirs.status == 408 || theirs.status == 429 || theirs.status >= 500)
    return later(theirs);
  if (theirs.status == 200 && same(statement.body, theirs.body))
    return mark({&statement, 1}, kSent, "");
  if (theirs.status == 200)
    return refused(statement, "The LRS already has another statement with the id " + statement.id + "; look there which one is right.");
  return refused(statement, "The LRS says that it has a statement with the id " + statement.id + ", but does not show it (HTTP " +
                                std::to_string(theirs.status) + ")" + saying(answer.body));
}

Sender::Outcome Sender::send(std::span<const Waiting> batch) {
  std::string body = "[";
  for (const Waiting& one : batch)
    body += (body.size() > 1 ? "," : "") + one.body;
  const LrsAnswer answer = m_lrs.post(body + "]", m_job);
  if (m_job.cancelled())
    return stop(cancelled().error); // what the LRS may have taken will be sent again, under the same ids
  if (answer.untrusted)
    return stop(refusalOf(answer, m_lrs.place()));
  if (confirms(answer, batch))
    return mark(batch, kSent, "");
  switch (answer.status) {
  case 0:
  case 408:
  case 425:
  case 429: return later(answer);
  case 400:
  case 409:
  case 413:
  case 422: break;
  default:
    if (answer.status >= 500)
      return later(answer);
    return stop(refusalOf(answer, m_lrs.place()));
  }
  // One bad statement refuses its whole batch (xAPI 1.0.3, part three, 2.1.2): find it by halves, so that the others arrive.
  if (batch.size() > 1) {
    const std::size_t half = batch.size() / 2;
    const Outcome first = send(batch.first(half));
    return first == Outcome::Done ? send(batch.subspan(half)) : first;
  }
  if (answer.status == 409)
    return conflict(batch.front(), answer);
  return refused(batch.front(), "The LRS refused the statement (HTTP " + std::to_string(answer.status) + ")" + saying(answer.body));
}

Result<Delivery> Sender::all() {
  int failures = 0;
  for (;;) {
    if (m_job.cancelled())
      return cancelled();
    const auto batch = next();
    if (!batch)
      return fail(batch.error());
    if (batch->empty())
      break;
    const int before = m_delivery.sent + m_delivery.refused;
    const Outcome outcome = send(*batch);
    if (outcome == Outcome::Stop)
      return fail(m_error);
    const int done = m_delivery.sent + m_delivery.refused;
    const auto left = pending();
    if (!left)
      return fail(left.error());
    m_job.progress(static_cast<double>(done) / std::max(1, done + *left), m_delivery.trouble);
    if (done > before)
      failures = 0;
    if (outcome == Outcome::Done) {
      m_delivery.trouble.clear();
      continue;
    }
    ++failures;
    if (m_options.tries > 0 && failures >= m_options.tries)
      break;
    // Doubling, within bounds; an LRS that names a time is believed up to the longest wait.
    const double grown = static_cast<double>(m_options.firstWaitMs) * std::ldexp(1.0, std::min(failures - 1, 30));
    const double asked = std::max(grown, m_retryAfterS * 1000.0);
    if (!m_lrs.wait(static_cast<int>(std::min(asked, static_cast<double>(m_options.longestWaitMs))), m_job))
      return cancelled();
  }
  const auto left = pending();
  if (!left)
    return fail(left.error());
  m_delivery.left = *left;
  return m_delivery;
}

} // namespace

Result<XapiOutbox> XapiOutbox::open(const std::filesystem::path& file) {
  auto opened = RecordFile::open(file, {"xAPI outbox", kApplicationId, kShapes});
  if (!opened)
    return fail(opened.error());
  return XapiOutbox(std::move(*opened));
}

Result<void> XapiOutbox::add(const std::vector<std::string>& statements) {
  return m_file->write([&] {
    RecordQuery insert(*m_file,
                       "INSERT INTO statements(id, account, session, body, state, sentence) VALUES(?, ?, ?, ?, 0, '') ON CONFLICT(id) DO"
                       " UPDATE SET account = excluded.account, session = excluded.session, body = excluded.body, state = 0, sentence = ''"
                       " WHERE state <> 1 AND body <> excluded.body");
    for (const std::string& text : statements) {
      const Json statement = Json::parse(text, nullptr, false);
      const Json id = statement.is_object() ? statement.value("id", Json()) : Json();
      const Json actor = statement.is_object() ? statement.value("actor", Json()) : Json();
      const Json account = actor.is_object() ? actor.value("account", Json()) : Json();
      const Json name = account.is_object() ? account.value("name", Json()) : Json();
      if (!id.is_string() || !name.is_string()) {
        m_file->refuse({ErrorCode::Refused, "An xAPI statement has no id or no account and was not put into the outbox " +
                                                m_file->path().string() + "; make the statements of the run anew."});
        return;
      }
      insert.bind(id.get<std::string>()).bind(name.get<std::string>()).bind(sessionOf(statement)).bind(text).run();
    }
  });
}

Result<XapiOutbox::Counts> XapiOutbox::counts() {
  Counts counts;
  const auto read = m_file->read([&] {
    RecordQuery query(*m_file, "SELECT state, count(*) FROM statements GROUP BY state");
    while (query.step()) {
      const auto state = query.integer();
      const int count = static_cast<int>(query.integer());
      (state == kPending ? counts.pending : state == kSent ? counts.sent : counts.refused) = count;
    }
  });
  if (!read)
    return fail(read.error());
  return counts;
}

Result<std::vector<XapiOutbox::Refusal>> XapiOutbox::refusals() {
  std::vector<Refusal> list;
  const auto read = m_file->read([&] {
    RecordQuery query(*m_file, "SELECT id, body, sentence FROM statements WHERE state = ? ORDER BY position");
    query.bind(kRefused);
    while (query.step()) {
      Refusal one;
      one.id = query.text();
      one.statement = query.text();
      one.sentence = query.text();
      list.push_back(std::move(one));
    }
  });
  if (!read)
    return fail(read.error());
  return list;
}

Result<void> XapiOutbox::retryRefused() {
  return m_file->write([&] {
    RecordQuery update(*m_file, "UPDATE statements SET state = ?, sentence = '' WHERE state = ?");
    update.bind(kPending).bind(kRefused).run();
  });
}

Result<void> XapiOutbox::forget(const std::string& account) {
  const auto deleted = m_file->write([&] {
    // Also what an instructor did in the runs of this person.
    RecordQuery query(*m_file, "DELETE FROM statements WHERE account = ?1 OR (session <> '' AND session IN"
                               " (SELECT session FROM statements WHERE account = ?1))");
    query.bind(account).run();
  });
  return deleted ? m_file->scrub() : deleted;
}

Result<Delivery> XapiOutbox::deliver(const LrsAccount& account, const DeliveryOptions& options, const JobContext& job) {
  auto lrs = LrsClient::open(account, options.timeoutMs);
  if (!lrs)
    return fail(lrs.error());
  return Sender(*m_file, **lrs, options, job).all();
}

} // namespace halsted::course
