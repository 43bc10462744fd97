// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace foyer::bench {

/// The first answer in what has come in, if it is whole. Knows just enough of HTTP for our own server.
struct WireAnswer
{
    int status = 0; ///< 0: not whole yet
    std::size_t size = 0;
    std::string_view body = {};

    [[nodiscard]] static WireAnswer in(std::string_view received);

    /// A text member of the body that stands nowhere else in it; empty when there is none.
    [[nodiscard]] std::string_view text(std::string_view memberWithQuotes) const;
};

} // namespace foyer::bench
