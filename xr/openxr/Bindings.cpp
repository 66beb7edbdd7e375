// SPDX-License-Identifier: Apache-2.0
#include "xr/openxr/Bindings.h"

#include <array>

namespace halsted::openxr {

namespace {

using enum Act;

constexpr std::array kSimple{Binding{Grip, "/input/grip/pose"}, Binding{Aim, "/input/aim/pose"}, Binding{Trigger, "/input/select/click"},
                             Binding{Menu, "/input/menu/click"}, Binding{Pulse, "/output/haptic"}};

/// Oculus Touch and what has the same parts under the same names, but for the grip.
constexpr auto touchWith(const char* squeeze) {
  return std::array{Binding{Grip, "/input/grip/pose"},
                    Binding{Aim, "/input/aim/pose"},
                    Binding{Trigger, "/input/trigger/value"},
                    Binding{Squeeze, squeeze},
                    Binding{Stick, "/input/thumbstick"},
                    Binding{StickClick, "/input/thumbstick/click"},
                    Binding{Primary, "/input/x/click", Side::Left},
                    Binding{Secondary, "/input/y/click", Side::Left},
                    Binding{Primary, "/input/a/click", Side::Right},
                    Binding{Secondary, "/input/b/click", Side::Right},
                    Binding{Menu, "/input/menu/click", Side::Left},
                    Binding{Pulse, "/output/haptic"}};
}
constexpr std::array kTouch = touchWith("/input/squeeze/value"); // its descendants, Pico 4, HP Reverb G2, too
constexpr std::array kVive3 = touchWith("/input/squeeze/click");

constexpr std::array kIndex{
    Binding{Grip, "/input/grip/pose"},        Binding{Aim, "/input/aim/pose"},      Binding{Trigger, "/input/trigger/value"},
    Binding{Squeeze, "/input/squeeze/value"}, Binding{Stick, "/input/thumbstick"},  Binding{StickClick, "/input/thumbstick/click"},
    Binding{Primary, "/input/a/click"},       Binding{Secondary, "/input/b/click"}, Binding{Pulse, "/output/haptic"}};

constexpr std::array kVive{Binding{Grip, "/input/grip/pose"},        Binding{Aim, "/input/aim/pose"},
                           Binding{Trigger, "/input/trigger/value"}, Binding{Squeeze, "/input/squeeze/click"},
                           Binding{Stick, "/input/trackpad"},        Binding{StickClick, "/input/trackpad/click"},
                           Binding{Menu, "/input/menu/click"},       Binding{Pulse, "/output/haptic"}};

constexpr std::array kMotion{
    Binding{Grip, "/input/grip/pose"},         Binding{Aim, "/input/aim/pose"},     Binding{Trigger, "/input/trigger/value"},
    Binding{Squeeze, "/input/squeeze/click"},  Binding{Stick, "/input/thumbstick"}, Binding{StickClick, "/input/thumbstick/click"},
    Binding{Primary, "/input/trackpad/click"}, Binding{Menu, "/input/menu/click"},  Binding{Pulse, "/output/haptic"}};

constexpr std::array kBareHand{Binding{Grip, "/input/grip/pose"}, Binding{Aim, "/input/aim/pose"}, Binding{Tip, "/input/poke_ext/pose"},
                               Binding{Trigger, "/input/pinch_ext/value"}, Binding{Squeeze, "/input/grasp_ext/value"}};

constexpr std::array kMicrosoftHand{Binding{Grip, "/input/grip/pose"}, Binding{Aim, "/input/aim/pose"},
                                    Binding{Trigger, "/input/select/value"}, Binding{Squeeze, "/input/squeeze/value"}};

constexpr std::array<Profile, 15> kProfiles{{
    {"/interaction_profiles/khr/simple_controller", "Simple controller", nullptr, kSimple},
    {"/interaction_profiles/oculus/touch_controller", "Oculus Touch controller", nullptr, kTouch},
    {"/interaction_profiles/valve/index_controller", "Valve Index controller", nullptr, kIndex},
    {"/interaction_profiles/htc/vive_controller", "HTC Vive controller", nullptr, kVive, false, true},
    {"/interaction_profiles/microsoft/motion_controller", "Windows Mixed Reality controller", nullptr, kMotion},
    {"/interaction_profiles/hp/mixed_reality_controller", "HP Mixed Reality controller", "XR_EXT_hp_mixed_reality_controller", kTouch},
    {"/interaction_profiles/samsung/odyssey_controller", "Samsung Odyssey controller", "XR_EXT_samsung_odyssey_controller", kMotion},
    {"/interaction_profiles/facebook/touch_controller_pro", "Touch Pro controller", "XR_FB_touch_controller_pro", kTouch},
    {"/interaction_profiles/meta/touch_controller_plus", "Touch Plus controller", "XR_META_touch_controller_plus", kTouch},
    {"/interaction_profiles/bytedance/pico_neo3_controller", "Pico Neo 3 controller", "XR_BD_controller_interaction", kTouch},
    {"/interaction_profiles/bytedance/pico4_controller", "Pico 4 controller", "XR_BD_controller_interaction", kTouch},
    {"/interaction_profiles/htc/vive_cosmos_controller", "HTC Vive Cosmos controller", "XR_HTC_vive_cosmos_controller_interaction", kVive3},
    {"/interaction_profiles/htc/vive_focus3_controller", "HTC Vive Focus 3 controller", "XR_HTC_vive_focus3_controller_interaction",
     kVive3},
    {"/interaction_profiles/ext/hand_interaction_ext", "Bare hand", "XR_EXT_hand_interaction", kBareHand, true},
    {"/interaction_profiles/microsoft/hand_interaction", "Bare hand", "XR_MSFT_hand_interaction", kMicrosoftHand, true},
}};

} // namespace

std::span<const Profile> profiles() {
  return kProfiles;
}

} // namespace halsted::openxr
