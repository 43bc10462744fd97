// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "core/base/task.h"

#include <memory>
#include <QCoreApplication>
#include <QObject>

namespace foyer::kit {

/// Waits for a dialog's finished(int) and gives its result; 0, as if the person had said no, when the dialog
/// goes without an answer because its window does. Then in a later turn of the event loop, so that nobody
/// goes on while the window is coming apart.
template <typename Asked>
[[nodiscard]] Task<int> closed(Asked *dialog, void (Asked::*finished)(int))
{
    CompletionPair<int> pair = makeCompletion<int>();
    const auto answer = std::make_shared<Completer<int>>(std::move(pair.completer));
    QObject::connect(dialog, finished, dialog, [answer](int result) { answer->complete(result); });
    QObject::connect(
        dialog, &QObject::destroyed, QCoreApplication::instance(), [answer] { answer->complete(0); },
        Qt::QueuedConnection);
    Completion<int> waiting = std::move(pair.completion);
    Result<int> result = co_await waiting;
    co_return result.value_or(0);
}

} // namespace foyer::kit
