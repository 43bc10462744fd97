// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/cpptext.h"

#include "tests/tidy/checker/lexer.h"

#include <algorithm>
#include <iterator>

namespace foyer::tidy {

namespace {

/// Follows #if … #endif and says whether the text at hand is the branch that is taken.
class Conditionals
{
public:
    void see(const Token &directive, const Token *next);
    [[nodiscard]] bool active() const;

private:
    struct Level
    {
        bool taken = false; ///< some branch was
        bool active = false;
    };

    std::vector<Level> m_levels;
};

void Conditionals::see(const Token &directive, const Token *next)
{
    const std::string_view name = directiveName(directive);
    const bool off = next && next->inDirective && next->is("0");
    if (name.substr(0, 2) == "if")
        m_levels.push_back(Level{!off, !off});
    else if (m_levels.empty())
        return;
    else if (name == "endif")
        m_levels.pop_back();
    else if (name.substr(0, 2) == "el")
        m_levels.back() = Level{true, !m_levels.back().taken};
}

bool Conditionals::active() const
{
    return std::all_of(m_levels.begin(), m_levels.end(), [](const Level &level) { return level.active; });
}

std::vector<Token> withoutComments(const std::vector<Token> &all)
{
    std::vector<Token> kept;
    kept.reserve(all.size());
    std::copy_if(all.begin(), all.end(), std::back_inserter(kept),
                 [](const Token &token) { return token.kind != TokenKind::Comment; });
    return kept;
}

std::vector<Token> activeOnly(const TokenList &plain)
{
    std::vector<Token> kept;
    Conditionals conditionals;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const Token &token = plain[i];
        if (token.kind == TokenKind::Directive)
            conditionals.see(token, i + 1 < plain.size() ? &plain[i + 1] : nullptr);
        else if (!token.inDirective && conditionals.active())
            kept.push_back(token);
    }
    return kept;
}

} // namespace

CppText::CppText(std::string_view text)
    : m_all(lex(text))
    , m_plain(withoutComments(m_all))
    , m_active(activeOnly(m_plain))
{}

} // namespace foyer::tidy
