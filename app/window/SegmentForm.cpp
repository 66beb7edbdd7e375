// SPDX-License-Identifier: Apache-2.0
#include "app/window/SegmentForm.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

#include <fmt/format.h>

#include <algorithm>

namespace halsted {

SegmentForm::SegmentForm(const StructureTable& table, QWidget* parent) : QWidget(parent), m_table(table), m_rows(new QFormLayout(this)) {
  setObjectName(QStringLiteral("segmentForm"));
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setRowWrapPolicy(QFormLayout::WrapAllRows); // the column is narrow, and other languages are longer
  m_rows->setVerticalSpacing(4);
  const QString mm = tr(" mm"), ml = tr(" ml");
  addNumber("radiusMm", tr("Radius"), 8, 0.5, 60, 1, mm);
  addNumber("tolerance", tr("How alike (standard deviations)"), 2.5, 0.5, 6, 1, {});
  addCheck("flat", tr("In this slice only"));
  addNumber("low", tr("Lowest value"), 150, -2000, 32000, 0, {});
  addNumber("high", tr("Highest value"), 32000, -2000, 32000, 0, {});
  addChoice("mode", tr("What is there already"), {{"add", tr("Add to it")}, {"replace", tr("Replace it")}});
  addNumber("multiplier", tr("How alike (standard deviations)"), 2.5, 0.5, 6, 1, {});
  addChoice("cut", tr("Inside the outline"), {{"inside", tr("Take away")}, {"outside", tr("Keep only this")}, {"fill", tr("Fill")}});
  addChoice("axis", tr("Slices"), {{"axial", tr("axial")}, {"coronal", tr("coronal")}, {"sagittal", tr("sagittal")}});
  addChoice("what", tr("Pieces"),
            {{"keep-largest", tr("Keep the largest")}, {"remove-small", tr("Remove small ones")}, {"split", tr("Make each a structure")}});
  addNumber("count", tr("How many"), 1, 1, 254, 0, {});
  addNumber("minimumMl", tr("Smaller ones go"), 0.5, 0, 10000, 1, ml);
  addNumber("marginMm", tr("Grow by (less than 0: shrink)"), 5, -50, 50, 1, mm);
  addNumber("thicknessMm", tr("Thickness of the shell"), 3, 0.5, 50, 1, mm);
  addChoice("shell", tr("Where the shell lies"), {{"inside", tr("Inside")}, {"middle", tr("Middle")}, {"outside", tr("Outside")}});
  addNumber("sigmaMm", tr("How smooth"), 1.5, 0.1, 20, 1, mm);
  addChoice("operation", tr("What"),
            {{"union", tr("Both together")}, {"subtract", tr("Without the other")}, {"intersect", tr("What both share")}});
  addChoice("with", tr("Other structure"), {});
  addChoice("keep", tr("What stays"),
            {{"front", tr("The side to the viewer")}, {"back", tr("The far side")}, {"both", tr("Both, as two structures")}});
  addChoice("within", tr("Only inside"), {});
  addText("into", tr("New structure (empty: change this one)"));
  addCheck("overwrite", tr("May take from other structures"));
  show({});
}

void SegmentForm::addNumber(const char* name, const QString& title, double value, double low, double high, int decimals,
                            const QString& unit) {
  auto* field = new QDoubleSpinBox;
  field->setObjectName(QStringLiteral("segment.%1").arg(QLatin1String(name)));
  field->setAccessibleName(title);
  field->setRange(low, high);
  field->setDecimals(decimals);
  field->setSingleStep(decimals > 0 ? 0.5 : 1);
  field->setSuffix(unit);
  field->setValue(value);
  field->setKeyboardTracking(false);
  connect(field, &QDoubleSpinBox::valueChanged, this, &SegmentForm::changed);
  m_numbers[name] = field;
  m_rows->addRow(title, field);
}

void SegmentForm::addChoice(const char* name, const QString& title, const std::vector<std::pair<const char*, QString>>& choices) {
  auto* field = new QComboBox;
  field->setObjectName(QStringLiteral("segment.%1").arg(QLatin1String(name)));
  field->setAccessibleName(title);
  field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  field->setMinimumContentsLength(10);
  for (const auto& [value, text] : choices)
    field->addItem(text, QString::fromLatin1(value));
  connect(field, &QComboBox::currentIndexChanged, this, &SegmentForm::changed);
  m_choices[name] = field;
  m_rows->addRow(title, field);
}

void SegmentForm::addCheck(const char* name, const QString& title) {
  auto* field = new QCheckBox(title);
  field->setObjectName(QStringLiteral("segment.%1").arg(QLatin1String(name)));
  connect(field, &QCheckBox::toggled, this, &SegmentForm::changed);
  m_checks[name] = field;
  m_rows->addRow(field);
}

void SegmentForm::addText(const char* name, const QString& title) {
  auto* field = new QLineEdit;
  field->setObjectName(QStringLiteral("segment.%1").arg(QLatin1String(name)));
  field->setAccessibleName(title);
  connect(field, &QLineEdit::editingFinished, this, &SegmentForm::changed);
  m_texts[name] = field;
  m_rows->addRow(title, field);
}

void SegmentForm::show(const std::vector<std::string>& parameters) {
  m_shown = parameters;
  const auto place = [&](const auto& fields) {
    for (const auto& [name, field] : fields) {
      const bool shown = std::find(parameters.begin(), parameters.end(), name) != parameters.end();
      field->setVisible(shown);
      if (QWidget* label = m_rows->labelForField(field))
        label->setVisible(shown);
    }
  };
  place(m_numbers);
  place(m_choices);
  place(m_checks);
  place(m_texts);
}

void SegmentForm::setCase(const PatientCase* patientCase) {
  m_case = patientCase;
  m_connection = patientCase ? patientCase->structuresChanged.connect([this] { fillStructures(); }) : Connection();
  fillStructures();
}

void SegmentForm::fillStructures() {
  const std::string language = QLocale().name().left(2).toStdString();
  for (const char* name : {"with", "within"}) {
    QComboBox* field = m_choices[name];
    const QSignalBlocker quiet(field);
    const QVariant before = field->currentData();
    field->clear();
    if (std::string_view(name) == "within")
      field->addItem(tr("anywhere"), QString());
    if (m_case)
      for (const Structure& structure : m_case->structures())
        field->addItem(QString::fromStdString(m_table.kindOf(structure.name).title(language)), QString::fromStdString(structure.name));
    field->setCurrentIndex(std::max(0, field->findData(before)));
  }
}

std::vector<std::string> SegmentForm::arguments() const {
  std::vector<std::string> all;
  const auto add = [&](const std::string& name, const std::string& value) {
    if (!value.empty())
      all.push_back(name + "=" + value);
  };
  for (const std::string& name : m_shown) {
    if (name == "low")
      add("range", fmt::format("{:g},{:g}", number("low"), number("high")));
    else if (const auto found = m_numbers.find(name); found != m_numbers.end() && name != "high")
      add(name, found->second->decimals() > 0 ? fmt::format("{:g}", found->second->value())
                                              : fmt::format("{}", static_cast<int>(found->second->value())));
    else if (const auto choice = m_choices.find(name); choice != m_choices.end())
      add(name, choice->second->currentData().toString().toStdString());
    else if (const auto written = m_texts.find(name); written != m_texts.end())
      add(name, written->second->text().trimmed().toStdString());
  }
  if (checked("overwrite"))
    add("overwrite", "all");
  return all;
}

double SegmentForm::number(const std::string& parameter) const {
  const auto found = m_numbers.find(parameter);
  return found == m_numbers.end() ? 0 : found->second->value();
}

void SegmentForm::setNumber(const std::string& parameter, double value) {
  if (const auto found = m_numbers.find(parameter); found != m_numbers.end())
    found->second->setValue(value);
}

bool SegmentForm::checked(const std::string& parameter) const {
  const auto found = m_checks.find(parameter);
  return found != m_checks.end() && found->second->isChecked() && std::find(m_shown.begin(), m_shown.end(), parameter) != m_shown.end();
}

void SegmentForm::setRange(double low, double high, double from, double to) {
  for (const char* name : {"low", "high"}) {
    const QSignalBlocker quiet(m_numbers[name]);
    m_numbers[name]->setRange(low, high);
    m_numbers[name]->setValue(std::string_view(name) == "low" ? from : to);
  }
}

} // namespace halsted
