// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/etag.h"

#include "server/http/headergrammar.h"
#include "server/http/request.h"

namespace foyer::http {

namespace {

constexpr QByteArrayView weakMark("W/");

bool isWeak(QByteArrayView tag) noexcept
{
    return tag.startsWith(weakMark);
}

QByteArrayView opaquePart(QByteArrayView tag) noexcept
{
    return isWeak(tag) ? tag.sliced(weakMark.size()) : tag;
}

// The next tag of a list; the list keeps the rest. Tags may hold commas, so the quotation marks decide.
QByteArrayView takeTag(QByteArrayView &list) noexcept
{
    while (!list.isEmpty() && (list.front() == ',' || list.front() == ' ' || list.front() == '\t'))
        list = list.sliced(1);
    const qsizetype open = isWeak(list) ? weakMark.size() : 0;
    const qsizetype close = list.size() > open && list[open] == '"' ? list.indexOf('"', open + 1) : -1;
    if (close < 0) {
        list = {};
        return {};
    }
    const QByteArrayView tag = list.first(close + 1);
    list = list.sliced(close + 1);
    return tag;
}

template <typename Matches>
bool anyTag(QByteArrayView list, Matches matches)
{
    for (QByteArrayView tag = takeTag(list); !tag.isEmpty(); tag = takeTag(list)) {
        if (matches(tag))
            return true;
    }
    return false;
}

} // namespace

QByteArray strongTag(QByteArrayView opaque)
{
    return QByteArray().append('"').append(opaque).append('"');
}

QByteArray weakTag(QByteArrayView opaque)
{
    return QByteArray(weakMark.data(), weakMark.size()).append('"').append(opaque).append('"');
}

Precondition ifMatch(const Request &request, QByteArrayView current)
{
    if (!request.hasHeader(HeaderName::IfMatch))
        return Precondition::Absent;
    const QByteArray list = request.joinedHeader(HeaderName::IfMatch);
    if (trimmed(list) == QByteArrayView("*"))
        return current.isEmpty() ? Precondition::Fails : Precondition::Holds;
    const bool holds = !current.isEmpty() && !isWeak(current)
                       && anyTag(list, [current](QByteArrayView tag) { return tag == current; });
    return holds ? Precondition::Holds : Precondition::Fails;
}

bool ifNoneMatchHits(const Request &request, QByteArrayView current)
{
    if (current.isEmpty() || !request.hasHeader(HeaderName::IfNoneMatch))
        return false;
    const QByteArray list = request.joinedHeader(HeaderName::IfNoneMatch);
    if (trimmed(list) == QByteArrayView("*"))
        return true;
    return anyTag(list, [current](QByteArrayView tag) { return opaquePart(tag) == opaquePart(current); });
}

} // namespace foyer::http
