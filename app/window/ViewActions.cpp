// SPDX-License-Identifier: Apache-2.0
#include "app/ActionArguments.h"
#include "app/language/LibraryWords.h"
#include "app/window/SliceWidget.h"
#include "app/window/ViewArea.h"
#include "app/window/VtkView.h"
#include "rendering/ColourMap.h"
#include "rendering/VolumeLook.h"

#include <QMenu>

#include <algorithm>
#include <array>
#include <tuple>

namespace halsted {

namespace {

using Arguments = ActionRegistry::Arguments;

std::string text(const QString& string) {
  return string.toStdString();
}

/// "on", "off", or nothing: the other of what it is.
Result<bool> switched(const std::string& action, const Arguments& arguments, bool now) {
  if (arguments.empty())
    return !now;
  if (arguments.front() != "on" && arguments.front() != "off")
    return fail(ErrorCode::Refused, action + " takes 'on', 'off' or nothing.");
  return arguments.front() == "on";
}

constexpr std::array kSlabNames{"thin", "mip", "minip", "mean"};
constexpr std::array kPlaneNames{"axial", "coronal", "sagittal"};

} // namespace

void ViewArea::addActions() {
  const auto open = [this] { return m_case != nullptr; };
  m_actions.add({"view.preset",
                 {},
                 [this](const Arguments& arguments) -> Result<void> {
                   for (const WindowPreset& preset : ctWindowPresets())
                     if (!arguments.empty() && arguments.front() == preset.name) {
                       m_state.setWindow(preset.value);
                       return {};
                     }
                   if (!m_case->series().empty())
                     m_state.setWindow(firstWindow(m_case->series().front().volume));
                   return {};
                 },
                 open});
  for (const WindowPreset& preset : ctWindowPresets())
    m_actions.add({std::string("view.preset-") + preset.name, text(tr("Window: %1").arg(inOwnWords(preset.title))),
                   [this, name = std::string(preset.name)](const Arguments&) { return m_actions.trigger("view.preset", {name}); }, open});
  m_actions.add({"view.preset-auto", text(tr("Window: as fits the scan")),
                 [this](const Arguments&) { return m_actions.trigger("view.preset", {"auto"}); }, open});
  m_actions.add({"view.window",
                 {},
                 [this](const Arguments& arguments) -> Result<void> {
                   const Result<double> window = numberArgument(arguments.size() == 2 ? arguments[0] : "");
                   const Result<double> level = numberArgument(arguments.size() == 2 ? arguments[1] : "");
                   if (!window || !level || !(*window > 0))
                     return fail(ErrorCode::Refused, "view.window takes a window above 0 and a level.");
                   m_state.setWindow({*window, *level});
                   return {};
                 },
                 open});
  m_actions.add({"view.look",
                 {},
                 [this](const Arguments& arguments) -> Result<void> {
                   m_view3d->look(sideNamed(arguments.empty() ? "anterior" : arguments.front()));
                   return {};
                 },
                 open});
  for (int side = 0; side < 6; ++side) {
    const std::string name = sideName(static_cast<Side>(side));
    m_actions.add({"view.look-" + name, text(tr("3D: look from %1").arg(inOwnWords(name.c_str()))),
                   [this, name](const Arguments&) { return m_actions.trigger("view.look", {name}); }, open});
  }
  m_actions.add({"view.volume", text(tr("3D: volume rendering on or off")),
                 [this](const Arguments& arguments) -> Result<void> {
                   m_view3d->showVolume(arguments.empty() ? !m_view3d->showsVolume() : arguments.front() == "on");
                   return {};
                 },
                 open});
  addVolumeActions();
  const auto plane = [this](const char* name, void (VtkView::*set)(const std::optional<ClipPlane>&)) {
    return [this, name, set](const Arguments& arguments) -> Result<void> {
      if (arguments.size() == 1 && arguments.front() == "off") {
        (m_view3d->*set)(std::nullopt);
        return {};
      }
      const Result<std::vector<Vec3>> points = pointArguments(arguments, 0);
      if (!points || points->size() != 2 || !((*points)[1].norm() > 1e-9))
        return fail(ErrorCode::Refused, std::string(name) + " takes a point x,y,z in millimetres and a direction x,y,z, or 'off'.");
      (m_view3d->*set)(ClipPlane{(*points)[0], (*points)[1].normalized()});
      return {};
    };
  };
  m_actions.add({"view.clip", {}, plane("view.clip", &VtkView::setClipPlane), open});
  m_actions.add({"view.slice-plane", {}, plane("view.slice-plane", &VtkView::setSlicePlane), open});
  m_actions.add({"view.all", text(tr("Show all four views")),
                 [this](const Arguments&) -> Result<void> {
                   setLayoutKind(ViewLayout::Four);
                   return {};
                 },
                 open});
  m_actions.add({"view.layout",
                 {},
                 [this](const Arguments& arguments) -> Result<void> {
                   for (int n = 0; n < 4; ++n)
                     if (!arguments.empty() && arguments.front() == layoutName(static_cast<ViewLayout>(n))) {
                       setLayoutKind(static_cast<ViewLayout>(n));
                       return {};
                     }
                   return fail(ErrorCode::Refused, "view.layout takes 1, 1+3, 2x2 or side-by-side.");
                 },
                 {}});
  const QString layoutTitles[] = {tr("Views: two by two"), tr("Views: one large and three"), tr("Views: one"),
                                  tr("Views: two series side by side")};
  for (int n = 0; n < 4; ++n) {
    const std::string name = layoutName(static_cast<ViewLayout>(n));
    m_actions.add({"view.layout-" + name, text(layoutTitles[n]),
                   [this, name](const Arguments&) { return m_actions.trigger("view.layout", {name}); },
                   n == static_cast<int>(ViewLayout::Beside) ? std::function<bool()>([this] { return otherSeries() != 0; })
                                                             : std::function<bool()>(open)});
  }
  m_actions.add({"view.full-screen",
                 text(tr("Full screen on or off")),
                 [this](const Arguments& arguments) -> Result<void> {
                   const Result<bool> on = switched("view.full-screen", arguments, window()->isFullScreen());
                   if (!on)
                     return fail(on.error());
                   window()->setWindowState(window()->windowState().setFlag(Qt::WindowFullScreen, *on));
                   return {};
                 },
                 {}});
  m_actions.add({"view.slab",
                 {},
                 [this](const Arguments& arguments) -> Result<void> {
                   Slab slab = m_state.slab();
                   const auto kind =
                       arguments.empty() ? kSlabNames.end() : std::find(kSlabNames.begin(), kSlabNames.end(), arguments.front());
                   const Result<double> mm = arguments.size() == 2 ? numberArgument(arguments[1]) : Result<double>(slab.thicknessMm);
                   if (kind == kSlabNames.end() || arguments.size() > 2 || !mm || !(*mm >= SliceWidget::kThinnestMm) ||
                       *mm > SliceWidget::kThickestMm)
                     return fail(ErrorCode::Refused, "view.slab takes thin, mip, minip or mean, and a thickness of 1 to 100 mm.");
                   slab.kind = static_cast<SlabKind>(kind - kSlabNames.begin());
                   slab.thicknessMm = *mm;
                   m_state.setSlab(slab);
                   return {};
                 },
                 open});
  const QString slabTitles[] = {tr("Slices: thin"), tr("Slices: thick slab, brightest (MIP)"), tr("Slices: thick slab, darkest (MinIP)"),
                                tr("Slices: thick slab, mean")};
  for (std::size_t n = 0; n < kSlabNames.size(); ++n) {
    const std::string name = kSlabNames[n];
    m_actions.add({"view.slab-" + name, text(slabTitles[n]),
                   [this, name](const Arguments&) { return m_actions.trigger("view.slab", {name}); }, open});
  }
  m_actions.add({"view.crosshair", text(tr("Crosshair on or off")),
                 [this](const Arguments& arguments) -> Result<void> {
                   const Result<bool> on = switched("view.crosshair", arguments, m_state.crosshair());
                   if (!on)
                     return fail(on.error());
                   m_state.showCrosshair(*on);
                   return {};
                 },
                 open});
  m_actions.add({"view.smooth", text(tr("Slices: smooth or voxel by voxel")),
                 [this](const Arguments& arguments) -> Result<void> {
                   const Result<bool> on = switched("view.smooth", arguments, m_state.smooth());
                   if (!on)
                     return fail(on.error());
                   m_state.setSmooth(*on);
                   return {};
                 },
                 open});
  m_actions.add({"view.cine", text(tr("Slices: play as a film, or stop")),
                 [this](const Arguments& arguments) -> Result<void> {
                   const Result<bool> on =
                       switched("view.cine", arguments.size() > 1 ? Arguments{arguments[0]} : arguments, m_current->playsCine());
                   const Result<double> rate =
                       arguments.size() == 2 ? numberArgument(arguments[1]) : Result<double>(SliceWidget::kCinePerSecond);
                   if (!on || !rate || !(*rate > 0) || *rate > 60)
                     return fail(ErrorCode::Refused, "view.cine takes 'on', 'off' or nothing, and up to 60 slices a second.");
                   m_current->playCine(*on ? *rate : 0);
                   return {};
                 },
                 open});
  m_actions.add({"view.cursor",
                 {},
                 [this](const Arguments& arguments) -> Result<void> {
                   const Result<std::vector<Vec3>> points = pointArguments(arguments, 0);
                   if (!points || points->size() != 1)
                     return fail(ErrorCode::Refused, "view.cursor takes a point x,y,z in millimetres.");
                   m_state.setCursor(points->front());
                   return {};
                 },
                 open});
  m_actions.add({"view.turn",
                 {},
                 [this](const Arguments& arguments) -> Result<void> {
                   const auto of =
                       arguments.size() == 2 ? std::find(kPlaneNames.begin(), kPlaneNames.end(), arguments[0]) : kPlaneNames.end();
                   const Result<double> degrees = numberArgument(arguments.size() == 2 ? arguments[1] : "");
                   if (of == kPlaneNames.end() || !degrees)
                     return fail(ErrorCode::Refused, "view.turn takes axial, coronal or sagittal, and degrees.");
                   m_slices[static_cast<std::size_t>(of - kPlaneNames.begin())]->turn(*degrees);
                   return {};
                 },
                 open});
  m_actions.add({"view.along",
                 {},
                 [this](const Arguments& arguments) -> Result<void> {
                   const Result<std::vector<Vec3>> points = pointArguments(arguments, 0);
                   if (!points || points->size() != 2 || !(((*points)[1] - (*points)[0]).norm() > 1e-6))
                     return fail(ErrorCode::Refused, "view.along takes two points x,y,z in millimetres.");
                   // Axial then looks along the line, and the two others contain it: the smallest turn that does so.
                   const SlicePlane axial(m_case->series().front().volume.geometry, Plane::Axial);
                   const Vec3 normal = axial.right().cross(axial.down());
                   Vec3 along = ((*points)[1] - (*points)[0]).normalized();
                   if (along.dot(normal) < 0)
                     along = -along;
                   m_state.setTurn(Eigen::Quaterniond::FromTwoVectors(normal, along).toRotationMatrix());
                   m_state.setCursor((*points)[1]);
                   return {};
                 },
                 [this] { return m_case && !m_case->series().empty(); }});
  m_actions.add({"view.straight", text(tr("Slices: along the scan again")),
                 [this](const Arguments&) -> Result<void> {
                   m_state.setTurn(Mat3::Identity());
                   return {};
                 },
                 open});
}

void ViewArea::addVolumeActions() {
  const auto open = [this] { return m_case != nullptr; };
  m_actions.add({"view.volume-preset",
                 {},
                 [this](const Arguments& arguments) -> Result<void> {
                   const std::vector<std::string> names =
                       m_case->series().empty() ? std::vector<std::string>() : volumePresets(m_case->series().front().volume.modality);
                   if (arguments.size() != 1 || std::find(names.begin(), names.end(), arguments.front()) == names.end())
                     return fail(ErrorCode::NotFound, "There is no volume rendering of that name for this kind of scan.");
                   m_view3d->setVolumePreset(arguments.front());
                   m_view3d->showVolume(true);
                   return {};
                 },
                 open});
  for (const auto& [name, title] :
       {std::pair("bone", tr("3D: volume of bone")), std::pair("vessels", tr("3D: volume of vessels with contrast")),
        std::pair("lung", tr("3D: volume of lungs")), std::pair("skin", tr("3D: volume of skin")),
        std::pair("soft", tr("3D: volume of soft tissue")), std::pair("mr", tr("3D: volume of an MRI"))})
    m_actions.add({std::string("view.volume-") + name, text(title),
                   [this, name = std::string(name)](const Arguments&) { return m_actions.trigger("view.volume-preset", {name}); },
                   [this, name = std::string(name)] {
                     if (!m_case || m_case->series().empty())
                       return false;
                     const auto names = volumePresets(m_case->series().front().volume.modality);
                     return std::find(names.begin(), names.end(), name) != names.end();
                   }});
  m_actions.add({"view.shading", text(tr("3D: light and shadow on the volume, or not")),
                 [this](const Arguments& arguments) -> Result<void> {
                   const Result<bool> on = switched("view.shading", arguments, m_view3d->shading());
                   if (!on)
                     return fail(on.error());
                   m_view3d->setShading(*on);
                   return {};
                 },
                 open});
  m_actions.add({"view.clip-box",
                 {},
                 [this](const Arguments& arguments) -> Result<void> {
                   if (arguments.size() == 1 && arguments.front() == "off") {
                     m_view3d->setClipBox(std::nullopt);
                     return {};
                   }
                   const Result<std::vector<Vec3>> points = pointArguments(arguments, 0);
                   BoundsMm box;
                   if (points && points->size() == 2)
                     for (const Vec3& point : *points)
                       box.add(point);
                   if (box.empty() || !((box.max - box.min).minCoeff() > 0))
                     return fail(ErrorCode::Refused, "view.clip-box takes two corners x,y,z in millimetres, or 'off'.");
                   m_view3d->setClipBox(box);
                   return {};
                 },
                 open});
}

void ViewArea::addToMenu(QMenu& menu, const MakeAction& make) {
  QMenu* layouts = menu.addMenu(tr("La&yout"));
  layouts->setObjectName(QStringLiteral("layoutMenu"));
  layouts->addActions({make("view.layout-2x2", tr("&Two by two"), QKeySequence(Qt::ALT | Qt::Key_1)),
                       make("view.layout-1+3", tr("One &large and three"), QKeySequence(Qt::ALT | Qt::Key_2)),
                       make("view.layout-1", tr("&One"), QKeySequence(Qt::ALT | Qt::Key_3)),
                       make("view.layout-side-by-side", tr("Two &series side by side"), QKeySequence(Qt::ALT | Qt::Key_4))});
  QMenu* slices = menu.addMenu(tr("Slices"));
  slices->setObjectName(QStringLiteral("slicesMenu"));
  slices->addActions({make("view.slab-thin", tr("&Thin"), {}), make("view.slab-mip", tr("Slab: &brightest (MIP)"), {}),
                      make("view.slab-minip", tr("Slab: &darkest (MinIP)"), {}), make("view.slab-mean", tr("Slab: &mean"), {})});
  slices->addSeparator();
  slices->addActions({make("view.crosshair", tr("&Crosshair"), {}), make("view.smooth", tr("&Smooth"), {}),
                      make("view.cine", tr("&Play"), {}), make("view.straight", tr("&Along the scan again"), {})});
  QMenu* volumes = menu.addMenu(tr("Volume of"));
  volumes->setObjectName(QStringLiteral("volumeMenu"));
  volumes->addActions({make("view.volume-bone", tr("&Bone"), {}), make("view.volume-vessels", tr("&Vessels with contrast"), {}),
                       make("view.volume-lung", tr("&Lungs"), {}), make("view.volume-skin", tr("&Skin"), {}),
                       make("view.volume-soft", tr("Soft &tissue"), {}), make("view.volume-mr", tr("&MRI"), {})});
  volumes->addSeparator();
  volumes->addAction(make("view.shading", tr("Light and s&hadow"), {}));
  QMenu* second = menu.addMenu(tr("Second series"));
  second->setObjectName(QStringLiteral("secondMenu"));
  second->addActions({make("view.fuse", tr("&Over the first"), QKeySequence(Qt::CTRL | Qt::Key_F)),
                      make("view.fuse-more", tr("&More of it"), {}), make("view.fuse-less", tr("&Less of it"), {})});
  menu.addAction(make("view.full-screen", tr("Full screen"), QKeySequence(Qt::Key_F11)));
}

void ViewArea::addSecondActions() {
  const auto several = [this] { return otherSeries() != 0; };
  m_actions.add({"view.second",
                 {},
                 [this](const Arguments& arguments) -> Result<void> {
                   if (arguments.size() != 1 || !chooseSecond(arguments.front()))
                     return fail(ErrorCode::NotFound, "The case has no second series of that name; name one by its number or description.");
                   return {};
                 },
                 several});
  m_actions.add({"view.fuse", text(tr("Second series over the first, or not")),
                 [this](const Arguments& arguments) -> Result<void> {
                   const Result<bool> on =
                       switched("view.fuse", arguments.size() > 1 ? Arguments{arguments[0]} : arguments, m_state.second().fused);
                   const Result<double> percent =
                       arguments.size() > 1 ? numberArgument(arguments[1]) : Result<double>(100 * m_state.second().opacity);
                   const auto& names = colourMapNames();
                   if (!on || !percent || !(*percent >= 0) || *percent > 100 ||
                       (arguments.size() > 2 && std::find(names.begin(), names.end(), arguments[2]) == names.end()))
                     return fail(ErrorCode::Refused,
                                 "view.fuse takes 'on', 'off' or nothing, an opacity of 0 to 100 %, and hot, cool, green or grey.");
                   SecondSeries second = m_state.second();
                   second.fused = *on;
                   second.opacity = *percent / 100;
                   if (arguments.size() > 2)
                     second.colours = arguments[2];
                   m_state.setSecond(second);
                   return {};
                 },
                 several});
  for (const auto& [name, step, title] : {std::tuple("view.fuse-more", 0.1, tr("Second series: more of it")),
                                          std::tuple("view.fuse-less", -0.1, tr("Second series: less of it"))})
    m_actions.add({name, text(title),
                   [this, step = step](const Arguments&) -> Result<void> {
                     SecondSeries second = m_state.second();
                     second.fused = true;
                     second.opacity = std::clamp(second.opacity + step, 0.0, 1.0);
                     m_state.setSecond(second);
                     return {};
                   },
                   several});
}

} // namespace halsted
