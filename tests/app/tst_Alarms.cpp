// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/AlarmSound.h"
#include "app/bedside/Alarms.h"

#include <QTest>

#include <cmath>

using namespace halsted;
using R = MonitorReading;

namespace {

R healthy() {
  R reading;
  reading.ecg = true;
  reading.attached.fill(true);
  reading.valid.fill(true);
  reading.values = {75, 0.97, 120, 90, 14, 38, 37, 6};
  return reading;
}

/// Pulses of a burst: stretches of sound between silences.
int pulses(const std::vector<std::int16_t>& samples) {
  int count = 0, silent = 1000;
  for (const std::int16_t sample : samples) {
    if (std::abs(sample) > 200) {
      count += silent > 500 ? 1 : 0;
      silent = 0;
    } else {
      ++silent;
    }
  }
  return count;
}

} // namespace

class TestAlarms : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aHealthyPatientRaisesNone() {
    Alarms alarms(40);
    for (double t = 0; t < 60; ++t)
      alarms.look(healthy(), t);
    QVERIFY(alarms.current().empty());
  }

  void aConditionMustLastBeforeItAlarms() {
    Alarms alarms(40);
    R low = healthy();
    low.values[R::MeanPressure] = 50;
    alarms.look(low, 0);
    alarms.look(low, 4);
    QVERIFY(alarms.current().empty());
    alarms.look(low, 5);
    QCOMPARE(alarms.current().size(), 1U);
    QCOMPARE(alarms.current().front().id, std::string("meanPressure.low"));
    QCOMPARE(alarms.highest(), AlarmPriority::Medium);
  }

  void whatIsNotAttachedRaisesNone() {
    Alarms alarms(40);
    R low = healthy();
    low.values[R::Spo2] = 0.5;
    low.attached[R::Spo2] = false;
    for (double t = 0; t < 60; ++t)
      alarms.look(low, t);
    QVERIFY(alarms.current().empty());
  }

  void highestPriorityComesFirst() {
    Alarms alarms(40);
    R reading = healthy();
    reading.values[R::Temperature] = 40;
    reading.values[R::MeanPressure] = 50;
    reading.fibrillation = true;
    for (double t = 0; t < 30; ++t)
      alarms.look(reading, t);
    QCOMPARE(alarms.current().size(), 3U);
    QCOMPARE(alarms.current()[0].id, std::string("fibrillation"));
    QCOMPARE(alarms.current()[2].id, std::string("temperature.high"));
  }

  void aPastAlarmStaysUntilSeen() {
    Alarms alarms(40);
    R low = healthy();
    low.values[R::HeartRate] = 30;
    for (double t = 0; t < 10; ++t)
      alarms.look(low, t);
    alarms.look(healthy(), 11);
    QCOMPARE(alarms.current().size(), 1U);
    QVERIFY(!alarms.current().front().active);
    QCOMPARE(alarms.sound(11), AlarmPriority::None);
    alarms.acknowledge();
    QVERIFY(alarms.current().empty());
  }

  void silenceEndsAfterTwoMinutesOrWithAWorseAlarm() {
    Alarms alarms(40);
    R low = healthy();
    low.values[R::MeanPressure] = 50;
    for (double t = 0; t <= 10; ++t)
      alarms.look(low, t);
    alarms.silence(10);
    QCOMPARE(alarms.sound(20), AlarmPriority::None);
    QCOMPARE(alarms.sound(131), AlarmPriority::Medium);
    alarms.silence(140);
    low.asystole = true;
    for (double t = 141; t < 150; ++t)
      alarms.look(low, t);
    QCOMPARE(alarms.sound(150), AlarmPriority::High);
  }

  void rewindingDoesNotFreezeAWatch() {
    Alarms alarms(40);
    R low = healthy();
    low.values[R::HeartRate] = 30;
    alarms.look(low, 1000);
    alarms.look(low, 10);
    alarms.look(low, 16);
    QCOMPARE(alarms.current().size(), 1U);
  }

  void childrenHaveTheirOwnLimits() {
    Alarms alarms(0.5);
    R reading = healthy();
    reading.values = {140, 0.97, 90, 60, 40, 38, 37, 6};
    for (double t = 0; t < 30; ++t)
      alarms.look(reading, t);
    QVERIFY(alarms.current().empty());
  }

  void burstsHaveThePulsesOfTheStandard() {
    QCOMPARE(pulses(alarmBurst(AlarmPriority::High, 44100)), 10);
    QCOMPARE(pulses(alarmBurst(AlarmPriority::Medium, 44100)), 3);
    QCOMPARE(pulses(alarmBurst(AlarmPriority::Low, 44100)), 2);
    QVERIFY(alarmBurst(AlarmPriority::None, 44100).empty());
  }
};

QTEST_GUILESS_MAIN(TestAlarms)
#include "tst_Alarms.moc"
