// SPDX-License-Identifier: Apache-2.0
#include "xr/RoomActions.h"

#include "xr/RoomInteraction.h"
#include "xr/hands/ModelHold.h"

#include <QCoreApplication>

#include <fmt/format.h>

#include <charconv>

namespace halsted {
namespace {

using Arguments = ActionRegistry::Arguments;

std::string tr(const char* text) {
  return QCoreApplication::translate("halsted", text).toStdString();
}

/// The only argument is one of two words.
std::function<Result<void>(const Arguments&)> choice(std::string name, std::string yes, std::string no,
                                                     std::function<Result<void>(bool)> act) {
  return
      [name = std::move(name), yes = std::move(yes), no = std::move(no), act = std::move(act)](const Arguments& arguments) -> Result<void> {
        if (arguments.size() != 1 || (arguments[0] != yes && arguments[0] != no))
          return fail(ErrorCode::Refused, fmt::format("{} takes '{}' or '{}'.", name, yes, no));
        return act(arguments[0] == yes);
      };
}

std::function<Result<void>(const Arguments&)> setting(RoomInteraction& room, std::string name, bool PersonSettings::*member) {
  return choice(std::move(name), "on", "off", [&room, member](bool on) -> Result<void> {
    PersonSettings settings = room.settings();
    settings.*member = on;
    room.setSettings(settings);
    return {};
  });
}

std::function<Result<void>(const Arguments&)> removal(RoomInteraction& room, std::string name, std::optional<ClipPlane> RoomView::*plane) {
  return [&room, name = std::move(name), plane](const Arguments& arguments) -> Result<void> {
    if (arguments.size() != 1 || arguments[0] != "off")
      return fail(ErrorCode::Refused, name + " takes 'off'; its tool places it.");
    (room.view().*plane).reset();
    return {};
  };
}

Result<void> setScale(RoomInteraction& room, const Arguments& arguments) {
  double scale = 0;
  const std::string text = arguments.size() == 1 ? arguments[0] : std::string();
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), scale);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || !(scale >= kSmallestScale && scale <= kLargestScale))
    return fail(ErrorCode::Refused, fmt::format("room.scale takes a number from {} to {}; 1 is life size.", kSmallestScale, kLargestScale));
  if (room.view().modelLocked)
    return fail(ErrorCode::Refused, "The model keeps its size while it is registered to the patient.");
  room.setScale(scale);
  return {};
}

} // namespace

void addRoomActions(ActionRegistry& actions, RoomInteraction& room) {
  actions.add({"room.tool",
               {},
               [&room](const Arguments& arguments) -> Result<void> {
                 if (arguments.size() != 1)
                   return fail(ErrorCode::Refused, "room.tool takes the name of a tool, or 'none'.");
                 return room.chooseTool(arguments[0] == "none" ? std::string() : arguments[0]);
               },
               {}});
  actions.add({"room.scale", {}, [&room](const Arguments& arguments) { return setScale(room, arguments); }, {}});
  const auto plain = [&](const char* name, std::string title, std::function<void()> act) {
    actions.add({name,
                 std::move(title),
                 [act = std::move(act)](const Arguments&) -> Result<void> {
                   act();
                   return {};
                 },
                 {}});
  };
  plain("room.recentre", tr("Recentre"), [&room] { room.recentre(); });
  plain("room.arrange", tr("Put everything back"), [&room] { room.arrange(); });
  actions.add({"room.passthrough", {}, choice("room.passthrough", "on", "off", [&room](bool on) { return room.setPassthrough(on); }), {}});
  actions.add({"room.snap-turn",
               {},
               choice("room.snap-turn", "left", "right",
                      [&room](bool left) -> Result<void> {
                        if (room.view().passthrough)
                          return fail(ErrorCode::Refused, "The room cannot turn while the real one is seen.");
                        room.snapTurn(left ? LeftRight::Left : LeftRight::Right);
                        return {};
                      }),
               {}});
  actions.add({"room.clip", {}, removal(room, "room.clip", &RoomView::clip), {}});
  actions.add({"room.slice", {}, removal(room, "room.slice", &RoomView::slice), {}});
  actions.add({"room.hand",
               {},
               choice("room.hand", "left", "right",
                      [&room](bool left) -> Result<void> {
                        PersonSettings settings = room.settings();
                        settings.toolHand = left ? LeftRight::Left : LeftRight::Right;
                        room.setSettings(settings);
                        return {};
                      }),
               {}});
  actions.add({"room.seated", {}, setting(room, "room.seated", &PersonSettings::seated), {}});
  actions.add({"room.one-handed", {}, setting(room, "room.one-handed", &PersonSettings::oneHanded), {}});
  actions.add({"room.vignette", {}, setting(room, "room.vignette", &PersonSettings::vignette), {}});
}

} // namespace halsted
