// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/records/XapiOutbox.h"
#include "segmentation/core/JobRunner.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace halsted {

/// Carries statements to an LRS in the background: a file in which they wait, and a worker that tries again after an outage until all have
/// arrived. Nothing leaves the computer before configure() was given an account. Lives on the GUI thread.
class LrsDelivery final : public QObject {
  Q_OBJECT
public:
  struct State {
    course::XapiOutbox::Counts counts;
    std::vector<course::XapiOutbox::Refusal> refusals;
    std::string trouble; ///< why statements wait; empty: nothing is wrong
    bool sending = false;
  };
  using Make = std::function<Result<std::vector<std::string>>()>;

  LrsDelivery(std::filesystem::path outbox, JobRunner::Dispatch dispatch);

  const State& state() const { return m_state; }
  /// Where to; nothing: nowhere. A delivery under way stops.
  void configure(std::optional<course::LrsAccount> account);
  /// Puts what `make` makes (on a worker) into the outbox, then delivers if there is an account. `done` on the GUI thread.
  void add(Make make, std::function<void(Result<void>)> done = {});
  /// Delivers what waits, now: a pause between two tries ends.
  void deliver();
  void retryRefused();
  /// Deletes what of this account waits or was sent from the outbox; what the LRS has stays there.
  void forget(const std::string& account, std::function<void(Result<void>)> done = {});
  /// Whether this account would be taken; says so on the GUI thread. Sends nothing.
  void test(const course::LrsAccount& account, std::function<void(Result<void>)> done);
  /// Times between tries, for tests.
  course::DeliveryOptions options;

Q_SIGNALS:
  void changed();

private:
  void count();
  void inOutbox(std::function<Result<void>(course::XapiOutbox&)> work, std::function<void(Result<void>)> done);
  std::filesystem::path m_outbox;
  std::optional<course::LrsAccount> m_account;
  State m_state;
  int m_serial = 0;                     ///< of the delivery under way: what an older one still says is no news
  JobRunner m_jobs, m_sender, m_tester; // last: they end before what their jobs use
};

} // namespace halsted
