// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chaos/buyer.h"
#include "tests/chaos/checker.h"
#include "tests/chaos/house.h"

#include <thread>

namespace foyer::test {

/// An evening of chaos: a house, a sale, a crowd; somebody may hurt the house meanwhile; then it is settled,
/// and what is left is evidence.
class ChaosRun
{
public:
    struct Wish
    {
        QString program = {};
        quint64 seed = 1;
        std::vector<int> workers = {2, 1};
        int buyers = 16;
        int dates = 4;
        QStringList serverArguments = {};
        ProviderMood mood = {};
    };

    explicit ChaosRun(const Wish &wish);
    ~ChaosRun();
    Q_DISABLE_COPY_MOVE(ChaosRun)

    [[nodiscard]] House &house() noexcept { return m_house; }

    [[nodiscard]] History &history() noexcept { return m_history; }

    [[nodiscard]] const ChaosSale &sale() const noexcept { return m_sale; }

    /// Clients go to these ports instead of the servers' own.
    void sendTo(const std::vector<quint16> &ports) { m_crowd->ports = ports; }

    /// Everybody begins to hammer.
    void letIn();

    /// Another date becomes the one that most ask for.
    void moveOn() { m_crowd->hottest = (m_crowd->hottest + 1) % int(m_sale.dates.size()); }

    /// The house is whole: everybody comes to an end, all payments are decided, all servers end. False when
    /// something did not come to an end in time; `why` says what.
    [[nodiscard]] bool settle(QByteArray *why);

    /// So far; `database` may be a copy of the house's.
    [[nodiscard]] Evidence evidence(const QByteArray &database = "foyer") const;

private:
    [[nodiscard]] QByteArray whatIsOpen() const;

    Wish m_wish;
    House m_house;
    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    ChaosSale m_sale;
    History m_history;
    std::unique_ptr<Crowd> m_crowd;
    std::vector<Shopper> m_shoppers;
    std::vector<std::thread> m_threads;
    std::atomic<int> m_busy{0};
    bool m_isSettled = false;
};

} // namespace foyer::test
