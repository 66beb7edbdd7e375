// SPDX-License-Identifier: Apache-2.0
#include "BedsideStand.h"

#include "app/bedside/WaveView.h"
#include "app/window/Theme.h"

using namespace halsted;

namespace {

std::vector<twin::WaveSample> all(std::span<const twin::WaveSample> samples) {
  return {samples.begin(), samples.end()};
}

std::vector<twin::WaveSample> take(WaveReader& reader) {
  return all(reader.take());
}

/// Steps of the time in it that are not those of 250 Hz.
int jumps(const std::vector<twin::WaveSample>& samples) {
  int count = 0;
  for (std::size_t i = 1; i < samples.size(); ++i)
    count += std::abs(samples[i].timeS - samples[i - 1].timeS - 0.004) > 1e-6;
  return count;
}

twin::WaveSample at(double seconds) {
  twin::WaveSample sample;
  sample.timeS = seconds;
  sample.arterialMmHg = static_cast<float>(90 + 30 * std::sin(7 * seconds));
  return sample;
}

std::vector<twin::WaveSample> samples(double fromS, double untilS) {
  std::vector<twin::WaveSample> made;
  for (int i = 0; fromS + 0.004 * i < untilS; ++i)
    made.push_back(at(fromS + 0.004 * i));
  return made;
}

/// How many columns of a strip show something.
int inked(const QImage& picture, const QColor& ink) {
  int count = 0;
  for (int x = 0; x < picture.width(); ++x)
    for (int y = 0; y < picture.height(); ++y)
      if (const QColor pixel = picture.pixelColor(x, y); std::abs(pixel.red() - ink.red()) < 40 && pixel.red() > pixel.blue() + 40) {
        ++count;
        break;
      }
  return count;
}

WaveView::Channel pressure() {
  return {QString(), toColor(tokens::kArterial), [](const twin::WaveSample& s) { return s.arterialMmHg; }, 40, 140, false, true, 25, {}};
}

using Done = std::function<void(Result<void>)>;

/// Waits until it is done; false when it was refused.
bool done(const std::function<void(Done)>& call) {
  std::optional<bool> well;
  call([&](const Result<void>& result) {
    well = result.ok();
    if (!result)
      qWarning("%s", result.error().message.c_str());
  });
  return QTest::qWaitFor([&] { return well.has_value(); }, 20'000) && *well;
}

/// On by that, and all of it written.
bool skip(LessonPlayer& player, double seconds) {
  const double until = player.snapshot()->timeS + seconds;
  player.skip(seconds);
  return QTest::qWaitFor([&] { return player.snapshot()->timeS >= until - 0.5; }, 20'000) &&
         done([&](const Done& then) { player.perform("{}", [then](const Result<void>&) { then({}); }); });
}

} // namespace

class tst_BedsideWaves : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void eachReaderHasItsOwnPlace() {
    const auto tape = std::make_shared<WaveTape>();
    WaveReader first(tape);
    tape->goOn(samples(0, 1));
    QCOMPARE(take(first).size(), std::size_t{250});
    tape->goOn(samples(1, 1.5));
    WaveReader second(tape);
    QCOMPARE(take(first).size(), std::size_t{125});
    QCOMPARE(take(second).size(), std::size_t{375});
    QCOMPARE(take(first).size(), std::size_t{0});
    QCOMPARE(first.again().size(), std::size_t{375});
    QCOMPARE(take(second).size(), std::size_t{0});
  }

  void samplesComeWhenTheyAreDue() {
    const auto tape = std::make_shared<WaveTape>();
    WaveReader reader(tape);
    tape->append(samples(0, 0.5), WaveTape::Clock::now() + std::chrono::milliseconds(200), 0.5);
    QCOMPARE(take(reader).size(), std::size_t{0});
    std::vector<twin::WaveSample> got;
    QVERIFY(QTest::qWaitFor(
        [&] {
          const auto more = take(reader);
          got.insert(got.end(), more.begin(), more.end());
          return got.size() == 125;
        },
        5000));
    QCOMPARE(jumps(got), 0);
    // Dropped, as the run has gone back.
    tape->append(samples(0.5, 1), WaveTape::Clock::now() + std::chrono::hours(1), 0.5);
    tape->goBack(samples(0, 0.2));
    QCOMPARE(take(reader).size(), std::size_t{50});
    QCOMPARE(reader.again().size(), std::size_t{50});
  }

  void theLastSecondsAreKeptForWhoComesLate() {
    const auto tape = std::make_shared<WaveTape>();
    WaveReader late(tape);
    for (double t = 0; t < 60; t += 10)
      tape->goOn(samples(t, t + 10));
    const auto got = take(late);
    QVERIFY(got.size() >= static_cast<std::size_t>(WaveTape::kSeconds * 250));
    QCOMPARE(got.back().timeS, samples(0, 60).back().timeS);
    QCOMPARE(jumps(got), 0);
  }

  void waitingLeavesTheWavesOfItsEnd() {
    const auto player = play();
    WaveReader reader(player->waves());
    QVERIFY(skip(*player, 100));
    const auto got = take(reader);
    QVERIFY(got.size() >= 6000);
    QCOMPARE(jumps(got), 0);
    QVERIFY(std::abs(got.back().timeS - player->snapshot()->timeS) < 0.1);
    float low = 9, high = -9;
    for (const twin::WaveSample& sample : got) {
      low = std::min(low, sample.ecgMv[twin::kLeadII]);
      high = std::max(high, sample.ecgMv[twin::kLeadII]);
    }
    QVERIFY(high - low > 0.5);
  }

  void goingBackShowsTheWavesThatWereThen() {
    const auto player = play();
    WaveReader reader(player->waves());
    QVERIFY(skip(*player, 50));
    QVERIFY(done(
        [&](const Done& then) { player->perform(R"({"act":"bolus","drug":"propofol","amount":1,"unit":"mg/kg","route":"iv"})", then); }));
    QVERIFY(skip(*player, 50));
    const auto was = take(reader);
    QVERIFY(done([&](const Done& then) { player->rewind(95, then); }));
    const auto again = take(reader);
    QVERIFY(again.size() >= 5900);
    QCOMPARE(jumps(again), 0);
    // 71 to 95 s then and now; the tape held 75 to 100 s before.
    std::size_t compared = 0;
    for (const twin::WaveSample& sample : again)
      for (const twin::WaveSample& then : was)
        if (then.timeS == sample.timeS) {
          QCOMPARE(sample.ecgMv, then.ecgMv);
          QCOMPARE(sample.arterialMmHg, then.arterialMmHg);
          ++compared;
        }
    QVERIFY2(compared > 4500, qPrintable(QString::number(compared)));
    QVERIFY(std::abs(again.back().timeS - 95) < 0.1);
  }

  void anActWithinThoseSecondsIsInTheWaves() {
    const auto player = play();
    WaveReader reader(player->waves());
    QVERIFY(skip(*player, 90));
    QVERIFY(done([&](const Done& then) { player->instruct(R"({"act":"rhythm","name":"vf"})", then); }));
    QVERIFY(skip(*player, 10));
    const auto was = take(reader);
    QVERIFY(done([&](const Done& then) { player->rewind(99, then); }));
    const auto again = take(reader);
    QVERIFY(std::abs(again.back().timeS - 99) < 0.1);
    int after = 0;
    for (const twin::WaveSample& sample : again)
      for (const twin::WaveSample& then : was)
        if (then.timeS == sample.timeS) {
          QCOMPARE(sample.ecgMv, then.ecgMv);
          after += then.timeS > 90;
        }
    QVERIFY2(after > 2000, qPrintable(QString::number(after)));
  }

  void resizingAndHidingLosesNoWave() {
    const auto tape = std::make_shared<WaveTape>();
    WaveView view(nullptr);
    view.setChannels({pressure()});
    view.follow(tape);
    view.resize(800, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    tape->goOn(samples(0, 24));
    QTRY_VERIFY(view.frames() > 0);
    const QColor ink = toColor(tokens::kArterial);
    QVERIFY(inked(view.grab().toImage(), ink) > 700);
    for (const QSize& size : {QSize(1200, 300), QSize(500, 120)}) {
      view.resize(size);
      QTest::qWait(50);
      const int columns = inked(view.grab().toImage(), ink);
      QVERIFY2(columns > size.width() * 0.9, qPrintable(QString::number(columns)));
    }
    // Another page for a while: what came meanwhile is there.
    view.hide();
    const int before = view.frames();
    tape->goOn(samples(24, 30));
    QTest::qWait(100);
    QCOMPARE(view.frames(), before);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_VERIFY(view.frames() > before);
    QVERIFY(inked(view.grab().toImage(), ink) > 400);
  }

  void aChannelThatIsOffLeavesItsRoomToTheOthers() {
    const auto tape = std::make_shared<WaveTape>();
    WaveView view(nullptr);
    view.setChannels({pressure(), pressure()});
    view.follow(tape);
    view.resize(800, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    tape->goOn(samples(0, 24));
    QTRY_VERIFY(view.frames() > 0);
    const auto lowest = [&] {
      const QImage image = view.grab().toImage();
      const QColor ink = toColor(tokens::kArterial);
      for (int y = image.height() - 1; y >= 0; --y)
        for (int x = image.width() / 4; x < image.width(); ++x) // beside the names
          if (image.pixelColor(x, y) == ink)
            return y;
      return -1;
    };
    QVERIFY(lowest() > 150); // the second channel's
    view.setOn(1, false);
    QVERIFY2(lowest() > 180 && lowest() < 280, qPrintable(QString::number(lowest()))); // the first's, twice as high
    view.setOn(0, false);
    QCOMPARE(lowest(), -1);
    view.setOn(1, true);
    QVERIFY2(lowest() > 200, qPrintable(QString::number(lowest())));
  }

  void goingBackWipesWhatIsNotYet() {
    const auto tape = std::make_shared<WaveTape>();
    WaveView view(nullptr);
    view.setChannels({pressure()});
    view.follow(tape);
    view.resize(800, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    tape->goOn(samples(0, 24));
    QTRY_VERIFY(view.frames() > 0);
    const int before = view.frames();
    tape->goBack(samples(0, 2)); // about 190 pixels at 25 mm/s
    QTRY_VERIFY(view.frames() > before);
    const int columns = inked(view.grab().toImage(), toColor(tokens::kArterial));
    QVERIFY2(columns > 100 && columns < 350, qPrintable(QString::number(columns)));
  }
};

QTEST_MAIN(tst_BedsideWaves)
#include "tst_BedsideWaves.moc"
