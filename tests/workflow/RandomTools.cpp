// SPDX-License-Identifier: Apache-2.0
// RandomTools CASE SEED EDITS: works on a new case with every editing tool, drawn at random, with undo, redo and opening the file
// again in between, and compares all that can be edited with what it was at each place of its history. Ends with 1 and a line at the
// first difference. No Qt: it is built a second time with the address sanitizer.
#include "segmentation/anatomy/CaseJson.h"
#include "segmentation/core/LabelHash.h"
#include "segmentation/filters/Measure.h"
#include "segmentation/workflow/CaseEdits.h"
#include "tests/anatomy/CaseFixture.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>

using namespace halsted;
using namespace halsted::test;

namespace {

[[noreturn]] void wrong(const std::string& what) {
  std::printf("WRONG: %s\n", what.c_str());
  std::exit(1);
}

void must(const Result<void>& result, const std::string& what) {
  if (!result)
    wrong(what + ": " + result.error().message);
}

class Storm {
public:
  Storm(std::filesystem::path file, unsigned seed) : m_file(std::move(file)), m_random(seed) {
    m_document = std::move(*CaseDocument::create(m_file, "Patient R"));
    const Index3 size(80, 70, 66);
    const LoadedSeries series = phantomSeries(size, 5);
    must(m_document->apply(addSeries(series)), "series");
    m_geometry = series.volume.geometry;
    const Id id = m_document->patientCase().series()[0].id;
    LabelMap labels = painted(painted(LabelMap(m_geometry), {40, 35, 35}, 22, 3), {60, 40, 30}, 12, 5);
    labels = painted(std::move(labels), {38, 35, 35}, 4, 0);
    must(m_document->apply(setLabels("anatomy", id, labels, {{.name = "liver", .label = 3}, {.name = "fat", .label = 5}})), "labels");
    must(m_document->apply(setLabels("body", id, painted(LabelMap(m_geometry), {45, 37, 35}, 34, 1), {{.name = "skin", .label = 1}})),
         "skin");
    must(m_document->apply(addPlanElement({0, PlanKind::Plane, "Cut", {point(), point(), point()}})), "plan");
    must(m_document->apply(addPlanElement({0, PlanKind::Stroke, "Outline", {at(20, 20, 3), at(60, 25, 3), at(50, 60, 3), at(25, 50, 3)}})),
         "plan");
    m_hashes.push_back(hash());
  }

  void step(int number) {
    const int what = below(20);
    if (what < 5 && m_at > 0) {
      must(m_document->undo(), "undo");
      --m_at;
      ++m_undone;
    } else if (what < 8 && m_at + 1 < m_hashes.size()) {
      must(m_document->redo(), "redo");
      ++m_at;
      ++m_redone;
    } else if (what == 8) {
      m_document.reset();
      auto opened = CaseDocument::open(m_file, {});
      if (!opened)
        wrong("opening: " + opened.error().message);
      m_document = std::move(*opened);
      ++m_opened;
    } else {
      edit(number);
      return;
    }
    compare(number, "travelling");
  }

  int edits() const { return m_edits; }

  void finish() {
    while (m_at > 0) {
      must(m_document->undo(), "undo");
      --m_at;
      compare(-1, "undo to the start");
    }
    while (m_at + 1 < m_hashes.size()) {
      must(m_document->redo(), "redo");
      ++m_at;
      compare(-1, "redo to the end");
    }
    std::printf("%d edits of %zu tools, %d refused, %d undone, %d redone, %d times opened, history of %zu\n", m_edits, m_used.size(),
                m_refused, m_undone, m_redone, m_opened, m_hashes.size() - 1);
    for (const EditTool& tool : editTools())
      if (!m_used.contains(tool.name))
        wrong(std::string("never used: ") + tool.name);
  }

private:
  int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }
  Vec3 at(double i, double j, double k) const { return m_geometry.patient_T_index() * Vec3(i, j, k); }
  Vec3 point() { return at(below(900) / 10.0, below(750) / 10.0, below(700) / 10.0); }
  Vec3 inside() { return at(30 + below(20), 25 + below(20), 25 + below(20)); }
  bool has(const char* name) const { return m_document->patientCase().findStructure(name) != nullptr; }
  std::size_t hash() const {
    const PatientCase& shown = m_document->patientCase();
    std::string all;
    for (const LabelLayer& layer : shown.layers()) {
      const std::string_view voxels(reinterpret_cast<const char*>(layer.labels.voxels()), layer.labels.geometry().voxelCount());
      all += layerJson(layer) + std::to_string(std::hash<std::string_view>()(voxels));
    }
    for (const Structure& structure : shown.structures())
      all += structureJson(structure);
    for (const PlanElement& element : shown.plan())
      all += planJson(element);
    return std::hash<std::string>()(all);
  }

  std::string someStructure() {
    const auto& all = m_document->patientCase().structures();
    return all.empty() ? "liver" : all[static_cast<std::size_t>(below(static_cast<int>(all.size())))].name;
  }
  std::string freshName() { return "made_" + std::to_string(++m_names); }

  EditRequest request() {
    const auto& tools = editTools();
    const EditTool& tool = tools[static_cast<std::size_t>(below(static_cast<int>(tools.size())))];
    EditRequest edit;
    edit.tool = tool.name;
    edit.structure = below(10) == 0 ? freshName() : someStructure();
    const auto maybe = [&](const char* parameter) {
      return std::find(tool.required.begin(), tool.required.end(), parameter) != tool.required.end() ||
             (takes(tool, parameter) && below(3) == 0);
    };
    const auto among = [&](std::initializer_list<const char*> words) { return *(words.begin() + below(static_cast<int>(words.size()))); };
    if (maybe("points") || edit.tool == "cut-plane" || edit.tool == "scissors")
      for (int n = edit.tool == "scissors" || edit.tool == "cut-plane" ? 3 : 1 + below(3); n > 0; --n)
        edit.points.push_back(below(4) == 0 ? point() : inside());
    if (maybe("radiusMm"))
      edit.radiusMm = 0.5 + below(80) / 10.0;
    if (maybe("thicknessMm"))
      edit.thicknessMm = 0.5 + below(60) / 10.0;
    if (maybe("marginMm"))
      edit.marginMm = below(80) / 10.0 - 3;
    if (maybe("sigmaMm"))
      edit.sigmaMm = 0.5 + below(20) / 10.0;
    if (maybe("tolerance"))
      edit.tolerance = 0.5 + below(40) / 10.0;
    if (maybe("minimumMl"))
      edit.minimumMl = below(10) / 100.0;
    if (maybe("maximumMl"))
      edit.maximumMl = below(10) / 10.0;
    if (maybe("count"))
      edit.count = 1 + below(3);
    if (maybe("range"))
      edit.range = {{-1000.0 + below(1100), 60.0 + below(40)}};
    if (maybe("direction"))
      edit.direction = Vec3(below(9) - 4, below(9) - 4, 1).normalized();
    if (maybe("normal"))
      edit.normal = Vec3(1, below(9) - 4, below(9) - 4).normalized();
    if (maybe("axis"))
      edit.axis = among({"axial", "coronal", "sagittal"});
    if (maybe("mode"))
      edit.mode = among({"add", "replace"});
    if (maybe("cut"))
      edit.cut = among({"inside", "outside", "fill"});
    if (maybe("shell"))
      edit.shell = among({"inside", "middle", "outside"});
    if (maybe("operation"))
      edit.operation = among({"union", "subtract", "intersect"});
    if (maybe("keep"))
      edit.keep = among({"front", "back", "both"});
    if (maybe("what"))
      edit.what = among({"keep-largest", "remove-small", "keep-at", "split"});
    if (maybe("into") || edit.keep == "both")
      edit.into = freshName();
    if (maybe("plan"))
      edit.plan = edit.tool == "scissors" ? "Outline" : "Cut";
    if (maybe("with"))
      edit.with = {someStructure()};
    if (maybe("layer"))
      edit.layer = among({"anatomy", "body", "extra"});
    if (below(4) == 0)
      edit.overwrite = {below(2) == 0 ? "all" : someStructure()};
    if (below(6) == 0)
      edit.within = someStructure();
    if (below(6) == 0) {
      const Vec3 a = point(), b = point();
      edit.box = {{a.cwiseMin(b), a.cwiseMax(b)}};
    }
    // What gives empty slices to fill, of a structure of its own.
    if (edit.tool == "fill-between" && (!has("gappy") || below(3) == 0)) {
      edit = {};
      edit.tool = "paint";
      edit.structure = "gappy";
      edit.axis = "axial";
      edit.radiusMm = 6;
      edit.points = {at(12 + below(5), 12, 4 + 3 * below(19))};
      edit.overwrite = {"all"};
    } else if (edit.tool == "fill-between") {
      edit.structure = "gappy";
    }
    return edit;
  }

  void edit(int number) {
    const EditRequest edit = request();
    const std::size_t before = hash();
    std::map<std::string, std::size_t> voxels;
    for (const Structure& structure : m_document->patientCase().structures())
      voxels[structure.name] = structure.measures.voxelCount;
    const Result<EditOutcome> outcome = applyEdit(*m_document, edit, m_table, {});
    if (!outcome || !outcome->changed()) {
      m_refused += outcome ? 0 : 1;
      if (hash() != before)
        wrong("step " + std::to_string(number) + ": " + edit.tool + " said it had no effect, but has one");
      return;
    }
    ++m_edits;
    m_used.insert(edit.tool);
    const std::size_t after = hash();
    checkMeasures(edit.tool);
    checkProtection(edit, *outcome, voxels);
    must(m_document->undo(), "undo");
    if (hash() != before)
      wrong("step " + std::to_string(number) + ": undo of " + edit.tool + " left a difference");
    must(m_document->redo(), "redo");
    if (hash() != after)
      wrong("step " + std::to_string(number) + ": redo of " + edit.tool + " gave something else");
    m_hashes.resize(++m_at);
    m_hashes.push_back(after);
  }

  /// What is kept by brick is what a look at the whole layer finds.
  void checkMeasures(const std::string& tool) {
    const PatientCase& shown = m_document->patientCase();
    for (const LabelLayer& layer : shown.layers()) {
      const auto measures = measureLabels(layer.labels, shown.findSeries(layer.seriesId)->volume);
      for (const Structure& structure : shown.structures()) {
        if (structure.layerId != layer.id)
          continue;
        const auto found = measures.find(structure.label);
        const StructureMeasures real = found == measures.end() ? StructureMeasures() : found->second;
        const IndexBox box = shown.boxOf(structure);
        // The structures of the fixture were never measured until an edit touched them.
        const bool touched = structure.measures.voxelCount != 0 || real.voxelCount == 0;
        if (touched && (real.voxelCount != structure.measures.voxelCount || real.meanValue != structure.measures.meanValue ||
                        real.sdValue != structure.measures.sdValue || real.boundsMm.min != structure.measures.boundsMm.min ||
                        real.boundsMm.max != structure.measures.boundsMm.max))
          wrong("after " + tool + " the measures of " + structure.name + " are not those of its voxels");
        if (labelHash(layer.labels, structure.label) != labelHash(layer.labels, structure.label, box))
          wrong("after " + tool + " the box of " + structure.name + " is not where its voxels are");
      }
    }
  }

  /// Nobody loses a voxel who was not named.
  void checkProtection(const EditRequest& edit, const EditOutcome& outcome, const std::map<std::string, std::size_t>& before) {
    if (std::find(edit.overwrite.begin(), edit.overwrite.end(), "all") != edit.overwrite.end())
      return;
    for (const EditOutcome::Change& change : outcome.changes)
      if (change.removed > 0 && !change.gone && before.contains(change.structure) && change.structure != edit.structure &&
          std::find(edit.with.begin(), edit.with.end(), change.structure) == edit.with.end() &&
          std::find(edit.overwrite.begin(), edit.overwrite.end(), change.structure) == edit.overwrite.end())
        wrong(edit.tool + " took voxels of " + change.structure);
  }

  void compare(int number, const char* what) {
    if (hash() != m_hashes[m_at])
      wrong("step " + std::to_string(number) + ": " + what + " gave something else");
  }

  std::filesystem::path m_file;
  std::mt19937 m_random;
  StructureTable m_table;
  std::unique_ptr<CaseDocument> m_document;
  VolumeGeometry m_geometry;
  std::vector<std::size_t> m_hashes; ///< of the case, by place in the history
  std::size_t m_at = 0;
  std::set<std::string> m_used;
  int m_names = 0, m_edits = 0, m_refused = 0, m_undone = 0, m_redone = 0, m_opened = 0;
};

} // namespace

int main(int argc, char** argv) {
  if (argc != 4)
    return 2;
  std::error_code ignored;
  std::filesystem::remove(argv[1], ignored);
  Storm storm(argv[1], static_cast<unsigned>(std::atoi(argv[2])));
  const int edits = std::atoi(argv[3]);
  for (int n = 0; storm.edits() < edits; ++n)
    storm.step(n);
  storm.finish();
  std::filesystem::remove(argv[1], ignored);
  return 0;
}
