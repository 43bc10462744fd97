// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/http/servers.h"

#include "tests/bench/http/wrk.h"

#include <ctime>
#include <QFile>
#include <sched.h>
#include <unistd.h>

namespace foyer::bench {

namespace {

http::Response status(http::Request &)
{
    return http::Response::json(QByteArrayLiteral(R"({"status":"ok"})"));
}

void addStatus(http::RouteTable &table)
{
    table.add({.path = "/api/v1/status", .name = "status", .handler = http::SyncHandler(&status)});
}

void pinToServerProcessor(pid_t thread)
{
    cpu_set_t processors;
    CPU_ZERO(&processors);
    CPU_SET(serverProcessor, &processors);
    if (::sched_setaffinity(thread, sizeof processors, &processors) != 0)
        qWarning("the server could not be bound to a processor");
}

} // namespace

EdgeServer::EdgeServer() : m_worker(test::WorkerSetup{.routes = &addStatus})
{
    m_worker.run([] { pinToServerProcessor(0); });
}

std::chrono::nanoseconds EdgeServer::cpuTime()
{
    timespec time{};
    m_worker.run([&time] { ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time); });
    return std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec};
}

ReferenceServer::ReferenceServer()
{
    m_process.start(QStringLiteral(FOYER_HTTP_REFERENCE), {});
    if (!m_process.waitForReadyRead(10'000))
        qFatal("http_reference does not run");
    m_port = m_process.readAllStandardOutput().trimmed().toUShort();
    pinToServerProcessor(pid_t(m_process.processId()));
}

ReferenceServer::~ReferenceServer()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

std::chrono::nanoseconds ReferenceServer::cpuTime() const
{
    clockid_t clock{};
    timespec time{};
    if (::clock_getcpuclockid(pid_t(m_process.processId()), &clock) != 0
        || ::clock_gettime(clock, &time) != 0)
        return {};
    return std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec};
}

} // namespace foyer::bench
