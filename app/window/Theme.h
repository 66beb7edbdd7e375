// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/DesignTokens.h"

class QApplication;
class QColor;

namespace halsted {

QColor toColor(const Rgb& rgb);

/// Colours, typeface and metrics of all windows, from the design tokens.
void applyTheme(QApplication& application, bool dark);

} // namespace halsted
