// SPDX-License-Identifier: Apache-2.0
#include "app/window/ViewActions.h"

#include "app/ActionArguments.h"
#include "app/language/LibraryWords.h"
#include "app/window/ViewGrid.h"
#include "app/window/VtkView.h"

#include <QCoreApplication>

namespace halsted {

namespace {

using Arguments = ActionRegistry::Arguments;

QString tr(const char* text) {
  return QCoreApplication::translate("halsted::ViewActions", text);
}

std::string text(const QString& string) {
  return string.toStdString();
}

} // namespace

void addViewActions(ActionRegistry& actions, Workspace& workspace, ViewGrid& views) {
  const auto open = [&workspace] { return workspace.document() != nullptr; };
  actions.add({"view.preset",
               {},
               [&workspace, &views](const Arguments& arguments) -> Result<void> {
                 for (const WindowPreset& preset : ctWindowPresets())
                   if (!arguments.empty() && arguments.front() == preset.name) {
                     views.state().setWindow(preset.value);
                     return {};
                   }
                 if (!workspace.document()->patientCase().series().empty())
                   views.state().setWindow(firstWindow(workspace.document()->patientCase().series().front().volume));
                 return {};
               },
               open});
  for (const WindowPreset& preset : ctWindowPresets())
    actions.add({std::string("view.preset-") + preset.name,
                 text(tr(QT_TRANSLATE_NOOP("halsted::ViewActions", "Window: %1")).arg(inOwnWords(preset.title))),
                 [&actions, name = std::string(preset.name)](const Arguments&) { return actions.trigger("view.preset", {name}); }, open});
  actions.add({"view.preset-auto", text(tr(QT_TRANSLATE_NOOP("halsted::ViewActions", "Window: as fits the scan"))),
               [&actions](const Arguments&) { return actions.trigger("view.preset", {"auto"}); }, open});
  actions.add({"view.look",
               {},
               [&views](const Arguments& arguments) -> Result<void> {
                 views.view3d().look(sideNamed(arguments.empty() ? "anterior" : arguments.front()));
                 return {};
               },
               open});
  for (int side = 0; side < 6; ++side) {
    const std::string name = sideName(static_cast<Side>(side));
    actions.add({"view.look-" + name, text(tr(QT_TRANSLATE_NOOP("halsted::ViewActions", "3D: look from %1")).arg(inOwnWords(name.c_str()))),
                 [&actions, name](const Arguments&) { return actions.trigger("view.look", {name}); }, open});
  }
  actions.add({"view.volume", text(tr(QT_TRANSLATE_NOOP("halsted::ViewActions", "3D: volume rendering on or off"))),
               [&views](const Arguments& arguments) -> Result<void> {
                 views.view3d().showVolume(arguments.empty() ? !views.view3d().showsVolume() : arguments.front() == "on");
                 return {};
               },
               open});
  const auto plane = [&views](const char* name, void (VtkView::*set)(const std::optional<ClipPlane>&)) {
    return [&views, name, set](const Arguments& arguments) -> Result<void> {
      if (arguments.size() == 1 && arguments.front() == "off") {
        (views.view3d().*set)(std::nullopt);
        return {};
      }
      const Result<std::vector<Vec3>> points = pointArguments(arguments, 0);
      if (!points || points->size() != 2 || !((*points)[1].norm() > 1e-9))
        return fail(ErrorCode::Refused, std::string(name) + " takes a point x,y,z in millimetres and a direction x,y,z, or 'off'.");
      (views.view3d().*set)(ClipPlane{(*points)[0], (*points)[1].normalized()});
      return {};
    };
  };
  actions.add({"view.clip", {}, plane("view.clip", &VtkView::setClipPlane), open});
  actions.add({"view.slice-plane", {}, plane("view.slice-plane", &VtkView::setSlicePlane), open});
  actions.add({"view.all", text(tr(QT_TRANSLATE_NOOP("halsted::ViewActions", "Show all four views"))),
               [&views](const Arguments&) -> Result<void> {
                 views.maximise(nullptr);
                 return {};
               },
               open});
}

} // namespace halsted
