// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/problems.h"

namespace foyer::tickets {

tl::unexpected<http::Problem> told(const Error &error)
{
    if (error.code == ErrorCode::AlreadyExists)
        return api::problem(http::Status::Conflict, "id_taken", "This id did something else before.", "id");
    if (error.code == ErrorCode::Conflict)
        return api::problem(
            http::Status::Conflict, "ticket_not_live",
            "The ticket's state does not allow this: it is cancelled, refunded or blocked, or "
            "it is not blocked.");
    return api::problem(error);
}

} // namespace foyer::tickets
