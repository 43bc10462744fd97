// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chaos/house.h"
#include "tests/chaos/sale.h"

#include <functional>
#include <random>

namespace foyer::test {

/// One way to hurt a house, at one of its servers where it is about a server; House::mend() is the cure for
/// all of them.
struct Fault
{
    QByteArray name; ///< with %1 for the server's number
    std::function<void(Counter &)> begin;
    int leastMs = 200; ///< how long it lasts
    int mostMs = 2000;
    bool isAlone = false;                    ///< it needs the rest whole
    std::function<void(Counter &)> end = {}; ///< of what is no harm and mending leaves alone
};

/// Hurts a house again and again, as a seed says: the same seed does the same things in the same order.
/// Prints what it does. Runs on the main thread, beside the clients.
class Mischief
{
public:
    Mischief(House &house, quint64 seed);

    /// Visitors who will never come fill this sale's line, too.
    void addNoShows(const ChaosSale &sale);

    /// For so long; afterwards everything is whole again.
    void rage(std::chrono::seconds time);

    /// Does this fault unless it was done already; afterwards everything is whole again.
    void makeSureOf(const QByteArray &name);

    /// How often each fault was done.
    [[nodiscard]] const std::map<QByteArray, int> &done() const noexcept { return m_done; }

private:
    void addServerFaults();
    void addStoreFaults();
    void addRelayFaults();
    void addProviderFaults();
    void killWhileCommitting();
    void loseCommits(Counter &counter);
    void dropAnswers(Counter &counter);
    void begin(Fault &fault, std::size_t server);
    void act();
    [[nodiscard]] Fault &pick();
    [[nodiscard]] int between(int least, int most);
    void say(const QByteArray &what) const;

    House &m_house;
    std::mt19937_64 m_random;
    std::vector<Fault> m_faults;
    std::vector<std::size_t> m_deck; ///< shuffled: no kind is left out for long
    std::map<QByteArray, int> m_done;
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

} // namespace foyer::test
