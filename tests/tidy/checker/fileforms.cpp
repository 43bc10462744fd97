// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/fileforms.h"

#include "tests/tidy/checker/paths.h"

#include <algorithm>

namespace foyer::tidy {

namespace {

constexpr std::string_view licence = "SPDX-License-Identifier: GPL-3.0-or-later";

std::string_view commentMark(std::string_view path)
{
    if (isCpp(path))
        return "// ";
    if (path.ends_with(".lua"))
        return "-- ";
    if (path.ends_with(".cmake") || fileName(path) == "CMakeLists.txt" || path.ends_with(".py")
        || path.ends_with(".sh"))
        return "# ";
    return {};
}

Findings checkPragmaOnce(const CppFile &file)
{
    const TokenList &tokens = file.cpp().plain();
    if (!isHeader(file.path()))
        return {};
    const bool isFirst = tokens.size() > 1 && tokens[0].kind == TokenKind::Directive
                         && directiveName(tokens[0]) == "pragma" && tokens.is(1, "once");
    if (isFirst)
        return {};
    return {
        Finding{file.path(), 1, "pragma-once", "begin the header with `#pragma once`, before anything else"}};
}

Findings checkUsing(const CppFile &file)
{
    Findings found;
    const TokenList &tokens = file.cpp().plain();
    for (std::size_t i = 0; isHeader(file.path()) && i + 1 < tokens.size(); ++i) {
        if (tokens.is(i, "using") && tokens.is(i + 1, "namespace"))
            found.push_back(Finding{file.path(), tokens[i].line, "using-namespace",
                                    "no `using namespace` in a header: it reaches whoever includes it"});
    }
    return found;
}

} // namespace

Findings checkLicence(const SourceFile &file)
{
    const std::vector<std::string_view> all = lines(file.text);
    const bool isScript = file.text.starts_with("#!");
    std::string mark{commentMark(file.path)};
    if (mark.empty() && isScript)
        mark = "# ";
    if (mark.empty())
        return {};
    const std::string wanted = mark + std::string{licence};
    const std::size_t first = isScript ? 1 : 0;
    if (first < all.size() && all[first] == wanted)
        return {};
    return {Finding{file.path, int(first) + 1, "spdx", "this line reads `" + wanted + "`"}};
}

Findings checkForm(const CppFile &file)
{
    Findings found = checkPragmaOnce(file);
    append(found, checkUsing(file));
    const TokenList &tokens = file.cpp().active();
    for (const std::size_t bracket : tokens.unmatched())
        found.push_back(Finding{file.path(), tokens[bracket].line, "brackets",
                                "`" + std::string{tokens[bracket].text}
                                    + "` has no partner: where #if cuts through a "
                                      "bracket, repeat the whole of it in each branch"});
    return found;
}

} // namespace foyer::tidy
