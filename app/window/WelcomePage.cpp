// SPDX-License-Identifier: Apache-2.0
#include "app/window/WelcomePage.h"

#include "rendering/DesignTokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace halsted {

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_hint(new QLabel), m_folder(new QPushButton(tr("Open a &DICOM folder…"))),
      m_file(new QPushButton(tr("Open a case or &file…"))) {
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
  setBusy(false);
}

void WelcomePage::setBusy(bool busy) {
  m_title->setText(busy ? tr("Reading the scan…") : tr("Open a CT or MRI to see its anatomy"));
  m_hint->setText(busy ? tr("It appears here by itself; Cancel is below.")
                       : tr("DICOM folders, files, DICOMDIR and zip; NIfTI, NRRD, MetaImage; Halsted cases.\nOr drop one here."));
  m_folder->setVisible(!busy);
  m_file->setVisible(!busy);
}

} // namespace halsted
