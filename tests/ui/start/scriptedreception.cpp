// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/start/scriptedreception.h"

namespace foyer::test {

Task<void> ScriptedReception::wait()
{
    if (!hold)
        co_return;
    CompletionPair<bool> pair = makeCompletion<bool>();
    m_held = std::move(pair.completer);
    Completion<bool> held = std::move(pair.completion);
    Result<bool> ended = co_await held;
    static_cast<void>(ended);
}

void ScriptedReception::letGo()
{
    hold = false;
    m_held.complete(true);
}

client::Answer<void> ScriptedReception::next()
{
    if (refusals.empty())
        return {};
    client::Refusal refusal = refusals.front();
    refusals.pop_front();
    return client::refused(std::move(refusal));
}

Task<start::Greeting> ScriptedReception::visit(start::Place place)
{
    visited.push_back(std::move(place));
    co_await wait();
    co_return greeting;
}

Task<client::Answer<void>> ScriptedReception::resume()
{
    client::Answer<void> answer;
    if (!hasSession)
        answer = client::refused(client::RefusalKind::SignedOut);
    co_return answer;
}

Task<client::Answer<void>> ScriptedReception::signIn(QString email, QString password)
{
    signedIn.emplace_back(std::move(email), std::move(password));
    co_await wait();
    co_return next();
}

Task<client::Answer<void>> ScriptedReception::setUp(wire::SetUp asked)
{
    madeUp.push_back(std::move(asked));
    co_await wait();
    co_return next();
}

Uuid ScriptedReception::newId()
{
    return m_ids.next();
}

} // namespace foyer::test
