// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QEventLoop>
#include <QObject>

namespace foyer::test {

/// Two connected, non-blocking stream sockets; what is still open closes with the object.
class SocketPair
{
public:
    SocketPair();
    ~SocketPair();
    Q_DISABLE_COPY_MOVE(SocketPair)

    [[nodiscard]] int nearEnd() const { return m_ends[0]; }

    [[nodiscard]] int farEnd() const { return m_ends[1]; }

    void closeNear() { closeEnd(m_ends[0]); }

    void closeFar() { closeEnd(m_ends[1]); }

    /// Gives the near end away without closing it; returns its number.
    int releaseNear();

    /// Makes the near end take this number, closing what had it.
    void moveNearTo(int number);

    void makeNearReadable() const; ///< sends one byte to it
    void drainNear() const;        ///< reads all there is
    void fillNear() const;         ///< sends from it until no more goes out

private:
    static void closeEnd(int &end);

    int m_ends[2] = {-1, -1};
};

/// Counts the turns of this thread's event loop while it lives: a loop that spins makes hundreds of thousands
/// a second, and one that waits makes none.
class TurnCounter final : public QObject
{
    Q_OBJECT

public:
    TurnCounter();

    [[nodiscard]] int turns() const { return m_turns; }

private:
    int m_turns = 0;
};

/// An event loop that gives up: run() is true if quit() ended it in time.
class LimitedLoop
{
public:
    explicit LimitedLoop(std::chrono::milliseconds limit = std::chrono::seconds{20}) : m_limit(limit) {}

    [[nodiscard]] bool run(QEventLoop::ProcessEventsFlags flags = QEventLoop::AllEvents);

    void quit() { m_loop.exit(1); }

private:
    QEventLoop m_loop;
    std::chrono::milliseconds m_limit;
};

/// Runs this thread's event loop for so long.
void runLoopFor(std::chrono::milliseconds duration);

/// Processor time that this thread has used.
[[nodiscard]] std::chrono::nanoseconds threadCpuTime();

} // namespace foyer::test
