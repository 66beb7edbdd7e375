// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/MeshReader.h"
#include "tests/io/VolumePhantoms.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <limits>

using namespace halsted;
using namespace halsted::test;

namespace {

using Corners = std::array<Eigen::Vector3f, 3>;

/// The four faces of a tetrahedron of volume 1/6, outward.
std::vector<Corners> tetrahedron() {
  const Eigen::Vector3f o(0, 0, 0), x(1, 0, 0), y(0, 1, 0), z(0, 0, 1);
  return {{o, y, x}, {o, x, z}, {o, z, y}, {x, y, z}};
}

std::string binaryStl(const std::vector<Corners>& faces, const std::string& head = {}) {
  std::string out = head;
  out.resize(80, '\0');
  const auto put = [&](auto value) { out.append(reinterpret_cast<const char*>(&value), sizeof value); };
  put(static_cast<std::uint32_t>(faces.size()));
  for (const Corners& face : faces) {
    for (int i = 0; i < 3; ++i)
      put(0.0F);
    for (const Eigen::Vector3f& corner : face)
      for (int axis = 0; axis < 3; ++axis)
        put(corner[axis]);
    put(std::uint16_t{0});
  }
  return out;
}

std::string textStl(const std::vector<Corners>& faces) {
  std::string out = "solid made by hand\n";
  for (const Corners& face : faces) {
    out += "facet normal 0 0 1e0\n outer loop\n";
    for (const Eigen::Vector3f& corner : face)
      out += "  vertex " + std::to_string(corner.x()) + " " + std::to_string(corner.y()) + " " + std::to_string(corner.z()) + "\n";
    out += " endloop\nendfacet\n";
  }
  return out + "endsolid made by hand\n";
}

const char* kObj = "mtllib ../../etc/passwd\nv 0 0 0\nv 1 0 0\nv 0 1 0\nv 0 0 1\nf 1 3 2\nf 1//1 2//1 4//1\nf 1 4 3\nf -3 -2 -1\n";
const char* kPly = "ply\nformat ascii 1.0\nelement vertex 4\nproperty float x\nproperty float y\nproperty float z\nelement face 4\n"
                   "property list uchar int vertex_indices\nend_header\n0 0 0\n1 0 0\n0 1 0\n0 0 1\n3 0 2 1\n3 0 1 3\n3 0 3 2\n3 1 2 3\n";

/// One triangle; `nodes` and `accessor` are written into the description as they are.
std::string glb(const std::string& nodes = R"([{"mesh": 0}])", const std::string& count = "3", const std::string& prefix = {}) {
  std::string json = prefix + R"({"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}], "nodes": )" + nodes +
                     R"(, "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}], "accessors": [{"bufferView": 0, )"
                     R"("componentType": 5126, "count": )" +
                     count +
                     R"(, "type": "VEC3", "min": [0, 0, 0], "max": [1, 1, 0]}], "bufferViews": [{"buffer": 0, "byteLength": 36}], )"
                     R"("buffers": [{"byteLength": 36}]})";
  json.resize((json.size() + 3) / 4 * 4, ' ');
  const std::vector<float> points{0, 0, 0, 1, 0, 0, 0, 1, 0};
  std::string out = "glTF";
  const auto put = [&](std::size_t value) {
    const auto number = static_cast<std::uint32_t>(value);
    out.append(reinterpret_cast<const char*>(&number), 4);
  };
  put(2);
  put(12 + 8 + json.size() + 8 + 36);
  put(json.size());
  out += "JSON" + json;
  put(36);
  return out + std::string("BIN\0", 4) + bytesOf(points);
}

} // namespace

class MeshReaderTest : public QObject {
  Q_OBJECT

private:
  QTemporaryDir m_folder;
  Result<SurfaceMesh> readBytes(const char* name, const std::string& bytes) const {
    const std::filesystem::path file = std::filesystem::path(m_folder.path().toStdString()) / name;
    writeFile(file, bytes);
    return readMesh(file, {});
  }

private slots:
  void tetrahedronIsTheSameInEveryFormat_data();
  void tetrahedronIsTheSameInEveryFormat();
  void binaryThatBeginsLikeTextIsBinary();
  void glbTransformsAreApplied();
  void mirroredPartsKeepTheirOutside();
  void wrongFilesAreRefused_data();
  void wrongFilesAreRefused();
};

void MeshReaderTest::tetrahedronIsTheSameInEveryFormat_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::newRow("binary.stl") << QByteArray::fromStdString(binaryStl(tetrahedron()));
  QTest::newRow("text.stl") << QByteArray::fromStdString(textStl(tetrahedron()));
  QTest::newRow("a.obj") << QByteArray(kObj);
  QTest::newRow("a.ply") << QByteArray(kPly);
}

void MeshReaderTest::tetrahedronIsTheSameInEveryFormat() {
  QFETCH(QByteArray, bytes);
  const Result<SurfaceMesh> mesh = readBytes(QTest::currentDataTag(), bytes.toStdString());
  QVERIFY2(mesh.ok(), mesh.ok() ? "" : mesh.error().message.c_str());
  QCOMPARE(mesh->pointsMm.size(), std::size_t(4));
  QCOMPARE(mesh->triangles.size(), std::size_t(4));
  QVERIFY(std::abs(enclosedVolumeMm3(*mesh) - 1.0 / 6) < 1e-6);
}

void MeshReaderTest::binaryThatBeginsLikeTextIsBinary() {
  const Result<SurfaceMesh> mesh = readBytes("a.stl", binaryStl(tetrahedron(), "solid of a scanner"));
  QVERIFY(mesh.ok());
  QCOMPARE(mesh->triangles.size(), std::size_t(4));
}

void MeshReaderTest::glbTransformsAreApplied() {
  const Result<SurfaceMesh> mesh =
      readBytes("a.glb", glb(R"([{"translation": [5, 0, 0], "children": [1]}, {"mesh": 0, "scale": [2, 2, 2]}])"));
  QVERIFY2(mesh.ok(), mesh.ok() ? "" : mesh.error().message.c_str());
  const BoundsMm bounds = boundsOf(*mesh);
  QCOMPARE(bounds.min, Vec3(5, 0, 0));
  QCOMPARE(bounds.max, Vec3(7, 2, 0));
}

void MeshReaderTest::mirroredPartsKeepTheirOutside() {
  const Result<SurfaceMesh> mesh = readBytes("a.glb", glb(R"([{"mesh": 0, "scale": [-1, 1, 1]}])"));
  QVERIFY(mesh.ok());
  const auto& [a, b, c] = mesh->triangles.front();
  const Eigen::Vector3f normal = (mesh->pointsMm[b] - mesh->pointsMm[a]).cross(mesh->pointsMm[c] - mesh->pointsMm[a]);
  QVERIFY(normal.z() > 0);
}

void MeshReaderTest::wrongFilesAreRefused_data() {
  QTest::addColumn<QByteArray>("bytes");
  const auto row = [](const char* name, const std::string& bytes) { QTest::newRow(name) << QByteArray::fromStdString(bytes); };
  const std::string stl = binaryStl(tetrahedron());
  row("empty.stl", {});
  row("short.stl", stl.substr(0, stl.size() - 1));
  row("long.stl", stl + "x");
  std::string count = stl;
  count[83] = '\x7f';
  row("count.stl", count);
  std::vector<Corners> broken = tetrahedron();
  broken[1][2].y() = std::numeric_limits<float>::quiet_NaN();
  row("nan.stl", binaryStl(broken));
  broken[1][2].y() = 1e30F;
  row("far.stl", binaryStl(broken));
  row("cut.stl", textStl(tetrahedron()).substr(0, 200));
  row("junk.stl", "solid x\nfacet normal 0 0 1\nouter loop\nvertex 1 2\n");
  row("index.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 4\n");
  row("zero.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 0 1 2\n");
  row("negative.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\nf -4 -2 -1\n");
  row("points.obj", "v 0 0 0\nv 1 0 0\n");
  row("cut.ply", std::string(kPly).substr(0, 180));
  row("index.ply", std::string(kPly).replace(std::string(kPly).find("3 1 2 3"), 7, "3 1 2 9"));
  const std::string good = glb();
  row("cut.glb", good.substr(0, good.size() - 4));
  row("circle.glb", glb(R"([{"mesh": 0, "children": [1]}, {"children": [0]}])"));
  row("self.glb", glb(R"([{"mesh": 0, "children": [0]}])"));
  row("node.glb", glb(R"([{"mesh": 0, "children": [7]}])"));
  row("mesh.glb", glb(R"([{"mesh": 3}])"));
  row("count.glb", glb(R"([{"mesh": 0}])", "4"));
  row("negative.glb", glb(R"([{"mesh": 0}])", "-3"));
  row("huge.glb", glb(R"([{"mesh": 0}])", "1e300"));
  row("deep.glb", glb(R"([{"mesh": 0}])", "3", std::string(100'000, '[')));
  row("a.gltf", "{}");
  row("a.fbx", "x");
}

void MeshReaderTest::wrongFilesAreRefused() {
  QFETCH(QByteArray, bytes);
  const Result<SurfaceMesh> mesh = readBytes(QTest::currentDataTag(), bytes.toStdString());
  QVERIFY(!mesh.ok());
  QVERIFY2(mesh.error().message.find(QTest::currentDataTag()) == 0, mesh.error().message.c_str());
  QVERIFY(mesh.error().message.back() == '.');
}

QTEST_APPLESS_MAIN(MeshReaderTest)
#include "tst_MeshReader.moc"
