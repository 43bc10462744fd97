// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/seatmodel.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace foyer::seatview {

namespace {

enum Mark : quint8
{
    YoursMark = 1,
    LeftAloneMark = 2,
    StockMark = 4,
};

constexpr int heatSteps = 7;

int stepOf(double share)
{
    return share <= 0 ? 0 : std::clamp(int(std::ceil(share * (heatSteps - 1))), 1, heatSteps - 1);
}

} // namespace

SeatModel::SeatModel(QObject *parent) : QObject(parent) {}

SeatModel::~SeatModel() = default;

void SeatModel::setPlan(std::shared_ptr<const SeatPlan> plan)
{
    takePlan(std::move(plan));
    setCategories({});
    showAll();
    Q_EMIT planChanged();
    Q_EMIT countsChanged();
}

void SeatModel::editPlan(std::shared_ptr<const SeatPlan> plan, const QRectF &where)
{
    const bool sized = m_plan && plan && m_plan->seatSize() == plan->seatSize();
    takePlan(std::move(plan));
    const std::vector<CategoryStyle> before = std::exchange(m_categories, {});
    rankCategories();
    showAll();
    if (m_categories != before)
        Q_EMIT categoriesChanged();
    Q_EMIT planEdited(sized && m_categories == before ? where : QRectF());
    Q_EMIT countsChanged();
}

void SeatModel::markLifted(const Lifted &lifted, bool set)
{
    for (const SeatIndex seat : lifted.seats)
        m_marks[seat] = set ? m_marks[seat] | liftedMark : m_marks[seat] & quint8(~liftedMark);
    if (!lifted.seats.empty())
        Q_EMIT seatsChanged(lifted.seats);
    QRectF where;
    for (const PoolIndex pool : lifted.pools)
        where |= m_plan->pools()[std::size_t(pool)].outline.boundingRect();
    for (const int figure : lifted.figures)
        where |= m_plan->figures()[std::size_t(figure)].reach();
    if (!where.isNull())
        Q_EMIT partChanged(where);
}

void SeatModel::setLifted(Lifted lifted)
{
    const Lifted before = std::exchange(m_lifted, {});
    markLifted(before, false);
    m_lifted = std::move(lifted);
    markLifted(m_lifted, true);
}

void SeatModel::takePlan(std::shared_ptr<const SeatPlan> plan)
{
    m_plan = std::move(plan);
    m_lifted = {};
    const std::size_t seats = m_plan ? m_plan->seats().size() : 0;
    m_base.assign(seats, {});
    m_marks.assign(seats, 0);
    m_yours.clear();
    m_leftAlone.clear();
    m_stock.reset();
    m_heat.clear();
    m_shares.clear();
    m_pools.clear();
    for (const PlanPool &pool : m_plan ? m_plan->pools() : std::vector<PlanPool>())
        m_pools.push_back({pool.capacity, 0});
}

void SeatModel::setCategories(std::vector<CategoryStyle> categories)
{
    m_categories = std::move(categories);
    rankCategories();
    Q_EMIT categoriesChanged();
    Q_EMIT looksReset();
}

void SeatModel::rankCategories()
{
    m_ranks.clear();
    const QStringList keys = m_plan ? m_plan->categories() : QStringList();
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const auto found = std::find_if(m_categories.begin(), m_categories.end(),
                                        [&](const CategoryStyle &style) { return style.key == keys[i]; });
        m_ranks.push_back(int(found - m_categories.begin()));
        const QColor &drawn = m_plan->categoryColours()[std::size_t(i)];
        if (found == m_categories.end())
            m_categories.push_back({keys[i], m_plan->categoryNames()[i], {}, drawn});
        else if (!found->colour.isValid())
            found->colour = drawn;
    }
    m_colours.clear();
    for (const CategoryStyle &style : m_categories)
        m_colours.push_back(style.colour);
}

int SeatModel::categoryRank(SeatIndex seat) const
{
    return m_ranks[m_plan->seats()[seat].category];
}

int SeatModel::categoryRankOfPool(PoolIndex pool) const
{
    return m_ranks[m_plan->pools()[std::size_t(pool)].category];
}

void SeatModel::setLooks(std::vector<SeatLook> looks)
{
    looks.resize(m_base.size());
    m_base = std::move(looks);
    showAll();
    Q_EMIT looksReset();
    Q_EMIT countsChanged();
}

void SeatModel::apply(std::span<const SeatChange> changes)
{
    std::vector<SeatIndex> touched;
    for (const SeatChange &change : changes) {
        if (change.seat >= m_base.size() || m_base[change.seat] == change.look)
            continue;
        m_base[change.seat] = change.look;
        touched.push_back(change.seat);
    }
    refresh(touched);
}

void SeatModel::setYours(std::vector<SeatIndex> seats)
{
    swapMarks(m_yours, std::move(seats), YoursMark);
}

void SeatModel::setLeftAlone(std::vector<SeatIndex> seats)
{
    swapMarks(m_leftAlone, std::move(seats), LeftAloneMark);
}

/// Sets `bit` on the seats of the new list and of no other.
void SeatModel::swapMarks(std::vector<SeatIndex> &kept, std::vector<SeatIndex> seats, quint8 bit)
{
    std::erase_if(seats, [this](SeatIndex seat) { return seat >= m_marks.size(); });
    std::vector<SeatIndex> touched = kept;
    touched.insert(touched.end(), seats.begin(), seats.end());
    for (const SeatIndex seat : kept)
        m_marks[seat] &= quint8(~bit);
    kept = std::move(seats);
    for (const SeatIndex seat : kept)
        m_marks[seat] |= bit;
    refresh(touched);
}

void SeatModel::setStock(std::optional<std::vector<SeatIndex>> seats)
{
    for (quint8 &marks : m_marks)
        marks &= quint8(~StockMark);
    m_stock = std::move(seats);
    for (const SeatIndex seat : m_stock.value_or(std::vector<SeatIndex>())) {
        if (seat < m_marks.size())
            m_marks[seat] |= StockMark;
    }
    showAll();
    Q_EMIT looksReset();
    Q_EMIT countsChanged();
}

void SeatModel::setPools(std::vector<PoolLook> pools)
{
    for (std::size_t i = pools.size(); i < m_pools.size(); ++i)
        pools.push_back({m_plan->pools()[i].capacity, 0});
    pools.resize(m_pools.size());
    if (pools == m_pools)
        return;
    m_pools = std::move(pools);
    Q_EMIT poolsChanged();
}

void SeatModel::setColouring(Colouring colouring)
{
    if (m_colouring == colouring)
        return;
    m_colouring = colouring;
    Q_EMIT looksReset();
    Q_EMIT countsChanged();
}

void SeatModel::setSeatHeat(std::vector<quint8> steps)
{
    m_heat = std::move(steps);
    m_heat.resize(m_base.size());
    Q_EMIT looksReset();
}

void SeatModel::setSectionShares(std::vector<double> shares)
{
    m_shares = std::move(shares);
    Q_EMIT looksReset();
}

int SeatModel::heatStep(SeatIndex seat) const
{
    if (m_colouring == Colouring::SeatHeat)
        return seat < m_heat.size() ? std::min<int>(m_heat[seat], heatSteps - 1) : 0;
    return sectionHeatStep(m_plan->rowOf(seat).section);
}

int SeatModel::sectionHeatStep(quint32 section) const
{
    if (m_colouring == Colouring::SectionHeat && section < m_shares.size())
        return stepOf(m_shares[section]);
    if (m_colouring != Colouring::SeatHeat)
        return stepOf(shareSold(section));
    const PlanSection &whole = m_plan->sections()[section];
    double sum = 0;
    for (SeatIndex seat = whole.first; seat < whole.end; ++seat)
        sum += heatStep(seat);
    return whole.end > whole.first ? int(std::lround(sum / double(whole.end - whole.first))) : 0;
}

double SeatModel::shareSold(quint32 section) const
{
    const PlanSection &whole = m_plan->sections()[section];
    const SeatIndex seats = whole.end - whole.first;
    return seats > 0 ? double(m_soldOfSection[section]) / double(seats) : 0;
}

int SeatModel::freeOfCategory(const QString &key) const
{
    const qsizetype category = m_plan ? m_plan->categories().indexOf(key) : -1;
    return category < 0 ? 0 : m_freeOfCategory[std::size_t(category)];
}

SeatLook SeatModel::shown(SeatIndex seat) const
{
    const quint8 marks = m_marks[seat];
    SeatLook look = m_base[seat];
    if (marks & LeftAloneMark)
        look.state = SeatState::LeftAlone;
    else if (marks & YoursMark)
        look.state = SeatState::Yours;
    else if (look.state == SeatState::Free && m_stock && !(marks & StockMark))
        look.state = SeatState::NotInStock;
    return look;
}

void SeatModel::count(SeatIndex seat, int by)
{
    const SeatState state = m_shown[seat].state;
    const PlanSection &section = m_plan->sectionOf(seat);
    m_counts.add(state, by);
    if (section.level >= 0)
        m_levelCounts[std::size_t(section.level)].add(state, by);
    if (state == SeatState::Sold)
        m_soldOfSection[m_plan->rowOf(seat).section] += by;
    if (state == SeatState::Free)
        m_freeOfCategory[m_plan->seats()[seat].category] += by;
}

void SeatModel::showAll()
{
    m_counts = {};
    m_levelCounts.assign(m_plan ? std::size_t(m_plan->levels().size()) : 0, {});
    m_soldOfSection.assign(m_plan ? m_plan->sections().size() : 0, 0);
    m_freeOfCategory.assign(m_plan ? std::size_t(m_plan->categories().size()) : 0, 0);
    m_shown.resize(m_base.size());
    for (SeatIndex seat = 0; seat < m_base.size(); ++seat) {
        m_shown[seat] = shown(seat);
        count(seat, 1);
    }
}

void SeatModel::refresh(const std::vector<SeatIndex> &touched)
{
    std::vector<SeatIndex> changed;
    for (const SeatIndex seat : touched) {
        const SeatLook look = shown(seat);
        if (look == m_shown[seat])
            continue;
        count(seat, -1);
        m_shown[seat] = look;
        count(seat, 1);
        changed.push_back(seat);
    }
    if (changed.empty())
        return;
    Q_EMIT seatsChanged(changed);
    Q_EMIT countsChanged();
}

} // namespace foyer::seatview
