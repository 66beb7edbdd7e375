// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/network/Network.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <initializer_list>
#include <stdexcept>

namespace halsted {

namespace {

using Json = nlohmann::json;
using network::Activation;

constexpr char kMagic[8] = {'H', 'A', 'L', 'N', 'E', 'T', '\r', '\n'};
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kFixed = 32; ///< magic, version, 0, bytes of the header, floats
constexpr std::size_t kAlignment = 64;
constexpr std::size_t kMostHeader = 1 << 20;
constexpr std::size_t kMostFloats = std::size_t{256} << 20;
constexpr int kMostLayers = 1000, kMostWidth = 1024, kMostDilation = 64, kMostMembers = 32, kMostSize = 1024, kMostClasses = 256;

static_assert(sizeof(float) == 4);

std::uint64_t fnv1a(const char* bytes, std::size_t count) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (std::size_t i = 0; i < count; ++i)
    hash = (hash ^ static_cast<unsigned char>(bytes[i])) * 1099511628211ULL;
  return hash;
}

template <typename T> T little(const char* bytes) {
  T value = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i)
    value |= static_cast<T>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  return value;
}

/// What is wrong, in words that go after "because".
struct Wrong : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// An object whose fields must be taken one by one; one that nobody took is a fault.
class Fields {
public:
  Fields(const Json& json, std::string where) : m_json(json), m_where(std::move(where)) {
    if (!json.is_object())
      throw Wrong(m_where + " is not an object");
  }
  void done() const {
    for (const auto& [key, value] : m_json.items())
      if (std::find(m_taken.begin(), m_taken.end(), key) == m_taken.end())
        throw Wrong(fmt::format("{} has a field '{}' that this version does not know", m_where, key.substr(0, 40)));
  }
  bool has(const char* key) const { return m_json.contains(key); }
  const Json& at(const char* key) {
    m_taken.emplace_back(key);
    const auto it = m_json.find(key);
    if (it == m_json.end())
      throw Wrong(fmt::format("{} lacks '{}'", m_where, key));
    return *it;
  }
  std::string text(const char* key, bool needed = true) {
    if (!needed && !has(key))
      return {};
    const Json& value = at(key);
    if (!value.is_string() || value.get_ref<const std::string&>().size() > 20000)
      throw Wrong(fmt::format("'{}' of {} is no text", key, m_where));
    return value;
  }
  int whole(const char* key, int lowest, int highest) {
    const Json& value = at(key);
    if (!value.is_number_integer() || value.get<double>() < lowest || value.get<double>() > highest)
      throw Wrong(fmt::format("'{}' of {} is not a whole number from {} to {}", key, m_where, lowest, highest));
    return value.get<int>();
  }
  int whole(const char* key, int lowest, int highest, int otherwise) { return has(key) ? whole(key, lowest, highest) : otherwise; }
  double number(const char* key, double lowest, double highest) {
    const Json& value = at(key);
    if (!value.is_number() || !(value.get<double>() >= lowest && value.get<double>() <= highest))
      throw Wrong(fmt::format("'{}' of {} is not a number from {:g} to {:g}", key, m_where, lowest, highest));
    return value.get<double>();
  }
  double number(const char* key, double lowest, double highest, double otherwise) {
    return has(key) ? number(key, lowest, highest) : otherwise;
  }
  bool flag(const char* key) {
    if (!has(key))
      return false;
    const Json& value = at(key);
    if (!value.is_boolean())
      throw Wrong(fmt::format("'{}' of {} is neither true nor false", key, m_where));
    return value.get<bool>();
  }
  /// The place of the text among those that are allowed.
  template <typename Enum> Enum oneOf(const char* key, std::initializer_list<const char*> names) {
    const std::string value = text(key);
    int place = 0;
    for (const char* name : names) {
      if (value == name)
        return static_cast<Enum>(place);
      ++place;
    }
    throw Wrong(fmt::format("'{}' of {} is '{}', which this version does not know", key, m_where, value.substr(0, 40)));
  }
  const Json& list(const char* key, std::size_t most) {
    const Json& value = at(key);
    if (!value.is_array() || value.empty() || value.size() > most)
      throw Wrong(fmt::format("'{}' of {} is not a list of 1 to {}", key, m_where, most));
    return value;
  }
  const std::string& where() const { return m_where; }

private:
  const Json& m_json;
  std::string m_where;
  std::vector<std::string> m_taken;
};

bool isAxes(const std::string& axes) {
  static constexpr const char* kPairs[] = {"LR", "PA", "SI"};
  if (axes.size() != 3)
    return false;
  return std::all_of(std::begin(kPairs), std::end(kPairs), [&](const char* pair) {
    return std::count_if(axes.begin(), axes.end(), [&](char c) { return c == pair[0] || c == pair[1]; }) == 1;
  });
}

NetworkInput inputFrom(const Json& json) {
  Fields fields(json, "the input");
  NetworkInput input;
  static constexpr const char* kModalities[] = {"CT", "MR", "any"};
  input.modality = kModalities[fields.oneOf<int>("modality", {"CT", "MR", "any"})];
  input.axes = fields.text("axes");
  if (!isAxes(input.axes))
    throw Wrong("the axes of the input are not three directions such as LPS");
  Fields grid(fields.at("grid"), "the grid");
  input.grid = grid.oneOf<NetworkInput::Grid>("kind", {"box", "millimetres"});
  const Json& size = grid.list("size", 3);
  if (size.size() != 3)
    throw Wrong("the size of the grid is not three numbers");
  for (std::size_t i = 0; i < 3; ++i) {
    if (!size[i].is_number_integer() || size[i].get<double>() < 4 || size[i].get<double>() > kMostSize)
      throw Wrong(fmt::format("the size of the grid is not whole numbers from 4 to {}", kMostSize));
    input.size[i] = size[i].get<int>();
  }
  if (input.grid == NetworkInput::Grid::Box) {
    input.region = grid.oneOf<NetworkInput::Region>("region", {"whole", "abdomen"});
  } else {
    input.spacingMm = grid.number("spacingMm", 0.1, 20);
    if (grid.has("foregroundAbove")) {
      input.foregroundAbove = grid.number("foregroundAbove", 0, 1);
      input.foregroundMargin = grid.whole("foregroundMargin", 0, 256);
    } else {
      input.foregroundAbove = -1;
    }
  }
  grid.done();
  Fields intensity(fields.at("intensity"), "the intensity");
  input.intensity = intensity.oneOf<NetworkInput::Intensity>("kind", {"values", "eight-bit"});
  if (input.intensity == NetworkInput::Intensity::Values) {
    input.scale = intensity.number("scale", -1e6, 1e6);
    input.offset = intensity.number("offset", -1e6, 1e6);
  }
  intensity.done();
  fields.done();
  return input;
}

NetworkLayer layerFrom(const Json& json, const std::vector<NetworkLayer>& before, std::size_t& floats) {
  const int number = static_cast<int>(before.size());
  Fields fields(json, fmt::format("layer {}", number));
  NetworkLayer layer;
  layer.kind = fields.oneOf<NetworkLayer::Kind>("kind", {"convolution", "resize"});
  for (const Json& from : fields.list("inputs", 8)) {
    if (!from.is_number_integer() || from.get<double>() < NetworkLayer::kNetworkInput || from.get<double>() >= number)
      throw Wrong(fmt::format("layer {} takes its input from a layer that does not come before it", number));
    layer.inputs.push_back(from.get<int>());
    layer.in += layer.inputs.back() < 0 ? 1 : before[static_cast<std::size_t>(layer.inputs.back())].out;
  }
  if (layer.kind == NetworkLayer::Kind::Resize) {
    if (layer.inputs.size() != 1)
      throw Wrong(fmt::format("layer {} resizes more than one input", number));
    layer.like = fields.whole("like", NetworkLayer::kNetworkInput, number - 1);
    layer.out = layer.in;
    fields.done();
    return layer;
  }
  layer.out = fields.whole("out", 1, kMostWidth);
  layer.kernel = fields.whole("kernel", 1, 3);
  if (layer.kernel == 2)
    throw Wrong(fmt::format("the kernel of layer {} is neither 1 nor 3", number));
  layer.stride = fields.whole("stride", 1, 2, 1);
  layer.dilation = fields.whole("dilation", 1, kMostDilation, 1);
  if ((layer.kernel == 1 || layer.stride == 2) && layer.dilation != 1)
    throw Wrong(fmt::format("layer {} has a dilation with a kernel of 1 or a stride of 2", number));
  layer.instanceNorm = fields.flag("instanceNorm");
  layer.activation = fields.oneOf<Activation>("activation", {"none", "relu", "leaky", "elu", "gelu"});
  if (layer.activation == Activation::LeakyRelu)
    layer.slope = static_cast<float>(fields.number("slope", 0, 1));
  fields.done();
  layer.weightsAt = floats;
  floats += layer.kernelCount() + static_cast<std::size_t>(layer.out);
  if (layer.in > 8 * kMostWidth || floats > kMostFloats)
    throw Wrong("it has more weights than any network that runs here");
  return layer;
}

/// How many times the grid was halved at each layer; joined inputs must agree.
void checkGrids(const std::vector<NetworkLayer>& layers) {
  std::vector<int> halved;
  const auto of = [&](int layer) { return layer < 0 ? 0 : halved[static_cast<std::size_t>(layer)]; };
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const NetworkLayer& layer = layers[i];
    if (layer.kind == NetworkLayer::Kind::Resize) {
      halved.push_back(of(layer.like));
      continue;
    }
    for (const int input : layer.inputs)
      if (of(input) != of(layer.inputs.front()))
        throw Wrong(fmt::format("layer {} joins inputs on different grids", i));
    halved.push_back(of(layer.inputs.front()) + (layer.stride == 2 ? 1 : 0));
    if (halved.back() > 8)
      throw Wrong("its grid is halved more than eight times");
  }
  if (halved.back() != 0 || layers.back().kind != NetworkLayer::Kind::Convolution)
    throw Wrong("its last layer is not a convolution on the grid of the input");
}

Network headerFrom(const Json& json) {
  Fields fields(json, "the header");
  Network net;
  net.name = fields.text("name");
  net.title = fields.text("title");
  net.version = fields.text("version");
  net.source = fields.text("source", false);
  if (net.name.empty() || net.name.size() > 80)
    throw Wrong("its name is empty or too long");
  Fields licence(fields.at("licence"), "the licence");
  net.licence = licence.text("spdx");
  net.licenceText = licence.text("text");
  licence.done();
  Fields card(fields.at("card"), "the model card");
  net.trainedOn = card.text("trainedOn");
  net.measured = card.text("measured");
  net.limits = card.text("limits");
  card.done();
  net.input = inputFrom(fields.at("input"));
  Fields output(fields.at("output"), "the output");
  for (const Json& name : output.list("classes", kMostClasses)) {
    if (!name.is_string() || name.get_ref<const std::string&>().empty() || name.get_ref<const std::string&>().size() > 80)
      throw Wrong("a class has no name");
    net.classes.push_back(name);
  }
  net.largestComponent = output.flag("largestComponent");
  output.done();
  net.members = fields.whole("members", 1, kMostMembers, 1);
  for (const Json& layer : fields.list("layers", kMostLayers))
    net.layers.push_back(layerFrom(layer, net.layers, net.weightsPerMember));
  fields.done();
  checkGrids(net.layers);
  if (net.layers.back().out != static_cast<int>(net.classes.size()))
    throw Wrong(fmt::format("it has {} classes and {} channels in its last layer", net.classes.size(), net.layers.back().out));
  return net;
}

Network networkFrom(const std::string& bytes) {
  if (bytes.size() < kFixed + 8 || std::memcmp(bytes.data(), kMagic, sizeof kMagic) != 0)
    throw Wrong("it is no network file");
  if (const auto version = little<std::uint32_t>(bytes.data() + 8); version != kVersion)
    throw Wrong(fmt::format("it has version {} of the format, and this program reads version {}", version, kVersion));
  const auto headerBytes = little<std::uint64_t>(bytes.data() + 16), floats = little<std::uint64_t>(bytes.data() + 24);
  if (headerBytes > kMostHeader || floats > kMostFloats)
    throw Wrong("its sizes are larger than any network that runs here");
  const std::size_t weightsAt = (kFixed + headerBytes + kAlignment - 1) / kAlignment * kAlignment;
  if (bytes.size() != weightsAt + floats * 4 + 8)
    throw Wrong(bytes.size() < weightsAt + floats * 4 + 8 ? "it ends too early" : "it goes on after its end");
  if (little<std::uint64_t>(bytes.data() + bytes.size() - 8) != fnv1a(bytes.data(), bytes.size() - 8))
    throw Wrong("its checksum is wrong");
  const Json json = Json::parse(bytes.data() + kFixed, bytes.data() + kFixed + headerBytes, nullptr, false);
  if (json.is_discarded())
    throw Wrong("its header is no JSON");
  Network net = headerFrom(json);
  if (net.weightsPerMember * static_cast<std::size_t>(net.members) != floats)
    throw Wrong(
        fmt::format("it holds {} weights and its layers need {}", floats, net.weightsPerMember * static_cast<std::size_t>(net.members)));
  net.weights.resize(floats);
  std::memcpy(net.weights.data(), bytes.data() + weightsAt, floats * 4);
  if (!std::all_of(net.weights.begin(), net.weights.end(), [](float w) { return std::isfinite(w); }))
    throw Wrong("a weight is no number");
  return net;
}

} // namespace

double Network::multiplicationsPerVoxel() const {
  std::vector<double> share;
  double sum = 0;
  const auto of = [&](int layer) { return layer < 0 ? 1.0 : share[static_cast<std::size_t>(layer)]; };
  for (const NetworkLayer& layer : layers) {
    share.push_back(layer.kind == NetworkLayer::Kind::Resize ? of(layer.like) : of(layer.inputs.front()) / (layer.stride == 2 ? 8.0 : 1.0));
    if (layer.kind == NetworkLayer::Kind::Convolution)
      sum += share.back() * static_cast<double>(layer.kernelCount());
  }
  return sum;
}

Result<Network> parseNetwork(const std::string& bytes, const std::string& file) {
  try {
    return networkFrom(bytes);
  } catch (const Wrong& wrong) {
    return fail(ErrorCode::Damaged, fmt::format("The network {} cannot be used: {}; get the file again.", file, wrong.what()));
  } catch (const std::exception& e) {
    return fail(ErrorCode::Damaged, fmt::format("The network {} cannot be used ({}); get the file again.", file, e.what()));
  }
}

Result<Network> readNetwork(const std::filesystem::path& file) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  std::ifstream stream(file, std::ios::binary);
  if (error || !stream)
    return fail(ErrorCode::NotFound, fmt::format("The network {} cannot be read; check the name.", file.string()));
  if (size > kMostHeader + kMostFloats * 4)
    return fail(ErrorCode::Refused, fmt::format("The network {} is larger than any that runs here.", file.string()));
  std::string bytes(size, '\0');
  if (!stream.read(bytes.data(), static_cast<std::streamsize>(size)))
    return fail(ErrorCode::Damaged, fmt::format("The network {} cannot be read to its end; get the file again.", file.string()));
  return parseNetwork(bytes, file.string());
}

} // namespace halsted
