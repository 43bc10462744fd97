// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/wireevent.h"

#include "server/api/page.h"

#include <QJsonDocument>

namespace foyer::catalog {

namespace {

std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

template <typename Id>
std::optional<Id> unlessNull(const Id &id)
{
    return id.isNull() ? std::nullopt : std::optional(id);
}

wire::Performance toWire(const Performance &performance)
{
    wire::Performance shown;
    shown.id = performance.id;
    shown.number = performance.number;
    shown.slug = performance.slug;
    shown.startsAt = performance.times.start;
    shown.doorsAt = performance.times.doors;
    shown.endsAt = performance.times.end;
    shown.state = performance.state;
    if (!performance.seatMap.isNull())
        shown.seatMap = wire::SeatMapChoice{performance.seatMap.id, performance.seatMap.version};
    for (const StandingPlaces &area : performance.areas)
        shown.areas.push_back({area.id, area.name, area.category, area.capacity});
    shown.sellsSimulated = performance.sellsSimulated;
    shown.cancelReason = unlessEmpty(performance.cancelReason);
    return shown;
}

wire::SalePhase toWire(const SalePhase &phase)
{
    return {
        phase.id, phase.name, {phase.channels.begin(), phase.channels.end()}, phase.opensAt, phase.closesAt};
}

void addParts(const Event &event, wire::Event &shown)
{
    for (const Performance &performance : event.performances)
        shown.performances.push_back(toWire(performance));
    for (const PriceCategory &category : event.categories)
        shown.categories.push_back(
            {category.id, category.ordinal, category.key, category.name, category.color});
    for (const TicketType &type : event.ticketTypes)
        shown.ticketTypes.push_back(
            {type.id, type.ordinal, type.name, type.isLinkedToHolder, type.checkFirst});
    for (const SalePhase &phase : event.phases)
        shown.phases.push_back(toWire(phase));
    const QByteArray currency = event.terms.currency.toLatin1();
    for (const PriceEntry &price : event.prices)
        shown.prices.push_back({price.category, price.type, unlessNull(price.phase),
                                wire::Amount{price.amount, currency}, unlessNull(price.tax)});
}

void addTerms(const EventTerms &terms, wire::Event &shown)
{
    shown.venue = terms.venue;
    shown.slug = terms.slug;
    shown.title = terms.title;
    shown.description = terms.description;
    shown.currency = terms.currency;
    shown.timeZone = terms.timeZone;
    shown.holdSeconds = terms.holdSeconds;
    shown.perOrderLimit = terms.perOrderLimit;
    shown.perBuyerLimit = terms.perBuyerLimit;
    shown.feeBasisPoints = terms.fee.share.value;
    shown.feePerTicket = terms.fee.perTicket;
    shown.hasOrphanRule = terms.hasOrphanRule;
    for (const RefundPolicy::Step &step : terms.refunds.steps())
        shown.refundPolicy.push_back({step.hoursBefore, step.share.value});
}

tl::expected<RefundPolicy, Refused> policyFrom(const std::vector<wire::RefundStep> &steps)
{
    std::vector<RefundPolicy::Step> known;
    for (const wire::RefundStep &step : steps)
        known.push_back({step.hoursBefore, {step.basisPoints}});
    Result<RefundPolicy> policy = RefundPolicy::fromSteps(std::move(known));
    if (!policy)
        return refuse(EditRefusal::BadRefundPolicy, QStringLiteral("refund_policy"));
    return *policy;
}

std::optional<SeatMapRef> refFrom(const std::optional<wire::SeatMapChoice> &choice)
{
    if (!choice)
        return std::nullopt;
    return SeatMapRef{choice->id, choice->version.value_or(0)};
}

} // namespace

wire::Event toWire(const EditedEvent &edited)
{
    const Event &event = edited.event;
    wire::Event shown;
    shown.id = event.id;
    shown.state = event.state;
    shown.cancelReason = unlessEmpty(event.cancelReason);
    shown.hasSales = event.hasSales;
    shown.revision = event.revision;
    addTerms(event.terms, shown);
    addParts(event, shown);
    for (const EditWarning warning : edited.warnings)
        shown.warnings.push_back(warningName(warning));
    return shown;
}

wire::EventPage toWire(const ListPage<ListedEvent> &page)
{
    wire::EventPage shown;
    for (const ListedEvent &event : page.items) {
        wire::EventSummary summary{event.id,       event.slug,     event.title, event.venue,   event.state,
                                   event.currency, event.timeZone, {},          event.revision};
        for (const ListedPerformance &performance : event.performances)
            summary.performances.push_back({performance.id, performance.number, performance.slug,
                                            performance.times.start, performance.state, performance.sold,
                                            performance.capacity});
        shown.items.push_back(std::move(summary));
    }
    shown.next = cursorText(page.next);
    return shown;
}

wire::EventChangePage toWire(const ListPage<ListedChange> &page)
{
    wire::EventChangePage shown;
    for (const ListedChange &change : page.items) {
        const QJsonObject detail = QJsonDocument::fromJson(change.detail.bytes).object();
        const auto account = change.account ? std::optional(change.account->uuid()) : std::nullopt;
        shown.items.push_back({change.revision, change.kind, detail, account, change.at});
    }
    shown.next = cursorText(page.next);
    return shown;
}

wire::EventReadiness toWire(const ReadinessReport &report)
{
    wire::EventReadiness shown;
    shown.isReady = report.gaps.empty();
    for (const Gap gap : report.gaps)
        shown.gaps.push_back(gapCode(gap));
    shown.unpriced = report.unpriced;
    return shown;
}

tl::expected<EventTerms, Refused> termsFrom(const wire::CreateEvent &body)
{
    EventTerms terms;
    terms.venue = body.venue;
    terms.slug = body.slug;
    terms.title = body.title;
    terms.description = body.description.value_or(QString());
    terms.currency = body.currency.value_or(QString());
    terms.timeZone = body.timeZone.value_or(QString());
    terms.holdSeconds = body.holdSeconds.value_or(terms.holdSeconds);
    terms.perOrderLimit = body.perOrderLimit.value_or(terms.perOrderLimit);
    terms.perBuyerLimit = body.perBuyerLimit.value_or(terms.perBuyerLimit);
    terms.fee = FeeRule{BasisPoints{body.feeBasisPoints.value_or(0)}, body.feePerTicket.value_or(0)};
    terms.hasOrphanRule = body.hasOrphanRule.value_or(true);
    if (!body.refundPolicy)
        return terms;
    tl::expected<RefundPolicy, Refused> policy = policyFrom(*body.refundPolicy);
    if (!policy)
        return tl::unexpected<Refused>(policy.error());
    terms.refunds = *policy;
    return terms;
}

tl::expected<TermsChange, Refused> termsFrom(const wire::ChangeEvent &body)
{
    TermsChange change{body.venue,
                       body.slug,
                       body.title,
                       body.description,
                       body.currency,
                       body.timeZone,
                       body.holdSeconds,
                       body.perOrderLimit,
                       body.perBuyerLimit,
                       {},
                       body.feePerTicket,
                       body.hasOrphanRule,
                       {}};
    if (body.feeBasisPoints)
        change.feeShare = BasisPoints{*body.feeBasisPoints};
    if (!body.refundPolicy)
        return change;
    tl::expected<RefundPolicy, Refused> policy = policyFrom(*body.refundPolicy);
    if (!policy)
        return tl::unexpected<Refused>(policy.error());
    change.refunds = *policy;
    return change;
}

std::vector<StandingPlaces> areasFrom(const std::vector<wire::StandingArea> &areas)
{
    std::vector<StandingPlaces> places;
    for (const wire::StandingArea &area : areas)
        places.push_back({area.id, area.name, area.category, area.capacity});
    return places;
}

Performance performanceFrom(const wire::AddPerformance &body)
{
    Performance performance;
    performance.id = body.id;
    performance.slug = body.slug.value_or(QString());
    performance.times = {body.doorsAt.value_or(body.startsAt - std::chrono::hours{1}), body.startsAt,
                         body.endsAt.value_or(body.startsAt + std::chrono::hours{3})};
    performance.seatMap = refFrom(body.seatMap).value_or(SeatMapRef{});
    performance.sellsSimulated = body.sellsSimulated.value_or(false);
    if (body.areas)
        performance.areas = areasFrom(*body.areas);
    return performance;
}

PerformanceChange performanceFrom(const wire::ChangePerformance &body)
{
    PerformanceChange change;
    change.doors = body.doorsAt;
    change.start = body.startsAt;
    change.end = body.endsAt;
    change.slug = body.slug;
    change.seatMap = refFrom(body.seatMap);
    change.sellsSimulated = body.sellsSimulated;
    if (body.areas)
        change.areas = areasFrom(*body.areas);
    return change;
}

std::vector<PriceEntry> pricesFrom(const wire::PriceTable &table, IdFactory &ids)
{
    std::vector<PriceEntry> prices;
    for (const wire::TicketPrice &price : table.prices)
        prices.push_back({PriceId(ids.next()), price.category, price.ticketType,
                          price.phase.value_or(PhaseId{}), price.price.minor,
                          price.taxRate.value_or(TaxRateId{})});
    return prices;
}

std::optional<QString> cursorText(const std::optional<ListPosition> &position)
{
    if (!position)
        return std::nullopt;
    return QString::fromLatin1(api::Cursor{position->key, position->id}.toText());
}

} // namespace foyer::catalog
