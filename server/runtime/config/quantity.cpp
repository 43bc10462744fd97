// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/quantity.h"

#include <algorithm>
#include <array>
#include <span>

namespace foyer::runtime {

namespace {

struct Unit
{
    QStringView name;
    qint64 size;
};

constexpr std::array<Unit, 5> durationUnits{
    {{u"d", 86'400'000}, {u"h", 3'600'000}, {u"m", 60'000}, {u"s", 1000}, {u"ms", 1}}};
constexpr qint64 longestDuration = 100'000 * durationUnits[0].size;

constexpr std::array<Unit, 5> sizeUnits{
    {{u"TiB", qint64{1} << 40}, {u"GiB", 1 << 30}, {u"MiB", 1 << 20}, {u"KiB", 1 << 10}, {u"B", 1}}};
constexpr qint64 largestSize = 1000 * sizeUnits[0].size;

/// One number with its unit, from the front of `text`, which is then behind it.
struct Part
{
    std::size_t unit = 0;
    qint64 value = 0;
};

std::optional<Part> takePart(QStringView &text, std::span<const Unit> units, qint64 largest)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto numberEnd = std::find_if_not(text.begin(), text.end(), isDigit);
    const auto unitEnd = std::find_if(numberEnd, text.end(), isDigit);
    const QStringView number(text.begin(), numberEnd);
    const QStringView name(numberEnd, unitEnd);
    const auto unit =
        std::find_if(units.begin(), units.end(), [name](const Unit &u) { return u.name == name; });
    bool isNumber = false;
    const qint64 count = number.toLongLong(&isNumber);
    if (!isNumber || unit == units.end() || count > largest / unit->size)
        return std::nullopt;
    text = QStringView(unitEnd, text.end());
    return Part{std::size_t(unit - units.begin()), count * unit->size};
}

} // namespace

std::optional<std::chrono::milliseconds> durationFromText(QStringView text)
{
    qint64 sum = 0;
    std::optional<std::size_t> lastUnit;
    do {
        const std::optional<Part> part = takePart(text, durationUnits, longestDuration);
        if (!part || (lastUnit && part->unit <= *lastUnit))
            return std::nullopt;
        lastUnit = part->unit;
        sum += part->value;
    } while (!text.isEmpty());
    if (sum > longestDuration)
        return std::nullopt;
    return std::chrono::milliseconds{sum};
}

QString durationText(std::chrono::milliseconds duration)
{
    QString text;
    qint64 rest = duration.count();
    for (const Unit &unit : durationUnits) {
        if (rest >= unit.size)
            text += QString::number(rest / unit.size) + unit.name.toString();
        rest %= unit.size;
    }
    return text.isEmpty() ? QStringLiteral("0s") : text;
}

std::optional<ByteSize> byteSizeFromText(QStringView text)
{
    const std::optional<Part> part = takePart(text, sizeUnits, largestSize);
    if (!part || !text.isEmpty())
        return std::nullopt;
    return ByteSize{part->value};
}

QString byteSizeText(ByteSize size)
{
    const auto fits = [size](const Unit &unit) { return size.bytes != 0 && size.bytes % unit.size == 0; };
    const auto unit = std::find_if(sizeUnits.begin(), sizeUnits.end() - 1, fits);
    return QString::number(size.bytes / unit->size) + unit->name.toString();
}

} // namespace foyer::runtime
