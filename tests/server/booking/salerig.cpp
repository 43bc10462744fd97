// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/booking/salerig.h"

#include "core/seating/theatregenerator.h"

namespace foyer::test {

using namespace foyer::booking;

namespace {

using catalog::Price;

constexpr BasisPoints tax{1900};

Task<Result<HoldStoreState>> looked(HoldMode *mode)
{
    Result<HoldStoreState> state = co_await mode->refresh();
    co_return state;
}

} // namespace

SaleRig::SaleRig(const Clock *clock, const SaleLimits &limits) : m_sheets(makeSheet()), m_limits(limits)
{
    m_rig = std::make_unique<ApiRig>([this](const ApiParts &parts) { return build(parts); }, clock);
    seedCatalog();
    reset();
}

SaleRig::~SaleRig()
{
    run([this] {
        m_services->stopSweeping();
        m_otherServices->stopSweeping();
    });
    m_rig.reset();
}

ApiServices SaleRig::build(const ApiParts &parts)
{
    const Secret key(QByteArrayLiteral("a key of thirty-two bytes, truly"));
    const payments::LaneSettings lane{.timeout = std::chrono::milliseconds{500}};
    BookingSettings settings;
    settings.sweeps.attemptGrace = std::chrono::milliseconds{0};
    settings.sweeps.payouts = std::chrono::milliseconds{0};
    settings.batches = m_limits.batches;
    settings.redis.sweeps.others = std::chrono::milliseconds{200};
    if (m_limits.habits)
        m_habits = std::make_unique<HoldHabits>(parts.redis, parts.clock, *m_limits.habits);
    m_lane = std::make_unique<payments::PaymentLane>(m_provider, parts.clock, lane);
    m_otherLane = std::make_unique<payments::PaymentLane>(m_provider, parts.clock, lane);
    BookingServices::Parts given{parts.pool, m_sheets, m_news, parts.ids, parts.clock, key, m_habits.get()};
    if (m_limits.holdsInRedis)
        given.redis = &parts.redis;
    m_services = std::make_unique<BookingServices>(given, settings);
    m_otherServices = std::make_unique<BookingServices>(given, settings);
    m_services->setLane(Tender::Simulated, *m_lane);
    m_otherServices->setLane(Tender::Simulated, *m_otherLane);
    m_connections = &parts.pool;
    m_redisClient = &parts.redis;
    m_routes = std::make_unique<BookingRoutes>(*m_services);
    m_routes->addTo(parts.api);
    // Destroyed on the server's thread, before the pool that they use.
    const std::shared_ptr<void> kept(nullptr, [this](void *) {
        m_routes.reset();
        m_otherServices.reset();
        m_services.reset();
        m_habits.reset();
        m_otherLane.reset();
        m_lane.reset();
    });
    return ApiServices{.kept = kept};
}

SaleSheet SaleRig::makeSheet()
{
    seating::TheatreSpec spec;
    spec.name = QStringLiteral("House");
    spec.tiers = {{QStringLiteral("Stalls"), rows, rowSeats, 0}};
    spec.aisles = 0;
    spec.accessible = 0;
    const seating::SeatMap map = seating::generateTheatre(spec, m_ids).value();
    const auto house = std::make_shared<seating::HouseLayout>(seating::HouseLayout::build(map).value());
    catalog::PriceList prices(Currency::fromCode(u"EUR").value(), {BasisPoints{500}, 50});
    prices.set(m_stalls, m_adult, {}, Price{2500, tax});
    prices.set(m_stalls, m_child, {}, Price{1500, tax});
    prices.set(m_standing, m_adult, {}, Price{1000, tax});
    SaleSheet sheet{
        .performance = m_performance, .event = m_event, .organization = m_organization, .prices = prices};
    sheet.number = performance;
    sheet.slug = "evening";
    sheet.title = QStringLiteral("An evening");
    sheet.venue = QStringLiteral("House");
    sheet.timeZone = QStringLiteral("Europe/Berlin");
    sheet.startsAt = m_clock.now() + std::chrono::hours{24 * 30};
    sheet.doorsAt = sheet.startsAt - std::chrono::hours{1};
    sheet.endsAt = sheet.startsAt + std::chrono::hours{3};
    sheet.state = PerformanceState::OnSale;
    sheet.sellsSimulated = true;
    using catalog::Channel;
    sheet.phases = {{catalog::PhaseId(m_ids.next()),
                     QStringLiteral("General"),
                     {Channel::Public, Channel::BoxOffice, Channel::Phone},
                     m_clock.now() - std::chrono::hours{24},
                     m_clock.now() + std::chrono::hours{24 * 29}}};
    sheet.categories = {{m_stalls, 0, map.categories.front().key, QStringLiteral("Stalls")},
                        {m_standing, 1, QStringLiteral("standing"), QStringLiteral("Standing")}};
    sheet.ticketTypes = {{m_adult, 0, QStringLiteral("Adult")}, {m_child, 1, QStringLiteral("Child")}};
    seating::forEachSeat(map, [&sheet](const auto &section, const auto &row, const auto &seat) {
        sheet.seats.push_back({seat.id, section.name, row.name, seat.number});
    });
    sheet.pools = {{m_pool, 0, 1, QStringLiteral("Standing"), 50}};
    sheet.house = house;
    return sheet;
}

void SaleRig::seedCatalog()
{
    const auto id = [](const auto &one) { return QString::fromLatin1(one.toText()); };
    const QString venue = nextId();
    psql(QStringLiteral("insert into organization (id, name, slug, currency, time_zone) "
                        "values ('%1', 'House', 'house', 'EUR', 'Europe/Berlin')")
             .arg(id(m_organization)));
    psql(QStringLiteral("insert into venue (id, organization_id, name, time_zone) values ('%1', '%2', "
                        "'House', 'Europe/Berlin')")
             .arg(venue, id(m_organization)));
    psql(QStringLiteral("insert into event (id, organization_id, venue_id, slug, title, currency, time_zone, "
                        "refund_policy) "
                        "values ('%1', '%2', '%3', 'evening', 'An evening', 'EUR', 'Europe/Berlin', '[]')")
             .arg(id(m_event), id(m_organization), venue));
    psql(QStringLiteral(
             "insert into performance (id, number, event_id, organization_id, slug, starts_at, doors_at, "
             "ends_at, state) "
             "overriding system value values ('%1', 7, '%2', '%3', 'evening', now() + interval '30 days', "
             "now() + interval '30 days', now() + interval '31 days', 'on_sale')")
             .arg(id(m_performance), id(m_event), id(m_organization)));
}

void SaleRig::reset()
{
    psql("truncate claim, pool, hold, hold_seat, hold_place, seat_news, house_hold, house_hold_place, "
         "orders, order_line, "
         "order_event, order_customer, payment_attempt, capture, refund, refund_payout, ledger_entry, "
         "ticket, scan, scan_undo, outbox cascade");
    psql("update hold_store set mode = 'postgres', epoch = 1");
    psql(QStringLiteral(
             "insert into claim (performance, seat, category) select 7, n, 0 from generate_series(0, %1) n")
             .arg(seats - 1));
    psql(QStringLiteral("insert into pool (id, performance, ordinal, category, name, capacity) values ('%1', "
                        "7, 0, 1, 'Standing', 50)")
             .arg(QString::fromLatin1(m_pool.toText())));
    run([this] {
        m_sheets.set(makeSheet()); // another house: boards are read anew
        m_provider = ScriptedProvider();
        m_news.changes.clear();
    });
    if (m_limits.holdsInRedis)
        resetRedis();
}

void SaleRig::resetRedis()
{
    m_rig->redis().cli({QStringLiteral("flushall")});
    psql("update hold_store set mode = 'redis', epoch = epoch + 1; delete from hold_book");
    readMode();
}

void SaleRig::readMode()
{
    for (BookingServices *worker : {m_services.get(), m_otherServices.get()})
        static_cast<void>(
            await<Result<HoldStoreState>>([worker] { return looked(&worker->redisHolds()->mode()); }));
}

void SaleRig::changeSheet(const std::function<void(SaleSheet &)> &change)
{
    run([this, &change] {
        SaleSheet sheet = m_sheets.sheet();
        change(sheet);
        m_sheets.set(std::move(sheet));
    });
}

QJsonObject SaleRig::seatsBody(const std::vector<qint32> &numbers, const QString &channel)
{
    QJsonArray list;
    for (const qint32 number : numbers)
        list.append(QJsonObject{{QStringLiteral("seat"), number}});
    QJsonObject body{{QStringLiteral("id"), nextId()}, {QStringLiteral("seats"), list}};
    if (!channel.isEmpty())
        body.insert(QStringLiteral("channel"), channel);
    return body;
}

QJsonObject SaleRig::orderBody(const JsonAnswer &hold, const QString &tender)
{
    return {{QStringLiteral("id"), nextId()},
            {QStringLiteral("hold"), hold.text(QStringLiteral("id"))},
            {QStringLiteral("mac"), hold.text(QStringLiteral("mac"))},
            {QStringLiteral("attempt"), nextId()},
            {QStringLiteral("tender"), tender}};
}

QJsonObject SaleRig::refundBody(const std::vector<std::pair<int, int>> &parts)
{
    QJsonArray lines;
    for (const auto &[line, amount] : parts) {
        QJsonObject part{{QStringLiteral("line"), line}};
        if (amount >= 0)
            part.insert(QStringLiteral("amount"), amount);
        lines.append(part);
    }
    QJsonObject body{{QStringLiteral("id"), nextId()}, {QStringLiteral("reason"), QStringLiteral("Ill")}};
    if (!lines.isEmpty())
        body.insert(QStringLiteral("lines"), lines);
    return body;
}

QByteArray SaleRig::brokenLaws()
{
    const auto check = std::make_shared<LawCheck>(*m_connections);
    const Result<LawReport> report = await<Result<LawReport>>([check] { return check->run(); });
    if (!report)
        return report.error().toLogText().toUtf8();
    QByteArray text;
    for (const LawFinding &finding : report->findings)
        text += QByteArray::number(finding.law) + ' ' + finding.what + ' ' + finding.subject + '\n';
    return text;
}

} // namespace foyer::test
