// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/upgradehandler.h"
#include "server/live/deliveryqueue.h"
#include "server/live/feedtable.h"
#include "server/live/gatekeeper.h"
#include "server/live/livesession.h"
#include "server/live/mergetimer.h"

#include <QTimer>

namespace foyer::live {

/// Takes the WebSockets of one worker and brings them the topics they may follow. What came in within a
/// moment is one frame, made once for all who listen, and sent in bites so that a crowd of listeners does
/// not stop the worker. One timer looks after all connections. Belongs to the worker's thread.
class LiveHub final : public QObject, public http::UpgradeHandler, private RightsObserver
{
    Q_OBJECT

public:
    /// All references must outlive it.
    LiveHub(redis::Client &redis, const redis::Dialer &dialer, Gatekeeper &gatekeeper, const Clock &clock,
            RandomSource &random, LiveLimits limits = {});
    ~LiveHub() override;

    [[nodiscard]] std::optional<http::Response> refuse(http::Request &request) override;
    void accept(std::unique_ptr<QWebSocket> socket, http::RequestPtr request) override;
    [[nodiscard]] http::WebSocketLimits limits() const override;

    /// Tells everybody to connect elsewhere, and takes nobody more.
    void close();

    [[nodiscard]] const LiveFigures &figures() const noexcept { return m_figures; }

private:
    using Stage = LiveSession::Stage;
    using SessionPtr = QPointer<LiveSession>;

    void rightsChanged(accounts::AccountId account) override;
    void rightsUncertain() override;

    void take(LiveSession &session, const wire::LiveRequest &request);
    void takeTopic(LiveSession &session, const wire::LiveRequest &request);
    void subscribe(LiveSession &session, const Topic &topic, std::optional<redis::StreamId> resume);
    void unsubscribe(LiveSession &session, const Topic &topic);
    void forget(LiveSession *session);
    [[nodiscard]] std::vector<SessionPtr> everybody() const;

    static Task<> introduce(QPointer<LiveHub> self, SessionPtr session, QByteArray token);
    static Task<> admit(QPointer<LiveHub> self, SessionPtr session, Topic topic);
    static Task<> join(QPointer<LiveHub> self, SessionPtr session, Topic topic);
    static Task<> recheck(QPointer<LiveHub> self, SessionPtr session);

    void settleGuest(LiveSession &session, const Guest &guest, const QByteArray &token);
    void openTopic(LiveSession &session, const Topic &topic);
    void giveSnapshot(LiveSession &session, const Topic &topic);
    void resume(LiveSession &session, const Topic &topic, const QString &missed);
    void end(LiveSession &session, const Topic &topic, const char *code);

    void joinAll(const Topic &topic);
    void resetAll(const Topic &topic);
    void reset(LiveSession &session, const Topic &topic);
    void resetLagger(LiveSession &session);
    void queueFrame(const Topic &topic, const QString &frame);
    void flush();
    void sweep();

    Gatekeeper &m_gatekeeper;
    const Clock &m_clock;
    const LiveLimits m_limits;
    LiveFigures m_figures;
    FeedTable m_feeds;
    std::map<LiveSession *, std::unique_ptr<LiveSession>> m_sessions;
    std::map<Topic, std::set<LiveSession *>> m_listeners;
    DeliveryQueue m_deliveries;
    MergeTimer m_mergeTimer;
    QTimer m_sweepTimer;
    bool m_isClosed = false;
};

} // namespace foyer::live
