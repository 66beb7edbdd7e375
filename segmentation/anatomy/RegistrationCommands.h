// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/Command.h"
#include "segmentation/anatomy/SeriesRegistration.h"

#include <memory>

namespace halsted {

/// Takes the place of the one that the case has for the same pair of series.
std::unique_ptr<Command> setRegistration(SeriesRegistration registration);
std::unique_ptr<Command> removeRegistration(Id registration);

} // namespace halsted
