// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/Id.h"
#include "segmentation/anatomy/PlanElement.h"
#include "segmentation/anatomy/SeriesRegistration.h"
#include "segmentation/core/IndexBox.h"
#include "segmentation/core/Signal.h"
#include "segmentation/core/Structure.h"
#include "segmentation/core/StructureTable.h"
#include "segmentation/core/Study.h"
#include "segmentation/core/Volume.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace halsted {

struct CaseState;

struct CaseSeries {
  Id id = 0;
  SeriesInfo info;
  Volume volume;
};

/// Structures in one layer exclude each other; what overlaps lies in another layer.
struct LabelLayer {
  Id id = 0;
  std::string name; ///< "anatomy", "body"
  Id seriesId = 0;  ///< the series whose grid it has
  LabelMap labels;
  /// Not 0: it holds no labels and no structures, but of each voxel of the layer with this id how doubtful its label is, 0 sure to 255
  /// as likely another; a layer has one at most.
  Id doubtOf = 0;
};

/// Names of layers of labels are unique in a series; layers of doubt have any.
inline bool isLabels(const LabelLayer& layer, Id seriesId, std::string_view name) {
  return layer.doubtOf == 0 && layer.seriesId == seriesId && layer.name == name;
}

struct Structure {
  Id id = 0;
  std::string name; ///< canonical: "lung_left"
  Id layerId = 0;
  std::uint8_t label = 0; ///< in its layer
  Rgb colour{};
  double opacity = 1;
  bool visible = true;
  std::string origin; ///< how it came about: "protocol ct-chest 1", "painted"
  std::string doubt;  ///< empty, or one sentence on why to look twice
  StructureMeasures measures;
  double confidence = 1; ///< 0 to 1, how far the picture bears it out
};

/// One line of the record of what was done to make the case.
struct ProvenanceEntry {
  std::string timeUtc; ///< ISO 8601
  std::string what;    ///< "Imported series ...", "Segmented bone by ct 1"; nothing that names the patient
};

/// The one document: the patient's pictures, anatomy, plan. Const plus signals; it changes only through commands (see
/// Command.h). Lives on one thread. What it points and refers to stays valid until the case changes.
class PatientCase {
public:
  PatientCase();
  ~PatientCase();
  PatientCase(const PatientCase&) = delete;
  PatientCase& operator=(const PatientCase&) = delete;

  const std::string& alias() const; ///< what the case is called on screens; made up, never the patient's name
  const std::vector<CaseSeries>& series() const;
  const std::vector<LabelLayer>& layers() const;    ///< and layers of doubt
  const std::vector<Structure>& structures() const; ///< in the order they are listed
  const std::vector<PlanElement>& plan() const;     ///< in the order in which they were added
  const std::vector<SeriesRegistration>& registrations() const;
  const std::vector<ProvenanceEntry>& provenance() const;
  const CaseSeries* findSeries(Id id) const;
  const LabelLayer* findLayer(Id id) const;
  const LabelLayer* doubtOf(Id layerId) const; ///< null where nothing is known of it
  const Structure* findStructure(Id id) const;
  const Structure* findStructure(std::string_view name) const;
  const PlanElement* findPlanElement(Id id) const;
  const PlanElement* findPlanElement(std::string_view name) const;
  /// Null while they have not been made, or when the labels have changed since.
  std::shared_ptr<const StructureSurfaces> surfaces(Id structureId) const;
  /// Where the voxels of a structure of this case lie in its layer; empty when it has none.
  IndexBox boxOf(const Structure& structure) const;

  Signal<> seriesChanged;
  Signal<> structuresChanged; ///< the list, or any field of one
  Signal<> planChanged;       ///< the list, or any field of an element
  Signal<> registrationsChanged;
  Signal<Id> labelsChanged; ///< of this layer
  /// The same, with the numbers of the bricks (see BrickGrid) whose labels are others now, ascending: what hangs on labels
  /// can be made anew there only.
  Signal<Id, const std::vector<std::uint32_t>&> bricksChanged;
  Signal<Id> surfacesChanged; ///< of this structure

private:
  friend class CaseDocument;
  std::unique_ptr<CaseState> m_state;
};

} // namespace halsted
