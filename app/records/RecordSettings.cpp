// SPDX-License-Identifier: Apache-2.0
#include "app/records/RecordSettings.h"

#include <QFile>
#include <QSaveFile>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace halsted {

namespace {

std::filesystem::path settingsFile(const std::filesystem::path& folder) {
  return folder / "records.json";
}

Result<void> writeForOwner(const std::filesystem::path& path, const std::string& text) {
  std::error_code error;
  std::filesystem::create_directories(path.parent_path(), error);
  QSaveFile out(QString::fromStdString(path.string()));
  // Before the first byte is in it.
  if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
      out.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()) || !out.commit())
    return fail(ErrorCode::WriteFailed, fmt::format("{} could not be written; check the folder and the space on disk.", path.string()));
  return {};
}

std::string word(const nlohmann::json& from, const char* name) {
  const auto found = from.find(name);
  return found != from.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool flag(const nlohmann::json& from, const char* name) {
  const auto found = from.find(name);
  return found != from.end() && found->is_boolean() && found->get<bool>();
}

} // namespace

std::filesystem::path lrsSecretFile(const std::filesystem::path& folder) {
  return folder / "lrs-secret";
}

Result<RecordSettings> readRecordSettings(const std::filesystem::path& folder) {
  RecordSettings settings;
  QFile in(QString::fromStdString(settingsFile(folder).string()));
  if (!in.exists())
    return settings;
  const nlohmann::json json = in.open(QIODevice::ReadOnly) ? nlohmann::json::parse(in.readAll().toStdString(), nullptr, false)
                                                           : nlohmann::json(nlohmann::json::value_t::discarded);
  if (!json.is_object())
    return fail(ErrorCode::Damaged,
                fmt::format("{} cannot be read; delete it, and choose learner and LRS again.", settingsFile(folder).string()));
  settings.learner = word(json, "learner");
  const nlohmann::json lrs = json.contains("lrs") && json["lrs"].is_object() ? json["lrs"] : nlohmann::json::object();
  settings.lrs.on = flag(lrs, "on");
  settings.lrs.names = flag(lrs, "names");
  settings.lrs.site = word(lrs, "site");
  settings.lrs.account.endpoint = word(lrs, "endpoint");
  settings.lrs.account.user = word(lrs, "user");
  settings.lrs.account.certificate = word(lrs, "certificate");
  QFile secret(QString::fromStdString(lrsSecretFile(folder).string()));
  if (secret.open(QIODevice::ReadOnly))
    settings.lrs.account.secret = secret.readAll().toStdString();
  return settings;
}

Result<void> writeRecordSettings(const std::filesystem::path& folder, const RecordSettings& settings) {
  const course::LrsAccount& account = settings.lrs.account;
  const nlohmann::json json{{"learner", settings.learner},
                            {"lrs",
                             {{"on", settings.lrs.on},
                              {"endpoint", account.endpoint},
                              {"user", account.user},
                              {"certificate", account.certificate},
                              {"site", settings.lrs.site},
                              {"names", settings.lrs.names}}}};
  if (Result<void> written = writeForOwner(settingsFile(folder), json.dump(2) + "\n"); !written)
    return written;
  if (account.secret.empty()) {
    std::error_code error;
    std::filesystem::remove(lrsSecretFile(folder), error);
    return {};
  }
  return writeForOwner(lrsSecretFile(folder), account.secret);
}

} // namespace halsted
