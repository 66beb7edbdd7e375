// SPDX-License-Identifier: Apache-2.0
#include "app/records/LrsPage.h"

#include "app/bedside/PanelParts.h"
#include "app/language/LibraryWords.h"
#include "app/records/RecordDesk.h"
#include "app/records/RecordParts.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

namespace halsted {

namespace {

constexpr int kTextWidth = 760;
constexpr std::size_t kMostRefusals = 5;

} // namespace

LrsPage::LrsPage(RecordDesk& desk)
    : m_desk(desk), m_on(new QCheckBox(tr("Send &runs to this LRS"))), m_names(new QCheckBox(tr("Send &names too, where they were given"))),
      m_address(new QLineEdit), m_user(new QLineEdit), m_secret(new QLineEdit), m_certificate(new QLineEdit), m_site(new QLineEdit),
      m_told(makeNote()), m_state(new QLabel), m_refused(makeNote()),
      m_send(makeButton(tr("Send &now"), QStringLiteral("lrs.send"), tr("Send what waits now"))),
      m_retry(makeButton(tr("Try what was &refused again"), QStringLiteral("lrs.retry"))),
      m_all(makeButton(tr("Send &earlier runs too"), QStringLiteral("lrs.all"), tr("Send all runs of this computer's record"))) {
  setObjectName(QStringLiteral("lrs"));
  setAccessibleName(tr("Sending to an LRS"));
  m_told->setObjectName(QStringLiteral("lrs.told"));
  m_told->setForegroundRole(QPalette::WindowText);
  m_told->hide();
  m_state->setObjectName(QStringLiteral("lrs.state"));
  m_state->setWordWrap(true);
  m_refused->setObjectName(QStringLiteral("lrs.refused"));
  auto* inner = new QWidget;
  inner->setMaximumWidth(kTextWidth);
  auto* column = new QVBoxLayout(inner);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(12);
  column->addWidget(makeTitle(tr("Sending to an LRS")));
  column->addWidget(
      makeNote(tr("A school's learning record store (LRS) can collect what its learners did, by the xAPI standard. Nothing is "
                  "sent until you say so here.")));
  column->addWidget(makeFields());
  auto* buttons = new QWidget;
  auto* wrap = new WrapLayout(buttons, 8);
  QPushButton* keep = makeButton(tr("&Save"), QStringLiteral("primary"), tr("Save these settings"));
  QPushButton* test = makeButton(tr("&Test the connection"), QStringLiteral("lrs.test"));
  QPushButton* back = makeButton(tr("&Back"), QStringLiteral("lrs.back"), tr("Back to my record"));
  for (QPushButton* button : {keep, test, back})
    wrap->addWidget(button);
  column->addWidget(buttons);
  column->addWidget(m_told);
  column->addWidget(makeTitle(tr("What waits")));
  column->addWidget(m_state);
  auto* sending = new QWidget;
  auto* sendWrap = new WrapLayout(sending, 8);
  for (QPushButton* button : {m_send, m_all, m_retry})
    sendWrap->addWidget(button);
  column->addWidget(sending);
  column->addWidget(m_refused);
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  scroll->setWidget(inner);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(scroll);
  connect(keep, &QPushButton::clicked, this, &LrsPage::save);
  connect(test, &QPushButton::clicked, this, &LrsPage::test);
  connect(back, &QPushButton::clicked, &m_desk, &RecordDesk::showMine);
  connect(m_send, &QPushButton::clicked, this, [this] { m_desk.delivery().deliver(); });
  connect(m_retry, &QPushButton::clicked, this, [this] { m_desk.delivery().retryRefused(); });
  connect(m_all, &QPushButton::clicked, &m_desk, &RecordDesk::queueAll);
  connect(&m_desk.delivery(), &LrsDelivery::changed, this, &LrsPage::showState);
  connect(&m_desk, &RecordDesk::told, this, [this](const QString& sentence, bool refused) { tellIn(*m_told, sentence, refused); });
  fill();
  showState();
}

QWidget* LrsPage::makeFields() {
  struct Field {
    QLineEdit* edit;
    const char* name;
    QString title, example;
  };
  const Field fields[] = {
      {m_address, "lrs.address", tr("Address (https)"), QStringLiteral("https://lrs.school.example/xapi")},
      {m_user, "lrs.key", tr("Key (user)"), {}},
      {m_secret, "lrs.secret", tr("Secret"), {}},
      {m_certificate, "lrs.certificate", tr("Certificate file of the school's own authority, only if it has one"), tr("none")},
      {m_site, "lrs.site", tr("Home page of the school, under which pseudonyms go"), tr("this computer")}};
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  m_on->setObjectName(QStringLiteral("lrs.on"));
  m_names->setObjectName(QStringLiteral("lrs.names"));
  for (QCheckBox* check : {m_on, m_names}) {
    check->setAccessibleName(QString(check->text()).remove(QLatin1Char('&')));
    check->setMinimumHeight(tokens::kTarget);
  }
  column->addWidget(m_on);
  for (const Field& field : fields) {
    field.edit->setObjectName(QString::fromLatin1(field.name));
    field.edit->setAccessibleName(field.title);
    field.edit->setPlaceholderText(field.example);
    column->addWidget(makeTitled(field.title, field.edit));
  }
  m_secret->setEchoMode(QLineEdit::Password);
  column->addWidget(makeNote(tr("The secret is kept in a file that only you can read, %1; the key ring of the system is not used.")
                                 .arg(QString::fromStdString(lrsSecretFile(m_desk.folder()).string()))));
  column->addWidget(m_names);
  return box;
}

void LrsPage::fill() {
  const LrsSettings& lrs = m_desk.settings().lrs;
  m_on->setChecked(lrs.on);
  m_names->setChecked(lrs.names);
  m_address->setText(QString::fromStdString(lrs.account.endpoint));
  m_user->setText(QString::fromStdString(lrs.account.user));
  m_secret->setText(QString::fromStdString(lrs.account.secret));
  m_certificate->setText(QString::fromStdString(lrs.account.certificate));
  m_site->setText(QString::fromStdString(lrs.site));
}

LrsSettings LrsPage::typed() const {
  LrsSettings lrs;
  lrs.on = m_on->isChecked();
  lrs.names = m_names->isChecked();
  lrs.account.endpoint = m_address->text().trimmed().toStdString();
  lrs.account.user = m_user->text().trimmed().toStdString();
  lrs.account.secret = m_secret->text().toStdString();
  lrs.account.certificate = m_certificate->text().trimmed().toStdString();
  lrs.site = m_site->text().trimmed().toStdString();
  return lrs;
}

void LrsPage::save() {
  const LrsSettings lrs = typed();
  if (const Result<void> kept = m_desk.setLrs(lrs); !kept)
    tellIn(*m_told, inOwnWords(kept.error().message), true);
  else
    tellIn(*m_told, lrs.on ? tr("Saved. Runs are sent from now on.") : tr("Saved. Nothing is sent."), false);
  showState();
}

void LrsPage::test() {
  tellIn(*m_told, tr("Asking the LRS…"), false);
  m_desk.delivery().test(typed().account, [this](Result<void> good) {
    if (good)
      tellIn(*m_told, tr("The LRS answers and takes this key and secret."), false);
    else
      tellIn(*m_told, inOwnWords(good.error().message), true);
  });
}

void LrsPage::showState() {
  const LrsDelivery::State& state = m_desk.delivery().state();
  const auto& counts = state.counts;
  QString words = tr("%1 statements wait, %2 were sent, %3 were refused.").arg(counts.pending).arg(counts.sent).arg(counts.refused);
  if (!state.trouble.empty())
    words += QStringLiteral("\n⚠ ") + inOwnWords(state.trouble);
  else if (state.sending && counts.pending > 0)
    words += QLatin1Char('\n') + tr("Sending…");
  setWords(m_state, words);
  QStringList refused;
  for (const course::XapiOutbox::Refusal& one : state.refusals)
    if (static_cast<std::size_t>(refused.size()) < kMostRefusals)
      refused << inOwnWords(one.sentence);
  setWords(m_refused, refused.join(QLatin1Char('\n')));
  m_refused->setVisible(!refused.isEmpty());
  const bool on = m_desk.settings().lrs.on;
  m_send->setEnabled(on && counts.pending > 0);
  m_all->setEnabled(on);
  m_retry->setVisible(counts.refused > 0);
}

} // namespace halsted
