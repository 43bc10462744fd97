// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/chaosrun.h"

#include "server/accounts/tokenkeys.h"
#include "tests/chaos/clerk.h"

#include <QTest>

namespace foyer::test {

namespace {

using namespace std::chrono_literals;

constexpr int mostMs = 120'000; // for everything to come to an end
constexpr int clerkNumber = 999;

} // namespace

ChaosRun::ChaosRun(const Wish &wish)
    : m_wish(wish)
    , m_house(wish.program, wish.workers, wish.seed, wish.serverArguments)
{
    m_house.open(wish.mood);
    SaleWish sale;
    sale.dates = wish.dates;
    m_sale = openSale(m_house.ports(), m_ids, sale);
    m_crowd = std::make_unique<Crowd>(m_sale, m_history, m_house.ports());
    Caller caller(m_house.ports(), 60s);
    for (int i = 0; i < wish.buyers; ++i)
        m_shoppers.push_back(signUp(caller, m_ids, i));
}

ChaosRun::~ChaosRun()
{
    if (m_crowd) {
        m_crowd->isOver = true;
        m_crowd->isHopeless = true;
    }
    for (std::thread &thread : m_threads)
        thread.join();
}

void ChaosRun::letIn()
{
    for (std::size_t i = 0; i < m_shoppers.size(); ++i) {
        ++m_busy;
        m_threads.emplace_back([this, i] {
            Buyer(*m_crowd, int(i), m_wish.seed, m_shoppers[i]).run();
            --m_busy;
        });
    }
    ++m_busy;
    m_threads.emplace_back([this] {
        const Shopper owner{{}, "owner@example.org", m_sale.owner};
        Clerk(*m_crowd, clerkNumber, m_wish.seed, owner).run();
        --m_busy;
    });
}

QByteArray ChaosRun::whatIsOpen() const
{
    return m_house.postgres().psql(
        QStringLiteral(
            "select coalesce(string_agg(what, ', '), '') from ("
            "select 'payment ' || id as what from payment_attempt where state in ('open', 'unknown') "
            "union all select 'payout ' || refund_id from refund_payout where state = 'open' "
            "union all select 'order ' || id from orders where state = 'selling') as open"),
        "foyer");
}

bool ChaosRun::settle(QByteArray *why)
{
    m_crowd->isOver = true;
    bool isDone = QTest::qWaitFor([this] { return m_busy == 0; }, mostMs);
    if (!isDone)
        *why += "clients still wait for answers; ";
    m_crowd->isHopeless = true;
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
    QByteArray open = whatIsOpen();
    for (int waited = 0; !open.isEmpty() && waited < mostMs; waited += 1000) {
        pause(1s);
        open = whatIsOpen();
    }
    if (!open.isEmpty())
        *why += "still open: " + open.left(500);
    m_house.mend(); // notices who fell
    m_house.close();
    m_isSettled = true;
    return isDone && open.isEmpty();
}

Evidence ChaosRun::evidence(const QByteArray &database) const
{
    Evidence evidence;
    evidence.history = m_history.copy();
    evidence.isSettled = m_isSettled;
    evidence.records = Records::read(m_house.postgres(), database);
    SystemRandom random;
    const Result<accounts::TokenKeys> keys =
        accounts::TokenKeys::loadOrCreate(m_house.keysDirectory(), random);
    if (!keys)
        qFatal("%s", qPrintable(keys.error().toLogText()));
    evidence.holdKey = keys->derived("foyer holds");
    evidence.lineKey = keys->derived("foyer line");
    evidence.books = m_house.booksDirectory();
    return evidence;
}

} // namespace foyer::test
