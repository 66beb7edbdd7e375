// SPDX-License-Identifier: Apache-2.0
#include "app/window/WelcomePage.h"

#include "app/language/Language.h"
#include "rendering/DesignTokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace halsted {

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_hint(new QLabel), m_folder(new QPushButton(tr("Open a &DICOM folder…"))),
      m_file(new QPushButton(tr("Open a &case or file…"))), m_languages(new QWidget) {
  setObjectName(QStringLiteral("welcomePage"));
  m_title->setObjectName(QStringLiteral("welcomeTitle"));
  QFont big = m_title->font();
  big.setPixelSize(tokens::kTitle);
  big.setWeight(QFont::DemiBold);
  m_title->setFont(big);
  for (QLabel* label : {m_title, m_hint}) {
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
  }
  m_folder->setObjectName(QStringLiteral("primary"));
  connect(m_folder, &QPushButton::clicked, this, &WelcomePage::folderWanted);
  connect(m_file, &QPushButton::clicked, this, &WelcomePage::fileWanted);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(m_folder);
  buttons->addWidget(m_file);
  buttons->addStretch();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 24, 24, 24);
  column->addStretch();
  column->addWidget(m_title);
  column->addWidget(m_hint);
  column->addSpacing(16);
  column->addLayout(buttons);
  column->addStretch();
  column->addWidget(m_languages);
  m_languages->hide();
  setBusy(false);
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
  m_folder->setVisible(!busy);
  m_file->setVisible(!busy);
}

} // namespace halsted
