// SPDX-License-Identifier: Apache-2.0
#include "app/CaseActions.h"
#include "app/LanguageActions.h"
#include "app/LessonActions.h"
#include "app/PlanActions.h"
#include "app/bedside/BedsidePage.h"
#include "app/bedside/DebriefPage.h"
#include "app/bedside/LessonDesk.h"
#include "app/editor/EditorActions.h"
#include "app/editor/LessonEditor.h"
#include "app/headset/HeadsetDesk.h"
#include "app/headset/KeyboardPanel.h"
#include "app/language/Language.h"
#include "app/language/LibraryTexts.h"
#include "app/language/LibraryWords.h"
#include "app/records/RecordActions.h"
#include "app/records/RecordDesk.h"
#include "app/window/MainWindow.h"
#include "app/window/PlanPanel.h"
#include "app/window/StructurePanel.h"
#include "app/window/Theme.h"
#include "lessons/course/debrief/DebriefWords.h"
#include "lessons/course/phrases/Terms.h"
#include "segmentation/anatomy/CaseCommands.h"
#include "tests/Phantoms.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSlider>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QTranslator>

#include <functional>
#include <map>
#include <set>

using namespace halsted;

namespace {

constexpr int kLong = 240'000; // ms: preparing a patient on a busy machine

/// Every text that has a translation in brackets; what is filled in stands outside, "[Give ]Adrenaline", so that it must bring its own.
class Bracketed final : public QTranslator {
public:
  Bracketed() {
    const QLocale before;
    const SpokenLanguage once(QStringLiteral("de")); // so that its files are there
    m_loaded = m_german.load(QStringLiteral(":/translations/halsted_de.qm"));
    QLocale::setDefault(before);
  }
  bool isEmpty() const override { return !m_loaded; }
  QString translate(const char* context, const char* source, const char* comment, int n) const override {
    if (m_german.translate(context, source, comment, n).isNull())
      return {};
    static const QRegularExpression place(QStringLiteral("%(L?\\d{1,2}|n)"));
    return QLatin1Char('[') + QString::fromUtf8(source).replace(place, QStringLiteral("]%\\1[")) + QLatin1Char(']');
  }

private:
  QTranslator m_german;
  bool m_loaded = false;
};

// What may stand without: [what, why]. Keep it short.
const std::map<QString, const char*>& exceptions() {
  static const std::map<QString, const char*> all = {
      {"Halsted", "the program's name"},
      {"English|Deutsch|Español|Français", "languages in their own names"},
      {"mmHg|cmH2O|kg|mg|ug|µg|g|mL|ml|L|l|min|h|s|mm|cm|mmol|units|unit|HU|ms|Hz|J|mV|U|mA|ng|dL|nmol|pmol|K|kPa|µmol|IU|mcg", "units"},
      {"Alt|Ctrl|Shift|Meta|F\\d+|Del|Esc|Left|Right", "keys, which Qt names"},
      {"iv|io|im|in|sc|po|neb|ett", "routes as doctors write them"},
      {"https?://\\S+", "addresses"},
      {"qt|br|b|p", "marks of rich text"}};
  return all;
}

/// What of a text has letters outside of brackets and is no exception.
QString bare(const QString& text, const QStringList& allowed) {
  QString outside;
  int depth = 0;
  for (const QChar c : text) {
    if (c == QLatin1Char('['))
      ++depth;
    else if (c == QLatin1Char(']'))
      --depth;
    else if (depth <= 0)
      outside += c;
    if (c == QLatin1Char(']'))
      outside += QLatin1Char(' ');
  }
  for (const QString& words : allowed)
    if (!words.isEmpty())
      outside.remove(words);
  for (const auto& [pattern, why] : exceptions())
    outside.remove(QRegularExpression(QStringLiteral("(?<![^\\W\\d_])(%1)(?![^\\W\\d_])").arg(pattern)));
  static const QRegularExpression letters(QStringLiteral("[^\\W\\d_]{2,}"));
  return letters.match(outside).hasMatch() ? outside.trimmed() : QString();
}

void addRows(const QAbstractItemModel& model, const QModelIndex& parent, QStringList& texts) {
  for (int row = 0; row < model.rowCount(parent); ++row)
    for (int column = 0; column < model.columnCount(parent); ++column) {
      const QModelIndex index = model.index(row, column, parent);
      for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
        texts << index.data(role).toString();
      if (column == 0)
        addRows(model, index, texts);
    }
}

/// All that a person sees or hears of a widget.
QStringList textsOf(QWidget& widget) {
  QStringList texts{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip()};
  if (widget.isWindow() || widget.inherits("QDockWidget"))
    texts << widget.windowTitle();
  if (const auto* label = qobject_cast<QLabel*>(&widget))
    texts << label->text();
  if (const auto* button = qobject_cast<QAbstractButton*>(&widget))
    texts << button->text();
  if (const auto* line = qobject_cast<QLineEdit*>(&widget))
    texts << line->placeholderText();
  if (const auto* menu = qobject_cast<QMenu*>(&widget))
    texts << menu->title();
  if (const auto* tabs = qobject_cast<QTabBar*>(&widget))
    for (int i = 0; i < tabs->count(); ++i)
      texts << tabs->tabText(i);
  if (auto* view = qobject_cast<QAbstractItemView*>(&widget); view && view->model() && !qobject_cast<QHeaderView*>(view)) {
    addRows(*view->model(), {}, texts);
    for (int column = 0; column < view->model()->columnCount(); ++column)
      texts << view->model()->headerData(column, Qt::Horizontal).toString();
  }
  for (const QAction* action : widget.actions())
    texts << action->text() << action->toolTip() << action->iconText();
  texts.removeAll(QString());
  return texts;
}

/// "object: text" of all that is not translated.
QStringList untranslated(QWidget& page, const QStringList& allowed) {
  QStringList found;
  QList<QWidget*> all = page.findChildren<QWidget*>();
  all.prepend(&page);
  for (QWidget* widget : all)
    if (!widget->objectName().startsWith(QLatin1String("qt_"))) // Qt's own, in Qt's words
      for (const QString& text : textsOf(*widget))
        if (const QString left = bare(text, allowed); !left.isEmpty())
          found << QStringLiteral("%1 (%2): %3").arg(widget->objectName(), QLatin1String(widget->metaObject()->className()), text);
  found.removeDuplicates();
  return found;
}

/// What cannot be read to its end.
QStringList cutOff(QWidget& page) {
  QStringList found;
  for (QWidget* widget : page.findChildren<QWidget*>()) {
    if (!widget->isVisible())
      continue;
    int needed = 0;
    if (const auto* label = qobject_cast<QLabel*>(widget); label && !label->wordWrap() && label->pixmap(Qt::ReturnByValue).isNull())
      needed = label->sizeHint().width();
    else if (const auto* button = qobject_cast<QPushButton*>(widget);
             (button && button->text().size() > 1) || (qobject_cast<QToolButton*>(widget) && !widget->objectName().isEmpty()))
      needed = widget->minimumSizeHint().width();
    if (needed > widget->width())
      found << QStringLiteral("%1 \"%2\": %3 of %4 pixels")
                   .arg(widget->objectName(), textsOf(*widget).join(QStringLiteral(" / ")))
                   .arg(widget->width())
                   .arg(needed);
  }
  return found;
}

/// Keys that would start two things that can be seen: Alt+letter of buttons and menus, and letters within a menu.
QStringList sameKeys(QMainWindow& window) {
  QStringList found;
  const auto look = [&found](const QString& where, const std::vector<QString>& texts) {
    std::map<QString, QString> taken;
    for (const QString& text : texts)
      if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty())
        if (const auto [other, fresh] = taken.emplace(key.toString(), text); !fresh && other->second != text)
          found << QStringLiteral("%1: %2 and %3 have one key").arg(where, other->second, text);
  };
  std::vector<QString> seen;
  for (const QAction* menu : window.menuBar()->actions())
    if (menu->isVisible()) {
      seen.push_back(menu->text());
      std::vector<QString> entries;
      for (const QAction* action : menu->menu()->actions())
        entries.push_back(action->text());
      look(menu->text(), entries);
    }
  for (const auto* button : window.findChildren<QPushButton*>())
    if (button->isVisible() && button->isEnabled())
      seen.push_back(button->text());
  look(QStringLiteral("window"), seen);
  return found;
}

/// Says each line.
bool nothingOf(const QStringList& found) {
  for (const QString& line : found)
    qWarning("%s", qPrintable(line));
  return found.isEmpty();
}

/// The program as a user starts it.
struct Program {
  Program()
      : workspace(StudyReader(), *StructureTable::load(HALSTED_SOURCE_DIR "/assets/structures.json"), path() / "unsaved", dispatch()),
        desk(HALSTED_SOURCE_DIR "/assets", path() / "runs", dispatch(), {}, path() / "lessons"), records(path() / "runs", desk, dispatch()),
        editor(desk, HALSTED_SOURCE_DIR "/assets", path() / "lessons", dispatch(),
               {[this] { return workspace.document() != nullptr; },
                [this](const std::filesystem::path& file) { return workspace.document()->saveCopy(file, true, {}); }}) {
    addCaseActions(actions, workspace);
    addPlanActions(actions, workspace);
    addLessonActions(actions, desk);
    addRecordActions(actions, records);
    addEditorActions(actions, editor);
    headset = std::make_unique<HeadsetDesk>(workspace, actions, &desk);
    addLanguageActions(actions, QStringLiteral("en"),
                       {[this] { return !desk.player(); }, [this] { ++anew; }, [this](const std::string& said) { announced = said; }});
    window = std::make_unique<MainWindow>(workspace, actions);
    QObject::connect(&desk, &LessonDesk::pageWanted, window.get(), &MainWindow::showPage);
    QObject::connect(&records, &RecordDesk::pageWanted, window.get(), &MainWindow::showPage);
    QObject::connect(&editor, &LessonEditor::pageWanted, window.get(), &MainWindow::showPage);
    window->show();
  }
  static JobRunner::Dispatch dispatch() {
    return [](std::function<void()> call) { QMetaObject::invokeMethod(qApp, std::move(call), Qt::QueuedConnection); };
  }
  std::filesystem::path path() const { return folder.path().toStdString(); }
  bool openCase() {
    const std::filesystem::path file = path() / "ball.hcase";
    {
      auto made = CaseDocument::create(file, "ball");
      phantoms::Canvas canvas({20, 20, 20}, {6, 6, 6}, -1000);
      LoadedSeries series;
      series.info.uid = "1.2.3";
      series.info.geometry = canvas.geometry();
      series.volume = canvas.volume();
      if (!made || !(*made)->apply(addSeries(std::move(series))))
        return false;
    }
    return actions.trigger("case.open", {file.string()}).ok() && QTest::qWaitFor([&] { return workspace.document() != nullptr; }, kLong);
  }
  bool listLessons() {
    return actions.trigger("lesson.list").ok() && QTest::qWaitFor([&] { return !desk.lessons().empty() && !desk.busy(); }, kLong);
  }
  QWidget* record(const char* action) {
    return actions.trigger(action).ok() && QTest::qWaitFor([&] { return !records.busy(); }, kLong) ? window.get() : nullptr;
  }
  bool begin() {
    return actions.trigger("lesson.start", {"tutorial", "seed=7"}).ok() &&
           QTest::qWaitFor([&] { return desk.bedside() && desk.bedside()->isVisible(); }, kLong);
  }
  /// All that lessons say themselves, in their own language.
  QStringList lessonWords() const {
    QStringList words;
    for (const OfferedLesson& offered : desk.lessons())
      for (const course::Text* text : offered.lesson->texts())
        words << QString::fromStdString(offered.lesson->words(*text, "en"));
    // The debrief speaks the language of its run, by its own table.
    for (int word = 0; word < static_cast<int>(course::Word::Count); ++word)
      words << QString::fromStdString(std::string(course::word(static_cast<course::Word>(word), "en")));
    // So do names of acts, tests and body parts: one table for debrief and bedside (tests/course/tst_Terms.cpp).
    for (const std::string_view name : course::termNames())
      words << QString::fromStdString(std::string(*course::findTerm(name, "en")));
    std::sort(words.begin(), words.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return words;
  }

  QTemporaryDir folder;
  Workspace workspace;
  ActionRegistry actions;
  LessonDesk desk;
  RecordDesk records;
  LessonEditor editor;
  std::unique_ptr<HeadsetDesk> headset;
  int anew = 0;
  std::string announced;
  std::unique_ptr<MainWindow> window;
};

/// The pages in the order in which a user comes to them; each brings itself to the front and says which widget it is, null if it failed.
struct Page {
  const char* name;
  std::function<QWidget*(Program&)> show;
};
const std::vector<Page>& pages() {
  static const std::vector<Page> all = {
      {"start page", [](Program& program) -> QWidget* { return program.window.get(); }},
      {"lessons", [](Program& program) -> QWidget* { return program.listLessons() ? program.window.get() : nullptr; }},
      {"my record", [](Program& program) { return program.record("record.mine"); }},
      {"class view", [](Program& program) { return program.record("record.class"); }},
      {"sending to an LRS", [](Program& program) { return program.record("record.lrs"); }},
      {"own lessons", [](Program& program) { return program.actions.trigger("lesson.write").ok() ? program.window.get() : nullptr; }},
      {"editor",
       [](Program& program) {
         return program.actions.trigger("lesson.new", {"empty", "Chest pain"}).ok() &&
                        QTest::qWaitFor([&] { return program.editor.draft() != nullptr; }, kLong)
                    ? program.window.get()
                    : nullptr;
       }},
      {"bedside", [](Program& program) -> QWidget* { return program.begin() ? program.window.get() : nullptr; }},
      {"debrief",
       [](Program& program) -> QWidget* {
         return program.actions.trigger("lesson.stop").ok() &&
                        QTest::qWaitFor([&] { return program.desk.player()->snapshot()->ended; }, kLong) &&
                        program.actions.trigger("lesson.debrief").ok()
                    ? program.window.get()
                    : nullptr;
       }},
      {"case window",
       [](Program& program) -> QWidget* {
         return program.actions.trigger("lesson.close").ok() && program.openCase() ? program.window.get() : nullptr;
       }},
  };
  return all;
}

} // namespace

class tst_Language : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_settings.isValid());
    qputenv("XDG_CONFIG_HOME", m_settings.path().toLocal8Bit());
    applyTheme(*qApp, true);
  }

  void theTranslationsAreWholeAndFitTheSources() {
    QProcess verify;
    verify.setProcessChannelMode(QProcess::MergedChannels);
    verify.start(QStringLiteral("python3"), {QStringLiteral(HALSTED_SOURCE_DIR "/packaging/translations.py"), QStringLiteral("verify")});
    QVERIFY(verify.waitForFinished(60'000));
    QVERIFY2(verify.exitCode() == 0, verify.readAll().constData());
  }

  void theFirstLanguageOfTheSystemThatIsSpokenIsTaken() {
    QCOMPARE(firstSpoken({QStringLiteral("pt-BR"), QStringLiteral("fr-CA"), QStringLiteral("de")}), QStringLiteral("fr"));
    QCOMPARE(firstSpoken({QStringLiteral("de_CH")}), QStringLiteral("de"));
    QCOMPARE(firstSpoken({QStringLiteral("C")}), QStringLiteral("en"));
    QCOMPARE(firstSpoken({}), QStringLiteral("en"));
  }

  void aChoiceIsKept() {
    QVERIFY(preferLanguage(QStringLiteral("es")));
    QCOMPARE(preferredLanguage(), QStringLiteral("es"));
    QVERIFY(!preferLanguage(QStringLiteral("xx")));
    QCOMPARE(preferredLanguage(), QStringLiteral("es"));
  }

  void numbersAndQtItselfFollowTheLanguage() {
    const QLocale before;
    {
      const SpokenLanguage german(QStringLiteral("de"));
      QCOMPARE(QLocale().toString(2.5), QStringLiteral("2,5"));
      QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
      QCOMPARE(inOwnWords("There is nothing to undo."), QStringLiteral("Es gibt nichts rückgängig zu machen."));
    }
    QCOMPARE(inOwnWords("There is nothing to undo."), QStringLiteral("There is nothing to undo."));
    QLocale::setDefault(before);
  }

  void sentencesOfLibrariesAreSaidInTheLanguage_data() {
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::newRow("whole") << "Laryngeal mask"
                           << "Larynxmaske";
    QTest::newRow("filled") << "There is no structure 'left %1' in the case."
                            << "Es gibt keine Struktur „left %1“ im Fall.";
    QTest::newRow("filled with a sentence") << "The act is refused: Somebody is at work in the airway; wait until that is done."
                                            << "Die Handlung wird abgelehnt: Jemand arbeitet am Atemweg; warten Sie, bis das getan ist.";
    QTest::newRow("filled with known words") << "small pneumothorax on the left, mediastinum shifted to the right"
                                             << "kleiner Pneumothorax links, Mediastinum nach rechts verschoben";
    QTest::newRow("number") << "The outline of the left lung holds 2.5 ml of air without lung texture: look there for a pneumothorax or a "
                               "bulla."
                            << "Die Kontur der Lunge links enthält 2,5 ml Luft ohne Lungenstruktur: Suchen Sie dort nach Pneumothorax "
                               "oder Bulla.";
    QTest::newRow("in parts") << "lesson.yaml: The file is empty."
                              << "lesson.yaml: Die Datei ist leer.";
    QTest::newRow("with an amount") << "Balanced crystalloid 500 mL"
                                    << "Balancierte Vollelektrolytlösung 500 mL";
    QTest::newRow("unknown") << "A sentence that no library says."
                             << "A sentence that no library says.";
    QTest::newRow("empty") << ""
                           << "";
  }
  void sentencesOfLibrariesAreSaidInTheLanguage() {
    QFETCH(QString, english);
    QFETCH(QString, german);
    const QLocale before;
    const SpokenLanguage language(QStringLiteral("de"));
    QCOMPARE(inOwnWords(english), german);
    QLocale::setDefault(before);
  }

  /// Each as its library would say it, with other words in its places.
  void everyTemplateIsFoundAgain() {
    Bracketed brackets;
    QVERIFY(QCoreApplication::installTranslator(&brackets));
    QStringList lost;
    for (const char* text : kLibraryTexts) {
      static const QRegularExpression place(QStringLiteral("%(\\d{1,2})"));
      const QString sentence = QString::fromUtf8(text).replace(place, QStringLiteral("x\\1"));
      const QString said = inOwnWords(sentence);
      if (!said.startsWith(QLatin1Char('[')) && !said.contains(QLatin1Char('[')))
        lost << sentence;
    }
    QCoreApplication::removeTranslator(&brackets);
    QVERIFY2(lost.size() <= kShortOnes, qPrintable(lost.join(QLatin1Char('\n'))));
  }

  void everyPageIsTranslated() {
    Bracketed brackets;
    QVERIFY(QCoreApplication::installTranslator(&brackets));
    QStringList found;
    {
      Program program;
      for (const std::string& name : program.actions.names())
        if (const QString left = bare(QString::fromStdString(program.actions.find(name)->title), {}); !left.isEmpty())
          found << QStringLiteral("action %1: %2").arg(QString::fromStdString(name), left);
      for (const Page& page : pages()) {
        QWidget* widget = page.show(program);
        QVERIFY2(widget, page.name);
        QTest::qWait(300); // until the first snapshot is shown
        // The longest first: words may stand in one another.
        QStringList allowed{QStringLiteral("ball.hcase"), QStringLiteral("ball"), QStringLiteral("Chest pain"),
                            program.folder.path() + QStringLiteral("/runs/lrs-secret")};
        allowed += program.lessonWords();
        for (const StructureKind& kind : program.workspace.table().kinds())
          allowed << QString::fromStdString(kind.title("en"));
        for (const QString& line : untranslated(*widget, allowed))
          found << QStringLiteral("%1: %2").arg(QLatin1String(page.name), line);
      }
    }
    QCoreApplication::removeTranslator(&brackets);
    found.removeDuplicates();
    QVERIFY(nothingOf(found));
  }

  void theHeadsetsPanelsAreTranslated() {
    Bracketed brackets;
    QVERIFY(QCoreApplication::installTranslator(&brackets));
    QStringList found;
    {
      Program program;
      QVERIFY(program.listLessons() && program.begin());
      QVERIFY(program.actions.trigger("headset.preview").ok());
      QTest::qWait(300); // until the first snapshot is shown
      std::set<std::string> seen;
      for (QWidget* top : QApplication::topLevelWidgets()) {
        seen.insert(top->metaObject()->className());
        found += untranslated(*top, program.lessonWords());
      }
      for (const char* panel : {"halsted::ToolsPanel", "halsted::WristPanel", "halsted::KeyboardPanel", "halsted::PlanPanel",
                                "halsted::StructurePanel", "halsted::MirrorWindow"})
        QVERIFY2(seen.count(panel), panel);
      QVERIFY(program.actions.trigger("headset.leave").ok());
    }
    QCoreApplication::removeTranslator(&brackets);
    QVERIFY(nothingOf(found));
  }

  void nothingIsCutOffAndEachKeyIsGivenOnce_data() {
    QTest::addColumn<QString>("language");
    for (const ProgramLanguage& language : programLanguages())
      QTest::newRow(qPrintable(language.code)) << language.code;
  }
  /// At 1440 pixels, and at half of them, as a scale of 200 % leaves.
  void nothingIsCutOffAndEachKeyIsGivenOnce() {
    QFETCH(QString, language);
    const QLocale before;
    const SpokenLanguage spoken(language);
    Program program;
    QStringList found;
    for (const Page& page : pages()) {
      QWidget* widget = page.show(program);
      QVERIFY2(widget, page.name);
      for (const QSize size : {QSize(1440, 900), QSize(720, 900)}) {
        program.window->resize(size);
        QTest::qWait(200); // until all is laid out
        for (const QString& line : cutOff(*widget))
          found << QStringLiteral("%1 at %2: %3").arg(QLatin1String(page.name)).arg(size.width()).arg(line);
        for (const QString& line : sameKeys(*program.window))
          found << QStringLiteral("%1: %2").arg(QLatin1String(page.name), line);
        if (program.window->width() > size.width())
          found << QStringLiteral("%1 at %2: the window needs %3")
                       .arg(QLatin1String(page.name))
                       .arg(size.width())
                       .arg(program.window->width());
        for (const QWidget* more : program.window->findChildren<QWidget*>(QStringLiteral("qt_toolbar_ext_button")))
          if (size.width() >= 1440 && more->isVisible())
            found << QStringLiteral("%1: the tool bar is too long").arg(QLatin1String(page.name));
        if (const QByteArray folder = qgetenv("HALSTED_TEST_PICTURES"); !folder.isEmpty())
          widget->grab().save(
              QStringLiteral("%1/%2-%3-%4.png").arg(QString::fromLocal8Bit(folder), language, QLatin1String(page.name)).arg(size.width()));
      }
    }
    QLocale::setDefault(before);
    found.removeDuplicates();
    QVERIFY(nothingOf(found));
  }

  /// For screen readers; those of the panels that no page opens by itself are walked in their own tests.
  void everyControlOfEveryPageHasAName() {
    Program program;
    QStringList found;
    for (const Page& page : pages()) {
      QWidget* widget = page.show(program);
      QVERIFY2(widget, page.name);
      QTest::qWait(200); // until all is laid out
      int controls = 0;
      for (QWidget* one : widget->findChildren<QWidget*>()) {
        const bool control = qobject_cast<QAbstractButton*>(one) || qobject_cast<QLineEdit*>(one) || qobject_cast<QComboBox*>(one) ||
                             qobject_cast<QAbstractSpinBox*>(one) || qobject_cast<QSlider*>(one) || qobject_cast<QTextEdit*>(one) ||
                             (qobject_cast<QAbstractItemView*>(one) && !qobject_cast<QHeaderView*>(one));
        const bool partOfQt = one->objectName().startsWith(QLatin1String("qt_")) || one->inherits("QComboBoxPrivateContainer") ||
                              qobject_cast<QAbstractSpinBox*>(one->parent()) || qobject_cast<QComboBox*>(one->parent()) ||
                              qobject_cast<QLineEdit*>(one->parent()) || qobject_cast<QAbstractItemView*>(one->parent());
        if (!control || partOfQt || !one->isVisible())
          continue;
        ++controls;
        const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(one);
        if (!interface || interface->text(QAccessible::Name).isEmpty())
          found << QStringLiteral("%1: %2 (%3) in %4")
                       .arg(QLatin1String(page.name), one->objectName(), QLatin1String(one->metaObject()->className()),
                            one->parent()->objectName());
      }
      QVERIFY2(controls > 0, page.name);
    }
    QVERIFY(nothingOf(found));
  }

  void theLanguageIsChosenOnTheStartPageAndByActions() {
    QVERIFY(preferLanguage(QStringLiteral("en")));
    Program program;
    auto* button = program.window->findChild<QPushButton*>(QStringLiteral("welcome.language.fr"));
    QVERIFY(button && button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("Français"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(preferredLanguage(), QStringLiteral("fr"));
    QCOMPARE(program.anew, 1);
    QVERIFY(program.actions.trigger("app.language-de").ok());
    QCOMPARE(preferredLanguage(), QStringLiteral("de"));
    QCOMPARE(program.anew, 2);
    QVERIFY(program.actions.trigger("app.language", {"en"}).ok()); // what it speaks already
    QCOMPARE(program.anew, 2);
    QVERIFY(!program.actions.trigger("app.language", {"tlh"}).ok());
    QCOMPARE(preferredLanguage(), QStringLiteral("en"));
  }

  void aRunningLessonIsNotBrokenOff() {
    Program program;
    QVERIFY(program.listLessons() && program.begin());
    QVERIFY(program.actions.trigger("app.language", {"es"}).ok());
    QCOMPARE(program.anew, 0);
    QVERIFY(program.announced.find("Español") != std::string::npos);
    QCOMPARE(preferredLanguage(), QStringLiteral("es"));
  }

private:
  static constexpr int kShortOnes = 0; ///< templates too short to be told from what fills them
  QTemporaryDir m_settings;
};

QTEST_MAIN(tst_Language)
#include "tst_Language.moc"
