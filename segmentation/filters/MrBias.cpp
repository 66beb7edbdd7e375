// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/MrBias.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>

namespace halsted {

Eigen::VectorXd BiasField::terms(const Vec3& positionMm) const {
  const Vec3 at = (positionMm - m_centre).cwiseQuotient(m_half).cwiseMax(-Vec3::Ones()).cwiseMin(Vec3::Ones());
  Eigen::VectorXd terms(m_coefficients.size());
  Eigen::Index n = 0;
  for (int a = 0; a <= m_degree; ++a)
    for (int b = 0; a + b <= m_degree; ++b)
      for (int c = 0; a + b + c <= m_degree; ++c) {
        double term = 1;
        for (int power = 0; power < a; ++power)
          term *= at.x();
        for (int power = 0; power < b; ++power)
          term *= at.y();
        for (int power = 0; power < c; ++power)
          term *= at.z();
        terms[n++] = term;
      }
  return terms;
}

BiasField BiasField::fitted(const std::vector<Vec3>& positions, const std::vector<float>& values, double expected, int degree) {
  BiasField field;
  std::vector<double> logs;
  BoundsMm bounds;
  for (std::size_t n = 0; n < positions.size(); ++n) {
    logs.push_back(std::log(std::max(values[n], 1e-6F) / expected));
    bounds.add(positions[n]);
  }
  if (positions.size() < 40)
    return field;
  field.m_centre = bounds.centre();
  field.m_half = (0.5 * (bounds.max - bounds.min)).cwiseMax(Vec3::Constant(10));
  field.m_degree = degree;
  const Eigen::Index count = (degree + 1) * (degree + 2) * (degree + 3) / 6;
  field.m_coefficients = Eigen::VectorXd::Zero(count);

  double limit = 1e9;
  for (int round = 0; round < 4; ++round) {
    Eigen::MatrixXd normal = Eigen::MatrixXd::Zero(count, count);
    Eigen::VectorXd right = Eigen::VectorXd::Zero(count);
    double used = 0, squares = 0;
    for (std::size_t n = 0; n < positions.size(); ++n) {
      const Eigen::VectorXd row = field.terms(positions[n]);
      const double residual = logs[n] - row.dot(field.m_coefficients);
      if (std::abs(residual) > limit)
        continue;
      normal.selfadjointView<Eigen::Lower>().rankUpdate(row);
      right += row * logs[n];
      squares += residual * residual;
      used += 1;
    }
    if (used < 30)
      break;
    normal.diagonal().array() += 1e-3 * used; // keeps it small where few voxels say anything
    field.m_coefficients = normal.selfadjointView<Eigen::Lower>().ldlt().solve(right);
    if (round > 0)
      limit = 2.5 * std::sqrt(squares / used);
  }
  return field;
}

double BiasField::at(const Vec3& positionMm) const {
  return flat() ? 1.0 : std::exp(std::clamp(terms(positionMm).dot(m_coefficients), -1.6, 1.6));
}

} // namespace halsted
