# SPDX-License-Identifier: GPL-3.0-or-later
# Compile policy as one target: every library, program and test of Foyer links `project_options`.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# GCC before 13 miscompiles ordinary coroutine code (wrong frame layout, double destruction).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    message(FATAL_ERROR "GCC ${CMAKE_CXX_COMPILER_VERSION} miscompiles coroutines. Use clang 14 or newer "
                        "(cmake --preset dev), or GCC 13 or newer.")
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
    message(FATAL_ERROR "clang ${CMAKE_CXX_COMPILER_VERSION} is too old: 14 or newer is needed.")
endif()

option(FOYER_WERROR "Warnings are errors" OFF)
option(FOYER_SANITIZE "Build with address and undefined behaviour sanitizers" OFF)
option(FOYER_PCH "Use precompiled headers" ON)
option(FOYER_UNITY "Compile the files of a library in bundles of eight: a third of the time from nothing" OFF)

# "Dev" keeps assertions and line tables and optimises nothing: with -O1 half of a build goes into code that is
# run once.
set(CMAKE_CXX_FLAGS_DEV "-O0 -gline-tables-only -fno-omit-frame-pointer")
set(CMAKE_C_FLAGS_DEV "${CMAKE_CXX_FLAGS_DEV}")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -g1 -DNDEBUG")
set(CMAKE_C_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")

# ccache and mold are used where they are installed; neither changes what is built.
find_program(FOYER_CCACHE ccache)
if(FOYER_CCACHE)
    set(launcher ${CMAKE_COMMAND} -E env
        "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime"
        "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" "CCACHE_NOHASHDIR=1" ${FOYER_CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()
find_program(FOYER_MOLD mold)
if(FOYER_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

add_library(project_options INTERFACE)
target_compile_options(project_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wold-style-cast -Wcast-align -Wunused -Wimplicit-fallthrough -Wswitch-enum -Wextra-semi
    $<$<BOOL:${FOYER_WERROR}>:-Werror>
    $<$<CXX_COMPILER_ID:Clang>:-Wno-gnu-zero-variadic-macro-arguments>
    $<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>)
target_compile_definitions(project_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_MESSAGELOGCONTEXT
    $<$<CONFIG:Dev>:QT_FORCE_ASSERTS>) # Qt switches its assertions off in every configuration but Debug
if(FOYER_SANITIZE)
    # A library's own copy of a vtable makes UBSan's vptr check unsound across Qt's boundary: left out.
    # clang 14 cannot assemble the function check of a coroutine that is a template: left out too.
    target_compile_options(project_options INTERFACE -fsanitize=address,undefined -fno-sanitize=vptr,function
                           -fno-sanitize-recover=all)
    target_link_options(project_options INTERFACE -fsanitize=address,undefined)
    target_compile_definitions(project_options INTERFACE FOYER_SANITIZED)
endif()

# AUTOMOC hands the compiler's own header folders to moc, which cannot read libstdc++ 12's <concepts> and
# needs nothing from there. Without them it is also three times as fast.
list(FILTER CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES EXCLUDE REGEX "/c\\+\\+/|/clang/")

# Qt tells each test its folder by a macro, which no two folders could then share a precompiled header with.
# Our tests find their data by paths of their own. Called once Qt was found.
macro(foyer_forget_test_folders)
    get_target_property(test_definitions Qt6::Test INTERFACE_COMPILE_DEFINITIONS)
    list(FILTER test_definitions EXCLUDE REGEX "QT_TESTCASE_(BUILDDIR|SOURCEDIR)")
    set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${test_definitions}")
endmacro()
