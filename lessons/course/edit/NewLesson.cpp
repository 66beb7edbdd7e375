// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/edit/LessonDraft.h"

#include "lessons/course/edit/YamlText.h"

#include <fmt/format.h>

#include <cctype>
#include <fstream>

namespace halsted::course {

namespace fs = std::filesystem;

namespace {

constexpr const char* kNewLesson = R"yaml(format: 1
id: lesson
version: 0.1.0
language: en
translations: []
licence: CC-BY-4.0
title: "New lesson"
summary: "What the trainee will meet and learn, in two or three sentences."
objectives:
  - "What the trainee can do afterwards"
setting: "Ward, in the morning"
complaint: "Male, 60 years, 80 kg. Short of breath since last night."
references: {}
duration: 15min
pass: 70
patient:
  sex: M
  ageYears: 60
  heightCm: 175
  weightKg: 80
prepare:
  for: 5min
  acts:
    - {t: 0, act: setParameter, name: shunt, value: 0.25}
attached: []
access: [iv]
roles:
  nurse: "Nurse"
findings:
  exam.lungs: [{text: "{RR:0} breaths a minute, crackles at both bases."}]
  ask.allergies: [{text: "\"None that I know of.\""}]
start: arrival
states:
  arrival:
    enter:
      - {say: "He is short of breath. What shall we do?", by: nurse}
    when: [{if: "count(oxygen.nasal) + count(oxygen.mask) + count(oxygen.nrb) > 0 and held(SpO2 >= 0.92, 1min)",
                     go : better
}]
  better: {end: success, text: "His saturation comes up and he breathes more easily."}
goals:
  - {id: look, text: "Listen to the lungs", when: "count(exam.lungs) > 0", by: 5min, points: 5}
  - {id: oxygen, text: "Bring the saturation to 92 % or more", when: "held(SpO2 >= 0.92, 1min)", by: 10min, points: 10}
debrief:
  show: [SpO2, RR, HR]
  targets: {SpO2: [0.92, 0.98]}
  questions:
    - "What did oxygen change?"
scripts:
  expert: {file: scripts/expert.jsonl, least: 90}
  idle: time
)yaml";

constexpr const char* kNewScript = R"yaml({"t": "20s", "act": "exam", "part": "lungs"}
{"t": "40s", "act": "attach", "device": "spo2"}
{"t": "1min", "act": "oxygen", "device": "nrb", "flowLMin": 15}
)yaml";

Result<void> writeFile(const fs::path& path, const std::string& bytes) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  out.flush();
  return out ? Result<void>()
             : fail(ErrorCode::WriteFailed, fmt::format("{} could not be written; check the folder and the space on disk.", path.string()));
}

/// In a folder beside, renamed when all is there: no half lesson is ever listed.
Result<fs::path> makeFolder(const fs::path& lessons, const std::string& id, const std::map<std::string, std::string>& files) {
  const fs::path folder = lessons / id, beside = lessons / ("." + id + ".new");
  std::error_code error;
  fs::remove_all(beside, error);
  for (const auto& [name, bytes] : files)
    if (Result<void> written = writeFile(beside / name, bytes); !written)
      return fail(written.error());
  fs::rename(beside, folder, error);
  if (error)
    return fail(ErrorCode::WriteFailed, fmt::format("{} could not be made: {}.", folder.string(), error.message()));
  return folder;
}

Result<fs::path> make(std::map<std::string, std::string> files, const fs::path& lessons, const std::string& title) {
  std::string& text = files["lesson.yaml"];
  const TreeReading reading = readTree(text);
  if (!reading.errors.empty())
    return fail(ErrorCode::Damaged, "The lesson cannot be copied: " + reading.errors.front().message);
  Node root = reading.root;
  const std::string id = freeLessonId(lessons, idFromTitle(title));
  setAt(root, {"id"}, textNode(id));
  setAt(root, {"title"}, textNode(title));
  Result<std::string> changed = patchYaml(text, reading.root, root);
  if (!changed)
    return fail(changed.error());
  text = std::move(*changed);
  return makeFolder(lessons, id, files);
}

} // namespace

std::string idFromTitle(const std::string& title) {
  std::string id;
  for (const char c : title) {
    if (std::isalnum(static_cast<unsigned char>(c)))
      id += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  while (!id.empty() && id.back() == '-')
    id.pop_back();
  return id.empty() ? "lesson" : id.substr(0, 60);
}

std::string freeLessonId(const fs::path& lessons, const std::string& name) {
  std::string id = name;
  std::error_code error;
  for (int n = 2; fs::exists(lessons / id, error); ++n)
    id = fmt::format("{}-{}", name, n);
  return id;
}

Result<fs::path> copyLesson(const LessonPackage& package, const fs::path& lessons, const std::string& title) {
  std::map<std::string, std::string> files;
  for (const std::string& name : package.names()) {
    Result<std::string> bytes = package.read(name);
    if (!bytes)
      return fail(bytes.error());
    // JSON is YAML too.
    files[name == package.lessonFile() ? "lesson.yaml" : name] = std::move(*bytes);
  }
  return make(std::move(files), lessons, title);
}

Result<fs::path> newLesson(const fs::path& lessons, const std::string& title) {
  return make({{"lesson.yaml", kNewLesson}, {"scripts/expert.jsonl", kNewScript}}, lessons, title);
}

} // namespace halsted::course
