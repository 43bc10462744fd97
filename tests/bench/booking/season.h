// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "tests/bench/booking/boxoffice.h"
#include "tests/support/jsonclient.h"

namespace foyer::bench {

/// What is sold: a hall of 50,000 seats in rows of 100, and performances in it, made by an organizer through
/// the API; and people to buy, who are signed in.
class Season
{
public:
    static constexpr int rowSeats = 100;
    static constexpr int rows = 500;
    static constexpr int seats = rows * rowSeats;

    /// So many performances, and so many buyers.
    Season(BoxOffice &office, int performances, int buyers);

    /// Ids, in the order of their numbers.
    [[nodiscard]] const std::vector<QByteArray> &performances() const noexcept { return m_performances; }

    [[nodiscard]] const QByteArray &organization() const noexcept { return m_organization; }

    /// An access token of who made all this; good for minutes.
    [[nodiscard]] const QByteArray &ownerToken() const noexcept { return m_ownerToken; }

    /// The short number of the first; the others follow it.
    [[nodiscard]] int firstNumber() const noexcept { return m_firstNumber; }

    /// An access token for each buyer, good for hours.
    [[nodiscard]] const std::vector<QByteArray> &tokens() const noexcept { return m_tokens; }

private:
    [[nodiscard]] QByteArray id() { return m_ids.next().toText(); }

    test::JsonAnswer edit(const QByteArray &path, const QByteArray &content);
    void openTheHouse();
    void buildTheHall();
    void makeTheEvent();
    void addPerformances(int count);
    void nameThePrices();
    void openTheSale();
    void signInBuyers(int count);

    BoxOffice &m_office;
    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    test::JsonClient m_client;
    QByteArray m_organization;
    QByteArray m_ownerToken;
    QByteArray m_venue;
    QByteArray m_map;
    QByteArray m_event;
    QByteArray m_revision;
    int m_firstNumber = 0;
    std::vector<QByteArray> m_performances;
    std::vector<QByteArray> m_tokens;
};

} // namespace foyer::bench
