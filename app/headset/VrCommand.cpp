// SPDX-License-Identifier: Apache-2.0
#include "app/headset/VrCommand.h"

#include "app/CaseActions.h"
#include "app/LessonActions.h"
#include "app/PlanActions.h"
#include "app/bedside/CasePicture.h"
#include "app/bedside/LessonDesk.h"
#include "app/headset/HeadsetStage.h"
#include "app/headset/MirrorWindow.h"
#include "app/language/Language.h"
#include "app/window/Theme.h"
#include "rendering/Graphics.h"

#include <QApplication>
#include <QEventLoop>
#include <QStandardPaths>
#include <QTimer>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace halsted {

namespace {

constexpr int kNotWornSeconds = 5;
constexpr int kInterruptMs = 100; ///< between looks whether Ctrl+C was pressed

/// Returns when it can be played.
Result<void> beginLesson(LessonDesk& lessons, const VrOptions& options, const JobContext& job) {
  QEventLoop loop;
  QStringList problems;
  const QObject here;
  QObject::connect(&lessons, &LessonDesk::failed, &here, [&](const QString& sentence) { problems << sentence; });
  QObject::connect(&lessons, &LessonDesk::busyChanged, &here, [&] {
    if (!lessons.busy())
      loop.quit();
  });
  QTimer interrupted;
  QObject::connect(&interrupted, &QTimer::timeout, &here, [&] {
    if (job.cancelled())
      lessons.cancel();
  });
  interrupted.start(kInterruptMs);
  const auto wait = [&] {
    while (lessons.busy() && !job.cancelled())
      loop.exec();
  };
  lessons.list();
  wait();
  if (job.cancelled())
    return fail(ErrorCode::Cancelled, "The lesson was not started.");
  if (lessons.lessons().empty())
    return fail(ErrorCode::NotFound,
                problems.isEmpty() ? std::string("No lesson was found; is the program installed whole?") : problems.front().toStdString());
  problems.clear(); // of other lessons
  course::RunOptions how;
  how.seed = options.seed;
  const auto& offered = lessons.lessons();
  const auto found = std::find_if(offered.begin(), offered.end(), [&](const auto& one) { return one.lesson->id == options.lesson; });
  // In the program's language where the lesson speaks it.
  if (found != offered.end()) {
    const std::vector<std::string>& spoken = (*found).lesson->languages;
    const std::string wanted = preferredLanguage().toStdString();
    how.language = std::find(spoken.begin(), spoken.end(), wanted) == spoken.end() ? (*found).lesson->language : wanted;
  }
  if (const Result<void> started = lessons.start(options.lesson, how); !started)
    return started;
  wait();
  if (lessons.player())
    return {};
  return job.cancelled() ? fail(ErrorCode::Cancelled, "The lesson was not started.")
                         : fail(ErrorCode::Failed, problems.isEmpty() ? std::string("The lesson could not be prepared; try it once more.")
                                                                      : problems.front().toStdString());
}

} // namespace

void addVrCommand(CLI::App& app, std::optional<VrOptions>& wanted) {
  auto options = std::make_shared<VrOptions>();
  CLI::App* vr = app.add_subcommand("vr", "Stand with a case in the headset (OpenXR)");
  vr->add_option("CASE|STUDY", options->toOpen, "A case, or a study as for import");
  CLI::Option* lesson = vr->add_option("--lesson", options->lesson, "Play this lesson there, as septic-shock");
  vr->add_option("--seed", options->seed, "Of the lesson's patient; 1")->needs(lesson);
  vr->add_option("--frames", options->frames, "End after this many frames")->check(CLI::Range(1, 100'000'000));
  vr->add_option("--mirror", options->mirror, "Write what was seen last to this PNG file");
  auto script = std::make_shared<std::string>();
  CLI::Option* simulated =
      vr->add_option("--simulate", *script, "Without a headset: a script of what head and hands do, or none to stand and look")
          ->expected(0, 1);
  vr->add_flag("--json", options->json, "Print what the session cost");
  vr->callback([options, script, simulated, &wanted] {
    if (simulated->count() > 0)
      options->simulated = *script;
    wanted = *options;
  });
}

int runVr(int argc, char** argv, CommandContext& context, const VrOptions& options) {
  auto table = context.structureTable();
  if (!table) {
    context.finish(fail(table.error()));
    return context.status;
  }
  const bool desk = std::getenv("DISPLAY") || std::getenv("WAYLAND_DISPLAY");
  if (!desk)
    qputenv("QT_QPA_PLATFORM", "offscreen");
  routeQtMessages();
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("halsted"));
  QApplication::setQuitOnLastWindowClosed(false);
  applyTheme(application, true);
  const SpokenLanguage language(preferredLanguage());

  const std::filesystem::path data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString();
  Workspace workspace(context.reader(), std::move(*table), data / "unsaved", [&application](std::function<void()> call) {
    QMetaObject::invokeMethod(&application, std::move(call), Qt::QueuedConnection);
  });
  ActionRegistry actions;
  addCaseActions(actions, workspace);
  addPlanActions(actions, workspace);
  LessonDesk lessons(
      context.assets(), data / "runs",
      [&application](std::function<void()> call) { QMetaObject::invokeMethod(&application, std::move(call), Qt::QueuedConnection); },
      [&workspace](const std::string& what) {
        return workspace.document() ? casePicture(workspace.document()->patientCase(), what) : QImage();
      });
  addLessonActions(actions, lessons);

  // Everything that can go wrong from here on is one sentence on standard error; what is fatal ends the loop.
  Result<void> result;
  const auto end = [&](Result<void> how) {
    result = std::move(how);
    QApplication::quit();
  };
  std::vector<Connection> connections;
  connections.push_back(workspace.said.connect([&](const std::string& sentence) { context.say(sentence); }));
  connections.push_back(workspace.found.connect([&](const Finding& finding) { context.say(finding.sentence); }));
  connections.push_back(actions.failed.connect([&](const Error& error) { context.say(error.message); }));
  if (!options.toOpen.empty()) {
    QTimer::singleShot(0, &application, [&] { workspace.open(options.toOpen); });
    const Connection failed = workspace.failed.connect([&](const Error& error) { end(fail(error)); });
    const Connection opened = workspace.documentChanged.connect([&] { QApplication::quit(); });
    const Connection several = workspace.seriesFound.connect([&](const StudyListing&, const std::filesystem::path&) {
      end(fail(ErrorCode::Refused,
               fmt::format("{} holds several series: import the one you want with 'halsted import --series' and open that case.",
                           options.toOpen)));
    });
    QApplication::exec();
    if (!result) {
      context.finish(result);
      return context.status;
    }
  }
  connections.push_back(workspace.failed.connect([&](const Error& error) { context.say(error.message); }));

  const JobContext job = context.job();
  if (!options.lesson.empty()) {
    if (const Result<void> begun = beginLesson(lessons, options, job); !begun) {
      context.finish(begun);
      return context.status;
    }
  }
  QObject::connect(&lessons, &LessonDesk::failed, &application, [&](const QString& sentence) { context.say(sentence.toStdString()); });

  std::optional<SimulatedPerson> person;
  if (options.simulated) {
    if (options.simulated->empty()) {
      person = standingPerson();
    } else if (auto loaded = loadPerson(*options.simulated); loaded) {
      person = std::move(*loaded);
    } else {
      context.finish(fail(loaded.error()));
      return context.status;
    }
    person->realTime = options.frames == 0;
  }
  HeadsetStage stage(workspace, actions, &lessons);
  connections.push_back(stage.said.connect([&](const std::string& sentence) { context.say(sentence); }));
  connections.push_back(stage.ended.connect([&] { end({}); }));
  std::unique_ptr<MirrorWindow> mirror;
  const auto framesSeen = [&] { return stage.loop() ? stage.loop()->receipt().frames() : 0; };
  connections.push_back(stage.frame.connect([&] {
    if (options.frames > 0 && framesSeen() >= options.frames)
      end({});
  }));
  if (const Result<void> started = stage.start(std::move(person)); !started) {
    context.finish(started);
    return context.status;
  }
  if (options.frames == 0 && desk) {
    mirror = std::make_unique<MirrorWindow>(stage, nullptr);
    QObject::connect(mirror.get(), &MirrorWindow::leaveRequested, &application, [&] { (void)actions.trigger("headset.leave"); });
    mirror->show();
  }
  // Also while nobody wears the headset, or the runtime is away.
  QTimer interrupted;
  QObject::connect(&interrupted, &QTimer::timeout, &application, [&] {
    if (job.cancelled())
      end({});
  });
  interrupted.start(kInterruptMs);
  QTimer notWorn;
  notWorn.setSingleShot(true);
  QObject::connect(&notWorn, &QTimer::timeout, &application, [&] {
    if (framesSeen() == 0)
      context.say("The headset shows nothing yet: put it on, and close what else runs in it.");
  });
  notWorn.start(kNotWornSeconds * 1000);
  QApplication::exec();

  if (result && !options.mirror.empty()) {
    const QImage picture = stage.lastSeen();
    if (picture.isNull())
      result = fail(ErrorCode::NotFound, fmt::format("{} was not written: the headset has shown nothing.", options.mirror));
    else if (!picture.save(QString::fromStdString(options.mirror), "PNG"))
      result = fail(ErrorCode::WriteFailed, fmt::format("The picture could not be written to {}: choose another place.", options.mirror));
  }
  if (result && options.json)
    fmt::print("{}\n", stage.receiptJson());
  stage.stop();
  context.finish(result);
  return context.status;
}

} // namespace halsted
