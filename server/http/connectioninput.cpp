// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connectioninput.h"

#include "server/http/requestmessage.h"

#include <algorithm>
#include <QTcpSocket>

namespace foyer::http {

ConnectionInput::ConnectionInput(QTcpSocket &socket, QByteArray &scratch, const MessageLimits &limits)
    : m_socket(socket)
    , m_scratch(scratch)
    , m_parser(limits)
{}

ConnectionInput::Step ConnectionInput::next()
{
    for (;;) {
        const Step step = m_parser.advance(m_input);
        if (step != Step::NeedMore)
            return step;
        const bool hasSeenAll = m_peeked > 0 && used() == 0;
        if (hasSeenAll || !fill())
            return Step::NeedMore;
    }
}

// Asking for no more than is there matters: for more, Qt sets aside a 16 KiB chunk before it looks.
bool ConnectionInput::fill()
{
    giveBack();
    const qsizetype available = std::min(qsizetype(m_socket.bytesAvailable()), m_scratch.size());
    if (available == 0)
        return false;
    m_peeked = std::max<qsizetype>(m_socket.peek(m_scratch.data(), available), 0);
    m_input = QByteArrayView(m_scratch.constData(), m_peeked);
    return m_peeked > 0;
}

void ConnectionInput::giveBack()
{
    give(used());
}

void ConnectionInput::giveBackHead()
{
    give(used() - m_parser.message().head.size());
}

void ConnectionInput::give(qsizetype used)
{
    if (used > 0)
        m_socket.skip(used);
    m_peeked = 0;
    m_input = {};
}

} // namespace foyer::http
