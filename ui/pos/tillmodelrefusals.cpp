// SPDX-License-Identifier: GPL-3.0-or-later
// What the till does when the server says no, and what it tells of it.
#include "ui/kit/refusalwords.h"
#include "ui/pos/tillmodel.h"

#include <algorithm>
#include <QJsonArray>

namespace foyer::pos {

namespace {

std::vector<SeatIndex> seatsOf(const BasketRefusal &refusal, QLatin1StringView member)
{
    std::vector<SeatIndex> seats;
    for (const QJsonValue value : refusal.refusal.more.value(member).toArray()) {
        const SeatIndex seat = refusal.show->seatOf(value.toInteger(-1));
        if (seat != seating::wall)
            seats.push_back(seat);
    }
    return seats;
}

} // namespace

void TillModel::endNotice()
{
    const Notice::About about = m_notice ? m_notice->about : Notice::About::Nothing;
    if (about == Notice::About::Unsure || (about == Notice::About::Gone && m_basket.gone() == 0))
        dismissNotice();
}

void TillModel::sayGone()
{
    const int gone = m_basket.gone();
    if (gone == 0 || m_notice || m_basket.hasLetGo())
        return;
    Notice notice{kit::Tone::Amber, tr("%n line(s) of this basket went to somebody else.", nullptr, gone),
                  tr("Take them out")};
    notice.run = [this] { m_basket.dropGone(); };
    notice.about = Notice::About::Gone;
    say(std::move(notice));
}

void TillModel::onRefused(const BasketRefusal &refusal)
{
    const QByteArray &code = refusal.refusal.code;
    const bool isForNext = m_nextBlock >= 0;
    if (!m_basket.isUnsure()) { // else it may have been done
        m_awaitsBlock = false;
        skipBlock(code);
    }
    if (code == "strands_seat")
        openOrphan(refusal);
    else if (code == "seat_taken" || code == "held_by_house")
        sayTaken(refusal, isForNext);
    else if (code == "no_seats_together") {
        const int left = refusal.refusal.more.value(QLatin1StringView{"left"}).toInt();
        Notice notice{kit::Tone::Amber,
                      tr("No %1 seats together in %2.")
                          .arg(QLocale().toString(m_quantity),
                               m_category < 0 ? QString()
                                              : m_house.show()->categories()[std::size_t(m_category)].name)};
        if (left > 0) {
            notice.action = tr("Take %1 together").arg(QLocale().toString(left));
            notice.run = [this, left] {
                setQuantity(left);
                takeBest();
            };
        }
        say(std::move(notice));
    } else if (refusal.refusal.kind != client::RefusalKind::Offline) // that is said above the whole page
        sayNo(refusal.refusal);
}

void TillModel::sayNo(const client::Refusal &refusal)
{
    Notice notice{kit::Tone::Red, kit::wordsFor(refusal)};
    if (m_basket.isUnsure())
        notice.about = Notice::About::Unsure;
    say(std::move(notice));
}

void TillModel::openOrphan(const BasketRefusal &refusal)
{
    if (refusal.newSeats.empty() || m_house.availability() == nullptr
        || refusal.show->id() != m_house.performance()) {
        say({kit::Tone::Amber, kit::wordsFor(refusal.refusal)});
        return;
    }
    OrphanCase found{refusal.show, refusal.wish, refusal.newSeats,
                     seatsOf(refusal, QLatin1StringView{"seats"})};
    found.mends = mendsFor(*m_house.availability(), keptSeats(), found.chosen, found.stranded);
    m_orphan = std::move(found);
    m_house.seats().setLeftAlone(m_orphan->stranded);
    onBasket();
    Q_EMIT orphanChanged();
}

void TillModel::mend(std::size_t which)
{
    if (!m_orphan || which >= m_orphan->mends.size())
        return;
    const OrphanCase found = *m_orphan;
    dropChoice();
    Wish wish = found.wish;
    std::erase_if(wish.seats, [&found](const Wish::Seat &seat) {
        return std::ranges::find(found.chosen, seat.seat) != found.chosen.end();
    });
    wish.add(wishFor(found.mends[which].seats));
    m_basket.replace(found.show, wish);
}

void TillModel::keepAnyway()
{
    if (!m_orphan)
        return;
    const OrphanCase found = *m_orphan;
    dropChoice();
    m_basket.replace(found.show, found.wish, true);
}

void TillModel::dropChoice()
{
    if (!m_orphan)
        return;
    m_orphan.reset();
    m_house.seats().setLeftAlone({});
    onBasket();
    Q_EMIT orphanChanged();
}

// Instead of a next best block the following one is offered by its own key.
void TillModel::sayTaken(const BasketRefusal &refusal, bool isForNext)
{
    std::vector<SeatIndex> taken = seatsOf(refusal, QLatin1StringView{"seats"});
    QStringList names;
    for (const SeatIndex seat : taken)
        names << refusal.show->seatName(seat);
    const bool isHouse = refusal.refusal.code == "held_by_house";
    Notice notice{
        kit::Tone::Amber,
        isHouse
            ? tr("%1: kept by the house, not for this till to sell.").arg(names.join(QStringLiteral("; ")))
            : tr("%1: somebody else was faster.").arg(names.join(QStringLiteral("; ")))};
    const int rank = taken.empty() ? -1 : refusal.show->rankOfSeat(taken.front());
    const std::optional<seating::CategoryIndex> category =
        refusal.show->id() == m_house.performance() ? houseCategory(rank) : std::nullopt;
    if (category && !refusal.newSeats.empty() && !isForNext) {
        const auto blocks = freeBlocks(*category, refusal.newSeats.size(), 1, taken);
        if (!blocks.empty()) {
            notice.action = tr("Take %1 instead").arg(refusal.show->seatName(blocks.front().front()));
            notice.run = [this, show = refusal.show, seats = blocks.front()] {
                m_basket.add(show, wishFor(seats), true);
            };
        }
    }
    m_house.refresh();
    say(std::move(notice));
}

void TillModel::say(Notice notice)
{
    m_notice = std::move(notice);
    Q_EMIT noticeChanged();
}

void TillModel::runNotice()
{
    if (!m_notice || !m_notice->run)
        return;
    const std::function<void()> run = m_notice->run;
    dismissNotice();
    run();
}

void TillModel::dismissNotice()
{
    if (!m_notice)
        return;
    m_notice.reset();
    Q_EMIT noticeChanged();
}

} // namespace foyer::pos
