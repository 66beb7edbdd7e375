// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "segmentation/core/ActionRegistry.h"
#include "segmentation/core/JobRunner.h"

#include <filesystem>
#include <memory>
#include <string>

namespace halsted {

/// Writes reports, pictures and movies of the open case while the window stays alive: what is measured and written runs as a job, what is
/// drawn comes a picture at a time on the GUI thread. One at a time. Tells the workspace's listeners how it ended. In the language of the
/// program. What it was at is dropped when the case closes; an older file then stays.
class ReportDesk {
public:
  ReportDesk(Workspace& workspace, JobRunner::Dispatch dispatch, std::string language);
  ~ReportDesk();
  ReportDesk(const ReportDesk&) = delete;
  ReportDesk& operator=(const ReportDesk&) = delete;

  bool busy() const;
  Result<void> writeReport(const std::filesystem::path& file, bool withName);
  Result<void> writeMovie(const std::filesystem::path& file, double seconds);
  Result<void> writePicture(const std::filesystem::path& file, const std::string& view);
  void cancel();

  Signal<double> progress; ///< 0 to 1; 1 at the end of each, however it ended

private:
  struct State;
  std::shared_ptr<State> m_state; ///< what waits in the event loop finds it gone
};

/// Adds report.write FILE [with-name], movie.write FILE [SECONDS], picture.write FILE
/// [anterior|posterior|left|right|superior|inferior|six], report.cancel.
void addReportActions(ActionRegistry& actions, Workspace& workspace, ReportDesk& desk);

} // namespace halsted
