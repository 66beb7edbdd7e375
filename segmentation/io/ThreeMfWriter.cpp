// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/MeshFormats.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <ctime>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>

namespace halsted {

namespace {

constexpr const char* kContentTypes =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/></Types>
)";
constexpr const char* kRelationships =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="/3D/3dmodel.model" Id="rel0" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/></Relationships>
)";

std::string xmlText(const std::string& text) {
  std::string safe;
  for (const char c : text)
    switch (c) {
    case '&': safe += "&amp;"; break;
    case '<': safe += "&lt;"; break;
    case '>': safe += "&gt;"; break;
    case '"': safe += "&quot;"; break;
    default: safe += static_cast<unsigned char>(c) < 32 ? ' ' : c;
    }
  return safe;
}

/// A zip file under way, into an AtomicFile. Keeps the sentence of the first write that failed.
class ZipStream {
public:
  ZipStream(AtomicFile& file, std::string fileName) : m_file(file), m_fileName(std::move(fileName)), m_archive(archive_write_new()) {
    if (m_archive)
      m_open = archive_write_set_format_zip(m_archive.get()) == ARCHIVE_OK &&
               archive_write_set_bytes_in_last_block(m_archive.get(), 1) == ARCHIVE_OK &&
               archive_write_open(m_archive.get(), this, nullptr, &ZipStream::pass, nullptr) == ARCHIVE_OK;
  }

  Result<void> begin(const char* name) {
    if (!m_open)
      return failure();
    const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname(entry.get(), name);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_mtime(entry.get(), std::time(nullptr), 0);
    return archive_write_header(m_archive.get(), entry.get()) == ARCHIVE_OK ? Result<void>() : failure();
  }

  Result<void> write(std::string_view text) {
    while (!text.empty()) {
      const la_ssize_t count = archive_write_data(m_archive.get(), text.data(), text.size());
      if (count <= 0)
        return failure();
      text.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
  }

  Result<void> close() { return archive_write_close(m_archive.get()) == ARCHIVE_OK ? Result<void>() : failure(); }

private:
  static la_ssize_t pass(archive* writer, void* self, const void* bytes, std::size_t count) {
    auto* stream = static_cast<ZipStream*>(self);
    if (auto written = stream->m_file.write(bytes, count); !written) {
      stream->m_error = written.error();
      archive_set_error(writer, EIO, "write failed");
      return -1;
    }
    return static_cast<la_ssize_t>(count);
  }

  Failure failure() const {
    if (m_error)
      return fail(*m_error);
    return fail(ErrorCode::WriteFailed, m_fileName + " was not written: it could not be packed; export to .stl instead.");
  }

  struct Free {
    void operator()(archive* writer) const { archive_write_free(writer); }
  };

  AtomicFile& m_file;
  std::string m_fileName;
  std::optional<Error> m_error;
  std::unique_ptr<archive, Free> m_archive;
  bool m_open = false;
};

class ModelWriter {
public:
  ModelWriter(ZipStream& zip) : m_zip(zip) {}

  template <typename... Values> void add(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(m_text), format, std::forward<Values>(values)...);
  }
  Result<void> drain(std::size_t above) {
    if (m_text.size() <= above)
      return {};
    auto written = m_zip.write({m_text.data(), m_text.size()});
    m_text.clear();
    return written;
  }

private:
  ZipStream& m_zip;
  fmt::memory_buffer m_text;
};

constexpr std::size_t kChunk = 1 << 16;

Result<void> writeObject(ModelWriter& model, const SurfaceMesh& mesh, const std::string& name, std::size_t index) {
  model.add("<object id=\"{}\" type=\"model\" name=\"{}\" pid=\"1\" pindex=\"{}\"><mesh><vertices>\n", index + 2, xmlText(name), index);
  for (const Eigen::Vector3f& point : mesh.pointsMm) {
    model.add("<vertex x=\"{}\" y=\"{}\" z=\"{}\"/>\n", point.x(), point.y(), point.z());
    if (auto written = model.drain(kChunk); !written)
      return written;
  }
  model.add("</vertices><triangles>\n");
  for (const auto& [a, b, c] : mesh.triangles) {
    if (a == b || b == c || c == a) // the specification forbids them
      continue;
    model.add("<triangle v1=\"{}\" v2=\"{}\" v3=\"{}\"/>\n", a, b, c);
    if (auto written = model.drain(kChunk); !written)
      return written;
  }
  model.add("</triangles></mesh></object>\n");
  return {};
}

} // namespace

Result<void> writeThreeMf(const std::vector<MeshExport>& meshes, const std::vector<std::string>& names, AtomicFile& file,
                          const std::string& fileName, const JobContext& job) {
  ZipStream zip(file, fileName);
  for (const auto& [part, text] : {std::pair{"[Content_Types].xml", kContentTypes}, {"_rels/.rels", kRelationships}}) {
    if (auto begun = zip.begin(part); !begun)
      return begun;
    if (auto written = zip.write(text); !written)
      return written;
  }
  if (auto begun = zip.begin("3D/3dmodel.model"); !begun)
    return begun;
  ModelWriter model(zip);
  model.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<model unit=\"millimeter\" xml:lang=\"en-US\" "
            "xmlns=\"http://schemas.microsoft.com/3dmanufacturing/core/2015/02\">\n"
            "<metadata name=\"Application\">Halsted</metadata>\n<resources>\n<basematerials id=\"1\">\n");
  for (std::size_t m = 0; m < meshes.size(); ++m) {
    const Rgb& colour = meshes[m].kind.colour;
    model.add("<base name=\"{}\" displaycolor=\"#{:02X}{:02X}{:02X}{:02X}\"/>\n", xmlText(names[m]), colour[0], colour[1], colour[2],
              std::lround(255 * std::clamp(meshes[m].opacity, 0.0, 1.0)));
  }
  model.add("</basematerials>\n");
  for (std::size_t m = 0; m < meshes.size(); ++m) {
    if (job.cancelled())
      return cancelled();
    job.progress(static_cast<double>(m) / static_cast<double>(meshes.size()), "Writing surfaces");
    if (auto written = writeObject(model, meshes[m].mesh, names[m], m); !written)
      return written;
  }
  model.add("</resources>\n<build>\n");
  for (std::size_t m = 0; m < meshes.size(); ++m)
    model.add("<item objectid=\"{}\"/>\n", m + 2);
  model.add("</build>\n</model>\n");
  if (auto written = model.drain(0); !written)
    return written;
  return zip.close();
}

} // namespace halsted
