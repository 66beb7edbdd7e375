// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/Headset.h"
#include "xr/openxr/Input.h"
#include "xr/openxr/Panels.h"
#include "xr/openxr/Passthrough.h"
#include "xr/openxr/Runtime.h"
#include "xr/openxr/Spaces.h"
#include "xr/openxr/Swapchain.h"

#include <array>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace halsted::openxr {

/// A session with the runtime. Once a call failed none reaches the runtime any more, until all is destroyed.
class Session : public HeadsetSession {
public:
  static Result<std::unique_ptr<Session>> open(std::unique_ptr<Runtime> runtime, GlContext& context, const HeadsetWishes& wishes);
  ~Session() override;
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  const HeadsetInfo& info() const override { return m_info; }
  Result<State> poll() override;
  Result<FrameTiming> wait() override;
  Result<void> begin() override;
  Result<FrameInput> input(const FrameTiming& frame) override;
  Result<EyeViews> eyes(const FrameTiming& frame) override;
  Result<EyeTarget> acquire(LeftRight eye) override;
  Result<void> release(LeftRight eye) override;
  Result<void> end(const FrameTiming& frame, const FrameLayers* layers) override;
  void pulse(LeftRight hand, double strength, double seconds) override;
  VisibilityMask visibilityMask(LeftRight eye) const override { return m_masks[indexOf(eye)]; }
  void setResolutionScale(double scale) override;
  void setRefreshRate(double hz) override;
  Result<int> addAnchor(const Eigen::Isometry3d& stage_T_anchor) override;
  TrackedPose anchor(int id, const FrameTiming& frame) const override;
  void recentre() override { m_recentre = true; }
  void requestExit() override;

private:
  explicit Session(std::unique_ptr<Runtime> runtime) : m_runtime(std::move(runtime)) {}
  Result<void> openParts(GlContext& context, const HeadsetWishes& wishes);
  Result<void> makeEyes(bool depth);
  void fillInfo(const GlContext& context);
  void readMask(std::uint32_t eye);
  void readRefreshRates();
  void take(const XrEventDataBuffer& event);
  void take(XrSessionState state);
  const XrCompositionLayerBaseHeader* projectionLayer(const FrameLayers& layers);

  Health m_health;
  HeadsetInfo m_info;
  // From here on in the order of making: what comes later is destroyed earlier.
  std::unique_ptr<Runtime> m_runtime;
  Handle<XrSession> m_session;
  std::optional<Spaces> m_spaces;
  std::optional<Passthrough> m_passthrough;
  std::vector<EyeSwapchain> m_eyes;
  std::unique_ptr<Panels> m_panels;
  std::unique_ptr<Input> m_input;

  std::array<VisibilityMask, 2> m_masks;
  std::array<XrView, 2> m_views{};
  std::array<XrCompositionLayerProjectionView, 2> m_projectionViews{};
  std::array<XrCompositionLayerDepthInfoKHR, 2> m_depthInfos{};
  XrCompositionLayerProjection m_projection = typed<XrCompositionLayerProjection>(XR_TYPE_COMPOSITION_LAYER_PROJECTION);
  std::vector<const XrCompositionLayerBaseHeader*> m_layers;
  FrameInput m_lastInput; ///< where poses stay while nothing is seen
  EyeViews m_lastEyes;
  State m_state = State::Idle;
  std::atomic<bool> m_running{false};      ///< between begin and end of the session; wait() may be on another thread
  std::atomic<std::int64_t> m_waitedNs{0}; ///< display time of the frame that was waited for and not begun; 0: none
  XrTime m_displayNs = 0;                  ///< of the last frame begun
  bool m_begun = false, m_recentre = false;
  double m_scale = 1, m_nextScale = 1;
};

} // namespace halsted::openxr
