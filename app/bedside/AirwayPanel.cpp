// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/AirwayPanel.h"

#include "app/bedside/Doses.h"
#include "app/bedside/PanelParts.h"
#include "app/bedside/VentilatorPanel.h"
#include "app/language/LibraryWords.h"
#include "lessons/course/run/LessonActs.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

using twin::OxygenDevice;

constexpr double kPreoxygenateS = 180; ///< of tidal breathing: Nimmagadda, Anesth Analg 2017;124:507
constexpr double kBagRate = 10, kBagPerKg = 7;

struct Device {
  const char* key;
  OxygenDevice device;
  const char* title;
  double flowLMin; ///< usual (British Thoracic Society guideline 2017)
  double fio2;     ///< of devices that blend; 0: by flow alone
};
constexpr std::array kDevices = {
    Device{"roomAir", OxygenDevice::RoomAir, QT_TRANSLATE_NOOP("halsted::AirwayPanel", "Room air"), 0, 0},
    Device{"nasal", OxygenDevice::Nasal, QT_TRANSLATE_NOOP("halsted::AirwayPanel", "Nasal prongs"), 3, 0},
    Device{"mask", OxygenDevice::Mask, QT_TRANSLATE_NOOP("halsted::AirwayPanel", "Simple mask"), 7.5, 0},
    Device{"nrb", OxygenDevice::NonRebreather, QT_TRANSLATE_NOOP("halsted::AirwayPanel", "Reservoir mask"), 15, 0},
    Device{"hfnc", OxygenDevice::HighFlow, QT_TRANSLATE_NOOP("halsted::AirwayPanel", "High flow"), 50, 1},
    Device{"cpap", OxygenDevice::Cpap, QT_TRANSLATE_NOOP("halsted::AirwayPanel", "CPAP mask"), 30, 0.5}};

const Device& deviceOf(const QString& key) {
  const auto found = std::find_if(kDevices.begin(), kDevices.end(), [&](const Device& one) { return key == QLatin1String(one.key); });
  return found == kDevices.end() ? kDevices.front() : *found;
}

const Device& deviceOf(OxygenDevice device) {
  const auto found = std::find_if(kDevices.begin(), kDevices.end(), [&](const Device& one) { return one.device == device; });
  return found == kDevices.end() ? kDevices.front() : *found;
}

QString titleOf(const course::Procedure& procedure) {
  return inOwnWords(procedure.title);
}

/// Opening a neck or a chest is not done by a slip of the hand.
bool cannotBeUndone(const std::string& name) {
  return name == "thoracotomy" || name == "cricothyrotomy";
}

} // namespace

struct AirwayPanel::Work {
  std::string name;
  double startS = 0;
  QWidget* frame;
  QLabel* text;
  QProgressBar* bar;
};

AirwayPanel::AirwayPanel(LessonPlayer& player, QWidget* parent)
    : BedsidePanel(player, parent), m_work(new QWidget), m_confirm(new ConfirmBar(QStringLiteral("bedside.airway.confirm"))) {
  setObjectName(QStringLiteral("bedside.airway"));
  setAccessibleName(tr("Airway and procedures"));
  setStyleSheet(checkedButtonStyle());
  m_work->setObjectName(QStringLiteral("bedside.airway.work"));
  m_work->setAccessibleName(tr("Under way"));
  auto* workColumn = new QVBoxLayout(m_work);
  workColumn->setContentsMargins(0, 0, 0, 0);
  workColumn->setSpacing(4);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(12);
  column->addWidget(m_work);
  column->addWidget(m_confirm);
  column->addWidget(oxygenPart());
  column->addWidget(airwayPart());
  column->addWidget(bagPart());
  column->addWidget(procedurePart(tr("Lines"), {"ivAccess", "ioAccess", "arterialLine", "centralLine", "urinaryCatheter"}));
  column->addWidget(procedurePart(tr("Chest"), {"needleDecompression", "chestTube", "pericardiocentesis", "thoracotomy"}));
  column->addStretch(1);
  show(*player.snapshot());
}

AirwayPanel::~AirwayPanel() = default;

QWidget* AirwayPanel::oxygenPart() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(makeTitle(tr("Oxygen")));
  m_oxygenNow = makeNote();
  m_oxygenNow->setObjectName(QStringLiteral("bedside.airway.oxygenNow"));
  column->addWidget(m_oxygenNow);
  m_device = new ChoiceRow(QStringLiteral("bedside.airway.device"), tr("Oxygen by"));
  for (const Device& device : kDevices)
    m_device->add(QLatin1String(device.key), tr(device.title));
  column->addWidget(m_device);
  m_flow = new StepField({QStringLiteral("bedside.airway.flow"), tr("Flow of oxygen"), tr("L/min"), 0, 80, 1, 0, true});
  m_fio2 = new StepField({QStringLiteral("bedside.airway.fio2"), tr("Oxygen share"), tr("%"), 21, 100, 5, 0, true});
  m_preoxygenate = makeButton(tr("Preoxygenate 3 min"), QStringLiteral("bedside.airway.preoxygenate"));
  m_preoxygenate->setToolTip(tr("Pure oxygen by a tight mask before a tube"));
  auto* row = new QWidget;
  auto* wrap = new WrapLayout(row, 8);
  for (QWidget* widget : {static_cast<QWidget*>(m_flow), static_cast<QWidget*>(m_fio2), static_cast<QWidget*>(m_preoxygenate)})
    wrap->addWidget(widget);
  column->addWidget(row);
  connect(m_device, &ChoiceRow::chosen, this, [this](const QString& key) {
    const Device& device = deviceOf(key);
    m_flow->reset(device.flowLMin);
    m_fio2->reset(100 * device.fio2);
    giveOxygen();
  });
  for (StepField* field : {m_flow, m_fio2}) {
    connect(field, &StepField::chosen, this, &AirwayPanel::giveOxygen);
    connect(field, &StepField::told, this, [this](const QString& sentence) { Q_EMIT told(sentence, true); });
  }
  connect(m_preoxygenate, &QPushButton::clicked, this, [this] {
    perform(nlohmann::json{{"act", "preoxygenate"}, {"overS", kPreoxygenateS}}.dump());
  });
  return part;
}

void AirwayPanel::giveOxygen() {
  const Device& device = deviceOf(m_device->choice());
  nlohmann::json act{{"act", "oxygen"}, {"device", device.key}};
  if (device.device != OxygenDevice::RoomAir)
    act["flowLMin"] = m_flow->value();
  if (device.fio2 > 0)
    act["FiO2"] = m_fio2->value() / 100;
  perform(act.dump());
}

QWidget* AirwayPanel::airwayPart() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(makeTitle(tr("Airway")));
  m_airwayNow = makeNote();
  m_airwayNow->setObjectName(QStringLiteral("bedside.airway.now"));
  column->addWidget(m_airwayNow);
  m_open = makeButton(tr("Open by hand, suction"), QStringLiteral("bedside.airway.open"));
  m_open->setToolTip(tr("Head tilt, chin lift, jaw thrust; takes an oropharyngeal airway out"));
  m_opa = makeButton(tr("Oropharyngeal airway"), QStringLiteral("bedside.airway.opa"));
  connect(m_open, &QPushButton::clicked, this, [this] { perform(R"({"act":"airway","state":"open"})"); });
  connect(m_opa, &QPushButton::clicked, this, [this] { perform(R"({"act":"airway","state":"opa"})"); });
  auto* hands = new QWidget;
  auto* handsWrap = new WrapLayout(hands);
  handsWrap->addWidget(m_open);
  handsWrap->addWidget(m_opa);
  column->addWidget(hands);

  m_blade = new ChoiceRow(QStringLiteral("bedside.airway.blade"), tr("Intubate with"));
  for (const course::IntubationDevice& device : course::intubationOdds().devices)
    m_blade->add(QString::fromStdString(device.name), inOwnWords(device.title));
  m_blade->setChoice(QString::fromStdString(course::intubationOdds().devices.front().name));
  const course::IntubationOdds& odds = course::intubationOdds();
  const bool female = m_player.snapshot()->patient.person.sex == twin::Sex::Female;
  m_tubeSize = new StepField({QStringLiteral("bedside.airway.tubeSize"), tr("Size of the tube"), tr("mm"), 2, 10, 0.5, 1, false});
  m_tubeSize->reset(female ? 7 : 8);
  m_tubeDepth = new StepField({QStringLiteral("bedside.airway.tubeDepth"), tr("Depth at the teeth"), tr("cm"), 5, 35, 1, 0, false});
  m_tubeDepth->reset(female ? odds.usualDepthFemaleCm : odds.usualDepthMaleCm);
  for (StepField* field : {m_tubeSize, m_tubeDepth})
    connect(field, &StepField::told, this, [this](const QString& sentence) { Q_EMIT told(sentence, true); });
  auto* box = new QFrame;
  box->setFrameShape(QFrame::StyledPanel);
  auto* boxColumn = new QVBoxLayout(box);
  boxColumn->setContentsMargins(8, 8, 8, 8);
  boxColumn->setSpacing(4);
  boxColumn->addWidget(m_blade);
  auto* tube = new QWidget;
  auto* tubeWrap = new WrapLayout(tube, 8);
  tubeWrap->addWidget(makeTitled(tr("Tube, mm"), m_tubeSize));
  tubeWrap->addWidget(makeTitled(tr("At the teeth, cm"), m_tubeDepth));
  boxColumn->addWidget(tube);
  boxColumn->addWidget(procedurePart({}, {"intubate"}));
  column->addWidget(box);
  column->addWidget(procedurePart({}, {"lma", "cricothyrotomy", "extubate"}));
  return part;
}

QWidget* AirwayPanel::bagPart() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(makeTitle(tr("Bag")));
  m_bagNow = makeNote();
  m_bagNow->setObjectName(QStringLiteral("bedside.airway.bagNow"));
  column->addWidget(m_bagNow);
  m_bagRate = new StepField({QStringLiteral("bedside.airway.bagRate"), tr("Breaths by bag"), tr("/min"), 4, 40, 1, 0, false});
  m_bagRate->reset(kBagRate);
  m_bagVolume = new StepField({QStringLiteral("bedside.airway.bagVolume"), tr("Volume of a squeeze"), tr("mL"), 20, 1200, 50, 0, false});
  m_bagVolume->reset(std::round(kBagPerKg * m_player.snapshot()->patient.person.idealKg / 10) * 10);
  m_bag = makeButton(tr("Bag with oxygen"), QStringLiteral("bedside.airway.bag"));
  m_bagStop = makeButton(tr("Stop bagging"), QStringLiteral("bedside.airway.bagStop"));
  auto* row = new QWidget;
  auto* wrap = new WrapLayout(row, 8);
  for (QWidget* widget : {static_cast<QWidget*>(m_bag), static_cast<QWidget*>(m_bagStop), makeTitled(tr("Squeezes, /min"), m_bagRate),
                          makeTitled(tr("Volume, mL"), m_bagVolume)})
    wrap->addWidget(widget);
  column->addWidget(row);
  connect(m_bag, &QPushButton::clicked, this, &AirwayPanel::squeeze);
  connect(m_bagStop, &QPushButton::clicked, this, [this] { perform(R"({"act":"bvm","RR":0})"); });
  for (StepField* field : {m_bagRate, m_bagVolume}) {
    connect(field, &StepField::chosen, this, [this] {
      if (m_player.snapshot()->patient.ventilator.mode == twin::VentilatorMode::Bag)
        squeeze();
    });
    connect(field, &StepField::told, this, [this](const QString& sentence) { Q_EMIT told(sentence, true); });
  }
  return part;
}

void AirwayPanel::squeeze() {
  perform(nlohmann::json{{"act", "bvm"}, {"RR", m_bagRate->value()}, {"VTml", m_bagVolume->value()}, {"FiO2", 1.0}}.dump());
}

QWidget* AirwayPanel::procedurePart(const QString& title, const std::vector<const char*>& names) {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  if (!title.isEmpty())
    column->addWidget(makeTitle(title));
  auto* row = new QWidget;
  auto* wrap = new WrapLayout(row);
  const auto add = [&](const course::Procedure& procedure, const std::string& side, const QString& text) {
    const QString takes = durationWords(procedure.takesS);
    QString object = QStringLiteral("bedside.airway.procedure.") + QString::fromStdString(procedure.name);
    if (!side.empty())
      object += QLatin1Char('.') + QString::fromStdString(side);
    auto* button = makeButton(tr("%1 (%2)").arg(text, takes), object, tr("%1, takes %2").arg(text, takes));
    connect(button, &QPushButton::clicked, this, [this, name = procedure.name, side] { begin(name, side); });
    wrap->addWidget(button);
    m_buttons.push_back({button, procedure.name});
  };
  for (const char* name : names) {
    const course::Procedure* procedure = course::findProcedure(name);
    if (!procedure)
      continue;
    if (procedure->side)
      for (const auto& [side, words] : {std::pair{"left", tr("left")}, std::pair{"right", tr("right")}})
        add(*procedure, side, QStringLiteral("%1 %2").arg(titleOf(*procedure), words));
    else
      add(*procedure, {}, titleOf(*procedure));
  }
  column->addWidget(row);
  return part;
}

void AirwayPanel::begin(const std::string& name, const std::string& side) {
  m_confirm->dismiss();
  nlohmann::json act{{"act", "procedure"}, {"name", name}};
  if (!side.empty())
    act["side"] = side;
  if (name == "intubate") {
    act["device"] = m_blade->choice().toStdString();
    act["sizeMm"] = m_tubeSize->value();
    act["depthCm"] = m_tubeDepth->value();
  }
  if (!cannotBeUndone(name)) {
    perform(act.dump());
    return;
  }
  const QString title = titleOf(*course::findProcedure(name));
  m_confirm->ask(tr("%1 cannot be undone.").arg(title), tr("Begin: %1").arg(title), [this, act] { perform(act.dump()); });
}

void AirwayPanel::showWork(const BedsideSnapshot& now) {
  std::vector<const course::Pending*> work;
  for (const course::Pending& pending : now.pending)
    if (pending.name.starts_with("procedure."))
      work.push_back(&pending);
  const bool same = work.size() == m_underWay.size() &&
                    std::equal(work.begin(), work.end(), m_underWay.begin(), [](const course::Pending* pending, const auto& shown) {
                      return pending->name == shown->name && pending->startS == shown->startS;
                    });
  if (!same) {
    for (const auto& old : m_underWay)
      old->frame->deleteLater();
    m_underWay.clear();
    for (const course::Pending* pending : work) {
      auto made = std::make_unique<Work>();
      made->name = pending->name;
      made->startS = pending->startS;
      made->frame = new QWidget;
      made->text = new QLabel;
      made->text->setWordWrap(true);
      made->bar = new QProgressBar;
      made->bar->setTextVisible(false);
      made->bar->setMaximum(1000);
      made->bar->setMaximumHeight(8);
      made->bar->setStyleSheet(QStringLiteral("min-height: 8px;"));
      const course::Procedure* procedure = course::findProcedure(pending->name.substr(10));
      made->bar->setAccessibleName(procedure ? titleOf(*procedure) : QString::fromStdString(pending->name));
      auto* column = new QVBoxLayout(made->frame);
      column->setContentsMargins(0, 0, 0, 0);
      column->setSpacing(0);
      column->addWidget(made->text);
      column->addWidget(made->bar);
      m_work->layout()->addWidget(made->frame);
      m_underWay.push_back(std::move(made));
    }
    m_work->setVisible(!work.empty());
  }
  for (std::size_t i = 0; i < work.size(); ++i) {
    const double whole = work[i]->endS - work[i]->startS, left = std::max(0.0, work[i]->endS - now.timeS);
    setWords(m_underWay[i]->text, tr("%1: %2 to go").arg(m_underWay[i]->bar->accessibleName(), durationWords(std::ceil(left))));
    const int value = whole > 0 ? static_cast<int>(std::lround(1000 * (1 - left / whole))) : 1000;
    if (m_underWay[i]->bar->value() != value)
      m_underWay[i]->bar->setValue(value);
  }
}

void AirwayPanel::showOxygen(const BedsideSnapshot& now) {
  const twin::Airway& airway = now.patient.airway;
  const Device& device = deviceOf(airway.device);
  const twin::VentilatorMode mode = now.patient.ventilator.mode;
  const bool machine = mode != twin::VentilatorMode::Off && mode != twin::VentilatorMode::Bag;
  QString text = tr(device.title);
  if (device.device != OxygenDevice::RoomAir)
    text += tr(", %1 L/min").arg(figureWords(airway.flowLMin));
  if (airway.preoxygenateS > 0)
    text = tr("Preoxygenation by tight mask: %1 to go").arg(durationWords(std::ceil(airway.preoxygenateS)));
  else if (machine)
    text = tr("By the ventilator, %1 % (F6)").arg(figureWords(100 * now.patient.ventilator.fio2));
  else if (mode == twin::VentilatorMode::Bag)
    text = tr("By the bag, %1 %").arg(figureWords(100 * now.patient.ventilator.fio2));
  setWords(m_oxygenNow, tr("Now: %1").arg(text));
  if (m_device->choice() != QLatin1String(device.key))
    m_device->setChoice(QLatin1String(device.key));
  if (m_shown != airway.device) {
    m_shown = airway.device;
    m_flow->reset(airway.flowLMin);
    m_fio2->reset(std::round(100 * airway.setFio2));
    m_flow->setVisible(device.device != OxygenDevice::RoomAir);
    m_fio2->setVisible(device.fio2 > 0);
  } else {
    m_flow->setValue(airway.flowLMin);
    m_fio2->setValue(std::round(100 * airway.setFio2));
  }
}

void AirwayPanel::showAirway(const BedsideSnapshot& now) {
  const AirwayHold hold = airwayHold(now.patient);
  const bool device = hold == AirwayHold::Tube || hold == AirwayHold::Laryngeal, busy = airwayBusy(now);
  setWords(m_airwayNow, busy                            ? tr("Somebody is at work in the airway; no breaths are given meanwhile.")
                        : hold == AirwayHold::Tube      ? tr("Now: a tube. Check its place by the CO2 curve and by listening.")
                        : hold == AirwayHold::Laryngeal ? tr("Now: a laryngeal mask")
                        : hold == AirwayHold::Mask      ? tr("Now: an oropharyngeal airway")
                                                        : tr("Now: nothing is in it"));
  const bool hands = !device && !busy && !now.ended;
  const auto enable = [](QWidget* widget, bool enabled) {
    if (widget->isEnabled() != enabled)
      widget->setEnabled(enabled);
  };
  enable(m_open, hands);
  enable(m_opa, hands && hold != AirwayHold::Mask);
  enable(m_preoxygenate, !busy && !now.ended && !device);
  enable(m_bag, !busy && !now.ended);
  const twin::Ventilator& machine = now.patient.ventilator;
  const bool bags = machine.mode == twin::VentilatorMode::Bag;
  enable(m_bagStop, bags && !busy && !now.ended);
  setWords(m_bagNow, bags     ? tr("Now: %1 per min, %2 mL each").arg(figureWords(machine.ratePerMin), figureWords(machine.tidalMl))
                     : device ? tr("Not now. Squeezes go into the tube or mask that is in.")
                              : tr("Not now. Squeezes go by face mask."));
  if (bags) {
    m_bagRate->setValue(machine.ratePerMin);
    m_bagVolume->setValue(machine.tidalMl);
  }
  for (const Button& one : m_buttons) {
    const course::Procedure* procedure = course::findProcedure(one.procedure);
    const bool there = !procedure->gives.empty() && procedure->name != "ivAccess" && procedure->name != "thoracotomy" &&
                       std::find(now.attached.begin(), now.attached.end(), procedure->gives) != now.attached.end();
    bool possible = !now.ended && !there && !(procedure->airway && busy);
    if (procedure->name == "extubate")
      possible = possible && device;
    enable(one.button, possible);
    const QString why = there ? tr("It is in place.") : QString();
    if (one.button->toolTip() != why)
      one.button->setToolTip(why);
  }
}

void AirwayPanel::show(const BedsideSnapshot& now) {
  showWork(now);
  showOxygen(now);
  showAirway(now);
  for (QWidget* widget : {static_cast<QWidget*>(m_device), static_cast<QWidget*>(m_flow), static_cast<QWidget*>(m_fio2)})
    if (widget->isEnabled() == now.ended)
      widget->setEnabled(!now.ended);
}

} // namespace halsted
