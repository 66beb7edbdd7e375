// SPDX-License-Identifier: Apache-2.0
#include "app/window/WelcomePage.h"

#include "app/language/Language.h"
#include "app/window/RecentCases.h"
#include "rendering/DesignTokens.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace halsted {

namespace {

constexpr int kNarrow = 900; ///< pixels; below, the columns stand on each other

} // namespace

WelcomePage::WelcomePage(ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_title(new QLabel), m_hint(new QLabel), m_open(new QWidget), m_more(new QWidget),
      m_columns(new QHBoxLayout(m_more)), m_recent(new QListWidget), m_names(new QCheckBox(tr("Show names and pictures"))),
      m_forget(new QPushButton(tr("Forget these"))), m_noRecent(new QLabel(tr("Cases that you open are listed here."))),
      m_languages(new QWidget) {
  setObjectName(QStringLiteral("welcomePage"));
  m_title->setObjectName(QStringLiteral("welcomeTitle"));
  QFont big = m_title->font();
  big.setPixelSize(tokens::kFigure);
  big.setWeight(QFont::DemiBold);
  m_title->setFont(big);
  for (QLabel* label : {m_title, m_hint}) {
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
  }
  auto* open = new QHBoxLayout(m_open);
  open->setContentsMargins(0, 0, 0, 0);
  open->addStretch();
  if (QPushButton* folder = addAction(*open, "case.open-folder", tr("Open a &DICOM folder…")))
    folder->setObjectName(QStringLiteral("primary"));
  addAction(*open, "case.open-file", tr("Open a &case or file…"));
  open->addStretch();

  QBoxLayout *recent = nullptr, *samples = nullptr, *learn = nullptr;
  m_columns->setContentsMargins(0, 0, 0, 0);
  m_columns->setSpacing(24);
  m_columns->addWidget(column("welcome.recent", tr("Recent cases"), recent), 3);
  m_columns->addWidget(column("welcome.samples", tr("Try it with a sample"), samples), 2);
  m_columns->addWidget(column("welcome.learn", tr("Learn"), learn), 2);
  m_recent->setObjectName(QStringLiteral("recentList"));
  m_recent->setAccessibleName(tr("Recent cases"));
  m_recent->setIconSize({48, 48});
  m_recent->setWordWrap(true);
  m_recent->setMinimumHeight(120);
  m_names->setObjectName(QStringLiteral("recentNames"));
  m_names->setToolTip(tr("Whoever sees this screen sees them, too."));
  m_forget->setObjectName(QStringLiteral("recentForget"));
  m_noRecent->setWordWrap(true);
  recent->addWidget(m_noRecent);
  recent->addWidget(m_recent);
  auto* under = new QHBoxLayout;
  under->addWidget(m_names);
  under->addStretch();
  under->addWidget(m_forget);
  recent->addLayout(under);
  recent->addStretch();
  bool any = addAction(*samples, "case.sample-chest", tr("CT of a chest"));
  any = addAction(*samples, "case.sample-abdomen", tr("CT of an abdomen")) || any;
  any = addAction(*samples, "case.sample-head", tr("MRI of a brain")) || any;
  samples->addStretch();
  samples->parentWidget()->setVisible(any);
  any = addAction(*learn, "lesson.list", tr("Lessons on a living patient"));
  any = addAction(*learn, "record.mine", tr("My record")) || any;
  learn->addStretch();
  learn->parentWidget()->setVisible(any);

  auto* content = new QWidget;
  auto* inside = new QVBoxLayout(content);
  inside->setContentsMargins(32, 24, 32, 24);
  inside->setSpacing(12);
  inside->addStretch(1);
  inside->addWidget(m_title);
  inside->addWidget(m_hint);
  inside->addSpacing(12);
  inside->addWidget(m_open);
  inside->addSpacing(24);
  inside->addWidget(m_more);
  inside->addStretch(2);
  inside->addWidget(m_languages);
  auto* sheet = new QScrollArea;
  sheet->setWidgetResizable(true);
  sheet->setFrameShape(QFrame::NoFrame);
  sheet->setFocusPolicy(Qt::NoFocus);
  sheet->setWidget(content);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(sheet);
  m_languages->hide();

  const auto openThis = [this](const QListWidgetItem* item) {
    if (item)
      (void)m_actions.trigger("case.open", {item->data(Qt::UserRole).toString().toStdString()});
  };
  connect(m_recent, &QListWidget::itemClicked, this, openThis);
  connect(m_recent, &QListWidget::itemActivated, this, openThis);
  connect(m_names, &QCheckBox::toggled, this, [this](bool allowed) {
    RecentCases::allowNames(allowed);
    refresh();
  });
  connect(m_forget, &QPushButton::clicked, this, [this] {
    RecentCases::forgetAll();
    refresh();
  });
  setBusy(false);
  refresh();
}

QWidget* WelcomePage::column(const char* name, const QString& title, QBoxLayout*& inside) {
  auto* part = new QWidget;
  part->setObjectName(QLatin1String(name));
  inside = new QVBoxLayout(part);
  inside->setContentsMargins(0, 0, 0, 0);
  inside->setSpacing(8);
  auto* heading = new QLabel(title);
  QFont strong = heading->font();
  strong.setPixelSize(tokens::kStrong);
  strong.setWeight(QFont::DemiBold);
  heading->setFont(strong);
  inside->addWidget(heading);
  return part;
}

QPushButton* WelcomePage::addAction(QBoxLayout& where, const char* name, const QString& text) {
  if (!m_actions.find(name))
    return nullptr;
  auto* button = new QPushButton(text);
  button->setObjectName(QStringLiteral("welcome.%1").arg(QLatin1String(name)));
  connect(button, &QPushButton::clicked, this, [this, name = std::string(name)] { (void)m_actions.trigger(name); });
  where.addWidget(button);
  return button;
}

void WelcomePage::offerLanguages() {
  m_languages->setObjectName(QStringLiteral("welcome.languages"));
  auto* row = new QHBoxLayout(m_languages);
  row->setContentsMargins(0, 0, 0, 0);
  auto* title = new QLabel(tr("Language"));
  row->addStretch();
  row->addWidget(title);
  const QString spoken = firstSpoken({QLocale().name()});
  for (const ProgramLanguage& language : programLanguages()) {
    auto* button = new QPushButton(language.name);
    button->setObjectName(QStringLiteral("welcome.language.") + language.code);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(title->text(), language.name));
    button->setMinimumHeight(32);
    button->setFlat(true);
    button->setCheckable(true);
    button->setChecked(language.code == spoken);
    connect(button, &QPushButton::clicked, this, [this, button, code = language.code, now = language.code == spoken] {
      button->setChecked(now); // until the window is another
      Q_EMIT languageWanted(code);
    });
    row->addWidget(button);
  }
  row->addStretch();
  m_languages->show();
}

void WelcomePage::setBusy(bool busy) {
  m_title->setText(busy ? tr("Reading the scan…") : tr("Open a CT or MRI to see its anatomy"));
  m_hint->setText(busy ? tr("It appears here by itself; Cancel is below.")
                       : tr("DICOM folders, files, DICOMDIR and zip; NIfTI, NRRD, MetaImage; Halsted cases.\nOr drop one here."));
  m_open->setVisible(!busy);
  m_more->setVisible(!busy);
}

void WelcomePage::refresh() {
  const QSignalBlocker quiet(m_names);
  m_names->setChecked(RecentCases::namesAllowed());
  m_recent->clear();
  const QLocale locale;
  for (const RecentCases::Entry& entry : RecentCases::list()) {
    const QString when = locale.toString(entry.opened, QLocale::ShortFormat);
    auto* item =
        new QListWidgetItem(entry.alias.isEmpty() ? tr("Case opened %1").arg(when) : tr("%1\nopened %2").arg(entry.alias, when), m_recent);
    item->setData(Qt::UserRole, QString::fromStdString(entry.file.string()));
    if (!entry.picture.isNull())
      item->setIcon(QIcon(QPixmap::fromImage(entry.picture)));
  }
  const bool any = m_recent->count() > 0;
  m_recent->setVisible(any);
  m_forget->setVisible(any);
  m_noRecent->setVisible(!any);
}

void WelcomePage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_columns->setDirection(event->size().width() < kNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void WelcomePage::showEvent(QShowEvent* event) {
  refresh();
  QWidget::showEvent(event);
}

} // namespace halsted
