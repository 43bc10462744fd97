// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/structure.h"

namespace foyer::tidy {

/// What a `{` opens that stands directly in a body or block, in the statement that begins at `start`.
[[nodiscard]] BraceKind classifyInStatement(const TokenList &tokens, std::size_t brace, std::size_t start);

/// What a `{` opens within brackets or an initialiser.
[[nodiscard]] BraceKind classifyInExpression(const TokenList &tokens, std::size_t brace);

/// True when the `:` at `colon` ends a label of the statement that begins at `start`: `case Code::Closed:`.
[[nodiscard]] bool endsLabel(const TokenList &tokens, std::size_t colon, std::size_t start);

/// True for a `)` behind which another statement begins: that of `if (…)`, `for (…)`.
[[nodiscard]] bool endsControlHeader(const TokenList &tokens, std::size_t bracket);

} // namespace foyer::tidy
