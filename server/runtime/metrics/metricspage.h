// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <prometheus/collectable.h>
#include <QByteArray>
#include <vector>

namespace foyer::runtime {

/// What GET /metrics answers. Put together at start-up, then read from any thread: render() takes a
/// millisecond or so per thousand series, so a worker does well to call it from a thread pool.
class MetricsPage
{
public:
    /// Before the first render() only.
    void add(std::shared_ptr<const prometheus::Collectable> source);

    /// Everything in Prometheus' text format, families in the order of their names.
    [[nodiscard]] QByteArray render() const;

    static constexpr char contentType[] = "text/plain; version=0.0.4; charset=utf-8";

private:
    std::vector<std::shared_ptr<const prometheus::Collectable>> m_sources;
};

} // namespace foyer::runtime
