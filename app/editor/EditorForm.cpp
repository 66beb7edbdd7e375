// SPDX-License-Identifier: Apache-2.0
#include "app/editor/EditorForm.h"

#include "app/bedside/PanelParts.h"
#include "app/editor/LessonEditor.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace halsted {

namespace {

course::NodePath split(const course::NodePath& base, const std::string& key) {
  course::NodePath path = base;
  for (std::size_t at = 0; !key.empty() && at <= key.size();) {
    const std::size_t point = std::min(key.find('.', at), key.size());
    path.push_back(key.substr(at, point - at));
    at = point + 1;
  }
  return path;
}

bool shortKind(FieldKind kind) {
  return kind == FieldKind::Plain || kind == FieldKind::Flag || kind == FieldKind::Name || kind == FieldKind::Numbers;
}

/// An id, and after it all that names it.
class IdField final : public EditorField {
public:
  IdField(LessonEditor& editor, const FieldSpec& spec, course::NodePath path, course::LessonName name, QWidget* parent)
      : EditorField(editor, spec, std::move(path), {}, parent), m_name(name), m_line(new QLineEdit) {
    m_line->setMinimumHeight(tokens::kTarget);
    leaveUndoToTheDraft(m_line);
    setContent(m_line);
    const auto done = [this] {
      const std::string from = text().toStdString(), to = m_line->text().trimmed().toStdString();
      if (from == to || m_renaming || !m_line->isModified())
        return;
      m_line->setModified(false);
      m_renaming = true;
      if (from.empty())
        commit(course::textNode(to));
      else if (!m_editor.rename(m_name, from, to))
        m_line->setText(text());
      m_renaming = false;
    };
    connect(m_line, &QLineEdit::editingFinished, this, done);
    connect(&m_editor, &LessonEditor::flush, this, done);
    refresh();
  }
  void refresh() override {
    if (!m_line->hasFocus() || !m_line->isModified())
      m_line->setText(text());
  }

private:
  course::LessonName m_name;
  QLineEdit* m_line;
  bool m_renaming = false;
};

} // namespace

std::unique_ptr<EditorField> makeNameField(LessonEditor& editor, const FieldSpec& spec, course::NodePath path, course::LessonName name,
                                           QWidget* parent) {
  return std::make_unique<IdField>(editor, spec, std::move(path), name, parent);
}

EditorForm::EditorForm(LessonEditor& editor, const std::vector<FieldSpec>& fields, course::NodePath base, QWidget* parent)
    : QWidget(parent), m_editor(editor) {
  std::vector<std::string> order;
  if (base.empty())
    order = lessonKeyOrder();
  for (const FieldSpec& spec : fields) {
    const std::string key = spec.key;
    order.push_back(key.substr(key.rfind('.') == std::string::npos ? 0 : key.rfind('.') + 1));
  }
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  QHBoxLayout* row = nullptr;
  const course::Node* at = m_editor.draft() ? course::nodeAt(m_editor.draft()->root(), base) : nullptr;
  // A finding is a list of what is found, or a map when it takes time.
  const bool finding = base.size() == 2 && base[0] == "findings";
  for (const FieldSpec& spec : fields) {
    course::NodePath path = split(base, spec.key);
    if (finding && at && at->kind == course::Node::Kind::List && std::string(spec.key) == "variants")
      path = base;
    std::unique_ptr<EditorField> field;
    std::optional<course::LessonName> name;
    for (const SectionSpec& section : editorSections())
      if (section.fields == &fields)
        name = section.name;
    if (spec.renames && name && std::string(spec.key) == "id")
      field = makeNameField(editor, spec, path, *name, nullptr);
    else
      field = makeField(editor, spec, path, order, nullptr);
    m_fields.push_back(field.get());
    if (shortKind(spec.kind)) {
      if (!row || row->count() >= 3) {
        row = new QHBoxLayout;
        row->setSpacing(12);
        column->addLayout(row);
      }
      row->addWidget(field.release(), 1, Qt::AlignTop);
    } else {
      row = nullptr;
      column->addWidget(field.release());
    }
  }
  column->addStretch(1);
  refreshRemarks();
}

void EditorForm::refresh() {
  for (EditorField* field : m_fields)
    field->refresh();
}

void EditorForm::refreshRemarks() {
  for (EditorField* field : findChildren<EditorField*>())
    field->refreshRemarks();
}

bool EditorForm::take(const std::string& key) {
  EditorField* best = nullptr;
  std::size_t longest = 0;
  for (EditorField* field : findChildren<EditorField*>()) {
    const std::string its = course::keyOf(m_editor.draft()->root(), field->path());
    if ((key == its || (key.starts_with(its) && key[its.size()] == '.')) && its.size() >= longest) {
      best = field;
      longest = its.size();
    }
  }
  if (best)
    best->take();
  return best;
}

} // namespace halsted
