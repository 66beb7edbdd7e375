// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace halsted {

/// Why something failed for a reason outside the program.
enum class ErrorCode {
  Cancelled,   ///< the user asked for it; shown to nobody
  NotFound,    ///< a file, series or structure that is not there
  Damaged,     ///< bytes that contradict themselves or their format
  Unsupported, ///< sound, but of a kind that Halsted does not read or do
  Refused,     ///< over a limit, or unsafe
  WriteFailed, ///< disk full, read-only, or the device went away
  Failed       ///< anything else
};

struct Error {
  ErrorCode code = ErrorCode::Failed;
  std::string message; ///< one sentence for the user: what, which file, what to do
};

/// Made only by fail(), so that errors stand out where they arise.
struct Failure {
  Error error;
};

[[nodiscard]] inline Failure fail(ErrorCode code, std::string message) {
  return {{code, std::move(message)}};
}
[[nodiscard]] inline Failure fail(Error error) {
  return {std::move(error)};
}

/// A value, or the Error that kept it from being made.
template <typename T> class [[nodiscard]] Result {
public:
  Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
  Result(Failure failure) : m_state(std::in_place_index<1>, std::move(failure.error)) {}

  bool ok() const { return m_state.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  T& value() {
    assert(ok());
    return std::get<0>(m_state);
  }
  const T& value() const {
    assert(ok());
    return std::get<0>(m_state);
  }
  const Error& error() const {
    assert(!ok());
    return std::get<1>(m_state);
  }

private:
  std::variant<T, Error> m_state;
};

template <> class [[nodiscard]] Result<void> {
public:
  Result() = default;
  Result(Failure failure) : m_failed(true), m_error(std::move(failure.error)) {}

  bool ok() const { return !m_failed; }
  explicit operator bool() const { return ok(); }
  const Error& error() const {
    assert(m_failed);
    return m_error;
  }

private:
  bool m_failed = false;
  Error m_error;
};

} // namespace halsted
