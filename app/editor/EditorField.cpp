// SPDX-License-Identifier: Apache-2.0
#include "app/editor/EditorField.h"

#include "app/bedside/PanelParts.h"
#include "app/editor/LessonEditor.h"
#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

namespace halsted {

namespace {

constexpr int kTypingMs = 200;
constexpr int kWordsLines = 2;

class LineField final : public TypedField {
public:
  LineField(LessonEditor& editor, const FieldSpec& spec, course::NodePath path, std::vector<std::string> order, QWidget* parent,
            const QStringList& choices)
      : TypedField(editor, spec, std::move(path), std::move(order), parent), m_line(new QLineEdit) {
    m_line->setMinimumHeight(tokens::kTarget);
    setContent(m_line);
    if (m_spec.help && *m_spec.help)
      m_line->setPlaceholderText(fieldWords(m_spec.help));
    const bool several = m_spec.kind == FieldKind::Names;
    if (several || m_spec.kind == FieldKind::Name)
      completeWords(
          m_line, [this, choices] { return choices.isEmpty() ? m_editor.namesOf(m_spec.names) : choices; },
          several ? QStringLiteral(", ") : QString());
    connect(m_line, &QLineEdit::textEdited, this, [this] { typed(); });
    start(m_line);
    refresh();
  }

protected:
  QString shown() const override { return m_line->text(); }
  void show(const QString& text) override { m_line->setText(text); }
  QString textOf(const course::Node* value) const override {
    if (value && value->kind == course::Node::Kind::List) {
      QStringList words;
      for (const course::Node& one : value->items)
        words << QString::fromStdString(one.text);
      return words.join(QStringLiteral(", "));
    }
    return TypedField::textOf(value);
  }
  course::Node valueOf(const QString& text) const override {
    if (m_spec.kind == FieldKind::Names || m_spec.kind == FieldKind::Numbers) {
      course::Node list = course::listNode();
      for (const QString& word : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (const std::string trimmed = word.trimmed().toStdString(); !trimmed.empty())
          list.items.push_back(m_spec.kind == FieldKind::Numbers ? course::scalarNode(trimmed) : course::textNode(trimmed));
      return list.items.empty() ? course::Node() : list;
    }
    if (m_spec.kind == FieldKind::Plain)
      return course::scalarNode(text.trimmed().toStdString());
    return text.isEmpty() ? course::Node() : course::textNode(text.toStdString());
  }

private:
  QLineEdit* m_line;
};

class WordsField final : public TypedField {
public:
  WordsField(LessonEditor& editor, const FieldSpec& spec, course::NodePath path, std::vector<std::string> order, QWidget* parent)
      : TypedField(editor, spec, std::move(path), std::move(order), parent), m_edit(new QPlainTextEdit) {
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * kWordsLines + 16);
    setContent(m_edit);
    if (m_spec.help && *m_spec.help)
      m_edit->setPlaceholderText(fieldWords(m_spec.help));
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { typed(); });
    start(m_edit);
    refresh();
  }

protected:
  QString shown() const override { return m_edit->toPlainText(); }
  void show(const QString& text) override {
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(text);
  }
  course::Node valueOf(const QString& text) const override {
    return text.isEmpty() ? course::Node() : course::textNode(text.toStdString());
  }

private:
  QPlainTextEdit* m_edit;
};

class FlagField final : public EditorField {
public:
  FlagField(LessonEditor& editor, const FieldSpec& spec, course::NodePath path, std::vector<std::string> order, QWidget* parent)
      : EditorField(editor, spec, std::move(path), std::move(order), parent), m_box(makeToggle(labelWords(), {})),
        m_usual(m_path.back() == "once") {
    m_label->hide();
    setContent(m_box);
    connect(m_box, &QPushButton::clicked, this, [this](bool on) { commit(on == m_usual ? course::Node() : course::flagNode(on)); });
    refresh();
  }
  void refresh() override { m_box->setChecked(node() ? node()->flag : m_usual); }

private:
  QPushButton* m_box;
  bool m_usual;
};

/// A few names, each with its box.
class ChecksField final : public EditorField {
public:
  ChecksField(LessonEditor& editor, const FieldSpec& spec, course::NodePath path, std::vector<std::string> order, QWidget* parent)
      : EditorField(editor, spec, std::move(path), std::move(order), parent) {
    auto* row = new QWidget;
    auto* wrap = new WrapLayout(row, 12);
    setContent(row, false);
    for (const QString& name : m_editor.namesOf(m_spec.names)) {
      QPushButton* box = makeToggle(name, objectNameOf() + QLatin1Char('.') + name);
      wrap->addWidget(box);
      m_boxes.emplace_back(name.toStdString(), box);
      connect(box, &QPushButton::clicked, this, [this] {
        course::Node list = course::listNode();
        for (const auto& [word, one] : m_boxes)
          if (one->isChecked())
            list.items.push_back(course::textNode(word));
        commit(std::move(list));
      });
    }
    refresh();
  }
  void refresh() override {
    for (const auto& [word, box] : m_boxes) {
      bool there = false;
      if (const course::Node* list = node())
        for (const course::Node& one : list->items)
          there = there || one.text == word;
      box->setChecked(there);
    }
  }
  void take() override { m_boxes.front().second->setFocus(Qt::OtherFocusReason); }

private:
  std::vector<std::pair<std::string, QPushButton*>> m_boxes;
};

} // namespace

QString fieldWords(const char* words) {
  return words && *words ? QCoreApplication::translate("halsted::EditorFields", words) : QString();
}

EditorField::EditorField(LessonEditor& editor, const FieldSpec& spec, course::NodePath path, std::vector<std::string> order,
                         QWidget* parent)
    : QWidget(parent), m_editor(editor), m_spec(spec), m_path(std::move(path)), m_order(std::move(order)), m_column(new QVBoxLayout(this)),
      m_label(new QLabel(fieldWords(spec.label))), m_remark(new QLabel) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(2);
  m_column->addWidget(m_label);
  m_column->addWidget(m_remark);
  m_label->setWordWrap(true);
  m_label->setVisible(spec.label && *spec.label);
  m_remark->setWordWrap(true);
  m_remark->setTextFormat(Qt::PlainText);
  m_remark->hide();
  m_remark->setObjectName(objectNameOf() + QStringLiteral(".remark"));
  QSizePolicy policy = sizePolicy();
  policy.setVerticalPolicy(QSizePolicy::Maximum);
  setSizePolicy(policy);
}

QString EditorField::objectNameOf() const {
  QString name = QStringLiteral("editor.field");
  for (const std::string& step : m_path)
    name += QLatin1Char('.') + QString::fromStdString(step);
  return name;
}

QString EditorField::labelWords() const {
  return fieldWords(m_spec.label);
}

void EditorField::setContent(QWidget* content, bool focus) {
  m_content = content;
  content->setObjectName(objectNameOf());
  content->setAccessibleName(labelWords().isEmpty() && !m_path.empty() ? QString::fromStdString(m_path.back()) : labelWords());
  m_column->insertWidget(1, content);
  if (focus) {
    m_label->setBuddy(content);
    setFocusProxy(content);
  }
}

void EditorField::take() {
  if (m_content)
    m_content->setFocus(Qt::OtherFocusReason);
}

const course::Node* EditorField::node() const {
  return m_editor.draft() ? course::nodeAt(m_editor.draft()->root(), m_path) : nullptr;
}

QString EditorField::text() const {
  const course::Node* value = node();
  return value ? QString::fromStdString(value->text) : QString();
}

void EditorField::commit(course::Node value, bool typing) {
  if (!m_editor.draft())
    return;
  const std::string key = course::keyOf(m_editor.draft()->root(), m_path);
  // A finding that takes time is a map around its list.
  const course::Node* parent = course::nodeAt(m_editor.draft()->root(), {m_path.begin(), m_path.end() - 1});
  if (m_path.size() == 3 && m_path[0] == "findings" && parent && parent->kind == course::Node::Kind::List && m_path[2] == "after") {
    m_editor.change(
        labelWords(),
        [&](course::LessonDraft::Change& change) {
          course::Node variants = *parent;
          course::setAt(change.root, {m_path[0], m_path[1]}, course::mapNode({{"after", value}, {"variants", std::move(variants)}}));
        },
        "field." + key);
    return;
  }
  m_editor.set(labelWords().isEmpty() ? QString::fromStdString(key) : labelWords(), m_path, std::move(value), m_order,
               typing ? "field." + key : std::string());
}

void EditorField::refreshRemarks() {
  if (!m_editor.draft())
    return;
  const std::string key = course::keyOf(m_editor.draft()->root(), m_path);
  QStringList lines;
  bool mistake = false;
  for (const course::Remark* one : m_editor.remarksOf(key)) {
    if (one->key != key && !showsRemarksBelow())
      continue;
    if (one->place.file.starts_with("lang/"))
      continue;
    mistake = mistake || one->severity == course::Severity::Mistake;
    const QString words = inOwnWords(one->message);
    lines << (one->severity == course::Severity::Mistake ? tr("✗ %1").arg(words) : tr("⚠ %1").arg(words));
  }
  const QString words = lines.join(QLatin1Char('\n'));
  if (m_remark->text() != words) {
    const tokens::Palette& palette = tokensOf(*this);
    m_remark->setStyleSheet(QStringLiteral("color: %1;").arg(toColor(mistake ? palette.danger : palette.caution).name()));
    m_remark->setText(words);
  }
  m_remark->setVisible(!words.isEmpty());
  if (m_content)
    m_content->setAccessibleDescription(words);
}

QString TypedField::textOf(const course::Node* value) const {
  return value && value->kind != course::Node::Kind::List && value->kind != course::Node::Kind::Map ? QString::fromStdString(value->text)
                                                                                                    : QString();
}

void TypedField::refresh() {
  if (m_pending)
    return;
  const QString now = textOf(node());
  // Where both are the same value ("a, b" and "a,b") the user's own way of writing stays.
  if (shown() != now && !course::sameNode(valueOf(shown()), node() ? *node() : course::Node()))
    show(now);
}

void TypedField::start(QWidget* input) {
  leaveUndoToTheDraft(input);
  input->installEventFilter(this);
  m_soon.setSingleShot(true);
  m_soon.setInterval(kTypingMs);
  connect(&m_soon, &QTimer::timeout, this, &TypedField::finish);
  connect(&m_editor, &LessonEditor::flush, this, &TypedField::finish);
}

void TypedField::typed() {
  m_pending = true;
  m_soon.start();
}

void TypedField::finish() {
  m_soon.stop();
  if (!m_pending)
    return;
  m_pending = false;
  commit(valueOf(shown()), true);
}

bool TypedField::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
    finish();
    if (m_editor.draft())
      m_editor.draft()->endJoin();
  }
  return EditorField::eventFilter(watched, event);
}

namespace {

/// Lets the window's undo have the keys.
class UndoFilter final : public QObject {
public:
  using QObject::QObject;
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() != QEvent::ShortcutOverride)
      return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
      return false;
    event->ignore();
    return true;
  }
};

} // namespace

QPushButton* makeToggle(const QString& words, const QString& objectName) {
  QPushButton* button = makeButton({}, objectName, words);
  button->setCheckable(true);
  const auto show = [button, words](bool on) { button->setText((on ? QStringLiteral("☑  ") : QStringLiteral("☐  ")) + words); };
  show(false);
  QObject::connect(button, &QPushButton::toggled, button, show);
  return button;
}

void leaveUndoToTheDraft(QWidget* input) {
  input->installEventFilter(new UndoFilter(input));
}

QCompleter* completeWords(QLineEdit* line, const std::function<QStringList()>& names, const QString& separators) {
  auto* model = new QStringListModel(line);
  auto* completer = new QCompleter(model, line);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchContains);
  completer->setMaxVisibleItems(10);
  completer->setWidget(line);
  const auto word = [line, separators] {
    const QString text = line->text();
    const int end = line->cursorPosition();
    int begin = end;
    while (begin > 0 && !separators.contains(text[begin - 1]))
      --begin;
    return std::pair(begin, end);
  };
  const auto offer = [=](bool all) {
    const auto [begin, end] = word();
    const QString typed = line->text().mid(begin, end - begin);
    if (!all && typed.isEmpty()) {
      completer->popup()->hide();
      return;
    }
    model->setStringList(names());
    completer->setCompletionPrefix(typed);
    if (completer->completionCount() == 0 || (completer->completionCount() == 1 && completer->currentCompletion() == typed)) {
      completer->popup()->hide();
      return;
    }
    completer->complete();
  };
  QObject::connect(line, &QLineEdit::textEdited, completer, [=] { offer(false); });
  QObject::connect(completer, qOverload<const QString&>(&QCompleter::activated), line, [=](const QString& name) {
    const auto [begin, end] = word();
    QString text = line->text();
    text.replace(begin, end - begin, name);
    line->setText(text);
    line->setCursorPosition(begin + static_cast<int>(name.size()));
    Q_EMIT line->textEdited(text);
    completer->popup()->hide();
  });
  // Down offers all names.
  class Down final : public QObject {
  public:
    Down(QObject* parent, std::function<void()> act) : QObject(parent), m_act(std::move(act)) {}
    bool eventFilter(QObject*, QEvent* event) override {
      if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Down)
        return false;
      m_act();
      return true;
    }

  private:
    std::function<void()> m_act;
  };
  line->installEventFilter(new Down(line, [=] { offer(true); }));
  return completer;
}

std::unique_ptr<EditorField> makeField(LessonEditor& editor, const FieldSpec& spec, course::NodePath path, std::vector<std::string> order,
                                       QWidget* parent, const QStringList& choices) {
  switch (spec.kind) {
  case FieldKind::Words: return std::make_unique<WordsField>(editor, spec, std::move(path), std::move(order), parent);
  case FieldKind::Flag: return std::make_unique<FlagField>(editor, spec, std::move(path), std::move(order), parent);
  case FieldKind::Checks: return std::make_unique<ChecksField>(editor, spec, std::move(path), std::move(order), parent);
  case FieldKind::Condition: return makeConditionField(editor, spec, std::move(path), std::move(order), parent);
  case FieldKind::Texts:
  case FieldKind::Items:
  case FieldKind::Effects:
  case FieldKind::Acts:
  case FieldKind::Pairs: return makeListField(editor, spec, std::move(path), std::move(order), parent);
  default: return std::make_unique<LineField>(editor, spec, std::move(path), std::move(order), parent, choices);
  }
}

} // namespace halsted
