// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/globalstate.h"

#include "tests/tidy/checker/paths.h"

namespace foyer::tidy {

namespace {

constexpr const char *advice =
    "make it a member, and pass its owner to the constructors of those who need it";

Finding found(const CppFile &file, std::size_t token, const std::string &what)
{
    return Finding{file.path(), file.cpp().active()[token].line, "global-state", what + ": " + advice};
}

// Up to the initialiser: `static std::map<A, B> x`, not `= …;` or `{…};`.
bool mentions(const TokenList &tokens, TokenRange range, std::initializer_list<std::string_view> what)
{
    for (std::size_t i = range.begin; i < range.end && !tokens.isAny(i, {"=", "{", "(", ";"}); ++i) {
        if (tokens.isAny(i, what))
            return true;
    }
    return false;
}

Findings checkVariables(const CppFile &file)
{
    Findings all;
    const TokenList &tokens = file.cpp().active();
    for (const TokenRange &variable : file.structure().variables) {
        const bool isOther =
            mentions(tokens, variable,
                     {"const", "constexpr", "using", "typedef", "extern", "friend", "template", "namespace",
                      "static_assert", "class", "struct", "union", "enum", "concept"});
        if (variable.size() >= 2 && tokens.isIdentifier(variable.begin) && !isOther)
            all.push_back(found(file, variable.begin, "a variable that everybody can change"));
    }
    return all;
}

Findings checkStatics(const CppFile &file)
{
    Findings all;
    const TokenList &tokens = file.cpp().active();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto start = file.structure().statementStarts.find(i);
        const bool isStatement = start != file.structure().statementStarts.end() && start->second == i;
        if (!isStatement || !tokens.isAny(i, {"static", "thread_local"}))
            continue;
        if (!mentions(tokens, TokenRange{i, tokens.size()}, {"const", "constexpr"}))
            all.push_back(found(file, i, "a static variable that can change"));
    }
    return all;
}

Findings checkInstances(const CppFile &file)
{
    Findings all;
    const TokenList &tokens = file.cpp().active();
    for (const Declaration &declaration : file.structure().declarations) {
        if (tokens.isAny(declaration.params - 1, {"instance", "sharedInstance"}))
            all.push_back(found(file, declaration.params - 1, "a singleton"));
    }
    return all;
}

Findings checkRoles(const CppFile &file)
{
    Findings all;
    const TokenList &tokens = file.cpp().plain();
    bool isCondition = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::Directive)
            isCondition = directiveName(tokens[i]).find("if") != std::string_view::npos;
        const bool isRole = tokens[i].text.find("SERVER") != std::string_view::npos
                            || tokens[i].text.find("CLIENT") != std::string_view::npos;
        if (isCondition && isRole && tokens[i].inDirective && tokens.isIdentifier(i))
            all.push_back(
                Finding{file.path(), tokens[i].line, "role-macro",
                        "client and server share one object file of core: decide at run time, by what is "
                        "passed in"});
    }
    return all;
}

} // namespace

Findings checkGlobalState(const CppFile &file)
{
    Findings all;
    if (isWithin(file.path(), "core"))
        append(all, checkRoles(file));
    if (isTest(file.path()))
        return all;
    append(all, checkVariables(file));
    append(all, checkStatics(file));
    append(all, checkInstances(file));
    return all;
}

} // namespace foyer::tidy
