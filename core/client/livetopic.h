// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/uuid.h"
#include "core/booking/ids.h"
#include "core/wire/checkin/scan.h"
#include "core/wire/line/publicline.h"
#include "core/wire/live/livemessage.h"

#include <optional>
#include <QObject>
#include <QPointer>
#include <vector>

namespace foyer::client {

class LiveFeed;

/// Something is followed for as long as this lives. Comes from LiveFeed; may be moved under a parent.
class LiveTopic : public QObject
{
    Q_OBJECT

public:
    LiveTopic(LiveFeed &feed, QString name);
    ~LiveTopic() override;

    [[nodiscard]] const QString &name() const noexcept { return m_name; }

    /// True from the moment when news began to come in until the connection is lost.
    [[nodiscard]] bool isFollowed() const noexcept { return m_isFollowed; }

Q_SIGNALS:
    /// Read the state by HTTP now: whatever happened before may have been missed, whatever happens from now
    /// on comes as news. At the beginning, and after a break that was too long to catch up.
    void stateNeeded();

    /// No news come in until isFollowed() again.
    void interrupted();

    /// The server does not let this person follow it (not_allowed, …); nothing more comes.
    void refused(const QByteArray &code);

private:
    friend class TopicBook;
    virtual void apply(const wire::LiveMessage &frame) = 0;
    void setFollowed(bool isFollowed);

    QPointer<LiveFeed> m_feed;
    QString m_name;
    bool m_isFollowed = false;
};

/// How each seat of a performance stands.
class SeatsTopic final : public LiveTopic
{
    Q_OBJECT

public:
    using LiveTopic::LiveTopic;

Q_SIGNALS:
    void changed(const std::vector<foyer::wire::LiveSeat> &seats);

private:
    void apply(const wire::LiveMessage &frame) override;
};

/// Something happened to an order.
struct OrderNews
{
    booking::OrderId order = {};
    qint32 performance = 0; ///< its number
    QByteArray kind = {};   ///< placed, confirmed, cancelled, refunded, … as in the order's history
    qint32 revision = 0;    ///< the order's, after it
};

/// Orders of a performance, or (topic `me`) of the signed-in person.
class OrdersTopic final : public LiveTopic
{
    Q_OBJECT

public:
    using LiveTopic::LiveTopic;

Q_SIGNALS:
    void happened(const foyer::client::OrderNews &news);

private:
    void apply(const wire::LiveMessage &frame) override;
};

/// A ticket was scanned, or a scan was taken back.
struct ScanNews
{
    Uuid scan = {};
    std::optional<Uuid> ticket = {}; ///< none: the code was of no ticket
    std::optional<Uuid> gate = {};
    QByteArray verdict = {}; ///< in, out, check_first, refused; or undone
    QByteArray reason = {};
    Instant at = {};
};

/// Scans of a performance.
class ScansTopic final : public LiveTopic
{
    Q_OBJECT

public:
    using LiveTopic::LiveTopic;

Q_SIGNALS:
    void happened(const foyer::client::ScanNews &news);

private:
    void apply(const wire::LiveMessage &frame) override;
};

/// How the waiting line of a performance stands, every few seconds.
class QueueTopic final : public LiveTopic
{
    Q_OBJECT

public:
    using LiveTopic::LiveTopic;

Q_SIGNALS:
    void changed(const foyer::wire::PublicLine &line);

private:
    void apply(const wire::LiveMessage &frame) override;
};

} // namespace foyer::client
