// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/PlanNumbers.h"

#include "segmentation/core/LabelHash.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace halsted {

PlanSnapshot::PlanSnapshot(const PatientCase& patientCase)
    : series(patientCase.series()), layers(patientCase.layers()), structures(patientCase.structures()),
      registrations(patientCase.registrations()), plan(patientCase.plan()) {
  for (const Structure& structure : structures)
    if (auto made = patientCase.surfaces(structure.id))
      surfaces[structure.id] = std::move(made);
}

namespace {

template <typename Item> const Item* withId(const std::vector<Item>& items, Id id) {
  const auto it = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
  return it == items.end() ? nullptr : &*it;
}

Vec3 mean(const std::vector<Vec3>& points) {
  Vec3 sum = Vec3::Zero();
  for (const Vec3& point : points)
    sum += point;
  return sum / static_cast<double>(points.size());
}

bool isBody(const std::string& name) {
  return name == "skin" || name == "body" || name == "body_trunc";
}

/// What every way through the body goes through.
bool isSoft(const std::string& name) {
  return name == "muscle" || name == "fat";
}

} // namespace

const Structure* PlanSnapshot::structure(std::string_view name) const {
  const auto it = std::find_if(structures.begin(), structures.end(), [&](const Structure& item) { return item.name == name; });
  return it == structures.end() ? nullptr : &*it;
}

const LabelLayer* PlanSnapshot::layer(Id id) const {
  return withId(layers, id);
}

const CaseSeries* PlanSnapshot::findSeries(Id id) const {
  return id == 0 ? series.empty() ? nullptr : &series.front() : withId(series, id);
}

SeriesPlace placeOf(const PlanSnapshot& snapshot, Id series, Id placedOn) {
  SeriesPlace place;
  const CaseSeries* first = snapshot.findSeries(0);
  if (!first)
    return place;
  placedOn = placedOn == 0 ? first->id : placedOn;
  const auto between = [&](Id fixed, Id moving) -> const SeriesRegistration* {
    for (const SeriesRegistration& registration : snapshot.registrations)
      if (registration.fixedSeries == fixed && registration.movingSeries == moving)
        return &registration;
    return nullptr;
  };
  const auto note = [&](const SeriesRegistration* registration) {
    if (!registration)
      place.caution = "Two series of this case are not registered with each other: numbers take their spaces for the same.";
    else if (registration->verdict != "good")
      place.caution = "The registration of two series is " + registration->verdict + ": " + registration->sentence;
  };
  if (series != first->id) {
    if (const SeriesRegistration* there = between(first->id, series)) {
      place.plan_T_series.matrix() = there->fixed_T_moving.matrix();
      note(there);
    } else if (const SeriesRegistration* back = between(series, first->id)) {
      place.plan_T_series.matrix() = back->fixed_T_moving.inverse().matrix();
      note(back);
    } else {
      note(nullptr);
    }
  }
  if (series == placedOn)
    return place;
  // Both are brought to the first series' space, each with the error of its own registration.
  double variance = 0;
  for (const Id id : {series, placedOn}) {
    if (id == first->id)
      continue;
    const SeriesRegistration* registration = between(first->id, id);
    registration = registration ? registration : between(id, first->id);
    if (registration)
      variance += std::pow(registrationSigmaMm(registration->predictedErrorMm, registration->bound95Mm), 2);
    else
      note(nullptr);
  }
  place.sigmaMm = std::sqrt(variance);
  return place;
}

Result<std::shared_ptr<const PlanStructure>> PlanCache::structure(const PlanSnapshot& snapshot, std::string_view name, Id placedOn,
                                                                  const JobContext& job) {
  const Structure* structure = snapshot.structure(name);
  const LabelLayer* layer = structure ? snapshot.layer(structure->layerId) : nullptr;
  const CaseSeries* series = layer ? snapshot.findSeries(layer->seriesId) : nullptr;
  if (!series || layer->labels.empty())
    return fail(ErrorCode::NotFound, fmt::format("The case has no structure '{}'; segment it first, or choose another.", name));
  const auto known = snapshot.surfaces.find(structure->id);
  Entry wanted;
  wanted.id = structure->id;
  wanted.placedOn = placedOn;
  wanted.hash = known != snapshot.surfaces.end() ? known->second->labelHash : labelHash(layer->labels, structure->label);
  wanted.place = placeOf(snapshot, series->id, placedOn);
  {
    const std::lock_guard lock(m_mutex);
    for (const Entry& entry : m_entries)
      if (entry.id == wanted.id && entry.placedOn == placedOn && entry.hash == wanted.hash && entry.place.sigmaMm == wanted.place.sigmaMm &&
          entry.place.plan_T_series.matrix() == wanted.place.plan_T_series.matrix())
        return entry.structure;
  }
  PlanStructureOptions options;
  options.grey = &series->volume;
  options.plan_T_series = wanted.place.plan_T_series;
  options.registrationSigmaMm = wanted.place.sigmaMm;
  if (known != snapshot.surfaces.end() && !known->second->full.empty())
    options.surfaceMm = &known->second->full;
  Result<PlanStructure> made = planStructure(structure->name, layer->labels, structure->label, options, job);
  if (!made)
    return fail(made.error());
  wanted.structure = std::make_shared<const PlanStructure>(std::move(*made));
  const std::lock_guard lock(m_mutex);
  std::erase_if(m_entries, [&](const Entry& entry) { return entry.id == wanted.id && entry.placedOn == placedOn; });
  m_entries.push_back(wanted);
  return wanted.structure;
}

void PlanCache::clear() {
  const std::lock_guard lock(m_mutex);
  m_entries.clear();
}

std::vector<std::string> criticalNames(const PlanSnapshot& snapshot, const PlanElement& trajectory) {
  std::vector<std::string> names = namesIn(textOf(trajectory, "critical"));
  if (!names.empty())
    return names;
  const std::vector<std::string> through = namesIn(textOf(trajectory, "through"));
  for (const Structure& structure : snapshot.structures) {
    if (isBody(structure.name) || isSoft(structure.name) || std::find(through.begin(), through.end(), structure.name) != through.end())
      continue;
    const LabelLayer* layer = snapshot.layer(structure.layerId);
    if (!layer || layer->labels.empty())
      continue;
    const SeriesPlace place = placeOf(snapshot, layer->seriesId, trajectory.seriesId);
    const VolumeGeometry& grid = layer->labels.geometry();
    const Vec3 index = grid.index_T_patient() * (place.plan_T_series.inverse() * trajectory.pointsMm[1]);
    const Index3 voxel = (index.array().max(-1e6).min(1e6) + 0.5).floor().cast<int>().matrix();
    if (grid.contains(voxel) && layer->labels.at(voxel.x(), voxel.y(), voxel.z()) == structure.label)
      continue;
    names.push_back(structure.name);
  }
  return names;
}

namespace {

class Numbers {
public:
  Numbers(const PlanSnapshot& snapshot, PlanCache& cache, const PlanElement& element, const JobContext& job)
      : m_snapshot(snapshot), m_cache(cache), m_element(element), m_job(job), m_points(element.pointsMm) {
    m_out.element = element.id;
  }

  Result<PlanNumbers> make() {
    const Result<void> done = fill();
    if (!done)
      return fail(done.error());
    if (m_job.cancelled())
      return cancelled();
    for (const auto& [sentence, names] : m_doubts)
      caution(names.size() > 1 ? fmt::format("{} and {} more: {}", names.front(), names.size() - 1, sentence)
                               : fmt::format("{}: {}", names.front(), sentence));
    return std::move(m_out);
  }

private:
  Result<void> fill() {
    const CaseSeries* series = m_snapshot.findSeries(m_element.seriesId);
    const Mat3 place = series ? placeCovariance(series->volume.geometry) : Mat3(Mat3::Zero());
    switch (m_element.kind) {
    case PlanKind::Landmark:
    case PlanKind::Plane:
    case PlanKind::Stroke: return {};
    case PlanKind::Distance:
    case PlanKind::Line: add("lengthMm", "Length", "mm", pathLengthMm(m_points, place)); return {};
    case PlanKind::Angle: add("angleDeg", "Angle", "°", angleDegrees(m_points, place)); return {};
    case PlanKind::Area: add("areaMm2", "Area", "mm²", polygonAreaMm2(m_points, place)); return {};
    case PlanKind::Path: path(); return {};
    case PlanKind::Roi: region(); return {};
    case PlanKind::Trajectory: return trajectory();
    case PlanKind::Resection: return resection();
    case PlanKind::Implant: return screw();
    case PlanKind::Osteotomy: return osteotomy();
    }
    return {};
  }

  void add(const char* name, const char* title, const char* unit, const Measured& value, std::string about = {}, bool alarm = false) {
    m_out.numbers.push_back({name, title, unit, value, std::move(about), alarm});
  }
  void exact(const char* name, const char* title, const char* unit, double value, std::string about = {}, bool alarm = false) {
    add(name, title, unit, {value, value, value}, std::move(about), alarm);
  }
  void caution(const std::string& sentence) {
    if (!sentence.empty() && std::find(m_out.cautions.begin(), m_out.cautions.end(), sentence) == m_out.cautions.end())
      m_out.cautions.push_back(sentence);
  }

  /// The same doubt of several structures is one caution.
  void doubt(const Structure& structure) {
    auto said = std::find_if(m_doubts.begin(), m_doubts.end(), [&](const auto& one) { return one.first == structure.doubt; });
    if (said == m_doubts.end())
      said = m_doubts.insert(said, {structure.doubt, {}});
    if (std::find(said->second.begin(), said->second.end(), structure.name) == said->second.end())
      said->second.push_back(structure.name);
  }

  Result<std::shared_ptr<const PlanStructure>> structure(const std::string& name) {
    if (const Structure* known = m_snapshot.structure(name)) {
      if (const LabelLayer* layer = m_snapshot.layer(known->layerId))
        caution(placeOf(m_snapshot, layer->seriesId, m_element.seriesId).caution);
      if (!known->doubt.empty())
        doubt(*known);
    }
    return m_cache.structure(m_snapshot, name, m_element.seriesId, m_job);
  }

  /// The picture that values are read from: that on which the element was placed.
  const CaseSeries* picture(Eigen::Isometry3d& series_T_plan) {
    const CaseSeries* series = m_snapshot.findSeries(m_element.seriesId);
    if (series)
      series_T_plan = placeOf(m_snapshot, series->id, m_element.seriesId).plan_T_series.inverse();
    return series && series->volume.voxels ? series : nullptr;
  }
  static const char* unitOf(const CaseSeries& series) { return series.volume.modality == Modality::Ct ? "HU" : ""; }

  void path() {
    const CaseSeries* series = m_snapshot.findSeries(m_element.seriesId);
    // The middle of a tube is found from many voxels, to a fraction of one; a line through points by hand would be unsure by more.
    add("lengthMm", "Length", "mm", pathLengthMm(m_points, series ? placeCovariance(series->volume.geometry) : Mat3(Mat3::Zero())));
    if (m_element.radiiMm.empty())
      return;
    const auto [least, most] = std::minmax_element(m_element.radiiMm.begin(), m_element.radiiMm.end());
    double sum = 0;
    for (const double radius : m_element.radiiMm)
      sum += radius;
    // Each wall is unsure like any border.
    const double sigma = std::sqrt(2) * kBorderShare * (series ? series->volume.geometry.spacingMm.mean() : 0);
    add("meanDiameterMm", "Mean diameter", "mm", atLeast(measured(2 * sum / static_cast<double>(m_element.radiiMm.size()), sigma), 0));
    add("leastDiameterMm", "Least diameter", "mm", atLeast(measured(2 * *least, sigma), 0));
    add("mostDiameterMm", "Largest diameter", "mm", atLeast(measured(2 * *most, sigma), 0));
  }

  void region() {
    Eigen::Isometry3d series_T_plan = Eigen::Isometry3d::Identity();
    const CaseSeries* series = picture(series_T_plan);
    Region region;
    region.shape = textOf(m_element, "shape") == "box" ? Region::Shape::Box : Region::Shape::Sphere;
    region.a = m_points[0];
    region.b = m_points[1];
    region.radiusMm = (region.b - region.a).norm();
    exact("volumeMl", "Volume", "mL", region.volumeMm3() / 1000);
    if (!series)
      return;
    if (region.shape == Region::Shape::Box && !series_T_plan.linear().isIdentity(1e-6))
      caution("The box was turned with its series: its values are those of the box round the same corners there.");
    region.a = series_T_plan * region.a;
    region.b = series_T_plan * region.b;
    const RegionStatistics statistics = regionStatistics(series->volume, region);
    if (!(statistics.voxels > 0)) {
      caution(m_element.name + " lies outside the picture, so that it has no values.");
      return;
    }
    if (statistics.cut)
      caution(m_element.name + " leaves the picture: its values are those of the part within.");
    add("meanValue", "Mean", unitOf(*series), statistics.mean);
    exact("sdValue", "Standard deviation", unitOf(*series), statistics.sd);
    exact("minValue", "Lowest", unitOf(*series), statistics.min);
    exact("maxValue", "Highest", unitOf(*series), statistics.max);
  }

  Result<void> trajectory() {
    const Trajectory way{m_points[0], m_points[1], numberOf(m_element, "radiusMm")};
    exact("lengthMm", "Length", "mm", way.lengthMm(), {}, way.lengthMm() > numberOf(m_element, "maxLengthMm"));
    std::vector<PlanStructure> structures;
    for (const std::string& name : criticalNames(m_snapshot, m_element)) {
      const auto found = structure(name);
      if (!found)
        return fail(found.error());
      structures.push_back(**found);
    }
    if (structures.empty())
      caution("There is no structure to keep away from: clearances need structures in the case.");
    m_out.clearances = clearances(way, structures, numberOf(m_element, "marginMm"));
    std::stable_sort(m_out.clearances.begin(), m_out.clearances.end(),
                     [](const StructureClearance& a, const StructureClearance& b) { return a.mm.value < b.mm.value; });
    for (const StructureClearance& row : m_out.clearances)
      add("clearanceMm", "Clearance", "mm", row.mm, row.name, row.safety != Safety::Clear);
    return {};
  }

  Result<CutSurface> cutOf(const PlanStructure& structure, const PlanStructure* tumour) {
    const std::string surface = textOf(m_element, "surface");
    if (m_element.kind == PlanKind::Osteotomy || surface == "plane")
      return CutSurface::plane(m_points[0], planeNormal(m_element));
    if (surface == "curved")
      return CutSurface::curved(m_points, structure.surface->bounds());
    if (!tumour)
      return fail(ErrorCode::Refused, m_element.name + " keeps a margin, but names no tumour; say which structure it is.");
    return CutSurface::margin(tumour->surface, numberOf(m_element, "marginMm"), tumour->borderSigmaMm(Vec3::UnitX()));
  }

  Result<std::shared_ptr<const PlanStructure>> namedBy(const char* text) {
    const std::string name = textOf(m_element, text);
    if (name.empty())
      return fail(ErrorCode::Refused, fmt::format("{} does not say which structure it is for; set its '{}'.", m_element.name, text));
    return structure(name);
  }

  Result<void> resection() {
    const auto organ = namedBy("structure");
    if (!organ)
      return fail(organ.error());
    std::shared_ptr<const PlanStructure> tumour;
    if (!textOf(m_element, "tumour").empty()) {
      const auto found = namedBy("tumour");
      if (!found)
        return fail(found.error());
      tumour = *found;
    }
    Result<CutSurface> cut = cutOf(**organ, tumour.get());
    if (!cut)
      return fail(cut.error());
    if (textOf(m_element, "remove") == "back")
      cut = cut->turned();
    std::vector<PlanStructure> others;
    BoundsMm near = (*organ)->surface->bounds();
    near.min -= Vec3::Constant(5);
    near.max += Vec3::Constant(5);
    for (const Structure& other : m_snapshot.structures) {
      if (isBody(other.name) || other.name == (*organ)->name || (tumour && other.name == tumour->name) || other.measures.voxelCount == 0)
        continue;
      // Only what lies beside the structure can be crossed with it: saves making all others.
      const BoundsMm bounds = other.measures.boundsMm;
      const LabelLayer* layer = m_snapshot.layer(other.layerId);
      const bool sameSpace = layer && placeOf(m_snapshot, layer->seriesId, m_element.seriesId).plan_T_series.matrix().isIdentity();
      if (sameSpace && ((bounds.max.array() < near.min.array()) || (bounds.min.array() > near.max.array())).any())
        continue;
      const auto found = m_cache.structure(m_snapshot, other.name, m_element.seriesId, m_job);
      if (found)
        others.push_back(**found);
    }
    ResectionOptions options;
    options.tumour = tumour.get();
    options.others = others;
    Result<ResectionNumbers> numbers = resectionNumbers(**organ, *cut, options, m_job);
    if (!numbers)
      return fail(numbers.error());
    add("specimenMl", "Specimen", "mL", numbers->specimenMl);
    add("remnantMl", "Remnant", "mL", numbers->remnantMl);
    add("remnantPercent", "Remnant", "%", numbers->remnantPercent);
    if (tumour) {
      add("functionalPercent", "Remnant without tumour", "%", numbers->functionalPercent);
      exact("tumourLeftMl", "Tumour left behind", "mL", numbers->tumourLeftMl, {}, numbers->tumourLeftMl > 0.01);
      if (numbers->meetsTumour)
        add("marginMm", "Smallest margin", "mm", numbers->marginMm, {}, numbers->marginMm.low <= 0);
      else
        caution("The cut does not meet " + (*organ)->name + ", so that there is no margin.");
    }
    exact("cutCm2", "Cut surface", "cm²", numbers->cutCm2);
    for (const CrossedStructure& crossed : numbers->crossed)
      exact("crossedCm2", "Crosses", "cm²", crossed.cutCm2, crossed.name);
    if (!(numbers->cutCm2 > 0))
      caution(m_element.name + " does not go through " + (*organ)->name + "; move its points.");
    m_out.resection = std::move(*numbers);
    return {};
  }

  Result<void> screw() {
    const Screw screw{m_points[0], m_points[1], numberOf(m_element, "diameterMm")};
    Eigen::Isometry3d series_T_plan = Eigen::Isometry3d::Identity();
    const CaseSeries* series = picture(series_T_plan);
    std::shared_ptr<const PlanStructure> bone;
    if (!textOf(m_element, "structure").empty()) {
      const auto found = namedBy("structure");
      if (!found)
        return fail(found.error());
      bone = *found;
    } else {
      caution(m_element.name + " does not say which bone it is for; contact and breach need it.");
    }
    const ScrewNumbers numbers = screwNumbers(screw, series ? &series->volume : nullptr, series_T_plan, bone.get());
    exact("lengthMm", "Length", "mm", numbers.lengthMm);
    if (numbers.values.voxels > 0) {
      add("meanValue", "Mean along it", unitOf(*series), numbers.values.mean);
      if (series->volume.modality == Modality::Ct) {
        exact("softPercent", "Below 130 HU", "%", numbers.softPercent);
        exact("fairPercent", "130 to 250 HU", "%", numbers.fairPercent);
        exact("hardPercent", "Above 250 HU", "%", numbers.hardPercent);
      }
    }
    if (numbers.hasBone) {
      add("insideMm", "Length in bone", "mm", numbers.insideMm, bone->name);
      add("contactPercent", "Contact with bone", "%", numbers.contactPercent, bone->name);
      add("breachMm", "Stands out of the bone", "mm", numbers.breachMm, bone->name, numbers.breachMm.high > 0);
      add("tipMm", "Room at the tip", "mm", numbers.tipMm, bone->name, numbers.tipMm.low < 0);
    }
    m_out.screw = numbers;
    return {};
  }

  Result<void> osteotomy() {
    const auto bone = namedBy("structure");
    if (!bone)
      return fail(bone.error());
    std::shared_ptr<const PlanStructure> mirror;
    if (!textOf(m_element, "mirror").empty()) {
      const auto found = namedBy("mirror");
      if (!found)
        return fail(found.error());
      mirror = *found;
    }
    const Result<CutSurface> cut = cutOf(**bone, nullptr);
    if (!cut)
      return fail(cut.error());
    const Vec3 middle = mean(m_points);
    const OsteotomyNumbers numbers = osteotomyNumbers(**bone, *cut, pieceMove(m_element), middle, mirror.get(), m_job);
    add("pieceMl", "Piece that moves", "mL", numbers.volumes.frontMl);
    add("staysMl", "Piece that stays", "mL", numbers.volumes.backMl);
    exact("cutCm2", "Cut surface", "cm²", numbers.volumes.cutCm2);
    exact("turnDeg", "Turn", "°", numbers.turnDegrees);
    exact("shiftMm", "Shift", "mm", numbers.shiftMm);
    exact("overlapMl", "Overlap", "mL", numbers.overlapMl);
    exact("gapMm", "Widest gap", "mm", numbers.gapMm);
    if (numbers.mirrored) {
      add("asymmetryBeforeMm", "Off the mirrored side before", "mm", numbers.asymmetryBeforeMm, mirror->name);
      add("asymmetryAfterMm", "Off the mirrored side after", "mm", numbers.asymmetryAfterMm, mirror->name);
    }
    if (!(numbers.volumes.cutCm2 > 0))
      caution(m_element.name + " does not go through " + (*bone)->name + "; move its points.");
    m_out.osteotomy = numbers;
    return {};
  }

  const PlanSnapshot& m_snapshot;
  PlanCache& m_cache;
  const PlanElement& m_element;
  const JobContext& m_job;
  const std::vector<Vec3>& m_points;
  PlanNumbers m_out;
  std::vector<std::pair<std::string, std::vector<std::string>>> m_doubts; ///< sentence, structures
};

} // namespace

std::vector<PlanNumber> numbersForPeople(const PlanNumbers& numbers, std::size_t& farther) {
  std::vector<PlanNumber> shown;
  farther = 0;
  std::size_t clearances = 0;
  for (const PlanNumber& number : numbers.numbers)
    if (number.name == "clearanceMm" && ++clearances > kClearancesShown && !number.alarm)
      ++farther;
    else
      shown.push_back(number);
  return shown;
}

Result<PlanNumbers> planNumbers(const PlanSnapshot& snapshot, PlanCache& cache, const PlanElement& element, const JobContext& job) {
  if (const std::string problem = planProblem(element); !problem.empty())
    return fail(ErrorCode::Refused, problem);
  return Numbers(snapshot, cache, element, job).make();
}

} // namespace halsted
