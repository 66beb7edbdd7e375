// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace halsted {

using Id = int; ///< of a series, layer, structure or plan element in a case; never used twice in a case

} // namespace halsted
