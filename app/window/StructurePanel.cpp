// SPDX-License-Identifier: Apache-2.0
#include "app/window/StructurePanel.h"

#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"

#include <QColorDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace halsted {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr double kDoubtful = 0.5; ///< confidence below which a structure is shown as doubtful (FoundStructure.h)

QIcon swatch(const Rgb& rgb) {
  QPixmap pixmap(32, 32);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(toColor(rgb));
  painter.setPen(Qt::NoPen);
  painter.drawRoundedRect(4, 4, 24, 24, 4, 4);
  QIcon icon(pixmap);
  icon.addPixmap(pixmap, QIcon::Selected); // its colour is what it says: never tinted
  return icon;
}

} // namespace

StructurePanel::StructurePanel(ActionRegistry& actions, const StructureTable& table, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_table(table), m_list(new QTreeWidget), m_details(new QLabel),
      m_opacity(new QSlider(Qt::Horizontal)), m_colour(new QPushButton(tr("Colour…"))) {
  setObjectName(QStringLiteral("structurePanel"));
  m_list->setObjectName(QStringLiteral("structureList"));
  m_list->setAccessibleName(tr("Structures"));
  m_list->setHeaderLabels({tr("Structure"), tr("Sure"), tr("Volume")});
  m_list->setRootIsDecorated(false);
  m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
  m_list->header()->setMinimumSectionSize(24);
  m_list->header()->setStretchLastSection(false);
  m_list->headerItem()->setToolTip(1, tr("How far the picture bears the structure out"));
  m_details->setObjectName(QStringLiteral("structureDetails"));
  m_details->setWordWrap(true);
  m_details->setTextFormat(Qt::PlainText);
  m_opacity->setObjectName(QStringLiteral("structureOpacity"));
  m_opacity->setAccessibleName(tr("Opacity of the chosen structure in 3D"));
  m_opacity->setRange(0, 100);
  m_opacity->setPageStep(10);
  m_colour->setObjectName(QStringLiteral("structureColour"));

  auto* opacityLabel = new QLabel(tr("&Opacity in 3D"));
  opacityLabel->setBuddy(m_opacity);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->setSpacing(8);
  layout->addWidget(m_list, 1);
  layout->addWidget(m_details);
  layout->addWidget(opacityLabel);
  layout->addWidget(m_opacity);
  layout->addWidget(m_colour);

  connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
    if (m_filling || column != 0)
      return;
    const std::string name = item->data(0, kIdRole).toString().toStdString();
    // Failures are shown by whoever owns the registry's errors; the list then shows the case as it is.
    if (!m_actions.trigger(item->checkState(0) == Qt::Checked ? "structure.show" : "structure.hide", {name}))
      rebuild();
  });
  connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
    if (m_filling)
      return;
    showChosen();
    if (const Structure* structure = chosen())
      Q_EMIT chosenChanged(QString::fromStdString(structure->name));
  });
  connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
    if (const Structure* structure = chosen(); structure && !m_filling)
      if (!m_actions.trigger("structure.opacity", {structure->name, std::to_string(percent / 100.0)}))
        showChosen();
  });
  connect(m_colour, &QPushButton::clicked, this, [this] {
    const Structure* structure = chosen();
    if (!structure)
      return;
    const std::string name = structure->name;
    const QColor colour = QColorDialog::getColor(toColor(structure->colour), this, tr("Colour of %1").arg(QString::fromStdString(name)));
    if (colour.isValid() && !m_actions.trigger("structure.colour", {name, colour.name().toStdString()}))
      showChosen();
  });
  rebuild();
}

void StructurePanel::setCase(const PatientCase* patientCase) {
  m_connections.clear();
  m_case = patientCase;
  if (m_case) {
    m_connections.push_back(m_case->structuresChanged.connect([this] { rebuild(); }));
    m_connections.push_back(m_case->surfacesChanged.connect([this](Id) { showChosen(); }));
  }
  rebuild();
}

const Structure* StructurePanel::chosen() const {
  const QTreeWidgetItem* item = m_list->currentItem();
  return m_case && item ? m_case->findStructure(item->data(0, kIdRole).toString().toStdString()) : nullptr;
}

void StructurePanel::rebuild() {
  m_filling = true;
  const std::size_t count = m_case ? m_case->structures().size() : 0;
  // Rows are reused, so that focus and choice stay while a slider is dragged.
  while (static_cast<std::size_t>(m_list->topLevelItemCount()) > count)
    delete m_list->takeTopLevelItem(m_list->topLevelItemCount() - 1);
  while (static_cast<std::size_t>(m_list->topLevelItemCount()) < count)
    m_list->addTopLevelItem(new QTreeWidgetItem);
  const std::string language = QLocale().name().left(2).toStdString();
  for (std::size_t i = 0; i < count; ++i) {
    const Structure& structure = m_case->structures()[i];
    QTreeWidgetItem* item = m_list->topLevelItem(static_cast<int>(i));
    const QString title = QString::fromStdString(m_table.kindOf(structure.name).title(language));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setData(0, kIdRole, QString::fromStdString(structure.name));
    item->setText(0, structure.doubt.empty() && structure.confidence >= kDoubtful ? title : title + QStringLiteral("  ⚠"));
    // As rich text with everything escaped: a case may come from a stranger.
    item->setToolTip(0,
                     structure.doubt.empty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(inOwnWords(structure.doubt).toHtmlEscaped()));
    item->setIcon(0, swatch(structure.colour));
    item->setCheckState(0, structure.visible ? Qt::Checked : Qt::Unchecked);
    // Structures by hand have no such number.
    const bool told = structure.confidence < 1;
    item->setText(1, told ? tr("%1 %").arg(QLocale().toString(structure.confidence * 100, 'f', 0)) : QString());
    item->setForeground(1, told && structure.confidence < kDoubtful ? QBrush(toColor(tokens::kDark.caution))
                                                                    : palette().brush(QPalette::Text));
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setText(2, tr("%1 ml").arg(QLocale().toString(structure.measures.volumeMl, 'f', structure.measures.volumeMl < 10 ? 1 : 0)));
    item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
  }
  if (count && !m_list->currentItem())
    m_list->setCurrentItem(m_list->topLevelItem(0));
  m_filling = false;
  showChosen();
}

void StructurePanel::showChosen() {
  const Structure* structure = chosen();
  m_opacity->setEnabled(structure);
  m_colour->setEnabled(structure);
  if (!structure) {
    m_details->setText(tr("No structures yet."));
    return;
  }
  m_filling = true;
  m_opacity->setValue(static_cast<int>(structure->opacity * 100 + 0.5));
  m_filling = false;
  const StructureMeasures& measures = structure->measures;
  const QLocale locale;
  const LabelLayer* layer = m_case->findLayer(structure->layerId);
  const CaseSeries* series = layer ? m_case->findSeries(layer->seriesId) : nullptr;
  QString text = tr("Volume %1 ml\nSurface %2 cm²\nMean value %3 ± %4 %5")
                     .arg(locale.toString(measures.volumeMl, 'f', 1), locale.toString(measures.surfaceCm2, 'f', 0),
                          locale.toString(measures.meanValue, 'f', 0), locale.toString(measures.sdValue, 'f', 0),
                          series && series->volume.modality == Modality::Ct ? QStringLiteral("HU") : QString());
  if (structure->confidence < 1)
    text += QLatin1Char('\n') + tr("The picture bears out %1 % of it").arg(locale.toString(structure->confidence * 100, 'f', 0));
  if (!structure->doubt.empty())
    text += QStringLiteral("\n⚠ ") + inOwnWords(structure->doubt);
  m_details->setText(text);
}

} // namespace halsted
