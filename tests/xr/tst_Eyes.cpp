// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "rendering/DesignTokens.h"
#include "tests/xr/EyeBench.h"

#include <QtTest>

#include <GL/gl.h>
#include <GL/glext.h>

using namespace halsted;
using namespace halsted::eyes;

namespace {

constexpr double kNearM = 0.05, kFarM = 60;

/// A headset that stands still, and what is drawn in it.
struct Stand {
  Stand(GlContext& context, const Eigen::Isometry3d& stage_T_head, int width, int height, const Fov& leftFov) {
    SimulatedPerson person;
    person.eyeWidth = width;
    person.eyeHeight = height;
    person.leftFov = leftFov;
    person.input = [stage_T_head](double) {
      FrameInput input;
      input.head = {stage_T_head, true};
      return input;
    };
    auto made = simulateHeadset(context, std::move(person));
    headset = std::move(*made);
  }

  void draw(EyeRenderer& renderer, const Eigen::Affine3d& stage_T_patient, std::vector<PanelLayer> panels = {}) {
    const FrameTiming timing = *headset->wait();
    QVERIFY(headset->begin());
    views = *headset->eyes(timing);
    renderer.prepare(views, stage_T_patient.inverse(Eigen::Affine), kNearM, kFarM);
    for (const LeftRight eye : kBothSides) {
      renderer.draw(eye, *headset->acquire(eye));
      QVERIFY(headset->release(eye));
    }
    FrameLayers layers;
    layers.eyes = views;
    layers.panels = std::move(panels);
    QVERIFY(headset->end(timing, &layers));
    QCOMPARE(glGetError(), GLenum(GL_NO_ERROR));
  }

  std::unique_ptr<SimulatedHeadset> headset;
  EyeViews views;
};

/// Metres along the eye's -z of an OpenGL depth.
double metresOf(double depth) {
  const double ndc = 2 * depth - 1;
  return 2 * kFarM * kNearM / (kFarM + kNearM - ndc * (kFarM - kNearM));
}

Eigen::Affine3d placed(const Vec3& at, double scale, double yaw = 0) {
  return Eigen::Affine3d(pose(at, yaw)) * Eigen::Scaling(scale) * xr_T_patient();
}

} // namespace

/// Each claim by pictures of the simulated headset, against trigonometry.
class TestEyes : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void pointsAreAtTheirPixels_data();
  void pointsAreAtTheirPixels();
  void lifeSizeIsLifeSize();
  void coloursArriveUnchanged();
  void depthIsTheDistance_data();
  void depthIsTheDistance();
  void maskedPixelsAreNotDrawn();
  void panelsAreAtTheirPixels();
  void whatNeitherEyeSeesIsLeftOut();
  void backgroundOfPassthroughIsClear();
  void faintSurfacesAreSortedWithoutPeeling();

private:
  std::unique_ptr<GlContext> m_context;
};

void TestEyes::initTestCase() {
  auto context = GlContext::create();
  QVERIFY2(context, context ? "" : context.error().message.c_str());
  m_context = std::move(*context);
  m_context->makeCurrent();
}

void TestEyes::pointsAreAtTheirPixels_data() {
  QTest::addColumn<double>("scale");
  QTest::addColumn<double>("yaw");
  QTest::addColumn<double>("pitch");
  QTest::addColumn<double>("roll");
  QTest::addColumn<double>("asymmetry");
  QTest::addColumn<int>("samples");
  QTest::newRow("straight") << 1.0 << 0.0 << 0.0 << 0.0 << 0.0 << 0;
  QTest::newRow("asymmetric") << 1.0 << 0.0 << 0.0 << 0.0 << 0.12 << 0;
  QTest::newRow("giant") << 5.0 << 0.0 << -0.1 << 0.0 << 0.1 << 0;
  QTest::newRow("small") << 0.3 << 0.0 << 0.0 << 0.0 << 0.1 << 0;
  QTest::newRow("head turned") << 1.0 << 0.4 << -0.25 << 0.3 << 0.1 << 0;
  QTest::newRow("multisampled") << 1.0 << 0.2 << -0.1 << 0.1 << 0.1 << 4;
}

void TestEyes::pointsAreAtTheirPixels() {
  QFETCH(double, scale);
  QFETCH(double, yaw);
  QFETCH(double, pitch);
  QFETCH(double, roll);
  QFETCH(double, asymmetry);
  QFETCH(int, samples);
  EyeRenderer renderer(*m_context);
  renderer.setSamples(samples);
  const Fov fov{-0.75 - asymmetry, 0.75 - asymmetry / 2, 0.7 + asymmetry, -0.8};
  Stand stand(*m_context, pose({0.1, 1.5, 0.2}, yaw, pitch, roll), 640, 720, fov);
  // Places in the stage before the head; the anatomy that is there depends on where and how large the model is.
  const Eigen::Affine3d stage_T_patient = placed({0.05, 1.2, -0.6}, scale, 0.5);
  const std::array colours{kRed, kGreen, kBlue};
  std::array<Vec3, 3> places;
  for (std::size_t n = 0; n < places.size(); ++n) {
    const double side = static_cast<double>(n) - 1;
    places[n] = pose({0.1, 1.5, 0.2}, yaw, pitch, roll) * Vec3(0.25 * side, 0.2 * (n == 1 ? 1 : -1) * side + 0.1, -0.8 - 0.1 * side);
    renderer.renderer().AddActor(ball(stage_T_patient.inverse(Eigen::Affine) * places[n], 8 / scale, colours[n]));
  }
  stand.draw(renderer, stage_T_patient);
  for (const LeftRight eye : kBothSides) {
    const QImage picture = stand.headset->picture(eye);
    for (std::size_t n = 0; n < places.size(); ++n) {
      const Patch patch = patchOf(picture, colours[n]);
      QVERIFY(patch.count > 12);
      const Eigen::Vector2d expected = pixelOf(stand.views[indexOf(eye)], places[n], picture.width(), picture.height());
      const double away = (patch.middle - expected).norm();
      QVERIFY2(away < 0.5, qPrintable(QString("eye %1 mark %2: %3 pixels away").arg(indexOf(eye)).arg(n).arg(away)));
    }
  }
}

void TestEyes::lifeSizeIsLifeSize() {
  EyeRenderer renderer(*m_context);
  Stand stand(*m_context, pose({0, 1.5, 0}, 0.1, -0.3, 0.05), 3200, 3200, {-0.6, 0.5, 0.55, -0.6});
  const Eigen::Affine3d stage_T_patient = placed({0, 1.3, -0.45}, 1, 0.7);
  const std::array<Vec3, 2> endsMm{Vec3(-40, 10, -20), Vec3(20, -30, 49.3)};
  const double lengthMm = (endsMm[1] - endsMm[0]).norm();
  renderer.renderer().AddActor(ball(endsMm[0], 4, kRed));
  renderer.renderer().AddActor(ball(endsMm[1], 4, kGreen));
  stand.draw(renderer, stage_T_patient);
  std::array<Vec3, 2> seen;
  for (std::size_t n = 0; n < 2; ++n) {
    std::array<Vec3, 2> from, towards;
    for (const LeftRight eye : kBothSides) {
      const QImage picture = stand.headset->picture(eye);
      const EyeView& view = stand.views[indexOf(eye)];
      from[indexOf(eye)] = view.stage_T_eye.translation();
      towards[indexOf(eye)] = directionOf(view, patchOf(picture, n ? kGreen : kRed).middle, picture.width(), picture.height());
    }
    seen[n] = triangulated(from[0], towards[0], from[1], towards[1]);
  }
  const double measuredMm = 1000 * (seen[1] - seen[0]).norm();
  qInfo("%.2f mm look like %.3f mm (%.3f %%)", lengthMm, measuredMm, 100 * (measuredMm / lengthMm - 1));
  QVERIFY(std::abs(measuredMm / lengthMm - 1) < 0.001);
}

void TestEyes::coloursArriveUnchanged() {
  EyeRenderer renderer(*m_context);
  Stand stand(*m_context, pose({0, 1.5, 0}), 320, 320, {-0.6, 0.6, 0.6, -0.6});
  const Eigen::Affine3d stage_T_patient = placed({0, 1.5, -1}, 1);
  const std::array colours{tokens::kDark.accent, tokens::kDark.caution, tokens::kDark.quiet, tokens::kDark.raised};
  for (std::size_t n = 0; n < colours.size(); ++n)
    renderer.renderer().AddActor(square({(static_cast<double>(n) - 1.5) * 200, 0, 0}, {90, 0, 0}, {0, 0, 90}, colours[n]));
  stand.draw(renderer, stage_T_patient);
  for (const LeftRight eye : kBothSides) {
    const QImage picture = stand.headset->picture(eye);
    for (std::size_t n = 0; n < colours.size(); ++n) {
      const Vec3 place = stage_T_patient * Vec3((static_cast<double>(n) - 1.5) * 200, 0, 0);
      const Eigen::Vector2d at = pixelOf(stand.views[indexOf(eye)], place, picture.width(), picture.height());
      QCOMPARE(picture.pixel(static_cast<int>(at.x()), static_cast<int>(at.y())), qRgb(colours[n][0], colours[n][1], colours[n][2]));
    }
    QCOMPARE(picture.pixel(2, 2), qRgb(tokens::kRoom[0], tokens::kRoom[1], tokens::kRoom[2]));
  }
}

void TestEyes::depthIsTheDistance_data() {
  QTest::addColumn<unsigned>("format");
  QTest::addColumn<unsigned>("attachment");
  QTest::addColumn<int>("samples");
  QTest::addColumn<double>("tolerance");
  for (const int samples : {0, 4}) {
    const std::string with = samples ? " multisampled" : "";
    QTest::newRow(("16" + with).c_str()) << unsigned(GL_DEPTH_COMPONENT16) << unsigned(GL_DEPTH_ATTACHMENT) << samples << 2e-3;
    QTest::newRow(("24" + with).c_str()) << unsigned(GL_DEPTH_COMPONENT24) << unsigned(GL_DEPTH_ATTACHMENT) << samples << 1e-4;
    QTest::newRow(("24 and stencil" + with).c_str())
        << unsigned(GL_DEPTH24_STENCIL8) << unsigned(GL_DEPTH_STENCIL_ATTACHMENT) << samples << 1e-4;
    QTest::newRow(("32 float" + with).c_str()) << unsigned(GL_DEPTH_COMPONENT32F) << unsigned(GL_DEPTH_ATTACHMENT) << samples << 1e-4;
    QTest::newRow(("32 float and stencil" + with).c_str())
        << unsigned(GL_DEPTH32F_STENCIL8) << unsigned(GL_DEPTH_STENCIL_ATTACHMENT) << samples << 1e-4;
  }
}

void TestEyes::depthIsTheDistance() {
  QFETCH(unsigned, format);
  QFETCH(unsigned, attachment);
  QFETCH(int, samples);
  QFETCH(double, tolerance);
  constexpr int kSize = 200;
  GLuint framebuffer = 0, textures[2];
  glGenFramebuffers(1, &framebuffer);
  glGenTextures(2, textures);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
  glBindTexture(GL_TEXTURE_2D, textures[0]);
  glTexStorage2D(GL_TEXTURE_2D, 1, GL_SRGB8_ALPHA8, kSize, kSize);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, textures[0], 0);
  glBindTexture(GL_TEXTURE_2D, textures[1]);
  glTexStorage2D(GL_TEXTURE_2D, 1, format, kSize, kSize);
  glFramebufferTexture2D(GL_FRAMEBUFFER, attachment, GL_TEXTURE_2D, textures[1], 0);
  QCOMPARE(glCheckFramebufferStatus(GL_FRAMEBUFFER), GLenum(GL_FRAMEBUFFER_COMPLETE));

  EyeRenderer renderer(*m_context);
  renderer.setSamples(samples);
  const Eigen::Affine3d stage_T_patient = placed({0, 1.5, -0.8}, 2);
  renderer.renderer().AddActor(square({0, 0, 0}, {60, 0, 0}, {0, 0, 60}, kRed));
  const EyeView view{pose({0, 1.5, 0}), {-0.6, 0.6, 0.6, -0.6}};
  // Twice, because the first frame makes what the second one uses.
  for (int frame = 0; frame < 2; ++frame) {
    renderer.prepare({view, view}, stage_T_patient.inverse(Eigen::Affine), kNearM, kFarM);
    renderer.draw(LeftRight::Left, {framebuffer, kSize, kSize, true, format});
  }
  const auto depthAt = [&](int x, int y) {
    float depth = -1;
    glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer);
    glReadPixels(x, y, 1, 1, GL_DEPTH_COMPONENT, GL_FLOAT, &depth);
    return static_cast<double>(depth);
  };
  QCOMPARE(glGetError(), GLenum(GL_NO_ERROR));
  const double metres = metresOf(depthAt(kSize / 2, kSize / 2));
  QVERIFY2(std::abs(metres / 0.8 - 1) < tolerance, qPrintable(QString::number(metres)));
  QCOMPARE(depthAt(3, 3), 1.0);
  glDeleteFramebuffers(1, &framebuffer);
  glDeleteTextures(2, textures);
}

void TestEyes::maskedPixelsAreNotDrawn() {
  EyeRenderer renderer(*m_context);
  const Fov fov{-0.7, 0.5, 0.6, -0.6};
  Stand stand(*m_context, pose({0, 1.5, 0}), 300, 300, fov);
  const Eigen::Affine3d stage_T_patient = placed({0, 1.5, -0.8}, 1);
  renderer.renderer().AddActor(square({0, 0, 0}, {2000, 0, 0}, {0, 0, 2000}, kRed));
  // All that is more than 0.3 to the left, for the left eye alone.
  VisibilityMask mask;
  mask.points = {{-2, -2}, {-0.3F, -2}, {-0.3F, 2}, {-2, -2}, {-0.3F, 2}, {-2, 2}};
  renderer.setMask(LeftRight::Left, mask);
  for (int frame = 0; frame < 2; ++frame)
    stand.draw(renderer, stage_T_patient);
  const QImage left = stand.headset->picture(LeftRight::Left), right = stand.headset->picture(LeftRight::Right);
  const int border = static_cast<int>(std::lround(300 * (-0.3 - std::tan(-0.7)) / (std::tan(0.5) - std::tan(-0.7))));
  for (int y = 5; y < 300; y += 29) {
    QCOMPARE(qRed(left.pixel(border - 2, y)), int(tokens::kRoom[0]));
    QCOMPARE(qRed(left.pixel(border + 2, y)), 255);
    QCOMPARE(qRed(right.pixel(2, y)), 255);
  }
  QCOMPARE(patchOf(right, kRed).count, 300 * 300);
}

void TestEyes::panelsAreAtTheirPixels() {
  EyeRenderer renderer(*m_context);
  Stand stand(*m_context, pose({0, 1.5, 0}, 0.2, -0.1), 700, 700, {-0.8, 0.7, 0.7, -0.75});
  const auto panel = [](int id, const QColor& colour, const Eigen::Isometry3d& at, const Eigen::Vector2d& sizeM) {
    PanelLayer layer;
    layer.id = id;
    layer.revision = 1;
    layer.picture = QImage(64, 32, QImage::Format_RGBA8888_Premultiplied);
    layer.picture.fill(colour);
    layer.stage_T_panel = at;
    layer.sizeM = sizeM;
    return layer;
  };
  PanelLayer red = panel(1, Qt::red, pose({-0.5, 1.5, -0.9}, 0.6), {0.4, 0.3});
  const PanelLayer green = panel(2, QColor(0, 255, 0), pose({0.2, 1.4, -1.1}, 0, -0.3, 0.2), {0.3, 0.2});
  // Marks by which up and left of the picture are told.
  for (int y = 0; y < 16; ++y)
    for (int x = 0; x < 32; ++x)
      red.picture.setPixelColor(x, y, Qt::blue);
  stand.draw(renderer, placed({0, 1, -1}, 1), {red, green});
  for (const LeftRight eye : kBothSides) {
    const QImage picture = stand.headset->picture(eye);
    const EyeView& view = stand.views[indexOf(eye)];
    Eigen::Vector2d low(1e9, 1e9), high(-1e9, -1e9);
    for (const double x : {-0.5, 0.5})
      for (const double y : {-0.5, 0.5}) {
        const Eigen::Vector2d at = pixelOf(view, green.stage_T_panel * Vec3(0.3 * x, 0.2 * y, 0), 700, 700);
        low = low.cwiseMin(at);
        high = high.cwiseMax(at);
      }
    const Patch seen = patchOf(picture, kGreen);
    QVERIFY2((seen.low - low).cwiseAbs().maxCoeff() < 1.01 && (seen.high - high).cwiseAbs().maxCoeff() < 1.01,
             qPrintable(QString("%1 %2").arg((seen.low - low).norm()).arg((seen.high - high).norm())));
    const auto colourAt = [&](double x, double y) {
      const Eigen::Vector2d at = pixelOf(view, red.stage_T_panel * Vec3(0.4 * x, 0.3 * y, 0), 700, 700);
      return picture.pixel(static_cast<int>(at.x()), static_cast<int>(at.y()));
    };
    QCOMPARE(colourAt(-0.4, 0.4), qRgb(0, 0, 255));
    QCOMPARE(colourAt(0.4, 0.4), qRgb(255, 0, 0));
    QCOMPARE(colourAt(-0.4, -0.4), qRgb(255, 0, 0));
  }
}

void TestEyes::whatNeitherEyeSeesIsLeftOut() {
  EyeRenderer renderer(*m_context);
  Stand stand(*m_context, pose({0, 1.5, 0}), 300, 300, {-0.9, 0.5, 0.6, -0.6});
  const Eigen::Affine3d stage_T_patient = placed({0, 1.5, 0}, 1);
  const auto at = [&](const Vec3& stage) { return Vec3(stage_T_patient.inverse(Eigen::Affine) * stage); };
  const auto leftOnly = ball(at({-1.0, 1.5, -1}), 20, kRed), both = ball(at({0, 1.5, -1}), 20, kGreen),
             behind = ball(at({0, 1.5, 1}), 20, kBlue), speck = ball(at({0.1, 1.5, -1}), 1, kBlue);
  for (const auto& actor : {leftOnly, both, behind, speck})
    renderer.renderer().AddActor(actor);
  stand.draw(renderer, stage_T_patient);
  QCOMPARE(renderer.seen().props, 4);
  QCOMPARE(renderer.seen().drawn, 3);
  QVERIFY(patchOf(stand.headset->picture(LeftRight::Left), kRed).count > 0);
  QCOMPARE(patchOf(stand.headset->picture(LeftRight::Right), kRed).count, 0);
  renderer.setSmallest(0.5);
  stand.draw(renderer, stage_T_patient);
  QCOMPARE(renderer.seen().drawn, 2);
  renderer.renderer().RemoveActor(speck);
  renderer.addFurniture(speck);
  stand.draw(renderer, stage_T_patient);
  QCOMPARE(renderer.seen().drawn, 3);
}

void TestEyes::backgroundOfPassthroughIsClear() {
  EyeRenderer renderer(*m_context);
  renderer.setPassthrough(true);
  Stand stand(*m_context, pose({0, 1.5, 0}), 100, 100, {-0.6, 0.6, 0.6, -0.6});
  const auto faint = square({0, 0, 0}, {100, 0, 0}, {0, 0, 100}, {200, 100, 50});
  faint->GetProperty()->SetOpacity(0.5);
  renderer.renderer().AddActor(faint);
  for (const int peels : {0, 4}) {
    renderer.setPeels(peels);
    stand.draw(renderer, placed({0, 1.5, -1}, 1));
    const EyeTarget target = *stand.headset->acquire(LeftRight::Left);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, target.framebuffer);
    std::array<unsigned char, 4> corner{}, middle{};
    glReadPixels(2, 2, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, corner.data());
    glReadPixels(50, 50, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, middle.data());
    QCOMPARE(corner, (std::array<unsigned char, 4>{0, 0, 0, 0}));
    // Premultiplied.
    const std::array expected{100, 50, 25, 128};
    for (std::size_t n = 0; n < 4; ++n)
      QVERIFY2(std::abs(middle[n] - expected[n]) <= 2, qPrintable(QString("peels %1 channel %2: %3").arg(peels).arg(n).arg(middle[n])));
  }
}

void TestEyes::faintSurfacesAreSortedWithoutPeeling() {
  EyeRenderer renderer(*m_context);
  renderer.setPeels(0);
  Stand stand(*m_context, pose({0, 1.5, 0}), 100, 100, {-0.6, 0.6, 0.6, -0.6});
  // The nearer one was added first.
  for (const auto& [y, colour] : {std::pair{-100.0, kRed}, std::pair{100.0, kBlue}}) {
    const auto faint = square({0, y, 0}, {200, 0, 0}, {0, 0, 200}, colour);
    faint->GetProperty()->SetOpacity(0.6);
    renderer.renderer().AddActor(faint);
  }
  stand.draw(renderer, placed({0, 1.5, -1}, 1));
  const QRgb pixel = stand.headset->picture(LeftRight::Left).pixel(50, 50);
  QVERIFY2(std::abs(qRed(pixel) - (153 + 0.4 * 0.4 * tokens::kRoom[0])) < 4 && std::abs(qBlue(pixel) - (61 + 0.16 * tokens::kRoom[2])) < 4,
           qPrintable(QColor(pixel).name()));
}

QTEST_GUILESS_MAIN(TestEyes)
#include "tst_Eyes.moc"
