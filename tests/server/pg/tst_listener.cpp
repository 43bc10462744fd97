// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/listener.h"
#include "tests/server/pg/poolmaker.h"
#include "tests/server/pg/waiting.h"
#include "tests/support/cutproxy.h"
#include "tests/support/epollmain.h"
#include "tests/support/testresult.h"

#include <QSignalSpy>

using namespace foyer;
using namespace std::chrono_literals;
using foyer::test::await;

namespace {

constexpr pg::Statement notify{"test.notify", "select pg_notify($1::text, $2::text)"};

} // namespace

/// Hearing what others NOTIFY.
class ListenerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hearsWhatIsCommitted();
    void takesChannelNamesLiterally();
    void subscribesLater();
    void listensAgainAfterALoss();
    void noticesAServerThatVanished();
    void mayDieInItsOwnSlot();

private:
    [[nodiscard]] std::unique_ptr<pg::Listener> makeListener(const QByteArray &conninfo);

    test::PgCluster m_cluster;
    test::PoolMaker m_maker;
};

std::unique_ptr<pg::Listener> ListenerTest::makeListener(const QByteArray &conninfo)
{
    pg::ConnectionSettings settings = test::poolSettings(conninfo).connection;
    settings.heartbeat = 100ms;
    settings.cancelGrace = 100ms;
    return std::make_unique<pg::Listener>(settings, m_maker.clock(), m_maker.random());
}

void ListenerTest::hearsWhatIsCommitted()
{
    const auto listener = makeListener(m_cluster.conninfo());
    QSignalSpy resumed(listener.get(), &pg::Listener::resumed);
    QSignalSpy notified(listener.get(), &pg::Listener::notified);
    listener->subscribe("sales");
    listener->open();
    QTRY_COMPARE(resumed.count(), 1);
    const auto pool = m_maker.ready(m_cluster);
    Result<pg::Transaction> rolledBack = await(pool->begin());
    VERIFY_RESULT(await(rolledBack->execute(notify, QStringLiteral("sales"), QStringLiteral("never"))));
    VERIFY_RESULT(await(rolledBack->rollback()));
    VERIFY_RESULT(await(pool->execute(notify, QStringLiteral("other"), QStringLiteral("elsewhere"))));
    VERIFY_RESULT(await(pool->execute(notify, QStringLiteral("sales"), QStringLiteral("{\"id\": 1}"))));
    QTRY_COMPARE(notified.count(), 1);
    QCOMPARE(notified[0][0].toByteArray(), "sales");
    QCOMPARE(notified[0][1].toByteArray(), "{\"id\": 1}");
}

void ListenerTest::takesChannelNamesLiterally()
{
    const auto listener = makeListener(m_cluster.conninfo());
    QSignalSpy resumed(listener.get(), &pg::Listener::resumed);
    QSignalSpy notified(listener.get(), &pg::Listener::notified);
    const QByteArray odd = "Odd \"name\"; select 1";
    listener->subscribe(odd);
    listener->open();
    QTRY_COMPARE(resumed.count(), 1);
    const auto pool = m_maker.ready(m_cluster);
    VERIFY_RESULT(await(pool->execute(notify, QString::fromUtf8(odd), QStringLiteral("x"))));
    QTRY_COMPARE(notified.count(), 1);
    QCOMPARE(notified[0][0].toByteArray(), odd);
}

void ListenerTest::subscribesLater()
{
    const auto listener = makeListener(m_cluster.conninfo());
    QSignalSpy resumed(listener.get(), &pg::Listener::resumed);
    QSignalSpy notified(listener.get(), &pg::Listener::notified);
    listener->subscribe("first");
    listener->open();
    QTRY_COMPARE(resumed.count(), 1);
    listener->subscribe("second");
    QTRY_COMPARE(resumed.count(), 2);
    m_cluster.psql(QStringLiteral("notify first; notify second"));
    QTRY_COMPARE(notified.count(), 2);
}

void ListenerTest::listensAgainAfterALoss()
{
    const auto listener = makeListener(m_cluster.conninfo());
    QSignalSpy resumed(listener.get(), &pg::Listener::resumed);
    QSignalSpy notified(listener.get(), &pg::Listener::notified);
    listener->subscribe("sales");
    listener->open();
    QTRY_COMPARE(resumed.count(), 1);
    m_cluster.psql(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity "
                                  "where application_name = 'foyer-server'"));
    QTRY_COMPARE(resumed.count(), 2); // read the state anew: something may have been missed
    m_cluster.psql(QStringLiteral("notify sales"));
    QTRY_COMPARE(notified.count(), 1);
}

void ListenerTest::noticesAServerThatVanished()
{
    test::CutProxy proxy(m_cluster.socketDirectory() + QStringLiteral("/.s.PGSQL.5432"));
    proxy.listenOnUnix(m_cluster.socketDirectory() + QStringLiteral("/.s.PGSQL.5433"));
    const auto listener = makeListener(m_cluster.conninfo() + " port=5433");
    QSignalSpy resumed(listener.get(), &pg::Listener::resumed);
    QSignalSpy notified(listener.get(), &pg::Listener::notified);
    listener->subscribe("sales");
    listener->open();
    QTRY_COMPARE(resumed.count(), 1);
    proxy.stall(test::CutProxy::Way::ToClient); // no good-bye, no error, just silence
    QTRY_VERIFY(proxy.accepted() > 2);          // the first, a request to cancel, and the next connection
    proxy.resume();
    QTRY_COMPARE(resumed.count(), 2);
    m_cluster.psql(QStringLiteral("notify sales"));
    QTRY_COMPARE(notified.count(), 1);
}

void ListenerTest::mayDieInItsOwnSlot()
{
    auto listener = makeListener(m_cluster.conninfo());
    QSignalSpy resumed(listener.get(), &pg::Listener::resumed);
    listener->subscribe("sales");
    listener->open();
    QTRY_COMPARE(resumed.count(), 1);
    connect(listener.get(), &pg::Listener::notified, this, [&listener] { listener.reset(); });
    m_cluster.psql(QStringLiteral("notify sales, 'a'; notify sales, 'b'"));
    QTRY_VERIFY(!listener);
}

FOYER_EPOLL_TEST_MAIN(ListenerTest)
#include "tst_listener.moc"
