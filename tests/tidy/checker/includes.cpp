// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/includes.h"

#include "tests/tidy/checker/paths.h"

namespace foyer::tidy {

namespace {

bool isOwnMoc(const CppFile &file, std::string_view target)
{
    const std::string stem{withoutExtension(fileName(file.path()))};
    return target == stem + ".moc" || target == "moc_" + stem + ".cpp";
}

// foyer_sql() makes "server/booking/sql.h", foyer_sql_registry() "sqlregistry.h" of the folder that calls it.
bool isGenerated(const SourceTree &tree, const CppFile &file, std::string_view target)
{
    const bool isRegistry = target == "sqlregistry.h";
    if (!isRegistry && fileName(target) != "sql.h")
        return false;
    const std::string folder{folderOf(isRegistry ? std::string_view{file.path()} : target)};
    const SourceFile *build = tree.find(folder + "/CMakeLists.txt");
    return build && build->text.find(isRegistry ? "foyer_sql_registry(" : "foyer_sql(") != std::string::npos;
}

Findings checkOwnFirst(const SourceTree &tree, const CppFile &file, const std::vector<Include> &includes)
{
    const std::string own = std::string{withoutExtension(file.path())} + ".h";
    if (isHeader(file.path()) || !tree.contains(own))
        return {};
    if (!includes.empty() && includes.front().isQuoted && includes.front().target == own)
        return {};
    const int line = includes.empty() ? 1 : includes.front().line;
    return {Finding{file.path(), line, "include-own-first",
                    "include \"" + own + "\" before anything else, which proves that it stands alone"}};
}

} // namespace

std::vector<Include> includesOf(const CppFile &file)
{
    std::vector<Include> found;
    const TokenList &tokens = file.cpp().plain();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        if (token.kind == TokenKind::HeaderName && token.text.size() > 2)
            found.push_back(
                Include{token.text.substr(1, token.text.size() - 2), token.text[0] == '"', token.line});
    }
    return found;
}

Findings checkIncludePaths(const SourceTree &tree, const CppFile &file)
{
    const std::vector<Include> includes = includesOf(file);
    Findings found = checkOwnFirst(tree, file, includes);
    for (const Include &include : includes) {
        const std::string target{include.target};
        const bool isThere =
            tree.contains(target) || isOwnMoc(file, target) || isGenerated(tree, file, target);
        if (include.isQuoted && !isThere)
            found.push_back(Finding{file.path(), include.line, "include-path",
                                    "no file \"" + target + "\": write the path from the project's root"});
        else if (!include.isQuoted && tree.contains(target))
            found.push_back(Finding{file.path(), include.line, "include-path",
                                    "our own headers stand in quotes: \"" + target + "\""});
    }
    return found;
}

} // namespace foyer::tidy
