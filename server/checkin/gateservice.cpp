// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/gateservice.h"

namespace foyer::checkin {

namespace {

bool isSame(const Gate &a, const Gate &b)
{
    return a.venue == b.venue && a.name == b.name && a.sections == b.sections
           && a.allowsReturn == b.allowsReturn;
}

tl::unexpected<Error> stale()
{
    return failure(ErrorCode::Conflict, QStringLiteral("The gate has another revision."));
}

} // namespace

Task<Result<std::vector<Gate>>> GateService::list(OrganizationId organization, std::optional<VenueId> venue,
                                                  Instant after, Uuid afterId, qint32 limit)
{
    return m_store.list(organization, venue, after, afterId, limit);
}

Task<Result<Gate>> GateService::read(OrganizationId organization, GateId id)
{
    return m_store.read(organization, id);
}

Task<Result<Gate>> GateService::create(OrganizationId organization, Gate gate)
{
    Result<std::optional<Gate>> inserted = co_await m_store.insert(organization, gate);
    if (!inserted)
        co_return failure(std::move(inserted.error()));
    if (*inserted)
        co_return std::move(**inserted);
    Result<Gate> there = co_await m_store.read(organization, gate.id);
    if (!there)
        co_return there; // no such venue, or the id is somebody else's
    if (!isSame(*there, gate))
        co_return failure(ErrorCode::AlreadyExists, QStringLiteral("Another gate has this id."));
    co_return there;
}

Task<Result<Gate>> GateService::edit(OrganizationId organization, GateId id, qint32 revision, GateEdit edit)
{
    Result<std::optional<Gate>> updated = co_await m_store.update(organization, id, revision, edit);
    if (!updated)
        co_return failure(std::move(updated.error()));
    if (*updated)
        co_return std::move(**updated);
    Result<Gate> there = co_await m_store.read(organization, id);
    if (!there)
        co_return there;
    co_return stale();
}

Task<Result<void>> GateService::remove(OrganizationId organization, GateId id, qint32 revision)
{
    Result<bool> removed = co_await m_store.remove(organization, id, revision);
    if (!removed)
        co_return failure(std::move(removed.error()));
    if (*removed)
        co_return Result<void>();
    Result<Gate> there = co_await m_store.read(organization, id);
    if (!there)
        co_return failure(std::move(there.error()));
    co_return stale();
}

} // namespace foyer::checkin
