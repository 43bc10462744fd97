// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/accessrule.h"

#include "server/api/call.h"
#include "server/http/route.h"

#include <algorithm>

namespace foyer::api {

namespace {

constexpr QByteArrayView organizationSegment("organization");

bool namesOrganization(const http::Route &route)
{
    return std::ranges::any_of(route.pattern.segments(), [](const http::Segment &segment) {
        return segment.kind == http::SegmentKind::Uuid && segment.text == organizationSegment;
    });
}

http::Problem forbidden(accounts::Permission permission)
{
    const QLatin1StringView name = accounts::permissionName(permission);
    QByteArray detail = "Your role does not allow this (" + QByteArray(name.data(), name.size()) + ").";
    return problem(http::Status::Forbidden, "forbidden", std::move(detail)).value();
}

} // namespace

std::optional<http::Problem> objectionTo(const http::Request &request, const Caller *caller)
{
    const http::Route &route = *request.route();
    if (!route.access.needsSignIn)
        return std::nullopt;
    if (caller == nullptr)
        return problem(http::Status::Unauthorized, "not_signed_in", "Sign in first.").value();
    if (!namesOrganization(route))
        return std::nullopt;
    const OrganizationId organization(request.pathUuid(organizationSegment));
    if (!caller->isMember(organization))
        return notFound().value();
    const auto permission = accounts::Permission(route.access.permission);
    if (permission != accounts::Permission::None && !caller->may(permission, organization))
        return forbidden(permission);
    return std::nullopt;
}

} // namespace foyer::api
