// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/FoundStructure.h"
#include "segmentation/workflow/ScanWorkflow.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace halsted {

inline constexpr const char* kBonesLayer = "bones"; ///< parts of `bone`, which lies in `anatomy`

/// The labels of a layer of the case and the structures in it; both empty where there is none of this name.
struct LayerOfLabels {
  LabelMap labels;
  std::vector<Structure> structures;
};
LayerOfLabels layerOf(const PatientCase& patientCase, Id seriesId, std::string_view name);

/// The label of a structure in a layer that holds `there`: its own, its kind's, or one that nobody has, which is taken from now on.
std::uint8_t labelFor(const StructureKind& kind, const std::vector<Structure>& there, std::set<int>& taken);

/// A mask on its way into a layer.
struct Part {
  std::string name = {};
  Mask mask = Mask();
  std::optional<double> isoValue = {};       ///< of the surface; none: it follows the labels
  double surfaceErrorMm = 0;                 ///< as SurfaceOptions::fullErrorMm
  std::string doubt = {};                    ///< beside what the step's findings say of all its parts
  double confidence = 1;                     ///< as FoundStructure::confidence
  std::function<Mask()> makeMask = {};       ///< instead of a mask, where many at the same time would take much memory
  std::vector<std::uint8_t> voxelDoubt = {}; ///< as FoundStructure::doubt; parts of one step may share that of the first
};

/// Without a copy of the mask, as an initializer list would make.
std::vector<Part> moved(Part part);
/// What was found, with the cautions on each as its doubt; their other findings are added to `findings`.
std::vector<Part> moved(std::vector<FoundStructure> found, std::vector<Finding>& findings);

/// Brings what is known of the doubt of voxels into that of a layer, which is empty at first: of those that are now in the structures with
/// these labels, or in none. Kept in sixteen steps, so that it packs well; the greater of two counts.
void addDoubt(std::vector<std::uint8_t> doubt, const LabelMap& labels, const std::vector<std::uint8_t>& values, LabelMap& layerDoubt);

/// What the case knows of the doubt of voxels that keep their label, where a step that is not a protocol's says nothing of it.
void keepEarlierDoubt(const PatientCase& patientCase, Id seriesId, SegmentationStep& step);

/// Puts masks into layers and hands each step over measured and with surfaces.
class StepBuilder {
public:
  StepBuilder(Volume volume, const StructureTable& table, StepSurfaces surfaces, const StepSink& sink, std::string origin)
      : m_volume(std::move(volume)), m_table(table), m_surfaces(surfaces), m_sink(sink), m_origin(std::move(origin)) {}

  /// No later step needs the picture: its memory is given back before surfaces that do not follow it are made.
  void expectLastStep() { m_lastStep = true; }
  /// 1 where this layer holds something.
  Mask taken(const std::string& layer) const;
  /// What this layer holds of a structure.
  Mask maskOf(const std::string& layer, const std::string& name) const;

  /// What a later part would overwrite in the layer stays with the earlier one. Parts without voxels are left out.
  Result<void> add(const std::string& title, const std::string& layer, std::vector<Part> parts, std::vector<Finding> findings,
                   const JobContext& job);
  /// A layer of its own of many structures in one map: n + 1 where found[n] is.
  Result<void> addAll(const std::string& title, const std::string& layer, LabelMap labels, const std::vector<FoundStructure>& found,
                      std::vector<std::uint8_t> voxelDoubt, std::vector<Finding> findings, const JobContext& job);

private:
  struct Made {
    StructureKind kind;
    std::optional<double> isoValue;
    double surfaceErrorMm = 0;
    std::string doubt;
    double confidence = 1;
  };

  std::vector<Made> putIn(LabelMap& labels, std::vector<Part> parts);
  void addDoubt(const std::string& layer, std::vector<std::uint8_t> doubt, const LabelMap& labels, const std::vector<Made>& made);
  Result<void> finish(SegmentationStep step, const LabelMap& labels, std::vector<Made> made, const JobContext& job);
  Result<void> handOver(SegmentationStep step, const LabelMap& labels);

  Volume m_volume;
  const StructureTable& m_table;
  StepSurfaces m_surfaces;
  const StepSink& m_sink;
  bool m_lastStep = false;
  std::string m_origin;
  std::map<std::string, LabelMap> m_layers, m_doubts;
};

} // namespace halsted
