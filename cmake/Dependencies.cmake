# SPDX-License-Identifier: Apache-2.0
# Libraries, all from Debian 12. Their headers are system headers, so that our warnings are about our code.
include_guard()

find_package(Threads REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(TBB REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(LibArchive REQUIRED)
find_package(yaml-cpp 0.7 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(openjp2 REQUIRED IMPORTED_TARGET libopenjp2)
pkg_check_modules(deflate REQUIRED IMPORTED_TARGET libdeflate)
find_package(assimp 5.2 REQUIRED)
find_package(DCMTK REQUIRED)
find_package(X11 REQUIRED)
find_package(OpenGL REQUIRED COMPONENTS GLX EGL)
find_package(OpenXR REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Network Widgets OpenGL OpenGLWidgets Svg Test Multimedia LinguistTools)
# The list is short on purpose: each module costs link time, start-up time and memory.
find_package(VTK 9.1 REQUIRED COMPONENTS CommonCore CommonDataModel InteractionStyle RenderingCore RenderingOpenGL2 RenderingUI
  RenderingVolume RenderingVolumeOpenGL2 IOImage IOOggTheora)
# Referee in the tests.
find_package(ITK 5.2 REQUIRED COMPONENTS ITKCommon ITKIOImageBase ITKIONIFTI ITKIONRRD)
# Referee of the twin's integration, in the tests.
find_package(SUNDIALS 6 REQUIRED COMPONENTS cvode nvecserial sunmatrixdense sunlinsoldense)
