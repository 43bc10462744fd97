// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/seatingapi.h"
#include "core/seating/seatmap.h"
#include "ui/events/checklist.h"

#include <map>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

namespace foyer::seatview {
class SeatPlan;
}

namespace foyer::events {

/// What became of a plan that was imported.
struct ImportResult
{
    wire::SeatMapSummary map;
    wire::SeatMapReport report;
    QString fileName;
};

/// Places and seat maps of the organization, the chosen map ready to be drawn, and the ways to get another
/// one. Documents are read on a thread of their own.
class HallDesk : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    HallDesk(client::SeatingApi &api, client::ApiClient &ids, QObject *parent = nullptr);
    ~HallDesk() override;

    /// What could not be read stays in unread() until it is read.
    [[nodiscard]] static Task<void> loadVenues(QPointer<HallDesk> self);

    /// Those of another place are forgotten at once.
    [[nodiscard]] static Task<void> loadMaps(QPointer<HallDesk> self, Uuid venue);

    /// `version` 0: the newest.
    [[nodiscard]] static Task<void> show(QPointer<HallDesk> self, std::optional<Uuid> map, qint32 version);

    /// Asked for again after a request of which nobody knows what became, it is the same place and no second
    /// one; so are maps.
    [[nodiscard]] static Task<client::Answer<wire::Venue>> addVenue(QPointer<HallDesk> self, QString name,
                                                                    QString address, QString timeZone);

    /// Reads the plan here first, so that no empty map is left behind by a file that is none.
    [[nodiscard]] static Task<client::Answer<ImportResult>> importPlan(QPointer<HallDesk> self, Uuid venue,
                                                                       QString path);
    [[nodiscard]] static Task<client::Answer<wire::SeatMapSummary>>
    generate(QPointer<HallDesk> self, Uuid venue, QString name, wire::Theatre theatre);

    [[nodiscard]] const std::vector<wire::Venue> &venues() const noexcept { return m_venues; }

    [[nodiscard]] const std::vector<wire::SeatMapSummary> &maps() const noexcept { return m_maps; }

    [[nodiscard]] const wire::Venue *venue(const Uuid &id) const;

    /// Of the map that show() read last.
    [[nodiscard]] const HallFacts &facts() const noexcept { return m_facts; }

    [[nodiscard]] const std::vector<seating::Category> &categories() const noexcept { return m_categories; }

    [[nodiscard]] const std::shared_ptr<const seatview::SeatPlan> &plan() const noexcept { return m_plan; }

    [[nodiscard]] const std::optional<client::Refusal> &refusal() const noexcept { return m_refusal; }

    /// What could not be read.
    struct Unread
    {
        std::optional<client::Refusal> venues;
        std::optional<client::Refusal> maps;
        std::optional<client::Refusal> hall;
    };

    [[nodiscard]] const Unread &unread() const noexcept { return m_unread; }

    [[nodiscard]] bool isBusy() const noexcept { return m_busy > 0; }

    [[nodiscard]] bool areVenuesKnown() const noexcept { return m_areVenuesKnown; }

Q_SIGNALS:
    void venuesChanged();
    void mapsChanged();
    void hallChanged();
    void stateChanged();

private:
    struct ReadMap;

    void begin();
    void end(const client::Refusal *refusal);
    void fail(std::optional<client::Refusal> &what, const client::Refusal &why);
    void keepMap(const wire::SeatMapSummary &map);
    [[nodiscard]] Uuid idFor(const QByteArray &what);
    void settle(const QByteArray &what, const client::Refusal *refusal);
    [[nodiscard]] static QByteArray keyOf(const Uuid &venue, const QString &name);
    [[nodiscard]] static Task<client::Answer<wire::SeatMapSummary>> makeMap(QPointer<HallDesk> self,
                                                                            Uuid venue, QString name);

    client::SeatingApi &m_api;
    client::ApiClient &m_ids;
    QThreadPool m_pool;
    std::vector<wire::Venue> m_venues;
    std::vector<wire::SeatMapSummary> m_maps;
    HallFacts m_facts;
    std::vector<seating::Category> m_categories;
    std::shared_ptr<const seatview::SeatPlan> m_plan;
    std::optional<client::Refusal> m_refusal;
    Unread m_unread;
    std::map<QByteArray, Uuid> m_asked; ///< ids of what may have been made already
    Uuid m_venueOfMaps;
    int m_busy = 0;
    int m_mapTurn = 0;
    int m_listTurn = 0;
    bool m_areVenuesKnown = false;
};

} // namespace foyer::events
