// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/target.h"

#include "server/http/headergrammar.h"
#include "server/http/percent.h"

#include <algorithm>

namespace foyer::http {

namespace {

// What browsers themselves encode before they send; in a path, also what some readers take for a slash.
bool isPlainInQuery(char c) noexcept
{
    return c > ' ' && c < '\x7F' && c != '"' && c != '#' && c != '<' && c != '>';
}

bool isPlainInPath(char c) noexcept
{
    return isPlainInQuery(c) && c != '\\' && c != '`' && c != '{' && c != '}';
}

bool isDotSegment(QByteArrayView segment) noexcept
{
    return segment == QByteArrayView(".") || segment == QByteArrayView("..");
}

bool hasDotSegment(QByteArrayView path) noexcept
{
    qsizetype begin = 1;
    for (;;) {
        const qsizetype end = findChar(path, '/', begin);
        const QByteArrayView segment = end < 0 ? path.sliced(begin) : path.sliced(begin, end - begin);
        if (isDotSegment(segment))
            return true;
        if (end < 0)
            return false;
        begin = end + 1;
    }
}

} // namespace

std::optional<Fault> Target::parse(QByteArrayView text, qsizetype at)
{
    const qsizetype mark = findChar(text, '?');
    const QByteArrayView path = mark < 0 ? text : text.first(mark);
    const QByteArrayView query = mark < 0 ? QByteArrayView{} : text.sliced(mark + 1);
    m_pathAt = at;
    m_pathSize = path.size();
    m_queryAt = mark < 0 ? at : at + mark + 1;
    m_querySize = query.size();
    if (text == QByteArrayView("*"))
        return std::nullopt;
    if (!path.startsWith('/') || !std::all_of(path.begin(), path.end(), isPlainInPath)
        || !std::all_of(query.begin(), query.end(), isPlainInQuery))
        return Fault::BadTarget;
    if (const std::optional<Fault> fault = parsePath(path))
        return fault;
    return findPercentFault(query, TargetPart::Query);
}

std::optional<Fault> Target::parsePath(QByteArrayView path)
{
    if (findChar(path, '%') < 0)
        return hasDotSegment(path) ? std::optional(Fault::DotSegment) : std::nullopt;
    if (const std::optional<Fault> fault = findPercentFault(path, TargetPart::Path))
        return fault;
    QByteArray decoded = percentDecoded(path, PlusSign::Literal);
    // A slash or backslash that was not there before came out of an escape.
    if (decoded.count('/') != std::count(path.begin(), path.end(), '/') || decoded.contains('\\'))
        return Fault::ForbiddenPathCharacter;
    if (hasDotSegment(decoded))
        return Fault::DotSegment;
    m_decodedPath = std::move(decoded);
    return std::nullopt;
}

} // namespace foyer::http
