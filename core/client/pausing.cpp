// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/pausing.h"

#include <QTimer>

namespace foyer::client {

EventLoopPausing::~EventLoopPausing()
{
    const std::vector<Pause> pauses = std::exchange(m_pauses, {});
    for (const Pause &pause : pauses)
        pause->complete(false);
}

Task<void> EventLoopPausing::pause(std::chrono::milliseconds time)
{
    CompletionPair<bool> pair = makeCompletion<bool>();
    const auto pause = std::make_shared<Completer<bool>>(std::move(pair.completer));
    m_pauses.push_back(pause);
    QTimer::singleShot(time, this, [this, pause] { end(pause); });
    Completion<bool> ended = std::move(pair.completion);
    const Result<bool> passed = co_await ended;
    static_cast<void>(passed); // whether in time or cut short, it goes on
}

void EventLoopPausing::end(const Pause &pause)
{
    std::erase(m_pauses, pause);
    pause->complete(true);
}

} // namespace foyer::client
