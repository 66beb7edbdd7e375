// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/LessonPlayer.h"
#include "app/language/LibraryWords.h"

#include <QImage>
#include <QWidget>

#include <functional>
#include <string>

namespace halsted {

/// A picture of the case's own series ("case:axial"), for findings that show it; a null one when there is none.
using PictureOf = std::function<QImage(const std::string& what)>;

/// One part of the bedside: monitor, ventilator, cart ... A plain widget, so that it stands in the window and, as a WidgetPanel, in the
/// room. Each has an object name ("bedside.monitor"), every control an accessible name and a key, every text tr().
class BedsidePanel : public QWidget {
  Q_OBJECT
public:
  BedsidePanel(LessonPlayer& player, QWidget* parent) : QWidget(parent), m_player(player) {}
  /// Called when a new snapshot is there and the panel can be seen.
  virtual void show(const BedsideSnapshot& now) = 0;
  using QWidget::show;

Q_SIGNALS:
  /// For the banner: a sentence why something was not done, or what was.
  void told(const QString& sentence, bool refused);

protected:
  /// Performs; the refusal's sentence goes to told().
  void perform(const std::string& actJson) {
    m_player.perform(actJson, [this](Result<void> result) {
      if (!result)
        Q_EMIT told(inOwnWords(result.error().message), true);
    });
  }
  LessonPlayer& m_player;
};

} // namespace halsted
