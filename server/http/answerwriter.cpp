// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/answerwriter.h"

#include "server/http/edge.h"

#include <utility>

namespace foyer::http {

namespace {

Counter &counterOf(ServerStats &stats, Status status)
{
    const int hundreds = int(status) / 100;
    if (hundreds == 2)
        return stats.answers2xx;
    if (hundreds == 3)
        return stats.answers3xx;
    return hundreds == 4 ? stats.answers4xx : stats.answers5xx;
}

qint64 bytesReceived(Exchange &exchange)
{
    if (!exchange.hasRequest())
        return 0;
    const RequestMessage &message = exchange.request().message();
    return message.head.size() + message.body.size();
}

} // namespace

AnswerWriter::AnswerWriter(QTcpSocket &socket, Edge &edge, bool isSecure)
    : m_edge(edge)
    , m_output(socket, edge.limits().connection)
    , m_isSecure(isSecure)
{}

void AnswerWriter::push(ExchangePtr exchange)
{
    m_edge.stats.requestsInProgress.add();
    m_queue.push_back(std::move(exchange));
}

ExchangePtr AnswerWriter::takeFront()
{
    ExchangePtr exchange = std::move(m_queue.front());
    m_queue.erase(m_queue.begin()); // at most 64 pointers
    m_edge.stats.requestsInProgress.subtract();
    return exchange;
}

// What the kernel takes at once makes room at once, and nobody will tell us of it: hence again.
AnswerWriter::Progress AnswerWriter::write(Input input, SteadyInstant now)
{
    Progress progress = Progress::Congested;
    do {
        progress = writeSome(input, now);
        sendScratch({});
    } while (progress == Progress::Congested && !isFull());
    return progress;
}

AnswerWriter::Progress AnswerWriter::writeSome(Input input, SteadyInstant now)
{
    while (isFrontSettled()) {
        if (m_queue.front()->state() == Exchange::State::UpgradeGranted)
            return Progress::Upgrade;
        if (isFull())
            return Progress::Congested;
        if (sendFront(input, now))
            return Progress::Ended;
    }
    return Progress::Waiting;
}

void AnswerWriter::sendScratch(QByteArrayView body)
{
    OutputBuffer &scratch = m_edge.outputScratch;
    if (!scratch.isEmpty())
        m_output.send(scratch.view(), body);
    scratch.clear();
}

bool AnswerWriter::isFull() const
{
    return m_output.backlog() + m_edge.outputScratch.size() > m_edge.limits().connection.unsentBytes;
}

// True when nothing may follow.
bool AnswerWriter::sendFront(Input input, SteadyInstant now)
{
    using Ending = ResponseEncoder::Ending;
    const bool isLast = m_edge.isDraining && input == Input::Exhausted && m_queue.size() == 1;
    const ExchangePtr exchange = takeFront();
    const Ending ending = isLast || exchange->endsConnection() ? Ending::Close : Ending::KeepAlive;
    OutputBuffer &out = m_edge.outputScratch;
    const qsizetype before = out.size();
    const QByteArray body = m_edge.encoder.encode(*exchange, ending, m_isSecure, out);
    report(*exchange, exchange->fault() ? Outcome::Refused : Outcome::Answered,
           out.size() - before + body.size(), now);
    if (!body.isEmpty())
        sendScratch(body);
    return ending == Ending::Close;
}

void AnswerWriter::sendContinue()
{
    m_output.send("HTTP/1.1 100 Continue\r\n\r\n");
}

ExchangePtr AnswerWriter::takeUpgrade(SteadyInstant now)
{
    ExchangePtr exchange = takeFront();
    report(*exchange, Outcome::Upgraded, 0, now);
    return exchange;
}

void AnswerWriter::dropAll(SteadyInstant now)
{
    while (!isEmpty()) {
        const ExchangePtr exchange = takeFront();
        exchange->drop();
        report(*exchange, Outcome::ClientGone, 0, now);
    }
}

std::vector<ExchangePtr> AnswerWriter::overdue(SteadyInstant now) const
{
    std::vector<ExchangePtr> late;
    for (const ExchangePtr &exchange : m_queue) {
        if (exchange->isPending() && exchange->request().context().deadline() <= now)
            late.push_back(exchange);
    }
    return late;
}

bool AnswerWriter::isOverfull(const Exchange &newest) const
{
    qint64 bytes = m_output.backlog();
    for (const ExchangePtr &exchange : m_queue) {
        if (!exchange->isPending() && exchange.get() != &newest)
            bytes += exchange->response().body().size();
    }
    return bytes > m_edge.limits().connection.queuedBytes;
}

void AnswerWriter::report(Exchange &exchange, Outcome outcome, qint64 bytesSent, SteadyInstant now)
{
    count(exchange, outcome);
    m_edge.stats.bytesSent.add(quint64(bytesSent));
    m_edge.stats.bytesReceived.add(quint64(bytesReceived(exchange)));
    if (m_edge.observer == nullptr)
        return;
    FinishedRequest finished;
    finished.request = exchange.hasRequest() ? &exchange.request() : nullptr;
    finished.outcome = outcome;
    finished.status =
        outcome == Outcome::Upgraded ? Status::SwitchingProtocols : exchange.response().status();
    if (exchange.hasRequest())
        finished.duration = now - exchange.request().context().arrivedSteady();
    finished.bytesReceived = bytesReceived(exchange);
    finished.bytesSent = bytesSent;
    m_edge.observer->requestFinished(finished);
}

void AnswerWriter::count(const Exchange &exchange, Outcome outcome)
{
    switch (outcome) {
    case Outcome::ClientGone: m_edge.stats.clientsGone.add(); return;
    case Outcome::Upgraded: m_edge.stats.upgrades.add(); return;
    case Outcome::Refused: m_edge.stats.refused.add(); break;
    case Outcome::Answered: break;
    }
    counterOf(m_edge.stats, exchange.response().status()).add();
}

} // namespace foyer::http
