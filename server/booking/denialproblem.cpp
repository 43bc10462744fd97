// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/denialproblem.h"

#include <QByteArrayList>

namespace foyer::booking {

namespace {

using http::Status;

struct Telling
{
    Status status;
    const char *sentence;
};

Telling tellingOf(RefusalReason reason)
{
    switch (reason) {
    case RefusalReason::UnknownOrder:
    case RefusalReason::UnknownHold:
    case RefusalReason::UnknownHouseHold:
        return {Status::NotFound, "There is no such thing, or it is not yours to see."};
    case RefusalReason::IdTaken: return {Status::Conflict, "This id was used for something else."};
    case RefusalReason::UnknownSeat:
        return {Status::BadRequest, "There is no such seat in this performance."};
    case RefusalReason::UnknownPool:
        return {Status::BadRequest, "There is no such standing area in this performance."};
    case RefusalReason::WrongState:
        return {Status::Conflict, "The order is not in a state that allows this."};
    case RefusalReason::AttemptUnknown: return {Status::NotFound, "There is no such payment attempt."};
    case RefusalReason::AttemptUndecided:
        return {Status::Conflict, "A payment is still under way; wait for its outcome."};
    case RefusalReason::DeadlinePassed: return {Status::Conflict, "The time to pay is over."};
    case RefusalReason::SeatTaken: return {Status::Conflict, "Somebody else was faster: a seat is taken."};
    case RefusalReason::PoolFull:
        return {Status::Conflict, "There are not so many places left in this area."};
    case RefusalReason::UnknownLine: return {Status::BadRequest, "There is no such line."};
    case RefusalReason::LineNotLive: return {Status::Conflict, "This ticket was given back already."};
    case RefusalReason::AmountOutOfRange:
        return {Status::BadRequest, "Nobody gets back more than the line cost, or less than nothing."};
    case RefusalReason::HoldReleased: return {Status::Conflict, "These seats were given back."};
    case RefusalReason::HoldExpired: return {Status::Conflict, "The time to keep these seats is over."};
    case RefusalReason::HoldConsumed: return {Status::Conflict, "These seats have become an order."};
    case RefusalReason::HoldChanged:
        return {Status::Conflict, "The seats that are kept have changed; look again."};
    case RefusalReason::AlreadyExtended: return {Status::Conflict, "The time was extended once already."};
    case RefusalReason::OrderLimit:
        return {Status::Conflict, "So many tickets cannot be bought in one order."};
    case RefusalReason::BuyerLimit:
        return {Status::Conflict, "One person cannot buy so many tickets of this event."};
    case RefusalReason::HeldByHouse: return {Status::Conflict, "A seat is kept by the house."};
    case RefusalReason::NeighboursChanged:
        return {Status::Conflict, "The seats around have changed; try again."};
    case RefusalReason::StoreMoved:
        return {Status::ServiceUnavailable, "Seats cannot be kept right now; try again shortly."};
    case RefusalReason::TakenTooOften:
        return {Status::TooManyRequests,
                "You have held this seat several times and let it go; wait before you hold it again."};
    }
    return {Status::Conflict, "The present state does not allow this."};
}

Telling tellingOf(ServiceReason reason)
{
    switch (reason) {
    case ServiceReason::NotFound:
        return {Status::NotFound, "There is no such thing, or it is not yours to see."};
    case ServiceReason::NotOnSale: return {Status::Conflict, "This performance is not on sale here."};
    case ServiceReason::NotYetOnSale: return {Status::Conflict, "The sale has not opened yet."};
    case ServiceReason::PerformanceOver: return {Status::Conflict, "This performance is cancelled or over."};
    case ServiceReason::NothingAsked: return {Status::BadRequest, "Ask for a seat or a place at least."};
    case ServiceReason::AskedTwice: return {Status::BadRequest, "A seat was asked for twice."};
    case ServiceReason::UnknownType: return {Status::BadRequest, "There is no such ticket type."};
    case ServiceReason::UnknownCategory: return {Status::BadRequest, "There is no such price category."};
    case ServiceReason::NoPrice: return {Status::Conflict, "This is not sold as this ticket type now."};
    case ServiceReason::NoSeatsTogether:
        return {Status::Conflict, "There are not so many free seats together."};
    case ServiceReason::StrandsSeat:
        return {Status::Conflict, "This choice would leave a single seat alone."};
    case ServiceReason::TooManyRaces:
        return {Status::ServiceUnavailable, "Many are choosing at once; try again."};
    case ServiceReason::WrongMac:
        return {Status::Forbidden, "This is not what was promised for these seats; look again."};
    case ServiceReason::TenderNotAllowed: return {Status::Forbidden, "This cannot be paid this way."};
    case ServiceReason::NotEnoughGiven:
        return {Status::BadRequest, "What was handed over does not cover the price."};
    case ServiceReason::RefundNotAllowed:
        return {Status::Forbidden, "You may refund what the policy says and no other amount."};
    case ServiceReason::NotAdmitted:
        return {Status::Forbidden, "There is a waiting line; it lets you in when it is your turn."};
    case ServiceReason::Busy:
        return {Status::ServiceUnavailable, "Many are buying right now; try again shortly."};
    }
    return {Status::Conflict, "The present state does not allow this."};
}

QByteArray jsonList(const std::vector<qint32> &numbers)
{
    QByteArrayList texts;
    for (const qint32 number : numbers)
        texts.append(QByteArray::number(number));
    return '[' + texts.join(',') + ']';
}

bool tellsLeft(const Denial &denial)
{
    return denial.is(RefusalReason::OrderLimit) || denial.is(RefusalReason::BuyerLimit)
           || denial.is(ServiceReason::NoSeatsTogether);
}

/// Where time alone may change the answer.
std::optional<std::chrono::seconds> comeBackOf(const Denial &denial, Status status)
{
    if (denial.comeBack)
        return denial.comeBack->after;
    const bool isMomentary = status == Status::ServiceUnavailable || status == Status::TooManyRequests
                             || denial.is(RefusalReason::NeighboursChanged);
    if (isMomentary)
        return std::chrono::seconds{1};
    if (denial.is(RefusalReason::AttemptUndecided))
        return std::chrono::seconds{2};
    if (denial.is(ServiceReason::NotAdmitted))
        return std::chrono::seconds{5}; // so often everybody is told who is being let in
    return std::nullopt;
}

QByteArray millisecondsOf(Instant instant)
{
    return QByteArray::number(
        qint64(std::chrono::floor<std::chrono::milliseconds>(instant.time_since_epoch()).count()));
}

http::Problem problemOf(const Denial &denial)
{
    const Telling telling = std::visit([](auto reason) { return tellingOf(reason); }, denial.why);
    http::Problem problem;
    problem.status = telling.status;
    const QLatin1StringView code = denial.code();
    problem.code =
        telling.status == Status::NotFound ? QByteArray("not_found") : QByteArray(code.data(), code.size());
    problem.detail = telling.sentence;
    problem.retryAfter = comeBackOf(denial, telling.status);
    if (!denial.seats.empty())
        problem.members.emplace_back("seats", jsonList(denial.seats));
    if (!denial.instead.empty())
        problem.members.emplace_back("instead", jsonList(denial.instead));
    if (!denial.pool.isNull())
        problem.members.emplace_back("pool", '"' + denial.pool.toText() + '"');
    if (tellsLeft(denial))
        problem.members.emplace_back("left", QByteArray::number(denial.left));
    if (denial.line)
        problem.members.emplace_back("line", "\"/api/v1/performances/" + denial.line->toText() + "/line\"");
    if (telling.status == Status::TooManyRequests && denial.comeBack && denial.comeBack->at)
        problem.members.emplace_back("reset_time", millisecondsOf(*denial.comeBack->at));
    if (denial.opensAt)
        problem.members.emplace_back("opens_at", '"' + toRfc3339(*denial.opensAt).toLatin1() + '"');
    return problem;
}

} // namespace

http::Problem toProblem(const Objection &objection)
{
    if (const Error *error = std::get_if<Error>(&objection))
        return http::Problem::fromError(*error);
    return problemOf(std::get<Denial>(objection));
}

} // namespace foyer::booking
