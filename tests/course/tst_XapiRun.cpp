// SPDX-License-Identifier: Apache-2.0
#include "ShippedLesson.h"
#include "TestLrs.h"
#include "XapiRules.h"

#include "lessons/course/records/Xapi.h"
#include "lessons/course/records/XapiOutbox.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace halsted;
using namespace halsted::course;
using namespace halsted::test;
using Json = nlohmann::json;
using Mood = TestLrs::Mood;

namespace {

const std::string kTls = HALSTED_SOURCE_DIR "/tests/course/data/tls/";

/// The expert's run of a lesson that ships, as an exam.
const LessonRun& played() {
  static const LessonRun run = [] {
    RunOptions options;
    options.exam = true;
    options.hints = false;
    return ShippedLesson("anaphylaxis").expert(options);
  }();
  return run;
}

XapiRun about() {
  XapiRun run;
  run.run = "6f1c1f5e-6f0f-4b1e-9d5c-000000000001";
  run.learner.account = "0d9b7c9e-1111-4c4c-8a8a-aabbccddeeff";
  run.startMs = kStart;
  return run;
}

std::vector<std::string> statements() {
  return take(xapiStatements(played().log(), &played().lesson(), about()));
}

DeliveryOptions quick() {
  DeliveryOptions options;
  options.firstWaitMs = 20;
  options.longestWaitMs = 100;
  options.timeoutMs = 3000;
  return options;
}

} // namespace

class tst_XapiRun : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aPlayedRunKeepsTheRules() {
    QCOMPARE(played().outcome(), std::string("success"));
    const std::vector<std::string> all = statements();
    QVERIFY2(all.size() > 40, qPrintable(QString::number(all.size())));
    for (const std::string& statement : all)
      for (const std::string& fault : xapiFaults(statement))
        QFAIL((fault + " in " + statement).c_str());
    for (const std::string& fault : cmi5Faults(all))
      QFAIL(fault.c_str());
    // Every goal of the lesson is told of, and every act of the trainee that the log has.
    std::set<std::string> objects;
    std::size_t acts = 0;
    for (const std::string& text : all) {
      const Json statement = Json::parse(text);
      objects.insert(statement["object"]["id"].get<std::string>());
      const std::string verb = statement["verb"]["id"];
      acts += verb.ends_with("/verbs/performed") || verb.ends_with("/verbs/requested") ? 1 : 0;
    }
    for (const Goal& goal : played().lesson().goals)
      QVERIFY2(std::any_of(objects.begin(), objects.end(), [&](const std::string& id) { return id.ends_with("#goals." + goal.id); }),
               goal.id.c_str());
    const auto& entries = played().log().entries;
    const auto done = std::count_if(entries.begin(), entries.end(), [](const Entry& entry) {
      return entry.kind == EntryKind::Action && entry.who == "trainee" && entry.json.find("\"answer\"") == std::string::npos &&
             entry.json.find("\"note\"") == std::string::npos && entry.json.find("\"hint\"") == std::string::npos;
    });
    QCOMPARE(acts, static_cast<std::size_t>(done));
    // The same run, the same statements; names that need nobody's domain; a pseudonym and no name.
    QVERIFY(statements() == all);
    for (const std::string& text : all) {
      QVERIFY(text.find(".example") == std::string::npos);
      const Json actor = Json::parse(text)["actor"];
      QVERIFY(!actor.contains("name") && actor["account"]["homePage"] == std::string(kXapiSite));
    }
  }

  void anOutageLosesAndDoublesNothing() {
    const QTemporaryDir folder;
    const std::vector<std::string> all = statements();
    TestLrs lrs;
    // It stores one batch without saying so, is away, cuts an answer off, and comes back.
    lrs.mood = [](int request) {
      return request == 0 ? Mood::StoresAndHangsUp : request <= 2 ? Mood::Broken : request == 3 ? Mood::CutsOff : Mood::Well;
    };
    XapiOutbox outbox = take(XapiOutbox::open(folder.filePath("outbox.sqlite").toStdString()));
    QVERIFY(outbox.add(all).ok());
    const Delivery delivery = take(outbox.deliver({lrs.endpoint(), "halsted", "s3cret-Word"}, quick(), {}));
    QCOMPARE(delivery.sent, static_cast<int>(all.size()));
    QCOMPARE(delivery.refused + delivery.left, 0);
    QCOMPARE(lrs.invalid, 0);
    QCOMPARE(lrs.stores, static_cast<int>(all.size()));
    for (const std::string& text : all)
      QVERIFY(lrs.stored.contains(QByteArray::fromStdString(Json::parse(text)["id"].get<std::string>())));
  }

  void anLrsIsReachedByHttpsWithTheSchoolsCertificate() {
    const QTemporaryDir folder;
    TestLrs lrs("lrs");
    XapiOutbox outbox = take(XapiOutbox::open(folder.filePath("outbox.sqlite").toStdString()));
    const std::vector<std::string> all = statements();
    QVERIFY(outbox.add(all).ok());
    const LrsAccount account{lrs.endpoint(), "halsted", "s3cret-Word", kTls + "school.pem"};
    QVERIFY(QString::fromStdString(account.endpoint).startsWith("https://"));
    const Result<void> tried = tryLrs(account, 3000, {});
    QVERIFY2(tried.ok(), tried ? "" : tried.error().message.c_str());
    const auto delivery = outbox.deliver(account, quick(), {});
    QVERIFY2(delivery.ok(), delivery ? "" : delivery.error().message.c_str());
    QCOMPARE(delivery->sent, static_cast<int>(all.size()));
    QCOMPARE(lrs.stores, static_cast<int>(all.size()));
  }

  void aCertificateThatIsNotGoodStopsTheDelivery_data() {
    QTest::addColumn<QString>("served");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("made by nobody known") << "lrs" << false;
    QTest::newRow("of another computer") << "elsewhere" << true;
  }
  void aCertificateThatIsNotGoodStopsTheDelivery() {
    QFETCH(QString, served);
    QFETCH(bool, trusted);
    const QTemporaryDir folder;
    TestLrs lrs(served);
    XapiOutbox outbox = take(XapiOutbox::open(folder.filePath("outbox.sqlite").toStdString()));
    QVERIFY(outbox.add(statements()).ok());
    const LrsAccount account{lrs.endpoint(), "halsted", "s3cret-Word", trusted ? kTls + "school.pem" : std::string()};
    const auto delivery = outbox.deliver(account, quick(), {});
    QVERIFY(!delivery.ok());
    QVERIFY2(QString::fromStdString(delivery.error().message).contains("not trusted"), delivery.error().message.c_str());
    QVERIFY(!tryLrs(account, 3000, {}).ok());
    // Neither the secret nor a statement has left.
    QVERIFY(lrs.requests.empty());
    QCOMPARE(take(outbox.counts()).pending, static_cast<int>(statements().size()));
    const Result<void> nowhere = tryLrs({lrs.endpoint(), "halsted", "s3cret-Word", kTls + "nothing.pem"}, 3000, {});
    QVERIFY(!nowhere && QString::fromStdString(nowhere.error().message).contains("nothing.pem"));
  }
};

QTEST_GUILESS_MAIN(tst_XapiRun)
#include "tst_XapiRun.moc"
