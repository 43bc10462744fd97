# SPDX-License-Identifier: GPL-3.0-or-later
# Run by foyer_sql() at build time: writes HEADER from the .sql FILES (separated by "|"), for NAMESPACE.

# claim_seats → claimSeats
function(constant_name stem result)
    if(NOT stem MATCHES "^[a-z][a-z0-9]*(_[a-z0-9]+)*$")
        message(FATAL_ERROR "\"${stem}.sql\": a file of SQL is named in lower case with underscores")
    endif()
    string(REPLACE "_" ";" words "${stem}")
    list(POP_FRONT words name)
    foreach(word IN LISTS words)
        string(SUBSTRING "${word}" 0 1 first)
        string(SUBSTRING "${word}" 1 -1 rest)
        string(TOUPPER "${first}" first)
        string(APPEND name "${first}${rest}")
    endforeach()
    set(${result} "${name}" PARENT_SCOPE)
endfunction()

# Takes the comment lines at the head off.
function(split_comment text comment_result body_result)
    set(comment "")
    while(text MATCHES "^(--[^\n]*)?\n")
        string(LENGTH "${CMAKE_MATCH_0}" length)
        string(REGEX REPLACE "^-- ?" "" line "${CMAKE_MATCH_1}")
        if(NOT line MATCHES "^SPDX-License-Identifier" AND NOT line STREQUAL "")
            string(APPEND comment "${line}\n")
        endif()
        string(SUBSTRING "${text}" ${length} -1 text)
    endwhile()
    string(STRIP "${comment}" comment)
    set(${comment_result} "${comment}" PARENT_SCOPE)
    set(${body_result} "${text}" PARENT_SCOPE)
endfunction()

# One statement, without the semicolon that files may have at the end.
function(check_body file text result)
    string(STRIP "${text}" text)
    string(REGEX REPLACE "[ \t\n]*;$" "" text "${text}")
    if(text STREQUAL "")
        message(FATAL_ERROR "${file}: there is no statement in it")
    endif()
    if(text MATCHES "\\)foyersql\"")
        message(FATAL_ERROR "${file}: \")foyersql\\\"\" cannot stand in a statement")
    endif()
    set(${result} "${text}" PARENT_SCOPE)
endfunction()

string(REPLACE "|" ";" files "${FILES}")
set(constants "")
set(all "")
foreach(file IN LISTS files)
    get_filename_component(stem "${file}" NAME_WE)
    constant_name("${stem}" name)
    file(READ "${file}" text)
    string(REPLACE "\r" "" text "${text}")
    split_comment("${text}" comment body)
    check_body("${file}" "${body}" body)
    if(NOT comment STREQUAL "")
        string(REPLACE "\n" "\n/// " doc "${comment}")
        string(APPEND constants "/// ${doc}\n")
    endif()
    string(APPEND constants "inline constexpr pg::Statement ${name}{\"${NAMESPACE}.${stem}\", "
           "R\"foyersql(${body})foyersql\",\n    R\"foyersql(${comment})foyersql\"};\n\n")
    string(APPEND all "&${name}, ")
endforeach()
list(LENGTH files count)

file(WRITE "${HEADER}.new" "// Generated from .sql files; see packaging/cmake/FoyerSql.cmake.
#pragma once

#include \"server/pg/statement.h\"

#include <array>

namespace foyer::${NAMESPACE}::sql {

${constants}inline constexpr std::array<const pg::Statement *, ${count}> all{${all}};

} // namespace foyer::${NAMESPACE}::sql
")
file(COPY_FILE "${HEADER}.new" "${HEADER}")
