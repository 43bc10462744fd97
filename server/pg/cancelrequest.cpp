// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/cancelrequest.h"

#include "server/pg/log.h"

#include <array>
#include <libpq-fe.h>
#include <system_error>
#include <thread>

namespace foyer::pg {

namespace {

void cancel(PGcancel *request, const std::shared_ptr<std::atomic_bool> &done)
{
    std::array<char, 256> problem{};
    if (PQcancel(request, problem.data(), int(problem.size())) == 0)
        qCWarning(lcPg, "A cancel request failed: %s", problem.data());
    PQfreeCancel(request);
    done->store(true);
}

} // namespace

bool CancelRequest::start(pg_conn *connection)
{
    if (isRunning())
        return false;
    PGcancel *request = PQgetCancel(connection);
    if (!request)
        return false;
    const auto done = std::make_shared<std::atomic_bool>(false);
    try {
        std::thread([request, done] { cancel(request, done); }).detach();
    } catch (const std::system_error &) { // no thread to be had
        PQfreeCancel(request);
        return false;
    }
    m_done = done;
    return true;
}

} // namespace foyer::pg
