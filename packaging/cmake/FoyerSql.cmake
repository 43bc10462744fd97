# SPDX-License-Identifier: GPL-3.0-or-later
# SQL lives in .sql files, one statement in each, named for what it does. foyer_sql() makes constants of them.

# Generates "sql.h" beside the target's own headers: `#include "server/booking/sql.h"`. For
# sql/claim_seats.sql in namespace booking it holds
#     inline constexpr foyer::pg::Statement claimSeats{"booking.claim_seats", …};   in foyer::booking::sql
# and `all`, an array of pointers to every one. Comment lines at the head of a file become its comment() and are
# not sent; the rest is the statement, without a semicolon at its end. Edits and new files are noticed.
#   foyer_sql(server_booking booking sql/*.sql)
function(foyer_sql library namespace)
    set(files "")
    foreach(pattern IN LISTS ARGN)
        file(GLOB found CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${pattern}")
        list(APPEND files ${found})
    endforeach()
    list(SORT files)
    list(REMOVE_DUPLICATES files)
    if(NOT files)
        message(FATAL_ERROR "foyer_sql(${library}): no file matches ${ARGN}")
    endif()
    file(RELATIVE_PATH folder "${CMAKE_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
    set(root "${CMAKE_BINARY_DIR}/include/${library}_sql")
    set(header "${root}/${folder}/sql.h")
    set(generator "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/FoyerSqlHeader.cmake")
    list(JOIN files "|" joined) # a list would be torn apart on its way to the script
    add_custom_command(OUTPUT "${header}"
        COMMAND ${CMAKE_COMMAND} "-DHEADER=${header}" "-DNAMESPACE=${namespace}" "-DFILES=${joined}"
                -P "${generator}"
        DEPENDS ${files} "${generator}"
        COMMENT "SQL of ${folder}" VERBATIM)
    set_source_files_properties("${header}" PROPERTIES SKIP_AUTOGEN ON)
    target_sources(foyer_${library} PRIVATE "${header}")
    target_include_directories(foyer_${library} PUBLIC "${root}")
    target_link_libraries(foyer_${library} PUBLIC Foyer::server_pg)
    set_property(GLOBAL APPEND PROPERTY FOYER_SQL_LIBRARIES "${library}")
    set_property(GLOBAL PROPERTY FOYER_SQL_ENTRY_${library} "${folder}/sql.h=${namespace}")
endfunction()

# For the test that prepares every statement: generates "sqlregistry.h" with `foyer::sqlregistry::all()`, every
# statement of the libraries named, or of all of the server so far, and links `target` to these libraries.
#   foyer_sql_registry(tst_allsql)
function(foyer_sql_registry target)
    set(libraries ${ARGN})
    if(NOT libraries)
        get_property(libraries GLOBAL PROPERTY FOYER_SQL_LIBRARIES)
        list(FILTER libraries INCLUDE REGEX "^server_")
    endif()
    set(entries "")
    foreach(library IN LISTS libraries)
        get_property(entry GLOBAL PROPERTY FOYER_SQL_ENTRY_${library})
        list(APPEND entries "${entry}")
        target_link_libraries(${target} PRIVATE Foyer::${library})
    endforeach()
    set(root "${CMAKE_CURRENT_BINARY_DIR}/${target}_sql")
    include("${CMAKE_CURRENT_FUNCTION_LIST_DIR}/FoyerSqlRegistry.cmake")
    foyer_write_sql_registry("${root}/sqlregistry.h" "${entries}")
    target_include_directories(${target} PRIVATE "${root}")
endfunction()
