// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/seatchooser.h"

#include "core/seating/bestavailable.h"
#include "core/seating/orphanrule.h"

namespace foyer::booking {

namespace {

std::vector<qint32> ordinals(const std::vector<seating::SeatIndex> &seats)
{
    std::vector<qint32> list;
    for (const seating::SeatIndex seat : seats)
        list.push_back(qint32(seat));
    return list;
}

/// Seats that are free for the time of one look.
class SetFree
{
public:
    SetFree(SeatBoard &board, const std::vector<qint32> &seats) : m_availability(*board.availability())
    {
        for (const qint32 seat : seats) {
            if (board.isFreeBelow(seat)
                && m_availability.apply(seating::SeatIndex(seat), seating::SeatState::Free))
                m_seats.push_back(seating::SeatIndex(seat));
        }
    }

    ~SetFree()
    {
        for (const seating::SeatIndex seat : m_seats)
            m_availability.apply(seat, seating::SeatState::Taken);
    }

    Q_DISABLE_COPY_MOVE(SetFree)

private:
    seating::Availability &m_availability;
    std::vector<seating::SeatIndex> m_seats;
};

} // namespace

std::optional<seating::CategorySet> SeatChooser::categoriesFor(const AskedBest &asked) const
{
    const SaleSheet &sheet = *m_board.sheet();
    const std::optional<TicketTypeId> type = m_pricer.typeOf(asked.type);
    seating::CategorySet set;
    bool isKnown = !asked.category;
    for (const SheetCategory &category : sheet.categories) {
        if (asked.category && category.id != *asked.category)
            continue;
        isKnown = true;
        const std::optional<seating::CategoryIndex> index = sheet.house->category(category.key);
        if (index && type && m_pricer.sells(category.ordinal, *type))
            set.set(*index);
    }
    return isKnown ? std::optional(set) : std::nullopt;
}

qint32 SeatChooser::mostTogether(const seating::CategorySet &categories) const
{
    std::size_t most = 0;
    const std::size_t count = m_board.sheet()->house->categories().size();
    for (std::size_t category = 0; category < count; ++category) {
        if (categories.test(category))
            most = std::max(most, m_board.availability()->longestRun(seating::CategoryIndex(category)));
    }
    return qint32(most);
}

Ruling<Choice> SeatChooser::best(const AskedBest &asked, HoldId id, int round) const
{
    if (m_board.availability() == nullptr)
        return deny(ServiceReason::NoSeatsTogether);
    if (!m_pricer.typeOf(asked.type))
        return deny(ServiceReason::UnknownType);
    const std::optional<seating::CategorySet> categories = categoriesFor(asked);
    if (!categories)
        return deny(ServiceReason::UnknownCategory);
    if (categories->none())
        return deny(ServiceReason::NoPrice);
    seating::SeatRequest request;
    request.seats = std::size_t(asked.seats);
    request.accessible = std::size_t(asked.accessible);
    request.categories = *categories;
    request.seed = seating::seedOf(id.uuid()) + quint64(round);
    request.spread = std::size_t{1} << std::size_t(std::min(round * 2, 8));
    const std::optional<seating::SeatBlock> block = seating::bestAvailable(*m_board.availability(), request);
    if (block)
        return Choice{ordinals(block->seats), {}};
    Denial denial{ServiceReason::NoSeatsTogether};
    denial.left = mostTogether(*categories);
    return deny(std::move(denial));
}

Ruling<Choice> SeatChooser::named(const std::vector<qint32> &seats, const std::vector<qint32> &ours,
                                  bool holdsToRule) const
{
    Choice choice{seats, {}};
    if (!holdsToRule || m_board.availability() == nullptr)
        return choice;
    const SetFree freed(m_board, ours);
    const std::vector<seating::SeatIndex> indexes(seats.begin(), seats.end());
    const Result<seating::OrphanVerdict> verdict = seating::wouldStrand(*m_board.availability(), indexes);
    if (!verdict)
        return choice;
    if (verdict->refused())
        return deny(
            Denial{ServiceReason::StrandsSeat, ordinals(verdict->stranded), ordinals(verdict->mended)});
    for (const seating::OrphanVerdict::Witness &witness : verdict->looked)
        choice.neighbours.push_back({qint32(witness.seat), witness.wasOpen});
    return choice;
}

} // namespace foyer::booking
