// SPDX-License-Identifier: Apache-2.0
#include "app/records/RecordActions.h"

#include "app/records/RecordDesk.h"

#include <QCoreApplication>

#include <fmt/format.h>

namespace halsted {

namespace {

using Arguments = ActionRegistry::Arguments;

std::string words(const char* text) {
  return QCoreApplication::translate("halsted::RecordActions", text).toStdString();
}

} // namespace

void addRecordActions(ActionRegistry& actions, RecordDesk& desk) {
  const auto add = [&](const char* name, const char* title, std::size_t least, std::size_t most, const char* takes, auto act) {
    actions.add({name,
                 *title ? words(title) : std::string(),
                 [=](const Arguments& arguments) -> Result<void> {
                   if (arguments.size() < least || arguments.size() > most)
                     return fail(ErrorCode::Refused, fmt::format("{} takes {}.", name, takes));
                   return act(arguments);
                 },
                 {}});
  };
  const auto simple = [&](const char* name, const char* title, auto act) {
    add(name, title, 0, 0, "nothing", [act](const Arguments&) -> Result<void> {
      act();
      return {};
    });
  };
  const auto known = [&desk](const std::string& learner) -> Result<void> {
    if (desk.view()->learner(learner))
      return {};
    return fail(ErrorCode::NotFound, "There is nobody with this pseudonym in the record.");
  };
  simple("record.mine", QT_TRANSLATE_NOOP("halsted::RecordActions", "Show my record"), [&desk] { desk.showMine(); });
  simple("record.class", QT_TRANSLATE_NOOP("halsted::RecordActions", "Show the class view"), [&desk] { desk.showClass(); });
  simple("record.lrs", QT_TRANSLATE_NOOP("halsted::RecordActions", "Set up sending to an LRS"), [&desk] { desk.showLrs(); });
  simple("record.send", QT_TRANSLATE_NOOP("halsted::RecordActions", "Send what waits for the LRS"), [&desk] { desk.delivery().deliver(); });
  add("record.add-learner", "", 0, 1, "a name, or nothing", [&desk](const Arguments& arguments) -> Result<void> {
    desk.addLearner(arguments.empty() ? QString() : QString::fromStdString(arguments.front()), false);
    return {};
  });
  add("record.play-as", "", 1, 1, "a pseudonym",
      [&desk](const Arguments& arguments) -> Result<void> { return desk.playAs(arguments.front()); });
  add("record.rename-learner", "", 1, 2, "a pseudonym and a name", [&desk, known](const Arguments& arguments) -> Result<void> {
    if (Result<void> good = known(arguments.front()); !good)
      return good;
    desk.rename(arguments.front(), arguments.size() == 2 ? QString::fromStdString(arguments[1]) : QString());
    return {};
  });
  add("record.delete-learner", "", 1, 1, "a pseudonym", [&desk, known](const Arguments& arguments) -> Result<void> {
    if (Result<void> good = known(arguments.front()); !good)
      return good;
    desk.removeLearner(arguments.front());
    return {};
  });
  add("record.delete-run", "", 1, 1, "the id of a run", [&desk](const Arguments& arguments) -> Result<void> {
    desk.removeAttempt(arguments.front());
    return {};
  });
  add("record.debrief", "", 1, 1, "the id of a run", [&desk](const Arguments& arguments) -> Result<void> {
    desk.openDebrief(arguments.front());
    return {};
  });
  add("record.certificate", "", 1, 2, "the id of a certificate and a file", [&desk](const Arguments& arguments) -> Result<void> {
    desk.saveCertificate(arguments.front(), arguments.size() == 2 ? arguments[1] : std::string());
    return {};
  });
  add("record.export", "", 0, 2, "a file, and names=on where names shall stand in it", [&desk](const Arguments& arguments) -> Result<void> {
    std::string file;
    bool names = false;
    for (const std::string& argument : arguments) {
      if (argument == "names=on" || argument == "names=off")
        names = argument == "names=on";
      else
        file = argument;
    }
    desk.exportTable(file, names);
    return {};
  });
  add("record.import", "", 1, 1000, "logs or records, one or more files", [&desk](const Arguments& arguments) -> Result<void> {
    desk.import({arguments.begin(), arguments.end()}, desk.settings().learner);
    return {};
  });
}

} // namespace halsted
