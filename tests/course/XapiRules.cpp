// SPDX-License-Identifier: Apache-2.0
#include "tests/course/XapiRules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

namespace halsted::test {
namespace {

using Json = nlohmann::json;

bool matches(const std::string& text, const char* pattern) {
  static std::map<std::string, std::regex> made; // to make one takes much longer than to use it
  auto known = made.find(pattern);
  if (known == made.end())
    known = made.emplace(pattern, std::regex(pattern, std::regex::icase)).first;
  return std::regex_match(text, known->second);
}

bool isUuid(const Json& value) {
  // Variant 2 of RFC 4122: the first digit of the fourth group is 8, 9, a or b.
  return value.is_string() && matches(value.get<std::string>(), "[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
}

bool isIri(const Json& value) {
  if (!value.is_string())
    return false;
  const auto text = value.get<std::string>();
  // A scheme, something after it, none of what RFC 3987 forbids.
  return matches(text, "[a-z][a-z0-9+.-]*:[^ <>\"{}|\\\\^`\\x00-\\x20]+") && std::count(text.begin(), text.end(), '#') <= 1;
}

bool isLanguage(const std::string& tag) { // RFC 5646: language[-script][-region][-variant]
  return matches(tag, "[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*|und");
}

bool isTimestamp(const Json& value) {
  static const std::regex kForm("(\\d{4})-(\\d\\d)-(\\d\\d)[T ](\\d\\d):(\\d\\d):(\\d\\d)(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d|[+-]\\d\\d)?",
                                std::regex::icase);
  if (!value.is_string())
    return false;
  const auto text = value.get<std::string>();
  std::smatch part;
  if (!std::regex_match(text, part, kForm) || text.ends_with("-00:00") || text.ends_with("-0000") || text.ends_with("-00"))
    return false;
  const auto number = [&](int i) { return std::stoi(part[static_cast<std::size_t>(i)].str()); };
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int year = number(1), month = number(2);
  if (month < 1 || month > 12 || number(4) > 23 || number(5) > 59 || number(6) > 60)
    return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return number(3) >= 1 && number(3) <= kDays[month - 1] + (month == 2 && leap ? 1 : 0);
}

bool isDuration(const Json& value) {
  static const std::regex kForm("P(\\d+W|(\\d+Y)?(\\d+M)?(\\d+(\\.\\d+)?D)?(T(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?)");
  if (!value.is_string())
    return false;
  const auto text = value.get<std::string>();
  return std::regex_match(text, kForm) && text != "P" && !text.ends_with('T');
}

class Checker {
public:
  std::vector<std::string> faults;

  void fault(const std::string& at, const std::string& what) { faults.push_back(at + ": " + what); }

  /// An object with no other properties than these; those with a '!' must be there.
  bool object(const Json& value, const std::string& at, std::initializer_list<const char*> properties) {
    if (!value.is_object()) {
      fault(at, "is not an object");
      return false;
    }
    std::set<std::string> known;
    for (const std::string property : properties) {
      const bool needed = property.back() == '!';
      const std::string name = needed ? property.substr(0, property.size() - 1) : property;
      known.insert(name);
      if (needed && !value.contains(name))
        fault(at, "lacks " + name);
    }
    for (const auto& [name, ignored] : value.items())
      if (!known.contains(name))
        fault(at, "has the unknown property " + name);
    return true;
  }

  void string(const Json& value, const char* name, const std::string& at) {
    if (value.contains(name) && !value[name].is_string())
      fault(at + "." + name, "is not a string");
  }

  void noNulls(const Json& value, const std::string& at) {
    if (value.is_null())
      fault(at, "is null");
    if (value.is_object())
      for (const auto& [name, inner] : value.items())
        if (name != "extensions") // 2.2: nulls only there
          noNulls(inner, at + "." + name);
    if (value.is_array())
      for (const Json& inner : value)
        noNulls(inner, at + "[]");
  }

  void languageMap(const Json& value, const std::string& at) {
    if (!value.is_object() || value.empty()) {
      fault(at, "is not a language map");
      return;
    }
    for (const auto& [tag, words] : value.items()) {
      if (!isLanguage(tag))
        fault(at, "has \"" + tag + "\" for a language");
      if (!words.is_string())
        fault(at + "." + tag, "is not a string");
    }
  }

  void extensions(const Json& value, const std::string& at) {
    if (!value.is_object())
      fault(at, "is not an object");
    else
      for (const auto& [key, ignored] : value.items())
        if (!isIri(key))
          fault(at, "has a key that is no IRI: " + key);
  }

  void agent(const Json& value, const std::string& at, bool typeNeeded = false) {
    if (!object(value, at, {"objectType", "name", "member", "mbox", "mbox_sha1sum", "openid", "account"}))
      return;
    string(value, "name", at);
    const std::string type = value.contains("objectType") && value["objectType"].is_string() ? value["objectType"].get<std::string>() : "";
    if (typeNeeded && type.empty())
      fault(at, "lacks objectType");
    if (value.contains("objectType") && type != "Agent" && type != "Group")
      fault(at + ".objectType", "is neither Agent nor Group");
    int identifiers = 0;
    for (const char* name : {"mbox", "mbox_sha1sum", "openid", "account"})
      identifiers += value.contains(name) ? 1 : 0;
    const bool group = type == "Group";
    if (identifiers > 1 || (identifiers == 0 && !(group && value.contains("member"))))
      fault(at, "has " + std::to_string(identifiers) + " identifiers, not one");
    if (value.contains("member")) {
      if (!group || !value["member"].is_array())
        fault(at + ".member", "belongs to groups, as a list");
      else
        for (const Json& one : value["member"]) {
          agent(one, at + ".member");
          if (one.is_object() && one.value("objectType", "") == "Group")
            fault(at + ".member", "has a group in a group");
        }
    }
    if (value.contains("mbox") && !(value["mbox"].is_string() && matches(value["mbox"].get<std::string>(), "mailto:[^@\\s]+@[^@\\s]+")))
      fault(at + ".mbox", "is not a mailto IRI");
    if (value.contains("mbox_sha1sum") &&
        !(value["mbox_sha1sum"].is_string() && matches(value["mbox_sha1sum"].get<std::string>(), "[0-9a-f]{40}")))
      fault(at + ".mbox_sha1sum", "is not a SHA-1");
    if (value.contains("openid") && !isIri(value["openid"]))
      fault(at + ".openid", "is not a URI");
    if (value.contains("account") && object(value["account"], at + ".account", {"homePage!", "name!"})) {
      if (value["account"].contains("homePage") && !isIri(value["account"]["homePage"]))
        fault(at + ".account.homePage", "is not an IRL");
      string(value["account"], "name", at + ".account");
    }
  }

  void verb(const Json& value, const std::string& at) {
    if (!object(value, at, {"id!", "display"}))
      return;
    if (value.contains("id") && !isIri(value["id"]))
      fault(at + ".id", "is not an IRI");
    if (value.contains("display"))
      languageMap(value["display"], at + ".display");
  }

  void components(const Json& list, const std::string& at) {
    std::set<std::string> ids;
    if (!list.is_array()) {
      fault(at, "is not a list");
      return;
    }
    for (const Json& one : list) {
      if (!object(one, at, {"id!", "description"}))
        continue;
      if (one.contains("id") && !one["id"].is_string())
        fault(at + ".id", "is not a string");
      else if (one.contains("id") && !ids.insert(one["id"].get<std::string>()).second)
        fault(at, "has the same id twice");
      if (one.contains("description"))
        languageMap(one["description"], at + ".description");
    }
  }

  void definition(const Json& value, const std::string& at) {
    if (!object(value, at,
                {"name", "description", "type", "moreInfo", "extensions", "interactionType", "correctResponsesPattern", "choices", "scale",
                 "source", "target", "steps"}))
      return;
    for (const char* name : {"name", "description"})
      if (value.contains(name))
        languageMap(value[name], at + "." + name);
    for (const char* name : {"type", "moreInfo"})
      if (value.contains(name) && !isIri(value[name]))
        fault(at + "." + name, "is not an IRI");
    if (value.contains("extensions"))
      extensions(value["extensions"], at + ".extensions");
    // 4.1.4: which lists of components each kind of interaction may have.
    static const std::map<std::string, std::set<std::string>> kKinds = {{"true-false", {}},
                                                                        {"choice", {"choices"}},
                                                                        {"fill-in", {}},
                                                                        {"long-fill-in", {}},
                                                                        {"matching", {"source", "target"}},
                                                                        {"performance", {"steps"}},
                                                                        {"sequencing", {"choices"}},
                                                                        {"likert", {"scale"}},
                                                                        {"numeric", {}},
                                                                        {"other", {}}};
    std::string kind;
    if (value.contains("interactionType")) {
      kind = value["interactionType"].is_string() ? value["interactionType"].get<std::string>() : "?";
      if (!kKinds.contains(kind))
        fault(at + ".interactionType", "is not one of the specification's");
    }
    if (value.contains("correctResponsesPattern")) {
      const Json& patterns = value["correctResponsesPattern"];
      if (kind.empty() || !patterns.is_array() ||
          !std::all_of(patterns.begin(), patterns.end(), [](const Json& one) { return one.is_string(); }))
        fault(at + ".correctResponsesPattern", "is not a list of strings of an interaction");
    }
    for (const char* list : {"choices", "scale", "source", "target", "steps"})
      if (value.contains(list)) {
        components(value[list], at + "." + list);
        if (!kKinds.contains(kind) || !kKinds.at(kind).contains(list))
          fault(at + "." + list, "does not belong to this kind of interaction");
      }
  }

  void activity(const Json& value, const std::string& at) {
    if (!object(value, at, {"objectType", "id!", "definition"}))
      return;
    if (value.contains("objectType") && value["objectType"] != "Activity")
      fault(at + ".objectType", "is not Activity");
    if (value.contains("id") && !isIri(value["id"]))
      fault(at + ".id", "is not an IRI");
    if (value.contains("definition"))
      definition(value["definition"], at + ".definition");
  }

  void reference(const Json& value, const std::string& at) {
    if (!object(value, at, {"objectType!", "id!"}))
      return;
    if (value.value("objectType", "") != "StatementRef")
      fault(at + ".objectType", "is not StatementRef");
    if (!value.contains("id") || !isUuid(value["id"]))
      fault(at + ".id", "is not a UUID");
  }

  void target(const Json& value, const std::string& at, bool inner) {
    const std::string type =
        value.is_object() && value.contains("objectType") && value["objectType"].is_string() ? value["objectType"].get<std::string>() : "";
    if (type == "Agent" || type == "Group")
      agent(value, at, true);
    else if (type == "StatementRef")
      reference(value, at);
    else if (type == "SubStatement" && !inner)
      statement(value, at, true);
    else
      activity(value, at);
  }

  void result(const Json& value, const std::string& at) {
    if (!object(value, at, {"score", "success", "completion", "response", "duration", "extensions"}))
      return;
    for (const char* name : {"success", "completion"})
      if (value.contains(name) && !value[name].is_boolean())
        fault(at + "." + name, "is not true or false");
    string(value, "response", at);
    if (value.contains("duration") && !isDuration(value["duration"]))
      fault(at + ".duration", "is not an ISO 8601 duration");
    if (value.contains("extensions"))
      extensions(value["extensions"], at + ".extensions");
    if (!value.contains("score") || !object(value["score"], at + ".score", {"scaled", "raw", "min", "max"}))
      return;
    const Json& score = value["score"];
    std::map<std::string, double> number;
    for (const char* name : {"scaled", "raw", "min", "max"})
      if (score.contains(name)) {
        if (score[name].is_number())
          number[name] = score[name].get<double>();
        else
          fault(at + ".score." + name, "is not a number");
      }
    if (number.contains("scaled") && (number["scaled"] < -1 || number["scaled"] > 1))
      fault(at + ".score.scaled", "is not between -1 and 1");
    if (number.contains("min") && number.contains("max") && number["min"] >= number["max"])
      fault(at + ".score", "has a min that is not below its max");
    if (number.contains("raw") &&
        ((number.contains("min") && number["raw"] < number["min"]) || (number.contains("max") && number["raw"] > number["max"])))
      fault(at + ".score.raw", "lies outside of min and max");
  }

  void context(const Json& value, const std::string& at, bool ofActivity) {
    if (!object(value, at,
                {"registration", "instructor", "team", "contextActivities", "revision", "platform", "language", "statement", "extensions"}))
      return;
    if (value.contains("registration") && !isUuid(value["registration"]))
      fault(at + ".registration", "is not a UUID");
    if (value.contains("instructor"))
      agent(value["instructor"], at + ".instructor");
    if (value.contains("team")) {
      agent(value["team"], at + ".team");
      if (!value["team"].is_object() || value["team"].value("objectType", "") != "Group")
        fault(at + ".team", "is not a group");
    }
    for (const char* name : {"revision", "platform"}) {
      string(value, name, at);
      if (value.contains(name) && !ofActivity)
        fault(at + "." + name, "only goes with an activity");
    }
    if (value.contains("language") && !(value["language"].is_string() && isLanguage(value["language"].get<std::string>())))
      fault(at + ".language", "is not a language");
    if (value.contains("statement"))
      reference(value["statement"], at + ".statement");
    if (value.contains("extensions"))
      extensions(value["extensions"], at + ".extensions");
    if (value.contains("contextActivities") &&
        object(value["contextActivities"], at + ".contextActivities", {"parent", "grouping", "category", "other"}))
      for (const auto& [kind, list] : value["contextActivities"].items()) {
        const std::string here = at + ".contextActivities." + kind;
        if (list.is_array())
          for (const Json& one : list)
            activity(one, here);
        else
          activity(list, here);
      }
  }

  void attachments(const Json& value, const std::string& at) {
    if (!value.is_array()) {
      fault(at, "is not a list");
      return;
    }
    for (const Json& one : value)
      if (object(one, at, {"usageType!", "display!", "description", "contentType!", "length!", "sha2!", "fileUrl"})) {
        if (one.contains("usageType") && !isIri(one["usageType"]))
          fault(at + ".usageType", "is not an IRI");
        for (const char* name : {"display", "description"})
          if (one.contains(name))
            languageMap(one[name], at + "." + name);
        if (one.contains("length") && !one["length"].is_number_integer())
          fault(at + ".length", "is not a whole number");
        string(one, "contentType", at);
        string(one, "sha2", at);
      }
  }

  void statement(const Json& value, const std::string& at, bool inner) {
    const bool isObject =
        inner ? object(value, at, {"objectType!", "actor!", "verb!", "object!", "result", "context", "timestamp", "attachments"})
              : object(value, at,
                       {"id", "actor!", "verb!", "object!", "result", "context", "timestamp", "stored", "authority", "version",
                        "attachments"});
    if (!isObject)
      return;
    if (value.contains("id") && !inner && !isUuid(value["id"]))
      fault(at + ".id", "is not a UUID");
    if (value.contains("actor"))
      agent(value["actor"], at + ".actor");
    if (value.contains("verb"))
      verb(value["verb"], at + ".verb");
    bool ofActivity = false;
    if (value.contains("object")) {
      target(value["object"], at + ".object", inner);
      ofActivity = value["object"].is_object() && (!value["object"].contains("objectType") || value["object"]["objectType"] == "Activity");
      if (value.contains("verb") && value["verb"].is_object() &&
          value["verb"].value("id", Json()) == "http://adlnet.gov/expapi/verbs/voided" &&
          (!value["object"].is_object() || value["object"].value("objectType", "") != "StatementRef"))
        fault(at + ".object", "of voided is not a StatementRef");
    }
    if (value.contains("result"))
      result(value["result"], at + ".result");
    if (value.contains("context"))
      context(value["context"], at + ".context", ofActivity);
    for (const char* name : {"timestamp", "stored"})
      if (value.contains(name) && !isTimestamp(value[name]))
        fault(at + "." + name, "is not an ISO 8601 timestamp");
    if (value.contains("authority"))
      agent(value["authority"], at + ".authority");
    if (value.contains("version") && !(value["version"].is_string() && matches(value["version"].get<std::string>(), "1\\.0(\\.\\d+)?")))
      fault(at + ".version", "is not 1.0.x");
    if (value.contains("attachments"))
      attachments(value["attachments"], at + ".attachments");
  }
};

/// Parses, and finds properties that stand twice, which parsers merge without a word.
Json parsed(std::string_view text, std::vector<std::string>& faults) {
  std::vector<std::set<std::string>> open;
  const auto watch = [&](int, Json::parse_event_t event, Json& value) {
    if (event == Json::parse_event_t::object_start)
      open.emplace_back();
    if (event == Json::parse_event_t::key && !open.back().insert(value.get<std::string>()).second)
      faults.push_back("statement: has " + value.get<std::string>() + " twice");
    if (event == Json::parse_event_t::object_end)
      open.pop_back();
    return true;
  };
  Json json = Json::parse(text, watch, false);
  if (json.is_discarded())
    faults.push_back("statement: is not JSON");
  return json;
}

} // namespace

std::vector<std::string> xapiFaults(std::string_view text) {
  Checker checker;
  const Json json = parsed(text, checker.faults);
  if (json.is_discarded())
    return checker.faults;
  checker.noNulls(json, "statement");
  checker.statement(json, "statement", false);
  return checker.faults;
}

} // namespace halsted::test
