// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/buyerapi/fieldfault.h"
#include "server/http/problem.h"

namespace foyer::buyerapi {

/// How these routes wrap what they answer. Signing in says `{"error":{…}}`, everything else
/// `{"success":false,"error":{…}}`; a missing or bad token and a rate limit are told the first way
/// everywhere.
class Envelope
{
public:
    enum class Dialect : quint8
    {
        Plain,
        Stated, ///< with `success`
    };

    /// `{"success":true,"message":…,"data":…}`; `data` is JSON text, and what is empty is left out.
    [[nodiscard]] static http::Response
    success(const QByteArray &data, http::Status status = http::Status::Ok, const QByteArray &message = {});

    /// A wish that was carried out and did not succeed: `{"success":false,"message":…,"data":…}`.
    [[nodiscard]] static http::Response unsuccessful(const QByteArray &data, const QByteArray &message);

    /// `{"success":false,"error":{…},"data":…}`; without `data` where it is empty.
    [[nodiscard]] static http::Response failure(http::Status status, QByteArray code, QByteArray message,
                                                const QByteArray &data = {});

    /// A bad request: `{"success":false,"error":{"message":…,"code":…,"details":[…]}}`, with a detail for
    /// each field at fault.
    [[nodiscard]] static http::Response badFields(QByteArray code, QByteArray message,
                                                  const FieldFaults &faults);

    // As an http::ProblemFormat: what the edge, the guard and services refuse, in this API's words.
    [[nodiscard]] static http::Response plain(const http::Problem &problem);
    [[nodiscard]] static http::Response stated(const http::Problem &problem);

private:
    [[nodiscard]] static http::Response told(const http::Problem &problem, Dialect dialect);
};

} // namespace foyer::buyerapi
