// SPDX-License-Identifier: Apache-2.0
#include "tests/xr/FakeHeadset.h"

using namespace halsted;

/// What only some runtimes offer: cameras, anchors, refresh rates, floors, controllers.
class tst_HeadsetParts : public FakeHeadset {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { load(); }
  void init() { reset(); }
  void cleanup() {
    m_session.reset();
    QCOMPARE(m_fake->live, 0);
  }

  void depthLayerOnlyWhereOffered();
  void picturesWithoutSrgbStillWork();
  void camerasShowTheRoom();
  void blendingShowsTheRoom();
  void seeThroughDisplayShowsTheRoomAlways();
  void roomStaysClosedWithoutEither();
  void maskChangesAreTaken();
  void refreshRateIsTheNearestOffered();
  void anchorsOfTheRuntimeAreUsed();
  void refusedAnchorIsThePoseItself();
  void stageWithoutAFloorGetsOne();
  void recentringWaitsForTheHead();
  void padCountsOnlyWhilePressed();
  void onlyKnownControllersAreSuggested();
  void inputGoesAwayWithTheFocus();
};

void tst_HeadsetParts::depthLayerOnlyWhereOffered() {
  open();
  QVERIFY(!m_session->info().depthLayer);
  focus();
  QVERIFY(turn().ok());
  QVERIFY(!m_fake->depthHandedIn);
  m_session.reset();
  m_fake->extensions.insert("XR_KHR_composition_layer_depth");
  open();
  QVERIFY(m_session->info().depthLayer);
  focus();
  QVERIFY(turn().ok());
  QVERIFY(m_fake->depthHandedIn);
  m_session.reset();
  open({.depthLayer = false});
  QVERIFY(!m_session->info().depthLayer);
}

void tst_HeadsetParts::picturesWithoutSrgbStillWork() {
  m_fake->formats = {0x8058}; // GL_RGBA8
  open();
  focus();
  QVERIFY(turn().ok());
  QCOMPARE(m_fake->layers, std::vector<XrStructureType>{XR_TYPE_COMPOSITION_LAYER_PROJECTION});
}

void tst_HeadsetParts::camerasShowTheRoom() {
  m_fake->extensions.insert("XR_FB_passthrough");
  open();
  QVERIFY(m_session->info().passthrough);
  focus();
  QVERIFY(turn().ok());
  QVERIFY(!m_fake->passthroughRunning);
  FrameLayers layers;
  layers.passthrough = true;
  QVERIFY(turn(layers).ok());
  QVERIFY(m_fake->passthroughRunning);
  QCOMPARE(m_fake->layers, (std::vector<XrStructureType>{XR_TYPE_COMPOSITION_LAYER_PASSTHROUGH_FB, XR_TYPE_COMPOSITION_LAYER_PROJECTION}));
  QVERIFY(m_fake->layerFlags[1] & XR_COMPOSITION_LAYER_BLEND_TEXTURE_SOURCE_ALPHA_BIT);
  QCOMPARE(m_fake->blendMode, XR_ENVIRONMENT_BLEND_MODE_OPAQUE);
  QVERIFY(turn().ok());
  QVERIFY(!m_fake->passthroughRunning);
  QVERIFY(!(m_fake->layerFlags[0] & XR_COMPOSITION_LAYER_BLEND_TEXTURE_SOURCE_ALPHA_BIT));
  auto broken = event<XrEventDataPassthroughStateChangedFB>(XR_TYPE_EVENT_DATA_PASSTHROUGH_STATE_CHANGED_FB);
  broken.flags = XR_PASSTHROUGH_STATE_CHANGED_NON_RECOVERABLE_ERROR_BIT_FB;
  m_fake->say(broken);
  QVERIFY(turn(layers).ok());
  QVERIFY(!m_session->info().passthrough);
  QCOMPARE(m_fake->layers, std::vector<XrStructureType>{XR_TYPE_COMPOSITION_LAYER_PROJECTION});
}

void tst_HeadsetParts::blendingShowsTheRoom() {
  m_fake->blendModes = {XR_ENVIRONMENT_BLEND_MODE_OPAQUE, XR_ENVIRONMENT_BLEND_MODE_ADDITIVE, XR_ENVIRONMENT_BLEND_MODE_ALPHA_BLEND};
  open();
  QVERIFY(m_session->info().passthrough);
  focus();
  QVERIFY(turn().ok());
  QCOMPARE(m_fake->blendMode, XR_ENVIRONMENT_BLEND_MODE_OPAQUE);
  FrameLayers layers;
  layers.passthrough = true;
  QVERIFY(turn(layers).ok());
  QCOMPARE(m_fake->blendMode, XR_ENVIRONMENT_BLEND_MODE_ALPHA_BLEND);
  m_session.reset();
  open({.passthrough = false});
  QVERIFY(!m_session->info().passthrough);
}

void tst_HeadsetParts::seeThroughDisplayShowsTheRoomAlways() {
  m_fake->blendModes = {XR_ENVIRONMENT_BLEND_MODE_ADDITIVE};
  open();
  focus();
  QVERIFY(turn().ok());
  QCOMPARE(m_fake->blendMode, XR_ENVIRONMENT_BLEND_MODE_ADDITIVE);
}

void tst_HeadsetParts::roomStaysClosedWithoutEither() {
  open();
  QVERIFY(!m_session->info().passthrough);
  focus();
  FrameLayers layers;
  layers.passthrough = true;
  QVERIFY(turn(layers).ok());
  QCOMPARE(m_fake->blendMode, XR_ENVIRONMENT_BLEND_MODE_OPAQUE);
}

void tst_HeadsetParts::maskChangesAreTaken() {
  m_fake->extensions.insert("XR_KHR_visibility_mask");
  open();
  QVERIFY(m_session->info().visibilityMask);
  QCOMPARE(m_session->visibilityMask(LeftRight::Right).points.size(), std::size_t{6});
  const float before = m_session->visibilityMask(LeftRight::Right).points[0].y();
  const int revision = m_session->info().maskRevision;
  auto change = event<XrEventDataVisibilityMaskChangedKHR>(XR_TYPE_EVENT_DATA_VISIBILITY_MASK_CHANGED_KHR);
  change.viewIndex = 1;
  m_fake->say(change);
  QVERIFY(m_session->poll().ok());
  QVERIFY(m_session->info().maskRevision > revision);
  QVERIFY(m_session->visibilityMask(LeftRight::Right).points[0].y() > before);
}

void tst_HeadsetParts::refreshRateIsTheNearestOffered() {
  open();
  m_session->setRefreshRate(90); // not offered: nothing
  QCOMPARE(m_fake->requestedHz, 0.0F);
  m_session.reset();
  m_fake->extensions.insert("XR_FB_display_refresh_rate");
  open();
  QCOMPARE(m_session->info().refreshHz, (std::vector<double>{72, 90, 120}));
  QCOMPARE(m_session->info().currentHz, 72.0);
  m_session->setRefreshRate(85);
  QCOMPARE(m_fake->requestedHz, 90.0F);
  auto change = event<XrEventDataDisplayRefreshRateChangedFB>(XR_TYPE_EVENT_DATA_DISPLAY_REFRESH_RATE_CHANGED_FB);
  change.toDisplayRefreshRate = 90;
  m_fake->say(change);
  QVERIFY(m_session->poll().ok());
  QCOMPARE(m_session->info().currentHz, 90.0);
}

void tst_HeadsetParts::anchorsOfTheRuntimeAreUsed() {
  m_fake->extensions.insert("XR_MSFT_spatial_anchor");
  open();
  QVERIFY(m_session->info().anchors);
  focus();
  QVERIFY(turn().ok());
  const auto id = m_session->addAnchor(Eigen::Isometry3d(Eigen::Translation3d(1, 1, 1)));
  QVERIFY(id.ok());
  const TrackedPose pose = m_session->anchor(*id, m_timing);
  QVERIFY(pose.tracked && pose.stage_T_pose.translation().isApprox(Vec3(0.1, 0.2, 0.3), 1e-6)); // the runtime knows better
}

void tst_HeadsetParts::refusedAnchorIsThePoseItself() {
  m_fake->extensions.insert("XR_MSFT_spatial_anchor");
  m_fake->failing["xrCreateSpatialAnchorMSFT"] = XR_ERROR_CREATE_SPATIAL_ANCHOR_FAILED_MSFT;
  open();
  focus();
  QVERIFY(turn().ok());
  const auto id = m_session->addAnchor(Eigen::Isometry3d(Eigen::Translation3d(1, 1, 1)));
  QVERIFY(id.ok());
  QVERIFY(m_session->anchor(*id, m_timing).stage_T_pose.translation().isApprox(Vec3(1, 1, 1), 1e-6));
}

void tst_HeadsetParts::stageWithoutAFloorGetsOne() {
  open();
  QCOMPARE(m_fake->stageType, XR_REFERENCE_SPACE_TYPE_STAGE);
  QCOMPARE(m_fake->stagePose.position.y, 0.0F);
  m_session.reset();
  m_fake->spaces.back() = static_cast<XrReferenceSpaceType>(1000426000); // LOCAL_FLOOR
  open();
  QCOMPARE(static_cast<int>(m_fake->stageType), 1000426000);
  QCOMPARE(m_fake->stagePose.position.y, 0.0F);
  m_session.reset();
  m_fake->spaces.pop_back();
  open();
  QCOMPARE(m_fake->stageType, XR_REFERENCE_SPACE_TYPE_LOCAL);
  QVERIFY(m_fake->stagePose.position.y < -1);
}

void tst_HeadsetParts::recentringWaitsForTheHead() {
  open();
  focus();
  m_fake->head.position = {1, 1.6F, 2};
  m_fake->headFlags = 0;
  m_session->recentre();
  QVERIFY(turn().ok());
  QCOMPARE(m_fake->stagePose.position.x, 0.0F);
  m_fake->headFlags = 15;
  QVERIFY(turn().ok());
  QCOMPARE(m_fake->stagePose.position.x, 1.0F);
  QCOMPARE(m_fake->stagePose.position.y, 0.0F);
  QCOMPARE(m_fake->stagePose.position.z, 2.0F);
}

void tst_HeadsetParts::padCountsOnlyWhilePressed() {
  open();
  focus();
  m_fake->profile = "/interaction_profiles/htc/vive_controller";
  m_fake->say(event<XrEventDataInteractionProfileChanged>(XR_TYPE_EVENT_DATA_INTERACTION_PROFILE_CHANGED));
  m_fake->stick = {0.9F, 0};
  QVERIFY(turn().ok());
  QCOMPARE(m_session->info().controllers, std::vector<std::string>{"HTC Vive controller"});
  QCOMPARE(m_input.hands[0].stick.x(), 0.0);
  m_fake->click = true;
  QVERIFY(turn().ok());
  QVERIFY(std::abs(m_input.hands[0].stick.x() - 0.9) < 1e-6);
  m_fake->stick = {0.1F, 0};
  QVERIFY(turn().ok());
  QCOMPARE(m_input.hands[0].stick.x(), 0.0);
  QVERIFY(m_input.hands[0].primary);
}

void tst_HeadsetParts::onlyKnownControllersAreSuggested() {
  open();
  const auto has = [&](const char* profile) {
    return std::find(m_fake->suggested.begin(), m_fake->suggested.end(), profile) != m_fake->suggested.end();
  };
  for (const char* profile : {"/interaction_profiles/khr/simple_controller", "/interaction_profiles/oculus/touch_controller",
                              "/interaction_profiles/valve/index_controller", "/interaction_profiles/htc/vive_controller",
                              "/interaction_profiles/microsoft/motion_controller"})
    QVERIFY2(has(profile), profile);
  QVERIFY(!has("/interaction_profiles/hp/mixed_reality_controller"));
  m_session.reset();
  m_fake->extensions.insert({"XR_EXT_hp_mixed_reality_controller", "XR_BD_controller_interaction", "XR_EXT_hand_interaction"});
  open();
  for (const char* profile : {"/interaction_profiles/hp/mixed_reality_controller", "/interaction_profiles/bytedance/pico4_controller",
                              "/interaction_profiles/ext/hand_interaction_ext"})
    QVERIFY2(has(profile), profile);
}

void tst_HeadsetParts::inputGoesAwayWithTheFocus() {
  open();
  focus();
  m_fake->profile = "/interaction_profiles/oculus/touch_controller";
  m_fake->say(event<XrEventDataInteractionProfileChanged>(XR_TYPE_EVENT_DATA_INTERACTION_PROFILE_CHANGED));
  m_fake->level = 1;
  m_fake->click = true;
  QVERIFY(turn().ok());
  QCOMPARE(m_input.hands[1].source, HandInput::Source::Controller);
  QVERIFY(m_input.hands[1].grip.tracked && m_input.hands[1].primary);
  QCOMPARE(m_input.hands[1].trigger, 1.0);
  m_session->pulse(LeftRight::Left, 1, 0.1);
  QCOMPARE(m_fake->pulses, 1);
  QCOMPARE(stateAfter(XR_SESSION_STATE_VISIBLE), HeadsetSession::State::Running);
  QVERIFY(turn().ok());
  QCOMPARE(m_input.hands[1].source, HandInput::Source::None);
  QVERIFY(!m_input.hands[1].grip.tracked && !m_input.hands[1].primary);
  QCOMPARE(m_input.hands[1].trigger, 0.0);
  QVERIFY(m_input.hands[1].grip.stage_T_pose.translation().isApprox(Vec3(0.1, 0.2, 0.3), 1e-6)); // the last known
  m_session->pulse(LeftRight::Left, 1, 0.1);
  QCOMPARE(m_fake->pulses, 1);
}

QTEST_GUILESS_MAIN(tst_HeadsetParts)
#include "tst_HeadsetParts.moc"
