// SPDX-License-Identifier: Apache-2.0
#include "app/commands/ReportCommand.h"

#include "app/commands/CommandContext.h"

#include "app/language/Language.h"
#include "app/report/ReportFile.h"
#include "rendering/TextApplication.h"
#include "segmentation/io/DicomSrWriter.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace halsted {

namespace {

struct Options {
  std::string input, output, language = "en", segmentation;
  bool withName = false, noPictures = false;
};

Result<void> writeSr(const Options& options, const ReportFacts& facts, const StructureTable& table, const CommandContext& context) {
  SegmentNumbers segments;
  if (!options.segmentation.empty()) {
    Result<SegmentNumbers> read = segmentNumbers(options.segmentation);
    if (!read)
      return fail(read.error());
    segments = std::move(*read);
  }
  SrReport report = srReport(facts, table, QString::fromStdString(options.language), segments.numbers);
  if (!options.segmentation.empty())
    report.segmentation = segments.segmentation;
  return writeDicomSr(report, options.output, context.job());
}

Result<void> run(const Options& options, CommandContext& context) {
  const Result<ReportKind> kind = reportKindOf(options.output);
  if (!kind)
    return fail(kind.error());
  if (!options.segmentation.empty() && *kind != ReportKind::Sr)
    return fail(ErrorCode::Refused, "--segmentation goes with a DICOM report; choose a name that ends in .dcm.");
  const Result<StructureTable> table = context.structureTable();
  if (!table)
    return fail(table.error());
  auto document = CaseDocument::open(options.input, context.job());
  if (!document)
    return fail(document.error());
  const PatientCase& patientCase = (*document)->patientCase();
  const TextApplication application;
  const SpokenLanguage language(QString::fromStdString(options.language));
  const ReportOptions wanted{options.withName, (*document)->patient()};
  const Result<ReportFacts> facts = reportFacts(patientCase, wanted, context.job().part(0, 0.7));
  if (!facts)
    return fail(facts.error());
  if (*kind == ReportKind::Sr)
    return writeSr(options, *facts, *table, context);
  std::vector<ReportPicture> pictures;
  QString problem;
  if (!options.noPictures) {
    auto drawing = ReportPictures::start(patientCase, shownPlan(patientCase, wanted));
    if (!drawing)
      return fail(drawing.error());
    while (!(*drawing)->done()) {
      if (context.job().cancelled())
        return cancelled();
      (*drawing)->step();
      context.job().progress(0.7 + 0.25 * static_cast<double>((*drawing)->drawn().size()) / (*drawing)->count(), "Drawing pictures");
    }
    pictures = (*drawing)->drawn();
    problem = QString::fromStdString((*drawing)->problem());
  }
  return writeReportPage(*facts, pictures, problem, *table, language.code(), options.output);
}

} // namespace

void addReportCommand(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("report", "Write a report of a case: pictures, numbers with intervals, cautions, how it was made");
  command->add_option("CASE", options->input, "The case")->required();
  command->add_option("-o,--output", options->output, "By its name: .pdf (A4), .html (one file), .dcm (DICOM SR, the numbers alone)")
      ->required();
  std::vector<std::string> languages;
  for (const ProgramLanguage& language : programLanguages())
    languages.push_back(language.code.toStdString());
  command->add_option("--language", options->language, "Of its words")->check(CLI::IsMember(languages))->capture_default_str();
  command->add_flag("--with-name", options->withName, "Say the patient's name, number and birth date; otherwise the alias alone");
  command->add_flag("--no-pictures", options->noPictures, "Numbers and words alone");
  command->add_option("--segmentation", options->segmentation,
                      "FILE.dcm: the DICOM Segmentation of this case ('halsted export') that a DICOM report points to");
  command->callback([options, &context] { context.finish(run(*options, context)); });
}

} // namespace halsted
