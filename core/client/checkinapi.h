// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"
#include "core/client/apiclient.h"
#include "core/client/pageasked.h"
#include "core/wire/checkin/admission.h"
#include "core/wire/checkin/gate.h"
#include "core/wire/checkin/scan.h"

namespace foyer::client {

/// The gate: scans, undo, search, counters, and the gates of the venues.
class CheckinApi
{
public:
    /// `client` must outlive it and the tasks it gives.
    explicit CheckinApi(ApiClient &client) : m_client(client) {}

    /// A verdict, whatever it says. `asked.id` is the caller's own: the same again answers the same verdict.
    [[nodiscard]] Task<Answer<wire::Scan>> scan(catalog::PerformanceId performance, wire::NewScan asked);

    /// Takes an entry or exit of the last 15 minutes back.
    [[nodiscard]] Task<Answer<wire::Scan>> undo(catalog::PerformanceId performance, Uuid scan,
                                                QString reason);

    /// Newest first.
    [[nodiscard]] Task<Answer<wire::ScanPage>> scans(catalog::PerformanceId performance, bool refusedOnly,
                                                     PageAsked page);

    /// How the house fills.
    [[nodiscard]] Task<Answer<wire::Admission>> admission(catalog::PerformanceId performance);

    /// Tickets by code, name or place.
    [[nodiscard]] Task<Answer<wire::FoundTickets>> search(catalog::PerformanceId performance, QString text,
                                                          CallOptions options = {});

    /// Of one venue, or of all.
    [[nodiscard]] Task<Answer<wire::GatePage>> gates(std::optional<Uuid> venue, PageAsked page);
    [[nodiscard]] Task<Answer<wire::Gate>> gate(Uuid gate);
    [[nodiscard]] Task<Answer<wire::Gate>> createGate(wire::NewGate asked);
    [[nodiscard]] Task<Answer<wire::Gate>> changeGate(Uuid gate, qint32 revision, wire::GateChange change);
    [[nodiscard]] Task<Answer<void>> removeGate(Uuid gate, qint32 revision);

private:
    [[nodiscard]] QByteArray pathOf(catalog::PerformanceId performance, QByteArrayView below) const;

    ApiClient &m_client;
};

} // namespace foyer::client
