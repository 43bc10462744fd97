// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/socketio/pollingclient.h"

#include <QJsonDocument>

namespace foyer::test {

namespace {

QByteArray requestText(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                       const QByteArray &headers)
{
    const QByteArray length =
        method == "POST" ? "Content-Length: " + QByteArray::number(body.size()) + "\r\n" : QByteArray();
    return method + ' ' + target + " HTTP/1.1\r\nHost: foyer.example\r\n" + headers + length + "\r\n" + body;
}

} // namespace

WireResponse ask(quint16 port, const QByteArray &method, const QByteArray &target, const QByteArray &body,
                 const QByteArray &headers)
{
    RawClient client(port);
    client.send(requestText(method, target, body, headers));
    return client.receive(method == "HEAD");
}

PollingClient::PollingClient(quint16 port) : m_port(port)
{
    const WireResponse opened = ask(port, "GET", "/socket.io/?EIO=4&transport=polling&t=abc");
    m_sid = QJsonDocument::fromJson(opened.body.mid(1)).object().value(u"sid").toString().toLatin1();
}

WireResponse PollingClient::push(const QByteArray &body) const
{
    return ask(m_port, "POST", target(), body, "Content-Type: text/plain;charset=UTF-8\r\n");
}

WireResponse PollingClient::poll() const
{
    return beginPoll()->receive();
}

std::unique_ptr<RawClient> PollingClient::beginPoll() const
{
    auto client = std::make_unique<RawClient>(m_port);
    client->send(requestText("GET", target(), {}, {}));
    return client;
}

QByteArray PollingClient::connectAs(const QByteArray &token) const
{
    const WireResponse pushed = push("40{\"token\":\"" + token + "\"}");
    return pushed.status == 200 ? poll().body : pushed.body;
}

} // namespace foyer::test
