// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/ActionRegistry.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace halsted {

/// What the window shows while no case is open: what to do, recent cases, samples and lessons; or what is being done.
class WelcomePage final : public QWidget {
  Q_OBJECT
public:
  WelcomePage(ActionRegistry& actions, QWidget* parent);
  void setBusy(bool busy);
  /// The languages to choose from, below what can be opened.
  void offerLanguages();
  /// Reads the recent cases again.
  void refresh();

Q_SIGNALS:
  void languageWanted(const QString& code);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  QWidget* column(const char* name, const QString& title, QBoxLayout*& inside);
  QPushButton* addAction(QBoxLayout& where, const char* name, const QString& text);

  ActionRegistry& m_actions;
  QLabel* m_title;
  QLabel* m_hint;
  QWidget* m_open;
  QWidget* m_more;
  QBoxLayout* m_columns;
  QListWidget* m_recent;
  QCheckBox* m_names;
  QPushButton* m_forget;
  QLabel* m_noRecent;
  QWidget* m_languages;
};

} // namespace halsted
