// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace halsted {

/// What jobs on other threads hand back, until a frame asks for it: the room has no event loop to call.
class Inbox {
public:
  void put(std::function<void()> what) {
    const std::scoped_lock lock(m_mutex);
    m_waiting.push_back(std::move(what));
  }
  void open() {
    std::vector<std::function<void()>> now;
    {
      const std::scoped_lock lock(m_mutex);
      now.swap(m_waiting);
    }
    for (const auto& what : now)
      what();
  }

private:
  std::mutex m_mutex;
  std::vector<std::function<void()>> m_waiting;
};

} // namespace halsted
