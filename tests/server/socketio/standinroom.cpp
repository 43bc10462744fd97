// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/socketio/standinroom.h"

#include "core/base/completion.h"
#include "server/socketio/conversation.h"

#include <QJsonDocument>

namespace foyer::test {

using socketio::Conversation;
using socketio::Reception;
using socketio::SocketEvent;

struct StandInRoom::Waiting
{
    Completer<bool> completer;
};

namespace {

QByteArray jsonOf(const QJsonArray &values)
{
    QByteArray text = QJsonDocument(values).toJson(QJsonDocument::Compact);
    return values.isEmpty() ? QByteArray("null") : text.sliced(1, text.size() - 2);
}

} // namespace

Task<Reception> StandInRoom::receive(QPointer<Conversation> client, QByteArray token)
{
    if (token == "later") {
        CompletionPair<bool> pair = makeCompletion<bool>();
        m_waiting.push_back(std::make_shared<Waiting>(Waiting{std::move(pair.completer)}));
        Result<bool> come = co_await std::move(pair.completion);
        if (!come)
            co_return Reception::CannotTell;
    } else if (token != "good") {
        co_return token == "unclear" ? Reception::CannotTell : Reception::NotKnown;
    }
    if (!client)
        co_return Reception::CannotTell;
    m_memories[client.data()];
    co_return Reception::Welcome;
}

void StandInRoom::heard(Conversation &client, const SocketEvent &event)
{
    if (event.ack)
        client.acknowledge(*event.ack, jsonOf(event.arguments));
    if (event.name == "echo")
        client.tell("echo", jsonOf(event.arguments));
    else if (event.name == "remember")
        m_memories[&client].push_back(SocketEvent{"echo", event.arguments, {}});
    else if (event.name == "flood")
        client.tell("flood", '"' + QByteArray(event.arguments.first().toInt(), 'x') + '"');
    else if (event.name == "quit")
        client.end(QStringLiteral("as you wish"));
}

void StandInRoom::left(Conversation &client)
{
    m_memories.erase(&client);
}

std::vector<SocketEvent> StandInRoom::memoryOf(const Conversation &client) const
{
    const auto found = m_memories.find(&client);
    return found == m_memories.end() ? std::vector<SocketEvent>() : found->second;
}

void StandInRoom::letIn()
{
    for (const auto &waiting : std::exchange(m_waiting, {}))
        waiting->completer.complete(true);
}

std::size_t StandInRoom::waiting() const
{
    return m_waiting.size();
}

} // namespace foyer::test
