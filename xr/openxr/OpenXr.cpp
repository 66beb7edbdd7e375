// SPDX-License-Identifier: Apache-2.0
#include "xr/openxr/OpenXr.h"

#include <fmt/format.h>

#include <openxr/openxr_reflection.h>

namespace halsted::openxr {

std::string nameOf(XrResult result) {
  switch (result) {
#define HALSTED_RESULT_NAME(name, value)                                                                                                   \
  case name: return #name;
    XR_LIST_ENUM_XrResult(HALSTED_RESULT_NAME)
#undef HALSTED_RESULT_NAME
  }
  return fmt::format("OpenXR error {}", static_cast<int>(result));
}

bool Health::good(XrResult result, const char* doing) {
  return XR_SUCCEEDED(result) || lose(result, doing);
}

bool Health::expire(const char* doing) {
  return lose(XR_TIMEOUT_EXPIRED, doing);
}

bool Health::lose(XrResult why, const char* doing) {
  const char* none = nullptr;
  m_doing.compare_exchange_strong(none, doing);
  XrResult fine = XR_SUCCESS;
  m_result.compare_exchange_strong(fine, why);
  return false;
}

Failure Health::failure() const {
  const char* doing = m_doing;
  switch (m_result) {
  case XR_ERROR_INSTANCE_LOST:
  case XR_ERROR_RUNTIME_FAILURE:
  case XR_ERROR_RUNTIME_UNAVAILABLE:
    return fail(ErrorCode::Failed, "The headset's runtime stopped; Halsted goes on at the desk and connects again when it is back.");
  case XR_ERROR_SESSION_LOST:
    return fail(ErrorCode::Failed, "The headset was disconnected; Halsted goes on at the desk and connects again when it is back.");
  case XR_TIMEOUT_EXPIRED:
    return fail(ErrorCode::Failed,
                fmt::format("The headset's runtime did not answer for seconds when asked to {}; Halsted goes on at the desk, "
                            "restart the runtime if it does not come back.",
                            doing ? doing : "go on"));
  default:
    return fail(ErrorCode::Failed,
                fmt::format("The headset's runtime could not {} ({}); Halsted goes on at the desk, restart the runtime and "
                            "put the headset on again.",
                            doing ? doing : "go on", nameOf(m_result)));
  }
}

} // namespace halsted::openxr
