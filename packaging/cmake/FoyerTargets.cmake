# SPDX-License-Identifier: GPL-3.0-or-later
# foyer_library, foyer_program, foyer_test, foyer_bench: the four kinds of target there are.

# One static library per folder. NAME is the folder's path with underscores (core_base, server_pg); the
# alias is Foyer::NAME. Other folders include "core/base/result.h" and find it only if they link this
# library: the include root is a private folder that holds one link, to this folder.
#   foyer_library(server_pg SOURCES a.cpp … LIBS Foyer::core_base … PRIVATE_LIBS PostgreSQL::PostgreSQL …)
function(foyer_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS;PRIVATE_LIBS" ${ARGN})
    add_library(foyer_${name} STATIC ${arg_SOURCES})
    add_library(Foyer::${name} ALIAS foyer_${name})
    file(RELATIVE_PATH folder "${CMAKE_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
    get_filename_component(parent "${CMAKE_BINARY_DIR}/include/${name}/${folder}" DIRECTORY)
    file(MAKE_DIRECTORY "${parent}")
    file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${CMAKE_BINARY_DIR}/include/${name}/${folder}" SYMBOLIC)
    target_include_directories(foyer_${name} PUBLIC "${CMAKE_BINARY_DIR}/include/${name}")
    target_link_libraries(foyer_${name} PUBLIC ${arg_LIBS} PRIVATE project_options ${arg_PRIVATE_LIBS})
    foyer_common(foyer_${name})
endfunction()

# foyer_program(foyer-server SOURCES main.cpp LIBS Foyer::server_app)
function(foyer_program name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE project_options ${arg_LIBS})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
    foyer_common(${name})
endfunction()

# Everything that is also run under the sanitizers.
add_custom_target(foyer_asan_tests)

# A Qt Test program. LABELS asan: also run in the sanitized build. SERIAL: alone on the machine.
#   foyer_test(tst_money SOURCES tst_money.cpp LIBS Foyer::core_base LABELS asan)
function(foyer_test name)
    cmake_parse_arguments(arg "SERIAL" "TIMEOUT" "SOURCES;LIBS;LABELS;ARGS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE project_options Qt6::Test Foyer::tests_support ${arg_LIBS})
    # A test includes helpers of its own folder from the project's root, as everything else does.
    file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/include/all_tests")
    file(CREATE_LINK "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_BINARY_DIR}/include/all_tests/tests" SYMBOLIC)
    target_include_directories(${name} PRIVATE "${CMAKE_BINARY_DIR}/include/all_tests")
    foyer_common(${name})
    add_test(NAME ${name} COMMAND ${name} ${arg_ARGS})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}")
    if("asan" IN_LIST arg_LABELS)
        add_dependencies(foyer_asan_tests ${name})
    endif()
    if(arg_SERIAL)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
    endif()
endfunction()

# A benchmark: build/PRESET/bench/NAME (target bench_NAME), run by packaging/bench and never by ctest.
function(foyer_bench name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
    add_executable(bench_${name} ${arg_SOURCES})
    target_link_libraries(bench_${name} PRIVATE project_options ${arg_LIBS})
    set_target_properties(bench_${name} PROPERTIES OUTPUT_NAME ${name}
                          RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bench")
    foyer_common(bench_${name})
endfunction()

function(foyer_common target)
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    if(FOYER_PCH)
        foyer_pch()
        target_precompile_headers(${target} REUSE_FROM foyer_pch)
    endif()
endfunction()

# One precompiled header for all: every target is compiled with the same language options, so it fits all.
function(foyer_pch)
    if(TARGET foyer_pch)
        return()
    endif()
    file(WRITE "${CMAKE_BINARY_DIR}/pch.cpp" "// Carries the precompiled header; see packaging/cmake/pch.h.\n")
    add_library(foyer_pch STATIC "${CMAKE_BINARY_DIR}/pch.cpp")
    target_link_libraries(foyer_pch PRIVATE project_options Qt6::Core tl::expected)
    target_precompile_headers(foyer_pch PRIVATE "${CMAKE_SOURCE_DIR}/packaging/cmake/pch.h")
endfunction()
