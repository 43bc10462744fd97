// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace foyer {

Histogram::Histogram(std::span<const double> upperBounds)
    : m_upperBounds(upperBounds.begin(), upperBounds.end())
    , m_counts(std::make_unique<std::atomic<std::uint64_t>[]>(upperBounds.size() + 1))
{}

void Histogram::observe(double value) noexcept
{
    if (std::isnan(value))
        return;
    const auto bound = std::lower_bound(m_upperBounds.begin(), m_upperBounds.end(), value);
    std::atomic<std::uint64_t> &count = m_counts[std::size_t(bound - m_upperBounds.begin())];
    count.store(count.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    m_sum.store(m_sum.load(std::memory_order_relaxed) + value, std::memory_order_relaxed);
}

Histogram::Snapshot Histogram::snapshot() const
{
    Snapshot snapshot{m_upperBounds, {}, m_sum.load(std::memory_order_relaxed)};
    snapshot.counts.reserve(m_upperBounds.size() + 1);
    for (std::size_t i = 0; i <= m_upperBounds.size(); ++i)
        snapshot.counts.push_back(m_counts[i].load(std::memory_order_relaxed));
    return snapshot;
}

std::uint64_t Histogram::Snapshot::total() const noexcept
{
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

bool Histogram::Snapshot::merge(const Snapshot &other)
{
    if (upperBounds != other.upperBounds)
        return false;
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] += other.counts[i];
    sum += other.sum;
    return true;
}

std::span<const double> latencyBuckets() noexcept
{
    static constexpr std::array<double, 16> bounds{0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                   0.05,   0.1,     0.25,   0.5,   1.0,    2.5,   5.0,  10.0};
    return bounds;
}

std::span<const double> countBuckets() noexcept
{
    static constexpr std::array<double, 11> bounds{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024};
    return bounds;
}

} // namespace foyer
