// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/declarationhead.h"

namespace foyer::tidy {

/// One walk over a file: declarations at namespace and class level, statements in bodies, expressions in
/// brackets. Each `{` is classified when it is met, by what stands before it.
class StructureReader
{
public:
    explicit StructureReader(const TokenList &tokens) : m_tokens(tokens) {}

    [[nodiscard]] Structure run();

private:
    // Each step reads one token, or a bracket with all that is in it, and returns the index behind.
    void readDeclarations(TokenRange range, bool inClass);
    [[nodiscard]] std::size_t declarationStep(std::size_t i, DeclarationHead &head);
    [[nodiscard]] std::size_t declarationBrace(std::size_t i, DeclarationHead &head);
    [[nodiscard]] std::size_t endDeclaration(std::size_t i, DeclarationHead &head);
    [[nodiscard]] std::size_t memberInitializers(std::size_t i);

    void readStatements(TokenRange range);
    [[nodiscard]] std::size_t statementStep(std::size_t i, std::size_t &start);

    void readExpression(TokenRange range);
    void readGroup(std::size_t bracket);
    void readInside(std::size_t brace, BraceKind kind);
    void readLambda(std::size_t brace);
    void addBody(Body body, std::size_t brace);

    [[nodiscard]] std::size_t behind(std::size_t bracket) const;
    [[nodiscard]] TokenRange inside(std::size_t bracket) const;

    const TokenList &m_tokens;
    Structure m_structure;
    bool m_inClass = false; ///< the declarations that are being read are those of a class
    int m_depth = 0;        ///< bodies around the place that is being read
};

} // namespace foyer::tidy
