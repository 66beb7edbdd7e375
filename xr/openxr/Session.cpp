// SPDX-License-Identifier: Apache-2.0
#include "xr/openxr/Session.h"

#include "xr/openxr/Graphics.h"

#include <algorithm>
#include <cmath>

namespace halsted::openxr {

Result<std::unique_ptr<Session>> Session::open(std::unique_ptr<Runtime> runtime, GlContext& context, const HeadsetWishes& wishes) {
  std::unique_ptr<Session> session(new Session(std::move(runtime)));
  const Result<void> opened = session->openParts(context, wishes);
  if (!opened)
    return fail(opened.error());
  return session;
}

Result<void> Session::openParts(GlContext& context, const HeadsetWishes& wishes) {
  Result<Handle<XrSession>> session = createSession(*m_runtime, context);
  if (!session)
    return fail(session.error());
  m_session = std::move(*session);
  Result<Spaces> spaces = Spaces::create(*m_runtime, m_session.get(), m_health);
  if (!spaces)
    return fail(spaces.error());
  m_spaces = std::move(*spaces);
  Result<Passthrough> passthrough = Passthrough::create(*m_runtime, m_session.get(), wishes.passthrough, m_health);
  if (!passthrough)
    return fail(passthrough.error());
  m_passthrough = std::move(*passthrough);
  if (const Result<void> made = makeEyes(wishes.depthLayer); !made)
    return made;
  Result<std::unique_ptr<Input>> input = Input::create(*m_runtime, m_session.get(), m_health, wishes.handTracking);
  if (!input)
    return fail(input.error());
  m_input = std::move(*input);
  m_views.fill({XR_TYPE_VIEW, nullptr, kIdentityPose, {}});
  m_layers.reserve(64);
  fillInfo(context);
  return {};
}

Result<void> Session::makeEyes(bool depth) {
  std::array<XrViewConfigurationView, 2> views{};
  views.fill({XR_TYPE_VIEW_CONFIGURATION_VIEW, nullptr, 0, 0, 0, 0, 0, 0});
  std::uint32_t count = 0;
  if (!m_health.good(xrEnumerateViewConfigurationViews(m_runtime->instance(), m_runtime->system(), kStereo,
                                                       static_cast<std::uint32_t>(views.size()), &count, views.data()),
                     "say how large its pictures are"))
    return m_health.failure();
  Result<SwapchainFormats> formats = chooseFormats(m_session.get(), m_health);
  if (!formats)
    return fail(formats.error());
  if (!depth || !m_runtime->uses(XR_KHR_COMPOSITION_LAYER_DEPTH_EXTENSION_NAME))
    formats->depth = 0;
  for (const XrViewConfigurationView& view : views) {
    Result<EyeSwapchain> eye = EyeSwapchain::create(m_session.get(), m_health, *formats,
                                                    static_cast<int>(std::min(view.recommendedImageRectWidth, view.maxImageRectWidth)),
                                                    static_cast<int>(std::min(view.recommendedImageRectHeight, view.maxImageRectHeight)));
    if (!eye)
      return fail(eye.error());
    m_eyes.push_back(std::move(*eye));
  }
  m_panels = std::make_unique<Panels>(formats->colour, static_cast<int>(m_runtime->maxWidth()), static_cast<int>(m_runtime->maxHeight()));
  return {};
}

void Session::fillInfo(const GlContext& context) {
  m_info.runtime = m_runtime->name();
  m_info.system = m_runtime->systemName();
  m_info.graphics = context.kind() == GlContext::Kind::Glx ? "GLX" : "EGL";
  m_info.eyeWidth = m_eyes[0].width();
  m_info.eyeHeight = m_eyes[0].height();
  m_info.depthLayer = m_eyes[0].hasDepth();
  m_info.passthrough = m_passthrough->available();
  m_info.handTracking = m_input->tracksHands();
  m_info.anchors = m_spaces->hasAnchors();
  readRefreshRates();
  readMask(0);
  readMask(1);
}

Session::~Session() = default;

void Session::readMask(std::uint32_t eye) {
  if (!m_runtime->functions().getVisibilityMask || eye >= m_masks.size())
    return;
  const auto read = [&](XrVisibilityMaskKHR& mask) {
    return XR_SUCCEEDED(
        m_runtime->functions().getVisibilityMask(m_session.get(), kStereo, eye, XR_VISIBILITY_MASK_TYPE_HIDDEN_TRIANGLE_MESH_KHR, &mask));
  };
  m_masks[eye].points.clear();
  auto mask = typed<XrVisibilityMaskKHR>(XR_TYPE_VISIBILITY_MASK_KHR);
  if (!read(mask) || mask.vertexCountOutput == 0 || mask.indexCountOutput == 0)
    return;
  std::vector<XrVector2f> vertices(mask.vertexCountOutput);
  std::vector<std::uint32_t> indices(mask.indexCountOutput);
  mask.vertexCapacityInput = mask.vertexCountOutput;
  mask.vertices = vertices.data();
  mask.indexCapacityInput = mask.indexCountOutput;
  mask.indices = indices.data();
  if (!read(mask))
    return;
  indices.resize(std::min<std::size_t>(indices.size(), mask.indexCountOutput) / 3 * 3);
  for (const std::uint32_t index : indices)
    m_masks[eye].points.emplace_back(index < vertices.size() ? Eigen::Vector2f(vertices[index].x, vertices[index].y)
                                                             : Eigen::Vector2f::Zero());
  m_info.visibilityMask = true;
}

void Session::readRefreshRates() {
  const Functions& f = m_runtime->functions();
  if (!f.enumerateDisplayRefreshRates || !f.getDisplayRefreshRate)
    return;
  std::uint32_t count = 0;
  std::array<float, 32> rates{};
  if (XR_FAILED(f.enumerateDisplayRefreshRates(m_session.get(), static_cast<std::uint32_t>(rates.size()), &count, rates.data())))
    return;
  m_info.refreshHz.assign(rates.begin(), rates.begin() + count);
  float current = 0;
  if (XR_SUCCEEDED(f.getDisplayRefreshRate(m_session.get(), &current)))
    m_info.currentHz = current;
}

void Session::setRefreshRate(double hz) {
  if (m_health.lost() || !m_runtime->functions().requestDisplayRefreshRate || m_info.refreshHz.empty())
    return;
  const double nearest = *std::min_element(m_info.refreshHz.begin(), m_info.refreshHz.end(),
                                           [hz](double a, double b) { return std::abs(a - hz) < std::abs(b - hz); });
  (void)m_runtime->functions().requestDisplayRefreshRate(m_session.get(), static_cast<float>(nearest));
}

Result<HeadsetSession::State> Session::poll() {
  if (m_health.lost())
    return m_health.failure();
  while (true) {
    auto event = typed<XrEventDataBuffer>(XR_TYPE_EVENT_DATA_BUFFER);
    const XrResult result = xrPollEvent(m_runtime->instance(), &event);
    if (!m_health.good(result, "tell its news"))
      return m_health.failure();
    if (result == XR_EVENT_UNAVAILABLE)
      return m_state;
    take(event);
    if (m_health.lost())
      return m_health.failure();
  }
}

void Session::take(const XrEventDataBuffer& event) {
  switch (event.type) {
  case XR_TYPE_EVENT_DATA_SESSION_STATE_CHANGED: {
    const auto& change = reinterpret_cast<const XrEventDataSessionStateChanged&>(event);
    if (change.session == m_session.get())
      take(change.state);
    break;
  }
  case XR_TYPE_EVENT_DATA_INSTANCE_LOSS_PENDING: (void)m_health.good(XR_ERROR_INSTANCE_LOST, "go on"); break;
  case XR_TYPE_EVENT_DATA_INTERACTION_PROFILE_CHANGED: m_info.controllers = m_input->controllers(m_health); break;
  case XR_TYPE_EVENT_DATA_VISIBILITY_MASK_CHANGED_KHR:
    readMask(reinterpret_cast<const XrEventDataVisibilityMaskChangedKHR&>(event).viewIndex);
    ++m_info.maskRevision;
    break;
  case XR_TYPE_EVENT_DATA_DISPLAY_REFRESH_RATE_CHANGED_FB:
    m_info.currentHz = reinterpret_cast<const XrEventDataDisplayRefreshRateChangedFB&>(event).toDisplayRefreshRate;
    break;
  case XR_TYPE_EVENT_DATA_PASSTHROUGH_STATE_CHANGED_FB:
    if (reinterpret_cast<const XrEventDataPassthroughStateChangedFB&>(event).flags &
        XR_PASSTHROUGH_STATE_CHANGED_NON_RECOVERABLE_ERROR_BIT_FB) {
      m_passthrough->fail();
      m_info.passthrough = m_passthrough->available();
    }
    break;
  default: break;
  }
}

void Session::take(XrSessionState state) {
  switch (state) {
  case XR_SESSION_STATE_READY: {
    auto info = typed<XrSessionBeginInfo>(XR_TYPE_SESSION_BEGIN_INFO);
    info.primaryViewConfigurationType = kStereo;
    if (m_health.good(xrBeginSession(m_session.get(), &info), "start showing pictures")) {
      m_running = true;
      m_state = State::Running;
    }
    break;
  }
  case XR_SESSION_STATE_SYNCHRONIZED:
  case XR_SESSION_STATE_VISIBLE: m_state = State::Running; break;
  case XR_SESSION_STATE_FOCUSED: m_state = State::Focused; break;
  case XR_SESSION_STATE_STOPPING:
    m_running = false;
    m_begun = false;
    m_waitedNs = 0;
    m_state = State::Idle;
    (void)m_health.good(xrEndSession(m_session.get()), "stop showing pictures");
    break;
  case XR_SESSION_STATE_EXITING: m_state = State::Ended; break;
  case XR_SESSION_STATE_LOSS_PENDING: (void)m_health.good(XR_ERROR_SESSION_LOST, "go on"); break;
  default: m_state = State::Idle; break;
  }
}

Result<FrameTiming> Session::wait() {
  if (m_health.lost())
    return m_health.failure();
  if (!m_running)
    return FrameTiming{};
  auto state = typed<XrFrameState>(XR_TYPE_FRAME_STATE);
  const XrResult result = xrWaitFrame(m_session.get(), nullptr, &state);
  // The session may stop while another thread waits.
  if (result == XR_ERROR_SESSION_NOT_RUNNING)
    return FrameTiming{};
  if (!m_health.good(result, "time a frame"))
    return m_health.failure();
  m_waitedNs = state.predictedDisplayTime;
  return FrameTiming{state.predictedDisplayTime, state.predictedDisplayPeriod, state.shouldRender == XR_TRUE};
}

Result<void> Session::begin() {
  if (m_health.lost())
    return m_health.failure();
  const std::int64_t waited = m_waitedNs.exchange(0);
  m_begun = false;
  if (!m_running || waited == 0)
    return {};
  const XrResult result = xrBeginFrame(m_session.get(), nullptr);
  if (result == XR_ERROR_SESSION_NOT_RUNNING)
    return {};
  if (!m_health.good(result, "begin a frame"))
    return m_health.failure();
  m_begun = true;
  m_displayNs = waited;
  m_scale = m_nextScale;
  for (EyeSwapchain& eye : m_eyes)
    eye.frameBegins();
  if (!m_recentre)
    return {};
  const Result<bool> recentred = m_spaces->recentre(m_displayNs, m_health);
  if (!recentred)
    return fail(recentred.error());
  m_recentre = !*recentred;
  return {};
}

Result<FrameInput> Session::input(const FrameTiming& frame) {
  if (m_health.lost())
    return m_health.failure();
  m_lastInput.head.tracked = false;
  if (frame.displayNs <= 0)
    return m_lastInput;
  if (const Result<void> located = m_spaces->head(frame.displayNs, m_health, m_lastInput.head); !located)
    return fail(located.error());
  const Result<void> read = m_input->read(m_spaces->stage(), frame.displayNs, m_state == State::Focused, m_health, m_lastInput.hands);
  if (!read)
    return fail(read.error());
  return m_lastInput;
}

Result<EyeViews> Session::eyes(const FrameTiming& frame) {
  if (m_health.lost())
    return m_health.failure();
  if (frame.displayNs <= 0)
    return m_lastEyes;
  auto info = typed<XrViewLocateInfo>(XR_TYPE_VIEW_LOCATE_INFO);
  info.viewConfigurationType = kStereo;
  info.displayTime = frame.displayNs;
  info.space = m_spaces->stage();
  auto state = typed<XrViewState>(XR_TYPE_VIEW_STATE);
  std::uint32_t count = 0;
  if (!m_health.good(xrLocateViews(m_session.get(), &info, &state, static_cast<std::uint32_t>(m_views.size()), &count, m_views.data()),
                     "track the eyes"))
    return m_health.failure();
  for (std::size_t i = 0; i < m_views.size(); ++i) {
    const XrFovf& fov = m_views[i].fov;
    m_lastEyes[i].fov = {fov.angleLeft, fov.angleRight, fov.angleUp, fov.angleDown};
    constexpr XrViewStateFlags kValid = XR_VIEW_STATE_ORIENTATION_VALID_BIT | XR_VIEW_STATE_POSITION_VALID_BIT;
    if ((state.viewStateFlags & kValid) == kValid)
      m_lastEyes[i].stage_T_eye = toEigen(m_views[i].pose);
  }
  return m_lastEyes;
}

Result<EyeTarget> Session::acquire(LeftRight eye) {
  if (m_health.lost())
    return m_health.failure();
  return m_eyes[indexOf(eye)].acquire(m_health, m_scale);
}

Result<void> Session::release(LeftRight eye) {
  if (m_health.lost())
    return m_health.failure();
  return m_eyes[indexOf(eye)].release(m_health);
}

const XrCompositionLayerBaseHeader* Session::projectionLayer(const FrameLayers& layers) {
  for (std::size_t i = 0; i < m_eyes.size(); ++i) {
    XrCompositionLayerProjectionView& view = m_projectionViews[i];
    view = typed<XrCompositionLayerProjectionView>(XR_TYPE_COMPOSITION_LAYER_PROJECTION_VIEW);
    const Fov& fov = layers.eyes[i].fov;
    view.pose = toXr(layers.eyes[i].stage_T_eye);
    view.fov = {static_cast<float>(fov.left), static_cast<float>(fov.right), static_cast<float>(fov.up), static_cast<float>(fov.down)};
    view.subImage = m_eyes[i].colourImage();
    if (m_eyes[i].hasDepth()) {
      XrCompositionLayerDepthInfoKHR& depth = m_depthInfos[i];
      depth = typed<XrCompositionLayerDepthInfoKHR>(XR_TYPE_COMPOSITION_LAYER_DEPTH_INFO_KHR);
      depth.subImage = m_eyes[i].depthImage();
      depth.minDepth = 0;
      depth.maxDepth = 1;
      depth.nearZ = static_cast<float>(layers.nearM);
      depth.farZ = static_cast<float>(layers.farM);
      view.next = &depth;
    }
  }
  m_projection.space = m_spaces->stage();
  m_projection.layerFlags = layers.passthrough ? XR_COMPOSITION_LAYER_BLEND_TEXTURE_SOURCE_ALPHA_BIT : 0;
  m_projection.viewCount = static_cast<std::uint32_t>(m_projectionViews.size());
  m_projection.views = m_projectionViews.data();
  return reinterpret_cast<const XrCompositionLayerBaseHeader*>(&m_projection);
}

Result<void> Session::end(const FrameTiming& frame, const FrameLayers* layers) {
  if (m_health.lost())
    return m_health.failure();
  if (!m_begun)
    return {};
  m_begun = false;
  m_layers.clear();
  const bool through = layers && layers->passthrough && m_passthrough->available();
  auto info = typed<XrFrameEndInfo>(XR_TYPE_FRAME_END_INFO);
  info.displayTime = frame.displayNs;
  info.environmentBlendMode = m_passthrough->blendMode(through);
  if (layers && frame.draw) {
    if (const XrCompositionLayerBaseHeader* room = m_passthrough->layer(through))
      m_layers.push_back(room);
    if (std::all_of(m_eyes.begin(), m_eyes.end(), [](const EyeSwapchain& eye) { return eye.drawn(); }))
      m_layers.push_back(projectionLayer(*layers));
    const std::size_t most = m_runtime->maxLayers() > m_layers.size() ? m_runtime->maxLayers() - m_layers.size() : 0;
    if (const Result<void> updated = m_panels->update(m_session.get(), m_health, layers->panels, m_spaces->stage(), most); !updated)
      return updated;
    for (const XrCompositionLayerQuad& panel : m_panels->layers())
      m_layers.push_back(reinterpret_cast<const XrCompositionLayerBaseHeader*>(&panel));
  }
  info.layerCount = static_cast<std::uint32_t>(m_layers.size());
  info.layers = m_layers.data();
  const XrResult result = xrEndFrame(m_session.get(), &info);
  if (result == XR_ERROR_SESSION_NOT_RUNNING)
    return {};
  if (!m_health.good(result, "take a frame"))
    return m_health.failure();
  return {};
}

void Session::pulse(LeftRight hand, double strength, double seconds) {
  if (!m_health.lost() && m_state == State::Focused)
    m_input->pulse(hand, strength, seconds, m_health);
}

void Session::setResolutionScale(double scale) {
  m_nextScale = std::clamp(scale, 0.1, 1.0);
}

Result<int> Session::addAnchor(const Eigen::Isometry3d& stage_T_anchor) {
  if (m_health.lost())
    return m_health.failure();
  return m_spaces->addAnchor(stage_T_anchor, m_displayNs);
}

TrackedPose Session::anchor(int id, const FrameTiming& frame) const {
  return m_health.lost() ? TrackedPose{} : m_spaces->anchor(id, frame.displayNs > 0 ? frame.displayNs : m_displayNs);
}

void Session::requestExit() {
  if (m_health.lost())
    return;
  if (!m_running)
    m_state = State::Ended;
  else
    (void)m_health.good(xrRequestExitSession(m_session.get()), "end the session");
}

} // namespace halsted::openxr
