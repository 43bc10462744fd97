// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/bookingapi.h"
#include "core/client/connection.h"
#include "core/client/livefeed.h"
#include "core/client/reportsapi.h"
#include "ui/dashboard/scope.h"

#include <memory>
#include <QObject>
#include <QTimer>

namespace foyer::dashboard {

/// What the server said of the scope.
struct House
{
    wire::Figures inAll;
    wire::Figures course;                                  ///< within the range
    std::optional<wire::AvailabilityShown> available = {}; ///< of one performance only
};

/// The figures of what is looked at, kept fresh while somebody looks: read anew after news of the live feed,
/// at most once a second, and now and then without news.
class FiguresDesk final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8
    {
        Nothing, ///< no scope
        Loading,
        Ready,
        Failed, ///< nothing can be shown; see refusal()
    };

    enum class Freshness : quint8
    {
        Live,         ///< changes come in by themselves
        Polled,       ///< read anew every so often
        Reconnecting, ///< the news are interrupted
        Offline,      ///< the server cannot be reached
    };

    /// What it works with; outlives it.
    struct Parts
    {
        client::ReportsApi &reports;
        client::BookingApi &booking;
        client::Connection &connection;
        client::LiveFeed &live;
        const Clock &clock;
    };

    struct Times
    {
        std::chrono::milliseconds merge{1'000};  ///< news of this long are read once
        std::chrono::milliseconds settle{1'500}; ///< the server counts a moment after it tells
        std::chrono::milliseconds poll{20'000};
    };

    FiguresDesk(const Parts &parts, Times times, QObject *parent = nullptr);
    ~FiguresDesk() override;

    /// What is shown stays until the new figures are there, if only the range is another.
    void show(const Scope &scope);

    /// Somebody looks, or nobody.
    void wake();
    void sleep();

    /// Reads now.
    void refresh();

    [[nodiscard]] State state() const noexcept { return m_state; }

    [[nodiscard]] const Scope &scope() const noexcept { return m_scope; }

    /// Of Ready.
    [[nodiscard]] const House &house() const noexcept { return m_house; }

    /// Of Failed; and the last one while older figures are shown.
    [[nodiscard]] const client::Refusal &refusal() const noexcept { return m_refusal; }

    [[nodiscard]] Freshness freshness() const;

    /// When the figures were true.
    [[nodiscard]] Instant asOf() const noexcept { return m_readAt; }

Q_SIGNALS:
    void stateChanged();
    void changed(); ///< the figures
    void freshnessChanged();

private:
    [[nodiscard]] Task<void> read(quint64 round);
    [[nodiscard]] Task<client::Answer<House>> fetch(Scope scope, Instant now);
    void settle(client::Answer<House> house);
    void follow();
    void onNews();
    void become(State state);

    Parts m_parts;
    Times m_times;
    Scope m_scope;
    House m_house;
    client::Refusal m_refusal;
    Instant m_readAt{};
    std::vector<std::unique_ptr<client::LiveTopic>> m_topics;
    QTimer m_due;
    QTimer m_poll;
    State m_state = State::Nothing;
    quint64 m_round = 0;
    bool m_isAwake = false;
    bool m_isReading = false;
    bool m_isDirty = false;    ///< news came while reading
    bool m_isSettling = false; ///< to be read once more, when the server has counted
    bool m_isFailing = false;
};

} // namespace foyer::dashboard
