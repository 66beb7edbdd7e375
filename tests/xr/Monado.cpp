// SPDX-License-Identifier: Apache-2.0
#include "tests/xr/Monado.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <QtEndian>

namespace halsted {

namespace {

constexpr const char* kDisplay = ":77";

void end(QProcess& process) {
  if (process.state() == QProcess::NotRunning)
    return;
  process.terminate();
  if (!process.waitForFinished(5000)) {
    process.kill();
    process.waitForFinished();
  }
}

bool waitForFile(const QString& file, QProcess& owner) {
  for (QDeadlineTimer deadline(20000); !deadline.hasExpired(); QThread::msleep(50)) {
    if (QFile::exists(file))
      return true;
    if (owner.waitForFinished(0))
      return false;
  }
  return false;
}

} // namespace

struct Monado::State {
  Compositor compositor = Compositor::Null;
  QTemporaryDir folder;
  QProcess display, service;
};

Monado::Monado() : m_state(std::make_unique<State>()) {}

bool Monado::here() {
  return qEnvironmentVariableIsSet("HALSTED_XR_MONADO");
}

Result<std::unique_ptr<Monado>> Monado::start(Compositor compositor) {
  std::unique_ptr<Monado> monado(new Monado);
  State& state = *monado->m_state;
  state.compositor = compositor;
  qputenv("DISPLAY", kDisplay);
  qputenv("XR_RUNTIME_JSON", "/usr/share/openxr/1/openxr_monado.json");
  state.display.setStandardErrorFile(state.folder.filePath("display.log"));
  state.display.start("Xvfb", {kDisplay, "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset", "-fbdir", state.folder.path()});
  if (!waitForFile(QStringLiteral("/tmp/.X11-unix/X77"), state.display))
    return fail(ErrorCode::Failed, "Xvfb did not start.");
  if (const Result<void> started = monado->restart(); !started)
    return fail(started.error());
  return monado;
}

Monado::~Monado() {
  end(m_state->service);
  end(m_state->display);
}

Result<void> Monado::restart() {
  const QString socket = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/monado_comp_ipc");
  QFile::remove(socket);
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert("XRT_NO_STDIN", "1");
  environment.insert("VK_DRIVER_FILES", "/usr/share/vulkan/icd.d/lvp_icd.json");
  environment.insert("P_OVERRIDE_ACTIVE_CONFIG", "remote");
  environment.insert(m_state->compositor == Compositor::Null ? "XRT_COMPOSITOR_NULL" : "XRT_COMPOSITOR_FORCE_XCB", "1");
  // The libraries carried along are ours; the service has its own.
  environment.remove("LD_LIBRARY_PATH");
  m_state->service.setProcessEnvironment(environment);
  m_state->service.setStandardOutputFile(m_state->folder.filePath("service.log"));
  m_state->service.setStandardErrorFile(m_state->folder.filePath("service.err"));
  m_state->service.start("monado-service", {});
  if (waitForFile(socket, m_state->service))
    return {};
  QFile log(m_state->folder.filePath("service.err"));
  (void)log.open(QIODevice::ReadOnly);
  return fail(ErrorCode::Failed, "monado-service did not start: " + log.readAll().right(400).toStdString());
}

void Monado::kill() {
  m_state->service.kill();
  m_state->service.waitForFinished();
}

QImage Monado::screen() const {
  // The X window dump format: a header of big-endian words, a colour table, then rows of 32-bit pixels.
  QFile file(m_state->folder.filePath("Xvfb_screen0"));
  if (!file.open(QIODevice::ReadOnly))
    return {};
  const QByteArray dump = file.readAll();
  const auto word = [&dump](int index) { return static_cast<int>(qFromBigEndian<quint32>(dump.constData() + 4 * index)); };
  if (dump.size() < 100)
    return {};
  const int header = word(0), width = word(4), height = word(5), stride = word(12), colours = word(19);
  const qsizetype at = header + 12 * colours;
  if (dump.size() < at + static_cast<qsizetype>(stride) * height)
    return {};
  const auto* pixels = reinterpret_cast<const uchar*>(dump.constData() + at);
  return QImage(pixels, width, height, stride, QImage::Format_RGB32).copy();
}

} // namespace halsted
