// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/buyerapi/watchlist.h"
#include "server/catalog/salesheetsource.h"
#include "server/line/lineservices.h"
#include "server/live/gatekeeper.h"
#include "server/socketio/application.h"

#include <QTimer>

namespace foyer::buyerapi {

struct QueueLiveLimits
{
    using Milliseconds = std::chrono::milliseconds;

    Milliseconds tell{5'000};       ///< between two positions
    Milliseconds whenCalled{1'000}; ///< between two looks at somebody whose turn it is
    Milliseconds look{60'000};      ///< an exact look at the latest
    Milliseconds tick{100};
    std::size_t perTick = 1'024; ///< looked after at once
    std::size_t asking = 64;     ///< exact looks under way
    std::size_t queues = 8;      ///< that one client watches
};

/// Where one stands, without asking: `join-queue` is answered by `position-update` at once and every five
/// seconds, and by `queue-advanced` on admission. Positions are worked out from what the worker knows of the
/// line anyway; only whose turn it seems to be is looked up. On the worker's thread.
class QueueLive final : public QObject, public socketio::Application, private live::RightsObserver
{
    Q_OBJECT

public:
    struct Parts
    {
        live::Gatekeeper &gatekeeper; ///< of its own
        catalog::SaleSheetSource &sheets;
        line::LineServices &line;
        const Clock &clock;
    };

    explicit QueueLive(const Parts &parts, QueueLiveLimits limits = {});
    ~QueueLive() override;

    [[nodiscard]] Task<socketio::Reception> receive(QPointer<socketio::Conversation> client,
                                                    QByteArray token) override;
    void heard(socketio::Conversation &client, const socketio::SocketEvent &event) override;
    void left(socketio::Conversation &client) override;
    [[nodiscard]] std::vector<socketio::SocketEvent>
    memoryOf(const socketio::Conversation &client) const override;

    /// Looks after those who are due.
    void tick();

private:
    using Client = QPointer<socketio::Conversation>;

    struct Visitor
    {
        live::Guest guest = {};
        QByteArray token = {};
        std::map<qint32, QueueWatcherPtr> watchers = {}; ///< by performance
    };

    void rightsChanged(accounts::AccountId account) override;
    void rightsUncertain() override;
    [[nodiscard]] std::vector<Client> visitorsNamed(std::optional<accounts::AccountId> account) const;
    [[nodiscard]] Visitor *visitor(const socketio::Conversation *client);
    void endExpired();

    [[nodiscard]] static bool isStill(const QPointer<QueueLive> &self, const Client &client,
                                      accounts::AccountId account);
    static Task<> recheck(QPointer<QueueLive> self, Client client);
    static Task<> join(QPointer<QueueLive> self, Client client, socketio::SocketEvent asked);
    static Task<> look(QPointer<QueueLive> self, QueueWatcherPtr watcher);

    void watch(socketio::Conversation &client, const socketio::SocketEvent &asked, const QByteArray &event,
               booking::SaleSheetPtr sheet, const line::Standing &standing);
    void refuse(socketio::Conversation &client, const socketio::SocketEvent &asked, const QByteArray &event,
                const http::Problem &problem);
    void update(const QueueWatcherPtr &watcher, SteadyInstant now);
    void looked(const QueueWatcherPtr &watcher, const line::LineAnswer<line::Standing> &standing);
    void standsAt(const QueueWatcherPtr &watcher, const line::Standing &standing, SteadyInstant now);
    void tell(QueueWatcher &watcher, const line::Standing &standing, SteadyInstant now);
    void advance(const QueueWatcherPtr &watcher);
    void drop(const QueueWatcherPtr &watcher);

    Parts m_parts;
    const QueueLiveLimits m_limits;
    std::map<socketio::Conversation *, Visitor, std::less<>> m_visitors;
    WatchList m_watchers;
    std::size_t m_asking = 0;
    QTimer m_ticking;
    QTimer m_expiring;
};

} // namespace foyer::buyerapi
