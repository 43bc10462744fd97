// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/apiclient.h"

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/client/credentials.h"

#include <algorithm>

namespace foyer::client {

namespace {

using std::chrono::milliseconds;

constexpr int mostAttempts = 3;
constexpr milliseconds firstPause{200};
constexpr milliseconds shortestTry{250}; // what is left of a deadline must be worth a try

// Whether the same once more may go better. Not after a timeout: the deadline was all the patience there is.
bool isPassing(const Refusal &refusal)
{
    return refusal.kind == RefusalKind::Offline || refusal.kind == RefusalKind::Busy;
}

// `</api/v1/…?after=…>; rel="next"`
QByteArray nextOf(const QByteArray &link)
{
    const qsizetype end = link.indexOf('>');
    if (!link.startsWith('<') || end < 0 || !link.contains("rel=\"next\""))
        return {};
    return link.mid(1, end - 1);
}

} // namespace

ApiClient::ApiClient(Transport &transport, Credentials *credentials, const Clock &clock, IdFactory &ids,
                     RandomSource &random, Pausing &pausing)
    : m_transport(transport)
    , m_credentials(credentials)
    , m_clock(clock)
    , m_ids(ids)
    , m_random(random)
    , m_pausing(pausing)
    , m_life(std::make_shared<const bool>(true))
{}

ApiClient::~ApiClient() = default;

QByteArray ApiClient::staffPath(QByteArrayView path) const
{
    return "/api/v1/organizations/" + m_organization.toText() + path.toByteArray();
}

Request ApiClient::get(QByteArray path)
{
    return {.method = Method::Get, .path = std::move(path)};
}

Request ApiClient::remove(QByteArray path)
{
    return {.method = Method::Delete, .path = std::move(path)};
}

Request ApiClient::post(QByteArray path)
{
    return {.method = Method::Post, .path = std::move(path)};
}

Request ApiClient::sendJson(Method method, QByteArray path, QByteArray json)
{
    Request request{.method = method, .path = std::move(path)};
    request.body = std::move(json);
    request.contentType = QByteArrayLiteral("application/json");
    return request;
}

Request ApiClient::fromAnybody(Request request)
{
    request.needsSignIn = false;
    return request;
}

Request ApiClient::from(qint32 revision, Request request)
{
    request.ifMatch = '"' + QByteArray::number(revision) + '"';
    return request;
}

Request ApiClient::with(CallOptions options, Request request)
{
    request.deadline = options.deadline;
    request.stop = std::move(options.stop);
    request.progress = std::move(options.progress);
    return request;
}

qint32 ApiClient::revisionOf(const Reply &reply)
{
    QByteArray tag = reply.header("etag");
    if (tag.startsWith("W/"))
        tag.remove(0, 2);
    return tag.replace('"', "").toInt();
}

milliseconds ApiClient::pauseBefore(int attempt)
{
    const milliseconds longest = firstPause * (1 << attempt);
    const auto share = m_random.next64() % quint64(longest.count() / 2 + 1);
    return longest / 2 + milliseconds(share);
}

Task<Answer<Reply>> ApiClient::exchange(Request request, Repeat repeat)
{
    const std::weak_ptr<const bool> life = m_life;
    const SteadyInstant end = m_clock.steadyNow() + request.deadline;
    for (int attempt = 1;; ++attempt) {
        Request copy = request;
        Answer<Reply> answer = co_await authorized(std::move(copy));
        if (answer || repeat == Repeat::Never || attempt == mostAttempts || !isPassing(answer.error()))
            co_return answer;
        if (life.expired() || request.stop.stop_requested())
            co_return refused(RefusalKind::Cancelled);
        const milliseconds pause = pauseBefore(attempt);
        const auto left = std::chrono::duration_cast<milliseconds>(end - m_clock.steadyNow()) - pause;
        if (left < shortestTry)
            co_return answer;
        request.deadline = left;
        co_await m_pausing.pause(pause);
        if (life.expired() || request.stop.stop_requested())
            co_return refused(RefusalKind::Cancelled);
    }
}

Task<Answer<Reply>> ApiClient::authorized(Request request)
{
    if (m_credentials == nullptr || !request.needsSignIn)
        co_return co_await sendOnce(std::move(request));
    const std::weak_ptr<const bool> life = m_life;
    Answer<QByteArray> token = co_await m_credentials->accessToken();
    if (!token)
        co_return refused(token.error());
    if (life.expired())
        co_return refused(RefusalKind::Cancelled);
    request.bearer = *token;
    Request first = request;
    Answer<Reply> answer = co_await sendOnce(std::move(first));
    if (answer || answer.error().kind != RefusalKind::SignedOut || life.expired())
        co_return answer;
    Answer<QByteArray> newer = co_await m_credentials->renewedToken(*token);
    if (!newer)
        co_return refused(newer.error());
    if (life.expired())
        co_return refused(RefusalKind::Cancelled);
    request.bearer = *newer;
    co_return co_await sendOnce(std::move(request));
}

Task<Answer<Reply>> ApiClient::sendOnce(Request request)
{
    Sent sent = co_await m_transport.send(std::move(request));
    if (!sent)
        co_return refused(refusalOf(sent.error()));
    if (!sent->isSuccess() && sent->status != 304)
        co_return refused(refusalOf(*sent));
    co_return *std::move(sent);
}

Task<Answer<void>> ApiClient::command(Request request, Repeat repeat)
{
    Answer<Reply> reply = co_await exchange(std::move(request), repeat);
    if (!reply)
        co_return refused(std::move(reply).error());
    co_return Answer<void>();
}

Task<Answer<Content>> ApiClient::content(Request request, Repeat repeat)
{
    request.accept = QByteArrayLiteral("*/*");
    Answer<Reply> reply = co_await exchange(std::move(request), repeat);
    if (!reply)
        co_return refused(std::move(reply).error());
    Content content;
    content.isUnchanged = reply->status == 304;
    content.type = reply->header("content-type");
    content.etag = reply->header("etag");
    content.next = nextOf(reply->header("link"));
    content.leftOut = reply->header("foyer-left-out");
    content.bytes = std::move(reply->body);
    co_return content;
}

} // namespace foyer::client
