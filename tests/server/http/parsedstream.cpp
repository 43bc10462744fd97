// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/parsedstream.h"

#include "server/http/requestmessage.h"
#include "server/http/requestparser.h"

namespace foyer::test {

using namespace foyer::http;

namespace {

QByteArray textOf(const RequestMessage &message)
{
    return methodName(message.method).toByteArray() + ' ' + message.path().toByteArray() + '?'
           + message.target.rawQuery(message.head).toByteArray() + ' ' + message.body;
}

/// Takes what the bytes at hand allow; false once the parser has refused.
bool advance(RequestParser &parser, QByteArrayView &input, ParsedStream &parsed)
{
    for (;;) {
        switch (parser.advance(input)) {
        case RequestParser::Step::NeedMore: return true;
        case RequestParser::Step::HeadReady: break;
        case RequestParser::Step::MessageReady: parsed.messages.append(textOf(parser.takeMessage())); break;
        case RequestParser::Step::Refused: parsed.fault = parser.fault(); return false;
        }
    }
}

} // namespace

ParsedStream parseStream(const QByteArray &bytes, const MessageLimits &limits,
                         const std::function<qsizetype()> &nextSize)
{
    ParsedStream parsed;
    RequestParser parser(limits);
    QByteArray waiting;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype size = nextSize();
        waiting += bytes.mid(at, size);
        at += size;
        QByteArrayView nothing;
        QByteArrayView input(waiting);
        if (!advance(parser, nothing, parsed) || !advance(parser, input, parsed))
            break;
        waiting = input.toByteArray();
    }
    return parsed;
}

ParsedStream parseInPieces(const QByteArray &bytes, qsizetype pieceSize, const MessageLimits &limits)
{
    return parseStream(bytes, limits, [pieceSize] { return pieceSize; });
}

} // namespace foyer::test
