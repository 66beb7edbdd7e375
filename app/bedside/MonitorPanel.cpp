// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/MonitorPanel.h"

#include "app/bedside/PanelParts.h"
#include "app/bedside/WaveView.h"
#include "app/window/Theme.h"
#include "lessons/twin/scenario/Variables.h"

#include <QDateTime>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <map>

namespace halsted {

namespace {

constexpr int kHighFlashMs = 250, kMediumFlashMs = 833; ///< half of 2 Hz and of 0.6 Hz
constexpr double kNoBreathS = 20;
constexpr int kBeatMarkMs = 120, kValuesMs = 1000;
constexpr double kBeatsUpTo = 2;       ///< times real: what runs faster beats too fast to be heard
constexpr std::size_t kLateBatch = 75; ///< 0.3 s: longer ones come of a wait
constexpr int kNarrowFigure = 200, kLowBox = 52;
constexpr std::size_t kLargestBoxes = 3;
constexpr int kSilenceWidth = 148;
constexpr int kFigureWidth = 308; ///< of "188/100"; were it to follow the figures, each new one would begin the sweep anew

using Channel = MonitorReading::Channel;

bool has(const BedsideSnapshot& now, const char* device) {
  return std::find(now.attached.begin(), now.attached.end(), device) != now.attached.end();
}

/// Of the last cuff measurement; nullptr: none yet.
const course::SeenResult* lastCuff(const BedsideSnapshot& now) {
  for (auto seen = now.seen.rbegin(); seen != now.seen.rend(); ++seen)
    if (seen->name == "nibp")
      return &*seen;
  return nullptr;
}

double figure(const course::SeenResult& result, const char* name) {
  for (const twin::Finding& finding : result.figures)
    if (finding.name == name)
      return finding.value;
  return std::nan("");
}

QString clock(double seconds) {
  const int s = static_cast<int>(seconds);
  return QStringLiteral("%1:%2").arg(s / 3600).arg(s / 60 % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

MonitorReading readMonitor(const BedsideSnapshot& now) {
  const twin::State& patient = now.patient;
  MonitorReading reading;
  const auto set = [&](Channel channel, bool attached, double value, bool valid = true) {
    reading.attached[channel] = attached;
    reading.values[channel] = value;
    reading.valid[channel] = attached && valid && std::isfinite(value);
  };
  const bool ecg = has(now, "ecg"), arterial = has(now, "arterialLine"), co2 = has(now, "co2");
  reading.ecg = ecg;
  const twin::RhythmKind rhythm = patient.heart.rhythm;
  reading.asystole = rhythm == twin::RhythmKind::Asystole;
  reading.fibrillation = rhythm == twin::RhythmKind::Vf;
  reading.ventricularTachycardia =
      rhythm == twin::RhythmKind::Vt || rhythm == twin::RhythmKind::PulselessVt || rhythm == twin::RhythmKind::TorsadesDePointes;
  set(MonitorReading::HeartRate, ecg || has(now, "spo2"), ecg ? patient.monitor.heartRatePerMin : patient.monitor.pulseRatePerMin,
      ecg || patient.monitor.pulseRatePerMin > 0);
  set(MonitorReading::Spo2, has(now, "spo2"), patient.monitor.spo2, patient.monitor.spo2Valid > 0.5);
  const course::SeenResult* cuff = lastCuff(now);
  const bool cuffOn = has(now, "nibp");
  set(MonitorReading::Systolic, arterial || cuffOn,
      arterial ? patient.circulation.beat.systolic
      : cuff   ? figure(*cuff, "SBP")
               : std::nan(""));
  set(MonitorReading::MeanPressure, arterial || cuffOn,
      arterial ? patient.circulation.beat.mean
      : cuff   ? figure(*cuff, "MAP")
               : std::nan(""));
  set(MonitorReading::RespiratoryRate, ecg || co2, patient.monitor.respiratoryRate);
  set(MonitorReading::EndTidalCo2, co2, patient.monitor.endTidalCo2);
  set(MonitorReading::Temperature, has(now, "temperature"), patient.monitor.temperatureC);
  set(MonitorReading::CentralVenous, has(now, "cvp"), patient.circulation.beat.centralVenous);
  reading.apnoea = patient.monitor.breathSinceS > kNoBreathS;
  return reading;
}

QString alarmWords(const std::string& id) {
  static const std::map<std::string, const char*> words = {
      {"asystole", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "Asystole")},
      {"fibrillation", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "Ventricular fibrillation")},
      {"ventricularTachycardia", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "Ventricular tachycardia")},
      {"apnoea", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "Apnoea")},
      {"heartRate.low", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "Heart rate low")},
      {"heartRate.high", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "Heart rate high")},
      {"spo2.veryLow", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "SpO2 very low")},
      {"spo2.low", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "SpO2 low")},
      {"spo2.noSignal", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "SpO2: no pulse found")},
      {"meanPressure.low", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "Mean pressure low")},
      {"meanPressure.high", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "Mean pressure high")},
      {"systolic.low", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "Systolic pressure low")},
      {"systolic.high", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "Systolic pressure high")},
      {"respiratoryRate.low", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "Breathing slow")},
      {"respiratoryRate.high", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "Breathing fast")},
      {"endTidalCo2.low", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "End-tidal CO2 low")},
      {"endTidalCo2.high", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "End-tidal CO2 high")},
      {"temperature.low", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "Temperature low")},
      {"temperature.high", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "Temperature high")},
      {"centralVenous.high", QT_TRANSLATE_NOOP("halsted::MonitorPanel", "Central venous pressure high")}};
  const auto found = words.find(id);
  return found == words.end() ? QString::fromStdString(id) : MonitorPanel::tr(found->second);
}

QString channelWords(Channel channel) {
  switch (channel) {
  case MonitorReading::HeartRate: return MonitorPanel::tr("Heart rate /min");
  case MonitorReading::Spo2: return MonitorPanel::tr("SpO2 %");
  case MonitorReading::Systolic: return MonitorPanel::tr("Systolic pressure mmHg");
  case MonitorReading::MeanPressure: return MonitorPanel::tr("Mean pressure mmHg");
  case MonitorReading::RespiratoryRate: return MonitorPanel::tr("Breathing /min");
  case MonitorReading::EndTidalCo2: return MonitorPanel::tr("End-tidal CO2 mmHg");
  case MonitorReading::Temperature: return MonitorPanel::tr("Temperature °C");
  case MonitorReading::CentralVenous: return MonitorPanel::tr("CVP mmHg");
  case MonitorReading::kChannels: break;
  }
  return {};
}

/// One figure: name, limits, value, unit.
struct VitalBox {
  Channel channel;
  QFrame* frame;
  QLabel *name, *limits, *value, *more;
  int decimals = 0;
  double scale = 1;
  QString ink;
};

MonitorPanel::MonitorPanel(LessonPlayer& player, QWidget* parent, std::shared_ptr<Alarms> alarms)
    : BedsidePanel(player, parent),
      m_alarms(alarms ? std::move(alarms) : std::make_shared<Alarms>(player.snapshot()->patient.person.ageYears)),
      m_waves(new WaveView(this)), m_alarmBar(new QLabel), m_silence(new QPushButton(tr("&Silence alarms"))),
      m_cuff(new QPushButton(tr("Cuff &now"))), m_heart(new QTimer(this)) {
  setObjectName(QStringLiteral("bedside.monitor"));
  setAccessibleName(tr("Patient monitor"));
  setAutoFillBackground(true);
  QPalette black = palette();
  black.setColor(QPalette::Window, toColor(tokens::kMonitor));
  setPalette(black);

  const QString off = tr("not attached");
  m_waves->setChannels({
      {tr("ECG II"), toColor(tokens::kEcg), [](const twin::WaveSample& s) { return s.ecgMv[twin::kLeadII]; }, -0.6F, 1.4F, true, false, 25,
       off},
      {tr("Arterial pressure"), toColor(tokens::kArterial), [](const twin::WaveSample& s) { return s.arterialMmHg; }, 40, 140, true, false,
       25, off},
      {tr("Central venous pressure"), toColor(tokens::kVenous), [](const twin::WaveSample& s) { return s.centralVenousMmHg; }, -2, 20, true,
       false, 25, off},
      {tr("SpO2"), toColor(tokens::kOximeter), [](const twin::WaveSample& s) { return s.pleth; }, -0.1F, 1.5F, true, false, 25, off},
      {tr("CO2"), toColor(tokens::kCapnogram), [](const twin::WaveSample& s) { return s.co2MmHg; }, 0, 50, true, false, 12.5, off},
      {tr("Airway pressure"), toColor(tokens::kPressure), [](const twin::WaveSample& s) { return s.airwayCmH2O; }, -2, 30, true, false,
       12.5, off},
  });

  auto* figures = new QVBoxLayout;
  figures->setSpacing(2);
  const auto box = [&](Channel channel, const QString& name, const Rgb& colour, const char* object, int decimals = 0, double scale = 1) {
    auto vital = std::make_unique<VitalBox>();
    vital->channel = channel;
    vital->decimals = decimals;
    vital->scale = scale;
    vital->frame = new QFrame;
    vital->frame->setObjectName(QStringLiteral("vital.") + QLatin1String(object));
    vital->frame->setMinimumHeight(tokens::kTarget); // in low windows figures give way, not the window
    vital->name = new QLabel(name);
    vital->limits = new QLabel;
    vital->value = new QLabel(QStringLiteral("--"));
    vital->more = new QLabel;
    vital->value->setObjectName(QStringLiteral("vital.%1.value").arg(QLatin1String(object)));
    vital->value->setAccessibleName(name);
    const QString ink = toColor(colour).name();
    for (QLabel* label : {vital->name, vital->limits, vital->more})
      label->setStyleSheet(QStringLiteral("color: %1; font-size: %2px;").arg(ink).arg(tokens::kSmall));
    vital->ink = ink;
    vital->value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(vital->name);
    left->addWidget(vital->limits);
    left->addWidget(vital->more);
    auto* row = new QHBoxLayout(vital->frame);
    row->setContentsMargins(8, 2, 8, 2);
    row->addLayout(left);
    row->addStretch();
    row->addWidget(vital->value);
    figures->addWidget(vital->frame, 1);
    m_boxes.push_back(std::move(vital));
  };
  box(MonitorReading::HeartRate, channelWords(MonitorReading::HeartRate), tokens::kEcg, "HR");
  box(MonitorReading::Systolic, tr("Blood pressure mmHg"), tokens::kArterial, "BP");
  box(MonitorReading::Spo2, channelWords(MonitorReading::Spo2), tokens::kOximeter, "SpO2", 0, 100);
  box(MonitorReading::RespiratoryRate, channelWords(MonitorReading::RespiratoryRate), tokens::kPressure, "RR");
  box(MonitorReading::EndTidalCo2, channelWords(MonitorReading::EndTidalCo2), tokens::kCapnogram, "EtCO2");
  box(MonitorReading::CentralVenous, channelWords(MonitorReading::CentralVenous), tokens::kVenous, "CVP");
  box(MonitorReading::Temperature, channelWords(MonitorReading::Temperature), tokens::kPulmonary, "T", 1);

  styleValues();
  m_alarmBar->setObjectName(QStringLiteral("bedside.alarms"));
  m_alarmBar->setAccessibleName(tr("Alarms"));
  m_alarmBar->setMinimumHeight(tokens::kTarget);
  m_alarmBar->setContentsMargins(8, 0, 8, 0);
  m_silence->setObjectName(QStringLiteral("bedside.silence"));
  m_silence->setToolTip(tr("No sound for two minutes, and alarms that are over are put away (Alt+S)"));
  m_cuff->setObjectName(QStringLiteral("bedside.cuff"));
  m_cuff->setToolTip(tr("Measures the pressure by cuff (Alt+N)"));
  m_alarmBar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // many alarms must not widen the window
  m_silence->setMinimumWidth(kSilenceWidth);
  QPushButton* limits = makeButton(tr("Li&mits, beeps"), QStringLiteral("bedside.toLimits"));
  QPushButton* twelve = makeButton(tr("1&2-lead ECG"), QStringLiteral("bedside.twelveLead"));
  QPushButton* trends = makeButton(tr("&Trends"), QStringLiteral("bedside.trends"));
  auto* top = new QHBoxLayout;
  top->setContentsMargins(8, 4, 8, 4);
  top->addWidget(m_alarmBar, 1);
  top->addWidget(m_silence);
  auto* keys = new QWidget;
  keys->setContentsMargins(8, 4, 8, 4);
  auto* wrap = new WrapLayout(keys, 6);
  for (QPushButton* button : {m_cuff, limits, twelve, trends})
    wrap->addWidget(button);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(0);
  middle->addWidget(m_waves, 1);
  middle->addLayout(figures);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(top);
  column->addLayout(middle, 1);
  column->addWidget(keys);

  connect(m_silence, &QPushButton::clicked, this, &MonitorPanel::silence);
  connect(m_cuff, &QPushButton::clicked, this, [this] { perform(R"({"act":"nibp","everyMin":0})"); });
  connect(twelve, &QPushButton::clicked, this, &MonitorPanel::twelveLeadWanted);
  connect(trends, &QPushButton::clicked, this, &MonitorPanel::trendsWanted);
  connect(limits, &QPushButton::clicked, this, &MonitorPanel::limitsWanted);
  connect(m_waves, &WaveView::swept, this, &MonitorPanel::listen);
  m_heart->setSingleShot(true);
  connect(m_heart, &QTimer::timeout, this, [this] { m_waves->setName(0, tr("ECG II")); });
  m_waves->follow(player.waves());
}

MonitorPanel::~MonitorPanel() = default;

void MonitorPanel::setWavesPerSecond(int times) {
  m_waves->setFramesPerSecond(times);
}

void MonitorPanel::silence() {
  m_alarms->acknowledge();
  m_alarms->silence(m_player.snapshot()->timeS);
  showAlarms(*m_player.snapshot());
}

void MonitorPanel::setLimits(Channel channel, AlarmLimits limits) {
  m_alarms->setLimits(channel, limits);
  m_sinceValues.invalidate();
  show(*m_player.snapshot());
}

void MonitorPanel::setNarrow(bool narrow) {
  if (m_narrow == narrow)
    return;
  m_narrow = narrow;
  styleValues();
}

void MonitorPanel::styleValues() {
  for (std::size_t i = 0; i < m_boxes.size(); ++i) {
    m_boxes[i]->frame->setFixedWidth(m_narrow ? kNarrowFigure : kFigureWidth);
    m_boxes[i]->value->setStyleSheet(QStringLiteral("color: %1; font-size: %2px; font-weight: 600;")
                                         .arg(m_boxes[i]->ink)
                                         .arg(m_narrow            ? tokens::kTitle
                                              : i < kLargestBoxes ? tokens::kVital
                                                                  : tokens::kFigure));
  }
}

void MonitorPanel::listen(std::span<const twin::WaveSample> samples) {
  bool beaten = false;
  for (const twin::WaveSample& sample : samples) {
    const bool ecg = m_ecgBeats.next(sample.timeS, sample.ecgMv[twin::kLeadII]), pulse = m_pulseBeats.next(sample.timeS, sample.pleth);
    beaten = beaten || (m_reading.ecg ? ecg : m_reading.attached[MonitorReading::Spo2] && pulse);
  }
  if (!beaten || !m_inStep || samples.size() > kLateBatch)
    return;
  m_waves->setName(0, tr("ECG II ♥"));
  m_heart->start(kBeatMarkMs);
  Q_EMIT beat(m_reading.valid[MonitorReading::Spo2] ? m_reading.values[MonitorReading::Spo2] : 1);
}

void MonitorPanel::resizeEvent(QResizeEvent* event) {
  BedsidePanel::resizeEvent(event);
  elide();
  // In low windows the limits are on their page alone.
  const bool low = m_waves->height() < kLowBox * static_cast<int>(m_boxes.size());
  for (const auto& box : m_boxes)
    box->limits->setVisible(!low);
  if (low != m_low) {
    m_low = low;
    styleValues();
  }
}

/// The first alarms are the highest; who wants all points at them.
void MonitorPanel::elide() {
  const QMargins edges = m_alarmBar->contentsMargins();
  m_alarmBar->setText(
      m_alarmBar->fontMetrics().elidedText(m_alarmWords, Qt::ElideRight, m_alarmBar->width() - edges.left() - edges.right()));
}

void MonitorPanel::show(const BedsideSnapshot& now) {
  m_reading = readMonitor(now);
  m_inStep = now.speed <= kBeatsUpTo;
  m_alarms->look(m_reading, now.timeS);
  // As monitors do: figures that can be read, and a window that is not put together anew twenty times a second.
  if (!m_inStep || now.paused || now.attached != m_shownFor || !m_sinceValues.isValid() || m_sinceValues.elapsed() >= kValuesMs) {
    m_sinceValues.start();
    m_shownFor = now.attached;
    showValues(now);
  }
  m_cuff->setEnabled(has(now, "nibp") && !now.ended);
  showAlarms(now);
}

void MonitorPanel::showValues(const BedsideSnapshot& now) {
  const MonitorReading& reading = m_reading;
  const bool arterial = has(now, "arterialLine");
  const bool waves[] = {has(now, "ecg"),  arterial,        has(now, "cvp"),
                        has(now, "spo2"), has(now, "co2"), now.patient.ventilator.mode != twin::VentilatorMode::Off};
  for (std::size_t i = 0; i < std::size(waves); ++i)
    m_waves->setOn(i, waves[i]);
  for (const auto& box : m_boxes) {
    const Channel channel = box->channel;
    const AlarmLimits& limits = m_alarms->limits(channel);
    setWords(box->limits, reading.attached[channel]
                              ? QStringLiteral("%1 – %2").arg(limits.low * box->scale).arg(std::min(limits.high * box->scale, 999.0))
                              : QString());
    QString text = QStringLiteral("--");
    if (reading.valid[channel])
      text = QLocale().toString(reading.values[channel] * box->scale, 'f', box->decimals);
    if (channel == MonitorReading::Spo2)
      setWords(box->limits, reading.attached[channel] ? tr("above %1").arg(limits.low * 100) : QString());
    setWords(box->more, reading.attached[channel] ? QString() : tr("not attached"));
    if (channel == MonitorReading::Systolic && reading.attached[channel]) {
      const course::SeenResult* cuff = lastCuff(now);
      const double diastolic = arterial ? now.patient.circulation.beat.diastolic : cuff ? figure(*cuff, "DBP") : std::nan("");
      if (reading.valid[channel])
        text = QStringLiteral("%1/%2").arg(reading.values[channel], 0, 'f', 0).arg(diastolic, 0, 'f', 0);
      setWords(box->more,
               reading.valid[MonitorReading::MeanPressure]
                   ? (arterial
                          ? tr("mean %1, arterial line").arg(reading.values[MonitorReading::MeanPressure], 0, 'f', 0)
                          : tr("mean %1, cuff at %2").arg(reading.values[MonitorReading::MeanPressure], 0, 'f', 0).arg(clock(cuff->readyS)))
                   : tr("not measured yet"));
      setWords(box->limits, tr("mean %1 – %2")
                                .arg(m_alarms->limits(MonitorReading::MeanPressure).low)
                                .arg(m_alarms->limits(MonitorReading::MeanPressure).high));
    }
    setWords(box->value, text);
  }
}

void MonitorPanel::showAlarms(const BedsideSnapshot& now) {
  const std::vector<Alarm>& alarms = m_alarms->current();
  QStringList words;
  for (const Alarm& alarm : alarms)
    words << (alarm.priority == AlarmPriority::High     ? QStringLiteral("!!! ")
              : alarm.priority == AlarmPriority::Medium ? QStringLiteral("!! ")
                                                        : QStringLiteral("! ")) +
                 alarmWords(alarm.id) + (alarm.active ? QString() : tr(" (over)"));
  QString text = words.join(QStringLiteral("   "));
  text = text.isEmpty() ? tr("No alarm") : text;
  if (text != m_alarmWords) {
    m_alarmWords = text;
    m_alarmBar->setToolTip(alarms.empty() ? QString() : words.join(QLatin1Char('\n')));
    m_alarmBar->setAccessibleDescription(text);
    elide();
  }
  showSilence(now.timeS);
  const AlarmPriority highest = m_alarms->highest();
  const bool active = std::any_of(alarms.begin(), alarms.end(), [](const Alarm& alarm) { return alarm.active; });
  // Flashing belongs to wall time: who looks at a lesson at 60x sees it at the same pace.
  const qint64 ms = QDateTime::currentMSecsSinceEpoch();
  const bool lit =
      !active || highest == AlarmPriority::Low || (ms / (highest == AlarmPriority::High ? kHighFlashMs : kMediumFlashMs)) % 2 == 0;
  const Rgb& ground = highest == AlarmPriority::High     ? tokens::kAlarmHigh
                      : highest == AlarmPriority::Medium ? tokens::kAlarmMedium
                                                         : tokens::kAlarmLow;
  const Rgb ink = highest == AlarmPriority::High ? Rgb{255, 255, 255} : tokens::kMonitor;
  const QString style =
      highest == AlarmPriority::None ? QStringLiteral("color: %1;").arg(toColor(tokens::kDark.quiet).name())
      : lit ? QStringLiteral("background: %1; color: %2; font-weight: 600;").arg(toColor(ground).name(), toColor(ink).name())
            : QStringLiteral("color: %1; font-weight: 600;").arg(toColor(ground).name());
  if (style != m_alarmStyle) {
    m_alarmStyle = style;
    m_alarmBar->setStyleSheet(style);
  }
  const AlarmPriority sound = m_alarms->sound(now.timeS);
  if (sound != m_sounding) {
    m_sounding = sound;
    Q_EMIT alarmSound(sound);
  }
}

void MonitorPanel::showSilence(double timeS) {
  const int left = m_alarms->silenced(timeS) ? static_cast<int>(std::ceil(m_alarms->silentUntilS() - timeS)) : 0;
  const QString text = left > 0 ? tr("&Silent %1:%2").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0')) : tr("&Silence alarms");
  if (m_silence->text() == text)
    return;
  m_silence->setText(text);
  m_silence->setAccessibleName(left > 0 ? tr("Alarms are silent for %1 s more; press for two minutes from now").arg(left)
                                        : tr("Silence alarms for two minutes"));
}

} // namespace halsted
