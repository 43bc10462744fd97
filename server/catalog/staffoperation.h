// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/apibuilder.h"
#include "server/api/revision.h"
#include "server/catalog/problems.h"
#include "server/catalog/wireevent.h"

namespace foyer::catalog {

/// What the catalog's routes for staff share.

/// A member's operation below `/api/v1/organizations/{organization:uuid}`.
[[nodiscard]] api::Operation staffOperation(http::Method method, const char *path, const char *name,
                                            const char *summary, accounts::Permission permission);

/// One that edits an event: ManageCatalog, and the problems that every edit has.
[[nodiscard]] api::Operation editOperation(http::Method method, const char *path, const char *name,
                                           const char *summary);

template <typename Body>
[[nodiscard]] EventKey keyOf(const api::Call<Body> &call)
{
    return {call.organization(), EventId(call.request->pathUuid("event"))};
}

template <typename Body>
[[nodiscard]] ChangeNote noteOf(const api::Call<Body> &call, const char *kind)
{
    ChangeNote note{QString::fromLatin1(kind), "{}", call.caller().account()};
    if constexpr (wire::Shaped<Body>)
        note.detail = wire::encode(call.body);
    return note;
}

/// An edit of what stands in the path, made from the revision in If-Match.
template <typename Body>
[[nodiscard]] tl::expected<Edit, http::Problem> revisedEdit(const api::Call<Body> &call, const char *kind)
{
    const tl::expected<qint32, http::Problem> revision = api::editedRevision(*call.request);
    if (!revision)
        return tl::unexpected<http::Problem>(revision.error());
    return Edit{keyOf(call), *revision, noteOf(call, kind), {}};
}

/// Something added: its own id makes it repeatable, so no revision is asked for.
template <typename Body>
[[nodiscard]] Edit addingEdit(const api::Call<Body> &call, const char *kind)
{
    return Edit{keyOf(call), std::nullopt, noteOf(call, kind), {}};
}

[[nodiscard]] api::Outcome<wire::Event> answerOf(const Answer<EditedEvent> &answer);

} // namespace foyer::catalog
