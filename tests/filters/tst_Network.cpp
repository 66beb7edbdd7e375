// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/network/NetworkRun.h"
#include "tests/filters/NetworkReference.h"

#include <QtTest>

#include <atomic>
#include <cstring>
#include <fstream>
#include <random>
#include <sstream>

using namespace halsted;
using network::Instructions;

namespace {

/// The file format once more, by its description.
std::string fileOf(const std::string& header, const std::vector<float>& weights) {
  std::string bytes = "HALNET\r\n";
  const auto put = [&](std::uint64_t value, int count) {
    for (int i = 0; i < count; ++i)
      bytes += static_cast<char>(value >> (8 * i));
  };
  put(1, 4);
  put(0, 4);
  put(header.size(), 8);
  put(weights.size(), 8);
  bytes += header;
  bytes.resize((bytes.size() + 63) / 64 * 64);
  bytes.append(reinterpret_cast<const char*>(weights.data()), weights.size() * 4);
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char byte : bytes)
    hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  put(hash, 8);
  return bytes;
}

std::string headerWith(const std::string& layers, const std::string& classes, const std::string& more = "") {
  return R"({"name":"n","title":"t","version":"1","licence":{"spdx":"MIT","text":""},"card":{"trainedOn":"","measured":"","limits":""},)"
         R"("input":{"modality":"any","axes":"LPS","grid":{"kind":"box","size":[8,8,8],"region":"whole"},)"
         R"("intensity":{"kind":"values","scale":1,"offset":0}},"output":{"classes":[)" +
         classes + R"(]},"layers":[)" + layers + "]" + more + "}";
}

std::string convolution(const std::string& inputs, int out, const std::string& more, const std::string& activation = "relu") {
  return R"({"kind":"convolution","inputs":[)" + inputs + R"(],"out":)" + std::to_string(out) + R"(,"activation":")" + activation + "\"" +
         more + "}";
}

std::vector<float> noise(std::size_t count, float scale, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal(0, scale);
  std::vector<float> values(count);
  for (float& value : values)
    value = normal(random);
  return values;
}

NetworkPicture noisyPicture(std::array<int, 3> size, float scale, unsigned seed = 1) {
  return {size, noise(static_cast<std::size_t>(size[0] * size[1] * size[2]), scale, seed)};
}

/// Weights of the size that keeps signals as large as they were.
Network madeUp(const std::string& layers, const std::string& classes, unsigned seed = 7) {
  Result<Network> unweighted = parseNetwork(fileOf(headerWith(layers, classes), {}), "made up");
  std::size_t count = 0;
  // The sentence says how many weights the layers need.
  if (!unweighted) {
    const std::string& sentence = unweighted.error().message;
    const std::size_t at = sentence.find("layers need ");
    if (at == std::string::npos)
      qFatal("%s", sentence.c_str());
    count = std::stoul(sentence.substr(at + 12));
  }
  Result<Network> net = parseNetwork(fileOf(headerWith(layers, classes), noise(count, 0.1F, seed)), "made up");
  if (!net)
    qFatal("%s", net.error().message.c_str());
  return *net;
}

double farthest(const reference::Maps& expected, const network::FeatureMap& scores) {
  if (scores.channels != expected.channels || scores.depth != expected.size[0] || scores.height != expected.size[1] ||
      scores.width != expected.size[2])
    return 1e9;
  double most = 0;
  for (int c = 0; c < scores.channels; ++c)
    for (int z = 0; z < scores.depth; ++z)
      for (int y = 0; y < scores.height; ++y)
        for (int x = 0; x < scores.width; ++x) {
          const double apart = std::abs(expected.at(c, z, y, x) - static_cast<double>(scores.row(c, z, y)[x]));
          most = apart <= most ? most : apart; // NaN counts
        }
  return most;
}

void checkAllInstructions(const Network& net, int member, const NetworkPicture& picture, double tolerance) {
  const reference::Maps expected = reference::run(net, member, picture);
  for (const Instructions instructions : {Instructions::Sse2, Instructions::Avx2, Instructions::Avx512}) {
    if (!network::has(instructions)) {
      qWarning("This processor has no %s: not checked.", network::rowKernels(instructions).name);
      continue;
    }
    Result<network::FeatureMap> scores = runNetwork(net, member, picture, {}, instructions);
    QVERIFY(scores);
    const double apart = farthest(expected, *scores);
    QVERIFY2(apart <= tolerance, qPrintable(QString("%1: %2").arg(network::rowKernels(instructions).name).arg(apart)));
  }
}

Network shipped(const char* name) {
  Result<Network> net = readNetwork(std::string(HALSTED_SOURCE_DIR) + "/assets/networks/" + name);
  if (!net)
    qFatal("%s", net.error().message.c_str());
  return *net;
}

const char* kSmall = R"({"kind":"convolution","inputs":[-1],"out":2,"kernel":3,"activation":"none"})";
const char* kTwo = R"("background","liver")";

} // namespace

class tst_Network : public QObject {
  Q_OBJECT

private slots:
  void everyLayerMatchesItsDefinition_data() {
    QTest::addColumn<QString>("layers");
    QTest::addColumn<QString>("size");
    const QString end = ",{\"kind\":\"convolution\",\"inputs\":[%1],\"out\":2,\"kernel\":1,\"activation\":\"none\"}";
    const auto row = [&](const char* name, const std::string& layers, int last, const char* size) {
      QTest::newRow(name) << QString::fromStdString(layers) + end.arg(last) << size;
    };
    row("one voxel wide", convolution("-1", 5, R"(,"kernel":3)"), 0, "1 1 1");
    row("odd sizes, five channels", convolution("-1", 5, R"(,"kernel":3)") + "," + convolution("0", 5, R"(,"kernel":3)"), 1, "7 9 33");
    row("dilated by 5", convolution("-1", 7, R"(,"kernel":3)", "elu") + "," + convolution("0", 6, R"(,"kernel":3,"dilation":5)", "elu"), 1,
        "13 11 19");
    row("dilated by 20, wider than the picture",
        convolution("-1", 4, R"(,"kernel":3)") + "," + convolution("0", 11, R"(,"kernel":3,"dilation":20)"), 1, "9 30 17");
    row("instance norm and gelu",
        convolution("-1", 15, R"(,"kernel":3,"instanceNorm":true)", "gelu") + "," +
            convolution("0", 15, R"(,"kernel":3,"dilation":2,"instanceNorm":true)", "gelu"),
        1, "10 9 21");
    QTest::newRow("stride, resize and join, odd sizes") << QString() << QString();
    row("many channels", convolution("-1", 37, R"(,"kernel":3)") + "," + convolution("0", 23, R"(,"kernel":3)"), 1, "6 5 18");
    row("kernel of 1", convolution("-1", 6, R"(,"kernel":1)") + "," + convolution("0", 6, R"(,"kernel":1)"), 1, "5 6 70");
  }
  void everyLayerMatchesItsDefinition() {
    QFETCH(QString, layers);
    QFETCH(QString, size);
    std::string text = layers.toStdString();
    if (text.empty()) {
      const auto leaky = [](const char* inputs, int out, const char* more) {
        return std::string(R"({"kind":"convolution","activation":"leaky","slope":0.1,"kernel":3,"inputs":[)") + inputs + R"(],"out":)" +
               std::to_string(out) + more + "}";
      };
      text = leaky("-1", 5, "") + "," + leaky("0", 9, R"(,"stride":2)") + "," + leaky("1", 14, R"(,"stride":2)") + "," +
             R"({"kind":"resize","inputs":[2],"like":1},)" + leaky("3,1", 8, "") + R"(,{"kind":"resize","inputs":[4],"like":0},)" +
             leaky("5,0", 6, "") + R"(,{"kind":"convolution","inputs":[6],"out":2,"kernel":3,"activation":"none"})";
      size = "13 11 27";
    }
    const QStringList parts = size.split(' ');
    const NetworkPicture picture = noisyPicture({parts[0].toInt(), parts[1].toInt(), parts[2].toInt()}, 3);
    checkAllInstructions(madeUp(text, kTwo), 0, picture, 2e-5);
  }

  void shippedNetworksMatchTheReference_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("size");
    QTest::addColumn<float>("scale");
    QTest::newRow("abdomen") << "abdomen_ct.hnet" << 33 << 150.0F;
    QTest::newRow("mindgrab") << "mindgrab.hnet" << 13 << 0.3F;
    QTest::newRow("30 channels") << "model30chan18cls.hnet" << 13 << 0.3F;
    QTest::newRow("5 channels") << "model5_gw_ae.hnet" << 21 << 0.3F;
  }
  void shippedNetworksMatchTheReference() {
    QFETCH(QString, file);
    QFETCH(int, size);
    QFETCH(float, scale);
    const Network net = shipped(qPrintable(file));
    checkAllInstructions(net, net.members - 1, noisyPicture({size, size - 1, size + 2}, scale), 1e-3);
  }

  void theSameOnEveryRun() {
    const Network net = shipped("model5_gw_ae.hnet");
    const NetworkPicture picture = noisyPicture({40, 31, 50}, 0.3F);
    const auto weighted = [&] {
      Result<network::FeatureMap> scores = runNetwork(net, 0, picture, {});
      double sum = 0;
      for (int z = 0; z < scores->depth; ++z)
        for (int y = 0; y < scores->height; ++y)
          for (int x = 0; x < scores->width; ++x)
            sum += static_cast<double>(scores->row(1, z, y)[x]) * (x + 1) * (y + 3);
      return sum;
    };
    QCOMPARE(weighted(), weighted());
  }

  void tellsHowFarItIsAndStopsWhenAsked() {
    const Network net = shipped("model5_gw_ae.hnet");
    const NetworkPicture picture = noisyPicture({40, 40, 40}, 0.3F);
    std::stop_source stop;
    double last = 0;
    bool backwards = false;
    const JobContext watching([&](double done, std::string_view) {
      backwards = backwards || done < last - 1e-9;
      last = done;
    });
    QVERIFY(runNetwork(net, 0, picture, watching));
    QVERIFY(!backwards);
    QVERIFY(last > 0.999);
    const JobContext stopping(
        [&](double done, std::string_view) {
          if (done > 0.3)
            stop.request_stop();
          last = done;
        },
        stop.get_token());
    const auto stopped = runNetwork(net, 0, picture, stopping);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QVERIFY(last < 0.9);
  }

  void refusesWhatIsNoSoundNetwork_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    const auto row = [&](const char* name, const std::string& header, std::size_t weights, const char* word) {
      const std::string file = fileOf(header, noise(weights, 1, 3));
      QTest::newRow(name) << QByteArray(file.data(), static_cast<qsizetype>(file.size())) << word;
    };
    const std::string good = headerWith(kSmall, kTwo);
    QTest::newRow("nothing") << QByteArray() << "no network file";
    row("too few weights", good, 55, "need");
    row("no JSON", "{", 56, "JSON");
    row("deep JSON", std::string(500000, '['), 56, "JSON");
    row("a list", "[]", 56, "object");
    row("unknown field", headerWith(kSmall, kTwo, R"(,"extra":1)"), 56, "extra");
    row("three classes", headerWith(kSmall, R"("a","b","c")"), 56, "classes");
    row("layer of the future", headerWith(convolution("0", 2, R"(,"kernel":3)"), kTwo), 56, "before");
    row("kernel of 2", headerWith(convolution("-1", 2, R"(,"kernel":2)"), kTwo), 56, "kernel");
    row("huge", headerWith(convolution("-1", 99999999, R"(,"kernel":3)"), kTwo), 56, "whole number");
    row("stride at the end", headerWith(convolution("-1", 2, R"(,"kernel":3,"stride":2)"), kTwo), 56, "grid of the input");
    row("odd join", headerWith(convolution("-1", 2, R"(,"kernel":3,"stride":2)") + "," + convolution("0,-1", 2, R"(,"kernel":3)"), kTwo),
        218, "grids");
    row("odd activation", headerWith(convolution("-1", 2, R"(,"kernel":3)", "swish"), kTwo), 56, "swish");
    std::string newer = fileOf(good, noise(56, 1, 3));
    newer[8] = 2;
    QTest::newRow("newer") << QByteArray(newer.data(), static_cast<qsizetype>(newer.size())) << "version 2";
    std::vector<float> weights = noise(56, 1, 3);
    weights[9] = std::numeric_limits<float>::quiet_NaN();
    const std::string odd = fileOf(good, weights);
    QTest::newRow("no number") << QByteArray(odd.data(), static_cast<qsizetype>(odd.size())) << "no number";
  }
  void refusesWhatIsNoSoundNetwork() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const Result<Network> net = parseNetwork(bytes.toStdString(), "x.hnet");
    QVERIFY(!net);
    QVERIFY2(QString::fromStdString(net.error().message).contains(word), net.error().message.c_str());
    QVERIFY(net.error().message.find("x.hnet") != std::string::npos && net.error().message.back() == '.');
  }

  void damageIsAlwaysNoticed() {
    const std::string good = fileOf(headerWith(kSmall, kTwo), noise(56, 1, 3));
    QVERIFY(parseNetwork(good, "x"));
    for (std::size_t length = 0; length < good.size(); ++length)
      QVERIFY(!parseNetwork(good.substr(0, length), "x"));
    for (std::size_t i = 0; i < good.size(); ++i)
      for (const int bit : {0, 3, 7}) {
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
        QVERIFY2(!parseNetwork(bad, "x"), qPrintable(QString::number(i)));
      }
  }

  /// With a right checksum, so that the header's own checks are what stands between it and the program.
  void changedHeadersNeverCrash() {
    const std::string header =
        headerWith(convolution("-1", 3, R"(,"kernel":3)") + "," + convolution("0", 2, R"(,"kernel":3)", "none"), kTwo);
    std::mt19937 random(5);
    int read = 0;
    for (int round = 0; round < 3000; ++round) {
      std::string changed = header;
      for (int n = 0; n < 1 + round % 4; ++n) {
        if (changed.empty())
          changed = "{}";
        const std::size_t at = random() % changed.size();
        switch (random() % 4) {
        case 0: changed[at] = static_cast<char>(random()); break;
        case 1: changed.insert(at, 1, "0123456789-,:[]{}.e "[random() % 20]); break;
        case 2: changed.erase(at, 1 + random() % 5); break;
        default: changed[at] = static_cast<char>('0' + random() % 10); break;
        }
      }
      Result<Network> net = parseNetwork(fileOf(changed, noise(84 + 164, 0.1F, 3)), "x");
      if (!net)
        continue;
      ++read;
      QVERIFY(runNetwork(*net, 0, noisyPicture({6, 5, 9}, 1), {}));
    }
    QVERIFY2(read > 10, qPrintable(QString::number(read)));
  }
};

QTEST_GUILESS_MAIN(tst_Network)
#include "tst_Network.moc"
