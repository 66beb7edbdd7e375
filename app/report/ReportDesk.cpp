// SPDX-License-Identifier: Apache-2.0
#include "app/report/ReportDesk.h"

#include "app/ActionArguments.h"
#include "app/report/ReportFile.h"
#include "rendering/Snapshot.h"
#include "rendering/Turntable.h"
#include "segmentation/io/AtomicFile.h"
#include "segmentation/io/DicomSrWriter.h"
#include "segmentation/io/ScratchFolder.h"

#include <QCoreApplication>

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace halsted {

namespace {

QString say(const char* text) {
  return QCoreApplication::translate("halsted::Report", text);
}

} // namespace

struct ReportDesk::State {
  State(Workspace& space, JobRunner::Dispatch later, std::string code)
      : workspace(space), dispatch(std::move(later)), language(QString::fromStdString(code)), jobs(dispatch) {}

  Workspace& workspace;
  JobRunner::Dispatch dispatch;
  QString language;
  std::filesystem::path file;
  std::optional<ReportFacts> facts;
  std::unique_ptr<ReportPictures> pictures;
  std::optional<ScratchFolder> scratch;
  std::unique_ptr<Turntable> movie;
  bool busy = false;
  int turn = 0; ///< counts what was begun; what belongs to an earlier one ends unheard
  Signal<double>* progress = nullptr;
  std::vector<Connection> connections;
  JobRunner jobs; ///< last: ends before what its jobs use

  void begin(const std::filesystem::path& target) {
    busy = true;
    ++turn;
    file = target;
  }
  void drop() {
    ++turn;
    busy = false;
    pictures.reset();
    movie.reset();
    scratch.reset();
    facts.reset();
  }
  void end(const Result<void>& result) {
    drop();
    if (result)
      workspace.said.emit(
          say(QT_TRANSLATE_NOOP("halsted::Report", "Written: %1")).arg(QString::fromStdString(file.string())).toStdString());
    else if (result.error().code != ErrorCode::Cancelled)
      workspace.failed.emit(result.error());
    progress->emit(1);
  }

  static void later(const std::shared_ptr<State>& self, void (*step)(const std::shared_ptr<State>&)) {
    self->dispatch([weak = std::weak_ptr(self), turn = self->turn, step] {
      if (const auto alive = weak.lock(); alive && alive->turn == turn)
        step(alive);
    });
  }

  /// work runs as a job and returns a result; next gets it here, unless something else was begun meanwhile.
  template <typename Value>
  static void inBackground(const std::shared_ptr<State>& self, std::function<Result<Value>(const JobContext&)> work,
                           std::function<void(const std::shared_ptr<State>&, Result<Value>)> next) {
    self->jobs.run([weak = std::weak_ptr(self), turn = self->turn, work = std::move(work),
                    next = std::move(next)](const JobContext& job) -> std::function<void()> {
      auto result = std::make_shared<Result<Value>>(work(job));
      return [weak, turn, next, result] {
        if (const auto alive = weak.lock(); alive && alive->turn == turn)
          next(alive, std::move(*result));
      };
    });
  }

  static void drawNext(const std::shared_ptr<State>& self) {
    if (!self->pictures->done()) {
      self->pictures->step();
      self->progress->emit(0.5 + 0.4 * static_cast<double>(self->pictures->drawn().size()) / self->pictures->count());
      later(self, &State::drawNext);
      return;
    }
    const auto facts = std::make_shared<ReportFacts>(std::move(*self->facts));
    const std::vector<ReportPicture> drawn = self->pictures->drawn();
    const QString problem = QString::fromStdString(self->pictures->problem());
    self->pictures.reset();
    inBackground<void>(
        self,
        [facts, drawn, problem, table = self->workspace.table(), language = self->language, file = self->file](const JobContext&) {
          return writeReportPage(*facts, drawn, problem, table, language, file);
        },
        [](const std::shared_ptr<State>& alive, const Result<void>& result) { alive->end(result); });
  }

  static void turnNext(const std::shared_ptr<State>& self) {
    if (!self->movie->done()) {
      if (const Result<void> step = self->movie->step(); !step) {
        self->end(step);
        return;
      }
      self->progress->emit(static_cast<double>(self->movie->framesDone()) / (self->movie->frameCount() + 1));
      later(self, &State::turnNext);
      return;
    }
    self->movie.reset();
    inBackground<void>(
        self, [from = self->scratch->path() / "turn.ogv", to = self->file](const JobContext&) { return copyFileAtomically(from, to); },
        [](const std::shared_ptr<State>& alive, const Result<void>& result) { alive->end(result); });
  }
};

ReportDesk::ReportDesk(Workspace& workspace, JobRunner::Dispatch dispatch, std::string language)
    : m_state(std::make_shared<State>(workspace, std::move(dispatch), std::move(language))) {
  m_state->progress = &progress;
  m_state->connections.push_back(workspace.documentClosing.connect([state = m_state.get()] { state->drop(); }));
}

ReportDesk::~ReportDesk() = default;

bool ReportDesk::busy() const {
  return m_state->busy;
}

void ReportDesk::cancel() {
  if (!m_state->busy)
    return;
  m_state->jobs.cancel();
  m_state->end(cancelled());
}

Result<void> ReportDesk::writeReport(const std::filesystem::path& file, bool withName) {
  const Result<ReportKind> kind = reportKindOf(file);
  if (!kind)
    return fail(kind.error());
  const CaseDocument& document = *m_state->workspace.document();
  if (document.patientCase().series().empty())
    return fail(ErrorCode::NotFound, "There is nothing to report: the case holds no series; import a study first.");
  m_state->begin(file);
  const std::shared_ptr<const PatientCase> source = document.snapshot();
  const ReportOptions options{withName, document.patient()};
  if (*kind == ReportKind::Sr) {
    State::inBackground<void>(
        m_state,
        [source, options, file, table = m_state->workspace.table(), language = m_state->language](const JobContext& job) -> Result<void> {
          const Result<ReportFacts> facts = reportFacts(*source, options, job);
          return facts ? writeDicomSr(srReport(*facts, table, language, {}), file, job) : fail(facts.error());
        },
        [](const std::shared_ptr<State>& alive, const Result<void>& result) { alive->end(result); });
    return {};
  }
  State::inBackground<ReportFacts>(
      m_state, [source, options](const JobContext& job) { return reportFacts(*source, options, job); },
      [options](const std::shared_ptr<State>& alive, Result<ReportFacts> facts) {
        if (!facts) {
          alive->end(fail(facts.error()));
          return;
        }
        alive->facts = std::move(*facts);
        const PatientCase& patientCase = alive->workspace.document()->patientCase();
        auto pictures = ReportPictures::start(patientCase, shownPlan(patientCase, options));
        if (!pictures) {
          alive->end(fail(pictures.error()));
          return;
        }
        alive->pictures = std::move(*pictures);
        State::drawNext(alive);
      });
  return {};
}

Result<void> ReportDesk::writeMovie(const std::filesystem::path& file, double seconds) {
  if (file.extension() != ".ogv")
    return fail(ErrorCode::Unsupported, fmt::format("{}: a movie's name ends in {}.", file.string(), ".ogv"));
  Result<ScratchFolder> scratch = ScratchFolder::create("movie");
  if (!scratch)
    return fail(scratch.error());
  TurntableOptions options;
  options.seconds = seconds;
  auto movie = Turntable::start(m_state->workspace.document()->patientCase(), options, scratch->path() / "turn.ogv");
  if (!movie)
    return fail(movie.error());
  m_state->begin(file);
  m_state->scratch.emplace(std::move(*scratch));
  m_state->movie = std::move(*movie);
  State::later(m_state, &State::turnNext);
  return {};
}

Result<void> ReportDesk::writePicture(const std::filesystem::path& file, const std::string& view) {
  PictureOptions options;
  options.language = m_state->language.toStdString();
  if (view == "six") {
    options.content = PictureOptions::Content::SixSides;
  } else if (!view.empty()) {
    options.content = PictureOptions::Content::Surfaces;
    options.view = view;
  }
  m_state->begin(file);
  Result<void> drawn = renderPicture(m_state->workspace.document()->patientCase(), m_state->workspace.table(), options, file);
  m_state->drop();
  if (drawn)
    m_state->workspace.said.emit(
        say(QT_TRANSLATE_NOOP("halsted::Report", "Written: %1")).arg(QString::fromStdString(file.string())).toStdString());
  return drawn;
}

void addReportActions(ActionRegistry& actions, Workspace& workspace, ReportDesk& desk) {
  using Arguments = ActionRegistry::Arguments;
  const auto ready = [&workspace, &desk] { return workspace.document() != nullptr && !desk.busy(); };
  actions.add({"report.write",
               {},
               [&desk](const Arguments& arguments) -> Result<void> {
                 if (arguments.empty() || arguments.size() > 2 || (arguments.size() == 2 && arguments[1] != "with-name"))
                   return fail(ErrorCode::Refused, "report.write takes the path of a .pdf, .html or .dcm file, and with-name or nothing.");
                 return desk.writeReport(arguments[0], arguments.size() == 2);
               },
               ready});
  actions.add({"movie.write",
               {},
               [&desk](const Arguments& arguments) -> Result<void> {
                 if (arguments.empty() || arguments.size() > 2)
                   return fail(ErrorCode::Refused, "movie.write takes the path of an .ogv file, and how many seconds it lasts.");
                 constexpr double kSeconds = 8;
                 const Result<double> seconds = arguments.size() == 2 ? numberArgument(arguments[1]) : Result<double>(kSeconds);
                 return seconds ? desk.writeMovie(arguments[0], *seconds) : fail(seconds.error());
               },
               ready});
  actions.add({"picture.write",
               {},
               [&desk](const Arguments& arguments) -> Result<void> {
                 if (arguments.empty() || arguments.size() > 2)
                   return fail(ErrorCode::Refused, "picture.write takes the path of a .png file, and the side that one looks at.");
                 return desk.writePicture(arguments[0], arguments.size() == 2 ? arguments[1] : std::string());
               },
               ready});
  actions.add({"report.cancel", say(QT_TRANSLATE_NOOP("halsted::Report", "Stop writing the report or movie")).toStdString(),
               [&desk](const Arguments&) -> Result<void> {
                 desk.cancel();
                 return {};
               },
               [&desk] { return desk.busy(); }});
}

} // namespace halsted
