// SPDX-License-Identifier: Apache-2.0
#include "rendering/Graphics.h"

#include <QString>

#include <vtkLogger.h>
#include <vtkObject.h>
#include <vtkRenderWindow.h>

#include <cstdio>

namespace halsted {

void routeVtkMessages() {
  vtkLogger::SetStderrVerbosity(vtkLogger::VERBOSITY_OFF);
  vtkObject::GlobalWarningDisplayOff();
}

void routeQtMessages() {
  qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtFatalMsg)
      std::fprintf(stderr, "halsted: %s\n", qPrintable(text));
  });
}

std::string openGlRenderer(vtkRenderWindow& window) {
  const std::string capabilities = window.ReportCapabilities();
  const std::string key = "OpenGL renderer string:";
  const std::size_t at = capabilities.find(key);
  if (at == std::string::npos)
    return "unknown";
  const std::size_t from = capabilities.find_first_not_of(' ', at + key.size());
  return capabilities.substr(from, capabilities.find('\n', from) - from);
}

bool isSoftwareGl(const std::string& renderer) {
  for (const char* name : {"llvmpipe", "softpipe", "SWR", "unknown"})
    if (renderer.find(name) != std::string::npos)
      return true;
  return false;
}

} // namespace halsted
