// SPDX-License-Identifier: Apache-2.0
#include "app/commands/TwinCommands.h"

#include "lessons/twin/person/ScanPerson.h"
#include "lessons/twin/person/ScanScaling.h"
#include "lessons/twin/scenario/Variables.h"
#include "segmentation/io/AtomicFile.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <iterator>
#include <optional>

namespace halsted {

namespace {

struct Options {
  std::string scenario, id, csv, waves, patientCase;
  double every = 1;
  bool json = false;
};

/// Lines to a file that appears whole at the end, or not at all.
class Table {
public:
  static Result<std::optional<Table>> create(const std::string& file) {
    if (file.empty())
      return std::optional<Table>();
    Result<AtomicFile> target = AtomicFile::create(file);
    if (!target)
      return fail(target.error());
    return std::optional<Table>(Table(std::move(*target)));
  }
  void write(std::string_view line) {
    if (m_written)
      m_written = m_file.write(line);
  }
  Result<void> commit() {
    if (m_written)
      m_written = m_file.flush();
    return m_written ? m_file.commit() : m_written;
  }

private:
  explicit Table(AtomicFile file) : m_file(std::move(file)) {}
  AtomicFile m_file;
  Result<void> m_written;
};

class WaveTable : public twin::WaveRecorder {
public:
  explicit WaveTable(Table& table) : m_table(table) {
    m_table.write("t (s),I (mV),II (mV),III (mV),aVR (mV),aVL (mV),aVF (mV),V1 (mV),V2 (mV),V3 (mV),V4 (mV),V5 (mV),V6 (mV),"
                  "ABP (mmHg),CVP (mmHg),PAP (mmHg),pleth (1),CO2 (mmHg),flow (L/min),Paw (cmH2O),volume (mL),ICP (mmHg)\n");
  }
  void setOffset(double seconds) { m_offset = seconds; }
  void record(const twin::WaveSample& s) override {
    std::string line = fmt::format("{:.3f}", s.timeS - m_offset);
    for (float lead : s.ecgMv)
      fmt::format_to(std::back_inserter(line), ",{:.4g}", lead);
    for (float value :
         {s.arterialMmHg, s.centralVenousMmHg, s.pulmonaryMmHg, s.pleth, s.co2MmHg, s.flowLMin, s.airwayCmH2O, s.volumeMl, s.icpMmHg})
      fmt::format_to(std::back_inserter(line), ",{:.5g}", value);
    m_table.write(line + '\n');
  }

private:
  Table& m_table;
  double m_offset = 0;
};

std::string header() {
  std::string line = "t (s)";
  for (const twin::Variable& variable : twin::contractVariables())
    fmt::format_to(std::back_inserter(line), ",{} ({})", variable.name, variable.unit);
  return line + '\n';
}

std::string row(double t, const twin::State& state) {
  std::string line = fmt::format("{:g}", t);
  for (const twin::Variable& variable : twin::contractVariables())
    fmt::format_to(std::back_inserter(line), ",{:.6g}", variable.read(state));
  return line + '\n';
}

struct Ran {
  std::vector<std::pair<double, twin::EventRecord>> events; ///< by time in the scenario
  std::vector<twin::Graded> checks;
  nlohmann::json final = nlohmann::json::object();
  std::uint64_t hash = 0;
  double speed = 0;
};

Result<Ran> runOnce(const twin::Scenario& scenario, std::shared_ptr<const twin::DrugTable> drugs, const Options& options,
                    CommandContext& context) {
  auto csv = Table::create(options.csv);
  if (!csv)
    return fail(csv.error());
  auto waves = Table::create(options.waves);
  if (!waves)
    return fail(waves.error());
  std::optional<WaveTable> recorder;
  if (*waves)
    recorder.emplace(**waves);
  if (*csv)
    (*csv)->write(header());
  Ran ran;
  std::vector<twin::CheckWatch> watches(scenario.checks.begin(), scenario.checks.end());
  std::int64_t seen = -1;
  const auto everySecond = [&](double t, const twin::Twin& twin) {
    const double offset = twin.timeS() - t;
    if (seen < 0) {
      seen = twin.state().events.count;
      if (recorder)
        recorder->setOffset(offset);
    }
    for (const twin::EventRecord& event : twin::eventsSince(twin.state(), seen))
      ran.events.emplace_back(event.timeS - offset, event);
    seen = twin.state().events.count;
    if (*csv && std::fmod(t + twin::kRestS + 1e-6, options.every) < 1e-3)
      (*csv)->write(row(t, twin.state()));
  };
  const auto everyTick = [&](double t, const twin::Twin& twin) {
    for (twin::CheckWatch& watch : watches)
      watch.see(t, twin.state());
  };
  const auto start = std::chrono::steady_clock::now();
  auto end = twin::runScenario(scenario, std::move(drugs), everySecond, everyTick, recorder ? &*recorder : nullptr, context.job());
  if (!end)
    return fail(end.error());
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  ran.speed = (scenario.durationS + twin::kRestS) / took.count();
  ran.hash = end->hash();
  for (const twin::Variable& variable : twin::contractVariables())
    ran.final[std::string(variable.name)] = numberOrNull(variable.read(end->state()));
  for (std::size_t i = 0; i < watches.size(); ++i) {
    const twin::Check& check = scenario.checks[i];
    const double got = watches[i].got(), base = watches[i].base();
    ran.checks.push_back({scenario.id, check, got, base, twin::grade(check, got, base)});
  }
  for (auto* table : {&*csv, &*waves})
    if (*table)
      if (Result<void> written = (*table)->commit(); !written)
        return fail(written.error());
  return ran;
}

/// Gives the scenario's patient the body that the CT of a case shows.
Result<std::optional<twin::ScanReport>> takeScan(const std::string& file, twin::Scenario& scenario, CommandContext& context) {
  if (file.empty())
    return std::optional<twin::ScanReport>();
  if (!isCaseFile(file))
    return fail(ErrorCode::Refused, fmt::format("{} is not a case; make one with halsted segment STUDY -o CASE.hcase.", file));
  auto document = CaseDocument::open(file, context.job());
  if (!document)
    return fail(document.error());
  scenario.patient.scan = twin::scanFindings((*document)->patientCase());
  twin::ScanReport report = twin::scanReport(scenario.patient);
  if (report.used.empty())
    return fail(ErrorCode::NotFound, fmt::format("{} has no CT with lungs, organs or vessels drawn on it; segment it first.", file));
  return std::optional<twin::ScanReport>(std::move(report));
}

nlohmann::json summary(const twin::Scenario& scenario, const Ran& ran) {
  nlohmann::json out = {{"scenario", scenario.id},
                        {"durationS", scenario.durationS},
                        {"seed", scenario.seed},
                        {"acts", nlohmann::json::array()},
                        {"events", nlohmann::json::array()},
                        {"checks", nlohmann::json::array()},
                        {"final", ran.final},
                        {"hash", fmt::format("{:016x}", ran.hash)},
                        {"timesRealTime", ran.speed}};
  for (const twin::TimedAct& act : scenario.script) {
    nlohmann::json one = nlohmann::json::parse(act.act);
    one["t"] = act.t;
    out["acts"].push_back(std::move(one));
  }
  for (const auto& [t, event] : ran.events)
    out["events"].push_back(
        {{"t", t}, {"event", twin::eventName(event.kind)}, {"began", event.began != 0}, {"value", numberOrNull(event.value)}});
  for (const twin::Graded& graded : ran.checks)
    out["checks"].push_back(toJson(graded));
  return out;
}

void print(const twin::ScanReport& scan) {
  fmt::print("Taken from the scan:\n");
  for (const std::string& line : scan.used)
    fmt::print("  {}\n", line);
  if (!scan.unused.empty())
    fmt::print("Not taken from the scan:\n");
  for (const std::string& line : scan.unused)
    fmt::print("  {}\n", line);
}

void print(const twin::Scenario& scenario, const Ran& ran) {
  fmt::print("Scenario {}{}{}: {:g} s, {} acts, {:.0f} times real time, state {:016x}\n", scenario.id, scenario.title.empty() ? "" : ", ",
             scenario.title, scenario.durationS, scenario.script.size(), ran.speed, ran.hash);
  for (const auto& [t, event] : ran.events)
    fmt::print("  {:>8.1f} s  {} {} ({:.3g})\n", t, twin::eventName(event.kind), event.began ? "began" : "ended", event.value);
  std::string line;
  for (const twin::Variable& variable : twin::contractVariables()) {
    const nlohmann::json& value = ran.final[std::string(variable.name)];
    const std::string entry = fmt::format("{} {}", variable.name, value.is_null() ? "-" : fmt::format("{:.4g}", value.get<double>()));
    if (line.size() + entry.size() > 100) {
      fmt::print("  {}\n", line);
      line.clear();
    }
    line += (line.empty() ? "" : "  ") + entry;
  }
  fmt::print("  {}\n", line);
  if (!ran.checks.empty())
    printChecks(ran.checks);
}

Result<void> run(const Options& options, CommandContext& context) {
  auto drugs = loadDrugs(context);
  if (!drugs)
    return fail(drugs.error());
  auto scenario = readScenario(options.scenario, options.id, **drugs);
  if (!scenario)
    return fail(scenario.error());
  auto scan = takeScan(options.patientCase, *scenario, context);
  if (!scan)
    return fail(scan.error());
  auto ran = runOnce(*scenario, *drugs, options, context);
  if (!ran)
    return fail(ran.error());
  context.endProgress();
  if (options.json) {
    nlohmann::json out = summary(*scenario, *ran);
    if (*scan)
      out["scan"] = {{"used", (*scan)->used}, {"unused", (*scan)->unused}};
    printJson(out);
    return {};
  }
  if (*scan)
    print(**scan);
  print(*scenario, *ran);
  return {};
}

} // namespace

void addTwinRun(CLI::App& twin, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = twin.add_subcommand("run", "Run one scenario and say what became of the patient");
  command->add_option("SCENARIO", options->scenario, "A scenario file (JSON)")->required();
  command->add_option("--id", options->id, "Which one, when the file holds several");
  command->add_option("--case", options->patientCase,
                      "A segmented case: its CT gives the patient lungs, organs, vessels and lean mass, as far as they are drawn");
  command->add_option("--csv", options->csv, "Write all variables, a row each second from t = -60 s");
  command->add_option("--every", options->every, "Seconds between rows")->check(CLI::Range(1.0, 86400.0));
  command->add_option("--waves", options->waves, "Write the waves of the monitor, 250 rows each second");
  command->add_flag("--json", options->json, "Print one JSON document");
  command->callback([options, &context] { context.finish(run(*options, context)); });
}

} // namespace halsted
