// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "rendering/SurfacePicker.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/core/ActionRegistry.h"
#include "segmentation/core/Job.h"
#include "tests/xr/RoomBench.h"
#include "xr/RoomLoop.h"
#include "xr/simulated/SimulatedHeadset.h"

#include <QGuiApplication>
#include <QTemporaryDir>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include <GL/gl.h>
#include <GL/glext.h>

// What a frame for both eyes costs the processor, beside frames that only clear. Run it with GALLIUM_NOOP=1 for a driver that
// draws nothing: then what is left is ours, VTK's, and OpenGL's entry.

using namespace halsted;

namespace {

double threadSeconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

struct Options {
  std::string caseFile, save, script;
  int frames = 300, eye = 1000, structures = 12, triangles = 500'000;
  bool governed = false, hands = false, passthrough = false;
};

Options parsed(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const auto next = [&] { return std::string(i + 1 < count ? words[++i] : ""); };
    if (word == "--frames")
      options.frames = std::atoi(next().c_str());
    else if (word == "--eye")
      options.eye = std::atoi(next().c_str());
    else if (word == "--triangles")
      options.triangles = std::atoi(next().c_str());
    else if (word == "--structures")
      options.structures = std::atoi(next().c_str());
    else if (word == "--save")
      options.save = next();
    else if (word == "--script")
      options.script = next();
    else if (word == "--governed")
      options.governed = true;
    else if (word == "--hands")
      options.hands = true;
    else if (word == "--passthrough")
      options.passthrough = true;
    else
      options.caseFile = word;
  }
  return options;
}

SimulatedPerson personOf(const Options& options) {
  SimulatedPerson person = standingPerson();
  if (!options.script.empty()) {
    auto loaded = loadPerson(options.script);
    if (loaded)
      person = std::move(*loaded);
    else
      fmt::print(stderr, "{}\n", loaded.error().message);
  }
  if (options.hands)
    person.input = [controllers = person.input](double seconds) {
      FrameInput input = controllers(seconds);
      for (const LeftRight side : kBothSides) {
        HandInput& hand = input.hands[indexOf(side)];
        hand.source = HandInput::Source::Hand;
        hand.hasJoints = true;
        hand.grip.stage_T_pose = hand.grip.stage_T_pose * Eigen::AngleAxisd(1.2, Vec3::UnitX());
        hand.joints = handAt(side, hand.grip.stage_T_pose, side == LeftRight::Right ? 1 : 0, side == LeftRight::Right ? 0 : 0.5);
      }
      return input;
    };
  person.passthrough = options.passthrough;
  person.eyeWidth = person.eyeHeight = options.eye;
  return person;
}

/// Milliseconds of this thread per frame that clears both eyes' pictures and depths, and nothing else.
double clearingMs(GlContext& context, const Options& options) {
  auto headset = simulateHeadset(context, personOf(options));
  double spent = 0;
  for (int frame = 0; frame < options.frames + 10; ++frame) {
    const FrameTiming timing = *(*headset)->wait();
    const double before = threadSeconds();
    (void)(*headset)->begin();
    FrameLayers layers;
    (void)(*headset)->input(timing);
    layers.eyes = *(*headset)->eyes(timing);
    for (const LeftRight eye : kBothSides) {
      glBindFramebuffer(GL_FRAMEBUFFER, (*headset)->acquire(eye)->framebuffer);
      glClearColor(0.1F, 0.1F, 0.1F, 1);
      glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
      (void)(*headset)->release(eye);
    }
    (void)(*headset)->end(timing, &layers);
    glFlush();
    if (frame >= 10)
      spent += threadSeconds() - before;
  }
  return 1000 * spent / options.frames;
}

int run(const Options& options) {
  auto context = GlContext::create();
  if (!context) {
    fmt::print(stderr, "{}\n", context.error().message);
    return 1;
  }
  (*context)->makeCurrent();
  const double clearing = clearingMs(**context, options);

  const QTemporaryDir folder;
  auto document = options.caseFile.empty()
                      ? rooms::ballCase(folder.filePath("balls.hcase").toStdString(), options.structures, options.triangles)
                      : CaseDocument::open(options.caseFile, JobContext());
  if (!document) {
    fmt::print(stderr, "{}\n", document.error().message);
    return 1;
  }
  const PatientCase& patientCase = (*document)->patientCase();
  const SurfacePicker picker(patientCase);
  picker.waitUntilReady();
  ActionRegistry actions;
  RoomInteraction interaction(actions);
  interaction.setCase(&patientCase, &picker);
  RoomLoop loop(**context, patientCase, interaction);
  loop.governed = options.governed;
  SimulatedPerson person = personOf(options);
  interaction.arrange(person.input(0).head);
  interaction.view().passthrough = options.passthrough;
  auto headset = simulateHeadset(**context, std::move(person));
  SimulatedHeadset& simulated = **headset;
  loop.setSession(std::move(*headset));

  std::vector<double> spent;
  for (int frame = 0; frame < options.frames + 10; ++frame) {
    const double before = threadSeconds();
    if (const auto state = loop.turn(); !state) {
      fmt::print(stderr, "{}\n", state.error().message);
      return 1;
    }
    if (frame >= 10)
      spent.push_back(1000 * (threadSeconds() - before));
  }
  loop.finish();
  std::sort(spent.begin(), spent.end());
  const FrameReceipt::Summary receipt = loop.receipt().summary();
  std::size_t triangles = 0;
  for (const Structure& structure : patientCase.structures())
    if (const auto surfaces = patientCase.surfaces(structure.id))
      triangles += surfaces->full.triangles.size();
  fmt::print("{{\"renderer\": \"{}\", \"structures\": {}, \"triangles\": {}, \"eye\": {}, \"frames\": {}, \"cpuP50Ms\": {:.3f}, "
             "\"cpuP99Ms\": {:.3f}, \"clearMs\": {:.3f}, \"ratio\": {:.1f}, \"gpuP50Ms\": {:.2f}, \"level\": {}}}\n",
             (*context)->renderer(), patientCase.structures().size(), triangles, options.eye, options.frames, spent[spent.size() / 2],
             spent[spent.size() * 99 / 100], clearing, spent[spent.size() / 2] / clearing, receipt.gpuP50Ms, loop.governor().levelIndex());
  if (!options.save.empty())
    for (const LeftRight eye : kBothSides)
      simulated.picture(eye).save(QString::fromStdString(options.save) + (eye == LeftRight::Left ? "/left.png" : "/right.png"));
  return 0;
}

} // namespace

int main(int count, char** words) {
  const QGuiApplication application(count, words);
  return run(parsed(count, words));
}
