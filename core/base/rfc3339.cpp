// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rfc3339.h"

namespace foyer {

namespace {

/// Reads fixed fields from the left; once one does not fit, everything after it fails too.
class Fields
{
public:
    explicit Fields(QStringView text) noexcept : m_rest(text) {}

    int number(qsizetype digits, int max) noexcept
    {
        int value = 0;
        for (qsizetype i = 0; i < digits; ++i)
            value = value * 10 + digit();
        m_good = m_good && value <= max;
        return value;
    }

    void literal(QChar expected) noexcept { m_good = m_good && takeIf(expected); }

    bool takeIf(QChar expected) noexcept
    {
        if (m_rest.isEmpty() || m_rest.front() != expected)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    /// `.25` as microseconds; nothing where there is no point.
    std::chrono::microseconds fraction() noexcept
    {
        if (!takeIf(u'.'))
            return {};
        int value = 0;
        qsizetype digits = 0;
        for (; nextIsDigit() && digits < 9; ++digits) {
            const int next = digit();
            if (digits < 6)
                value = value * 10 + next;
        }
        m_good = m_good && digits > 0;
        for (qsizetype missing = digits; missing < 6; ++missing)
            value *= 10;
        return std::chrono::microseconds{value};
    }

    bool finished() const noexcept { return m_good && m_rest.isEmpty(); }

private:
    bool nextIsDigit() const noexcept
    {
        return !m_rest.isEmpty() && m_rest.front() >= u'0' && m_rest.front() <= u'9';
    }

    int digit() noexcept
    {
        if (!nextIsDigit()) {
            m_good = false;
            return 0;
        }
        const int value = m_rest.front().unicode() - u'0';
        m_rest = m_rest.sliced(1);
        return value;
    }

    QStringView m_rest;
    bool m_good = true;
};

std::chrono::year_month_day readDate(Fields &fields) noexcept
{
    const int year = fields.number(4, 9999);
    fields.literal(u'-');
    const int month = fields.number(2, 12);
    fields.literal(u'-');
    const int day = fields.number(2, 31);
    return std::chrono::year{year} / std::chrono::month{unsigned(month)} / std::chrono::day{unsigned(day)};
}

std::chrono::microseconds readTimeOfDay(Fields &fields) noexcept
{
    const int hour = fields.number(2, 23);
    fields.literal(u':');
    const int minute = fields.number(2, 59);
    fields.literal(u':');
    const int second = fields.number(2, 59);
    return std::chrono::hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second}
           + fields.fraction();
}

std::chrono::minutes readOffset(Fields &fields) noexcept
{
    if (fields.takeIf(u'Z'))
        return {};
    const bool west = fields.takeIf(u'-');
    if (!west)
        fields.literal(u'+');
    const int hour = fields.number(2, 23);
    fields.literal(u':');
    const std::chrono::minutes offset = std::chrono::hours{hour} + std::chrono::minutes{fields.number(2, 59)};
    return west ? -offset : offset;
}

} // namespace

std::optional<Instant> fromRfc3339(QStringView text) noexcept
{
    using std::chrono::sys_days, std::chrono::year;
    Fields fields(text);
    const std::chrono::year_month_day date = readDate(fields);
    fields.literal(u'T');
    const std::chrono::microseconds timeOfDay = readTimeOfDay(fields);
    const std::chrono::minutes offset = readOffset(fields);
    if (!fields.finished() || !date.ok())
        return std::nullopt;
    const Instant instant = sys_days{date} + timeOfDay - offset;
    if (instant < sys_days{year{1970} / 1 / 1} || instant >= sys_days{year{2200} / 1 / 1})
        return std::nullopt;
    return instant;
}

} // namespace foyer
