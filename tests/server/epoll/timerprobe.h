// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QObject>
#include <QTimerEvent>
#include <utility>

namespace foyer::test {

/// Calls a function with the id of each timer event it gets.
class TimerProbe final : public QObject
{
    Q_OBJECT

public:
    explicit TimerProbe(std::function<void(int)> handler) : m_handler(std::move(handler)) {}

protected:
    void timerEvent(QTimerEvent *event) override { m_handler(event->timerId()); }

private:
    std::function<void(int)> m_handler;
};

} // namespace foyer::test
