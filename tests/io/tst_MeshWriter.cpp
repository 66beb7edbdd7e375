// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/MeshWriter.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <archive.h>
#include <archive_entry.h>
#include <assimp/Importer.hpp>
#include <assimp/material.h>
#include <assimp/postprocess.h>
#include <assimp/scene.h>

#include <cmath>
#include <map>
#include <numbers>
#include <set>

using namespace halsted;

namespace {

/// An ellipsoid with bumps, closed, turned outwards.
SurfaceMesh blob(const Vec3& centre, const Vec3& radii, int rings, bool withNormals) {
  SurfaceMesh mesh;
  const int sectors = 2 * rings;
  const auto at = [&](double polar, double azimuth) {
    const Vec3 unit(std::sin(polar) * std::cos(azimuth), std::sin(polar) * std::sin(azimuth), std::cos(polar));
    mesh.pointsMm.push_back((centre + radii.cwiseProduct(unit) * (1 + 0.05 * std::sin(3 * azimuth) * std::sin(polar))).cast<float>());
    if (withNormals)
      mesh.normals.push_back(unit.cast<float>());
  };
  at(0, 0);
  for (int ring = 1; ring < rings; ++ring)
    for (int sector = 0; sector < sectors; ++sector)
      at(std::numbers::pi * ring / rings, 2 * std::numbers::pi * sector / sectors);
  at(std::numbers::pi, 0);
  const auto index = [&](int ring, int sector) { return static_cast<std::uint32_t>(1 + (ring - 1) * sectors + sector % sectors); };
  const auto last = static_cast<std::uint32_t>(mesh.pointsMm.size() - 1);
  for (int sector = 0; sector < sectors; ++sector) {
    mesh.triangles.push_back({0, index(1, sector), index(1, sector + 1)});
    for (int ring = 1; ring + 1 < rings; ++ring) {
      mesh.triangles.push_back({index(ring, sector), index(ring + 1, sector), index(ring + 1, sector + 1)});
      mesh.triangles.push_back({index(ring, sector), index(ring + 1, sector + 1), index(ring, sector + 1)});
    }
    mesh.triangles.push_back({index(rings - 1, sector), last, index(rings - 1, sector + 1)});
  }
  return mesh;
}

StructureKind kindOf(const std::string& name, const Rgb& colour) {
  StructureKind kind;
  kind.name = name;
  kind.colour = colour;
  kind.translations["en"] = name;
  return kind;
}

std::vector<MeshExport> twoOrgans() {
  return {{blob({-60.25, -210.5, 1033.125}, {70, 50, 40}, 24, true), kindOf("liver", {201, 112, 90}), 1.0},
          {blob({80, -190, 1020}, {30, 25, 45}, 16, false), kindOf("spleen", {156, 107, 158}), 0.4}};
}

/// What Assimp, which shares no code with our writers, finds in a file. Nodes are assumed not to move their meshes.
struct Found {
  std::string error;
  std::map<std::string, SurfaceMesh> byName; ///< by the node's name
  SurfaceMesh all;
};

Found readByAssimp(const std::string& file) {
  Found found;
  Assimp::Importer importer;
  const aiScene* scene = importer.ReadFile(file, aiProcess_Triangulate | aiProcess_ValidateDataStructure);
  if (!scene) {
    found.error = importer.GetErrorString();
    return found;
  }
  const auto append = [](SurfaceMesh& to, const aiMesh& mesh) {
    const auto first = static_cast<std::uint32_t>(to.pointsMm.size());
    for (unsigned int i = 0; i < mesh.mNumVertices; ++i) {
      to.pointsMm.emplace_back(mesh.mVertices[i].x, mesh.mVertices[i].y, mesh.mVertices[i].z);
      if (mesh.HasNormals())
        to.normals.emplace_back(mesh.mNormals[i].x, mesh.mNormals[i].y, mesh.mNormals[i].z);
    }
    for (unsigned int f = 0; f < mesh.mNumFaces; ++f)
      to.triangles.push_back({first + mesh.mFaces[f].mIndices[0], first + mesh.mFaces[f].mIndices[1], first + mesh.mFaces[f].mIndices[2]});
  };
  const auto visit = [&](const auto& self, const aiNode& node) -> void {
    if (!node.mTransformation.IsIdentity())
      found.error = "a node moves its meshes";
    for (unsigned int m = 0; m < node.mNumMeshes; ++m) {
      append(found.byName[node.mName.C_Str()], *scene->mMeshes[node.mMeshes[m]]);
      append(found.all, *scene->mMeshes[node.mMeshes[m]]);
    }
    for (unsigned int c = 0; c < node.mNumChildren; ++c)
      self(self, *node.mChildren[c]);
  };
  visit(visit, *scene->mRootNode);
  return found;
}

bool sameShape(const SurfaceMesh& found, const SurfaceMesh& expected, double scale) {
  const BoundsMm here = boundsOf(found), there = boundsOf(expected);
  const double size = (there.max - there.min).norm();
  return found.triangles.size() == expected.triangles.size() && (here.min - there.min).norm() <= 1e-3 * size &&
         (here.max - there.max).norm() <= 1e-3 * size &&
         std::abs(enclosedVolumeMm3(found) / (scale * enclosedVolumeMm3(expected)) - 1) <= 1e-3;
}

SurfaceMesh merged(const std::vector<MeshExport>& meshes) {
  SurfaceMesh all;
  for (const MeshExport& one : meshes) {
    const auto first = static_cast<std::uint32_t>(all.pointsMm.size());
    all.pointsMm.insert(all.pointsMm.end(), one.mesh.pointsMm.begin(), one.mesh.pointsMm.end());
    for (const auto& [a, b, c] : one.mesh.triangles)
      all.triangles.push_back({first + a, first + b, first + c});
  }
  return all;
}

SurfaceMesh inXrSpace(SurfaceMesh mesh) {
  for (Eigen::Vector3f& point : mesh.pointsMm)
    point = (xr_T_patient() * point.cast<double>()).cast<float>();
  return mesh;
}

QByteArray contentOf(const QString& name) {
  QFile file(name);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<missing>");
}

std::map<std::string, std::string> partsOfZip(const std::string& file) {
  std::map<std::string, std::string> parts;
  archive* reader = archive_read_new();
  archive_read_support_format_zip(reader);
  if (archive_read_open_filename(reader, file.c_str(), 1 << 16) == ARCHIVE_OK) {
    archive_entry* entry = nullptr;
    while (archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
      std::string& part = parts[archive_entry_pathname(entry)];
      char buffer[4096];
      for (la_ssize_t count = 0; (count = archive_read_data(reader, buffer, sizeof buffer)) > 0;)
        part.append(buffer, static_cast<std::size_t>(count));
    }
  }
  archive_read_free(reader);
  return parts;
}

} // namespace

class TestMeshWriter : public QObject {
  Q_OBJECT

private slots:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
  }

  void phantomIsClosedAndTurnedOutwards() {
    const double volume = enclosedVolumeMm3(blob({5, 6, 7}, {10, 10, 10}, 60, false));
    QVERIFY(volume > 4000 && volume < 4400);
  }

  void assimpReadsTheSameShape_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"organs.stl", "organs.obj", "organs.ply", "organs.glb", "organs.3mf", "ORGANS.STL"})
      QTest::newRow(name) << name;
  }

  void assimpReadsTheSameShape() {
    QFETCH(QString, name);
    const auto organs = twoOrgans();
    const auto written = writeMeshes(organs, path(name), {});
    QVERIFY2(written.ok(), written.ok() ? "" : written.error().message.c_str());
    const Found found = readByAssimp(path(name));
    QVERIFY2(found.error.empty(), found.error.c_str());
    const bool metres = name.endsWith(".glb");
    const SurfaceMesh expected = metres ? inXrSpace(merged(organs)) : merged(organs);
    QVERIFY(sameShape(found.all, expected, 1));
    QVERIFY(enclosedVolumeMm3(found.all) > 0);
  }

  void structuresKeepTheirNames_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"organs.obj", "organs.glb"})
      QTest::newRow(name) << name;
  }

  void structuresKeepTheirNames() {
    QFETCH(QString, name);
    auto organs = twoOrgans();
    organs.push_back(organs.back()); // two of one name
    QVERIFY(writeMeshes(organs, path(name), {}).ok());
    const Found found = readByAssimp(path(name));
    QVERIFY2(found.error.empty(), found.error.c_str());
    QCOMPARE(found.byName.size(), std::size_t{3});
    const bool metres = name.endsWith(".glb");
    for (const auto& [node, organ] : {std::pair("liver", 0), std::pair("spleen", 1), std::pair("spleen_2", 1)}) {
      QVERIFY2(found.byName.contains(node), node);
      const SurfaceMesh& mesh = organs[static_cast<std::size_t>(organ)].mesh;
      QVERIFY(sameShape(found.byName.at(node), metres ? inXrSpace(mesh) : mesh, 1));
    }
  }

  void normalsPointOutwards_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"organs.obj", "organs.ply", "organs.glb"})
      QTest::newRow(name) << name;
  }

  void normalsPointOutwards() {
    QFETCH(QString, name);
    QVERIFY(writeMeshes({twoOrgans()[1]}, path(name), {}).ok()); // the one whose normals the writer makes
    const SurfaceMesh mesh = readByAssimp(path(name)).all;
    QCOMPARE(mesh.normals.size(), mesh.pointsMm.size());
    const Eigen::Vector3f centre = boundsOf(mesh).centre().cast<float>();
    for (std::size_t i = 0; i < mesh.normals.size(); ++i) {
      QVERIFY(std::abs(mesh.normals[i].norm() - 1) < 1e-3);
      QVERIFY(mesh.normals[i].dot(mesh.pointsMm[i] - centre) > 0);
    }
  }

  void glbHasMaterialsOfOurColoursInLinearLight() {
    const auto organs = twoOrgans();
    QVERIFY(writeMeshes(organs, path("organs.glb"), {}).ok());
    Assimp::Importer importer;
    const aiScene* scene = importer.ReadFile(path("organs.glb"), 0);
    QVERIFY(scene);
    for (const MeshExport& organ : organs) {
      const aiMaterial* material = nullptr;
      for (unsigned int m = 0; m < scene->mNumMaterials; ++m)
        if (scene->mMaterials[m]->GetName() == aiString(organ.kind.name))
          material = scene->mMaterials[m];
      QVERIFY2(material, organ.kind.name.c_str());
      aiColor4D base;
      QCOMPARE(material->Get(AI_MATKEY_BASE_COLOR, base), aiReturn_SUCCESS);
      for (unsigned int c = 0; c < 3; ++c)
        QVERIFY(std::abs(std::pow(base[c], 1 / 2.2) * 255 - organ.kind.colour[c]) < 4); // sRGB is near 2.2
      QVERIFY(std::abs(base.a - organ.opacity) < 1e-6);
    }
    const QByteArray bytes = contentOf(m_folder->filePath("organs.glb"));
    QCOMPARE(bytes.count("\"alphaMode\":\"BLEND\""), 1);
  }

  void glbSaysItsExactBoundsAndLength() {
    QVERIFY(writeMeshes({twoOrgans()[0]}, path("organs.glb"), {}).ok());
    const QByteArray bytes = contentOf(m_folder->filePath("organs.glb"));
    const auto word = [&](int at) {
      std::uint32_t value = 0;
      std::memcpy(&value, bytes.constData() + at, 4);
      return value;
    };
    QCOMPARE(word(8), static_cast<std::uint32_t>(bytes.size()));
    QCOMPARE(word(12) % 4, 0U);
    const QJsonObject json = QJsonDocument::fromJson(bytes.mid(20, static_cast<int>(word(12)))).object();
    const QJsonObject positions = json["accessors"].toArray()[0].toObject();
    const int start = 20 + static_cast<int>(word(12)) + 8;
    Eigen::Vector3f low = Eigen::Vector3f::Constant(1e30F), high = -low;
    for (int i = 0; i < positions["count"].toInt(); ++i) {
      Eigen::Vector3f point;
      std::memcpy(point.data(), bytes.constData() + start + 12 * i, 12);
      low = low.cwiseMin(point);
      high = high.cwiseMax(point);
    }
    for (int axis = 0; axis < 3; ++axis) {
      QCOMPARE(static_cast<float>(positions["min"].toArray()[axis].toDouble()), low[axis]);
      QCOMPARE(static_cast<float>(positions["max"].toArray()[axis].toDouble()), high[axis]);
    }
  }

  void glbOfManyPointsUsesLongIndices() {
    const std::vector<MeshExport> big{{blob({0, 0, 0}, {70, 50, 40}, 200, true), kindOf("liver", {}), 1.0}};
    QVERIFY(big[0].mesh.pointsMm.size() > 65535);
    QVERIFY(writeMeshes(big, path("big.glb"), {}).ok());
    const Found found = readByAssimp(path("big.glb"));
    QVERIFY2(found.error.empty(), found.error.c_str());
    QVERIFY(sameShape(found.all, inXrSpace(big[0].mesh), 1));
  }

  void threeMfNamesObjectsAndColoursInMillimetres() {
    auto organs = twoOrgans();
    organs[0].kind.name = "a<b>&\"c\"";
    QVERIFY(writeMeshes(organs, path("organs.3mf"), {}).ok());
    const auto parts = partsOfZip(path("organs.3mf"));
    QCOMPARE(parts.size(), std::size_t{3});
    QVERIFY(parts.at("_rels/.rels").find("/3D/3dmodel.model") != std::string::npos);
    const std::string& model = parts.at("3D/3dmodel.model");
    for (const char* text : {"unit=\"millimeter\"", "name=\"a&lt;b&gt;&amp;&quot;c&quot;\"", "name=\"spleen\" pid=\"1\" pindex=\"1\"",
                             "displaycolor=\"#9C6B9E66\"", "<item objectid=\"2\"/>", "<item objectid=\"3\"/>"})
      QVERIFY2(model.find(text) != std::string::npos, text);
    QVERIFY(readByAssimp(path("organs.3mf")).error.empty());
  }

  void objNamesItsMaterials() {
    QVERIFY(writeMeshes(twoOrgans(), path("organs.obj"), {}).ok());
    const QByteArray materials = contentOf(m_folder->filePath("organs.mtl"));
    QVERIFY(materials.contains("newmtl spleen\n"));
    QVERIFY(materials.contains("Kd 0.611765 0.419608 0.619608\n"));
    QVERIFY(materials.contains("d 0.4\n"));
    QVERIFY(contentOf(m_folder->filePath("organs.obj")).contains("mtllib organs.mtl\n"));
  }

  void plyHasColoursAndOpacity() {
    QVERIFY(writeMeshes({twoOrgans()[1]}, path("organs.ply"), {}).ok());
    Assimp::Importer importer;
    const aiScene* scene = importer.ReadFile(path("organs.ply"), 0);
    QVERIFY(scene && scene->mNumMeshes == 1 && scene->mMeshes[0]->HasVertexColors(0));
    const aiColor4D colour = scene->mMeshes[0]->mColors[0][5];
    QCOMPARE(std::lround(colour.r * 255), 156L);
    QCOMPARE(std::lround(colour.g * 255), 107L);
    QCOMPARE(std::lround(colour.b * 255), 158L);
    QCOMPARE(std::lround(colour.a * 255), 102L);
  }

  void whatCannotBeWrittenIsOneSentence() {
    const auto refused = [&](const std::vector<MeshExport>& meshes, const QString& name) {
      return !writeMeshes(meshes, path(name), {}).ok();
    };
    QVERIFY(refused(twoOrgans(), "organs.fbx"));
    QVERIFY(refused({}, "organs.stl"));
    QVERIFY(refused({{SurfaceMesh(), kindOf("liver", {}), 1}}, "organs.stl"));
    auto broken = twoOrgans();
    broken[0].mesh.triangles[3][1] = 1'000'000;
    QVERIFY(refused(broken, "organs.glb"));
    broken = twoOrgans();
    broken[1].mesh.pointsMm[7].y() = std::nanf("");
    QVERIFY(refused(broken, "organs.ply"));
    QVERIFY(refused(twoOrgans(), "no/such/folder/organs.stl"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
  }

  void aCancelledExportLeavesTheOldFile_data() { assimpReadsTheSameShape_data(); }

  void aCancelledExportLeavesTheOldFile() {
    QFETCH(QString, name);
    QVERIFY(writeMeshes(twoOrgans(), path(name), {}).ok());
    const QByteArray before = contentOf(m_folder->filePath(name));
    std::stop_source stop;
    stop.request_stop();
    const auto written = writeMeshes({twoOrgans()[0]}, path(name), JobContext({}, stop.get_token()));
    QVERIFY(!written.ok());
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QCOMPARE(contentOf(m_folder->filePath(name)), before);
  }

private:
  std::string path(const QString& name) const { return m_folder->filePath(name).toStdString(); }

  std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestMeshWriter)
#include "tst_MeshWriter.moc"
