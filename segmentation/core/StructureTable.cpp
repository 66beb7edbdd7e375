// SPDX-License-Identifier: Apache-2.0
#include "segmentation/core/StructureTable.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <stdexcept>

namespace halsted {

namespace {

Rgb colourFrom(const std::string& hex) {
  if (hex.size() != 7 || hex[0] != '#')
    throw std::runtime_error("colour '" + hex + "' is not of the form #RRGGBB");
  const auto byte = [&](int at) { return static_cast<std::uint8_t>(std::stoi(hex.substr(static_cast<std::size_t>(at), 2), nullptr, 16)); };
  return {byte(1), byte(3), byte(5)};
}

} // namespace

const std::string& StructureKind::title(std::string_view language) const {
  const auto it = translations.find(std::string(language));
  return it != translations.end() ? it->second : translations.at("en");
}

Result<StructureTable> StructureTable::load(const std::filesystem::path& file) {
  try {
    std::ifstream stream(file);
    if (!stream)
      return fail(ErrorCode::NotFound, "The structure table " + file.string() + " is missing; install Halsted again.");
    const nlohmann::json json = nlohmann::json::parse(stream);
    StructureTable table;
    for (const auto& row : json.at("structures")) {
      StructureKind kind;
      kind.name = row.at("name");
      kind.label = row.at("label");
      kind.colour = colourFrom(row.at("colour"));
      kind.safeColour = row.contains("safeColour") ? colourFrom(row.at("safeColour")) : kind.colour;
      if (row.contains("snomed")) {
        kind.snomedCode = row.at("snomed").at(0);
        kind.snomedMeaning = row.at("snomed").at(1);
      }
      if (row.contains("laterality")) {
        kind.lateralityCode = row.at("laterality").at(0);
        kind.lateralityMeaning = row.at("laterality").at(1);
      }
      kind.translations = row.at("title").get<std::map<std::string, std::string>>();
      kind.translations.at("en");
      table.m_kinds.push_back(std::move(kind));
    }
    return table;
  } catch (const std::exception& e) {
    return fail(ErrorCode::Damaged, "The structure table " + file.string() + " is damaged (" + e.what() + "); install Halsted again.");
  }
}

const StructureKind* StructureTable::find(std::string_view name) const {
  const auto it = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const StructureKind& kind) { return kind.name == name; });
  return it == m_kinds.end() ? nullptr : &*it;
}

StructureKind StructureTable::kindOf(std::string_view name) const {
  if (const StructureKind* kind = find(name))
    return *kind;
  StructureKind kind;
  kind.name = name;
  std::string title(name);
  std::replace(title.begin(), title.end(), '_', ' ');
  if (!title.empty())
    title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
  kind.translations["en"] = title;
  return kind;
}

} // namespace halsted
