// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/lesson/LessonFile.h"

#include "lessons/course/lesson/LessonParts.h"
#include "lessons/course/lesson/LessonReader.h"
#include "lessons/course/lesson/LessonSchema.h"
#include "lessons/twin/Twin.h"

#include <fmt/format.h>

#include <QtCore/QCryptographicHash>

#include <algorithm>
#include <set>

namespace halsted::course {

namespace {

constexpr std::size_t kMissingTold = 5; // of one language; the rest is counted

std::string sha256(const std::string& bytes) {
  const QByteArray digest =
      QCryptographicHash::hash(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())), QCryptographicHash::Sha256);
  return digest.toHex().toStdString();
}

bool hasMistake(const std::vector<Remark>& remarks) {
  return std::any_of(remarks.begin(), remarks.end(), [](const Remark& one) { return one.severity == Severity::Mistake; });
}

/// What stands in braces in a text, sorted: a translation must have the same figures.
std::vector<std::string> figures(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos)
      break;
    out.push_back(text.substr(open, close - open + 1));
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::map<std::string, std::string> readWords(const Node& root, const std::map<std::string, const Text*>& texts, RemarkList& remarks) {
  std::map<std::string, std::string> words;
  std::vector<std::string> ids;
  for (const auto& [id, text] : texts)
    ids.push_back(id);
  for (const auto& [key, part] : Part(root, "", remarks).members(20 * Part::kMostItems)) {
    const auto text = texts.find(key.text);
    if (text == texts.end()) {
      remarks.mistake(key.line, key.column, key.text,
                      fmt::format("The lesson has no text '{}'{}", key.text, remarks.full() ? "." : didYouMean(key.text, ids)));
      continue;
    }
    if (part.node().kind == Node::Kind::Null)
      continue;
    const std::string translated = part.text();
    if (figures(translated) != figures(text->second->source))
      part.mistake("The figures in braces must be those of the lesson's own text.");
    words[key.text] = translated;
  }
  std::vector<std::string> missing;
  for (const std::string& id : ids)
    if (!words.contains(id))
      missing.push_back(id);
  for (std::size_t i = 0; i < missing.size() && i < kMissingTold; ++i)
    remarks.mistake(1, 1, missing[i],
                    fmt::format("The translation of '{}' is missing{}.", missing[i],
                                i + 1 == kMissingTold && missing.size() > kMissingTold
                                    ? fmt::format(", and of {} more texts", missing.size() - kMissingTold)
                                    : ""));
  return words;
}

void readTranslations(Lesson& lesson, const LessonPackage& package, RemarkList& remarks) {
  std::map<std::string, const Text*> texts;
  for (const Text* text : lesson.texts())
    texts[text->id] = text;
  std::set<std::string> expected;
  for (const std::string& language : lesson.languages) {
    if (language == lesson.language || language.empty())
      continue;
    std::string file = fmt::format("lang/{}.yaml", language);
    if (!package.has(file) && package.has(fmt::format("lang/{}.json", language)))
      file = fmt::format("lang/{}.json", language);
    expected.insert(file);
    RemarkList own(file);
    const Result<std::string> bytes = package.read(file);
    if (!bytes) {
      own.mistake(1, 1, "translations", fmt::format("The lesson names the language {}, but there is no file {}.", language, file));
    } else {
      const TreeReading tree = readTree(*bytes);
      for (const TreeError& error : tree.errors)
        own.mistake(error.line, error.column, "", error.message);
      if (tree.errors.empty())
        lesson.translations[language] = readWords(tree.root, texts, own);
    }
    remarks.remarks.insert(remarks.remarks.end(), own.remarks.begin(), own.remarks.end());
  }
  for (const std::string& name : package.names())
    if (name.starts_with("lang/") && !expected.contains(name)) {
      RemarkList own(name);
      own.caution(1, 1, "translations", "This language is not used; add it to translations, or remove the file.");
      remarks.remarks.insert(remarks.remarks.end(), own.remarks.begin(), own.remarks.end());
    }
}

} // namespace

std::string Remark::line() const {
  const std::string where = place.line > 0 ? fmt::format("{}:{}:{}", place.file, place.line, place.column) : place.file;
  return key.empty() ? fmt::format("{}: {}", where, message) : fmt::format("{} {}: {}", where, key, message);
}

LessonReading readLesson(const LessonPackage& package, const std::filesystem::path& schema, std::shared_ptr<const twin::DrugTable> drugs) {
  RemarkList remarks(package.lessonFile());
  const Result<std::string> bytes = package.read(package.lessonFile());
  if (!bytes) {
    remarks.mistake(0, 0, "", bytes.error().message);
    return {nullptr, std::move(remarks.remarks)};
  }
  const TreeReading tree = readTree(*bytes);
  for (const TreeError& error : tree.errors)
    remarks.mistake(error.line, error.column, "", error.message);
  if (!tree.errors.empty())
    return {nullptr, std::move(remarks.remarks)};

  auto lesson = std::make_shared<Lesson>(LessonReader(package, Part(tree.root, "", remarks), std::move(drugs)).read());
  lesson->hash = sha256(*bytes);
  if (!remarks.full())
    validateBySchema(tree.root, schema, remarks);
  readTranslations(*lesson, package, remarks);
  LessonReading reading{nullptr, std::move(remarks.remarks)};
  if (!hasMistake(reading.remarks))
    reading.lesson = std::move(lesson);
  return reading;
}

Result<std::shared_ptr<const Lesson>> openLesson(const LessonPackage& package, const std::filesystem::path& schema,
                                                 std::shared_ptr<const twin::DrugTable> drugs) {
  LessonReading reading = readLesson(package, schema, std::move(drugs));
  if (reading.lesson)
    return std::move(reading.lesson);
  for (const Remark& one : reading.remarks)
    if (one.severity == Severity::Mistake)
      return fail(ErrorCode::Damaged, one.line());
  return fail(ErrorCode::Damaged, fmt::format("{} could not be read.", package.lessonFile()));
}

} // namespace halsted::course
