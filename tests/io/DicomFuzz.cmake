# SPDX-License-Identifier: Apache-2.0
# The DICOM pre-flight under libFuzzer for a minute, started from phantoms that a test program writes. Clang builds the
# parser's few files by itself, since the rest of the project is built with another compiler.
find_program(HALSTED_FUZZ_CXX NAMES clang++-14 clang++)
if(NOT HALSTED_FUZZ_CXX)
  message(STATUS "No clang++: the DICOM fuzzer is not built")
  return()
endif()

set(fuzzSources "${CMAKE_CURRENT_SOURCE_DIR}/fuzz_DicomHeader.cpp")
foreach(name DicomBytes DicomElements DicomHeader DicomHeaderParser DicomNames DicomPixelLayout DicomText)
  list(APPEND fuzzSources "${CMAKE_SOURCE_DIR}/segmentation/io/${name}.cpp")
endforeach()
get_target_property(fuzzEigen Eigen3::Eigen INTERFACE_INCLUDE_DIRECTORIES)
set(fuzzProgram "${CMAKE_BINARY_DIR}/bin/fuzz_DicomHeader")
add_custom_command(OUTPUT "${fuzzProgram}"
  COMMAND "${HALSTED_FUZZ_CXX}" -std=c++20 -O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined
          "-I${CMAKE_SOURCE_DIR}" -isystem "${fuzzEigen}" ${fuzzSources} -ldeflate -o "${fuzzProgram}"
  DEPENDS ${fuzzSources}
  COMMENT "Building the DICOM fuzzer" VERBATIM)
add_custom_target(fuzz_DicomHeader ALL DEPENDS "${fuzzProgram}")

add_executable(dicom_fuzz_seeds DicomFuzzSeeds.cpp DicomPhantom.cpp)
target_link_libraries(dicom_fuzz_seeds PRIVATE Halsted::Io DCMTK::dcmdata DCMTK::dcmjpeg DCMTK::dcmjpls PkgConfig::openjp2 fmt::fmt)

set(corpus "${CMAKE_CURRENT_BINARY_DIR}/fuzz_corpus")
add_test(NAME io.DicomFuzzSeeds COMMAND dicom_fuzz_seeds "${corpus}")
set_tests_properties(io.DicomFuzzSeeds PROPERTIES LABELS slow FIXTURES_SETUP dicom_fuzz_corpus)
add_test(NAME io.DicomFuzz COMMAND "${fuzzProgram}" -max_total_time=60 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 "${corpus}")
set_tests_properties(io.DicomFuzz PROPERTIES LABELS slow TIMEOUT 150 FIXTURES_REQUIRED dicom_fuzz_corpus)
