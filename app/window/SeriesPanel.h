// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"
#include "segmentation/io/StudyReader.h"

#include <QStringList>
#include <QWidget>

#include <filesystem>
#include <functional>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace halsted {

/// The series of a study, what is wrong with them in plain words, and a picture of the one that is chosen; one or several go into a
/// case. Shown in the place of the views.
class SeriesPanel final : public QWidget {
  Q_OBJECT
public:
  /// Reads one series in the background and hands it over, null where it cannot be read; a later call takes the place of an earlier one.
  using Preview = std::function<void(const std::filesystem::path& study, const std::string& uid, std::function<void(const Volume*)>)>;

  SeriesPanel(Preview preview, QWidget* parent);
  void offer(const StudyListing& listing, const std::filesystem::path& study);

Q_SIGNALS:
  void chosen(const QString& study, const QStringList& uids); ///< the first is the one to segment
  void dismissed();

private:
  void choose();
  void showCurrent();
  void countChosen();
  QStringList ticked() const;

  Preview m_preview;
  std::filesystem::path m_study;
  QLabel* m_findings;
  QListWidget* m_list;
  QLabel* m_picture;
  QPushButton* m_open;
};

} // namespace halsted
