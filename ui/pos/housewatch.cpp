// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/housewatch.h"

#include "core/client/livefeed.h"
#include "ui/kit/format.h"
#include "ui/pos/refusalkinds.h"

#include <algorithm>
#include <QPointer>

namespace foyer::pos {

namespace {

constexpr std::chrono::milliseconds recountPause{300};
constexpr std::chrono::seconds againPause{3};
constexpr std::chrono::seconds lookPause{30};
constexpr std::chrono::seconds lookSoonPause{5}; // a change of the hall is told by news of seats, as a rule

seating::SeatState stateFor(wire::SeatStatus status)
{
    return status == wire::SeatStatus::Free ? seating::SeatState::Free : seating::SeatState::Taken;
}

} // namespace

HouseWatch::HouseWatch(client::BookingApi &booking, client::LiveFeed &feed, QObject *parent)
    : QObject(parent)
    , m_booking(booking)
    , m_feed(feed)
{
    m_recount.setSingleShot(true);
    connect(&m_recount, &QTimer::timeout, this, [this] { static_cast<void>(readCounts()); });
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, [this] { static_cast<void>(lookAtHall()); });
    m_reletter.setSingleShot(true);
    connect(&m_reletter, &QTimer::timeout, this, [this] { static_cast<void>(readLetters()); });
}

HouseWatch::~HouseWatch() = default;

void HouseWatch::lookSoon()
{
    if (m_hallTag.isEmpty() || (m_look.isActive() && m_look.remainingTimeAsDuration() < lookSoonPause))
        return;
    m_look.start(lookSoonPause);
}

// Nobody tells that seats were renamed or moved alone, for nothing becomes free or taken by it: the server is
// asked whether the hall that is shown is the one that is sold, which costs an answer without a body. Its tag
// also changes with prices; then the hall's own text says that it is the same.
Task<void> HouseWatch::lookAtHall()
{
    if (m_state != State::Ready || m_hallTag.isEmpty() || m_isLooking)
        co_return;
    QPointer<HouseWatch> self(this);
    const quint64 round = m_round;
    m_isLooking = true;
    client::Answer<client::Content> map = co_await m_booking.seatMap(m_performance, m_hallTag);
    if (!self || round != m_round)
        co_return;
    m_isLooking = false;
    m_look.start(lookPause);
    if (!map || map->isUnchanged)
        co_return;
    if (qHash(map->bytes) != m_hallMark) {
        takeAnotherHall();
        co_return;
    }
    m_hallTag = map->etag;
}

void HouseWatch::takeAnotherHall()
{
    QPointer<HouseWatch> self(this);
    open(m_performance);
    if (self)
        Q_EMIT hallChanged();
}

void HouseWatch::open(catalog::PerformanceId performance)
{
    ++m_round;
    m_performance = performance;
    m_board.reset();
    m_show.reset();
    m_availability.reset();
    m_letters.clear();
    m_pools.clear();
    m_recount.stop();
    m_reletter.stop();
    m_look.stop();
    m_hallTag.clear();
    m_isLooking = false;
    become(performance.isNull() ? State::Nothing : State::Loading);
    if (!performance.isNull())
        static_cast<void>(load(performance, m_round));
}

void HouseWatch::refresh()
{
    if (m_state != State::Ready)
        return;
    if (m_board)
        m_board->reload();
    static_cast<void>(readLetters());
    static_cast<void>(readCounts());
    static_cast<void>(lookAtHall());
}

void HouseWatch::become(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

Task<void> HouseWatch::load(catalog::PerformanceId performance, quint64 round)
{
    QPointer<HouseWatch> self(this);
    client::Answer<wire::PerformanceSheet> sheet = co_await m_booking.saleSheet(performance);
    if (!self || round != m_round)
        co_return;
    client::Answer<client::Content> map;
    if (sheet && sheet->hasSeatMap) {
        map = co_await m_booking.seatMap(performance);
        if (!self || round != m_round)
            co_return;
    }
    if (!sheet || !map) {
        m_refusal = sheet ? map.error() : sheet.error();
        become(State::Failed);
        co_return;
    }
    m_hallTag = map->etag;
    m_hallMark = qHash(map->bytes);
    client::Answer<ShowPtr> show = Show::build(std::move(*sheet), map->bytes);
    if (!show) {
        m_refusal = show.error();
        become(State::Failed);
        co_return;
    }
    adopt(std::move(*show));
}

void HouseWatch::adopt(ShowPtr show)
{
    m_show = std::move(show);
    if (m_show->plan())
        m_seats.setPlan(m_show->plan());
    std::vector<seatview::CategoryStyle> styles;
    for (const wire::PublicCategory &category : m_show->categories())
        styles.push_back(
            {category.key, category.name, kit::Format().money(*m_show->usualPrice(category.id))});
    m_seats.setCategories(std::move(styles));
    if (m_show->house())
        m_availability = std::make_unique<seating::Availability>(m_show->house());
    m_board = std::make_unique<client::SeatBoard>(m_booking, m_feed, m_performance, m_show->sheet().number);
    connect(m_board.get(), &client::SeatBoard::loaded, this, &HouseWatch::takeAll);
    connect(m_board.get(), &client::SeatBoard::changed, this, &HouseWatch::take);
    connect(m_board.get(), &client::SeatBoard::failed, this, [this](const client::Refusal &refusal) {
        if (m_state != State::Loading)
            return;
        m_refusal = refusal;
        become(State::Failed);
    });
    showPools();
    m_board->reload();
    static_cast<void>(readLetters());
    static_cast<void>(readCounts());
}

Task<void> HouseWatch::readCounts()
{
    QPointer<HouseWatch> self(this);
    const quint64 round = m_round;
    client::Answer<wire::AvailabilityShown> counts = co_await m_booking.availability(m_performance);
    if (!self || round != m_round)
        co_return;
    if (!counts) {
        if (!isDefinite(counts.error()))
            m_recount.start(againPause);
        co_return;
    }
    m_pools = counts->pools;
    showPools();
    Q_EMIT changed();
}

Task<void> HouseWatch::readLetters()
{
    QPointer<HouseWatch> self(this);
    const quint64 round = m_round;
    client::Answer<wire::HouseHoldList> holds = co_await m_booking.houseHolds(m_performance);
    if (!self || round != m_round)
        co_return;
    if (!holds) {
        if (!isDefinite(holds.error()))
            m_reletter.start(againPause);
        co_return;
    }
    m_letters.clear();
    for (const wire::HouseHoldShown &hold : holds->items) {
        for (const qint32 seat : hold.seats) {
            if (!hold.isReleased && !hold.letter.isEmpty())
                m_letters.insert(seat, hold.letter.front().unicode());
        }
    }
    std::vector<qint32> seats(m_letters.keyBegin(), m_letters.keyEnd());
    if (m_state == State::Ready)
        take(seats);
}

seatview::SeatLook HouseWatch::lookOf(SeatIndex seat) const
{
    using seatview::SeatState;
    const bool isSold = m_show->rankOfSeat(seat) >= 0;
    const qint32 ordinal = m_show->ordinals().ordinal(seat);
    switch (m_board->status(ordinal)) {
    case wire::SeatStatus::Free: return {isSold ? SeatState::Free : SeatState::Blocked};
    case wire::SeatStatus::OnHold:
    case wire::SeatStatus::Selling:
    case wire::SeatStatus::Leased: return {SeatState::Held};
    case wire::SeatStatus::House: return {SeatState::HouseHold, m_letters.value(ordinal, u'H')};
    case wire::SeatStatus::Sold: return {SeatState::Sold};
    }
    return {SeatState::Blocked};
}

void HouseWatch::takeAll()
{
    if (m_state == State::Ready && m_board->letters().size() != qsizetype(m_show->ordinals().count())) {
        takeAnotherHall();
        return;
    }
    std::vector<seatview::SeatLook> looks;
    const SeatIndex count = m_show->house() ? SeatIndex(m_show->house()->seatCount()) : 0;
    for (SeatIndex seat = 0; seat < count; ++seat) {
        looks.push_back(lookOf(seat));
        m_availability->apply(seat, stateFor(m_board->status(m_show->ordinals().ordinal(seat))));
    }
    m_seats.setLooks(std::move(looks));
    if (m_state == State::Loading) {
        m_look.start(lookPause);
        become(State::Ready);
    } else {
        lookSoon(); // what came in while nobody listened may be another hall
    }
    Q_EMIT changed();
}

void HouseWatch::take(const std::vector<qint32> &seats)
{
    std::vector<seatview::SeatChange> changes;
    bool lacksLetter = false;
    for (const qint32 ordinal : seats) {
        const SeatIndex seat = m_show->seatOf(ordinal);
        if (!m_availability || seat == seating::wall)
            continue;
        const wire::SeatStatus status = m_board->status(ordinal);
        lacksLetter = lacksLetter || (status == wire::SeatStatus::House && !m_letters.contains(ordinal));
        m_availability->apply(seat, stateFor(status));
        changes.push_back({seat, lookOf(seat)});
    }
    m_seats.apply(changes);
    if (lacksLetter && m_state == State::Ready)
        static_cast<void>(readLetters());
    m_recount.start(recountPause);
    lookSoon();
    Q_EMIT changed();
}

void HouseWatch::showPools()
{
    if (!m_show || !m_show->plan())
        return;
    std::vector<seatview::PoolLook> looks;
    for (int drawn = 0; std::size_t(drawn) < m_show->plan()->pools().size(); ++drawn) {
        const int pool = m_show->poolOfDrawing(drawn);
        const booking::PoolId id(pool < 0 ? Uuid{} : m_show->sheet().pools[std::size_t(pool)].id);
        const std::optional<int> free = pool < 0 ? 0 : freeIn(id);
        looks.push_back({free.value_or(0), 0, free.has_value()});
    }
    m_seats.setPools(std::move(looks));
}

std::optional<int> HouseWatch::freeIn(booking::PoolId pool) const
{
    const auto known = std::ranges::find(m_pools, pool, &wire::PoolPlaces::pool);
    return known == m_pools.end() ? std::nullopt : std::optional<int>(known->free);
}

int HouseWatch::freeOf(catalog::CategoryId category) const
{
    if (!m_show)
        return 0;
    const int rank = m_show->rankOf(category);
    int free =
        rank < 0 || !m_show->plan() ? 0 : m_seats.freeOfCategory(m_show->categories()[std::size_t(rank)].key);
    for (const wire::PoolPlaces &pool : m_pools)
        free += pool.category == category ? pool.free : 0;
    return free;
}

} // namespace foyer::pos
