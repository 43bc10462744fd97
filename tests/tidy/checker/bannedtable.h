// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace foyer::tidy {

/// Which uses of a name are meant.
enum class Use : std::uint8_t
{
    Word,       ///< any
    Beginning,  ///< any name that begins so
    Variable,   ///< not as a scope: `QEventLoop loop`, not `QEventLoop::AllEvents`
    FreeCall,   ///< `f(`, `::f(`, `std::f(`
    MemberCall, ///< `x.f()`, `x->f()` without arguments
    AnyCall,    ///< called in whatever way, not declared or defined
    WaitCall,   ///< a call of a name that begins so and goes on with a capital or ends
    Scoped,     ///< `A::f`
    StaticCall, ///< `A::f(`, whatever A is
};

enum class Where : std::uint8_t
{
    Everywhere,
    Product,
    ProductButMain,
    Ui
};

/// Names of one kind that this project does without.
struct BannedRow
{
    std::string_view rule;
    Use use;
    Where where;
    std::string_view names;
    std::string_view advice;
};

[[nodiscard]] std::span<const BannedRow> bannedRows();

} // namespace foyer::tidy
