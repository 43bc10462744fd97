// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace foyer {

// Instruments of the hot path. One thread writes, any thread reads: a write is a relaxed load and a relaxed
// store, no locked instruction, so it costs what an ordinary increment costs. Two writers would lose counts:
// each worker has its own instruments (MetricSet), and they are added up when somebody asks.

/// Only ever grows.
class Counter
{
public:
    void add(std::uint64_t count = 1) noexcept
    {
        m_value.store(m_value.load(std::memory_order_relaxed) + count, std::memory_order_relaxed);
    }

    [[nodiscard]] std::uint64_t value() const noexcept { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> m_value{0};
};

/// A level: connections open, entries queued.
class Gauge
{
public:
    void set(double value) noexcept { m_value.store(value, std::memory_order_relaxed); }

    void add(double change = 1.0) noexcept { set(value() + change); }

    void subtract(double change = 1.0) noexcept { set(value() - change); }

    [[nodiscard]] double value() const noexcept { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<double> m_value{0.0};
};

/// Counts observations in fixed buckets; a value equal to a bound belongs to that bound's bucket, as
/// Prometheus has it ("le").
class Histogram
{
public:
    /// `upperBounds` must ascend strictly; the bucket up to infinity is added by itself.
    explicit Histogram(std::span<const double> upperBounds);

    /// Not-a-number is ignored.
    void observe(double value) noexcept;

    /// In seconds.
    void observe(std::chrono::nanoseconds time) noexcept
    {
        observe(std::chrono::duration<double>(time).count());
    }

    struct Snapshot
    {
        std::vector<double> upperBounds;
        std::vector<std::uint64_t> counts; ///< per bucket, not cumulative; one more than bounds
        double sum = 0.0;

        [[nodiscard]] std::uint64_t total() const noexcept;

        /// Adds another's counts. False, and nothing changed, when the bounds differ.
        [[nodiscard]] bool merge(const Snapshot &other);
    };

    /// The total is the sum of the buckets read, so buckets and total always agree; `sum` may be ahead or
    /// behind by the observations made meanwhile.
    [[nodiscard]] Snapshot snapshot() const;

    [[nodiscard]] std::span<const double> upperBounds() const noexcept { return m_upperBounds; }

private:
    std::vector<double> m_upperBounds;
    std::unique_ptr<std::atomic<std::uint64_t>[]> m_counts;
    std::atomic<double> m_sum{0.0};
};

/// 100 µs to 10 s in steps of about 2.5: for requests, statements and commands.
[[nodiscard]] std::span<const double> latencyBuckets() noexcept;

/// 1 to 1024 in powers of two: for batch sizes and queue lengths.
[[nodiscard]] std::span<const double> countBuckets() noexcept;

} // namespace foyer
