// SPDX-License-Identifier: Apache-2.0
#include "app/records/LrsDelivery.h"

#include <memory>

namespace halsted {

namespace {

constexpr int kTestMs = 10000;

} // namespace

LrsDelivery::LrsDelivery(std::filesystem::path outbox, JobRunner::Dispatch dispatch)
    : m_outbox(std::move(outbox)), m_jobs(dispatch), m_sender(dispatch), m_tester(dispatch) {
  std::error_code error;
  if (std::filesystem::exists(m_outbox, error))
    count();
}

void LrsDelivery::inOutbox(std::function<Result<void>(course::XapiOutbox&)> work, std::function<void(Result<void>)> done) {
  m_jobs.run([this, work = std::move(work), done = std::move(done)](const JobContext&) -> std::function<void()> {
    auto result = std::make_shared<Result<void>>();
    auto state = std::make_shared<State>();
    std::error_code error;
    std::filesystem::create_directories(m_outbox.parent_path(), error);
    Result<course::XapiOutbox> outbox = course::XapiOutbox::open(m_outbox);
    *result = outbox ? work(*outbox) : Result<void>(fail(outbox.error()));
    if (outbox) {
      if (const auto counts = outbox->counts())
        state->counts = *counts;
      if (auto refusals = outbox->refusals())
        state->refusals = std::move(*refusals);
    }
    return [this, result, state, done] {
      m_state.counts = state->counts;
      m_state.refusals = std::move(state->refusals);
      if (done)
        done(*result);
      Q_EMIT changed();
    };
  });
}

void LrsDelivery::count() {
  inOutbox([](course::XapiOutbox&) { return Result<void>(); }, {});
}

void LrsDelivery::configure(std::optional<course::LrsAccount> account) {
  m_sender.cancel();
  ++m_serial;
  m_account = std::move(account);
  m_state.trouble.clear();
  m_state.sending = false;
  Q_EMIT changed();
}

void LrsDelivery::add(Make make, std::function<void(Result<void>)> done) {
  inOutbox(
      [make = std::move(make)](course::XapiOutbox& outbox) -> Result<void> {
        const Result<std::vector<std::string>> statements = make();
        return statements ? outbox.add(*statements) : Result<void>(fail(statements.error()));
      },
      [this, done = std::move(done)](Result<void> added) {
        if (done)
          done(added);
        if (added)
          deliver();
      });
}

void LrsDelivery::deliver() {
  if (!m_account)
    return;
  m_sender.cancel();
  const int serial = ++m_serial;
  m_state.sending = true;
  m_state.trouble.clear();
  Q_EMIT changed();
  m_sender.run(
      [this, serial, account = *m_account, how = options](const JobContext& job) -> std::function<void()> {
        Result<course::XapiOutbox> outbox = course::XapiOutbox::open(m_outbox);
        const Result<course::Delivery> delivered =
            outbox ? outbox->deliver(account, how, job) : Result<course::Delivery>(fail(outbox.error()));
        std::string trouble;
        if (!delivered && delivered.error().code != ErrorCode::Cancelled)
          trouble = delivered.error().message;
        else if (delivered)
          trouble = delivered->trouble;
        return [this, serial, trouble] {
          if (serial != m_serial)
            return;
          m_state.sending = false;
          m_state.trouble = trouble;
          count();
        };
      },
      [this, serial](double, std::string_view trouble) {
        if (serial != m_serial)
          return;
        m_state.trouble = trouble;
        count();
      });
}

void LrsDelivery::retryRefused() {
  inOutbox([](course::XapiOutbox& outbox) { return outbox.retryRefused(); },
           [this](Result<void> done) {
             if (done)
               deliver();
           });
}

void LrsDelivery::forget(const std::string& account, std::function<void(Result<void>)> done) {
  std::error_code error;
  if (!std::filesystem::exists(m_outbox, error)) {
    if (done)
      done({});
    return;
  }
  inOutbox([account](course::XapiOutbox& outbox) { return outbox.forget(account); }, std::move(done));
}

void LrsDelivery::test(const course::LrsAccount& account, std::function<void(Result<void>)> done) {
  m_tester.cancel();
  m_tester.run([account, done = std::move(done)](const JobContext& job) -> std::function<void()> {
    auto result = std::make_shared<Result<void>>(course::tryLrs(account, kTestMs, job));
    return [result, done] { done(*result); };
  });
}

} // namespace halsted
