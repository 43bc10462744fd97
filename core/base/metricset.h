// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/metrics.h"

#include <compare>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace foyer {

struct MetricLabel
{
    std::string name;
    std::string value; ///< UTF-8; from a small closed set, never an id or anything a caller chooses
    auto operator<=>(const MetricLabel &) const = default;
};

using MetricLabels = std::vector<MetricLabel>;

/// What a metric is called and means. By Prometheus' custom the name ends with its unit (`_seconds`,
/// `_bytes`) and, for counters, with `_total`.
struct MetricName
{
    std::string name;
    std::string help; ///< one sentence
};

enum class MetricKind : std::uint8_t
{
    Counter,
    Gauge,
    Histogram
};

/// How gauges of several workers become one figure.
enum class GaugeMerge : std::uint8_t
{
    Sum,
    Max
};

/// One series as it was at the moment of asking.
struct MetricSample
{
    MetricName name;
    MetricKind kind = MetricKind::Counter;
    GaugeMerge merge = GaugeMerge::Sum;
    MetricLabels labels;
    double value = 0.0;            ///< of a counter or gauge
    Histogram::Snapshot histogram; ///< of a histogram
};

/// The instruments of one worker. Ask for an instrument once, at construction, and keep the reference: it
/// stays valid as long as the set. Asking again for the same name and labels gives the same instrument.
/// Asking and collect() are thread-safe; writing to an instrument belongs to the worker's thread alone.
///
/// A name used with another kind, merge or bucket row than before, or one that Prometheus would refuse, is
/// a bug and ends the program.
class MetricSet
{
public:
    MetricSet();
    ~MetricSet();
    MetricSet(const MetricSet &) = delete;
    MetricSet &operator=(const MetricSet &) = delete;

    /// Beyond this many label combinations of one name the values of the further ones read "other", so that
    /// a mistake in labelling cannot eat the memory.
    static constexpr std::size_t maxSeriesPerName = 1000;

    [[nodiscard]] Counter &counter(const MetricName &name, MetricLabels labels = {});
    [[nodiscard]] Gauge &gauge(const MetricName &name, MetricLabels labels = {},
                               GaugeMerge merge = GaugeMerge::Sum);
    [[nodiscard]] Histogram &histogram(const MetricName &name, MetricLabels labels = {},
                                       std::span<const double> upperBounds = latencyBuckets());

    [[nodiscard]] std::vector<MetricSample> collect() const;

private:
    struct Series;
    struct Family;

    Family &family(const MetricName &name, MetricKind kind, GaugeMerge merge);
    Series &series(Family &family, MetricLabels labels);

    mutable std::mutex m_mutex;
    std::map<std::string, Family> m_families;
};

} // namespace foyer
