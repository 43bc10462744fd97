// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/epoll/wakeup.h"

#include <poll.h>
#include <QElapsedTimer>
#include <QTest>
#include <thread>

using namespace foyer;
using namespace foyer::epoll;
using namespace std::chrono_literals;

/// No request is lost, and only a sleeper costs a signal.
class WakeUpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestOfAnAwakeOwnerCostsNoSignal();
    void requestOfASleepingOwnerSignalsOnce();
    void requestBeforeSleepForbidsIt();
    void sleepAloneIgnoresOldSignals();
    void sleepAloneSeesARequestThatCameFirst();
    void sleepAloneEndsInTime();
    void noRequestIsLost();

private:
    [[nodiscard]] static std::unique_ptr<WakeUp> make();
    [[nodiscard]] static bool isSignalled(const WakeUp &wakeUp);
};

std::unique_ptr<WakeUp> WakeUpTest::make()
{
    Result<FileDescriptor> eventFd = WakeUp::open();
    if (!eventFd)
        qFatal("%s", qPrintable(eventFd.error().toLogText()));
    return std::make_unique<WakeUp>(std::move(*eventFd));
}

bool WakeUpTest::isSignalled(const WakeUp &wakeUp)
{
    pollfd polled{wakeUp.descriptor(), POLLIN, 0};
    return ::poll(&polled, 1, 0) == 1;
}

void WakeUpTest::requestOfAnAwakeOwnerCostsNoSignal()
{
    const auto wakeUp = make();
    QVERIFY(!wakeUp->take());
    wakeUp->request();
    wakeUp->request();
    QVERIFY(!isSignalled(*wakeUp));
    QVERIFY(wakeUp->isRequested());
    QVERIFY(wakeUp->take());
    QVERIFY(!wakeUp->take());
}

void WakeUpTest::requestOfASleepingOwnerSignalsOnce()
{
    const auto wakeUp = make();
    QVERIFY(wakeUp->beginSleep());
    QVERIFY(!isSignalled(*wakeUp));
    wakeUp->request();
    QVERIFY(isSignalled(*wakeUp));
    wakeUp->endSleep();
    QVERIFY(wakeUp->isRequested());
    QVERIFY(wakeUp->take());
}

void WakeUpTest::requestBeforeSleepForbidsIt()
{
    const auto wakeUp = make();
    wakeUp->request();
    QVERIFY(!wakeUp->beginSleep());
    QVERIFY(wakeUp->take());
    QVERIFY(wakeUp->beginSleep());
    wakeUp->endSleep();
    QVERIFY(!wakeUp->take());
}

void WakeUpTest::sleepAloneIgnoresOldSignals()
{
    const auto wakeUp = make();
    QVERIFY(wakeUp->beginSleep());
    wakeUp->request();
    wakeUp->endSleep();
    QVERIFY(wakeUp->take());
    QVERIFY2(isSignalled(*wakeUp), "the signal is left unread on purpose");
    QVERIFY(wakeUp->beginSleep());
    QElapsedTimer clock;
    clock.start();
    wakeUp->sleepAlone(50);
    QVERIFY(clock.elapsed() >= 49);
    wakeUp->endSleep();
}

/// Between the promise to sleep and the wait: the signal is taken for an old one, the state tells the truth.
void WakeUpTest::sleepAloneSeesARequestThatCameFirst()
{
    const auto wakeUp = make();
    QVERIFY(wakeUp->beginSleep());
    wakeUp->request();
    QElapsedTimer clock;
    clock.start();
    wakeUp->sleepAlone(20'000);
    QVERIFY(clock.elapsed() < 15'000);
    wakeUp->endSleep();
    QVERIFY(wakeUp->take());
}

void WakeUpTest::sleepAloneEndsInTime()
{
    const auto wakeUp = make();
    QVERIFY(wakeUp->beginSleep());
    std::thread other([&wakeUp] {
        std::this_thread::sleep_for(20ms);
        wakeUp->request();
    });
    wakeUp->sleepAlone(-1);
    wakeUp->endSleep();
    QVERIFY(wakeUp->take());
    other.join();
}

/// Two threads wake each other in turn, as fast as they can; a lost request would leave both asleep.
void WakeUpTest::noRequestIsLost()
{
    constexpr int rounds = 50'000;
    const auto ours = make();
    const auto theirs = make();
    const auto sleep = [](WakeUp &wakeUp) {
        while (!wakeUp.take()) {
            if (!wakeUp.beginSleep())
                continue;
            wakeUp.sleepAlone(20'000);
            wakeUp.endSleep();
        }
    };
    std::atomic<int> heard{0};
    std::thread other([&] {
        for (int i = 0; i < rounds; ++i) {
            sleep(*theirs);
            heard.fetch_add(1);
            ours->request();
        }
    });
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < rounds; ++i) {
        theirs->request();
        sleep(*ours);
        if (heard.load() != i + 1 || clock.elapsed() > 90'000)
            break;
    }
    other.join();
    QCOMPARE(heard.load(), rounds);
}

QTEST_GUILESS_MAIN(WakeUpTest)
#include "tst_wakeup.moc"
