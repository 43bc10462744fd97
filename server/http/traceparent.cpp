// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/traceparent.h"

#include "core/base/random.h"

#include <algorithm>
#include <span>

namespace foyer::http {

namespace {

constexpr qsizetype textSize = 55;

constexpr int hexValue(char c) noexcept
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; // upper case is not allowed here
}

template <std::size_t Size>
bool readHex(QByteArrayView text, std::array<quint8, Size> &bytes) noexcept
{
    for (std::size_t i = 0; i < Size; ++i) {
        const int high = hexValue(text[qsizetype(2 * i)]);
        const int low = hexValue(text[qsizetype(2 * i + 1)]);
        if (high < 0 || low < 0)
            return false;
        bytes[i] = quint8(high * 16 + low);
    }
    return true;
}

template <std::size_t Size>
bool isZero(const std::array<quint8, Size> &bytes) noexcept
{
    return std::all_of(bytes.begin(), bytes.end(), [](quint8 byte) { return byte == 0; });
}

template <std::size_t Size>
QByteArray toHex(const std::array<quint8, Size> &bytes)
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(Size)).toHex();
}

bool hasShape(QByteArrayView text, quint8 version) noexcept
{
    constexpr quint8 forbiddenVersion = 0xFF;
    if (version == forbiddenVersion || text[2] != '-' || text[35] != '-' || text[52] != '-')
        return false;
    return text.size() == textSize || (version > 0 && text[textSize] == '-');
}

template <std::size_t Size>
void fillNonZero(std::array<quint8, Size> &bytes, RandomSource &random)
{
    do {
        random.fill(std::as_writable_bytes(std::span{bytes}));
    } while (isZero(bytes));
}

} // namespace

std::optional<TraceParent> TraceParent::fromText(QByteArrayView text) noexcept
{
    std::array<quint8, 1> version{};
    std::array<quint8, 1> flags{};
    TraceParent parent;
    if (text.size() < textSize || !readHex(text, version) || !hasShape(text, version[0]))
        return std::nullopt;
    if (!readHex(text.sliced(3), parent.traceId) || !readHex(text.sliced(36), parent.spanId)
        || !readHex(text.sliced(53), flags) || isZero(parent.traceId) || isZero(parent.spanId))
        return std::nullopt;
    parent.isSampled = (flags[0] & 1U) != 0;
    return parent;
}

TraceParent TraceParent::continued(const std::optional<TraceParent> &caller, RandomSource &random)
{
    TraceParent own;
    if (caller) {
        own.traceId = caller->traceId;
        own.isSampled = caller->isSampled;
    } else {
        fillNonZero(own.traceId, random);
    }
    fillNonZero(own.spanId, random);
    return own;
}

QByteArray TraceParent::toText() const
{
    return "00-" + toHex(traceId) + '-' + toHex(spanId) + (isSampled ? "-01" : "-00");
}

} // namespace foyer::http
