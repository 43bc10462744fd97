// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/livetopic.h"

#include "core/client/livefeed.h"
#include "core/client/readanswer.h"

namespace foyer::client {

namespace {

template <typename SomeId>
std::optional<SomeId> idAt(const QJsonObject &event, QLatin1StringView key)
{
    return SomeId::fromText(event.value(key).toString().toLatin1());
}

QByteArray textAt(const QJsonObject &event, QLatin1StringView key)
{
    return event.value(key).toString().toUtf8();
}

OrderNews orderNews(const QJsonObject &event)
{
    OrderNews news;
    news.order = idAt<booking::OrderId>(event, QLatin1StringView{"order"}).value_or(booking::OrderId{});
    news.performance = event.value(QLatin1StringView{"performance"}).toInt();
    news.kind = textAt(event, QLatin1StringView{"kind"});
    news.revision = event.value(QLatin1StringView{"revision"}).toInt();
    return news;
}

// Zero where there is none.
Instant instantAt(const QJsonObject &event, QLatin1StringView key)
{
    const Result<Instant> at =
        decodeJson(event.value(key), [](const JsonReader &reader) { return reader.instant(); });
    return at ? *at : Instant{};
}

ScanNews scanNews(const QJsonObject &event)
{
    ScanNews news;
    news.scan = idAt<Uuid>(event, QLatin1StringView{"scan"}).value_or(Uuid{});
    news.ticket = idAt<Uuid>(event, QLatin1StringView{"ticket"});
    news.gate = idAt<Uuid>(event, QLatin1StringView{"gate"});
    news.verdict = textAt(event, QLatin1StringView{"verdict"});
    news.reason = textAt(event, QLatin1StringView{"reason"});
    news.at = instantAt(event, QLatin1StringView{"at"});
    return news;
}

} // namespace

LiveTopic::LiveTopic(LiveFeed &feed, QString name) : m_feed(&feed), m_name(std::move(name)) {}

LiveTopic::~LiveTopic()
{
    if (m_feed)
        m_feed->leave(this);
}

void LiveTopic::setFollowed(bool isFollowed)
{
    if (std::exchange(m_isFollowed, isFollowed) && !isFollowed)
        Q_EMIT interrupted();
}

void SeatsTopic::apply(const wire::LiveMessage &frame)
{
    if (frame.changes && !frame.changes->empty())
        Q_EMIT changed(*frame.changes);
}

void OrdersTopic::apply(const wire::LiveMessage &frame)
{
    const QPointer<OrdersTopic> self(this);
    const std::vector<QJsonObject> events = frame.events.value_or(std::vector<QJsonObject>());
    for (const QJsonObject &event : events) {
        if (self)
            Q_EMIT happened(orderNews(event));
    }
}

void ScansTopic::apply(const wire::LiveMessage &frame)
{
    const QPointer<ScansTopic> self(this);
    const std::vector<QJsonObject> events = frame.events.value_or(std::vector<QJsonObject>());
    for (const QJsonObject &event : events) {
        if (self)
            Q_EMIT happened(scanNews(event));
    }
}

// Each one says everything: only the newest matters.
void QueueTopic::apply(const wire::LiveMessage &frame)
{
    if (!frame.events || frame.events->empty())
        return;
    const Result<wire::PublicLine> line =
        decodeJson(QJsonValue(frame.events->back()), [](const JsonReader &reader) {
            wire::PublicLine shown;
            detail::readInto(shown, reader);
            return shown;
        });
    if (line)
        Q_EMIT changed(*line);
}

} // namespace foyer::client
