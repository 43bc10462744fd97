// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketio/relaymessage.h"

#include "server/socketio/enginequery.h"

#include <QList>

namespace foyer::socketio {

namespace {

std::optional<RelayVerb> verbOf(const QByteArray &word)
{
    for (const RelayVerb verb : {RelayVerb::Poll, RelayVerb::Push, RelayVerb::Probe, RelayVerb::Take}) {
        if (word.size() == 1 && word.front() == char(verb))
            return verb;
    }
    return std::nullopt;
}

std::optional<RelayOutcome> outcomeOf(const QByteArray &word)
{
    for (const RelayOutcome outcome :
         {RelayOutcome::Done, RelayOutcome::Unknown, RelayOutcome::Bad, RelayOutcome::OutOfReach}) {
        if (word.size() == 1 && word.front() == char(outcome))
            return outcome;
    }
    return std::nullopt;
}

// "Q 7 WORKER p SID"
bool readQuestion(RelayMessage &message, const QList<QByteArray> &words, const QByteArray &body)
{
    if (words.size() != 5 || words[2].size() != SessionName::workerSize || !SessionName::isOne(words[4]))
        return false;
    const std::optional<RelayVerb> verb = verbOf(words[3]);
    if (!verb)
        return false;
    message.asker = words[2];
    message.question = RelayQuestion{*verb, words[4], body};
    return true;
}

// "A 7 d"
bool readAnswer(RelayMessage &message, const QList<QByteArray> &words, const QByteArray &body)
{
    const std::optional<RelayOutcome> outcome = words.size() == 3 ? outcomeOf(words[2]) : std::nullopt;
    if (!outcome)
        return false;
    message.answer = RelayAnswer{*outcome, body};
    return true;
}

} // namespace

QByteArray RelayMessage::toText() const
{
    const QByteArray number = QByteArray::number(id);
    if (question)
        return "Q " + number + ' ' + asker + ' ' + char(question->verb) + ' ' + question->sid + '\n'
               + question->body;
    if (answer)
        return "A " + number + ' ' + char(answer->outcome) + '\n' + answer->body;
    return "W " + number + '\n';
}

std::optional<RelayMessage> RelayMessage::fromText(const QByteArray &text)
{
    const qsizetype end = text.indexOf('\n');
    const QList<QByteArray> words = text.first(std::max<qsizetype>(end, 0)).split(' ');
    if (end < 0 || words.size() < 2)
        return std::nullopt;
    bool isNumber = false;
    RelayMessage message;
    message.id = words[1].toULongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    const QByteArray body = text.sliced(end + 1);
    bool isGood = words[0] == "W" && words.size() == 2;
    if (words[0] == "Q")
        isGood = readQuestion(message, words, body);
    else if (words[0] == "A")
        isGood = readAnswer(message, words, body);
    return isGood ? std::optional(message) : std::nullopt;
}

} // namespace foyer::socketio
