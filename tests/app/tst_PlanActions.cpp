// SPDX-License-Identifier: Apache-2.0
#include "app/PlanActions.h"

#include "app/CaseActions.h"
#include "segmentation/anatomy/PlanCommands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace halsted;

/// The plan by the road that panels, headset tools, lessons and scripts take.
class TestPlanActions : public QObject {
  Q_OBJECT

private:
  QTemporaryDir m_folder;
  std::unique_ptr<Workspace> m_workspace;
  ActionRegistry m_actions;

  const std::vector<PlanElement>& plan() const { return m_workspace->document()->patientCase().plan(); }
  bool refused(std::string_view action, const ActionRegistry::Arguments& arguments) {
    const std::string undo = m_workspace->document()->undoText();
    const Result<void> result = m_actions.trigger(action, arguments);
    if (result)
      return false;
    const std::string& message = result.error().message;
    if (message.size() < 15 || message.back() != '.' || message.find('\n') != std::string::npos)
      qWarning("Not a sentence: %s", message.c_str());
    else if (m_workspace->document()->undoText() == undo)
      return true;
    return false;
  }

private Q_SLOTS:
  void initTestCase();
  void init();
  void elementsComeAndGo();
  void movesOfOneElementAreOneStep();
  void badInputIsOneSentenceAndChangesNothing();
  void emptyPlanCannotBeChanged();
  void infoTellsPlan();
};

void TestPlanActions::initTestCase() {
  Result<StructureTable> table = StructureTable::load(HALSTED_SOURCE_DIR "/assets/structures.json");
  QVERIFY(table.ok());
  const auto dispatch = [](std::function<void()> call) { QMetaObject::invokeMethod(qApp, std::move(call), Qt::QueuedConnection); };
  m_workspace = std::make_unique<Workspace>(StudyReader(), std::move(*table), m_folder.filePath("unsaved").toStdString(), dispatch);
  addCaseActions(m_actions, *m_workspace);
  addPlanActions(m_actions, *m_workspace);
  QVERIFY(!m_actions.enabled("plan.add") && !m_actions.enabled("plan.remove"));
  QVERIFY(!m_actions.trigger("plan.add", {"landmark", "", "1,2,3"}));
}

void TestPlanActions::init() {
  const std::string file = m_folder.filePath(QString("%1.hcase").arg(QTest::currentTestFunction())).toStdString();
  QVERIFY(CaseDocument::create(file, "Patient A").ok());
  QVERIFY(m_actions.trigger("case.open", {file}).ok());
  QTRY_VERIFY(m_workspace->document() && m_workspace->isOpen(file));
}

void TestPlanActions::elementsComeAndGo() {
  QVERIFY(m_actions.trigger("plan.add", {"distance", "", "1,-2.5,3e-1", "1,-2.5,10.3"}).ok());
  QVERIFY(m_actions.trigger("plan.add", {"landmark", "Tip of the liver", "0,0,-1e-07"}).ok());
  QVERIFY(m_actions.trigger("plan.add", {"plane", "", "0,0,5", "10,0,5", "0,10,5"}).ok());
  QCOMPARE(plan().size(), std::size_t{3});
  QCOMPARE(plan()[0].name, std::string("Distance 1"));
  QCOMPARE(plan()[0].pointsMm[0], Vec3(1, -2.5, 0.3));
  QCOMPARE(lengthMm(plan()[0]), 10.0);
  QVERIFY(m_actions.trigger("plan.move", {"Distance 1", "0,0,0", "0,3,4"}).ok());
  QCOMPARE(lengthMm(plan()[0]), 5.0);
  QVERIFY(m_actions.trigger("plan.rename", {"Distance 1", "Width"}).ok());
  QVERIFY(m_actions.trigger("plan.hide", {"Width"}).ok());
  QVERIFY(!plan()[0].visible);
  QVERIFY(m_actions.trigger("plan.show", {"Width"}).ok());
  QVERIFY(plan()[0].visible);
  QVERIFY(m_actions.trigger("plan.colour", {"Width", "#0102fF"}).ok());
  QCOMPARE(plan()[0].colour, (Rgb{1, 2, 255}));
  QVERIFY(m_actions.trigger("plan.remove", {"Width"}).ok());
  QCOMPARE(plan().size(), std::size_t{2});
  while (m_workspace->document()->canUndo())
    QVERIFY(m_actions.trigger("edit.undo").ok());
  QVERIFY(plan().empty());
}

void TestPlanActions::movesOfOneElementAreOneStep() {
  QVERIFY(m_actions.trigger("plan.add", {"landmark", "", "1,2,3"}).ok());
  for (int i = 0; i < 20; ++i)
    QVERIFY(m_actions.trigger("plan.move", {"Landmark 1", std::to_string(i) + ",0,0"}).ok());
  QVERIFY(m_actions.trigger("edit.undo").ok());
  QCOMPARE(plan()[0].pointsMm[0], Vec3(1, 2, 3));
}

void TestPlanActions::badInputIsOneSentenceAndChangesNothing() {
  QVERIFY(m_actions.trigger("plan.add", {"distance", "Width", "0,0,0", "10,0,0"}).ok());
  QVERIFY(refused("plan.add", {}));
  QVERIFY(refused("plan.add", {"distance", ""}));
  QVERIFY(refused("plan.add", {"wish", "", "1,2,3"}));
  QVERIFY(refused("plan.add", {"distance", "", "1,2,3"}));
  QVERIFY(refused("plan.add", {"distance", "Width", "1,2,3", "4,5,6"}));
  QVERIFY(refused("plan.add", {"plane", "", "0,0,0", "1,1,1", "2,2,2"}));
  for (const char* point :
       {"", "1", "1,2", "1,2,3,4", "1,2,x", "1,2,nan", "1,2,inf", "1, 2,3", "1,2,3 ", "1;2;3", "0x1,2,3", "1,2,1e300", ",,"})
    QVERIFY2(refused("plan.add", {"landmark", "", point}), point);
  QVERIFY(refused("plan.move", {"Width", "1,2,3"}));
  QVERIFY(refused("plan.move", {"Width", "1,2,3", "1,2,3"}));
  QVERIFY(refused("plan.move", {"Nothing", "1,2,3", "1,2,4"}));
  QVERIFY(refused("plan.move", {"Width"}));
  QVERIFY(refused("plan.rename", {"Width"}));
  QVERIFY(refused("plan.rename", {"Width", ""}));
  QVERIFY(refused("plan.remove", {}));
  QVERIFY(refused("plan.show", {"Nothing"}));
  QVERIFY(refused("plan.colour", {"Width", "red"}));
  QVERIFY(refused("plan.colour", {"Width", "#12345g"}));
  QCOMPARE(plan().size(), std::size_t{1});
  QCOMPARE(plan()[0].name, std::string("Width"));
  QCOMPARE(lengthMm(plan()[0]), 10.0);
}

void TestPlanActions::emptyPlanCannotBeChanged() {
  QVERIFY(!m_actions.enabled("plan.move"));
  QVERIFY(m_actions.enabled("plan.add"));
}

void TestPlanActions::infoTellsPlan() {
  const QString file = m_folder.filePath("told.hcase");
  {
    const auto document = CaseDocument::create(file.toStdString(), "Patient A");
    QVERIFY(document.ok());
    QVERIFY((*document)->apply(addPlanElement({0, PlanKind::Distance, "", {{1, 2, 3}, {1, 2, 15.5}}})).ok());
    QVERIFY((*document)->apply(addPlanElement({0, PlanKind::Landmark, "Tip", {{-1, 0.5, 2}}})).ok());
  }
  QProcess program;
  program.start(HALSTED_PROGRAM, {"info", file, "--json"});
  QVERIFY(program.waitForFinished(60000));
  QCOMPARE(program.exitCode(), 0);
  const QJsonArray told = QJsonDocument::fromJson(program.readAllStandardOutput()).object()["plan"].toArray();
  QCOMPARE(told.size(), 2);
  QCOMPARE(told[0]["kind"].toString(), QString("distance"));
  QCOMPARE(told[0]["name"].toString(), QString("Distance 1"));
  QCOMPARE(told[0]["lengthMm"].toDouble(), 12.5);
  QCOMPARE(told[0]["pointsMm"].toArray(), (QJsonArray{QJsonArray{1, 2, 3}, QJsonArray{1, 2, 15.5}}));
  QCOMPARE(told[1]["kind"].toString(), QString("landmark"));
  QVERIFY(told[1]["lengthMm"].isUndefined());
}

QTEST_GUILESS_MAIN(TestPlanActions)
#include "tst_PlanActions.moc"
