// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jsonreader.h"

#include <limits>
#include <QLatin1StringView>
#include <tuple>

namespace foyer::wire {

/// A wire struct says once what its JSON is: `template <> struct Shape<SignIn> { name(); fields(); }` beside
/// it. Decoding, encoding, the OpenAPI schema and the generated tests of bad input all read that.
template <typename T>
struct Shape;

template <typename T>
concept Shaped = requires
{
    Shape<T>::name();
    Shape<T>::fields();
};

/// Names of an enum's values: `template <> struct WireNames<Role> { static constexpr std::array table{…}; }`.
template <typename E>
struct WireNames;

template <typename E>
concept NamedEnum = requires
{
    WireNames<E>::table;
};

/// No rule beyond the type's own.
struct Any
{};

/// Inclusive bounds of a whole number.
struct Range
{
    std::int64_t min = 0;
    std::int64_t max = std::numeric_limits<std::int32_t>::max();
};

/// A text's bounds and, for readers of the API, its format ("email", "password", …), which decoding leaves to
/// the capability's own rules.
struct Text
{
    TextRule rule = {};
    QLatin1StringView format = {};
};

/// A list: how many elements, and the rule of each.
template <typename Inner = Any>
struct List
{
    ListRule rule = {};
    Inner inner = {};
};

template <typename Owner, typename Member, typename Rule>
struct Field
{
    QLatin1StringView key;
    Member Owner::*member;
    Rule rule;
    QLatin1StringView meaning; ///< one phrase for the API's readers; may be empty
};

template <typename Owner, typename Member, typename Rule = Any>
[[nodiscard]] constexpr Field<Owner, Member, Rule> field(const char *key, Member Owner::*member,
                                                         Rule rule = {}, const char *meaning = "")
{
    return {QLatin1StringView{key}, member, rule, QLatin1StringView{meaning}};
}

[[nodiscard]] constexpr Text text(qsizetype max, qsizetype min = 1)
{
    return Text{TextRule{max, min, false}, {}};
}

[[nodiscard]] constexpr Text lines(qsizetype max, qsizetype min = 0)
{
    return Text{TextRule{max, min, true}, {}};
}

[[nodiscard]] constexpr Text formatted(const char *format, qsizetype max, qsizetype min = 1)
{
    return Text{TextRule{max, min, false}, QLatin1StringView{format}};
}

} // namespace foyer::wire
