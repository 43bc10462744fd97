// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/log/rfc3339.h"

#include <array>

namespace foyer::runtime {

namespace {

void putDigits(char *to, unsigned value, int digits) noexcept
{
    while (digits-- > 0) {
        to[digits] = char('0' + value % 10);
        value /= 10;
    }
}

} // namespace

void appendRfc3339(QByteArray &out, Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::milliseconds>(instant - day));
    std::array<char, 24> text = {'0', '0', '0', '0', '-', '0', '0', '-', '0', '0', 'T', '0',
                                 '0', ':', '0', '0', ':', '0', '0', '.', '0', '0', '0', 'Z'};
    putDigits(&text[0], unsigned(int(date.year())), 4);
    putDigits(&text[5], unsigned(date.month()), 2);
    putDigits(&text[8], unsigned(date.day()), 2);
    putDigits(&text[11], unsigned(time.hours().count()), 2);
    putDigits(&text[14], unsigned(time.minutes().count()), 2);
    putDigits(&text[17], unsigned(time.seconds().count()), 2);
    putDigits(&text[20], unsigned(time.subseconds().count()), 3);
    out.append(text.data(), qsizetype(text.size()));
}

} // namespace foyer::runtime
