// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/redis/client.h"
#include "server/redis/pipeline.h"
#include "server/redis/statistics.h"

namespace foyer::redis {

/// The client of a single server.
class StandaloneClient final : public Client
{
    Q_OBJECT

public:
    /// `clock` and `random` must outlive it.
    StandaloneClient(const Dialer &dialer, const Settings &settings, const Clock &clock,
                     RandomSource &random);
    ~StandaloneClient() override;

    [[nodiscard]] Completion<Reply> command(Command command, SteadyInstant deadline) override;

    void open() override { m_pipeline.open(); }

    void close() override { m_pipeline.close(); }

    [[nodiscard]] bool isReachable() const override { return m_pipeline.isReady(); }

    [[nodiscard]] int pendingCount() const override { return m_pipeline.pendingCount(); }

    [[nodiscard]] Error lastError() const override { return m_pipeline.lastError(); }

    [[nodiscard]] const Statistics &statistics() const override { return m_statistics; }

private:
    Statistics m_statistics;
    Pipeline m_pipeline;
};

} // namespace foyer::redis
