// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/OrdersPanel.h"

#include "app/bedside/PanelParts.h"
#include "app/bedside/PictureCard.h"
#include "app/bedside/ResultTable.h"
#include "app/bedside/RunWords.h"
#include "app/window/Theme.h"
#include "lessons/twin/reading/Orders.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace halsted {

namespace {

bool isTest(const std::string& name) {
  return name.starts_with("order.") || name == "show";
}

/// From order to result, as the twin would need it now.
std::optional<double> turnaroundS(twin::State patient, const std::string& test) {
  patient.orders = {};
  if (!twin::placeOrder(patient, test))
    return std::nullopt;
  return patient.orders.orders[0].readyS - patient.orders.orders[0].orderedS;
}

} // namespace

OrdersPanel::OrdersPanel(LessonPlayer& player, PictureOf picture, QWidget* parent)
    : BedsidePanel(player, parent), m_picture(std::move(picture)), m_pending(new QWidget), m_cards(new QWidget),
      m_nothing(makeNote(tr("No result yet."))), m_sources(makeNote()),
      m_table(new ResultTable(player.snapshot()->patient.person.sex == twin::Sex::Male, this)) {
  setObjectName(QStringLiteral("bedside.orders"));
  setAccessibleName(tr("Tests and results"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 12, 12);
  column->setSpacing(8);
  column->addWidget(makeTitle(tr("Order")));
  addTests(*column);
  auto* waiting = new QVBoxLayout(m_pending);
  waiting->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_pending);
  column->addWidget(makeTitle(tr("Results")));
  column->addWidget(m_nothing);
  column->addWidget(m_table);
  m_sources->setText(tr("↑ above, ↓ below what is usual in adults. Sources: point at a range."));
  column->addWidget(m_sources);
  auto* cards = new QVBoxLayout(m_cards);
  cards->setContentsMargins(0, 0, 0, 0);
  cards->setSpacing(8);
  column->addWidget(m_cards);
  column->addStretch(1);
  m_pending->hide();
  m_table->hide();
  m_sources->hide();
  connect(&m_player, &LessonPlayer::entryAdded, this, &OrdersPanel::count);
  count();
}

void OrdersPanel::addTests(QVBoxLayout& column) {
  struct Test {
    std::string name;
    double afterS;
  };
  std::vector<Test> tests;
  const std::shared_ptr<const BedsideSnapshot> now = m_player.snapshot();
  for (std::int64_t i = 0; i < static_cast<std::int64_t>(twin::TestKind::Count); ++i) {
    const std::string name(twin::testName(static_cast<twin::TestKind>(i)));
    tests.push_back({name, turnaroundS(now->patient, name).value_or(0)});
  }
  for (const course::LessonFinding& finding : m_player.lesson().findings)
    if (finding.name.starts_with("order.")) {
      const std::string name(termOf(finding.name));
      const auto known = std::find_if(tests.begin(), tests.end(), [&](const Test& test) { return test.name == name; });
      if (known == tests.end())
        tests.push_back({name, finding.afterS});
      else if (finding.afterS > 0)
        known->afterS = finding.afterS;
    }
  auto* place = new QWidget;
  auto* wrap = new WrapLayout(place, 6);
  for (const Test& test : tests) {
    const QString title = termWords(test.name), time = test.afterS >= 3600 * 20 ? tr("next day")
                                                       : test.afterS > 0        ? durationWords(test.afterS)
                                                                                : tr("at once");
    QPushButton* button =
        makeButton(QStringLiteral("%1 · %2").arg(title, time), QStringLiteral("bedside.orders.") + QString::fromStdString(test.name),
                   tr("Order %1, takes %2").arg(title, time));
    connect(button, &QPushButton::clicked, this, [this, name = test.name] {
      perform(nlohmann::json{{"act", "order"}, {"test", name}}.dump());
    });
    wrap->addWidget(button);
  }
  column.addWidget(place);
}

void OrdersPanel::count() {
  const std::shared_ptr<const BedsideSnapshot> now = m_player.snapshot(); // held: the next one may come at any moment
  const std::vector<course::SeenResult>& seen = now->seen;
  const auto total = static_cast<std::size_t>(std::count_if(seen.begin(), seen.end(), [](const auto& one) { return isTest(one.name); }));
  if (isVisible() || total < m_read)
    m_read = total;
  if (const int unread = static_cast<int>(total - m_read); unread != m_unread) {
    m_unread = unread;
    Q_EMIT unreadChanged(unread);
  }
}

void OrdersPanel::show(const BedsideSnapshot& now) {
  showPending(now);
  showResults(now);
  count();
}

void OrdersPanel::showPending(const BedsideSnapshot& now) {
  std::vector<const course::Pending*> pending;
  for (const course::Pending& one : now.pending)
    if (isTest(one.name))
      pending.push_back(&one);
  std::sort(pending.begin(), pending.end(), [](const auto* a, const auto* b) { return a->endS < b->endS; });
  while (m_waiting.size() < pending.size()) {
    Waiting waiting{new QWidget, new QLabel, new QProgressBar};
    auto* row = new QVBoxLayout(waiting.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    waiting.bar->setTextVisible(false);
    waiting.bar->setRange(0, 100);
    waiting.bar->setStyleSheet(QStringLiteral("min-height: 6px; max-height: 6px;"));
    row->addWidget(waiting.words);
    row->addWidget(waiting.bar);
    m_pending->layout()->addWidget(waiting.row);
    m_waiting.push_back(waiting);
  }
  for (std::size_t i = 0; i < m_waiting.size(); ++i) {
    m_waiting[i].row->setVisible(i < pending.size());
    if (i >= pending.size())
      continue;
    const course::Pending& one = *pending[i];
    const QString title = termWords(termOf(one.name));
    setWords(m_waiting[i].words, tr("%1: in %2").arg(title, durationWords(one.endS - now.timeS)));
    m_waiting[i].bar->setAccessibleName(tr("Progress of %1").arg(title));
    m_waiting[i].bar->setValue(static_cast<int>(100 * (now.timeS - one.startS) / std::max(1.0, one.endS - one.startS)));
  }
  m_pending->setVisible(!pending.empty());
}

void OrdersPanel::showResults(const BedsideSnapshot& now) {
  const auto tests =
      static_cast<std::size_t>(std::count_if(now.seen.begin(), now.seen.end(), [](const auto& one) { return isTest(one.name); }));
  const double lastS = now.seen.empty() ? -1 : now.seen.back().readyS;
  if (tests == m_shown && (tests == 0 || lastS >= m_lastReadyS)) {
    m_lastReadyS = lastS;
    return;
  }
  const std::size_t before = std::min(m_shown, tests);
  m_shown = tests;
  m_lastReadyS = lastS;
  std::vector<course::SeenResult> ordered;
  std::copy_if(now.seen.begin(), now.seen.end(), std::back_inserter(ordered), [](const auto& one) { return isTest(one.name); });
  m_nothing->setVisible(ordered.empty());
  m_table->fill(ordered);
  m_table->setVisible(m_table->rowCount() > 0);
  m_sources->setVisible(m_table->rowCount() > 0);
  while (QLayoutItem* item = m_cards->layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (std::size_t i = ordered.size(); i-- > 0;)
    addCard(ordered[i], i >= before);
}

void OrdersPanel::addCard(const course::SeenResult& result, bool fresh) {
  course::SeenResult words = result;
  std::erase_if(words.figures, isLaboratoryFigure);
  // What stands in the table needs no card.
  if (words.words.empty() && words.media.empty() && words.figures.empty() && !result.figures.empty())
    return;
  QString text = words.figures.empty() || words.words.empty() ? resultWords(words)
                                                              : resultWords(words) + QLatin1Char('\n') + figureLine(words.figures);
  m_cards->layout()->addWidget(new PictureCard(termWords(termOf(result.name)), clockWords(result.readyS), text,
                                               result.media.empty() ? QImage()
                                               : m_picture          ? m_picture(result.media)
                                                                    : QImage(),
                                               fresh));
}

} // namespace halsted
