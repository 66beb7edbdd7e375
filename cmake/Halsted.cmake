# SPDX-License-Identifier: Apache-2.0
include_guard()

# What every target of the project is compiled with.
add_library(halsted_options INTERFACE)
target_compile_features(halsted_options INTERFACE cxx_std_20)
target_include_directories(halsted_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(halsted_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  $<$<BOOL:${HALSTED_WARNINGS_AS_ERRORS}>:-Werror> "-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.")
# Shared libraries that nothing of a program calls are not loaded when it starts.
target_link_options(halsted_options INTERFACE -Wl,--as-needed)
if(HALSTED_SANITIZE)
  target_compile_options(halsted_options INTERFACE -fsanitize=${HALSTED_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(halsted_options INTERFACE -fsanitize=${HALSTED_SANITIZE})
endif()

# halsted_add_library(Io SOURCES a.cpp ... PUBLIC Halsted::Core PRIVATE ...)
# makes target halsted_io with alias Halsted::Io. A project library it names must already exist, so that an arrow can
# never point back to a later folder.
function(halsted_add_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  string(TOLOWER "${name}" lower)
  foreach(dependency IN LISTS arg_PUBLIC arg_PRIVATE)
    if(dependency MATCHES "^Halsted::" AND NOT TARGET "${dependency}")
      message(FATAL_ERROR "Halsted::${name} uses ${dependency}, which a later folder makes: layers point one way only.")
    endif()
  endforeach()
  add_library(halsted_${lower} STATIC ${arg_SOURCES})
  add_library(Halsted::${name} ALIAS halsted_${lower})
  target_link_libraries(halsted_${lower} PUBLIC halsted_options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()
