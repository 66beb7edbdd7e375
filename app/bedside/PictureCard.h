// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QImage>

class QLabel;
class QPushButton;

namespace halsted {

/// A result in words, with its picture where there is one: as wide as the card allows, and twice that at a click.
class PictureCard final : public QFrame {
  Q_OBJECT
public:
  PictureCard(const QString& title, const QString& time, const QString& words, QImage picture, bool fresh);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void showPicture();
  QImage m_picture;
  QLabel* m_view = nullptr;
  QPushButton* m_larger = nullptr;
};

} // namespace halsted
