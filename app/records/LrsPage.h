// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/RecordSettings.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace halsted {

class RecordDesk;

/// Whether and where runs are sent (xAPI), a test of it, and how many statements wait.
class LrsPage final : public QWidget {
  Q_OBJECT
public:
  explicit LrsPage(RecordDesk& desk);

private:
  QWidget* makeFields();
  void fill();
  LrsSettings typed() const;
  void save();
  void test();
  void showState();
  RecordDesk& m_desk;
  QCheckBox *m_on, *m_names;
  QLineEdit *m_address, *m_user, *m_secret, *m_certificate, *m_site;
  QLabel *m_told, *m_state, *m_refused;
  QPushButton *m_send, *m_retry, *m_all;
};

} // namespace halsted
