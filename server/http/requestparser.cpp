// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/requestparser.h"

#include "server/http/beastparser.h"

namespace foyer::http {

namespace {

// Some clients send an empty line behind a body. More than a few are no accident.
constexpr quint8 maxEmptyLines = 4;

} // namespace

struct RequestParser::Current
{
    explicit Current(const MessageLimits &limits) : beast(message, limits) {}

    RequestMessage message;
    BeastParser beast;
    bool bodyHasBegun = false;
};

RequestParser::RequestParser(const MessageLimits &limits)
    : m_limits(limits)
    , m_scanner(limits)
    , m_bodyLimit(limits.bodyBytes)
{}

RequestParser::~RequestParser() = default;

RequestParser::Step RequestParser::advance(QByteArrayView &input)
{
    if (m_current)
        return advanceBody(input);
    if (!m_scanner.hasStarted()) {
        if (const std::optional<Step> step = skipEmptyLines(input))
            return *step;
    }
    return advanceHead(input);
}

std::optional<RequestParser::Step> RequestParser::skipEmptyLines(QByteArrayView &input)
{
    while (input.startsWith('\r')) {
        if (input.size() == 1)
            return Step::NeedMore;
        if (input[1] != '\n' || ++m_emptyLines > maxEmptyLines)
            return refuse(Fault::BadRequestLine);
        input = input.sliced(2);
    }
    return std::nullopt;
}

RequestParser::Step RequestParser::advanceHead(QByteArrayView &input)
{
    const HeadScanner::Verdict verdict = m_scanner.scan(input);
    if (verdict == HeadScanner::Verdict::NeedMore)
        return Step::NeedMore;
    if (verdict == HeadScanner::Verdict::Refused)
        return refuse(m_scanner.fault());
    m_current = std::make_unique<Current>(m_limits);
    m_current->message.head = input.first(m_scanner.headSize()).toByteArray();
    input = input.sliced(m_scanner.headSize());
    if (const std::optional<Fault> fault = m_current->beast.parseHead()) {
        m_current.reset(); // what is half checked is shown to nobody
        return refuse(*fault);
    }
    return Step::HeadReady;
}

RequestParser::Step RequestParser::advanceBody(QByteArrayView &input)
{
    BeastParser &beast = m_current->beast;
    if (!std::exchange(m_current->bodyHasBegun, true)) {
        if (const std::optional<Fault> fault = beast.limitBody(m_bodyLimit))
            return refuse(*fault);
    }
    if (const std::optional<Fault> fault = beast.parseBody(input))
        return refuse(*fault);
    return beast.is_done() ? Step::MessageReady : Step::NeedMore;
}

RequestParser::Step RequestParser::refuse(Fault fault)
{
    m_fault = fault;
    return Step::Refused;
}

void RequestParser::setBodyLimit(quint64 bytes)
{
    m_bodyLimit = bytes;
}

const RequestMessage &RequestParser::message() const noexcept
{
    return m_current->message;
}

RequestMessage RequestParser::takeMessage()
{
    RequestMessage message = std::move(m_current->message);
    m_current.reset();
    m_scanner.reset();
    m_bodyLimit = m_limits.bodyBytes;
    m_emptyLines = 0;
    return message;
}

bool RequestParser::isBetweenMessages() const noexcept
{
    return !m_current && !m_scanner.hasStarted();
}

bool RequestParser::isInBody() const noexcept
{
    return m_current != nullptr;
}

} // namespace foyer::http
