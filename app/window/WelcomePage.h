// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace halsted {

/// What the window shows while no case is open: what to do, or what is being done.
class WelcomePage final : public QWidget {
  Q_OBJECT
public:
  explicit WelcomePage(QWidget* parent);
  void setBusy(bool busy);
  /// The languages to choose from, below what can be opened.
  void offerLanguages();

Q_SIGNALS:
  void folderWanted();
  void fileWanted();
  void languageWanted(const QString& code);

private:
  QLabel* m_title;
  QLabel* m_hint;
  QPushButton* m_folder;
  QPushButton* m_file;
  QWidget* m_languages;
};

} // namespace halsted
