// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/exchange.h"

#include <QNetworkReply>

namespace foyer::client {

namespace {

// A status is an answer, whatever Qt thinks of it; without one nothing came.
Sent sentOf(QNetworkReply &reply)
{
    const QVariant status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    const bool isCutShort = reply.error() == QNetworkReply::RemoteHostClosedError
                            || reply.error() == QNetworkReply::OperationCanceledError;
    if (!status.isValid() || isCutShort)
        return tl::unexpected(TransportFailure::Unreachable);
    Reply answer{.status = status.toInt(), .body = reply.readAll()};
    for (const QNetworkReply::RawHeaderPair &header : reply.rawHeaderPairs())
        answer.headers.emplace_back(header.first.toLower(), header.second);
    return answer;
}

} // namespace

Exchange::Exchange(Request request) : m_request(std::move(request)), m_pair(makeCompletion<Sent>())
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::CoarseTimer);
    m_progress.toSend = m_request.body.size();
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(tl::unexpected(TransportFailure::Timeout)); });
}

Exchange::~Exchange()
{
    m_stop.reset();
    delete m_reply;
}

void Exchange::run(QNetworkReply *reply)
{
    m_reply = reply;
    m_reply->setParent(nullptr);
    // In a turn of its own: whoever waits may do away with the transport, which Qt must not notice here.
    connect(reply, &QNetworkReply::finished, this, &Exchange::onFinished, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::metaDataChanged, this, &Exchange::checkSize);
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::checkSize);
    connect(reply, &QNetworkReply::downloadProgress, this, &Exchange::onReceived);
    connect(reply, &QNetworkReply::uploadProgress, this, &Exchange::onSent);
    m_deadline.start(m_request.deadline);
    // Asked from wherever the token's owner lives; done here, in a later turn.
    m_stop.emplace(m_request.stop,
                   [this] { QMetaObject::invokeMethod(this, &Exchange::cancel, Qt::QueuedConnection); });
}

void Exchange::onFinished()
{
    end(sentOf(*m_reply));
}

// Looked at in a turn of its own, for the same reason.
void Exchange::checkSize()
{
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (std::max(announced, m_reply->bytesAvailable()) > m_request.largestAnswer)
        QMetaObject::invokeMethod(
            this, [this] { end(tl::unexpected(TransportFailure::TooBig)); }, Qt::QueuedConnection);
}

void Exchange::onReceived(qint64 received, qint64 total)
{
    m_progress.received = received;
    m_progress.total = total;
    if (m_request.progress)
        m_request.progress(m_progress);
}

void Exchange::onSent(qint64 sent, qint64 total)
{
    if (total <= 0)
        return;
    m_progress.sent = sent;
    if (m_request.progress)
        m_request.progress(m_progress);
}

void Exchange::end(Sent sent)
{
    if (!m_pair.completer.isPending())
        return;
    m_deadline.stop();
    m_stop.reset();
    if (m_reply != nullptr) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    Completer<Sent> completer = std::move(m_pair.completer);
    Q_EMIT ended();
    deleteLater();
    completer.complete(std::move(sent));
}

} // namespace foyer::client
