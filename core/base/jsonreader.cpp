// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonreader.h"

#include "core/base/jsonpath.h"
#include "core/base/rfc3339.h"

#include <algorithm>
#include <cmath>

namespace foyer {

namespace {

bool isForbidden(QChar c, bool linesAllowed)
{
    if (c == u'\n')
        return !linesAllowed;
    if (c.unicode() < 0x7F)
        return c.unicode() < 0x20;
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator
           || c == QChar::ByteOrderMark; // which Qt drops where a text begins with it
}

bool isClean(const QString &text, bool linesAllowed)
{
    return QStringView{text}.isValidUtf16()
           && std::none_of(text.cbegin(), text.cend(),
                           [linesAllowed](QChar c) { return isForbidden(c, linesAllowed); });
}

qsizetype characters(const QString &text)
{
    return text.size()
           - std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLowSurrogate(); });
}

bool fits(const QString &text, const TextRule &rule)
{
    const qsizetype count = characters(text);
    return count >= rule.min && count <= rule.max && (rule.min == 0 || !text.trimmed().isEmpty());
}

} // namespace

QString JsonReader::text(const TextRule &rule) const
{
    const QString written = m_value.toString();
    if (!m_value.isString())
        refuse(QStringLiteral("must be text"));
    else if (!isClean(written, rule.lines))
        refuse(QStringLiteral("holds a control character or half a character"));
    else if (!fits(written, rule))
        refuse(QStringLiteral("must have %1 to %2 characters").arg(rule.min).arg(rule.max));
    else
        return written;
    return {};
}

bool JsonReader::boolean() const
{
    if (!m_value.isBool())
        refuse(QStringLiteral("must be true or false"));
    return m_value.toBool();
}

Uuid JsonReader::uuid() const
{
    const std::optional<Uuid> uuid = Uuid::fromText(m_value.toString().toUtf8());
    if (!uuid)
        refuse(QStringLiteral("must be a UUID"));
    return uuid.value_or(Uuid{});
}

Instant JsonReader::instant() const
{
    const std::optional<Instant> instant = fromRfc3339(m_value.toString());
    if (!instant)
        refuse(QStringLiteral("must be an RFC 3339 time between 1970 and 2199"));
    return instant.value_or(Instant{});
}

double JsonReader::number() const
{
    if (!m_value.isDouble() || !std::isfinite(m_value.toDouble()))
        refuse(QStringLiteral("must be a number"));
    return m_value.toDouble();
}

JsonObjectReader JsonReader::object() const
{
    if (!m_value.isObject())
        refuse(QStringLiteral("must be an object"));
    return JsonObjectReader(*this, m_value.toObject());
}

std::int64_t JsonReader::integer64(std::int64_t min, std::int64_t max) const
{
    // toInteger() gives its default for anything that is no whole number, so two defaults tell.
    const std::int64_t value = m_value.toInteger(0);
    if (!m_value.isDouble() || m_value.toInteger(1) != value)
        refuse(QStringLiteral("must be a whole number"));
    else if (value < min || value > max)
        refuse(QStringLiteral("must be between %1 and %2").arg(min).arg(max));
    else
        return value;
    return min;
}

QJsonArray JsonReader::array(const ListRule &rule) const
{
    const QJsonArray list = m_value.toArray();
    if (!m_value.isArray())
        refuse(QStringLiteral("must be a list"));
    else if (list.size() < rule.min || list.size() > rule.max)
        refuse(QStringLiteral("must have %1 to %2 entries").arg(rule.min).arg(rule.max));
    else
        return list;
    return {};
}

void JsonReader::refuse(const QString &reason, ErrorCode code) const
{
    if (!m_fault->error)
        m_fault->error = Error{code, reason, path()};
}

QString JsonReader::path() const
{
    QVarLengthArray<const JsonReader *, 32> chain;
    for (const JsonReader *reader = this; reader->m_parent; reader = reader->m_parent)
        chain.append(reader);
    QString path;
    for (auto reader = chain.crbegin(); reader != chain.crend(); ++reader) {
        if ((*reader)->m_index >= 0)
            appendJsonIndex(path, (*reader)->m_index);
        else
            appendJsonKey(path, (*reader)->m_key);
    }
    return path.isEmpty() ? jsonRootPath() : path;
}

JsonObjectReader::JsonObjectReader(const JsonReader &self, QJsonObject members)
    : m_self(self)
    , m_members(std::move(members))
{}

QJsonValue JsonObjectReader::take(QLatin1StringView key)
{
    const QJsonValue value = m_members.value(key);
    if (!m_known.contains(key)) {
        m_known.append(key);
        m_found += value.isUndefined() ? 0 : 1;
    }
    return value;
}

JsonReader JsonObjectReader::at(QLatin1StringView key)
{
    const JsonReader member(take(key), &m_self, QAnyStringView{key});
    if (member.m_value.isUndefined())
        member.refuse(QStringLiteral("is missing"));
    return member;
}

std::optional<JsonReader> JsonObjectReader::find(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    return JsonReader(value, &m_self, QAnyStringView{key});
}

void JsonObjectReader::refuseUnknown() const
{
    const QJsonObject rest = unknown();
    if (rest.isEmpty())
        return;
    const QString key = rest.constBegin().key();
    JsonReader(rest.constBegin().value(), &m_self, QAnyStringView{key})
        .refuse(QStringLiteral("is not known here"));
}

QJsonObject JsonObjectReader::unknown() const
{
    if (m_found == m_members.size())
        return {};
    QJsonObject rest = m_members;
    for (const QLatin1StringView key : m_known)
        rest.remove(key);
    return rest;
}

} // namespace foyer
