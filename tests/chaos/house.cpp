// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/house.h"

#include <QDir>
#include <QTest>

namespace foyer::test {

namespace {

QString makeDirectory(const RuntimeDir &parent, const QString &name)
{
    const QString path = parent.filePath(name);
    if (!QDir().mkpath(path))
        qFatal("cannot make %s", qPrintable(path));
    return path;
}

} // namespace

void pause(std::chrono::milliseconds time)
{
    QTest::qWait(int(time.count()));
}

// A commit sleeps for commit_delay before it is flushed as soon as that is set: with no siblings needed.
House::House(const QString &program, const std::vector<int> &workers, quint64 seed,
             const QStringList &moreArguments)
    : m_program(program)
    , m_keys(makeDirectory(m_directory, QStringLiteral("keys")))
    , m_books(makeDirectory(m_directory, QStringLiteral("books")))
    , m_postgres(PgCluster::Durability::On,
                 {QStringLiteral("commit_siblings=0"), QStringLiteral("max_connections=200")})
{
    m_postgres.psql(QStringLiteral("create role foyer_owner login"));
    m_postgres.psql(QStringLiteral("create role foyer_app login"));
    m_postgres.psql(QStringLiteral("create database foyer owner foyer_owner"));
    const QStringList common{QStringLiteral("--keys-directory"),
                             m_keys,
                             QStringLiteral("--no-limits-rates"),
                             QStringLiteral("--payments-simulated-books"),
                             m_books,
                             QStringLiteral("--payments-simulated-seed"),
                             QString::number(seed % 1'000'000),
                             QStringLiteral("--payments-simulated-success"),
                             QStringLiteral("85"),
                             QStringLiteral("--payments-simulated-fastest"),
                             QStringLiteral("0ms"),
                             QStringLiteral("--payments-simulated-late-by"),
                             QStringLiteral("4s"),
                             QStringLiteral("--payments-timeout"),
                             QStringLiteral("2s"),
                             QStringLiteral("--payments-within"),
                             QStringLiteral("10s")};
    for (std::size_t i = 0; i < workers.size(); ++i) {
        // Money is reserved first at one server and taken at once at the next: both kinds of provider.
        QStringList own = common + moreArguments;
        if (i % 2 != 0)
            own << QStringLiteral("--no-payments-simulated-authorizes");
        m_counters.push_back(std::make_unique<Counter>(
            Counter::Place{program, makeDirectory(m_directory, QString::number(i)),
                           m_postgres.socketDirectory() + QStringLiteral("/.s.PGSQL.5432"),
                           m_redis.socketPath(), own, workers[i]}));
    }
}

House::~House() = default;

void House::open(const ProviderMood &mood)
{
    for (const std::unique_ptr<Counter> &counter : m_counters)
        restart(*counter, mood);
}

std::vector<quint16> House::ports() const
{
    std::vector<quint16> ports;
    for (const std::unique_ptr<Counter> &counter : m_counters)
        ports.push_back(counter->port());
    return ports;
}

void House::restart(Counter &counter, const ProviderMood &mood)
{
    constexpr int mostTries = 20;
    for (int tries = 0; tries < mostTries; ++tries) {
        if (counter.start(mood))
            return;
        pause(std::chrono::milliseconds{500});
    }
    qFatal("the server does not start: %s", counter.log().right(4000).constData());
}

void House::mend()
{
    if (m_postgres.pid() == 0)
        m_postgres.start();
    if (m_redis.pid() == 0)
        m_redis.start();
    m_postgres.thaw();
    m_redis.thaw();
    m_postgres.psql(QStringLiteral("alter system reset commit_delay"));
    m_postgres.psql(QStringLiteral("select pg_reload_conf()"));
    for (const std::unique_ptr<Counter> &counter : m_counters) {
        for (CutProxy *relay : {&counter->toPostgres(), &counter->toRedis(), &counter->front()}) {
            relay->setRefusing(false);
            relay->resume();
        }
        counter->thaw();
        if (counter->hasFallen())
            m_complaints.append("a server fell: " + counter->log().right(2000));
        if (!counter->isRunning())
            restart(*counter);
    }
}

void House::end(Counter &counter)
{
    if (counter.hasFallen())
        m_complaints.append("a server fell: " + counter.log().right(2000));
    const int status = counter.end();
    if (status != 0)
        m_complaints.append("a server ended with " + QByteArray::number(status) + ": "
                            + counter.log().right(2000));
}

void House::close()
{
    for (const std::unique_ptr<Counter> &counter : m_counters)
        end(*counter);
}

int House::verify(const QByteArray &database, QByteArray *said)
{
    const QString uri = QStringLiteral("host=%1 dbname=%2 user=")
                            .arg(m_postgres.socketDirectory(), QString::fromLatin1(database));
    ServerProcess process(m_program);
    const int status = process.run({QStringLiteral("verify"), QStringLiteral("--postgres-uri"),
                                    uri + QStringLiteral("foyer_app"), QStringLiteral("--redis-uri"),
                                    m_redis.socketPath(), QStringLiteral("--keys-directory"), m_keys});
    *said = process.output() + process.log();
    return status;
}

} // namespace foyer::test
