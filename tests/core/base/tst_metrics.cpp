// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/metrics.h"
#include "core/base/metricset.h"
#include "tests/support/deterministicids.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>
#include <QTest>
#include <QThread>

using namespace foyer;

class MetricsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void histogramAgreesWithAReference();
    void valueOnABoundBelongsToIt();
    void oddValues();
    void snapshotsMergeOnlyWhenAlike();
    void setGivesTheSameInstrumentAgain();
    void setCollectsWhatWasWritten();
    void tooManySeriesBecomeOther();
    void readersSeeOnlyGrowth();
};

void MetricsTest::histogramAgreesWithAReference()
{
    test::SeededRandom random(7);
    Histogram histogram(latencyBuckets());
    std::vector<double> values;
    for (int i = 0; i < 20'000; ++i) {
        // From a tenth of the first bound to ten times the last, evenly over the magnitudes.
        const double magnitude = double(random.next64() % 700'000) / 100'000.0 - 5.0;
        values.push_back(std::pow(10.0, magnitude));
        histogram.observe(values.back());
    }
    const Histogram::Snapshot snapshot = histogram.snapshot();
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < snapshot.upperBounds.size(); ++i) {
        below += snapshot.counts[i];
        const double bound = snapshot.upperBounds[i];
        QCOMPARE(below, std::uint64_t(std::count_if(values.begin(), values.end(),
                                                    [bound](double value) { return value <= bound; })));
    }
    QCOMPARE(snapshot.total(), values.size());
    QVERIFY(snapshot.counts.back() > 0);
    QCOMPARE(snapshot.sum, std::accumulate(values.begin(), values.end(), 0.0));
}

void MetricsTest::valueOnABoundBelongsToIt()
{
    const std::array bounds{1.0, 2.0};
    Histogram histogram(bounds);
    for (const double value : {1.0, std::nextafter(1.0, 2.0), 2.0, std::nextafter(2.0, 3.0)})
        histogram.observe(value);
    QCOMPARE(histogram.snapshot().counts, (std::vector<std::uint64_t>{1, 2, 1}));
}

void MetricsTest::oddValues()
{
    Histogram histogram(latencyBuckets());
    histogram.observe(std::numeric_limits<double>::quiet_NaN());
    QCOMPARE(histogram.snapshot().total(), 0U);
    histogram.observe(-1.0);
    QCOMPARE(histogram.snapshot().counts.front(), 1U);
    histogram.observe(std::numeric_limits<double>::infinity());
    QCOMPARE(histogram.snapshot().counts.back(), 1U);
    Histogram times(latencyBuckets());
    times.observe(std::chrono::milliseconds{3});
    QCOMPARE(times.snapshot().sum, 0.003);
}

void MetricsTest::snapshotsMergeOnlyWhenAlike()
{
    const std::array bounds{1.0, 2.0};
    Histogram a(bounds);
    Histogram b(bounds);
    a.observe(0.5);
    b.observe(1.5);
    b.observe(9.0);
    Histogram::Snapshot sum = a.snapshot();
    QVERIFY(sum.merge(b.snapshot()));
    QCOMPARE(sum.counts, (std::vector<std::uint64_t>{1, 1, 1}));
    QCOMPARE(sum.sum, 11.0);
    QVERIFY(!sum.merge(Histogram(countBuckets()).snapshot()));
    QCOMPARE(sum.total(), 3U);
}

void MetricsTest::setGivesTheSameInstrumentAgain()
{
    MetricSet set;
    const MetricName name{"foyer_requests_total", "Requests answered."};
    Counter &ok = set.counter(name, {{"status", "2xx"}, {"route", "orders"}});
    QCOMPARE(&set.counter(name, {{"route", "orders"}, {"status", "2xx"}}), &ok);
    QVERIFY(&set.counter(name, {{"route", "orders"}, {"status", "4xx"}}) != &ok);
}

void MetricsTest::setCollectsWhatWasWritten()
{
    MetricSet set;
    set.counter({"b_total", "B."}).add(5);
    set.gauge({"a", "A."}, {}, GaugeMerge::Max).set(2.5);
    set.histogram({"c_seconds", "C."}).observe(std::chrono::milliseconds{2});
    const std::vector<MetricSample> samples = set.collect();
    QCOMPARE(samples.size(), 3U);
    QCOMPARE(samples[0].name.name, std::string("a"));
    QCOMPARE(samples[0].value, 2.5);
    QCOMPARE(samples[0].merge, GaugeMerge::Max);
    QCOMPARE(samples[1].value, 5.0);
    QCOMPARE(samples[1].kind, MetricKind::Counter);
    QCOMPARE(samples[2].histogram.total(), 1U);
}

void MetricsTest::tooManySeriesBecomeOther()
{
    MetricSet set;
    for (std::size_t i = 0; i < MetricSet::maxSeriesPerName + 500; ++i)
        set.counter({"x_total", "X."}, {{"path", std::to_string(i)}}).add();
    const std::vector<MetricSample> samples = set.collect();
    QCOMPARE(samples.size(), MetricSet::maxSeriesPerName + 1);
    const auto other = std::find_if(samples.begin(), samples.end(), [](const MetricSample &sample) {
        return sample.labels.front().value == "other";
    });
    QVERIFY(other != samples.end());
    QCOMPARE(other->value, 500.0);
}

void MetricsTest::readersSeeOnlyGrowth()
{
    MetricSet set;
    Counter &counter = set.counter({"n_total", "N."});
    Histogram &histogram = set.histogram({"h", "H."}, {}, countBuckets());
    std::atomic<bool> stop{false};
    const std::unique_ptr<QThread> writer(QThread::create([&] {
        for (int i = 0; !stop.load(); ++i) {
            counter.add();
            histogram.observe(double(i % 2000));
            static_cast<void>(set.gauge({"g", "G."}, {{"n", std::to_string(i % 500)}}));
        }
    }));
    writer->start();
    double last = 0;
    std::uint64_t lastTotal = 0;
    for (int i = 0; i < 300; ++i) {
        const std::vector<MetricSample> samples = set.collect();
        const auto &h = *std::find_if(samples.begin(), samples.end(),
                                      [](const MetricSample &sample) { return sample.name.name == "h"; });
        const auto &n = *std::find_if(samples.begin(), samples.end(), [](const MetricSample &sample) {
            return sample.name.name == "n_total";
        });
        QVERIFY(n.value >= last);
        QVERIFY(h.histogram.total() >= lastTotal);
        last = n.value;
        lastTotal = h.histogram.total();
    }
    stop.store(true);
    QVERIFY(writer->wait(30'000));
    QCOMPARE(counter.value(), histogram.snapshot().total());
}

QTEST_GUILESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
