// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/WorkerProtocol.h"

#include <nlohmann/json.hpp>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cmath>
#include <cstring>

namespace halsted {
namespace {

using Json = nlohmann::json;
using Path = std::filesystem::path;

/// JSON holds Unicode only, a path any bytes.
std::string escaped(const std::string& bytes) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || byte < 0x20 || c == '%') {
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += c;
    }
  }
  return out;
}

std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      out += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

Json jsonOf(const std::vector<Path>& paths) {
  Json out = Json::array();
  for (const Path& path : paths)
    out.push_back(escaped(path.native()));
  return out;
}

std::vector<Path> pathsOf(const Json& json) {
  std::vector<Path> out;
  for (const Json& item : json)
    out.emplace_back(unescaped(item.get<std::string>()));
  return out;
}

Json jsonOf(const std::vector<Finding>& findings) {
  Json out = Json::array();
  for (const Finding& finding : findings)
    out.push_back({{"severity", static_cast<int>(finding.severity)},
                   {"code", finding.code},
                   {"sentence", finding.sentence},
                   {"slices", finding.slices}});
  return out;
}

template <typename Enum> Enum enumOf(const Json& json, Enum last) {
  const int value = json.get<int>();
  if (value < 0 || value > static_cast<int>(last))
    throw Json::out_of_range::create(401, "no such value", nullptr);
  return static_cast<Enum>(value);
}

double finite(const Json& json) {
  const double value = json.get<double>();
  if (!std::isfinite(value))
    throw Json::out_of_range::create(401, "not finite", nullptr);
  return value;
}

std::vector<Finding> findingsOf(const Json& json) {
  std::vector<Finding> out;
  for (const Json& item : json)
    out.push_back({enumOf(item.at("severity"), Finding::Severity::Refusal), item.at("code"), item.at("sentence"), item.at("slices")});
  return out;
}

Json jsonOf(const VolumeGeometry& geometry) {
  Json numbers = Json::array();
  for (int i = 0; i < 3; ++i)
    numbers.push_back(geometry.spacingMm[i]);
  for (int i = 0; i < 3; ++i)
    numbers.push_back(geometry.originMm[i]);
  for (int i = 0; i < 9; ++i)
    numbers.push_back(geometry.direction(i / 3, i % 3));
  return {{"size", {geometry.size.x(), geometry.size.y(), geometry.size.z()}}, {"numbers", numbers}};
}

VolumeGeometry geometryOf(const Json& json) {
  VolumeGeometry out;
  const auto size = json.at("size").get<std::array<int, 3>>();
  const Json& numbers = json.at("numbers");
  for (int i = 0; i < 3; ++i) {
    out.size[i] = size[static_cast<std::size_t>(i)];
    out.spacingMm[i] = finite(numbers.at(static_cast<std::size_t>(i)));
    out.originMm[i] = finite(numbers.at(static_cast<std::size_t>(3 + i)));
  }
  for (int i = 0; i < 9; ++i)
    out.direction(i / 3, i % 3) = finite(numbers.at(static_cast<std::size_t>(6 + i)));
  if ((out.size.array() < 1).any() || (out.size.array() > 1'000'000).any() || !(out.spacingMm.minCoeff() > 0))
    throw Json::out_of_range::create(401, "no such geometry", nullptr);
  return out;
}

Json jsonOf(const SeriesInfo& info) {
  return {{"uid", info.uid},
          {"description", info.description},
          {"modality", static_cast<int>(info.modality)},
          {"bodyPart", info.bodyPart},
          {"number", info.number},
          {"files", info.fileCount},
          {"loadable", info.loadable},
          {"geometry", jsonOf(info.geometry)},
          {"findings", jsonOf(info.findings)}};
}

SeriesInfo seriesOf(const Json& json) {
  SeriesInfo out;
  out.uid = json.at("uid");
  out.description = json.at("description");
  out.modality = enumOf(json.at("modality"), Modality::Other);
  out.bodyPart = json.at("bodyPart");
  out.number = json.at("number");
  out.fileCount = json.at("files");
  out.loadable = json.at("loadable");
  if (out.loadable)
    out.geometry = geometryOf(json.at("geometry"));
  out.findings = findingsOf(json.at("findings"));
  return out;
}

Json jsonOf(const WorkerReply& reply) {
  Json series = Json::array();
  for (const SeriesInfo& info : reply.series)
    series.push_back(jsonOf(info));
  Json names = Json::array();
  for (const auto& map : reply.names) {
    Json& object = names.emplace_back(Json::object());
    for (const auto& [value, name] : map)
      object[std::to_string(value)] = name;
  }
  return {{"series", series},
          {"findings", jsonOf(reply.findings)},
          {"patient", {reply.patient.name, reply.patient.id, reply.patient.birthDate, reply.patient.sex}},
          {"voxelOffset", reply.voxelOffset},
          {"slope", reply.slope},
          {"intercept", reply.intercept},
          {"names", names},
          {"points", reply.points},
          {"triangles", reply.triangles},
          {"paths", jsonOf(reply.files)}};
}

WorkerReply replyOf(const Json& json) {
  WorkerReply out;
  for (const Json& item : json.at("series"))
    out.series.push_back(seriesOf(item));
  out.findings = findingsOf(json.at("findings"));
  const auto patient = json.at("patient").get<std::array<std::string, 4>>();
  out.patient = {patient[0], patient[1], patient[2], patient[3]};
  out.voxelOffset = json.at("voxelOffset");
  out.slope = finite(json.at("slope"));
  out.intercept = finite(json.at("intercept"));
  for (const Json& object : json.at("names")) {
    auto& map = out.names.emplace_back();
    for (const auto& [value, name] : object.items())
      map[std::stoi(value)] = name.get<std::string>();
  }
  out.points = json.at("points");
  out.triangles = json.at("triangles");
  out.files = pathsOf(json.at("paths"));
  return out;
}

std::string textOf(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool sendAll(int socket, const char* data, std::size_t size) {
  while (size > 0) {
    const ssize_t sent = ::send(socket, data, size, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR)
      continue;
    if (sent <= 0)
      return false;
    data += sent;
    size -= static_cast<std::size_t>(sent);
  }
  return true;
}

bool receiveAll(int socket, char* data, std::size_t size) {
  while (size > 0) {
    const ssize_t got = ::recv(socket, data, size, 0);
    if (got < 0 && errno == EINTR)
      continue;
    if (got <= 0)
      return false;
    data += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

} // namespace

std::string encode(const WorkerRequest& request) {
  return textOf({{"operation", static_cast<int>(request.operation)},
                 {"inputs", jsonOf(request.inputs)},
                 {"excluded", jsonOf(request.excluded)},
                 {"suspects", jsonOf(request.suspects)},
                 {"series", escaped(request.seriesUid)},
                 {"scratch", escaped(request.scratch.native())},
                 {"memory", request.memoryBytes},
                 {"cpu", request.cpuSeconds}});
}

std::optional<WorkerRequest> decodeRequest(const std::string& text) {
  try {
    const Json json = Json::parse(text);
    WorkerRequest out;
    out.operation = enumOf(json.at("operation"), WorkerRequest::Operation::Probe);
    out.inputs = pathsOf(json.at("inputs"));
    out.excluded = pathsOf(json.at("excluded"));
    out.suspects = pathsOf(json.at("suspects"));
    out.seriesUid = unescaped(json.at("series").get<std::string>());
    out.scratch = unescaped(json.at("scratch").get<std::string>());
    out.memoryBytes = json.at("memory");
    out.cpuSeconds = json.at("cpu");
    return out;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

std::string encode(const WorkerMessage& message) {
  Json json{{"kind", static_cast<int>(message.kind)}};
  switch (message.kind) {
  case WorkerMessage::Kind::Progress:
    json["fraction"] = message.fraction;
    json["step"] = message.step;
    break;
  case WorkerMessage::Kind::Quiet:
  case WorkerMessage::Kind::Memory: json["amount"] = message.amount; break;
  case WorkerMessage::Kind::Done: json["reply"] = jsonOf(message.reply); break;
  case WorkerMessage::Kind::Failed:
    json["code"] = static_cast<int>(message.error.code);
    json["sentence"] = message.error.message;
    break;
  }
  return textOf(json);
}

std::optional<WorkerMessage> decodeMessage(const std::string& text) {
  try {
    const Json json = Json::parse(text);
    WorkerMessage out;
    out.kind = enumOf(json.at("kind"), WorkerMessage::Kind::Failed);
    switch (out.kind) {
    case WorkerMessage::Kind::Progress:
      out.fraction = finite(json.at("fraction"));
      out.step = json.at("step");
      break;
    case WorkerMessage::Kind::Quiet:
    case WorkerMessage::Kind::Memory: out.amount = json.at("amount"); break;
    case WorkerMessage::Kind::Done: out.reply = replyOf(json.at("reply")); break;
    case WorkerMessage::Kind::Failed: out.error = {enumOf(json.at("code"), ErrorCode::Failed), json.at("sentence")}; break;
    }
    return out;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

bool sendFrame(int socket, const std::string& text, int descriptor) {
  auto length = static_cast<std::uint32_t>(text.size());
  if (text.size() > kLongestFrame)
    return false;
  iovec part{&length, sizeof length};
  msghdr header{};
  header.msg_iov = &part;
  header.msg_iovlen = 1;
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  if (descriptor >= 0) {
    header.msg_control = control.data();
    header.msg_controllen = control.size();
    cmsghdr* rights = CMSG_FIRSTHDR(&header);
    rights->cmsg_level = SOL_SOCKET;
    rights->cmsg_type = SCM_RIGHTS;
    rights->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(rights), &descriptor, sizeof(int));
  }
  ssize_t sent = 0;
  do
    sent = ::sendmsg(socket, &header, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent == sizeof length && sendAll(socket, text.data(), text.size());
}

bool receiveFrame(int socket, std::string& text, int* descriptor) {
  std::uint32_t length = 0;
  iovec part{&length, sizeof length};
  msghdr header{};
  header.msg_iov = &part;
  header.msg_iovlen = 1;
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  header.msg_control = control.data();
  header.msg_controllen = control.size();
  ssize_t got = 0;
  do
    got = ::recvmsg(socket, &header, MSG_CMSG_CLOEXEC | MSG_WAITALL);
  while (got < 0 && errno == EINTR);
  if (descriptor)
    *descriptor = -1;
  for (cmsghdr* item = got > 0 ? CMSG_FIRSTHDR(&header) : nullptr; item; item = CMSG_NXTHDR(&header, item)) {
    if (item->cmsg_level != SOL_SOCKET || item->cmsg_type != SCM_RIGHTS)
      continue;
    int received = -1;
    std::memcpy(&received, CMSG_DATA(item), sizeof(int));
    if (descriptor)
      *descriptor = received;
    else
      ::close(received);
  }
  if (got != sizeof length || length > kLongestFrame)
    return false;
  text.resize(length);
  return receiveAll(socket, text.data(), length);
}

} // namespace halsted
