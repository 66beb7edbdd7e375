// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/records/LrsClient.h"
#include "lessons/course/records/RecordFile.h"

#include <memory>
#include <string>
#include <vector>

namespace halsted::course {

struct DeliveryOptions {
  int batch = 50;             ///< statements in one request, at most
  int timeoutMs = 30000;      ///< without a byte
  int firstWaitMs = 2000;     ///< after a failure; doubles each time
  int longestWaitMs = 900000; ///< 15 min
  int tries = 0;              ///< in a row without an answer; then it gives up until it is called again. 0: goes on until cancelled
};

struct Delivery {
  int sent = 0, refused = 0, left = 0;
  std::string trouble; ///< why some are left: one sentence, or empty
};

/// Statements on their way to an LRS: a file in which they stay until the LRS has said that it has them. Ids make it safe to send twice, so
/// neither an outage nor a kill at any moment loses or doubles one. Nothing goes out unless deliver() is called. For one thread at a time;
/// several connections to one file are fine.
class XapiOutbox {
public:
  static Result<XapiOutbox> open(const std::filesystem::path& file);

  /// All or none. Those already there are not added again: one still pending is replaced, one sent stays as it was sent.
  Result<void> add(const std::vector<std::string>& statements);
  struct Counts {
    int pending = 0, sent = 0, refused = 0;
  };
  Result<Counts> counts();
  struct Refusal {
    std::string id, statement, sentence;
  };
  /// Kept until somebody has looked at them.
  Result<std::vector<Refusal>> refusals();
  /// Puts the refused back among those to be sent.
  Result<void> retryRefused();
  /// Deletes all that this account did and all of its sessions, sent or not, from every byte of the file.
  Result<void> forget(const std::string& account);

  /// Sends what is pending, in order. Fails when cancelled or when the LRS will not have us (address, user or secret wrong): nothing is
  /// lost then. Blocks: for a job.
  Result<Delivery> deliver(const LrsAccount& account, const DeliveryOptions& options, const JobContext& job);

private:
  explicit XapiOutbox(std::unique_ptr<RecordFile> file) : m_file(std::move(file)) {}
  std::unique_ptr<RecordFile> m_file;
};

} // namespace halsted::course
