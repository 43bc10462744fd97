// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/streamid.h"

#include <charconv>

namespace foyer::redis {

namespace {

std::optional<quint64> number(QByteArrayView digits) noexcept
{
    quint64 value = 0;
    const char *end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    if (error != std::errc{} || stop != end)
        return std::nullopt;
    return value;
}

} // namespace

QByteArray StreamId::toText() const
{
    return QByteArray::number(first) + '-' + QByteArray::number(second);
}

std::optional<StreamId> StreamId::fromText(QByteArrayView text) noexcept
{
    const qsizetype hyphen = text.indexOf('-');
    const std::optional<quint64> first = number(hyphen < 0 ? text : text.first(hyphen));
    const std::optional<quint64> second = hyphen < 0 ? 0 : number(text.sliced(hyphen + 1));
    if (!first || !second)
        return std::nullopt;
    return StreamId{*first, *second};
}

} // namespace foyer::redis
