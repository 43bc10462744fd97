// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"
#include "tests/bench/live/broadcastboard.h"

#include <string>
#include <string_view>
#include <vector>

namespace foyer::bench {

/// What a process of listeners is told.
struct ListenerOrders
{
    std::vector<quint16> ports; ///< of the servers; taken in turn
    int count = 0;
    int source = 0; ///< 127.0.1.source is where they come from: each address has its own ephemeral ports
    QByteArray topic;
    std::vector<QByteArray> tokens; ///< taken in turn
    QString board;
    QString result; ///< file for the lags, microseconds in 32 bits each
};

/// Many WebSockets on one epoll: signed in by their handshake, subscribed to one topic, and then silent but
/// for the answers to pings. Says `ready` when all follow; ends when its input does and writes down how late
/// each frame came. As frugal as can be, for it runs beside what it measures.
class Listeners
{
public:
    explicit Listeners(ListenerOrders orders);

    /// Exit status.
    [[nodiscard]] int run();

private:
    enum class Stage : quint8
    {
        Idle,
        Shaking,  ///< hands
        Greeting, ///< waits to be welcomed
        Subscribing,
        Following,
    };

    struct Listener
    {
        FileDescriptor socket = {};
        Stage stage = Stage::Idle;
        std::string rest = {}; ///< the beginning of a frame
    };

    void connectSome();
    void connectOne(int number);
    void read(int number);
    void shakeHands(int number, std::string_view bytes);
    void takeFrames(int number, std::string_view bytes);
    void takeText(int number, std::string_view text, qint64 now);
    void subscribe(int number);
    void sendFrame(int number, unsigned char opcode, std::string_view payload);
    void lose(int number, const char *why);
    void settled();
    void writeDown() const;

    ListenerOrders m_orders;
    BroadcastBoard m_board;
    FileDescriptor m_epoll;
    std::vector<Listener> m_listeners;
    std::vector<std::uint32_t> m_lags;
    int m_begun = 0;
    int m_following = 0;
    int m_lost = 0;
};

} // namespace foyer::bench
