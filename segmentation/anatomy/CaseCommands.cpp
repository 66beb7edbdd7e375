// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseCommands.h"

#include "segmentation/anatomy/CaseEditor.h"
#include "segmentation/anatomy/LabelIndex.h"
#include "segmentation/anatomy/Naming.h"
#include "segmentation/core/Redaction.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace halsted {
namespace {

std::string spoken(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

Failure noStructure(Id id) {
  return fail(ErrorCode::NotFound, "The case has no structure with number " + std::to_string(id) + "; it may have been removed.");
}

bool soundOpacity(double opacity) {
  return opacity >= 0 && opacity <= 1; // false for NaN
}

/// The same labels on exactly the geometry of their series, voxels shared where they can be.
LabelMap onGrid(LabelMap labels, const VolumeGeometry& geometry) {
  const VolumeGeometry& own = labels.geometry();
  if (own.spacingMm == geometry.spacingMm && own.originMm == geometry.originMm && own.direction == geometry.direction)
    return labels;
  return {geometry, LabelMap::Voxels(labels.voxels(), labels.voxels() + geometry.voxelCount())};
}

class AddSeries final : public Command {
public:
  explicit AddSeries(LoadedSeries series) : m_series(std::move(series)) { redact(m_series.info, m_series.patient); }
  std::string text() const override {
    return m_series.info.description.empty() ? "Import series" : "Import series " + m_series.info.description;
  }
  Result<void> redo(CaseEditor& editor) override {
    const Volume& volume = m_series.volume;
    const Index3& size = volume.geometry.size;
    const Mat3& direction = volume.geometry.direction;
    const bool grid = (size.array() > 0).all() && (size.array() <= 65535).all() && volume.geometry.spacingMm.allFinite() &&
                      (volume.geometry.spacingMm.array() > 0).all() && volume.geometry.originMm.allFinite() && direction.allFinite() &&
                      (direction.transpose() * direction - Mat3::Identity()).cwiseAbs().maxCoeff() < 0.01;
    if (!volume.voxels || !grid || !std::isfinite(volume.slope) || volume.slope == 0 || !std::isfinite(volume.intercept))
      return fail(ErrorCode::Refused,
                  "The series has no usable picture and was not added to the case; check the study with halsted doctor.");
    editor.addSeries(m_series);
    return {};
  }

private:
  LoadedSeries m_series;
};

class SetLabels final : public Command {
public:
  SetLabels(std::string layerName, Id seriesId, LabelMap labels, std::vector<NewStructure> structures, LabelMap doubt)
      : m_layerName(std::move(layerName)), m_seriesId(seriesId), m_labels(std::move(labels)), m_doubt(std::move(doubt)),
        m_structures(std::move(structures)) {}

  std::string text() const override {
    if (m_structures.empty())
      return "Edit labels";
    const std::string first = "Segment " + spoken(m_structures.front().name);
    return m_structures.size() == 1 ? first : first + " and " + std::to_string(m_structures.size() - 1) + " more";
  }

  Result<void> redo(CaseEditor& editor) override {
    const CaseSeries* series = findById(editor.state().series, m_seriesId);
    if (!series)
      return fail(ErrorCode::NotFound,
                  "The case has no series with number " + std::to_string(m_seriesId) + " that labels could belong to.");
    if (m_labels.empty() || !series->volume.geometry.sameGrid(m_labels.geometry()) ||
        (!m_doubt.empty() && !series->volume.geometry.sameGrid(m_doubt.geometry())))
      return fail(ErrorCode::Refused, "The labels do not lie on the grid of the series; resample them to it first.");
    if (!soundName(m_layerName))
      return fail(ErrorCode::Refused, "A layer of labels needs a name of at most 100 letters.");
    LabelMap labels = onGrid(m_labels, series->volume.geometry);
    LabelMap doubt = m_doubt.empty() ? LabelMap() : onGrid(m_doubt, series->volume.geometry);
    const auto& layers = editor.state().layers;
    const auto layer =
        std::find_if(layers.begin(), layers.end(), [&](const LabelLayer& item) { return isLabels(item, m_seriesId, m_layerName); });
    if (const auto sound = check(editor.state(), layer == layers.end() ? 0 : layer->id); !sound)
      return sound;
    Id layerId = 0;
    if (layer == layers.end()) {
      layerId = editor.addLayer(m_layerName, m_seriesId, std::move(labels));
      if (!doubt.empty())
        editor.setDoubt(layerId, std::move(doubt));
    } else {
      layerId = layer->id;
      editor.setLabels(layerId, std::move(labels), std::move(doubt));
    }
    for (const NewStructure& added : m_structures)
      put(editor, layerId, added);
    return {};
  }

private:
  static const Structure* inLayer(const CaseState& state, Id layerId, const std::string& name) {
    for (const Structure& structure : state.structures)
      if (structure.layerId == layerId && structure.name == name)
        return &structure;
    return nullptr;
  }

  Result<void> check(const CaseState& state, Id layerId) const {
    std::set<std::string> names;
    std::set<int> labels;
    for (const NewStructure& added : m_structures) {
      if (!soundName(added.name))
        return fail(ErrorCode::Refused, "A structure needs a name of at most 100 letters.");
      if (added.label == 0 || !soundOpacity(added.opacity) || !soundOpacity(added.confidence))
        return fail(ErrorCode::Refused,
                    "The structure " + added.name + " needs a label from 1 to 255, an opacity and a confidence from 0 to 1.");
      if (!names.insert(added.name).second || !labels.insert(added.label).second)
        return fail(ErrorCode::Refused,
                    "The name or label of " + added.name + " is there twice; every structure of a layer needs its own.");
    }
    for (const Structure& structure : state.structures)
      if (structure.layerId == layerId && !names.contains(structure.name) && labels.contains(structure.label))
        return fail(ErrorCode::Refused, "Label " + std::to_string(structure.label) + " belongs to " + structure.name +
                                            " in this layer; choose another label or layer.");
    return {};
  }

  static void put(CaseEditor& editor, Id layerId, const NewStructure& added) {
    const Structure* old = inLayer(editor.state(), layerId, added.name);
    Structure structure;
    if (old) {
      structure = *old;
    } else {
      structure.name = added.name;
      structure.layerId = layerId;
      structure.colour = added.colour;
      structure.opacity = added.opacity;
      structure.visible = added.visible;
    }
    structure.label = added.label;
    structure.origin = added.origin;
    structure.doubt = added.doubt;
    structure.confidence = added.confidence;
    structure.measures = added.measures;
    if (old)
      editor.changeStructure(structure);
    else
      editor.addStructure(std::move(structure));
  }

  std::string m_layerName;
  Id m_seriesId;
  LabelMap m_labels, m_doubt;
  std::vector<NewStructure> m_structures;
};

/// Any change of the fields of some structures that are all there.
class ChangeStructures final : public Command {
public:
  using Change = std::function<Result<void>(Structure&, const CaseState&)>;
  ChangeStructures(std::vector<Id> structures, std::string text, Change change, std::string mergeKey = {})
      : m_structures(std::move(structures)), m_text(std::move(text)), m_mergeKey(std::move(mergeKey)), m_change(std::move(change)) {}

  std::string text() const override {
    return m_structures.size() == 1 ? m_text + " " + m_name : m_text + " " + std::to_string(m_structures.size()) + " structures";
  }
  std::string mergeKey() const override { return m_mergeKey; }
  Result<void> redo(CaseEditor& editor) override {
    for (const Id id : m_structures) {
      const Structure* old = findById(editor.state().structures, id);
      if (!old)
        return noStructure(id);
      m_name = spoken(old->name);
      Structure changed = *old;
      if (const auto result = m_change(changed, editor.state()); !result)
        return result;
      editor.changeStructure(changed);
    }
    return {};
  }

private:
  std::vector<Id> m_structures;
  std::string m_text, m_name, m_mergeKey;
  Change m_change;
};

class RemoveStructure final : public Command {
public:
  explicit RemoveStructure(Id structure) : m_structure(structure) {}
  std::string text() const override { return "Remove " + m_name; }
  Result<void> redo(CaseEditor& editor) override {
    const Structure* old = findById(editor.state().structures, m_structure);
    if (!old)
      return noStructure(m_structure);
    m_name = spoken(old->name);
    const LabelLayer& layer = *findById(editor.state().layers, old->layerId);
    const BrickGrid grid(layer.labels.geometry().size);
    const LabelIndex& index = editor.index(layer.id);
    LabelBricks bricks;
    bricks.layerId = layer.id;
    for (std::uint32_t brick = 0; brick < grid.count(); ++brick)
      if (index.present(old->label, brick)) {
        Bytes labels = readBrick(layer.labels.voxels(), grid, brick);
        std::replace(labels.begin(), labels.end(), old->label, std::uint8_t{0});
        bricks.bricks.push_back({brick, std::move(labels)});
      }
    editor.editLabels(std::move(bricks));
    editor.removeStructure(m_structure);
    return {};
  }

private:
  Id m_structure;
  std::string m_name;
};

} // namespace

std::unique_ptr<Command> addSeries(LoadedSeries series) {
  return std::make_unique<AddSeries>(std::move(series));
}

std::unique_ptr<Command> setLabels(std::string layerName, Id seriesId, LabelMap labels, std::vector<NewStructure> structures,
                                   LabelMap doubt) {
  return std::make_unique<SetLabels>(std::move(layerName), seriesId, std::move(labels), std::move(structures), std::move(doubt));
}

std::unique_ptr<Command> setVisible(std::vector<Id> structures, bool visible) {
  return std::make_unique<ChangeStructures>(std::move(structures), visible ? "Show" : "Hide",
                                            [visible](Structure& structure, const CaseState&) {
                                              structure.visible = visible;
                                              return Result<void>();
                                            });
}

std::unique_ptr<Command> setColour(Id structure, Rgb colour) {
  return std::make_unique<ChangeStructures>(std::vector{structure}, "Colour", [colour](Structure& changed, const CaseState&) {
    changed.colour = colour;
    return Result<void>();
  });
}

std::unique_ptr<Command> setOpacity(Id structure, double opacity) {
  const auto change = [opacity](Structure& changed, const CaseState&) -> Result<void> {
    if (!soundOpacity(opacity))
      return fail(ErrorCode::Refused, "The opacity of " + changed.name + " must lie between 0 and 1.");
    changed.opacity = opacity;
    return {};
  };
  return std::make_unique<ChangeStructures>(std::vector{structure}, "Change opacity of", change, "opacity " + std::to_string(structure));
}

std::unique_ptr<Command> renameStructure(Id structure, std::string name) {
  return std::make_unique<ChangeStructures>(
      std::vector{structure}, "Rename", [name = std::move(name)](Structure& changed, const CaseState& state) -> Result<void> {
        if (!soundName(name))
          return fail(ErrorCode::Refused, "The structure " + changed.name + " needs a name of at most 100 letters.");
        for (const Structure& other : state.structures)
          if (other.id != changed.id && other.name == name &&
              findById(state.layers, other.layerId)->seriesId == findById(state.layers, changed.layerId)->seriesId)
            return fail(ErrorCode::Refused, "There is a structure named " + name + " already; choose another name.");
        changed.name = name;
        return {};
      });
}

std::unique_ptr<Command> removeStructure(Id structure) {
  return std::make_unique<RemoveStructure>(structure);
}

} // namespace halsted
