// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/ruling.h"

#include "server/pg/outcome.h"

namespace foyer::booking {

namespace {

QLatin1StringView codeOf(ServiceReason reason) noexcept
{
    switch (reason) {
    case ServiceReason::NotFound: return QLatin1StringView{"not_found"};
    case ServiceReason::NotOnSale: return QLatin1StringView{"not_on_sale"};
    case ServiceReason::NotYetOnSale: return QLatin1StringView{"not_yet_on_sale"};
    case ServiceReason::PerformanceOver: return QLatin1StringView{"performance_over"};
    case ServiceReason::NothingAsked: return QLatin1StringView{"nothing_asked"};
    case ServiceReason::AskedTwice: return QLatin1StringView{"asked_twice"};
    case ServiceReason::UnknownType: return QLatin1StringView{"unknown_type"};
    case ServiceReason::UnknownCategory: return QLatin1StringView{"unknown_category"};
    case ServiceReason::NoPrice: return QLatin1StringView{"no_price"};
    case ServiceReason::NoSeatsTogether: return QLatin1StringView{"no_seats_together"};
    case ServiceReason::StrandsSeat: return QLatin1StringView{"strands_seat"};
    case ServiceReason::TooManyRaces: return QLatin1StringView{"too_many_races"};
    case ServiceReason::WrongMac: return QLatin1StringView{"wrong_mac"};
    case ServiceReason::TenderNotAllowed: return QLatin1StringView{"tender_not_allowed"};
    case ServiceReason::NotEnoughGiven: return QLatin1StringView{"not_enough_given"};
    case ServiceReason::RefundNotAllowed: return QLatin1StringView{"refund_not_allowed"};
    case ServiceReason::NotAdmitted: return QLatin1StringView{"not_admitted"};
    case ServiceReason::Busy: return QLatin1StringView{"overloaded"};
    }
    return QLatin1StringView{"not_found"};
}

} // namespace

QLatin1StringView Denial::code() const noexcept
{
    if (const RefusalReason *refused = std::get_if<RefusalReason>(&why))
        return refusalCode(*refused);
    return codeOf(std::get<ServiceReason>(why));
}

bool Denial::is(RefusalReason reason) const noexcept
{
    const RefusalReason *refused = std::get_if<RefusalReason>(&why);
    return refused != nullptr && *refused == reason;
}

bool Denial::is(ServiceReason reason) const noexcept
{
    const ServiceReason *said = std::get_if<ServiceReason>(&why);
    return said != nullptr && *said == reason;
}

tl::unexpected<Objection> deny(ServiceReason reason)
{
    return deny(Denial{reason});
}

tl::unexpected<Objection> deny(Denial denial)
{
    return tl::unexpected<Objection>(Objection(std::move(denial)));
}

tl::unexpected<Objection> deny(const Refusal &refusal)
{
    Denial denial{refusal.reason, refusal.seats};
    denial.pool = refusal.pool;
    denial.left = refusal.left;
    if (refusal.wait.count() > 0)
        denial.comeBack = ComeBack{std::chrono::ceil<std::chrono::seconds>(refusal.wait), refusal.until};
    return deny(std::move(denial));
}

tl::unexpected<Objection> object(Error error)
{
    return tl::unexpected<Objection>(Objection(std::move(error)));
}

tl::unexpected<Objection> objectUnbegun(Error error)
{
    if (pg::mayHaveHappened(error))
        error.code = ErrorCode::Overloaded;
    return object(std::move(error));
}

} // namespace foyer::booking
