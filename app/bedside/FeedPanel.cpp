// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/FeedPanel.h"

#include "app/bedside/PanelParts.h"
#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"

#include <QEvent>
#include <QListWidget>
#include <QScrollBar>
#include <QVBoxLayout>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace halsted {

namespace {

constexpr int kKindRole = Qt::UserRole;
constexpr int kFilterFrom = 120; ///< lower, the last lines are worth more

/// The same course as far as the shorter of both goes; a rewound one is not.
bool continues(const std::vector<course::Entry>& longer, const std::vector<course::Entry>& shorter) {
  if (longer.size() < shorter.size())
    return false;
  if (shorter.empty())
    return true;
  const course::Entry &a = longer[shorter.size() - 1], &b = shorter.back();
  return a.t == b.t && a.kind == b.kind && a.name == b.name && a.json == b.json;
}

} // namespace

FeedPanel::FeedPanel(LessonPlayer& player, QWidget* parent)
    : BedsidePanel(player, parent), m_texts(player), m_drugs(player.run().twin().drugTable()),
      m_filter(new ChoiceRow(QStringLiteral("bedside.feed.filter"), tr("Show"))), m_list(new QListWidget) {
  setObjectName(QStringLiteral("bedside.feed"));
  setAccessibleName(tr("What was said, done and found"));
  m_list->setObjectName(QStringLiteral("bedside.feed.list"));
  m_list->setAccessibleName(tr("What happened, newest at the bottom"));
  m_list->setWordWrap(true);
  m_list->setSelectionMode(QAbstractItemView::NoSelection);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setResizeMode(QListView::Adjust);
  m_list->setMinimumHeight(60);
  m_list->setStyleSheet(QStringLiteral("QListView::item { min-height: 22px; }"));
  m_filter->setStyleSheet(checkedButtonStyle());
  m_filter->add(QStringLiteral("all"), tr("All"));
  m_filter->add(QStringLiteral("said"), tr("Said"));
  m_filter->add(QStringLiteral("done"), tr("Done"));
  m_filter->add(QStringLiteral("found"), tr("Found"));
  m_filter->add(QStringLiteral("refused"), tr("Not done"));
  m_filter->setChoice(QStringLiteral("all"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_list, 1);
  column->addWidget(m_filter);
  connect(m_filter, &ChoiceRow::chosen, this, &FeedPanel::showOnly);
  QScrollBar* bar = m_list->verticalScrollBar();
  connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) { m_follow = value >= bar->maximum() - 8; });
  connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int most) {
    if (m_follow)
      bar->setValue(most);
  });
}

void FeedPanel::add(double timeS, Kind kind, const QString& text) {
  if (text.isEmpty())
    return;
  // A sign for each kind, so that colour is not alone.
  static constexpr const char* kSigns[] = {"“", "→", "✓", "⚠"};
  auto* item =
      new QListWidgetItem(QStringLiteral("%1  %2 %3").arg(clockWords(timeS), QString::fromUtf8(kSigns[static_cast<int>(kind)]), text));
  item->setData(kKindRole, static_cast<int>(kind));
  m_list->addItem(item);
}

void FeedPanel::show(const BedsideSnapshot& now) {
  if (now.entries == m_entries)
    return;
  std::size_t from = m_entries ? m_entries->size() : 0;
  if (!m_entries || !continues(*now.entries, *m_entries)) {
    m_list->clear();
    from = 0;
    m_results = 0;
    const course::Lesson& lesson = m_player.lesson();
    add(0, Kind::Said, m_texts.words(lesson.setting, now.patient));
    add(0, Kind::Said, m_texts.words(lesson.complaint, now.patient));
  }
  for (std::size_t i = from; i < now.entries->size(); ++i)
    append((*now.entries)[i], now);
  m_entries = now.entries;
  colour();
  showOnly(m_filter->choice());
}

QString FeedPanel::drugName(std::string_view id) const {
  const int drug = m_drugs->find(id);
  return drug < 0 ? termWords(id) : inOwnWords(m_drugs->drugs()[static_cast<std::size_t>(drug)].name);
}

QString FeedPanel::found(const course::Entry& entry, const BedsideSnapshot& now) {
  // Results come in the order in which they were seen.
  const std::size_t at = m_results++;
  if (at < now.seen.size() && now.seen[at].name == entry.name)
    return entry.name == "nibp" ? figureLine(now.seen[at].figures)
                                : tr("%1: %2").arg(termWords(termOf(entry.name)), resultWords(now.seen[at]));
  return termWords(termOf(entry.name));
}

void FeedPanel::append(const course::Entry& entry, const BedsideSnapshot& now) {
  const bool byPerson = entry.who == "trainee" || entry.who == "instructor";
  switch (entry.kind) {
  case course::EntryKind::Say: {
    const QString who = m_texts.role(entry.who), words = m_texts.words(entry.name, now.patient);
    add(entry.t, Kind::Said, who.isEmpty() || words.isEmpty() ? words : tr("%1: %2").arg(who, words));
    return;
  }
  case course::EntryKind::Asked:
    if (const course::Question* question = m_player.lesson().question(entry.name))
      add(entry.t, Kind::Said, tr("Question: %1").arg(m_texts.words(question->text, now.patient)));
    return;
  case course::EntryKind::Action:
    if (byPerson)
      add(entry.t, Kind::Done, actWords(entry.json, *m_drugs));
    return;
  case course::EntryKind::Refused:
    if (byPerson)
      add(entry.t, Kind::Refused, inOwnWords(entry.text));
    return;
  case course::EntryKind::Result: add(entry.t, Kind::Found, found(entry, now)); return;
  case course::EntryKind::Event:
    // A tube in the gullet looks like one in the trachea: what went in is done, whatever became of it.
    if (entry.name.starts_with("done."))
      add(entry.t, Kind::Found, tr("Done: %1").arg(termWords(termOf(entry.name))));
    else if (entry.name.starts_with("failed."))
      add(entry.t, Kind::Refused, tr("Did not succeed: %1").arg(termWords(termOf(entry.name))));
    else if (entry.name.starts_with("empty."))
      add(entry.t, Kind::Refused, tr("The syringe is empty and its pump has stopped: %1").arg(drugName(termOf(entry.name))));
    return;
  case course::EntryKind::Hint: add(entry.t, Kind::Said, tr("A hint is offered.")); return;
  case course::EntryKind::End: add(entry.t, Kind::Said, outcomeWords(entry.name)); return;
  case course::EntryKind::State:
  case course::EntryKind::Condition:
  case course::EntryKind::Answered:
  case course::EntryKind::Note: return;
  }
}

void FeedPanel::showOnly(const QString& kind) {
  const QStringList kinds{QStringLiteral("said"), QStringLiteral("done"), QStringLiteral("found"), QStringLiteral("refused")};
  const qsizetype wanted = kinds.indexOf(kind);
  for (int i = 0; i < m_list->count(); ++i)
    m_list->item(i)->setHidden(wanted >= 0 && m_list->item(i)->data(kKindRole).toInt() != wanted);
}

void FeedPanel::colour() {
  const tokens::Palette& colours = tokensOf(*this);
  const Rgb inks[] = {colours.accent, colours.text, colours.good, colours.caution};
  for (int i = 0; i < m_list->count(); ++i)
    m_list->item(i)->setForeground(toColor(inks[m_list->item(i)->data(kKindRole).toInt()]));
}

void FeedPanel::resizeEvent(QResizeEvent* event) {
  BedsidePanel::resizeEvent(event);
  m_filter->setVisible(height() >= kFilterFrom);
}

void FeedPanel::changeEvent(QEvent* event) {
  BedsidePanel::changeEvent(event);
  if (event->type() == QEvent::PaletteChange)
    colour();
}

} // namespace halsted
