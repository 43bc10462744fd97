// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/line/linetoken.h"
#include "tests/bench/booking/season.h"

namespace foyer::bench {

/// The waiting line of the season's first performance, at a real server that looks after it. People join it
/// over HTTP as visitors; nobody is let in. Ends the program when something does not work.
class WaitingLine
{
public:
    /// Both must outlive it.
    WaitingLine(BoxOffice &office, const Season &season);

    /// Away with the line there is; a new one is open to join and lets nobody in.
    void beginAnew();

    [[nodiscard]] QByteArray path(const QByteArray &below = {}) const;

    /// How many wait, as Redis counts.
    [[nodiscard]] qint64 waiting() const;

    /// Until the server tells everybody that so many wait.
    void awaitTold(qint64 waiting);

    /// Bodies that join, each as a visitor of its own.
    [[nodiscard]] QByteArrayList joiningBodies(int count);

    [[nodiscard]] const line::TokenSeal &seal() const noexcept { return m_seal; }

    [[nodiscard]] qint32 number() const noexcept { return m_number; }

    [[nodiscard]] qint64 epoch() const noexcept { return m_epoch; }

private:
    void steer(const QByteArray &action);
    [[nodiscard]] test::JsonAnswer control();

    BoxOffice &m_office;
    SystemClock m_clock;
    SystemRandom m_random;
    line::TokenSeal m_seal;
    QByteArray m_performance;
    QByteArray m_staffPath;
    qint32 m_number;
    qint64 m_epoch = 0;
    test::JsonClient m_organizer;
};

} // namespace foyer::bench
