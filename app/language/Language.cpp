// SPDX-License-Identifier: Apache-2.0
#include "app/language/Language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSettings>
#include <QStringList>
#include <QTranslator>

#include <algorithm>

static void initResources() {
  Q_INIT_RESOURCE(translations);
}

namespace halsted {

namespace {

const QString kSetting = QStringLiteral("language");

QSettings settings() {
  return QSettings(QStringLiteral("halsted"), QStringLiteral("halsted"));
}

bool spoken(const QString& code) {
  const auto& all = programLanguages();
  return std::any_of(all.begin(), all.end(), [&](const ProgramLanguage& one) { return one.code == code; });
}

} // namespace

const std::vector<ProgramLanguage>& programLanguages() {
  static const std::vector<ProgramLanguage> all = {{QStringLiteral("en"), QStringLiteral("English")},
                                                   {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                                   {QStringLiteral("es"), QStringLiteral("Español")},
                                                   {QStringLiteral("fr"), QStringLiteral("Français")}};
  return all;
}

QString firstSpoken(const QStringList& wanted) {
  for (const QString& tag : wanted) {
    const QString code = tag.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
    if (spoken(code))
      return code;
  }
  return QStringLiteral("en");
}

QString preferredLanguage() {
  const QString kept = settings().value(kSetting).toString();
  return spoken(kept) ? kept : firstSpoken(QLocale::system().uiLanguages());
}

bool preferLanguage(const QString& code) {
  if (!spoken(code))
    return false;
  settings().setValue(kSetting, code);
  return true;
}

SpokenLanguage::SpokenLanguage(const QString& code) : m_code(spoken(code) ? code : QStringLiteral("en")) {
  initResources();
  const QLocale system = QLocale::system();
  const QLocale::Language language = QLocale(m_code).language();
  // Dates and numbers as in the country that the system is set to; without a country, as C has them.
  if (system.language() != QLocale::C || language != QLocale::English)
    QLocale::setDefault(system.language() == language ? system : QLocale(language, system.territory()));
  for (const char* const file : {"qtbase", "halsted"}) {
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(QStringLiteral(":/translations/%1_%2.qm").arg(QLatin1String(file), m_code)) &&
        QCoreApplication::installTranslator(translator.get()))
      m_translators.push_back(std::move(translator));
  }
}

SpokenLanguage::~SpokenLanguage() {
  for (const auto& translator : m_translators)
    QCoreApplication::removeTranslator(translator.get());
}

} // namespace halsted
