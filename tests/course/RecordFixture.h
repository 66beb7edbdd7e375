// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/records/LearnerRecord.h"
#include "lessons/course/run/RunLog.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <string>

namespace halsted::test {

/// A run of twenty minutes with one of everything that a log holds. `good`: passes with 100 %, else fails by a critical error.
inline course::RunLog sampleRun(bool good, bool exam, std::int64_t seed = 1) {
  using course::EntryKind;
  using Kind = course::ScoreSheet::Item::Kind;
  course::RunLog log;
  log.lessonId = "septic-shock";
  log.lessonVersion = "1.0.0";
  log.lessonHash = std::string(64, 'a');
  log.engine = "0.1.0";
  log.options.seed = seed;
  log.options.exam = exam;
  log.options.hints = !exam;
  log.options.language = "de";
  log.sheet.durationS = 3600;
  log.sheet.passPercent = 70;
  const auto item = [&](const char* id, Kind kind, double points) {
    course::ScoreSheet::Item made;
    made.id = id;
    made.kind = kind;
    made.points = points;
    made.untilS = made.byS = made.lateS = made.withinS = 1e9;
    log.sheet.items.push_back(made);
  };
  item("lactate", Kind::Reached, 10);
  item("map", Kind::Fraction, 20);
  log.sheet.items.back().untilS = 1200;
  item("allergy", Kind::Penalty, 5);
  log.sheet.items.back().critical = true;
  item("source", Kind::Question, 10);
  const auto add = [&](double t, EntryKind kind, const char* name, const char* who = "", const char* text = "", const char* json = "",
                       double value = 0) {
    log.entries.push_back({t, kind, name, who, text, json, value});
  };
  add(0, EntryKind::State, "arrival");
  add(0, EntryKind::Say, "states.arrival.enter.0.say", "nurse");
  add(0, EntryKind::Condition, "goals.map", "", "", "", 1);
  add(5, EntryKind::Asked, "source");
  add(12.34, EntryKind::Action, "", "trainee", "", R"({"act":"exam","part":"lungs"})");
  add(12.34, EntryKind::Event, "exam.lungs");
  add(12.34, EntryKind::Result, "exam.lungs", "", "", R"({"text":"findings.exam.lungs.1.text"})");
  add(20, EntryKind::Action, "", "trainee", "", R"({"act":"answer","question":"source","choices":[0]})");
  add(20, EntryKind::Answered, "source", "", "", good ? "[0]" : "[1]", good ? 1 : 0);
  add(30, EntryKind::Refused, "", "trainee", "There is no drug \"pixiedust\".", R"({"act":"bolus","drug":"pixiedust"})");
  add(60, EntryKind::Action, "", "trainee", "", R"({"act":"order","test":"lactate"})");
  add(60.02, EntryKind::Condition, "goals.lactate", "", "", "", 1);
  add(120, EntryKind::Action, "", "instructor", "", R"({"act":"sepsis","source":"lung","severity":0.85})");
  add(180, EntryKind::Note, "", "trainee", "Looks worse, asks for his wife Hildegard.");
  add(200, EntryKind::Note, "", "instructor", "Good call for help.");
  add(300, EntryKind::Action, "", "trainee", "", R"({"act":"bolus","drug":"ceftriaxone","amount":2000,"unit":"mg","route":"iv"})");
  add(400, EntryKind::Action, "", "trainee", "", R"({"act":"hint","id":"fluids"})");
  add(600, EntryKind::State, "treated");
  if (!good)
    add(700, EntryKind::Condition, "penalties.allergy", "", "", "", 1);
  if (!good)
    add(720.5, EntryKind::Condition, "goals.map", "", "", "", 0);
  add(1200.5, EntryKind::End, good ? "success" : "time", "", "", R"({"twin":"00ff"})");
  return log;
}

constexpr std::int64_t kStart = 1750000000000;

inline std::string newId() {
  return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

/// The value, or a failed test with the sentence.
template <typename T> T take(Result<T> result) {
  if (!result)
    qFatal("%s", result.error().message.c_str());
  return std::move(*result);
}

inline course::Sitting sitting(const std::string& learner, int day = 0) {
  return {newId(), learner, kStart + day * 86400000LL, kStart + day * 86400000LL + 1300000, {}};
}

inline QByteArray bytesOf(const QString& path) {
  QFile in(path);
  return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

/// Of the file and of those that SQLite has beside it.
inline QByteArray allBytes(const QString& path) {
  QByteArray all;
  const QFileInfo info(path);
  for (const QString& name : info.dir().entryList({info.fileName() + "*"}, QDir::Files))
    all += bytesOf(info.dir().filePath(name));
  return all;
}

} // namespace halsted::test
