// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "core/base/task.h"

#include <chrono>
#include <memory>
#include <QObject>
#include <vector>

namespace foyer::client {

/// Waiting comes in through constructors, so that tests need not wait.
class Pausing
{
public:
    virtual ~Pausing() = default;
    [[nodiscard]] virtual Task<void> pause(std::chrono::milliseconds time) = 0;
};

/// By the event loop. What still pauses when this is destroyed goes on at once.
class EventLoopPausing final : public QObject, public Pausing
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~EventLoopPausing() override;
    [[nodiscard]] Task<void> pause(std::chrono::milliseconds time) override;

private:
    using Pause = std::shared_ptr<Completer<bool>>;
    void end(const Pause &pause);

    std::vector<Pause> m_pauses;
};

} // namespace foyer::client
