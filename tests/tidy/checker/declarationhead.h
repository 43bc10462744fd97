// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/structure.h"

namespace foyer::tidy {

/// What is known of a declaration at namespace or class level while its tokens pass by, up to its `{` or `;`.
class DeclarationHead
{
public:
    DeclarationHead(const TokenList &tokens, std::size_t begin) : m_tokens(&tokens), m_begin(begin) {}

    [[nodiscard]] std::size_t begin() const { return m_begin; }

    /// The `(` of the parameters, once it has passed; `nowhere` for what is no function.
    [[nodiscard]] std::size_t params() const { return m_params; }

    /// `public:`, `private Q_SLOTS:`, when all since the beginning is that.
    [[nodiscard]] bool isAccessSpecifier(std::size_t colon) const;
    /// True when a `:` begins a constructor's initialisers.
    [[nodiscard]] bool isConstructor() const;
    /// True when a `<` here opens template arguments.
    [[nodiscard]] bool opensAngles(std::size_t index) const;
    /// What a `{` opens here.
    [[nodiscard]] BraceKind classify(std::size_t brace) const;

    /// Q_OBJECT, Q_PROPERTY(…): what stands before the declaration proper. Returns where that begins.
    std::size_t skipMacro(std::size_t index);
    void noteWord(std::size_t index);
    void noteGroup(std::size_t bracket);

    /// A type's body is over: what may follow are variables of that type.
    void noteTypeBody() { m_isExpression = true; }

    [[nodiscard]] Declaration declaration() const;
    [[nodiscard]] Body body(std::size_t brace) const;

private:
    [[nodiscard]] bool isRequirement(std::size_t brace) const;

    const TokenList *m_tokens;
    std::size_t m_begin;
    std::size_t m_params = nowhere;
    std::size_t m_typeKey = nowhere; ///< class, struct, union, enum
    bool m_isNamespace = false;
    bool m_isExpression = false; ///< a `=` has passed
    bool m_hasMacroCall = false;
    bool m_hasOperator = false;
};

} // namespace foyer::tidy
