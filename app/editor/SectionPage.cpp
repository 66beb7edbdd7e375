// SPDX-License-Identifier: Apache-2.0
#include "app/editor/SectionPage.h"

#include "app/bedside/PanelParts.h"
#include "app/editor/StateGraph.h"
#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTableWidget>

namespace halsted {

using course::Node;
using course::NodePath;

namespace {

/// A value in a cell: words, or the values of a collection.
QString cellWords(const Node* node) {
  if (!node)
    return {};
  if (node->kind == Node::Kind::List) {
    for (const char* key : {"text", "if", "say", "act", "ask"})
      if (const Node* words = node->items.empty() ? nullptr : node->items.front().find(key)) {
        const QString first = QString::fromStdString(words->text);
        return node->items.size() == 1 ? first : SectionPage::tr("%1 (and %2 more)").arg(first).arg(node->items.size() - 1);
      }
    return QString::number(node->items.size());
  }
  if (node->kind == Node::Kind::Map) {
    QStringList words;
    for (std::size_t i = 0; i < node->keys.size(); ++i)
      words << QStringLiteral("%1 → %2").arg(QString::fromStdString(node->keys[i].text), QString::fromStdString(node->items[i].text));
    return words.join(QStringLiteral(", "));
  }
  return QString::fromStdString(node->text);
}

} // namespace

SectionPage::SectionPage(LessonEditor& editor, const SectionSpec& spec, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_spec(spec), m_scroll(new QScrollArea) {
  setObjectName(QStringLiteral("editor.section.%1").arg(QLatin1String(spec.id)));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(makeTitle(fieldWords(spec.title)));
  column->addWidget(makeNote(fieldWords(spec.about)));
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  if (spec.kind == SectionSpec::Kind::Form) {
    column->addWidget(m_scroll, 1);
    showForm();
    return;
  }
  m_table = new QTableWidget;
  m_table->setObjectName(objectName() + QStringLiteral(".table"));
  m_table->setAccessibleName(fieldWords(spec.title));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setTabKeyNavigation(false);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(tokens::kTarget);
  m_table->setWordWrap(false);
  QStringList headers{tr("Name")};
  for (const char* key : spec.columns)
    for (const FieldSpec& field : *spec.fields)
      if (std::string(field.key) == key)
        headers << fieldWords(field.label);
  m_table->setColumnCount(static_cast<int>(headers.size()));
  m_table->setHorizontalHeaderLabels(headers);
  m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_table->setColumnWidth(0, 180);
  // Words take what room there is.
  int widest = m_table->columnCount() - 1;
  for (int i = 1; i < m_table->columnCount(); ++i) {
    if (std::string(spec.columns[static_cast<std::size_t>(i - 1)]) == "text")
      widest = i;
    m_table->setColumnWidth(i, 160);
  }
  m_table->horizontalHeader()->setSectionResizeMode(widest, QHeaderView::Stretch);
  auto* above = new QWidget;
  auto* top = new QVBoxLayout(above);
  top->setContentsMargins(0, 0, 0, 0);
  if (std::string(spec.id) == "states") {
    m_graph = new StateGraph(editor, nullptr);
    auto* view = new ChoiceRow(QStringLiteral("editor.view"), tr("Shown as"));
    view->add(QStringLiteral("picture"), tr("Picture"));
    view->add(QStringLiteral("table"), tr("Table"));
    view->setChoice(QStringLiteral("picture"));
    m_table->hide();
    connect(view, &ChoiceRow::chosen, this, [this](const QString& what) {
      m_table->setVisible(what == QStringLiteral("table"));
      m_graph->setVisible(what != QStringLiteral("table"));
    });
    top->addWidget(view);
    top->addWidget(m_graph, 1);
    connect(m_graph, &StateGraph::stateChosen, this, [this](const QString& state) { take("states." + state.toStdString()); });
    connect(m_graph, &StateGraph::wayChosen, this, [this](const QString& key) { take(key.toStdString()); });
  }
  top->addWidget(m_table, 1);
  top->addWidget(makeBar());
  auto* below = new QWidget;
  auto* bottom = new QVBoxLayout(below);
  bottom->setContentsMargins(0, 4, 0, 0);
  if (spec.kind == SectionSpec::Kind::Map) {
    m_nameRow = new QWidget;
    auto* row = new QHBoxLayout(m_nameRow);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("Name"));
    m_name = new QLineEdit;
    m_name->setObjectName(objectName() + QStringLiteral(".name"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setMinimumHeight(tokens::kTarget);
    leaveUndoToTheDraft(m_name);
    if (spec.name == course::LessonName::Finding)
      completeWords(
          m_name, [this] { return m_editor.namesOf(NameSource::FindingNames); }, QString());
    label->setBuddy(m_name);
    row->addWidget(label);
    row->addWidget(m_name, 1);
    connect(m_name, &QLineEdit::editingFinished, this, &SectionPage::rename);
    bottom->addWidget(m_nameRow);
  }
  bottom->addWidget(m_scroll, 1);
  auto* splitter = new QSplitter(Qt::Vertical);
  splitter->addWidget(above);
  splitter->addWidget(below);
  splitter->setChildrenCollapsible(false);
  splitter->setSizes(m_graph ? QList<int>{450, 350} : QList<int>{240, 520});
  column->addWidget(splitter, 1);
  connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) {
    if (row != m_row)
      choose(row);
  });
  fill();
  choose(count() > 0 ? 0 : -1);
}

QWidget* SectionPage::makeBar() {
  auto* bar = new QWidget;
  auto* row = new WrapLayout(bar, 6);
  const auto button = [&](const QString& words, const char* what, const QString& accessible, auto act) {
    QPushButton* one = makeButton(words, objectName() + QLatin1Char('.') + QLatin1String(what), accessible);
    row->addWidget(one);
    connect(one, &QPushButton::clicked, this, act);
    return one;
  };
  const QString title = fieldWords(m_spec.title);
  button(tr("&Add"), "add", tr("Add to %1").arg(title), [this] { add(false); });
  m_copy = button(tr("Duplicate"), "duplicate", tr("Duplicate the chosen one"), [this] { add(true); });
  m_remove = button(tr("Remove"), "remove", tr("Remove the chosen one"), [this] { remove(); });
  m_up = button(QStringLiteral("↑"), "up", tr("Move up"), [this] { move(-1); });
  m_down = button(QStringLiteral("↓"), "down", tr("Move down"), [this] { move(1); });
  if (m_graph) {
    m_start = button(tr("Begin here"), "begin", tr("The lesson begins in the chosen state"),
                     [this] { m_editor.set(tr("Begin here"), {"start"}, course::textNode(chosen()), lessonKeyOrder()); });
    m_try = button(tr("&Try from here"), "try", tr("Play the lesson from the chosen state"), [this] {
      if (const Result<void> tried = m_editor.tryOut(chosen()); !tried)
        Q_EMIT m_editor.failed(inOwnWords(tried.error().message));
    });
  }
  return bar;
}

const Node* SectionPage::list() const {
  return m_editor.draft() ? m_editor.draft()->root().find(m_spec.key) : nullptr;
}

int SectionPage::count() const {
  return list() ? static_cast<int>(list()->items.size()) : 0;
}

NodePath SectionPage::pathOf(int row) const {
  if (m_spec.kind == SectionSpec::Kind::Form)
    return {};
  const bool map = list() && list()->kind == Node::Kind::Map;
  return {m_spec.key, map ? list()->keys[static_cast<std::size_t>(row)].text : std::to_string(row)};
}

std::string SectionPage::chosen() const {
  return m_row >= 0 && m_row < count() ? course::childName(*list(), static_cast<std::size_t>(m_row)) : std::string();
}

void SectionPage::fill() {
  const QSignalBlocker quiet(m_table);
  m_table->setRowCount(count());
  const Node* start = m_editor.draft() ? m_editor.draft()->root().find("start") : nullptr;
  for (int row = 0; row < count(); ++row) {
    const auto index = static_cast<std::size_t>(row);
    const std::string name = course::childName(*list(), index);
    bool mistake = false, caution = false;
    for (const course::Remark* one : m_editor.remarksOf(std::string(m_spec.key) + "." + name)) {
      if (one->place.file.starts_with("lang/"))
        continue;
      (one->severity == course::Severity::Mistake ? mistake : caution) = true;
    }
    QString shown = QString::fromStdString(name);
    if (m_graph && start && start->text == name)
      shown = tr("▶ %1").arg(shown);
    if (mistake || caution)
      shown = mistake ? tr("✗ %1").arg(shown) : tr("⚠ %1").arg(shown);
    const auto put = [&](int at, const QString& words) {
      QTableWidgetItem* cell = m_table->item(row, at);
      if (!cell)
        m_table->setItem(row, at, cell = new QTableWidgetItem);
      if (cell->text() != words) {
        cell->setText(words);
        cell->setToolTip(words);
      }
    };
    put(0, shown);
    const Node& item = list()->items[index];
    for (std::size_t i = 0; i < m_spec.columns.size(); ++i) {
      const bool wholeFinding = item.kind == Node::Kind::List && std::string(m_spec.columns[i]) == "variants";
      put(static_cast<int>(i) + 1, cellWords(wholeFinding ? &item : item.find(m_spec.columns[i])));
    }
  }
  for (QPushButton* button : {m_copy, m_remove, m_up, m_down, m_try, m_start})
    if (button)
      button->setEnabled(m_row >= 0 && m_row < count());
}

void SectionPage::choose(int row) {
  Q_EMIT m_editor.flush();
  m_row = row < count() ? row : count() - 1;
  {
    const QSignalBlocker quiet(m_table);
    m_table->setCurrentCell(m_row, 0);
  }
  fill();
  showForm();
  if (m_graph)
    m_graph->setCurrent(QString::fromStdString(chosen()));
}

void SectionPage::showForm() {
  const bool form = m_spec.kind == SectionSpec::Kind::Form;
  const bool there = form || (m_row >= 0 && m_row < count());
  const Node* item = there && !form ? &list()->items[static_cast<std::size_t>(m_row)] : nullptr;
  const std::string shown = form    ? "form"
                            : there ? pathOf(m_row).back() + (item && item->kind == Node::Kind::List ? "[" : "{")
                                    : std::string("none");
  if (m_name) {
    m_nameRow->setVisible(there);
    if (!m_name->hasFocus() || !m_name->isModified())
      m_name->setText(QString::fromStdString(chosen()));
  }
  if (m_form && shown == m_shown) {
    m_form->refresh();
    return;
  }
  m_shown = shown;
  m_form = nullptr;
  if (!there) {
    QLabel* none = makeNote(tr("Nothing here yet. Press Add."));
    none->setAlignment(Qt::AlignTop);
    m_scroll->setWidget(none);
    return;
  }
  m_form = new EditorForm(m_editor, *m_spec.fields, pathOf(m_row), nullptr);
  m_form->setContentsMargins(0, 0, 8, 0);
  m_scroll->setWidget(m_form);
}

void SectionPage::refresh() {
  if (m_table) {
    if (m_row >= count() || (m_row < 0 && count() > 0))
      m_row = count() > 0 ? std::max(0, std::min(m_row, count() - 1)) : -1;
    {
      const QSignalBlocker quiet(m_table);
      m_table->setRowCount(count());
      m_table->setCurrentCell(m_row, 0);
    }
    fill();
  }
  showForm();
  if (m_graph) {
    m_graph->refresh();
    m_graph->setCurrent(QString::fromStdString(chosen()));
  }
}

void SectionPage::refreshRemarks() {
  if (m_table)
    fill();
  if (m_form)
    m_form->refreshRemarks();
}

void SectionPage::take(const std::string& key) {
  if (m_table && list())
    for (int row = 0; row < count(); ++row) {
      const std::string its = std::string(m_spec.key) + "." + course::childName(*list(), static_cast<std::size_t>(row));
      if (key == its || (key.starts_with(its) && key[its.size()] == '.')) {
        choose(row);
        if (key == its && !m_graph) {
          m_table->setFocus(Qt::OtherFocusReason);
          return;
        }
        break;
      }
    }
  if (m_form && m_form->take(key))
    return;
  if (m_name)
    m_name->setFocus(Qt::OtherFocusReason);
  else if (m_table)
    m_table->setFocus(Qt::OtherFocusReason);
}

void SectionPage::add(bool copy) {
  Q_EMIT m_editor.flush();
  const Node* all = list();
  const bool map = m_spec.kind == SectionSpec::Kind::Map;
  std::string stem = copy && m_row >= 0 ? chosen() : m_spec.newName;
  // Goals, penalties and questions share one room of names.
  const QStringList scored = m_editor.namesOf(NameSource::Scored);
  const auto taken = [&](const std::string& name) {
    if (scored.contains(QString::fromStdString(name)))
      return true;
    for (std::size_t i = 0; all && i < all->items.size(); ++i)
      if (course::childName(*all, i) == name)
        return true;
    return false;
  };
  std::string name = stem;
  for (int n = 2; taken(name); ++n)
    name = stem + "-" + std::to_string(n);
  Node item = course::mapNode();
  if (copy && m_row >= 0)
    item = all->items[static_cast<std::size_t>(m_row)];
  else if (m_spec.name == course::LessonName::Finding)
    item = course::listNode({course::mapNode({{"text", course::textNode("...")}})});
  else if (m_spec.name == course::LessonName::State)
    item = course::mapNode({{"enter", course::listNode()}});
  else
    for (const FieldSpec& field : *m_spec.fields) {
      const std::string key = field.key;
      if (key == "text")
        course::setAt(item, {key}, course::textNode("..."));
      else if (key == "when")
        course::setAt(item, {key}, course::textNode("t > 10min"));
      else if (key == "points")
        course::setAt(item, {key}, course::numberNode(5));
      else if (key == "choices")
        course::setAt(item, {key},
                      course::listNode({course::mapNode({{"text", course::textNode("...")}, {"correct", course::flagNode(true)}}),
                                        course::mapNode({{"text", course::textNode("...")}})}));
      else if (key == "do")
        course::setAt(item, {key}, course::listNode({course::mapNode({{"say", course::textNode("...")}})}));
    }
  if (!map) {
    Node named = course::mapNode({{"id", course::textNode(name)}});
    for (std::size_t i = 0; i < item.keys.size(); ++i)
      if (item.keys[i].text != "id")
        course::setAt(named, {item.keys[i].text}, item.items[i]);
    item = std::move(named);
  }
  const bool done =
      m_editor.change(copy ? tr("Duplicate %1").arg(QString::fromStdString(stem)) : tr("Add %1").arg(QString::fromStdString(name)),
                      [&](course::LessonDraft::Change& change) {
                        if (!change.root.find(m_spec.key))
                          course::setAt(change.root, {m_spec.key}, map ? course::mapNode() : course::listNode(), lessonKeyOrder());
                        if (map)
                          course::setAt(change.root, {m_spec.key, name}, std::move(item));
                        else
                          course::insertAt(change.root, {m_spec.key}, static_cast<std::size_t>(-1), std::move(item));
                      });
  if (!done)
    return;
  choose(count() - 1);
  if (m_name) {
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
  } else if (m_form) {
    m_form->take(std::string(m_spec.key) + "." + name + ".id");
  }
}

void SectionPage::remove() {
  Q_EMIT m_editor.flush();
  if (m_row < 0 || m_row >= count())
    return;
  const std::string name = chosen();
  const NodePath path = pathOf(m_row);
  const std::size_t uses = m_spec.name ? course::usesOf(m_editor.draft()->root(), *m_spec.name, name).size() : 0;
  m_editor.change(tr("Remove %1").arg(QString::fromStdString(name)),
                  [&](course::LessonDraft::Change& change) { course::removeAt(change.root, path); });
  if (uses > 0)
    Q_EMIT m_editor.said(
        tr("%1 was removed. Places that still name it: %2. Undo brings it back.").arg(QString::fromStdString(name)).arg(uses));
}

void SectionPage::move(int by) {
  Q_EMIT m_editor.flush();
  const int to = m_row + by;
  if (m_row < 0 || to < 0 || to >= count())
    return;
  const int from = std::exchange(m_row, to);
  m_editor.change(by < 0 ? tr("Move up") : tr("Move down"), [&](course::LessonDraft::Change& change) {
    course::moveAt(change.root, {m_spec.key}, static_cast<std::size_t>(from), static_cast<std::size_t>(to));
  });
}

void SectionPage::rename() {
  const std::string from = chosen(), to = m_name->text().trimmed().toStdString();
  if (from.empty() || from == to || !m_spec.name || !m_name->isModified())
    return;
  m_name->setModified(false);
  if (!m_editor.rename(*m_spec.name, from, to))
    m_name->setText(QString::fromStdString(from));
}

} // namespace halsted
