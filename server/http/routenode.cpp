// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/routenode.h"

#include "server/http/route.h"

#include <algorithm>

namespace foyer::http {

RouteNode &RouteNode::child(const Segment &segment)
{
    return segment.kind == SegmentKind::Literal ? literalChild(segment.text) : parameterChild(segment.kind);
}

RouteNode &RouteNode::literalChild(const QByteArray &text)
{
    const auto place =
        std::lower_bound(m_literals.begin(), m_literals.end(), text,
                         [](const Literal &literal, const QByteArray &t) { return literal.text < t; });
    if (place != m_literals.end() && place->text == text)
        return *place->node;
    return *m_literals.insert(place, Literal{text, std::make_unique<RouteNode>()})->node;
}

RouteNode &RouteNode::parameterChild(SegmentKind kind)
{
    for (const Parameter &parameter : m_parameters) {
        if (parameter.kind == kind)
            return *parameter.node;
    }
    m_parameters.push_back(Parameter{kind, std::make_unique<RouteNode>()});
    return *m_parameters.back().node;
}

void RouteNode::setRoute(const Route &route)
{
    m_routes[std::size_t(route.method)] = &route;
}

const RouteNode *RouteNode::findLiteral(QByteArrayView text) const noexcept
{
    const auto place =
        std::lower_bound(m_literals.begin(), m_literals.end(), text,
                         [](const Literal &literal, QByteArrayView t) { return literal.text < t; });
    return place != m_literals.end() && place->text == text ? place->node.get() : nullptr;
}

bool RouteNode::find(QByteArrayView path, Search &search) const
{
    if (path.isEmpty())
        return finish(search);
    const QByteArrayView segment = takeSegment(path);
    const RouteNode *literal = findLiteral(segment);
    if (literal != nullptr && literal->find(path, search))
        return true;
    for (const Parameter &parameter : m_parameters) {
        if (!fits(parameter.kind, segment))
            continue;
        search.match.parameters.append(segment);
        if (parameter.node->find(path, search))
            return true;
        search.match.parameters.removeLast();
    }
    return false;
}

// Routes of one method never overlap, so the first that is found is the only one.
bool RouteNode::finish(Search &search) const
{
    search.match.route = m_routes[std::size_t(search.method)];
    if (search.match.route != nullptr) {
        search.match.allowed = {};
        return true;
    }
    for (const Route *route : m_routes) {
        if (route == nullptr)
            continue;
        search.match.allowed.insert(route->method);
        if (route->method == Method::Get)
            search.match.allowed.insert(Method::Head);
        search.match.allowed.insert(Method::Options);
    }
    return false;
}

} // namespace foyer::http
