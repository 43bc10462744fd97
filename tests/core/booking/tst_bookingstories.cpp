// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/booking/bookingworld.h"

#include <QTest>
#include <random>

using namespace foyer;
using namespace foyer::booking;
using foyer::test::BookingWorld;

namespace {

/// One seeded evening: random commands, also foolish ones, against one performance.
class Story
{
public:
    explicit Story(unsigned seed) : m_random(seed) {}

    [[nodiscard]] QString play(int steps)
    {
        for (int step = 0; step < steps; ++step) {
            [[maybe_unused]] const Decision decision = m_w.decide(nextCommand());
            m_w.clock.advance(std::chrono::seconds{pick(20)});
            if (const QString broken = m_w.brokenLaw(); !broken.isEmpty())
                return QStringLiteral("step %1: %2").arg(step).arg(broken);
        }
        return {};
    }

private:
    [[nodiscard]] int pick(int below) { return int(m_random() % unsigned(below)); }

    [[nodiscard]] const Order &someOrder()
    {
        auto it = m_w.world.orders.begin();
        std::advance(it, pick(int(m_w.world.orders.size())));
        return it->second;
    }

    [[nodiscard]] Command start()
    {
        std::vector<qint32> seats;
        for (int i = pick(3); i > 0; --i)
            seats.push_back(pick(BookingWorld::seats));
        std::sort(seats.begin(), seats.end());
        seats.erase(std::unique(seats.begin(), seats.end()), seats.end());
        return m_w.order(seats, seats.empty() ? 1 + pick(4) : pick(3),
                         pick(3) == 0 ? Tender::Cash : Tender::Simulated);
    }

    [[nodiscard]] Command refund(const Order &order)
    {
        RefundLines command{order.id, RefundId(m_w.nextId()), {}};
        for (const OrderLine &line : order.lines) {
            if (pick(2) == 0)
                command.parts.push_back({line.line, pick(3) == 0 ? line.price / 2 : line.price});
        }
        return command;
    }

    [[nodiscard]] Command nextCommand()
    {
        if (m_w.world.orders.empty() || pick(3) == 0)
            return start();
        const Order &order = someOrder();
        const AttemptId attempt = order.attempts.back().id;
        switch (pick(6)) {
        case 0: return PaymentFailed{order.id, attempt};
        case 1: return Cancel{order.id};
        case 2: return Expire{order.id};
        case 3: return TryAgain{order.id, AttemptId(m_w.nextId()), Tender::Simulated};
        case 4: return refund(order);
        default: return Confirm{order.id, attempt};
        }
    }

    std::mt19937 m_random;
    BookingWorld m_w;
};

} // namespace

/// Whatever is asked in whatever order, the laws hold after every step.
class BookingStoriesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lawsHoldAfterEveryStep();
};

void BookingStoriesTest::lawsHoldAfterEveryStep()
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const QString broken = Story(seed).play(300);
        QVERIFY2(broken.isEmpty(), qPrintable(QStringLiteral("seed %1, %2").arg(seed).arg(broken)));
    }
}

QTEST_GUILESS_MAIN(BookingStoriesTest)
#include "tst_bookingstories.moc"
