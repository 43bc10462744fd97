// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/router.h"

#include "server/http/routenode.h"

#include <algorithm>

namespace foyer::http {

namespace {

Response plainProblem(const Problem &problem)
{
    return problem.toResponse();
}

bool hasHandler(const Handler &handler)
{
    return std::visit([](const auto &alternative) { return bool(alternative); }, handler);
}

Result<Route> toRoute(RouteSpec spec)
{
    Result<RoutePattern> pattern = RoutePattern::parse(spec.path);
    if (!pattern)
        return failure(std::move(pattern.error()));
    const bool isOfTheEdge = spec.method == Method::Head || spec.method == Method::Options;
    const bool isWebSocket = std::holds_alternative<WebSocketHandler>(spec.handler);
    if (!hasHandler(spec.handler) || isOfTheEdge || spec.name.isEmpty()
        || (isWebSocket && spec.method != Method::Get))
        return failure(
            ErrorCode::InvalidArgument,
            QStringLiteral("A route needs a name, a handler, and a method that is not HEAD or OPTIONS; "
                           "GET for a WebSocket."),
            QString::fromUtf8(spec.path));
    return Route{std::move(spec), *std::move(pattern)};
}

} // namespace

void RouteTable::add(RouteSpec spec)
{
    m_specs.push_back(std::move(spec));
}

void RouteTable::setProblemFormat(QByteArray prefix, ProblemFormat format)
{
    m_formats.emplace_back(std::move(prefix), format);
}

Router::Router() : m_root(std::make_unique<RouteNode>()) {}

Router::Router(Router &&) noexcept = default;
Router &Router::operator=(Router &&) noexcept = default;
Router::~Router() = default;

Result<Router> Router::build(RouteTable table)
{
    Router router;
    for (RouteSpec &spec : table.m_specs) {
        if (Result<void> added = router.add(std::move(spec)); !added)
            return failure(std::move(added.error()));
    }
    // Only now, when the vector no longer grows, may the tree point into it.
    for (std::size_t i = 0; i < router.m_routes.size(); ++i)
        router.insert(i);
    router.m_formats = std::move(table.m_formats);
    std::stable_sort(router.m_formats.begin(), router.m_formats.end(),
                     [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
    return router;
}

Result<void> Router::add(RouteSpec spec)
{
    Result<Route> route = toRoute(std::move(spec));
    if (!route)
        return failure(std::move(route.error()));
    if (Result<void> distinct = checkAgainstOthers(*route); !distinct)
        return distinct;
    m_routes.push_back(*std::move(route));
    return {};
}

Result<void> Router::checkAgainstOthers(const Route &route) const
{
    for (const Route &other : m_routes) {
        if (other.name == route.name)
            return failure(ErrorCode::AlreadyExists, QStringLiteral("Two routes have this name."),
                           QString::fromUtf8(route.name));
        if (other.method == route.method && other.pattern.overlaps(route.pattern))
            return failure(ErrorCode::AlreadyExists,
                           QStringLiteral("Some paths would match this route and another, ")
                               + QString::fromUtf8(other.name) + QLatin1Char('.'),
                           QString::fromUtf8(route.name));
    }
    return {};
}

void Router::insert(std::size_t index)
{
    const Route &route = m_routes[index];
    RouteNode *node = m_root.get();
    for (const Segment &segment : route.pattern.segments())
        node = &node->child(segment);
    node->setRoute(route);
}

RouteMatch Router::match(Method method, QByteArrayView path) const
{
    RouteMatch match;
    RouteNode::Search search{method == Method::Head ? Method::Get : method, match};
    (void)m_root->find(path, search);
    return match;
}

ProblemFormat Router::problemFormat(QByteArrayView path) const
{
    for (const auto &[prefix, format] : m_formats) {
        if (path.startsWith(prefix))
            return format;
    }
    return &plainProblem;
}

} // namespace foyer::http
