// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/PanelParts.h"
#include "app/editor/EditorField.h"
#include "app/editor/LessonEditor.h"
#include "app/window/Theme.h"
#include "lessons/course/logic/ExpressionFunctions.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace halsted {

namespace {

/// A usual shape of a condition, with places to fill in.
struct Shape {
  const char* words; ///< to be translated; %1, %2, %3 are the places
  const char* formula;
  NameSource first;
  const char* second; ///< what the second place begins with; null: there is none
  const char* third;
};

constexpr Shape kShapes[] = {
    {QT_TRANSLATE_NOOP("halsted::EditorFields", "A figure stays below ... for ..."), "held(%1 < %2, %3)", NameSource::Variables, "65",
     "2min"},
    {QT_TRANSLATE_NOOP("halsted::EditorFields", "A figure stays at or above ... for ..."), "held(%1 >= %2, %3)", NameSource::Variables,
     "65", "2min"},
    {QT_TRANSLATE_NOOP("halsted::EditorFields", "A figure is below ..."), "%1 < %2", NameSource::Variables, "65", nullptr},
    {QT_TRANSLATE_NOOP("halsted::EditorFields", "A figure is above ..."), "%1 > %2", NameSource::Variables, "120", nullptr},
    {QT_TRANSLATE_NOOP("halsted::EditorFields", "Something was done or happened (so often)"), "count(%1) >= %2", NameSource::Events, "1",
     nullptr},
    {QT_TRANSLATE_NOOP("halsted::EditorFields", "Something was not done until ..."), "t > %2 and count(%1) == 0", NameSource::Events,
     "10min", nullptr},
    {QT_TRANSLATE_NOOP("halsted::EditorFields", "Longer ago than ..."), "since(%1) > %2", NameSource::Events, "10min", nullptr},
    {QT_TRANSLATE_NOOP("halsted::EditorFields", "More of a drug than ..."), "given(%1) > %2", NameSource::Drugs, "100", nullptr},
    {QT_TRANSLATE_NOOP("halsted::EditorFields", "In a state"), "in(%1)", NameSource::States, nullptr, nullptr},
    {QT_TRANSLATE_NOOP("halsted::EditorFields", "A question was answered"), "answered(%1)", NameSource::Questions, nullptr, nullptr},
    {QT_TRANSLATE_NOOP("halsted::EditorFields", "The time is past ..."), "t > %2", NameSource::None, "10min", nullptr},
};

/// A formula typed with completion; what is wrong is told at its column at once. A small builder writes the usual shapes.
class ConditionField final : public TypedField {
public:
  ConditionField(LessonEditor& editor, const FieldSpec& spec, course::NodePath path, std::vector<std::string> order, QWidget* parent)
      : TypedField(editor, spec, std::move(path), std::move(order), parent), m_line(new QLineEdit), m_told(new QLabel),
        m_build(makeButton(EditorField::tr("Build..."), {}, EditorField::tr("Build a condition from usual shapes"))) {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line, 1);
    row->addWidget(m_build);
    m_line->setMinimumHeight(tokens::kTarget);
    m_line->setPlaceholderText(*m_spec.help ? fieldWords(m_spec.help) : EditorField::tr("MAP < 65, count(order.lactate) >= 1 ..."));
    setContent(box, false);
    box->setObjectName({});
    m_line->setObjectName(objectNameOf());
    m_line->setAccessibleName(labelWords());
    m_label->setBuddy(m_line);
    setFocusProxy(m_line);
    m_told->setObjectName(objectNameOf() + QStringLiteral(".problem"));
    m_told->setWordWrap(true);
    m_column->insertWidget(2, m_told);
    m_build->setObjectName(objectNameOf() + QStringLiteral(".build"));
    connect(m_build, &QPushButton::clicked, this, [this] { showBuilder(); });
    completeWords(
        m_line, [this] { return names(); }, QStringLiteral(" ()<>=!+-*/,"));
    connect(m_line, &QLineEdit::textEdited, this, [this] {
      judge();
      typed();
    });
    start(m_line);
    refresh();
    judge();
  }
  void refresh() override {
    TypedField::refresh();
    judge();
  }
  void take() override { m_line->setFocus(Qt::OtherFocusReason); }

protected:
  QString shown() const override { return m_line->text(); }
  void show(const QString& text) override { m_line->setText(text); }
  course::Node valueOf(const QString& text) const override {
    return text.trimmed().isEmpty() ? course::Node() : course::textNode(text.toStdString());
  }
  // Numbers alone are no condition, but kept as typed.
  QString textOf(const course::Node* value) const override { return TypedField::textOf(value); }

private:
  QStringList names() const {
    QStringList all = m_editor.namesOf(NameSource::Variables) + m_editor.namesOf(NameSource::Events) +
                      m_editor.namesOf(NameSource::States) + m_editor.namesOf(NameSource::Questions) + m_editor.namesOf(NameSource::Drugs);
    for (const course::ExpressionFunction& function : course::expressionFunctions())
      all << QString::fromUtf8(function.name.data(), static_cast<qsizetype>(function.name.size()));
    return all;
  }
  void judge() {
    const QString problem = m_line->text().trimmed().isEmpty() ? QString() : m_editor.problemOf(m_line->text().toStdString());
    static const QRegularExpression kColumn(QStringLiteral("^Column (\\d+)"));
    const QRegularExpressionMatch at = kColumn.match(problem);
    // The words around the column, so that it need not be counted.
    QString where;
    if (at.hasMatch()) {
      const int column = at.captured(1).toInt();
      where =
          QStringLiteral("\n%1▸%2").arg(m_line->text().mid(qMax(0, column - 13), qMin(12, column - 1)), m_line->text().mid(column - 1, 12));
    }
    m_told->setText(problem.isEmpty() ? QString() : EditorField::tr("✗ %1").arg(problem + where));
    m_told->setStyleSheet(QStringLiteral("color: %1;").arg(toColor(tokensOf(*this).danger).name()));
    m_told->setVisible(!problem.isEmpty());
    m_line->setAccessibleDescription(m_told->text());
    // The check says it again some time later.
    m_remark->setMaximumHeight(problem.isEmpty() ? QWIDGETSIZE_MAX : 0);
  }

  void showBuilder() {
    if (m_builder) {
      m_builder->deleteLater();
      m_builder = nullptr;
      return;
    }
    m_builder = new QFrame;
    const QString name = objectNameOf() + QStringLiteral(".build.");
    auto* row = new WrapLayout(m_builder, 8);
    auto* shape = new QComboBox;
    shape->setObjectName(name + QStringLiteral("shape"));
    shape->setAccessibleName(EditorField::tr("What shall hold"));
    for (const Shape& one : kShapes)
      shape->addItem(fieldWords(one.words));
    std::vector<QLineEdit*> places;
    const QString titles[] = {EditorField::tr("Of what"), EditorField::tr("How much"), EditorField::tr("How long")};
    for (int i = 0; i < 3; ++i) {
      auto* place = new QLineEdit;
      place->setObjectName(name + QString::number(i));
      place->setAccessibleName(titles[i]);
      place->setPlaceholderText(titles[i]);
      place->setMinimumSize(i == 0 ? 200 : 80, tokens::kTarget);
      place->setMaximumWidth(i == 0 ? 240 : 100);
      places.push_back(place);
    }
    completeWords(
        places[0], [this, shape] { return m_editor.namesOf(kShapes[shape->currentIndex()].first); }, QString());
    const auto choose = [places](int index) {
      const Shape& one = kShapes[index];
      places[0]->setVisible(one.first != NameSource::None);
      places[1]->setVisible(one.second);
      places[2]->setVisible(one.third);
      places[1]->setText(QString::fromUtf8(one.second));
      places[2]->setText(QString::fromUtf8(one.third));
    };
    QPushButton* put = makeButton(EditorField::tr("Put in"), name + QStringLiteral("put"), EditorField::tr("Put the condition in"));
    row->addWidget(shape);
    for (QLineEdit* place : places)
      row->addWidget(place);
    row->addWidget(put);
    m_column->insertWidget(2, m_builder);
    choose(0);
    connect(shape, qOverload<int>(&QComboBox::activated), m_builder, choose);
    connect(shape, qOverload<int>(&QComboBox::currentIndexChanged), m_builder, choose);
    connect(put, &QPushButton::clicked, this, [this, shape, places] {
      QString formula = QString::fromUtf8(kShapes[shape->currentIndex()].formula);
      for (int i = 0; i < 3; ++i)
        formula.replace(QStringLiteral("%%1").arg(i + 1), places[static_cast<std::size_t>(i)]->text().trimmed());
      const QString before = m_line->text().trimmed();
      m_line->setText(before.isEmpty() ? formula : QStringLiteral("%1 and %2").arg(before, formula));
      judge();
      typed();
      finish();
      showBuilder();
      m_line->setFocus();
    });
    shape->setFocus();
  }

  QLineEdit* m_line;
  QLabel* m_told;
  QPushButton* m_build;
  QFrame* m_builder = nullptr;
};

} // namespace

std::unique_ptr<EditorField> makeConditionField(LessonEditor& editor, const FieldSpec& spec, course::NodePath path,
                                                std::vector<std::string> order, QWidget* parent) {
  return std::make_unique<ConditionField>(editor, spec, std::move(path), std::move(order), parent);
}

} // namespace halsted
