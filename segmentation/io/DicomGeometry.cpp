// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomSpacing.h"
#include "segmentation/io/DicomStack.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numbers>

namespace halsted {
namespace {

/// Sideways drift that a header's rounding explains, in pixels.
constexpr double kShiftTolerance = 0.25;
constexpr double kMaxShift = 4; ///< in pictures
constexpr std::size_t kMaxParts = 4;

void add(DicomVolumePlan& plan, Finding::Severity severity, const char* code, std::string sentence, std::vector<int> slices = {}) {
  plan.findings.push_back({severity, code, std::move(sentence), std::move(slices)});
  plan.loadable = plan.loadable && severity != Finding::Severity::Refusal;
}

std::string problemOf(const DicomFrameRef& ref) {
  if (!ref.file->header.problem.empty())
    return ref.file->header.problem;
  return ref.usable() ? std::string() : "its pixels are cut short";
}

std::string inFile(const DicomSourceSlice& source) {
  return fmt::format("{}: {}", source.ref.file->path.filename().string(), source.problem);
}

/// What stands against a volume before any position is looked at.
void checkKind(const DicomStack& stack, DicomVolumePlan& plan) {
  using enum Finding::Severity;
  const DicomFrameRef& first = stack.frames.front();
  const std::size_t count = stack.frames.size();
  for (const Finding& finding : plan.findings)
    plan.loadable = plan.loadable && finding.severity != Refusal;
  for (const DicomSourceSlice& source : plan.sources)
    if (!source.problem.empty() && !source.ref.file->header.damaged) {
      add(plan, Refusal, "unsupported-pixels", fmt::format("This series cannot be read: {}.", inFile(source)));
      return;
    }
  if (first->imageType.find("MOSAIC") != std::string::npos && first.file->header.frames.size() == 1)
    add(plan, Refusal, "mosaic", "Each picture of this series is a mosaic of many small slices, which Halsted does not take apart.");
  if (count > 1 && (!first->axes || !first->positionMm))
    add(plan, Refusal, "no-position",
        fmt::format(
            "The {} pictures of this series do not say where in the patient they lie (a film or secondary captures): they are no volume.",
            count));
  else if (!first->axes || !first->positionMm)
    add(plan, Caution, "no-position", "The picture does not say where in the patient it lies; its place and direction are arbitrary.");
  if (!first->spacingMm)
    add(plan, count > 1 ? Refusal : Caution, "no-pixel-size",
        count > 1 ? "The size of a pixel is missing or impossible: nothing could be measured on this series."
                  : "The size of a pixel is missing or impossible; 1 mm was assumed, so lengths are wrong.");
}

/// Takes damaged slices out and remembers them by their place.
std::vector<DicomSourceSlice> takeDamaged(DicomVolumePlan& plan) {
  std::vector<DicomSourceSlice> damaged, usable;
  for (DicomSourceSlice& source : plan.sources)
    (source.problem.empty() ? usable : damaged).push_back(std::move(source));
  plan.sources = std::move(usable);
  return damaged;
}

/// Where each slice begins in the plane of the first, and what a constant or irregular drift means.
void placeInPlane(DicomVolumePlan& plan, const Vec3& firstPosition) {
  const Mat3& axes = plan.geometry.direction;
  const Vec3& spacing = plan.geometry.spacingMm;
  Eigen::Vector2d low = Eigen::Vector2d::Zero(), high = Eigen::Vector2d::Zero();
  for (DicomSourceSlice& source : plan.sources) {
    const Vec3 offset = *source.ref->positionMm - firstPosition;
    source.shiftPixels = {axes.col(0).dot(offset) / spacing.x(), axes.col(1).dot(offset) / spacing.y()};
    low = low.cwiseMin(source.shiftPixels);
    high = high.cwiseMax(source.shiftPixels);
  }
  const Eigen::Vector2d range = high - low;
  if (range.maxCoeff() <= kShiftTolerance) {
    for (DicomSourceSlice& source : plan.sources)
      source.shiftPixels.setZero();
    return;
  }
  if (range.x() > kMaxShift * plan.sourceColumns || range.y() > kMaxShift * plan.sourceRows) {
    add(plan, Finding::Severity::Refusal, "scattered-slices", "The slices of this series lie far beside each other: they are no volume.");
    return;
  }
  const DicomSourceSlice& last = plan.sources.back();
  double bend = 0;
  for (const DicomSourceSlice& source : plan.sources)
    bend = std::max(bend, (source.shiftPixels - last.shiftPixels * (source.alongMm / last.alongMm)).norm());
  const Eigen::Vector2d driftMm = last.shiftPixels.cwiseProduct(spacing.head<2>());
  if (bend <= 2 * kShiftTolerance) {
    const double degrees = std::atan2(driftMm.norm(), last.alongMm) * 180 / std::numbers::pi;
    add(plan, Finding::Severity::Caution, "gantry-tilt",
        fmt::format("The slices are tilted by {:.1f} degrees against the direction they were scanned in (gantry tilt); this was "
                    "corrected by moving each slice in its plane.",
                    degrees));
  } else
    add(plan, Finding::Severity::Caution, "shifted-slices",
        fmt::format("The slices are shifted sideways against each other by up to {}; this was corrected by moving each slice in its plane.",
                    millimetres(range.cwiseProduct(spacing.head<2>()).norm())));
  plan.shifted = true;
  for (DicomSourceSlice& source : plan.sources)
    source.shiftPixels -= low;
  plan.geometry.originMm += axes.col(0) * (low.x() * spacing.x()) + axes.col(1) * (low.y() * spacing.y());
  plan.geometry.size.x() += static_cast<int>(std::ceil(range.x() - 1e-6));
  plan.geometry.size.y() += static_cast<int>(std::ceil(range.y() - 1e-6));
}

/// One sentence for each run of slices that are made up.
void reportFilled(DicomVolumePlan& plan, const std::vector<DicomSourceSlice>& damaged) {
  const int count = plan.geometry.size.z();
  const double spacing = plan.geometry.spacingMm.z();
  std::vector<int> missing;
  for (int k = 0; k < count; ++k) {
    if (plan.slices[static_cast<std::size_t>(k)].direct())
      continue;
    const auto wreck = std::find_if(damaged.begin(), damaged.end(), [&](const DicomSourceSlice& source) {
      return std::abs(source.alongMm - k * spacing) < 0.25 * spacing;
    });
    if (wreck == damaged.end())
      missing.push_back(k);
    else
      add(plan, Finding::Severity::Caution, "damaged-slice",
          fmt::format("S{} is damaged ({}); it was filled by interpolation between its neighbours.", sliceOf(k, count).substr(1),
                      inFile(*wreck)),
          {k});
  }
  for (std::size_t i = 0; i < missing.size();) {
    std::size_t end = i + 1;
    while (end < missing.size() && missing[end] == missing[end - 1] + 1)
      ++end;
    const std::vector<int> run(missing.begin() + static_cast<std::ptrdiff_t>(i), missing.begin() + static_cast<std::ptrdiff_t>(end));
    add(plan, Finding::Severity::Caution, "missing-slice",
        fmt::format("S{} {} missing; the {} gap was filled by interpolation.", slicesOf(run, count).substr(1),
                    run.size() == 1 ? "is" : "are", millimetres(static_cast<double>(run.size()) * spacing)),
        run);
    i = end;
  }
}

void reportLostEnds(DicomVolumePlan& plan, const std::vector<DicomSourceSlice>& damaged) {
  const double end = plan.sources.back().alongMm;
  int lost = 0;
  const DicomSourceSlice* example = nullptr;
  for (const DicomSourceSlice& source : damaged)
    if (source.alongMm < 0 || source.alongMm > end) {
      ++lost;
      example = &source;
    }
  if (example)
    add(plan, Finding::Severity::Caution, "damaged-slice",
        fmt::format("{} at the end of the series {} damaged ({}) and left out; the volume is that much shorter.",
                    lost == 1 ? "A slice" : fmt::format("{} slices", lost), lost == 1 ? "is" : "are", inFile(*example)));
}

std::size_t largestPart(const std::vector<std::size_t>& breaks, std::size_t count) {
  std::size_t largest = 0, begin = 0;
  for (const std::size_t at : breaks) {
    largest = std::max(largest, at - begin);
    begin = at;
  }
  return std::max(largest, count - begin);
}

void refuse(DicomVolumePlan& plan, const char* code, std::string sentence) {
  add(plan, Finding::Severity::Refusal, code, std::move(sentence));
}

void planSingle(DicomVolumePlan& plan) {
  plan.slices = {{0, 0, 0}};
  const double thickness = plan.sources.front().ref->thicknessMm;
  plan.geometry.size.z() = 1;
  plan.geometry.spacingMm.z() = thickness > 1e-3 && thickness < 1e3 ? thickness : 1;
  add(plan, Finding::Severity::Caution, "single-slice", "This is a single slice, not a volume.");
}

DicomVolumePlan planPart(const DicomStack& stack, std::vector<DicomVolumePlan>& further, bool mayBreak) {
  DicomVolumePlan plan;
  plan.findings = stack.findings;
  const DicomFrameRef first = stack.frames.front();
  const DicomPixelLayout& pixels = first.file->header.pixels;
  plan.sourceColumns = static_cast<int>(pixels.columns);
  plan.sourceRows = static_cast<int>(pixels.rows);
  VolumeGeometry& geometry = plan.geometry;
  geometry.size = {plan.sourceColumns, plan.sourceRows, static_cast<int>(stack.frames.size())};
  geometry.direction = first->axes.value_or(Mat3::Identity());
  if (first->spacingMm)
    geometry.spacingMm.head<2>() = *first->spacingMm;
  const Vec3 normal = geometry.direction.col(2);
  for (const DicomFrameRef& ref : stack.frames)
    plan.sources.push_back({ref, ref->positionMm ? normal.dot(*ref->positionMm) : 0, Eigen::Vector2d::Zero(), problemOf(ref)});
  std::stable_sort(plan.sources.begin(), plan.sources.end(),
                   [](const DicomSourceSlice& a, const DicomSourceSlice& b) { return a.alongMm < b.alongMm; });
  checkKind(stack, plan);
  if (!plan.loadable)
    return plan;
  std::vector<DicomSourceSlice> damaged = takeDamaged(plan);
  if (plan.sources.empty()) {
    refuse(plan, "damaged-slice",
           damaged.size() == 1 ? fmt::format("The only slice is damaged ({}).", inFile(damaged.front()))
                               : fmt::format("All {} slices are damaged ({}).", damaged.size(), inFile(damaged.front())));
    return plan;
  }
  const Vec3 firstPosition = plan.sources.front().ref->positionMm.value_or(Vec3::Zero());
  geometry.originMm = firstPosition;
  const double start = plan.sources.front().alongMm;
  for (auto* list : {&plan.sources, &damaged})
    for (DicomSourceSlice& source : *list)
      source.alongMm -= start;
  if (plan.sources.size() == 1) {
    planSingle(plan);
    reportLostEnds(plan, damaged);
    return plan;
  }

  std::vector<double> along;
  for (const DicomSourceSlice& source : plan.sources)
    along.push_back(source.alongMm);
  const DicomSpacing spacing = analyseSpacing(along);
  if (spacing.kind == DicomSpacing::Kind::Broken) {
    const std::size_t largest = largestPart(spacing.breaks, plan.sources.size());
    if (!mayBreak || spacing.breaks.size() + 1 > kMaxParts || largest < 5 || 2 * largest < plan.sources.size()) {
      refuse(plan, "scattered-slices",
             fmt::format("The {} slices lie {} to {} apart: they are too far from each other to be a volume.", plan.sources.size(),
                         fmt::format("{:.4g}", spacing.smallestGapMm), millimetres(spacing.largestGapMm)));
      return plan;
    }
    std::vector<DicomStack> parts(1);
    for (std::size_t s = 0; s < plan.sources.size(); ++s) {
      if (std::find(spacing.breaks.begin(), spacing.breaks.end(), s) != spacing.breaks.end())
        parts.emplace_back();
      parts.back().frames.push_back(plan.sources[s].ref);
    }
    std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.frames.size() > b.frames.size(); });
    for (DicomStack& part : parts) {
      part.findings = stack.findings;
      part.findings.push_back({Finding::Severity::Caution,
                               "wide-gap",
                               fmt::format("The series has a gap of {}; its {} parts are separate volumes, this one of {} slices.",
                                           millimetres(spacing.largestGapMm), parts.size(), part.frames.size()),
                               {}});
    }
    for (std::size_t p = 1; p < parts.size(); ++p)
      further.push_back(planPart(parts[p], further, false));
    return planPart(parts.front(), further, false);
  }
  if (spacing.kind == DicomSpacing::Kind::TooManyMissing) {
    refuse(plan, "missing-slice",
           fmt::format("{} of {} slices are missing or damaged: too many to fill. Ask for the complete series.",
                       spacing.slices.size() - along.size(), spacing.slices.size()));
    return plan;
  }
  plan.slices = spacing.slices;
  geometry.size.z() = static_cast<int>(plan.slices.size());
  geometry.spacingMm.z() = spacing.spacingMm;
  if (spacing.kind == DicomSpacing::Kind::Uneven || spacing.kind == DicomSpacing::Kind::Mixed) {
    const bool mixed = spacing.kind == DicomSpacing::Kind::Mixed;
    add(plan, Finding::Severity::Caution, mixed ? "mixed-spacing" : "uneven-spacing",
        fmt::format("The slices are {:.4g} to {} apart{}; they were interpolated to an even {}.", spacing.smallestGapMm,
                    millimetres(spacing.largestGapMm), mixed ? ", in parts" : "", millimetres(spacing.spacingMm)));
    if (!damaged.empty())
      add(plan, Finding::Severity::Caution, "damaged-slice",
          fmt::format("{} of {} slices {} damaged ({}) and filled by interpolation.", damaged.size(), damaged.size() + plan.sources.size(),
                      damaged.size() == 1 ? "is" : "are", inFile(damaged.front())));
  } else
    reportFilled(plan, damaged);
  reportLostEnds(plan, damaged);
  const double thickness = first->thicknessMm;
  if (thickness > 1e-3 && spacing.spacingMm > 2 * thickness && spacing.spacingMm > 2)
    add(plan, Finding::Severity::Caution, "gaps-between-slices",
        fmt::format("The slices are {} thick but {} apart: what lies between them was not scanned.", millimetres(thickness),
                    millimetres(spacing.spacingMm)));
  placeInPlane(plan, firstPosition);
  return plan;
}

} // namespace

bool DicomFrameRef::usable() const {
  const DicomHeader& header = file->header;
  if (!header.problem.empty())
    return false;
  const DicomPixelLayout& p = header.pixels;
  if (header.syntax.coding != DicomCoding::Native)
    return frame < p.frameFragments.size() && !p.frameFragments[frame].empty();
  const std::uint64_t bits = p.photometric == "YBR_FULL_422" ? p.planePixels() * 2 * p.bitsAllocated : p.frameBits();
  return ((frame + 1) * bits + 7) / 8 <= p.length;
}

std::vector<DicomVolumePlan> planDicomVolumes(const DicomStack& stack) {
  std::vector<DicomVolumePlan> further;
  DicomVolumePlan main = planPart(stack, further, true);
  std::vector<DicomVolumePlan> all;
  all.push_back(std::move(main));
  for (DicomVolumePlan& plan : further)
    all.push_back(std::move(plan));
  return all;
}

std::string millimetres(double mm) {
  return fmt::format("{:.4g} mm", mm);
}

std::string sliceOf(int k, int count) {
  return fmt::format("slice {} of {}", k + 1, count);
}

std::string slicesOf(const std::vector<int>& ks, int count) {
  if (ks.size() == 1)
    return sliceOf(ks.front(), count);
  constexpr std::size_t kNamed = 8;
  std::string list;
  if (ks.size() > 2 && ks.back() - ks.front() + 1 == static_cast<int>(ks.size()))
    list = fmt::format("{} to {}", ks.front() + 1, ks.back() + 1);
  else
    for (std::size_t i = 0; i < std::min(ks.size(), kNamed); ++i)
      list += fmt::format("{}{}", i == 0 ? "" : i + 1 == ks.size() ? " and " : ", ", ks[i] + 1);
  if (list.find("to") == std::string::npos && ks.size() > kNamed)
    list += fmt::format(" and {} more", ks.size() - kNamed);
  return fmt::format("slices {} of {}", list, count);
}

} // namespace halsted
