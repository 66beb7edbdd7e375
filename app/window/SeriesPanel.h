// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/io/StudyReader.h"

#include <QWidget>

#include <filesystem>

class QListWidget;
class QPushButton;

namespace halsted {

/// Lets the user choose one of the series of a study; shown in the place of the views.
class SeriesPanel final : public QWidget {
  Q_OBJECT
public:
  explicit SeriesPanel(QWidget* parent);
  void offer(const StudyListing& listing, const std::filesystem::path& study);

Q_SIGNALS:
  void chosen(const QString& study, const QString& uid);
  void dismissed();

private:
  void choose();
  std::filesystem::path m_study;
  QListWidget* m_list;
  QPushButton* m_open;
};

} // namespace halsted
