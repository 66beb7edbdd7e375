// SPDX-License-Identifier: Apache-2.0
#include "tests/xr/RemoteHeadset.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <thread>

namespace halsted {

namespace {

/// As Monado 25 lays out its struct r_remote_data (src/xrt/drivers/remote/r_interface.h).
struct PacketPose {
  float orientation[4] = {0, 0, 0, 1}, position[3] = {};
};
struct PacketController {
  PacketPose pose;
  float linear[3] = {}, angular[3] = {}, curl[5] = {};
  float trigger = 0, squeeze = 0, squeezeForce = 0, stick[2] = {}, padForce = 0, pad[2] = {};
  std::uint8_t handActive = 0, active = 0, system = 0, systemTouch = 0, a = 0, aTouch = 0, b = 0, bTouch = 0, triggerClick = 0,
               triggerTouch = 0, stickClick = 0, stickTouch = 0, padTouch = 0, padding[3] = {};
};
struct PacketView {
  float fov[4] = {-0.8F, 0.8F, 0.8F, -0.8F};
  PacketPose pose;
  std::uint32_t padding = 0;
};
struct PacketHead {
  PacketView views[2];
  PacketPose centre;
  std::uint8_t perView = 0, padding[3] = {};
};
struct Packet {
  char header[8] = {'m', 'n', 'd', 'r', 'm', 't', '3', 0};
  PacketHead head;
  PacketController hands[2];
};
static_assert(sizeof(PacketController) == 120 && sizeof(PacketHead) == 128 && sizeof(Packet) == 376);

PacketPose toPacket(const Eigen::Isometry3d& pose) {
  const Eigen::Quaternionf turn(Eigen::Quaterniond(pose.linear()).cast<float>());
  const Eigen::Vector3f place = pose.translation().cast<float>();
  return {{turn.x(), turn.y(), turn.z(), turn.w()}, {place.x(), place.y(), place.z()}};
}

} // namespace

Result<std::unique_ptr<RemoteHeadset>> RemoteHeadset::connect(int port, double timeoutSeconds) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(timeoutSeconds);
  int fd = -1;
  while (true) {
    fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
      break;
    ::close(fd);
    if (std::chrono::steady_clock::now() > end)
      return fail(ErrorCode::Failed, "Monado's remote driver does not listen.");
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  // It greets with its reset state and its latest one, their headers still empty.
  char greeting[2 * sizeof(Packet)];
  std::size_t got = 0;
  while (got < sizeof greeting) {
    const ssize_t more = ::read(fd, greeting + got, sizeof greeting - got);
    if (more <= 0) {
      ::close(fd);
      return fail(ErrorCode::Failed, "Monado's remote driver hung up.");
    }
    got += static_cast<std::size_t>(more);
  }
  return std::unique_ptr<RemoteHeadset>(new RemoteHeadset(fd));
}

RemoteHeadset::~RemoteHeadset() {
  ::close(m_socket);
}

Result<void> RemoteHeadset::send(const RemoteState& state) {
  Packet packet;
  for (PacketView& view : packet.head.views)
    std::copy(state.fov.begin(), state.fov.end(), view.fov);
  packet.head.centre = toPacket(state.head);
  for (std::size_t i = 0; i < 2; ++i) {
    const RemoteState::Controller& from = state.hands[i];
    PacketController& to = packet.hands[i];
    to.pose = toPacket(from.pose);
    std::reverse_copy(from.curl.begin(), from.curl.end(), to.curl); // from the little finger on
    to.trigger = from.trigger;
    to.squeeze = from.squeeze;
    to.squeezeForce = from.squeeze;
    to.stick[0] = from.stick.x();
    to.stick[1] = from.stick.y();
    to.active = from.active;
    to.handActive = from.handActive;
    to.a = from.a;
    to.b = from.b;
    to.system = from.system;
    to.triggerClick = from.trigger > 0.9F;
    to.stickClick = from.stickClick;
  }
  if (::write(m_socket, &packet, sizeof packet) != static_cast<ssize_t>(sizeof packet))
    return fail(ErrorCode::Failed, "Monado's remote driver hung up.");
  return {};
}

} // namespace halsted
