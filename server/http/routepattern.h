// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace foyer::http {

/// What one segment of a path may be.
enum class SegmentKind : quint8
{
    Literal, ///< exactly this text
    Text,    ///< `{name}`: anything but empty
    Slug,    ///< `{name:slug}`: 1–100 lower-case letters, digits and hyphens
    Number,  ///< `{name:number}`: decimal, no leading zero, at most 18 digits
    Uuid,    ///< `{name:uuid}`: 36 characters, either case
};

struct Segment
{
    SegmentKind kind = SegmentKind::Literal;
    QByteArray text; ///< the literal, or the parameter's name
};

/// A path with typed holes: `/api/v1/orders/{order:uuid}/lines/{line:number}`. A segment of another type than
/// the pattern says is no match at all, so a handler never sees one. A slash at the end counts.
class RoutePattern
{
public:
    static constexpr qsizetype maxParameters = 6;

    RoutePattern() = default;

    /// InvalidArgument with the pattern as subject: no leading slash, an unknown type, an empty or repeated
    /// name, an empty segment that is not the last, too many parameters.
    [[nodiscard]] static Result<RoutePattern> parse(QByteArrayView text);

    [[nodiscard]] const QByteArray &text() const noexcept { return m_text; }

    [[nodiscard]] const std::vector<Segment> &segments() const noexcept { return m_segments; }

    /// Place of a parameter among the parameters; negative when there is none of this name.
    [[nodiscard]] qsizetype parameterPlace(QByteArrayView name) const noexcept;

    /// True when some path would match both.
    [[nodiscard]] bool overlaps(const RoutePattern &other) const noexcept;

private:
    [[nodiscard]] bool append(QByteArrayView segment, bool isLast);
    [[nodiscard]] bool appendParameter(QByteArrayView inner);

    QByteArray m_text;
    std::vector<Segment> m_segments;
};

/// Whether a decoded segment may stand where a parameter of this kind is. Not for literals.
[[nodiscard]] bool fits(SegmentKind kind, QByteArrayView segment) noexcept;

/// Takes the first segment off a path that begins with a slash; the path keeps the rest. "/a//b/" gives
/// "a", "", "b", "" and ends empty.
[[nodiscard]] QByteArrayView takeSegment(QByteArrayView &path) noexcept;

} // namespace foyer::http
