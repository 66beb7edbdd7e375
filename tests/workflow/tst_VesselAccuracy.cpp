// SPDX-License-Identifier: Apache-2.0
// Vessels on real scans against references made by others. Runs with HALSTED_TEST_DATA only, but for what assets/demo holds.
#include "segmentation/filters/CtAnatomy.h"
#include "segmentation/filters/tubes/CtVessels.h"
#include "segmentation/filters/tubes/TubeTree.h"
#include "segmentation/io/StudyReader.h"

#include <QtTest>

#include <numbers>

using namespace halsted;

namespace {

std::filesystem::path dataFolder() {
  return qEnvironmentVariable("HALSTED_TEST_DATA").toStdString();
}

/// Where a plane through a point cuts a closed surface around that point.
struct Cut {
  double areaMm2 = 0;
  Vec3 middle = Vec3::Zero();
  bool closed = false;
};
Cut cut(const SurfaceMesh& mesh, const Vec3& at, const Vec3& normal, double reachMm) {
  const Vec3 u = normal.unitOrthogonal(), v = normal.cross(u);
  Cut out;
  double angle = 0;
  Eigen::Vector2d middle = Eigen::Vector2d::Zero();
  for (const auto& triangle : mesh.triangles) {
    std::array<Vec3, 3> p;
    std::array<double, 3> side{};
    for (std::size_t c = 0; c < 3; ++c) {
      p[c] = mesh.pointsMm[triangle[c]].cast<double>() - at;
      side[c] = p[c].dot(normal);
    }
    std::vector<Eigen::Vector2d> ends;
    for (std::size_t c = 0; c < 3; ++c) {
      const std::size_t d = (c + 1) % 3;
      if ((side[c] < 0) == (side[d] < 0))
        continue;
      const Vec3 q = p[c] + (p[d] - p[c]) * (side[c] / (side[c] - side[d]));
      ends.emplace_back(q.dot(u), q.dot(v));
    }
    if (ends.size() != 2 || (ends[0] + ends[1]).norm() / 2 > reachMm)
      continue;
    // Anticlockwise seen along the normal: the triangle's own outside is on the right.
    const Vec3 outside = (p[1] - p[0]).cross(p[2] - p[0]);
    const Eigen::Vector2d out2(outside.dot(u), outside.dot(v)), way = ends[1] - ends[0];
    if (way.x() * out2.y() - way.y() * out2.x() > 0)
      std::swap(ends[0], ends[1]);
    const double cross = ends[0].x() * ends[1].y() - ends[0].y() * ends[1].x();
    out.areaMm2 += cross / 2;
    middle += cross / 2 * (ends[0] + ends[1]) / 3;
    angle += std::atan2(cross, ends[0].dot(ends[1]));
  }
  if (std::abs(out.areaMm2) > 0)
    middle /= out.areaMm2;
  out.areaMm2 = std::abs(out.areaMm2);
  out.middle = at + middle.x() * u + middle.y() * v;
  out.closed = std::abs(std::abs(angle) - 2 * std::numbers::pi) < 0.05;
  return out;
}

/// Dice of what is found without a click with labels, by structure. mirrored: the picture and its labels, left for right.
std::map<std::string, double> agreementWith(const std::filesystem::path& scan, const std::filesystem::path& reference,
                                            const std::map<int, std::string>& names, bool mirrored) {
  std::map<std::string, double> out;
  const Result<LoadedSeries> series = StudyReader().load({scan}, {}, {});
  const auto labels = StudyReader().loadLabels(reference, {});
  if (!series || !labels)
    return out;
  Volume volume = series->volume;
  volume.modality = Modality::Ct;
  const VolumeGeometry& grid = volume.geometry;
  std::vector<std::uint8_t> truth(labels->front().labels.voxels(), labels->front().labels.voxels() + grid.voxelCount());
  if (mirrored) {
    const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[grid.voxelCount()]);
    std::vector<std::uint8_t> turned(truth.size());
    for (int k = 0; k < grid.size.z(); ++k)
      for (int j = 0; j < grid.size.y(); ++j)
        for (int i = 0; i < grid.size.x(); ++i) {
          voxels[grid.offset(i, j, k)] = volume.at(grid.size.x() - 1 - i, j, k);
          turned[grid.offset(i, j, k)] = truth[grid.offset(grid.size.x() - 1 - i, j, k)];
        }
    volume.voxels = voxels;
    truth = std::move(turned);
  }
  const auto body = segmentCtBody(volume, {});
  const auto bone = segmentCtBone(volume, *body, {});
  const auto chest = segmentCtChest(volume, *body, {});
  const auto found = findCtVessels(volume, {*body, bone->bone, chest->lungLeft, chest->lungRight}, {});
  if (!found)
    return out;
  const auto& known = names.empty() ? labels->front().names : names;
  for (const FoundStructure& structure : *found) {
    double both = 0, sum = 0;
    for (std::size_t n = 0; n < truth.size(); ++n) {
      const auto name = known.find(truth[n]);
      const bool is = name != known.end() && name->second == structure.name;
      both += is && structure.mask.voxels[n];
      sum += is + structure.mask.voxels[n];
    }
    out[structure.name] = 2 * both / sum;
    qInfo("%s%s, %s: Dice %.3f, confidence %.2f", scan.filename().c_str(), mirrored ? " mirrored" : "", structure.name.c_str(),
          2 * both / sum, structure.confidence);
  }
  return out;
}

} // namespace

class tst_VesselAccuracy : public QObject {
  Q_OBJECT
private slots:
  void abdomenWithoutContrastHasItsVesselsAndBladder() {
    const auto demo = std::filesystem::path(HALSTED_SOURCE_DIR) / "assets/demo";
    for (const bool mirrored : {false, true}) {
      auto dice = agreementWith(demo / "abdomen_ct.nii.gz", demo / "abdomen_ct_labels.nii.gz", {}, mirrored);
      QVERIFY2(dice["aorta"] >= 0.85, qPrintable(QString::number(dice["aorta"])));
      QVERIFY2(dice["inferior_vena_cava"] >= 0.7, qPrintable(QString::number(dice["inferior_vena_cava"])));
      QVERIFY2(dice["urinary_bladder"] >= 0.83, qPrintable(QString::number(dice["urinary_bladder"])));
    }
  }

  void upperAbdomenAloneHasItsAorta() {
    const auto folder = dataFolder() / "accuracy/ts_abdomen_small";
    if (dataFolder().empty() || !std::filesystem::exists(folder))
      QSKIP("HALSTED_TEST_DATA is not set or has no accuracy/ts_abdomen_small: the aorta is NOT measured on it.");
    auto dice =
        agreementWith(folder / "example_ct_sm.nii.gz", folder / "example_seg.nii.gz", {{52, "aorta"}, {63, "inferior_vena_cava"}}, false);
    QVERIFY2(dice["aorta"] >= 0.85, qPrintable(QString::number(dice["aorta"])));
    QVERIFY2(dice["inferior_vena_cava"] >= 0.7, qPrintable(QString::number(dice["inferior_vena_cava"])));
  }

  void aortaInMrAngiogramHasItsAxisAndRadius() {
    const auto folder = dataFolder() / "accuracy/aorta_mra";
    if (dataFolder().empty() || !std::filesystem::exists(folder))
      QSKIP("HALSTED_TEST_DATA is not set or has no accuracy/aorta_mra: vessel tracking is NOT measured on the MR angiogram.");
    const Result<LoadedSeries> series = StudyReader().load({folder / "aorta.mha"}, {}, {});
    QVERIFY2(series.ok(), series ? "" : series.error().message.c_str());
    Result<SurfaceMesh> surface = StudyReader().loadMesh(folder / "aorta-surface.stl", {});
    QVERIFY2(surface.ok(), surface ? "" : surface.error().message.c_str());
    // The surface is in RAS.
    for (auto& point : surface->pointsMm)
      point = Eigen::Vector3f(-point.x(), -point.y(), point.z());
    const BoundsMm bounds = boundsOf(*surface);
    // Clicks at three places, off the axis: the picture's brightest within the surface's box, at these shares of its length.
    for (const double share : {0.25, 0.5, 0.7}) {
      const VolumeGeometry& grid = series->volume.geometry;
      Vec3 click = Vec3::Zero();
      double best = -1;
      for (int k = 0; k < grid.size.z(); ++k)
        for (int j = 0; j < grid.size.y(); ++j)
          for (int i = 0; i < grid.size.x(); ++i) {
            const Vec3 p = grid.patient_T_index() * Vec3(i, j, k);
            const double value = series->volume.value(series->volume.at(i, j, k));
            const double y = bounds.min.y() + share * (bounds.max.y() - bounds.min.y());
            if (std::abs(p.y() - y) < 0.6 && p.x() > bounds.min.x() && p.x() < bounds.max.x() && p.z() > bounds.min.z() &&
                p.z() < bounds.max.z() && value > best) {
              best = value;
              click = p;
            }
          }
      TubeOptions options;
      options.fromMm = click;
      QElapsedTimer timer;
      timer.start();
      const auto tree = trackTube(series->volume, options, {});
      QVERIFY2(tree.ok(), tree ? "" : tree.error().message.c_str());
      qInfo("click at %.0f,%.0f,%.0f: %zu branches, %.0f mm, confidence %.2f, %s, %lld ms", click.x(), click.y(), click.z(),
            tree->branches.size(), tree->branches.front().lengthMm(), tree->confidence, tree->findings.back().sentence.c_str(),
            static_cast<long long>(timer.elapsed()));
      double away = 0, worstAway = 0, off = 0, worstOff = 0, signedOff = 0;
      int count = 0;
      for (const TubePoint& point : tree->branches.front().points) {
        const Cut reference = cut(*surface, point.positionMm, point.direction, 2.2 * point.radiusMm + 4);
        // The surface's ends are cut flat: an oblique section there is cut as well.
        const double fromEnds = std::min(point.positionMm.y() - bounds.min.y(), bounds.max.y() - point.positionMm.y());
        if (!reference.closed || fromEnds < 3)
          continue;
        const double d = (reference.middle - point.positionMm).norm();
        const double r = point.radiusMm / std::sqrt(reference.areaMm2 / std::numbers::pi) - 1;
        away += d;
        worstAway = std::max(worstAway, d);
        off += std::abs(r);
        signedOff += r;
        worstOff = std::max(worstOff, std::abs(r));
        ++count;
        if (qEnvironmentVariableIsSet("HALSTED_VERBOSE"))
          qInfo("  %.1f: away %.2f, radius %.2f (%.1f %%), confidence %.2f", point.alongMm, d, point.radiusMm, 100 * r, point.confidence);
      }
      QVERIFY(count > 60);
      qInfo("%d sections: %.2f mm from the axis (%.2f at most), radius off by %.1f %% (%.1f %% at most, mean %.1f %%)", count, away / count,
            worstAway, 100 * off / count, 100 * worstOff, 100 * signedOff / count);
      QVERIFY(away / count < 0.88 && off / count < 0.10);
    }
  }
};

QTEST_GUILESS_MAIN(tst_VesselAccuracy)
#include "tst_VesselAccuracy.moc"
