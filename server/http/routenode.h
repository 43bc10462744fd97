// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/routematch.h"

#include <array>
#include <memory>
#include <vector>

namespace foyer::http {

/// One place in the tree of routes: the segments before it are matched.
class RouteNode
{
public:
    struct Search
    {
        Method method;
        RouteMatch &match;
    };

    /// The child for this segment, made when there is none.
    [[nodiscard]] RouteNode &child(const Segment &segment);

    void setRoute(const Route &route);

    /// Looks for a route of the search's method below this node; collects the methods of all others that the
    /// path leads to. `path` is what is left of it.
    [[nodiscard]] bool find(QByteArrayView path, Search &search) const;

private:
    struct Literal
    {
        QByteArray text;
        std::unique_ptr<RouteNode> node;
    };

    struct Parameter
    {
        SegmentKind kind;
        std::unique_ptr<RouteNode> node;
    };

    [[nodiscard]] RouteNode &literalChild(const QByteArray &text);
    [[nodiscard]] RouteNode &parameterChild(SegmentKind kind);
    [[nodiscard]] const RouteNode *findLiteral(QByteArrayView text) const noexcept;
    [[nodiscard]] bool finish(Search &search) const;

    std::vector<Literal> m_literals; ///< by text
    std::vector<Parameter> m_parameters;
    std::array<const Route *, methodCount> m_routes{};
};

} // namespace foyer::http
