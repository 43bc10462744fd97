# SPDX-License-Identifier: GPL-3.0-or-later
# foyer_library, foyer_program, foyer_test, foyer_bench: the four kinds of target there are.

set(FOYER_CAPABILITIES "(accounts|seating|catalog|payments|booking|seatchange|tickets|checkin|customers|reports|line|buyerapi|app)")

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

# For what tests run a million times: optimised in dev too, which is cheaper than waiting for it. Precompiled headers
# are not, and so of no use there.
function(foyer_optimise)
    foreach(name IN LISTS ARGN)
        target_compile_options(foyer_${name} PRIVATE $<$<CONFIG:Dev>:-O1>)
        set_target_properties(foyer_${name} PROPERTIES DISABLE_PRECOMPILE_HEADERS ON)
    endforeach()
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
    foyer_precompile(${name} foyer_pch foyer_office_pch)
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

# Precompiled headers: one for all that is shipped, one for all tests, and one more of each for the folders that read
# the same costly headers in nearly every file. The costliest by far are those of core/wire: their shapes are
# templates. So the client's pages have what they ask the server with in theirs, and the box office's capabilities
# the API, the drivers and the wire. Every target is compiled with the same language options, so they fit all.
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
    # What Qt's libraries define must be the same with and without the precompiled header.
    file(RELATIVE_PATH folder "${CMAKE_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
    if(folder MATCHES "^(tests/)?ui/kit(/|$)")
        foyer_window_pch()
        target_compile_definitions(${target} PRIVATE QT_CORE_LIB QT_GUI_LIB QT_WIDGETS_LIB)
        string(REPLACE foyer_ foyer_window_ pch ${pch})
    elseif(folder MATCHES "^(tests/)?(ui|app)(/|$)")
        foyer_page_pch()
        target_compile_definitions(${target} PRIVATE QT_CORE_LIB QT_GUI_LIB QT_WIDGETS_LIB QT_NETWORK_LIB QT_SQL_LIB)
        string(REPLACE foyer_ foyer_page_ pch ${pch})
    elseif(folder MATCHES "^(tests/)?core/client$")
        foyer_client_pch()
        target_compile_definitions(${target} PRIVATE QT_CORE_LIB QT_NETWORK_LIB QT_SQL_LIB)
        string(REPLACE foyer_ foyer_client_ pch ${pch})
    elseif(ARGC GREATER 2 AND folder MATCHES "^(tests/)?server/${FOYER_CAPABILITIES}$|^tests/journeys$")
        foyer_office_pch()
        target_compile_definitions(${target} PRIVATE QT_CORE_LIB QT_NETWORK_LIB)
        set(pch ${ARGV2})
    endif()
    target_precompile_headers(${target} REUSE_FROM ${pch})
endfunction()

set(FOYER_WIRE Foyer::core_base Foyer::core_accounts Foyer::core_booking Foyer::core_catalog Foyer::core_wire)
foreach(capability accounts booking catalog checkin customers line live reports seating tickets)
    list(APPEND FOYER_WIRE Foyer::core_wire_${capability})
endforeach()

# foyer_pch_pair(window HEADERS ui/windowheaders.h LIBS Qt6::Widgets): foyer_window_pch and foyer_window_test_pch
function(foyer_pch_pair name)
    cmake_parse_arguments(arg "" "" "HEADERS;LIBS" ${ARGN})
    if(TARGET foyer_${name}_pch)
        return()
    endif()
    set(headers packaging/cmake/pch.h ${arg_HEADERS})
    foyer_pch(foyer_${name}_pch HEADERS ${headers} LIBS ${arg_LIBS} tl::expected)
    foyer_pch(foyer_${name}_test_pch HEADERS ${headers} tests/support/testheaders.h
              LIBS ${arg_LIBS} Qt6::Network Qt6::Test tl::expected)
endfunction()

function(foyer_office_pch)
    foyer_pch_pair(office HEADERS server/app/officeheaders.h
                   LIBS Foyer::server_api Foyer::server_pg ${FOYER_WIRE} Qt6::Network)
endfunction()

function(foyer_client_pch)
    # core_client is compiled with it, and so cannot be linked to it: what it is made of, and where its headers lie.
    foyer_pch_pair(client HEADERS core/client/clientheaders.h LIBS ${FOYER_WIRE} Qt6::Network Qt6::Sql)
    foreach(name client client_test)
        target_include_directories(foyer_${name}_pch PRIVATE "${CMAKE_BINARY_DIR}/include/core_client")
    endforeach()
endfunction()

function(foyer_window_pch)
    foyer_pch_pair(window HEADERS ui/windowheaders.h LIBS Qt6::Widgets QCoro6::Core)
endfunction()

function(foyer_page_pch)
    foyer_pch_pair(page HEADERS ui/windowheaders.h core/client/clientheaders.h
                   LIBS Qt6::Widgets QCoro6::Core Foyer::core_client Qt6::Network Qt6::Sql)
endfunction()

function(foyer_pch name)
    cmake_parse_arguments(arg "" "" "HEADERS;LIBS" ${ARGN})
    list(TRANSFORM arg_HEADERS PREPEND "${CMAKE_SOURCE_DIR}/")
    file(WRITE "${CMAKE_BINARY_DIR}/${name}.cpp" "// Carries a precompiled header.\n")
    add_library(${name} STATIC "${CMAKE_BINARY_DIR}/${name}.cpp")
    target_link_libraries(${name} PRIVATE project_options ${arg_LIBS})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()
