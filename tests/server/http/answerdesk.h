// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "server/http/route.h"

#include <map>
#include <QByteArray>

namespace foyer::test {

/// Requests that wait until the test says which of them goes on: slow handlers without timers. On the
/// server's thread.
class AnswerDesk
{
public:
    /// The handler of `/wait/{name}`: answers with the name once it is released.
    [[nodiscard]] http::AsyncHandler handler();

    void release(const QByteArray &name);

    [[nodiscard]] bool isWaiting(const QByteArray &name) const { return m_waiting.contains(name); }

    [[nodiscard]] std::size_t waitingCount() const { return m_waiting.size(); }

    /// Requests that went on and found their client gone.
    [[nodiscard]] int cancelledCount() const { return m_cancelled; }

private:
    static Task<http::Response> wait(AnswerDesk *desk, http::RequestPtr request);

    std::map<QByteArray, Completer<int>> m_waiting;
    int m_cancelled = 0;
};

} // namespace foyer::test
