// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/tillmodel.h"

#include <algorithm>
#include <utility>

namespace foyer::pos {

namespace {

constexpr std::size_t mostBlocks = 12;

} // namespace

TillModel::TillModel(client::BookingApi &booking, client::LiveFeed &feed, IdFactory &ids, const Clock &clock,
                     QObject *parent)
    : QObject(parent)
    , m_house(booking, feed)
    , m_basket(booking, ids, clock)
{
    connect(&m_house, &HouseWatch::stateChanged, this, &TillModel::onHouse);
    connect(&m_house, &HouseWatch::hallChanged, this,
            [this] { Q_EMIT told(tr("The hall has changed: this is how it is sold now.")); });
    connect(&m_basket, &BasketModel::changed, this, &TillModel::onBasket);
    connect(&m_basket, &BasketModel::refused, this, &TillModel::onRefused);
}

TillModel::~TillModel() = default;

void TillModel::onHouse()
{
    dropChoice();
    m_blocks.clear();
    m_block = m_nextBlock = -1;
    m_category = -1;
    if (m_house.show() && m_house.state() == HouseWatch::State::Ready) {
        m_category = firstChoice();
        m_basket.follow(m_house.show());
        onBasket();
    }
    Q_EMIT choiceChanged();
}

// The dearest that has something free; seats before standing areas, which have keys of their own.
int TillModel::firstChoice() const
{
    const auto &categories = m_house.show()->categories();
    int fallback = categories.empty() ? -1 : 0;
    bool hasSeats = false;
    for (int i = 0; i < int(categories.size()); ++i) {
        const bool isSeated = houseCategory(i).has_value();
        if (isSeated && !hasSeats)
            fallback = i;
        hasSeats = hasSeats || isSeated;
        if ((isSeated || !m_house.show()->house()) && m_house.freeOf(categories[std::size_t(i)].id) > 0)
            return i;
    }
    return fallback;
}

void TillModel::setQuantity(int quantity)
{
    const int wanted = std::clamp(quantity, 1, mostTickets);
    if (wanted == m_quantity)
        return;
    m_quantity = wanted;
    m_block = m_nextBlock = -1;
    m_blocks.clear();
    Q_EMIT choiceChanged();
}

void TillModel::chooseCategory(int category)
{
    if (!m_house.show() || category < 0 || std::size_t(category) >= m_house.show()->categories().size())
        return;
    m_category = category;
    m_block = m_nextBlock = -1;
    m_blocks.clear();
    Q_EMIT choiceChanged();
}

std::pair<int, int> TillModel::blockPlace() const noexcept
{
    return {m_block + 1, int(m_blocks.size())};
}

std::vector<SeatIndex> TillModel::keptSeats() const
{
    const BasketPart *part = m_basket.part(m_house.performance());
    return part == nullptr ? std::vector<SeatIndex>{} : part->seats();
}

std::optional<seating::CategoryIndex> TillModel::houseCategory(int category) const
{
    if (!m_house.show() || !m_house.show()->house() || category < 0)
        return std::nullopt;
    return m_house.show()->house()->category(m_house.show()->categories()[std::size_t(category)].key);
}

void TillModel::takeBest()
{
    if (m_category < 0 || m_orphan)
        return;
    dismissNotice();
    const wire::PublicCategory &category = m_house.show()->categories()[std::size_t(m_category)];
    if (!houseCategory(m_category)) { // sold in standing areas alone
        for (const wire::PublicPool &pool : m_house.show()->sheet().pools) {
            if (m_house.show()->categoryOf(pool) == category.id) {
                takePlaces(booking::PoolId(pool.id), m_quantity);
                return;
            }
        }
        return;
    }
    Wish wish;
    wish.best =
        wire::BestAsked{m_quantity, std::nullopt, category.id, m_house.show()->usualType(category.id)};
    m_before = keptSeats();
    m_awaitsBlock = true;
    m_basket.add(m_house.show(), wish);
}

void TillModel::listBlocks()
{
    m_awaitsBlock = false;
    std::vector<SeatIndex> block;
    for (const SeatIndex seat : keptSeats()) {
        if (std::ranges::find(m_before, seat) == m_before.end())
            block.push_back(seat);
    }
    const std::optional<seating::CategoryIndex> category = houseCategory(m_category);
    if (block.empty() || !category || m_house.availability() == nullptr)
        return;
    m_blocks = freeBlocks(*category, block.size(), mostBlocks - 1, {});
    m_blocks.insert(m_blocks.begin(), block);
    m_block = 0;
    Q_EMIT choiceChanged();
}

// What is in the basket is taken, also where the news of it have not come in yet.
std::vector<std::vector<SeatIndex>> TillModel::freeBlocks(seating::CategoryIndex category, std::size_t seats,
                                                          std::size_t limit, std::vector<SeatIndex> taken)
{
    seating::Availability &availability = *m_house.availability();
    const std::vector<SeatIndex> ours = keptSeats();
    taken.insert(taken.end(), ours.begin(), ours.end());
    std::vector<SeatIndex> unknown;
    for (const SeatIndex seat : taken) {
        if (availability.apply(seat, seating::SeatState::Taken))
            unknown.push_back(seat);
    }
    auto blocks = bestBlocks(availability, category, seats, limit);
    for (const SeatIndex seat : unknown)
        availability.apply(seat, seating::SeatState::Free);
    return blocks;
}

Wish TillModel::withoutBlock() const
{
    const BasketPart *part = m_basket.part(m_house.performance());
    Wish wish = part == nullptr ? Wish{} : part->wish();
    const std::vector<SeatIndex> &block = m_blocks[std::size_t(m_block)];
    std::erase_if(wish.seats, [&block](const Wish::Seat &seat) {
        return std::ranges::find(block, seat.seat) != block.end();
    });
    return wish;
}

void TillModel::takeNextBest()
{
    if (!hasNextBest() || m_orphan || m_basket.isBusy())
        return;
    dismissNotice();
    Wish wish = withoutBlock();
    m_nextBlock = (m_block + 1) % int(m_blocks.size());
    wish.add(wishFor(m_blocks[std::size_t(m_nextBlock)]));
    m_basket.replace(m_house.show(), wish, true);
}

// Only what the basket has is taken out by the next one.
void TillModel::takeBlockOver()
{
    const int wanted = std::exchange(m_nextBlock, -1);
    if (wanted < 0 || std::size_t(wanted) >= m_blocks.size())
        return;
    const std::vector<SeatIndex> kept = keptSeats();
    const bool hasAll = std::ranges::all_of(m_blocks[std::size_t(wanted)], [&kept](SeatIndex seat) {
        return std::ranges::find(kept, seat) != kept.end();
    });
    if (!hasAll)
        return;
    m_block = wanted;
    Q_EMIT choiceChanged();
}

// One that somebody else has is not offered again.
void TillModel::skipBlock(const QByteArray &code)
{
    const int refused = std::exchange(m_nextBlock, -1);
    const bool isTaken = code == "seat_taken" || code == "held_by_house";
    if (refused < 0 || refused == m_block || !isTaken || std::size_t(refused) >= m_blocks.size())
        return;
    m_blocks.erase(m_blocks.begin() + refused);
    m_block -= refused < m_block ? 1 : 0;
    Q_EMIT choiceChanged();
}

Wish TillModel::wishFor(const std::vector<SeatIndex> &seats) const
{
    Wish wish;
    for (const SeatIndex seat : seats) {
        const int rank = m_house.show()->rankOfSeat(seat);
        if (rank >= 0)
            wish.seats.push_back(
                {seat, m_house.show()->usualType(m_house.show()->categories()[std::size_t(rank)].id)});
    }
    return wish;
}

void TillModel::toggleSeat(SeatIndex seat)
{
    using seatview::SeatState;
    if (m_house.state() != HouseWatch::State::Ready || m_orphan)
        return;
    dismissNotice();
    switch (m_house.seats().look(seat).state) {
    case SeatState::Yours: m_basket.removeSeat(m_house.show(), seat); return;
    case SeatState::Free:
    case SeatState::HouseHold: takeSeats({seat}); return;
    case SeatState::Sold: Q_EMIT told(tr("%1 is sold.").arg(m_house.show()->seatName(seat))); return;
    case SeatState::Held:
        Q_EMIT told(tr("%1 is in somebody else's basket.").arg(m_house.show()->seatName(seat)));
        return;
    case SeatState::Blocked:
    case SeatState::NotInStock:
    case SeatState::LeftAlone:
        Q_EMIT told(tr("%1 cannot be sold.").arg(m_house.show()->seatName(seat)));
        return;
    }
}

void TillModel::takeSeats(const std::vector<SeatIndex> &seats)
{
    if (m_house.state() != HouseWatch::State::Ready || m_orphan)
        return;
    std::vector<SeatIndex> wanted;
    for (const SeatIndex seat : seats) {
        const seatview::SeatState state = m_house.seats().look(seat).state;
        const bool isAlone = seats.size() == 1 && state == seatview::SeatState::HouseHold;
        if (state == seatview::SeatState::Free || isAlone)
            wanted.push_back(seat);
    }
    if (const Wish wish = wishFor(wanted); !wish.isEmpty())
        m_basket.add(m_house.show(), wish);
}

void TillModel::takePlaces(booking::PoolId pool, int count)
{
    const wire::PublicPool *known = m_house.show() ? m_house.show()->pool(pool) : nullptr;
    if (known == nullptr || count < 1)
        return;
    dismissNotice();
    Wish wish;
    wish.places.push_back({pool, count, m_house.show()->usualType(m_house.show()->categoryOf(*known))});
    m_basket.add(m_house.show(), wish);
}

void TillModel::onBasket()
{
    if (m_house.state() == HouseWatch::State::Ready) {
        const BasketPart *part = m_basket.part(m_house.performance());
        std::vector<SeatIndex> yours =
            part != nullptr && part->isHeld() ? part->seats() : std::vector<SeatIndex>{};
        if (m_orphan)
            yours.insert(yours.end(), m_orphan->chosen.begin(), m_orphan->chosen.end());
        m_house.seats().setYours(std::move(yours));
    }
    if (m_basket.isBusy())
        return;
    if (m_awaitsBlock)
        listBlocks();
    takeBlockOver();
    endNotice();
    sayGone();
}

} // namespace foyer::pos
