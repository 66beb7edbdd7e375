// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/CaseScene.h"

#include <QOpenGLWidget>

#include <memory>
#include <optional>

namespace halsted {

/// The 3D view: a case drawn by VTK inside a Qt 6 OpenGL widget. Drag turns, middle drag or Shift moves, right drag or
/// wheel zooms, keys 1 to 6 look from the six sides. Draws only in paintGL().
class VtkView final : public QOpenGLWidget {
  Q_OBJECT
public:
  explicit VtkView(QWidget* parent);
  ~VtkView() override;

  /// Before the application object: what every OpenGL widget needs.
  static void setUpOpenGl();

  /// Null: nothing to show. The case must outlive the widget or the next call.
  void setCase(const PatientCase* patientCase);
  void look(Side side);
  void showVolume(bool on);
  bool showsVolume() const;
  void setVolumePreset(const std::string& preset);
  void setShading(bool on);
  bool shading() const;
  void setClipBox(const std::optional<BoundsMm>& box);
  void setClipPlane(const std::optional<ClipPlane>& plane);
  void setSlicePlane(const std::optional<ClipPlane>& plane);

Q_SIGNALS:
  void maximiseRequested();

protected:
  void initializeGL() override;
  void resizeGL(int width, int height) override;
  void paintGL() override;
  bool event(QEvent* event) override;

private:
  struct State;
  std::unique_ptr<State> m_state;
  void releaseGl();
  void makeScene();
};

} // namespace halsted
