// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/connection.h"
#include "core/client/lineapi.h"
#include "core/client/livefeed.h"
#include "core/client/reportsapi.h"
#include "ui/line/linesight.h"

#include <memory>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace foyer::line {

/// The line of one performance, kept fresh while somebody looks, and steered. What the live feed tells is
/// shown at once; what only a reading tells (buying, sold, per minute) is read every few seconds.
class LineDesk final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8
    {
        Nothing, ///< no performance
        Loading,
        Ready,
        Failed, ///< nothing can be shown; see refusal()
    };

    enum class Freshness : quint8
    {
        Live,         ///< changes come in by themselves
        Polled,       ///< read anew every few seconds
        Reconnecting, ///< the news are interrupted, or a reading failed
        Offline,      ///< the server cannot be reached
    };

    /// What it works with; outlives it.
    struct Parts
    {
        client::LineApi &line;
        client::ReportsApi &reports;
        client::Connection &connection;
        client::LiveFeed &live;
        const Clock &clock;
    };

    struct Times
    {
        std::chrono::milliseconds poll{5'000};
        std::chrono::milliseconds sales{15'000}; ///< takings and places, which are counted slower
    };

    LineDesk(const Parts &parts, Times times, QObject *parent = nullptr);
    ~LineDesk() override;

    void show(std::optional<catalog::PerformanceId> performance);

    // Somebody looks, or nobody.
    void wake();
    void sleep();

    /// Reads everything now.
    void refresh();

    [[nodiscard]] State state() const noexcept { return m_state; }

    [[nodiscard]] std::optional<catalog::PerformanceId> performance() const noexcept { return m_performance; }

    /// Of Ready.
    [[nodiscard]] const LineSight &sight() const noexcept { return m_sight; }

    /// Of Failed; and the last one while older figures are shown.
    [[nodiscard]] const client::Refusal &refusal() const noexcept { return m_refusal; }

    [[nodiscard]] Freshness freshness() const;

    /// When the figures were true.
    [[nodiscard]] Instant asOf() const noexcept { return m_sight.figures.line.asOf; }

    /// The server has not answered to what was done last.
    [[nodiscard]] bool isBusy() const noexcept { return m_deeds > 0; }

    using Done = client::Answer<void>;

    /// From the revision that is known here. What the server says is shown if the performance still is.
    [[nodiscard]] static Task<Done> steer(QPointer<LineDesk> self, wire::SteerLine what);
    [[nodiscard]] static Task<Done> change(QPointer<LineDesk> self, wire::ChangeLine what);

Q_SIGNALS:
    void stateChanged();
    void changed();
    void freshnessChanged();
    void busyChanged();

private:
    using Controlled = client::Answer<client::Revised<wire::LineControl>>;

    [[nodiscard]] Task<void> read(quint64 round);
    [[nodiscard]] Task<client::Answer<void>> readControl(quint64 round);
    [[nodiscard]] Task<client::Answer<void>> readFigures(quint64 round);
    [[nodiscard]] Task<void> readSales(quint64 round);
    [[nodiscard]] Done settleDeed(Controlled answer, quint64 round);
    void take(client::Revised<wire::LineControl> control);
    void settle(const client::Answer<void> &read);
    void follow();
    void onTold(const wire::PublicLine &line);
    [[nodiscard]] bool isAnother(const wire::PublicLine &line) const;
    void become(State state);
    void beginDeed();

    Parts m_parts;
    Times m_times;
    std::optional<catalog::PerformanceId> m_performance;
    LineSight m_sight;
    client::Refusal m_refusal;
    std::unique_ptr<client::QueueTopic> m_topic;
    QTimer m_poll;
    std::optional<SteadyInstant> m_salesReadAt;
    State m_state = State::Nothing;
    quint64 m_round = 0; ///< of performances: what belongs to an earlier one is void
    int m_deeds = 0;
    bool m_isAwake = false;
    bool m_isReading = false;
    bool m_isDirty = false;        ///< to be read again when the reading that runs is over
    bool m_isControlKnown = false; ///< else it is read too
    bool m_isCourseKnown = false;  ///< else more minutes are read
    bool m_isFailing = false;
};

} // namespace foyer::line
