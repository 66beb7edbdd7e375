// SPDX-License-Identifier: Apache-2.0
#include "tests/course/TestLrs.h"

#include "tests/course/XapiRules.h"

#include <nlohmann/json.hpp>

#include <QDateTime>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

namespace halsted::test {

using Json = nlohmann::json;

namespace {

std::unique_ptr<QTcpServer> serverWith(const QString& certificate) {
  if (certificate.isEmpty())
    return std::make_unique<QTcpServer>();
  const auto bytes = [&](const char* ending) {
    QFile file(QStringLiteral(HALSTED_SOURCE_DIR "/tests/course/data/tls/%1%2").arg(certificate, QLatin1String(ending)));
    if (!file.open(QIODevice::ReadOnly))
      qFatal("%s is not there", qPrintable(file.fileName()));
    return file.readAll();
  };
  QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
  tls.setLocalCertificate(QSslCertificate(bytes(".pem")));
  tls.setPrivateKey(QSslKey(bytes(".key"), QSsl::Ec));
  tls.setPeerVerifyMode(QSslSocket::VerifyNone);
  auto server = std::make_unique<QSslServer>();
  server->setSslConfiguration(tls);
  return server;
}

} // namespace

TestLrs::TestLrs(const QString& certificate) : m_server(serverWith(certificate)), m_tls(!certificate.isEmpty()) {
  m_server->listen(QHostAddress::LocalHost);
  connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
      connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
      connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_buffers.remove(socket);
        socket->deleteLater();
      });
    }
  });
}

std::string TestLrs::endpoint() const {
  return (m_tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(port()) + "/xapi";
}

void TestLrs::read(QTcpSocket* socket) {
  QByteArray& buffer = m_buffers[socket];
  buffer += socket->readAll();
  const auto end = buffer.indexOf("\r\n\r\n");
  if (end < 0)
    return;
  const QByteArray head = buffer.left(end);
  QMap<QByteArray, QByteArray> header;
  for (const QByteArray& line : head.split('\n').mid(1))
    header[line.left(line.indexOf(':')).trimmed().toLower()] = line.mid(line.indexOf(':') + 1).trimmed();
  const auto length = header["content-length"].toLongLong();
  if (buffer.size() < end + 4 + length)
    return;
  const QByteArray body = buffer.mid(end + 4, length);
  buffer.clear();
  requests.push_back(head);
  const QList<QByteArray> first = head.left(head.indexOf("\r\n")).split(' ');
  if (header["x-experience-api-version"] != "1.0.3")
    answer(socket, 400, "no version");
  else if (header["authorization"] != "Basic " + (user + ":" + secret).toBase64())
    answer(socket, 401, "who are you?");
  else if (!first.value(1).startsWith("/xapi/statements"))
    answer(socket, 404, "nothing here");
  else if (first[0] == "POST" && header["content-type"] == "application/json")
    post(socket, body);
  else if (first[0] == "GET")
    get(socket, first[1]);
  else
    answer(socket, 405, "");
}

void TestLrs::answer(QTcpSocket* socket, int status, const QByteArray& body, const QByteArray& header) {
  socket->write("HTTP/1.1 " + QByteArray::number(status) + " x\r\nX-Experience-API-Version: 1.0.3\r\nContent-Length: " +
                QByteArray::number(body.size()) + "\r\n" + header + "\r\n" + body);
}

int TestLrs::store(const QByteArray& body, QByteArray* reply) {
  const Json list = Json::parse(body.toStdString(), nullptr, false);
  if (!list.is_array()) {
    *reply = "not a list";
    return 400;
  }
  batches.push_back(static_cast<int>(list.size()));
  Json ids = Json::array();
  std::vector<std::pair<QByteArray, QByteArray>> fresh;
  for (const Json& statement : list) {
    const auto faults = xapiFaults(statement.dump());
    const QByteArray id = QByteArray::fromStdString(statement.value("id", ""));
    if (!faults.empty() || id == refusing) {
      invalid += faults.empty() ? 0 : 1;
      *reply = QByteArray::fromStdString(faults.empty() ? "I do not like this one" : faults.front());
      return 400;
    }
    Json told = statement;
    told["stored"] = "2026-01-01T00:00:00.000Z";
    told["authority"] = {{"mbox", "mailto:lrs@school.example"}};
    told["version"] = "1.0.0";
    told["verb"]["display"] = {{"en", "as the LRS calls it"}};
    const QByteArray text = QByteArray::fromStdString(told.dump());
    ids.push_back(statement["id"]);
    if (stored.contains(id)) {
      if (stored[id] == text)
        continue;
      *reply = "conflict";
      return 409;
    }
    fresh.emplace_back(id, text);
  }
  for (const auto& [id, text] : fresh) {
    stored[id] = text;
    order.push_back(id);
    ++stores;
  }
  *reply = QByteArray::fromStdString(ids.dump());
  return 200;
}

void TestLrs::post(QTcpSocket* socket, const QByteArray& body) {
  const Mood now = mood(static_cast<int>(times.size()));
  times << QDateTime::currentMSecsSinceEpoch();
  QByteArray reply;
  switch (now) {
  case Mood::Well: {
    const int status = store(body, &reply);
    answer(socket, status, reply);
    break;
  }
  case Mood::Broken: answer(socket, failStatus, "out of order", failHeader); break;
  case Mood::HangsUp: socket->abort(); break;
  case Mood::StoresAndHangsUp:
    store(body, &reply);
    socket->abort();
    break;
  case Mood::CutsOff: // stored, but only half of the answer arrives
    store(body, &reply);
    socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(reply.size()) + "\r\n\r\n" + reply.left(reply.size() / 2));
    socket->disconnectFromHost();
    break;
  case Mood::Silent: break;
  case Mood::Portal: answer(socket, 200, "<html>Welcome to the hotel</html>"); break;
  case Mood::Moved: answer(socket, 302, "", "Location: http://127.0.0.1:" + QByteArray::number(port()) + "/elsewhere\r\n"); break;
  }
}

void TestLrs::get(QTcpSocket* socket, const QByteArray& target) {
  const QByteArray id = QUrlQuery(QUrl(QString::fromUtf8(target))).queryItemValue("statementId").toUtf8();
  if (stored.contains(id))
    answer(socket, 200, stored[id]);
  else
    answer(socket, 404, "");
}

} // namespace halsted::test
