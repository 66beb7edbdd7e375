// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "rendering/SurfacePicker.h"
#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/core/ActionRegistry.h"
#include "tests/xr/BareRoom.h"
#include "tests/xr/EyeBench.h"
#include "tests/xr/RoomBench.h"
#include "xr/RoomLoop.h"

#include <QTemporaryDir>
#include <QtTest>

#include <GL/gl.h>
#include <GL/glext.h>

namespace halsted {

namespace {

/// As a button that makes the desk draw, with a context of its own.
class DrawingPanel : public RoomPanel {
public:
  explicit DrawingPanel(GlContext& context) : m_context(context), m_picture(20, 20, QImage::Format_RGBA8888_Premultiplied) {
    m_picture.fill(Qt::magenta);
  }
  const std::string& name() const override { return m_name; }
  Eigen::Vector2d sizeM() const override { return {0.1, 0.1}; }
  bool visible() const override { return true; }
  std::uint64_t revision() override {
    m_context.doneCurrent();
    return 1;
  }
  const QImage& picture() override { return m_picture; }
  void pointer(Pointer, const QPointF&, double) override {}

private:
  GlContext& m_context;
  std::string m_name = "structures";
  QImage m_picture;
};

} // namespace

/// The desk has contexts of its own, and changes the case whenever it likes.
class tst_RoomContext : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() {
    auto context = GlContext::create();
    QVERIFY2(context, context ? "" : context.error().message.c_str());
    m_context = std::move(*context);
    auto document = rooms::ballCase(m_folder.filePath("balls.hcase").toStdString(), 12, 12'000);
    QVERIFY2(document, document ? "" : document.error().message.c_str());
    m_document = std::move(*document);
  }
  void init() {
    m_picker = std::make_unique<SurfacePicker>(m_document->patientCase());
    m_interaction = std::make_unique<RoomInteraction>(m_actions);
    m_interaction->setCase(&m_document->patientCase(), m_picker.get());
    m_loop = std::make_unique<RoomLoop>(*m_context, m_document->patientCase(), *m_interaction);
    m_loop->governed = false;
    auto headset = simulateHeadset(*m_context, rooms::personLookingAhead());
    m_headset = headset->get();
    m_loop->setSession(std::move(*headset));
    m_interaction->view().model.room_T_model = eyes::pose({0, 1.5, -0.8});
  }
  void cleanup() {
    m_loop.reset();
    m_interaction.reset();
    m_picker.reset();
  }
  void cleanupTestCase() { m_document.reset(), m_context.reset(); }

  void whatLeavesTheCaseBetweenFramesIsFreed() {
    turn(3);
    const int before = buffers();
    QVERIFY(m_document->apply(removeStructure(m_document->patientCase().findStructure("part_5")->id)));
    const int after = buffers();
    QVERIFY2(after < before, qPrintable(QString("%1 %2").arg(before).arg(after)));
    turn(2);
    QVERIFY(m_document->undo());
    turn(2);
    QCOMPARE(glGetError(), GLenum(GL_NO_ERROR));
  }

  void deskMayDrawWhileHandsAct() {
    DrawingPanel panel(*m_context);
    m_interaction->addPanel(panel);
    turn(3);
    const QImage picture = m_headset->picture(LeftRight::Left);
    const Eigen::Affine3d room_T_patient = m_interaction->view().model.room_T_patient();
    const Eigen::Vector2d at = eyes::pixelOf(m_loop->eyes()[0], room_T_patient * Vec3(-90, -84, 0), picture.width(), picture.height());
    QVERIFY(QColor(picture.pixel(static_cast<int>(at.x()), static_cast<int>(at.y()))).lightness() > 60);
  }

private:
  void turn(int frames) {
    for (int frame = 0; frame < frames; ++frame)
      QVERIFY(m_loop->turn().ok());
  }
  /// Of the headset's context, which is nobody's afterwards.
  int buffers() {
    m_context->makeCurrent();
    int count = 0;
    for (GLuint name = 1; name < 20'000; ++name)
      count += glIsBuffer(name);
    m_context->doneCurrent();
    return count;
  }

  std::unique_ptr<GlContext> m_context;
  QTemporaryDir m_folder;
  std::unique_ptr<CaseDocument> m_document;
  ActionRegistry m_actions;
  std::unique_ptr<SurfacePicker> m_picker;
  std::unique_ptr<RoomInteraction> m_interaction;
  std::unique_ptr<RoomLoop> m_loop;
  SimulatedHeadset* m_headset = nullptr;
};

} // namespace halsted

QTEST_MAIN(halsted::tst_RoomContext)
#include "tst_RoomContext.moc"
