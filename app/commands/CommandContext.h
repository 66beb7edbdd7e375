// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/core/Job.h"
#include "segmentation/core/StructureTable.h"
#include "segmentation/core/Study.h"
#include "segmentation/io/StudyReader.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace halsted {

/// What a command of the command line needs of the program: where its parts are, and how to talk to the user.
/// Results go to standard output, everything else to standard error.
class CommandContext {
public:
  explicit CommandContext(std::filesystem::path assets);

  const std::filesystem::path& assets() const { return m_assets; }
  const StudyReader& reader() const { return m_reader; }
  Result<StructureTable> structureTable() const;

  /// Shows a progress bar when standard error is a terminal; stops at Ctrl+C.
  JobContext job() const;
  void say(const std::string& sentence) const;
  /// Ends the bar's line; before anything else is printed.
  void endProgress() const;

  /// The exit status of the command that ran; 0 until one says otherwise.
  int status = 0;
  /// Ends a command: prints the error's sentence and sets the status to 1. Nothing for one that was cancelled by the user
  /// but the status (130, as for Ctrl+C).
  void finish(const Result<void>& result);

private:
  std::filesystem::path m_assets;
  StudyReader m_reader;
};

/// True for a file that says it is a case, whatever its name; and for a case's name, be there such a file or not.
bool isCaseFile(const std::filesystem::path& path);

/// Series and structures as `halsted info --json` prints them; see docs/file-formats.md.
nlohmann::json toJson(const SeriesInfo& series);
nlohmann::json toJson(const Structure& structure);
nlohmann::json toJson(const Finding& finding);

/// The series of a study; fails, with the reason, when none can be read.
Result<StudyListing> listSeries(const std::vector<std::string>& study, const CommandContext& context);

/// An open case with this series in it, new or made of what an import that was killed left behind: a case with nothing in
/// it. Replaces no other file.
Result<std::unique_ptr<CaseDocument>> makeCase(const std::filesystem::path& file, LoadedSeries series);

/// Loads one series of a study and tells the user what is doubtful about it.
Result<LoadedSeries> loadSeries(const std::vector<std::string>& study, const std::string& uid, const CommandContext& context);
/// The series of an open case with that UID; its first where none is named.
Result<const CaseSeries*> chosenSeries(const CaseDocument& document, const std::string& uid);

/// One document on standard output; bytes that are not UTF-8, as foreign files have them, become U+FFFD.
void printJson(const nlohmann::json& json);
/// Null where there is no finite number, which JSON cannot hold.
nlohmann::json numberOrNull(double value);

/// One function per command; each adds its options and what to run to the command line.
void addImportCommand(CLI::App& app, CommandContext& context);
void addSegmentCommand(CLI::App& app, CommandContext& context);
void addRegisterCommand(CLI::App& app, CommandContext& context);
void addTrackCommand(CLI::App& app, CommandContext& context);
void addPlanCommand(CLI::App& app, CommandContext& context);
void addEditCommand(CLI::App& app, CommandContext& context);
void addInfoCommand(CLI::App& app, CommandContext& context);
void addExportCommand(CLI::App& app, CommandContext& context);
void addCompareCommand(CLI::App& app, CommandContext& context);
void addRenderCommand(CLI::App& app, CommandContext& context);
void addDoctorCommand(CLI::App& app, CommandContext& context);
void addTwinCommand(CLI::App& app, CommandContext& context);
void addLessonCommand(CLI::App& app, CommandContext& context);

} // namespace halsted
