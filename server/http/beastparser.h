// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Beast 1.74 asserts that a last chunk has five bytes when four have come ("0\r\n\r"): harmless to go on
// from, but an abort that any client could cause where assertions are on.
#define BOOST_DISABLE_ASSERTS

#include "server/http/limits.h"
#include "server/http/requestmessage.h"

#include <boost/beast/http/basic_parser.hpp>
#include <optional>

namespace foyer::http {

/// Beast's request grammar, filling a RequestMessage, and behind it the rules that Beast does not have (see
/// README.md). For requestparser.cpp alone: nothing else includes Boost. The head must be handed over whole.
class BeastParser final : public boost::beast::http::basic_parser<true>
{
public:
    BeastParser(RequestMessage &message, const MessageLimits &limits);

    /// Parses `message.head`.
    [[nodiscard]] std::optional<Fault> parseHead();

    /// Only between the head and the first byte of the body.
    [[nodiscard]] std::optional<Fault> limitBody(quint64 bytes);

    /// Takes what it can from the front of `input`; stops when the message is complete or needs more.
    [[nodiscard]] std::optional<Fault> parseBody(QByteArrayView &input);

private:
    using Errors = boost::beast::error_code;
    using Text = boost::beast::string_view;
    using Field = boost::beast::http::field;
    using Verb = boost::beast::http::verb;
    using OptionalLength = boost::optional<std::uint64_t>;

    void on_request_impl(Verb verb, Text method, Text target, int version, Errors &errors) override;
    void on_response_impl(int code, Text reason, int version, Errors &errors) override;
    void on_field_impl(Field field, Text name, Text value, Errors &errors) override;
    void on_header_impl(Errors &errors) override;
    void on_body_init_impl(const OptionalLength &length, Errors &errors) override;
    std::size_t on_body_impl(Text body, Errors &errors) override;
    void on_chunk_header_impl(std::uint64_t size, Text extensions, Errors &errors) override;
    std::size_t on_chunk_body_impl(std::uint64_t remaining, Text body, Errors &errors) override;
    void on_finish_impl(Errors &errors) override;

    [[nodiscard]] std::optional<Fault> checkRequestLine(Text method, Text target);
    [[nodiscard]] std::optional<Fault> checkField(HeaderName name, QByteArrayView value) const;
    [[nodiscard]] std::optional<Fault> checkHead();
    [[nodiscard]] std::optional<Fault> checkExpectation();
    [[nodiscard]] QByteArrayView visiblePart(QByteArrayView input) const noexcept;
    [[nodiscard]] bool isFramingExcessive(qsizetype used) noexcept;
    [[nodiscard]] Fault headFault(const Errors &errors) const;
    [[nodiscard]] static Fault bodyFault(const Errors &errors);
    [[nodiscard]] quint16 placeOf(Text text) const;
    void refuse(Fault fault, Errors &errors);

    RequestMessage &m_message;
    const MessageLimits &m_limits;
    std::optional<Fault> m_fault;
    quint64 m_framingBytes = 0;   ///< chunk lines and trailers so far
    quint64 m_chunkRemaining = 0; ///< content of the present chunk that has not come
    bool m_isInHead = true;       ///< trailers come through the same callback as headers
    bool m_sawChunkHeader = false;
};

} // namespace foyer::http
