// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/records/LrsClient.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

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
  QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
  QNetworkAccessManager network;

  QNetworkRequest request(const QUrl& url) const {
    QNetworkRequest made(url);
    made.setRawHeader("X-Experience-API-Version", "1.0.3");
    made.setRawHeader("Authorization", authorization);
    made.setSslConfiguration(trust);
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
    answer.xapi = raw->hasRawHeader("X-Experience-API-Version");
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
  if (!account.certificate.empty()) {
    const QList<QSslCertificate> more = QSslCertificate::fromPath(QString::fromStdString(account.certificate));
    if (more.isEmpty())
      return fail(ErrorCode::NotFound,
                  "There is no certificate in " + account.certificate + "; give the PEM file of your school's authority.");
    body->trust.addCaCertificates(more);
  }
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

Error refusalOf(const LrsAnswer& answer, const std::string& place) {
  if (answer.untrusted)
    return {ErrorCode::Refused, "The certificate of the LRS " + place + " is not trusted; ask who runs it for a valid one."};
  const std::string code = "HTTP " + std::to_string(answer.status);
  if (answer.status == 401 || answer.status == 403)
    return {ErrorCode::Refused,
            "The LRS " + place + " does not accept the user name or the secret (" + code + "); check them in the settings."};
  return {ErrorCode::Failed, "What answers at " + place + " is not an xAPI LRS (" + code + "); check the address in the settings."};
}

Result<void> tryLrs(const LrsAccount& account, int timeoutMs, const JobContext& job) {
  const auto lrs = LrsClient::open(account, timeoutMs);
  if (!lrs)
    return fail(lrs.error());
  const LrsAnswer answer = (*lrs)->get(QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(), job);
  if (job.cancelled())
    return cancelled();
  if (answer.status == 0 && !answer.untrusted)
    return fail(ErrorCode::Failed, "The LRS " + (*lrs)->place() + " cannot be reached; check the address and the network.");
  if (answer.status >= 500 || answer.status == 408 || answer.status == 429)
    return fail(ErrorCode::Failed,
                "The LRS " + (*lrs)->place() + " is in trouble (HTTP " + std::to_string(answer.status) + "); try again later.");
  // It has no such statement: 404, in the words of an LRS.
  if (answer.status == 404 && answer.xapi)
    return {};
  return fail(refusalOf(answer, (*lrs)->place()));
}

} // namespace halsted::course
