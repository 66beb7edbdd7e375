// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"
#include "lessons/twin/drugs/DrugTable.h"

class QBoxLayout;
class QLineEdit;
class QListWidget;

namespace halsted {

class ChoiceRow;
class ConfirmBar;
class DrugCard;

/// Drugs, fluids and blood: found by typing or by group, given by one click in a usual dose or in any other. What is far from usual is
/// asked once more, in place.
class CartPanel final : public BedsidePanel {
  Q_OBJECT
public:
  CartPanel(LessonPlayer& player, QWidget* parent);
  void show(const BedsideSnapshot& now) override;
  using QWidget::show;

protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  struct Item {
    QString id, name, group, words; ///< words: all that a search may find it by
  };
  void fillItems();
  void fillList();
  void fitList();
  void showCard(const QString& id);
  QWidget* makeCard(const QString& id);
  /// Asks first when it is far from usual.
  void order(const std::string& act);
  void give(const std::string& act);
  void fillRecent(const std::vector<course::Entry>& entries);
  std::shared_ptr<const twin::DrugTable> m_drugs;
  std::vector<Item> m_items;
  std::vector<std::pair<QString, QString>> m_groups; ///< key, title; in order
  QLineEdit* m_search;
  ChoiceRow* m_group;
  QListWidget* m_list;
  QWidget *m_recent, *m_card = nullptr, *m_cardPlace;
  QBoxLayout* m_middle;
  ConfirmBar* m_confirm;
  QString m_shown;
  std::vector<std::string> m_recentActs;
  std::shared_ptr<const std::vector<course::Entry>> m_entries; ///< held, so that its address means it
};

} // namespace halsted
