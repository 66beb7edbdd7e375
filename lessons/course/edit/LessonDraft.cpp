// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/edit/LessonDraft.h"

#include "lessons/course/edit/YamlText.h"
#include "lessons/course/lesson/LessonParts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <set>

namespace halsted::course {

namespace fs = std::filesystem;

namespace {

const std::string kLesson = "lesson.yaml";
constexpr const char* kBeside = ".new"; // a file until it is whole

bool isText(const std::string& name) {
  return name == kLesson || name.ends_with(".yaml") || name.ends_with(".jsonl");
}

Node treeOrMap(const std::string& text) {
  TreeReading reading = readTree(text);
  return reading.errors.empty() && reading.root.kind == Node::Kind::Map ? std::move(reading.root) : mapNode();
}

std::string languageFile(const std::string& language) {
  return fmt::format("lang/{}.yaml", language);
}

std::vector<std::string> textIds(const Node& root) {
  std::vector<std::string> ids;
  for (const LessonText& text : lessonTexts(root))
    ids.push_back(text.id);
  return ids;
}

/// Of the names that share a room with it.
std::vector<std::string> namesBeside(const Node& root, LessonName kind) {
  std::vector<std::string> out;
  const auto keys = [&](const char* map) {
    if (const Node* node = root.find(map))
      for (const Node::Key& key : node->keys)
        out.push_back(key.text);
  };
  const auto ids = [&](const char* list) {
    if (const Node* node = root.find(list))
      for (const Node& item : node->items)
        if (const Node* id = item.find("id"))
          out.push_back(id->text);
  };
  switch (kind) {
  case LessonName::State: keys("states"); break;
  case LessonName::Role: keys("roles"); break;
  case LessonName::Reference: keys("references"); break;
  case LessonName::Group: keys("groups"); break;
  case LessonName::Finding: keys("findings"); break;
  case LessonName::Hint: ids("hints"); break;
  case LessonName::Goal:
  case LessonName::Penalty:
  case LessonName::Question:
    for (const char* list : {"goals", "penalties", "questions"})
      ids(list);
    break;
  }
  return out;
}

} // namespace

Result<LessonDraft> LessonDraft::open(const fs::path& folder) {
  const Result<LessonPackage> package = LessonPackage::open(folder);
  if (!package)
    return fail(package.error());
  if (package->lessonFile() != kLesson)
    return fail(ErrorCode::Unsupported, fmt::format("{} holds a {}; copy the lesson to edit it.", folder.string(), package->lessonFile()));
  LessonDraft draft;
  draft.m_folder = folder;
  for (const std::string& name : package->names()) {
    if (name.ends_with(kBeside)) { // of a program that ended while it wrote
      std::error_code error;
      fs::remove(folder / name, error);
      continue;
    }
    Result<std::string> bytes = isText(name) ? package->read(name) : Result<std::string>(std::string());
    if (!bytes)
      return fail(bytes.error());
    draft.m_files[name] = std::move(*bytes);
  }
  TreeReading reading = readTree(draft.yaml());
  if (!reading.errors.empty()) {
    const TreeError& error = reading.errors.front();
    return fail(ErrorCode::Damaged, fmt::format("{}:{}:{}: {}", (folder / kLesson).string(), error.line, error.column, error.message));
  }
  if (reading.root.kind != Node::Kind::Map)
    return fail(ErrorCode::Damaged, fmt::format("{} is no lesson; start from a template.", (folder / kLesson).string()));
  draft.m_root = std::move(reading.root);
  return draft;
}

const std::string* LessonDraft::file(const std::string& name) const {
  const auto found = m_files.find(name);
  return found == m_files.end() ? nullptr : &found->second;
}

std::vector<std::string> LessonDraft::names() const {
  std::vector<std::string> out;
  for (const auto& [name, bytes] : m_files)
    out.push_back(name);
  return out;
}

std::string LessonDraft::id() const {
  const Node* id = m_root.find("id");
  return id ? id->text : std::string();
}

std::string LessonDraft::title() const {
  const Node* title = m_root.find("title");
  return title ? title->text : std::string();
}

Result<void> LessonDraft::change(const std::string& step, const std::function<void(Change&)>& act, const std::string& joins) {
  Change change{m_root, {}};
  act(change);
  std::map<std::string, Bytes> files = std::move(change.files);
  if (!sameNode(m_root, change.root)) {
    Result<std::string> text = patchYaml(yaml(), m_root, change.root);
    if (!text)
      return fail(text.error());
    files[kLesson] = std::move(*text);
    for (const auto& [name, bytes] : m_files) {
      if (!name.starts_with("lang/") || files.contains(name))
        continue;
      const TreeReading words = readTree(bytes);
      if (!words.errors.empty() || words.root.kind != Node::Kind::Map)
        continue;
      const Node carried = carryWords(m_root, change.root, words.root);
      if (sameNode(carried, words.root))
        continue;
      Result<std::string> now = patchYaml(bytes, words.root, carried);
      if (!now)
        return fail(now.error());
      files[name] = std::move(*now);
    }
  }
  return push(step, std::move(files), joins);
}

Result<void> LessonDraft::set(const std::string& step, const NodePath& path, Node value, const std::vector<std::string>& order,
                              const std::string& joins) {
  return change(
      step,
      [&](Change& change) {
        if (value.kind == Node::Kind::Null)
          removeAt(change.root, path);
        else
          setAt(change.root, path, std::move(value), order);
      },
      joins);
}

Result<void> LessonDraft::rename(LessonName kind, const std::string& from, const std::string& to) {
  if (from == to)
    return {};
  const bool dotted = kind == LessonName::Finding || kind == LessonName::Reference || kind == LessonName::Group || kind == LessonName::Role;
  if (to.empty() || (!dotted && !goodId(to)))
    return fail(ErrorCode::Refused, fmt::format("'{}' is no name; use letters, digits and hyphens.", to));
  const std::vector<std::string> taken = namesBeside(m_root, kind);
  if (std::find(taken.begin(), taken.end(), to) != taken.end())
    return fail(ErrorCode::Refused, fmt::format("The name '{}' is taken; choose another.", to));
  return change(fmt::format("Rename {} to {}", from, to), [&](Change& change) {
    renameInLesson(change.root, kind, from, to);
    for (const auto& [name, bytes] : m_files)
      if (name.ends_with(".jsonl"))
        if (std::string now = renameInScript(bytes, kind, from, to); now != bytes)
          change.files[name] = std::move(now);
  });
}

Result<void> LessonDraft::setYaml(const std::string& text) {
  const TreeReading reading = readTree(text);
  if (!reading.errors.empty())
    return fail(ErrorCode::Refused, fmt::format("Line {}, column {}: {}", reading.errors.front().line, reading.errors.front().column,
                                                reading.errors.front().message));
  if (reading.root.kind != Node::Kind::Map)
    return fail(ErrorCode::Refused, "This is no lesson: it begins with 'format: 1'.");
  return push("Edit the text", {{kLesson, text}}, {});
}

Result<std::string> LessonDraft::addMedia(const fs::path& picture) {
  std::error_code error;
  if (picture.extension() != ".png" && picture.extension() != ".jpg" && picture.extension() != ".jpeg")
    return fail(ErrorCode::Refused, fmt::format("{} is no PNG or JPEG; save it as one.", picture.string()));
  if (const auto size = fs::file_size(picture, error); error || size > (std::uintmax_t{16} << 20))
    return fail(ErrorCode::Refused, fmt::format("{} could not be read, or is larger than 16 MB.", picture.string()));
  std::ifstream in(picture, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  std::string stem, ending = picture.extension().string();
  for (const char c : picture.stem().string())
    stem += std::isalnum(static_cast<unsigned char>(c)) ? static_cast<char>(std::tolower(static_cast<unsigned char>(c))) : '-';
  std::string name = fmt::format("media/{}{}", stem, ending);
  for (int n = 2; m_files.contains(name); ++n)
    name = fmt::format("media/{}-{}{}", stem, n, ending);
  if (Result<void> done = push("Add a picture", {{name, bytes}}, {}); !done)
    return fail(done.error());
  return name;
}

std::vector<std::string> LessonDraft::languages() const {
  std::vector<std::string> out;
  if (const Node* list = m_root.find("translations"))
    for (const Node& item : list->items)
      out.push_back(item.text);
  return out;
}

std::map<std::string, std::string> LessonDraft::words(const std::string& language) const {
  std::map<std::string, std::string> out;
  if (const std::string* text = file(languageFile(language))) {
    const Node words = treeOrMap(*text);
    for (std::size_t i = 0; i < words.keys.size(); ++i)
      if (words.items[i].kind != Node::Kind::Null)
        out[words.keys[i].text] = words.items[i].text;
  }
  return out;
}

Result<void> LessonDraft::setWords(const std::string& language, const std::string& textId, const std::string& words) {
  const std::string name = languageFile(language);
  const std::string* text = file(name);
  const Node before = text ? treeOrMap(*text) : mapNode();
  Node after = before;
  if (words.empty())
    removeAt(after, {textId});
  else
    setAt(after, {textId}, textNode(words), textIds(m_root));
  if (sameNode(before, after))
    return {};
  Result<std::string> now = before.items.empty() ? Result<std::string>(writeYaml(after)) : patchYaml(*text, before, after);
  if (!now)
    return fail(now.error());
  return push("Translate", {{name, std::move(*now)}}, "words." + language + "." + textId);
}

Result<void> LessonDraft::addLanguage(const std::string& language) {
  const std::vector<std::string> known = languages();
  const Node* own = m_root.find("language");
  if (language.size() != 2 || std::find(known.begin(), known.end(), language) != known.end() || (own && own->text == language))
    return fail(ErrorCode::Refused, "A language is two letters, as de, and stands here once.");
  return change(fmt::format("Add the language {}", language), [&](Change& change) {
    insertAt(change.root, {"translations"}, known.size(), textNode(language));
    if (!m_files.contains(languageFile(language)))
      change.files[languageFile(language)] = "{}\n";
  });
}

Result<void> LessonDraft::removeLanguage(const std::string& language) {
  const std::vector<std::string> known = languages();
  const auto found = std::find(known.begin(), known.end(), language);
  if (found == known.end())
    return {};
  return change(fmt::format("Remove the language {}", language), [&](Change& change) {
    removeAt(change.root, {"translations", std::to_string(found - known.begin())});
    if (m_files.contains(languageFile(language)))
      change.files[languageFile(language)] = std::nullopt;
  });
}

Result<void> LessonDraft::push(const std::string& name, std::map<std::string, Bytes> files, const std::string& joins) {
  Step step{name, {}};
  for (auto& [file, after] : files) {
    const auto held = m_files.find(file);
    Bytes before = held == m_files.end() ? Bytes() : Bytes(held->second);
    if (before != after)
      step.files[file] = {std::move(before), std::move(after)};
  }
  if (step.files.empty())
    return {};
  m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(m_done), m_steps.end());
  const bool join = !joins.empty() && joins == m_joins && !m_steps.empty();
  m_joins = joins;
  const Result<void> done = apply(step, true);
  if (join) {
    for (auto& [file, bytes] : step.files) {
      auto& last = m_steps.back().files;
      if (const auto held = last.find(file); held != last.end())
        held->second.second = std::move(bytes.second);
      else
        last[file] = std::move(bytes);
    }
  } else {
    m_steps.push_back(std::move(step));
    ++m_done;
  }
  return done;
}

Result<void> LessonDraft::apply(const Step& step, bool forward) {
  for (const auto& [file, bytes] : step.files) {
    const Bytes& now = forward ? bytes.second : bytes.first;
    if (now)
      m_files[file] = *now;
    else
      m_files.erase(file);
    if (file == kLesson)
      m_root = readTree(yaml()).root;
    m_unwritten.push_back(file);
  }
  Result<void> result;
  std::vector<std::string> left;
  for (const std::string& file : std::set<std::string>(m_unwritten.begin(), m_unwritten.end()))
    if (Result<void> written = write(file); !written) {
      result = std::move(written);
      left.push_back(file);
    }
  m_unwritten = std::move(left);
  return result;
}

Result<void> LessonDraft::write(const std::string& name) {
  const fs::path path = m_folder / name;
  std::error_code error;
  const auto held = m_files.find(name);
  if (held == m_files.end()) {
    fs::remove(path, error);
    return {};
  }
  fs::create_directories(path.parent_path(), error);
  const fs::path beside = path.string() + kBeside;
  {
    std::ofstream out(beside, std::ios::binary);
    out << held->second;
    out.flush();
    if (!out) {
      fs::remove(beside, error);
      return fail(ErrorCode::WriteFailed,
                  fmt::format("{} could not be written; make room on the disk, or see to its rights. Nothing is lost while the "
                              "editor is open.",
                              path.string()));
    }
  }
  fs::rename(beside, path, error);
  if (error)
    return fail(ErrorCode::WriteFailed, fmt::format("{} could not be written: {}.", path.string(), error.message()));
  return {};
}

Result<void> LessonDraft::undo() {
  if (!canUndo())
    return {};
  m_joins.clear();
  return apply(m_steps[--m_done], false);
}

Result<void> LessonDraft::redo() {
  if (!canRedo())
    return {};
  m_joins.clear();
  return apply(m_steps[m_done++], true);
}

} // namespace halsted::course
