// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/CartPanel.h"

#include "app/bedside/Doses.h"
#include "app/bedside/DrugCard.h"
#include "app/bedside/FluidCard.h"
#include "app/bedside/PanelParts.h"
#include "app/language/LibraryWords.h"
#include "lessons/course/run/LessonActs.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace halsted {

namespace {

constexpr int kBesideFrom = 620; ///< pixels of width from which the card stands beside the list
constexpr int kListWidth = 220, kListRows = 6, kRowHeight = 34;
constexpr std::size_t kMostRecent = 6;
const char* const kAll = "all";

struct Group {
  const char *key, *title;
  std::vector<const char*> classes; ///< of drug files
};
/// What stands in one drawer.
const std::vector<Group>& groups() {
  static const std::vector<Group> all = {
      {"fluids", QT_TRANSLATE_NOOP("halsted::CartPanel", "Fluids"), {}},
      {"blood", QT_TRANSLATE_NOOP("halsted::CartPanel", "Blood"), {}},
      {"pressure", QT_TRANSLATE_NOOP("halsted::CartPanel", "Pressors"), {"vasopressor", "inotrope"}},
      {"sleep",
       QT_TRANSLATE_NOOP("halsted::CartPanel", "Sleep and pain"),
       {"hypnotic", "dissociative", "sedative", "benzodiazepine", "opioid"}},
      {"relaxants",
       QT_TRANSLATE_NOOP("halsted::CartPanel", "Relaxants"),
       {"relaxant", "steroidal relaxant", "depolarising relaxant", "reversal"}},
      {"heart",
       QT_TRANSLATE_NOOP("halsted::CartPanel", "Heart and vessels"),
       {"antiarrhythmic", "antimuscarinic", "beta-blocker", "calcium channel blocker", "vasodilator", "ace inhibitor", "cardiac glycoside",
        "diuretic"}},
      {"lungs", QT_TRANSLATE_NOOP("halsted::CartPanel", "Lungs, allergy"), {"bronchodilator", "antihistamine", "steroid"}},
      {"infection", QT_TRANSLATE_NOOP("halsted::CartPanel", "Infection"), {"antibiotic", "antipyretic"}},
      {"clotting", QT_TRANSLATE_NOOP("halsted::CartPanel", "Clotting"), {"anticoagulant", "antifibrinolytic"}},
      {"salts", QT_TRANSLATE_NOOP("halsted::CartPanel", "Salts, hormones"), {"electrolyte", "hormone"}},
      {"antidotes", QT_TRANSLATE_NOOP("halsted::CartPanel", "Antidotes"), {"antidote"}},
      {"other", QT_TRANSLATE_NOOP("halsted::CartPanel", "Other"), {}}};
  return all;
}

const char* groupOf(const std::string& drugClass) {
  for (const Group& group : groups())
    for (const char* one : group.classes)
      if (drugClass == one)
        return group.key;
  return "other";
}

const std::map<std::string, const char*>& classTitles() {
  static const std::map<std::string, const char*> titles = {{"antibiotic", QT_TRANSLATE_NOOP("halsted::CartPanel", "Antibiotic")},
                                                            {"vasopressor", QT_TRANSLATE_NOOP("halsted::CartPanel", "Vasopressor")},
                                                            {"inotrope", QT_TRANSLATE_NOOP("halsted::CartPanel", "Inotrope")},
                                                            {"opioid", QT_TRANSLATE_NOOP("halsted::CartPanel", "Opioid")},
                                                            {"hypnotic", QT_TRANSLATE_NOOP("halsted::CartPanel", "Hypnotic")},
                                                            {"relaxant", QT_TRANSLATE_NOOP("halsted::CartPanel", "Muscle relaxant")},
                                                            {"benzodiazepine", QT_TRANSLATE_NOOP("halsted::CartPanel", "Benzodiazepine")},
                                                            {"antiarrhythmic", QT_TRANSLATE_NOOP("halsted::CartPanel", "Antiarrhythmic")},
                                                            {"bronchodilator", QT_TRANSLATE_NOOP("halsted::CartPanel", "Bronchodilator")},
                                                            {"betaBlocker", QT_TRANSLATE_NOOP("halsted::CartPanel", "Beta blocker")},
                                                            {"vasodilator", QT_TRANSLATE_NOOP("halsted::CartPanel", "Vasodilator")},
                                                            {"diuretic", QT_TRANSLATE_NOOP("halsted::CartPanel", "Diuretic")},
                                                            {"steroid", QT_TRANSLATE_NOOP("halsted::CartPanel", "Steroid")},
                                                            {"antihistamine", QT_TRANSLATE_NOOP("halsted::CartPanel", "Antihistamine")},
                                                            {"anticoagulant", QT_TRANSLATE_NOOP("halsted::CartPanel", "Anticoagulant")},
                                                            {"electrolyte", QT_TRANSLATE_NOOP("halsted::CartPanel", "Electrolyte")}};
  return titles;
}

/// Which of bolus and infusion some drug of a class has a usual dose for.
std::pair<bool, bool> waysOf(const std::string& drugClass, const twin::DrugTable& drugs) {
  std::pair<bool, bool> ways{false, false};
  for (const std::string& event : course::builtInGroup(drugClass, drugs))
    if (event.starts_with("bolus."))
      if (const int drug = drugs.find(event.substr(6)); drug >= 0)
        for (const twin::DrugDose& dose : drugs.drugs()[static_cast<std::size_t>(drug)].doses)
          (isRate(dose.unit) ? ways.second : ways.first) = true;
  return ways;
}

void clearLayout(QLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    if (item->widget())
      item->widget()->deleteLater();
    delete item;
  }
}

} // namespace

CartPanel::CartPanel(LessonPlayer& player, QWidget* parent)
    : BedsidePanel(player, parent), m_drugs(player.run().twin().drugTable()), m_search(new QLineEdit),
      m_group(new ChoiceRow(QStringLiteral("bedside.cart.group"), tr("Drawer"))), m_list(new QListWidget), m_recent(new QWidget),
      m_cardPlace(new QWidget), m_confirm(new ConfirmBar(QStringLiteral("bedside.cart.confirm"))) {
  setObjectName(QStringLiteral("bedside.cart"));
  setAccessibleName(tr("Drugs and fluids"));
  setStyleSheet(checkedButtonStyle());
  m_search->setObjectName(QStringLiteral("bedside.cart.search"));
  m_search->setAccessibleName(tr("Search drug or fluid"));
  m_search->setPlaceholderText(tr("Search drug or fluid"));
  m_search->installEventFilter(this);
  m_list->setObjectName(QStringLiteral("bedside.cart.list"));
  m_list->setAccessibleName(tr("What the cart has"));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_recent->setObjectName(QStringLiteral("bedside.cart.recent"));
  m_recent->setAccessibleName(tr("Given lately"));
  new WrapLayout(m_recent);
  m_recent->hide();

  auto* cardColumn = new QVBoxLayout(m_cardPlace);
  cardColumn->setContentsMargins(0, 0, 0, 0);
  cardColumn->addWidget(m_confirm);
  cardColumn->addStretch(1);
  auto* listColumn = new QVBoxLayout;
  listColumn->addWidget(m_list, 1);
  m_middle = new QBoxLayout(QBoxLayout::TopToBottom);
  m_middle->setSpacing(8);
  m_middle->addLayout(listColumn);
  m_middle->addWidget(m_cardPlace, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(8);
  column->addWidget(m_search);
  column->addWidget(m_recent);
  column->addWidget(m_group);
  column->addLayout(m_middle, 1);

  connect(m_search, &QLineEdit::textChanged, this, [this](const QString& typed) {
    if (!typed.isEmpty())
      m_group->setChoice(QLatin1String(kAll)); // a search looks into every drawer
    fillList();
  });
  connect(m_search, &QLineEdit::returnPressed, this, [this] {
    // To the first dose, so that a second Enter gives it.
    const QList<QPushButton*> buttons = m_card ? m_card->findChildren<QPushButton*>() : QList<QPushButton*>();
    const auto first = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* b) { return b->isVisible() && b->isEnabled(); });
    if (first != buttons.end())
      (*first)->setFocus(Qt::TabFocusReason);
  });
  connect(m_group, &ChoiceRow::chosen, this, [this] {
    m_search->clear();
    fillList();
  });
  connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
    if (item)
      showCard(item->data(Qt::UserRole).toString());
  });
  fillItems();
  fillList();
  show(*player.snapshot());
}

void CartPanel::fillItems() {
  if (m_player.options().drugs == course::RunOptions::Drugs::ByClass)
    for (const std::string& name : course::builtInGroupNames()) {
      const auto title = classTitles().find(name);
      if (title != classTitles().end())
        m_items.push_back({QStringLiteral("class:") + QString::fromStdString(name), tr(title->second), QStringLiteral("classes"),
                           QString::fromStdString(name)});
    }
  else
    for (const twin::Drug& drug : m_drugs->drugs()) {
      QString words = QString::fromStdString(drug.id + " " + drug.drugClass);
      for (const std::string& synonym : drug.synonyms)
        words += QLatin1Char(' ') + QString::fromStdString(synonym);
      m_items.push_back({QString::fromStdString(drug.id), inOwnWords(drug.name), QLatin1String(groupOf(drug.drugClass)), words});
    }
  std::stable_sort(m_items.begin(), m_items.end(),
                   [](const Item& a, const Item& b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
  // Fluids stay in the order of their use.
  for (const CartFluid& fluid : cartFluids()) {
    const QString id = QString::fromUtf8(fluid.id.data(), static_cast<qsizetype>(fluid.id.size()));
    m_items.push_back(
        {QStringLiteral("fluid:") + id, fluidWords(fluid.id), fluid.blood ? QStringLiteral("blood") : QStringLiteral("fluids"), id});
  }
  m_group->add(QLatin1String(kAll), tr("All"));
  const auto add = [this](const QString& key, const QString& title) {
    if (std::any_of(m_items.begin(), m_items.end(), [&](const Item& item) { return item.group == key; })) {
      m_groups.emplace_back(key, title);
      m_group->add(key, title);
    }
  };
  add(QStringLiteral("classes"), tr("Drugs"));
  for (const Group& group : groups())
    add(QLatin1String(group.key), tr(group.title));
  m_group->setChoice(QLatin1String(kAll));
}

void CartPanel::fillList() {
  const QString typed = m_search->text().trimmed();
  const QSignalBlocker blocked(m_list);
  m_list->clear();
  QListWidgetItem *shown = nullptr, *first = nullptr, *begins = nullptr;
  for (const auto& [key, title] : m_groups) {
    if (typed.isEmpty() && m_group->choice() != QLatin1String(kAll) && m_group->choice() != key)
      continue;
    bool headed = m_group->choice() == key && typed.isEmpty();
    for (const Item& item : m_items) {
      if (item.group != key || (!item.name.contains(typed, Qt::CaseInsensitive) && !item.words.contains(typed, Qt::CaseInsensitive)))
        continue;
      if (!headed) {
        auto* head = new QListWidgetItem(title, m_list);
        head->setFlags(Qt::NoItemFlags);
        headed = true;
      }
      auto* row = new QListWidgetItem(QStringLiteral("   ") + item.name, m_list);
      row->setData(Qt::UserRole, item.id);
      row->setData(Qt::AccessibleTextRole, item.name);
      first = first ? first : row;
      if (item.id == m_shown)
        shown = row;
      if (!begins && item.name.startsWith(typed, Qt::CaseInsensitive))
        begins = row;
    }
  }
  if (m_list->count() == 0) {
    auto* none = new QListWidgetItem(tr("Nothing like it in the cart."), m_list);
    none->setFlags(Qt::NoItemFlags);
  }
  fitList();
  // Typing and choosing a drawer lead to the likeliest; else the card stays.
  QListWidgetItem* current = typed.isEmpty() ? shown : begins ? begins : first;
  if (!current && m_group->choice() != QLatin1String(kAll))
    current = first;
  if (current) {
    m_list->setCurrentItem(current);
    showCard(current->data(Qt::UserRole).toString());
  } else if (m_shown.isEmpty()) {
    showCard({});
  }
}

QWidget* CartPanel::makeCard(const QString& id) {
  if (id.isEmpty())
    return makeNote(tr("Choose what to give: type a few letters, or open a drawer."));
  if (id.startsWith(QLatin1String("class:"))) {
    const std::string name = id.mid(6).toStdString();
    const auto [bolus, infusion] = waysOf(name, *m_drugs);
    auto* card = new ClassCard(tr(classTitles().at(name)), name, bolus, infusion, m_cardPlace);
    connect(card, &ClassCard::wanted, this, &CartPanel::order);
    return card;
  }
  if (id.startsWith(QLatin1String("fluid:"))) {
    const std::string name = id.mid(6).toStdString();
    const auto fluid = std::find_if(cartFluids().begin(), cartFluids().end(), [&](const CartFluid& f) { return f.id == name; });
    auto* card = new FluidCard(*fluid, m_cardPlace);
    connect(card, &FluidCard::wanted, this, &CartPanel::order);
    connect(card, &FluidCard::told, this, &BedsidePanel::told);
    return card;
  }
  auto* card = new DrugCard(*m_drugs, m_drugs->find(id.toStdString()), m_player.snapshot()->patient, m_cardPlace);
  connect(card, &DrugCard::wanted, this, &CartPanel::order);
  connect(card, &DrugCard::told, this, &BedsidePanel::told);
  return card;
}

void CartPanel::showCard(const QString& id) {
  if (m_card && id == m_shown)
    return;
  m_confirm->dismiss();
  if (m_card) {
    m_card->hide();
    m_card->deleteLater();
  }
  m_shown = id;
  m_card = makeCard(id);
  static_cast<QBoxLayout*>(m_cardPlace->layout())->insertWidget(1, m_card);
  m_card->setVisible(true);
}

void CartPanel::order(const std::string& act) {
  m_confirm->dismiss();
  const nlohmann::json json = nlohmann::json::parse(act);
  const bool rate = json["act"] == "infusion";
  if ((rate || json["act"] == "bolus") && json.contains("drug") && json.contains("unit")) {
    const int drug = m_drugs->find(json["drug"].get<std::string>());
    const QString far = drug < 0 ? QString()
                                 : farFromUsual(m_player.snapshot()->patient, *m_drugs, drug, json[rate ? "rate" : "amount"].get<double>(),
                                                json["unit"].get<std::string>(), json.value("route", std::string("iv")));
    if (!far.isEmpty()) {
      m_confirm->ask(far, tr("Give %1 all the same").arg(treatmentWords(act, *m_drugs)), [this, json] {
        nlohmann::json sure = json;
        sure["confirmed"] = true;
        give(sure.dump());
      });
      return;
    }
  }
  give(act);
}

void CartPanel::give(const std::string& act) {
  m_player.perform(act, [this, act](Result<void> result) {
    if (!result) {
      Q_EMIT told(inOwnWords(result.error().message), true);
      return;
    }
    const nlohmann::json json = nlohmann::json::parse(act);
    const bool stopped = json["act"] == "infusion" && (json.value("rate", 1.0) == 0 || json.value("times", 1.0) == 0);
    // Of a class: the drug that was taken for it, as the log has it.
    std::string given = act;
    if (json.contains("class")) {
      const std::shared_ptr<const BedsideSnapshot> now = m_player.snapshot();
      for (auto entry = now->entries->rbegin(); entry != now->entries->rend() && given == act; ++entry)
        if (entry->kind == course::EntryKind::Action && entry->who == "trainee")
          given = entry->json;
    }
    const QString words = treatmentWords(given, *m_drugs);
    Q_EMIT told(stopped ? tr("Stopped.") : tr("Given: %1").arg(words), false);
  });
}

void CartPanel::fillRecent(const std::vector<course::Entry>& entries) {
  std::vector<std::string> acts;
  std::vector<QString> words;
  for (auto entry = entries.rbegin(); entry != entries.rend() && acts.size() < kMostRecent; ++entry) {
    if (entry->kind != course::EntryKind::Action || entry->who != "trainee")
      continue;
    nlohmann::json act = nlohmann::json::parse(entry->json, nullptr, false);
    if (!act.is_object() || (act.value("act", "") == "infusion" && act.value("rate", 0.0) == 0))
      continue;
    act.erase("confirmed");
    const QString text = treatmentWords(act.dump(), *m_drugs);
    if (text.isEmpty() || std::find(words.begin(), words.end(), text) != words.end())
      continue;
    acts.push_back(act.dump());
    words.push_back(text);
  }
  if (acts == m_recentActs)
    return;
  m_recentActs = acts;
  clearLayout(m_recent->layout());
  QLabel* again = makeNote(tr("Again:"));
  again->setWordWrap(false);
  m_recent->layout()->addWidget(again);
  QWidget* before = m_search;
  for (std::size_t i = 0; i < acts.size(); ++i) {
    auto* button = makeButton(words[i], QStringLiteral("bedside.cart.recent.%1").arg(i), tr("Give again: %1").arg(words[i]));
    connect(button, &QPushButton::clicked, this, [this, act = acts[i]] { order(act); });
    m_recent->layout()->addWidget(button);
    setTabOrder(before, button);
    before = button;
  }
  m_recent->setVisible(!acts.empty());
}

void CartPanel::show(const BedsideSnapshot& now) {
  if (now.entries != m_entries) {
    m_entries = now.entries;
    fillRecent(*now.entries);
  }
  if (auto* card = qobject_cast<DrugCard*>(m_card))
    card->show(now.patient);
  if (isEnabled() == now.ended)
    setEnabled(!now.ended);
}

void CartPanel::resizeEvent(QResizeEvent* event) {
  BedsidePanel::resizeEvent(event);
  const bool beside = event->size().width() >= kBesideFrom;
  m_middle->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  fitList();
  m_list->setMaximumWidth(beside ? kListWidth : QWIDGETSIZE_MAX);
}

void CartPanel::fitList() {
  const bool beside = m_middle->direction() == QBoxLayout::LeftToRight;
  const int rows = beside ? kListRows : std::clamp(m_list->count(), 1, kListRows);
  m_list->setMinimumHeight(rows * kRowHeight);
  m_list->setMaximumHeight(beside ? QWIDGETSIZE_MAX : rows * kRowHeight);
}

bool CartPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_search && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down) {
      m_list->setFocus(Qt::TabFocusReason);
      return true;
    }
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
      m_search->clear();
      return true;
    }
  }
  return BedsidePanel::eventFilter(watched, event);
}

} // namespace halsted
