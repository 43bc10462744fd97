// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/exchange.h"

#include "server/http/problem.h"

namespace foyer::http {

Exchange::Exchange(AnswerSink &sink, Fault fault)
    : m_sink(&sink)
    , m_response(Problem::fromFault(fault).toResponse())
    , m_fault(fault)
    , m_state(State::Answered)
    , m_closes(true)
{}

void Exchange::answer(Response response)
{
    if (!isPending())
        return;
    m_response = std::move(response);
    settle(State::Answered);
}

void Exchange::grantUpgrade()
{
    if (isPending())
        settle(State::UpgradeGranted);
}

void Exchange::refuse(Fault fault, Response response)
{
    m_fault = fault;
    m_closes = true;
    m_response = std::move(response);
    m_state = State::Answered;
}

bool Exchange::endsConnection() const noexcept
{
    return m_closes || m_response.closesConnection() || (m_request && !m_request->message().keepAlive);
}

void Exchange::drop() noexcept
{
    m_sink = nullptr;
    m_state = State::Dropped;
    if (m_request)
        m_request->context().cancel();
}

void Exchange::settle(State state)
{
    m_state = state;
    if (m_sink != nullptr)
        m_sink->answered(*this);
}

} // namespace foyer::http
