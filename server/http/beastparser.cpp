// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/beastparser.h"

#include "server/http/headergrammar.h"

#include <boost/beast/http/error.hpp>
#include <limits>

namespace foyer::http {

namespace beast = boost::beast;

namespace {

constexpr quint64 maxReserve = 64 * 1024;
constexpr quint64 framingPerByte = 8;

QByteArrayView toView(boost::beast::string_view text) noexcept
{
    return QByteArrayView(text.data(), qsizetype(text.size()));
}

boost::asio::const_buffer toBuffer(QByteArrayView bytes) noexcept
{
    return boost::asio::const_buffer(bytes.data(), std::size_t(bytes.size()));
}

} // namespace

BeastParser::BeastParser(RequestMessage &message, const MessageLimits &limits)
    : m_message(message)
    , m_limits(limits)
{
    // HeadScanner has counted the head already. "No limit" must be a number: Beast takes none for zero.
    header_limit(std::numeric_limits<std::uint32_t>::max());
    body_limit(std::numeric_limits<std::uint64_t>::max());
    eager(false);
}

std::optional<Fault> BeastParser::parseHead()
{
    Errors errors;
    const std::size_t used = put(toBuffer(m_message.head), errors);
    if (m_fault)
        return m_fault;
    if (errors)
        return headFault(errors);
    if (!is_header_done() || qsizetype(used) != m_message.head.size())
        return Fault::BadField;
    m_isInHead = false;
    return checkHead();
}

std::optional<Fault> BeastParser::limitBody(quint64 bytes)
{
    if (m_message.contentLength.value_or(0) > bytes)
        return Fault::BodyTooLarge;
    body_limit(bytes); // counts for chunked bodies only; set after the head it is ignored for a length
    return std::nullopt;
}

std::optional<Fault> BeastParser::parseBody(QByteArrayView &input)
{
    while (!is_done() && !input.isEmpty()) {
        Errors errors;
        m_sawChunkHeader = false;
        const QByteArrayView visible = visiblePart(input);
        const qsizetype used = qsizetype(put(toBuffer(visible), errors));
        input = input.sliced(used);
        if (errors == beast::http::error::need_more)
            return used == 0 && visible.size() == m_limits.chunkLineBytes
                       ? std::optional(Fault::ChunkFramingTooLong)
                       : std::nullopt;
        if (errors)
            return bodyFault(errors);
        if (isFramingExcessive(used))
            return Fault::ChunkFramingTooLong;
    }
    return std::nullopt;
}

// Beast bounds neither an extension nor the trailers. It is shown no more of them than may be, whatever has
// come already: so a message is refused or not, and for the same reason, whatever pieces it comes in.
QByteArrayView BeastParser::visiblePart(QByteArrayView input) const noexcept
{
    const bool isFraming = m_message.isChunked && m_chunkRemaining == 0;
    return isFraming ? input.first(std::min(input.size(), m_limits.chunkLineBytes)) : input;
}

// A body of many small chunks must not cost many times its size.
bool BeastParser::isFramingExcessive(qsizetype used) noexcept
{
    if (!m_sawChunkHeader)
        return false;
    m_framingBytes += quint64(used);
    return m_framingBytes > m_limits.chunkFramingBytes + framingPerByte * quint64(m_message.body.size());
}

void BeastParser::refuse(Fault fault, Errors &errors)
{
    m_fault = fault;
    errors = beast::http::error::bad_value; // any: m_fault says which
}

quint16 BeastParser::placeOf(Text text) const
{
    return quint16(text.data() - m_message.head.constData());
}

void BeastParser::on_request_impl(Verb, Text method, Text target, int version, Errors &errors)
{
    m_message.isHttp10 = version < 11;
    if (const std::optional<Fault> fault = checkRequestLine(method, target))
        refuse(*fault, errors);
}

std::optional<Fault> BeastParser::checkRequestLine(Text method, Text target)
{
    const std::optional<Method> known = methodFromName(toView(method));
    if (!known)
        return Fault::UnknownMethod;
    m_message.method = *known;
    if (qsizetype(target.size()) > m_limits.targetBytes)
        return Fault::TargetTooLong;
    if (const std::optional<Fault> fault = m_message.target.parse(toView(target), placeOf(target)))
        return fault;
    if (m_message.target.isAsterisk(m_message.head) && *known != Method::Options)
        return Fault::BadTarget;
    return std::nullopt;
}

void BeastParser::on_response_impl(int, Text, int, Errors &) {}

void BeastParser::on_field_impl(Field, Text name, Text value, Errors &errors)
{
    if (!m_isInHead)
        return;
    const HeaderName known = headerNameOf(toView(name));
    if (const std::optional<Fault> fault = checkField(known, toView(value)))
        return refuse(*fault, errors);
    m_message.headers.append(HeaderTable::Field{placeOf(name), quint16(name.size()), placeOf(value),
                                                quint16(value.size()), known});
}

std::optional<Fault> BeastParser::checkField(HeaderName name, QByteArrayView value) const
{
    if (isSingleton(name) && m_message.headers.contains(name))
        return Fault::RepeatedField;
    if (name == HeaderName::ContentLength && !isDecimal(value))
        return Fault::BadContentLength;
    if (name == HeaderName::Host && !isHostAndPort(value))
        return Fault::BadHost;
    if (name != HeaderName::TransferEncoding)
        return std::nullopt;
    if (m_message.isHttp10)
        return Fault::ChunkedInHttp10;
    if (!equalsIgnoringCase(value, "chunked"))
        return Fault::UnknownTransferCoding;
    return std::nullopt;
}

void BeastParser::on_header_impl(Errors &) {}

std::optional<Fault> BeastParser::checkHead()
{
    if (!m_message.isHttp10 && !m_message.headers.contains(HeaderName::Host))
        return Fault::MissingHost;
    m_message.isChunked = chunked();
    if (const OptionalLength length = content_length())
        m_message.contentLength = *length;
    m_message.keepAlive = keep_alive();
    m_message.wantsUpgrade = upgrade() && hasToken(m_message.header(HeaderName::Upgrade), "websocket");
    return checkExpectation();
}

std::optional<Fault> BeastParser::checkExpectation()
{
    if (m_message.isHttp10 || !m_message.headers.contains(HeaderName::Expect))
        return std::nullopt;
    if (!equalsIgnoringCase(m_message.header(HeaderName::Expect), "100-continue"))
        return Fault::UnknownExpectation;
    m_message.expectsContinue = m_message.hasBody();
    return std::nullopt;
}

void BeastParser::on_body_init_impl(const OptionalLength &length, Errors &)
{
    if (length)
        m_message.body.reserve(qsizetype(std::min<quint64>(*length, maxReserve)));
}

std::size_t BeastParser::on_body_impl(Text body, Errors &)
{
    m_message.body.append(body.data(), qsizetype(body.size()));
    return body.size();
}

void BeastParser::on_chunk_header_impl(std::uint64_t size, Text, Errors &)
{
    m_sawChunkHeader = true;
    m_chunkRemaining = size;
}

std::size_t BeastParser::on_chunk_body_impl(std::uint64_t, Text body, Errors &errors)
{
    m_chunkRemaining -= body.size();
    return on_body_impl(body, errors);
}

void BeastParser::on_finish_impl(Errors &) {}

Fault BeastParser::headFault(const Errors &errors) const
{
    using beast::http::error;
    if (errors == error::bad_version)
        return Fault::UnsupportedVersion;
    if (errors == error::bad_method)
        return Fault::BadRequestLine;
    if (errors == error::bad_target)
        return Fault::BadTarget;
    if (errors == error::bad_content_length)
        return m_message.headers.contains(HeaderName::TransferEncoding) ? Fault::ConflictingFraming
                                                                        : Fault::BadContentLength;
    if (errors == error::bad_transfer_encoding)
        return m_message.headers.contains(HeaderName::ContentLength) ? Fault::ConflictingFraming
                                                                     : Fault::RepeatedField;
    return Fault::BadField;
}

Fault BeastParser::bodyFault(const Errors &errors)
{
    return errors == beast::http::error::body_limit ? Fault::BodyTooLarge : Fault::BadChunk;
}

} // namespace foyer::http
