// SPDX-License-Identifier: Apache-2.0
#include "xr/hands/ModelHold.h"

#include <algorithm>
#include <cmath>

namespace halsted {
namespace {

constexpr double kSmallestSpanM = 0.02;

constexpr double kCatch = 0.03, kReach = 0.08; // e-folds

/// Within 3 % of life size it is life size; up to 8 % it is drawn there.
double softened(double scale) {
  const double away = std::log(scale), size = std::abs(away);
  if (size <= kCatch)
    return 1;
  if (size >= kReach)
    return scale;
  return std::exp(std::copysign((size - kCatch) * kReach / (kReach - kCatch), away));
}

/// What softened() makes this scale of.
double hardened(double scale) {
  const double away = std::log(scale), size = std::abs(away);
  if (size == 0 || size >= kReach)
    return scale;
  return std::exp(std::copysign(kCatch + size * (kReach - kCatch) / kReach, away));
}

double limited(double scale) {
  return std::clamp(scale, kSmallestScale, kLargestScale);
}

double span(const ModelHold::Hands& hands) {
  return std::max(kSmallestSpanM, (hands[1].room_T_grip.translation() - hands[0].room_T_grip.translation()).norm());
}

} // namespace

void ModelHold::take(LeftRight side, const Hands& hands, const ModelPlacement& model) {
  m_holds[indexOf(side)] = true;
  anchor(hands, model);
}

void ModelHold::letGo(LeftRight side, const Hands& hands, const ModelPlacement& model) {
  m_holds[indexOf(side)] = false;
  if (any())
    anchor(hands, model);
}

void ModelHold::anchor(const Hands& hands, const ModelPlacement& model) {
  m_scale = model.scale;
  m_rawScale = hardened(model.scale);
  m_atLifeSize = model.scale == 1;
  if (m_holds[0] && m_holds[1]) {
    m_spanM = span(hands);
    const Vec3 axis = hands[1].room_T_grip.translation() - hands[0].room_T_grip.translation();
    m_lastUp = axis.unitOrthogonal();
    for (std::size_t i = 0; i < 2; ++i)
      m_up[i] = hands[i].room_T_grip.linear().transpose() * m_lastUp;
    m_hold_T_model = between(hands).inverse() * model.room_T_model;
  } else {
    m_hold_T_model = hands[m_holds[0] ? 0 : 1].room_T_grip.inverse() * model.room_T_model;
  }
}

Eigen::Isometry3d ModelHold::between(const Hands& hands) {
  const Vec3 left = hands[0].room_T_grip.translation(), right = hands[1].room_T_grip.translation();
  Vec3 x = right - left;
  x = x.norm() > 1e-6 ? Vec3(x.normalized()) : Vec3(m_lastUp.unitOrthogonal());
  Vec3 y = hands[0].room_T_grip.linear() * m_up[0] + hands[1].room_T_grip.linear() * m_up[1];
  y -= y.dot(x) * x;
  if (y.norm() < 0.2) { // the hands turned against each other: go on as before
    y = m_lastUp - m_lastUp.dot(x) * x;
    if (y.norm() < 1e-3)
      y = x.unitOrthogonal();
  }
  y.normalize();
  m_lastUp = y;
  Eigen::Isometry3d frame = Eigen::Isometry3d::Identity();
  frame.linear() << x, y, x.cross(y);
  frame.translation() = 0.5 * (left + right);
  return frame;
}

bool ModelHold::caught(double scale) {
  const bool now = scale == 1;
  const bool came = now && !m_atLifeSize;
  m_atLifeSize = now;
  return came;
}

bool ModelHold::update(const Hands& hands, ModelPlacement& model) {
  if (m_holds[0] && m_holds[1]) {
    const double scale = softened(limited(m_rawScale * span(hands) / m_spanM));
    Eigen::Isometry3d hold_T_model = m_hold_T_model;
    hold_T_model.translation() *= scale / m_scale;
    model.room_T_model = between(hands) * hold_T_model;
    model.scale = scale;
    return caught(scale);
  }
  if (any())
    model.room_T_model = hands[m_holds[0] ? 0 : 1].room_T_grip * m_hold_T_model;
  return false;
}

bool ModelHold::scaleBy(double factor, const Hands& hands, ModelPlacement& model) {
  m_rawScale = limited(m_rawScale * factor);
  const double scale = softened(m_rawScale);
  m_hold_T_model.translation() *= scale / model.scale;
  model.scale = scale;
  model.room_T_model = hands[m_holds[0] ? 0 : 1].room_T_grip * m_hold_T_model;
  return caught(scale);
}

} // namespace halsted
