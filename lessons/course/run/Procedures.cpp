// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/LessonActs.h"

#include <nlohmann/json.hpp>

namespace halsted::course {

extern const char* const kProceduresText; ///< of assets/lessons/procedures.json, built in

namespace {

using nlohmann::json;

struct Book {
  std::vector<Procedure> procedures;
  IntubationOdds intubation;
};

std::vector<std::string> strings(const json& object, const char* name) {
  return object.contains(name) ? object.at(name).get<std::vector<std::string>>() : std::vector<std::string>();
}

Procedure readProcedure(const json& object) {
  Procedure p;
  p.name = object.at("name");
  p.title = object.at("title");
  p.takesS = object.at("takesS");
  for (const json& act : object.value("acts", json::array()))
    p.acts.push_back(act.dump());
  p.needs = strings(object, "needs");
  p.gives = object.value("gives", std::string());
  p.side = object.value("side", false);
  p.airway = object.value("airway", false);
  p.success = object.value("success", 1.0);
  p.sources = strings(object, "sources");
  return p;
}

/// The text is part of the program, so that a mistake in it is a bug; a test reads it.
Book readBook() {
  const json all = json::parse(kProceduresText);
  Book book;
  for (const json& procedure : all.at("procedures"))
    book.procedures.push_back(readProcedure(procedure));
  const json& odds = all.at("intubation");
  IntubationOdds& o = book.intubation;
  for (const json& device : odds.at("devices"))
    o.devices.push_back({device.at("name"), device.at("title"), device.at("easyLogit")});
  o.difficulty = odds.at("difficulty");
  o.attempt = odds.at("attempt");
  o.notRelaxed = odds.at("notRelaxed");
  o.awake = odds.at("awake");
  o.oesophagealShare = odds.at("oesophagealShare");
  o.usualDepthMaleCm = odds.at("usualDepthMaleCm");
  o.usualDepthFemaleCm = odds.at("usualDepthFemaleCm");
  o.carinaBeyondCm = odds.at("carinaBeyondCm");
  return book;
}

const Book& book() {
  static const Book read = readBook();
  return read;
}

} // namespace

std::span<const Procedure> procedures() {
  return book().procedures;
}

const Procedure* findProcedure(std::string_view name) {
  for (const Procedure& procedure : procedures())
    if (procedure.name == name)
      return &procedure;
  return nullptr;
}

const IntubationOdds& intubationOdds() {
  return book().intubation;
}

} // namespace halsted::course
