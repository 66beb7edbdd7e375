// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QTcpSocket;

namespace halsted::test {

/// A small LRS on this computer: POST and GET of /xapi/statements as in part three of xAPI 1.0.3. Stores a batch whole or not at all, holds
/// every statement against the rules (XapiRules.h), answers 409 to another statement under an id it has. Can be made to fail.
class TestLrs : public QObject {
public:
  enum class Mood { Well, Broken, HangsUp, StoresAndHangsUp, CutsOff, Silent, Portal, Moved };
  /// `certificate`: speaks https with the files certificate.pem and certificate.key of data/tls; empty: http.
  explicit TestLrs(const QString& certificate = {});
  std::string endpoint() const;
  quint16 port() const { return m_server->serverPort(); }
  void stop() { m_server->close(); }
  bool start(quint16 port) { return m_server->listen(QHostAddress::LocalHost, port); }

  std::function<Mood(int request)> mood = [](int) { return Mood::Well; }; ///< of the n-th POST, from 0
  int failStatus = 500;
  QByteArray failHeader;
  QByteArray user = "halsted", secret = "s3cret-Word";
  QMap<QByteArray, QByteArray> stored; ///< id -> statement as the LRS tells it
  std::vector<QByteArray> order;       ///< ids as they came
  std::vector<int> batches;            ///< sizes of all POSTs
  std::vector<QByteArray> requests;    ///< heads, as they came
  QList<qint64> times;                 ///< ms, of POSTs
  QByteArray refusing;                 ///< an id that it will not have
  int invalid = 0;                     ///< statements refused by the rules
  int stores = 0;                      ///< statements stored: equals stored.size() when none was doubled

private:
  void read(QTcpSocket* socket);
  void answer(QTcpSocket* socket, int status, const QByteArray& body, const QByteArray& header = {});
  void post(QTcpSocket* socket, const QByteArray& body);
  void get(QTcpSocket* socket, const QByteArray& target);
  int store(const QByteArray& body, QByteArray* reply);
  QMap<QTcpSocket*, QByteArray> m_buffers; // before the server, whose sockets still use it when they go
  std::unique_ptr<QTcpServer> m_server;
  bool m_tls = false;
};

} // namespace halsted::test
