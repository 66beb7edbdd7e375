// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"

#include <memory>
#include <string>

namespace halsted::course {

/// Where an LRS takes statements. The secret lives with the caller (a key ring); it is neither stored nor written into any message here.
struct LrsAccount {
  std::string endpoint; ///< "https://lrs.school.example/xapi": what stands before "/statements"
  std::string user, secret;
  std::string certificate{}; ///< PEM file of an authority to be trusted besides the system's; may be empty
};

struct LrsAnswer {
  int status = 0; ///< of HTTP; 0: none came
  std::string body;
  int retryAfterS = -1;
  bool untrusted = false; ///< its certificate was not accepted
  bool xapi = false;      ///< it says which version of xAPI it speaks, as every LRS does (xAPI 1.0.3, part three, 1.3)
};

/// Talks xAPI 1.0.3 to one LRS and waits for each answer, in an event loop of its own: for a worker thread, not for the GUI's. Needs a
/// QCoreApplication. Redirects are not followed, as the secret would go with them.
class LrsClient {
public:
  /// Refuses addresses that are neither https nor http to this computer, and those that hold a password.
  static Result<std::unique_ptr<LrsClient>> open(const LrsAccount& account, int timeoutMs);
  ~LrsClient();
  LrsClient(const LrsClient&) = delete;
  LrsClient& operator=(const LrsClient&) = delete;

  LrsAnswer post(const std::string& statements, const JobContext& job);
  LrsAnswer get(const std::string& statementId, const JobContext& job);
  /// False when cancelled meanwhile.
  bool wait(int ms, const JobContext& job) const;
  /// For messages: the address.
  const std::string& place() const;

private:
  struct Body;
  explicit LrsClient(std::unique_ptr<Body> body);
  std::unique_ptr<Body> m_body;
};

/// Whether an LRS is there and takes this user: asks for a statement that nobody has. One plain sentence when not. Blocks: for a job.
Result<void> tryLrs(const LrsAccount& account, int timeoutMs, const JobContext& job);
/// The sentences of deliver() and tryLrs() on answers that only somebody can mend.
Error refusalOf(const LrsAnswer& answer, const std::string& place);

} // namespace halsted::course
