// SPDX-License-Identifier: Apache-2.0
#include "rendering/Turntable.h"

#include "rendering/DesignTokens.h"
#include "rendering/Display.h"
#include "rendering/Offscreen.h"
#include "rendering/TextApplication.h"

#include <QCoreApplication>
#include <QPainter>

#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkOggTheoraWriter.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

namespace halsted {

namespace {

constexpr int kSmallest = 64, kLargest = 4096, kMostFrames = 5000;

int frameCountOf(const TurntableOptions& options) {
  return static_cast<int>(std::lround(options.seconds * options.framesPerSecond));
}

} // namespace

struct Turntable::State {
  TextApplication application;
  std::optional<Display> display;
  std::unique_ptr<Offscreen> offscreen;
  vtkNew<vtkOggTheoraWriter> writer;
  vtkNew<vtkImageData> frame;
  TurntableOptions options;
  std::string alias;
  std::filesystem::path file;
  int done = 0;
  bool open = false;
};

Result<void> checkTurntable(const TurntableOptions& options) {
  if (std::min(options.width, options.height) < kSmallest || std::max(options.width, options.height) > kLargest || options.width % 2 != 0 ||
      options.height % 2 != 0)
    return fail(ErrorCode::Refused, fmt::format("A movie has {} to {} pixels a side, an even number.", kSmallest, kLargest));
  if (!(options.seconds > 0) || options.framesPerSecond < 1 || options.framesPerSecond > 60 || frameCountOf(options) < 2 ||
      frameCountOf(options) > kMostFrames)
    return fail(ErrorCode::Refused,
                fmt::format("A movie has 1 to 60 pictures a second, and 2 to {} of them; choose another length.", kMostFrames));
  return {};
}

Turntable::Turntable() : m_state(std::make_unique<State>()) {}

Turntable::~Turntable() {
  if (m_state->open)
    m_state->writer->End();
}

Result<std::unique_ptr<Turntable>> Turntable::start(const PatientCase& patientCase, const TurntableOptions& options,
                                                    const std::filesystem::path& file) {
  if (auto sound = checkTurntable(options); !sound)
    return fail(sound.error());
  if (patientCase.series().empty())
    return fail(ErrorCode::NotFound, "There is nothing to draw: the case holds no series; import a study first.");
  std::unique_ptr<Turntable> made(new Turntable);
  State& state = *made->m_state;
  Result<Display> display = Display::acquire();
  if (!display)
    return fail(display.error());
  state.display.emplace(std::move(*display));
  state.options = options;
  state.alias = patientCase.alias();
  state.file = file;
  state.offscreen = std::make_unique<Offscreen>(patientCase);
  state.offscreen->scene().setDetail(CaseScene::Detail::Light);
  if (options.volume)
    state.offscreen->scene().show(CaseScene::Show::Volume);
  state.frame->SetDimensions(options.width, options.height, 1);
  state.frame->AllocateScalars(VTK_UNSIGNED_CHAR, 3);
  state.writer->SetFileName(file.c_str());
  state.writer->SetRate(options.framesPerSecond);
  constexpr int kBestQuality = 2;
  state.writer->SetQuality(kBestQuality);
  state.writer->SetInputData(state.frame);
  state.writer->Start();
  state.open = true;
  if (state.writer->GetError())
    return fail(ErrorCode::WriteFailed, fmt::format("{} could not be written; check the folder and the space on disk.", file.string()));
  return made;
}

int Turntable::frameCount() const {
  return frameCountOf(m_state->options);
}
int Turntable::framesDone() const {
  return m_state->done;
}

Result<void> Turntable::step() {
  if (done())
    return {};
  State& state = *m_state;
  const int width = state.options.width, height = state.options.height;
  QImage image = state.offscreen->drawTurned(state.options.from, 360.0 * state.done / frameCount(), width, height);
  {
    QPainter painter(&image);
    QFont font(QString::fromLatin1(tokens::kTypeface));
    font.setPixelSize(std::max(tokens::kSmall, height / 45));
    painter.setFont(font);
    const auto ink = [](const Rgb& rgb) { return QColor(rgb[0], rgb[1], rgb[2]); };
    const QRect line = image.rect().adjusted(12, 8, -12, -8);
    painter.setPen(ink(tokens::kDark.text));
    painter.drawText(line, Qt::AlignTop | Qt::AlignLeft, QString::fromStdString(state.alias));
    painter.setPen(ink(tokens::kDark.caution));
    painter.drawText(line, Qt::AlignBottom | Qt::AlignRight, QCoreApplication::translate("library", tokens::kDisclaimer));
  }
  for (int y = 0; y < height; ++y) // VTK counts rows from below
    std::memcpy(state.frame->GetScalarPointer(0, height - 1 - y, 0), image.constScanLine(y), static_cast<std::size_t>(3) * width);
  state.frame->Modified();
  state.writer->Write();
  ++state.done;
  if (done()) {
    state.writer->End();
    state.open = false;
  }
  if (state.writer->GetError())
    return fail(ErrorCode::WriteFailed,
                fmt::format("{} could not be written; check the folder and the space on disk.", state.file.string()));
  return {};
}

} // namespace halsted
