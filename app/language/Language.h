// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <memory>
#include <vector>

class QTranslator;

namespace halsted {

/// A language that the program speaks.
struct ProgramLanguage {
  QString code; ///< ISO 639-1
  QString name; ///< in the language itself
};
const std::vector<ProgramLanguage>& programLanguages();

/// What was chosen and kept in the settings, else the first of the system's languages that the program speaks, else English.
QString preferredLanguage();
/// Keeps the choice in the settings; it counts from the next SpokenLanguage on. An unknown code is not taken.
bool preferLanguage(const QString& code);
/// The first of these ("de-CH", "pt") that the program speaks, else "en".
QString firstSpoken(const QStringList& wanted);

/// As long as it lives the program speaks this language: its texts, Qt's own, and QLocale() for numbers and dates. Made before windows
/// and actions, whose words stay what they were; lives on the GUI thread, shorter than the QCoreApplication.
class SpokenLanguage final {
public:
  explicit SpokenLanguage(const QString& code);
  ~SpokenLanguage();
  SpokenLanguage(const SpokenLanguage&) = delete;
  SpokenLanguage& operator=(const SpokenLanguage&) = delete;

  const QString& code() const { return m_code; }

private:
  QString m_code;
  std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace halsted
