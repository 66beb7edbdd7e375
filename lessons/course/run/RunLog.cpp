// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/RunLog.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <utility>

namespace halsted::course {

namespace {

using Json = nlohmann::ordered_json;
using ItemKind = ScoreSheet::Item::Kind;

constexpr int kVersion = 1;
constexpr std::size_t kLineBytes = std::size_t{1} << 20, kFileBytes = std::size_t{256} << 20;
constexpr int kDepth = 32;

constexpr std::array<std::string_view, 12> kKinds = {"action",   "refused", "event",     "state", "say",  "asked",
                                                     "answered", "result",  "condition", "hint",  "note", "end"};
constexpr std::array<std::string_view, 4> kItemKinds = {"reached", "fraction", "penalty", "question"};

/// The shortest text that reads as the same number; what JSON has no number for is null.
void appendNumber(std::string& out, double value) {
  if (!std::isfinite(value)) {
    out += "null";
    return;
  }
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value == 0 ? 0 : value);
  static_cast<void>(error); // the longest double has 24 characters
  out.append(digits.data(), end);
}

void appendString(std::string& out, const std::string& text) {
  out += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool tooDeep(std::string_view json) {
  int depth = 0;
  bool inString = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (inString)
      i += c == '\\', inString = c != '"';
    else if (c == '"')
      inString = true;
    else if ((c == '{' || c == '[') && ++depth > kDepth)
      return true;
    else if (c == '}' || c == ']')
      --depth;
  }
  return false;
}

/// An act as it stands in a line: an object or a list; anything else is a string.
std::string embedded(const std::string& json) {
  if (!tooDeep(json))
    if (const Json parsed = Json::parse(json, nullptr, false); parsed.is_structured())
      return parsed.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string out;
  appendString(out, json);
  return out;
}

/// Writes `"key":value` pairs in the order in which they come.
class ObjectWriter {
public:
  void text(std::string_view key, const std::string& value) { appendString(begin(key), value); }
  void number(std::string_view key, double value) { appendNumber(begin(key), value); }
  void whole(std::string_view key, std::int64_t value) { begin(key) += std::to_string(value); }
  void flag(std::string_view key, bool value) { begin(key) += value ? "true" : "false"; }
  void raw(std::string_view key, std::string_view value) { begin(key) += value; }
  std::string done() { return m_out + "}"; }

private:
  std::string& begin(std::string_view key) {
    m_out += fmt::format("{}\"{}\":", m_out.size() > 1 ? "," : "", key);
    return m_out;
  }
  std::string m_out = "{";
};

std::string itemText(const ScoreSheet::Item& item) {
  ObjectWriter out;
  out.text("id", item.id);
  out.text("kind", std::string(kItemKinds[static_cast<std::size_t>(item.kind)]));
  for (const auto& [key, value] : {std::pair{"points", item.points},
                                   {"from", item.fromS},
                                   {"until", item.untilS},
                                   {"by", item.byS},
                                   {"late", item.lateS},
                                   {"zero", item.zero},
                                   {"full", item.full},
                                   {"within", item.withinS}})
    out.number(key, value);
  out.flag("conditional", item.conditional);
  out.flag("each", item.each);
  out.flag("critical", item.critical);
  return out.done();
}

struct Wrong {
  std::string message;
};

/// Reads an object whose keys are all known.
class ObjectReader {
public:
  ObjectReader(const Json& object, std::string what, std::initializer_list<std::string_view> known)
      : m_object(object), m_what(std::move(what)) {
    if (!object.is_object())
      throw Wrong{m_what + " is not an object"};
    for (const auto& [key, value] : object.items())
      if (std::find(known.begin(), known.end(), key) == known.end())
        throw Wrong{fmt::format("{} has an unknown key '{}'", m_what, key.substr(0, 40))};
  }
  bool has(const char* key) const { return m_object.contains(key); }
  const Json& at(const char* key) const {
    const auto found = m_object.find(key);
    if (found == m_object.end())
      throw Wrong{fmt::format("{} lacks '{}'", m_what, key)};
    return *found;
  }
  std::string text(const char* key) const {
    if (!at(key).is_string())
      throw Wrong{fmt::format("'{}' is not a text", key)};
    return at(key).get<std::string>();
  }
  double number(const char* key, double forNull) const {
    if (at(key).is_null())
      return forNull;
    if (!at(key).is_number())
      throw Wrong{fmt::format("'{}' is not a number", key)};
    return at(key).get<double>();
  }
  std::int64_t whole(const char* key) const {
    if (!at(key).is_number_integer() || (at(key).is_number_unsigned() && at(key).get<std::uint64_t>() > std::uint64_t{1} << 62))
      throw Wrong{fmt::format("'{}' is not a whole number", key)};
    return at(key).get<std::int64_t>();
  }
  bool flag(const char* key) const {
    if (!at(key).is_boolean())
      throw Wrong{fmt::format("'{}' is neither true nor false", key)};
    return at(key).get<bool>();
  }
  template <std::size_t N> std::size_t choice(const char* key, const std::array<std::string_view, N>& names) const {
    const std::string name = text(key);
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
      throw Wrong{fmt::format("'{}' is an unknown {}", name.substr(0, 40), key)};
    return static_cast<std::size_t>(found - names.begin());
  }

private:
  const Json& m_object;
  std::string m_what;
};

constexpr std::array<std::string_view, 2> kDrugModes = {"dose", "class"};

ScoreSheet::Item readItem(const Json& json) {
  constexpr double kNone = std::numeric_limits<double>::infinity();
  const ObjectReader in(
      json, "an item of the score sheet",
      {"id", "kind", "points", "from", "until", "by", "late", "zero", "full", "within", "conditional", "each", "critical"});
  ScoreSheet::Item item;
  item.id = in.text("id");
  item.kind = static_cast<ItemKind>(in.choice("kind", kItemKinds));
  item.points = in.number("points", kNone), item.fromS = in.number("from", kNone), item.untilS = in.number("until", kNone);
  item.byS = in.number("by", kNone), item.lateS = in.number("late", kNone);
  item.zero = in.number("zero", kNone), item.full = in.number("full", kNone), item.withinS = in.number("within", kNone);
  item.conditional = in.flag("conditional"), item.each = in.flag("each"), item.critical = in.flag("critical");
  return item;
}

void readHeader(const Json& json, RunLog& log) {
  constexpr double kNone = std::numeric_limits<double>::infinity();
  const ObjectReader in(json, "the header",
                        {"log", "version", "lesson", "lessonVersion", "lessonHash", "engine", "options", "pass", "duration", "items"});
  log.lessonId = in.text("lesson"), log.lessonVersion = in.text("lessonVersion"), log.lessonHash = in.text("lessonHash");
  log.engine = in.text("engine");
  const ObjectReader options(in.at("options"), "'options'", {"seed", "drugs", "hints", "exam", "language"});
  log.options.seed = options.whole("seed");
  log.options.drugs = static_cast<RunOptions::Drugs>(options.choice("drugs", kDrugModes));
  log.options.hints = options.flag("hints"), log.options.exam = options.flag("exam"), log.options.language = options.text("language");
  log.sheet.passPercent = in.number("pass", kNone), log.sheet.durationS = in.number("duration", kNone);
  if (!in.at("items").is_array())
    throw Wrong{"'items' is not a list"};
  for (const Json& item : in.at("items"))
    log.sheet.items.push_back(readItem(item));
}

Entry readEntry(const Json& json) {
  const ObjectReader in(json, "the line", {"t", "kind", "name", "who", "text", "value", "json"});
  Entry entry;
  entry.t = in.number("t", -1);
  if (!(entry.t >= 0 && std::isfinite(entry.t)))
    throw Wrong{"'t' is not a time of the lesson"};
  entry.kind = static_cast<EntryKind>(in.choice("kind", kKinds));
  for (const auto& [key, field] : {std::pair{"name", &entry.name}, {"who", &entry.who}, {"text", &entry.text}})
    if (in.has(key))
      *field = in.text(key);
  if (in.has("value"))
    entry.value = in.number("value", std::numeric_limits<double>::quiet_NaN());
  if (in.has("json"))
    entry.json = in.at("json").is_string() ? in.text("json") : in.at("json").dump(-1, ' ', false, Json::error_handler_t::replace);
  return entry;
}

Json parsedLine(std::string_view line) {
  if (line.size() > kLineBytes)
    throw Wrong{"the line is longer than 1 MB"};
  if (tooDeep(line))
    throw Wrong{"the line is nested too deep"};
  Json json = Json::parse(line, nullptr, false);
  if (json.is_discarded())
    throw Wrong{"this is not JSON"};
  return json;
}

} // namespace

std::string_view entryName(EntryKind kind) {
  return kKinds[static_cast<std::size_t>(kind)];
}

std::string RunLog::headerLine() const {
  ObjectWriter choices;
  choices.whole("seed", options.seed);
  choices.text("drugs", std::string(kDrugModes[static_cast<std::size_t>(options.drugs)]));
  choices.flag("hints", options.hints);
  choices.flag("exam", options.exam);
  choices.text("language", options.language);
  std::string items = "[";
  for (const ScoreSheet::Item& item : sheet.items)
    items.append(items.size() > 1 ? "," : "").append(itemText(item));
  ObjectWriter out;
  out.text("log", "halsted lesson");
  out.whole("version", kVersion);
  out.text("lesson", lessonId);
  out.text("lessonVersion", lessonVersion);
  out.text("lessonHash", lessonHash);
  out.text("engine", engine);
  out.raw("options", choices.done());
  out.number("pass", sheet.passPercent);
  out.number("duration", sheet.durationS);
  out.raw("items", items + "]");
  return out.done();
}

std::string RunLog::line(const Entry& entry) {
  ObjectWriter out;
  out.number("t", entry.t);
  out.text("kind", std::string(entryName(entry.kind)));
  for (const auto& [key, field] : {std::pair{"name", &entry.name}, {"who", &entry.who}, {"text", &entry.text}})
    if (!field->empty())
      out.text(key, *field);
  if (entry.value != 0)
    out.number("value", entry.value);
  if (!entry.json.empty())
    out.raw("json", embedded(entry.json));
  return out.done();
}

std::string RunLog::text() const {
  std::string all = headerLine() + "\n";
  for (const Entry& entry : entries)
    all += line(entry) + "\n";
  return all;
}

std::string RunLog::hash() const {
  const std::string all = text();
  QCryptographicHash sha(QCryptographicHash::Sha256);
  sha.addData(QByteArrayView(all.data(), static_cast<qsizetype>(all.size())));
  return sha.result().toHex().toStdString();
}

Result<RunLog> RunLog::parse(std::string_view text, const std::string& name) {
  RunLog log;
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const bool cutOff = end == std::string_view::npos;
    const std::string_view line = text.substr(at, cutOff ? end : end - at);
    at = cutOff ? text.size() : end + 1;
    ++number;
    try {
      const Json json = parsedLine(line);
      if (number == 1) {
        if (!json.is_object() || !json.contains("log") || json["log"] != "halsted lesson")
          return fail(ErrorCode::Unsupported, fmt::format("{} is not the log of a lesson; choose another file.", name));
        if (!json.contains("version") || json["version"] != kVersion)
          return fail(ErrorCode::Unsupported,
                      fmt::format("{} has the format of another version of Halsted than this (which is {}); open it with that one.", name,
                                  kVersion));
        readHeader(json, log);
        continue;
      }
      if (log.ended())
        throw Wrong{"there is more after the end of the run"};
      Entry entry = readEntry(json);
      if (!log.entries.empty() && entry.t < log.entries.back().t)
        throw Wrong{"it is earlier than the line before"};
      log.entries.push_back(std::move(entry));
    } catch (const Wrong& wrong) {
      if (cutOff && number > 1)
        break;
      return fail(ErrorCode::Damaged, fmt::format("{}, line {}: {}; use a copy of the log that is whole.", name, number, wrong.message));
    } catch (const nlohmann::json::exception&) {
      return fail(ErrorCode::Damaged, fmt::format("{}, line {}: this cannot be read; use a copy of the log that is whole.", name, number));
    }
  }
  if (number == 0)
    return fail(ErrorCode::Damaged, fmt::format("{} is empty; choose another log.", name));
  return log;
}

Result<RunLog> RunLog::read(const std::filesystem::path& file) {
  const std::string name = file.string();
  QFile in(QString::fromStdString(name));
  if (!in.exists())
    return fail(ErrorCode::NotFound, name + " is not there; choose another log.");
  if (!in.open(QIODevice::ReadOnly))
    return fail(ErrorCode::Failed, fmt::format("{} cannot be read ({}); check its rights.", name, in.errorString().toStdString()));
  if (static_cast<std::size_t>(in.size()) > kFileBytes)
    return fail(ErrorCode::Refused, name + " is larger than 256 MB, which no run is; choose another log.");
  const QByteArray bytes = in.readAll();
  if (in.error() != QFileDevice::NoError)
    return fail(ErrorCode::Failed, fmt::format("{} cannot be read ({}); try again.", name, in.errorString().toStdString()));
  return parse(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), name);
}

Result<void> RunLog::write(const std::filesystem::path& file) const {
  const std::string all = text();
  QSaveFile out(QString::fromStdString(file.string()));
  const auto size = static_cast<qint64>(all.size());
  // commit() alone takes no notice of a buffer that found no room.
  if (!out.open(QIODevice::WriteOnly) || out.write(all.data(), size) != size || !out.flush() || !out.commit())
    return fail(ErrorCode::WriteFailed, fmt::format("{} was not written ({}); choose another place or free some space.", file.string(),
                                                    out.errorString().toStdString()));
  return {};
}

} // namespace halsted::course
