// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/complaint.h"

#include "server/booking/denialproblem.h"
#include "server/buyerapi/envelope.h"

namespace foyer::buyerapi {

namespace {

using http::Problem;
using http::Status;

Problem problemOf(const Complaint &complaint)
{
    switch (complaint.trouble) {
    case Trouble::NotFound: return {Status::NotFound, "booking_not_found", "There is no such booking."};
    case Trouble::Expired:
        return {Status::BadRequest, "booking_expired", "The time to pay for this booking is over."};
    case Trouble::WrongStatus:
        return {Status::BadRequest, "invalid_booking_status", "This booking is not waiting to be paid."};
    case Trouble::WrongIntent:
        return {Status::BadRequest, "invalid_payment_intent", "This payment is not this booking's.",
                "paymentIntentId"};
    case Trouble::NotSimulated:
        return {Status::BadRequest, "payment_method_not_allowed",
                "This performance does not sell through simulated payments."};
    case Trouble::Undecided: {
        Problem problem{Status::Conflict, "payment_pending",
                        "A payment is still under way; ask again shortly."};
        problem.retryAfter = std::chrono::seconds{2};
        return problem;
    }
    case Trouble::Refused: break;
    }
    if (!complaint.because)
        return Problem::fromError(Error{ErrorCode::Internal, {}});
    return booking::toProblem(*complaint.because);
}

/// No fault of the command's: the server's, or the caller's, who is not let in, or not yet again.
bool isToldAsItIs(Status status)
{
    return quint16(status) >= quint16(Status::InternalServerError) || status == Status::Forbidden
           || status == Status::TooManyRequests;
}

} // namespace

tl::unexpected<Complaint> complain(Trouble trouble)
{
    return tl::unexpected<Complaint>(Complaint{trouble, {}});
}

tl::unexpected<Complaint> complain(booking::Objection because)
{
    return tl::unexpected<Complaint>(Complaint{Trouble::Refused, std::move(because)});
}

http::Response toResponse(const Complaint &complaint)
{
    return Envelope::stated(problemOf(complaint));
}

http::Response toResponse(const Complaint &complaint, Status status, const QByteArray &code,
                          const QByteArray &data)
{
    const Problem problem = problemOf(complaint);
    if (isToldAsItIs(problem.status))
        return Envelope::stated(problem);
    http::Response response = Envelope::failure(status, code, problem.detail, data);
    if (problem.retryAfter)
        response.setRetryAfter(*problem.retryAfter);
    return response;
}

} // namespace foyer::buyerapi
