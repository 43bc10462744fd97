// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/answerdesk.h"

namespace foyer::test {

http::AsyncHandler AnswerDesk::handler()
{
    return [this](http::RequestPtr request) { return wait(this, std::move(request)); };
}

Task<http::Response> AnswerDesk::wait(AnswerDesk *desk, http::RequestPtr request)
{
    const QByteArray name = request->pathText("name").toByteArray();
    CompletionPair<int> pair = makeCompletion<int>();
    desk->m_waiting.insert_or_assign(name, std::move(pair.completer));
    const Result<int> released = co_await std::move(pair.completion);
    if (released && request->context().isCancelled())
        ++desk->m_cancelled;
    co_return http::Response::content(name, "text/plain");
}

void AnswerDesk::release(const QByteArray &name)
{
    const auto found = m_waiting.find(name);
    if (found == m_waiting.end())
        return;
    Completer<int> completer = std::move(found->second);
    m_waiting.erase(found);
    completer.complete(1);
}

} // namespace foyer::test
