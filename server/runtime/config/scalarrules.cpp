// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/scalarrules.h"

#include <algorithm>

namespace foyer::runtime {

namespace {

std::optional<bool> booleanFromText(const QString &text)
{
    static const QStringList yes{QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("on"),
                                 QStringLiteral("1")};
    static const QStringList no{QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("off"),
                                QStringLiteral("0")};
    if (yes.contains(text))
        return true;
    if (no.contains(text))
        return false;
    return std::nullopt;
}

// QString::toLongLong takes blanks and a plus sign; here only digits and a minus.
std::optional<qint64> integerFromText(const QString &text)
{
    const auto isPart = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'-'; };
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || !std::all_of(text.begin(), text.end(), isPart))
        return std::nullopt;
    return number;
}

} // namespace

std::optional<ConfigValue> BooleanRule::read(const RawSetting &setting) const
{
    if (setting.value.type == RawValue::Type::Boolean)
        return setting.value.boolean;
    // In a file a boolean is written as one: "true" in quotes is a mistake.
    if (setting.value.type == RawValue::Type::Text && setting.origin.layer != ConfigLayer::File)
        return booleanFromText(setting.value.text);
    return std::nullopt;
}

QString BooleanRule::allowed() const
{
    return QStringLiteral("true or false");
}

QString BooleanRule::placeholder() const
{
    return QStringLiteral("true|false");
}

QString BooleanRule::toToml(const ConfigValue &value) const
{
    return std::get<bool>(value) ? QStringLiteral("true") : QStringLiteral("false");
}

std::optional<ConfigValue> IntegerRule::read(const RawSetting &setting) const
{
    std::optional<qint64> number;
    if (setting.value.type == RawValue::Type::Integer)
        number = setting.value.integer;
    else if (setting.value.type == RawValue::Type::Text && setting.origin.layer != ConfigLayer::File)
        number = integerFromText(setting.value.text);
    if (!number || !m_range.holds(*number))
        return std::nullopt;
    return *number;
}

QString IntegerRule::allowed() const
{
    return QStringLiteral("an integer from %1 to %2").arg(m_range.least).arg(m_range.most);
}

QString IntegerRule::placeholder() const
{
    return QStringLiteral("N");
}

QString IntegerRule::toToml(const ConfigValue &value) const
{
    return QString::number(std::get<qint64>(value));
}

std::optional<ConfigValue> DurationRule::read(const RawSetting &setting) const
{
    if (setting.value.type != RawValue::Type::Text)
        return std::nullopt;
    const auto duration = durationFromText(setting.value.text);
    if (!duration || !m_range.holds(*duration))
        return std::nullopt;
    return *duration;
}

QString DurationRule::allowed() const
{
    return QStringLiteral("a duration with its unit (ms, s, m, h, d) from %1 to %2")
        .arg(durationText(m_range.least), durationText(m_range.most));
}

QString DurationRule::placeholder() const
{
    return QStringLiteral("DURATION");
}

QString DurationRule::toToml(const ConfigValue &value) const
{
    return tomlString(durationText(std::get<std::chrono::milliseconds>(value)));
}

std::optional<ConfigValue> ByteSizeRule::read(const RawSetting &setting) const
{
    if (setting.value.type != RawValue::Type::Text)
        return std::nullopt;
    const auto size = byteSizeFromText(setting.value.text);
    if (!size || !m_range.holds(*size))
        return std::nullopt;
    return *size;
}

QString ByteSizeRule::allowed() const
{
    return QStringLiteral("a size with its unit (B, KiB, MiB, GiB, TiB) from %1 to %2")
        .arg(byteSizeText(m_range.least), byteSizeText(m_range.most));
}

QString ByteSizeRule::placeholder() const
{
    return QStringLiteral("SIZE");
}

QString ByteSizeRule::toToml(const ConfigValue &value) const
{
    return tomlString(byteSizeText(std::get<ByteSize>(value)));
}

} // namespace foyer::runtime
