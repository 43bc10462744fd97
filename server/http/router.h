// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/route.h"
#include "server/http/routematch.h"

#include <memory>
#include <utility>
#include <vector>

namespace foyer::http {

class RouteNode;

/// Collects routes. Nothing is checked before Router::build().
class RouteTable
{
public:
    void add(RouteSpec spec);

    /// How problems of all paths that begin with `prefix` ("/api/booking/") are written, unknown ones
    /// included, where the route does not say. The longest prefix wins.
    void setProblemFormat(QByteArray prefix, ProblemFormat format);

private:
    friend class Router;
    std::vector<RouteSpec> m_specs;
    std::vector<std::pair<QByteArray, ProblemFormat>> m_formats;
};

/// From method and path to route. Built once, never changed; lookup walks the path's segments down a tree,
/// where each node is visited at most once.
class Router
{
public:
    /// AlreadyExists with the route's name as subject: a name used twice, or two routes of one method that
    /// some path would match both. InvalidArgument: a bad pattern, no handler, a method that the edge answers
    /// itself.
    [[nodiscard]] static Result<Router> build(RouteTable table);

    Router(Router &&) noexcept;
    Router &operator=(Router &&) noexcept;
    ~Router();

    /// `path` is decoded; the match's parameters are views into it. HEAD finds the route of GET.
    [[nodiscard]] RouteMatch match(Method method, QByteArrayView path) const;

    /// How a problem on this path is written when the route does not say; never null.
    [[nodiscard]] ProblemFormat problemFormat(QByteArrayView path) const;

    /// All routes, in the order they were added.
    [[nodiscard]] const std::vector<Route> &routes() const noexcept { return m_routes; }

private:
    Router();
    [[nodiscard]] Result<void> add(RouteSpec spec);
    [[nodiscard]] Result<void> checkAgainstOthers(const Route &route) const;
    void insert(std::size_t index);

    std::vector<Route> m_routes;
    std::unique_ptr<RouteNode> m_root;
    std::vector<std::pair<QByteArray, ProblemFormat>> m_formats; ///< longest prefix first
};

} // namespace foyer::http
