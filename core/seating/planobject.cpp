// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/planobject.h"

#include "core/base/jsonpath.h"

#include <cmath>

namespace foyer::seating {

namespace {

constexpr qsizetype longestText = 200;
constexpr qsizetype longestProse = 4000;
constexpr int mostPixels = 1'000'000;

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator
           || c == QChar::ByteOrderMark || c.isSurrogate();
}

/// Without control characters and halves of surrogate pairs; line feeds and tabs become spaces at most.
QString cleaned(const QString &text, bool lines)
{
    QString clean;
    for (const char32_t character : text.toUcs4()) {
        if (character > 0xFFFF)
            clean += QString::fromUcs4(&character, 1);
        else if (!isControl(QChar(char16_t(character))) || (lines && character == U'\n'))
            clean += QChar(char16_t(character));
        else if (character == U'\n' || character == U'\t')
            clean += u' ';
    }
    return clean;
}

QString written(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace

PlanObject::PlanObject(const QJsonValue &value, QString path, PlanReading &reading)
    : m_rest(value.toObject())
    , m_path(std::move(path))
    , m_reading(&reading)
{
    if (!value.isObject())
        m_reading->refuse(m_path.isEmpty() ? jsonRootPath() : m_path, QStringLiteral("is no object"));
}

QString PlanObject::pathOf(QLatin1StringView key) const
{
    QString path = m_path;
    appendJsonKey(path, key);
    return path;
}

void PlanObject::keep(QLatin1StringView key)
{
    m_reading->note(RepairKind::FieldKept, pathOf(key));
}

QString PlanObject::text(QLatin1StringView key)
{
    return takeText(key, longestText, false);
}

QString PlanObject::prose(QLatin1StringView key)
{
    return takeText(key, longestProse, true);
}

QString PlanObject::takeText(QLatin1StringView key, qsizetype longest, bool lines)
{
    const QJsonValue value = m_rest.value(key);
    if (!value.isString() && !value.isDouble() && !value.isUndefined() && !value.isNull()) {
        keep(key);
        return {};
    }
    m_rest.remove(key);
    QString text = value.toString();
    if (value.isDouble()) {
        text = written(value.toDouble());
        m_reading->note(RepairKind::TextFromNumber, pathOf(key), text, text);
    }
    const QString clean = cleaned(text, lines);
    if (clean != text)
        m_reading->note(RepairKind::TextCleaned, pathOf(key), text, clean);
    if (clean.size() > longest)
        m_reading->refuse(pathOf(key), QStringLiteral("has more than %1 characters").arg(longest));
    return clean;
}

std::optional<double> PlanObject::number(QLatin1StringView key)
{
    const QJsonValue value = m_rest.value(key);
    if (value.isUndefined())
        return std::nullopt;
    bool good = value.isDouble();
    const double number = good ? value.toDouble() : value.toString().toDouble(&good);
    if (!good || !std::isfinite(number)) {
        keep(key);
        return std::nullopt;
    }
    m_rest.remove(key);
    if (value.isString())
        m_reading->note(RepairKind::NumberFromText, pathOf(key), value.toString(), written(number));
    return number;
}

std::optional<int> PlanObject::pixels(QLatin1StringView key)
{
    const std::optional<double> value = number(key);
    if (!value)
        return std::nullopt;
    const double whole = std::abs(std::round(*value));
    if (whole > mostPixels) {
        m_reading->refuse(pathOf(key), QStringLiteral("is larger than %1 pixels").arg(mostPixels));
        return std::nullopt;
    }
    if (whole != *value)
        m_reading->note(RepairKind::SizeRounded, pathOf(key), written(*value), written(whole));
    return int(whole);
}

std::optional<bool> PlanObject::flag(QLatin1StringView key)
{
    const QJsonValue value = m_rest.value(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isBool()) {
        keep(key);
        return std::nullopt;
    }
    m_rest.remove(key);
    return value.toBool();
}

QJsonArray PlanObject::list(QLatin1StringView key, bool required)
{
    const QJsonValue value = m_rest.value(key);
    if (!value.isArray()) {
        if (!value.isUndefined() && !value.isNull())
            m_reading->refuse(pathOf(key), QStringLiteral("is no list"));
        else if (required)
            m_reading->note(RepairKind::ListMade, pathOf(key));
    }
    m_rest.remove(key);
    return value.toArray();
}

std::optional<PlanObject> PlanObject::child(QLatin1StringView key)
{
    const QJsonValue value = m_rest.value(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isObject()) {
        keep(key);
        return std::nullopt;
    }
    m_rest.remove(key);
    return PlanObject(value, pathOf(key), *m_reading);
}

void PlanObject::putBack(QLatin1StringView key, const PlanObject &child)
{
    if (!child.rest().isEmpty())
        m_rest.insert(key, child.rest());
}

} // namespace foyer::seating
