// SPDX-License-Identifier: Apache-2.0
#include "app/CaseActions.h"
#include "app/PlanActions.h"
#include "app/headset/HeadsetDesk.h"
#include "segmentation/anatomy/CaseCommands.h"
#include "tests/Phantoms.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace halsted;

/// The room without a headset, as the window's menu opens it.
class tst_HeadsetDesk : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase();
  void cleanup();
  void previewShowsTheRoomAndEnds();
  void caseOpensAndClosesWhileTheRoomGoesOn();
  void closingTheMirrorLeavesTheHeadset();
  void spectatorIsTurnedByDragging();
  void absentHeadsetIsOneSentence();

private:
  QWidget* mirror() const {
    for (QWidget* widget : QApplication::topLevelWidgets())
      if (widget->objectName() == "mirror" && widget->isVisible())
        return widget;
    return nullptr;
  }
  QImage shown() const {
    const auto* picture = mirror() ? mirror()->findChild<QLabel*>("mirrorPicture") : nullptr;
    return picture ? picture->pixmap(Qt::ReturnByValue).toImage() : QImage();
  }
  std::filesystem::path makeCase(const char* name) {
    const std::filesystem::path file = m_folder.filePath(name).toStdString();
    auto made = CaseDocument::create(file, "ball");
    phantoms::Canvas canvas({20, 20, 20}, {6, 6, 6}, -1000);
    LoadedSeries series;
    series.info.uid = "1.2.3";
    series.info.geometry = canvas.geometry();
    series.volume = canvas.volume();
    if (!made || !(*made)->apply(addSeries(std::move(series))))
      return {};
    return file;
  }

  QTemporaryDir m_folder;
  std::unique_ptr<Workspace> m_workspace;
  ActionRegistry m_actions;
  std::unique_ptr<HeadsetDesk> m_desk;
};

void tst_HeadsetDesk::initTestCase() {
  auto table = StructureTable::load(HALSTED_SOURCE_DIR "/assets/structures.json");
  QVERIFY(table.ok());
  m_workspace = std::make_unique<Workspace>(
      StudyReader(), std::move(*table), m_folder.filePath("unsaved").toStdString(),
      [](std::function<void()> call) { QMetaObject::invokeMethod(qApp, std::move(call), Qt::QueuedConnection); });
  addCaseActions(m_actions, *m_workspace);
  addPlanActions(m_actions, *m_workspace);
  m_desk = std::make_unique<HeadsetDesk>(*m_workspace, m_actions);
}

void tst_HeadsetDesk::cleanup() {
  if (m_actions.enabled("headset.leave"))
    QVERIFY(m_actions.trigger("headset.leave").ok());
  QTRY_VERIFY(!mirror());
}

void tst_HeadsetDesk::previewShowsTheRoomAndEnds() {
  QVERIFY(m_actions.enabled("headset.preview"));
  QVERIFY(!m_actions.enabled("headset.leave"));
  QVERIFY(m_actions.trigger("headset.preview").ok());
  QVERIFY(!m_actions.enabled("headset.preview"));
  QTRY_VERIFY_WITH_TIMEOUT(!shown().isNull(), 20'000);
  QVERIFY(m_actions.trigger("headset.leave").ok());
  QTRY_VERIFY(!mirror());
  QVERIFY(m_actions.enabled("headset.preview"));
  // And once more.
  QVERIFY(m_actions.trigger("headset.preview").ok());
  QTRY_VERIFY_WITH_TIMEOUT(!shown().isNull(), 20'000);
}

void tst_HeadsetDesk::caseOpensAndClosesWhileTheRoomGoesOn() {
  QVERIFY(m_actions.trigger("headset.preview").ok());
  QTRY_VERIFY_WITH_TIMEOUT(!shown().isNull(), 20'000);
  for (const char* name : {"one.hcase", "two.hcase"}) {
    const auto file = makeCase(name);
    QVERIFY(!file.empty());
    QVERIFY(m_actions.trigger("case.open", {file.string()}).ok());
    QTRY_VERIFY(m_workspace->document() && m_workspace->isOpen(file));
    QVERIFY(m_actions.trigger("plan.add", {"distance", "", "0,0,0", "10,0,0"}).ok());
    const QImage before = shown();
    QTRY_VERIFY_WITH_TIMEOUT(shown() != before, 20'000); // frames go on
    QVERIFY(m_actions.trigger("edit.undo").ok());
  }
}

void tst_HeadsetDesk::closingTheMirrorLeavesTheHeadset() {
  QVERIFY(m_actions.trigger("headset.preview").ok());
  QTRY_VERIFY(mirror());
  mirror()->close();
  QTRY_VERIFY(m_actions.enabled("headset.preview"));
}

void tst_HeadsetDesk::spectatorIsTurnedByDragging() {
  QVERIFY(m_actions.trigger("headset.preview").ok());
  QTRY_VERIFY_WITH_TIMEOUT(!shown().isNull(), 20'000);
  mirror()->findChild<QComboBox*>("mirrorCamera")->setCurrentIndex(1);
  QTest::qWait(1000);
  const QImage before = shown();
  auto* picture = mirror()->findChild<QLabel*>("mirrorPicture");
  QTest::mousePress(picture, Qt::LeftButton, {}, {100, 100});
  QTest::mouseMove(picture, {300, 160});
  QTest::mouseRelease(picture, Qt::LeftButton, {}, {300, 160});
  QTRY_VERIFY_WITH_TIMEOUT(shown() != before, 20'000);
}

void tst_HeadsetDesk::absentHeadsetIsOneSentence() {
  qputenv("XR_RUNTIME_JSON", m_folder.filePath("missing.json").toUtf8());
  const Result<void> started = m_actions.trigger("headset.start");
  qunsetenv("XR_RUNTIME_JSON");
  QVERIFY(!started.ok());
  QVERIFY(started.error().message.find("missing.json") != std::string::npos);
  QVERIFY(!mirror());
  QVERIFY(m_actions.enabled("headset.start"));
}

QTEST_MAIN(tst_HeadsetDesk)
#include "tst_HeadsetDesk.moc"
