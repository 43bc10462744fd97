// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <tl/expected.hpp>

namespace foyer::client {

/// Why the server's answer is no: what a page can act on. Words for people are made of it in ui/kit.
enum class RefusalKind : quint8
{
    Offline,      ///< the server cannot be reached; nothing was sent, or it is not known what became of it
    Timeout,      ///< no answer before the deadline; whether it was done is not known
    Cancelled,    ///< the caller asked for it
    SignedOut,    ///< the session has ended: sign in again
    Forbidden,    ///< the role does not allow it
    NotFound,     ///< no such thing, or not one of this organization
    Invalid,      ///< a value is wrong; see `field`
    Conflict,     ///< the present state does not allow it (seat taken, hold expired, …); see `code`
    Stale,        ///< somebody else has changed it since; read it again
    TooMany,      ///< asked too often; see `retryAfter`
    Busy,         ///< the server is overloaded, starting or stopping; later is right
    TooBig,       ///< the answer or the request is larger than allowed
    Server,       ///< something broke on the server
    NotUnderstood ///< the answer is not what this build expects: client and server differ in version
};

/// Stable name of a kind, for logs and tests.
[[nodiscard]] QLatin1StringView refusalKindName(RefusalKind kind) noexcept;

/// A refusal. Decide by `kind` and `code`, never by `detail`.
struct Refusal
{
    RefusalKind kind = RefusalKind::Server;
    QByteArray code = {};  ///< the server's stable name (`seat_taken`); empty where the server said nothing
    QByteArray field = {}; ///< path of the value at fault (`areas[0].capacity`); of Invalid
    QString detail = {};   ///< an English sentence for the log
    std::optional<std::chrono::seconds> retryAfter = {};
    QByteArray requestId = {}; ///< names the request in the server's log
    QJsonObject more = {};     ///< further members of the server's problem, by their names

    [[nodiscard]] QString toLogText() const;
};

struct Reply;
enum class TransportFailure : quint8;

/// What an answer that is no success means.
[[nodiscard]] Refusal refusalOf(const Reply &reply);
[[nodiscard]] Refusal refusalOf(TransportFailure failure);

/// Not the server's own words: something between speaks of a server that it cannot reach.
[[nodiscard]] bool isGatewaysComplaint(const Reply &reply);

/// What the server answered, or why it did not do it. A class and not an alias, so that `[[nodiscard]]` holds
/// wherever one is returned.
template <typename T>
class [[nodiscard]] Answer : public tl::expected<T, Refusal>
{
public:
    using Base = tl::expected<T, Refusal>;
    using Base::Base;
    Answer() = default;

    Answer(Base &&other) : Base(std::move(other)) {}

    Answer(const Base &other) : Base(other) {}
};

/// `co_return refused(RefusalKind::Timeout);` works in whatever returns an Answer.
[[nodiscard]] inline tl::unexpected<Refusal> refused(RefusalKind kind, QString detail = {})
{
    return tl::unexpected<Refusal>(Refusal{.kind = kind, .detail = std::move(detail)});
}

/// Hands a refusal on unchanged.
[[nodiscard]] inline tl::unexpected<Refusal> refused(Refusal refusal)
{
    return tl::unexpected<Refusal>(std::move(refusal));
}

} // namespace foyer::client
