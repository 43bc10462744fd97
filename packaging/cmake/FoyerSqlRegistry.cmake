# SPDX-License-Identifier: GPL-3.0-or-later

# Writes a header that lists the statements of all ENTRIES, each "header=namespace".
function(foyer_write_sql_registry header entries)
    set(includes "")
    set(appends "")
    foreach(entry IN LISTS entries)
        string(REGEX MATCH "^(.*)=(.*)$" unused "${entry}")
        string(APPEND includes "#include \"${CMAKE_MATCH_1}\"\n")
        set(list "foyer::${CMAKE_MATCH_2}::sql::all")
        string(APPEND appends "    statements.insert(statements.end(), ${list}.begin(), ${list}.end());\n")
    endforeach()
    file(GENERATE OUTPUT "${header}" CONTENT "// Generated; see packaging/cmake/FoyerSql.cmake.
#pragma once

#include \"server/pg/statement.h\"
${includes}
#include <vector>

namespace foyer::sqlregistry {

/// Every statement that the program knows.
inline std::vector<const pg::Statement *> all()
{
    std::vector<const pg::Statement *> statements;
${appends}    return statements;
}

} // namespace foyer::sqlregistry
")
endfunction()
