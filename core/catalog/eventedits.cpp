// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/eventedits.h"

#include "core/catalog/findperformance.h"

#include <algorithm>

namespace foyer::catalog {

namespace {

template <typename T>
void take(T &into, const std::optional<T> &change)
{
    if (change)
        into = *change;
}

bool isOver(PerformanceState state)
{
    return state == PerformanceState::Cancelled || state == PerformanceState::Done;
}

// What tickets and links name; the field of the first that differs.
std::optional<QString> changedName(const EventTerms &before, const EventTerms &after)
{
    if (after.venue != before.venue)
        return QStringLiteral("venue");
    if (after.slug != before.slug)
        return QStringLiteral("slug");
    if (after.currency != before.currency)
        return QStringLiteral("currency");
    if (after.timeZone != before.timeZone)
        return QStringLiteral("time_zone");
    return std::nullopt;
}

bool hasSeatMap(const Event &event)
{
    return std::ranges::any_of(event.performances,
                               [](const Performance &performance) { return !performance.seatMap.isNull(); });
}

} // namespace

Edited mayBeEdited(const Event &event)
{
    if (event.state == EventState::Cancelled || event.state == EventState::Done)
        return refuse(EditRefusal::EventOver);
    return {};
}

Edited checkTerms(const EventTerms &terms)
{
    if (!isSlug(terms.slug))
        return refuse(EditRefusal::BadSlug, QStringLiteral("slug"));
    if (!Currency::fromCode(terms.currency))
        return refuse(EditRefusal::BadCurrency, QStringLiteral("currency"));
    if (!isTimeZone(terms.timeZone))
        return refuse(EditRefusal::BadTimeZone, QStringLiteral("time_zone"));
    return {};
}

Edited changeTerms(Event &event, const TermsChange &change)
{
    if (Edited may = mayBeEdited(event); !may)
        return may;
    EventTerms terms = event.terms;
    take(terms.venue, change.venue);
    take(terms.slug, change.slug);
    take(terms.title, change.title);
    take(terms.description, change.description);
    take(terms.currency, change.currency);
    take(terms.timeZone, change.timeZone);
    take(terms.holdSeconds, change.holdSeconds);
    take(terms.perOrderLimit, change.perOrderLimit);
    take(terms.perBuyerLimit, change.perBuyerLimit);
    take(terms.fee.share, change.feeShare);
    take(terms.fee.perTicket, change.feePerTicket);
    take(terms.hasOrphanRule, change.hasOrphanRule);
    take(terms.refunds, change.refunds);
    if (Edited good = checkTerms(terms); !good)
        return good;
    const std::optional<QString> changed = changedName(event.terms, terms);
    if (changed && event.state != EventState::Draft)
        return refuse(EditRefusal::EventPublished, *changed);
    if (terms.currency != event.terms.currency && !event.prices.empty())
        return refuse(EditRefusal::StillPriced, QStringLiteral("currency"));
    if (terms.venue != event.terms.venue && hasSeatMap(event))
        return refuse(EditRefusal::StillUsed, QStringLiteral("venue"));
    event.terms = std::move(terms);
    return {};
}

Edited publish(Event &event)
{
    if (Edited may = mayBeEdited(event); !may)
        return may;
    event.state = EventState::Published;
    for (Performance &performance : event.performances) {
        if (performance.state == PerformanceState::Draft)
            performance.state = PerformanceState::OnSale;
    }
    return {};
}

Edited cancel(Event &event, const QString &reason)
{
    if (event.state == EventState::Cancelled)
        return {};
    if (!mayBecome(event.state, EventState::Cancelled))
        return refuse(EditRefusal::EventOver);
    event.state = EventState::Cancelled;
    event.cancelReason = reason;
    for (Performance &performance : event.performances) {
        if (isOver(performance.state))
            continue;
        performance.state = PerformanceState::Cancelled;
        performance.cancelReason = reason;
    }
    return {};
}

Edited cancelPerformance(Event &event, PerformanceId id, const QString &reason)
{
    Performance *performance = findPerformance(event, id);
    if (performance == nullptr)
        return refuse(EditRefusal::NotFound);
    if (performance->state == PerformanceState::Cancelled)
        return {};
    if (performance->state == PerformanceState::Done)
        return refuse(EditRefusal::EventOver);
    performance->state = PerformanceState::Cancelled;
    performance->cancelReason = reason;
    return {};
}

Edited finish(Event &event)
{
    if (event.state == EventState::Done)
        return {};
    if (event.state == EventState::Draft)
        return refuse(EditRefusal::NotPublished);
    if (!mayBecome(event.state, EventState::Done))
        return refuse(EditRefusal::EventOver);
    event.state = EventState::Done;
    for (Performance &performance : event.performances) {
        if (performance.state == PerformanceState::OnSale)
            performance.state = PerformanceState::Done;
    }
    return {};
}

Edited finishPerformance(Event &event, PerformanceId id)
{
    Performance *performance = findPerformance(event, id);
    if (performance == nullptr)
        return refuse(EditRefusal::NotFound);
    switch (performance->state) {
    case PerformanceState::Draft: return refuse(EditRefusal::NotPublished);
    case PerformanceState::Cancelled: return refuse(EditRefusal::EventOver);
    case PerformanceState::OnSale:
    case PerformanceState::Done: performance->state = PerformanceState::Done; return {};
    }
    return {};
}

} // namespace foyer::catalog
