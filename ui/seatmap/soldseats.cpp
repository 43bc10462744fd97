// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/soldseats.h"

#include "core/base/clock.h"
#include "core/client/seatboard.h"
#include "core/seating/seatmapformat.h"
#include "core/studio/selection.h"

#include <algorithm>
#include <qcoro/qcorofuture.h>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtConcurrent/QtConcurrentRun>

namespace foyer::seatmap {

namespace {

using namespace std::chrono_literals;
using client::Answer;
using client::RefusalKind;
using Ids = std::vector<QString>;

constexpr auto freshFor = 60s;

/// As the performance counts them; who does not say counts as the document does.
Ids idsByOrdinal(const QByteArray &answer)
{
    const QJsonObject house = QJsonDocument::fromJson(answer).object();
    Ids ids;
    for (const QJsonValue id : house.value(QLatin1StringView{"seats"}).toArray())
        ids.push_back(id.toString());
    if (!ids.empty())
        return ids;
    const Result<seating::SeatMap> map =
        seating::decodeSeatMap(house.value(QLatin1StringView{"document"}).toObject());
    if (map)
        seating::forEachSeat(
            *map, [&ids](const auto &, const auto &, const seating::Seat &seat) { ids.push_back(seat.id); });
    return ids;
}

QSet<QString> soldOf(const Ids &ids, const QByteArray &letters)
{
    QSet<QString> sold;
    const qsizetype count = std::min(letters.size(), qsizetype(ids.size()));
    for (qsizetype ordinal = 0; ordinal < count; ++ordinal)
        if (client::SeatBoard::statusOf(letters[ordinal]) == wire::SeatStatus::Sold)
            sold.insert(ids[std::size_t(ordinal)]);
    return sold;
}

} // namespace

SoldSeats::SoldSeats(client::BookingApi &booking, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_booking(booking)
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
}

SoldSeats::~SoldSeats() = default;

void SoldSeats::become(State state)
{
    m_state = state;
    Q_EMIT changed();
}

SoldSeats::Sale *SoldSeats::find(catalog::PerformanceId performance)
{
    const auto found = std::ranges::find(m_sales, performance, &Sale::performance);
    return found == m_sales.end() ? nullptr : &*found;
}

void SoldSeats::setUses(const std::vector<wire::SeatMapUse> &uses)
{
    std::vector<Sale> sales;
    for (const wire::SeatMapUse &use : uses) {
        Sale *known = find(use.performance);
        sales.push_back(known ? std::move(*known) : Sale{use.performance});
    }
    m_sales = std::move(sales);
    ++m_turn;
    m_readAt.reset();
    become(State::Nothing);
}

void SoldSeats::want()
{
    const bool isFresh = m_readAt && m_clock.now() - *m_readAt < freshFor;
    if (!m_sales.empty() && m_state != State::Reading && !isFresh)
        static_cast<void>(read(this));
}

// One performance after the other: nobody waits for it, and a venue may have a hundred.
Task<void> SoldSeats::read(QPointer<SoldSeats> self)
{
    const int turn = ++self->m_turn;
    std::vector<catalog::PerformanceId> performances;
    for (const Sale &sale : self->m_sales)
        performances.push_back(sale.performance);
    self->m_readAt = self->m_clock.now();
    self->become(State::Reading);
    for (const catalog::PerformanceId &performance : performances) {
        Answer<void> one = co_await readOne(self, turn, performance);
        if (!self || turn != self->m_turn)
            co_return;
        if (!one) {
            self->become(State::Failed);
            co_return;
        }
    }
    self->become(State::Ready);
}

// Where nothing is sold nobody needs to know which seats there are.
Task<Answer<void>> SoldSeats::readOne(QPointer<SoldSeats> self, int turn, catalog::PerformanceId performance)
{
    const QByteArray knownLetters = self->find(performance)->lettersTag;
    Answer<client::Content> letters = co_await self->m_booking.seats(performance, knownLetters);
    if (!self || turn != self->m_turn)
        co_return client::refused(RefusalKind::Cancelled);
    if (!letters)
        co_return client::refused(std::move(letters).error());
    if (!letters->isUnchanged) {
        self->find(performance)->letters = letters->bytes;
        self->find(performance)->lettersTag = letters->etag;
    }
    if (!self->find(performance)->letters.contains(client::SeatBoard::letterOf(wire::SeatStatus::Sold))) {
        self->find(performance)->sold.clear();
        co_return Answer<void>();
    }
    const QByteArray knownMap = self->find(performance)->mapTag;
    Answer<client::Content> map = co_await self->m_booking.seatMap(performance, knownMap);
    if (!self || turn != self->m_turn)
        co_return client::refused(RefusalKind::Cancelled);
    if (!map)
        co_return client::refused(std::move(map).error());
    const Sale known = *self->find(performance);
    const bool isSame = map->isUnchanged && known.ids;

    struct Found
    {
        std::shared_ptr<const Ids> ids;
        QSet<QString> sold;
    };

    QFuture<Found> finding = QtConcurrent::run(&self->m_pool, [isSame, known, answer = map->bytes] {
        const auto ids = isSame ? known.ids : std::make_shared<const Ids>(idsByOrdinal(answer));
        return Found{ids, soldOf(*ids, known.letters)};
    });
    Found found = co_await finding;
    if (!self || turn != self->m_turn)
        co_return client::refused(RefusalKind::Cancelled);
    Sale &sale = *self->find(performance);
    sale.ids = std::move(found.ids);
    sale.sold = std::move(found.sold);
    if (!map->isUnchanged)
        sale.mapTag = map->etag;
    co_return Answer<void>();
}

SoldSeats::Count SoldSeats::of(const studio::Selection &seats) const
{
    Count count;
    for (const Sale &sale : m_sales) {
        const bool isAny =
            qsizetype(seats.seats.size()) < sale.sold.size()
                ? std::ranges::any_of(seats.seats, [&](const QString &id) { return sale.sold.contains(id); })
                : std::any_of(sale.sold.cbegin(), sale.sold.cend(),
                              [&](const QString &id) { return seats.hasSeat(id); });
        count.performances += isAny ? 1 : 0;
    }
    if (count.performances > 0)
        count.seats = std::ranges::count_if(seats.seats, [this](const QString &id) {
            return std::ranges::any_of(m_sales, [&](const Sale &sale) { return sale.sold.contains(id); });
        });
    return count;
}

} // namespace foyer::seatmap
