// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/bannednames.h"

#include "tests/tidy/checker/bannedtable.h"
#include "tests/tidy/checker/lookback.h"
#include "tests/tidy/checker/paths.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace foyer::tidy {

namespace {

/// One name of a row, as written there: `exit`, `QThread::sleep`.
struct BannedName
{
    const BannedRow *row = nullptr;
    std::string_view name;
};

/// The table by the last part of each name; those that only begin so are kept aside.
struct BannedIndex
{
    std::unordered_multimap<std::string_view, BannedName> exact;
    std::vector<BannedName> beginnings;
};

std::string_view lastPart(std::string_view name)
{
    const std::size_t scope = name.rfind("::");
    return scope == std::string_view::npos ? name : name.substr(scope + 2);
}

BannedIndex makeIndex()
{
    BannedIndex index;
    for (const BannedRow &row : bannedRows()) {
        for (const std::string_view name : words(row.names)) {
            if (row.use == Use::Beginning || row.use == Use::WaitCall)
                index.beginnings.push_back(BannedName{&row, name});
            else
                index.exact.emplace(lastPart(name), BannedName{&row, name});
        }
    }
    return index;
}

/// Looks at the names of one file.
class NameCheck
{
public:
    explicit NameCheck(const CppFile &file);
    [[nodiscard]] Findings run(const BannedIndex &index);

private:
    void look(std::size_t i, const BannedName &banned);
    [[nodiscard]] bool applies(Where where) const;
    [[nodiscard]] bool isMeant(std::size_t i, const BannedName &banned) const;
    [[nodiscard]] bool isOwn(std::size_t i) const;
    [[nodiscard]] bool isFreeCall(std::size_t i) const;
    [[nodiscard]] bool isMember(std::size_t i) const;
    [[nodiscard]] bool isScoped(std::size_t i, std::string_view name) const;

    const CppFile &m_file;
    const TokenList &m_tokens;
    std::set<std::string_view> m_declaredHere;
    Findings m_found;
};

NameCheck::NameCheck(const CppFile &file) : m_file(file), m_tokens(file.cpp().plain())
{
    const TokenList &active = file.cpp().active();
    for (const Declaration &declaration : file.structure().declarations) {
        if (declaration.head < declaration.name) // with a type before it
            m_declaredHere.insert(active[declaration.params - 1].text);
    }
}

Findings NameCheck::run(const BannedIndex &index)
{
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        if (!m_tokens.isIdentifier(i))
            continue;
        const auto [begin, end] = index.exact.equal_range(m_tokens[i].text);
        for (auto at = begin; at != end; ++at)
            look(i, at->second);
        for (const BannedName &banned : index.beginnings) {
            if (m_tokens[i].text.starts_with(banned.name))
                look(i, banned);
        }
    }
    return std::move(m_found);
}

void NameCheck::look(std::size_t i, const BannedName &banned)
{
    if (!applies(banned.row->where) || !isMeant(i, banned))
        return;
    m_found.push_back(Finding{m_file.path(), m_tokens[i].line, std::string{banned.row->rule},
                              std::string{m_tokens[i].text} + ": " + std::string{banned.row->advice}});
}

bool NameCheck::applies(Where where) const
{
    switch (where) {
    case Where::Everywhere: return true;
    case Where::Product: return !isTest(m_file.path());
    case Where::ProductButMain: return !isTest(m_file.path()) && fileName(m_file.path()) != "main.cpp";
    case Where::Ui: return isWithin(m_file.path(), "ui");
    }
    return true;
}

bool NameCheck::isMember(std::size_t i) const
{
    return m_tokens.isAny(before(i), {".", "->"});
}

// An unqualified call of a name that this file declares itself is a call of that, not of a library.
bool NameCheck::isOwn(std::size_t i) const
{
    return !isMember(i) && chainStart(m_tokens, i) == i && m_declaredHere.contains(m_tokens[i].text);
}

bool NameCheck::isFreeCall(std::size_t i) const
{
    if (!isCall(m_tokens, i) || isMember(i))
        return false;
    const std::size_t start = chainStart(m_tokens, i);
    if (start == i)
        return !isOwn(i);
    return m_tokens.is(start, "::") || (m_tokens.is(start, "std") && start + 2 == i);
}

bool NameCheck::isScoped(std::size_t i, std::string_view name) const
{
    return m_tokens.is(before(i), "::") && m_tokens.isIdentifier(before(before(i)))
           && joined(m_tokens, TokenRange{i - 2, i + 1}) == name;
}

bool NameCheck::isMeant(std::size_t i, const BannedName &banned) const
{
    const std::string_view rest =
        m_tokens[i].text.substr(std::min(banned.name.size(), m_tokens[i].text.size()));
    switch (banned.row->use) {
    case Use::Word:
    case Use::Beginning: return true;
    case Use::Variable: return !m_tokens.is(i + 1, "::");
    case Use::FreeCall: return isFreeCall(i);
    case Use::MemberCall: return isMember(i) && m_tokens.is(i + 1, "(") && m_tokens.is(i + 2, ")");
    case Use::AnyCall: return isCall(m_tokens, i);
    case Use::WaitCall:
        return isCall(m_tokens, i) && !isOwn(i) && (rest.empty() || (rest[0] >= 'A' && rest[0] <= 'Z'));
    case Use::Scoped: return isScoped(i, banned.name);
    case Use::StaticCall: return isCall(m_tokens, i) && chainStart(m_tokens, i) != i;
    }
    return false;
}

} // namespace

Findings checkBannedNames(const CppFile &file)
{
    static const BannedIndex index = makeIndex();
    return NameCheck(file).run(index);
}

} // namespace foyer::tidy
