// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/nodiscard.h"

#include "tests/tidy/checker/paths.h"

#include <set>

namespace foyer::tidy {

namespace {

// `Task<T>` among the tokens before the name, T not void.
bool returnsTask(const TokenList &tokens, const Declaration &declaration)
{
    for (std::size_t i = declaration.head; i < declaration.name; ++i) {
        if (tokens.is(i, "<") && tokens.is(i - (i > 0 ? 1 : 0), "template"))
            i = std::max(i, std::min(tokens.behindAngles(i), declaration.name) - 1);
        if (!tokens.is(i, "Task") || !tokens.is(i + 1, "<"))
            continue;
        return !tokens.is(i + 2, ">") && !(tokens.is(i + 2, "void") && tokens.is(i + 3, ">"));
    }
    return false;
}

bool isNodiscard(const TokenList &tokens, const Declaration &declaration)
{
    for (std::size_t i = declaration.head; i < declaration.name; ++i) {
        if (tokens.is(i, "nodiscard"))
            return true;
    }
    return false;
}

bool isFriend(const TokenList &tokens, const Declaration &declaration)
{
    return tokens.is(declaration.head, "friend");
}

// Declared in the header, defined here: the attribute stands there.
std::set<std::string> declaredInHeader(const SourceTree &tree, const CppFile &file)
{
    std::set<std::string> names;
    const SourceFile *header = tree.find(std::string{withoutExtension(file.path())} + ".h");
    if (!header || isHeader(file.path()))
        return names;
    const CppText text(header->text);
    for (const Declaration &declaration : readStructure(text.active()).declarations)
        names.emplace(text.active()[declaration.params - 1].text);
    return names;
}

} // namespace

Findings checkNodiscard(const SourceTree &tree, const CppFile &file)
{
    Findings found;
    if (isTest(file.path()))
        return found;
    const TokenList &tokens = file.cpp().active();
    std::set<std::string> known = declaredInHeader(tree, file);
    for (const Declaration &declaration : file.structure().declarations) {
        if (!returnsTask(tokens, declaration) || declaration.isQualified || isFriend(tokens, declaration))
            continue;
        const std::string name{tokens[declaration.params - 1].text};
        if (isNodiscard(tokens, declaration))
            known.insert(name);
        else if (!known.contains(name))
            found.push_back(Finding{file.path(), tokens[declaration.name].line, "nodiscard-task",
                                    name + " returns a Task with a value: declare it [[nodiscard]]"});
    }
    return found;
}

} // namespace foyer::tidy
