// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/VentilatorPanel.h"

#include "app/bedside/LoopView.h"
#include "app/bedside/PanelParts.h"
#include "app/bedside/WaveView.h"
#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"
#include "lessons/course/run/LessonActs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

using twin::VentilatorMode;

// Limits of protective ventilation: tidal volume 6 mL/kg of ideal weight (4 to 8) and plateau at most 30 cmH2O (ARDS Network, N Engl J Med
// 2000;342:1301); driving pressure at most 15 cmH2O (Amato, N Engl J Med 2015;372:747). The machine itself ends a breath at 40 cmH2O.
// In normal lungs on a ventilator compliance is about 54 mL/cmH2O and resistance 13 cmH2O s/L (Arnal, Respir Care 2018;63:158).
constexpr double kLeastPerKg = 4, kMostPerKg = 8, kMostPlateau = 30, kMostDriving = 15, kMostPeak = 35, kMostTrapped = 2;
constexpr double kLeastCompliance = 40, kMostResistance = 15, kBlockedResistance = 100;
constexpr double kStartPerKg = 7, kStartPeep = 5, kStartFio2 = 0.5;
constexpr int kFigureWidth = 124, kWavesHeight = 216, kLoopHeight = 200;
constexpr float kBeginsLMin = 4; ///< flow in: a breath begins
constexpr double kMmPerS = 6.25; ///< three or four breaths beside each other

struct Mode {
  const char* key;
  VentilatorMode mode;
  const char *title, *words;
  std::vector<const char*> settings;
};
const std::vector<Mode>& modes() {
  static const std::vector<Mode> all = {{"vc",
                                         VentilatorMode::VolumeControl,
                                         QT_TRANSLATE_NOOP("halsted::VentilatorPanel", "Volume VC"),
                                         QT_TRANSLATE_NOOP("halsted::VentilatorPanel", "volume control, VC"),
                                         {"VTml", "RR", "PEEP", "FiO2"}},
                                        {"pc",
                                         VentilatorMode::PressureControl,
                                         QT_TRANSLATE_NOOP("halsted::VentilatorPanel", "Pressure PC"),
                                         QT_TRANSLATE_NOOP("halsted::VentilatorPanel", "pressure control, PC"),
                                         {"PinspCmH2O", "RR", "PEEP", "FiO2"}},
                                        {"psv",
                                         VentilatorMode::PressureSupport,
                                         QT_TRANSLATE_NOOP("halsted::VentilatorPanel", "Support PSV"),
                                         QT_TRANSLATE_NOOP("halsted::VentilatorPanel", "pressure support of own breaths, PSV"),
                                         {"PinspCmH2O", "PEEP", "FiO2"}},
                                        {"cpap",
                                         VentilatorMode::Cpap,
                                         QT_TRANSLATE_NOOP("halsted::VentilatorPanel", "CPAP"),
                                         QT_TRANSLATE_NOOP("halsted::VentilatorPanel", "constant pressure, own breaths"),
                                         {"PEEP", "FiO2"}},
                                        {"off",
                                         VentilatorMode::Off,
                                         QT_TRANSLATE_NOOP("halsted::VentilatorPanel", "Off"),
                                         QT_TRANSLATE_NOOP("halsted::VentilatorPanel", "off the ventilator"),
                                         {"VTml", "PinspCmH2O", "RR", "PEEP", "FiO2"}}};
  return all;
}

bool needsTube(const char* mode) {
  return std::string_view(mode) == "vc" || std::string_view(mode) == "pc";
}

} // namespace

AirwayHold airwayHold(const twin::State& patient) {
  switch (patient.airway.kind) {
  case twin::AirwayKind::Natural: return AirwayHold::Own;
  case twin::AirwayKind::Oropharyngeal: return AirwayHold::Mask;
  case twin::AirwayKind::Laryngeal: return AirwayHold::Laryngeal;
  default: return AirwayHold::Tube;
  }
}

bool airwayBusy(const BedsideSnapshot& now) {
  return std::any_of(now.pending.begin(), now.pending.end(), [](const course::Pending& pending) {
    const course::Procedure* procedure = pending.name.starts_with("procedure.") ? course::findProcedure(pending.name.substr(10)) : nullptr;
    return procedure && procedure->airway;
  });
}

struct VentilatorPanel::Figure {
  std::string object;
  QLabel *value, *aim;
  int decimals = 0, marked = -1;
};

VentilatorPanel::VentilatorPanel(LessonPlayer& player, QWidget* parent)
    : BedsidePanel(player, parent), m_idealKg(player.snapshot()->patient.person.idealKg),
      m_mode(new ChoiceRow(QStringLiteral("bedside.ventilator.mode"), tr("Mode"))), m_why(new QLabel), m_perKg(makeNote()),
      m_volumes(new QWidget), m_waves(new WaveView(this)), m_loop(new LoopView(this)),
      m_loopKind(new ChoiceRow(QStringLiteral("bedside.ventilator.loopKind"), tr("Loop"))) {
  setObjectName(QStringLiteral("bedside.ventilator"));
  setAccessibleName(tr("Ventilator"));
  setStyleSheet(checkedButtonStyle());
  m_why->setObjectName(QStringLiteral("bedside.ventilator.why"));
  m_why->setWordWrap(true);
  for (const Mode& mode : modes())
    m_mode->add(QLatin1String(mode.key), tr(mode.title), tr(mode.words))->setToolTip(tr(mode.words));
  auto* settings = new QWidget;
  new WrapLayout(settings, 12);
  auto* figures = new QWidget;
  new WrapLayout(figures, 4);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(8);
  column->addWidget(m_why);
  column->addWidget(m_mode);
  column->addWidget(settings);
  column->addWidget(m_volumes);
  column->addWidget(m_waves);
  column->addWidget(makeTitle(tr("Measured")));
  column->addWidget(figures);
  column->addWidget(m_loopKind);
  column->addWidget(m_loop);
  column->addStretch(1);

  const twin::Ventilator machine = player.snapshot()->patient.ventilator;
  addSetting(*settings, "VTml", tr("Tidal volume"), tr("mL"), {20, 1500, 10})->reset(std::round(kStartPerKg * m_idealKg / 10) * 10);
  addSetting(*settings, "PinspCmH2O", tr("Pressure above PEEP"), tr("cmH2O"), {0, 50, 1})->reset(machine.inspiratoryCmH2O);
  addSetting(*settings, "RR", tr("Rate"), tr("/min"), {4, 60, 1})->reset(std::round(machine.ratePerMin));
  addSetting(*settings, "PEEP", tr("PEEP"), tr("cmH2O"), {0, 30, 1})->reset(kStartPeep);
  addSetting(*settings, "FiO2", tr("Oxygen"), tr("%"), {21, 100, 5}, 100)->reset(100 * kStartFio2);

  auto* volumesWrap = new WrapLayout(m_volumes, 4);
  m_perKg->setWordWrap(false);
  volumesWrap->addWidget(m_perKg);
  for (const int perKg : {6, 7, 8}) {
    auto* button = makeButton(tr("%1 mL/kg").arg(perKg), QStringLiteral("bedside.ventilator.perKg%1").arg(perKg),
                              tr("Tidal volume %1 mL/kg of ideal weight").arg(perKg));
    connect(button, &QPushButton::clicked, this, [this, perKg] {
      const double volume = std::round(perKg * m_idealKg / 10) * 10;
      m_settings.at("VTml").field->reset(volume);
      set("VTml", volume);
    });
    volumesWrap->addWidget(button);
  }
  addFigure(*figures, "Ppeak", tr("Peak"), tr("cmH2O"), 0);
  addFigure(*figures, "Pplat", tr("Plateau"), tr("cmH2O"), 0);
  addFigure(*figures, "driving", tr("Driving"), tr("cmH2O"), 0);
  addFigure(*figures, "PEEPtot", tr("Total PEEP"), tr("cmH2O"), 0);
  addFigure(*figures, "VT", tr("Tidal volume"), tr("mL"), 0);
  addFigure(*figures, "VE", tr("Minute volume"), tr("L/min"), 1);
  addFigure(*figures, "RR", tr("Breaths"), tr("/min"), 0);
  addFigure(*figures, "compliance", tr("Compliance"), tr("mL/cmH2O"), 0);
  addFigure(*figures, "Raw", tr("Resistance"), tr("cmH2O s/L"), 0);

  addWaves();
  connect(m_mode, &ChoiceRow::chosen, this, &VentilatorPanel::chooseMode);
  show(*player.snapshot());
}

VentilatorPanel::~VentilatorPanel() = default;

void VentilatorPanel::addWaves() {
  const QString off = tr("not connected");
  m_waves->setObjectName(QStringLiteral("bedside.ventilator.waves"));
  m_waves->setAccessibleName(tr("Waves of the ventilator: pressure, flow, volume"));
  m_waves->setFixedHeight(kWavesHeight);
  // As machines show it, from the beginning of each breath; the twin's volume has what PEEP holds in it.
  const auto volume = [startMl = std::nanf(""), inspiring = true](const twin::WaveSample& sample) mutable {
    if (std::isnan(startMl) || (!inspiring && sample.flowLMin > kBeginsLMin))
      startMl = sample.volumeMl;
    inspiring = sample.flowLMin > kBeginsLMin || (inspiring && sample.flowLMin > -kBeginsLMin);
    return sample.volumeMl - startMl;
  };
  m_waves->setChannels({{tr("Pressure, cmH2O"), toColor(tokens::kPressure), [](const twin::WaveSample& s) { return s.airwayCmH2O; }, -2, 30,
                         true, false, kMmPerS, off},
                        {tr("Flow, L/min (in is up)"), toColor(tokens::kEcg), [](const twin::WaveSample& s) { return s.flowLMin; }, -60, 60,
                         true, false, kMmPerS, off},
                        {tr("Volume, mL"), toColor(tokens::kOximeter), volume, 0, 500, true, false, kMmPerS, off}});
  m_waves->follow(m_player.waves());
  m_loopKind->add(QStringLiteral("pressureVolume"), tr("Pressure-volume"));
  m_loopKind->add(QStringLiteral("flowVolume"), tr("Flow-volume"));
  m_loopKind->setChoice(QStringLiteral("pressureVolume"));
  m_loop->setFixedHeight(kLoopHeight);
  connect(m_loopKind, &ChoiceRow::chosen, this, [this](const QString& kind) {
    m_loop->setKind(kind == QLatin1String("flowVolume") ? LoopView::Kind::FlowVolume : LoopView::Kind::PressureVolume);
  });
  connect(m_waves, &WaveView::swept, m_loop, &LoopView::append);
}

StepField* VentilatorPanel::addSetting(QWidget& place, const char* name, const QString& title, const QString& unit,
                                       std::array<double, 3> lowHighStep, double scale) {
  StepField::Spec spec{
      QStringLiteral("bedside.ventilator.") + QLatin1String(name), title, unit, lowHighStep[0], lowHighStep[1], lowHighStep[2], 0, false};
  auto* field = new StepField(spec);
  QWidget* frame = makeTitled(QStringLiteral("%1, %2").arg(title, unit), field);
  place.layout()->addWidget(frame);
  connect(field, &StepField::chosen, this, [this, name, scale](double value) { set(name, value / scale); });
  connect(field, &StepField::told, this, [this](const QString& sentence) { Q_EMIT told(sentence, true); });
  m_settings[name] = {field, frame, scale};
  return field;
}

void VentilatorPanel::addFigure(QWidget& place, const char* object, const QString& name, const QString& unit, int decimals) {
  auto made = std::make_unique<Figure>();
  made->object = object;
  made->decimals = decimals;
  auto* cell = new QFrame;
  cell->setFixedWidth(kFigureWidth);
  auto* title = new QLabel(name);
  auto* units = new QLabel(unit);
  made->value = new QLabel(QStringLiteral("--"));
  made->value->setObjectName(QStringLiteral("bedside.ventilator.%1.measured").arg(QLatin1String(object)));
  made->value->setAccessibleName(QStringLiteral("%1, %2").arg(name, unit));
  made->aim = new QLabel;
  QFont small = font();
  small.setPixelSize(tokens::kSmall);
  for (QLabel* label : {title, units, made->aim}) {
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setFont(small);
  }
  auto* middle = new QHBoxLayout;
  middle->setSpacing(4);
  middle->addWidget(made->value);
  middle->addWidget(units, 1, Qt::AlignBottom);
  auto* column = new QVBoxLayout(cell);
  column->setContentsMargins(4, 4, 4, 4);
  column->setSpacing(0);
  column->addWidget(title);
  column->addLayout(middle);
  column->addWidget(made->aim);
  place.layout()->addWidget(cell);
  m_figures.push_back(std::move(made));
}

VentilatorPanel::Figure& VentilatorPanel::figure(const char* object) {
  return **std::find_if(m_figures.begin(), m_figures.end(), [&](const auto& one) { return one->object == object; });
}

void VentilatorPanel::performAndFollow(const std::string& act) {
  m_player.perform(act, [this](Result<void> result) {
    if (result)
      return;
    Q_EMIT told(inOwnWords(result.error().message), true);
    const auto now = m_player.snapshot();
    m_shown = VentilatorMode::Count; // all settings are shown anew, as the machine has them
    show(*now);
  });
}

void VentilatorPanel::chooseMode(const QString& key) {
  nlohmann::json act{{"act", "ventilator"}, {"mode", key.toStdString()}};
  for (const Mode& mode : modes())
    if (mode.mode != VentilatorMode::Off && key == QLatin1String(mode.key))
      for (const char* name : mode.settings) {
        const Setting& setting = m_settings.at(name);
        act[name] = setting.field->value() / setting.scale;
      }
  performAndFollow(act.dump());
}

void VentilatorPanel::set(const char* field, double value) {
  const VentilatorMode mode = m_player.snapshot()->patient.ventilator.mode;
  if (mode != VentilatorMode::Off && mode != VentilatorMode::Bag)
    performAndFollow(nlohmann::json{{"act", "ventilator"}, {field, value}}.dump());
}

void VentilatorPanel::showSettings(const BedsideSnapshot& now) {
  const twin::Ventilator& machine = now.patient.ventilator;
  const AirwayHold hold = airwayHold(now.patient);
  const bool sealed = hold == AirwayHold::Tube || hold == AirwayHold::Laryngeal, busy = airwayBusy(now);
  const bool off = machine.mode == VentilatorMode::Off, bag = machine.mode == VentilatorMode::Bag, runs = !off && !bag;
  QString why;
  if (now.ended)
    why = tr("The lesson is over.");
  else if (busy)
    why = tr("Somebody is at work in the airway: no breaths until that is done.");
  else if (!sealed)
    why = tr("No tube: volume and pressure control need a tube or a laryngeal mask (F5). Support and CPAP work with a tight face mask.");
  else if (bag)
    why = tr("Breaths come by hand, from the bag. Choose a mode to connect the ventilator.");
  else if (off)
    why = tr("The ventilator is off. Choose a mode to connect it.");
  setWords(m_why, why);
  m_why->setVisible(!why.isEmpty());
  for (const Mode& mode : modes()) {
    QPushButton* button = m_mode->button(QLatin1String(mode.key));
    const bool possible = !now.ended && !busy && (sealed || !needsTube(mode.key) || machine.mode == mode.mode);
    if (button->isEnabled() != possible)
      button->setEnabled(possible);
    if (machine.mode == mode.mode && m_mode->choice() != QLatin1String(mode.key))
      m_mode->setChoice(QLatin1String(mode.key));
    for (const char* name : mode.settings)
      m_settings.at(name).field->setEnabled(!now.ended);
  }
  if (bag && !m_mode->choice().isEmpty())
    m_mode->setChoice({});
  const bool fresh = m_shown != machine.mode;
  m_shown = machine.mode;
  if (fresh)
    for (const auto& [name, setting] : m_settings) {
      const auto mode = std::find_if(modes().begin(), modes().end(), [&](const Mode& one) { return one.mode == machine.mode; });
      setting.frame->setVisible(mode == modes().end() || std::any_of(mode->settings.begin(), mode->settings.end(),
                                                                     [&, wanted = name](const char* one) { return wanted == one; }));
    }
  if (runs) {
    const std::array<std::pair<const char*, double>, 5> values{{{"VTml", machine.tidalMl},
                                                                {"PinspCmH2O", machine.inspiratoryCmH2O},
                                                                {"RR", machine.ratePerMin},
                                                                {"PEEP", machine.peepCmH2O},
                                                                {"FiO2", machine.fio2}}};
    for (const auto& [name, value] : values) {
      const Setting& setting = m_settings.at(name);
      if (fresh)
        setting.field->reset(value * setting.scale);
      else
        setting.field->setValue(value * setting.scale);
    }
  }
  m_volumes->setVisible(!m_settings.at("VTml").frame->isHidden());
  setWords(m_perKg,
           tr("= %1 mL/kg ideal (%2 kg)")
               .arg(QLocale().toString(m_settings.at("VTml").field->value() / m_idealKg, 'f', 1), QLocale().toString(m_idealKg, 'f', 0)));
}

void VentilatorPanel::showFigures(const BedsideSnapshot& now) {
  const twin::Lungs& lungs = now.patient.lungs;
  const twin::Ventilator& machine = now.patient.ventilator;
  const bool runs = machine.mode != VentilatorMode::Off && machine.mode != VentilatorMode::Bag;
  const bool controlled = machine.mode == VentilatorMode::VolumeControl || machine.mode == VentilatorMode::PressureControl;
  const auto put = [this](const char* object, bool measured, double value, const QString& aim, bool far) {
    Figure& one = figure(object);
    setWords(one.value,
             measured ? (far ? QStringLiteral("⚠ ") : QString()) + QLocale().toString(value, 'f', one.decimals) : QStringLiteral("--"));
    setWords(one.aim, aim);
    if (const int mark = measured && far; mark != one.marked) {
      one.marked = mark;
      const tokens::Palette& colours = tokensOf(*this);
      one.value->setStyleSheet(QStringLiteral("color: %1; font-size: %2px; font-weight: 600;")
                                   .arg(toColor(mark ? colours.caution : colours.text).name())
                                   .arg(tokens::kTitle));
    }
  };
  const double driving = lungs.plateauCmH2O - lungs.endExpiratoryCmH2O, trapped = lungs.endExpiratoryCmH2O - machine.peepCmH2O;
  const double perKg = lungs.tidalMl / m_idealKg;
  put("Ppeak", runs, lungs.peakCmH2O, tr("below %1").arg(kMostPeak), lungs.peakCmH2O > kMostPeak);
  // Plateau and what is made from it need a breath that the patient does not help with.
  put("Pplat", controlled, lungs.plateauCmH2O, tr("at most %1").arg(kMostPlateau), lungs.plateauCmH2O > kMostPlateau + 0.5);
  put("driving", controlled, driving, tr("at most %1").arg(kMostDriving), driving > kMostDriving + 0.5);
  put("PEEPtot", runs, lungs.endExpiratoryCmH2O,
      runs && trapped > kMostTrapped ? tr("%1 trapped").arg(trapped, 0, 'f', 0) : tr("set %1").arg(machine.peepCmH2O, 0, 'f', 0),
      trapped > kMostTrapped);
  put("VT", runs, lungs.tidalMl, runs ? tr("%1 mL/kg; 6 to 8").arg(QLocale().toString(perKg, 'f', 1)) : tr("6 to 8 mL/kg"),
      perKg > kMostPerKg + 0.5 || perKg < kLeastPerKg);
  put("VE", runs, lungs.minuteLMin, tr("as EtCO2 asks"), false);
  put("RR", runs, lungs.ratePerMin, {}, false);
  put("compliance", controlled, lungs.compliance, tr("usually above %1").arg(kLeastCompliance), lungs.compliance < kLeastCompliance);
  put("Raw", controlled, std::min(lungs.resistance, kBlockedResistance),
      lungs.resistance >= kBlockedResistance ? tr("or more: blocked?") : tr("below %1").arg(kMostResistance),
      lungs.resistance > kMostResistance);
}

void VentilatorPanel::show(const BedsideSnapshot& now) {
  showSettings(now);
  showFigures(now);
  const VentilatorMode mode = now.patient.ventilator.mode;
  const bool connected = mode != VentilatorMode::Off && mode != VentilatorMode::Bag;
  for (std::size_t i = 0; i < 3; ++i)
    m_waves->setOn(i, connected);
  m_loop->setOn(connected);
}

} // namespace halsted
