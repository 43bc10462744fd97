// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/booking/wireanswer.h"

#include <charconv>

namespace foyer::bench {

WireAnswer WireAnswer::in(std::string_view received)
{
    constexpr std::string_view length("\r\nContent-Length: ");
    constexpr std::size_t statusAt = 9;
    const std::size_t end = received.find("\r\n\r\n");
    if (end == std::string_view::npos)
        return {};
    const std::string_view head = received.substr(0, end);
    std::size_t bodySize = 0;
    if (const std::size_t at = head.find(length); at != std::string_view::npos)
        std::from_chars(head.data() + at + length.size(), head.data() + head.size(), bodySize);
    if (received.size() < end + 4 + bodySize)
        return {};
    WireAnswer answer;
    std::from_chars(head.data() + statusAt, head.data() + statusAt + 3, answer.status);
    answer.size = end + 4 + bodySize;
    answer.body = received.substr(end + 4, bodySize);
    return answer;
}

std::string_view WireAnswer::text(std::string_view memberWithQuotes) const
{
    const std::size_t name = body.find(memberWithQuotes);
    if (name == std::string_view::npos)
        return {};
    const std::size_t from = name + memberWithQuotes.size() + 2; // behind the colon and the quote
    const std::size_t to = body.find('"', from);
    return to == std::string_view::npos ? std::string_view() : body.substr(from, to - from);
}

} // namespace foyer::bench
