// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/live/listeners.h"

#include <arpa/inet.h>
#include <charconv>
#include <cstdio>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>

namespace foyer::bench {

namespace {

constexpr int atOnce = 64; ///< handshakes under way
constexpr int inputMark = -1;
constexpr unsigned char textFrame = 0x81;
constexpr unsigned char closeFrame = 0x88;
constexpr unsigned char pingFrame = 0x89;
constexpr unsigned char pongFrame = 0x8A;

void require(bool good, const char *what)
{
    if (!good)
        qFatal("%s: %s", what, qPrintable(qt_error_string()));
}

void watch(const FileDescriptor &epoll, int descriptor, int mark)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = mark;
    require(::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, descriptor, &event) == 0, "cannot watch");
}

sockaddr_in placeOf(quint32 address, quint16 port)
{
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    place.sin_addr.s_addr = htonl(address);
    return place;
}

/// The number behind `member`; -1 when there is none.
int numberBehind(std::string_view text, std::string_view member)
{
    const std::size_t at = text.find(member);
    int number = -1;
    if (at != std::string_view::npos)
        std::from_chars(text.data() + at + member.size(), text.data() + text.size(), number);
    return number;
}

struct FrameHead
{
    unsigned char kind = 0;
    std::size_t size = 0;    ///< of the head
    std::size_t payload = 0; ///< bytes behind it
};

/// Size 0: it is not whole yet.
FrameHead headOf(std::string_view bytes)
{
    const auto at = [bytes](std::size_t i) { return std::size_t(static_cast<unsigned char>(bytes[i])); };
    if (bytes.size() < 2)
        return {};
    FrameHead head{static_cast<unsigned char>(at(0)), 2, at(1)};
    if (head.payload == 126)
        head.size = 4;
    else if (head.payload == 127)
        head.size = 10;
    if (bytes.size() < head.size)
        return {};
    if (head.size > 2)
        head.payload = 0;
    for (std::size_t i = 2; i < head.size; ++i)
        head.payload = head.payload << 8U | at(i);
    return head;
}

} // namespace

Listeners::Listeners(ListenerOrders orders)
    : m_orders(std::move(orders))
    , m_board(m_orders.board)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_listeners(std::size_t(m_orders.count))
{
    m_lags.reserve(std::size_t(m_orders.count) * 16);
    watch(m_epoll, STDIN_FILENO, inputMark);
}

int Listeners::run()
{
    std::array<epoll_event, 512> ready{};
    connectSome();
    while (true) {
        const int count = ::epoll_wait(m_epoll.get(), ready.data(), int(ready.size()), 60'000);
        require(count >= 0 || errno == EINTR, "cannot wait");
        for (int i = 0; i < count; ++i) {
            const int mark = ready[std::size_t(i)].data.fd;
            if (mark == inputMark) {
                writeDown();
                return m_lost == 0 ? 0 : 1;
            }
            read(mark);
        }
    }
}

void Listeners::connectSome()
{
    while (m_begun < m_orders.count && m_begun - m_following - m_lost < atOnce)
        connectOne(m_begun++);
}

void Listeners::connectOne(int number)
{
    Listener &listener = m_listeners[std::size_t(number)];
    listener.socket = FileDescriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    require(listener.socket.isOpen(), "no more descriptors");
    const int on = 1;
    ::setsockopt(listener.socket.get(), IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    const sockaddr_in from = placeOf((127U << 24U) + 256U + quint32(m_orders.source), 0);
    require(::bind(listener.socket.get(), reinterpret_cast<const sockaddr *>(&from), sizeof from) == 0,
            "cannot bind");
    const auto ports = m_orders.ports.size();
    const sockaddr_in to = placeOf(INADDR_LOOPBACK, m_orders.ports[std::size_t(number) % ports]);
    require(::connect(listener.socket.get(), reinterpret_cast<const sockaddr *>(&to), sizeof to) == 0,
            "cannot connect");
    const QByteArray &token = m_orders.tokens[std::size_t(number) % m_orders.tokens.size()];
    const QByteArray handshake = "GET /api/v1/live HTTP/1.1\r\nHost: foyer.example\r\nUpgrade: websocket\r\n"
                                 "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer "
                                 + token + "\r\n\r\n";
    const auto sent =
        ::send(listener.socket.get(), handshake.constData(), std::size_t(handshake.size()), MSG_NOSIGNAL);
    require(sent == handshake.size(), "cannot send");
    listener.stage = Stage::Shaking;
    watch(m_epoll, listener.socket.get(), number);
}

void Listeners::read(int number)
{
    static std::array<char, 65'536> bytes{};
    Listener &listener = m_listeners[std::size_t(number)];
    if (!listener.socket.isOpen())
        return;
    const ssize_t size = ::recv(listener.socket.get(), bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (size < 0 && errno == EAGAIN)
        return;
    if (size <= 0)
        return lose(number, "the server closed a connection");
    std::string_view all(bytes.data(), std::size_t(size));
    std::string joined;
    if (!listener.rest.empty()) {
        joined = std::exchange(listener.rest, {}).append(all);
        all = joined;
    }
    if (listener.stage == Stage::Shaking)
        shakeHands(number, all);
    else
        takeFrames(number, all);
}

void Listeners::shakeHands(int number, std::string_view bytes)
{
    Listener &listener = m_listeners[std::size_t(number)];
    const std::size_t end = bytes.find("\r\n\r\n");
    if (end == std::string_view::npos) {
        listener.rest = bytes;
        return;
    }
    if (!bytes.starts_with("HTTP/1.1 101 ")) {
        std::fprintf(stderr, "%.*s\n", int(bytes.size()), bytes.data());
        return lose(number, "the handshake was refused");
    }
    listener.stage = Stage::Greeting;
    takeFrames(number, bytes.substr(end + 4));
}

void Listeners::takeFrames(int number, std::string_view bytes)
{
    const qint64 now = BroadcastBoard::now();
    while (!bytes.empty()) {
        const FrameHead head = headOf(bytes);
        if (head.size == 0 || bytes.size() < head.size + head.payload) {
            m_listeners[std::size_t(number)].rest = bytes;
            return;
        }
        const std::string_view payload = bytes.substr(head.size, head.payload);
        bytes.remove_prefix(head.size + head.payload);
        if (head.kind == textFrame)
            takeText(number, payload, now);
        else if (head.kind == pingFrame)
            sendFrame(number, pongFrame, payload);
        else if (head.kind == closeFrame)
            return lose(number, "the server ended a session");
    }
}

void Listeners::takeText(int number, std::string_view text, qint64 now)
{
    Listener &listener = m_listeners[std::size_t(number)];
    if (listener.stage == Stage::Following) {
        const qint64 begun = m_board.begunAt(numberBehind(text, R"("seat":)"));
        if (begun > 0)
            m_lags.push_back(std::uint32_t(std::min<qint64>((now - begun) / 1000, UINT32_MAX)));
        return;
    }
    if (listener.stage == Stage::Greeting && text.find(R"("type":"welcome")") != std::string_view::npos)
        return subscribe(number);
    if (listener.stage == Stage::Subscribing && text.find(R"("type":"snapshot")") != std::string_view::npos) {
        listener.stage = Stage::Following;
        ++m_following;
        return settled();
    }
    std::fprintf(stderr, "%.*s\n", int(text.size()), text.data());
}

void Listeners::subscribe(int number)
{
    m_listeners[std::size_t(number)].stage = Stage::Subscribing;
    const std::string request = R"({"type":"subscribe","topic":")" + m_orders.topic.toStdString() + R"("})";
    sendFrame(number, textFrame, request);
}

void Listeners::sendFrame(int number, unsigned char opcode, std::string_view payload)
{
    require(payload.size() < 126, "a long message");
    std::string frame{char(opcode), char(0x80U | payload.size()), 0, 0, 0, 0}; // a mask of zeros
    frame.append(payload);
    const int socket = m_listeners[std::size_t(number)].socket.get();
    if (::send(socket, frame.data(), frame.size(), MSG_NOSIGNAL | MSG_DONTWAIT) != ssize_t(frame.size()))
        lose(number, "a connection does not take a message");
}

void Listeners::lose(int number, const char *why)
{
    Listener &listener = m_listeners[std::size_t(number)];
    if (!listener.socket.isOpen())
        return;
    if (listener.stage == Stage::Following)
        --m_following;
    listener.socket.close();
    ++m_lost;
    if (m_lost < 10)
        std::fprintf(stderr, "%s\n", why);
    settled();
}

void Listeners::settled()
{
    connectSome();
    static bool isSaid = false;
    if (m_following + m_lost < m_orders.count || std::exchange(isSaid, true))
        return;
    std::printf("ready %d\n", m_following);
    std::fflush(stdout);
}

void Listeners::writeDown() const
{
    QFile file(m_orders.result);
    require(file.open(QIODevice::WriteOnly), "cannot write down the lags");
    file.write(reinterpret_cast<const char *>(m_lags.data()), qint64(m_lags.size() * sizeof(std::uint32_t)));
    std::printf("lost %d\n", m_lost);
    std::fflush(stdout);
}

} // namespace foyer::bench
