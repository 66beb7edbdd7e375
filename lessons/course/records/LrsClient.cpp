// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/records/LrsClient.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

namespace halsted::course {
namespace {

constexpr int kLookForCancelMs = 50;
constexpr qint64 kLongestAnswer = 4 * 1024 * 1024;

bool isThisComputer(const QString& host) {
  return host.compare("localhost", Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

} // namespace

struct LrsClient::Body {
  QUrl statements;
  QByteArray authorization;
  int timeoutMs = 0;
  std::string place;
  QNetworkAccessManager network;

  QNetworkRequest request(const QUrl& url) const {
    QNetworkRequest made(url);
    made.setRawHeader("X-Experience-API-Version", "1.0.3");
    made.setRawHeader("Authorization", authorization);
    made.setTransferTimeout(timeoutMs);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    return made;
  }

  LrsAnswer answer(QNetworkReply* raw, const JobContext& job) {
    const std::unique_ptr<QNetworkReply> reply(raw);
    QEventLoop loop;
    QTimer cancel;
    LrsAnswer answer;
    QByteArray bytes;
    QObject::connect(raw, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(raw, &QNetworkReply::sslErrors, &loop, [&] { answer.untrusted = true; });
    QObject::connect(raw, &QNetworkReply::readyRead, &loop, [&] {
      bytes += raw->readAll();
      if (bytes.size() > kLongestAnswer)
        raw->abort();
    });
    QObject::connect(&cancel, &QTimer::timeout, &loop, [&] {
      if (job.cancelled())
        raw->abort();
    });
    cancel.start(kLookForCancelMs);
    if (!raw->isFinished())
      loop.exec();
    const int status = raw->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // An answer that was cut off is none: only its end says that the LRS has done its work.
    const QNetworkReply::NetworkError trouble = raw->error();
    const bool whole = trouble == QNetworkReply::NoError || status >= 300;
    if (trouble == QNetworkReply::SslHandshakeFailedError)
      answer.untrusted = true;
    if (!whole || bytes.size() > kLongestAnswer)
      return answer;
    if (raw->bytesAvailable() > 0)
      bytes += raw->readAll();
    answer.status = status;
    answer.body = bytes.toStdString();
    bool isNumber = false;
    const int wait = raw->rawHeader("Retry-After").toInt(&isNumber);
    answer.retryAfterS = isNumber ? wait : -1;
    return answer;
  }
};

Result<std::unique_ptr<LrsClient>> LrsClient::open(const LrsAccount& account, int timeoutMs) {
  QUrl url(QString::fromStdString(account.endpoint), QUrl::StrictMode);
  // Never the address as it was given: somebody may have put a password into it.
  const std::string shown = url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment).toStdString();
  if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https" && url.scheme() != "http"))
    return fail(ErrorCode::Refused,
                "The address of the LRS, \"" + shown + "\", is not complete; give one like https://lrs.school.example/xapi.");
  if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
    return fail(ErrorCode::Refused, "The address of the LRS, " + shown +
                                        ", must hold neither user, secret nor question mark; put those in "
                                        "their own fields.");
  if (url.scheme() == "http" && !isThisComputer(url.host()))
    return fail(ErrorCode::Refused, "The LRS " + shown + " would be reached without encryption; use its https:// address.");
  QString path = url.path();
  while (path.endsWith('/'))
    path.chop(1);
  url.setPath(path + "/statements");
  auto body = std::make_unique<Body>();
  body->statements = url;
  body->authorization = "Basic " + QByteArray::fromStdString(account.user + ":" + account.secret).toBase64();
  body->timeoutMs = timeoutMs;
  body->place = shown;
  return std::unique_ptr<LrsClient>(new LrsClient(std::move(body)));
}

LrsClient::LrsClient(std::unique_ptr<Body> body) : m_body(std::move(body)) {}

LrsClient::~LrsClient() = default;

LrsAnswer LrsClient::post(const std::string& statements, const JobContext& job) {
  QNetworkRequest request = m_body->request(m_body->statements);
  request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
  return m_body->answer(m_body->network.post(request, QByteArray::fromStdString(statements)), job);
}

LrsAnswer LrsClient::get(const std::string& statementId, const JobContext& job) {
  QUrl url = m_body->statements;
  QUrlQuery query;
  query.addQueryItem("statementId", QString::fromStdString(statementId));
  query.addQueryItem("format", "exact");
  url.setQuery(query);
  return m_body->answer(m_body->network.get(m_body->request(url)), job);
}

bool LrsClient::wait(int ms, const JobContext& job) const {
  QEventLoop loop;
  QTimer end, cancel;
  end.setSingleShot(true);
  end.setTimerType(Qt::PreciseTimer); // others may fire early
  QObject::connect(&end, &QTimer::timeout, &loop, &QEventLoop::quit);
  QObject::connect(&cancel, &QTimer::timeout, &loop, [&] {
    if (job.cancelled())
      loop.quit();
  });
  end.start(ms);
  cancel.start(kLookForCancelMs);
  if (!job.cancelled())
    loop.exec();
  return !job.cancelled();
}

const std::string& LrsClient::place() const {
  return m_body->place;
}

} // namespace halsted::course
