// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/line/linecontrol.h"
#include "server/line/lineroutes.h"
#include "server/line/linestaffroutes.h"

namespace foyer::line {

/// A worker's lines, put together in the order in which its parts need one another. Lives on the worker's
/// thread; what it is given outlives it.
class LineServices
{
public:
    struct Parts
    {
        pg::Pool &pool;
        redis::Client &redis;
        catalog::SaleSheetSource &sheets;
        const Clock &clock;
        RandomSource &random;
        Secret key; ///< seals places: 32 bytes or more, the same on every worker
    };

    explicit LineServices(const Parts &parts, const LineSettings &settings = {});
    Q_DISABLE_COPY_MOVE(LineServices)

    void addTo(api::ApiBuilder &api);

    /// Looks after the lines from now on.
    void start() { m_keeper.start(); }

    void stop() { m_keeper.stop(); }

    /// For whoever gives seats to the public.
    [[nodiscard]] AdmissionGate &gate() noexcept { return m_gate; }

    /// For whoever counts requests.
    [[nodiscard]] const accounts::Guests &guests() const noexcept { return m_visitors; }

    [[nodiscard]] LineService &service() noexcept { return m_service; }

    [[nodiscard]] LineBook &book() noexcept { return m_book; }

    [[nodiscard]] LineKeeper &keeper() noexcept { return m_keeper; }

    [[nodiscard]] LineStore &store() noexcept { return m_store; }

    [[nodiscard]] LineMemory &memory() noexcept { return m_memory; }

    [[nodiscard]] const TokenSeal &seal() const noexcept { return m_seal; }

private:
    LineSettings m_settings;
    TokenSeal m_seal;
    LineStore m_store;
    LineMemory m_memory;
    LineBook m_book;
    LineGate m_gate;
    VisitorDesk m_visitors;
    LineKeeper m_keeper;
    LineService m_service;
    LineControl m_control;
    LineRoutes m_routes;
    LineStaffRoutes m_staffRoutes;
};

} // namespace foyer::line
