// SPDX-License-Identifier: Apache-2.0
#include "app/LanguageActions.h"

#include "app/language/Language.h"

#include <QCoreApplication>

#include <fmt/format.h>

#include <algorithm>

namespace halsted {

namespace {

QString words(const char* text) {
  return QCoreApplication::translate("halsted::LanguageActions", text);
}

} // namespace

void addLanguageActions(ActionRegistry& actions, const QString& spoken, LanguageChange change) {
  const auto choose = [spoken, change = std::move(change)](const ActionRegistry::Arguments& arguments) -> Result<void> {
    const auto& all = programLanguages();
    const auto wanted = std::find_if(all.begin(), all.end(), [&](const ProgramLanguage& one) {
      return arguments.size() == 1 && one.code.toStdString() == arguments.front();
    });
    if (wanted == all.end())
      return fail(ErrorCode::Refused, "app.language takes one of the program's languages: en, de, es or fr.");
    preferLanguage(wanted->code);
    if (wanted->code == spoken)
      return {};
    if (change.possible())
      change.windows();
    else
      change.announce(words(QT_TRANSLATE_NOOP("halsted::LanguageActions",
                                              "%1 is kept and spoken from the next start on, as something is under way now."))
                          .arg(wanted->name)
                          .toStdString());
    return {};
  };
  actions.add({"app.language", {}, choose, {}});
  for (const ProgramLanguage& language : programLanguages()) {
    const std::string code = language.code.toStdString();
    actions.add({"app.language-" + code,
                 words(QT_TRANSLATE_NOOP("halsted::LanguageActions", "Language: %1")).arg(language.name).toStdString(),
                 [choose, code](const ActionRegistry::Arguments&) { return choose({code}); },
                 {}});
  }
}

} // namespace halsted
