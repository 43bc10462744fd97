// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/headscanner.h"

#include <memory>
#include <optional>

namespace foyer::http {

struct RequestMessage;

/// Bytes in, requests out; no sockets, no clocks. Each message passes HeadReady, where the caller may look
/// at the head and set the body limit of its route, and then MessageReady or Refused. What is refused and
/// what is understood depends on the bytes alone, not on the pieces they come in. After Refused the parser is
/// of no more use: nobody can say where the next message would begin. Not thread-safe.
class RequestParser
{
public:
    enum class Step : quint8
    {
        NeedMore,
        HeadReady,
        MessageReady,
        Refused
    };

    /// `limits` must outlive the parser.
    explicit RequestParser(const MessageLimits &limits);
    ~RequestParser();
    Q_DISABLE_COPY_MOVE(RequestParser)

    /// Takes what it can from the front of `input`. What it leaves must come again, with more behind it. Call
    /// again after HeadReady even when nothing is left: a message without body needs no more bytes.
    [[nodiscard]] Step advance(QByteArrayView &input);

    /// The limit of this message's body; between HeadReady and the next advance(). Without a call the limit
    /// is MessageLimits::bodyBytes.
    void setBodyLimit(quint64 bytes);

    /// Since HeadReady; complete at MessageReady.
    [[nodiscard]] const RequestMessage &message() const noexcept;

    /// After MessageReady; makes room for the next message.
    [[nodiscard]] RequestMessage takeMessage();

    [[nodiscard]] Fault fault() const noexcept { return m_fault; }

    /// True while not a byte of the next message has been seen; empty lines do not count.
    [[nodiscard]] bool isBetweenMessages() const noexcept;

    /// True from HeadReady to MessageReady.
    [[nodiscard]] bool isInBody() const noexcept;

private:
    struct Current;

    [[nodiscard]] std::optional<Step> skipEmptyLines(QByteArrayView &input);
    [[nodiscard]] Step advanceHead(QByteArrayView &input);
    [[nodiscard]] Step advanceBody(QByteArrayView &input);
    [[nodiscard]] Step refuse(Fault fault);

    const MessageLimits &m_limits;
    HeadScanner m_scanner;
    std::unique_ptr<Current> m_current; ///< from HeadReady to takeMessage(): idle connections keep none
    quint64 m_bodyLimit;
    Fault m_fault = Fault::BadRequestLine;
    quint8 m_emptyLines = 0;
};

} // namespace foyer::http
