// SPDX-License-Identifier: Apache-2.0
#include "app/window/PlanPanel.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace halsted {

PlanPanel::PlanPanel(ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_list(new QTreeWidget),
      m_empty(new QLabel(tr("Nothing is planned yet. Choose a tool and place it."))), m_name(new QLineEdit),
      m_remove(new QPushButton(tr("Remove"))) {
  setObjectName(QStringLiteral("planPanel"));
  m_list->setObjectName(QStringLiteral("planList"));
  m_list->setAccessibleName(tr("Plan"));
  m_list->setHeaderLabels({tr("Plan"), tr("Length")});
  m_list->setRootIsDecorated(false);
  m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  m_list->header()->setStretchLastSection(false);
  m_empty->setWordWrap(true);
  m_name->setObjectName(QStringLiteral("planName"));
  m_name->setAccessibleName(tr("Name of the chosen element"));
  m_remove->setObjectName(QStringLiteral("planRemove"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->setSpacing(8);
  layout->addWidget(m_empty);
  layout->addWidget(m_list, 1);
  layout->addWidget(m_name);
  layout->addWidget(m_remove);
  layout->addStretch();

  connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
    if (m_filling || column != 0)
      return;
    if (!m_actions.trigger(item->checkState(0) == Qt::Checked ? "plan.show" : "plan.hide",
                           {item->data(0, Qt::UserRole).toString().toStdString()}))
      rebuild();
  });
  connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
    if (!m_filling)
      showChosen();
  });
  connect(m_name, &QLineEdit::returnPressed, this, [this] {
    const std::string name = chosen(), wanted = m_name->text().trimmed().toStdString();
    if (!name.empty() && name != wanted && !m_actions.trigger("plan.rename", {name, wanted}))
      showChosen();
  });
  connect(m_remove, &QPushButton::clicked, this, [this] {
    if (const std::string name = chosen(); !name.empty())
      (void)m_actions.trigger("plan.remove", {name});
  });
  rebuild();
}

void PlanPanel::setCase(const PatientCase* patientCase) {
  m_case = patientCase;
  m_connection = m_case ? m_case->planChanged.connect([this] { rebuild(); }) : Connection();
  rebuild();
}

std::string PlanPanel::chosen() const {
  const QTreeWidgetItem* item = m_list->currentItem();
  return item ? item->data(0, Qt::UserRole).toString().toStdString() : std::string();
}

void PlanPanel::rebuild() {
  const std::string before = chosen();
  m_filling = true;
  m_list->clear();
  if (m_case)
    for (const PlanElement& element : m_case->plan()) {
      const QString name = QString::fromStdString(element.name);
      const bool hasLength = element.kind == PlanKind::Distance || element.kind == PlanKind::Line;
      auto* item =
          new QTreeWidgetItem(m_list, {name, hasLength ? tr("%1 mm").arg(QLocale().toString(lengthMm(element), 'f', 1)) : QString()});
      item->setData(0, Qt::UserRole, name);
      item->setCheckState(0, element.visible ? Qt::Checked : Qt::Unchecked);
      item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
      if (element.name == before)
        m_list->setCurrentItem(item);
    }
  if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
    m_list->setCurrentItem(m_list->topLevelItem(m_list->topLevelItemCount() - 1));
  m_filling = false;
  showChosen();
}

void PlanPanel::showChosen() {
  const bool any = m_list->topLevelItemCount() > 0;
  m_empty->setVisible(!any);
  for (QWidget* widget : {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_remove)})
    widget->setVisible(any);
  m_name->setText(QString::fromStdString(chosen()));
}

} // namespace halsted
