// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/routepattern.h"

#include "core/base/uuid.h"
#include "server/http/headergrammar.h"

#include <algorithm>
#include <optional>

namespace foyer::http {

namespace {

constexpr bool isSlugCharacter(char c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

bool isSlug(QByteArrayView text) noexcept
{
    constexpr qsizetype maxSize = 100;
    return !text.isEmpty() && text.size() <= maxSize
           && std::all_of(text.begin(), text.end(), isSlugCharacter);
}

bool isNumber(QByteArrayView text) noexcept
{
    constexpr qsizetype maxDigits = 18;
    return isDecimal(text) && text.size() <= maxDigits && (text.size() == 1 || text.front() != '0');
}

std::optional<SegmentKind> kindOf(QByteArrayView type) noexcept
{
    if (type == QByteArrayView("text"))
        return SegmentKind::Text;
    if (type == QByteArrayView("slug"))
        return SegmentKind::Slug;
    if (type == QByteArrayView("number"))
        return SegmentKind::Number;
    if (type == QByteArrayView("uuid"))
        return SegmentKind::Uuid;
    return std::nullopt;
}

// Every number is a slug, and so is a UUID in lower case; numbers and UUIDs share nothing.
bool kindsOverlap(SegmentKind a, SegmentKind b) noexcept
{
    const bool isNumberAndUuid = (a == SegmentKind::Number && b == SegmentKind::Uuid)
                                 || (a == SegmentKind::Uuid && b == SegmentKind::Number);
    return !isNumberAndUuid;
}

bool segmentsOverlap(const Segment &a, const Segment &b) noexcept
{
    if (a.kind == SegmentKind::Literal && b.kind == SegmentKind::Literal)
        return a.text == b.text;
    if (a.kind == SegmentKind::Literal)
        return fits(b.kind, a.text);
    if (b.kind == SegmentKind::Literal)
        return fits(a.kind, b.text);
    return kindsOverlap(a.kind, b.kind);
}

tl::unexpected<Error> badPattern(QByteArrayView text)
{
    return failure(ErrorCode::InvalidArgument,
                   QStringLiteral("The path pattern of this route is not well formed."),
                   QString::fromUtf8(text));
}

} // namespace

bool fits(SegmentKind kind, QByteArrayView segment) noexcept
{
    switch (kind) {
    case SegmentKind::Literal: return false;
    case SegmentKind::Text: return !segment.isEmpty();
    case SegmentKind::Slug: return isSlug(segment);
    case SegmentKind::Number: return isNumber(segment);
    case SegmentKind::Uuid: return Uuid::fromText(segment).has_value();
    }
    return false;
}

QByteArrayView takeSegment(QByteArrayView &path) noexcept
{
    path = path.sliced(1);
    const qsizetype slash = findChar(path, '/');
    const QByteArrayView segment = slash < 0 ? path : path.first(slash);
    path = slash < 0 ? QByteArrayView{} : path.sliced(slash);
    return segment;
}

Result<RoutePattern> RoutePattern::parse(QByteArrayView text)
{
    if (!text.startsWith('/'))
        return badPattern(text);
    RoutePattern pattern;
    pattern.m_text = text.toByteArray();
    for (QByteArrayView rest = text; !rest.isEmpty();) {
        const QByteArrayView segment = takeSegment(rest);
        if (!pattern.append(segment, rest.isEmpty()))
            return badPattern(text);
    }
    return pattern;
}

bool RoutePattern::append(QByteArrayView segment, bool isLast)
{
    if (segment.startsWith('{') && segment.endsWith('}'))
        return appendParameter(segment.sliced(1, segment.size() - 2));
    if ((segment.isEmpty() && !isLast) || !isUnreserved(segment))
        return false;
    m_segments.push_back(Segment{SegmentKind::Literal, segment.toByteArray()});
    return true;
}

bool RoutePattern::appendParameter(QByteArrayView inner)
{
    const qsizetype colon = inner.indexOf(':');
    const QByteArrayView name = colon < 0 ? inner : inner.first(colon);
    const std::optional<SegmentKind> kind =
        kindOf(colon < 0 ? QByteArrayView("text") : inner.sliced(colon + 1));
    const auto parameters = std::count_if(m_segments.begin(), m_segments.end(),
                                          [](const Segment &s) { return s.kind != SegmentKind::Literal; });
    if (!kind || name.isEmpty() || !isUnreserved(name) || parameterPlace(name) >= 0
        || parameters >= maxParameters)
        return false;
    m_segments.push_back(Segment{*kind, name.toByteArray()});
    return true;
}

qsizetype RoutePattern::parameterPlace(QByteArrayView name) const noexcept
{
    qsizetype place = 0;
    for (const Segment &segment : m_segments) {
        if (segment.kind == SegmentKind::Literal)
            continue;
        if (segment.text == name)
            return place;
        ++place;
    }
    return -1;
}

bool RoutePattern::overlaps(const RoutePattern &other) const noexcept
{
    return std::equal(m_segments.begin(), m_segments.end(), other.m_segments.begin(), other.m_segments.end(),
                      segmentsOverlap);
}

} // namespace foyer::http
