// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/epoll/epolldispatcher.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

/// Main functions for tests of the server: they run where the server runs, on its epoll dispatcher. With
/// FOYER_TEST_DISPATCHER=qt in the environment the same program runs on Qt's own (poll, not GLib), which
/// tells a wrong test from a wrong dispatcher. The test links Foyer::server_epoll.
namespace foyer::test {

[[nodiscard]] inline bool runsOnEpoll()
{
    return qEnvironmentVariable("FOYER_TEST_DISPATCHER") != QStringLiteral("qt");
}

/// Before thread.start(): the dispatcher under test for this thread.
inline void giveDispatcher(QThread &thread)
{
    if (!runsOnEpoll())
        return;
    if (const Result<void> installed = epoll::EpollDispatcher::installFor(thread); !installed)
        qFatal("%s", qPrintable(installed.error().toLogText()));
}

/// Ends the program unless this thread's dispatcher is the one that is under test.
inline void requireDispatcherUnderTest()
{
    const QAbstractEventDispatcher *const dispatcher = QAbstractEventDispatcher::instance();
    const QByteArray expected = runsOnEpoll() ? "foyer::epoll::EpollDispatcher" : "QEventDispatcherUNIX";
    if (!dispatcher || dispatcher->metaObject()->className() != expected)
        qFatal("not on %s", expected.constData());
}

template <typename TestClass>
int runOnDispatcherUnderTest(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1");
    giveDispatcher(*QThread::currentThread());
    QCoreApplication application(argc, argv);
    requireDispatcherUnderTest();
    TestClass test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace foyer::test

#define FOYER_EPOLL_TEST_MAIN(TestClass)                                                                     \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        return ::foyer::test::runOnDispatcherUnderTest<TestClass>(argc, argv);                               \
    }
