// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/query.h"

#include "server/http/percent.h"

#include <algorithm>

namespace foyer::http {

namespace {

std::pair<QByteArray, QByteArray> decodedPair(QByteArrayView pair)
{
    const qsizetype equals = pair.indexOf('=');
    if (equals < 0)
        return {percentDecoded(pair, PlusSign::Space), QByteArray("")};
    return {percentDecoded(pair.first(equals), PlusSign::Space),
            percentDecoded(pair.sliced(equals + 1), PlusSign::Space)};
}

} // namespace

Query::Query(QByteArrayView raw)
{
    while (!raw.isEmpty()) {
        const qsizetype end = raw.indexOf('&');
        const QByteArrayView pair = end < 0 ? raw : raw.first(end);
        raw = end < 0 ? QByteArrayView{} : raw.sliced(end + 1);
        if (!pair.isEmpty())
            m_parameters.push_back(decodedPair(pair));
    }
}

bool Query::contains(QByteArrayView name) const noexcept
{
    return std::any_of(m_parameters.begin(), m_parameters.end(),
                       [name](const auto &parameter) { return parameter.first == name; });
}

std::optional<QByteArray> Query::value(QByteArrayView name) const
{
    for (const auto &[key, value] : m_parameters) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

QList<QByteArray> Query::values(QByteArrayView name) const
{
    QList<QByteArray> found;
    for (const auto &[key, value] : m_parameters) {
        if (key == name)
            found.append(value);
    }
    return found;
}

} // namespace foyer::http
