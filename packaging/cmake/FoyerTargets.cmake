# SPDX-License-Identifier: GPL-3.0-or-later
# foyer_library, foyer_program, foyer_test, foyer_bench: the four kinds of target there are.

set(FOYER_CAPABILITIES "(accounts|seating|catalog|payments|booking|tickets|checkin|customers|reports|buyerapi|app)")

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
    set_target_properties(foyer_${name} PROPERTIES AUTOMOC ON)
    # Files of ui name their measures alike (side, gap, inset), and are quick to compile anyway.
    if(FOYER_UNITY AND NOT CMAKE_CURRENT_SOURCE_DIR MATCHES "/ui(/|$)")
        set_target_properties(foyer_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    endif()
    foyer_precompile(foyer_${name} foyer_pch foyer_office_pch)
endfunction()

# What packaging/test builds: tests that run under the sanitizers, all other tests, and what is no test. Tests of
# the box office's capabilities that are fit for the sanitizers are among the others: building all capabilities a
# second time takes four minutes. packaging/test --sanitized does that.
add_custom_target(foyer_asan_tests)
add_custom_target(foyer_asan_office_tests)
add_custom_target(foyer_plain_tests)
add_custom_target(foyer_programs)

# foyer_program(foyer-server SOURCES main.cpp LIBS Foyer::server_app)
function(foyer_program name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE project_options ${arg_LIBS})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
    foyer_precompile(${name} foyer_pch)
    add_dependencies(foyer_programs ${name})
endfunction()

# A Qt Test program. LABELS asan: packaging/test runs it in the sanitized build. SERIAL: alone on the machine.
#   foyer_test(tst_money SOURCES tst_money.cpp LIBS Foyer::core_base LABELS asan)
function(foyer_test name)
    cmake_parse_arguments(arg "SERIAL" "TIMEOUT" "SOURCES;LIBS;LABELS;ARGS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE project_options Qt6::Test Foyer::tests_support ${arg_LIBS})
    # A test includes helpers of its own folder from the project's root, as everything else does.
    file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/include/all_tests")
    file(CREATE_LINK "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_BINARY_DIR}/include/all_tests/tests" SYMBOLIC)
    target_include_directories(${name} PRIVATE "${CMAKE_BINARY_DIR}/include/all_tests")
    foyer_test_moc(${name} ${arg_SOURCES})
    foyer_precompile(${name} foyer_test_pch foyer_office_test_pch)
    add_test(NAME ${name} COMMAND ${name} ${arg_ARGS})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    # The long ones begin first: the last to run is then a short one, beside which no processor waits.
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} COST ${arg_TIMEOUT} LABELS "${arg_LABELS}")
    if("asan" IN_LIST arg_LABELS AND CMAKE_CURRENT_SOURCE_DIR MATCHES "/tests/server/${FOYER_CAPABILITIES}$")
        set_tests_properties(${name} PROPERTIES LABELS office)
        add_dependencies(foyer_asan_office_tests ${name})
        add_dependencies(foyer_plain_tests ${name})
    elseif("asan" IN_LIST arg_LABELS)
        add_dependencies(foyer_asan_tests ${name})
    else()
        add_dependencies(foyer_plain_tests ${name})
    endif()
    # Qt Test ends a function after five minutes; what a test may take is said in one place only.
    set(environment "QTEST_FUNCTION_TIMEOUT=${arg_TIMEOUT}000")
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "/tests/ui(/|$)")
        list(APPEND environment
             "QT_QPA_PLATFORM=offscreen:configfile=${CMAKE_SOURCE_DIR}/tests/support/screen.json")
    endif()
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "${environment}")
    if(arg_SERIAL)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
    endif()
endfunction()

# A test program's own classes stand in tst_NAME.cpp, which includes tst_NAME.moc. Naming that one file is a
# third of AUTOMOC's work (no scan, no empty collecting source), and there are many test programs.
function(foyer_test_moc name)
    foreach(source IN LISTS ARGN)
        get_filename_component(base "${source}" NAME_WE)
        if(NOT source MATCHES "tst_[^/]*\\.cpp$")
            continue()
        endif()
        set(output "${CMAKE_CURRENT_BINARY_DIR}/moc/${base}.moc")
        add_custom_command(OUTPUT "${output}" DEPENDS "${source}" VERBATIM
                           COMMAND Qt6::moc "${CMAKE_CURRENT_SOURCE_DIR}/${source}" -o "${output}")
        target_sources(${name} PRIVATE "${output}")
    endforeach()
    target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/moc")
endfunction()

# A benchmark: build/PRESET/bench/NAME (target bench_NAME), run by packaging/bench and never by ctest.
function(foyer_bench name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
    add_executable(bench_${name} ${arg_SOURCES})
    target_link_libraries(bench_${name} PRIVATE project_options ${arg_LIBS})
    set_target_properties(bench_${name} PROPERTIES OUTPUT_NAME ${name}
                          RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bench")
    foyer_precompile(bench_${name} foyer_pch)
    add_dependencies(foyer_programs bench_${name})
endfunction()

# Precompiled headers: one for all that is shipped, one for all tests, and for the folders of the box office's
# capabilities, which read the API's and the drivers' templates in nearly every file, one more of each. Every
# target is compiled with the same language options, so they fit all.
#   foyer_precompile(TARGET PCH [PCH-OF-A-CAPABILITY])
function(foyer_precompile target pch)
    if(NOT FOYER_PCH)
        return()
    endif()
    if(NOT TARGET foyer_pch)
        foyer_pch(foyer_pch HEADERS packaging/cmake/pch.h LIBS Qt6::Core tl::expected)
        foyer_pch(foyer_test_pch HEADERS packaging/cmake/pch.h tests/support/testheaders.h
                  LIBS Qt6::Test Qt6::Network tl::expected)
    endif()
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${CMAKE_SOURCE_DIR}/(tests/)?(ui|app)(/|$)")
        foyer_window_pch()
        target_compile_definitions(${target} PRIVATE QT_CORE_LIB QT_GUI_LIB QT_WIDGETS_LIB)
        string(REPLACE foyer_ foyer_window_ pch ${pch})
    elseif(ARGC GREATER 2 AND CMAKE_CURRENT_SOURCE_DIR MATCHES "/server/${FOYER_CAPABILITIES}$")
        foyer_office_pch()
        # What Qt's libraries define must be the same with and without the precompiled header.
        target_compile_definitions(${target} PRIVATE QT_CORE_LIB QT_NETWORK_LIB)
        set(pch ${ARGV2})
    endif()
    target_precompile_headers(${target} REUSE_FROM ${pch})
endfunction()

function(foyer_office_pch)
    if(TARGET foyer_office_pch)
        return()
    endif()
    set(office packaging/cmake/pch.h server/app/officeheaders.h)
    set(libraries Foyer::server_api Foyer::server_pg Foyer::core_booking Qt6::Network)
    foyer_pch(foyer_office_pch HEADERS ${office} LIBS ${libraries})
    foyer_pch(foyer_office_test_pch HEADERS ${office} tests/support/testheaders.h LIBS ${libraries} Qt6::Test)
endfunction()

# Likewise for files that show windows.
function(foyer_window_pch)
    if(TARGET foyer_window_pch)
        return()
    endif()
    set(window packaging/cmake/pch.h ui/windowheaders.h)
    foyer_pch(foyer_window_pch HEADERS ${window} LIBS Qt6::Widgets QCoro6::Core tl::expected)
    foyer_pch(foyer_window_test_pch HEADERS ${window} tests/support/testheaders.h
              LIBS Qt6::Widgets Qt6::Network Qt6::Test QCoro6::Core tl::expected)
endfunction()

function(foyer_pch name)
    cmake_parse_arguments(arg "" "" "HEADERS;LIBS" ${ARGN})
    list(TRANSFORM arg_HEADERS PREPEND "${CMAKE_SOURCE_DIR}/")
    file(WRITE "${CMAKE_BINARY_DIR}/${name}.cpp" "// Carries a precompiled header.\n")
    add_library(${name} STATIC "${CMAKE_BINARY_DIR}/${name}.cpp")
    target_link_libraries(${name} PRIVATE project_options ${arg_LIBS})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()
