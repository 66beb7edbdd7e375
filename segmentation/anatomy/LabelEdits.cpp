// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/LabelEdits.h"

#include "segmentation/anatomy/CaseEditor.h"
#include "segmentation/anatomy/LabelIndex.h"
#include "segmentation/anatomy/Naming.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cstring>
#include <set>

namespace halsted {
namespace {

const LabelLayer* findLayer(const CaseState& state, Id seriesId, const std::string& name) {
  for (const LabelLayer& layer : state.layers)
    if (isLabels(layer, seriesId, name))
      return &layer;
  return nullptr;
}

/// The bricks that are different with the box's labels in them.
LabelBricks changedBricks(const LabelLayer& layer, const LabelEdits::Box& edit) {
  const BrickGrid grid(layer.labels.geometry().size);
  const std::vector<std::uint32_t> touched = grid.touching(edit.box.from, edit.box.to);
  const Index3 size = edit.box.size();
  std::vector<Bytes> contents(touched.size());
  tbb::parallel_for(std::size_t{0}, touched.size(), [&](std::size_t n) {
    const BrickGrid::Box brick = grid.box(touched[n]);
    Bytes content = readBrick(layer.labels.voxels(), grid, touched[n]);
    const IndexBox part = edit.box.within({brick.from, brick.from + brick.size});
    const auto length = static_cast<std::size_t>(part.size().x());
    bool changed = false;
    for (int k = part.from.z(); k < part.to.z(); ++k)
      for (int j = part.from.y(); j < part.to.y(); ++j) {
        const Index3 in = Index3(part.from.x(), j, k) - edit.box.from;
        const Index3 out = Index3(part.from.x(), j, k) - brick.from;
        const auto at = [](const Index3& index, const Index3& of) {
          return static_cast<std::size_t>(index.x()) +
                 static_cast<std::size_t>(of.x()) *
                     (static_cast<std::size_t>(index.y()) + static_cast<std::size_t>(of.y()) * static_cast<std::size_t>(index.z()));
        };
        const std::uint8_t* from = edit.labels.data() + at(in, size);
        std::uint8_t* to = content.data() + at(out, brick.size);
        if (std::memcmp(to, from, length) == 0)
          continue;
        changed = true;
        std::memcpy(to, from, length);
      }
    if (changed)
      contents[n] = std::move(content);
  });
  LabelBricks bricks;
  bricks.layerId = layer.id;
  for (std::size_t n = 0; n < touched.size(); ++n)
    if (!contents[n].empty())
      bricks.bricks.push_back({touched[n], std::move(contents[n])});
  return bricks;
}

class EditLabels final : public Command {
public:
  explicit EditLabels(LabelEdits edits) : m_edits(std::move(edits)) {}
  std::string text() const override { return m_edits.text; }

  Result<void> redo(CaseEditor& editor) override {
    const CaseSeries* series = findById(editor.state().series, m_edits.seriesId);
    if (!series)
      return fail(ErrorCode::NotFound, "The case has no series with number " + std::to_string(m_edits.seriesId) + " to edit labels of.");
    const VolumeGeometry geometry = series->volume.geometry;
    if (const auto sound = check(editor.state(), geometry); !sound)
      return sound;
    for (const LabelEdits::Box& edit : m_edits.boxes)
      if (const auto done = put(editor, geometry, edit); !done)
        return done;
    for (const auto& [id, origin] : m_edits.origins)
      if (const Structure* old = findById(editor.state().structures, id); old && old->origin != origin) {
        Structure changed = *old;
        changed.origin = origin;
        editor.changeStructure(changed);
      }
    for (const LabelEdits::Added& added : m_edits.added)
      add(editor, added);
    for (const Id id : m_edits.removed)
      if (findById(editor.state().structures, id))
        editor.removeStructure(id);
    return {};
  }

private:
  Result<void> check(const CaseState& state, const VolumeGeometry& geometry) const {
    std::set<std::string> layers;
    for (const LabelEdits::Box& edit : m_edits.boxes) {
      if (edit.box.empty() || edit.box.within(wholeBox(geometry)) != edit.box || edit.labels.size() != edit.box.voxelCount() ||
          !layers.insert(edit.layer).second)
        return fail(ErrorCode::Refused, "The edit does not fit the grid of the series and was not made.");
      if (!soundName(edit.layer))
        return fail(ErrorCode::Refused, "A layer of labels needs a name of at most 100 letters.");
    }
    std::set<std::string> names;
    std::set<std::pair<std::string, int>> labels;
    for (const Structure& structure : state.structures) {
      const LabelLayer* layer = findById(state.layers, structure.layerId);
      if (layer->seriesId != m_edits.seriesId ||
          std::find(m_edits.removed.begin(), m_edits.removed.end(), structure.id) != m_edits.removed.end())
        continue;
      names.insert(structure.name);
      labels.insert({layer->name, structure.label});
    }
    for (const auto& [layer, structure] : m_edits.added) {
      if (!soundName(structure.name))
        return fail(ErrorCode::Refused, "A structure needs a name of at most 100 letters.");
      if (!names.insert(structure.name).second)
        return fail(ErrorCode::Refused, "There is a structure named " + structure.name + " already; choose another name.");
      if (structure.label == 0 || !labels.insert({layer, structure.label}).second)
        return fail(ErrorCode::Refused, "The layer " + layer + " has no free label for " + structure.name + "; choose another layer.");
      if (!findLayer(state, m_edits.seriesId, layer) && !layers.contains(layer))
        return fail(ErrorCode::NotFound, "The series has no layer " + layer + " for " + structure.name + ".");
    }
    return {};
  }

  static void measure(CaseEditor& editor, Id layerId, const std::vector<std::uint8_t>& labels) {
    std::vector<Structure> changed;
    for (const Structure& structure : editor.state().structures)
      if (structure.layerId == layerId && std::find(labels.begin(), labels.end(), structure.label) != labels.end())
        changed.push_back(structure);
    for (Structure& structure : changed) {
      structure.measures = editor.index(layerId).measures(structure.label);
      editor.changeStructure(structure);
    }
  }

  Result<void> put(CaseEditor& editor, const VolumeGeometry& geometry, const LabelEdits::Box& edit) const {
    const LabelLayer* layer = findLayer(editor.state(), m_edits.seriesId, edit.layer);
    if (!layer) {
      if (std::all_of(edit.labels.begin(), edit.labels.end(), [](std::uint8_t label) { return label == 0; }) &&
          std::none_of(m_edits.added.begin(), m_edits.added.end(), [&](const auto& added) { return added.layer == edit.layer; }))
        return {};
      editor.addLayer(edit.layer, m_edits.seriesId, LabelMap(geometry));
      layer = findLayer(editor.state(), m_edits.seriesId, edit.layer);
      editor.editLabels(changedBricks(*layer, edit));
      return {};
    }
    LabelBricks bricks = changedBricks(*layer, edit);
    if (bricks.bricks.empty())
      return {};
    const Id layerId = layer->id;
    const LabelIndex before = editor.index(layerId);
    editor.editLabels(std::move(bricks));
    measure(editor, layerId, editor.index(layerId).labelsThatDiffer(before));
    return {};
  }

  void add(CaseEditor& editor, const LabelEdits::Added& added) const {
    const LabelLayer* layer = findLayer(editor.state(), m_edits.seriesId, added.layer);
    Structure structure;
    structure.name = added.structure.name;
    structure.layerId = layer->id;
    structure.label = added.structure.label;
    structure.colour = added.structure.colour;
    structure.opacity = added.structure.opacity;
    structure.visible = added.structure.visible;
    structure.origin = added.structure.origin;
    structure.doubt = added.structure.doubt;
    structure.confidence = added.structure.confidence;
    structure.measures = editor.index(layer->id).measures(structure.label);
    editor.addStructure(std::move(structure));
  }

  LabelEdits m_edits;
};

} // namespace

std::unique_ptr<Command> editLabels(LabelEdits edits) {
  return std::make_unique<EditLabels>(std::move(edits));
}

} // namespace halsted
