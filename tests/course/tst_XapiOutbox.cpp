// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/records/XapiOutbox.h"

#include "lessons/course/records/Xapi.h"
#include "tests/course/RecordFixture.h"
#include "tests/course/TestLrs.h"

#include <nlohmann/json.hpp>

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include <random>

using namespace halsted;
using namespace halsted::course;
using namespace halsted::test;
using Json = nlohmann::json;
using Mood = TestLrs::Mood;

class TestXapiOutbox : public QObject {
  Q_OBJECT
private slots:
  void init();
  void aWholeRunIsTakenByAnLrs();
  void batchesAreOfFiftyAtMostAndInOrder();
  void nothingIsSentTwice();
  void nothingIsLostOrDoubledOverOutages_data();
  void nothingIsLostOrDoubledOverOutages();
  void nothingIsLostOrDoubledOverKills();
  void anLrsThatStartsLateGetsEverything();
  void waitsGrow();
  void anLrsThatNamesATimeIsBelieved();
  void silenceIsAnOutage();
  void itGivesUpWhenToldTo();
  void oneBadStatementDoesNotHoldUpTheOthers();
  void whatTheLrsHasAlreadyCountsAsSent();
  void anotherStatementUnderTheSameIdIsRefusedAndKept();
  void aWrongSecretStopsAndLosesNothing();
  void noOtherServerPassesForAnLrs_data();
  void noOtherServerPassesForAnLrs();
  void onlySafeAddressesAreUsed_data();
  void onlySafeAddressesAreUsed();
  void theSecretIsNowhere();
  void cancellingStopsAtOnce();
  void aForgottenLearnerIsGoneFromEveryByte();
  void whatIsNoStatementIsNotTaken();

private:
  XapiOutbox open();
  LrsAccount account() const { return {m_lrs->endpoint(), "halsted", "s3cret-Word"}; }
  std::unique_ptr<QTemporaryDir> m_folder;
  std::unique_ptr<TestLrs> m_lrs;
};

namespace {

const std::string kLearner = "0d9b7c9e-1111-4c4c-8a8a-aabbccddeeff";

std::vector<std::string> run(int number, const std::string& learner = kLearner) {
  XapiRun about;
  about.run = QString("6f1c1f5e-6f0f-4b1e-9d5c-%1").arg(number, 12, 10, QChar('0')).toStdString();
  about.learner.account = learner;
  about.startMs = 1750000000000;
  return take(xapiStatements(sampleRun(true, false), nullptr, about));
}

std::vector<std::string> runs(int count) {
  std::vector<std::string> all;
  for (int i = 0; i < count; ++i)
    for (std::string& statement : run(i))
      all.push_back(std::move(statement));
  return all;
}

DeliveryOptions quick() {
  DeliveryOptions options;
  options.timeoutMs = 10000;
  options.firstWaitMs = 5;
  options.longestWaitMs = 40;
  return options;
}

QByteArray idOf(const std::string& statement) {
  return QByteArray::fromStdString(Json::parse(statement)["id"].get<std::string>());
}

} // namespace

void TestXapiOutbox::init() {
  m_folder = std::make_unique<QTemporaryDir>();
  m_lrs = std::make_unique<TestLrs>();
}

XapiOutbox TestXapiOutbox::open() {
  return take(XapiOutbox::open(m_folder->filePath("outbox.db").toStdString()));
}

void TestXapiOutbox::aWholeRunIsTakenByAnLrs() {
  auto outbox = open();
  const auto all = run(1);
  QVERIFY(outbox.add(all).ok());
  QVERIFY(m_lrs->requests.empty()); // nothing goes out by itself
  const Delivery delivery = take(outbox.deliver(account(), quick(), JobContext()));
  QCOMPARE(delivery.sent, static_cast<int>(all.size()));
  QCOMPARE(delivery.left, 0);
  QCOMPARE(delivery.trouble, std::string());
  QCOMPARE(m_lrs->invalid, 0);
  QCOMPARE(m_lrs->stored.size(), static_cast<qsizetype>(all.size()));
}

void TestXapiOutbox::batchesAreOfFiftyAtMostAndInOrder() {
  auto outbox = open();
  const auto all = runs(7);
  QVERIFY(outbox.add(all).ok());
  DeliveryOptions many = quick();
  many.batch = 5000;
  take(outbox.deliver(account(), many, JobContext()));
  int sum = 0;
  for (const int size : m_lrs->batches) {
    QVERIFY(size <= 50);
    sum += size;
  }
  QCOMPARE(sum, static_cast<int>(all.size()));
  QVERIFY(m_lrs->batches.size() <= all.size() / 50 + 1);
  for (std::size_t i = 0; i < all.size(); ++i)
    QCOMPARE(m_lrs->order[i], idOf(all[i]));
}

void TestXapiOutbox::nothingIsSentTwice() {
  const auto all = run(1);
  {
    auto outbox = open();
    QVERIFY(outbox.add(all).ok());
    QVERIFY(outbox.add(all).ok());
    take(outbox.deliver(account(), quick(), JobContext()));
  }
  auto outbox = open();
  QVERIFY(outbox.add(all).ok()); // exported once more
  const auto before = m_lrs->requests.size();
  QCOMPARE(take(outbox.deliver(account(), quick(), JobContext())).sent, 0);
  QCOMPARE(m_lrs->requests.size(), before);
  QCOMPARE(take(outbox.counts()).sent, static_cast<int>(all.size()));
}

void TestXapiOutbox::nothingIsLostOrDoubledOverOutages_data() {
  QTest::addColumn<int>("mood");
  QTest::addColumn<int>("status");
  for (const int status : {500, 502, 503, 429, 408})
    QTest::addRow("%d", status) << static_cast<int>(Mood::Broken) << status;
  QTest::newRow("hangs up") << static_cast<int>(Mood::HangsUp) << 0;
  QTest::newRow("stores, then hangs up") << static_cast<int>(Mood::StoresAndHangsUp) << 0;
  QTest::newRow("stores, half an answer") << static_cast<int>(Mood::CutsOff) << 0;
  QTest::newRow("all of it by turns") << -1 << 500;
}

void TestXapiOutbox::nothingIsLostOrDoubledOverOutages() {
  QFETCH(int, mood);
  QFETCH(int, status);
  m_lrs->failStatus = status;
  std::mt19937 random(3);
  m_lrs->mood = [&, mood](int) {
    if (random() % 3 == 0)
      return Mood::Well;
    static constexpr Mood kAny[] = {Mood::Broken, Mood::HangsUp, Mood::StoresAndHangsUp, Mood::CutsOff};
    return mood < 0 ? kAny[random() % 4] : static_cast<Mood>(mood);
  };
  auto outbox = open();
  const auto all = runs(6);
  QVERIFY(outbox.add(all).ok());
  const Delivery delivery = take(outbox.deliver(account(), quick(), JobContext()));
  QCOMPARE(delivery.left, 0);
  QCOMPARE(delivery.refused, 0);
  QVERIFY(m_lrs->times.size() > static_cast<int>(all.size()) / 50 + 1); // there were failures
  QCOMPARE(m_lrs->stores, static_cast<int>(all.size()));
  for (const std::string& statement : all)
    QVERIFY(m_lrs->stored.contains(idOf(statement)));
}

void TestXapiOutbox::nothingIsLostOrDoubledOverKills() {
  const QString file = m_folder->filePath("outbox.db");
  const auto all = runs(20);
  QVERIFY(open().add(all).ok());
  std::mt19937 random(11);
  m_lrs->mood = [&](int) { return random() % 3 == 0 ? Mood::StoresAndHangsUp : Mood::Well; };
  int kills = 0;
  for (;;) {
    QProcess sender;
    sender.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    sender.start(QCoreApplication::applicationFilePath(), {"--deliver", file, QString::fromStdString(m_lrs->endpoint())});
    QVERIFY(sender.waitForStarted(20000));
    const auto posts = m_lrs->times.size() + 1 + static_cast<int>(random() % 2);
    // Killed while the LRS works on a request, or just after it has answered.
    QTRY_VERIFY_WITH_TIMEOUT(m_lrs->times.size() >= posts || sender.state() == QProcess::NotRunning, 20000);
    if (sender.state() == QProcess::NotRunning)
      break;
    sender.kill();
    QVERIFY(sender.waitForFinished(20000));
    ++kills;
  }
  QVERIFY2(kills >= 4, qPrintable(QString::number(kills)));
  auto outbox = open();
  const auto counts = take(outbox.counts());
  QCOMPARE(counts.pending, 0);
  QCOMPARE(counts.refused, 0);
  QCOMPARE(counts.sent, static_cast<int>(all.size()));
  QCOMPARE(m_lrs->stores, static_cast<int>(all.size()));
}

void TestXapiOutbox::anLrsThatStartsLateGetsEverything() {
  const quint16 port = m_lrs->port();
  const LrsAccount late = account();
  m_lrs->stop();
  auto outbox = open();
  const auto all = run(1);
  QVERIFY(outbox.add(all).ok());
  QTimer::singleShot(200, m_lrs.get(), [&] { QVERIFY(m_lrs->start(port)); });
  QCOMPARE(take(outbox.deliver(late, quick(), JobContext())).sent, static_cast<int>(all.size()));
  QCOMPARE(m_lrs->stores, static_cast<int>(all.size()));
}

void TestXapiOutbox::waitsGrow() {
  m_lrs->mood = [](int request) { return request < 6 ? Mood::Broken : Mood::Well; };
  auto outbox = open();
  QVERIFY(outbox.add(run(1)).ok());
  DeliveryOptions options = quick();
  options.firstWaitMs = 20;
  options.longestWaitMs = 160;
  take(outbox.deliver(account(), options, JobContext()));
  QCOMPARE(m_lrs->times.size(), 7);
  static constexpr int kLeast[] = {20, 40, 80, 160, 160, 160};
  for (int i = 0; i < 6; ++i)
    QVERIFY(m_lrs->times[i + 1] - m_lrs->times[i] >= kLeast[i] - 3);
}

void TestXapiOutbox::anLrsThatNamesATimeIsBelieved() {
  m_lrs->mood = [](int request) { return request < 1 ? Mood::Broken : Mood::Well; };
  m_lrs->failStatus = 429;
  m_lrs->failHeader = "Retry-After: 1\r\n";
  auto outbox = open();
  QVERIFY(outbox.add(run(1)).ok());
  DeliveryOptions options = quick();
  options.longestWaitMs = 5000;
  take(outbox.deliver(account(), options, JobContext()));
  QVERIFY(m_lrs->times[1] - m_lrs->times[0] >= 990);
}

void TestXapiOutbox::silenceIsAnOutage() {
  m_lrs->mood = [](int request) { return request < 2 ? Mood::Silent : Mood::Well; };
  auto outbox = open();
  const auto all = run(1);
  QVERIFY(outbox.add(all).ok());
  DeliveryOptions options = quick();
  options.timeoutMs = 300;
  QCOMPARE(take(outbox.deliver(account(), options, JobContext())).sent, static_cast<int>(all.size()));
}

void TestXapiOutbox::itGivesUpWhenToldTo() {
  m_lrs->mood = [](int) { return Mood::Broken; };
  auto outbox = open();
  const auto all = run(1);
  QVERIFY(outbox.add(all).ok());
  DeliveryOptions options = quick();
  options.tries = 3;
  const Delivery delivery = take(outbox.deliver(account(), options, JobContext()));
  QCOMPARE(m_lrs->times.size(), 3);
  QCOMPARE(delivery.left, static_cast<int>(all.size()));
  QVERIFY(delivery.trouble.find("500") != std::string::npos);
  m_lrs->mood = [](int) { return Mood::Well; };
  QCOMPARE(take(outbox.deliver(account(), options, JobContext())).left, 0);
}

void TestXapiOutbox::oneBadStatementDoesNotHoldUpTheOthers() {
  auto outbox = open();
  auto all = runs(3);
  Json broken = Json::parse(all[17]);
  broken["result"]["duration"] = "long";
  all[17] = broken.dump();
  m_lrs->refusing = idOf(all[40]);
  QVERIFY(outbox.add(all).ok());
  const Delivery delivery = take(outbox.deliver(account(), quick(), JobContext()));
  QCOMPARE(delivery.sent, static_cast<int>(all.size()) - 2);
  QCOMPARE(delivery.refused, 2);
  QCOMPARE(m_lrs->stores, static_cast<int>(all.size()) - 2);
  const auto refusals = take(outbox.refusals());
  QCOMPARE(refusals.size(), std::size_t{2});
  QCOMPARE(refusals[0].statement, all[17]);
  QVERIFY(refusals[0].sentence.find("duration") != std::string::npos);
  QVERIFY(refusals[1].sentence.find("400") != std::string::npos);
  m_lrs->refusing.clear();
  QVERIFY(outbox.retryRefused().ok());
  QCOMPARE(take(outbox.deliver(account(), quick(), JobContext())).sent, 1);
  QCOMPARE(take(outbox.counts()).refused, 1);
}

void TestXapiOutbox::whatTheLrsHasAlreadyCountsAsSent() {
  const auto all = run(1);
  {
    auto outbox = open();
    QVERIFY(outbox.add(all).ok());
    take(outbox.deliver(account(), quick(), JobContext()));
  }
  // The LRS tells it in its own way now, so that it calls the same statement a conflict; and our file was lost.
  for (QByteArray& text : m_lrs->stored) {
    Json told = Json::parse(text.toStdString());
    told["verb"]["display"] = {{"en", "renamed"}};
    told["object"].erase("definition");
    told["actor"].erase("objectType");
    QString time = QString::fromStdString(told["timestamp"].get<std::string>());
    told["timestamp"] = time.replace("Z", "+00:00").toStdString();
    text = QByteArray::fromStdString(told.dump());
  }
  m_folder = std::make_unique<QTemporaryDir>();
  auto outbox = open();
  QVERIFY(outbox.add(all).ok());
  const Delivery delivery = take(outbox.deliver(account(), quick(), JobContext()));
  QCOMPARE(delivery.sent, static_cast<int>(all.size()));
  QCOMPARE(delivery.refused, 0);
  QCOMPARE(m_lrs->stores, static_cast<int>(all.size()));
}

void TestXapiOutbox::anotherStatementUnderTheSameIdIsRefusedAndKept() {
  const auto all = run(1);
  {
    auto outbox = open();
    QVERIFY(outbox.add(all).ok());
    take(outbox.deliver(account(), quick(), JobContext()));
  }
  m_folder = std::make_unique<QTemporaryDir>();
  auto changed = all;
  Json other = Json::parse(all[4]);
  other["timestamp"] = "2025-06-15T15:06:41.000Z";
  changed[4] = other.dump();
  auto outbox = open();
  QVERIFY(outbox.add(changed).ok());
  const Delivery delivery = take(outbox.deliver(account(), quick(), JobContext()));
  QCOMPARE(delivery.refused, 1);
  QCOMPARE(delivery.sent, static_cast<int>(all.size()) - 1);
  const auto refusals = take(outbox.refusals());
  QCOMPARE(refusals.at(0).statement, changed[4]);
  QVERIFY(refusals[0].sentence.find("another statement") != std::string::npos);
}

void TestXapiOutbox::aWrongSecretStopsAndLosesNothing() {
  auto outbox = open();
  const auto all = run(1);
  QVERIFY(outbox.add(all).ok());
  LrsAccount wrong = account();
  wrong.secret = "guess";
  const auto delivery = outbox.deliver(wrong, quick(), JobContext());
  QVERIFY(!delivery.ok());
  QVERIFY(delivery.error().message.find("secret") != std::string::npos);
  QVERIFY(delivery.error().message.find("guess") == std::string::npos);
  QCOMPARE(m_lrs->requests.size(), std::size_t{1}); // accounts are locked by those who go on trying
  QCOMPARE(take(outbox.counts()).pending, static_cast<int>(all.size()));
  QCOMPARE(take(outbox.deliver(account(), quick(), JobContext())).sent, static_cast<int>(all.size()));
}

void TestXapiOutbox::noOtherServerPassesForAnLrs_data() {
  QTest::addColumn<int>("mood");
  QTest::addColumn<QString>("path");
  QTest::newRow("a hotel's portal") << static_cast<int>(Mood::Portal) << "";
  QTest::newRow("redirect") << static_cast<int>(Mood::Moved) << "";
  QTest::newRow("wrong path") << static_cast<int>(Mood::Well) << "/nothing";
}

void TestXapiOutbox::noOtherServerPassesForAnLrs() {
  QFETCH(int, mood);
  QFETCH(QString, path);
  m_lrs->mood = [mood](int) { return static_cast<Mood>(mood); };
  auto outbox = open();
  const auto all = run(1);
  QVERIFY(outbox.add(all).ok());
  LrsAccount other = account();
  if (!path.isEmpty())
    other.endpoint = "http://127.0.0.1:" + std::to_string(m_lrs->port()) + path.toStdString();
  const auto delivery = outbox.deliver(other, quick(), JobContext());
  QVERIFY(!delivery.ok());
  QVERIFY(delivery.error().message.find("not an xAPI LRS") != std::string::npos);
  QCOMPARE(take(outbox.counts()).pending, static_cast<int>(all.size()));
  QCOMPARE(m_lrs->requests.size(), std::size_t{1}); // the secret did not follow a redirect
}

void TestXapiOutbox::onlySafeAddressesAreUsed_data() {
  QTest::addColumn<QString>("address");
  for (const char* address :
       {"http://lrs.school.example/xapi", "http://10.0.0.1/xapi", "http://127.0.0.1.school.example/xapi",
        "https://user:s3cret-Word@lrs.school.example/xapi", "https://lrs.school.example/xapi?key=s3cret-Word", "ftp://localhost/xapi",
        "file:///etc/passwd", "lrs.school.example", "https://", "", "http://localhost@school.example/"})
    QTest::newRow(address) << address;
}

void TestXapiOutbox::onlySafeAddressesAreUsed() {
  QFETCH(QString, address);
  const auto client = LrsClient::open({address.toStdString(), "u", "s"}, 100);
  QVERIFY(!client.ok());
  QVERIFY(client.error().message.find("s3cret") == std::string::npos);
  for (const char* fine : {"https://lrs.school.example/xapi", "http://localhost:8080/xapi/", "http://[::1]:8080/xapi", "http://127.0.0.1/"})
    QVERIFY2(LrsClient::open({fine, "u", "s"}, 100).ok(), fine);
}

namespace {

QByteArray logged;
void keepLog(QtMsgType, const QMessageLogContext&, const QString& message) {
  logged += message.toUtf8() + "\n";
}

} // namespace

void TestXapiOutbox::theSecretIsNowhere() {
  m_lrs->mood = [](int request) { return static_cast<Mood>((request + 1) % 6); };
  auto outbox = open();
  QVERIFY(outbox.add(run(1)).ok());
  DeliveryOptions options = quick();
  options.timeoutMs = 300;
  QLoggingCategory::setFilterRules("qt.network*=true");
  const QtMessageHandler before = qInstallMessageHandler(keepLog);
  const auto delivery = outbox.deliver(account(), options, JobContext());
  qInstallMessageHandler(before);
  QLoggingCategory::setFilterRules("");
  QVERIFY(delivery.ok());
  QCOMPARE(m_lrs->times.size(), 6); // one of each
  const QByteArray basic = QByteArray("halsted:s3cret-Word").toBase64();
  for (const QByteArray& bytes : {allBytes(m_folder->filePath("outbox.db")), logged}) {
    QVERIFY(!bytes.contains("s3cret"));
    QVERIFY(!bytes.contains(basic));
  }
  QVERIFY(m_lrs->requests[0].contains(basic)); // it was in use
}

void TestXapiOutbox::cancellingStopsAtOnce() {
  auto outbox = open();
  const auto all = run(1);
  QVERIFY(outbox.add(all).ok());
  for (const Mood mood : {Mood::Silent, Mood::Broken}) { // in a request; in a wait
    m_lrs->mood = [mood](int) { return mood; };
    std::stop_source stop;
    QTimer::singleShot(150, m_lrs.get(), [&] { stop.request_stop(); });
    DeliveryOptions options;
    QElapsedTimer clock;
    clock.start();
    const auto delivery = outbox.deliver(account(), options, JobContext({}, stop.get_token()));
    QVERIFY(!delivery.ok());
    QVERIFY(delivery.error().code == ErrorCode::Cancelled);
    QVERIFY(clock.elapsed() < 1500);
  }
  QCOMPARE(take(outbox.counts()).pending, static_cast<int>(all.size()));
}

void TestXapiOutbox::aForgottenLearnerIsGoneFromEveryByte() {
  const std::string other = "1e9b7c9e-2222-4c4c-8a8a-aabbccddeeff";
  auto outbox = open();
  QVERIFY(outbox.add(run(1)).ok());
  take(outbox.deliver(account(), quick(), JobContext())); // sent ones too
  QVERIFY(outbox.add(run(2)).ok());
  QVERIFY(outbox.add(run(3, other)).ok());
  const QByteArray sentId = idOf(run(1)[3]);
  QVERIFY(allBytes(m_folder->filePath("outbox.db")).contains(kLearner.c_str()));
  QVERIFY(allBytes(m_folder->filePath("outbox.db")).contains(sentId));
  QVERIFY(outbox.forget(kLearner).ok());
  const QByteArray after = allBytes(m_folder->filePath("outbox.db"));
  QVERIFY(!after.contains(kLearner.c_str()));
  QVERIFY(!after.contains(sentId));
  QVERIFY(after.contains(other.c_str()));
  QCOMPARE(take(outbox.counts()).pending, static_cast<int>(run(3).size()));
  QCOMPARE(take(outbox.counts()).sent, 0);
}

void TestXapiOutbox::whatIsNoStatementIsNotTaken() {
  auto outbox = open();
  auto all = run(1);
  all.push_back("{\"id\": 4}");
  QVERIFY(!outbox.add(all).ok());
  QCOMPARE(take(outbox.counts()).pending, 0); // all or none
  QVERIFY(!outbox.add({"nonsense"}).ok());
}

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const QStringList arguments = application.arguments();
  if (arguments.value(1) == "--deliver") {
    auto outbox = take(XapiOutbox::open(arguments.value(2).toStdString()));
    const Delivery delivery = take(outbox.deliver({arguments.value(3).toStdString(), "halsted", "s3cret-Word"}, quick(), JobContext()));
    return delivery.left == 0 ? 0 : 1;
  }
  TestXapiOutbox test;
  return QTest::qExec(&test, argc, argv);
}

#include "tst_XapiOutbox.moc"
