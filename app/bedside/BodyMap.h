// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainterPath>
#include <QWidget>

#include <string>
#include <vector>

namespace halsted {

/// Where a body can be examined, in the order of the list.
struct BodyRegion {
  const char* part;      ///< of the act exam
  QPointF marker, place; ///< of its number, and of what the number points at; in a box of 200 x 440, the patient's right at the left
};
const std::vector<BodyRegion>& bodyRegions();

/// A body from the front with numbered places to look at: by mouse, by touch, by arrow keys and Enter.
class BodyMap final : public QWidget {
  Q_OBJECT
public:
  explicit BodyMap(QWidget* parent);
  void setExamined(std::size_t region, bool examined);
  QSize sizeHint() const override { return {200, 440}; }
  QSize minimumSizeHint() const override { return {150, 330}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return width * 22 / 10; }
  /// Where its number is, for tests.
  QPoint centreOf(std::size_t region) const;

Q_SIGNALS:
  void chosen(const std::string& part);
  void pointedAt(const std::string& part); ///< empty: at none

protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  double scale() const;
  QPointF toWidget(QPointF point) const;
  int regionAt(QPointF position) const;
  void point(int region);
  void move(QPointF direction);
  std::vector<bool> m_examined;
  int m_pointed = -1;
};

} // namespace halsted
