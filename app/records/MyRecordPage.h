// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace halsted {

class ConfirmBar;
class RecordDesk;

/// Who plays, how they fare with each lesson, every run with its debrief, and the certificates.
class MyRecordPage final : public QWidget {
  Q_OBJECT
public:
  explicit MyRecordPage(RecordDesk& desk);

private:
  QWidget* makeWho();
  QWidget* makeRuns();
  QWidget* makeCertificates();
  void show();
  void showProgress();
  void showRuns();
  void showCertificates();
  void showBusy();
  void askToDeleteRun();
  void askToDeleteAll();
  RecordDesk& m_desk;
  QComboBox* m_who;
  QLineEdit* m_name;
  QLabel *m_told, *m_none, *m_step;
  QGridLayout* m_progress;
  QTreeWidget *m_runs, *m_certificates;
  QPushButton *m_debrief = nullptr, *m_deleteRun = nullptr, *m_save = nullptr, *m_cancel = nullptr, *m_deleteAll = nullptr;
  QProgressBar* m_bar;
  ConfirmBar* m_confirm;
};

} // namespace halsted
