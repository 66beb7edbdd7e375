// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/reading/Waveforms.h"

#include <array>

namespace halsted::twin {

/// The heart's electrical dipole, mV: x to the left, y to the feet, z to the back (Frank's axes).
struct Dipole {
  double x = 0, y = 0, z = 0;
};

/// Dipole at the current instant: waves as Gaussians in time (McSharry 2003; three axes after Sameni 2007), slaved to the activations
/// of atria and ventricles; fibrillation as a sum of sines.
Dipole cardiacDipole(const State& state);
/// Twelve leads from the dipole by Dower's lead vectors (Dower, Machado, Osborne, Clin Cardiol 1980;3:87; the inverse is Edenbrandt
/// and Pahlm 1988), the limb leads by Einthoven's and Goldberger's laws.
std::array<float, kLeadCount> ecgLeads(const Dipole& dipole);

} // namespace halsted::twin
