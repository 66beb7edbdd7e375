// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/TrendsPanel.h"

#include "app/bedside/EcgPaper.h"
#include "app/bedside/MonitorPanel.h"
#include "app/bedside/PanelParts.h"
#include "app/bedside/RunWords.h"
#include "app/bedside/TrendView.h"
#include "app/window/Theme.h"
#include "lessons/twin/Twin.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

constexpr double kEveryS = 5; ///< as the lesson's own history
constexpr std::size_t kMonitored = 7;
constexpr std::array kLaboratory = {"lactate", "Hb", "pH", "K", "glucose"};
constexpr std::array kChannels = {MonitorReading::HeartRate,   MonitorReading::MeanPressure,    MonitorReading::Spo2,
                                  MonitorReading::EndTidalCo2, MonitorReading::RespiratoryRate, MonitorReading::CentralVenous,
                                  MonitorReading::Temperature};
static_assert(kChannels.size() == kMonitored);

class Samples final : public twin::WaveRecorder {
public:
  void record(const twin::WaveSample& sample) override { taken.push_back(sample); }
  std::vector<twin::WaveSample> taken;
};

} // namespace

TrendsPanel::TrendsPanel(LessonPlayer& player, QWidget* parent)
    : BedsidePanel(player, parent), m_drugs(player.run().twin().drugTable()),
      m_page(new ChoiceRow(QStringLiteral("bedside.trends.page"), tr("Show"))),
      m_span(new ChoiceRow(QStringLiteral("bedside.trends.span"), tr("Time shown"))), m_view(new TrendView(this)), m_ecgPart(new QWidget),
      m_ecg(new EcgPaper(this)), m_ecgTime(makeNote()) {
  setObjectName(QStringLiteral("bedside.trendsPanel"));
  setAccessibleName(tr("Trends and 12-lead ECG"));
  const auto curve = [this](const QString& name, const QString& unit, const Rgb& colour, int decimals, double range, bool points) {
    m_view->curves().push_back({name, unit, toColor(colour), decimals, range, points, {}});
  };
  curve(tr("Heart rate"), QStringLiteral("/min"), tokens::kEcg, 0, 40, false);
  curve(tr("Mean pressure"), QStringLiteral("mmHg"), tokens::kArterial, 0, 30, false);
  curve(tr("SpO2"), QStringLiteral("%"), tokens::kOximeter, 0, 10, false);
  curve(tr("End-tidal CO2"), QStringLiteral("mmHg"), tokens::kCapnogram, 0, 20, false);
  curve(tr("Breathing rate"), QStringLiteral("/min"), tokens::kPressure, 0, 10, false);
  curve(tr("Central venous pressure"), QStringLiteral("mmHg"), tokens::kVenous, 0, 10, false);
  curve(tr("Temperature"), QStringLiteral("°C"), tokens::kPulmonary, 1, 2, false);
  for (const char* name : kLaboratory) {
    const Quantity how = quantity(name, {});
    curve(how.title, how.unit, tokens::kPulmonary, how.decimals, how.decimals == 2 ? 0.2 : 2, true);
  }

  m_page->setStyleSheet(checkedButtonStyle());
  m_page->add(QStringLiteral("trends"), tr("Trends"));
  m_page->add(QStringLiteral("ecg"), tr("12-lead ECG"));
  m_page->setChoice(QStringLiteral("trends"));
  m_span->setStyleSheet(checkedButtonStyle());
  m_span->add(QStringLiteral("1800"), tr("30 min"));
  m_span->add(QStringLiteral("7200"), tr("2 h"));
  m_span->add(QStringLiteral("0"), tr("All"));
  m_span->setChoice(QStringLiteral("1800"));
  QPushButton* again = makeButton(tr("Record &again"), QStringLiteral("bedside.trends.again"), tr("Record the 12-lead ECG again"));
  auto* paper = new QVBoxLayout(m_ecgPart);
  paper->setContentsMargins(0, 0, 0, 0);
  paper->addWidget(m_ecgTime);
  paper->addWidget(m_ecg);
  paper->addWidget(again, 0, Qt::AlignLeft);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 12, 12);
  column->setSpacing(8);
  column->addWidget(m_page);
  column->addWidget(m_span);
  column->addWidget(m_view);
  column->addWidget(m_ecgPart);
  column->addStretch(1);
  m_ecgPart->hide();
  connect(m_page, &ChoiceRow::chosen, this, [this](const QString& page) {
    if (page == QStringLiteral("ecg")) {
      showTwelveLead();
      return;
    }
    m_ecgPart->hide();
    m_span->show();
    m_view->show();
  });
  connect(m_span, &ChoiceRow::chosen, this, [this] { showWindow(m_player.snapshot()->timeS); });
  connect(again, &QPushButton::clicked, this, &TrendsPanel::showTwelveLead);
  connect(&m_player, &LessonPlayer::changed, this, &TrendsPanel::collect);
  collect();
}

void TrendsPanel::collect() {
  const std::shared_ptr<const BedsideSnapshot> now = m_player.snapshot();
  std::vector<TrendView::Curve>& curves = m_view->curves();
  if (now->timeS < m_lastS)
    for (TrendView::Curve& curve : curves)
      std::erase_if(curve.values, [&](const TrendView::Point& point) { return point.timeS > now->timeS; });
  if (now->timeS < m_lastS || now->seen.size() != m_results)
    addResults(*now);
  if (m_lastS >= 0 && now->timeS >= m_lastS && now->timeS < m_lastS + kEveryS)
    return;
  m_lastS = now->timeS;
  const MonitorReading reading = readMonitor(*now);
  for (std::size_t i = 0; i < kMonitored; ++i) {
    const MonitorReading::Channel channel = kChannels[i];
    const double scale = channel == MonitorReading::Spo2 ? 100 : 1;
    curves[i].values.push_back({now->timeS, reading.valid[channel] ? reading.values[channel] * scale : std::nan("")});
  }
}

void TrendsPanel::addResults(const BedsideSnapshot& now) {
  m_results = now.seen.size();
  for (std::size_t i = 0; i < kLaboratory.size(); ++i) {
    TrendView::Curve& curve = m_view->curves()[kMonitored + i];
    curve.values.clear();
    for (const course::SeenResult& seen : now.seen)
      for (const twin::Finding& figure : seen.figures)
        if (figure.name == kLaboratory[i] && seen.name.starts_with("order."))
          curve.values.push_back({seen.askedS, figure.value * quantity(figure.name, figure.unit).scale});
    std::sort(curve.values.begin(), curve.values.end(), [](const auto& a, const auto& b) { return a.timeS < b.timeS; });
  }
}

void TrendsPanel::showWindow(double nowS) {
  const double span = m_span->choice().toDouble();
  m_view->setWindow(span > 0 ? std::max(0.0, nowS - span) : 0, span > 0 ? std::max(nowS, std::min(span, 600.0)) : nowS);
  m_shownS = nowS;
}

void TrendsPanel::show(const BedsideSnapshot& now) {
  // A second of the run is less than a pixel.
  if (m_view->isVisible() && std::fabs(now.timeS - m_shownS) >= 1)
    showWindow(now.timeS);
}

void TrendsPanel::showTwelveLead() {
  const std::shared_ptr<const BedsideSnapshot> now = m_player.snapshot();
  // The patient of this moment, followed on for as long as the paper runs; the lesson itself does not wait for it.
  twin::Twin copy(now->patient, m_drugs);
  Samples samples;
  copy.advance(EcgPaper::kWholeS, &samples, 500);
  m_ecg->setSamples(std::move(samples.taken));
  m_ecgTime->setText(tr("Recorded at %1").arg(clockWords(now->timeS)));
  m_page->setChoice(QStringLiteral("ecg"));
  m_view->hide();
  m_span->hide();
  m_ecgPart->show();
}

} // namespace halsted
