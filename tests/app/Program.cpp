// SPDX-License-Identifier: Apache-2.0
#include "tests/app/Program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <libdeflate.h>

#include <cstring>

namespace halsted::test {

namespace {

constexpr char kMark[] = "HALSTED_TEST_MARK";

} // namespace

Program::Program() : m_mark(QUuid::createUuid().toString()) {}

void Program::start(QProcess& process, const QStringList& arguments) const {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.remove("DISPLAY");
  environment.remove("WAYLAND_DISPLAY");
  environment.insert(kMark, m_mark);
  process.setProcessEnvironment(environment);
  process.start(HALSTED_PROGRAM, arguments);
}

Outcome Program::run(const QStringList& arguments) const {
  QProcess process;
  start(process, arguments);
  Outcome outcome;
  if (!process.waitForFinished(120'000)) {
    process.kill();
    process.waitForFinished();
    return outcome;
  }
  outcome.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
  outcome.out = process.readAllStandardOutput();
  outcome.err = process.readAllStandardError();
  return outcome;
}

QStringList Program::leftBehind() const {
  const QByteArray mark = QByteArray(kMark) + '=' + m_mark.toUtf8();
  QStringList names;
  for (const QString& process : QDir("/proc").entryList(QDir::Dirs))
    if (contents("/proc/" + process + "/environ").split('\0').contains(mark))
      names += contents("/proc/" + process + "/comm").trimmed();
  return names;
}

QByteArray nifti(const Volume& volume) {
  const VolumeGeometry& grid = volume.geometry;
  QByteArray bytes(352, '\0');
  const auto put = [&](int offset, auto value) { std::memcpy(bytes.data() + offset, &value, sizeof value); };
  put(0, std::int32_t{348});
  put(40, std::int16_t{3});
  put(70, std::int16_t{4}); // int16
  put(72, std::int16_t{16});
  put(76, 1.0F);
  // Its patient axes run to right and anterior.
  for (int axis = 0; axis < 3; ++axis) {
    put(42 + 2 * axis, static_cast<std::int16_t>(grid.size[axis]));
    put(80 + 4 * axis, static_cast<float>(grid.spacingMm[axis]));
    const float sign = axis < 2 ? -1.0F : 1.0F;
    put(280 + 16 * axis + 4 * axis, sign * static_cast<float>(grid.spacingMm[axis]));
    put(280 + 16 * axis + 12, sign * static_cast<float>(grid.originMm[axis]));
  }
  put(108, 352.0F);
  put(112, 1.0F);
  bytes[123] = 2; // mm
  put(254, std::int16_t{1});
  std::memcpy(bytes.data() + 344, "n+1", 4);
  bytes.append(reinterpret_cast<const char*>(volume.voxels.get()), static_cast<qsizetype>(grid.voxelCount() * sizeof(std::int16_t)));
  return bytes;
}

QByteArray gzip(const QByteArray& bytes) {
  libdeflate_compressor* compressor = libdeflate_alloc_compressor(6);
  const auto size = static_cast<std::size_t>(bytes.size());
  QByteArray packed(static_cast<qsizetype>(libdeflate_gzip_compress_bound(compressor, size)), '\0');
  packed.resize(static_cast<qsizetype>(
      libdeflate_gzip_compress(compressor, bytes.constData(), size, packed.data(), static_cast<std::size_t>(packed.size()))));
  libdeflate_free_compressor(compressor);
  return packed;
}

bool write(const QString& file, const QByteArray& bytes) {
  QFile out(file);
  return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

QByteArray contents(const QString& file) {
  QFile in(file);
  return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

QJsonObject structureIn(const QJsonObject& json, const QString& name) {
  for (const QJsonValue& structure : json["structures"].toArray())
    if (structure["name"] == name)
      return structure.toObject();
  return {};
}

QStringList structureNames(const QJsonObject& json) {
  QStringList names;
  for (const QJsonValue& structure : json["structures"].toArray())
    names += structure["name"].toString();
  return names;
}

QJsonObject onlyJson(const QByteArray& text) {
  QJsonParseError error{};
  const QJsonDocument document = QJsonDocument::fromJson(text, &error); // refuses what follows a document
  return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

} // namespace halsted::test
