// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"
#include "segmentation/core/Result.h"

#include <array>
#include <memory>

namespace halsted {

/// What Monado's remote driver makes a headset and two controllers do; positions in its stage, metres, y up.
struct RemoteState {
  struct Controller {
    Eigen::Isometry3d pose = Eigen::Isometry3d::Identity(); ///< of the aim and grip alike
    bool active = true, handActive = true;
    std::array<float, 5> curl{}; ///< thumb to little finger, 0 straight to 1
    float trigger = 0, squeeze = 0;
    Eigen::Vector2f stick{0, 0};
    bool a = false, b = false, system = false, stickClick = false;
  };
  Eigen::Isometry3d head = Eigen::Isometry3d(Eigen::Translation3d(0, 1.6, 0));
  std::array<float, 4> fov{-0.8F, 0.8F, 0.8F, -0.8F}; ///< left, right, up, down
  std::array<Controller, 2> hands;                    ///< left, right
};

/// A client of Monado 25's remote driver (TCP, one fixed packet, the last one stays in force).
class RemoteHeadset {
public:
  static Result<std::unique_ptr<RemoteHeadset>> connect(int port, double timeoutSeconds);
  ~RemoteHeadset();
  RemoteHeadset(const RemoteHeadset&) = delete;
  RemoteHeadset& operator=(const RemoteHeadset&) = delete;
  Result<void> send(const RemoteState& state);

private:
  explicit RemoteHeadset(int socket) : m_socket(socket) {}
  int m_socket;
};

} // namespace halsted
