// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/testrequest.h"

#include "server/http/requestparser.h"

namespace foyer::test {

using namespace foyer::http;

RequestMaker::RequestMaker(ServerConfig config, RouteTable table)
{
    Result<Router> router = Router::build(std::move(table));
    if (!router)
        qFatal("%s", qPrintable(router.error().toLogText()));
    m_environment = std::make_shared<const Environment>(
        Environment{std::move(config), *std::move(router), RequestSources{m_clock, m_ids, m_random}});
}

RequestPtr RequestMaker::make(const QByteArray &bytes, const Peer &peer)
{
    RequestParser parser(m_environment->config.limits.message);
    QByteArrayView input(bytes);
    RequestParser::Step step = parser.advance(input);
    if (step == RequestParser::Step::HeadReady)
        step = parser.advance(input);
    if (step != RequestParser::Step::MessageReady)
        qFatal("not a complete request: %s", bytes.constData());
    RequestMessage message = parser.takeMessage();
    RouteMatch match = m_environment->router.match(message.method, message.path());
    return std::make_shared<Request>(std::move(message), std::move(match), peer, m_environment, m_clock.now(),
                                     m_clock.steadyNow());
}

} // namespace foyer::test
