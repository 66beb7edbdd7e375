// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/MeshFormats.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace halsted {

Result<void> writeObj(const std::vector<MeshExport>& meshes, const std::vector<std::string>& names, const std::string& materialFile,
                      AtomicFile& file, AtomicFile& materials, const JobContext& job) {
  fmt::memory_buffer text;
  const auto out = std::back_inserter(text);
  const auto drain = [&](AtomicFile& to, std::size_t above) -> Result<void> {
    if (text.size() <= above)
      return {};
    auto written = to.write(text.data(), text.size());
    text.clear();
    return written;
  };

  fmt::format_to(out, "# Halsted, colours of the structures\n");
  for (std::size_t m = 0; m < meshes.size(); ++m) {
    const Rgb& colour = meshes[m].kind.colour;
    fmt::format_to(out, "\nnewmtl {}\nKa 0 0 0\nKd {:.6g} {:.6g} {:.6g}\nKs 0.1 0.1 0.1\nNs 20\nd {:.6g}\nillum 2\n", names[m],
                   colour[0] / 255.0, colour[1] / 255.0, colour[2] / 255.0, std::clamp(meshes[m].opacity, 0.0, 1.0));
  }
  if (auto written = drain(materials, 0); !written)
    return written;

  constexpr std::size_t kChunk = 1 << 16;
  fmt::format_to(out, "# Halsted, millimetres, LPS\nmtllib {}\n", materialFile);
  std::size_t first = 1; // indices run on through the file, from 1
  for (std::size_t m = 0; m < meshes.size(); ++m) {
    if (job.cancelled())
      return cancelled();
    job.progress(static_cast<double>(m) / static_cast<double>(meshes.size()), "Writing surfaces");
    const SurfaceMesh& mesh = meshes[m].mesh;
    fmt::format_to(out, "o {0}\ng {0}\n", names[m]);
    // fmt's "{}" prints the shortest text that reads back as the same float.
    for (const Eigen::Vector3f& point : mesh.pointsMm) {
      fmt::format_to(out, "v {} {} {}\n", point.x(), point.y(), point.z());
      if (auto written = drain(file, kChunk); !written)
        return written;
    }
    for (const Eigen::Vector3f& normal : pointNormals(mesh)) {
      fmt::format_to(out, "vn {:.5g} {:.5g} {:.5g}\n", normal.x(), normal.y(), normal.z());
      if (auto written = drain(file, kChunk); !written)
        return written;
    }
    fmt::format_to(out, "usemtl {}\n", names[m]);
    for (const auto& [a, b, c] : mesh.triangles) {
      fmt::format_to(out, "f {0}//{0} {1}//{1} {2}//{2}\n", first + a, first + b, first + c);
      if (auto written = drain(file, kChunk); !written)
        return written;
    }
    first += mesh.pointsMm.size();
  }
  return drain(file, 0);
}

} // namespace halsted
