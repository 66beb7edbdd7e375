// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/PumpPanel.h"

#include "app/bedside/Doses.h"
#include "app/bedside/PanelParts.h"
#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace halsted {

namespace {

constexpr double kNearEmptyMl = 5, kNearEmptyS = 600;
constexpr double kMostRate = 1e6, kMostDripMlH = 30000;

/// The unit of the drug's first usual rate.
std::string usualRateUnit(const twin::Drug& drug) {
  for (const twin::DrugDose& dose : drug.doses)
    if (isRate(dose.unit))
      return dose.unit;
  return drug.massUnit + "/h";
}

double massPerMin(const twin::State& patient, const twin::DrugTable& drugs, int drug, const std::string& unit) {
  return massOf(patient, drugs, drug, 1, unit, "iv").value_or(0);
}

} // namespace

std::vector<PumpCourse> pumpCourses(const std::vector<course::Entry>& entries, const twin::State& patient, const twin::DrugTable& drugs) {
  std::vector<PumpCourse> courses;
  std::map<std::pair<int, std::string>, double> factors;
  for (const course::Entry& entry : entries) {
    const bool event = entry.kind == course::EntryKind::Event;
    if (event && (entry.name.starts_with("empty.") || entry.name.starts_with("syringe."))) {
      const int drug = drugs.find(entry.name.substr(entry.name.find('.') + 1));
      for (PumpCourse& course : courses)
        if (course.drug == drug) {
          course.usedMl = 0;
          course.sinceS = entry.t;
        }
    }
    if (entry.kind != course::EntryKind::Action || entry.json.find("\"infusion\"") == std::string::npos)
      continue;
    const nlohmann::json act = nlohmann::json::parse(entry.json, nullptr, false);
    if (!act.is_object() || act.value("act", "") != "infusion")
      continue;
    const int drug = drugs.find(act.value("drug", ""));
    if (drug < 0)
      continue;
    auto course = std::find_if(courses.begin(), courses.end(), [&](const PumpCourse& c) { return c.drug == drug; });
    if (course == courses.end()) {
      courses.push_back({drug, {}, 0, 0, 0, 0});
      course = courses.end() - 1;
    }
    course->usedMl += course->mlPerS * (entry.t - course->sinceS);
    course->sinceS = entry.t;
    const double rate = act.value("rate", 0.0);
    course->mlPerS = 0;
    if (rate <= 0)
      continue;
    course->unit = act.value("unit", "");
    course->lastRate = rate;
    const auto key = std::make_pair(drug, course->unit);
    if (!factors.contains(key))
      factors[key] = massPerMin(patient, drugs, drug, course->unit);
    const double perMl = drugs.drugs()[static_cast<std::size_t>(drug)].perMl;
    course->mlPerS = perMl > 0 ? rate * factors[key] / perMl / 60 : 0;
  }
  return courses;
}

struct PumpPanel::PumpRow {
  int drug = -1;
  std::string unit;
  double perUnit = 0; ///< mass units per minute in one of the unit
  double lastRate = 0;
  QFrame* frame = nullptr;
  QLabel *name = nullptr, *left = nullptr;
  StepField* rate = nullptr;
  QPushButton *stop = nullptr, *syringe = nullptr;
  ConfirmBar* confirm = nullptr;
  bool runs = false, known = false;
  int warned = -1;
};

struct PumpPanel::DripRow {
  QFrame* frame = nullptr;
  QLabel* text = nullptr;
  QProgressBar* bar = nullptr;
  StepField* rate = nullptr;
  QPushButton* stop = nullptr;
  bool shown = false;
  twin::FluidKind kind = twin::FluidKind::Saline;
  double wholeMl = 0, leftMl = 0;
};

PumpPanel::PumpPanel(LessonPlayer& player, QWidget* parent)
    : BedsidePanel(player, parent), m_drugs(player.run().twin().drugTable()),
      m_empty(makeNote(tr("Nothing runs. Start a pump or a drip from drugs and fluids (F3)."))), m_dripTitle(makeTitle(tr("Drips"))),
      m_pumpColumn(new QVBoxLayout), m_dripColumn(new QVBoxLayout) {
  setObjectName(QStringLiteral("bedside.pumps"));
  setAccessibleName(tr("Pumps and drips"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(8);
  column->addWidget(m_empty);
  column->addLayout(m_pumpColumn);
  column->addWidget(m_dripTitle);
  column->addLayout(m_dripColumn);
  column->addStretch(1);
  show(*player.snapshot());
}

PumpPanel::~PumpPanel() = default;

PumpPanel::PumpRow& PumpPanel::rowOf(int drug, const BedsideSnapshot& now) {
  for (const auto& row : m_pumps)
    if (row->drug == drug)
      return *row;
  const twin::Drug& kind = m_drugs->drugs()[static_cast<std::size_t>(drug)];
  const QString id = QStringLiteral("bedside.pumps.") + QString::fromStdString(kind.id), name = inOwnWords(kind.name);
  auto made = std::make_unique<PumpRow>();
  PumpRow& row = *made;
  row.drug = drug;
  row.unit = usualRateUnit(kind);
  row.perUnit = massPerMin(now.patient, *m_drugs, drug, row.unit);
  row.frame = new QFrame;
  row.frame->setObjectName(id);
  row.frame->setAccessibleName(name);
  row.frame->setFrameShape(QFrame::StyledPanel);
  row.name = makeTitle(name);
  row.left = makeNote();
  row.left->setForegroundRole(QPalette::WindowText); // it has colours of its own
  row.left->setObjectName(id + QStringLiteral(".left"));
  StepField::Spec spec;
  spec.objectName = id + QStringLiteral(".rate");
  spec.name = tr("Rate of %1").arg(name);
  spec.high = kMostRate;
  spec.step = 0;
  row.rate = new StepField(spec);
  row.stop = makeButton(tr("Stop"), id + QStringLiteral(".stop"));
  row.syringe = makeButton(tr("New syringe"), id + QStringLiteral(".syringe"), tr("Put a new syringe of %1 in").arg(name));
  row.confirm = new ConfirmBar(id + QStringLiteral(".confirm"));
  auto* controls = new QWidget;
  auto* wrap = new WrapLayout(controls, 8);
  wrap->addWidget(row.rate);
  wrap->addWidget(row.stop);
  wrap->addWidget(row.syringe);
  auto* column = new QVBoxLayout(row.frame);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(4);
  column->addWidget(row.name);
  column->addWidget(controls);
  column->addWidget(row.confirm);
  column->addWidget(row.left);
  m_pumpColumn->addWidget(row.frame);
  connect(row.rate, &StepField::chosen, this, [this, &row](double rate) {
    if (row.runs)
      setRate(row, rate);
  });
  connect(row.rate, &StepField::told, this, [this](const QString& sentence) { Q_EMIT told(sentence, true); });
  connect(row.stop, &QPushButton::clicked, this, [this, &row] { setRate(row, row.runs ? 0 : row.rate->value()); });
  connect(row.syringe, &QPushButton::clicked, this, [this, &kind] {
    perform(nlohmann::json{{"act", "syringe"}, {"drug", kind.id}}.dump());
  });
  m_pumps.push_back(std::move(made));
  return row;
}

void PumpPanel::setRate(PumpRow& row, double rate) {
  row.confirm->dismiss();
  nlohmann::json act{
      {"act", "infusion"}, {"drug", m_drugs->drugs()[static_cast<std::size_t>(row.drug)].id}, {"rate", rate}, {"unit", row.unit}};
  const auto send = [this, &row](const nlohmann::json& json) {
    m_player.perform(json.dump(), [this, &row](Result<void> result) {
      if (result)
        return;
      Q_EMIT told(inOwnWords(result.error().message), true);
      row.rate->reset(row.lastRate);
    });
  };
  const QString far = farFromUsual(m_player.snapshot()->patient, *m_drugs, row.drug, rate, row.unit, "iv");
  if (far.isEmpty()) {
    send(act);
    return;
  }
  row.rate->reset(row.lastRate); // the pump goes on as it was until somebody is sure
  act["confirmed"] = true;
  row.confirm->ask(far, tr("Run at %1 %2 all the same").arg(figureWords(rate), unitWords(row.unit)), [send, act] { send(act); });
}

void PumpPanel::showPumps(const BedsideSnapshot& now) {
  if (now.entries != m_entries) {
    m_entries = now.entries;
    m_courses = pumpCourses(*now.entries, now.patient, *m_drugs);
    for (const PumpCourse& course : m_courses) {
      PumpRow& row = rowOf(course.drug, now);
      if (!course.unit.empty() && course.unit != row.unit) {
        row.unit = course.unit;
        row.perUnit = massPerMin(now.patient, *m_drugs, course.drug, row.unit);
        row.known = false;
      }
    }
  }
  for (const twin::DrugSlot& slot : now.patient.drugs.inUse)
    if (slot.drug >= 0 && slot.infusionPerMin > 0)
      rowOf(static_cast<int>(slot.drug), now);
  for (const auto& one : m_pumps) {
    PumpRow& row = *one;
    const twin::Drug& kind = m_drugs->drugs()[static_cast<std::size_t>(row.drug)];
    double perMin = 0;
    for (const twin::DrugSlot& slot : now.patient.drugs.inUse)
      if (slot.drug == row.drug)
        perMin = slot.infusionPerMin;
    const bool runs = perMin > 0;
    const auto course = std::find_if(m_courses.begin(), m_courses.end(), [&](const PumpCourse& c) { return c.drug == row.drug; });
    const double said = course != m_courses.end() ? course->lastRate : 0, flows = row.perUnit > 0 ? perMin / row.perUnit : 0;
    // As it was said, where that is what runs: 0.3, not 0.30000000000000004.
    if (said > 0 && (!runs || std::abs(flows / said - 1) < 1e-6))
      row.lastRate = said;
    else if (runs)
      row.lastRate = flows;
    row.frame->setVisible(runs || course != m_courses.end()); // after going back, what was not started yet is not there
    if (!row.known || runs != row.runs) {
      row.known = true;
      row.runs = runs;
      row.rate->setUnit(unitWords(row.unit));
      row.stop->setText(runs ? tr("Stop") : tr("Start again"));
      row.stop->setAccessibleName(QStringLiteral("%1: %2").arg(inOwnWords(kind.name), row.stop->text()));
      row.rate->reset(row.lastRate);
    } else if (runs) {
      row.rate->setValue(row.lastRate);
    }
    QString text = tr("stopped");
    bool nearEmpty = false;
    if (runs && kind.perMl > 0) {
      const double mlPerS = perMin / kind.perMl / 60;
      const double used =
          course == m_courses.end() ? mlPerS * now.timeS : course->usedMl + course->mlPerS * std::max(0.0, now.timeS - course->sinceS);
      const double left = std::max(0.0, course::kSyringeMl - used);
      nearEmpty = left < kNearEmptyMl || left / mlPerS < kNearEmptyS;
      text = tr("%1 mL/h; syringe of %2 mL: %3 mL left, empty in %4")
                 .arg(figureWords(3600 * mlPerS), figureWords(course::kSyringeMl), figureWords(left), durationWords(left / mlPerS));
      if (nearEmpty)
        text = QStringLiteral("⚠ ") + tr("Nearly empty: %1").arg(text);
    } else if (runs) {
      text = tr("runs");
    }
    row.syringe->setVisible(runs && kind.perMl > 0);
    setWords(row.left, text);
    if (row.warned != static_cast<int>(nearEmpty)) {
      row.warned = static_cast<int>(nearEmpty);
      const tokens::Palette& colours = tokensOf(*this);
      row.left->setStyleSheet(QStringLiteral("color: %1;").arg(toColor(nearEmpty ? colours.caution : colours.quiet).name()));
    }
  }
}

void PumpPanel::setDrip(DripRow& row, double mlPerH) {
  // Where several bags of this fluid run, its number among them.
  const std::shared_ptr<const BedsideSnapshot> now = m_player.snapshot();
  const auto& drips = now->patient.fluids.drips;
  std::size_t bags = 0, bag = 1;
  for (std::size_t i = 0; i < drips.size(); ++i) {
    bags += drips[i].remainingMl > 0 && drips[i].kind == row.kind ? 1 : 0;
    if (i < m_drips.size() && m_drips[i].get() == &row)
      bag = std::max<std::size_t>(1, bags);
  }
  nlohmann::json act{{"act", "drip"}, {"fluid", twin::fluidName(row.kind)}, {"mlPerH", mlPerH}};
  if (bags > 1)
    act["bag"] = bag;
  perform(act.dump());
}

void PumpPanel::showDrips(const BedsideSnapshot& now) {
  bool any = false;
  for (std::size_t i = 0; i < now.patient.fluids.drips.size(); ++i) {
    const twin::Drip& drip = now.patient.fluids.drips[i];
    const bool runs = drip.remainingMl > 0 && drip.rateMlS > 0;
    any = any || runs;
    if (i >= m_drips.size()) {
      if (!runs)
        continue;
      while (m_drips.size() <= i) {
        auto row = std::make_unique<DripRow>();
        row->frame = new QFrame;
        row->frame->setFrameShape(QFrame::StyledPanel);
        row->frame->setObjectName(QStringLiteral("bedside.pumps.drip%1").arg(m_drips.size()));
        row->text = new QLabel;
        row->text->setWordWrap(true);
        row->bar = new QProgressBar;
        row->bar->setTextVisible(false);
        row->bar->setMaximumHeight(8);
        row->bar->setStyleSheet(QStringLiteral("min-height: 8px;"));
        row->bar->setAccessibleName(tr("Left in the bag"));
        const QString id = row->frame->objectName();
        row->rate = new StepField({id + QStringLiteral(".rate"), tr("Rate of the drip"), tr("mL/h"), 1, kMostDripMlH, 0});
        row->stop = makeButton(tr("Stop"), id + QStringLiteral(".stop"));
        connect(row->rate, &StepField::chosen, this, [this, one = row.get()](double rate) { setDrip(*one, rate); });
        connect(row->rate, &StepField::told, this, [this](const QString& sentence) { Q_EMIT told(sentence, true); });
        connect(row->stop, &QPushButton::clicked, this, [this, one = row.get()] { setDrip(*one, 0); });
        auto* controls = new QWidget;
        auto* wrap = new WrapLayout(controls, 8);
        wrap->addWidget(row->rate);
        wrap->addWidget(row->stop);
        auto* column = new QVBoxLayout(row->frame);
        column->setContentsMargins(8, 8, 8, 8);
        column->setSpacing(4);
        column->addWidget(row->text);
        column->addWidget(controls);
        column->addWidget(row->bar);
        m_dripColumn->addWidget(row->frame);
        m_drips.push_back(std::move(row));
      }
    }
    DripRow& row = *m_drips[i];
    row.frame->setVisible(runs);
    if (!runs) {
      row.wholeMl = row.leftMl = 0;
      row.shown = false;
      continue;
    }
    // Another bag in the same line: there is more in it, or it is something else.
    if (row.kind != drip.kind || drip.remainingMl > row.leftMl + 1)
      row.wholeMl = drip.remainingMl;
    row.kind = drip.kind;
    row.leftMl = drip.remainingMl;
    if (const double perHour = std::round(3600 * drip.rateMlS); row.shown) {
      row.rate->setValue(perHour);
    } else {
      row.rate->reset(perHour);
      row.stop->setAccessibleName(tr("Stop %1").arg(fluidWords(twin::fluidName(drip.kind))));
    }
    row.shown = true;
    setWords(row.text, tr("%1, %2 °C: %3 mL left, empty in %4")
                           .arg(fluidWords(twin::fluidName(drip.kind)), figureWords(drip.temperatureC),
                                figureWords(std::ceil(drip.remainingMl)), durationWords(drip.remainingMl / drip.rateMlS)));
    const int share = row.wholeMl > 0 ? static_cast<int>(std::lround(100 * drip.remainingMl / row.wholeMl)) : 0;
    if (row.bar->value() != share)
      row.bar->setValue(share);
  }
  m_dripTitle->setVisible(any);
  const bool pumps = std::any_of(m_pumps.begin(), m_pumps.end(), [](const auto& row) { return !row->frame->isHidden(); });
  m_empty->setVisible(!any && !pumps);
}

void PumpPanel::show(const BedsideSnapshot& now) {
  showPumps(now);
  showDrips(now);
  if (isEnabled() == now.ended)
    setEnabled(!now.ended);
}

} // namespace halsted
