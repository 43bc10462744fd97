// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/base/idfactory.h"
#include "core/client/answer.h"
#include "core/client/pausing.h"
#include "core/client/readanswer.h"
#include "core/client/transport.h"
#include "core/wire/encode.h"

#include <memory>

namespace foyer {
class RandomSource;
}

namespace foyer::client {

class Credentials;

/// Whether a request may be sent again when no answer came.
enum class Repeat : quint8
{
    Never,
    Safe, ///< it changes nothing, or bears its own id, or names its outcome: twice is as good as once
};

/// What a caller may want of a long call.
struct CallOptions
{
    std::chrono::milliseconds deadline{15'000};
    std::stop_token stop = {};
    ProgressHandler progress = {};
};

/// A value with the revision that an edit of it has to name.
template <typename T>
struct Revised
{
    T value;
    qint32 revision = 0;
};

/// A file that the server made.
struct Content
{
    QByteArray bytes;
    QByteArray type;
    QByteArray etag = {};
    QByteArray next = {};     ///< path and query of the rest, from the Link header
    QByteArray leftOut = {};  ///< what the format could not hold, by the server's words
    bool isUnchanged = false; ///< what was asked for bears the tag that the caller knows; no bytes
};

/// Typed calls of the server's API: encodes by Shape, decodes by Shape, brings the token, refreshes it once
/// when the server refuses it, and repeats what may be repeated.
///
/// Belongs to one thread. What is under way when it is destroyed ends with Cancelled at its next turn;
/// callers that are parts of something else ask after an await whether they are still there.
class ApiClient
{
public:
    /// Without credentials nobody in particular asks. All arguments must outlive it.
    ApiClient(Transport &transport, Credentials *credentials, const Clock &clock, IdFactory &ids,
              RandomSource &random, Pausing &pausing);
    ~ApiClient();
    Q_DISABLE_COPY_MOVE(ApiClient)

    /// The organization that staffPath() is about.
    void setOrganization(accounts::OrganizationId organization) { m_organization = organization; }

    [[nodiscard]] accounts::OrganizationId organization() const noexcept { return m_organization; }

    /// "/api/v1/organizations/ID" + path
    [[nodiscard]] QByteArray staffPath(QByteArrayView path) const;

    /// An id for something new: `client.newId<booking::HoldId>()`.
    template <typename SomeId>
    [[nodiscard]] SomeId newId()
    {
        return SomeId(m_ids.next());
    }

    [[nodiscard]] Uuid newUuid() { return m_ids.next(); }

    /// The typed answer to a request.
    template <typename T>
    [[nodiscard]] Task<Answer<T>> call(Request request, Repeat repeat)
    {
        Answer<Reply> reply = co_await exchange(std::move(request), repeat);
        if (!reply)
            co_return refused(std::move(reply).error());
        co_return readAnswer<T>(reply->body);
    }

    /// The same with the revision that its ETag names.
    template <typename T>
    [[nodiscard]] Task<Answer<Revised<T>>> callRevised(Request request, Repeat repeat)
    {
        Answer<Reply> reply = co_await exchange(std::move(request), repeat);
        if (!reply)
            co_return refused(std::move(reply).error());
        Answer<T> value = readAnswer<T>(reply->body);
        if (!value)
            co_return refused(std::move(value).error());
        co_return Revised<T>{*std::move(value), revisionOf(*reply)};
    }

    /// An answer without content.
    [[nodiscard]] Task<Answer<void>> command(Request request, Repeat repeat);

    /// An answer as it is.
    [[nodiscard]] Task<Answer<Content>> content(Request request, Repeat repeat);

    /// One whole exchange: token, refresh, repetitions; anything but a success is a Refusal.
    [[nodiscard]] Task<Answer<Reply>> exchange(Request request, Repeat repeat);

    [[nodiscard]] static Request get(QByteArray path);
    [[nodiscard]] static Request remove(QByteArray path);
    [[nodiscard]] static Request post(QByteArray path);

    template <wire::Shaped Body>
    [[nodiscard]] static Request send(Method method, QByteArray path, const Body &body)
    {
        return sendJson(method, std::move(path), wire::encode(body));
    }

    [[nodiscard]] static Request sendJson(Method method, QByteArray path, QByteArray json);

    /// The request, to be sent without a token.
    [[nodiscard]] static Request fromAnybody(Request request);

    /// The request, to be done only while the thing has this revision.
    [[nodiscard]] static Request from(qint32 revision, Request request);

    /// The request with what the caller wants of it.
    [[nodiscard]] static Request with(CallOptions options, Request request);

private:
    [[nodiscard]] static qint32 revisionOf(const Reply &reply);
    [[nodiscard]] Task<Answer<Reply>> authorized(Request request);
    [[nodiscard]] Task<Answer<Reply>> sendOnce(Request request);
    [[nodiscard]] std::chrono::milliseconds pauseBefore(int attempt);

    Transport &m_transport;
    Credentials *m_credentials;
    const Clock &m_clock;
    IdFactory &m_ids;
    RandomSource &m_random;
    Pausing &m_pausing;
    accounts::OrganizationId m_organization;
    std::shared_ptr<const bool> m_life; ///< gone with this
};

} // namespace foyer::client
