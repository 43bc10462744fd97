// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"

#include <QObject>
#include <QTimer>
#include <vector>

namespace foyer {
class RandomSource;
}

namespace foyer::redis {

/// Where commands wait until it makes sense to try again: one timer for all of them.
class Pauses final : public QObject
{
    Q_OBJECT

public:
    explicit Pauses(RandomSource &random);

    /// Ends after 10 to 30 ms, or with the next wakeAll().
    [[nodiscard]] Completion<void> pause();
    void wakeAll();

private:
    RandomSource &m_random;
    std::vector<Completer<void>> m_sleepers;
    QTimer m_timer;
};

} // namespace foyer::redis
