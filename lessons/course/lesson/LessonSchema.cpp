// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/lesson/LessonSchema.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

// The validator must see nlohmann::json first; its headers warn under our flags.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wconversion"
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

#include <algorithm>
#include <charconv>
#include <fstream>

namespace halsted::course {

namespace {

/// Patterns are for editors: the reader checks names and times itself, and std::regex overflows the stack on long text.
void dropPatterns(nlohmann::json& schema) {
  if (schema.is_object())
    schema.erase("pattern");
  if (schema.is_structured())
    for (nlohmann::json& child : schema)
      dropPatterns(child);
}

/// "[states]" is a member of a map, or "[3]" an item of a list.
std::string unbracket(const std::string& step) {
  return step.size() >= 2 && step.front() == '[' && step.back() == ']' ? step.substr(1, step.size() - 2) : step;
}

/// A schema error at this value, or within or around it, was told by the reader in better words.
bool told(const RemarkList& remarks, const std::string& key) {
  return std::any_of(remarks.remarks.begin(), remarks.remarks.end(), [&](const Remark& one) {
    return one.severity == Severity::Mistake &&
           (key.empty() || one.key.starts_with(key) || (key.starts_with(one.key) && key[one.key.size()] == '.'));
  });
}

struct Found {
  const Node* node;
  std::string key;
};

Found follow(const Node& root, const std::vector<std::string>& context) {
  Found found{&root, {}};
  for (std::size_t i = 1; i < context.size(); ++i) { // the first is the root
    const std::string step = unbracket(context[i]);
    const Node* next = found.node->find(step);
    std::string name = step;
    if (found.node->kind == Node::Kind::List) {
      std::size_t index = 0;
      const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
      if (error != std::errc() || index >= found.node->items.size())
        return found;
      next = &found.node->items[index];
      if (const Node* id = next->find("id"); id && goodId(id->text))
        name = id->text;
    }
    if (!next)
      return found;
    found = {next, found.key.empty() ? name : found.key + "." + name};
  }
  return found;
}

} // namespace

void validateBySchema(const Node& root, const std::filesystem::path& schema, RemarkList& remarks) {
  using nlohmann::json;
  try {
    std::ifstream in(schema);
    json schemaJson = json::parse(in, nullptr, false);
    if (!in || schemaJson.is_discarded()) {
      remarks.mistake(1, 1, "", fmt::format("The schema {} could not be read; install the program again.", schema.string()));
      return;
    }
    dropPatterns(schemaJson);
    valijson::Schema rules;
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaJson), rules);
    const json document = json::parse(root.json());
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (validator.validate(rules, valijson::adapters::NlohmannJsonAdapter(document), &results))
      return;
    for (const valijson::ValidationResults::Error& error : results) {
      const Found at = follow(root, error.context);
      if (!told(remarks, at.key))
        remarks.mistake(at.node->line, at.node->column, at.key, fmt::format("This does not fit the schema: {}", error.description));
    }
    if (remarks.remarks.empty())
      remarks.mistake(root.line, root.column, "", "The lesson does not fit the schema.");
  } catch (const std::exception& e) {
    remarks.mistake(1, 1, "", fmt::format("The schema {} could not be used: {}.", schema.string(), e.what()));
  }
}

} // namespace halsted::course
