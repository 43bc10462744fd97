// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/jsonmembers.h"

#include "core/base/jsonescape.h"

#include <QString>
#include <QUtf8StringView>
#include <utility>

namespace foyer::http {

void JsonMembers::addText(QByteArrayView name, QByteArrayView utf8)
{
    addName(name);
    if (QUtf8StringView(utf8).isValidUtf8())
        appendJsonString(m_text, utf8);
    else
        appendJsonString(m_text, QString::fromUtf8(utf8).toUtf8());
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
    appendJsonString(m_text, name);
    m_text.append(':');
}

} // namespace foyer::http
