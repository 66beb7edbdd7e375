// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace halsted::test {

struct Outcome {
  int status = -1; ///< -1: it crashed, or took longer than two minutes
  QByteArray out, err;
};

/// Runs the program as on a computer without a display. All it starts inherits the mark.
class Program {
public:
  Program();
  Outcome run(const QStringList& arguments) const;
  void start(QProcess& process, const QStringList& arguments) const;
  /// What it started and left behind, by name.
  QStringList leftBehind() const;

private:
  QString m_mark;
};

/// Of a scan whose voxels' rows run to the patient's left and posterior.
QByteArray nifti(const Volume& volume);
QByteArray gzip(const QByteArray& bytes);

bool write(const QString& file, const QByteArray& bytes);
QByteArray contents(const QString& file); ///< empty when it cannot be read

/// The one JSON document that is all of the text; empty when it is not.
QJsonObject onlyJson(const QByteArray& text);
QJsonObject structureIn(const QJsonObject& json, const QString& name);
QStringList structureNames(const QJsonObject& json);

} // namespace halsted::test
