// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseJson.h"

#include "segmentation/anatomy/Naming.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace halsted {
namespace {

using nlohmann::json;

struct NotACase : std::runtime_error {
  NotACase() : std::runtime_error("not a case") {}
};

void require(bool condition) {
  if (!condition)
    throw NotACase();
}

// JSON knows no infinity, which empty bounds have.
json number(double value) {
  if (std::isfinite(value))
    return value;
  return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

double number(const json& value) {
  if (!value.is_string()) {
    require(value.is_number());
    return value.get<double>();
  }
  const auto& text = value.get_ref<const std::string&>();
  require(text == "nan" || text == "inf" || text == "-inf");
  if (text == "nan")
    return std::numeric_limits<double>::quiet_NaN();
  return text == "inf" ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
}

template <typename Integer> Integer integer(const json& value) {
  require(value.is_number_integer());
  const auto wide = value.get<std::int64_t>();
  require(wide >= 0 || !value.is_number_unsigned());
  if constexpr (sizeof(Integer) < 8)
    require(wide >= std::numeric_limits<Integer>::min() && wide <= static_cast<std::int64_t>(std::numeric_limits<Integer>::max()));
  else
    require(wide >= 0);
  return static_cast<Integer>(wide);
}

json numbers(const Vec3& value) {
  return {number(value.x()), number(value.y()), number(value.z())};
}

Vec3 vector(const json& value) {
  require(value.is_array() && value.size() == 3);
  return {number(value[0]), number(value[1]), number(value[2])};
}

std::string text(const json& value) {
  require(value.is_string());
  return value.get<std::string>();
}

bool flag(const json& value) {
  require(value.is_boolean());
  return value.get<bool>();
}

json toJson(const VolumeGeometry& geometry) {
  return {{"size", {geometry.size.x(), geometry.size.y(), geometry.size.z()}},
          {"spacingMm", numbers(geometry.spacingMm)},
          {"originMm", numbers(geometry.originMm)},
          {"direction", {numbers(geometry.direction.col(0)), numbers(geometry.direction.col(1)), numbers(geometry.direction.col(2))}}};
}

VolumeGeometry geometryOf(const json& value) {
  VolumeGeometry geometry;
  const json& size = value.at("size");
  const json& direction = value.at("direction");
  require(size.is_array() && size.size() == 3 && direction.is_array() && direction.size() == 3);
  for (int axis = 0; axis < 3; ++axis) {
    geometry.size[axis] = integer<int>(size[static_cast<std::size_t>(axis)]);
    geometry.direction.col(axis) = vector(direction[static_cast<std::size_t>(axis)]);
  }
  geometry.spacingMm = vector(value.at("spacingMm"));
  geometry.originMm = vector(value.at("originMm"));
  return geometry;
}

/// A grid that a volume can have.
void requireSound(const VolumeGeometry& geometry) {
  require((geometry.size.array() > 0).all() && (geometry.size.array() <= 65535).all());
  require(geometry.spacingMm.allFinite() && (geometry.spacingMm.array() > 0).all() && geometry.originMm.allFinite());
  const Mat3& direction = geometry.direction;
  require(direction.allFinite() && (direction.transpose() * direction - Mat3::Identity()).cwiseAbs().maxCoeff() < 0.01);
}

Modality modalityOf(const json& value) {
  const std::string name = text(value);
  for (const Modality modality : {Modality::Unknown, Modality::Ct, Modality::Mr, Modality::Other})
    if (name == modalityName(modality))
      return modality;
  throw NotACase();
}

json toJson(const Finding& finding) {
  static constexpr std::array kNames{"note", "caution", "refusal"};
  return {{"severity", kNames[static_cast<std::size_t>(finding.severity)]},
          {"code", finding.code},
          {"sentence", finding.sentence},
          {"slices", finding.slices}};
}

Finding findingOf(const json& value) {
  Finding finding;
  const std::string severity = text(value.at("severity"));
  require(severity == "note" || severity == "caution" || severity == "refusal");
  finding.severity = severity == "note"      ? Finding::Severity::Note
                     : severity == "caution" ? Finding::Severity::Caution
                                             : Finding::Severity::Refusal;
  finding.code = text(value.at("code"));
  finding.sentence = text(value.at("sentence"));
  for (const json& slice : value.at("slices"))
    finding.slices.push_back(integer<int>(slice));
  return finding;
}

Rgb colourOf(const json& value) {
  require(value.is_array() && value.size() == 3);
  Rgb colour;
  for (std::size_t i = 0; i < 3; ++i)
    colour[i] = integer<std::uint8_t>(value[i]);
  return colour;
}

json toJson(const Structure& structure) {
  const StructureMeasures& measures = structure.measures;
  json value = {{"id", structure.id},
                {"name", structure.name},
                {"layer", structure.layerId},
                {"label", structure.label},
                {"colour", structure.colour},
                {"opacity", structure.opacity},
                {"visible", structure.visible},
                {"origin", structure.origin},
                {"doubt", structure.doubt},
                {"measures",
                 {{"voxelCount", measures.voxelCount},
                  {"volumeMl", number(measures.volumeMl)},
                  {"surfaceCm2", number(measures.surfaceCm2)},
                  {"meanValue", number(measures.meanValue)},
                  {"sdValue", number(measures.sdValue)},
                  {"minMm", numbers(measures.boundsMm.min)},
                  {"maxMm", numbers(measures.boundsMm.max)}}}};
  if (structure.confidence != 1)
    value["confidence"] = number(structure.confidence);
  return value;
}

Structure structureOf(const json& value) {
  Structure structure;
  structure.id = integer<Id>(value.at("id"));
  structure.name = text(value.at("name"));
  structure.layerId = integer<Id>(value.at("layer"));
  structure.label = integer<std::uint8_t>(value.at("label"));
  structure.colour = colourOf(value.at("colour"));
  structure.opacity = number(value.at("opacity"));
  structure.visible = flag(value.at("visible"));
  structure.origin = text(value.at("origin"));
  structure.doubt = text(value.at("doubt"));
  const json& measures = value.at("measures");
  structure.measures.voxelCount = integer<std::size_t>(measures.at("voxelCount"));
  structure.measures.volumeMl = number(measures.at("volumeMl"));
  structure.measures.surfaceCm2 = number(measures.at("surfaceCm2"));
  structure.measures.meanValue = number(measures.at("meanValue"));
  structure.measures.sdValue = number(measures.at("sdValue"));
  structure.measures.boundsMm.min = vector(measures.at("minMm"));
  structure.measures.boundsMm.max = vector(measures.at("maxMm"));
  if (value.contains("confidence")) // before version 3 there is none
    structure.confidence = number(value.at("confidence"));
  require(structure.confidence >= 0 && structure.confidence <= 1);
  require(structure.id > 0 && structure.label > 0 && structure.opacity >= 0 && structure.opacity <= 1);
  return structure;
}

json toJson(const PlanElement& element) {
  json points = json::array();
  for (const Vec3& point : element.pointsMm)
    points.push_back(numbers(point));
  json value = {{"id", element.id},   {"kind", infoOf(element.kind).name}, {"name", element.name},
                {"pointsMm", points}, {"colour", element.colour},          {"visible", element.visible}};
  if (element.plan != kFirstPlan)
    value["plan"] = element.plan;
  if (element.seriesId != 0)
    value["series"] = element.seriesId;
  for (const auto& [name, given] : element.numbers)
    value["numbers"][name] = number(given);
  for (const auto& [name, given] : element.texts)
    value["texts"][name] = given;
  for (const double radius : element.radiiMm)
    value["radiiMm"].push_back(number(radius));
  return value;
}

PlanElement planElementOf(const json& value) {
  PlanElement element;
  element.id = integer<Id>(value.at("id"));
  const auto kind = planKindNamed(text(value.at("kind")));
  require(kind.has_value());
  element.kind = *kind;
  element.name = text(value.at("name"));
  const json& points = value.at("pointsMm");
  require(points.is_array());
  for (const json& point : points)
    element.pointsMm.push_back(vector(point));
  element.colour = colourOf(value.at("colour"));
  element.visible = flag(value.at("visible"));
  // What follows is absent when it is as usual; before version 5 there is none of it.
  if (value.contains("plan"))
    element.plan = text(value.at("plan"));
  if (value.contains("series"))
    element.seriesId = integer<Id>(value.at("series"));
  if (value.contains("numbers"))
    for (const auto& [name, given] : value.at("numbers").items())
      element.numbers[name] = number(given);
  if (value.contains("texts"))
    for (const auto& [name, given] : value.at("texts").items())
      element.texts[name] = text(given);
  if (value.contains("radiiMm"))
    for (const json& radius : value.at("radiiMm"))
      element.radiiMm.push_back(number(radius));
  require(soundName(element.plan));
  require(element.id > 0 && planProblem(element).empty());
  return element;
}

json toJson(const SeriesRegistration& registration) {
  json rows = json::array();
  for (int row = 0; row < 4; ++row) {
    json columns = json::array();
    for (int column = 0; column < 4; ++column)
      columns.push_back(number(registration.fixed_T_moving(row, column)));
    rows.push_back(std::move(columns));
  }
  return {{"id", registration.id},
          {"fixed", registration.fixedSeries},
          {"moving", registration.movingSeries},
          {"fixed_T_moving", std::move(rows)},
          {"predictedErrorMm", number(registration.predictedErrorMm)},
          {"bound95Mm", number(registration.bound95Mm)},
          {"verdict", registration.verdict},
          {"sentence", registration.sentence},
          {"origin", registration.origin}};
}

SeriesRegistration registrationOf(const json& value) {
  SeriesRegistration registration;
  registration.id = integer<Id>(value.at("id"));
  registration.fixedSeries = integer<Id>(value.at("fixed"));
  registration.movingSeries = integer<Id>(value.at("moving"));
  const json& rows = value.at("fixed_T_moving");
  require(rows.is_array() && rows.size() == 4);
  for (int row = 0; row < 4; ++row) {
    const json& columns = rows[static_cast<std::size_t>(row)];
    require(columns.is_array() && columns.size() == 4);
    for (int column = 0; column < 4; ++column)
      registration.fixed_T_moving(row, column) = number(columns[static_cast<std::size_t>(column)]);
  }
  require(registration.fixed_T_moving.matrix().row(3) == Eigen::RowVector4d(0, 0, 0, 1));
  registration.predictedErrorMm = number(value.at("predictedErrorMm"));
  registration.bound95Mm = number(value.at("bound95Mm"));
  registration.verdict = text(value.at("verdict"));
  registration.sentence = text(value.at("sentence"));
  registration.origin = text(value.at("origin"));
  require(registration.id > 0 && registrationProblem(registration).empty());
  return registration;
}

template <typename Item> json toJson(const std::vector<ItemChange<Item>>& changes) {
  json list = json::array();
  for (const ItemChange<Item>& change : changes)
    list.push_back({{"position", change.position},
                    {"before", change.before ? toJson(*change.before) : json()},
                    {"after", change.after ? toJson(*change.after) : json()}});
  return list;
}

template <typename Item, typename Read> std::vector<ItemChange<Item>> itemChangesOf(const json& value, const Read& read) {
  std::vector<ItemChange<Item>> changes;
  for (const json& entry : value) {
    ItemChange<Item> change;
    change.position = integer<std::size_t>(entry.at("position"));
    if (!entry.at("before").is_null())
      change.before = read(entry.at("before"));
    if (!entry.at("after").is_null())
      change.after = read(entry.at("after"));
    require(change.before || change.after);
    changes.push_back(std::move(change));
  }
  return changes;
}

json toJson(const LabelLayer& layer, const VolumeGeometry& geometry) {
  json value = {{"id", layer.id}, {"name", layer.name}, {"series", layer.seriesId}, {"geometry", toJson(geometry)}};
  if (layer.doubtOf != 0)
    value["doubtOf"] = layer.doubtOf;
  return value;
}

LabelLayer layerOf(const json& value, VolumeGeometry& geometry) {
  LabelLayer layer;
  layer.id = integer<Id>(value.at("id"));
  layer.name = text(value.at("name"));
  layer.seriesId = integer<Id>(value.at("series"));
  geometry = geometryOf(value.at("geometry"));
  requireSound(geometry);
  require(layer.id > 0);
  if (value.contains("doubtOf")) { // before version 4 there is none
    layer.doubtOf = integer<Id>(value.at("doubtOf"));
    require(layer.doubtOf > 0);
  }
  return layer;
}

std::string written(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

template <typename Read> auto parsed(const std::string& source, const Read& read) -> std::optional<decltype(read(json()))> {
  try {
    return read(json::parse(source));
  } catch (const json::exception&) {
    return std::nullopt;
  } catch (const NotACase&) {
    return std::nullopt;
  }
}

} // namespace

std::string seriesInfoJson(const SeriesInfo& info) {
  json findings = json::array();
  for (const Finding& finding : info.findings)
    findings.push_back(toJson(finding));
  return written({{"uid", info.uid},
                  {"description", info.description},
                  {"modality", modalityName(info.modality)},
                  {"bodyPart", info.bodyPart},
                  {"number", info.number},
                  {"fileCount", info.fileCount},
                  {"geometry", toJson(info.geometry)},
                  {"loadable", info.loadable},
                  {"findings", findings}});
}

std::optional<SeriesInfo> seriesInfoFromJson(const std::string& source) {
  return parsed(source, [](const json& value) {
    SeriesInfo info;
    info.uid = text(value.at("uid"));
    info.description = text(value.at("description"));
    info.modality = modalityOf(value.at("modality"));
    info.bodyPart = text(value.at("bodyPart"));
    info.number = integer<int>(value.at("number"));
    info.fileCount = integer<int>(value.at("fileCount"));
    info.geometry = geometryOf(value.at("geometry"));
    info.loadable = flag(value.at("loadable"));
    for (const json& finding : value.at("findings"))
      info.findings.push_back(findingOf(finding));
    return info;
  });
}

std::string volumeJson(const Volume& volume) {
  return written({{"geometry", toJson(volume.geometry)},
                  {"modality", modalityName(volume.modality)},
                  {"slope", number(volume.slope)},
                  {"intercept", number(volume.intercept)}});
}

std::optional<Volume> volumeFromJson(const std::string& source) {
  return parsed(source, [](const json& value) {
    Volume volume;
    volume.geometry = geometryOf(value.at("geometry"));
    volume.modality = modalityOf(value.at("modality"));
    volume.slope = number(value.at("slope"));
    volume.intercept = number(value.at("intercept"));
    requireSound(volume.geometry);
    require(std::isfinite(volume.slope) && volume.slope != 0 && std::isfinite(volume.intercept));
    return volume;
  });
}

std::string layerJson(const LabelLayer& layer) {
  return written(toJson(layer, layer.labels.geometry()));
}

std::optional<LabelLayer> layerFromJson(const std::string& source, VolumeGeometry& geometry) {
  return parsed(source, [&](const json& value) { return layerOf(value, geometry); });
}

std::string structureJson(const Structure& structure) {
  return written(toJson(structure));
}

std::optional<Structure> structureFromJson(const std::string& source) {
  return parsed(source, [](const json& value) { return structureOf(value); });
}

std::string planJson(const PlanElement& element) {
  return written(toJson(element));
}

std::optional<PlanElement> planFromJson(const std::string& source) {
  return parsed(source, [](const json& value) { return planElementOf(value); });
}

std::string registrationJson(const SeriesRegistration& registration) {
  return written(toJson(registration));
}

std::optional<SeriesRegistration> registrationFromJson(const std::string& source) {
  return parsed(source, [](const json& value) { return registrationOf(value); });
}

std::string changesJson(const CaseChanges& changes) {
  json series = json::array();
  for (const SeriesChange& change : changes.series)
    series.push_back({{"position", change.position}, {"id", change.id}});
  json layers = json::array();
  for (const LayerChange& change : changes.layers)
    layers.push_back({{"position", change.position}, {"layer", toJson(change.layer, change.geometry)}});
  json all = {{"series", series}, {"layers", layers}, {"structures", toJson(changes.structures)}};
  if (!changes.plan.empty())
    all["plan"] = toJson(changes.plan);
  if (!changes.registrations.empty())
    all["registrations"] = toJson(changes.registrations);
  return written(all);
}

std::optional<CaseChanges> changesFromJson(const std::string& source) {
  return parsed(source, [](const json& value) {
    CaseChanges changes;
    for (const json& entry : value.at("series"))
      changes.series.push_back({integer<std::size_t>(entry.at("position")), integer<Id>(entry.at("id"))});
    for (const json& entry : value.at("layers")) {
      LayerChange change;
      change.position = integer<std::size_t>(entry.at("position"));
      change.layer = layerOf(entry.at("layer"), change.geometry);
      changes.layers.push_back(std::move(change));
    }
    changes.structures = itemChangesOf<Structure>(value.at("structures"), structureOf);
    if (value.contains("plan")) // no step of version 1 has it
      changes.plan = itemChangesOf<PlanElement>(value.at("plan"), planElementOf);
    if (value.contains("registrations"))
      changes.registrations = itemChangesOf<SeriesRegistration>(value.at("registrations"), registrationOf);
    return changes;
  });
}

} // namespace halsted
