// SPDX-License-Identifier: Apache-2.0
#include "app/records/ClassPage.h"

#include "app/bedside/PanelParts.h"
#include "app/records/RecordDesk.h"
#include "app/records/RecordParts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTreeWidget>

#include <algorithm>
#include <map>
#include <set>

namespace halsted {

namespace {

constexpr int kMostRows = 12, kTextWidth = 360;

QString titleOf(const RecordView& view, const std::string& lesson) {
  const auto title = view.titles.find(lesson);
  return QString::fromStdString(title == view.titles.end() ? lesson : title->second);
}

} // namespace

ClassPage::ClassPage(RecordDesk& desk)
    : m_desk(desk), m_told(makeNote()), m_none(makeNote(tr("Nobody is here yet. Add a learner, or bring in logs from other computers."))),
      m_itemsNote(makeNote()), m_table(makeTable(QStringLiteral("class.table"), tr("Learners and lessons"), {tr("Learner")})),
      m_items(makeTable(QStringLiteral("class.items"), tr("Goals, errors and questions of the lesson"),
                        {tr("Missed by"), tr("Goal, error or question"), tr("Mean of its points")})),
      m_name(new QLineEdit), m_lesson(new QComboBox), m_names(new QCheckBox(tr("with &names"))),
      m_confirm(new ConfirmBar(QStringLiteral("class.confirm"))) {
  setObjectName(QStringLiteral("class"));
  setAccessibleName(tr("Class view"));
  m_told->setObjectName(QStringLiteral("class.told"));
  m_told->setForegroundRole(QPalette::WindowText);
  m_told->hide();
  auto* inner = new QWidget;
  auto* column = new QVBoxLayout(inner);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(12);
  auto* head = new QWidget;
  auto* bar = new WrapLayout(head, 8);
  QPushButton* back = makeButton(tr("&Back to the lessons"), QStringLiteral("class.back"));
  QPushButton* mine = makeButton(tr("&My record"), QStringLiteral("class.mine"));
  QPushButton* lrs = makeButton(tr("Sending to an L&RS"), QStringLiteral("class.lrs"), tr("Settings of a learning record store"));
  for (QPushButton* button : {back, mine, lrs})
    bar->addWidget(button);
  connect(back, &QPushButton::clicked, &m_desk, &RecordDesk::leave);
  connect(mine, &QPushButton::clicked, &m_desk, &RecordDesk::showMine);
  connect(lrs, &QPushButton::clicked, &m_desk, &RecordDesk::showLrs);
  column->addWidget(makeTitle(tr("Class view")));
  column->addWidget(head);
  column->addWidget(makeNote(tr("Best points of each learner in each lesson. ✓✓ passed in an exam, ✓ passed in practice. Choose a title to "
                                "sort by it.")));
  column->addWidget(m_told);
  column->addWidget(m_confirm);
  column->addWidget(m_none);
  m_table->sortByColumn(0, Qt::AscendingOrder);
  m_table->header()->setStretchLastSection(false);
  column->addWidget(m_table);
  column->addWidget(makeLearners());
  column->addWidget(makeItems());
  column->addWidget(makeFiles());
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  scroll->setWidget(inner);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(scroll);
  connect(&m_desk, &RecordDesk::changed, this, &ClassPage::show);
  connect(&m_desk, &RecordDesk::told, this, [this](const QString& sentence, bool refused) { tellIn(*m_told, sentence, refused); });
  show();
}

QWidget* ClassPage::makeLearners() {
  auto* box = new QWidget;
  auto* wrap = new WrapLayout(box, 8);
  m_name->setObjectName(QStringLiteral("class.name"));
  m_name->setAccessibleName(tr("Name, may stay empty"));
  m_name->setPlaceholderText(tr("none: a pseudonym is enough"));
  m_name->setMinimumWidth(220);
  wrap->addWidget(makeTitled(tr("Name, may stay empty"), m_name));
  QPushButton* add = makeButton(tr("&Add a learner"), QStringLiteral("class.add"), tr("Add a learner with this name, or without one"));
  m_rename = makeButton(tr("R&ename the chosen"), QStringLiteral("class.rename"), tr("Give the chosen learner this name, or none"));
  m_delete = makeButton(tr("&Delete the chosen…"), QStringLiteral("class.delete"), tr("Delete the chosen learner"));
  for (QPushButton* button : {add, m_rename, m_delete})
    wrap->addWidget(makeTitled(QString(QChar(0x00A0)), button));
  const auto addOne = [this] {
    m_desk.addLearner(m_name->text(), false);
    m_name->clear();
  };
  connect(add, &QPushButton::clicked, this, addOne);
  connect(m_name, &QLineEdit::returnPressed, this, addOne);
  connect(m_rename, &QPushButton::clicked, this, [this] {
    m_desk.rename(chosenId(*m_table), m_name->text());
    m_name->clear();
  });
  connect(m_delete, &QPushButton::clicked, this, &ClassPage::askToDelete);
  connect(m_table, &QTreeWidget::itemSelectionChanged, this, &ClassPage::showChosen);
  return box;
}

QWidget* ClassPage::makeFiles() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(makeTitle(tr("Files")));
  column->addWidget(makeNote(tr("Logs (.jsonl) from another computer go to the chosen learner; a whole record from there "
                                "(learners.sqlite) brings its own learners. What is here already is not added twice.")));
  auto* buttons = new QWidget;
  auto* wrap = new WrapLayout(buttons, 8);
  QPushButton* save = makeButton(tr("Save as table (&CSV)"), QStringLiteral("class.export"), tr("Save all runs as a table, CSV"));
  m_names->setObjectName(QStringLiteral("class.names"));
  m_names->setAccessibleName(tr("Save the table with names"));
  m_names->setMinimumHeight(tokens::kTarget);
  QPushButton* bring = makeButton(tr("Br&ing in logs…"), QStringLiteral("class.import"), tr("Bring in logs from other computers"));
  for (QWidget* one : std::initializer_list<QWidget*>{save, m_names, bring})
    wrap->addWidget(one);
  column->addWidget(buttons);
  connect(save, &QPushButton::clicked, this, [this] { m_desk.exportTable({}, m_names->isChecked()); });
  connect(bring, &QPushButton::clicked, this, &ClassPage::chooseFiles);
  return box;
}

QWidget* ClassPage::makeItems() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(makeTitle(tr("Where they stumble")));
  m_lesson->setObjectName(QStringLiteral("class.lesson"));
  m_lesson->setAccessibleName(tr("Lesson"));
  m_lesson->setMinimumWidth(260);
  auto* line = new QWidget;
  auto* wrap = new WrapLayout(line, 8);
  wrap->addWidget(makeTitled(tr("Lesson"), m_lesson));
  column->addWidget(line);
  column->addWidget(m_itemsNote);
  m_items->sortByColumn(0, Qt::DescendingOrder);
  m_items->setWordWrap(true);
  column->addWidget(m_items);
  connect(m_lesson, &QComboBox::currentIndexChanged, this, &ClassPage::showItems);
  return box;
}

void ClassPage::show() {
  m_confirm->dismiss();
  showTable();
  const QString before = m_lesson->currentData().toString();
  {
    const QSignalBlocker quiet(m_lesson);
    m_lesson->clear();
    for (const auto& [lesson, items] : m_desk.view()->items)
      m_lesson->addItem(titleOf(*m_desk.view(), lesson), QString::fromStdString(lesson));
    m_lesson->setCurrentIndex(std::max(0, m_lesson->findData(before)));
  }
  showItems();
  showChosen();
}

void ClassPage::showTable() {
  const RecordView& view = *m_desk.view();
  const std::string chosen = chosenId(*m_table);
  std::set<std::string> lessons;
  std::map<std::pair<std::string, std::string>, const course::Progress*> cells;
  for (const course::Progress& one : view.progress) {
    lessons.insert(one.lessonId);
    cells[{one.learner, one.lessonId}] = &one;
  }
  QStringList titles{tr("Learner"), tr("Runs"), tr("Last played")};
  for (const std::string& lesson : lessons)
    titles << titleOf(view, lesson);
  m_table->clear();
  m_table->setColumnCount(static_cast<int>(titles.size()));
  m_table->setHeaderLabels(titles);
  for (const course::Learner& learner : view.learners) {
    auto* row = new SortedRow(m_table);
    row->setData(0, SortedRow::kIdRole, QString::fromStdString(learner.id));
    row->setCell(0, m_desk.nameOf(learner.id), m_desk.nameOf(learner.id));
    int runs = 0, column = 3;
    std::int64_t lastMs = 0;
    for (const std::string& lesson : lessons) {
      const auto cell = cells.find({learner.id, lesson});
      if (cell == cells.end()) {
        row->setCell(column++, QStringLiteral("–"), -1.0);
        continue;
      }
      const course::Progress& one = *cell->second;
      runs += one.attempts;
      lastMs = std::max(lastMs, one.lastMs);
      const QString percent = QStringLiteral("%1 %").arg(one.bestPercent, 0, 'f', 0);
      const QString words = one.examPasses > 0 ? tr("%1 ✓✓").arg(percent) : one.passes > 0 ? tr("%1 ✓").arg(percent) : percent;
      row->setToolTip(column, one.criticalErrors > 0 ? tr("%1 runs, %2 with a critical error").arg(one.attempts).arg(one.criticalErrors)
                                                     : tr("%1 runs").arg(one.attempts));
      row->setCell(column++, words, one.bestPercent);
    }
    row->setCell(1, QString::number(runs), runs);
    row->setCell(2,
                 lastMs > 0 ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(lastMs).date(), QLocale::ShortFormat) : QStringLiteral("–"),
                 static_cast<double>(lastMs));
    if (learner.id == chosen)
      m_table->setCurrentItem(row);
  }
  m_none->setVisible(view.learners.empty());
  fitHeight(*m_table, kMostRows);
}

void ClassPage::showItems() {
  const RecordView& view = *m_desk.view();
  const std::string lesson = m_lesson->currentData().toString().toStdString();
  m_items->clear();
  const auto items = view.items.find(lesson);
  m_itemsNote->setText(items == view.items.end()
                           ? tr("No lesson has been played to its end yet.")
                           : tr("Counted are learners whose newest run still missed it, and the runs of all of them."));
  if (items == view.items.end())
    return;
  const auto texts = view.texts.find(lesson);
  for (const course::ItemFigures& one : items->second) {
    if (one.counted == 0)
      continue;
    auto* row = new SortedRow(m_items);
    row->setCell(0, tr("%1 of %2 learners; %3 of %4 runs").arg(one.missedBy).arg(one.learners).arg(one.missed).arg(one.counted),
                 static_cast<double>(one.missedBy) / std::max(1, one.learners) + 1e-3 * one.missed / one.counted);
    QString words = QString::fromStdString(one.item);
    if (texts != view.texts.end())
      if (const auto text = texts->second.find(one.item); text != texts->second.end())
        words = QString::fromStdString(text->second);
    row->setCell(1, words, words);
    row->setToolTip(1, words);
    row->setCell(2, one.meanShare < 0 ? tr("%1 points").arg(one.meanShare, 0, 'f', 1) : tr("%1 %").arg(100 * one.meanShare, 0, 'f', 0),
                 one.meanShare);
  }
  fitHeight(*m_items, kMostRows);
  m_items->setColumnWidth(1, std::min(m_items->columnWidth(1), kTextWidth));
}

void ClassPage::showChosen() {
  const bool chosen = !chosenId(*m_table).empty();
  m_rename->setEnabled(chosen);
  m_delete->setEnabled(chosen);
}

void ClassPage::askToDelete() {
  const std::string learner = chosenId(*m_table);
  if (learner.empty())
    return;
  int runs = 0, certificates = 0;
  for (const course::Attempt& one : m_desk.view()->attempts)
    runs += one.sitting.learner == learner ? 1 : 0;
  for (const course::Certificate& one : m_desk.view()->certificates)
    certificates += one.learner == learner ? 1 : 0;
  m_confirm->ask(
      tr("Delete %1 for good: name and pseudonym, all runs with their logs (%2), all certificates (%3), and what still waits for an LRS? "
         "What was sent to an LRS or saved as a file stays there.")
          .arg(m_desk.nameOf(learner))
          .arg(runs)
          .arg(certificates),
      tr("Delete all of it"), [this, learner] { m_desk.removeLearner(learner); });
}

void ClassPage::chooseFiles() {
  auto* dialog = new QFileDialog(this, tr("Bring in logs"), {}, tr("Logs and records (*.jsonl *.sqlite);;All files (*)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& names) {
    std::vector<std::filesystem::path> files;
    for (const QString& name : names)
      files.emplace_back(name.toStdString());
    const std::string chosen = chosenId(*m_table);
    m_desk.import(files, chosen.empty() ? m_desk.settings().learner : chosen);
  });
  dialog->open();
}

} // namespace halsted
