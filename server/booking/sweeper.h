// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"

#include <chrono>
#include <functional>
#include <QObject>
#include <QTimer>

namespace foyer::booking {

/// Work that comes again: in bites, so that nobody waits behind a long one, and without overlapping itself.
/// Several workers may sweep the same dust: a bite must be harmless when another has just done it. Belongs to
/// the worker's thread; whatever the bite uses outlives it.
class Sweeper final : public QObject
{
    Q_OBJECT

public:
    /// How much it found; more than nothing is followed by another bite at once.
    using Bite = std::function<Task<Result<int>>()>;

    Sweeper(QByteArray name, Bite bite, std::chrono::milliseconds interval, QObject *parent = nullptr);

    void start();
    void stop();

    /// Sweeps until a bite finds nothing; tells how much was found.
    [[nodiscard]] Task<Result<int>> sweep();

private:
    [[nodiscard]] Task<> run();

    QByteArray m_name;
    Bite m_bite;
    QTimer m_timer;
    bool m_isRunning = false;
};

} // namespace foyer::booking
