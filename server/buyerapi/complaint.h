// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/ruling.h"
#include "server/http/response.h"

namespace foyer::buyerapi {

enum class Trouble : quint8
{
    NotFound, ///< or somebody else's
    Expired,
    WrongStatus, ///< confirmed, cancelled or refunded already
    WrongIntent, ///< of another booking
    NotSimulated,
    Undecided, ///< a payment is under way
    Refused,   ///< see `because`
};

/// Why something about a booking was not done.
struct Complaint
{
    Trouble trouble = Trouble::Refused;
    std::optional<booking::Objection> because = {};
};

template <typename T>
using Outcome = tl::expected<T, Complaint>;

[[nodiscard]] tl::unexpected<Complaint> complain(Trouble trouble);
[[nodiscard]] tl::unexpected<Complaint> complain(booking::Objection because);

/// In the words of payment and of reading a booking.
[[nodiscard]] http::Response toResponse(const Complaint &complaint);

/// In the words of a command, where everything has one code but what is no fault of the command's.
[[nodiscard]] http::Response toResponse(const Complaint &complaint, http::Status status,
                                        const QByteArray &code, const QByteArray &data = {});

} // namespace foyer::buyerapi
