// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace halsted {

/// Ends a connection when it goes away. May outlive the signal.
class Connection {
public:
  Connection() = default;
  explicit Connection(std::function<void()> disconnect) : m_disconnect(std::move(disconnect)) {}
  Connection(Connection&& other) noexcept : m_disconnect(std::exchange(other.m_disconnect, nullptr)) {}
  Connection& operator=(Connection&& other) noexcept {
    if (this != &other) {
      reset();
      m_disconnect = std::exchange(other.m_disconnect, nullptr);
    }
    return *this;
  }
  ~Connection() { reset(); }

  void reset() {
    if (m_disconnect)
      std::exchange(m_disconnect, nullptr)();
  }

private:
  std::function<void()> m_disconnect;
};

/// Calls its listeners at once, in the order they came, on the calling thread. One thread only. A listener may connect
/// and disconnect while it is called.
template <typename... Args> class Signal {
public:
  using Listener = std::function<void(Args...)>;

  [[nodiscard]] Connection connect(Listener listener) const {
    const int key = m_listeners->next++;
    m_listeners->map.emplace(key, std::make_shared<Listener>(std::move(listener)));
    return Connection([listeners = std::weak_ptr(m_listeners), key] {
      if (auto alive = listeners.lock())
        alive->map.erase(key);
    });
  }

  void emit(Args... args) const {
    const auto listeners = m_listeners;
    const int end = listeners->next; // those who come during the call wait for the next one
    for (auto it = listeners->map.begin(); it != listeners->map.end() && it->first < end;) {
      const int key = it->first;
      const auto listener = it->second;
      (*listener)(args...);
      it = listeners->map.upper_bound(key);
    }
  }

private:
  struct Listeners {
    std::map<int, std::shared_ptr<Listener>> map;
    int next = 0;
  };
  std::shared_ptr<Listeners> m_listeners = std::make_shared<Listeners>();
};

} // namespace halsted
