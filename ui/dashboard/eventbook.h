// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/catalogapi.h"
#include "ui/dashboard/filter.h"

#include <QObject>

namespace foyer::dashboard {

/// What there is to look at: the events that were published, and everything about the one that is chosen.
class EventBook final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8
    {
        Loading,
        Empty, ///< nothing was published yet
        Ready,
        Failed, ///< see refusal()
    };

    /// Both outlive it.
    EventBook(client::CatalogApi &catalog, const Clock &clock, QObject *parent = nullptr);

    /// Reads the events, and chooses what the filter says; what is no more is replaced by what is next.
    void open(const Filter &filter);
    void choose(const Filter &filter);

    [[nodiscard]] State state() const noexcept { return m_state; }

    [[nodiscard]] const client::Refusal &refusal() const noexcept { return m_refusal; }

    [[nodiscard]] const Filter &filter() const noexcept { return m_filter; }

    /// What can be chosen: the next first, then those that are over.
    [[nodiscard]] const std::vector<wire::EventSummary> &events() const noexcept { return m_events; }

    /// Null for the whole organization.
    [[nodiscard]] const wire::Event *chosenEvent() const noexcept;

    /// Its dates that were on sale, in order.
    [[nodiscard]] std::vector<wire::Performance> dates() const;

    /// Null for all dates.
    [[nodiscard]] std::optional<wire::Performance> date() const;

    [[nodiscard]] Scope scope() const;
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Task<void> readEvents(quint64 round);
    [[nodiscard]] Task<void> readEvent(catalog::EventId id, quint64 round);
    void sortEvents();
    void fail(client::Refusal refusal);

    client::CatalogApi &m_catalog;
    const Clock &m_clock;
    std::vector<wire::EventSummary> m_events;
    std::optional<wire::Event> m_event;
    wire::Organization m_house;
    Filter m_filter;
    client::Refusal m_refusal;
    State m_state = State::Loading;
    quint64 m_round = 0;
};

} // namespace foyer::dashboard
