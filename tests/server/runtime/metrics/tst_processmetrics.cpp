// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "server/runtime/log/logsystem.h"
#include "server/runtime/metrics/buildinfometrics.h"
#include "server/runtime/metrics/logmetrics.h"
#include "server/runtime/metrics/metricspage.h"
#include "server/runtime/metrics/processmetrics.h"
#include "server/runtime/metrics/processstatus.h"
#include "tests/server/runtime/log/logfile.h"

#include <QTest>
#include <QThread>
#include <sys/resource.h>

using namespace foyer;
using namespace foyer::runtime;

Q_LOGGING_CATEGORY(lcTest, "foyer.test")

class ProcessMetricsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cpuTimeAgreesWithTheSystem();
    void descriptorsAreCounted();
    void memoryAndThreads();
    void startedAWhileAgo();
    void pageNamesAll();
    void logFiguresAreTold();
};

void ProcessMetricsTest::cpuTimeAgreesWithTheSystem()
{
    const auto used = [] {
        rusage usage = {};
        getrusage(RUSAGE_SELF, &usage);
        const auto seconds = [](const timeval &time) {
            return double(time.tv_sec) + double(time.tv_usec) * 1e-6;
        };
        return seconds(usage.ru_utime) + seconds(usage.ru_stime);
    };
    while (used() < 0.2) {
    }
    const double before = used();
    const double told = ProcessStatus::read().cpuSeconds.value();
    QVERIFY(told >= before - 0.05);
    QVERIFY(told <= used() + 0.05);
}

void ProcessMetricsTest::descriptorsAreCounted()
{
    const double before = ProcessStatus::read().openDescriptors.value();
    QVERIFY(before >= 3);
    {
        std::array<test::LogFile, 5> files;
        QCOMPARE(ProcessStatus::read().openDescriptors.value(), before + 5);
    }
    QCOMPARE(ProcessStatus::read().openDescriptors.value(), before);
    rlimit limit = {};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
    QCOMPARE(ProcessStatus::read().maxDescriptors.value(), double(limit.rlim_cur));
}

void ProcessMetricsTest::memoryAndThreads()
{
    const ProcessStatus before = ProcessStatus::read();
    QVERIFY(before.residentBytes.value() > 1e6
            && before.residentBytes.value() <= before.virtualBytes.value());
    const QByteArray block(64 * 1024 * 1024, 'x');
    QVERIFY(ProcessStatus::read().residentBytes.value() > before.residentBytes.value() + 32e6);
    QCOMPARE(block.back(), 'x');
    QThread second;
    second.start();
    QCOMPARE(ProcessStatus::read().threads.value(), before.threads.value() + 1);
    second.quit();
    QVERIFY(second.wait(10'000));
}

void ProcessMetricsTest::startedAWhileAgo()
{
    const double now = std::chrono::duration<double>(SystemClock().now().time_since_epoch()).count();
    const double start = ProcessStatus::read().startTimeSeconds.value();
    QVERIFY2(start <= now + 2 && start > now - 600, QByteArray::number(now - start).constData());
}

void ProcessMetricsTest::pageNamesAll()
{
    MetricsPage page;
    page.add(std::make_shared<ProcessMetrics>());
    page.add(std::make_shared<BuildInfoMetrics>("0.1.0", "abc"));
    const QByteArray text = page.render();
    for (const char *name :
         {"process_cpu_seconds_total", "process_resident_memory_bytes", "process_open_fds", "process_max_fds",
          "process_start_time_seconds", "process_threads", "process_virtual_memory_bytes"})
        QVERIFY2(text.contains(QByteArray("\n# HELP ") + name + ' ')
                     && text.contains(QByteArray("\n") + name + ' '),
                 name);
    QVERIFY(text.startsWith("# HELP foyer_build_info "));
    QVERIFY(text.contains(QByteArray("foyer_build_info{version=\"0.1.0\",revision=\"abc\",qt=\"") + qVersion()
                          + "\"} 1\n"));
}

void ProcessMetricsTest::logFiguresAreTold()
{
    const SystemClock clock;
    const test::LogFile file;
    LogSettings settings;
    settings.descriptor = file.descriptor();
    settings.repetition.burst = 3;
    LogSystem log(std::move(settings), clock);
    for (int i = 0; i < 10; ++i)
        qCWarning(lcTest) << "again";
    QVERIFY(log.flush());
    MetricsPage page;
    page.add(std::make_shared<LogMetrics>(log));
    const QByteArray text = page.render();
    QVERIFY(text.contains("\nfoyer_log_lines_total 3\n"));
    QVERIFY(text.contains("\nfoyer_log_suppressed_total 7\n"));
    QVERIFY(text.contains("\nfoyer_log_dropped_total 0\n"));
    QVERIFY(text.contains("\nfoyer_log_lost_bytes_total 0\n"));
}

QTEST_GUILESS_MAIN(ProcessMetricsTest)
#include "tst_processmetrics.moc"
