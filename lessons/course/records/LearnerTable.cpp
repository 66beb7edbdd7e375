// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/records/LearnerRecord.h"

#include <QDateTime>
#include <QSaveFile>

#include <fmt/format.h>

#include <map>

namespace halsted::course {
namespace {

std::string utc(std::int64_t ms) {
  return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate).toStdString();
}

const char* yes(bool value) {
  return value ? "yes" : "no";
}

} // namespace

std::string csvCell(const std::string& text) {
  std::string cell = text;
  // Full-width forms too: some spreadsheets read them as their narrow ones.
  static constexpr std::string_view kWide[] = {"\uff1d", "\uff0b", "\uff0d", "\uff20"};
  bool formula = !text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos;
  for (const std::string_view wide : kWide)
    formula = formula || text.starts_with(wide);
  if (formula)
    cell.insert(0, 1, '\'');
  if (cell.find_first_of(",\"\r\n;\t") == std::string::npos)
    return cell;
  std::string quoted = "\"";
  for (const char c : cell)
    quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

Result<std::string> LearnerRecord::csv(bool withNames) {
  const auto all = attempts();
  if (!all)
    return fail(all.error());
  const auto people = learners();
  if (!people)
    return fail(people.error());
  std::map<std::string, std::string> names;
  for (const Learner& learner : *people)
    names[learner.id] = learner.name;
  std::string table = "learner,";
  if (withNames)
    table += "name,";
  table += "attempt,lesson,version,started,ended,seconds,percent,outcome,passed,critical_error,exam,hints,drugs,language,seed,self_rating,"
           "lesson_hash,log_hash\r\n";
  for (const Attempt& one : *all) {
    table += csvCell(one.sitting.learner) + ",";
    if (withNames)
      table += csvCell(names[one.sitting.learner]) + ",";
    table += fmt::format("{},{},{},{},{},{:.2f},{:.2f},{},{},{},{},{},{},{},{},{},{},{}\r\n", csvCell(one.sitting.id),
                         csvCell(one.lessonId), csvCell(one.lessonVersion), utc(one.sitting.startedMs), utc(one.sitting.endedMs),
                         one.seconds, one.percent, csvCell(one.outcome), yes(one.passed), yes(one.criticalError), yes(one.options.exam),
                         yes(one.options.hints), one.options.drugs == RunOptions::Drugs::ByClass ? "class" : "dose",
                         csvCell(one.options.language), csvCell(std::to_string(one.options.seed)),
                         one.sitting.selfRatingPercent ? fmt::format("{:.0f}", *one.sitting.selfRatingPercent) : "",
                         csvCell(one.lessonHash), csvCell(one.logHash));
  }
  return table;
}

Result<void> LearnerRecord::exportCsv(const std::filesystem::path& file, bool withNames) {
  const auto table = csv(withNames);
  if (!table)
    return fail(table.error());
  QSaveFile out(QString::fromStdString(file.string()));
  const auto size = static_cast<qint64>(table->size());
  if (!out.open(QIODevice::WriteOnly) || out.write(table->data(), size) != size || !out.commit())
    return fail(ErrorCode::WriteFailed,
                "The table could not be written to " + file.string() + "; check that the disk has space and that you may write there.");
  return {};
}

} // namespace halsted::course
