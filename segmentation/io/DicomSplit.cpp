// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomPixels.h"
#include "segmentation/io/DicomStack.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <tuple>

namespace halsted {
namespace {

/// Frames nearer than this along the normal lie at one place.
constexpr double kSamePlaceMm = 0.01;
constexpr std::size_t kMaxGrids = 200;
constexpr double kSameAxes = 1e-4; ///< 1 - cosine: 0.8 degrees

bool isScout(const DicomFrameRef& frame) {
  return frame->imageType.find("LOCALIZER") != std::string::npos || frame->imageType.find("SCOUT") != std::string::npos;
}

bool isDerived(const DicomFrameRef& frame) {
  return frame->imageType.starts_with("DERIVED");
}

bool sameGrid(const DicomFrameRef& a, const DicomFrameRef& b) {
  const DicomPixelLayout &p = a.file->header.pixels, &q = b.file->header.pixels;
  if (p.rows != q.rows || p.columns != q.columns || isColour(p) != isColour(q) || isWide(p) != isWide(q) || isScout(a) != isScout(b))
    return false;
  if (isDerived(a) != isDerived(b) || a->kernel != b->kernel || a->echo != b->echo)
    return false;
  if (a.file->header.frameOfReference != b.file->header.frameOfReference || a->axes.has_value() != b->axes.has_value() ||
      a->spacingMm.has_value() != b->spacingMm.has_value() || a->positionMm.has_value() != b->positionMm.has_value())
    return false;
  if (a->axes && (a->axes->col(0).dot(b->axes->col(0)) < 1 - kSameAxes || a->axes->col(1).dot(b->axes->col(1)) < 1 - kSameAxes))
    return false;
  return !a->spacingMm || (*a->spacingMm - *b->spacingMm).norm() < 1e-3 * a->spacingMm->norm();
}

/// Frames by place along the normal; all of them at one place where there is no position.
std::vector<std::vector<DicomFrameRef>> places(const std::vector<DicomFrameRef>& frames) {
  std::vector<std::pair<double, DicomFrameRef>> sorted;
  const DicomFrame& first = *frames.front();
  for (const DicomFrameRef& frame : frames)
    sorted.emplace_back(first.axes && frame->positionMm ? first.axes->col(2).dot(*frame->positionMm) : 0, frame);
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::vector<DicomFrameRef>> result;
  double last = 0;
  for (const auto& [along, frame] : sorted) {
    if (result.empty() || along - last > kSamePlaceMm) {
      result.emplace_back();
      last = along;
    }
    result.back().push_back(frame);
  }
  return result;
}

std::size_t mostAtOnePlace(const std::vector<std::vector<DicomFrameRef>>& groups) {
  std::size_t most = 0;
  for (const auto& group : groups)
    most = std::max(most, group.size());
  return most;
}

struct Attribute {
  const char* name;
  std::function<std::string(const DicomFrameRef&)> value;
  std::function<double(const DicomFrameRef&)> order;
};

std::string padded(double value) {
  return std::to_string(std::llround(std::clamp(value, -1e12, 1e12) * 1000));
}

/// What tells frames at one place apart, the surest first.
const std::vector<Attribute>& attributes() {
  const auto number = [](const char* name, std::function<double(const DicomFrameRef&)> of) {
    return Attribute{name, [of](const DicomFrameRef& f) { return padded(of(f)); }, of};
  };
  const auto text = [](const char* name, std::function<std::string(const DicomFrameRef&)> of) {
    return Attribute{name, of, [](const DicomFrameRef&) { return 0.0; }};
  };
  static const std::vector<Attribute> kAttributes = [&] {
    std::vector<Attribute> all;
    all.push_back(text("stack", [](const DicomFrameRef& f) { return f->stackId; }));
    all.push_back(number("echo", [](const DicomFrameRef& f) { return static_cast<double>(f->echo); }));
    all.push_back(number("echo time", [](const DicomFrameRef& f) { return f->echoTimeMs; }));
    all.push_back(number("b-value", [](const DicomFrameRef& f) { return f->bValue; }));
    all.push_back(text("diffusion direction", [](const DicomFrameRef& f) { return f->gradient; }));
    all.push_back(number("point in time", [](const DicomFrameRef& f) { return static_cast<double>(f->temporal); }));
    all.push_back(text("image type", [](const DicomFrameRef& f) { return f->imageType; }));
    all.push_back(text("kernel", [](const DicomFrameRef& f) { return f->kernel; }));
    all.push_back(number("acquisition", [](const DicomFrameRef& f) { return static_cast<double>(f->acquisition); }));
    all.push_back(number("trigger time", [](const DicomFrameRef& f) { return f->triggerMs; }));
    for (std::size_t d = 0; d < 6; ++d)
      all.push_back(number("frame index", [d](const DicomFrameRef& f) { return static_cast<double>(f->dimensions[d]); }));
    return all;
  }();
  return kAttributes;
}

std::string attributesOf(const DicomFrameRef& frame) {
  std::string all;
  for (const Attribute& attribute : attributes())
    all += attribute.value(frame) + '|';
  for (int axis = 0; axis < 3; ++axis)
    all += padded((*frame->positionMm)[axis] / (kSamePlaceMm * 1000)) + '|';
  return all + padded(frame->slope * 1e6) + '|' + padded(frame->intercept);
}

std::optional<std::uint64_t> hashOf(const DicomFrameRef& frame) {
  const auto pixels = DicomPixels::open(frame.file->path, frame.file->header);
  if (!pixels)
    return std::nullopt;
  const auto hash = pixels->contentHash(frame.frame);
  return hash ? std::optional(*hash) : std::nullopt;
}

/// Drops frames whose stored pixels another frame at their place has too, and that nothing else tells from it; damaged
/// ones also where a sound one stands in for them.
void dropCopies(DicomStack& stack) {
  std::vector<DicomFrameRef> kept;
  std::size_t dropped = 0;
  std::string example;
  for (const auto& group : places(stack.frames)) {
    if (group.size() == 1) {
      kept.push_back(group.front());
      continue;
    }
    std::map<std::string, std::vector<DicomFrameRef>> alike;
    for (const DicomFrameRef& frame : group)
      alike[attributesOf(frame)].push_back(frame);
    for (const auto& [key, frames] : alike) {
      const bool anySound = std::any_of(frames.begin(), frames.end(), [](const DicomFrameRef& f) { return f.usable(); });
      std::set<std::uint64_t> seen;
      for (const DicomFrameRef& frame : frames) {
        const auto hash = frames.size() > 1 && frame.usable() ? hashOf(frame) : std::nullopt;
        const bool copy = frames.size() > 1 && ((anySound && !frame.usable()) || (hash && !seen.insert(*hash).second));
        if (!copy) {
          kept.push_back(frame);
          continue;
        }
        ++dropped;
        example = frame.file->path.filename().string();
      }
    }
  }
  if (dropped == 0)
    return;
  stack.frames = std::move(kept);
  const std::string sentence =
      dropped == 1 ? "The picture " + example + " is a copy of another one and was left out."
                   : std::to_string(dropped) + " pictures are copies of others, " + example + " among them, and were left out.";
  stack.findings.push_back({Finding::Severity::Note, "duplicate-slice", sentence, {}});
}

bool hasPositions(const std::vector<DicomFrameRef>& frames) {
  return frames.front()->positionMm && frames.front()->axes;
}

std::vector<DicomStack> separate(DicomStack stack);

/// By the first attribute that differs at one place and makes few groups; empty where none does.
std::vector<DicomStack> byAttribute(const DicomStack& stack, const std::vector<std::vector<DicomFrameRef>>& groups) {
  const std::size_t most = mostAtOnePlace(groups);
  for (const Attribute& attribute : attributes()) {
    std::map<std::pair<double, std::string>, std::vector<DicomFrameRef>> parts;
    for (const DicomFrameRef& frame : stack.frames)
      parts[{attribute.order(frame), attribute.value(frame)}].push_back(frame);
    if (parts.size() < 2 || parts.size() > 2 * most)
      continue;
    const bool differsAtOnePlace = std::any_of(groups.begin(), groups.end(), [&](const auto& group) {
      return std::any_of(group.begin(), group.end(), [&](const auto& f) { return attribute.value(f) != attribute.value(group.front()); });
    });
    if (!differsAtOnePlace)
      continue;
    std::vector<DicomStack> result;
    for (auto& [value, frames] : parts)
      for (DicomStack& part : separate({std::move(frames), stack.findings}))
        result.push_back(std::move(part));
    return result;
  }
  return {};
}

/// The n-th picture at each place, in the order they were made, goes to the n-th stack.
std::vector<DicomStack> byOrder(const DicomStack& stack, std::vector<std::vector<DicomFrameRef>> groups) {
  std::vector<DicomStack> result(mostAtOnePlace(groups));
  for (auto& group : groups) {
    std::stable_sort(group.begin(), group.end(), [](const DicomFrameRef& a, const DicomFrameRef& b) {
      const auto key = [](const DicomFrameRef& f) {
        return std::tuple(f->triggerMs, f.file->header.acquisitionSeconds, f.file->header.instanceNumber, f.frame);
      };
      return key(a) < key(b);
    });
    for (std::size_t n = 0; n < group.size(); ++n)
      result[n].frames.push_back(group[n]);
  }
  const std::string sentence =
      "Up to " + std::to_string(result.size()) +
      " different pictures lie at the same place and nothing says what sets them apart; they were separated in the "
      "order they were made.";
  for (DicomStack& part : result) {
    part.findings = stack.findings;
    part.findings.push_back({Finding::Severity::Caution, "same-place", sentence, {}});
  }
  return result;
}

std::vector<DicomStack> separate(DicomStack stack) {
  if (!hasPositions(stack.frames))
    return {std::move(stack)};
  auto groups = places(stack.frames);
  if (mostAtOnePlace(groups) < 2)
    return {std::move(stack)};
  auto parts = byAttribute(stack, groups);
  return parts.empty() ? byOrder(stack, std::move(groups)) : parts;
}

} // namespace

std::vector<DicomStack> splitDicomSeries(const std::vector<DicomFrameRef>& frames) {
  std::vector<DicomStack> grids;
  for (const DicomFrameRef& frame : frames) {
    if (grids.size() > kMaxGrids) {
      DicomStack all{frames, {}};
      all.findings.push_back({Finding::Severity::Refusal,
                              "scattered-slices",
                              "The pictures of this series lie in more than " + std::to_string(kMaxGrids) +
                                  " different directions or sizes: they are no volume.",
                              {}});
      return {std::move(all)};
    }
    const auto match = std::find_if(grids.begin(), grids.end(), [&](const DicomStack& s) { return sameGrid(s.frames.front(), frame); });
    (match == grids.end() ? grids.emplace_back() : *match).frames.push_back(frame);
  }
  std::vector<DicomStack> result;
  for (DicomStack& grid : grids) {
    if (hasPositions(grid.frames))
      dropCopies(grid);
    for (DicomStack& part : separate(std::move(grid)))
      result.push_back(std::move(part));
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const DicomStack& a, const DicomStack& b) { return a.frames.size() > b.frames.size(); });
  return result;
}

} // namespace halsted
