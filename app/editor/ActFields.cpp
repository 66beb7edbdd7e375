// SPDX-License-Identifier: Apache-2.0
#include "app/editor/ActFields.h"

#include "app/bedside/PanelParts.h"
#include "app/editor/LessonEditor.h"
#include "lessons/course/run/LessonActs.h"
#include "lessons/twin/scenario/ActKinds.h"
#include "lessons/twin/scenario/Variables.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace halsted {

namespace {

using course::Node;

const twin::ActKind* twinAct(const std::string& name) {
  for (const twin::ActKind* kind : twin::actKinds())
    if (kind->name == name)
      return kind;
  return nullptr;
}

/// Of an act of the lesson, the field that names its event.
struct OneField {
  std::string name;
  FieldKind kind = FieldKind::Line;
  NameSource names = NameSource::None;
  QStringList choices;
  QString range;
  bool required = false;
  Node usual;
};

std::vector<OneField> fieldsOf(const std::string& act) {
  std::vector<OneField> out;
  if (const twin::ActKind* kind = twinAct(act)) {
    for (const twin::ActField& field : kind->fields) {
      OneField one;
      one.name = field.name;
      one.required = field.required;
      one.usual = course::textNode("...");
      if (field.kind == twin::FieldKind::Number) {
        one.kind = FieldKind::Plain;
        if (std::abs(field.low) < 1e6 && std::abs(field.high) < 1e6)
          one.range = QStringLiteral("%1 – %2").arg(field.low).arg(field.high);
        one.usual = course::numberNode(std::max(field.low, std::min(field.high, 0.5)));
      } else if (field.kind == twin::FieldKind::Flag) {
        one.kind = FieldKind::Flag;
        one.usual = course::flagNode(true);
      } else if (field.kind == twin::FieldKind::Choice) {
        one.kind = FieldKind::Name;
        for (const twin::Choice& choice : field.choices)
          one.choices << QString::fromStdString(choice.name);
        if (!one.choices.isEmpty())
          one.usual = course::textNode(one.choices.front().toStdString());
      } else if (field.kind == twin::FieldKind::Drug) {
        one.kind = FieldKind::Name;
        one.names = NameSource::Drugs;
        one.usual = course::textNode("propofol");
      } else if (act == "setParameter" && field.name == "name") {
        one.kind = FieldKind::Name;
        for (const twin::Parameter& parameter : twin::parameters())
          one.choices << QString::fromUtf8(parameter.name.data(), static_cast<qsizetype>(parameter.name.size()));
        if (!one.choices.isEmpty())
          one.usual = course::textNode(one.choices.front().toStdString());
      }
      out.push_back(std::move(one));
    }
  } else if (const course::LessonActKind* lesson = course::findLessonAct(act); lesson && !lesson->qualifier.empty()) {
    OneField one;
    one.name = lesson->qualifier;
    one.required = true;
    one.usual = course::textNode("...");
    one.kind = FieldKind::Name;
    out.push_back(std::move(one));
  }
  return out;
}

/// Names of fields live as long as their specs.
const char* kept(const std::string& name) {
  static std::set<std::string> names;
  return names.insert(name).first->c_str();
}

class ActField final : public EditorField {
public:
  ActField(LessonEditor& editor, course::NodePath path, bool timed)
      : EditorField(editor, {"", "", FieldKind::Items}, std::move(path), {}, nullptr), m_box(new QWidget), m_kind(new QComboBox) {
    auto* wrap = new WrapLayout(m_box, 10);
    setContent(m_box, false);
    const auto titled = [&](const QString& title, QWidget* widget) {
      auto* one = new QWidget;
      auto* column = new QVBoxLayout(one);
      column->setContentsMargins(0, 0, 0, 0);
      column->setSpacing(2);
      auto* label = new QLabel(title);
      label->setBuddy(widget);
      column->addWidget(label);
      column->addWidget(widget);
      wrap->addWidget(one);
    };
    static const std::vector<std::string> kOrder = {"t", "act"};
    const auto field = [&](const OneField& one, const char* label) {
      const FieldSpec spec{kept(one.name), label, one.kind, "", one.names};
      course::NodePath inner = m_path;
      inner.push_back(one.name);
      auto made = makeField(m_editor, spec, inner, kOrder, nullptr, one.choices);
      m_fields.push_back(made.get());
      made->setFixedWidth(one.kind == FieldKind::Plain ? 130 : 180);
      made->setToolTip(one.range);
      if (!*label && one.kind != FieldKind::Flag) {
        titled(one.range.isEmpty() ? QString::fromStdString(one.name)
                                   : QStringLiteral("%1 (%2)").arg(QString::fromStdString(one.name), one.range),
               made.release());
      } else {
        wrap->addWidget(made.release());
      }
    };
    if (timed)
      field({"t", FieldKind::Plain, NameSource::None, {}, {}, true, {}}, QT_TRANSLATE_NOOP("halsted::EditorFields", "When"));
    m_kind->setObjectName(objectNameOf() + QStringLiteral(".act"));
    m_kind->setAccessibleName(EditorField::tr("What is done"));
    m_kind->setMinimumHeight(tokens::kTarget);
    m_kind->setFocusPolicy(Qt::StrongFocus);
    for (const QString& name : m_editor.namesOf(NameSource::Acts))
      m_kind->addItem(name);
    titled(EditorField::tr("What is done"), m_kind);
    for (const OneField& one : fieldsOf(kind()))
      field(one, one.kind == FieldKind::Flag ? kept(one.name) : "");
    connect(m_kind, qOverload<int>(&QComboBox::activated), this, [this] { choose(m_kind->currentText().toStdString()); });
    refresh();
  }
  void refresh() override {
    m_kind->setCurrentIndex(m_kind->findText(QString::fromStdString(kind())));
    for (EditorField* field : m_fields)
      field->refresh();
  }
  void take() override { m_kind->setFocus(Qt::OtherFocusReason); }

private:
  std::string kind() const {
    const Node* act = node() ? node()->find("act") : nullptr;
    return act ? act->text : std::string();
  }
  void choose(const std::string& name) {
    if (name == kind() || !node())
      return;
    Node item = freshAct(name);
    Node now = course::mapNode();
    if (const Node* t = node()->find("t"))
      course::setAt(now, {"t"}, *t);
    for (std::size_t i = 0; i < item.keys.size(); ++i)
      course::setAt(now, {item.keys[i].text}, item.items[i]);
    commit(std::move(now));
  }

  QWidget* m_box;
  QComboBox* m_kind;
  std::vector<EditorField*> m_fields;
};

} // namespace

Node freshAct(const std::string& kind) {
  Node item = course::mapNode({{"act", course::textNode(kind)}});
  for (const OneField& one : fieldsOf(kind))
    if (one.required)
      course::setAt(item, {one.name}, one.usual);
  return item;
}

std::unique_ptr<EditorField> makeActField(LessonEditor& editor, course::NodePath path, bool timed) {
  return std::make_unique<ActField>(editor, std::move(path), timed);
}

} // namespace halsted
