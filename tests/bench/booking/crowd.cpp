// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/booking/crowd.h"

#include <arpa/inet.h>
#include <array>
#include <netinet/tcp.h>
#include <QString>
#include <sys/epoll.h>
#include <sys/socket.h>

namespace foyer::bench {

namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

constexpr auto silence = 60s;

void require(bool good, const char *what)
{
    if (!good)
        qFatal("%s: %s", what, qPrintable(qt_error_string()));
}

FileDescriptor connectTo(quint16 port)
{
    FileDescriptor connection(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    ::setsockopt(connection.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    require(::connect(connection.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0,
            "cannot connect");
    return connection;
}

} // namespace

Crowd::Crowd(quint16 port, int connections, RequestWriter &writer)
    : m_writer(writer)
    , m_port(port)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_buyers(std::size_t(connections))
{
    for (int i = 0; i < connections; ++i)
        connect(i);
}

void Crowd::connect(int number)
{
    Buyer &buyer = m_buyers[std::size_t(number)];
    buyer.socket = connectTo(m_port);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = number;
    require(::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, buyer.socket.get(), &event) == 0, "cannot watch");
}

// Who was idle for too long has been shown out.
void Crowd::reconnectClosed()
{
    std::array<epoll_event, 256> ready{};
    for (int count = 1; count > 0;) {
        count = ::epoll_wait(m_epoll.get(), ready.data(), int(ready.size()), 0);
        for (int i = 0; i < count; ++i)
            connect(ready[std::size_t(i)].data.fd);
    }
}

CrowdReport Crowd::run(const Coming &coming, const Visits &visits)
{
    m_coming = coming;
    m_visits = &visits;
    m_report = {};
    reconnectClosed();
    m_due.clear();
    m_idle.clear();
    for (int i = 0; i < std::min(int(m_buyers.size()), coming.atOnce); ++i)
        m_idle.push_back(i);
    const Moment start = steady_clock::now();
    m_nextDue = start;
    m_end = start + coming.lasts;
    m_heardAt = start;
    for (Moment now = start; now < m_end || m_active > 0 || !m_due.empty(); now = steady_clock::now()) {
        arrive(now);
        if (m_report.arrived >= m_coming.most)
            m_end = std::min(m_end, now);
        wait(now);
    }
    m_report.seconds = std::chrono::duration<double>(m_end - start).count();
    return m_report;
}

void Crowd::arrive(Moment now)
{
    if (m_coming.perSecond <= 0.0) {
        while (now < m_end && !m_idle.empty() && m_report.arrived < m_coming.most)
            begin(m_idle.front(), now, now);
        return;
    }
    std::exponential_distribution<double> pause(m_coming.perSecond);
    while (m_nextDue <= now && m_nextDue < m_end && m_report.arrived + int(m_due.size()) < m_coming.most) {
        m_due.push_back(m_nextDue);
        m_nextDue += std::chrono::nanoseconds(qint64(pause(m_random) * 1e9));
    }
    while (!m_due.empty() && !m_idle.empty()) {
        begin(m_idle.front(), m_due.front(), now);
        m_due.pop_front();
    }
}

void Crowd::begin(int number, Moment due, Moment now)
{
    m_idle.pop_front();
    ++m_active;
    ++m_report.arrived;
    Buyer &buyer = m_buyers[std::size_t(number)];
    buyer.visit = (*m_visits)();
    buyer.due = due;
    buyer.step = Step::Hold;
    buyer.hold = m_writer.nextId();
    m_out.clear();
    m_writer.writeHold(m_out, buyer.visit, buyer.hold);
    send(buyer, now);
}

void Crowd::send(Buyer &buyer, Moment now)
{
    buyer.sentAt = now;
    require(::send(buyer.socket.get(), m_out.data(), m_out.size(), MSG_NOSIGNAL) == ssize_t(m_out.size()),
            "cannot send");
}

// A millisecond at most while buyers come by the clock: they are served in groups, and their times tell.
void Crowd::wait(Moment now)
{
    std::array<epoll_event, 256> ready{};
    const bool byClock = m_coming.perSecond > 0.0 && now < m_end;
    const int count = ::epoll_wait(m_epoll.get(), ready.data(), int(ready.size()), byClock ? 1 : 100);
    const Moment later = steady_clock::now();
    if (count > 0 || m_active == 0)
        m_heardAt = later;
    require(later - m_heardAt < silence, "the server does not answer");
    for (int i = 0; i < count; ++i)
        receive(ready[std::size_t(i)].data.fd, later);
}

void Crowd::receive(int number, Moment now)
{
    static std::array<char, 65536> bytes{};
    Buyer &buyer = m_buyers[std::size_t(number)];
    const ssize_t size = ::recv(buyer.socket.get(), bytes.data(), bytes.size(), 0);
    if (size <= 0 && buyer.step == Step::Idle) {
        connect(number); // it was idle for too long
        return;
    }
    require(size > 0, "the server closed a connection");
    std::string_view whole(bytes.data(), std::size_t(size));
    if (!buyer.received.empty())
        whole = buyer.received.append(whole);
    const WireAnswer told = WireAnswer::in(whole);
    if (told.status == 0) {
        if (buyer.received.empty())
            buyer.received = whole;
        return;
    }
    ++m_report.requests;
    answer(number, told, now);
    buyer.received.clear();
}

void Crowd::answer(int number, const WireAnswer &answer, Moment now)
{
    Buyer &buyer = m_buyers[std::size_t(number)];
    m_out.clear();
    if (buyer.step == Step::Hold && answer.status == 201) {
        m_report.heldInTime += now < m_end ? 1 : 0;
        (buyer.visit.isBest ? m_report.bestHold : m_report.hold).add(now - buyer.due);
        if (!buyer.visit.pays) {
            ++m_report.abandoned;
            return finish(number);
        }
        buyer.step = Step::Start;
        buyer.order = m_writer.nextId();
        m_writer.writeOrder(m_out, buyer.visit, buyer.order, buyer.hold, answer.text(R"("mac")"),
                            m_writer.nextId());
        return send(buyer, now);
    }
    if (buyer.step == Step::Start && answer.status == 201) {
        m_report.start.add(now - buyer.sentAt);
        buyer.step = Step::Confirm;
        m_writer.writeConfirm(m_out, buyer.visit, buyer.order);
        return send(buyer, now);
    }
    if (buyer.step != Step::Confirm || answer.status != 200
        || answer.text(R"("state")") == std::string_view("selling"))
        return refuse(number, answer, now);
    m_report.confirm.add(now - buyer.sentAt);
    m_report.whole.add(now - buyer.due);
    ++m_report.sold;
    m_report.soldInTime += now < m_end ? 1 : 0;
    m_report.seatsSold += buyer.visit.seats;
    finish(number);
}

void Crowd::refuse(int number, const WireAnswer &answer, Moment now)
{
    const std::string code(answer.text(R"("code")"));
    ++m_report.refusals[code.empty() ? std::to_string(answer.status) : code];
    m_report.refused.add(now - m_buyers[std::size_t(number)].due);
    finish(number);
}

void Crowd::finish(int number)
{
    m_buyers[std::size_t(number)].step = Step::Idle;
    m_idle.push_back(number);
    --m_active;
}

} // namespace foyer::bench
