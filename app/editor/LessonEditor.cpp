// SPDX-License-Identifier: Apache-2.0
#include "app/editor/LessonEditor.h"

#include "app/bedside/LessonDesk.h"
#include "app/editor/EditorPage.h"
#include "app/editor/EditorStart.h"
#include "app/language/LibraryWords.h"
#include "lessons/course/check/LessonCheck.h"
#include "lessons/course/lesson/ScanFields.h"
#include "lessons/twin/person/ScanPerson.h"
#include "segmentation/anatomy/CaseDocument.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace fs = std::filesystem;
using course::LessonDraft;

namespace {

constexpr int kSoonMs = 300;
constexpr const char* kRemoved = ".removed";

QString fromStd(const std::string& text) {
  return QString::fromStdString(text);
}

/// What was done in a run, as a script: times in whole seconds where they are.
std::string scriptOf(const course::RunLog& log) {
  std::string out;
  for (const course::Entry& entry : log.entries) {
    if (entry.kind != course::EntryKind::Action || (entry.who != "trainee" && entry.who != "instructor"))
      continue;
    const course::TreeReading act = course::readTree(entry.json);
    if (!act.errors.empty() || act.root.kind != course::Node::Kind::Map)
      continue;
    course::Node line = course::mapNode({{"t", course::numberNode(std::round(entry.t * 50) / 50)}});
    for (std::size_t i = 0; i < act.root.keys.size(); ++i)
      if (act.root.keys[i].text != "t")
        course::setAt(line, {act.root.keys[i].text}, act.root.items[i]);
    if (entry.who == "instructor")
      course::setAt(line, {"by"}, course::textNode("instructor"));
    out += line.json() + "\n";
  }
  return out;
}

} // namespace

LessonEditor::LessonEditor(LessonDesk& desk, fs::path assets, fs::path own, JobRunner::Dispatch dispatch, OpenCase openCase)
    : m_desk(desk), m_assets(std::move(assets)), m_own(std::move(own)), m_openCase(std::move(openCase)), m_quick(dispatch),
      m_long(std::move(dispatch)) {
  m_soon.setSingleShot(true);
  m_soon.setInterval(kSoonMs);
  connect(&m_soon, &QTimer::timeout, this, &LessonEditor::checkNow);
  connect(&m_desk, &LessonDesk::editWanted, this, [this](const QString& id) {
    if (id.isEmpty())
      showStart();
    else if (const Result<void> opened = edit(id.toStdString()); !opened)
      Q_EMIT m_desk.failed(inOwnWords(opened.error().message));
  });
}

LessonEditor::~LessonEditor() = default;

void LessonEditor::showStart() {
  Q_EMIT flush();
  m_desk.prepare();
  if (!m_start)
    m_start = std::make_unique<EditorStart>(*this);
  Q_EMIT ownChanged();
  Q_EMIT pageWanted(m_start.get());
}

std::vector<OwnLesson> LessonEditor::ownLessons() const {
  std::vector<OwnLesson> out;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(m_own, error)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.') || !entry.is_directory(error))
      continue;
    const Result<course::LessonPackage> package = course::LessonPackage::open(entry.path());
    const Result<std::string> bytes = package ? package->read(package->lessonFile()) : Result<std::string>(fail(package.error()));
    if (!bytes)
      continue;
    const course::Node root = course::readTree(*bytes).root;
    const course::Node* title = root.find("title");
    out.push_back({name, title ? title->text : name, entry.path()});
  }
  std::sort(out.begin(), out.end(), [](const OwnLesson& a, const OwnLesson& b) { return a.title < b.title; });
  return out;
}

Result<void> LessonEditor::create(const std::string& from, const std::string& title) {
  if (title.empty())
    return fail(ErrorCode::Refused, "Give the lesson a title first.");
  if (from == "case")
    return fromCase(title);
  if (from == "empty") {
    const Result<fs::path> folder = course::newLesson(m_own, title);
    return folder ? openFolder(*folder) : Result<void>(fail(folder.error()));
  }
  for (const OfferedLesson& offered : m_desk.lessons())
    if (offered.lesson->id == from) {
      const Result<fs::path> folder = course::copyLesson(*offered.package, m_own, title);
      return folder ? openFolder(*folder) : Result<void>(fail(folder.error()));
    }
  const fs::path shipped = m_assets / "lessons" / from;
  const Result<course::LessonPackage> package = course::LessonPackage::open(shipped);
  if (!package)
    return fail(ErrorCode::NotFound, fmt::format("There is no lesson '{}' to begin with; choose one of the list.", from));
  const Result<fs::path> folder = course::copyLesson(*package, m_own, title);
  return folder ? openFolder(*folder) : Result<void>(fail(folder.error()));
}

Result<void> LessonEditor::fromCase(const std::string& title) {
  if (!caseIsOpen())
    return fail(ErrorCode::Refused, "No case is open; open one, and come back here.");
  if (busy())
    return fail(ErrorCode::Refused, "Something is being worked out; wait a moment, or cancel it.");
  const fs::path copy = m_own / ".case.hcase";
  std::error_code error;
  fs::create_directories(m_own, error);
  fs::remove(copy, error);
  if (const Result<void> copied = m_openCase.copyTo(copy); !copied)
    return copied;
  m_long.run(
      [this, copy, title](const JobContext& job) -> std::function<void()> {
        auto findings = std::make_shared<Result<twin::ScanFindings>>(twin::ScanFindings());
        {
          const auto document = CaseDocument::open(copy, job);
          *findings = document ? Result<twin::ScanFindings>(twin::scanFindings((*document)->patientCase()))
                               : Result<twin::ScanFindings>(fail(document.error()));
        }
        std::error_code ignored;
        fs::remove(copy, ignored);
        const bool stopped = job.cancelled();
        return [this, findings, title, stopped] {
          Q_EMIT busyChanged();
          if (stopped)
            return;
          const Result<fs::path> folder = *findings ? course::newLesson(m_own, title) : Result<fs::path>(fail(findings->error()));
          const Result<void> opened = folder ? openFolder(*folder) : Result<void>(fail(folder.error()));
          if (!opened) {
            Q_EMIT failed(inOwnWords(opened.error().message));
            return;
          }
          change(tr("Take over the case"), [&](LessonDraft::Change& change) {
            for (const course::ScanField& one : course::kScanFields)
              if (const std::optional<double>& value = (**findings).*one.field)
                course::setAt(change.root, {"patient", "scan", one.name},
                              course::numberNode(std::round(std::clamp(*value, one.low, one.high) * 1000) / 1000));
            course::setAt(change.root, {"findings", "order.chestCt"},
                          course::listNode({course::mapNode(
                              {{"text", course::textNode("The CT of this patient.")}, {"media", course::textNode("case:axial")}})}));
          });
        };
      },
      [this](double fraction, std::string_view) { Q_EMIT progress(fraction, tr("Measuring the case")); });
  Q_EMIT busyChanged();
  return {};
}

Result<void> LessonEditor::edit(const std::string& id) {
  for (const OwnLesson& own : ownLessons())
    if (own.id == id)
      return openFolder(own.folder);
  for (const OfferedLesson& offered : m_desk.lessons())
    if (offered.lesson->id == id) {
      if (offered.own)
        for (const OwnLesson& own : ownLessons())
          if (const auto draft = LessonDraft::open(own.folder); draft && draft->id() == id)
            return openFolder(own.folder);
      return create(id, tr("%1 (copy)").arg(fromStd(offered.lesson->title.source)).toStdString());
    }
  const Result<course::LessonPackage> package = course::LessonPackage::open(m_assets / "lessons" / id);
  const Result<std::string> bytes = package ? package->read(package->lessonFile()) : Result<std::string>(fail(package.error()));
  if (id.find('/') != std::string::npos || !bytes)
    return fail(ErrorCode::NotFound, fmt::format("There is no lesson '{}' here; choose one of the list.", id));
  const course::Node root = course::readTree(*bytes).root;
  const course::Node* title = root.find("title");
  return create(id, tr("%1 (copy)").arg(fromStd(title ? title->text : id)).toStdString());
}

Result<void> LessonEditor::remove(const std::string& id) {
  std::error_code error;
  fs::create_directories(m_own / kRemoved, error);
  fs::remove_all(m_own / kRemoved / id, error);
  fs::rename(m_own / id, m_own / kRemoved / id, error);
  if (error)
    return fail(ErrorCode::WriteFailed, fmt::format("{} could not be removed: {}.", (m_own / id).string(), error.message()));
  m_desk.refresh();
  Q_EMIT ownChanged();
  return {};
}

Result<void> LessonEditor::restore(const std::string& id) {
  std::error_code error;
  fs::rename(m_own / kRemoved / id, m_own / id, error);
  if (error)
    return fail(ErrorCode::NotFound, fmt::format("'{}' could not be brought back: {}.", id, error.message()));
  m_desk.refresh();
  Q_EMIT ownChanged();
  return {};
}

Result<void> LessonEditor::exportZip(const fs::path& zip) {
  if (!m_draft)
    return fail(ErrorCode::Refused, "No lesson is being edited.");
  Q_EMIT flush();
  if (Result<void> packed = course::LessonPackage::pack(m_draft->folder(), zip); !packed)
    return packed;
  Q_EMIT said(tr("The lesson is in %1.").arg(fromStd(zip.string())));
  return {};
}

Result<void> LessonEditor::importPackage(const fs::path& path) {
  const Result<course::LessonPackage> package = course::LessonPackage::open(path);
  const Result<std::string> bytes = package ? package->read(package->lessonFile()) : Result<std::string>(fail(package.error()));
  if (!bytes)
    return fail(bytes.error());
  const course::Node root = course::readTree(*bytes).root;
  const course::Node* title = root.find("title");
  const Result<fs::path> folder = course::copyLesson(*package, m_own, title ? title->text : path.stem().string());
  return folder ? openFolder(*folder) : Result<void>(fail(folder.error()));
}

Result<void> LessonEditor::openFolder(const fs::path& folder) {
  Q_EMIT flush();
  Result<LessonDraft> draft = LessonDraft::open(folder);
  if (!draft)
    return fail(draft.error());
  if (!m_drugs)
    m_drugs = m_desk.drugs();
  if (!m_drugs) {
    auto drugs = twin::DrugTable::load(m_assets / "drugs");
    if (!drugs)
      return fail(drugs.error());
    m_drugs = *drugs;
  }
  m_desk.prepare();
  m_page.reset();
  m_remarks.clear();
  m_draft.emplace(std::move(*draft));
  m_names = course::LessonNames::collect(m_draft->root(), *m_drugs);
  m_page = std::make_unique<EditorPage>(*this);
  Q_EMIT opened();
  Q_EMIT pageWanted(m_page.get());
  ++m_turn;
  checkNow();
  return {};
}

QString LessonEditor::problemOf(const std::string& condition) const {
  course::ExpressionSlots needs;
  const auto compiled = course::Expression::compileCondition(condition, m_names.forConditions, needs);
  return compiled ? QString() : inOwnWords(compiled.error().message);
}

bool LessonEditor::tell(const Result<void>& result) {
  if (!result)
    Q_EMIT failed(inOwnWords(result.error().message));
  const bool done = result || result.error().code == ErrorCode::WriteFailed;
  if (done)
    afterChange();
  return done;
}

bool LessonEditor::change(const QString& step, const std::function<void(LessonDraft::Change&)>& act, const std::string& joins) {
  return m_draft && tell(m_draft->change(step.toStdString(), act, joins));
}

bool LessonEditor::set(const QString& step, const course::NodePath& path, course::Node value, const std::vector<std::string>& order,
                       const std::string& joins) {
  return m_draft && tell(m_draft->set(step.toStdString(), path, std::move(value), order, joins));
}

bool LessonEditor::rename(course::LessonName kind, const std::string& from, const std::string& to) {
  return m_draft && tell(m_draft->rename(kind, from, to));
}

void LessonEditor::undo() {
  Q_EMIT flush();
  if (m_draft)
    tell(m_draft->undo());
}

void LessonEditor::redo() {
  Q_EMIT flush();
  if (m_draft)
    tell(m_draft->redo());
}

void LessonEditor::afterChange() {
  ++m_turn;
  m_names = course::LessonNames::collect(m_draft->root(), *m_drugs);
  Q_EMIT changed();
  m_soon.start();
}

std::vector<const course::Remark*> LessonEditor::remarksOf(const std::string& key) const {
  std::vector<const course::Remark*> out;
  for (const course::Remark& one : m_remarks)
    if (key.empty() || one.key == key || (one.key.starts_with(key) && one.key[key.size()] == '.'))
      out.push_back(&one);
  return out;
}

void LessonEditor::checkNow() {
  if (!m_draft)
    return;
  m_quick.run([this, folder = m_draft->folder(), schema = m_assets / "lessons/lesson.schema.json", drugs = m_drugs,
               turn = m_turn](const JobContext& job) -> std::function<void()> {
    course::CheckOptions options;
    options.play = false;
    auto remarks = std::make_shared<std::vector<course::Remark>>();
    if (const Result<course::LessonPackage> package = course::LessonPackage::open(folder)) {
      if (Result<course::LessonChecked> checked = course::checkLesson(*package, schema, drugs, options, job))
        *remarks = std::move(checked->remarks);
    } else {
      remarks->emplace_back().message = package.error().message;
    }
    return [this, remarks, turn] {
      if (turn != m_turn)
        return;
      m_remarks = std::move(*remarks);
      Q_EMIT remarksChanged();
    };
  });
}

void LessonEditor::check() {
  if (!m_draft || busy())
    return;
  Q_EMIT flush();
  m_long.run(
      [this, folder = m_draft->folder(), schema = m_assets / "lessons/lesson.schema.json", drugs = m_drugs,
       turn = m_turn](const JobContext& job) -> std::function<void()> {
        const Result<course::LessonPackage> package = course::LessonPackage::open(folder);
        auto checked = std::make_shared<Result<course::LessonChecked>>(package ? course::checkLesson(*package, schema, drugs, {}, job)
                                                                               : Result<course::LessonChecked>(fail(package.error())));
        return [this, checked, turn] {
          Q_EMIT busyChanged();
          if (!*checked) {
            if (checked->error().code != ErrorCode::Cancelled)
              Q_EMIT failed(inOwnWords(checked->error().message));
            return;
          }
          const course::LessonChecked& result = **checked;
          const auto mistakes = std::count_if(result.remarks.begin(), result.remarks.end(),
                                              [](const course::Remark& one) { return one.severity == course::Severity::Mistake; });
          if (turn == m_turn) {
            m_remarks = result.remarks;
            Q_EMIT remarksChanged();
          }
          if (result.trainees == 0)
            Q_EMIT said(tr("The lesson cannot be played yet. Mistakes to be mended first: %1.").arg(mistakes));
          else if (mistakes == 0)
            Q_EMIT said(tr("Played by the expert, by nobody and by %1 random trainees: no mistake.").arg(result.trainees));
          else
            Q_EMIT said(tr("Played by %1 random trainees. Mistakes, listed below: %2.").arg(result.trainees).arg(mistakes));
        };
      },
      [this](double fraction, std::string_view) { Q_EMIT progress(fraction, tr("Playing the lesson")); });
  Q_EMIT busyChanged();
}

void LessonEditor::cancel() {
  m_long.cancel();
  m_desk.cancel();
  Q_EMIT busyChanged();
}

Result<void> LessonEditor::play(const std::string& state, std::function<void(course::LessonRun)> back, std::int64_t seed) {
  if (!m_draft)
    return fail(ErrorCode::Refused, "No lesson is being edited.");
  Q_EMIT flush();
  Result<course::LessonPackage> package = course::LessonPackage::open(m_draft->folder());
  if (!package)
    return fail(package.error());
  course::LessonReading reading = course::readLesson(*package, m_assets / "lessons/lesson.schema.json", m_drugs);
  if (!reading.lesson) {
    // A translation that is not finished does not keep it from being played.
    for (const course::Remark& one : reading.remarks)
      if (one.severity == course::Severity::Mistake && !one.place.file.starts_with("lang/"))
        return fail(ErrorCode::Refused, tr("It cannot be played yet: %1").arg(inOwnWords(one.message)).toStdString());
    return fail(ErrorCode::Refused, tr("It cannot be played yet: a translation is not complete.").toStdString());
  }
  course::RunOptions options;
  options.seed = seed;
  return m_desk.tryOut({reading.lesson, std::make_shared<const course::LessonPackage>(std::move(*package)), true}, options, state,
                       std::move(back));
}

Result<void> LessonEditor::tryOut(const std::string& state) {
  return play(
      state, [this](const course::LessonRun&) { Q_EMIT pageWanted(m_page.get()); }, 1);
}

Result<void> LessonEditor::record(const std::string& scriptName) {
  return play(
      {},
      [this, scriptName](const course::LessonRun& run) {
        keepScript(scriptName, run);
        Q_EMIT pageWanted(m_page.get());
      },
      1);
}

void LessonEditor::keepScript(const std::string& name, const course::LessonRun& run) {
  const std::string script = scriptOf(run.log());
  if (script.empty()) {
    Q_EMIT said(tr("Nothing was done, so no script was kept."));
    return;
  }
  const std::string file = fmt::format("scripts/{}.jsonl", name);
  const bool kept = change(tr("Record %1").arg(fromStd(name)), [&](LessonDraft::Change& change) {
    change.files[file] = script;
    if (name == "expert")
      course::setAt(change.root, {"scripts", "expert", "file"}, course::textNode(file), lessonKeyOrder());
  });
  if (kept)
    Q_EMIT said(tr("What you did is in %1: %2 % of the points.").arg(fromStd(file)).arg(std::round(run.scoreNow().percent)));
}

void LessonEditor::leave() {
  Q_EMIT flush();
  m_desk.refresh();
  m_desk.list();
}

} // namespace halsted
