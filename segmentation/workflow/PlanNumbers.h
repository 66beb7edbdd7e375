// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PatientCase.h"
#include "segmentation/filters/planning/Resection.h"
#include "segmentation/filters/planning/Screw.h"
#include "segmentation/filters/planning/Trajectory.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

/// The numbers of plan elements on a case, with what they leave open (filters/planning/Measured.h).
namespace halsted {

/// What a job needs of a case to work out numbers, by value: made on the case's thread, cheap, used on any. Holds on to the case's label
/// maps, so let go of it when the job is done.
struct PlanSnapshot {
  explicit PlanSnapshot(const PatientCase& patientCase);

  std::vector<CaseSeries> series;
  std::vector<LabelLayer> layers;
  std::vector<Structure> structures;
  std::vector<SeriesRegistration> registrations;
  std::vector<PlanElement> plan;
  std::map<Id, std::shared_ptr<const StructureSurfaces>> surfaces;

  const Structure* structure(std::string_view name) const;
  const LabelLayer* layer(Id id) const;
  const CaseSeries* findSeries(Id id) const; ///< 0: the first
};

/// How points of a series' space come to that of the case's first, where plans lie, and how unsure that is for something placed on the
/// picture of another series.
struct SeriesPlace {
  Eigen::Isometry3d plan_T_series = Eigen::Isometry3d::Identity();
  double sigmaMm = 0;
  std::string caution; ///< empty, or why it may be wrong: no registration, or a doubtful one
};
/// placedOn: the series on whose picture the element was placed (0: the first).
SeriesPlace placeOf(const PlanSnapshot& snapshot, Id series, Id placedOn);

/// Keeps what is made from structures (surfaces with their trees, volumes with intervals) while their labels are the same. May be used from
/// any number of threads; shares nothing with the case.
class PlanCache {
public:
  Result<std::shared_ptr<const PlanStructure>> structure(const PlanSnapshot& snapshot, std::string_view name, Id placedOn,
                                                         const JobContext& job);
  void clear();

private:
  struct Entry {
    Id id = 0, placedOn = 0;
    std::uint64_t hash = 0;
    SeriesPlace place;
    std::shared_ptr<const PlanStructure> structure;
  };
  std::mutex m_mutex;
  std::vector<Entry> m_entries;
};

struct PlanNumber {
  std::string name;  ///< for programs: "lengthMm", "clearanceMm"
  std::string title; ///< for people, English: "Length"
  std::string unit;  ///< "mm", "mL", "%", "°", "HU", "mm²", or empty
  Measured value;
  std::string about;  ///< the structure it is about, or empty
  bool alarm = false; ///< a breach, a margin that is not kept
};

struct PlanNumbers {
  Id element = 0;
  std::vector<PlanNumber> numbers;
  std::vector<std::string> cautions; ///< one sentence each
  // What the element's kind has besides, for tables and pictures.
  std::vector<StructureClearance> clearances;
  std::optional<ResectionNumbers> resection;
  std::optional<ScrewNumbers> screw;
  std::optional<OsteotomyNumbers> osteotomy;
};

/// For tables that people read: of the clearances, which come nearest first, the ten least and all that breach. farther: how many were left
/// out.
inline constexpr std::size_t kClearancesShown = 10;
std::vector<PlanNumber> numbersForPeople(const PlanNumbers& numbers, std::size_t& farther);

/// Fails when the element names a structure that is not there.
Result<PlanNumbers> planNumbers(const PlanSnapshot& snapshot, PlanCache& cache, const PlanElement& element, const JobContext& job);

/// What a trajectory keeps away from: those it names, or all others than those it may go through, that hold its target, that hold nearly
/// everything (the skin, the body's outline), or that every way goes through (fat, muscle).
std::vector<std::string> criticalNames(const PlanSnapshot& snapshot, const PlanElement& trajectory);

/// Which places of the skin a search looks at: vertices of the skin's surface no farther than maxLength from the target, within radiusMm of
/// a place when one is given; at most `most` of them, evenly.
struct SkinRegion {
  std::vector<Eigen::Vector3f> pointsMm, normals;
};
Result<SkinRegion> skinRegion(const PlanSnapshot& snapshot, const Vec3& targetMm, double maxLengthMm, const std::optional<Vec3>& aroundMm,
                              double radiusMm, std::size_t most, const JobContext& job);
/// For an element of kind trajectory: its target, radius, margin, longest way; its entry is the middle of the region when radiusMm > 0.
struct PlanSearch {
  SkinRegion skin;
  TrajectorySearch search;
  std::vector<std::string> critical; ///< names, as numbered in search
};
Result<PlanSearch> searchTrajectory(const PlanSnapshot& snapshot, PlanCache& cache, const PlanElement& trajectory, double radiusMm,
                                    const TrajectorySearchOptions& options, const JobContext& job);

struct PlanDifference {
  std::string element; ///< name without the plan's
  PlanNumber a, b;     ///< one of them may be missing: an empty name
  Measured difference; ///< b - a
  bool beyond = false; ///< farther apart than both leave open
};
/// Numbers of elements with the same name in two plans.
Result<std::vector<PlanDifference>> comparePlans(const PlanSnapshot& snapshot, PlanCache& cache, const std::string& a, const std::string& b,
                                                 const JobContext& job);

} // namespace halsted
