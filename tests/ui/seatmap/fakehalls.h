// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"
#include "core/wire/catalog/listing.h"
#include "core/wire/catalog/seatchange.h"
#include "core/wire/seating/seatmap.h"
#include "core/wire/seating/venue.h"
#include "tests/core/client/scriptedtransport.h"

#include <map>
#include <QJsonArray>

namespace foyer::test {

/// A server's halls in memory, behind a scripted transport: every version is kept, and one that began at an
/// older version than the newest is refused.
class FakeHalls
{
public:
    explicit FakeHalls(ScriptedTransport &transport);

    std::vector<wire::Venue> venues;
    wire::SeatMapUses uses;
    wire::SeatChangeReport change;
    wire::RepaintReport repaint;
    wire::PerformanceSheet sheet;
    QByteArray letters;                    ///< how the seats of every performance stand
    std::optional<seating::SeatMap> inUse; ///< what it sells from
    QJsonArray seats;                      ///< ids by the performance's own count; empty: as in the document

    wire::Venue addVenue(const QString &name);
    Uuid addMap(const Uuid &venue, const seating::SeatMap &map);

    /// Somebody else publishes.
    void publishElsewhere(const Uuid &map, const seating::SeatMap &document);

    [[nodiscard]] const std::vector<seating::SeatMap> &versions(const Uuid &map) const;

    [[nodiscard]] bool hasMap(const Uuid &map) const { return m_maps.contains(map.toText()); }

    /// What was asked to be done about sold seats.
    std::vector<wire::SeatChangeOrdered> ordered;

    /// A small house: stalls and balcony, 8 rows.
    [[nodiscard]] static seating::SeatMap house(const QString &name = QStringLiteral("Main house"));

private:
    using Request = client::Request;

    struct Stored
    {
        Uuid id;
        Uuid venue;
        QString name;
        std::vector<seating::SeatMap> versions;
    };

    void answerMaps();
    void answerSaving();
    void answerSales();
    [[nodiscard]] wire::SeatMapSummary summaryOf(const Stored &stored, std::size_t version) const;
    [[nodiscard]] client::Sent show(const Request &request, std::size_t version);
    [[nodiscard]] Stored *find(const Request &request);
    [[nodiscard]] Uuid nextId();

    ScriptedTransport &m_transport;
    std::map<QByteArray, Stored> m_maps;
    std::uint32_t m_made = 0;
};

} // namespace foyer::test
