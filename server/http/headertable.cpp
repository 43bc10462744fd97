// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/headertable.h"

#include <algorithm>
#include <QByteArray>

namespace foyer::http {

namespace {

QByteArrayView valueOf(QByteArrayView head, const HeaderTable::Field &field) noexcept
{
    return head.sliced(field.valueAt, field.valueSize);
}

} // namespace

void HeaderTable::append(const Field &field)
{
    m_fields.append(field);
    quint8 &first = m_first[std::size_t(field.known)];
    if (first == 0)
        first = quint8(m_fields.size());
}

qsizetype HeaderTable::count(HeaderName name) const noexcept
{
    if (!contains(name))
        return 0;
    return std::count_if(m_fields.begin(), m_fields.end(),
                         [name](const Field &field) { return field.known == name; });
}

QByteArrayView HeaderTable::value(QByteArrayView head, HeaderName name) const noexcept
{
    const quint8 place = m_first[std::size_t(name)];
    return place == 0 ? QByteArrayView{} : valueOf(head, m_fields[place - 1]);
}

QByteArrayView HeaderTable::value(QByteArrayView head, QByteArrayView name) const noexcept
{
    if (const HeaderName known = headerNameOf(name); known != HeaderName::Other)
        return value(head, known);
    for (const Field &field : m_fields) {
        const QByteArrayView candidate = head.sliced(field.nameAt, field.nameSize);
        if (candidate.compare(name, Qt::CaseInsensitive) == 0)
            return valueOf(head, field);
    }
    return {};
}

QByteArray HeaderTable::joined(QByteArrayView head, HeaderName name) const
{
    QByteArray all;
    for (const Field &field : m_fields) {
        if (field.known != name)
            continue;
        if (!all.isEmpty())
            all += ", ";
        all += valueOf(head, field);
    }
    return all;
}

} // namespace foyer::http
