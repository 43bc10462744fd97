// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/tokenlist.h"

#include <string>

namespace foyer::tidy {

/// True for the `[` that begins a lambda: not a subscript, an attribute, a structured binding or an array.
[[nodiscard]] bool isLambdaIntroducer(const TokenList &tokens, std::size_t index);

/// The `[` of the lambda whose body opens at `brace`; `nowhere` when that brace opens something else.
[[nodiscard]] std::size_t lambdaOfBody(const TokenList &tokens, std::size_t brace);

/// The `(` of a lambda's parameters; `nowhere` when it has none.
[[nodiscard]] std::size_t lambdaParams(const TokenList &tokens, std::size_t introducer);

/// True when the class, struct, union or enum keyword at `key` introduces the type whose body opens at
/// `brace`.
[[nodiscard]] bool opensType(const TokenList &tokens, std::size_t key, std::size_t brace);

/// First token of the name that ends just before `params`: `foyer::Pool<T>::take`, `operator()`, `~Pool`.
[[nodiscard]] std::size_t nameBefore(const TokenList &tokens, std::size_t params);

/// The tokens of a range written together.
[[nodiscard]] std::string joined(const TokenList &tokens, TokenRange range);

/// A macro by its looks: three or more capitals, digits and underscores.
[[nodiscard]] bool looksLikeMacro(const Token &token);

/// Where a call, a declaration or a definition of `name` at `index` begins with its qualifiers:
/// `std::exit` begins at `std`.
[[nodiscard]] std::size_t chainStart(const TokenList &tokens, std::size_t index);

/// True for the name of a function that is called, false where it is declared or defined.
[[nodiscard]] bool isCall(const TokenList &tokens, std::size_t index);

} // namespace foyer::tidy
