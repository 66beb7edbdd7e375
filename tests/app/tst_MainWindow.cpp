// SPDX-License-Identifier: Apache-2.0
#include "app/CaseActions.h"
#include "app/Workspace.h"
#include "app/window/MainWindow.h"
#include "app/window/SliceWidget.h"
#include "app/window/Theme.h"
#include "app/window/VtkView.h"
#include "tests/Phantoms.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <cstring>
#include <fstream>

using namespace halsted;
namespace fs = std::filesystem;

namespace {

constexpr int kLong = 30'000; // ms, for what takes seconds on a busy machine

/// A body of soft tissue with a rod of bone in air, one or more times in one NIfTI file.
void writeCt(const fs::path& file, int volumes = 1) {
  phantoms::Canvas canvas(Index3(64, 64, 64), Vec3(2, 2, 2), -1000);
  canvas.paint(phantoms::cylinder(0, 0, 52, 40), 40);
  // Uneven as bone is: what is even and bright counts as contrast agent.
  canvas.paint(phantoms::cylinder(0, 15, 10, 10), 700);
  canvas.paint(phantoms::cylinder(0, 15, 8, 8), 1100);
  canvas.paint(phantoms::cylinder(0, 15, 6, 6), 300);
  canvas.addNoise(8, 1);
  const Volume volume = canvas.volume();

  std::array<char, 352> header{};
  const auto put = [&header](std::size_t at, auto value) { std::memcpy(header.data() + at, &value, sizeof value); };
  put(0, std::int32_t{348});
  const std::array<std::int16_t, 5> dim{static_cast<std::int16_t>(volumes > 1 ? 4 : 3), 64, 64, 64, static_cast<std::int16_t>(volumes)};
  put(40, dim);
  put(70, std::int16_t{4}); // 16 bits with sign
  put(72, std::int16_t{16});
  put(76, std::array<float, 5>{1, 2, 2, 2, 1});
  put(108, 352.0F);
  put(112, 1.0F);
  header[123] = 2;           // millimetres
  put(254, std::int16_t{1}); // sform, which points right, anterior and superior: x and y turned
  put(280, std::array<float, 12>{-2, 0, 0, 63, 0, -2, 0, 63, 0, 0, 2, -63});
  std::memcpy(header.data() + 344, "n+1", 4);
  std::ofstream out(file, std::ios::binary);
  out.write(header.data(), header.size());
  for (int n = 0; n < volumes; ++n)
    out.write(reinterpret_cast<const char*>(volume.voxels.get()), static_cast<std::streamsize>(volume.geometry.voxelCount() * 2));
}

void writeText(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

/// The program as a user starts it, but for the command line.
struct Program {
  explicit Program(const fs::path& unsaved)
      : workspace(StudyReader(), *StructureTable::load(HALSTED_SOURCE_DIR "/assets/structures.json"), unsaved,
                  [](std::function<void()> call) { QMetaObject::invokeMethod(qApp, std::move(call), Qt::QueuedConnection); }) {
    addCaseActions(actions, workspace);
    window = std::make_unique<MainWindow>(workspace, actions);
    window->resize(1280, 640); // software GL draws every pixel on the processor
    window->show();
  }
  template <typename T> T* find(const char* name) const { return window->findChild<T*>(QString::fromLatin1(name)); }
  SliceWidget* slices(const char* name) const { return find<SliceWidget>(name); }
  const PatientCase& patientCase() const { return workspace.document()->patientCase(); }
  bool shows(const char* structure) const {
    const Structure* found = workspace.document() ? patientCase().findStructure(structure) : nullptr;
    return found && found->visible;
  }
  QTreeWidgetItem* row(const char* structure) const {
    QTreeWidget* list = find<QTreeWidget>("structureList");
    for (int i = 0; i < list->topLevelItemCount(); ++i)
      if (list->topLevelItem(i)->data(0, Qt::UserRole).toString() == QLatin1String(structure))
        return list->topLevelItem(i);
    return nullptr;
  }
  bool segmented() const { return !workspace.busy() && shows("bone") && shows("skin"); }

  Workspace workspace;
  ActionRegistry actions;
  std::unique_ptr<MainWindow> window;
};

/// Share of the pixels that differ clearly between two pictures of one size.
double difference(const QImage& a, const QImage& b) {
  int count = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x)
      count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 10;
  return double(count) / std::max(1, a.width() * a.height());
}

} // namespace

class MainWindowTest final : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  std::unique_ptr<Program> m_program; ///< lives from test to test, as a user's does

  fs::path at(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
  bool trigger(const char* action, const ActionRegistry::Arguments& arguments = {}) {
    return m_program->actions.trigger(action, arguments).ok();
  }

private Q_SLOTS:
  void initTestCase() {
    QVERIFY2(fs::exists(importWorkerProgram()), "the program that reads files is not built");
    writeCt(at("first.nii"));
    writeCt(at("second.nii"));
    writeCt(at("pair.nii"), 2);
    writeText(at("broken.nii"), "this is no picture");
    m_program = std::make_unique<Program>(at("unsaved"));
    QVERIFY(QTest::qWaitForWindowExposed(m_program->window.get()));
  }
  void cleanupTestCase() { m_program.reset(); }

  void startsWithWhatToDo() {
    QVERIFY(m_program->find<QWidget>("welcomePage")->isVisible());
    QVERIFY(!m_program->find<QWidget>("viewGrid")->isVisible());
    QVERIFY(!m_program->find<QWidget>("structuresDock")->isVisible());
    QVERIFY(!m_program->find<QWidget>("bannerBox")->isVisible());
    QVERIFY(!m_program->find<QMenu>("recoveryMenu")->menuAction()->isVisible());
    QVERIFY(!m_program->find<QAction>("case.save-as")->isEnabled());
    QCOMPARE(m_program->find<QLabel>("disclaimer")->text(), QStringLiteral("Not for diagnosis or treatment"));
  }

  void saysWhatIsWrongWithAFile() {
    QVERIFY(trigger("case.open", {at("broken.nii").string()}));
    QTRY_VERIFY_WITH_TIMEOUT(m_program->find<QWidget>("bannerBox")->isVisible(), kLong);
    QVERIFY(m_program->find<QLabel>("banner")->text().contains(QStringLiteral("broken.nii")));
    QTRY_VERIFY(m_program->find<QWidget>("welcomePage")->isVisible());
    m_program->find<QPushButton>("bannerDismiss")->click();
    QVERIFY(!m_program->find<QWidget>("bannerBox")->isVisible());
  }

  void importsAndSegments() {
    auto* bar = m_program->find<QProgressBar>("jobBar");
    int furthest = 0;
    bool steps = false;
    connect(bar, &QProgressBar::valueChanged, this, [&](int value) {
      furthest = std::max(furthest, value);
      steps = steps || !m_program->find<QLabel>("jobStep")->text().isEmpty();
    });
    QVERIFY(trigger("case.open", {at("first.nii").string()}));
    QVERIFY(bar->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_program->segmented(), kLong);
    disconnect(bar, nullptr, this, nullptr);
    QVERIFY(furthest > 10);
    QVERIFY(steps);
    QTRY_VERIFY(!bar->isVisible());
    QVERIFY(m_program->find<QWidget>("viewGrid")->isVisible());
    QVERIFY(m_program->find<QWidget>("structuresDock")->isVisible());
    QVERIFY(m_program->row("bone"));
    QVERIFY(m_program->row("skin"));
    QVERIFY(m_program->window->windowTitle().contains(QStringLiteral("not saved")));
    // The rod: 10 mm in radius and 128 mm long.
    const double boneMl = m_program->patientCase().findStructure("bone")->measures.volumeMl;
    QVERIFY2(std::abs(boneMl - 40.2) < 5, qPrintable(QString::number(boneMl)));
    QVERIFY(m_program->find<QLabel>("structureDetails")->text().contains(QStringLiteral("HU")));
  }

  void drawsIn3d() {
    auto* view = m_program->find<VtkView>("view3d");
    QTest::qWait(300);
    const QImage all = view->grabFramebuffer();
    QVERIFY(trigger("structure.hide-all"));
    const QImage none = view->grabFramebuffer();
    QVERIFY(trigger("edit.undo"));
    const QImage again = view->grabFramebuffer();
    QVERIFY2(difference(all, none) > 0.05, qPrintable(QString::number(difference(all, none))));
    QVERIFY2(difference(all, again) < 0.01, qPrintable(QString::number(difference(all, again))));
  }

  void hidesByActionAndByCheckBox() {
    QVERIFY(trigger("structure.hide", {"bone"}));
    QVERIFY(!m_program->shows("bone"));
    QCOMPARE(m_program->row("bone")->checkState(0), Qt::Unchecked);
    m_program->row("bone")->setCheckState(0, Qt::Checked);
    QVERIFY(m_program->shows("bone"));
    m_program->row("skin")->setCheckState(0, Qt::Unchecked);
    QVERIFY(!m_program->shows("skin"));
    m_program->find<QAction>("edit.undo")->trigger();
    QVERIFY(m_program->shows("skin"));
    QCOMPARE(m_program->row("skin")->checkState(0), Qt::Checked);
    m_program->find<QAction>("edit.redo")->trigger();
    QVERIFY(!m_program->shows("skin"));
    m_program->find<QAction>("edit.undo")->trigger();
    QVERIFY(m_program->shows("skin"));
  }

  void presetsChangeTheWindow() {
    SliceWidget* axial = m_program->slices("viewAxial");
    const QImage before = axial->grab().toImage();
    m_program->find<QAction>("view.preset-bone")->trigger();
    const QImage bone = axial->grab().toImage();
    QVERIFY(bone != before);
    QVERIFY(trigger("view.preset-lung"));
    QVERIFY(axial->grab().toImage() != bone);
    QVERIFY(trigger("view.preset-auto"));
    QCOMPARE(axial->grab().toImage(), before);
  }

  void planesInTheSceneComeAndGo() {
    for (const char* action : {"view.clip", "view.slice-plane"}) {
      QVERIFY(trigger(action, {"0,0,0", "0,0,-2"}));
      QVERIFY(trigger(action, {"off"}));
      for (const ActionRegistry::Arguments& wrong : {ActionRegistry::Arguments{}, {"0,0,0"}, {"0,0,0", "0,0,0"}, {"0,0,0", "up"}, {"on"}})
        QVERIFY(!trigger(action, wrong));
    }
  }

  void keysStepThroughSlices() {
    SliceWidget* axial = m_program->slices("viewAxial");
    const int start = axial->slice();
    QTest::keyClick(axial, Qt::Key_Up);
    QCOMPARE(axial->slice(), start + 1);
    QTest::keyClick(axial, Qt::Key_PageDown);
    QCOMPARE(axial->slice(), start - 9);
    QTest::keyClick(axial, Qt::Key_Home);
    QCOMPARE(axial->slice(), 0);
    QTest::keyClick(axial, Qt::Key_End);
    QCOMPARE(axial->slice(), 63);
  }

  void whatIsUnderThePointerIsNamedInTheProgramsLanguage() {
    SliceWidget* axial = m_program->slices("viewAxial");
    QSignalSpy pointed(axial, &SliceWidget::pointedAt);
    const auto saidOfTheMiddle = [&] {
      const QPointF middle(axial->rect().center());
      QMouseEvent move(QEvent::MouseMove, middle, axial->mapToGlobal(middle), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
      QCoreApplication::sendEvent(axial, &move);
      return pointed.isEmpty() ? QString() : pointed.takeLast().front().toString();
    };
    const QLocale before;
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    const QString german = saidOfTheMiddle();
    QLocale::setDefault(before);
    QVERIFY2(german.startsWith(QStringLiteral("Muskulatur ")), qPrintable(german));
    const QString english = saidOfTheMiddle();
    QVERIFY2(english.startsWith(QStringLiteral("Muscle ")), qPrintable(english));
  }

  void crosshairLinksTheViews() {
    SliceWidget* axial = m_program->slices("viewAxial");
    SliceWidget* coronal = m_program->slices("viewCoronal");
    SliceWidget* sagittal = m_program->slices("viewSagittal");
    const int slice = axial->slice();
    QTest::mouseClick(axial, Qt::LeftButton, {}, QPoint(axial->width() / 2, axial->height() / 4));
    const int front = coronal->slice(), middle = sagittal->slice();
    QTest::mouseClick(axial, Qt::LeftButton, {}, QPoint(axial->width() / 2 + axial->height() / 4, axial->height() * 3 / 4));
    // Half the height of the picture is half of its 64 slices.
    QVERIFY2(std::abs(std::abs(coronal->slice() - front) - 32) <= 2, qPrintable(QString::number(coronal->slice() - front)));
    QVERIFY2(std::abs(std::abs(sagittal->slice() - middle) - 16) <= 2, qPrintable(QString::number(sagittal->slice() - middle)));
    QCOMPARE(axial->slice(), slice);
    QTest::mouseMove(axial, QPoint(axial->width() / 2, axial->height() / 2));
    QTRY_VERIFY(m_program->find<QLabel>("pointed")->text().contains(QStringLiteral("HU")));
  }

  void maximisesOneView() {
    QTest::keyClick(m_program->slices("viewCoronal"), Qt::Key_Return);
    QVERIFY(m_program->slices("viewCoronal")->isVisible());
    QVERIFY(!m_program->slices("viewAxial")->isVisible());
    m_program->find<QAction>("view.all")->trigger();
    QVERIFY(m_program->slices("viewAxial")->isVisible());
  }

  void paletteFindsActions() {
    QVERIFY(trigger("structure.hide-all"));
    QVERIFY(trigger("app.palette"));
    auto* input = m_program->find<QLineEdit>("paletteInput");
    auto* list = m_program->find<QListWidget>("paletteList");
    QVERIFY(input && list);
    QVERIFY(list->count() > 10);
    QTest::keyClicks(input, QStringLiteral("window bone"));
    QCOMPARE(list->count(), 1);
    input->clear();
    QTest::keyClicks(input, QStringLiteral("show structures"));
    QCOMPARE(list->count(), 1);
    QTest::keyClick(input, Qt::Key_Return);
    QVERIFY(m_program->shows("bone"));
    QTRY_VERIFY(!m_program->find<QWidget>("commandPalette"));
  }

  void switchesTheTheme() {
    const int dark = qApp->palette().color(QPalette::Window).lightness();
    QVERIFY(trigger("app.theme"));
    QVERIFY(qApp->palette().color(QPalette::Window).lightness() > dark + 100);
    QVERIFY(trigger("app.theme", {"dark"}));
    QCOMPARE(qApp->palette().color(QPalette::Window).lightness(), dark);
  }

  void keepsWhatWasNotSaved() {
    m_program.reset();
    m_program = std::make_unique<Program>(at("unsaved"));
    auto* menu = m_program->find<QMenu>("recoveryMenu");
    QVERIFY(menu->menuAction()->isVisible());
    QVERIFY(menu->title().contains(QLatin1Char('1')));
    menu->actions().front()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_program->segmented(), kLong);
    QTRY_VERIFY(!menu->menuAction()->isVisible());
  }

  void savesOverAnotherFile() {
    // One that another program holds is left alone.
    {
      auto other = CaseDocument::create(at("held.hcase"), "held");
      QVERIFY(other);
      trigger("case.save-copy", {at("held.hcase").string()});
      QVERIFY(m_program->find<QLabel>("banner")->text().contains(QStringLiteral("held.hcase")));
      QVERIFY(m_program->workspace.unsaved());
      m_program->find<QPushButton>("bannerDismiss")->click();
    }
    writeText(at("saved.hcase"), "what was there before");
    QVERIFY(trigger("case.save-copy", {at("saved.hcase").string()}));
    QTRY_COMPARE_WITH_TIMEOUT(m_program->workspace.document()->file().string(), at("saved.hcase").string(), kLong);
    QVERIFY2(!m_program->find<QWidget>("bannerBox")->isVisible(), qPrintable(m_program->find<QLabel>("banner")->text()));
    QTRY_VERIFY(m_program->segmented());
    QVERIFY(!m_program->window->windowTitle().contains(QStringLiteral("not saved")));
    QVERIFY(m_program->workspace.recoverable().empty());
    for (const auto& entry : fs::directory_iterator(m_folder.path().toStdString()))
      QVERIFY2(entry.path().filename().string().find(".new") == std::string::npos, entry.path().c_str());
    // Onto itself: nothing to do, nothing lost.
    QVERIFY(trigger("case.save-copy", {at("saved.hcase").string()}));
    QVERIFY(m_program->segmented());
    QVERIFY(trigger("structure.hide", {"skin"}));
    QVERIFY(trigger("edit.undo"));
  }

  void opensTheLatestOfTwo() {
    QVERIFY(trigger("case.open", {at("first.nii").string()}));
    QTest::qWait(20);
    QVERIFY(trigger("case.open", {at("second.nii").string()}));
    QTRY_VERIFY_WITH_TIMEOUT(m_program->workspace.unsaved() && m_program->segmented(), kLong);
    QCOMPARE(m_program->patientCase().series().front().info.description, std::string("second"));
    QVERIFY(m_program->workspace.recoverable().empty()); // the first was never made
  }

  void asksWhichSeries() {
    QVERIFY(trigger("case.open", {at("pair.nii").string()}));
    QTRY_VERIFY_WITH_TIMEOUT(m_program->find<QWidget>("seriesPanel")->isVisible(), kLong);
    auto* list = m_program->find<QListWidget>("seriesList");
    QCOMPARE(list->count(), 2);
    list->setCurrentRow(1);
    m_program->find<QWidget>("seriesPanel")->findChild<QPushButton*>(QStringLiteral("primary"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_program->patientCase().series().front().info.description != "second", kLong);
    QTRY_VERIFY_WITH_TIMEOUT(m_program->segmented(), kLong);
    QVERIFY(m_program->find<QWidget>("viewGrid")->isVisible());
  }

  void closesWhileAJobRuns() {
    QVERIFY(trigger("case.segment"));
    QVERIFY(m_program->workspace.busy());
    QTest::qWait(20);
    m_program->window->close();
    m_program.reset();
    // What the job still had to say comes to nobody.
    QTest::qWait(100);
  }
};

int main(int argc, char** argv) {
  VtkView::setUpOpenGl();
  QApplication application(argc, argv);
  applyTheme(application, true);
  MainWindowTest test;
  return QTest::qExec(&test, argc, argv);
}

#include "tst_MainWindow.moc"
