// SPDX-License-Identifier: Apache-2.0
#include "NiftiForTests.h"
#include "segmentation/filters/network/AbdomenPrior.h"
#include "segmentation/filters/network/CtOrgans.h"
#include "segmentation/filters/network/OrganSurface.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <random>

#include <nlohmann/json.hpp>

using namespace halsted;

namespace {

const std::string kAssets = std::string(HALSTED_SOURCE_DIR) + "/assets/";

const Network& abdomenNetwork() {
  static const Result<Network> net = readNetwork(kAssets + "networks/abdomen_ct.hnet");
  if (!net)
    qFatal("%s", net.error().message.c_str());
  return *net;
}

/// The shipped scan with its labels, by name.
struct Demo {
  Volume ct;
  std::vector<std::uint8_t> labels;
  std::map<std::string, int> valueOf;
};
const Demo& demo() {
  static const Demo loaded = [] {
    Demo result;
    result.ct = readNifti(QString::fromStdString(kAssets + "demo/abdomen_ct.nii.gz")).value();
    result.ct.modality = Modality::Ct;
    const Volume labels = readNifti(QString::fromStdString(kAssets + "demo/abdomen_ct_labels.nii.gz")).value();
    result.labels.assign(labels.voxels.get(), labels.voxels.get() + labels.geometry.voxelCount());
    std::ifstream stream(kAssets + "demo/abdomen_ct_labels.json");
    const nlohmann::json json = nlohmann::json::parse(stream);
    for (const auto& [name, value] : json.items())
      result.valueOf[name] = value.at(0);
    return result;
  }();
  return loaded;
}

template <typename IsOurs> double dice(const Demo& truth, const std::string& name, const IsOurs& isOurs) {
  double ours = 0, theirs = 0, both = 0;
  const int value = truth.valueOf.at(name);
  for (std::size_t i = 0; i < truth.labels.size(); ++i) {
    const bool a = isOurs(i), b = truth.labels[i] == value;
    ours += a;
    theirs += b;
    both += a && b;
  }
  return 2 * both / (ours + theirs);
}

const CtOrgans::Organ* find(const CtOrgans& organs, const std::string& name) {
  const auto it = std::find_if(organs.organs.begin(), organs.organs.end(), [&](const auto& organ) { return organ.name == name; });
  return it != organs.organs.end() ? &*it : nullptr;
}

double diceOf(const CtOrgans& organs, const Demo& truth, const std::string& name) {
  const CtOrgans::Organ* organ = find(organs, name);
  return organ ? dice(truth, name, [&](std::size_t i) { return organs.labels[i] == organ->value; }) : 0;
}

Volume withVoxels(const Volume& like, const VolumeGeometry& geometry, const std::function<std::int16_t(int, int, int)>& voxel) {
  Volume volume = like;
  volume.geometry = geometry;
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[geometry.voxelCount()]);
  for (int k = 0; k < geometry.size.z(); ++k)
    for (int j = 0; j < geometry.size.y(); ++j)
      for (int i = 0; i < geometry.size.x(); ++i)
        voxels[geometry.offset(i, j, k)] = voxel(i, j, k);
  volume.voxels = voxels;
  return volume;
}

} // namespace

class tst_CtOrgans : public QObject {
  Q_OBJECT

private slots:
  /// The scores that an independent program gives with the authors' files on this scan, as far as nearest voxels tell.
  void theNetworkAloneScoresAsItsReference() {
    const Demo& truth = demo();
    const Result<AbdomenPrior> prior = abdomenPrior(truth.ct, abdomenNetwork(), {});
    QVERIFY(prior && prior->found());
    // Nearest voxel of the network's grid for each voxel of the scan.
    const CtGrid grid(truth.ct.geometry);
    std::vector<std::uint8_t> best(truth.labels.size());
    for (std::size_t i = 0; i < best.size(); ++i) {
      const Vec3 mm = (grid.indexOf(i).cast<double>() + Vec3::Constant(0.5)).cwiseProduct(grid.spacingMm);
      const Vec3 at = (mm - prior->box.low).cwiseQuotient(prior->spacingMm());
      if ((at.array() < 0).any() || (at.array() >= prior->size.cast<double>().array()).any())
        continue;
      const std::size_t from = prior->offset(int(at.x()), int(at.y()), int(at.z()));
      for (std::size_t c = 1; c < prior->names.size(); ++c)
        if (prior->chances[c][from] > prior->chances[best[i]][from])
          best[i] = static_cast<std::uint8_t>(c);
    }
    const std::map<std::string, double> reference{{"spleen", 0.943}, {"liver", 0.950}, {"kidney_left", 0.776}, {"stomach", 0.727}};
    for (const auto& [name, expected] : reference) {
      const auto place = std::find(prior->names.begin(), prior->names.end(), name) - prior->names.begin();
      const double got = dice(truth, name, [&](std::size_t i) { return best[i] == place; });
      QVERIFY2(std::abs(got - expected) < 0.02, qPrintable(QString("%1 %2").arg(name.c_str()).arg(got)));
    }
  }

  /// An organ whose lower half the network takes for something else, and a muscle that touches it at one corner.
  void leastBorderTakesWhatHangsOnBroadlyAndLeavesWhatTouches() {
    SurfaceProblem problem;
    problem.geometry.size = Index3(40, 24, 20);
    problem.geometry.spacingMm = Vec3(2, 2, 3);
    const std::size_t count = problem.geometry.voxelCount();
    problem.place.assign(count, OrganPlace::Never);
    problem.hu.assign(count, 30);
    problem.against.assign(count, 1.0F / 40);
    problem.before.assign(count, 0);
    const auto at = [&](int x, int y, int z) { return problem.geometry.offset(x, y, z); };
    const auto fill = [&](const Index3& from, const Index3& to, const auto& what) {
      for (int z = from.z(); z < to.z(); ++z)
        for (int y = from.y(); y < to.y(); ++y)
          for (int x = from.x(); x < to.x(); ++x)
            what(at(x, y, z));
    };
    fill({2, 4, 4}, {14, 20, 16}, [&](std::size_t i) { problem.place[i] = OrganPlace::Free; });
    fill({2, 4, 4}, {8, 20, 16}, [&](std::size_t i) { problem.before[i] = 1; });
    fill({3, 6, 6}, {5, 18, 14}, [&](std::size_t i) { problem.place[i] = OrganPlace::Inside; });
    fill({14, 4, 4}, {16, 8, 7}, [&](std::size_t i) { problem.place[i] = OrganPlace::Free; });   // where they touch
    fill({16, 2, 2}, {38, 22, 18}, [&](std::size_t i) { problem.place[i] = OrganPlace::Free; }); // the muscle
    fill({34, 2, 2}, {38, 22, 18}, [&](std::size_t i) { problem.place[i] = OrganPlace::Outside; });
    const std::vector<std::uint8_t> organ = leastSurface(problem, {});
    QVERIFY(organ[at(12, 12, 10)] && organ[at(13, 19, 15)] && organ[at(3, 4, 4)]);
    QVERIFY(!organ[at(18, 12, 10)] && !organ[at(30, 5, 5)]);
    // The same with members that agree: what they say counts more than the border's area.
    problem.against.assign(count, 1.0F / 4);
    const std::vector<std::uint8_t> trusted = leastSurface(problem, {});
    QVERIFY(trusted[at(3, 12, 10)] && !trusted[at(12, 12, 10)]);
    // A step of grey values is where the border goes.
    problem.against.assign(count, 1.0F / 40);
    fill({11, 4, 4}, {40, 20, 16}, [&](std::size_t i) { problem.hu[i] = 90; });
    const std::vector<std::uint8_t> stepped = leastSurface(problem, {});
    QVERIFY(stepped[at(10, 12, 10)] && !stepped[at(11, 12, 10)]);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(leastSurface(problem, JobContext({}, stop.get_token())).empty());
  }

  void refinedOrgansAreCloserToTheLabels() {
    const Result<CtOrgans> organs = segmentCtOrgans(demo().ct, abdomenNetwork(), {});
    QVERIFY(organs);
    const std::map<std::string, double> least{{"liver", 0.95},   {"spleen", 0.95},       {"kidney_left", 0.92},
                                              {"stomach", 0.85}, {"kidney_right", 0.92}, {"gallbladder", 0.85}};
    for (const auto& [name, wanted] : least) {
      const double got = diceOf(*organs, demo(), name);
      qInfo("%s %.3f", name.c_str(), got);
      QVERIFY2(got >= wanted, qPrintable(QString("%1 %2").arg(name.c_str()).arg(got)));
    }
    // Its top is not in the picture; the spleen's is neither.
    const CtOrgans::Organ* liver = find(*organs, "liver");
    QVERIFY(liver->confidence > 0.9);
    QVERIFY(!liver->findings.empty() && liver->findings.front().code == "organ-cut-off");
    QVERIFY(liver->findings.front().sentence.find("upper") != std::string::npos);
    QVERIFY(find(*organs, "kidney_right")->confidence < liver->confidence);
    QVERIFY(!find(*organs, "pancreas"));
    // Voxels that are not the liver's are doubted more, on average, than those that are.
    double right = 0, rights = 0, wrong = 0, wrongs = 0;
    for (std::size_t i = 0; i < organs->labels.size(); ++i)
      if (organs->labels[i] == liver->value) {
        const bool is = demo().labels[i] == demo().valueOf.at("liver");
        (is ? right : wrong) += organs->doubt[i];
        (is ? rights : wrongs) += 1;
      }
    QVERIFY(wrong / wrongs > 3 * right / rights);
  }

  /// The same patient, stored along other axes, shifted and noisy, with as many voxels of air around.
  void findsTheSameHoweverThePictureIsStored() {
    const Demo& truth = demo();
    const VolumeGeometry& old = truth.ct.geometry;
    VolumeGeometry geometry;
    const int pad = 9;
    geometry.size = Index3(old.size.z(), old.size.x() + pad, old.size.y());
    geometry.spacingMm = Vec3(old.spacingMm.z(), old.spacingMm.x(), old.spacingMm.y());
    geometry.direction.col(0) = -old.direction.col(2);
    geometry.direction.col(1) = old.direction.col(0);
    geometry.direction.col(2) = old.direction.col(1);
    std::mt19937 random(3);
    std::normal_distribution<float> noise(0, 12);
    const auto from = [&](int i, int j, int k) { return Index3(j - pad, k, old.size.z() - 1 - i); };
    const Volume turned = withVoxels(truth.ct, geometry, [&](int i, int j, int k) {
      const Index3 at = from(i, j, k);
      const float hu = at.x() < 0 ? -1000.0F : truth.ct.at(at.x(), at.y(), at.z());
      return static_cast<std::int16_t>(std::lround(hu + noise(random)));
    });
    const Result<CtOrgans> organs = segmentCtOrgans(turned, abdomenNetwork(), {});
    QVERIFY(organs);
    for (const auto& [name, wanted] :
         std::map<std::string, double>{{"liver", 0.94}, {"spleen", 0.93}, {"kidney_left", 0.88}, {"kidney_right", 0.88}}) {
      const CtOrgans::Organ* organ = find(*organs, name);
      QVERIFY(organ);
      double ours = 0, theirs = 0, both = 0;
      const int value = truth.valueOf.at(name);
      for (int k = 0; k < geometry.size.z(); ++k)
        for (int j = 0; j < geometry.size.y(); ++j)
          for (int i = 0; i < geometry.size.x(); ++i) {
            const Index3 at = from(i, j, k);
            const bool a = organs->labels[geometry.offset(i, j, k)] == organ->value;
            const bool b = at.x() >= 0 && truth.labels[old.offset(at.x(), at.y(), at.z())] == value;
            ours += a;
            theirs += b;
            both += a && b;
          }
      const double got = 2 * both / (ours + theirs);
      qInfo("%s %.3f", name.c_str(), got);
      QVERIFY2(got >= wanted, qPrintable(QString("%1 %2").arg(name.c_str()).arg(got)));
    }
  }

  void findsNothingWhereThereIsNoAbdomen() {
    VolumeGeometry geometry;
    geometry.size = Index3(60, 60, 60);
    geometry.spacingMm = Vec3(4, 4, 4);
    const Volume ball = withVoxels(demo().ct, geometry, [](int i, int j, int k) {
      const double r = std::hypot(i - 30.0, j - 30.0, k - 30.0);
      return static_cast<std::int16_t>(r < 24 ? 40 : -1000);
    });
    const Result<CtOrgans> organs = segmentCtOrgans(ball, abdomenNetwork(), {});
    QVERIFY(organs);
    QVERIFY(organs->organs.empty());
  }

  void stopsWhenAsked() {
    std::stop_source stop;
    const JobContext job(
        [&](double done, std::string_view) {
          if (done > 0.2)
            stop.request_stop();
        },
        stop.get_token());
    const auto stopped = segmentCtOrgans(demo().ct, abdomenNetwork(), job);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
  }
};

QTEST_GUILESS_MAIN(tst_CtOrgans)
#include "tst_CtOrgans.moc"
