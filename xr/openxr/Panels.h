// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/openxr/Swapchain.h"

#include <memory>
#include <vector>

namespace halsted::openxr {

/// Panels as layers of their own, which the runtime draws sharper and steadier than the eyes' pictures could.
class Panels {
public:
  Panels(std::int64_t format, int maxWidth, int maxHeight);
  ~Panels();
  /// Brings the pictures up to date; layers() has one layer per panel afterwards, in the same order. The context is current.
  Result<void> update(XrSession session, Health& health, const std::vector<PanelLayer>& panels, XrSpace stage, std::size_t most);
  const std::vector<XrCompositionLayerQuad>& layers() const { return m_layers; }

private:
  struct Panel;
  Panel& panelOf(int id);
  Result<void> take(XrSession session, Health& health, Panel& panel, const PanelLayer& layer);

  std::int64_t m_format;
  int m_maxWidth, m_maxHeight;
  std::vector<std::unique_ptr<Panel>> m_panels;
  std::vector<XrCompositionLayerQuad> m_layers;
};

} // namespace halsted::openxr
