// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/metrics/metrichub.h"
#include "server/runtime/metrics/metricspage.h"

#include <array>
#include <atomic>
#include <prometheus/metric_family.h>
#include <QTest>
#include <QThread>

using namespace foyer;
using namespace foyer::runtime;

class MetricHubTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsUpAcrossWorkers();
    void gaugesAddUpOrTakeTheLargest();
    void totalsOutliveTheirWorker();
    void pageIsPrometheusText();
    void labelsAreEscaped();
    void differentUsesAreReported();
    void scrapesWhileWorkersWrite();

private:
    [[nodiscard]] static QByteArray page(const std::shared_ptr<MetricHub> &hub);
};

QByteArray MetricHubTest::page(const std::shared_ptr<MetricHub> &hub)
{
    MetricsPage page;
    page.add(hub);
    return page.render();
}

void MetricHubTest::addsUpAcrossWorkers()
{
    const auto hub = std::make_shared<MetricHub>();
    const auto a = hub->makeSet();
    const auto b = hub->makeSet();
    a->counter({"x_total", "X."}, {{"s", "1"}}).add(3);
    b->counter({"x_total", "X."}, {{"s", "1"}}).add(4);
    b->counter({"x_total", "X."}, {{"s", "2"}}).add(5);
    const std::array bounds{1.0, 2.0};
    a->histogram({"h", "H."}, {}, bounds).observe(0.5);
    b->histogram({"h", "H."}, {}, bounds).observe(1.5);
    b->histogram({"h", "H."}, {}, bounds).observe(5.0);
    QCOMPARE(page(hub),
             "# HELP h H.\n# TYPE h histogram\n"
             "h_count 3\nh_sum 7\nh_bucket{le=\"1\"} 1\nh_bucket{le=\"2\"} 2\nh_bucket{le=\"+Inf\"} 3\n"
             "# HELP x_total X.\n# TYPE x_total counter\nx_total{s=\"1\"} 7\nx_total{s=\"2\"} 5\n");
}

void MetricHubTest::gaugesAddUpOrTakeTheLargest()
{
    const auto hub = std::make_shared<MetricHub>();
    for (const double value : {3.0, 9.0, 4.0}) {
        const auto set = hub->makeSet();
        set->gauge({"open", "O."}).set(value);
        set->gauge({"lag", "L."}, {}, GaugeMerge::Max).set(value);
    }
    const QByteArray text = page(hub);
    QVERIFY(text.contains("\nopen 16\n"));
    QVERIFY(text.contains("\nlag 9\n"));
}

void MetricHubTest::totalsOutliveTheirWorker()
{
    const auto hub = std::make_shared<MetricHub>();
    {
        const auto set = hub->makeSet();
        set->counter({"x_total", "X."}).add(3);
    }
    QVERIFY(page(hub).contains("\nx_total 3\n"));
}

void MetricHubTest::pageIsPrometheusText()
{
    const auto hub = std::make_shared<MetricHub>();
    const auto set = hub->makeSet();
    set->counter({"big_total", "B."}).add(12'345'678'901ULL);
    QCOMPARE(page(hub), "# HELP big_total B.\n# TYPE big_total counter\nbig_total 12345678901\n");
    QCOMPARE(QByteArray(MetricsPage::contentType), "text/plain; version=0.0.4; charset=utf-8");
}

void MetricHubTest::labelsAreEscaped()
{
    const auto hub = std::make_shared<MetricHub>();
    const auto set = hub->makeSet();
    set->counter({"x_total", "Line\nand \\."}, {{"s", "a\"b\\c\nd"}}).add();
    QVERIFY(page(hub).contains("x_total{s=\"a\\\"b\\\\c\\nd\"} 1\n"));
}

void MetricHubTest::differentUsesAreReported()
{
    const auto hub = std::make_shared<MetricHub>();
    const auto a = hub->makeSet();
    const auto b = hub->makeSet();
    a->counter({"x", "X."}).add(3);
    b->gauge({"x", "X."}).set(4);
    QTest::ignoreMessage(QtCriticalMsg, "Two workers use one metric name differently. metric=x");
    QVERIFY(page(hub).contains("\nx 3\n"));
}

void MetricHubTest::scrapesWhileWorkersWrite()
{
    constexpr int workers = 4;
    constexpr int rounds = 100'000;
    const auto hub = std::make_shared<MetricHub>();
    std::vector<std::unique_ptr<QThread>> threads;
    std::atomic<int> running{workers};
    for (int w = 0; w < workers; ++w) {
        threads.emplace_back(QThread::create([&hub, &running] {
            const auto set = hub->makeSet();
            Counter &counter = set->counter({"n_total", "N."});
            Histogram &histogram = set->histogram({"h_seconds", "H."});
            for (int i = 0; i < rounds; ++i) {
                counter.add();
                histogram.observe(double(i) / rounds);
                if (i % 500 == 0) // new series appear while others are read
                    set->counter({"s_total", "S."}, {{"n", std::to_string(i / 500)}}).add();
            }
            running.fetch_sub(1);
        }));
        threads.back()->start();
    }
    double last = 0;
    int scrapes = 0;
    for (bool more = true; more; ++scrapes) {
        more = running.load() > 0;
        for (const prometheus::MetricFamily &family : hub->Collect()) {
            if (family.name == "h_seconds")
                QCOMPARE(family.metric[0].histogram.sample_count,
                         family.metric[0].histogram.bucket.back().cumulative_count);
            if (family.name != "n_total")
                continue;
            QVERIFY(family.metric[0].counter.value >= last);
            last = family.metric[0].counter.value;
        }
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60'000));
    QVERIFY(scrapes > 1);
    QCOMPARE(last, double(workers) * rounds);
    QVERIFY(page(hub).contains("\nh_seconds_count 400000\n"));
    QVERIFY(page(hub).contains("s_total{n=\"199\"} 4\n"));
}

QTEST_GUILESS_MAIN(MetricHubTest)
#include "tst_metrichub.moc"
