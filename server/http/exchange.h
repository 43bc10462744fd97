// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/fault.h"
#include "server/http/request.h"
#include "server/http/response.h"

#include <memory>
#include <optional>

namespace foyer::http {

class Exchange;
using ExchangePtr = std::shared_ptr<Exchange>;

/// Learns that an exchange has its answer.
class AnswerSink
{
public:
    virtual ~AnswerSink() = default;
    virtual void answered(Exchange &exchange) = 0;
};

/// One request and its answer, in the queue of its connection. Handlers hold it by the request inside it, so
/// it may outlive the connection: then the answer goes nowhere.
class Exchange : public std::enable_shared_from_this<Exchange>
{
public:
    enum class State : quint8
    {
        Pending,
        Answered,
        UpgradeGranted, ///< the connection becomes a WebSocket when the answers before it are sent
        Dropped,        ///< nobody waits any more
    };

    /// For a message that was refused before there was a request.
    Exchange(AnswerSink &sink, Fault fault);

    template <typename... RequestArgs>
    explicit Exchange(AnswerSink &sink, std::in_place_t, RequestArgs &&...args)
        : m_sink(&sink)
        , m_request(std::in_place, std::forward<RequestArgs>(args)...)
    {}

    Q_DISABLE_COPY_MOVE(Exchange)

    /// The first answer counts; later ones, and any after drop(), do nothing.
    void answer(Response response);
    void grantUpgrade();

    /// Answered by the edge itself, before the message was complete.
    void refuse(Fault fault, Response response);

    /// Nothing follows on this connection.
    void closeAfterwards() noexcept { m_closes = true; }

    [[nodiscard]] bool endsConnection() const noexcept;

    /// The connection is gone, or the exchange is no longer its business.
    void drop() noexcept;

    [[nodiscard]] State state() const noexcept { return m_state; }

    [[nodiscard]] bool isPending() const noexcept { return m_state == State::Pending; }

    [[nodiscard]] std::optional<Fault> fault() const noexcept { return m_fault; }

    [[nodiscard]] bool hasRequest() const noexcept { return m_request.has_value(); }

    [[nodiscard]] Request &request() noexcept { return *m_request; }

    [[nodiscard]] RequestPtr sharedRequest() { return RequestPtr(shared_from_this(), &*m_request); }

    [[nodiscard]] const Response &response() const noexcept { return m_response; }

    [[nodiscard]] Response &response() noexcept { return m_response; }

private:
    void settle(State state);

    AnswerSink *m_sink;
    std::optional<Request> m_request;
    Response m_response;
    std::optional<Fault> m_fault;
    State m_state = State::Pending;
    bool m_closes = false;
};

} // namespace foyer::http
