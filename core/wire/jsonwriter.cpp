// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/jsonwriter.h"

#include "core/base/jsonescape.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace foyer::wire {

void JsonWriter::key(QLatin1StringView name)
{
    separate();
    m_text.append('"').append(name.data(), name.size()).append("\":");
    m_needsComma = false;
}

void JsonWriter::text(QStringView value)
{
    separate();
    appendJsonString(m_text, value.toUtf8());
    m_needsComma = true;
}

void JsonWriter::ascii(QByteArrayView value)
{
    separate();
    m_text.append('"').append(value).append('"');
    m_needsComma = true;
}

void JsonWriter::integer(std::int64_t value)
{
    separate();
    m_text.append(QByteArray::number(qlonglong(value)));
    m_needsComma = true;
}

void JsonWriter::boolean(bool value)
{
    separate();
    m_text.append(value ? "true" : "false");
    m_needsComma = true;
}

void JsonWriter::uuid(const Uuid &value)
{
    ascii(value.toText());
}

void JsonWriter::document(const QJsonObject &value)
{
    separate();
    m_text.append(QJsonDocument(value).toJson(QJsonDocument::Compact));
    m_needsComma = true;
}

QByteArray JsonWriter::take()
{
    m_needsComma = false;
    return std::exchange(m_text, {});
}

void JsonWriter::open(char bracket)
{
    separate();
    m_text.append(bracket);
    m_needsComma = false;
}

void JsonWriter::close(char bracket)
{
    m_text.append(bracket);
    m_needsComma = true;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_text.append(',');
}

} // namespace foyer::wire
