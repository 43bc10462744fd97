// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/booking/boxoffice.h"
#include "tests/bench/booking/season.h"

namespace foyer::bench {

/// Several server processes on one PostgreSQL and one Redis, with one performance on sale: what listeners
/// listen to.
class Room
{
public:
    /// So many processes of one worker each; so many people with a token.
    Room(int servers, int people);

    [[nodiscard]] std::vector<quint16> ports();
    [[nodiscard]] std::vector<pid_t> pids() const;

    [[nodiscard]] const std::vector<QByteArray> &tokens() const { return m_season->tokens(); }

    /// `performance:NUMBER:seats`.
    [[nodiscard]] QByteArray topic() const;

    /// Somebody holds this seat: everybody is told.
    void hold(int seat);

    [[nodiscard]] BoxOffice &office() { return *m_office; }

private:
    std::unique_ptr<BoxOffice> m_office;
    std::unique_ptr<Season> m_season;
    std::vector<std::unique_ptr<test::ServerProcess>> m_more;
    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    std::unique_ptr<test::JsonClient> m_buyer;
};

} // namespace foyer::bench
