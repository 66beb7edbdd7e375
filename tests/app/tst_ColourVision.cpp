// SPDX-License-Identifier: Apache-2.0
#include "rendering/DesignTokens.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace halsted;

namespace {

using Colour = std::array<double, 3>;

double linear(int value) {
  const double share = value / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

Colour linear(const Rgb& rgb) {
  return {linear(rgb[0]), linear(rgb[1]), linear(rgb[2])};
}

using Matrix = std::array<Colour, 3>;
// Severity 1.0: Machado, Oliveira and Fernandes, IEEE Trans Vis Comput Graph 2009;15:1291, table 1; for linear RGB.
constexpr Matrix kUsual{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kProtanopia{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};

Colour seen(const Colour& colour, const Matrix& eye) {
  Colour result{};
  for (std::size_t i = 0; i < 3; ++i)
    result[i] = std::clamp(eye[i][0] * colour[0] + eye[i][1] * colour[1] + eye[i][2] * colour[2], 0.0, 1.0);
  return result;
}

double luminance(const Colour& c) {
  return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

/// WCAG 2.1.
double contrast(const Colour& a, const Colour& b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

/// CIE L*a*b* of the sRGB white (D65).
Colour lab(const Colour& c) {
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  const double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505), y = f(luminance(c)),
               z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const Colour& a, const Colour& b) {
  const Colour p = lab(a), q = lab(b);
  return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

} // namespace

class tst_ColourVision : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void everyEyeReads_data() {
    QTest::addColumn<int>("eye");
    QTest::newRow("usual") << 0;
    QTest::newRow("protanopia") << 1;
    QTest::newRow("deuteranopia") << 2;
  }

  /// Text 4.5:1, marks 3:1, on each ground that it stands on.
  void everyEyeReads() {
    QFETCH(int, eye);
    const Matrix& matrix = *std::array{&kUsual, &kProtanopia, &kDeuteranopia}[static_cast<std::size_t>(eye)];
    const auto ratio = [&](const Rgb& a, const Rgb& b) { return contrast(seen(linear(a), matrix), seen(linear(b), matrix)); };
    QStringList wrong;
    const auto need = [&](const char* what, const Rgb& ink, const Rgb& ground, double least) {
      if (const double is = ratio(ink, ground); is < least)
        wrong << QString("%1: %2, not %3").arg(QLatin1String(what)).arg(is, 0, 'f', 2).arg(least);
    };
    for (const tokens::Palette* palette : {&tokens::kDark, &tokens::kLight}) {
      need("text", palette->text, palette->panel, 4.5);
      need("text on raised", palette->text, palette->raised, 4.5);
      need("quiet", palette->quiet, palette->panel, 4.5);
      need("good", palette->good, palette->panel, 3);
      need("caution", palette->caution, palette->panel, 3);
      need("danger", palette->danger, palette->panel, 3);
      need("accent", palette->accent, palette->panel, 3);
    }
    need("ECG", tokens::kEcg, tokens::kMonitor, 4.5);
    need("arterial", tokens::kArterial, tokens::kMonitor, 4.5);
    need("venous", tokens::kVenous, tokens::kMonitor, 4.5);
    need("pulmonary", tokens::kPulmonary, tokens::kMonitor, 4.5);
    need("oximeter", tokens::kOximeter, tokens::kMonitor, 4.5);
    need("capnogram", tokens::kCapnogram, tokens::kMonitor, 4.5);
    need("airway", tokens::kPressure, tokens::kMonitor, 4.5);
    need("high alarm", tokens::kAlarmHigh, tokens::kMonitor, 3);
    need("white on high alarm", {255, 255, 255}, tokens::kAlarmHigh, 3);
    need("black on medium alarm", tokens::kMonitor, tokens::kAlarmMedium, 4.5);
    need("black on low alarm", tokens::kMonitor, tokens::kAlarmLow, 4.5);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
  }

  /// The three priorities differ to each eye, though words and marks (!!!, !!, !) say them too. Above 5 one sees two colours (Mokrzycki and
  /// Tatol, Machine Graphics and Vision 2011;20:383): four times that for alarms, twice for waves, each of which has its name beside it.
  void prioritiesOfAlarmsDiffer() {
    const std::array alarms{tokens::kAlarmHigh, tokens::kAlarmMedium, tokens::kAlarmLow};
    for (const Matrix* eye : {&kUsual, &kProtanopia, &kDeuteranopia})
      for (std::size_t i = 0; i < alarms.size(); ++i)
        for (std::size_t k = i + 1; k < alarms.size(); ++k)
          QVERIFY2(difference(seen(linear(alarms[i]), *eye), seen(linear(alarms[k]), *eye)) > 20,
                   qPrintable(QString("%1 and %2").arg(i).arg(k)));
  }

  /// Neighbours on the monitor, from above.
  void neighbouringWavesDiffer() {
    const std::array waves{tokens::kEcg, tokens::kArterial, tokens::kVenous, tokens::kOximeter, tokens::kCapnogram, tokens::kPressure};
    for (const Matrix* eye : {&kUsual, &kProtanopia, &kDeuteranopia})
      for (std::size_t i = 0; i + 1 < waves.size(); ++i) {
        const double apart = difference(seen(linear(waves[i]), *eye), seen(linear(waves[i + 1]), *eye));
        QVERIFY2(apart > 10, qPrintable(QString("%1 and %2: %3").arg(i).arg(i + 1).arg(apart)));
      }
  }

  void theSimulationKnowsWhatIsConfused() {
    // A red and a green that deuteranopes take for each other, and blue and yellow, which they do not.
    const Colour red = seen(linear(Rgb{190, 100, 60}), kDeuteranopia), green = seen(linear(Rgb{120, 135, 60}), kDeuteranopia);
    QVERIFY(difference(red, green) < 0.4 * difference(linear(Rgb{190, 100, 60}), linear(Rgb{120, 135, 60})));
    QVERIFY(difference(seen(linear(Rgb{30, 60, 220}), kDeuteranopia), seen(linear(Rgb{230, 210, 30}), kDeuteranopia)) > 80);
  }
};

QTEST_GUILESS_MAIN(tst_ColourVision)
#include "tst_ColourVision.moc"
