// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/requestreader.h"

#include "server/http/edge.h"

namespace foyer::http {

namespace {

constexpr QByteArrayView webSocketVersion("13");

bool isWebSocketRoute(const RouteMatch &match)
{
    return match.route != nullptr && std::holds_alternative<WebSocketHandler>(match.route->handler);
}

// RFC 6455 4.1: the base64 form of sixteen bytes.
bool isWebSocketKey(QByteArrayView key)
{
    constexpr qsizetype keyBytes = 16;
    const auto decoded =
        QByteArray::fromBase64Encoding(key.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == keyBytes;
}

} // namespace

RequestReader::RequestReader(QTcpSocket &socket, Edge &edge, AnswerSink &sink)
    : m_edge(edge)
    , m_sink(sink)
    , m_input(socket, edge.inputScratch, edge.limits().message)
{}

RequestReader::~RequestReader()
{
    (void)holdBody(0);
}

void RequestReader::beginTurn(Instant now, SteadyInstant steadyNow)
{
    m_now = now;
    m_steadyNow = steadyNow;
}

RequestReader::Event RequestReader::next(const Peer &peer)
{
    const RequestParser::Step step = m_input.next();
    if (m_input.parser().isInBody() && !holdBody(m_input.parser().message().body.size()))
        return refused(Fault::BodyMemoryFull, peer);
    switch (step) {
    case RequestParser::Step::NeedMore: return Event::NeedMore;
    case RequestParser::Step::HeadReady: return onHead(peer);
    case RequestParser::Step::MessageReady: return onMessage(peer);
    case RequestParser::Step::Refused: return refused(m_input.parser().fault(), peer);
    }
    return Event::NeedMore;
}

void RequestReader::endTurn()
{
    m_input.giveBack();
}

RequestReader::Event RequestReader::onHead(const Peer &peer)
{
    const RequestMessage &message = m_input.parser().message();
    m_match = m_edge.environment->router.match(message.method, message.path());
    if (isWebSocketRoute(m_match) && message.wantsUpgrade)
        return onUpgradeHead(peer);
    // Nothing could be done with the body: the client that asks first is told so instead of "100 Continue".
    if (m_match.route == nullptr && message.expectsContinue) {
        m_exchange = makeExchange(m_input.parser().takeMessage(), peer);
        m_exchange->closeAfterwards();
        return Event::LastRequest;
    }
    if (m_match.route != nullptr && m_match.route->bodyLimit)
        m_input.parser().setBodyLimit(*m_match.route->bodyLimit);
    m_owesContinue = message.expectsContinue && !m_input.hasMore();
    return Event::Head;
}

RequestReader::Event RequestReader::onUpgradeHead(const Peer &peer)
{
    if (const std::optional<Fault> fault = checkUpgrade(m_input.parser().message()))
        return refused(*fault, peer);
    m_input.giveBackHead();
    m_exchange = makeExchange(m_input.parser().takeMessage(), peer);
    m_exchange->closeAfterwards(); // where it is refused after all: its head is still in the socket
    return Event::LastRequest;
}

// Qt's own handshake reads the head again; frames that came in the same read would be lost in it, so a client
// that does not wait for the answer is refused instead.
std::optional<Fault> RequestReader::checkUpgrade(const RequestMessage &message) const
{
    if (m_input.hasMore())
        return Fault::DataBeforeUpgrade;
    if (message.header(HeaderName::SecWebSocketVersion) != webSocketVersion)
        return Fault::UnsupportedWebSocketVersion;
    if (message.isHttp10 || message.hasBody() || !isWebSocketKey(message.header(HeaderName::SecWebSocketKey)))
        return Fault::BadUpgrade;
    if (!m_edge.config().cors.allowsUpgrade(message.header(HeaderName::Origin),
                                            message.header(HeaderName::Host)))
        return Fault::ForbiddenOrigin;
    return std::nullopt;
}

RequestReader::Event RequestReader::onMessage(const Peer &peer)
{
    m_exchange = makeExchange(m_input.parser().takeMessage(), peer);
    return m_exchange->request().message().keepAlive ? Event::Request : Event::LastRequest;
}

RequestReader::Event RequestReader::refused(Fault fault, const Peer &peer)
{
    m_exchange = refuse(fault, peer);
    return Event::Refused;
}

ExchangePtr RequestReader::refuse(Fault fault, const Peer &peer)
{
    if (!isInBody())
        return std::make_shared<Exchange>(m_sink, fault);
    ExchangePtr exchange = makeExchange(m_input.parser().takeMessage(), peer);
    Response response = Dispatcher::problemFor(exchange->request(), Problem::fromFault(fault));
    if (fault == Fault::UnsupportedWebSocketVersion)
        response.addHeader("Sec-WebSocket-Version", webSocketVersion);
    exchange->refuse(fault, std::move(response));
    return exchange;
}

ExchangePtr RequestReader::makeExchange(RequestMessage message, const Peer &peer)
{
    ++m_messages;
    m_owesContinue = false;
    (void)holdBody(0);
    auto exchange = std::make_shared<Exchange>(m_sink, std::in_place, std::move(message), std::move(m_match),
                                               peer, m_edge.environment, m_now, m_steadyNow);
    const Route *route = exchange->request().route();
    const auto limit = m_edge.limits().connection.handler;
    exchange->request().context().setDeadline(
        m_steadyNow + (route != nullptr ? route->timeLimit.value_or(limit) : limit));
    m_match = {};
    return exchange;
}

// All connections together may hold so many bytes of unfinished bodies.
bool RequestReader::holdBody(qint64 bytes)
{
    Gauge &held = m_edge.stats.bodyBytesHeld;
    held.add(double(bytes - m_heldBody));
    m_heldBody = bytes;
    return bytes == 0 || held.value() <= double(m_edge.limits().bodyBytes);
}

} // namespace foyer::http
