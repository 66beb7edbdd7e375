// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace halsted::course {

enum class XapiVerb {
  Initialized,
  Completed,
  Passed,
  Failed,
  Abandoned,
  Terminated,
  Satisfied,
  Performed,
  Requested,
  Viewed,
  Progressed,
  Answered,
  Attempted,
  Met,
  Missed,
  Erred,
  Scored,
  Commented,
  Annotated,
  Overrode
};

/// Identifier (under kXapiNames when it begins with '/') and display in English, German, Spanish, French.
struct XapiVerbWords {
  XapiVerb verb;
  std::string_view id;
  std::array<std::string_view, 4> display;
};
const XapiVerbWords& xapiVerb(XapiVerb verb);

/// Languages of XapiVerbWords::display.
constexpr std::array<std::string_view, 4> kXapiLanguages = {"en", "de", "es", "fr"};

/// cmi5 (quartz), sections 9.6.2 and 9.6.3.
constexpr const char* kCmi5Category = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
constexpr const char* kCmi5MoveOn = "https://w3id.org/xapi/cmi5/context/categories/moveon";
constexpr const char* kCmi5Session = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
constexpr const char* kCmi5Mastery = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
constexpr const char* kCmi5Progress = "https://w3id.org/xapi/cmi5/result/extensions/progress";
constexpr const char* kCmi5Course = "https://w3id.org/xapi/cmi5/activitytype/course";

} // namespace halsted::course
