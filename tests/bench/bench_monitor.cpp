// SPDX-License-Identifier: Apache-2.0
// What the patient monitor costs: the program's own window at the bedside of a ventilated patient, six waves in real time. Beside it, on
// the same waves and in the same size, a widget that draws all of them anew in each frame, and Qt Charts where it was there to be built
// with. Prints JSON; shares are CPU seconds per second on the clock.
#include "app/CaseActions.h"
#include "app/LessonActions.h"
#include "app/Workspace.h"
#include "app/bedside/BedsidePage.h"
#include "app/bedside/LessonDesk.h"
#include "app/bedside/WaveView.h"
#include "app/window/MainWindow.h"
#include "app/window/Theme.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QPaintEvent>
#include <QPainter>
#include <QScreen>
#include <QTemporaryDir>
#include <QTimer>
#include <QVBoxLayout>
#ifdef HALSTED_BENCH_CHARTS
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#endif

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <unistd.h>

using namespace halsted;
namespace fs = std::filesystem;

namespace {

constexpr int kFrameMs = 16;
constexpr QSize kWindow{1280, 800};
constexpr double kPixelsPerS = 25 * 3.78;

[[noreturn]] void end(const std::string& why) {
  std::fprintf(stderr, "%s\n", why.c_str());
  std::exit(1);
}

/// User and system time of a process or thread, from its stat file.
double cpuSeconds(const fs::path& stat) {
  std::ifstream file(stat);
  std::string line;
  std::getline(file, line);
  if (line.empty())
    return 0;
  std::istringstream rest(line.substr(line.rfind(')') + 2));
  std::string word;
  long ticks[2] = {0, 0};
  for (int i = 0; i < 13 && rest >> word; ++i)
    if (i >= 11)
      ticks[i - 11] = std::stol(word);
  return static_cast<double>(ticks[0] + ticks[1]) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

/// By the names of this process's threads.
std::map<std::string, double> threads() {
  std::map<std::string, double> times;
  for (const auto& task : fs::directory_iterator("/proc/self/task")) {
    std::ifstream file(task.path() / "comm");
    std::string name;
    std::getline(file, name);
    if (task.path().filename() == std::to_string(getpid()))
      name = "gui";
    times[name] += cpuSeconds(task.path() / "stat");
  }
  return times;
}

/// The X server of this display, where it runs on this machine.
fs::path server() {
  const std::string display = qEnvironmentVariable("DISPLAY").section(u':', 1).section(u'.', 0, 0).toStdString();
  std::ifstream lock("/tmp/.X" + display + "-lock");
  std::string pid;
  lock >> pid;
  return fs::path("/proc") / pid / "stat";
}

void wait(double seconds) {
  QEventLoop loop;
  QTimer::singleShot(static_cast<int>(seconds * 1000), &loop, &QEventLoop::quit);
  loop.exec();
}

template <typename Condition> void waitFor(const Condition& condition, const char* what) {
  const QDeadlineTimer late(120'000);
  while (!condition()) {
    if (late.hasExpired())
      end(std::string("It took too long: ") + what);
    wait(0.02);
  }
}

/// Counts paintings.
class Paints final : public QObject {
public:
  using QObject::QObject;
  bool eventFilter(QObject*, QEvent* event) override {
    count += event->type() == QEvent::Paint;
    return false;
  }
  int count = 0;
};

nlohmann::json measure(double seconds, const std::function<int()>& frames) {
  wait(2); // what begins is not what goes on
  const std::map<std::string, double> before = threads();
  const double serverBefore = cpuSeconds(server()), processBefore = cpuSeconds("/proc/self/stat");
  const int framesBefore = frames();
  QElapsedTimer clock;
  clock.start();
  wait(seconds);
  const double wall = static_cast<double>(clock.nsecsElapsed()) * 1e-9;
  std::map<std::string, double> after = threads();
  nlohmann::json result{{"framesPerS", (frames() - framesBefore) / wall},
                        {"process", (cpuSeconds("/proc/self/stat") - processBefore) / wall},
                        {"server", (cpuSeconds(server()) - serverBefore) / wall}};
  for (const auto& [name, from] : before)
    if (name == "gui" || name == "lesson")
      result[name == "gui" ? "gui" : "twin"] = (after[name] - from) / wall;
  return result;
}

using Value = float (*)(const twin::WaveSample&);
struct Wave {
  Value value;
  float low, high;
  Rgb colour;
};
constexpr std::array<Wave, 6> kWaves{{{[](const twin::WaveSample& s) { return s.ecgMv[twin::kLeadII]; }, -0.6F, 1.4F, tokens::kEcg},
                                      {[](const twin::WaveSample& s) { return s.arterialMmHg; }, 40, 140, tokens::kArterial},
                                      {[](const twin::WaveSample& s) { return s.centralVenousMmHg; }, -2, 20, tokens::kVenous},
                                      {[](const twin::WaveSample& s) { return s.pleth; }, -0.1F, 1.5F, tokens::kOximeter},
                                      {[](const twin::WaveSample& s) { return s.co2MmHg; }, 0, 50, tokens::kCapnogram},
                                      {[](const twin::WaveSample& s) { return s.airwayCmH2O; }, -2, 30, tokens::kPressure}}};

/// All waves anew in each frame.
class Repainted final : public QWidget {
public:
  explicit Repainted(std::shared_ptr<const WaveTape> tape) : m_reader(std::move(tape)) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_timer, &QTimer::timeout, this, [this] {
      if (!m_reader.take().empty())
        update();
    });
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(kFrameMs);
  }

protected:
  void paintEvent(QPaintEvent*) override {
    std::span<const twin::WaveSample> kept = m_reader.again();
    kept = kept.last(std::min(kept.size(), static_cast<std::size_t>(width() / kPixelsPerS * 250)));
    QPainter painter(this);
    painter.fillRect(rect(), toColor(tokens::kMonitor));
    painter.setRenderHint(QPainter::Antialiasing);
    const double each = static_cast<double>(height()) / kWaves.size();
    for (std::size_t w = 0; w < kWaves.size(); ++w) {
      QPolygonF line;
      line.reserve(static_cast<qsizetype>(kept.size()));
      for (std::size_t i = 0; i < kept.size(); ++i) {
        const Wave& wave = kWaves[w];
        const double share = (wave.value(kept[i]) - wave.low) / (wave.high - wave.low);
        line << QPointF(static_cast<double>(i) * kPixelsPerS / 250, each * (static_cast<double>(w) + 1 - share));
      }
      painter.setPen(QPen(toColor(kWaves[w].colour), 1.6));
      painter.drawPolyline(line);
    }
  }

private:
  WaveReader m_reader;
  QTimer m_timer;
};

#ifdef HALSTED_BENCH_CHARTS
/// Six charts of Qt Charts, each given its points in each frame.
class Charted final : public QWidget {
public:
  explicit Charted(std::shared_ptr<const WaveTape> tape) : m_reader(std::move(tape)) {
    auto* column = new QVBoxLayout(this);
    for (const Wave& wave : kWaves) {
      auto* chart = new QChart;
      auto* series = new QLineSeries;
      series->setPen(QPen(toColor(wave.colour), 1.6));
      chart->addSeries(series);
      chart->createDefaultAxes();
      chart->legend()->hide();
      chart->axes(Qt::Vertical).front()->setRange(wave.low, wave.high);
      chart->axes(Qt::Horizontal).front()->setVisible(false);
      auto* view = new QChartView(chart);
      view->setRenderHint(QPainter::Antialiasing);
      column->addWidget(view);
      m_series.push_back(series);
    }
    connect(&m_timer, &QTimer::timeout, this, &Charted::frame);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(kFrameMs);
  }

private:
  void frame() {
    if (m_reader.take().empty())
      return;
    std::span<const twin::WaveSample> kept = m_reader.again();
    kept = kept.last(std::min(kept.size(), static_cast<std::size_t>(width() / kPixelsPerS * 250)));
    for (std::size_t w = 0; w < kWaves.size(); ++w) {
      QList<QPointF> points;
      points.reserve(static_cast<qsizetype>(kept.size()));
      for (const twin::WaveSample& sample : kept)
        points << QPointF(sample.timeS, kWaves[w].value(sample));
      m_series[w]->replace(points);
      m_series[w]->chart()->axes(Qt::Horizontal).front()->setRange(points.front().x(), points.back().x());
    }
  }
  WaveReader m_reader;
  std::vector<QLineSeries*> m_series;
  QTimer m_timer;
};
#endif

} // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  if (argc != 4)
    end("usage: bench_monitor ASSETS SECONDS window|repaint|charts");
  const fs::path assets = argv[1];
  const double seconds = std::atof(argv[2]);
  const std::string what = argv[3];
  applyTheme(application, true);
  QTemporaryDir folder;
  const fs::path own = folder.path().toStdString();
  const JobRunner::Dispatch dispatch = [](std::function<void()> call) {
    QMetaObject::invokeMethod(qApp, std::move(call), Qt::QueuedConnection);
  };
  auto structures = StructureTable::load(assets / "structures.json");
  if (!structures)
    end(structures.error().message);
  Workspace workspace(StudyReader(), std::move(*structures), own / "unsaved", dispatch);
  ActionRegistry actions;
  LessonDesk desk(assets, own / "runs", dispatch, {});
  addCaseActions(actions, workspace);
  addLessonActions(actions, desk);
  MainWindow window(workspace, actions);
  QObject::connect(&desk, &LessonDesk::pageWanted, &window, &MainWindow::showPage);
  window.resize(kWindow);
  window.show();
  if (const auto started = actions.trigger("lesson.start", {"septic-shock", "seed=7"}); !started)
    end(started.error().message);
  waitFor([&] { return desk.bedside() != nullptr && desk.bedside()->isVisible(); }, "the lesson's preparation");

  LessonPlayer& player = *desk.player();
  int left = 0;
  for (const char* act : {R"({"act":"attach","device":"ecg"})", R"({"act":"attach","device":"spo2"})", R"({"act":"attach","device":"co2"})",
                          R"({"act":"attach","device":"temperature"})", R"({"act":"procedure","name":"arterialLine"})",
                          R"({"act":"procedure","name":"centralLine"})", R"({"act":"airway","state":"ett"})",
                          R"({"act":"ventilator","mode":"vc","VTml":450,"RR":14,"PEEP":6,"FiO2":0.5})"}) {
    ++left;
    player.instruct(act, [&](const Result<void>& result) {
      if (!result)
        end(result.error().message);
      --left;
    });
  }
  waitFor([&] { return left == 0; }, "the monitors' attachment");
  for (int i = 0; i < 20 && player.snapshot()->timeS < 1800; ++i) {
    const double from = player.snapshot()->timeS;
    player.skip(300);
    waitFor([&] { return player.snapshot()->timeS > from; }, "the lines");
    wait(0.5);
  }
  player.instruct(R"({"act":"attach","device":"cvp"})", [](const Result<void>& result) {
    if (!result)
      end(result.error().message);
  });
  player.setSpeed(1);
  player.setPaused(false);
  wait(1);
  if (player.snapshot()->paused)
    end("The clock stands.");

  auto* waves = window.findChild<WaveView*>(QStringLiteral("bedside.waves"));
  Paints paints;
  std::unique_ptr<QWidget> other;
  if (what != "window") {
    const QSize size = waves->size();
    if (what == "repaint")
      other = std::make_unique<Repainted>(player.waves());
#ifdef HALSTED_BENCH_CHARTS
    if (what == "charts")
      other = std::make_unique<Charted>(player.waves());
#endif
    if (!other)
      end(what + " was not built.");
    window.hide();
    other->resize(size);
    other->show();
    QWidget* painted = other.get();
#ifdef HALSTED_BENCH_CHARTS
    if (const QChartView* view = other->findChild<QChartView*>())
      painted = view->viewport();
#endif
    painted->installEventFilter(&paints);
  }
  nlohmann::json result = measure(seconds, [&] { return other ? paints.count : waves->frames(); });
  result["width"] = waves->width();
  result["height"] = waves->height();
  if (const char* picture = std::getenv("HALSTED_BENCH_PICTURE"))
    application.primaryScreen()->grabWindow(0).save(QString::fromLocal8Bit(picture));
  std::printf("%s\n", result.dump().c_str());
  return 0;
}
