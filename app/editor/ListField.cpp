// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/PanelParts.h"
#include "app/editor/ActFields.h"
#include "app/editor/EditorForm.h"
#include "app/editor/LessonEditor.h"
#include "app/window/Theme.h"

#include <QApplication>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace halsted {

namespace {

using course::Node;
using course::NodePath;

NodePath below(const NodePath& path, const std::string& step) {
  NodePath out = path;
  out.push_back(step);
  return out;
}

/// What a list is made of, as far as its fields depend on it.
std::string shapeOf(const Node* list) {
  std::string shape;
  if (!list)
    return shape;
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    shape += i < list->keys.size() ? list->keys[i].text + ";" : ";";
    for (const Node::Key& key : list->items[i].keys)
      if (key.text == "say" || key.text == "ask" || key.text == "show" || key.text == "result" || key.text == "act")
        shape += key.text == "act" ? "act " + list->items[i].find("act")->text : key.text;
  }
  return shape;
}

/// Rows, each with its own fields and buttons to move and remove it; below them, buttons that add.
class ListField : public EditorField {
public:
  ListField(LessonEditor& editor, const FieldSpec& spec, NodePath path, std::vector<std::string> order, QWidget* parent)
      : EditorField(editor, spec, std::move(path), std::move(order), parent), m_rows(new QWidget), m_list(new QVBoxLayout(m_rows)) {
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(6);
    setContent(m_rows, false);
    QFont font = m_label->font();
    font.setWeight(QFont::DemiBold);
    m_label->setFont(font);
    if (m_spec.help && *m_spec.help)
      m_label->setText(QStringLiteral("%1 – %2").arg(labelWords(), fieldWords(m_spec.help)));
    m_adds = new QWidget;
    new WrapLayout(m_adds, 6);
    m_column->insertWidget(2, m_adds);
  }
  void refresh() final {
    const std::string shape = shapeOf(node());
    if (m_built && shape == m_shape) {
      for (EditorField* field : m_fields)
        field->refresh();
      return;
    }
    m_shape = shape;
    m_built = true;
    const QPointer<QWidget> focused = QApplication::focusWidget();
    const QString name = focused && isAncestorOf(focused) ? focused->objectName() : QString();
    m_fields.clear();
    while (QLayoutItem* item = m_list->takeAt(0)) {
      if (item->widget()) {
        item->widget()->hide();
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater();
      }
      delete item;
    }
    const std::size_t count = node() ? node()->items.size() : 0;
    for (std::size_t i = 0; i < count; ++i)
      m_list->addWidget(makeRow(i));
    for (EditorField* field : m_fields)
      for (EditorField* inner : field->findChildren<EditorField*>())
        inner->refreshRemarks();
    if (!name.isEmpty())
      if (auto* again = findChild<QWidget*>(name))
        again->setFocus(Qt::OtherFocusReason);
  }
  void take() override {
    if (!m_fields.empty())
      m_fields.front()->take();
    else if (auto* button = m_adds->findChild<QPushButton*>())
      button->setFocus(Qt::OtherFocusReason);
  }

protected:
  bool showsRemarksBelow() const override { return false; }
  virtual void fillRow(std::size_t index, QVBoxLayout* row) = 0;
  QPushButton* addButton(const QString& words, const char* what, std::function<Node()> item) {
    const QString name = objectNameOf() + QStringLiteral(".add") + QLatin1String(what);
    QPushButton* button = makeButton(words, name, EditorField::tr("%1 to: %2").arg(words, labelWords()));
    m_adds->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, item = std::move(item)] {
      Q_EMIT m_editor.flush();
      const std::size_t count = node() ? node()->items.size() : 0;
      m_editor.change(EditorField::tr("Add to %1").arg(labelWords()),
                      [&](course::LessonDraft::Change& change) { add(change.root, item()); });
      if (m_fields.size() > count)
        m_fields[count]->take();
    });
    return button;
  }
  virtual void add(Node& root, Node item) {
    if (!course::nodeAt(root, m_path))
      course::setAt(root, m_path, course::listNode(), m_order);
    course::insertAt(root, m_path, static_cast<std::size_t>(-1), std::move(item));
  }
  EditorField* addField(std::unique_ptr<EditorField> field, QLayout* layout) {
    m_fields.push_back(field.get());
    layout->addWidget(field.get());
    return field.release();
  }
  virtual bool moves() const { return true; }

  std::vector<EditorField*> m_fields;

private:
  QWidget* makeRow(std::size_t index) {
    auto* card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    card->setStyleSheet(
        QStringLiteral("QFrame#card { border: 1px solid %1; border-radius: 4px; }").arg(toColor(tokensOf(*this).line).name()));
    auto* across = new QHBoxLayout(card);
    across->setContentsMargins(8, 6, 6, 6);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    across->addLayout(column, 1);
    fillRow(index, column);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    const QString name = objectNameOf() + QStringLiteral(".%1.").arg(index);
    const auto button = [&](const QString& sign, const char* what, const QString& accessible, bool enabled, auto act) {
      QPushButton* one = makeButton(sign, name + QLatin1String(what),
                                    EditorField::tr("%1, number %2 of: %3").arg(accessible).arg(index + 1).arg(labelWords()));
      one->setFixedSize(tokens::kTarget, tokens::kTarget);
      one->setToolTip(accessible);
      one->setEnabled(enabled);
      buttons->addWidget(one, 0, Qt::AlignTop);
      connect(one, &QPushButton::clicked, this, [this, act, accessible] {
        Q_EMIT m_editor.flush();
        m_editor.change(accessible, [&](course::LessonDraft::Change& change) { act(change.root); });
      });
    };
    const std::size_t count = node()->items.size();
    if (moves()) {
      button(QStringLiteral("↑"), "up", EditorField::tr("Move up"), index > 0,
             [path = m_path, index](Node& root) { course::moveAt(root, path, index, index - 1); });
      button(QStringLiteral("↓"), "down", EditorField::tr("Move down"), index + 1 < count,
             [path = m_path, index](Node& root) { course::moveAt(root, path, index, index + 1); });
    }
    const std::string step = index < node()->keys.size() ? node()->keys[index].text : std::to_string(index);
    const bool keep = m_path.size() == 2 && m_path[0] == "findings"; // of a finding, the list itself
    button(QStringLiteral("✕"), "remove", EditorField::tr("Remove"), true, [path = m_path, step, count, keep](Node& root) {
      if (count > 1 || keep)
        course::removeAt(root, below(path, step));
      else
        course::removeAt(root, path);
    });
    across->addLayout(buttons);
    return card;
  }

  QWidget* m_rows;
  QVBoxLayout* m_list;
  QWidget* m_adds;
  std::string m_shape;
  bool m_built = false;
};

/// Words, one below the other.
class TextsField final : public ListField {
public:
  TextsField(LessonEditor& editor, const FieldSpec& spec, NodePath path, std::vector<std::string> order, QWidget* parent)
      : ListField(editor, spec, std::move(path), std::move(order), parent) {
    addButton(EditorField::tr("Add"), "", [] { return course::textNode("..."); });
    refresh();
  }

private:
  void fillRow(std::size_t index, QVBoxLayout* row) override {
    addField(makeField(m_editor, {"", "", FieldKind::Line}, below(m_path, std::to_string(index)), {}, nullptr), row);
  }
};

/// Maps with the fields that the table says.
class ItemsField final : public ListField {
public:
  ItemsField(LessonEditor& editor, const FieldSpec& spec, NodePath path, std::vector<std::string> order, QWidget* parent)
      : ListField(editor, spec, std::move(path), std::move(order), parent) {
    addButton(EditorField::tr("Add"), "", [this] { return fresh(); });
    refresh();
  }

private:
  Node fresh() const {
    Node item = course::mapNode();
    const auto firstOf = [this](NameSource source) {
      const QStringList names = m_editor.namesOf(source);
      return course::textNode(names.isEmpty() ? "name" : names.front().toStdString());
    };
    for (const FieldSpec& spec : *m_spec.items) {
      const std::string key = spec.key;
      if (key == "text")
        course::setAt(item, {key}, course::textNode("..."));
      else if (key == "if")
        course::setAt(item, {key}, course::textNode("t > 10min"));
      else if (key == "go" || key == "remove" || key == "file")
        course::setAt(item, {key}, firstOf(spec.names));
      else if (key == "loses")
        course::setAt(item, {key}, course::mapNode());
    }
    return item;
  }
  void fillRow(std::size_t index, QVBoxLayout* row) override {
    const NodePath path = below(m_path, std::to_string(index));
    std::vector<std::string> order;
    for (const FieldSpec& spec : *m_spec.items)
      order.emplace_back(spec.key);
    QHBoxLayout* beside = nullptr;
    for (const FieldSpec& spec : *m_spec.items) {
      const bool narrow = spec.kind == FieldKind::Plain || spec.kind == FieldKind::Flag || spec.kind == FieldKind::Name;
      if (narrow && !beside) {
        beside = new QHBoxLayout;
        row->addLayout(beside);
      }
      addField(makeField(m_editor, spec, below(path, spec.key), order, nullptr), narrow ? static_cast<QLayout*>(beside) : row);
      if (!narrow)
        beside = nullptr;
    }
  }
};

/// What happens: words said, questions asked, pictures and results shown, acts; or acts at times.
class ActsField final : public ListField {
public:
  ActsField(LessonEditor& editor, const FieldSpec& spec, NodePath path, std::vector<std::string> order, QWidget* parent)
      : ListField(editor, spec, std::move(path), std::move(order), parent) {
    const auto firstOf = [this](NameSource source) {
      const QStringList names = m_editor.namesOf(source);
      return course::textNode(names.isEmpty() ? "name" : names.front().toStdString());
    };
    if (m_spec.kind == FieldKind::Effects) {
      addButton(EditorField::tr("Say"), ".say", [this] {
        Node item = course::mapNode({{"say", course::textNode("...")}});
        if (const QStringList roles = m_editor.namesOf(NameSource::Roles); !roles.isEmpty())
          course::setAt(item, {"by"}, course::textNode(roles.front().toStdString()));
        return item;
      });
      addButton(EditorField::tr("Act on the patient"), ".act", [] { return freshAct("setParameter"); });
      addButton(EditorField::tr("Ask"), ".ask", [firstOf] { return course::mapNode({{"ask", firstOf(NameSource::Questions)}}); });
      addButton(EditorField::tr("Show a picture"), ".show", [firstOf] { return course::mapNode({{"show", firstOf(NameSource::Media)}}); });
      addButton(EditorField::tr("Bring a result"), ".result", [firstOf] {
        return course::mapNode({{"result", firstOf(NameSource::Findings)}});
      });
    } else {
      addButton(EditorField::tr("Add an act"), "", [] {
        Node item = freshAct("oxygen");
        Node timed = course::mapNode({{"t", course::numberNode(0)}});
        for (std::size_t i = 0; i < item.keys.size(); ++i)
          course::setAt(timed, {item.keys[i].text}, item.items[i]);
        return timed;
      });
    }
    refresh();
  }

private:
  void fillRow(std::size_t index, QVBoxLayout* row) override {
    const NodePath path = below(m_path, std::to_string(index));
    const Node* item = course::nodeAt(m_editor.draft()->root(), path);
    static const std::vector<std::string> kOrder = {"say", "by"};
    const auto field = [&](const char* key, const char* label, FieldKind kind, NameSource names, QLayout* layout) {
      addField(makeField(m_editor, {key, label, kind, "", names}, below(path, key), kOrder, nullptr), layout);
    };
    if (item->find("say")) {
      field("say", QT_TRANSLATE_NOOP("halsted::EditorFields", "Says"), FieldKind::Words, NameSource::None, row);
      field("by", QT_TRANSLATE_NOOP("halsted::EditorFields", "Who"), FieldKind::Name, NameSource::Roles, row);
    } else if (item->find("ask")) {
      field("ask", QT_TRANSLATE_NOOP("halsted::EditorFields", "Asks the question"), FieldKind::Name, NameSource::Questions, row);
    } else if (item->find("show")) {
      field("show", QT_TRANSLATE_NOOP("halsted::EditorFields", "Shows the picture"), FieldKind::Name, NameSource::Media, row);
    } else if (item->find("result")) {
      field("result", QT_TRANSLATE_NOOP("halsted::EditorFields", "Brings the result"), FieldKind::Name, NameSource::Findings, row);
    } else {
      addField(makeActField(m_editor, path, m_spec.kind == FieldKind::Acts), row);
    }
  }
};

/// A map: keys and values in rows.
class PairsField final : public ListField {
public:
  PairsField(LessonEditor& editor, const FieldSpec& spec, NodePath path, std::vector<std::string> order, QWidget* parent)
      : ListField(editor, spec, std::move(path), std::move(order), parent) {
    addButton(EditorField::tr("Add"), "", [] { return Node(); });
    refresh();
  }

private:
  bool moves() const override { return false; }
  void add(Node& root, Node) override {
    const Node* map = course::nodeAt(root, m_path);
    const QStringList offered = m_editor.namesOf(m_spec.keyNames);
    QString key = offered.isEmpty() ? m_path.back() == "after" ? QStringLiteral("10min") : QStringLiteral("new") : offered.front();
    const QString stem = key;
    for (int n = 2; map && map->find(key.toStdString()); ++n)
      key = n - 2 < offered.size() ? offered[n - 2] : QStringLiteral("%1%2").arg(stem).arg(n);
    Node value = course::textNode("...");
    if (m_spec.valueKind == FieldKind::Plain)
      value = course::numberNode(0);
    else if (m_spec.valueKind == FieldKind::Numbers)
      value = course::listNode({course::numberNode(0), course::numberNode(100)});
    else if (const QStringList names = m_editor.namesOf(m_spec.names); !names.isEmpty())
      value = m_spec.valueKind == FieldKind::Names ? course::listNode({course::textNode(names.front().toStdString())})
                                                   : course::textNode(names.front().toStdString());
    if (!map)
      course::setAt(root, m_path, course::mapNode(), m_order);
    course::setAt(root, below(m_path, key.toStdString()), std::move(value));
  }
  void fillRow(std::size_t index, QVBoxLayout* row) override {
    const std::string key = node()->keys[index].text;
    auto* line = new QHBoxLayout;
    auto* name = new QLineEdit(QString::fromStdString(key));
    name->setObjectName(objectNameOf() + QStringLiteral(".%1.key").arg(index));
    name->setAccessibleName(EditorField::tr("Name, number %1 of: %2").arg(index + 1).arg(labelWords()));
    name->setMinimumHeight(tokens::kTarget);
    name->setMinimumWidth(120);
    leaveUndoToTheDraft(name);
    if (m_spec.keyNames != NameSource::None)
      completeWords(
          name, [this] { return m_editor.namesOf(m_spec.keyNames); }, QString());
    connect(name, &QLineEdit::editingFinished, this, [this, name, key, index] {
      const std::string now = name->text().trimmed().toStdString();
      if (now == key || now.empty() || !node() || (node()->find(now))) {
        name->setText(QString::fromStdString(key));
        return;
      }
      for (const auto& [map, kind] : {std::pair("references", course::LessonName::Reference), std::pair("roles", course::LessonName::Role),
                                      std::pair("groups", course::LessonName::Group)})
        if (m_spec.renames && m_path.back() == map) {
          if (!m_editor.rename(kind, key, now))
            name->setText(QString::fromStdString(key));
          return;
        }
      m_editor.change(labelWords(), [&](course::LessonDraft::Change& change) { course::renameKeyAt(change.root, m_path, index, now); });
    });
    line->addWidget(name, 1, Qt::AlignTop);
    addField(makeField(m_editor, {"", "", m_spec.valueKind, "", m_spec.names}, below(m_path, key), {}, nullptr), line);
    line->setStretch(1, 2);
    row->addLayout(line);
  }
};

} // namespace

std::unique_ptr<EditorField> makeListField(LessonEditor& editor, const FieldSpec& spec, NodePath path, std::vector<std::string> order,
                                           QWidget* parent) {
  switch (spec.kind) {
  case FieldKind::Texts: return std::make_unique<TextsField>(editor, spec, std::move(path), std::move(order), parent);
  case FieldKind::Items: return std::make_unique<ItemsField>(editor, spec, std::move(path), std::move(order), parent);
  case FieldKind::Pairs: return std::make_unique<PairsField>(editor, spec, std::move(path), std::move(order), parent);
  default: return std::make_unique<ActsField>(editor, spec, std::move(path), std::move(order), parent);
  }
}

} // namespace halsted
