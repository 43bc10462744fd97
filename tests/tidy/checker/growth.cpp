// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/growth.h"

#include "tests/tidy/checker/paths.h"

#include <algorithm>

namespace foyer::tidy {

namespace {

int lineCount(const std::string &text)
{
    const bool endsOpen = !text.empty() && text.back() != '\n';
    return int(std::count(text.begin(), text.end(), '\n')) + (endsOpen ? 1 : 0);
}

// Index behind what runs up to `text`, brackets passed over; `nowhere` when it does not come.
std::size_t behind(const TokenList &tokens, TokenRange range, std::string_view text)
{
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (tokens.is(i, text))
            return i + 1;
        if (tokens.isAny(i, {"(", "[", "{"}) && tokens.match(i) != nowhere)
            i = tokens.match(i);
    }
    return nowhere;
}

bool isOnlyLabelsAndReturns(const TokenList &tokens, TokenRange range)
{
    for (std::size_t i = range.begin; i < range.end;) {
        if (tokens.isAny(i, {"case", "default"}))
            i = behind(tokens, TokenRange{i, range.end}, ":");
        else if (tokens.is(i, "return"))
            i = behind(tokens, TokenRange{i, range.end}, ";");
        else
            return false;
    }
    return true;
}

// Nothing but `switch (x) { case A: return …; … } return …;`
bool isSwitchTable(const TokenList &tokens, const Body &body)
{
    const std::size_t header = body.open + 2;
    if (!tokens.is(body.open + 1, "switch") || !tokens.is(header, "(") || tokens.match(header) == nowhere)
        return false;
    const std::size_t brace = tokens.match(header) + 1;
    if (!tokens.is(brace, "{") || tokens.match(brace) == nowhere)
        return false;
    return isOnlyLabelsAndReturns(tokens, TokenRange{brace + 1, tokens.match(brace)})
           && isOnlyLabelsAndReturns(tokens, TokenRange{tokens.match(brace) + 1, body.close});
}

// Nothing but `static const std::vector<Row> rows{…}; return rows;`
bool isStaticTable(const TokenList &tokens, const Body &body)
{
    if (!tokens.is(body.open + 1, "static") || !tokens.isAny(body.open + 2, {"const", "constexpr"}))
        return false;
    const std::size_t next = behind(tokens, body.range(), ";");
    return tokens.is(next, "return") && behind(tokens, TokenRange{next, body.close}, ";") == body.close;
}

// A table has as many lines as it has rows; cutting it up makes it harder to read, not easier.
bool isTable(const CppFile &file, const Body &body)
{
    const bool isTestData = isTest(file.path()) && body.name.ends_with("_data");
    return isTestData || isSwitchTable(file.cpp().active(), body) || isStaticTable(file.cpp().active(), body);
}

} // namespace

std::vector<Excess> excesses(const CppFile &file)
{
    std::vector<Excess> found;
    const int limit = isTest(file.path()) ? testFileLinesMax : fileLinesMax;
    if (const int lines = lineCount(file.text()); lines > limit)
        found.push_back(Excess{"file-length", file.path(), "-", 1, lines, limit});
    for (const Body &body : file.structure().bodies) {
        const bool isCounted = !body.isLambda || !body.inFunction;
        if (isCounted && body.lines() > functionLinesMax && !isTable(file, body))
            found.push_back(Excess{"function-length", file.path(), body.name, body.firstLine, body.lines(),
                                   functionLinesMax});
    }
    return found;
}

std::vector<int> functionLengths(const std::deque<CppFile> &files, bool tests, bool product)
{
    std::vector<int> lengths;
    for (const CppFile &file : files) {
        if (isTest(file.path()) ? !tests : !product)
            continue;
        for (const Body &body : file.structure().bodies) {
            if (!body.isLambda && body.lines() > 1)
                lengths.push_back(body.lines());
        }
    }
    std::sort(lengths.begin(), lengths.end());
    return lengths;
}

int percentile(const std::vector<int> &sorted, int percent)
{
    if (sorted.empty())
        return 0;
    const std::size_t rank = (sorted.size() * std::size_t(percent) + 99) / 100;
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

} // namespace foyer::tidy
