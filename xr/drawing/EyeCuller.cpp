// SPDX-License-Identifier: Apache-2.0
#include "xr/drawing/EyeCuller.h"

#include <vtkObjectFactory.h>
#include <vtkProp.h>
#include <vtkPropCollection.h>
#include <vtkRenderer.h>

#include <algorithm>

namespace halsted {

vtkStandardNewMacro(EyeCuller)

    EyeCuller::Frustum EyeCuller::frustum(const Eigen::Matrix4d& clip_T_world) {
  Frustum planes;
  for (int axis = 0; axis < 3; ++axis) {
    planes[static_cast<std::size_t>(2 * axis)] = (clip_T_world.row(3) + clip_T_world.row(axis)).transpose();
    planes[static_cast<std::size_t>(2 * axis + 1)] = (clip_T_world.row(3) - clip_T_world.row(axis)).transpose();
  }
  return planes;
}

namespace {

/// False only when the box is wholly outside one plane.
bool mayShow(const EyeCuller::Frustum& frustum, const Vec3& centre, const Vec3& half) {
  for (const Eigen::Vector4d& plane : frustum)
    if (plane.head<3>().dot(centre) + plane.w() + plane.head<3>().cwiseAbs().dot(half) < 0)
      return false;
  return true;
}

} // namespace

void EyeCuller::keep(vtkProp* prop, bool always) {
  std::erase(m_kept, prop);
  if (always)
    m_kept.push_back(prop);
}

void EyeCuller::look(vtkRenderer& renderer, const Frustum& left, const Frustum& right, const Vec3& head, double smallestRadians) {
  m_seen.clear();
  m_propCount = 0;
  vtkPropCollection* props = renderer.GetViewProps();
  vtkCollectionSimpleIterator at;
  props->InitTraversal(at);
  while (vtkProp* prop = props->GetNextProp(at)) {
    ++m_propCount;
    if (!prop->GetVisibility())
      continue;
    const double* bounds = prop->GetUseBounds() ? prop->GetBounds() : nullptr;
    if (!bounds) {
      m_seen.push_back({prop, 0, 0, 0});
      continue;
    }
    const Vec3 low(bounds[0], bounds[2], bounds[4]), high(bounds[1], bounds[3], bounds[5]);
    if ((high.array() < low.array()).any())
      continue;
    const Vec3 centre = 0.5 * (low + high), half = 0.5 * (high - low);
    if (!mayShow(left, centre, half) && !mayShow(right, centre, half))
      continue;
    const double nearest = (head - head.cwiseMax(low).cwiseMin(high)).norm();
    if (2 * half.norm() < smallestRadians * nearest && std::find(m_kept.begin(), m_kept.end(), prop) == m_kept.end())
      continue;
    m_seen.push_back({prop, prop->HasTranslucentPolygonalGeometry() ? 2 : 1, nearest, half.norm()});
  }
  // The nearest corner decides, so that what encloses comes after what it encloses.
  std::sort(m_seen.begin(), m_seen.end(), [](const Seen& a, const Seen& b) {
    if (a.pass != b.pass)
      return a.pass < b.pass;
    if (a.nearest != b.nearest)
      return a.pass == 2 ? a.nearest > b.nearest : a.nearest < b.nearest;
    return a.size < b.size;
  });
}

double EyeCuller::Cull(vtkRenderer*, vtkProp** props, int& count, int& initialized) {
  count = std::min(count, static_cast<int>(m_seen.size()));
  for (int i = 0; i < count; ++i) {
    props[i] = m_seen[static_cast<std::size_t>(i)].prop;
    props[i]->SetRenderTimeMultiplier(1);
  }
  initialized = 1;
  return std::max(1, count);
}

} // namespace halsted
