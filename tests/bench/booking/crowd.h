// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"
#include "tests/bench/booking/crowdreport.h"
#include "tests/bench/booking/requestwriter.h"
#include "tests/bench/booking/wireanswer.h"

#include <deque>
#include <limits>

namespace foyer::bench {

/// How a crowd comes.
struct Coming
{
    std::chrono::milliseconds lasts{5000};
    double perSecond = 0.0; ///< 0: each connection's next buyer comes when the one before is done
    int atOnce = std::numeric_limits<int>::max(); ///< connections that are used
    int most = std::numeric_limits<int>::max();   ///< buyers in all; then it ends, however long it might last
};

/// Buyers, all in one thread on one epoll: hold, start to pay, confirm, each when the answer before has come.
/// With a rate they come whether or not the server keeps up, and their times count from when they were due.
/// Ends the program when the server closes a connection that somebody waits on, or falls silent.
class Crowd
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// `writer` outlives the crowd.
    Crowd(quint16 port, int connections, RequestWriter &writer);

    [[nodiscard]] CrowdReport run(const Coming &coming, const Visits &visits);

private:
    enum class Step : quint8
    {
        Idle,
        Hold,
        Start,
        Confirm,
    };

    struct Buyer
    {
        FileDescriptor socket;
        std::string received = {};
        Step step = Step::Idle;
        Visit visit = {};
        Uuid hold = {};
        Uuid order = {};
        Moment due = {};
        Moment sentAt = {};
    };

    void arrive(Moment now);
    void begin(int number, Moment due, Moment now);
    void wait(Moment now);
    void receive(int number, Moment now);
    void answer(int number, const WireAnswer &answer, Moment now);
    void refuse(int number, const WireAnswer &answer, Moment now);
    void finish(int number);
    void send(Buyer &buyer, Moment now);
    void connect(int number);
    void reconnectClosed();

    RequestWriter &m_writer;
    quint16 m_port;
    FileDescriptor m_epoll;
    std::vector<Buyer> m_buyers;
    std::deque<int> m_idle; ///< the longest idle one first
    std::deque<Moment> m_due;
    std::string m_out;
    std::mt19937_64 m_random{7};

    Coming m_coming;
    const Visits *m_visits = nullptr;
    CrowdReport m_report;
    Moment m_nextDue = {};
    Moment m_end = {};
    Moment m_heardAt = {}; ///< when the server last said something, or nobody waited for it to
    int m_active = 0;
};

} // namespace foyer::bench
