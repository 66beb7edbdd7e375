// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGuiApplication>

#include <memory>

namespace halsted {

/// Text needs Qt's fonts, and those an application object; the windows have one already. Else one lives as long as this.
class TextApplication {
public:
  TextApplication() {
    if (QCoreApplication::instance())
      return;
    // Its remarks on the desktop it does not find are nothing for the user.
    m_formerHandler = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    m_application = std::make_unique<QGuiApplication>(m_argc, m_argv);
  }
  ~TextApplication() {
    if (!m_application)
      return;
    m_application.reset();
    qInstallMessageHandler(m_formerHandler);
  }
  TextApplication(const TextApplication&) = delete;
  TextApplication& operator=(const TextApplication&) = delete;

private:
  // Qt takes its own options out of these.
  char m_name[7 + 1] = "halsted", m_option[9 + 1] = "-platform", m_platform[9 + 1] = "offscreen";
  int m_argc = 3;
  char* m_argv[4] = {m_name, m_option, m_platform, nullptr};
  QtMessageHandler m_formerHandler = nullptr;
  std::unique_ptr<QGuiApplication> m_application;
};

} // namespace halsted
