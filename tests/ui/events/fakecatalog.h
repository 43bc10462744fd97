// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"
#include "core/wire/catalog/event.h"
#include "core/wire/catalog/organization.h"
#include "core/wire/reports/season.h"
#include "core/wire/seating/generate.h"
#include "core/wire/seating/seatmap.h"
#include "core/wire/seating/venue.h"
#include "tests/core/client/scriptedtransport.h"

#include <map>

namespace foyer::test {

/// A server's catalog and halls in memory, behind a scripted transport: keeps revisions as the real one does.
class FakeCatalog
{
public:
    explicit FakeCatalog(ScriptedTransport &transport);

    std::vector<wire::Event> events;
    std::vector<wire::Venue> venues;
    std::vector<wire::TaxRate> rates;
    wire::Season season;
    wire::CancellationStakes stakes;

    [[nodiscard]] wire::Event &event(qsizetype index = 0) { return events[std::size_t(index)]; }

    /// Somebody else edits it.
    void editElsewhere(const std::function<void(wire::Event &)> &change);

    wire::Venue addVenue(const QString &name);
    wire::SeatMapSummary addMap(const Uuid &venue, const seating::SeatMap &map);

    /// An event with all it needs to be published.
    wire::Event readyEvent(const QString &title);

    /// Anew, after a test has refused them.
    void answerMapMaking();

private:
    using Request = client::Request;

    void answerEvents();
    void answerMaking();
    void answerActs();
    void answerParts();
    void answerPrices();
    void answerHalls();
    template <typename Body>
    void edit(client::Method method, const QByteArray &pattern, bool needsRevision,
              std::function<void(wire::Event &, const Request &, const Body &)> apply);
    [[nodiscard]] client::Sent show(const Request &request, const QByteArray &mapText);
    [[nodiscard]] client::Sent saved(const Request &request, seating::SeatMap map,
                                     std::vector<wire::MapRepair> repairs);
    [[nodiscard]] wire::Event *find(const Request &request);
    [[nodiscard]] Uuid nextId();
    void fillPrices(wire::Event &made, const seating::SeatMap &map, Instant opening);

    struct StoredMap
    {
        wire::SeatMapSummary summary;
        seating::SeatMap map;
    };

    ScriptedTransport &m_transport;
    std::map<QByteArray, StoredMap> m_maps;
    std::uint32_t m_made = 0;
};

} // namespace foyer::test
