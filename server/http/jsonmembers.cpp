// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/jsonmembers.h"

#include <QString>
#include <QUtf8StringView>
#include <utility>

namespace foyer::http {

namespace {

void appendEscaped(QByteArray &text, char c)
{
    static constexpr char digits[] = "0123456789abcdef";
    if (c == '"' || c == '\\') {
        text.append('\\').append(c);
    } else if (quint8(c) < 0x20) {
        text.append("\\u00").append(digits[quint8(c) >> 4U]).append(digits[quint8(c) & 0x0FU]);
    } else {
        text.append(c);
    }
}

void appendString(QByteArray &text, QByteArrayView utf8)
{
    text.append('"');
    for (const char c : utf8)
        appendEscaped(text, c);
    text.append('"');
}

} // namespace

void JsonMembers::addText(QByteArrayView name, QByteArrayView utf8)
{
    addName(name);
    if (QUtf8StringView(utf8).isValidUtf8())
        appendString(m_text, utf8);
    else
        appendString(m_text, QString::fromUtf8(utf8).toUtf8());
}

void JsonMembers::addRaw(QByteArrayView name, QByteArrayView json)
{
    addName(name);
    m_text.append(json);
}

QByteArray JsonMembers::take()
{
    m_text.append('}');
    return std::exchange(m_text, QByteArray("{"));
}

void JsonMembers::addName(QByteArrayView name)
{
    if (m_text.size() > 1)
        m_text.append(',');
    appendString(m_text, name);
    m_text.append(':');
}

} // namespace foyer::http
