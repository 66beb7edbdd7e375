// SPDX-License-Identifier: Apache-2.0
#include "rendering/VolumeLook.h"

#include "rendering/SliceImage.h"

#include <vtkColorTransferFunction.h>
#include <vtkNew.h>
#include <vtkPiecewiseFunction.h>
#include <vtkVolumeProperty.h>

namespace halsted {

namespace {

struct Stop {
  double value; ///< HU; for "mr" the fraction of the display window
  double red, green, blue, opacity;
};

struct Preset {
  const char* name;
  std::vector<Stop> stops;
};

const std::vector<Preset>& ctPresets() {
  // Opacity per millimetre rises where a tissue's Hounsfield range begins: bone above 150-200, muscle above 20, skin
  // surface above -300; aerated lung stays faint.
  static const std::vector<Preset> presets{{"bone",
                                            {{-1000, 0, 0, 0, 0},
                                             {120, 0.75, 0.38, 0.28, 0},
                                             {220, 0.92, 0.72, 0.50, 0.35},
                                             {450, 0.98, 0.90, 0.72, 0.85},
                                             {1500, 1, 1, 0.96, 0.95}}},
                                           {"vessels",
                                            {{-1000, 0, 0, 0, 0},
                                             {110, 0.55, 0.05, 0.05, 0},
                                             {180, 0.80, 0.12, 0.10, 0.18},
                                             {320, 0.92, 0.35, 0.25, 0.6},
                                             {550, 0.96, 0.82, 0.66, 0.75},
                                             {1500, 1, 1, 0.96, 0.9}}},
                                           {"soft",
                                            {{-1000, 0, 0, 0, 0},
                                             {-20, 0.55, 0.25, 0.15, 0},
                                             {60, 0.80, 0.40, 0.32, 0.12},
                                             {200, 0.90, 0.70, 0.45, 0.3},
                                             {500, 0.95, 0.88, 0.7, 0.7},
                                             {1500, 1, 1, 0.96, 0.9}}},
                                           {"lung",
                                            {{-1000, 0, 0, 0, 0},
                                             {-950, 0.35, 0.45, 0.60, 0.003},
                                             {-750, 0.60, 0.60, 0.70, 0.015},
                                             {-500, 0.80, 0.60, 0.60, 0.05},
                                             {-300, 0.85, 0.5, 0.5, 0.02},
                                             {0, 0.8, 0.4, 0.3, 0.02},
                                             {300, 0.95, 0.87, 0.68, 0.4}}},
                                           {"skin",
                                            {{-1000, 0, 0, 0, 0},
                                             {-500, 0.75, 0.50, 0.40, 0},
                                             {-250, 0.87, 0.64, 0.53, 0.6},
                                             {100, 0.90, 0.70, 0.58, 0.9},
                                             {1500, 1, 1, 0.96, 0.95}}}};
  return presets;
}

const std::vector<Preset>& mrPresets() {
  static const std::vector<Preset> presets{
      {"mr",
       {{0, 0, 0, 0, 0}, {0.18, 0.25, 0.18, 0.16, 0}, {0.45, 0.65, 0.50, 0.45, 0.12}, {0.8, 0.92, 0.86, 0.80, 0.5}, {1.2, 1, 1, 1, 0.8}}}};
  return presets;
}

} // namespace

std::vector<std::string> volumePresets(Modality modality) {
  std::vector<std::string> names;
  for (const Preset& preset : modality == Modality::Ct ? ctPresets() : mrPresets())
    names.emplace_back(preset.name);
  return names;
}

void applyVolumeLook(vtkVolumeProperty& property, const Volume& volume, const std::string& preset) {
  const bool ct = volume.modality == Modality::Ct;
  const std::vector<Preset>& presets = ct ? ctPresets() : mrPresets();
  const Preset* chosen = &presets.front();
  for (const Preset& candidate : presets)
    if (preset == candidate.name)
      chosen = &candidate;
  const WindowLevel window = ct ? WindowLevel{} : firstWindow(volume);
  vtkNew<vtkColorTransferFunction> colours;
  vtkNew<vtkPiecewiseFunction> opacity;
  for (const Stop& stop : chosen->stops) {
    const double value = ct ? stop.value : window.level + (stop.value - 0.5) * window.window;
    const double voxel = volume.voxelOf(value);
    colours->AddRGBPoint(voxel, stop.red, stop.green, stop.blue);
    opacity->AddPoint(voxel, stop.opacity);
  }
  property.SetColor(colours);
  property.SetScalarOpacity(opacity);
  property.SetScalarOpacityUnitDistance(1.5);
  property.SetInterpolationTypeToLinear();
  property.ShadeOn();
  property.SetAmbient(0.3);
  property.SetDiffuse(0.95);
  property.SetSpecular(0.15);
  property.SetSpecularPower(12);
}

} // namespace halsted
